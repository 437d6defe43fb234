import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EventCoder, readForDetector } from "../../../src/extract/events/code-events.ts";
import { ActNet, putColumns } from "../../../src/extract/events/detector/act-net.ts";
import {
  actsOf,
  columnCount,
  columnsOf,
  DETECTOR_TYPES,
  isReadAs,
  withActs,
} from "../../../src/extract/events/detector/columns.ts";
import { detectedEvents } from "../../../src/extract/events/detector/detected-events.ts";
import {
  confidenceColumns,
  type EventDetector,
} from "../../../src/extract/events/detector/event-detector.ts";
import { placesOf } from "../../../src/extract/events/detector/pair-places.ts";
import { type DetectorSentence, pairsOf } from "../../../src/extract/events/detector/pair-view.ts";
import { Lexicon } from "../../../src/extract/events/lexicon/lexicon.ts";
import { forestOf, forestTensors, scoreRow } from "../../../src/nn/forest.ts";
import { ModelFile } from "../../../src/nn/model-file.ts";
import { WordVectors } from "../../../src/nn/word-vectors.ts";
import { treeOf } from "../clauses/tree-notation.ts";
import { stateAt, textOf } from "./one-sentence.ts";

const coder = new EventCoder(new Lexicon());

/** A hand-made tree as the detector sees it; words that begin with a capital are states. */
function read(lines: string): { text: string; sentence: DetectorSentence | null } {
  const { sentence } = treeOf(lines);
  const actors = sentence.tokens
    .filter((token) => token.upos === "PROPN")
    .map((token) => stateAt(token, token.form.includes("-") ? null : token.form.slice(0, 3).toUpperCase()));
  const text = textOf(sentence, actors);
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

describe("what the network is shown", () => {
  test("the two sides, the word above both, the predicate that joins them, the way and the words between", () => {
    const { sentence } = read(
      `Mali Mali PROPN 2 nsubj\npraised praise VERB 0 root ${FIN}\nthe the DET 4 det\narmy army NOUN 2 obj\nof of ADP 6 case\nChad Chad PROPN 4 nmod`,
    );
    if (sentence === null) throw new Error("no sentence");
    const pair = pairsOf(sentence).find(
      ({ actor, recipient }) => actor.mention.name === "Mali" && recipient.mention.name === "Chad",
    );
    if (pair === undefined) throw new Error("no pair");
    const { heads, means } = placesOf(pair);
    expect(heads).toEqual([0, 5, 1, 1]);
    expect(means).toEqual([
      [3, 1],
      [1, 2, 3, 4],
    ]);
  });

  test("columns count as deviations, far ones as four, padding as none", () => {
    const out = new Float32Array(5).fill(9);
    putColumns(
      Float32Array.of(3, 100, -100),
      Float32Array.of(1, 0, 0, 0),
      Float32Array.of(0.5, 1, 1, 0),
      out,
      1,
    );
    expect([...out]).toEqual([9, 1, 4, -4, 0]);
  });

  test("its classes become a chance of an act and the types' shares of it, behind the pair's columns", () => {
    const acts = new Float32Array(DETECTOR_TYPES.length + 1);
    acts[2] = 0.3;
    acts[5] = 0.1;
    acts[DETECTOR_TYPES.length] = 0.6;
    const { chance, types } = actsOf(acts);
    expect(chance).toBeCloseTo(0.4);
    expect(types[2]).toBeCloseTo(0.75);
    const row = withActs(Float32Array.of(7, 8), { chance, types });
    expect([...row.subarray(0, 2)]).toEqual([7, 8]);
    expect(row[2]).toBeCloseTo(Math.log(0.4 / 0.6));
    expect(row[3]).toBeCloseTo(0.75);
    expect(row[4 + 5]).toBeCloseTo(0.25);
  });

  test("the shipped network judges each pair apart, and nothing where there is nothing to judge", () => {
    const file = ModelFile.parse(readFileSync("models/event-detector.bin"));
    const net = new ActNet(file, WordVectors.load(readFileSync("models/word-vectors.bin")));
    const forms = ["Mali", "accused", "Chad", "of", "theft", "."];
    const columns = new Float32Array(net.columns);
    const pair = (heads: readonly number[]) => ({ places: { heads, means: [[1], [1]] }, columns });
    const two = net.judge(forms, [pair([0, 2, 1, 1]), pair([2, 0, 1, -1])]);
    expect(two).toHaveLength(2 * net.classes);
    for (const at of [0, net.classes])
      expect(two?.subarray(at, at + net.classes).reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    expect(net.judge(forms, [pair([0, 2, 1, 1])])).toEqual(two?.slice(0, net.classes));
    expect(net.judge(forms, [])).toBeNull();
    expect(net.judge(new Array<string>(2000).fill("word"), [pair([0, 2, 1, 1])])).toBeNull();
  });
});

describe("acts that only the detector sees", () => {
  const sure = { confidence: () => 0.9 } as unknown as EventDetector;

  /** Events of a tree if the network were sure that all its pairs meet. */
  function meetings(lines: string): readonly string[] {
    const { sentence } = read(lines);
    if (sentence === null) throw new Error("no sentence");
    const types = Float32Array.from(DETECTOR_TYPES, (type) => (type === "CONSULT" ? 1 : 0));
    const verdicts = pairsOf(sentence)
      .filter(({ rule }) => rule === null)
      .map((pair) => ({ pair, chance: 0.9, types, type: "CONSULT" }));
    return detectedEvents(sentence, verdicts, sure).map(({ found }) =>
      found.actors.map(({ mention }) => mention.name).join("+"),
    );
  }

  test("two who are named as the sides of talks meet each other", () => {
    expect(
      meetings(
        "Exchange exchange NOUN 0 root\nof of ADP 3 case\nMali Mali PROPN 1 nmod\nand and CCONJ 5 cc\nChad Chad PROPN 3 conj",
      ),
    ).toEqual(["Mali+Chad"]);
  });

  test("two whom somebody meets do not", () => {
    expect(
      meetings(
        "Exchange exchange NOUN 0 root\nwith with ADP 3 case\nMali Mali PROPN 1 nmod\nand and CCONJ 5 cc\nChad Chad PROPN 3 conj",
      ),
    ).toEqual([]);
  });

  test("a name of two before the noun of their talks meets nobody else", () => {
    const talks = (name: string) =>
      meetings(
        `${name} ${name} PROPN 2 compound\ntalks talk NOUN 0 root\n: : PUNCT 5 punct\nMali Mali PROPN 5 nsubj\nsmiles smile VERB 2 parataxis ${FIN}`,
      );
    expect(talks("Chad")).not.toEqual([]);
    expect(talks("Keita-Deby")).toEqual([]);
  });
});
