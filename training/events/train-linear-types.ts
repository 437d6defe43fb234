/** Multinomial logistic regression by stochastic steps with AdaGrad: hundreds of features a row, thousands of rows. Owns no features. */

import type { SparseVector } from "../../src/nn/hashed-linear.ts";

export interface TypedExample {
  readonly features: SparseVector;
  readonly label: number;
}

const RATE = 0.1;
const SHRINK = 1e-4;
const ROUNDS = 12;

/** Trains from zero; the same examples in the same order give the same weights: `classes` × `buckets`, and a bias a class. */
export function trainTypes(
  examples: readonly TypedExample[],
  classes: number,
  buckets: number,
): { weights: Float32Array; bias: Float32Array } {
  const weights = new Float32Array(classes * buckets);
  const squares = new Float32Array(classes * buckets).fill(0.01);
  const bias = new Float32Array(classes);
  const order = examples.map((_, at) => at);
  const draw = drawer(99);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(draw() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const at of order) step(examples[at] as TypedExample, weights, squares, bias, buckets);
  }
  return { weights, bias };
}

function step(
  { features, label }: TypedExample,
  weights: Float32Array,
  squares: Float32Array,
  bias: Float32Array,
  buckets: number,
): void {
  const { indexes, values } = features;
  const scores = Float64Array.from(bias, (start, c) => {
    let sum = start;
    for (let k = 0; k < indexes.length; k++)
      sum += (weights[c * buckets + (indexes[k] as number)] as number) * (values[k] as number);
    return sum;
  });
  const top = Math.max(...scores);
  const norm = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  scores.forEach((score, c) => {
    const error = Math.exp(score - top) / norm - (c === label ? 1 : 0);
    if (Math.abs(error) < 1e-3) return;
    bias[c] = (bias[c] as number) - RATE * 0.1 * error;
    for (let k = 0; k < indexes.length; k++) {
      const at = c * buckets + (indexes[k] as number);
      const gradient = error * (values[k] as number) + SHRINK * (weights[at] as number);
      squares[at] = (squares[at] as number) + gradient * gradient;
      weights[at] = (weights[at] as number) - (RATE * gradient) / Math.sqrt(squares[at] as number);
    }
  });
}

/** Numbers from 0 to 1 that look drawn by lot and are the same at each training. */
export function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
