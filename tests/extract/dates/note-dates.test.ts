import { expect, it } from "vitest";
import { findDates } from "../../../src/extract/dates/find-dates.ts";
import { noteDates } from "../../../src/extract/dates/note-dates.ts";
import { plainText } from "./plain-text.ts";

it.each([
  ["They met on Monday, February 8, 2012 in Lima.", ["weekday-contradicts-date"]],
  ["They met on Wednesday, February 8, 2012 in Lima.", []],
  ["The order of 03/04/2012 stands.", ["open-day-month-order"]],
  ["They met on Monday.", []],
])("%s", (text, codes) => {
  expect(noteDates(text, findDates(plainText(text, "2012-02-09"))).map((each) => each.code)).toEqual(codes);
});
