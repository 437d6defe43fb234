/** Notes on dates that a person may want to look at: a weekday that its date does not have, an open order of day and month. */

import { type Note, note } from "../../base/outcome.ts";
import { readIsoDay, weekdayNumber, weekdayOf } from "../../codebook/calendar.ts";
import type { Timex } from "../../model/annotation.ts";

/**
 * One note for each such date. The date stands where the weekday contradicts it; an open order leaves the value null.
 * @example noteDates("Monday, February 8, 2012 …", dates)[0]?.code // "weekday-contradicts-date"
 */
export function noteDates(text: string, dates: readonly Timex[]): Note[] {
  return dates.flatMap((timex) => {
    const words = text.slice(timex.start, timex.end);
    const span = { start: timex.start, end: timex.end };
    if (/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/u.test(words) && timex.value === null) {
      return [
        note("info", "open-day-month-order", `“${words}” may be read in two ways; it was left open.`, span),
      ];
    }
    const weekday = weekdayNumber(/^[A-Za-z]+\.?/u.exec(words)?.[0] ?? "");
    const day = timex.value === null || !/\d/u.test(words) ? null : readIsoDay(timex.value);
    if (weekday === 0 || day === null || weekdayOf(day) === weekday) return [];
    return [
      note(
        "warning",
        "weekday-contradicts-date",
        `“${words}” names a weekday that ${timex.value} is not; the date was kept.`,
        span,
      ),
    ];
  });
}
