/** Stance toward a named target by a linear model over `stance-features.ts` (trained on NewsMTSC, models/stance.md). */

import { FeatureBag, HashedLinear } from "../../nn/hashed-linear.ts";
import { ModelFile } from "../../nn/model-file.ts";
import type { WordVectors } from "../../nn/word-vectors.ts";
import { addStanceFeatures, type StanceInput } from "./stance-features.ts";

/** Probabilities that the words speak ill of the target, are neutral, or speak well of it. */
export interface StanceReading {
  readonly unfavourable: number;
  readonly neutral: number;
  readonly favourable: number;
}

export class StanceModel {
  readonly #model: HashedLinear;
  readonly #vectors: WordVectors;
  readonly #bag = new FeatureBag();
  readonly #out = new Float32Array(3);

  constructor(model: HashedLinear, vectors: WordVectors) {
    this.#model = model;
    this.#vectors = vectors;
  }

  /** Reads `models/stance.bin`. */
  static load(bytes: Uint8Array, vectors: WordVectors): StanceModel {
    return new StanceModel(HashedLinear.from(ModelFile.parse(bytes), "stance"), vectors);
  }

  read(input: StanceInput): StanceReading {
    this.#bag.clear();
    addStanceFeatures(this.#bag, input, this.#vectors);
    this.#model.score(this.#bag, this.#out);
    const most = Math.max(...this.#out);
    const weights = [...this.#out].map((score) => Math.exp(score - most));
    const sum = weights.reduce((a, b) => a + b, 0);
    return {
      unfavourable: (weights[0] as number) / sum,
      neutral: (weights[1] as number) / sum,
      favourable: (weights[2] as number) / sum,
    };
  }
}
