/** The ranker's weights: one table of eight-bit weights looked up by feature hash. Owns the bytes; knows no features. */

import type { FeatureBuffer } from "./pair-features.ts";
import type { PairScorer } from "./rank-mentions.ts";

const MAGIC = 0x434f5231; // "COR1"

export class RankModel implements PairScorer {
  readonly #weights: Int8Array;
  readonly #mask: number;
  readonly #scale: number;

  constructor(weights: Int8Array, scale: number) {
    this.#weights = weights;
    this.#mask = weights.length - 1;
    this.#scale = scale;
  }

  /** Throws RangeError when the bytes are no model of coreference. */
  static fromBytes(bytes: Uint8Array): RankModel {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 16 || view.getUint32(0, true) !== MAGIC)
      throw new RangeError("not a model of coreference");
    const size = view.getUint32(4, true);
    return new RankModel(new Int8Array(bytes.buffer, bytes.byteOffset + 16, size), view.getFloat32(8, true));
  }

  static pack(weights: Float32Array, limit = 4): Uint8Array {
    let top = 0;
    for (const weight of weights) top = Math.max(top, Math.abs(weight));
    const scale = Math.min(top, limit) / 127 || 1;
    const bytes = new Uint8Array(16 + weights.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, MAGIC, true);
    view.setUint32(4, weights.length, true);
    view.setFloat32(8, scale, true);
    const rows = new Int8Array(bytes.buffer, 16);
    weights.forEach((weight, at) => {
      rows[at] = Math.max(-127, Math.min(127, Math.round(weight / scale)));
    });
    return bytes;
  }

  score(features: FeatureBuffer): number {
    let sum = 0;
    const { values, length } = features;
    const weights = this.#weights;
    const mask = this.#mask;
    for (let i = 0; i < length; i++) sum += weights[(values[i] as number) & mask] as number;
    return sum * this.#scale;
  }
}
