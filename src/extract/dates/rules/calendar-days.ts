/** Days written out: "February 7, 2012", "7 Feb 2012", "2012-02-08", "Feb. 7", "08/02/2012". */

import {
  civilDay,
  dayNumber,
  fullYear,
  isCalendarDay,
  isoDay,
  readCalendarDate,
} from "../../../codebook/calendar.ts";
import { type Captures, type DateRule } from "../rule.ts";
import { implied, type Setting, type Settled, stated, yearOf } from "../setting.ts";

export const CALENDAR_DAYS: readonly DateRule[] = [
  {
    name: "day-span",
    patterns: [
      ":month :dayNumber to|through|until|till|and|-|–|— :dayNumber ,? :year",
      ":month :dayNumber to|through|until|till|and|-|–|— :dayNumber",
      ":dayNumber to|through|until|till|and|-|–|— :dayNumber of? :month ,? :year",
      ":dayNumber to|through|until|till|and|-|–|— :dayNumber of? :month",
    ],
    example: ["She was there from [February 7] to [9].", "2012-02-07/2012-02-09"],
    refuses: "She was there on February 7 to 9 ministers' joy.",
    splits: true,
    settle: (captures, setting, around) => daySpan(captures, setting, around.after(0)?.lower ?? ""),
  },
  {
    name: "month-day-year",
    patterns: [
      ":month :dayNumber ,? :year",
      ":month :dayNumber ,? :shortYear",
      ":month the :ordinal ,? :year",
    ],
    example: ["The pact was signed on [February 7, 2010].", "2010-02-07"],
    refuses: "Section 7, 2010 words long, was dropped.",
    settle: (captures) => fullDay(captures),
  },
  {
    name: "day-month-year",
    patterns: [
      ":dayNumber of? - :month - :year",
      ":dayNumber of? :month ,? :year",
      ":dayNumber of? :month ,? :shortYear",
      "the :ordinal of? :month ,? :year",
    ],
    example: ["The pact was signed on [7 February 2010].", "2010-02-07"],
    refuses: "All 7 may vote.",
    settle: (captures) => fullDay(captures),
  },
  {
    name: "iso-day",
    patterns: [":iso"],
    example: ["The order of [2010-02-07] stands.", "2010-02-07"],
    refuses: "Call 555-02-07 for details.",
    settle: (captures) => {
      const written = readCalendarDate(captures.text("iso"));
      if (written === null) return null;
      return written.time === null ? stated(written.day) : stated(written.value, "TIME");
    },
  },
  {
    name: "numeric-day",
    patterns: [":numeric"],
    example: ["The order of [25/12/2011] stands.", "2011-12-25"],
    refuses: "Version 10.4.11 was released.",
    settle: (captures, setting) => numericDay(captures.text("numeric"), setting),
  },
  {
    name: "month-day-of-relative-year",
    patterns: [
      ":month :dayNumber ,? of? last|this|next year",
      ":dayNumber of? :month ,? of? last|this|next year",
      ":month :dayNumber , of? last|this|next year",
    ],
    example: ["They met on [November 7 last year].", "2011-11-07"],
    refuses: "They met last year.",
    settle: (captures, setting) => {
      if (setting.published === null) return implied(null);
      const step = captures.word("last") ? -1 : captures.word("next") ? 1 : 0;
      return dayIn(civilDay(setting.published).year + step, captures, true);
    },
  },
  {
    name: "month-day",
    patterns: [
      ":month :dayNumber",
      ":month the :ordinal",
      ":dayNumber of? :month",
      "the :ordinal of :month",
      "last|this|next :month :dayNumber",
    ],
    example: ["The minister arrived on [February 7].", "2012-02-07"],
    refuses: "March 700 miles and rest.",
    settle: (captures, setting) => {
      const [month, day] = [captures.number("month"), dayOf(captures)];
      if (!isCalendarDay(2000, month, day)) return null;
      const told = setting.told(["day", "month", "year"], 0);
      if (setting.published === null) {
        // "On 3 March 2011 … until 9 March": a full date in the same sentence lends its year only when it comes first and near.
        return implied(null);
      }
      const direction = captures.word("last")
        ? "past"
        : captures.word("next")
          ? "future"
          : setting.direction();
      void told;
      return dayIn(yearOf(setting.published, month, day, direction), captures, true);
    },
  },
];

/** Two days of one month; not "February 7 and 9 ministers", nor a day before an earlier one. */
function daySpan(captures: Captures, setting: Setting, after: string): Settled | null {
  const [month, first, last] = [
    captures.number("month"),
    captures.number("dayNumber"),
    captures.number("dayNumber", 1),
  ];
  if (/^[a-z]/.test(after) && !AFTER_SPAN.has(after)) return null;
  if (last <= first || !isCalendarDay(2000, month, last)) return null;
  if (captures.has("year")) return stated(spanValue(captures.number("year"), month, first, last));
  if (setting.published === null) return implied(null);
  return implied(spanValue(yearOf(setting.published, month, first, setting.direction()), month, first, last));
}

const AFTER_SPAN = new Set([
  "in",
  "at",
  "and",
  "with",
  "for",
  "to",
  "when",
  "while",
  "as",
  "after",
  "before",
  "during",
  "on",
  "by",
  "of",
  "the",
  "that",
  "this",
  "last",
  "next",
  "will",
  "was",
  "were",
  "is",
  "are",
  "has",
  "but",
  "or",
  "a",
  "from",
  "where",
  "which",
  "who",
  "under",
]);

function spanValue(year: number, month: number, first: number, last: number): string {
  return `${isoDay(dayNumber(year, month, first))}/${isoDay(dayNumber(year, month, last))}`;
}

function dayOf(captures: Captures): number {
  return captures.has("dayNumber") ? captures.number("dayNumber") : captures.number("ordinal");
}

function fullDay(captures: Captures): Settled | null {
  const year = captures.has("year")
    ? captures.number("year")
    : fullYear(String(captures.number("shortYear")).padStart(2, "0"));
  return dayIn(year, captures, false);
}

function dayIn(year: number, captures: Captures, isImplied: boolean): Settled | null {
  const [month, day] = [captures.number("month"), dayOf(captures)];
  if (!isCalendarDay(year, month, day)) return null;
  const value = isoDay(dayNumber(year, month, day));
  return isImplied ? implied(value) : stated(value);
}

/** Day and month in the order of the outlet's country; a date whose order is open is found but gets no value. */
function numericDay(text: string, setting: Setting): Settled | null {
  const parts = text.split(/[/.]/);
  if (text.includes(".") && parts[2]?.length !== 4) return null;
  const written = readCalendarDate(text, { order: setting.order });
  if (written !== null) return stated(written.day);
  const [first, second] = parts.map(Number);
  const isDay = (first ?? 0) >= 1 && (first ?? 0) <= 12 && (second ?? 0) >= 1 && (second ?? 0) <= 12;
  return isDay ? { type: "DATE", value: null, basis: "unknown" } : null;
}
