import { describe, expect, it } from "vitest";
import {
  addMonths,
  civilDay,
  dayNumber,
  daysOfValue,
  isoDay,
  isoWeek,
  readCalendarDate,
  weekdayOf,
} from "../../src/codebook/calendar.ts";

const READ: readonly (readonly [string, string | null])[] = [
  ["February 9th, 2012", "2012-02-09"],
  ["9 Feb 2012", "2012-02-09"],
  ["2012-02-09T10:30:00+05:00", "2012-02-09T10:30:00"],
  ["2012-02-09 10:30", "2012-02-09T10:30"],
  ["20120209", "2012-02-09"],
  ["Feb 8, 2012 - 5:11PM", "2012-02-08T17:11"],
  ["Wed, 08 Feb 2012 17:11:00 +0500", "2012-02-08T17:11:00"],
  ["Wednesday, February 8, 2012", "2012-02-08"],
  ["Feb. 08, 2012 at 12:05 a.m. EST", "2012-02-08T00:05"],
  ["8th of February, 2012", "2012-02-08"],
  ["25/12/2011", "2011-12-25"],
  ["12/25/2011", "2011-12-25"],
  ["08-Feb-2012", "2012-02-08"],
  ["February 30, 2012", null],
  ["03/04/2012", null],
  ["May 2011", null],
  ["met on Feb 8, 2012 in Moscow", null],
  ["Feb 8, 2012 - 25:11", null],
  ["", null],
  ["1,234", null],
];

describe("readCalendarDate", () => {
  it.each(READ)("%s", (text, value) => {
    expect(readCalendarDate(text)?.value ?? null).toBe(value);
  });
  it("reads an open numeric date in the order it is told", () => {
    expect(readCalendarDate("03/04/2012", { order: "dmy" })?.day).toBe("2012-04-03");
    expect(readCalendarDate("03/04/2012", { order: "mdy" })?.day).toBe("2012-03-04");
  });
  it("says when the weekday is another one", () => {
    expect(readCalendarDate("Tuesday, February 8, 2012")?.weekdayAgrees).toBe(false);
  });
});

describe("day arithmetic", () => {
  it("agrees with the platform's calendar from 1600 to 2400", () => {
    for (let day = -135_140; day < 157_000; day += 37) {
      const date = new Date(day * 86_400_000);
      expect(isoDay(day)).toBe(date.toISOString().slice(0, 10));
      expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
      const { year, month, day: dayOfMonth } = civilDay(day);
      expect(dayNumber(year, month, dayOfMonth)).toBe(day);
    }
  });
  it("numbers ISO weeks across the turn of the year", () => {
    expect(isoWeek(dayNumber(2012, 1, 1))).toBe("2011-W52");
    expect(isoWeek(dayNumber(2015, 12, 31))).toBe("2015-W53");
  });
  it("cuts a day that the month does not have", () => {
    expect(isoDay(addMonths(dayNumber(2012, 1, 31), 1))).toBe("2012-02-29");
  });
});

describe("daysOfValue", () => {
  it.each([
    ["2012-Q1", "2012-01-01", "2012-03-31"],
    ["2012-W06", "2012-02-06", "2012-02-12"],
    ["2012-W06-WE", "2012-02-11", "2012-02-12"],
    ["199", "1990-01-01", "1999-12-31"],
    ["2012-02-07/2012-02-09", "2012-02-07", "2012-02-09"],
    ["2012-02-07TMO", "2012-02-07", "2012-02-07"],
    ["2011-WI", "2011-12-01", "2012-02-29"],
  ])("%s", (value, from, to) => {
    expect(daysOfValue(value)).toEqual({ from, to });
  });
  it.each(["P2D", "PRESENT_REF", "XXXX-02", "2012-13", "2012-H3"])(
    "no stretch of the calendar: %s",
    (value) => {
      expect(daysOfValue(value)).toBeNull();
    },
  );
});
