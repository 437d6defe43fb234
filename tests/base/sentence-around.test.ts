import { describe, expect, test } from "vitest";
import { sentenceAround, sentencesIn } from "../../src/base/sentence-around.ts";

function around(text: string, words: string): string {
  const start = text.indexOf(words);
  const span = sentenceAround(text, { start, end: start + words.length });
  return text.slice(span.start, span.end);
}

describe("the sentence around words", () => {
  test("from stop to stop", () =>
    expect(around("They met. He asked him to visit Oman. It rained.", "to visit Oman")).toBe(
      "He asked him to visit Oman.",
    ));
  test("abbreviations end none", () =>
    expect(around("It rained. Mr. A. Haddad of the U.S. embassy wept. So did we.", "wept")).toBe(
      "Mr. A. Haddad of the U.S. embassy wept.",
    ));
  test("a line break ends one, a closing quote belongs to it", () =>
    expect(around("A headline\nHe said: “We will pay.” They left.", "We will pay")).toBe(
      "He said: “We will pay.”",
    ));
  test("words that span two sentences keep both", () =>
    expect(around("One came. Two went. Three stayed.", "came. Two")).toBe("One came. Two went."));
  test("hostile text", () => {
    const text = `${"a".repeat(50_000)}\ud800${".".repeat(5000)}`;
    const span = sentenceAround(text, { start: 25_000, end: 25_010 });
    expect(span.start).toBeLessThanOrEqual(25_000);
    expect(span.end).toBeGreaterThanOrEqual(25_010);
    expect(sentenceAround("", { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });
});

test("all sentences of a stretch", () => {
  const text = "Chad paid. Mali did not!\n“Why?” she asked.";
  expect(
    sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end)),
  ).toEqual(["Chad paid.", "Mali did not!", "“Why?”", "she asked."]);
});
