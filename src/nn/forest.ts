/** Boosted decision trees over a row of numbers: the scoring half and its tensors. Knows neither what a column means nor training. */

import type { ModelFile, Tensor } from "./model-file.ts";

/** Trees laid end to end. A node with `feature` < 0 is a leaf whose score is `threshold`. */
export interface Forest {
  readonly feature: Int32Array;
  readonly threshold: Float32Array;
  /** Index of the node for "value <= threshold"; the other branch is the next one. */
  readonly left: Int32Array;
  readonly roots: Int32Array;
  /** Score before any tree. */
  readonly base: number;
}

/** The log-odds that the trees give to a row. */
export function scoreRow(forest: Forest, row: Float32Array, at: number): number {
  let score = forest.base;
  const { feature, threshold, left, roots } = forest;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t] as number;
    for (let f = feature[node] as number; f >= 0; f = feature[node] as number) {
      const next = left[node] as number;
      node = (row[at + f] as number) <= (threshold[node] as number) ? next : next + 1;
    }
    score += threshold[node] as number;
  }
  return score;
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** The forest called `name` in a model file, its base being `meta.base` or `meta.NAMEBase`. @throws InvariantError when a tensor is missing. */
export function forestOf(file: ModelFile, name = "forest"): Forest {
  return {
    feature: file.tensor(`${name}.feature`).data as Int32Array,
    threshold: file.tensor(`${name}.threshold`).data as Float32Array,
    left: file.tensor(`${name}.left`).data as Int32Array,
    roots: file.tensor(`${name}.roots`).data as Int32Array,
    base: Number(file.meta[`${name}Base`] ?? file.meta["base"]),
  };
}

/** What `forestOf` reads back. */
export function forestTensors(forest: Forest, name = "forest"): [string, Tensor][] {
  const nodes = [forest.feature.length];
  return [
    [`${name}.feature`, { kind: "i32", shape: nodes, data: forest.feature }],
    [`${name}.threshold`, { kind: "f32", shape: nodes, data: forest.threshold }],
    [`${name}.left`, { kind: "i32", shape: nodes, data: forest.left }],
    [`${name}.roots`, { kind: "i32", shape: [forest.roots.length], data: forest.roots }],
  ];
}
