/**
 * Tells content blocks from the rest of a page: boosted trees over `blockFeatures`, then a second forest that also
 * sees what the first thought of the neighbours. Weights come in as bytes; trained by training/pages.
 */

import { ModelFile } from "../../nn/model-file.ts";
import { blockFeatures, FEATURE_COUNT, type TokenScores } from "./block-features.ts";
import type { Block } from "./blocks.ts";
import { ElementShapes } from "./element-shapes.ts";
import { type Forest, logistic, scoreRow } from "./forest.ts";
import { NODES_MAX } from "./tree.ts";

/** Numbers that the second forest sees beside the features. */
export const CONTEXT_COUNT = 14;
export const SECOND_COUNT = FEATURE_COUNT + CONTEXT_COUNT;

/** A trained model of what is content. */
export class BlockModel {
  readonly #tokens: TokenScores;
  readonly #first: Forest;
  readonly #second: Forest;
  /** Blocks with at least this probability are content; found on the tuning part of WCXB. */
  readonly threshold: number;
  /** "all" where no page of WCXB's development part was kept aside at training: its scores there show nothing. */
  readonly trainedOn: string;

  constructor(tokens: TokenScores, first: Forest, second: Forest, threshold: number, trainedOn = "dev") {
    this.#tokens = tokens;
    this.#first = first;
    this.#second = second;
    this.threshold = threshold;
    this.trainedOn = trainedOn;
  }

  /** Reads "models/page-blocks.bin". Throws InvariantError for bytes that are no model file. */
  static fromBytes(bytes: Uint8Array): BlockModel {
    const file = ModelFile.parse(bytes);
    const scale = Number(file.meta["tokenScale"]);
    const tokens = { ofName: lookup(file, "names", scale), ofWord: lookup(file, "words", scale) };
    return new BlockModel(
      tokens,
      forestOf(file, "first"),
      forestOf(file, "second"),
      Number(file.meta["threshold"]),
      String(file.meta["trainedOn"] ?? "dev"),
    );
  }

  /** The probability that each block is content. */
  score(blocks: readonly Block[]): Float32Array {
    const wide = blockFeatures(blocks, this.#tokens, SECOND_COUNT);
    const first = new Float32Array(blocks.length);
    for (let n = 0; n < blocks.length; n++)
      first[n] = logistic(scoreRow(this.#first, wide, n * SECOND_COUNT));
    addContext(blocks, wide, first);
    const second = new Float32Array(blocks.length);
    for (let n = 0; n < blocks.length; n++)
      second[n] = logistic(scoreRow(this.#second, wide, n * SECOND_COUNT));
    return second;
  }
}

/** Rows for the second forest: the features, then what the first forest thought of the block and those around it. */
export function withContext(blocks: readonly Block[], rows: Float32Array, first: Float32Array): Float32Array {
  const wide = new Float32Array(blocks.length * SECOND_COUNT);
  for (let n = 0; n < blocks.length; n++)
    wide.set(rows.subarray(n * FEATURE_COUNT, (n + 1) * FEATURE_COUNT), n * SECOND_COUNT);
  addContext(blocks, wide, first);
  return wide;
}

/** Fills the last `CONTEXT_COUNT` numbers of each row of `SECOND_COUNT`. */
function addContext(blocks: readonly Block[], wide: Float32Array, first: Float32Array): void {
  const shape = new ElementShapes(Number.POSITIVE_INFINITY);
  const parents = groupMeans(blocks, first, ({ element }) => element.parent?.index ?? NO_PARENT);
  const grands = groupMeans(blocks, first, ({ element }) => element.parent?.parent?.index ?? NO_PARENT);
  const shapes = groupMeans(blocks, first, ({ element }) => shape.of(element, 2));
  let before = 0;
  let total = 0;
  for (let n = 0; n < blocks.length; n++) total += (first[n] as number) * (blocks[n] as Block).words.length;
  let firstSure = blocks.length;
  let lastSure = -1;
  first.forEach((p, n) => {
    if (p < 0.8 || (blocks[n] as Block).words.length < 60) return;
    firstSure = Math.min(firstSure, n);
    lastSure = n;
  });
  const p = (n: number): number => first[n] ?? -0.1;
  for (let n = 0; n < blocks.length; n++) {
    let at = n * SECOND_COUNT + FEATURE_COUNT;
    for (const by of [0, -1, 1, -2, 2, -3, 3]) wide[at++] = p(n + by);
    wide[at++] = meanAround(first, n, 8);
    wide[at++] = parents(n);
    wide[at++] = grands(n);
    wide[at++] = shapes(n);
    wide[at++] = before / Math.max(1, total);
    wide[at++] = n - firstSure;
    wide[at++] = lastSure - n;
    before += (first[n] as number) * (blocks[n] as Block).words.length;
  }
}

function meanAround(values: Float32Array, n: number, reach: number): number {
  let sum = 0;
  let count = 0;
  for (let k = Math.max(0, n - reach); k <= Math.min(values.length - 1, n + reach); k++) {
    if (k === n) continue;
    sum += values[k] as number;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** Behind the numbers of all elements of a page. */
const NO_PARENT = NODES_MAX + 1;

/** The mean of the group that a block belongs to, weighted by length, the block itself included. */
function groupMeans(
  blocks: readonly Block[],
  values: Float32Array,
  keyOf: (block: Block) => number,
): (n: number) => number {
  const groups = new Map<number, { sum: number; weight: number }>();
  const ofBlocks = blocks.map((block, n) => {
    const key = keyOf(block);
    let group = groups.get(key);
    if (group === undefined) {
      group = { sum: 0, weight: 0 };
      groups.set(key, group);
    }
    const weight = 10 + block.words.length;
    group.sum += (values[n] as number) * weight;
    group.weight += weight;
    return group;
  });
  return (n) => {
    const { sum, weight } = ofBlocks[n] as { sum: number; weight: number };
    return sum / weight;
  };
}

function lookup(file: ModelFile, name: string, scale: number): (hash: number) => number {
  const hashes = file.tensor(`${name}.hash`).data;
  const scores = file.tensor(`${name}.score`).data;
  const table = new Map<number, number>();
  for (let n = 0; n < hashes.length; n++) table.set(hashes[n] as number, (scores[n] as number) * scale);
  return (hash) => table.get(hash) ?? 0;
}

function forestOf(file: ModelFile, name: string): Forest {
  return {
    feature: file.tensor(`${name}.feature`).data as Int32Array,
    threshold: file.tensor(`${name}.threshold`).data as Float32Array,
    left: file.tensor(`${name}.left`).data as Int32Array,
    roots: file.tensor(`${name}.roots`).data as Int32Array,
    base: Number((file.meta["base"] as Record<string, number>)[name]),
  };
}
