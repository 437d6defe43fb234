/** Gradient boosting of decision trees with a logistic loss, by histograms and best leaf first (as LightGBM grows them). */

import type { Forest } from "../../src/nn/forest.ts";

export interface BoostOptions {
  /** The share of the columns that each tree may look at, and of the rows that it is grown on. */
  readonly columnShare: number;
  readonly rowShare: number;
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
  readonly split: Split | null;
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
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    for (const r of subset) {
      const p = 1 / (1 + Math.exp(-(scores[r] as number)));
      g[r] = (p - (labels[r] as number)) * (weights[r] as number);
      h[r] = Math.max(p * (1 - p), 1e-6) * (weights[r] as number);
    }
    const draw = drawer(t + 1);
    const seen = Int32Array.from({ length: data.columns }, (_, c) => c).filter(
      () => draw() < options.columnShare,
    );
    const sample = subset.filter(() => draw() < options.rowShare);
    const tree = growTree(data, g, h, sample, seen, options);
    trees.push(tree);
    addScores(data, tree, subset, scores);
  }
  return joined(trees, base);
}

/** Numbers from 0 to 1 that look drawn by lot and are the same at each training (mulberry32). */
function drawer(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Tree {
  readonly feature: number[];
  readonly threshold: number[];
  /** For nodes: the bin up to which rows go left. */
  readonly bin: number[];
  readonly left: number[];
}

/** Adds a tree's answer to the scores of all rows, those that it was not grown on included. */
function addScores(data: Binned, tree: Tree, subset: Int32Array, scores: Float64Array): void {
  for (const r of subset) {
    let node = 0;
    for (let c = tree.feature[0] as number; c >= 0; c = tree.feature[node] as number) {
      const isLeft = (data.bins[c * data.rows + r] as number) <= (tree.bin[node] as number);
      node = (tree.left[node] as number) + (isLeft ? 0 : 1);
    }
    scores[r] = (scores[r] as number) + (tree.threshold[node] as number);
  }
}

function growTree(
  data: Binned,
  g: Float64Array,
  h: Float64Array,
  sample: Int32Array,
  seen: Int32Array,
  options: BoostOptions,
): Tree {
  const tree: Tree = { feature: [-1], threshold: [0], bin: [0], left: [0] };
  const grower = new Grower(data, g, h, seen, tree, options);
  const leaves: Leaf[] = [grower.leafOf(0, sample, grower.histogramOf(sample))];
  while (leaves.length < options.leaves) {
    let best: Leaf | null = null;
    for (const leaf of leaves)
      if (leaf.split !== null && (best === null || leaf.split.gain > (best.split as Split).gain)) best = leaf;
    if (best === null) break;
    leaves.splice(leaves.indexOf(best), 1, ...grower.splitLeaf(best));
  }
  for (const leaf of leaves) tree.threshold[leaf.node] = (-leaf.g / (leaf.h + options.lambda)) * options.rate;
  return tree;
}

/** Grows one tree. */
class Grower {
  readonly #data: Binned;
  readonly #g: Float64Array;
  readonly #h: Float64Array;
  readonly #seen: Int32Array;
  readonly #tree: Tree;
  readonly #options: BoostOptions;

  constructor(
    data: Binned,
    g: Float64Array,
    h: Float64Array,
    seen: Int32Array,
    tree: Tree,
    options: BoostOptions,
  ) {
    this.#data = data;
    this.#g = g;
    this.#h = h;
    this.#seen = seen;
    this.#tree = tree;
    this.#options = options;
  }

  splitLeaf(leaf: Leaf): Leaf[] {
    const { column, bin } = leaf.split as Split;
    const data = this.#data;
    const tree = this.#tree;
    const offset = column * data.rows;
    const left = leaf.rows.filter((r) => (data.bins[offset + r] as number) <= bin);
    const right = leaf.rows.filter((r) => (data.bins[offset + r] as number) > bin);
    const at = tree.feature.length;
    tree.feature[leaf.node] = column;
    tree.bin[leaf.node] = bin;
    tree.threshold[leaf.node] = (data.bounds[column] as Float32Array)[bin] as number;
    tree.left[leaf.node] = at;
    tree.feature.push(-1, -1);
    tree.threshold.push(0, 0);
    tree.bin.push(0, 0);
    tree.left.push(0, 0);
    const isLeftSmall = left.length <= right.length;
    const small = this.histogramOf(isLeftSmall ? left : right);
    const large = leaf.histogram;
    for (let k = 0; k < large.length; k++) large[k] = (large[k] as number) - (small[k] as number);
    return [
      this.leafOf(at, left, isLeftSmall ? small : large),
      this.leafOf(at + 1, right, isLeftSmall ? large : small),
    ];
  }

  leafOf(node: number, rows: Int32Array, histogram: Float64Array): Leaf {
    let g = 0;
    let h = 0;
    for (const r of rows) {
      g += this.#g[r] as number;
      h += this.#h[r] as number;
    }
    return { node, rows, histogram, g, h, split: this.#bestSplit(histogram, g, h) };
  }

  /** Sums of both derivatives by bin, for each column that the tree sees. */
  histogramOf(rows: Int32Array): Float64Array {
    const { bins, rows: all } = this.#data;
    const seen = this.#seen;
    const histogram = new Float64Array(seen.length * BINS * 2);
    // Gathered once, so that each column reads them in a row.
    const g = Float64Array.from(rows, (r) => this.#g[r] as number);
    const h = Float64Array.from(rows, (r) => this.#h[r] as number);
    for (let s = 0; s < seen.length; s++) {
      const offset = (seen[s] as number) * all;
      const to = s * BINS * 2;
      for (let k = 0; k < rows.length; k++) {
        const at = to + ((bins[offset + (rows[k] as number)] as number) << 1);
        histogram[at] = (histogram[at] as number) + (g[k] as number);
        histogram[at + 1] = (histogram[at + 1] as number) + (h[k] as number);
      }
    }
    return histogram;
  }

  #bestSplit(histogram: Float64Array, sumG: number, sumH: number): Split | null {
    const { lambda, leafWeightMin } = this.#options;
    let best: Split | null = null;
    const parent = (sumG * sumG) / (sumH + lambda);
    for (let s = 0; s < this.#seen.length; s++) {
      const column = this.#seen[s] as number;
      let g = 0;
      let h = 0;
      const last = (this.#data.bounds[column] as Float32Array).length;
      for (let b = 0; b < last; b++) {
        g += histogram[s * BINS * 2 + b * 2] as number;
        h += histogram[s * BINS * 2 + b * 2 + 1] as number;
        const restH = sumH - h;
        if (h < leafWeightMin) continue;
        if (restH < leafWeightMin) break;
        const rest = sumG - g;
        const gain = (g * g) / (h + lambda) + (rest * rest) / (restH + lambda) - parent;
        if (gain > 1e-6 && (best === null || gain > best.gain)) best = { gain, column, bin: b };
      }
    }
    return best;
  }
}

function joined(trees: readonly Tree[], base: number): Forest {
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
