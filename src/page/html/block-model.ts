/**
 * Tells content blocks from the rest of a page: boosted trees over `blockFeatures`. Weights come in as bytes;
 * trained by training/pages.
 */

import { type Forest, forestOf, logistic, scoreRow } from "../../nn/forest.ts";
import { ModelFile } from "../../nn/model-file.ts";
import { blockFeatures, FEATURE_COUNT, type TokenScores } from "./block-features.ts";
import type { Block } from "./blocks.ts";

/** A trained model of what is content. */
export class BlockModel {
  readonly #tokens: TokenScores;
  readonly #forest: Forest;
  /** "all" where no page of WCXB's development part was kept aside at training: its scores there show nothing. */
  readonly trainedOn: string;

  constructor(tokens: TokenScores, forest: Forest, trainedOn = "dev") {
    this.#tokens = tokens;
    this.#forest = forest;
    this.trainedOn = trainedOn;
  }

  /** Reads "models/page-blocks.bin". Throws InvariantError for bytes that are no model file. */
  static fromBytes(bytes: Uint8Array): BlockModel {
    const file = ModelFile.parse(bytes);
    const scale = Number(file.meta["tokenScale"]);
    const tokens = { ofName: lookup(file, "names", scale), ofWord: lookup(file, "words", scale) };
    return new BlockModel(tokens, forestOf(file), String(file.meta["trainedOn"] ?? "dev"));
  }

  /** The probability that each block is content. */
  score(blocks: readonly Block[]): Float32Array {
    const rows = blockFeatures(blocks, this.#tokens);
    const scores = new Float32Array(blocks.length);
    for (let n = 0; n < blocks.length; n++)
      scores[n] = logistic(scoreRow(this.#forest, rows, n * FEATURE_COUNT));
    return scores;
  }
}

function lookup(file: ModelFile, name: string, scale: number): (hash: number) => number {
  const hashes = file.tensor(`${name}.hash`).data;
  const scores = file.tensor(`${name}.score`).data;
  const table = new Map<number, number>();
  for (let n = 0; n < hashes.length; n++) table.set(hashes[n] as number, (scores[n] as number) * scale);
  return (hash) => table.get(hash) ?? 0;
}
