import { describe, expect, it } from "vitest";
import { featuresOf, NO_LISTS, traceDocument } from "../../../src/language/names/features.ts";
import { LABELS, labelsOf, namesOf } from "../../../src/language/names/labels.ts";
import { NameModel, packNames, unpackNames, viterbi } from "../../../src/language/names/name-model.ts";
import { normalForm, viewWord, WordViews } from "../../../src/language/names/word-hash.ts";

describe("labels of names", () => {
  it("come back as the same spans", () => {
    const spans = [
      { start: 0, end: 3, type: "PERSON" },
      { start: 3, end: 4, type: "NORP" },
      { start: 5, end: 7, type: "MISC" },
    ] as const;
    expect(namesOf(labelsOf(8, spans))).toEqual(spans);
  });
});

describe("the best labelling", () => {
  it("never opens a name that it does not close", () => {
    const scores = new Float32Array(3 * LABELS);
    scores[1] = 5; // word 0: PERSON begins
    scores[LABELS] = 1; // word 1: outside
    scores[2 * LABELS + 3] = 2; // word 2: PERSON ends
    const names = namesOf(viterbi(scores, new Float32Array(LABELS * LABELS)));
    expect(names).toEqual([{ start: 0, end: 3, type: "PERSON" }]);
  });

  it("is empty for no words", () => {
    expect(viterbi(new Float32Array(0), new Float32Array(LABELS * LABELS)).length).toBe(0);
  });
});

describe("a model file of names", () => {
  const weights = {
    keys: Uint32Array.from([7, 4_000_000_000]),
    rows: new Int8Array(2 * LABELS).fill(3),
    scale: 0.5,
    transitions: new Float32Array(LABELS * LABELS).fill(0.25),
    listKeys: Uint32Array.from([11]),
    listBits: Uint8Array.from([5]),
    listLengthMax: 4,
  };

  it("reads back what was packed, from a view into a larger buffer too", () => {
    const bytes = packNames(weights);
    const pool = Buffer.alloc(bytes.length + 64);
    pool.set(bytes, 24);
    const read = unpackNames(pool.subarray(24, 24 + bytes.length));
    expect([...read.keys]).toEqual([7, 4_000_000_000]);
    expect(read.rows.length).toBe(2 * LABELS);
    expect(read.listBits[0]).toBe(5);
    expect(new NameModel(read).lists.bits(11)).toBe(5);
    expect(new NameModel(read).scores([[7, -294_967_296, 12]])[0]).toBeCloseTo(3);
  });

  it("refuses other bytes", () => {
    expect(() => NameModel.fromBytes(new Uint8Array(40))).toThrow(RangeError);
  });
});

describe("features of names", () => {
  it("are the same for curly and straight quotes and for any digits", () => {
    expect(normalForm("’s")).toBe("'s");
    expect(viewWord("1987").lower).toBe(viewWord("2011").lower);
  });

  it("bear any Unicode, lone surrogates and endless words", () => {
    const hostile = ["\ud800", "\u202eabc", "", "x".repeat(1_000_000), "🇵🇰", "ﷺ"].map((form) => ({
      form,
      upos: "",
    }));
    const context = traceDocument([hostile], new WordViews());
    expect(featuresOf(context, 0, hostile, NO_LISTS).length).toBe(hostile.length);
  });
});
