/**
 * Static word vectors: what a word is like by the company it keeps. Owns look-up by form; knows nothing of context.
 * The vectors are GloVe 6B (Pennington et al. 2014, public domain), 100 dimensions, 8 bits each; see models/word-vectors.md.
 */

import { ModelFile } from "./model-file.ts";

/** Vectors of the frequent words of English, by lower-cased form. */
export class WordVectors {
  /** Numbers in a vector. */
  readonly dimensions: number;
  /** How many words have one. */
  readonly size: number;
  readonly #index: ReadonlyMap<string, number>;
  readonly #rows: Int8Array;
  readonly #scales: Float32Array;

  private constructor(words: readonly string[], rows: Int8Array, scales: Float32Array) {
    this.size = words.length;
    this.dimensions = this.size === 0 ? 0 : rows.length / this.size;
    this.#index = new Map(words.map((word, index) => [word, index]));
    this.#rows = rows;
    this.#scales = scales;
  }

  /** Reads `models/word-vectors.bin`. The bytes are kept, not copied. */
  static load(bytes: Uint8Array): WordVectors {
    const file = ModelFile.parse(bytes);
    const words = new TextDecoder().decode(file.tensor("words").data as Uint8Array).split("\n");
    return new WordVectors(
      words,
      file.tensor("rows").data as Int8Array,
      file.tensor("rows.scale").data as Float32Array,
    );
  }

  /** Row of a word, -1 where it has no vector. Case is folded. Rows are in order of frequency in GloVe's corpus. */
  rowOf(word: string): number {
    return this.#index.get(word) ?? this.#index.get(word.toLowerCase()) ?? -1;
  }

  /** The vector of a word, a fresh array; null where it has none. @example vectors.vectorOf("Treaty")?.length // 100 */
  vectorOf(word: string): Float32Array | null {
    const row = this.rowOf(word);
    if (row < 0) return null;
    const out = new Float32Array(this.dimensions);
    this.copyRow(row, out, 0);
    return out;
  }

  /** Writes the vector in `row` to `out` from `at` on. */
  copyRow(row: number, out: Float32Array, at: number): void {
    const from = row * this.dimensions;
    const scale = this.#scales[row] ?? 0;
    for (let i = 0; i < this.dimensions; i++) out[at + i] = (this.#rows[from + i] ?? 0) * scale;
  }

  /** Cosine of the angle between two words' vectors; 0 where either has none. */
  similarity(a: string, b: string): number {
    const left = this.vectorOf(a);
    const right = this.vectorOf(b);
    if (left === null || right === null) return 0;
    let dot = 0;
    let leftSquare = 0;
    let rightSquare = 0;
    for (let i = 0; i < left.length; i++) {
      const x = left[i] as number;
      const y = right[i] as number;
      dot += x * y;
      leftSquare += x * x;
      rightSquare += y * y;
    }
    return dot / (Math.sqrt(leftSquare * rightSquare) || 1);
  }
}
