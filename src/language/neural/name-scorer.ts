/**
 * How likely each word begins, goes on, ends or is a name of each type, by an encoder of its own trained on names. Owns the
 * scores of words alone: which labelling of the whole sentence is best is for the recogniser of names to say.
 */

import { Kernels, type PackedMatrix } from "../../nn/kernels.ts";
import { ModelFile } from "../../nn/model-file.ts";
import type { WordVectors } from "../../nn/word-vectors.ts";
import { Encoder, packMatrix, WORDS_MOST } from "./encoder.ts";

export class NameScorer {
  /** Labels for each word, in the order of `names/labels.ts`. */
  readonly labels: number;
  readonly encoder: Encoder;
  readonly #kernels: Kernels;
  readonly #weights: PackedMatrix;
  readonly #bias: number;
  readonly #out: number;

  private constructor(kernels: Kernels, file: ModelFile, vectors: WordVectors) {
    this.#kernels = kernels;
    this.labels = file.meta["labels"] as number;
    this.encoder = new Encoder(kernels, file, vectors);
    this.#weights = packMatrix(kernels, file, "names");
    this.#bias = kernels.place(file.floats("names.bias"));
    this.#out = kernels.allocate(WORDS_MOST * this.#weights.outputs);
  }

  /** @param bytes of models/names-encoder.bin. */
  static load(bytes: Uint8Array, vectors: WordVectors): NameScorer {
    return new NameScorer(new Kernels(), ModelFile.parse(bytes), vectors);
  }

  /** For each sentence the natural logarithms of the labels' probabilities, [words][labels]. */
  score(sentences: readonly (readonly string[])[]): Float32Array[] {
    const results: Float32Array[] = sentences.map((forms) => new Float32Array(forms.length * this.labels));
    let batch: { forms: readonly string[]; out: Float32Array; at: number }[] = [];
    let words = 0;
    const flush = (): void => {
      if (words > 0) this.#scoreBatch(batch, words);
      batch = [];
      words = 0;
    };
    sentences.forEach((forms, s) => {
      for (let at = 0; at < forms.length; at += WORDS_MOST) {
        const piece = forms.slice(at, at + WORDS_MOST);
        if (words + piece.length > WORDS_MOST) flush();
        batch.push({ forms: piece, out: results[s] as Float32Array, at });
        words += piece.length;
      }
    });
    flush();
    return results;
  }

  #scoreBatch(
    batch: readonly { forms: readonly string[]; out: Float32Array; at: number }[],
    words: number,
  ): void {
    const encoded = this.encoder.encode(batch.map(({ forms }) => forms));
    const { outputs } = this.#weights;
    this.#kernels.multiply(encoded, this.#weights, this.#out, words);
    this.#kernels.run.addBias(this.#out, this.#bias, words, outputs, 0);
    this.#kernels.run.softmax(this.#out, words, this.labels, outputs);
    const { floats } = this.#kernels;
    let row = this.#out >> 2;
    for (const { forms, out, at } of batch) {
      for (let i = 0; i < forms.length; i++) {
        const to = (at + i) * this.labels;
        for (let c = 0; c < this.labels; c++)
          out[to + c] = Math.log(Math.max(1e-7, floats[row + c] as number));
        row += outputs;
      }
    }
  }
}
