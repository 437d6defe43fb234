/**
 * Trains the network of `src/extract/events/detector/act-net.ts` by hand-written gradients (`training/neural/tape.ts`): the encoder of
 * words in context, one hidden layer over a pair's places and columns, a class for each type of act and one for none.
 * Deterministic for a seed.
 */

import { putColumns } from "../../src/extract/events/detector/act-net.ts";
import { HEADS, MEANS, type PairPlaces } from "../../src/extract/events/detector/pair-places.ts";
import { floatTensor, quantise, type Tensor } from "../../src/nn/model-file.ts";
import type { WordVectors } from "../../src/nn/word-vectors.ts";
import { EncoderTrainer, renderParameters } from "../neural/encoder-trainer.ts";
import { batchesOf, countForms, layOut } from "../neural/sentence-batches.ts";
import { type Node, type Parameter, Random, type Stretch, Tape } from "../neural/tape.ts";

export interface NetExample {
  readonly places: PairPlaces;
  readonly columns: Float32Array;
  /** Classes that are right; empty where there is no act. */
  readonly labels: readonly number[];
}

export interface NetSentence {
  readonly forms: readonly string[];
  readonly pairs: readonly NetExample[];
}

export interface NetOptions {
  /** Classes of act; the one behind them is for none. */
  readonly acts: number;
  readonly epochs: number;
  readonly seed: number;
}

const WIDTH = 112;
const TABLE = 48;
const HIDDEN = 96;
const DROPOUT = 0.35;
const RATE = 0.002;
/** Words in a batch, roughly. */
const BATCH = 600;
/** Longer sentences are not learned from. */
const WORDS_MOST = 150;
/** Share of the pairs without an act that are drawn in each round, each then counting as many. */
const NONE_SHARE = 0.5;

export class ActNetTrainer {
  readonly #tape: Tape;
  readonly #encoder: EncoderTrainer;
  readonly #hidden: Parameter;
  readonly #hiddenBias: Parameter;
  readonly #acts: Parameter;
  readonly #actsBias: Parameter;
  readonly #means: Float32Array;
  readonly #scales: Float32Array;
  readonly #sentences: readonly NetSentence[];
  readonly #options: NetOptions;
  readonly #random: Random;

  constructor(vectors: WordVectors, sentences: readonly NetSentence[], options: NetOptions) {
    this.#options = options;
    this.#sentences = sentences.filter(
      ({ forms, pairs }) => pairs.length > 0 && forms.length > 0 && forms.length <= WORDS_MOST,
    );
    [this.#means, this.#scales] = spreadOf(this.#sentences);
    this.#random = new Random(options.seed + 100);
    const tape = new Tape(options.seed, 900);
    this.#tape = tape;
    const shape = { table: TABLE, width: WIDTH, layers: 1, dropout: DROPOUT, hiding: 1 };
    this.#encoder = new EncoderTrainer(tape, vectors, shape, countForms(this.#sentences));
    const inputs = (HEADS + MEANS) * WIDTH + this.#means.length;
    this.#hidden = tape.matrix("hidden", inputs, HIDDEN);
    this.#hiddenBias = tape.parameter("rest.bias", 1, HIDDEN, 0);
    this.#acts = tape.matrix("acts", HIDDEN, Math.ceil((options.acts + 1) / 8) * 8);
    this.#actsBias = tape.parameter("acts.bias", 1, this.#acts.columns, 0);
  }

  /** Runs all rounds; `onEpoch` is told each one's mean loss. */
  train(onEpoch: (epoch: number, loss: number) => void): void {
    const words = this.#sentences.reduce((sum, { forms }) => sum + forms.length, 0);
    const steps = Math.ceil((words / BATCH) * this.#options.epochs);
    this.#tape.startAverage();
    let step = 0;
    for (let epoch = 1; epoch <= this.#options.epochs; epoch++) {
      let loss = 0;
      let count = 0;
      for (const batch of batchesOf(this.#sentences, BATCH, this.#random)) {
        const rate = RATE * Math.min(1, (step + 1) / 100) * (1 - Math.min(1, step / steps) * 0.97);
        loss += this.#step(batch, rate, step++);
        count++;
      }
      onEpoch(epoch, loss / count);
    }
  }

  /** What `ActNet` reads. */
  tensors(): Map<string, Tensor> {
    const tensors = renderParameters(this.#tape);
    for (const name of ["hidden", "hidden.scale"]) tensors.delete(name);
    const weights = this.#tape.averaged(this.#hidden);
    const split = HEADS * WIDTH * HIDDEN;
    for (const [name, part] of [
      ["heads", weights.subarray(0, split)],
      ["rest", weights.subarray(split)],
    ] as const) {
      const { tensor, scale } = quantise(part, part.length / HIDDEN);
      tensors.set(name, tensor).set(`${name}.scale`, scale);
    }
    tensors.set("columns.means", floatTensor(this.#means));
    return tensors.set("columns.scales", floatTensor(this.#scales));
  }

  #step(batch: readonly NetSentence[], rate: number, step: number): number {
    const tape = this.#tape;
    tape.begin();
    const { stretches } = layOut(batch);
    const encoded = this.#encoder
      .encode(
        batch.map(({ forms }) => forms),
        stretches,
      )
      .at(-1) as Node;
    const drawn = batch.flatMap(({ pairs }, s) =>
      pairs
        .filter(({ labels }) => labels.length > 0 || this.#random.next() < NONE_SHARE)
        .map((pair) => ({ pair, start: (stretches[s] as Stretch).start })),
    );
    if (drawn.length === 0) return 0;
    const input = this.#input(encoded, drawn);
    const rows = drawn.map((_, start) => ({ start, length: 1 }));
    const hidden = tape.linear(tape.dropout(input, DROPOUT, rows), this.#hidden, this.#hiddenBias, true);
    const logits = tape.linear(tape.dropout(hidden, DROPOUT, rows), this.#acts, this.#actsBias);
    const { acts } = this.#options;
    const gold = Int32Array.from(drawn, ({ pair: { labels } }) =>
      labels.length === 0 ? acts : (labels[Math.floor(this.#random.next() * labels.length)] as number),
    );
    const weights = Float32Array.from(drawn, ({ pair }) => (pair.labels.length > 0 ? 1 : 1 / NONE_SHARE));
    const loss = tape.crossEntropy(logits, acts + 1, gold, 1 / drawn.length, weights);
    tape.backward();
    tape.update(rate, { clip: 5, decay: 0.01, averaging: Math.max(0.003, 10 / (step + 20)) });
    return loss;
  }

  /** A row for each pair: the words at its places, the means of its groups of words, its columns. */
  #input(encoded: Node, drawn: readonly { readonly pair: NetExample; readonly start: number }[]): Node {
    const tape = this.#tape;
    const columns = (HEADS + MEANS) * WIDTH + this.#means.length;
    const input = tape.node(drawn.length, columns);
    const row = WIDTH * 4;
    const parts = drawn.flatMap(({ pair: { places }, start }, at) =>
      [...places.heads.map((head) => (head < 0 ? [] : [head])), ...places.means].flatMap((tokens, part) =>
        tokens.map((token) => ({
          from: (start + token) * row,
          to: (at * columns + part * WIDTH) * 4,
          share: 1 / tokens.length,
        })),
      ),
    );
    for (const { from, to, share } of parts) tape.k.addScaled(input.w + to, encoded.w + from, share, WIDTH);
    drawn.forEach(({ pair }, at) => {
      const to = (input.w >> 2) + at * columns + (HEADS + MEANS) * WIDTH;
      putColumns(pair.columns, this.#means, this.#scales, tape.f, to);
    });
    tape.onBackward(() => {
      for (const { from, to, share } of parts) tape.k.addScaled(encoded.g + from, input.g + to, share, WIDTH);
    });
    return input;
  }
}

/** Mean and inverse deviation of each column, padded to a multiple of 8 with columns that say nothing. */
function spreadOf(sentences: readonly NetSentence[]): [Float32Array, Float32Array] {
  const rows = sentences.flatMap(({ pairs }) => pairs.map(({ columns }) => columns));
  const width = rows[0]?.length ?? 0;
  const means = new Float32Array(Math.ceil(width / 8) * 8);
  const scales = new Float32Array(means.length);
  for (let i = 0; i < width; i++) {
    let sum = 0;
    let squares = 0;
    for (const row of rows) {
      sum += row[i] as number;
      squares += (row[i] as number) ** 2;
    }
    const mean = sum / rows.length;
    means[i] = mean;
    scales[i] = 1 / (Math.sqrt(Math.max(0, squares / rows.length - mean * mean)) + 1e-3);
  }
  return [means, scales];
}
