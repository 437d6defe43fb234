import { expect, test } from "vitest";
import { closest, nearest } from "../../src/base/closest.ts";

const TYPES = ["AGREE", "CONSULT", "SUPPORT"];

test("a slip, a swap and a beginning are guessed", () => {
  expect(closest("CONSULTT", TYPES)).toBe("CONSULT");
  expect(closest("cnosult", TYPES)).toBe("CONSULT");
  expect(closest("sup", TYPES)).toBe("SUPPORT");
});

test("what is like nothing is not guessed", () => {
  expect(closest("FOO", TYPES)).toBeNull();
  expect(closest("", TYPES)).toBeNull();
  expect(closest("x".repeat(10_000), TYPES)).toBeNull();
});

test("the nearest come first, no more than asked for", () => {
  expect(nearest("Irap", ["Iran", "Iraq", "Oman"], 2)).toEqual(["Iran", "Iraq"]);
});
