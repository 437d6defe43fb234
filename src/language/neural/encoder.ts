/**
 * Words in context as vectors: word tables, a projection, and layers of simple recurrent units (Lei et al. 2018) that read
 * each sentence both ways. Owns the encoding alone; the heads that use it live beside it. Trained by training/neural/.
 */

import { assert } from "../../base/assert.ts";
import type { Kernels, PackedMatrix } from "../../nn/kernels.ts";
import type { ModelFile } from "../../nn/model-file.ts";
import type { WordVectors } from "../../nn/word-vectors.ts";
import { AFFIX_ROWS, FEATURES, featuresOf, OWN_ROWS } from "./word-features.ts";

/** Columns given to the static vector: 100 and padding. */
export const STATIC_COLUMNS = 104;
/** Scale of the path around each recurrent layer: keeps magnitudes level at the start of training (ibid.). */
export const ALPHA = 1.5;
/** Words read at once; scratch space is sized for it. */
export const WORDS_MOST = 1024;

/**
 * Word types whose projection, and its product with the first layer's weights, are kept: neither depends on context. They fill
 * as texts bring them and those met but once are forgotten when it is full, so that memory
 * stays bounded.
 */
const CACHE_MOST = 8192;

interface Layer {
  readonly weights: PackedMatrix;
  readonly gate: number;
}

/** Lays out a stored 8-bit matrix for multiplication. */
export function packMatrix(kernels: Kernels, file: ModelFile, name: string): PackedMatrix {
  const { data, shape } = file.tensor(name);
  return kernels.matrix(data as Int8Array, file.floats(`${name}.scale`), shape[1] as number);
}

export class Encoder {
  /** Numbers in a word's vector. */
  readonly width: number;
  readonly #kernels: Kernels;
  readonly #vectors: WordVectors;
  readonly #table: number;
  readonly #tableScale: Float32Array;
  readonly #tableWidth: number;
  /** Where each row of the features stands in the stored table; -1 for rows that no training word had. */
  readonly #place: Int32Array;
  readonly #project: PackedMatrix;
  readonly #projectBias: number;
  readonly #layers: Layer[] = [];
  readonly #input: number;
  readonly #gates: number;
  readonly #states: number;
  readonly #outputs: [number, number];
  /** Of each type kept: its projection, [CACHE_MOST][width], and the first layer's gates before context, [CACHE_MOST][3·width]. */
  readonly #cache: number;
  readonly #cacheGates: number;
  readonly #slots = new Map<string, number>();
  /** 1 for each slot whose type came up again since it was written or last spared. */
  readonly #metAgain = new Uint8Array(CACHE_MOST);

  constructor(kernels: Kernels, file: ModelFile, vectors: WordVectors) {
    this.#kernels = kernels;
    this.#vectors = vectors;
    const table = file.tensor("tables");
    this.#tableWidth = table.shape[1] as number;
    this.#table = kernels.placeBytes(table.data as Int8Array);
    this.#tableScale = file.tensor("tables.scale").data as Float32Array;
    this.#place = placesOf(file.tensor("tables.kept").data as Int32Array);
    const [inputs, width] = file.tensor("project").shape as [number, number];
    assert(inputs === STATIC_COLUMNS + this.#tableWidth, "the projection does not fit the tables");
    this.width = width;
    this.#project = packMatrix(kernels, file, "project");
    this.#projectBias = kernels.place(file.floats("project.bias"));
    for (let i = 0; file.has(`layer${i}`); i++) {
      const weights = packMatrix(kernels, file, `layer${i}`);
      this.#layers.push({ weights, gate: kernels.place(file.floats(`layer${i}.gate`)) });
    }
    this.#input = kernels.allocate(WORDS_MOST * inputs);
    this.#gates = kernels.allocate(WORDS_MOST * width * 3);
    this.#states = kernels.allocate(WORDS_MOST * width);
    this.#outputs = [kernels.allocate(WORDS_MOST * width), kernels.allocate(WORDS_MOST * width)];
    this.#cache = kernels.allocate(CACHE_MOST * width);
    this.#cacheGates = kernels.allocate(CACHE_MOST * width * 3);
  }

  /**
   * Encodes sentences of together at most `WORDS_MOST` words, laid end to end.
   * @returns a pointer to [words][width] floats, good until the next call.
   */
  encode(sentences: readonly (readonly string[])[]): number {
    const words = sentences.reduce((sum, forms) => sum + forms.length, 0);
    assert(words <= WORDS_MOST, "too many words at once");
    const { run } = this.#kernels;
    let [from, to] = this.#outputs;
    this.#look(sentences, from);
    const row = this.width * 4;
    const half = this.width / 2;
    for (const [depth, { weights, gate }] of this.#layers.entries()) {
      // The first layer's product stands in the cache, word type by word type.
      if (depth > 0) this.#kernels.multiply(from, weights, this.#gates, words);
      let at = 0;
      for (const { length } of sentences) {
        const [u, x] = [this.#gates + at * row * 3, from + at * row];
        const [c, h] = [this.#states + at * row, to + at * row];
        run.sru(u, x, gate, c, h, length, this.width, 0, half, 0, ALPHA);
        run.sru(u, x, gate, c, h, length, this.width, half, this.width, 1, ALPHA);
        at += length;
      }
      [from, to] = [to, from];
    }
    return from;
  }

  /** Writes each word's projection to `out` and its first product to the gates; both come from the cache of types. */
  #look(sentences: readonly (readonly string[])[], out: number): void {
    const { width } = this;
    const slots = this.#slotsOf(sentences);
    const { floats } = this.#kernels;
    const [cache, cacheGates, to, gates] = [this.#cache, this.#cacheGates, out, this.#gates].map(
      (at) => at >> 2,
    ) as [number, number, number, number];
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as number;
      floats.copyWithin(to + i * width, cache + slot * width, cache + (slot + 1) * width);
      const from = cacheGates + slot * width * 3;
      floats.copyWithin(gates + i * width * 3, from, from + width * 3);
    }
  }

  /** The cache's slot of each word; types that it lacks are put there first. */
  #slotsOf(sentences: readonly (readonly string[])[]): number[] {
    const slots: number[] = [];
    const fresh = new Set<string>();
    for (const forms of sentences) {
      for (const form of forms) {
        const slot = this.#slots.get(form);
        if (slot === undefined) fresh.add(form);
        else this.#metAgain[slot] = 1;
        slots.push(slot ?? -1);
      }
    }
    if (fresh.size === 0) return slots;
    if (this.#slots.size + fresh.size > CACHE_MOST) {
      this.#forget(fresh.size);
      for (const form of sentences.flat()) if (!this.#slots.has(form)) fresh.add(form);
    }
    this.#projectTypes([...fresh]);
    let at = 0;
    for (const forms of sentences) for (const form of forms) slots[at++] = this.#slots.get(form) as number;
    return slots;
  }

  /** Makes room: keeps the types met again, closing up the slots; all are forgotten where that leaves too little room. */
  #forget(room: number): void {
    const entries = [...this.#slots];
    this.#slots.clear();
    const met = this.#metAgain.slice();
    this.#metAgain.fill(0);
    const kept = entries.filter(([, slot]) => met[slot] === 1);
    // Words of the batch at hand may be among the forgotten: leave room for all that a batch can hold.
    if (kept.length + room + WORDS_MOST > CACHE_MOST) return;
    const { floats } = this.#kernels;
    for (const [base, width] of [
      [this.#cache >> 2, this.width],
      [this.#cacheGates >> 2, this.width * 3],
    ] as const) {
      kept.forEach(([, slot], at) => {
        floats.copyWithin(base + at * width, base + slot * width, base + (slot + 1) * width);
      });
    }
    kept.forEach(([form], at) => {
      this.#slots.set(form, at);
    });
  }

  #projectTypes(forms: readonly string[]): void {
    const { run, floats } = this.#kernels;
    const inputs = STATIC_COLUMNS + this.#tableWidth;
    const first = this.#slots.size;
    const start = this.#input >> 2;
    floats.fill(0, start, start + forms.length * inputs);
    forms.forEach((form, i) => {
      const { vector, rows } = featuresOf(form, this.#vectors);
      const at = this.#input + i * inputs * 4;
      if (vector >= 0) this.#vectors.copyRow(vector, floats, at >> 2);
      for (let f = 0; f < FEATURES; f++) {
        const row = this.#place[rows[f] as number] as number;
        if (row < 0) continue;
        const scale = this.#tableScale[row] as number;
        run.addScaled8(
          at + STATIC_COLUMNS * 4,
          this.#table + row * this.#tableWidth,
          scale,
          this.#tableWidth,
        );
      }
      this.#slots.set(form, first + i);
    });
    const out = this.#cache + first * this.width * 4;
    this.#kernels.multiply(this.#input, this.#project, out, forms.length);
    run.addBias(out, this.#projectBias, forms.length, this.width, 1);
    const layer = this.#layers[0];
    if (layer === undefined) return;
    const gates = this.#cacheGates + first * this.width * 3 * 4;
    this.#kernels.multiply(out, layer.weights, gates, forms.length);
  }
}

function placesOf(kept: Int32Array): Int32Array {
  const places = new Int32Array(OWN_ROWS + AFFIX_ROWS).fill(-1);
  kept.forEach((row, at) => {
    places[row] = at;
  });
  return places;
}
