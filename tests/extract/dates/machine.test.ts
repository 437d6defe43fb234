import { afterEach, expect, it } from "vitest";
import { findDates } from "../../../src/extract/dates/find-dates.ts";
import { plainText } from "./plain-text.ts";

const TEXT =
  "Peru and Chile met on Friday. They will meet again next month, on 31 March 2012 at 9 p.m. EST, a year after the accord of 03/04/2011.";
const zone = process.env.TZ;
const language = process.env.LANG;

afterEach(() => {
  process.env.TZ = zone ?? "";
  process.env.LANG = language ?? "";
});

it("gives the same dates in every time zone and locale of the machine", () => {
  const results = new Set<string>();
  for (const tz of ["UTC", "Asia/Karachi", "America/Los_Angeles", "Pacific/Kiritimati"]) {
    for (const lang of ["C", "tr_TR.UTF-8"]) {
      process.env.TZ = tz;
      process.env.LANG = lang;
      results.add(JSON.stringify(findDates(plainText(TEXT, "2012-02-08", "GBR"))));
    }
  }
  expect(results.size).toBe(1);
});
