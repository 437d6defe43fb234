/** Dates with the reason they are believed. */

/**
 * Where a date comes from: `stated` in the words themselves; `implied` by the words and a stated or published date;
 * `published` taken from the publication date for want of any other word; `unknown`: the text does not settle it.
 */
export type DateBasis = "stated" | "implied" | "published" | "unknown";

/**
 * `value` is an ISO 8601 day, month, year, date-time or interval ("2012-02-07/2012-02-09"); null exactly when
 * `basis` is "unknown". A date is never invented.
 */
export interface Dated {
  readonly value: string | null;
  readonly basis: DateBasis;
}

export const UNKNOWN_DATE: Dated = { value: null, basis: "unknown" };

/**
 * Whether a day lies after another: what a page dates after its own publication has not happened yet. False where either is not
 * settled to the day.
 * @example isAfter({ value: "2021-04-09", basis: "implied" }, { value: "2021-04-07", basis: "stated" }) // true
 */
export function isAfter(day: Dated, other: Dated): boolean {
  const [a, b] = [day.value?.slice(0, 10) ?? "", other.value?.slice(0, 10) ?? ""];
  return a.length === 10 && b.length === 10 && a > b;
}
