/** Durations and sets: "two days", "a six-year war", "several months", "the past two weeks", "daily", "each year", "twice a week". */

import { wordTable } from "../../../base/word-table.ts";
import type { TimeUnit } from "../lexemes.ts";
import type { Captures, DateRule, Surroundings } from "../rule.ts";
import { durationOf, NO_TIMEX, type Settled, stated } from "../setting.ts";

function unitOf(captures: Captures): TimeUnit {
  return (captures.text("units") || captures.text("unit")) as TimeUnit;
}

export const DURATIONS: readonly DateRule[] = [
  {
    name: "age",
    patterns: [":number -? :unit -? olds|old", ":number :units old", ":units - old"],
    example: ["The [8-month-old] truce held.", "P8M"],
    refuses: "The man is 70 years old.",
    settle: (captures) => {
      // A person's age is no time of the record: "the 48-year-old". Younger things than a year are seldom persons.
      if (captures.has("units") && !captures.has("number"))
        return stated(durationOf(unitOf(captures), null), "DURATION");
      if (captures.has("units") || captures.text("unit") === "year" || captures.word("olds")) return NO_TIMEX;
      return stated(durationOf(unitOf(captures), captures.number("number")), "DURATION");
    },
  },
  {
    name: "past-units",
    patterns: [
      "the? first|last|past|next|coming|final :number -? trading|business|working|fiscal? :units|:unit",
      "the :number :units",
    ],
    example: ["Prices fell over [the past two weeks].", "P2W"],
    refuses: "The past two ministers agreed.",
    settle: (captures) => stated(durationOf(unitOf(captures), captures.number("number")), "DURATION"),
  },
  {
    name: "past-vague-units",
    patterns: [
      "the? past|last|next|first|coming few|several|couple|many of? :units",
      "the past|coming|early|next|last :units",
      "the? coming|past :units",
    ],
    example: ["Clashes grew in [the past few weeks].", "PXW"],
    refuses: "The past few presidents agreed.",
    settle: (captures) =>
      stated(durationOf(unitOf(captures), captures.word("couple") ? 2 : null), "DURATION"),
  },
  {
    name: "number-range-units",
    patterns: [":number to|or|- :number :units"],
    example: ["The visit lasts [two to three weeks].", "PXW"],
    refuses: "Two to three guests came.",
    settle: (captures) => stated(durationOf(unitOf(captures), null), "DURATION"),
  },
  {
    name: "counted-units",
    patterns: [
      ":number -? trading|business|working|consecutive|straight|full|more|additional|extra|long|whole? -? :units",
      ":number - :unit - long?",
      ":number - :unit",
      ":number :unit",
      ":number :units - long",
    ],
    example: ["The talks took [six days].", "P6D"],
    refuses: "Six diplomats sat.",
    settle: (captures, _setting, around) => countedUnits(captures, around),
  },
  {
    name: "one-unit",
    patterns: [
      "a|an|one|another :unit",
      "half an|a :unit",
      "an|one :unit and a half",
      "a :unit and a half",
      "an additional|extra|entire :unit",
      "a full|whole|further :unit",
      "the entire|whole|full :unit",
    ],
    example: ["It took [an hour].", "PT1H"],
    refuses: "An envoy came.",
    settle: (captures, _setting, around) => oneUnit(captures, around),
  },
  {
    name: "vague-units",
    patterns: [
      "a few|couple of? more? :units",
      "several|many|few|some|countless more? :units",
      "a number of :units",
      "several -? :unit",
      ":units and|or :units",
      "some time",
    ],
    example: ["Talks went on for [several months].", "PXM"],
    refuses: "Several envoys came.",
    settle: (captures) => {
      if (!captures.has("units") && !captures.has("unit")) return stated("PXM", "DURATION");
      return stated(durationOf(unitOf(captures), captures.word("couple") ? 2 : null), "DURATION");
    },
  },
  {
    name: "bare-units",
    patterns: ["the? :units"],
    example: ["The siege went on for [weeks].", "PXW"],
    refuses: "Weekly papers say so.",
    settle: (captures, _setting, around) => {
      const unit = unitOf(captures);
      const before = around.before(0)?.lower ?? "";
      if (unit === "second" || unit === "quarter" || captures.word("the")) return null;
      return ["for", "in", "within", "after", "over", "of", "last", "take", "took", "about"].includes(
        before,
      ) &&
        before !== "of" &&
        before !== "about"
        ? stated(durationOf(unit, null), "DURATION")
        : null;
    },
  },
  {
    name: "unit-long",
    patterns: [":unit -? long", "a|an :unit -? long"],
    example: ["The [week-long] visit ended.", "P1W"],
    refuses: "The long week ended.",
    settle: (captures) => stated(durationOf(unitOf(captures), 1), "DURATION"),
  },
];

function countedUnits(captures: Captures, around: Surroundings): Settled | null {
  const unit = unitOf(captures);
  const before = around.before(0)?.form ?? "";
  if (before === "$" || before === "-") return null;
  if (captures.has("unit") && (unit === "quarter" || unit === "second")) return null;
  // "three quarters of the states" is a share.
  if (unit === "quarter" && around.after(0)?.lower === "of") return null;
  return stated(durationOf(unit, captures.number("number")), "DURATION");
}

const DURATION_BEFORE = new Set([
  "in",
  "within",
  "for",
  "after",
  "over",
  "than",
  "nearly",
  "almost",
  "about",
  "around",
  "lasted",
  "last",
  "take",
  "took",
  "takes",
  "spent",
  "least",
  "every",
  "half",
  "once",
  "barely",
  "just",
  "only",
  "quarter",
  "during",
  "under",
  "until",
  "up",
  "to",
  "cost",
  "roughly",
  "some",
  "through",
  "and",
]);

/** "four flights a week" counts how often; "within a week" how long; "a day of rest" neither. */
function oneUnit(captures: Captures, around: Surroundings): Settled | null {
  const unit = unitOf(captures);
  const before = around.before(0)?.lower ?? "";
  if (captures.word("half")) return stated(durationOf(unit, 0.5), "DURATION");
  if (around.isHalfMore) return stated(durationOf(unit, 1.5), "DURATION");
  if (captures.word("entire", "whole", "full", "additional", "another", "further", "extra"))
    return stated(durationOf(unit, 1), "DURATION");
  if (unit === "second" || unit === "quarter" || unit === "weekend") return null;
  if (captures.word("one")) {
    if (unit === "day" && (before === "" || before === "will" || before === "hope"))
      return stated("FUTURE_REF");
    return stated(durationOf(unit, 1), "DURATION");
  }
  if (DURATION_BEFORE.has(before)) return stated(durationOf(unit, 1), "DURATION");
  if (around.nounBefore || before === "once" || before === "twice") return stated(durationOf(unit, 1), "SET");
  return null;
}

const FREQUENCIES: Readonly<Record<string, string>> = wordTable({
  daily: "P1D",
  weekly: "P1W",
  monthly: "P1M",
  yearly: "P1Y",
  annually: "P1Y",
  hourly: "PT1H",
  nightly: "P1D",
  fortnightly: "P2W",
  quarterly: "P3M",
});

export const SETS: readonly DateRule[] = [
  {
    name: "frequency",
    patterns: ["daily|weekly|monthly|yearly|annually|hourly|nightly|fortnightly"],
    example: ["The two speak [daily].", "P1D"],
    refuses: "The Daily Star says so.",
    settle: (captures, _setting, around) => {
      // "The Daily Star", "Weekly Mail": mastheads.
      if (
        around.before(-1) !== null &&
        /^[A-Z]/.test(around.before(-1)?.form ?? "") &&
        around.before(0) !== null
      )
        return null;
      const word = Object.keys(FREQUENCIES).find((each) => captures.word(each));
      return word === undefined ? null : stated(FREQUENCIES[word] as string, "SET");
    },
  },
  {
    name: "every-unit",
    patterns: [
      "every|each :unit",
      "every :number :units",
      "every other|second :unit",
      "every few :units",
      "per :unit",
    ],
    example: ["The body meets [every year].", "P1Y"],
    refuses: "Every envoy came.",
    settle: (captures) => {
      const unit = unitOf(captures);
      if (captures.word("few")) return stated(durationOf(unit, null), "SET");
      const count = captures.has("number")
        ? captures.number("number")
        : captures.word("other", "second")
          ? 2
          : 1;
      return stated(durationOf(unit, count), "SET");
    },
  },
  {
    name: "every-weekday",
    patterns: ["every|each :weekday", "every|each :weekday :daypart"],
    example: ["Flights leave [every Thursday].", "XXXX-WXX-4"],
    refuses: "Every thirsty guest drank.",
    settle: (captures) =>
      stated(
        `XXXX-WXX-${captures.number("weekday")}${captures.has("daypart") ? `T${captures.text("daypart")}` : ""}`,
        "SET",
      ),
  },
  {
    name: "every-month",
    patterns: ["every|each :month", "every|each :season", "every|each :month :dayNumber"],
    example: ["They march [each July].", "XXXX-07"],
    refuses: "Each juror marched.",
    settle: (captures) => {
      if (captures.has("season")) return stated(`XXXX-${captures.text("season")}`, "SET");
      const month = `XXXX-${String(captures.number("month")).padStart(2, "0")}`;
      return stated(
        captures.has("dayNumber")
          ? `${month}-${String(captures.number("dayNumber")).padStart(2, "0")}`
          : month,
        "SET",
      );
    },
  },
  {
    name: "every-daypart",
    patterns: ["every|each :daypart"],
    example: ["Shells fell [every night].", "XXXX-XX-XXTNI"],
    refuses: "Every knight fell.",
    settle: (captures) => stated(`XXXX-XX-XXT${captures.text("daypart")}`, "SET"),
  },
];
