/** Multinomial logistic regression over hashed features, full batch with Adam: small data, exact and repeatable. Owns no features. */

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
}

/** Trains from zero; the same examples in the same order give the same weights. */
export function trainSoftmax(examples: readonly Example[], options: TrainOptions): Weights {
  const { classes, buckets } = options;
  // Only buckets that occur are trained: they are numbered densely.
  const dense = new Map<number, number>();
  const rows = examples.map(({ features }) =>
    Array.from(
      features.indexes,
      (bucket) => dense.get(bucket) ?? (dense.set(bucket, dense.size), dense.size - 1),
    ),
  );
  const width = dense.size;
  const w = new Float64Array(classes * width);
  const b = new Float64Array(classes);
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  const state = {
    mw: new Float64Array(w.length),
    vw: new Float64Array(w.length),
    mb: new Float64Array(classes),
    vb: new Float64Array(classes),
  };
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    const gw = Float64Array.from(w, (value) => (value * options.l2) / total);
    const gb = new Float64Array(classes);
    examples.forEach((example, i) =>
      accumulate(example, rows[i] as number[], w, b, gw, gb, { classes, width, total }),
    );
    adam(w, gw, state.mw, state.vw, epoch, options.rate);
    adam(b, gb, state.mb, state.vb, epoch, options.rate);
  }
  const weights = new Float32Array(classes * buckets);
  for (const [bucket, at] of dense)
    for (let c = 0; c < classes; c++) weights[c * buckets + bucket] = w[c * width + at] as number;
  return { weights, bias: Float32Array.from(b) };
}

function accumulate(
  example: Example,
  row: readonly number[],
  w: Float64Array,
  b: Float64Array,
  gw: Float64Array,
  gb: Float64Array,
  { classes, width, total }: { classes: number; width: number; total: number },
): void {
  const scores = Array.from({ length: classes }, (_, c) => {
    let sum = b[c] as number;
    for (let k = 0; k < row.length; k++)
      sum += (w[c * width + (row[k] as number)] as number) * (example.features.values[k] as number);
    return sum;
  });
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const norm = exps.reduce((sum, value) => sum + value, 0);
  for (let c = 0; c < classes; c++) {
    const error = (((exps[c] as number) / norm - (c === example.label ? 1 : 0)) * example.weight) / total;
    if (Math.abs(error) < 1e-9) continue;
    gb[c] = (gb[c] as number) + error;
    for (let k = 0; k < row.length; k++) {
      const at = c * width + (row[k] as number);
      gw[at] = (gw[at] as number) + error * (example.features.values[k] as number);
    }
  }
}

function adam(
  w: Float64Array,
  g: Float64Array,
  m: Float64Array,
  v: Float64Array,
  step: number,
  rate: number,
): void {
  const c1 = 1 - 0.9 ** step;
  const c2 = 1 - 0.999 ** step;
  for (let i = 0; i < w.length; i++) {
    const gradient = g[i] as number;
    m[i] = 0.9 * (m[i] as number) + 0.1 * gradient;
    v[i] = 0.999 * (v[i] as number) + 0.001 * gradient * gradient;
    w[i] = (w[i] as number) - (rate * ((m[i] as number) / c1)) / (Math.sqrt((v[i] as number) / c2) + 1e-8);
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
