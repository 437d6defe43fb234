import { expect, test } from "vitest";
import { isAfter } from "../../src/model/dated.ts";

test("only days are compared, and what is unsettled is after nothing", () => {
  const day = (value: string | null) => ({ value, basis: value === null ? "unknown" : "stated" }) as const;
  expect(isAfter(day("2021-04-09"), day("2021-04-07"))).toBe(true);
  expect(isAfter(day("2021-04-09/2021-04-12"), day("2021-04-07T08:00"))).toBe(true);
  expect(isAfter(day("2021-04-07"), day("2021-04-07"))).toBe(false);
  expect(isAfter(day("2021-05"), day("2021-04-07"))).toBe(false);
  expect(isAfter(day(null), day("2021-04-07"))).toBe(false);
});
