import { expect, test } from "vitest";
import { wordTable } from "../../src/base/word-table.ts";

test("holds its entries and nothing that objects inherit", () => {
  const table = wordTable({ two: 2 });
  expect(table["two"]).toBe(2);
  for (const word of ["constructor", "toString", "__proto__", "hasOwnProperty"])
    expect(table[word]).toBeUndefined();
});
