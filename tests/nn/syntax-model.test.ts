import { describe, expect, test } from "vitest";
import { STATIC_COLUMNS } from "../../src/language/neural/encoder.ts";
import { NameScorer } from "../../src/language/neural/name-scorer.ts";
import { DISTANCES, SENTENCE_MOST, SyntaxModel } from "../../src/language/neural/syntax-model.ts";
import { AFFIX_ROWS, featuresOf, OWN_ROWS, shapeOf } from "../../src/language/neural/word-features.ts";
import { floatTensor, ModelFile, quantise, type Tensor, textTensor } from "../../src/nn/model-file.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";

const WIDTH = 16;
const TABLE = 8;

/** Weights that look random: enough to show that trees are trees and that nothing depends on what stands beside it. */
function randomModel(): Uint8Array {
  const tensors = new Map<string, Tensor>();
  let seed = 1;
  const numbers = (count: number, spread: number): Float32Array =>
    Float32Array.from({ length: count }, () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return (seed / 2 ** 31 - 1) * spread;
    });
  const matrix = (name: string, rows: number, columns: number, spread = 0.5): void => {
    const { tensor, scale } = quantise(numbers(rows * columns, spread), rows);
    tensors.set(name, tensor).set(`${name}.scale`, scale);
  };
  const vector = (name: string, rows: number, columns: number): void => {
    tensors.set(name, floatTensor(numbers(rows * columns, 0.3), [rows, columns]));
  };
  const kept = Int32Array.from({ length: 9000 }, (_, i) => i * 3);
  matrix("tables", kept.length, TABLE, 1);
  tensors.set("tables.kept", { kind: "i32", shape: [kept.length], data: kept });
  matrix("project", STATIC_COLUMNS + TABLE, WIDTH);
  vector("project.bias", 1, WIDTH);
  for (const layer of ["layer0", "layer1"]) {
    matrix(layer, WIDTH, WIDTH * 3);
    vector(`${layer}.gate`, 4, WIDTH);
  }
  for (const name of ["upos", "xpos", "feats", "arcDep", "arcHead", "relDep", "relHead", "names"]) {
    matrix(name, WIDTH, 8);
    if (name !== "relHead") vector(`${name}.bias`, 1, 8);
  }
  matrix("arcMix", 8, 8);
  matrix("rel", 8, 8);
  for (const name of ["arcRoot", "relRoot"]) vector(name, 1, 8);
  vector("distance", 1, DISTANCES);
  const meta = {
    upos: ["NOUN", "VERB"],
    xpos: ["NN", "VB", "VBD"],
    feats: ["_", "Number=Sing", "VerbForm=Inf"],
    relations: ["root", "nsubj", "obj", "punct"],
    labels: 5,
  };
  tensors.set("fits", { kind: "u8", shape: [2, 3], data: Uint8Array.from([1, 1, 0, 0, 0, 1]) });
  tensors.set("fitsXpos", { kind: "u8", shape: [2, 3], data: Uint8Array.from([1, 0, 0, 0, 1, 1]) });
  return new ModelFile(meta, tensors).render();
}

function someVectors(): WordVectors {
  const { tensor, scale } = quantise(
    Float32Array.from({ length: 300 }, (_, i) => Math.sin(i)),
    3,
  );
  const tensors = new Map<string, Tensor>([["words", textTensor("envoys\nmet\nquietly")]]);
  return WordVectors.load(new ModelFile({}, tensors.set("rows", tensor).set("rows.scale", scale)).render());
}

const vectors = someVectors();
const bytes = randomModel();
const model = SyntaxModel.load(bytes, vectors);
const hostile = [
  "",
  "constructor",
  "__proto__",
  "\ud800",
  "x".repeat(1e6),
  "🙂",
  "\u202e",
  "Envoys",
  "…",
  "०१",
];

function assertTree(heads: readonly number[]): void {
  expect(heads.filter((head) => head === 0)).toHaveLength(heads.length === 0 ? 0 : 1);
  heads.forEach((_, i) => {
    let at = i + 1;
    for (let steps = 0; at !== 0; steps++) {
      expect(steps).toBeLessThanOrEqual(heads.length);
      at = heads[at - 1] as number;
    }
  });
}

describe("the neural reader of syntax", () => {
  test("makes one rooted tree of every sentence, whatever its words", () => {
    for (const length of [0, 1, 2, 7, 30]) {
      const forms = Array.from({ length }, (_, i) => hostile[(i * 5) % hostile.length] as string);
      const [read] = model.read([forms]);
      expect(read?.upos).toHaveLength(length);
      assertTree(read?.heads ?? []);
    }
  });

  test("reads a sentence alike whatever stands beside it", () => {
    const forms = ["Envoys", "met", "quietly", "in", "Doha", "."];
    const alone = SyntaxModel.load(bytes, vectors).read([forms])[0];
    const others = Array.from({ length: 300 }, (_, i) => [`word${i}`, "met", "them", "."]);
    expect(model.read([...others, forms, []])[300]).toEqual(alone);
  });

  test("cuts what is too long into pieces of one tree", () => {
    const forms = Array.from({ length: SENTENCE_MOST * 2 + 5 }, (_, i) => `w${i % 50}`);
    const kept: Float32Array[] = [];
    const [first, second] = model.read([forms, ["met"]], kept);
    assertTree(first?.heads ?? []);
    expect(second?.heads).toEqual([0]);
    expect(kept.map((part) => part.length)).toEqual([forms.length * WIDTH, WIDTH]);
  });

  test("gives only features that occur with the part of speech", () => {
    const read = model.read([hostile])[0];
    read?.feats.forEach((feats, i) => {
      expect(read.upos[i] === "VERB" ? ["VerbForm=Inf"] : ["_", "Number=Sing"]).toContain(feats);
    });
  });
});

describe("scores of names", () => {
  test("are logarithms of probabilities, word by word", () => {
    const scorer = NameScorer.load(bytes, vectors);
    const scores = scorer.score([["Envoys", "met"], [], Array.from({ length: 1500 }, () => "quietly")]);
    expect(scores.map((part) => part.length)).toEqual([10, 0, 7500]);
    const total = [...(scores[0] as Float32Array).subarray(0, 5)].reduce((sum, x) => sum + Math.exp(x), 0);
    expect(total).toBeCloseTo(1, 4);
  });
});

describe("what is seen of a word", () => {
  test("its shape, with long runs cut", () => {
    expect(shapeOf("Islamabad")).toBe("Xxxxx");
    expect(shapeOf("S-400")).toBe("X-ddd");
  });

  test("one row of its own and the rest among the affixes", () => {
    const { rows, vector } = featuresOf("MET", vectors);
    expect(vector).toBe(1);
    expect(rows[0]).toBe(2);
    expect([...rows].slice(1).every((row) => row >= OWN_ROWS && row < OWN_ROWS + AFFIX_ROWS)).toBe(true);
    expect(featuresOf("hush-hush-met", vectors).vector).toBe(1);
    expect(featuresOf("unheard", vectors)).toMatchObject({ vector: -1 });
  });
});
