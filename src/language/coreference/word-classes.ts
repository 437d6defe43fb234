/**
 * What a noun is known to name (a person, an organisation, a place …) and what it is like, from its static vector: a linear
 * judge trained on the heads of GUM's entities, so that words the corpus never had are judged too. Owns no vectors.
 */

import { ModelFile } from "../../nn/model-file.ts";
import type { WordVectors } from "../../nn/word-vectors.ts";

export const WORD_CLASSES = [
  "",
  "person",
  "organization",
  "place",
  "object",
  "event",
  "time",
  "abstract",
  "substance",
  "animal",
  "plant",
] as const;

export type WordClass = (typeof WORD_CLASSES)[number];

export interface WordClasses {
  /** Class of a lowered lemma; "" where it has no vector. */
  classOf(lemma: string): WordClass;
  /** Unit vector of a lowered lemma; null where it has none. */
  vectorOf(lemma: string): Float32Array | null;
}

export const NO_CLASSES: WordClasses = { classOf: () => "", vectorOf: () => null };

/** Judgements kept; all are forgotten when there are more, so that memory stays bounded. */
const KEPT_MAX = 20_000;

interface Known {
  readonly wordClass: WordClass;
  readonly vector: Float32Array | null;
}

export class VectorClasses implements WordClasses {
  readonly #vectors: WordVectors;
  readonly #weights: Float32Array;
  readonly #known = new Map<string, Known>();

  /** @param weights [classes][dimensions + 1], the bias last. */
  constructor(vectors: WordVectors, weights: Float32Array) {
    this.#vectors = vectors;
    this.#weights = weights;
  }

  /** @param bytes of models/word-classes.bin. */
  static fromBytes(bytes: Uint8Array, vectors: WordVectors): VectorClasses {
    return new VectorClasses(vectors, ModelFile.parse(bytes).floats("classes"));
  }

  classOf(lemma: string): WordClass {
    return this.#of(lemma).wordClass;
  }

  vectorOf(lemma: string): Float32Array | null {
    return this.#of(lemma).vector;
  }

  #of(lemma: string): Known {
    const known = this.#known.get(lemma);
    if (known !== undefined) return known;
    if (this.#known.size >= KEPT_MAX) this.#known.clear();
    const vector = unitVector(this.#vectors.vectorOf(lemma));
    const judged: Known = { vector, wordClass: vector === null ? "" : bestClass(this.#weights, vector) };
    if (lemma.length < 40) this.#known.set(lemma, judged);
    return judged;
  }
}

export function unitVector(vector: Float32Array | null): Float32Array | null {
  if (vector === null) return null;
  let square = 0;
  for (const value of vector) square += value * value;
  const scale = 1 / (Math.sqrt(square) || 1);
  return vector.map((value) => value * scale);
}

function bestClass(weights: Float32Array, vector: Float32Array): WordClass {
  const columns = vector.length + 1;
  let best = 1;
  let most = -Infinity;
  for (let c = 1; c < WORD_CLASSES.length; c++) {
    let score = weights[c * columns + vector.length] as number;
    for (let i = 0; i < vector.length; i++)
      score += (weights[c * columns + i] as number) * (vector[i] as number);
    if (score > most) {
      most = score;
      best = c;
    }
  }
  return WORD_CLASSES[best] as WordClass;
}
