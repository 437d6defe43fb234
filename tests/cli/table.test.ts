import stringWidth from "string-width";
import { expect, test } from "vitest";
import { tableLines } from "../../src/cli/table.ts";

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
