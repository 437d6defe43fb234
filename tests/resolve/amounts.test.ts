import { expect, test } from "vitest";
import { amountsIn } from "../../src/resolve/amounts.ts";

const values = (text: string): number[] => amountsIn(text).map(({ value }) => value);

test("digits, scales and words", () => {
  expect(values("$2 billion, 93.5 million and 150,000 doses")).toEqual([2e9, 93.5e6, 150_000]);
  expect(values("Twenty-two of the sixty pilots")).toEqual([22, 60]);
  expect(values("five million doses")).toEqual([5e6]);
});

test("no parts of words or names of types", () => {
  expect(values("the Mi-35M of a sixtyish pilot")).toEqual([]);
  expect(amountsIn("in 2015")[0]?.isYearLike).toBe(true);
});
