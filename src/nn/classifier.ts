/**
 * A small classifier: hashed features and dense numbers through one hidden layer, or none, to a probability for each
 * class. Owns the arithmetic and the file; what the features mean is its user's affair. Trained by
 * training/neural/classifier-trainer.ts.
 */

import { assert } from "../base/assert.ts";
import { floatTensor, ModelFile, quantise } from "./model-file.ts";

/** What is to be classified: names of the features that hold ("verb=sign", order and repeats count for nothing) and numbers. */
export interface ClassifierInput {
  readonly features: readonly string[];
  /** As many as the classifier was trained with; leave out for none. */
  readonly dense?: Float32Array;
}

/** Unquantised weights. `hidden` 0 means that features lead straight to the classes. */
export interface ClassifierWeights {
  readonly classes: readonly string[];
  readonly rows: number;
  readonly hidden: number;
  readonly dense: number;
  /** [rows][hidden or classes] */
  readonly table: Float32Array;
  /** [dense][hidden or classes] */
  readonly denseWeights: Float32Array;
  readonly bias: Float32Array;
  /** [hidden][classes] and [classes]; empty where `hidden` is 0. */
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
}

/** The row of a feature in a table of so many rows (FNV-1a over UTF-16 units, mixed). */
export function featureRow(feature: string, rows: number): number {
  let value = 2166136261;
  for (let i = 0; i < feature.length; i++) value = Math.imul(value ^ feature.charCodeAt(i), 16777619);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0) % rows;
}

/** The distinct rows of features, ascending: sums over them run in one fixed order. */
export function featureRows(features: readonly string[], rows: number): number[] {
  return [...new Set(features.map((feature) => featureRow(feature, rows)))].sort((a, b) => a - b);
}

export class Classifier {
  readonly weights: ClassifierWeights;

  constructor(weights: ClassifierWeights) {
    this.weights = weights;
  }

  get classes(): readonly string[] {
    return this.weights.classes;
  }

  static load(bytes: Uint8Array): Classifier {
    const file = ModelFile.parse(bytes);
    const { classes, rows, hidden, dense } = file.meta as unknown as ClassifierWeights;
    return new Classifier({
      classes,
      rows,
      hidden,
      dense,
      table: file.floats("table"),
      denseWeights: file.floats("dense"),
      bias: file.floats("bias"),
      output: file.floats("output"),
      outputBias: file.floats("output.bias"),
    });
  }

  /** The file's bytes: table and matrices in 8 bits. `meta` is kept beside (what it was trained on, say). */
  render(meta: Readonly<Record<string, unknown>> = {}): Uint8Array {
    const { classes, rows, hidden, dense, table, denseWeights, bias, output, outputBias } = this.weights;
    const tableParts = quantise(table, rows);
    const denseParts = quantise(denseWeights, dense);
    const outputParts = quantise(output, hidden);
    const tensors = new Map([
      ["table", tableParts.tensor],
      ["table.scale", tableParts.scale],
      ["dense", denseParts.tensor],
      ["dense.scale", denseParts.scale],
      ["bias", floatTensor(bias)],
      ["output", outputParts.tensor],
      ["output.scale", outputParts.scale],
      ["output.bias", floatTensor(outputBias)],
    ]);
    return new ModelFile({ ...meta, classes, rows, hidden, dense }, tensors).render();
  }

  /** Probabilities of the classes, in the order of `classes`. */
  score(input: ClassifierInput): Float32Array {
    const logits = this.logits(featureRows(input.features, this.weights.rows), input.dense);
    return softmax(logits);
  }

  /** The likeliest class and its probability. */
  classify(input: ClassifierInput): { readonly label: string; readonly score: number } {
    const scores = this.score(input);
    let best = 0;
    scores.forEach((score, i) => {
      if (score > (scores[best] as number)) best = i;
    });
    return { label: this.classes[best] as string, score: scores[best] as number };
  }

  /** Unnormalised scores; `hiddenOut`, where given, receives the hidden layer after its rectifier. */
  logits(rows: readonly number[], dense?: Float32Array, hiddenOut?: Float32Array): Float32Array {
    const { hidden, classes, table, denseWeights, bias, output, outputBias } = this.weights;
    assert(
      (dense?.length ?? 0) === this.weights.dense,
      "the classifier was trained with other dense numbers",
    );
    const width = hidden || classes.length;
    const first = bias.slice();
    for (const row of rows) addRow(first, table, row * width, 1);
    dense?.forEach((value, i) => {
      if (value !== 0) addRow(first, denseWeights, i * width, value);
    });
    if (hidden === 0) return first;
    const out = outputBias.slice();
    for (let h = 0; h < hidden; h++) {
      const value = Math.max(0, first[h] as number);
      if (hiddenOut) hiddenOut[h] = value;
      if (value > 0) addRow(out, output, h * classes.length, value);
    }
    return out;
  }
}

function addRow(to: Float32Array, from: Float32Array, at: number, factor: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + factor * (from[at + i] as number);
}

/** Scores to probabilities. */
export function softmax(logits: Float32Array): Float32Array {
  const most = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const out = logits.map((x) => Math.exp(x - most));
  const total = out.reduce((a, b) => a + b, 0);
  return out.map((x) => x / total);
}
