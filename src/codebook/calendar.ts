/**
 * The calendar: day arithmetic on the proleptic Gregorian calendar, names of months and weekdays, ISO 8601 values and
 * the days they cover, and a strict reader of written calendar dates. Uses no clock, locale or time zone.
 */

import { wordTable } from "../base/word-table.ts";

/** A day as a count from 1970-01-01 (which is 0, a Thursday). */
export type DayNumber = number;

export interface CivilDay {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01. Follows H. Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function civilDay(number: DayNumber): CivilDay {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp + (mp < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function isoYear(year: number): string {
  return String(year).padStart(4, "0");
}

export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${String(month).padStart(2, "0")}`;
}

export function isoDay(number: DayNumber): string {
  const { year, month, day } = civilDay(number);
  return `${isoMonth(year, month)}-${String(day).padStart(2, "0")}`;
}

/** ISO week of a day: "2012-W06". */
export function isoWeek(number: DayNumber): string {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = civilDay(thursday);
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${isoYear(year)}-W${String(week).padStart(2, "0")}`;
}

/** Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): DayNumber {
  const january4 = dayNumber(year, 1, 4);
  return january4 - weekdayOf(january4) + 1 + (week - 1) * 7;
}

/** The same day `months` later, cut to the length of the month it lands in. */
export function addMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilDay(number);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return dayNumber(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Reads "2012-02-08" (and the day of a longer date-time); null when it is no day. */
export function readIsoDay(value: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(value);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCalendarDay(year, month, day) ? dayNumber(year, month, day) : null;
}

const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = wordTable({
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
});

/**
 * Days that a TIMEX3 or ISO value covers, inclusive; null for values that are no stretch of the calendar
 * (durations, PRESENT_REF, values with X). Winter runs from December of that year to the February after it.
 * @example daysOfValue("2012-Q1") // { from: "2012-01-01", to: "2012-03-31" }
 */
export function daysOfValue(value: string): { readonly from: string; readonly to: string } | null {
  const slash = value.indexOf("/");
  if (slash > 0) {
    const from = daysOfValue(value.slice(0, slash));
    const to = daysOfValue(value.slice(slash + 1));
    return from !== null && to !== null ? { from: from.from, to: to.to } : null;
  }
  const match = /^(\d{2,4})(?:-(.+))?$/.exec(value);
  if (match === null || value.includes("X")) return null;
  const digits = match[1] as string;
  const rest = match[2]?.split("T")[0];
  if (digits.length < 4) return rest === undefined ? yearsCovered(digits) : null;
  return rest === undefined ? months(Number(digits), 1, 12) : partOfYear(Number(digits), rest);
}

function yearsCovered(digits: string): { from: string; to: string } {
  const span = 10 ** (4 - digits.length);
  const first = Number(digits) * span;
  return { from: `${isoYear(first)}-01-01`, to: `${isoYear(first + span - 1)}-12-31` };
}

function months(year: number, from: number, to: number, toYear: number = year): { from: string; to: string } {
  return { from: `${isoMonth(year, from)}-01`, to: `${isoMonth(toYear, to)}-${daysInMonth(toYear, to)}` };
}

function partOfYear(year: number, rest: string): { from: string; to: string } | null {
  const week = /^W(\d{2})(-WE)?$/.exec(rest);
  if (week !== null) {
    const monday = mondayOfWeek(year, Number(week[1]));
    return { from: isoDay(week[2] === undefined ? monday : monday + 5), to: isoDay(monday + 6) };
  }
  const part = /^([QH])([1-4])$/.exec(rest);
  if (part !== null) {
    const length = part[1] === "Q" ? 3 : 6;
    const last = Number(part[2]) * length;
    return last <= 12 ? months(year, last - length + 1, last) : null;
  }
  if (rest === "WI") return months(year, 12, 2, year + 1);
  const season = SEASON_MONTHS[rest];
  if (season !== undefined) return months(year, season[0], season[1]);
  const day = /^(\d{2})(?:-(\d{2}))?$/.exec(rest);
  if (day === null) return null;
  const month = Number(day[1]);
  if (month < 1 || month > 12) return null;
  if (day[2] === undefined) return months(year, month, month);
  if (!isCalendarDay(year, month, Number(day[2]))) return null;
  return { from: `${year}-${rest}`, to: `${year}-${rest}` };
}

/** English names of the months, lower-case, January first. */
export const MONTH_NAMES = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;
const WEEKDAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const MONTHS = new Map<string, number>();
MONTH_NAMES.forEach((name, index) => MONTHS.set(name, index + 1).set(name.slice(0, 3), index + 1));
MONTHS.set("sept", 9);

const WEEKDAYS = new Map<string, number>();
WEEKDAY_NAMES.forEach((name, index) => WEEKDAYS.set(name, index + 1).set(name.slice(0, 3), index + 1));
WEEKDAYS.set("tues", 2).set("weds", 3).set("thur", 4).set("thurs", 4);

/** Month number of a name or abbreviation, with or without a full stop; 0 when it is none. Case does not matter. */
export function monthNumber(word: string): number {
  return MONTHS.get(bare(word)) ?? 0;
}

/** Weekday (1 Monday … 7 Sunday) of a name or abbreviation; 0 when it is none. */
export function weekdayNumber(word: string): number {
  return WEEKDAYS.get(bare(word)) ?? 0;
}

function bare(word: string): string {
  const lower = word.toLowerCase();
  return lower.endsWith(".") ? lower.slice(0, -1) : lower;
}

/** Which of day and month stands first in "03/04/2012". */
export type DayMonthOrder = "dmy" | "mdy";

// Month first: the United States and those who write as it does; everybody else writes the day first (CLDR 45).
const MONTH_FIRST = new Set([
  "USA",
  "PHL",
  "FSM",
  "MHL",
  "PLW",
  "GUM",
  "ASM",
  "MNP",
  "PRI",
  "VIR",
  "UMI",
  "BLZ",
]);

/** Order of numeric dates in an outlet's country; null where the country is unknown. */
export function dayMonthOrder(country: string | null | undefined): DayMonthOrder | null {
  if (country === null || country === undefined) return null;
  return MONTH_FIRST.has(country) ? "mdy" : "dmy";
}

/** A calendar date as written down. */
export interface WrittenDate {
  /** ISO day, "2012-02-08". */
  readonly day: string;
  /** Local time as written, "17:11" or "17:11:30"; null where none is. */
  readonly time: string | null;
  /** Offset or zone as written ("Z", "+05:00", "PST"); null where none is. */
  readonly zone: string | null;
  /** False when a weekday is written that the day does not have. */
  readonly weekdayAgrees: boolean;
  /** Day and time as ISO 8601 without zone: "2012-02-08T17:11". */
  readonly value: string;
}

const ISO_FORM =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)? ?(Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?$/i;
const CLOCK =
  /(?:^|[\s,|@-])(\d{1,2})(?::|\.|h)(\d{2})(?::(\d{2}))? ?([ap]\.?m\.?)?(?=$|[\s,)])|(?:^|[\s,|@-])(\d{1,2}) ?([ap]\.?m\.?)(?=$|[\s,)])/i;
const ZONE =
  /(?:^|\s|\()(Z|GMT|UTC|[ECMPA][SD]T|BST|CET|CEST|EET|EEST|MSK|PKT|IST|WIB|SGT|HKT|JST|KST|AEST|AEDT|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?)\)?$/i;
const DAY_MONTH_NAME = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[\s,./-]+([a-z]{3,9})\.?[\s,./-]+(\d{4})$/i;
const MONTH_NAME_DAY = /^([a-z]{3,9})\.?[\s/-]*(\d{1,2})(?:st|nd|rd|th)?[\s,./-]+(\d{4})$/i;
const YEAR_FIRST = /^(\d{4})[\s,./-]+(?:(\d{1,2})|([a-z]{3,9})\.?)[\s,./-]+(\d{1,2})(?:st|nd|rd|th)?$/i;
const NUMERIC = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/;

/**
 * Reads a text that is one written calendar date and nothing more but a weekday, time and zone; null for everything
 * else and for days that do not exist. A numeric date whose order is open ("03/04/2012") is read only with `order`;
 * where one part is over 12 that settles it. Two-digit years run from 1950 to 2049.
 * @example readCalendarDate("Feb 8, 2012 - 5:11PM")?.value // "2012-02-08T17:11"
 */
export function readCalendarDate(
  text: string,
  options: { readonly order?: DayMonthOrder | null } = {},
): WrittenDate | null {
  if (text.length > 80) return null;
  const trimmed = text
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/[–—]/g, "-")
    .trim();
  const iso = ISO_FORM.exec(trimmed);
  if (iso !== null) return fromIsoForm(iso);
  const zoned = cutZone(trimmed);
  const clocked = cutClock(zoned.rest);
  if (clocked === null) return null;
  const { weekday, rest } = cutWeekday(clocked.rest);
  const day = readDayWords(rest, options.order ?? null);
  if (day === null) return null;
  return written(day, clocked.time, zoned.zone, weekday);
}

function fromIsoForm(match: RegExpExecArray): WrittenDate | null {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (!isCalendarDay(year, month, day)) return null;
  const time = match[4] === undefined ? null : clockTime(Number(match[4]), Number(match[5]), match[6]);
  if (match[4] !== undefined && time === null) return null;
  return written(dayNumber(year, month, day), time, match[7] ?? null, 0);
}

function written(day: DayNumber, time: string | null, zone: string | null, weekday: number): WrittenDate {
  const iso = isoDay(day);
  return {
    day: iso,
    time,
    zone,
    weekdayAgrees: weekday === 0 || weekdayOf(day) === weekday,
    value: time === null ? iso : `${iso}T${time}`,
  };
}

function cutZone(text: string): { zone: string | null; rest: string } {
  const match = ZONE.exec(text);
  // "-2012" at the end of "08-02-2012" is a year; an offset is only read after a clock time.
  if (
    match === null ||
    (/^[+-]/.test(match[1] as string) && !/\d:\d{2}\S* ?[ap]?\.?m?\.? ?$/i.test(text.slice(0, match.index)))
  ) {
    return { zone: null, rest: text };
  }
  return { zone: match[1] as string, rest: text.slice(0, match.index).trim() };
}

/** Null when a time is written that no clock shows. */
function cutClock(text: string): { time: string | null; rest: string } | null {
  const match = CLOCK.exec(text);
  if (match === null || /^\d{1,2}\.\d{1,2}\.\d{2}/.test(text.slice(match.index).trim()))
    return { time: null, rest: text };
  const half = (match[4] ?? match[6] ?? "").toLowerCase().replace(/\./g, "");
  let hour = Number(match[1] ?? match[5]);
  if (half !== "") {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === "pm" ? 12 : 0);
  }
  const time = clockTime(hour, Number(match[2] ?? 0), match[3]);
  if (time === null) return null;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return {
    time,
    rest: rest
      .replace(/\b(?:at|on|hrs|hours)\b/gi, " ")
      .replace(/^[\s,|@-]+|[\s,|@()-]+$/g, "")
      .replace(/ +/g, " "),
  };
}

function clockTime(hour: number, minute: number, second: string | undefined): string | null {
  if (hour > 23 || minute > 59 || Number(second ?? 0) > 60) return null;
  const clock = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return second === undefined ? clock : `${clock}:${second}`;
}

function cutWeekday(text: string): { weekday: number; rest: string } {
  const match = /^([a-z]{3,9})\.?[\s,|-]+(?=\S)/i.exec(text);
  const weekday = match === null ? 0 : weekdayNumber(match[1] as string);
  if (match !== null && weekday !== 0) return { weekday, rest: text.slice(match[0].length) };
  const last = /[\s,|(-]+([a-z]{3,9})\)?$/i.exec(text);
  const lastDay = last === null ? 0 : weekdayNumber(last[1] as string);
  return last !== null && lastDay !== 0
    ? { weekday: lastDay, rest: text.slice(0, last.index) }
    : { weekday: 0, rest: text };
}

function readDayWords(text: string, order: DayMonthOrder | null): DayNumber | null {
  const dayFirst = DAY_MONTH_NAME.exec(text);
  if (dayFirst !== null)
    return dayOf(Number(dayFirst[3]), monthNumber(dayFirst[2] as string), Number(dayFirst[1]));
  const monthFirst = MONTH_NAME_DAY.exec(text);
  if (monthFirst !== null)
    return dayOf(Number(monthFirst[3]), monthNumber(monthFirst[1] as string), Number(monthFirst[2]));
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    const month = yearFirst[2] === undefined ? monthNumber(yearFirst[3] as string) : Number(yearFirst[2]);
    return dayOf(Number(yearFirst[1]), month, Number(yearFirst[4]));
  }
  const numeric = NUMERIC.exec(text);
  return numeric === null ? null : readNumericDay(numeric, order);
}

function readNumericDay(match: RegExpExecArray, order: DayMonthOrder | null): DayNumber | null {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const year = fullYear(match[3] as string);
  const settled = first > 12 ? "dmy" : second > 12 ? "mdy" : first === second ? "dmy" : order;
  if (settled === null) return null;
  return settled === "dmy" ? dayOf(year, second, first) : dayOf(year, first, second);
}

/** "12" is 2012, "85" 1985: two digits run from 1950 to 2049. */
export function fullYear(digits: string): number {
  if (digits.length > 2) return Number(digits);
  const short = Number(digits);
  return short < 50 ? 2000 + short : 1900 + short;
}

function dayOf(year: number, month: number, day: number): DayNumber | null {
  return isCalendarDay(year, month, day) ? dayNumber(year, month, day) : null;
}
