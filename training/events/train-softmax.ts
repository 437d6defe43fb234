/**
 * Multinomial logistic regression over hashed features, full batch with Adam: exact and repeatable. May start from weights learned
 * elsewhere and is then drawn towards them. Owns no features.
 */

import type { SparseVector } from "../../src/nn/hashed-linear.ts";

export interface Example {
  readonly features: SparseVector;
  readonly label: number;
  readonly weight: number;
}

export interface Weights {
  /** classes × buckets. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface TrainOptions {
  readonly classes: number;
  readonly buckets: number;
  readonly epochs: number;
  readonly l2: number;
  readonly rate: number;
  /** Weights to start from and to be drawn towards instead of zero. */
  readonly prior?: Weights;
}

/** A parameter with its gradient and Adam's two moments. */
interface Parameter {
  readonly value: Float32Array;
  readonly centre: Float32Array;
  readonly gradient: Float32Array;
  readonly mean: Float32Array;
  readonly square: Float32Array;
}

function parameter(centre: Float32Array): Parameter {
  const zeros = () => new Float32Array(centre.length);
  return { value: centre.slice(), centre, gradient: zeros(), mean: zeros(), square: zeros() };
}

/** The same examples in the same order give the same weights. */
export function trainSoftmax(examples: readonly Example[], options: TrainOptions): Weights {
  const { classes, buckets, prior } = options;
  // Only buckets that occur are trained: they are numbered densely, the classes of one bucket side by side.
  const dense = new Int32Array(buckets).fill(-1);
  const used: number[] = [];
  const rows = examples.map(({ features }) =>
    Int32Array.from(features.indexes, (bucket) => {
      if ((dense[bucket] as number) < 0) dense[bucket] = used.push(bucket) - 1;
      return dense[bucket] as number;
    }),
  );
  const centre = new Float32Array(classes * used.length);
  if (prior !== undefined)
    used.forEach((bucket, at) => {
      for (let c = 0; c < classes; c++)
        centre[at * classes + c] = prior.weights[c * buckets + bucket] as number;
    });
  const w = parameter(centre);
  const b = parameter(prior?.bias ?? new Float32Array(classes));
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    decay(w, options.l2 / total);
    b.gradient.fill(0);
    examples.forEach((example, i) => accumulate(example, rows[i] as Int32Array, w, b, total));
    adam(w, epoch, options.rate);
    adam(b, epoch, options.rate);
  }
  // Buckets that these examples never touch keep what is known of them.
  const weights = prior?.weights.slice() ?? new Float32Array(classes * buckets);
  used.forEach((bucket, at) => {
    for (let c = 0; c < classes; c++) weights[c * buckets + bucket] = w.value[at * classes + c] as number;
  });
  return { weights, bias: b.value };
}

function decay({ value, centre, gradient }: Parameter, share: number): void {
  for (let i = 0; i < value.length; i++) gradient[i] = ((value[i] as number) - (centre[i] as number)) * share;
}

function accumulate(example: Example, row: Int32Array, w: Parameter, b: Parameter, total: number): void {
  const classes = b.value.length;
  const { values } = example.features;
  const errors = b.value.slice();
  for (let k = 0; k < row.length; k++) {
    const from = (row[k] as number) * classes;
    const value = values[k] as number;
    for (let c = 0; c < classes; c++)
      errors[c] = (errors[c] as number) + (w.value[from + c] as number) * value;
  }
  toErrors(errors, example, total);
  for (let c = 0; c < classes; c++) b.gradient[c] = (b.gradient[c] as number) + (errors[c] as number);
  for (let k = 0; k < row.length; k++) {
    const from = (row[k] as number) * classes;
    const value = values[k] as number;
    for (let c = 0; c < classes; c++)
      w.gradient[from + c] = (w.gradient[from + c] as number) + (errors[c] as number) * value;
  }
}

/** Scores in, the example's share of the gradient out. */
function toErrors(scores: Float32Array, { label, weight }: Example, total: number): void {
  const top = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  let norm = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp((scores[c] as number) - top);
    norm += scores[c] as number;
  }
  for (let c = 0; c < scores.length; c++)
    scores[c] = (((scores[c] as number) / norm - (c === label ? 1 : 0)) * weight) / total;
}

function adam({ value, gradient, mean, square }: Parameter, step: number, rate: number): void {
  const c1 = 1 - 0.9 ** step;
  const c2 = 1 - 0.999 ** step;
  for (let i = 0; i < value.length; i++) {
    const g = gradient[i] as number;
    mean[i] = 0.9 * (mean[i] as number) + 0.1 * g;
    square[i] = 0.999 * (square[i] as number) + 0.001 * g * g;
    const moved = (mean[i] as number) / c1 / (Math.sqrt((square[i] as number) / c2) + 1e-8);
    value[i] = (value[i] as number) - rate * moved;
  }
}

/** Class probabilities under trained weights. */
export function softmaxOf(features: SparseVector, { weights, bias }: Weights, temperature = 1): number[] {
  const buckets = weights.length / bias.length;
  const scores = Array.from(bias, (start, c) => {
    let sum = start;
    features.indexes.forEach((bucket, k) => {
      sum += (weights[c * buckets + bucket] as number) * (features.values[k] as number);
    });
    return sum / temperature;
  });
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const norm = exps.reduce((sum, value) => sum + value, 0);
  return exps.map((value) => value / norm);
}
