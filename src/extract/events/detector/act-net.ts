/**
 * A small recurrent network that reads a sentence and says of its pairs which act, if any, the first does to the second. Owns the
 * arithmetic over places in the sentence (`pair-places.ts`) and the pair's columns; trained by `training/events/act-net-trainer.ts`.
 */

import { Encoder, packMatrix, WORDS_MOST } from "../../../language/neural/encoder.ts";
import { Kernels, type PackedMatrix } from "../../../nn/kernels.ts";
import type { ModelFile } from "../../../nn/model-file.ts";
import type { WordVectors } from "../../../nn/word-vectors.ts";
import { HEADS, MEANS, type PairPlaces } from "./pair-places.ts";

/** Pairs that are judged at once; scratch space is sized for it. */
const PAIRS_MOST = 400;

/** A pair as the network sees it. */
export interface NetPair {
  readonly places: PairPlaces;
  /** The pair's columns (`columns.ts`), as many as the network was trained with or more. */
  readonly columns: Float32Array;
}

export class ActNet {
  /** Classes of act, and the last for none. */
  readonly classes: number;
  /** Columns that it was trained with. */
  readonly columns: number;
  readonly #kernels: Kernels;
  readonly #encoder: Encoder;
  readonly #heads: PackedMatrix;
  readonly #rest: PackedMatrix;
  readonly #bias: number;
  readonly #out: PackedMatrix;
  readonly #outBias: number;
  readonly #means: Float32Array;
  readonly #scales: Float32Array;
  readonly #inputs: [number, number];
  readonly #hidden: [number, number];
  readonly #logits: number;

  /** Reads the tensors that `ActNetTrainer.tensors` writes. */
  constructor(file: ModelFile, vectors: WordVectors) {
    const kernels = new Kernels();
    this.#kernels = kernels;
    this.#encoder = new Encoder(kernels, file, vectors);
    this.#heads = packMatrix(kernels, file, "heads");
    this.#rest = packMatrix(kernels, file, "rest");
    this.#bias = kernels.place(file.floats("rest.bias"));
    this.#out = packMatrix(kernels, file, "acts");
    this.#outBias = kernels.place(file.floats("acts.bias"));
    this.#means = file.floats("columns.means");
    this.#scales = file.floats("columns.scales");
    this.classes = file.meta["acts"] as number;
    this.columns = this.#means.length;
    this.#inputs = [
      kernels.allocate(PAIRS_MOST * this.#heads.inputs),
      kernels.allocate(PAIRS_MOST * this.#rest.inputs),
    ];
    this.#hidden = [
      kernels.allocate(PAIRS_MOST * this.#heads.outputs),
      kernels.allocate(PAIRS_MOST * this.#heads.outputs),
    ];
    this.#logits = kernels.allocate(PAIRS_MOST * this.#out.outputs);
  }

  /**
   * Probabilities of the classes for each pair, [pairs][classes]; null where the sentence or its list of pairs is too long to be
   * read. The pairs' places are token indexes of `forms`.
   */
  judge(forms: readonly string[], pairs: readonly NetPair[]): Float32Array | null {
    if (forms.length > WORDS_MOST || pairs.length > PAIRS_MOST || pairs.length === 0) return null;
    const words = this.#encoder.encode([forms]) >> 2;
    pairs.forEach((pair, row) => this.#place(pair, row, words));
    this.#multiply(pairs.length);
    const { floats } = this.#kernels;
    const chances = new Float32Array(pairs.length * this.classes);
    for (let row = 0; row < pairs.length; row++) {
      const from = (this.#logits >> 2) + row * this.#out.outputs;
      chances.set(floats.subarray(from, from + this.classes), row * this.classes);
    }
    return chances;
  }

  #multiply(rows: number): void {
    const { run } = this.#kernels;
    const [one, other] = this.#hidden;
    const hidden = this.#heads.outputs;
    this.#kernels.multiply(this.#inputs[0], this.#heads, one, rows);
    this.#kernels.multiply(this.#inputs[1], this.#rest, other, rows);
    run.addTo(one, other, rows * hidden);
    run.addBias(one, this.#bias, rows, hidden, 1);
    this.#kernels.multiply(one, this.#out, this.#logits, rows);
    run.addBias(this.#logits, this.#outBias, rows, this.#out.outputs, 0);
    run.softmax(this.#logits, rows, this.classes, this.#out.outputs);
  }

  /** Writes the pair's words and columns to its row of the two inputs. */
  #place({ places, columns }: NetPair, row: number, words: number): void {
    const { floats } = this.#kernels;
    const { width } = this.#encoder;
    let to = (this.#inputs[0] >> 2) + row * this.#heads.inputs;
    for (let i = 0; i < HEADS; i++, to += width) {
      const word = places.heads[i] as number;
      if (word < 0) floats.fill(0, to, to + width);
      else floats.copyWithin(to, words + word * width, words + (word + 1) * width);
    }
    to = (this.#inputs[1] >> 2) + row * this.#rest.inputs;
    for (let i = 0; i < MEANS; i++, to += width)
      putMean(floats, places.means[i] as readonly number[], words, width, to);
    putColumns(columns, this.#means, this.#scales, floats, to);
  }
}

function putMean(
  floats: Float32Array,
  tokens: readonly number[],
  words: number,
  width: number,
  to: number,
): void {
  floats.fill(0, to, to + width);
  for (const token of tokens) {
    const from = words + token * width;
    for (let i = 0; i < width; i++)
      floats[to + i] = (floats[to + i] as number) + (floats[from + i] as number);
  }
  const share = 1 / Math.max(1, tokens.length);
  for (let i = 0; i < width; i++) floats[to + i] = (floats[to + i] as number) * share;
}

/** Farther from the mean than so many deviations counts as so many. */
const SPREAD_MAX = 4;

/** Writes columns from `at` on as deviations from their mean; those that are padding count as 0. Shared with training. */
export function putColumns(
  columns: Float32Array,
  means: Float32Array,
  scales: Float32Array,
  out: Float32Array,
  at: number,
): void {
  for (let i = 0; i < means.length; i++) {
    const value = ((columns[i] ?? 0) - (means[i] as number)) * (scales[i] as number);
    out[at + i] = Math.min(SPREAD_MAX, Math.max(-SPREAD_MAX, value));
  }
}
