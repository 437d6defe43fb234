/** Quarters, seasons and holidays: "the third quarter", "next year's first quarter", "this summer", "Christmas", "Election Day". */

import { wordTable } from "../../../base/word-table.ts";
import {
  civilDay,
  type DayNumber,
  dayNumber,
  isoDay,
  isoYear,
  weekdayOf,
} from "../../../codebook/calendar.ts";
import type { Captures, DateRule } from "../rule.ts";
import { implied, type Setting, type Settled, stated, unitAway } from "../setting.ts";

export const QUARTERS_SEASONS: readonly DateRule[] = [
  {
    name: "quarter-of-year",
    patterns: [
      "the? :ordinal -? quarter of :year",
      "the? :ordinal -? quarter , :year",
      "the? :year :ordinal -? quarter",
      ":year 's :ordinal quarter",
    ],
    example: ["Output fell in [the third quarter of 2010].", "2010-Q3"],
    refuses: "The third quarter of the city burnt.",
    settle: (captures) => {
      const quarter = captures.number("ordinal");
      return quarter > 4 ? null : stated(`${isoYear(captures.number("year"))}-Q${quarter}`);
    },
  },
  {
    name: "quarter-of-relative-year",
    patterns: [
      "last|this|next year 's :ordinal -? quarter",
      "the? :ordinal -? quarter of last|this|next year",
    ],
    example: ["It takes effect in [next year's first quarter].", "2013-Q1"],
    refuses: "Next year's crop is poor.",
    settle: (captures, setting) => {
      const quarter = captures.number("ordinal");
      if (quarter > 4) return null;
      if (setting.published === null) return implied(null);
      const step = captures.word("last") ? -1 : captures.word("next") ? 1 : 0;
      return implied(`${isoYear(civilDay(setting.published).year + step)}-Q${quarter}`);
    },
  },
  {
    name: "quarter",
    patterns: ["the fiscal? -? :ordinal quarter", "fiscal? -? :ordinal -? quarter"],
    example: ["The bank lost money in [the fourth quarter].", "2011-Q4"],
    refuses: "The fourth quarter-master resigned.",
    settle: (captures, setting, around) => {
      const after = around.after(0)?.lower ?? "";
      if (after === "-" || (after === "of" && around.after(1)?.lower === "the")) return null;
      const quarter = captures.number("ordinal");
      return quarter > 4 ? null : implied(quarterNear(setting, quarter));
    },
  },
  {
    name: "the-quarter",
    patterns: [
      "the latest|current|recent quarter|period",
      "the most recent quarter",
      "the|that quarter",
      "the :year quarter|period",
    ],
    example: ["Output fell in the third quarter of 2010. In [the quarter] it was 5.", "2010-Q3"],
    refuses: "The old quarter of the city burnt.",
    settle: (captures, setting, around) => theQuarter(captures, setting, around.after(0)?.lower ?? ""),
  },
  {
    name: "season-year",
    patterns: ["the? :season of? :year"],
    example: ["The rising of [spring 2010] failed.", "2010-SP"],
    refuses: "The well of 2010.",
    settle: (captures) => stated(`${isoYear(captures.number("year"))}-${captures.text("season")}`),
  },
  {
    name: "relative-season",
    patterns: [
      "last|this|next|coming :season",
      "this past|coming :season",
      "the? :season of last|this|next year",
    ],
    example: ["The harvest of [last summer] was good.", "2011-SU"],
    refuses: "This fall from grace was sudden.",
    settle: (captures, setting, around) => {
      if (captures.text("season") === "FA" && around.after(0)?.lower === "from") return null;
      return season(captures, setting);
    },
  },
  {
    name: "season",
    patterns: ["the :season", "in|since|by|until :season"],
    example: ["Fighting resumes in [the spring].", "2012-SP"],
    refuses: "The fall of the city was swift.",
    settle: (captures, setting, around) => {
      const after = around.after(0)?.lower ?? "";
      if (captures.text("season") === "FA" && !["", ".", ","].includes(after)) return null;
      if (
        /^[A-Za-z]/.test(after) &&
        /^(?:olympics|games|olympic|camp|palace|offensive|water|waters|time|school)$/.test(after)
      )
        return null;
      return implied(seasonNear(setting, captures.text("season")));
    },
  },
  {
    name: "holiday",
    patterns: [
      "last|this|next? :holiday day|eve?",
      "new year 's day|eve",
      "new year's day|eve",
      "election day",
      ":holiday day|eve? , :year",
      ":holiday :year",
    ],
    example: ["The raid was on [Christmas Day].", "2011-12-25"],
    refuses: "The new year began.",
    settle: (captures, setting, around) => {
      // "Easter Island", "Christmas Carol": names that hold a holiday.
      if (/^[A-Z][a-z]/.test(around.after(0)?.form ?? "")) return null;
      return holiday(captures, setting);
    },
  },
];

/** The last such quarter that had begun by publication; ahead where the clause looks ahead. */
function quarterNear(setting: Setting, quarter: number): string | null {
  if (setting.published === null) return null;
  const { year, month } = civilDay(setting.published);
  const now = Math.ceil(month / 3);
  if (isAheadOf(setting) && quarter > now) return `${isoYear(year)}-Q${quarter}`;
  return `${isoYear(quarter <= now ? year : year - 1)}-Q${quarter}`;
}

function isAheadOf(setting: Setting): boolean {
  const direction = setting.direction();
  return direction === "future" || direction === "intended";
}

function theQuarter(captures: Captures, setting: Setting, after: string): Settled | null {
  if (after === "ended" || after === "ending") return captures.has("year") ? null : stated("P1Q", "DURATION");
  const told = setting.told(["quarter"], 6);
  if (captures.has("year")) {
    return told === null
      ? implied(null)
      : implied(`${isoYear(captures.number("year"))}-Q${told.value.slice(-1)}`);
  }
  if (captures.word("current")) return implied(unitAway(setting.published, "quarter", 0));
  if (told !== null) return implied(told.value);
  return captures.word("period") ? null : implied(unitAway(setting.published, "quarter", -1));
}

const SEASON_START: Readonly<Record<string, number>> = wordTable({ SP: 3, SU: 6, FA: 9, WI: 12 });

function season(captures: Captures, setting: Setting): Settled {
  if (setting.published === null) return implied(null);
  const { year, month } = civilDay(setting.published);
  const name = captures.text("season");
  const start = SEASON_START[name] ?? 3;
  if (captures.word("last")) {
    const isOver =
      month >= start + 3 || (name === "WI" && month > 2 && month < 12 ? false : month >= start + 3);
    return implied(`${isoYear(isOver ? year : year - 1)}-${name}`);
  }
  if (captures.word("next")) return implied(`${isoYear(month < start ? year : year + 1)}-${name}`);
  return implied(`${isoYear(year)}-${name}`);
}

function seasonNear(setting: Setting, name: string): string | null {
  if (setting.published === null) return null;
  const { year, month } = civilDay(setting.published);
  const start = SEASON_START[name] ?? 3;
  const isAhead = isAheadOf(setting);
  if (isAhead) return `${isoYear(month > start + 2 ? year + 1 : year)}-${name}`;
  return `${isoYear(month >= start ? year : year - 1)}-${name}`;
}

function holiday(captures: Captures, setting: Setting): Settled | null {
  const name = captures.has("holiday")
    ? captures.text("holiday")
    : captures.word("eve")
      ? "12-31"
      : captures.word("day")
        ? "01-01"
        : "election";
  const shift = captures.has("holiday") && captures.word("eve") ? -1 : 0;
  if (captures.has("year")) {
    const day = holidayIn(captures.number("year"), name);
    return day === null ? null : stated(isoDay(day + shift));
  }
  if (setting.published === null) return implied(null);
  const { year } = civilDay(setting.published);
  const direction = captures.word("last") ? "past" : captures.word("next") ? "future" : setting.direction();
  const days = [year - 1, year, year + 1].map((each) => holidayIn(each, name)).filter((day) => day !== null);
  const published = setting.published;
  const ahead = days.find((day) => day >= published);
  const back = days.filter((day) => day <= published).at(-1);
  const isAhead =
    direction === "future" ||
    (direction === null && ahead !== undefined && back !== undefined && ahead - published < published - back);
  const day = isAhead ? ahead : back;
  return implied(day === undefined ? null : isoDay(day + shift));
}

function holidayIn(year: number, name: string): DayNumber | null {
  const fixed = /^(\d\d)-(\d\d)$/.exec(name);
  if (fixed !== null) return dayNumber(year, Number(fixed[1]), Number(fixed[2]));
  if (name === "thanksgiving") return nthWeekday(year, 11, 4, 4);
  if (name === "election") return nthWeekday(year, 11, 1, 1) + 1;
  return name === "easter" ? easter(year) : null;
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): DayNumber {
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}

/** Western Easter, by the anonymous Gregorian algorithm (Meeus). */
function easter(year: number): DayNumber {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}
