/** Distances in time: "10 days ago", "more than a year ago", "two weeks earlier", "five years later", "in three days". */

import type { TimeUnit } from "../lexemes.ts";
import type { Captures, DateRule } from "../rule.ts";
import { implied, type Setting, type Settled, stated, unitAway, valueAt, moveBy } from "../setting.ts";

function unitOf(captures: Captures): TimeUnit {
  return (captures.text("unit") || captures.text("units")) as TimeUnit;
}

function countOf(captures: Captures): number {
  if (captures.has("number")) return captures.number("number");
  return captures.word("couple") ? 2 : 1;
}

const ALL_UNITS: readonly TimeUnit[] = ["day", "week", "month", "quarter", "year"];

export const AGO: readonly DateRule[] = [
  {
    name: "vague-ago",
    patterns: [
      "several|many|some|few :units ago|earlier|before",
      "a few :units ago|back",
      "long ago",
      "long , long ago",
      "some time ago",
      ":units ago",
      "a while ago",
      "not long ago",
    ],
    example: ["The deal lapsed [several years ago].", "PAST_REF"],
    refuses: "Several boats went by.",
    settle: (captures) => (captures.word("earlier", "before") ? null : stated("PAST_REF")),
  },
  {
    name: "ago",
    isAside: true,
    patterns: [
      "a|an|one :unit ago|back",
      ":number :units|:unit ago|back",
      "a couple of :units ago",
      "a|an :unit and a half ago",
      "half a :unit ago",
    ],
    example: ["They signed it [two years ago].", "2010"],
    refuses: "They agonised for two years.",
    settle: (captures, setting) => ago(captures, setting),
  },
  {
    name: "ago-today",
    patterns: [":number|a|one :units|:unit ago today|yesterday|tomorrow"],
    example: ["They signed it [two years ago today].", "2010-02-08"],
    refuses: "Two years today.",
    settle: (captures, setting) => {
      if (setting.published === null) return implied(null);
      const step = captures.word("yesterday") ? -1 : captures.word("tomorrow") ? 1 : 0;
      return implied(valueAt(moveBy(setting.published + step, unitOf(captures), -countOf(captures)), "day"));
    },
  },
  {
    name: "earlier",
    isAside: true,
    patterns: ["a|an|one :unit earlier|later|before", ":number :units|:unit earlier|later|before|after"],
    example: ["He arrived on 3 March 2011 and left [two days later].", "2011-03-05"],
    refuses: "The two came later.",
    settle: (captures, setting, around) => earlier(captures, setting, around.after(0)?.lower ?? ""),
  },
  {
    name: "year-ago-adjective",
    isAside: true,
    patterns: [
      "the? comparable? year -? ago|earlier period|quarter",
      "year -? ago|earlier",
      "the year -? ago|earlier :ordinal quarter",
    ],
    example: ["Profit was 4 million in [the year-earlier quarter].", "2011-Q1"],
    refuses: "The year has earlier roots.",
    settle: (captures, setting) => {
      const anchor = setting.told(["quarter"], 4)?.day ?? setting.published;
      if (anchor === null || setting.published === null) return implied(null);
      if (captures.has("ordinal"))
        return implied(`${unitAway(anchor, "year", -1)}-Q${captures.number("ordinal")}`);
      return implied(valueAt(moveBy(anchor, "year", -1), "quarter"));
    },
  },
];

function ago(captures: Captures, setting: Setting): Settled | null {
  const unit = unitOf(captures);
  if (unit === "second" || unit === "minute" || unit === "hour") return implied(null, "TIME");
  const count = countOf(captures);
  if (setting.published === null) return implied(null);
  if (unit === "year" && count === 1) {
    const quarter = setting.told(["quarter"], 2);
    if (quarter !== null) return implied(unitAway(quarter.day, "quarter", -4));
  }
  return implied(unitAway(setting.published, unit, -count));
}

/** From a told date. Without one "two days later" is only a stretch of two days, and "a year earlier" is counted from publication. */
function earlier(captures: Captures, setting: Setting, after: string): Settled | null {
  if (captures.word("before", "after") && !["", ".", ",", ";"].includes(after)) return null;
  const unit = unitOf(captures);
  const count = countOf(captures);
  const isBack = captures.word("earlier", "before");
  if (unit === "second" || unit === "minute" || unit === "hour") return null;
  if (unit === "year" && count === 1 && isBack) {
    if (setting.published === null) return implied(null);
    const quarter = setting.told(["quarter"], 2);
    if (quarter !== null) return implied(unitAway(quarter.day, "quarter", -4));
    const told = setting.told(ALL_UNITS, 1);
    if (told !== null) return implied(valueAt(moveBy(told.day, "year", -1), told.unit));
    return implied(unitAway(setting.published, "year", -1));
  }
  const told = setting.told(finerThan(unit), 1);
  return told === null ? null : implied(unitAway(told.day, unit, isBack ? -count : count));
}

function finerThan(unit: TimeUnit): readonly TimeUnit[] {
  return ALL_UNITS.slice(0, ALL_UNITS.indexOf(unit === "decade" || unit === "century" ? "year" : unit) + 1);
}
