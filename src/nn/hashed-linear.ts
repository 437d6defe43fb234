/**
 * Linear classification over hashed features: the feature bag, the inference, and the file. Knows nothing of what a
 * feature means; training lives in `training/`.
 */

import { floatTensor, ModelFile, quantise, type Tensor } from "./model-file.ts";

/** 32-bit FNV-1a over UTF-16 units, from a seed: a template's number goes in as the seed. */
export function hashFeature(seed: number, value: string): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return hash >>> 0;
}

/** A reusable bag of (bucket, value) pairs. */
export class FeatureBag {
  indexes = new Uint32Array(256);
  values = new Float32Array(256);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** A feature that is there. */
  add(seed: number, value: string): void {
    this.addHash(hashFeature(seed, value), 1);
  }

  /** Two features at once: a conjunction. */
  addPair(seed: number, one: string, other: string): void {
    this.addHash(Math.imul(hashFeature(seed, one), 31) ^ hashFeature(seed ^ 0x5bd1, other), 1);
  }

  /** A feature with a magnitude. */
  addValue(seed: number, name: string, value: number): void {
    if (value !== 0) this.addHash(hashFeature(seed, name), value);
  }

  addHash(hash: number, value: number): void {
    if (this.length === this.indexes.length) this.#grow();
    this.indexes[this.length] = hash >>> 0;
    this.values[this.length++] = value;
  }

  /** A copy that may be kept, its buckets folded to `buckets` (a power of two). */
  take(buckets: number): SparseVector {
    const mask = buckets - 1;
    return {
      indexes: this.indexes.slice(0, this.length).map((hash) => hash & mask),
      values: this.values.slice(0, this.length),
    };
  }

  #grow(): void {
    const indexes = new Uint32Array(this.indexes.length * 2);
    indexes.set(this.indexes);
    this.indexes = indexes;
    const values = new Float32Array(this.values.length * 2);
    values.set(this.values);
    this.values = values;
  }
}

export interface SparseVector {
  readonly indexes: Uint32Array;
  readonly values: Float32Array;
}

/** Weights of one linear model: `classes` × `buckets`, row-major by bucket, and one bias a class. */
export class HashedLinear {
  readonly classes: readonly string[];
  readonly buckets: number;
  readonly #weights: Int8Array;
  readonly #scale: Float32Array;
  readonly #bias: Float32Array;

  constructor(
    classes: readonly string[],
    buckets: number,
    weights: Int8Array,
    scale: Float32Array,
    bias: Float32Array,
  ) {
    this.classes = classes;
    this.buckets = buckets;
    this.#weights = weights;
    this.#scale = scale;
    this.#bias = bias;
  }

  /** Reads the model called `name` out of a file that may hold several. */
  static from(file: ModelFile, name: string): HashedLinear {
    const classes = (file.meta["classes"] as Record<string, readonly string[]>)[name] ?? [];
    const weights = file.tensor(`${name}.weights`);
    return new HashedLinear(
      classes,
      weights.shape[1] ?? 0,
      weights.data as Int8Array,
      file.tensor(`${name}.weights.scale`).data as Float32Array,
      file.tensor(`${name}.bias`).data as Float32Array,
    );
  }

  /** Raw score of each class, written to `out`. With a single class (binary), one logit. */
  score(bag: FeatureBag, out: Float32Array): void {
    const mask = this.buckets - 1;
    for (let c = 0; c < this.#bias.length; c++) {
      let sum = 0;
      const row = c * this.buckets;
      for (let i = 0; i < bag.length; i++) {
        sum +=
          (this.#weights[row + ((bag.indexes[i] as number) & mask)] as number) * (bag.values[i] as number);
      }
      out[c] = sum * (this.#scale[c] as number) + (this.#bias[c] as number);
    }
  }

  /** Of a model with a single output: its logit. */
  logit(bag: FeatureBag): number {
    const mask = this.buckets - 1;
    let sum = 0;
    for (let i = 0; i < bag.length; i++) {
      sum += (this.#weights[(bag.indexes[i] as number) & mask] as number) * (bag.values[i] as number);
    }
    return sum * (this.#scale[0] as number) + (this.#bias[0] as number);
  }

  /** Of a model with a single output: the probability that it holds. */
  probability(bag: FeatureBag): number {
    return 1 / (1 + Math.exp(-this.logit(bag)));
  }
}

/** Tensors of a trained model under `name`, weights rounded to 8 bits a class. `weights` is classes × buckets. */
export function linearTensors(name: string, weights: Float32Array, bias: Float32Array): [string, Tensor][] {
  const { tensor, scale } = quantise(weights, bias.length);
  return [
    [`${name}.weights`, tensor],
    [`${name}.weights.scale`, scale],
    [`${name}.bias`, floatTensor(bias)],
  ];
}
