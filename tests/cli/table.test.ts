import stringWidth from "string-width";
import { expect, test } from "vitest";
import { tallyLines } from "../../src/cli/commands/reactions.ts";
import { tableLines } from "../../src/cli/table.ts";
import type { ReaderTally } from "../../src/report/reader-shares.ts";

test("a table fits the terminal, fixed columns whole, page text made safe", () => {
  const columns = [{ title: "when", isFixed: true }, { title: "what" }];
  const lines = tableLines(
    columns,
    [["2012-02-08", `${"a very long account of it all ".repeat(9)}\u001b[2J`]],
    60,
  );
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(60);
  expect(lines.join("\n")).toContain("2012-02-08");
  expect(lines.join("\n")).not.toContain("\u001b");
});

test("an empty table shows its heads", () => {
  expect(tableLines([{ title: "a" }, { title: "b" }], [], 40)[0]).toBe("a  b");
});

test.each([40, 60, 80, 95, 96, 120])("counts of readers fit %i columns", (columns) => {
  const share = { value: 0.5, low: 0.021, high: 1 };
  const tally = {
    target: "President of the Republic of Chad",
    remarks: 12,
    readers: 11,
    counts: { favourable: 1, unfavourable: 10, mixed: 0, none: 1 },
    favourable: share,
    unfavourable: share,
  } as unknown as ReaderTally;
  const lines = tallyLines([tally], columns);
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
  expect(lines.join(" ").replace(/\s+/gu, " ")).toContain("50 % (2–100 %)");
});
