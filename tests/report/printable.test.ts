import { describe, expect, test } from "vitest";
import {
  escapeHtml,
  escapeMarkdown,
  printable,
  shortened,
  spreadsheetSafe,
} from "../../src/report/printable.ts";

describe("words from pages", () => {
  test("cannot steer a terminal", () => {
    expect(printable("red \u001b[31malert\u001b[0m\u0007")).toBe("red [31malert[0m");
    expect(printable("abc\u202edcba\u202c \u009b2J")).toBe("abcdcba 2J");
    expect(printable("lone \ud800 half")).toBe("lone  half");
  });

  test("cannot become markup", () => {
    expect(escapeHtml(`<img src=x onerror="alert('1')">&`)).toBe(
      "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;",
    );
    expect(escapeMarkdown("[click](javascript:alert) <b>")).toBe("\\[click\\](javascript:alert) \\<b\\>");
  });

  test("cannot become a formula", () => {
    expect(["=1+1", "+1", "-1", "@SUM", "\t=1", "plain"].map(spreadsheetSafe)).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@SUM",
      "'\t=1",
      "plain",
    ]);
  });

  test("are cut at a word", () => {
    expect(shortened("one two three four", 12)).toBe("one two…");
  });
});
