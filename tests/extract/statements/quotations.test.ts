import { describe, expect, test } from "vitest";
import { findQuotations } from "../../../src/extract/statements/quotations.ts";

/** Quoted insides of the paragraphs of a text (parted by blank lines), outer and nested, with "…" where one runs on. */
function insides(text: string): string[] {
  const blocks: { start: number; end: number }[] = [];
  let at = 0;
  for (const block of text.split("\n\n")) {
    blocks.push({ start: at, end: at + block.length });
    at += block.length + 2;
  }
  return findQuotations(text, blocks).map(
    (one) => `${"·".repeat(one.depth)}${text.slice(one.inner.start, one.inner.end)}${one.runsOn ? "…" : ""}`,
  );
}

describe("quotation marks", () => {
  test.each([
    ['He said "no" and left.', ["no"]],
    ["“We agree,” she said. “All of us.”", ["We agree,", "All of us."]],
    ["``We agree,'' she said.", ["We agree,"]],
    ["«Nous,» they said.", ["Nous,"]],
    ["‘It is over,’ the envoy said.", ["It is over,"]],
    ["\"He told me 'go' and I went,\" said Ali.", ["He told me 'go' and I went,", "·go"]],
    ["The ministers' visit wasn't long; it's over.", []],
    ["'The ministers' visit was long,' he said.", ["The ministers' visit was long,"]],
    ["In the '90s rock 'n' roll ruled.", []],
    ["The pipe is 5'10\" long.", []],
  ])("%s", (text, expected) => {
    expect(insides(text)).toEqual(expected);
  });

  test("a quotation without an end runs on where the next paragraph opens with a mark", () => {
    expect(insides("“One is enough.\n\n“Two is better,” he said.")).toEqual([
      "One is enough.…",
      "Two is better,",
    ]);
  });

  test("an opening mark that nothing closes ends with its paragraph", () => {
    expect(insides('He wrote "come soon.\n\nShe left.')).toEqual(["come soon."]);
  });

  test("hostile marks cost linear time and never throw", () => {
    const many = "\"'“‘’”".repeat(30_000);
    const before = process.cpuUsage().user;
    expect(() => insides(many)).not.toThrow();
    expect(process.cpuUsage().user - before).toBeLessThan(4_000_000);
  });
});
