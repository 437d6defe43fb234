/** The pair coder's weights, laid out so that all classes of one feature stand side by side. Owns layout and sums; no features. */

import type { FeatureBag } from "../../nn/hashed-linear.ts";
import type { ModelFile } from "../../nn/model-file.ts";

/** A linear model over hashed features, as `HashedLinear` reads it, with the classes of a bucket in one stretch of memory. */
export class PairWeights {
  readonly classes: readonly string[];
  readonly #weights: Int8Array;
  readonly #scale: Float32Array;
  readonly #bias: Float32Array;
  readonly #mask: number;

  /** @throws InvariantError when the file holds no such tensors. */
  constructor(file: ModelFile) {
    const rows = file.tensor("pairs.weights");
    this.classes = (file.meta["classes"] as Record<string, readonly string[]>)["pairs"] ?? [];
    this.#scale = file.tensor("pairs.weights.scale").data as Float32Array;
    this.#bias = file.tensor("pairs.bias").data as Float32Array;
    const buckets = rows.shape[1] ?? 0;
    this.#mask = buckets - 1;
    this.#weights = transposed(rows.data as Int8Array, this.classes.length, buckets);
  }

  /** Raw score of each class. */
  scores(bag: FeatureBag): Float64Array {
    const count = this.classes.length;
    const sums = new Float64Array(count);
    for (let i = 0; i < bag.length; i++) {
      const from = ((bag.indexes[i] as number) & this.#mask) * count;
      const value = bag.values[i] as number;
      for (let c = 0; c < count; c++)
        sums[c] = (sums[c] as number) + (this.#weights[from + c] as number) * value;
    }
    return sums.map((sum, c) => sum * (this.#scale[c] as number) + (this.#bias[c] as number));
  }
}

function transposed(rows: Int8Array, classes: number, buckets: number): Int8Array {
  const out = new Int8Array(rows.length);
  for (let c = 0; c < classes; c++)
    for (let bucket = 0; bucket < buckets; bucket++)
      out[bucket * classes + c] = rows[c * buckets + bucket] as number;
  return out;
}
