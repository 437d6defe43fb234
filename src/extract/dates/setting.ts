/**
 * What a date expression is settled against: the publication day, dates told before it, and whether its clause looks
 * back or ahead. Owns the rule that nothing relative gets a value without its anchor.
 */

import {
  addMonths,
  civilDay,
  type DayMonthOrder,
  type DayNumber,
  dayNumber,
  daysInMonth,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
} from "../../codebook/calendar.ts";
import type { TimexType } from "../../model/annotation.ts";
import type { DateBasis } from "../../model/dated.ts";
import type { TimeUnit } from "./lexemes.ts";

/**
 * Whether the clause around an expression tells of what was or of what is to come; null where nothing tells. "intended"
 * is what was meant to come ("planned to leave on Monday") and may lie on either side of publication.
 */
export type Direction = "past" | "future" | "intended" | null;

/** A date told earlier in the text, for "the following day" and "a year earlier". */
export interface ToldDate {
  readonly value: string;
  /** First day meant. */
  readonly day: DayNumber;
  readonly unit: TimeUnit;
  /** Sentences between it and the expression that is being settled. */
  readonly sentencesAgo: number;
  /** True when it was written out in full. */
  readonly isStated: boolean;
}

export interface Setting {
  readonly published: DayNumber | null;
  readonly order: DayMonthOrder | null;
  direction(): Direction;
  /** The last told date of one of the units, at most `sentences` back; null when none is settled. */
  told(units: readonly TimeUnit[], sentences: number): ToldDate | null;
  /** The first day told, where the text opens with it. */
  lead(): DayNumber | null;
}

/** What a rule makes of its words. */
export interface Settled {
  readonly type: TimexType;
  readonly value: string | null;
  readonly basis: DateBasis;
}

/** For words that look like a time and are none; they are passed over, so that no shorter rule takes a part of them. */
export const NO_TIMEX: Settled = { type: "DATE", value: "", basis: "stated" };

/** Said by the words alone: full dates, durations, sets, PRESENT_REF. */
export function stated(value: string, type: TimexType = "DATE"): Settled {
  return { type, value, basis: "stated" };
}

/** Said by the words and an anchor; null where the anchor is wanting. */
export function implied(value: string | null, type: TimexType = "DATE"): Settled {
  return { type, value, basis: value === null ? "unknown" : "implied" };
}

/** The day written to the grain of a unit: 1989-10-26 by "quarter" is "1989-Q4". */
export function valueAt(day: DayNumber, unit: TimeUnit): string {
  const { year, month } = civilDay(day);
  switch (unit) {
    case "week":
    case "fortnight":
      return isoWeek(day);
    case "weekend":
      return `${isoWeek(day)}-WE`;
    case "month":
      return isoMonth(year, month);
    case "quarter":
      return `${isoYear(year)}-Q${Math.ceil(month / 3)}`;
    case "year":
      return isoYear(year);
    case "decade":
      return isoYear(year).slice(0, 3);
    case "century":
      return isoYear(year).slice(0, 2);
    default:
      return isoDay(day);
  }
}

const MONTHS_OF: Partial<Record<TimeUnit, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS_OF: Partial<Record<TimeUnit, number>> = { day: 1, week: 7, weekend: 7, fortnight: 14 };

/** The day `count` units away; fractions of a year go by months. */
export function moveBy(day: DayNumber, unit: TimeUnit, count: number): DayNumber {
  const days = DAYS_OF[unit];
  if (days !== undefined) return day + Math.round(days * count);
  const months = MONTHS_OF[unit];
  return months === undefined ? day : addMonths(day, Math.round(months * count));
}

/** The unit `count` away, at its own grain. */
export function unitAway(day: DayNumber | null, unit: TimeUnit, count: number): string | null {
  return day === null ? null : valueAt(moveBy(day, unit, count), unit);
}

/** A day without a year this near to publication is that day, whatever the tense around it (found on TimeBank). */
const NEAR_DAYS = 75;

/**
 * The year of a month (and day) named without one. A day within 75 days of publication is that one; else looking back
 * takes the last such day or month, looking ahead the next; where nothing tells, the nearer one.
 */
export function yearOf(
  published: DayNumber,
  month: number,
  day: number | null,
  direction: Direction,
): number {
  const now = civilDay(published);
  if (day === null && month === now.month) return now.year;
  const at = (year: number): DayNumber =>
    dayNumber(year, month, Math.min(day ?? 15, daysInMonth(year, month)));
  const years = [now.year, now.year - 1, now.year + 1];
  const nearest = years.reduce((best, year) =>
    Math.abs(at(year) - published) < Math.abs(at(best) - published) ? year : best,
  );
  const isNextMonth = day === null && Math.abs((nearest - now.year) * 12 + month - now.month) === 1;
  if (direction === null || isNextMonth || (day !== null && Math.abs(at(nearest) - published) <= NEAR_DAYS))
    return nearest;
  if (direction === "past") return at(now.year) > published ? now.year - 1 : now.year;
  return at(now.year) < published ? now.year + 1 : now.year;
}

const DURATION_LETTERS: Readonly<Record<TimeUnit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  weekend: "D",
  week: "W",
  fortnight: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "Y",
  century: "Y",
};
const TIMES: Partial<Record<TimeUnit, number>> = { weekend: 2, fortnight: 2, decade: 10, century: 100 };

/** ISO 8601 duration, decades and centuries counted in years: 2.5 years is "P2Y6M". `count` null: an unknown number (X). */
export function durationOf(unit: TimeUnit, count: number | null): string {
  const letter = DURATION_LETTERS[unit];
  const isClock = unit === "second" || unit === "minute" || unit === "hour";
  const prefix = isClock ? "PT" : "P";
  if (count === null) return unit === "decade" || unit === "century" ? "PXY" : `${prefix}X${letter}`;
  const total = count * (TIMES[unit] ?? 1);
  if (Number.isInteger(total)) return `${prefix}${total}${letter}`;
  const whole = Math.floor(total);
  const rest = total - whole;
  const lead = whole === 0 ? prefix : `${prefix}${whole}${letter}`;
  if (unit === "year") return `${lead}${Math.round(rest * 12)}M`;
  if (unit === "hour") return `${lead}${Math.round(rest * 60)}M`;
  if (unit === "minute") return `${lead}${Math.round(rest * 60)}S`;
  return `${prefix}${total}${letter}`;
}
