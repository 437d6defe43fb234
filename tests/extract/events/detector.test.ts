import { describe, expect, test } from "vitest";
import { EventCoder, readForDetector } from "../../../src/extract/events/code-events.ts";
import { columnCount, columnsOf, isReadAs } from "../../../src/extract/events/detector/columns.ts";
import { confidenceColumns } from "../../../src/extract/events/detector/event-detector.ts";
import { type DetectorSentence, pairsOf } from "../../../src/extract/events/detector/pair-view.ts";
import { Lexicon } from "../../../src/extract/events/lexicon/lexicon.ts";
import type { ActorMention, AnnotatedText } from "../../../src/model/annotation.ts";
import { forestOf, forestTensors, scoreRow } from "../../../src/nn/forest.ts";
import { ModelFile } from "../../../src/nn/model-file.ts";
import { treeOf } from "../clauses/tree-notation.ts";

const coder = new EventCoder(new Lexicon());

/** A hand-made tree as the detector sees it; words that begin with a capital are states. */
function read(lines: string): { text: string; sentence: DetectorSentence | null } {
  const { sentence } = treeOf(lines);
  const actors = sentence.tokens
    .filter((token) => token.upos === "PROPN")
    .map(
      (token): ActorMention => ({
        start: token.start,
        end: token.end,
        actorId: `state:${token.form}`,
        name: token.form,
        kind: "state",
        country: token.form.slice(0, 3).toUpperCase(),
        sector: null,
        codes: [token.form.slice(0, 3).toUpperCase()],
        role: null,
        basis: "name",
        members: [],
      }),
    );
  const text: AnnotatedText = {
    text: sentence.tokens.map((token) => token.form).join(" "),
    kind: "article",
    published: { value: null, basis: "unknown" },
    blocks: [],
    sentences: [sentence],
    names: [],
    coreference: [],
    dates: [],
    places: [],
    actors,
  };
  return { text: text.text, sentence: readForDetector(text, sentence, coder) };
}

const FIN = "Tense=Past|VerbForm=Fin";

describe("what the detector is shown", () => {
  test("named actors and unnamed people are candidates, things are not", () => {
    const { text, sentence } = read(
      `Mali Mali PROPN 2 nsubj\ndispersed disperse VERB 0 root ${FIN}\nprotesters protester NOUN 2 obj\nover over ADP 5 case\nmatters matter NOUN 2 obl`,
    );
    expect(sentence?.candidates.map(({ mention }) => text.slice(mention.start, mention.end))).toEqual([
      "Mali",
      "protesters",
    ]);
  });

  test("every pair has the same columns", () => {
    const { sentence } = read(
      `Mali Mali PROPN 2 nsubj\npraised praise VERB 0 root ${FIN}\nChad Chad PROPN 2 obj\nand and CCONJ 5 cc\nmet meet VERB 2 conj ${FIN}\nNiger Niger PROPN 5 obj`,
    );
    if (sentence === null) throw new Error("no sentence");
    const pairs = pairsOf(sentence);
    const widths = pairs.map((pair) => {
      columnsOf(sentence, pair);
      return columnCount();
    });
    expect(pairs).toHaveLength(6);
    expect(new Set(widths).size).toBe(1);
  });

  test("the rules' event is seen from both sides", () => {
    const { sentence } = read(
      `Mali Mali PROPN 2 nsubj\naccused accuse VERB 0 root ${FIN}\nChad Chad PROPN 2 obj`,
    );
    if (sentence === null) throw new Error("no sentence");
    expect(pairsOf(sentence).map(({ rule }) => rule?.sides)).toEqual(["both", "turned"]);
  });

  test("one actor alone makes no pair", () => {
    const { sentence } = read(`Mali Mali PROPN 2 nsubj\nslept sleep VERB 0 root ${FIN}`);
    expect(sentence === null ? [] : pairsOf(sentence)).toEqual([]);
  });
});

test("codes that readers file under another type are taken for both", () => {
  expect(isReadAs("057", "AGREE")).toBe(true);
  expect(isReadAs("057", "SUPPORT")).toBe(true);
  expect(isReadAs("050", "AGREE")).toBe(false);
});

test("confidence has finite signs at the bounds", () => {
  for (const chance of [0, 1])
    expect(confidenceColumns({ chance, typeChance: chance, rule: chance }).every(Number.isFinite)).toBe(true);
});

test("a forest is the same after its file was written and read", () => {
  const forest = {
    feature: Int32Array.of(0, -1, -1),
    threshold: Float32Array.of(0.5, -1, 2),
    left: Int32Array.of(1, 0, 0),
    roots: Int32Array.of(0),
    base: 0.25,
  };
  const file = ModelFile.parse(
    new ModelFile({ gateBase: 0.25 }, new Map(forestTensors(forest, "gate"))).render(),
  );
  const read = forestOf(file, "gate");
  expect(scoreRow(read, Float32Array.of(0.2), 0)).toBeCloseTo(-0.75);
  expect(scoreRow(read, Float32Array.of(0.9), 0)).toBeCloseTo(2.25);
});
