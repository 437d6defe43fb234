import { describe, expect, test } from "vitest";
import { halves, parseConllu } from "../../src/app/evaluate/conllu.ts";
import { countSyntax, f1, noCounts } from "../../src/app/evaluate/syntax-score.ts";
import type { Sentence, Token, Upos } from "../../src/model/annotation.ts";

const row = (...columns: (string | number)[]) => columns.join("\t");
const FILE = [
  "# newdoc id = one",
  "# sent_id = one-1",
  row(1, "Envoys", "envoy", "NOUN", "NNS", "Number=Plur", 2, "nsubj", "_", "_"),
  row("2-3", "can't", "_", "_", "_", "_", "_", "_", "_", "SpaceAfter=No"),
  row(2, "ca", "can", "AUX", "MD", "_", 0, "root", "_", "_"),
  row(3, "n't", "not", "PART", "RB", "_", 2, "advmod", "_", "_"),
  row("3.1", "leave", "_", "_", "_", "_", "_", "_", "_", "_"),
  row(4, ".", ".", "PUNCT", ".", "_", 2, "punct", "_", "_"),
  "",
  "# newpar",
  "# sent_id = one-2",
  row(1, "Really", "really", "ADV", "RB", "_", 0, "root", "_", "SpaceAfter=No"),
  row(2, "?", "?", "PUNCT", ".", "_", 1, "punct", "_", "_"),
  "",
  "# newdoc id = two",
  "# sent_id = two-1",
  row(1, "Yes", "yes", "INTJ", "UH", "_", 0, "root", "_", "_"),
  "",
].join("\n");

describe("reading CoNLL-U", () => {
  const [one, two] = parseConllu(FILE);

  test("rebuilds the text, with a blank line before a new paragraph", () => {
    expect(one?.text).toBe("Envoys can't.\n\nReally?");
    expect(two?.text).toBe("Yes");
  });

  test("gives every word its characters, also inside a multiword token, and leaves empty nodes out", () => {
    const words = one?.sentences[0]?.words ?? [];
    expect(words.map((word) => one?.text.slice(word.start, word.end))).toEqual(["Envoys", "ca", "n't", "."]);
    expect(words.map((word) => word.within)).toEqual([-1, 1, 1, -1]);
  });

  test("halves share no document", () => {
    const { tuning, final } = halves(parseConllu(FILE));
    expect(tuning.map((document) => document.id)).toEqual(["one"]);
    expect(final.map((document) => document.id)).toEqual(["two"]);
  });
});

/** "form@start/UPOS/head/deprel" for each word. */
function sentence(...words: string[]): Sentence {
  const tokens = words.map((word): Token => {
    const [, form, start, upos, head, deprel] = /^(.+)@(\d+)\/(\w+)\/(\d+)\/(.+)$/.exec(
      word,
    ) as RegExpExecArray;
    const from = Number(start);
    const text = form as string;
    return {
      form: text,
      start: from,
      end: from + text.length,
      lemma: text.toLowerCase(),
      upos: upos as Upos,
      feats: "_",
      head: Number(head),
      deprel: deprel as string,
    };
  });
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens };
}

describe("scoring", () => {
  test("counts what is right by characters, relations with and without subtypes", () => {
    const [gold] = parseConllu(FILE);
    const counts = noCounts();
    countSyntax(counts, gold as NonNullable<typeof gold>, [
      sentence("Envoys@0/NOUN/2/nsubj:pass", "can@7/AUX/0/root", "'t@10/PART/2/advmod", ".@12/PUNCT/2/punct"),
      sentence("Really@15/ADJ/2/root", "?@21/PUNCT/0/root"),
    ]);
    expect(counts).toMatchObject({
      goldWords: 6,
      systemWords: 6,
      words: 4,
      goldSentences: 2,
      systemSentences: 2,
      sentences: 2,
    });
    // Right: NOUN, both marks. The word "Envoys" hangs on "can", which is not the gold's "ca"; "Really" should be the root.
    expect(counts).toMatchObject({ upos: 3, uas: 0, las: 0, lasSubtypes: 0, misplaced: 0 });
  });

  test("a subtype counts for LAS of universal relations alone", () => {
    const gold = parseConllu(
      [
        row(1, "Ships", "ship", "NOUN", "NNS", "_", 2, "nsubj", "_", "_"),
        row(2, "sail", "sail", "VERB", "VBP", "_", 0, "root", "_", "_"),
        "",
      ].join("\n"),
    );
    const counts = noCounts();
    countSyntax(counts, gold[0] as (typeof gold)[number], [
      sentence("Ships@0/NOUN/2/nsubj:pass", "sail@6/VERB/0/root"),
    ]);
    expect(counts).toMatchObject({ words: 2, uas: 2, las: 2, lasSubtypes: 1 });
  });

  test("words outside of any token, or a form that is not its text, are counted as misplaced", () => {
    const [, two] = parseConllu(FILE);
    const counts = noCounts();
    countSyntax(counts, two as NonNullable<typeof two>, []);
    expect(counts.misplaced).toBe(3);
  });

  test("F1 in per cent", () => {
    expect(f1(3, 4, 6)).toBe(60);
    expect(f1(0, 0, 0)).toBe(0);
  });
});
