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
  readonly lists: WordLists;

  constructor(weights: NameWeights) {
    this.#weights = weights;
    const built = hashSlots(weights.keys);
    this.#slots = built.slots;
    this.#mask = built.mask;
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
    const scores = new Float32Array(features.length * LABELS);
    for (let i = 0; i < features.length; i++) {
      const base = i * LABELS;
      for (const feature of features[i] as readonly number[]) {
        const key = feature >>> 0;
        let slot = key & mask;
        let row = slots[slot] as number;
        while (row >= 0 && keys[row] !== key) {
          slot = (slot + 1) & mask;
          row = slots[slot] as number;
        }
        if (row < 0) continue;
        const from = row * LABELS;
        for (let l = 0; l < LABELS; l++)
          scores[base + l] = (scores[base + l] as number) + (rows[from + l] as number);
      }
    }
    for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) * scale;
    return scores;
  }

  /** The best label sequence (Viterbi) for a sentence of which `scores` are the word scores. */
  decode(scores: Float32Array): Uint8Array {
    return viterbi(scores, this.#weights.transitions);
  }
}

/** Best path under word scores and transitions, over allowed BILOU sequences alone. */
export function viterbi(scores: Float32Array, transitions: Float32Array): Uint8Array {
  const length = scores.length / LABELS;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const back = new Uint8Array(length * LABELS);
  let last = new Float32Array(LABELS).fill(-Infinity);
  for (const label of FRESH) last[label] = scores[label] as number;
  for (let i = 1; i < length; i++) {
    const next = new Float32Array(LABELS).fill(-Infinity);
    const base = i * LABELS;
    for (const to of FRESH) {
      let best = -Infinity;
      let from = 0;
      for (const label of CLOSED) {
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
    last = next;
  }
  let at = 0;
  for (const label of CLOSED) if ((last[label] as number) > (last[at] as number)) at = label;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = at;
    at = back[i * LABELS + at] as number;
  }
  return labels;
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
