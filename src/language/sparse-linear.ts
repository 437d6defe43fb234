/**
 * A linear classifier over hashed sparse features with few non-zero weights each: the form in which perceptrons ship.
 * Owns the file layout and the scoring; training is elsewhere.
 */

/** Layout: "CSL1", u32 classes, u32 features, u32 weights, u32 table bits; keys, counts, classes, weights as below. */
const MAGIC = 0x314c5343;

export interface SparseWeights {
  readonly classes: number;
  /** One 32-bit hash for each feature. */
  readonly keys: Int32Array;
  /** How many weights each feature has, in the order of `keys`. */
  readonly counts: Uint8Array;
  readonly classOf: Uint8Array;
  readonly weightOf: Int8Array;
}

/** Scores classes of an example given as feature hashes; higher is better. Scores are whole numbers. */
export class SparseLinear {
  readonly classes: number;
  readonly #mask: number;
  readonly #tableKeys: Int32Array;
  readonly #tableStarts: Int32Array;
  readonly #tableCounts: Uint8Array;
  readonly #classOf: Uint8Array;
  readonly #weightOf: Int8Array;

  constructor(weights: SparseWeights) {
    this.classes = weights.classes;
    let size = 1024;
    while (size < weights.keys.length * 1.6) size *= 2;
    this.#mask = size - 1;
    this.#tableKeys = new Int32Array(size);
    this.#tableStarts = new Int32Array(size);
    this.#tableCounts = new Uint8Array(size);
    this.#classOf = weights.classOf;
    this.#weightOf = weights.weightOf;
    let start = 0;
    for (let i = 0; i < weights.keys.length; i++) {
      const key = weights.keys[i] as number;
      let slot = slotOf(key) & this.#mask;
      while (this.#tableCounts[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#tableKeys[slot] = key;
      this.#tableStarts[slot] = start;
      this.#tableCounts[slot] = weights.counts[i] as number;
      start += weights.counts[i] as number;
    }
  }

  /** Adds up the weights of `count` features into `scores` (set to zero first). */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    scores.fill(0);
    const mask = this.#mask;
    const keys = this.#tableKeys;
    const counts = this.#tableCounts;
    const classOf = this.#classOf;
    const weightOf = this.#weightOf;
    for (let i = 0; i < count; i++) {
      const key = features[i] as number;
      let slot = slotOf(key) & mask;
      let weights = counts[slot] as number;
      while (weights !== 0 && keys[slot] !== key) {
        slot = (slot + 1) & mask;
        weights = counts[slot] as number;
      }
      if (weights === 0) continue;
      const from = this.#tableStarts[slot] as number;
      for (let w = from; w < from + weights; w++) {
        const at = classOf[w] as number;
        scores[at] = (scores[at] as number) + (weightOf[w] as number);
      }
    }
  }

  /** Bytes that the classifier holds in memory. */
  get byteLength(): number {
    return (this.#mask + 1) * 9 + this.#classOf.length * 2;
  }
}

function slotOf(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Keys are sorted and written as they are; all numbers little-endian. */
export function saveSparse(weights: SparseWeights): Uint8Array {
  const features = weights.keys.length;
  const total = weights.weightOf.length;
  const bytes = new Uint8Array(16 + features * 5 + total * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, weights.classes, true);
  view.setUint32(8, features, true);
  view.setUint32(12, total, true);
  for (let i = 0; i < features; i++) view.setInt32(16 + i * 4, weights.keys[i] as number, true);
  let at = 16 + features * 4;
  bytes.set(weights.counts, at);
  at += features;
  bytes.set(weights.classOf, at);
  at += total;
  bytes.set(new Uint8Array(weights.weightOf.buffer, weights.weightOf.byteOffset, total), at);
  return bytes;
}

/** Reads what `saveSparse` wrote, from any offset of a larger file. Throws RangeError on another layout. */
export function loadSparse(bytes: Uint8Array): SparseLinear {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError("not a file of sparse weights");
  const classes = view.getUint32(4, true);
  const features = view.getUint32(8, true);
  const total = view.getUint32(12, true);
  const keys = new Int32Array(features);
  for (let i = 0; i < features; i++) keys[i] = view.getInt32(16 + i * 4, true);
  let at = 16 + features * 4;
  const counts = bytes.slice(at, at + features);
  at += features;
  const classOf = bytes.slice(at, at + total);
  at += total;
  const weightOf = new Int8Array(bytes.subarray(at, at + total)); // copies; a Buffer's slice().buffer is its whole pool
  return new SparseLinear({ classes, keys, counts, classOf, weightOf });
}

/** A signed 32-bit feature (it stays a small integer of the engine) from a template number and up to three values. */
export function feature(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ a, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ b, 0xc2b2ae35);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ c, 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}
