/**
 * Dates as pages print them beside a title, a comment or a post: reads the stamp, never the sentence. Owns no clock:
 * a stamp that counts from the day of reading ("3 days ago") is recognised as a stamp and given no value.
 */

import type { Span } from "../base/span.ts";

/** A date stamp found in a line. `value` is an ISO date or local date-time, null for a stamp that names no day. */
export interface PageDate extends Span {
  readonly value: string | null;
  /** Groups stamps of one layout: "mdy-words", "iso", "numbers", "relative"… */
  readonly layout: string;
  /** For "numbers" only: the two figures that may be day or month, in page order, still to be settled. */
  readonly numbers: readonly [number, number, number] | null;
  /** "T17:11" or "" where the stamp has no time. */
  readonly time: string;
  /** True where the stamp tells a time of day. */
  readonly hasTime: boolean;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s{1,3})?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "((?:19|20)\\d{2})";
const ZONE = "(?:\\s{0,2}(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[A-Z]{2,4}T\\b))?";
const TIME = `(?:(?:\\s{0,2}[,\\-–—@|·•/]?\\s{0,2}(?:at\\s|T)?\\s?)(\\d{1,2})[:.](\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s?([ap]\\.?m\\.?(?![a-z]))?${ZONE})?`;

interface Layout {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (m: RegExpExecArray) => { year: number; month: number; day: number } | null;
  readonly example: string;
  readonly refuses: string;
  /** Where the groups of TIME begin. */
  readonly timeAt: number;
}

/** Layouts in the order in which they are tried. */
export const DATE_LAYOUTS: readonly Layout[] = [
  {
    name: "iso",
    pattern: new RegExp(`\\b${YEAR}-(\\d{2})-(\\d{2})(?!\\d)${TIME}`, "i"),
    read: (m) => ({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }),
    example: "2014-06-03 09:15",
    refuses: "page 2014-06 of 12",
    timeAt: 4,
  },
  {
    name: "ymd-slashes",
    pattern: new RegExp(`\\b${YEAR}[/.](\\d{1,2})[/.](\\d{1,2})(?!\\d)${TIME}`, "i"),
    read: (m) => ({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }),
    example: "2014/06/03 09:15",
    refuses: "20140/06/03",
    timeAt: 4,
  },
  {
    name: "ymd-words",
    pattern: new RegExp(`\\b${YEAR}[\\s,-]{1,2}(${MONTH})[\\s-]{1,2}${DAY}(?![\\d:])${TIME}`, "i"),
    read: (m) => ({ year: Number(m[1]), month: monthOf(m[2]), day: Number(m[3]) }),
    example: "2014 Jun 3",
    refuses: "in 2014 marching bands",
    timeAt: 4,
  },
  {
    name: "mdy-words",
    pattern: new RegExp(`\\b${WEEKDAY}(${MONTH})\\s{1,3}${DAY},?\\s{1,3}${YEAR}(?!\\d)${TIME}`, "i"),
    read: (m) => ({ year: Number(m[3]), month: monthOf(m[1]), day: Number(m[2]) }),
    example: "June 3rd, 2014 at 9:15 pm",
    refuses: "June was wet, 2014 dry",
    timeAt: 4,
  },
  {
    name: "dmy-words",
    pattern: new RegExp(
      `\\b${WEEKDAY}${DAY}[\\s\\-/]{1,3}(?:of\\s)?(${MONTH})[,\\s\\-/]{1,3}${YEAR}(?!\\d)${TIME}`,
      "i",
    ),
    read: (m) => ({ year: Number(m[3]), month: monthOf(m[2]), day: Number(m[1]) }),
    example: "3 Jun 2014, 21:15",
    refuses: "3 juniors of 2014",
    timeAt: 4,
  },
  {
    name: "time-first",
    pattern: new RegExp(
      `\\b(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?\\s?([ap]\\.?m\\.?)?${ZONE}\\s{0,2}[,\\-–—]?\\s{0,2}(?:on\\s)?${WEEKDAY}(?:(${MONTH})\\s{1,3}${DAY},?\\s{1,3}|${DAY}\\s{1,3}(${MONTH}),?\\s{1,3})${YEAR}(?!\\d)`,
      "i",
    ),
    read: (m) => ({ year: Number(m[10]), month: monthOf(m[6] ?? m[9]), day: Number(m[7] ?? m[8]) }),
    example: "21:15, 3 June 2014",
    refuses: "21:15 on the third of June",
    timeAt: 1,
  },
  {
    name: "dmy-dots",
    pattern: new RegExp(`\\b(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}(?!\\d)${TIME}`, "i"),
    read: (m) => ({ year: Number(m[3]), month: Number(m[2]), day: Number(m[1]) }),
    example: "03.06.2014 21:15",
    refuses: "version 3.6.14",
    timeAt: 4,
  },
  {
    name: "numbers",
    pattern: new RegExp(`\\b(\\d{1,2})[/-](\\d{1,2})[/-]${YEAR}(?!\\d)${TIME}`, "i"),
    read: (m) => ({ year: Number(m[3]), month: Number(m[1]), day: Number(m[2]) }),
    example: "06-23-2014, 09:15 PM",
    refuses: "flight 6-23",
    timeAt: 4,
  },
];

const RELATIVE =
  /\b(?:(?:about |over |almost )?(?:\d{1,3}|an?|one|two|a few) ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|mos?|years?|yrs?|[smhdwy]) ago|just now|(?:yesterday|today)(?:,? (?:at )?\d{1,2}:\d{2}(?: ?[ap]m)?)|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day) at \d{1,2}:\d{2}(?: ?[ap]m)?)\b/i;

/** Every layout holds one of these; most lines of a page hold none. */
const MAY_BE_STAMP = /(?:19|20)\d\d|\bago\b|just now|yesterday|today|day at \d/i;

function monthOf(word: string | undefined): number {
  return MONTHS.indexOf((word ?? "").slice(0, 3).toLowerCase()) + 1;
}

/**
 * The first date stamp of a line, or null. Only the first 300 characters are looked at.
 * @example findPageDate("Jun 3, 2014 - 5:11PM") // value "2014-06-03T17:11"
 */
export function findPageDate(line: string): PageDate | null {
  const head = line.length > 300 ? line.slice(0, 300) : line;
  if (!MAY_BE_STAMP.test(head)) return null;
  let best: PageDate | null = null;
  for (const layout of DATE_LAYOUTS) {
    const m = layout.pattern.exec(head);
    if (m === null) continue;
    const found = dateFrom(layout, m);
    if (
      found !== null &&
      (best === null || found.start < best.start || (found.start === best.start && found.end > best.end))
    )
      best = found;
  }
  if (best !== null) return best;
  const m = RELATIVE.exec(head);
  if (m === null) return null;
  return {
    start: m.index,
    end: m.index + m[0].length,
    value: null,
    layout: "relative",
    numbers: null,
    time: "",
    hasTime: false,
  };
}

function dateFrom(layout: Layout, m: RegExpExecArray): PageDate | null {
  const parts = layout.read(m);
  if (parts === null) return null;
  const time = timeFrom(m, layout.timeAt);
  const span = { start: m.index, end: m.index + m[0].trimEnd().length };
  if (layout.name === "numbers") {
    const first = parts.month;
    const second = parts.day;
    if (Math.min(first, second) > 12 || Math.max(first, second) > 31 || Math.min(first, second) < 1)
      return null;
    const value =
      first > 12
        ? isoDay(parts.year, second, first)
        : second > 12 || first === second
          ? isoDay(parts.year, first, second)
          : null;
    return {
      ...span,
      value: value === null ? null : value + time,
      layout: layout.name,
      numbers: [first, second, parts.year],
      time,
      hasTime: time !== "",
    };
  }
  const value = isoDay(parts.year, parts.month, parts.day);
  if (value === null) return null;
  return { ...span, value: value + time, layout: layout.name, numbers: null, time, hasTime: time !== "" };
}

function timeFrom(m: RegExpExecArray, at: number): string {
  const hourText = m[at];
  const minuteText = m[at + 1];
  if (hourText === undefined || minuteText === undefined) return "";
  let hour = Number(hourText);
  const half = (m[at + 3] ?? "").toLowerCase();
  if (half.startsWith("p") && hour < 12) hour += 12;
  if (half.startsWith("a") && hour === 12) hour = 0;
  if (hour > 23 || Number(minuteText) > 59) return "";
  const seconds = m[at + 2];
  const zone = m[at + 4];
  const shown =
    zone === undefined
      ? ""
      : /^(?:z|utc|gmt)$/i.test(zone)
        ? "Z"
        : /^[+-]/.test(zone)
          ? zone.replace(/^(...)(\d\d)$/, "$1:$2")
          : "";
  return `T${String(hour).padStart(2, "0")}:${minuteText}${seconds === undefined ? "" : `:${seconds}`}${shown}`;
}

/** "2014-06-03", or null where there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const lengths = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (day > (lengths[month - 1] ?? 0)) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * Settles stamps such as "04/05/2014" by the other stamps of the same page: one that can only be day-first (or only
 * month-first) decides for all; without such a one they keep no value.
 */
export function settleNumberDates(dates: readonly PageDate[]): (date: PageDate) => string | null {
  const numbers = dates.flatMap((date) => (date.numbers === null ? [] : [date.numbers]));
  const dayFirst = numbers.some(([first]) => first > 12);
  const monthFirst = numbers.some(([, second]) => second > 12);
  return (date) => {
    if (date.value !== null || date.numbers === null || dayFirst === monthFirst) return date.value;
    const [first, second, year] = date.numbers;
    const day = dayFirst ? isoDay(year, second, first) : isoDay(year, first, second);
    return day === null ? null : day + date.time;
  };
}
