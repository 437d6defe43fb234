/** Trains the linear models of `src/nn/hashed-linear.ts`: softmax or logistic regression by AdaGrad, seeded. */

import type { SparseVector } from "../../src/nn/hashed-linear.ts";

export interface Sample {
  readonly x: SparseVector;
  /** Class index; for one output 0 or 1 (or any target in between); for `regression` the value itself. */
  readonly y: number;
  readonly weight?: number;
}

export interface TrainOptions {
  readonly buckets: number;
  readonly outputs: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly kind: "logistic" | "softmax" | "regression";
  readonly seed: number;
}

export interface LinearWeights {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export function trainLinear(samples: readonly Sample[], options: TrainOptions): LinearWeights {
  const { buckets, outputs } = options;
  const weights = new Float32Array(buckets * outputs);
  const squares = new Float32Array(buckets * outputs);
  const bias = new Float32Array(outputs);
  const biasSquares = new Float32Array(outputs).fill(1e-6);
  const sumWeights = new Float64Array(buckets * outputs);
  const sumBias = new Float64Array(outputs);
  const random = randomFrom(options.seed);
  const order = samples.map((_, i) => i);
  const out = new Float32Array(outputs);
  let averaged = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const sample = samples[at] as Sample;
      scoreInto(sample.x, weights, bias, buckets, out);
      gradient(out, sample.y, options.kind);
      const weight = sample.weight ?? 1;
      for (let c = 0; c < outputs; c++) {
        const g = (out[c] as number) * weight;
        if (Math.abs(g) < 1e-4) continue;
        const row = c * buckets;
        for (let i = 0; i < sample.x.indexes.length; i++) {
          const k = row + (sample.x.indexes[i] as number);
          const step = g * (sample.x.values[i] as number) + options.l2 * (weights[k] as number);
          squares[k] = (squares[k] as number) + step * step;
          weights[k] =
            (weights[k] as number) - (options.rate * step) / (Math.sqrt(squares[k] as number) + 1e-3);
        }
        biasSquares[c] = (biasSquares[c] as number) + g * g;
        bias[c] = (bias[c] as number) - (options.rate * g) / Math.sqrt(biasSquares[c] as number);
      }
    }
    if (epoch >= options.epochs / 2) {
      averaged++;
      for (let k = 0; k < weights.length; k++)
        sumWeights[k] = (sumWeights[k] as number) + (weights[k] as number);
      for (let c = 0; c < outputs; c++) sumBias[c] = (sumBias[c] as number) + (bias[c] as number);
    }
  }
  return {
    weights: Float32Array.from(sumWeights, (sum) => sum / averaged),
    bias: Float32Array.from(sumBias, (sum) => sum / averaged),
  };
}

function scoreInto(
  x: SparseVector,
  weights: Float32Array,
  bias: Float32Array,
  buckets: number,
  out: Float32Array,
): void {
  for (let c = 0; c < bias.length; c++) {
    let sum = bias[c] as number;
    const row = c * buckets;
    for (let i = 0; i < x.indexes.length; i++)
      sum += (weights[row + (x.indexes[i] as number)] as number) * (x.values[i] as number);
    out[c] = sum;
  }
}

export function scoreLinear(x: SparseVector, model: LinearWeights, buckets: number): Float32Array {
  const out = new Float32Array(model.bias.length);
  scoreInto(x, model.weights, model.bias, buckets, out);
  return out;
}

/** Turns scores into the gradient of the loss with respect to them, in place. */
function gradient(out: Float32Array, y: number, kind: TrainOptions["kind"]): void {
  if (kind === "regression") {
    const error = (out[0] as number) - y;
    out[0] = Math.max(-1, Math.min(1, error));
    return;
  }
  if (kind === "logistic") {
    out[0] = 1 / (1 + Math.exp(-(out[0] as number))) - y;
    return;
  }
  let most = -Infinity;
  for (const value of out) most = Math.max(most, value);
  let sum = 0;
  for (let c = 0; c < out.length; c++) sum += out[c] = Math.exp((out[c] as number) - most);
  for (let c = 0; c < out.length; c++) out[c] = (out[c] as number) / sum - (c === y ? 1 : 0);
}

/** mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
}
