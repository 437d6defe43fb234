import fc from "fast-check";
import { expect, test } from "vitest";
import { contains, cover, overlapLength, overlaps, trimSpan } from "../../src/base/span.ts";

const span = fc.tuple(fc.nat(50), fc.nat(50)).map(([start, length]) => ({ start, end: start + length }));

test("a cover contains both, overlap is symmetric and agrees with its length", () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const both = cover(a, b);
      expect(contains(both, a) && contains(both, b)).toBe(true);
      expect(overlaps(a, b)).toBe(overlaps(b, a));
      expect(overlaps(a, b)).toBe(overlapLength(a, b) > 0);
    }),
  );
});

test("trimming leaves neither end on white space and never moves outward", () => {
  expect(trimSpan("  one two \n", { start: 0, end: 11 })).toEqual({ start: 2, end: 9 });
  expect(trimSpan("   ", { start: 0, end: 3 })).toEqual({ start: 3, end: 3 });
});
