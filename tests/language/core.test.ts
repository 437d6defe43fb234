import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LanguageCore } from "../../src/language/core.ts";
import type { ReadText, TextInput } from "../../src/model/annotation.ts";
import { UNKNOWN_DATE } from "../../src/model/dated.ts";

const core = LanguageCore.load(
  (name) => new Uint8Array(readFileSync(new URL(`../../models/${name}`, import.meta.url))),
);
const input = (text: string, rest: Partial<TextInput> = {}): TextInput => ({
  text,
  kind: "article",
  published: UNKNOWN_DATE,
  ...rest,
});
const formsOf = (read: ReadText) =>
  read.sentences.map((sentence) => sentence.tokens.map((token) => token.form).join(" "));

/** What must hold of every reading, whatever the text. */
function expectSound(read: ReadText): void {
  let last = 0;
  for (const sentence of read.sentences) {
    expect(sentence.tokens.length).toBeGreaterThan(0);
    expect(sentence.tokens.filter((token) => token.head === 0)).toHaveLength(1);
    expect([sentence.start, sentence.end]).toEqual([sentence.tokens[0]?.start, sentence.tokens.at(-1)?.end]);
    for (const token of sentence.tokens) {
      expect(read.text.slice(token.start, token.end)).toBe(token.form);
      expect(token.start).toBeGreaterThanOrEqual(last);
      expect(token.head).toBeLessThanOrEqual(sentence.tokens.length);
      last = token.end;
    }
  }
  for (const span of [...read.names, ...read.coreference.flat()]) {
    expect(span.start).toBeLessThan(span.end);
    expect(span.end).toBeLessThanOrEqual(read.text.length);
  }
}

describe("the language core", () => {
  test("reads words, lemmas, tags and trees", () => {
    const read = core.read(input("The ministers met in Lima on Friday. They signed two agreements."));
    expect(formsOf(read)).toEqual(["The ministers met in Lima on Friday .", "They signed two agreements ."]);
    const met = read.sentences[0]?.tokens[2];
    expect(met).toMatchObject({ lemma: "meet", upos: "VERB", head: 0, deprel: "root" });
    expect(read.sentences[0]?.tokens[1]).toMatchObject({
      lemma: "minister",
      upos: "NOUN",
      head: 3,
      deprel: "nsubj",
    });
    expect(read.sentences[1]?.tokens[3]).toMatchObject({ lemma: "agreement", head: 2, deprel: "obj" });
  });

  test("reads only inside the blocks that it is given, and no sentence crosses one", () => {
    const text = "SHARE THIS Ministers meet in Lima They talked about fish";
    const read = core.read(
      input(text, {
        blocks: [
          { start: 11, end: 33, zone: "headline" },
          { start: 34, end: 56, zone: "body" },
        ],
      }),
    );
    expect(formsOf(read)).toEqual(["Ministers meet in Lima", "They talked about fish"]);
    expectSound(read);
  });

  test("keeps given words and sentences exactly", () => {
    const text = "can't go. now";
    const tokens = [
      [
        { start: 0, end: 5 },
        { start: 6, end: 9 },
      ],
      [],
      [{ start: 10, end: 13 }],
    ];
    const read = core.read(input(text, { tokens }));
    expect(formsOf(read)).toEqual(["can't go.", "now"]);
  });

  test("ends sentences of comments before small letters", () => {
    const read = core.read(input("they lied again. nobody cares about it!! not me", { kind: "comment" }));
    expect(formsOf(read)).toEqual(["they lied again .", "nobody cares about it !!", "not me"]);
  });

  test("says the same twice", () => {
    const text = "Ms. Okafor told Mr. Haas that she would visit Quito. He agreed.";
    expect(core.read(input(text))).toEqual(core.read(input(text)));
  });

  test("empty and blank texts give nothing", () => {
    for (const text of ["", " \n\n\t ", "\u200f\ufeff"]) expect(core.read(input(text)).sentences).toEqual([]);
  });

  test("any text at all is read soundly", () => {
    const scraps = fc.constantFrom(
      "Khan",
      " ",
      "\n",
      "U.S.",
      "won't",
      "“",
      ".",
      "\ud83d",
      "\udc4d",
      "\u202e",
      "كتاب",
      "语",
      "said",
      "the",
      "1.",
      "(",
      "\u0000",
      "!",
      "@a",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 120 }),
      fc.array(scraps, { maxLength: 60 }).map((list) => list.join("")),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom("article" as const, "comment" as const), (text, kind) =>
        expectSound(core.read(input(text, { kind }))),
      ),
      { numRuns: 120, seed: 5 },
    );
  });

  test("a token of a megabyte is one token of a sound reading", () => {
    const read = core.read(input(`He said ${"x".repeat(1_000_000)} twice.`));
    expect(read.sentences[0]?.tokens.map((token) => token.form.length)).toEqual([2, 4, 1_000_000, 5, 1]);
    expectSound(read);
  });
});
