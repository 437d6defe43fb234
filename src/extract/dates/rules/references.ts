/** Words for now, past and future that name no day: "now", "currently", "recently", "in the past", "the near future". */

import type { DateRule } from "../rule.ts";
import { stated } from "../setting.ts";

const AFTER_PAST = new Set([
  "that",
  "it",
  "he",
  "she",
  "they",
  "we",
  "and",
  "but",
  "to",
  "by",
  "for",
  "as",
  "when",
  "because",
  "with",
]);

export const REFERENCES: readonly DateRule[] = [
  {
    name: "now",
    patterns: ["now|currently|presently"],
    example: ["The road is [now] open.", "PRESENT_REF"],
    refuses: "Nowhere is it open.",
    settle: (_captures, _setting, around) =>
      around.before(0)?.lower === "until" ? stated("PRESENT_REF") : stated("PRESENT_REF"),
  },
  {
    name: "current",
    patterns: ["current"],
    example: ["The [current] talks stall.", "PRESENT_REF"],
    refuses: "The currency fell.",
    settle: (_captures, _setting, around) => {
      const after = around.after(0)?.lower ?? "";
      return after === "account" || after === "affairs" ? null : stated("PRESENT_REF");
    },
  },
  {
    name: "recently",
    patterns: ["more? recently", "lately"],
    example: ["The two [recently] fell out.", "PAST_REF"],
    refuses: "The decent two fell out.",
    settle: () => stated("PAST_REF"),
  },
  {
    name: "recent",
    patterns: ["recent :units", "recent times"],
    example: ["Ties warmed in [recent years].", "PAST_REF"],
    refuses: "They resent it.",
    settle: () => stated("PAST_REF"),
  },
  {
    name: "the-past",
    patterns: ["the past", "past :units"],
    example: ["It happened in [the past].", "PAST_REF"],
    refuses: "They went past it.",
    settle: (captures, _setting, around) => {
      if (captures.has("units")) return stated("PAST_REF");
      const after = around.after(0)?.lower ?? "";
      const isWhole = !/^[a-z]/.test(after) || AFTER_PAST.has(after);
      return isWhole && ["in", "of", "from"].includes(around.before(0)?.lower ?? "")
        ? stated("PAST_REF")
        : null;
    },
  },
  {
    name: "the-future",
    patterns: [
      "the near|foreseeable|immediate|distant? future|term",
      "the short|near|long term",
      "the future",
      "future :units",
      "as soon as possible",
    ],
    example: ["More talks will follow in [the near future].", "FUTURE_REF"],
    refuses: "The long terms of trade.",
    settle: (captures) => (captures.word("long") ? null : stated("FUTURE_REF")),
  },
];
