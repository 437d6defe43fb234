/** Boosted decision trees over a row of numbers: the scoring half. Knows neither pages nor training. */

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
