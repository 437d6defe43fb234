import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findBlocks } from "../../src/language/blocks.ts";
import { splitSentences } from "../../src/language/split-sentences.ts";
import { tokenise } from "../../src/language/tokenise.ts";
import type { TextKind } from "../../src/model/annotation.ts";

const forms = (text: string) =>
  tokenise(text, 0, text.length).map((span) => text.slice(span.start, span.end));

/** Left: the text. Right: its words, parted by blanks. */
const WORDS: readonly (readonly [string, string])[] = [
  ["The envoy can't say whether they'll agree.", "The envoy ca n't say whether they 'll agree ."],
  ["We cannot wait; it’s gonna rain.", "We can not wait ; it ’s gon na rain ."],
  ["Gen. Park met Mr. Oduya at 5:30 p.m. on Jan. 4.", "Gen. Park met Mr. Oduya at 5:30 p.m. on Jan. 4 ."],
  [
    "a long-term, re-elected, pro-Seoul Vice-President",
    "a long - term , re-elected , pro-Seoul Vice - President",
  ],
  ["It cost $4.5m (or €3,200,000), up 7.5%.", "It cost $ 4.5 m ( or € 3,200,000 ) , up 7.5 % ."],
  [
    "See http://example.org/a-b_c?d=1, or mail desk@paper.example.",
    "See http://example.org/a-b_c?d=1 , or mail desk@paper.example .",
  ],
  ["AT&T's U.S. arm and the ministers' aides", "AT&T 's U.S. arm and the ministers ' aides"],
  ["“No,” she said… ‘never’!", "“ No , ” she said … ‘ never ’ !"],
  ["Well... what?! no!!!", "Well ... what ?! no !!!"],
  ["@kim_lee lol :) #peace 👍🏽🇰🇪 yes", "@kim_lee lol :) #peace 👍🏽 🇰🇪 yes"],
  ["OSLO (Agency) - On 12/05/2011 and 2011-05-12", "OSLO ( Agency ) - On 12/05/2011 and 2011-05-12"],
  ["He left.She stayed.", "He left . She stayed ."],
  ["The 1990s' 3rd J. K. Abiola deal, e.g. oil/gas.", "The 1990s ' 3rd J. K. Abiola deal , e.g. oil / gas ."],
];

describe("words", () => {
  test.each(WORDS)("%s", (text, expected) => {
    expect(forms(text).join(" ")).toBe(expected);
  });
});

const sentences = (text: string, kind: TextKind = "article") =>
  findBlocks(text, kind).flatMap((block) =>
    splitSentences(text, tokenise(text, block.start, block.end), kind).map((words) =>
      text.slice(words[0]?.start, words.at(-1)?.end),
    ),
  );

/** One array for each text: its sentences, which joined by a blank are the text. */
const SENTENCES: readonly (readonly string[])[] = [
  ["Mr. Li flew to Lima.", "He stayed two days."],
  ["“Come back!” he shouted to Gen. Ito.", "Nobody came."],
  ["The deal with the U.S. Navy holds.", "It ends in Sept. 2019."],
  ["He moved to the U.S.", "The rest stayed."],
  ["“We will go.”", "“We shall see,” said the aide."],
  ["J. P. Okoro, of Acme Inc., agreed.", "(Nobody else did.)", "Trade grew 3.5 per cent."],
  ["Grain was sold.[3]", "Prices fell."],
  ["It was late… and cold.", "What now?"],
];

describe("sentences", () => {
  test.each(SENTENCES.map((list) => [list.join(" "), list] as const))("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test("a comment ends sentences without capitals", () => {
    expect(sentences("they lied again. who cares? not me!! lol", "comment")).toEqual([
      "they lied again.",
      "who cares?",
      "not me!!",
      "lol",
    ]);
  });

  test("wrapped lines are joined, list items and headings are not", () => {
    const text =
      "Ministers agree on grain\n\nThe two ministers agreed on Monday to open the port to\nships that carry grain and other food from the north of\nthe country.\n\n- Ships first\n- Trains later";
    expect(sentences(text)).toEqual([
      "Ministers agree on grain",
      "The two ministers agreed on Monday to open the port to\nships that carry grain and other food from the north of\nthe country.",
      "- Ships first",
      "- Trains later",
    ]);
  });
});

describe("blocks of wire copy", () => {
  test("an indented line opens a paragraph; wrapped lines go on, before capitals too", () => {
    const text =
      "Coffee growers in the highlands expect a smaller crop after\nthe long drought, the board said in its weekly report from\nAddis Ababa on Friday.\n    Exports fell.\n    The board met buyers from Oslo and from two towns of the\nnorth.";
    expect(sentences(text)).toEqual([
      "Coffee growers in the highlands expect a smaller crop after\nthe long drought, the board said in its weekly report from\nAddis Ababa on Friday.",
      "Exports fell.",
      "The board met buyers from Oslo and from two towns of the\nnorth.",
    ]);
  });
});

describe("any text at all", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      maxLength: 300,
    }),
    fc.string({
      unit: fc.constantFrom(
        "a",
        "B",
        "9",
        ".",
        "'",
        "’",
        "-",
        "!",
        "\n",
        " ",
        "\u200f",
        "\ud83d",
        "\udc4d",
        "@",
        "/",
        "$",
        "n't",
        "U.S.",
        "“",
        '"',
      ),
      maxLength: 200,
    }),
  );

  test("tokens are in order, apart, inside the text, and cover all ink", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const covered = new Uint8Array(text.length);
        let last = 0;
        for (const span of tokenise(text, 0, text.length)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          covered.fill(1, span.start, span.end);
          last = span.end;
        }
        for (let at = 0; at < text.length; at++)
          if (/[\p{L}\p{N}]/u.test(text.charAt(at))) expect(covered[at]).toBe(1);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  test("sentences partition the tokens of each block", () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const block of findBlocks(text, "comment")) {
          const tokens = tokenise(text, block.start, block.end);
          expect(splitSentences(text, tokens, "comment").flat()).toEqual(tokens);
        }
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  test.each([
    "a",
    "a-",
    "a'",
    "1,",
    ".",
    "a.",
    "re-",
    "@",
    "\ud83d",
    "👍\u200d",
    "(",
    "x@y.",
    "A&",
    '"',
    "a\n",
  ])("a megabyte of %j is read in linear time", (unit) => {
    const timeOf = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      // This thread's own processor time: other work on the machine must not count.
      const from = process.threadCpuUsage();
      for (const block of findBlocks(text, "article"))
        splitSentences(text, tokenise(text, block.start, block.end), "article");
      const { user, system } = process.threadCpuUsage(from);
      return (user + system) / 1000;
    };
    timeOf(20_000);
    const small = timeOf(125_000);
    // Eight times the length; quadratic time would be 64 times as long.
    expect(timeOf(1_000_000)).toBeLessThan(small * 24 + 500);
  });
});
