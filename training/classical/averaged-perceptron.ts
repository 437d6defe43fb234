/** An averaged perceptron over hashed features with dense rows: for training alone; ships as `SparseWeights`. */

import type { SparseWeights } from "../../src/language/sparse-linear.ts";

const ROWS_PER_CHUNK = 8192;

export class AveragedPerceptron {
  readonly classes: number;
  readonly #rows = new HashedRows();
  readonly #weights: Float32Array[] = [];
  readonly #drift: Float32Array[] = [];
  readonly scores: Float32Array;
  #steps = 1;

  constructor(classes: number) {
    this.classes = classes;
    this.scores = new Float32Array(classes);
  }

  get rows(): number {
    return this.#rows.size;
  }

  /** Fills `scores` with the current (not averaged) scores. */
  score(features: Int32Array, count: number): Float32Array {
    const { scores, classes } = this;
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      const row = this.#rows.find(features[f] as number);
      if (row < 0) continue;
      const chunk = this.#weights[Math.floor(row / ROWS_PER_CHUNK)] as Float32Array;
      const base = (row % ROWS_PER_CHUNK) * classes;
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (chunk[base + c] as number);
    }
    return scores;
  }

  /** One step's end, with or without an update. */
  step(): void {
    this.#steps++;
  }

  update(features: Int32Array, count: number, right: number, wrong: number): void {
    for (let f = 0; f < count; f++) {
      const row = this.#rows.findOrAdd(features[f] as number);
      const at = Math.floor(row / ROWS_PER_CHUNK);
      if (this.#weights[at] === undefined) {
        this.#weights.push(new Float32Array(ROWS_PER_CHUNK * this.classes));
        this.#drift.push(new Float32Array(ROWS_PER_CHUNK * this.classes));
      }
      const base = (row % ROWS_PER_CHUNK) * this.classes;
      this.#add(at, base + right, 1);
      this.#add(at, base + wrong, -1);
    }
  }

  #add(chunk: number, at: number, by: number): void {
    const weights = this.#weights[chunk] as Float32Array;
    const drift = this.#drift[chunk] as Float32Array;
    weights[at] = (weights[at] as number) + by;
    drift[at] = (drift[at] as number) + by * this.#steps;
  }

  /** A scorer with the averaged weights; this model must not be trained on afterwards. */
  averaged(): AveragedPerceptron {
    this.#weights.forEach((weights, chunk) => {
      const drift = this.#drift[chunk] as Float32Array;
      for (let i = 0; i < weights.length; i++)
        weights[i] = (weights[i] as number) - (drift[i] as number) / this.#steps;
      drift.fill(0);
    });
    return this;
  }

  /** Averaged, scaled to 8 bits and pruned: a weight below `floor` of a unit is left out, and a row without any. */
  export(scale: number, floor: number): SparseWeights {
    const entries: { key: number; row: number }[] = [];
    this.#rows.each((key, row) => entries.push({ key, row }));
    entries.sort((a, b) => a.key - b.key);
    const keys: number[] = [];
    const counts: number[] = [];
    const classOf: number[] = [];
    const weightOf: number[] = [];
    for (const { key, row } of entries) {
      const before = weightOf.length;
      const at = Math.floor(row / ROWS_PER_CHUNK);
      const weights = this.#weights[at] as Float32Array;
      const drift = this.#drift[at] as Float32Array;
      const base = (row % ROWS_PER_CHUNK) * this.classes;
      for (let c = 0; c < this.classes; c++) {
        const average = (weights[base + c] as number) - (drift[base + c] as number) / this.#steps;
        const rounded = Math.max(-127, Math.min(127, Math.round(average * scale)));
        if (rounded === 0 || Math.abs(average) < floor) continue;
        classOf.push(c);
        weightOf.push(rounded);
      }
      if (weightOf.length === before) continue;
      keys.push(key);
      counts.push(weightOf.length - before);
    }
    return {
      classes: this.classes,
      keys: Int32Array.from(keys),
      counts: Uint8Array.from(counts),
      classOf: Uint8Array.from(classOf),
      weightOf: Int8Array.from(weightOf),
    };
  }
}

/** Open addressing from 32-bit keys to rows numbered in the order they came. */
class HashedRows {
  size = 0;
  #mask = (1 << 16) - 1;
  #keys = new Int32Array(1 << 16);
  #rowsPlusOne = new Uint32Array(1 << 16);

  find(key: number): number {
    let slot = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) & this.#mask;
    for (;;) {
      const row = this.#rowsPlusOne[slot] as number;
      if (row === 0) return -1;
      if (this.#keys[slot] === key) return row - 1;
      slot = (slot + 1) & this.#mask;
    }
  }

  findOrAdd(key: number): number {
    const found = this.find(key);
    if (found >= 0) return found;
    if (this.size * 2 > this.#mask) this.#grow();
    this.#put(key, ++this.size);
    return this.size - 1;
  }

  each(visit: (key: number, row: number) => void): void {
    for (let slot = 0; slot <= this.#mask; slot++) {
      const row = this.#rowsPlusOne[slot] as number;
      if (row !== 0) visit(this.#keys[slot] as number, row - 1);
    }
  }

  #put(key: number, rowPlusOne: number): void {
    let slot = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) & this.#mask;
    while (this.#rowsPlusOne[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#rowsPlusOne[slot] = rowPlusOne;
  }

  #grow(): void {
    const keys = this.#keys;
    const rows = this.#rowsPlusOne;
    this.#mask = this.#mask * 2 + 1;
    this.#keys = new Int32Array(this.#mask + 1);
    this.#rowsPlusOne = new Uint32Array(this.#mask + 1);
    for (let slot = 0; slot < keys.length; slot++)
      if (rows[slot] !== 0) this.#put(keys[slot] as number, rows[slot] as number);
  }
}

/** xorshift32: the one source of chance in training, seeded. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0 || 1;
  }

  /** Uniform in [0, 1). */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) / 0x1_0000_0000;
  }

  shuffle<T>(items: T[]): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1));
      [items[i], items[j]] = [items[j] as T, items[i] as T];
    }
  }
}
