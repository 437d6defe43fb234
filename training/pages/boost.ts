/** Gradient boosting of decision trees with a logistic loss, by histograms and best leaf first (as LightGBM grows them). */

import type { Forest } from "../../src/page/html/forest.ts";

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly leafWeightMin: number;
  readonly lambda: number;
}

const BINS = 64;

/** Rows cut into bins, column by column, with the bins' upper bounds. */
export interface Binned {
  readonly rows: number;
  readonly columns: number;
  readonly bins: Uint8Array;
  readonly bounds: readonly Float32Array[];
}

/** Cuts each column at quantiles of a sample of its values. */
export function binRows(data: Float32Array, columns: number): Binned {
  const rows = data.length / columns;
  const bins = new Uint8Array(rows * columns);
  const bounds: Float32Array[] = [];
  const step = Math.max(1, Math.floor(rows / 20000));
  for (let c = 0; c < columns; c++) {
    const sample: number[] = [];
    for (let r = 0; r < rows; r += step) sample.push(data[r * columns + c] as number);
    sample.sort((a, b) => a - b);
    const cuts: number[] = [];
    for (let b = 1; b < BINS; b++) {
      const cut = sample[Math.floor((b * sample.length) / BINS)] as number;
      if (cuts.length === 0 || cut > (cuts.at(-1) as number)) cuts.push(cut);
    }
    const bound = Float32Array.from(cuts);
    bounds.push(bound);
    for (let r = 0; r < rows; r++) bins[c * rows + r] = binOf(bound, data[r * columns + c] as number);
  }
  return { rows, columns, bins, bounds };
}

function binOf(bound: Float32Array, value: number): number {
  let low = 0;
  let high = bound.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (bound[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
  readonly g: number;
  readonly h: number;
  split: Split | null;
}

interface Split {
  readonly gain: number;
  readonly column: number;
  readonly bin: number;
}

/** Trains on the rows in `subset`. `labels` are 0 or 1, `weights` not negative. Deterministic. */
export function boost(
  data: Binned,
  labels: Uint8Array,
  weights: Float32Array,
  subset: Int32Array,
  options: BoostOptions,
): Forest {
  let positive = 0;
  let total = 0;
  for (const r of subset) {
    positive += (labels[r] as number) * (weights[r] as number);
    total += weights[r] as number;
  }
  const base = Math.log(positive / (total - positive));
  const scores = new Float64Array(data.rows).fill(base);
  const g = new Float64Array(data.rows);
  const h = new Float64Array(data.rows);
  const trees: { feature: number[]; threshold: number[]; left: number[] }[] = [];
  for (let t = 0; t < options.trees; t++) {
    for (const r of subset) {
      const p = 1 / (1 + Math.exp(-(scores[r] as number)));
      g[r] = (p - (labels[r] as number)) * (weights[r] as number);
      h[r] = Math.max(p * (1 - p), 1e-6) * (weights[r] as number);
    }
    trees.push(growTree(data, g, h, subset, scores, options));
  }
  return joined(trees, base);
}

function growTree(
  data: Binned,
  g: Float64Array,
  h: Float64Array,
  subset: Int32Array,
  scores: Float64Array,
  options: BoostOptions,
): { feature: number[]; threshold: number[]; left: number[] } {
  const tree = { feature: [-1], threshold: [0], left: [0] };
  const leaves: Leaf[] = [leafOf(0, subset, histogramOf(data, g, h, subset), g, h)];
  (leaves[0] as Leaf).split = bestSplit(data, leaves[0] as Leaf, options);
  while (leaves.length < options.leaves) {
    let best: Leaf | null = null;
    for (const leaf of leaves)
      if (leaf.split !== null && (best === null || leaf.split.gain > (best.split as Split).gain)) best = leaf;
    if (best === null) break;
    leaves.splice(leaves.indexOf(best), 1, ...splitLeaf(data, g, h, best, tree, options));
  }
  for (const leaf of leaves) {
    const value = (-leaf.g / (leaf.h + options.lambda)) * options.rate;
    tree.threshold[leaf.node] = value;
    for (const r of leaf.rows) scores[r] = (scores[r] as number) + value;
  }
  return tree;
}

function splitLeaf(
  data: Binned,
  g: Float64Array,
  h: Float64Array,
  leaf: Leaf,
  tree: { feature: number[]; threshold: number[]; left: number[] },
  options: BoostOptions,
): Leaf[] {
  const { column, bin } = leaf.split as Split;
  const offset = column * data.rows;
  const left = leaf.rows.filter((r) => (data.bins[offset + r] as number) <= bin);
  const right = leaf.rows.filter((r) => (data.bins[offset + r] as number) > bin);
  const at = tree.feature.length;
  tree.feature[leaf.node] = column;
  tree.threshold[leaf.node] = (data.bounds[column] as Float32Array)[bin] as number;
  tree.left[leaf.node] = at;
  tree.feature.push(-1, -1);
  tree.threshold.push(0, 0);
  tree.left.push(0, 0);
  const isLeftSmall = left.length <= right.length;
  const small = histogramOf(data, g, h, isLeftSmall ? left : right);
  const large = leaf.histogram;
  for (let k = 0; k < large.length; k++) large[k] = (large[k] as number) - (small[k] as number);
  const children = [
    leafOf(at, left, isLeftSmall ? small : large, g, h),
    leafOf(at + 1, right, isLeftSmall ? large : small, g, h),
  ];
  for (const child of children) child.split = bestSplit(data, child, options);
  return children;
}

function leafOf(
  node: number,
  rows: Int32Array,
  histogram: Float64Array,
  g: Float64Array,
  h: Float64Array,
): Leaf {
  let sumG = 0;
  let sumH = 0;
  for (const r of rows) {
    sumG += g[r] as number;
    sumH += h[r] as number;
  }
  return { node, rows, histogram, g: sumG, h: sumH, split: null };
}

function histogramOf(data: Binned, g: Float64Array, h: Float64Array, rows: Int32Array): Float64Array {
  const histogram = new Float64Array(data.columns * BINS * 2);
  for (let c = 0; c < data.columns; c++) {
    const offset = c * data.rows;
    const to = c * BINS * 2;
    for (let k = 0; k < rows.length; k++) {
      const r = rows[k] as number;
      const at = to + (data.bins[offset + r] as number) * 2;
      histogram[at] = (histogram[at] as number) + (g[r] as number);
      histogram[at + 1] = (histogram[at + 1] as number) + (h[r] as number);
    }
  }
  return histogram;
}

function bestSplit(data: Binned, leaf: Leaf, { lambda, leafWeightMin }: BoostOptions): Split | null {
  let best: Split | null = null;
  const parent = (leaf.g * leaf.g) / (leaf.h + lambda);
  for (let c = 0; c < data.columns; c++) {
    let g = 0;
    let h = 0;
    const last = (data.bounds[c] as Float32Array).length;
    for (let b = 0; b < last; b++) {
      g += leaf.histogram[c * BINS * 2 + b * 2] as number;
      h += leaf.histogram[c * BINS * 2 + b * 2 + 1] as number;
      const restH = leaf.h - h;
      if (h < leafWeightMin) continue;
      if (restH < leafWeightMin) break;
      const rest = leaf.g - g;
      const gain = (g * g) / (h + lambda) + (rest * rest) / (restH + lambda) - parent;
      if (gain > 1e-6 && (best === null || gain > best.gain)) best = { gain, column: c, bin: b };
    }
  }
  return best;
}

function joined(
  trees: readonly { feature: number[]; threshold: number[]; left: number[] }[],
  base: number,
): Forest {
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const roots: number[] = [];
  for (const tree of trees) {
    const at = feature.length;
    roots.push(at);
    feature.push(...tree.feature);
    threshold.push(...tree.threshold);
    left.push(...tree.left.map((node) => node + at));
  }
  return {
    feature: Int32Array.from(feature),
    threshold: Float32Array.from(threshold),
    left: Int32Array.from(left),
    roots: Int32Array.from(roots),
    base,
  };
}
