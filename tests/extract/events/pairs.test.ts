import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Span } from "../../../src/base/span.ts";
import { codePair, PairModel } from "../../../src/extract/events/pair-coder.ts";
import { Lexicon } from "../../../src/extract/events/lexicon/lexicon.ts";
import { meetingOf } from "../../../src/extract/events/pair-between.ts";
import { parseMarkedPair } from "../../../src/extract/events/pair-marks.ts";
import { parsePairTable } from "../../../src/extract/events/pair-table.ts";
import { readPair } from "../../../src/extract/events/read-pair.ts";
import { scoreLabels } from "../../../src/extract/events/macro-f1.ts";
import {
  checkExamples,
  readUserCodebook,
  UserCodebookError,
} from "../../../src/extract/events/user-codebook.ts";
import { WordVectors } from "../../../src/nn/word-vectors.ts";
import { treeOf } from "../clauses/tree-notation.ts";

describe("marked pairs", () => {
  it("takes out marks, nested and repeated ones too", () => {
    const pair = parseMarkedPair("<s>The <t>Malian</t> army</s> left; <s>it</s> fled.");
    expect(pair.text).toBe("The Malian army left; it fled.");
    expect(pair.actors.map((span) => pair.text.slice(span.start, span.end))).toEqual([
      "The Malian army",
      "it",
    ]);
    expect(pair.recipients.map((span) => pair.text.slice(span.start, span.end))).toEqual(["Malian"]);
  });

  it("survives marks that are never closed", () => {
    expect(parseMarkedPair("</t><s>Mali")).toEqual({ text: "Mali", actors: [], recipients: [] });
  });

  it("reads a table and ignores other columns", () => {
    const rows = parsePairTable("id\tmarked_sentence\tx\n1\t<s>A</s> met <t>B</t>\ty\n2\t\t\n");
    expect(rows.map((row) => [row.row, row.marked])).toEqual([
      [0, "<s>A</s> met <t>B</t>"],
      [1, ""],
    ]);
    expect(() => parsePairTable("id\n1")).toThrow(RangeError);
  });

  it("always gives a type, even for no words", () => {
    const nothing = codePair([], [], [], new Lexicon(), null);
    expect(nothing.confidence).toBeLessThan(0.1);
    expect(nothing.type).toBe("CONSULT");
  });

  it("codes by rules where there is no model, and says why", () => {
    const tree = treeOf(`Mali Mali PROPN 2 nsubj
      bombed bomb VERB 0 root Tense=Past|VerbForm=Fin
      Chad Chad PROPN 2 obj`);
    const coded = codePair(
      [tree.sentence],
      [{ start: 0, end: 4 }],
      [{ start: 12, end: 16 }],
      new Lexicon(),
      null,
    );
    expect(coded).toMatchObject({ type: "ASSAULT", cameo: "195", quad: 4, status: "occurred" });
    expect(coded.reasons[0]).toContain("bombed");
  });
});

describe("the trained coder", () => {
  const model = (name: string) => readFileSync(`models/${name}`);
  const pairs = PairModel.fromBytes(model("event-pairs.bin"), WordVectors.load(model("word-vectors.bin")));
  const { sentence } = treeOf(`Mali Mali PROPN 2 nsubj
      bombed bomb VERB 0 root Tense=Past|VerbForm=Fin
      Chad Chad PROPN 2 obj`);
  const labelsOf = (actor: Span, recipient: Span) =>
    pairs.labels(readPair(sentence, [actor], [recipient], new Lexicon()));

  it("gives every root a probability", () => {
    const labels = labelsOf({ start: 0, end: 4 }, { start: 12, end: 16 });
    expect(labels).toHaveLength(15);
    expect(labels.toSorted((a, b) => b.probability - a.probability)[0]?.label).toBe("ASSAULT");
    expect(labels.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6);
  });

  it("survives spans that lie nowhere", () => {
    const nowhere = { start: 900, end: 901 };
    expect(labelsOf(nowhere, nowhere)).toHaveLength(15);
  });
});

describe("where two sides meet", () => {
  const tree = treeOf(`The the DET 2 det
    war war NOUN 6 nsubj
    between between ADP 4 case
    Mali Mali PROPN 2 nmod
    Chad Chad PROPN 4 conj
    ended end VERB 0 root Tense=Past|VerbForm=Fin`);
  const side = (...heads: number[]) => ({ heads, tokens: new Set(heads) });

  it("is the lowest word above both, with the way from each", () => {
    expect(meetingOf(tree, side(1), side(4))).toEqual({ top: 1, fromActor: [], fromRecipient: [4, 3] });
    expect(meetingOf(tree, side(3), side(5))).toEqual({ top: 5, fromActor: [3, 1], fromRecipient: [] });
  });

  it("goes by the heads that are nearest, and is nowhere without heads", () => {
    expect(meetingOf(tree, side(5, 4), side(3))?.top).toBe(3);
    expect(meetingOf(tree, side(), side(3))).toBeNull();
  });
});

describe("scores", () => {
  it("averages F1 over the labels that occur in gold", () => {
    const score = scoreLabels([
      ["A", "A"],
      ["A", "B"],
      ["B", "B"],
    ]);
    expect(score.macroF1).toBeCloseTo(2 / 3, 5);
    expect(score.confusions).toEqual([{ pair: "A → B", count: 1 }]);
  });
});

describe("a user's own codebook", () => {
  const file =
    "# own\nverb  defenestrate  182  example: Rebels defenestrated the envoy.\nnoun\tjirga\t040\texample: Mali and Chad held a jirga.\n";

  it("reads verbs, nouns and examples", () => {
    const own = readUserCodebook(file);
    expect(own.additions.verbs[0]).toMatchObject({ verbs: "defenestrate", base: "182" });
    expect(own.additions.nouns[0]).toMatchObject({ words: "jirga", code: "040" });
    expect(own.examples).toHaveLength(2);
  });

  it("names the line that is wrong", () => {
    expect(() => readUserCodebook("verb  x  999  example: y")).toThrow(/line 1: "999"/u);
    expect(() => readUserCodebook("verb  x  182")).toThrow(/example is needed/u);
    expect(() => readUserCodebook("adverb  x  182  example: y")).toThrow(UserCodebookError);
  });

  it("fails on an example that is coded otherwise", () => {
    const own = readUserCodebook(file);
    expect(() => checkExamples(own, () => ["182", "040"])).not.toThrow();
    expect(() => checkExamples(own, () => [])).toThrow(/no event/u);
  });
});
