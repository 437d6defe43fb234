/**
 * The recogniser's weights and the best labelling of a sentence under them: a linear-chain conditional random field
 * (Lafferty et al. 2001) over hashed features, quantised to eight bits. Owns no features and no rules.
 */

import { CLOSED, FRESH, LABELS, TYPES } from "./labels.ts";
import type { WordLists } from "./features.ts";

const MAGIC = 0x4e414d31; // "NAM1"

/** What a model file holds, before packing. */
export interface NameWeights {
  /** Feature hashes (unsigned), and for each a row of LABELS weights. */
  readonly keys: Uint32Array;
  readonly rows: Int8Array;
  readonly scale: number;
  /** [from * LABELS + to]; only allowed pairs are read. */
  readonly transitions: Float32Array;
  readonly listKeys: Uint32Array;
  readonly listBits: Uint8Array;
  readonly listLengthMax: number;
}

export class NameModel {
  readonly #weights: NameWeights;
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #sieve: Uint8Array;
  readonly lists: WordLists;

  constructor(weights: NameWeights) {
    this.#weights = weights;
    const built = hashSlots(weights.keys);
    this.#slots = built.slots;
    this.#mask = built.mask;
    this.#sieve = sieveOf(weights.keys);
    this.lists = wordLists(weights);
  }

  /** Reads a model file as `packNames` writes it. Throws RangeError when the bytes are no such file. */
  static fromBytes(bytes: Uint8Array): NameModel {
    return new NameModel(unpackNames(bytes));
  }

  /** Adds up each word's label scores into one array, word by word. */
  scores(features: readonly (readonly number[])[]): Float32Array {
    const { keys, rows, scale } = this.#weights;
    const slots = this.#slots;
    const mask = this.#mask;
    const sieve = this.#sieve;
    const sums = new Int32Array(LABELS);
    const scores = new Float32Array(features.length * LABELS);
    for (let i = 0; i < features.length; i++) {
      const own = features[i] as readonly number[];
      sums.fill(0);
      for (let f = 0; f < own.length; f++) {
        const key = (own[f] as number) >>> 0;
        const bit = key >>> SIEVE_SHIFT;
        if ((((sieve[bit >>> 3] as number) >>> (bit & 7)) & 1) === 0) continue;
        let slot = key & mask;
        let row = slots[slot] as number;
        while (row >= 0 && keys[row] !== key) {
          slot = (slot + 1) & mask;
          row = slots[slot] as number;
        }
        if (row < 0) continue;
        const from = row * LABELS;
        for (let l = 0; l < LABELS; l++) sums[l] = (sums[l] as number) + (rows[from + l] as number);
      }
      const base = i * LABELS;
      for (let l = 0; l < LABELS; l++) scores[base + l] = (sums[l] as number) * scale;
    }
    return scores;
  }

  /** The best label sequence (Viterbi) for a sentence of which `scores` are the word scores. */
  decode(scores: Float32Array): Uint8Array {
    return viterbi(scores, this.#weights.transitions);
  }
}

/** Highest and lowest transition from each label to a fresh one: what a closed label can bring at most and at least. */
interface Reach {
  readonly most: Float32Array;
  readonly least: Float32Array;
}

const reaches = new WeakMap<Float32Array, Reach>();

function reachOf(transitions: Float32Array): Reach {
  const known = reaches.get(transitions);
  if (known !== undefined) return known;
  const most = new Float32Array(LABELS);
  const least = new Float32Array(LABELS);
  for (const label of CLOSED) {
    const row = FRESH.map((to) => transitions[label * LABELS + to] as number);
    most[label] = Math.max(...row);
    least[label] = Math.min(...row);
  }
  const reach = { most, least };
  reaches.set(transitions, reach);
  return reach;
}

/** Best path under word scores and transitions, over allowed BILOU sequences alone. */
export function viterbi(scores: Float32Array, transitions: Float32Array): Uint8Array {
  const length = scores.length / LABELS;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const reach = reachOf(transitions);
  const back = new Uint8Array(length * LABELS);
  const hopeful = new Uint8Array(CLOSED.length);
  let last = new Float32Array(LABELS).fill(-Infinity);
  let next = new Float32Array(LABELS).fill(-Infinity);
  for (const label of FRESH) last[label] = scores[label] as number;
  for (let i = 1; i < length; i++) {
    const base = i * LABELS;
    const count = hopefulLabels(last, reach, hopeful);
    for (let f = 0; f < FRESH.length; f++) {
      const to = FRESH[f] as number;
      let best = -Infinity;
      let from = 0;
      for (let h = 0; h < count; h++) {
        const label = hopeful[h] as number;
        const score = (last[label] as number) + (transitions[label * LABELS + to] as number);
        if (score > best) {
          best = score;
          from = label;
        }
      }
      next[to] = best + (scores[base + to] as number);
      back[base + to] = from;
    }
    for (let t = 0; t < TYPES.length; t++) {
      for (let to = 2 + 4 * t; to <= 3 + 4 * t; to++) {
        const begun = (last[1 + 4 * t] as number) + (transitions[(1 + 4 * t) * LABELS + to] as number);
        const open = (last[2 + 4 * t] as number) + (transitions[(2 + 4 * t) * LABELS + to] as number);
        next[to] = Math.max(begun, open) + (scores[base + to] as number);
        back[base + to] = begun >= open ? 1 + 4 * t : 2 + 4 * t;
      }
    }
    [last, next] = [next, last];
  }
  let at = 0;
  for (const label of CLOSED) if ((last[label] as number) > (last[at] as number)) at = label;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = at;
    at = back[i * LABELS + at] as number;
  }
  return labels;
}

/** The closed labels that may still lead to a best path, in their order: the others lose to one of them whatever follows. */
function hopefulLabels(last: Float32Array, { most, least }: Reach, out: Uint8Array): number {
  let sure = -Infinity;
  for (let c = 0; c < CLOSED.length; c++) {
    const label = CLOSED[c] as number;
    sure = Math.max(sure, (last[label] as number) + (least[label] as number));
  }
  let count = 0;
  for (let c = 0; c < CLOSED.length; c++) {
    const label = CLOSED[c] as number;
    if ((last[label] as number) + (most[label] as number) >= sure) out[count++] = label;
  }
  return count;
}

/** Bits of the sieve: most features of a text are in no model, and a look at a few kilobytes tells so. */
const SIEVE_BITS = 20;
const SIEVE_SHIFT = 32 - SIEVE_BITS;

/** A bit for the upper part of each key that there is. */
function sieveOf(keys: Uint32Array): Uint8Array {
  const sieve = new Uint8Array((1 << SIEVE_BITS) >>> 3);
  for (const key of keys) {
    const bit = key >>> SIEVE_SHIFT;
    sieve[bit >>> 3] = (sieve[bit >>> 3] as number) | (1 << (bit & 7));
  }
  return sieve;
}

function hashSlots(keys: Uint32Array): { slots: Int32Array; mask: number } {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  for (let i = 0; i < keys.length; i++) {
    let slot = (keys[i] as number) & mask;
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    slots[slot] = i;
  }
  return { slots, mask };
}

function wordLists(weights: NameWeights): WordLists {
  const { listKeys, listBits, listLengthMax } = weights;
  const { slots, mask } = hashSlots(listKeys);
  return {
    lengthMax: listLengthMax,
    bits(key: number): number {
      const wanted = key >>> 0;
      let slot = wanted & mask;
      let row = slots[slot] as number;
      while (row >= 0) {
        if (listKeys[row] === wanted) return listBits[row] as number;
        slot = (slot + 1) & mask;
        row = slots[slot] as number;
      }
      return 0;
    },
  };
}

/** The bytes of a model file (little-endian). */
export function packNames(weights: NameWeights): Uint8Array {
  const header = new ArrayBuffer(28);
  const view = new DataView(header);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, LABELS, true);
  view.setUint32(8, weights.keys.length, true);
  view.setFloat32(12, weights.scale, true);
  view.setUint32(16, weights.listKeys.length, true);
  view.setUint32(20, weights.listLengthMax, true);
  const parts: ArrayBufferView[] = [
    weights.transitions,
    weights.keys,
    weights.listKeys,
    weights.rows,
    weights.listBits,
  ];
  const total = 28 + parts.reduce((sum, part) => sum + part.byteLength, 0);
  const bytes = new Uint8Array(total);
  bytes.set(new Uint8Array(header), 0);
  let at = 28;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** Reads what `packNames` wrote. Throws RangeError when the bytes are no such file. */
export function unpackNames(bytes: Uint8Array): NameWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 28 || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== LABELS) {
    throw new RangeError("not a model of names");
  }
  const count = view.getUint32(8, true);
  const listCount = view.getUint32(16, true);
  let at = 28;
  const take = (length: number): ArrayBuffer => {
    // A Buffer's own slice() shares its pool: the typed arrays below need bytes of their own.
    const part = Uint8Array.prototype.slice.call(bytes, at, at + length);
    at += length;
    return part.buffer;
  };
  return {
    scale: view.getFloat32(12, true),
    listLengthMax: view.getUint32(20, true),
    transitions: new Float32Array(take(LABELS * LABELS * 4)),
    keys: new Uint32Array(take(count * 4)),
    listKeys: new Uint32Array(take(listCount * 4)),
    rows: new Int8Array(take(count * LABELS)),
    listBits: new Uint8Array(take(listCount)),
  };
}
