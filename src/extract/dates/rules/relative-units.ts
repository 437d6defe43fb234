/** Weeks, months, years told from today or from a told date: "last month", "this year", "the following week", "the weekend". */

import { civilDay, isoYear, weekdayOf } from "../../../codebook/calendar.ts";
import type { TimeUnit } from "../lexemes.ts";
import type { Captures, DateRule } from "../rule.ts";
import { durationOf, implied, type Setting, type Settled, stated, unitAway, valueAt } from "../setting.ts";

function stepOf(captures: Captures): number {
  if (captures.word("last", "past", "previous", "preceding", "latest")) return -1;
  return captures.word("next", "coming", "following", "upcoming") ? 1 : 0;
}

function unitOf(captures: Captures): TimeUnit {
  return (captures.text("unit") || captures.text("units")) as TimeUnit;
}

const CALENDAR_UNITS: ReadonlySet<TimeUnit> = new Set<TimeUnit>([
  "weekend",
  "week",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
]);

export const RELATIVE_UNITS: readonly DateRule[] = [
  {
    name: "past-unit",
    patterns: ["the past|last|next|coming :unit"],
    example: ["Trade doubled over [the past year].", "P1Y"],
    refuses: "The past is gone.",
    settle: (captures) => {
      const unit = unitOf(captures);
      if (unit === "second" || unit === "quarter") return null;
      return stated(durationOf(unit, 1), "DURATION");
    },
  },
  {
    name: "the-year-or-so",
    patterns: ["the next|past|last :unit or so"],
    example: ["Talks ran over [the past month or so].", "P1M"],
    refuses: "A month or so.",
    settle: (captures) => stated(durationOf(unitOf(captures), 1), "DURATION"),
  },
  {
    name: "last-unit",
    patterns: [
      "last|next|this|coming :unit",
      "this past|coming|current :unit",
      "the? latest|current|last|next|this fiscal|financial :unit",
      "the latest :unit",
      "the current|present :unit",
      "the current|present|this|last|next fiscal|financial|calendar|academic|school :unit",
    ],
    example: ["Moscow hosted talks [last month].", "2012-01"],
    refuses: "The last few to leave were tired.",
    settle: (captures, setting, around) => lastUnit(captures, setting, around.before(0)?.lower ?? ""),
  },
  {
    name: "part-of-relative-unit",
    patterns: [
      "earlier|later|early|late in the :unit",
      "earlier|later|early|late in|of this|last|next :unit",
    ],
    example: ["The body meets [later in the year].", "2012"],
    refuses: "Later in the text he says no.",
    settle: (captures, setting) => {
      const unit = unitOf(captures);
      if (unit === "day") return null;
      if (!CALENDAR_UNITS.has(unit)) return null;
      return implied(unitAway(setting.published, unit, stepOf(captures)));
    },
  },
  {
    name: "end-of-unit",
    patterns: [
      "the end|beginning|start|middle|close of the|this|last|next :unit",
      "the? end|beginning|start|middle of :month",
      "year 's end",
      "year -? end",
      "month -? end",
      "the end of :year",
      "the beginning|start|middle of :year",
    ],
    example: ["The plant opens by [the end of the year].", "2012"],
    refuses: "The end of the road is near.",
    settle: (captures, setting) => endOfUnit(captures, setting),
  },
  {
    name: "half-of-unit",
    patterns: [
      "the? first|second|last|latter half of :year",
      "the? first|second half of the|this|last|next year",
      "the? first|second|last half of the? :decade",
    ],
    example: ["Exports fell in [the first half of 2010].", "2010-H1"],
    refuses: "The first half of the game was dull.",
    settle: (captures, setting) => halfOfUnit(captures, setting),
  },
  {
    name: "told-unit",
    patterns: [
      "the following|previous|preceding|same :unit",
      "that same? :unit",
      "the :unit before|after|earlier",
    ],
    example: ["He took office in 1995 and fell [the following year].", "1996"],
    refuses: "The following units were named.",
    settle: (captures, setting, around) => toldUnit(captures, setting, around.after(0)?.lower ?? ""),
  },
  {
    name: "the-weekend",
    patterns: ["the? weekend", "the fiscal? :unit"],
    example: ["They met over [the weekend].", "2012-W05-WE"],
    refuses: "The weekly paper is out.",
    settle: (captures, setting, around) => {
      return theUnit(unitOf(captures), around.after(0)?.lower ?? "", setting);
    },
  },
];

function lastUnit(captures: Captures, setting: Setting, before: string): Settled | null {
  const unit = unitOf(captures);
  if (unit === "second" || unit === "minute" || unit === "hour") return null;
  if (before === "the" || before === "a") return null;
  const step = stepOf(captures);
  if (unit === "day") return null;
  if (setting.published === null) return implied(null);
  if (unit === "weekend" && step !== 0) return implied(weekendFrom(setting.published, step));
  return implied(
    unitAway(setting.published, unit, captures.word("this") && captures.word("past") ? -1 : step),
  );
}

/** "last weekend" is the one before this week's Monday; said on a Saturday it is still that one. */
function weekendFrom(published: number, step: number): string {
  return valueAt(published + step * 7, "weekend");
}

function endOfUnit(captures: Captures, setting: Setting): Settled | null {
  if (captures.has("year")) return stated(isoYear(captures.number("year")));
  if (captures.has("month")) return null;
  if (!captures.has("unit")) return implied(unitAway(setting.published, "year", 0));
  const unit = unitOf(captures);
  if (unit === "day") {
    return implied(unitAway(setting.published, "day", 0));
  }
  if (!CALENDAR_UNITS.has(unit)) return null;
  return implied(unitAway(setting.published, unit, stepOf(captures)));
}

function halfOfUnit(captures: Captures, setting: Setting): Settled | null {
  if (captures.has("decade")) return stated(captures.text("decade"));
  const half = captures.word("first") ? 1 : 2;
  if (captures.has("year")) return stated(`${isoYear(captures.number("year"))}-H${half}`);
  if (setting.published === null) return implied(null);
  return implied(`${isoYear(civilDay(setting.published).year + stepOf(captures))}-H${half}`);
}

function toldUnit(captures: Captures, setting: Setting, after: string): Settled | null {
  const unit = unitOf(captures);
  if (!CALENDAR_UNITS.has(unit)) return null;
  const isTrailing = captures.word("before", "after", "earlier");
  if (isTrailing && !["", ".", ",", ";", "and", "in"].includes(after)) return null;
  const finer: Partial<Record<TimeUnit, readonly TimeUnit[]>> = {
    week: ["day", "week"],
    month: ["day", "month"],
    quarter: ["quarter"],
    year: ["day", "month", "quarter", "year"],
  };
  const told = setting.told(finer[unit] ?? [unit], 3);
  if (told === null) return implied(null);
  const step = captures.word("following", "after")
    ? 1
    : captures.word("previous", "preceding", "before", "earlier")
      ? -1
      : 0;
  return implied(unitAway(told.day, unit, step));
}

function theUnit(unit: TimeUnit, after: string, setting: Setting): Settled | null {
  if (unit === "weekend") {
    const { published } = setting;
    if (published === null) return implied(null);
    const isAhead = setting.direction() === "future" || setting.direction() === "intended";
    const saturday = published - weekdayOf(published) + 6;
    const last = weekdayOf(published) >= 6 ? saturday : saturday - 7;
    return implied(valueAt(isAhead ? saturday : last, "weekend"));
  }
  if (after === "ended" || after === "ending") {
    return unit === "year" || unit === "quarter" || unit === "month" || unit === "week"
      ? stated(durationOf(unit, 1), "DURATION")
      : null;
  }
  return null;
}
