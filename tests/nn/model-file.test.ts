import { describe, expect, test } from "vitest";
import { floatTensor, ModelFile, quantise, textTensor } from "../../src/nn/model-file.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";

describe("model files", () => {
  const weights = Float32Array.from([1, -2, 0.5, 0, 0, 0, 100, 50, -25]);
  const { tensor, scale } = quantise(weights, 3);
  const file = new ModelFile(
    { name: "trial" },
    new Map([
      ["bias", floatTensor(Float32Array.from([0.25, -1]))],
      ["odd", textTensor("né")],
      ["w", tensor],
      ["w.scale", scale],
    ]),
  );

  test("come back as they were written, from any alignment", () => {
    const bytes = file.render();
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const read = ModelFile.parse(shifted.subarray(3));
    expect(read.meta).toEqual({ name: "trial" });
    expect([...read.floats("bias")]).toEqual([0.25, -1]);
    expect(new TextDecoder().decode(read.tensor("odd").data as Uint8Array)).toBe("né");
    expect(read.render()).toEqual(bytes);
  });

  test("keep each number to within half a step of its row's scale", () => {
    const read = ModelFile.parse(file.render()).floats("w");
    read.forEach((value, i) => {
      const row = Math.floor(i / 3);
      expect(Math.abs(value - (weights[i] as number))).toBeLessThanOrEqual(
        ((scale.data[row] as number) / 2) * 1.001,
      );
    });
  });

  test("refuse what is no model file", () => {
    expect(() => ModelFile.parse(new Uint8Array(32))).toThrow("not a model file");
    expect(() => file.tensor("absent")).toThrow("no tensor absent");
  });
});

describe("word vectors", () => {
  const { tensor, scale } = quantise(Float32Array.from([1, 0, 0.9, 0.1, 0, -1]), 3);
  const bytes = new ModelFile(
    {},
    new Map([
      ["words", textTensor("accord\ntreaty\nbanana")],
      ["rows", tensor],
      ["rows.scale", scale],
    ]),
  ).render();
  const vectors = WordVectors.load(bytes);

  test("are found whatever the case, and only where there is one", () => {
    expect(vectors.dimensions).toBe(2);
    expect(vectors.vectorOf("Treaty")).toEqual(vectors.vectorOf("treaty"));
    expect(vectors.vectorOf("zzz")).toBeNull();
  });

  test("put like beside like", () => {
    expect(vectors.similarity("accord", "treaty")).toBeGreaterThan(vectors.similarity("accord", "banana"));
    expect(vectors.similarity("accord", "zzz")).toBe(0);
  });
});
