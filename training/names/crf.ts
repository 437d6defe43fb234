/**
 * Trains the conditional random field of names by AdaGrad on the likelihood of the labels that the corpus allows: where a
 * corpus does not mark a type, an unmarked word may be of it (partially observed chain; Bellare and McCallum 2007).
 */

import { CLOSED, FRESH, LABELS, TYPES } from "../../src/language/names/labels.ts";

/** A sentence ready for training: per word the rows of its features, and per word and label whether the corpus allows it. */
export interface TrainingSentence {
  readonly rows: readonly Int32Array[];
  readonly allowed: Uint8Array;
  readonly weight: number;
}

export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Share of the features of a word left out at each step, against leaning on rare words. */
  readonly dropout: number;
  readonly seed: number;
}

const TRANSITIONS = LABELS * LABELS;
const PAIRS: readonly (readonly [number, number])[] = [
  ...CLOSED.flatMap((from) => FRESH.map((to) => [from, to] as const)),
  ...TYPES.flatMap((_, t) => [1, 2].flatMap((f) => [2, 3].map((to) => [f + 4 * t, to + 4 * t] as const))),
];

export class CrfTrainer {
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(TRANSITIONS);
  readonly #squares: Float32Array;
  #state = 12345;
  readonly #transitionSquares = new Float32Array(TRANSITIONS).fill(1e-6);
  readonly #from = Uint8Array.from(PAIRS, (pair) => pair[0]);
  readonly #to = Uint8Array.from(PAIRS, (pair) => pair[1]);

  constructor(featureCount: number) {
    this.weights = new Float32Array(featureCount * LABELS);
    this.#squares = new Float32Array(featureCount).fill(1e-6);
  }

  train(sentences: readonly TrainingSentence[], options: CrfOptions, report: (line: string) => void): void {
    const order = Int32Array.from(sentences, (_, index) => index);
    let state = options.seed >>> 0;
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        const j = Math.floor((state / 4294967296) * (i + 1));
        const kept = order[i] as number;
        order[i] = order[j] as number;
        order[j] = kept;
      }
      let loss = 0;
      for (const index of order) loss += this.#step(sentences[index] as TrainingSentence, options);
      report(`epoch ${epoch + 1}: loss ${(loss / sentences.length).toFixed(4)}`);
    }
  }

  wordScores(rows: readonly Int32Array[]): Float32Array {
    const scores = new Float32Array(rows.length * LABELS);
    const weights = this.weights;
    for (let i = 0; i < rows.length; i++) {
      const base = i * LABELS;
      for (const row of rows[i] as Int32Array) {
        const from = row * LABELS;
        for (let l = 0; l < LABELS; l++)
          scores[base + l] = (scores[base + l] as number) + (weights[from + l] as number);
      }
    }
    return scores;
  }

  #step(sentence: TrainingSentence, options: CrfOptions): number {
    const { allowed } = sentence;
    const rows = this.#thin(sentence.rows, options.dropout);
    const length = rows.length;
    const scores = this.wordScores(rows);
    const expTransitions = new Float64Array(TRANSITIONS);
    for (let p = 0; p < PAIRS.length; p++) {
      const at = (this.#from[p] as number) * LABELS + (this.#to[p] as number);
      expTransitions[at] = Math.exp(this.transitions[at] as number);
    }
    const free = this.#marginals(scores, length, null, expTransitions);
    const held = this.#marginals(scores, length, allowed, expTransitions);
    const gradient = free.words;
    for (let i = 0; i < gradient.length; i++)
      gradient[i] = (held.words[i] as number) - (gradient[i] as number);
    this.#update(rows, gradient, sentence.weight, options);
    for (let p = 0; p < PAIRS.length; p++) {
      const at = (this.#from[p] as number) * LABELS + (this.#to[p] as number);
      const g = (held.pairs[at] as number) - (free.pairs[at] as number);
      if (g === 0) continue;
      this.#transitionSquares[at] = (this.#transitionSquares[at] as number) + g * g;
      this.transitions[at] =
        (this.transitions[at] as number) +
        (options.rate * g) / Math.sqrt(this.#transitionSquares[at] as number);
    }
    return free.logZ - held.logZ;
  }

  #thin(rows: readonly Int32Array[], dropout: number): readonly Int32Array[] {
    if (dropout === 0) return rows;
    const limit = dropout * 4294967296;
    return rows.map((features) =>
      features.filter(() => {
        this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
        return this.#state >= limit;
      }),
    );
  }

  #update(rows: readonly Int32Array[], gradient: Float64Array, weight: number, options: CrfOptions): void {
    const weights = this.weights;
    for (let i = 0; i < rows.length; i++) {
      const base = i * LABELS;
      let norm = 0;
      for (let l = 0; l < LABELS; l++) norm += (gradient[base + l] as number) ** 2;
      if (norm < 1e-8) continue;
      norm *= weight * weight;
      for (const row of rows[i] as Int32Array) {
        const squares = (this.#squares[row] as number) + norm;
        this.#squares[row] = squares;
        const rate = (options.rate / Math.sqrt(squares)) * weight;
        const decay = 1 - options.l2 * rate;
        const from = row * LABELS;
        for (let l = 0; l < LABELS; l++) {
          weights[from + l] = (weights[from + l] as number) * decay + rate * (gradient[base + l] as number);
        }
      }
    }
  }

  /** Forward and backward in scaled probabilities; `allowed` null leaves all labels open. */
  #marginals(scores: Float32Array, length: number, allowed: Uint8Array | null, expTransitions: Float64Array) {
    const potentials = new Float64Array(length * LABELS);
    let logZ = 0;
    for (let i = 0; i < length; i++) {
      let best = -Infinity;
      for (let l = 0; l < LABELS; l++) best = Math.max(best, scores[i * LABELS + l] as number);
      logZ += best;
      for (let l = 0; l < LABELS; l++) {
        const at = i * LABELS + l;
        potentials[at] =
          allowed !== null && allowed[at] === 0 ? 0 : Math.exp((scores[at] as number) - best) + 1e-30;
      }
    }
    const forward = new Float64Array(length * LABELS);
    const backward = new Float64Array(length * LABELS);
    const scale = new Float64Array(length);
    for (const l of FRESH) forward[l] = potentials[l] as number;
    scale[0] = normalise(forward, 0);
    for (let i = 1; i < length; i++) {
      const base = i * LABELS;
      for (let p = 0; p < PAIRS.length; p++) {
        const f = this.#from[p] as number;
        const t = this.#to[p] as number;
        forward[base + t] =
          (forward[base + t] as number) +
          (forward[base - LABELS + f] as number) * (expTransitions[f * LABELS + t] as number);
      }
      for (let l = 0; l < LABELS; l++)
        forward[base + l] = (forward[base + l] as number) * (potentials[base + l] as number);
      scale[i] = normalise(forward, base);
    }
    let ending = 0;
    const last = (length - 1) * LABELS;
    for (const l of CLOSED) {
      backward[last + l] = 1;
      ending += forward[last + l] as number;
    }
    for (let i = length - 1; i > 0; i--) {
      const base = i * LABELS;
      for (let p = 0; p < PAIRS.length; p++) {
        const f = this.#from[p] as number;
        const t = this.#to[p] as number;
        backward[base - LABELS + f] =
          (backward[base - LABELS + f] as number) +
          ((expTransitions[f * LABELS + t] as number) *
            (potentials[base + t] as number) *
            (backward[base + t] as number)) /
            (scale[i] as number);
      }
    }
    for (let i = 0; i < length; i++) logZ += Math.log(scale[i] as number);
    logZ += Math.log(ending);
    const words = new Float64Array(length * LABELS);
    for (let i = 0; i < words.length; i++)
      words[i] = ((forward[i] as number) * (backward[i] as number)) / ending;
    const pairs = new Float64Array(TRANSITIONS);
    for (let i = 1; i < length; i++) {
      const base = i * LABELS;
      for (let p = 0; p < PAIRS.length; p++) {
        const f = this.#from[p] as number;
        const t = this.#to[p] as number;
        const at = f * LABELS + t;
        pairs[at] =
          (pairs[at] as number) +
          ((forward[base - LABELS + f] as number) *
            (expTransitions[at] as number) *
            (potentials[base + t] as number) *
            (backward[base + t] as number)) /
            ((scale[i] as number) * ending);
      }
    }
    return { words, pairs, logZ };
  }
}

function normalise(values: Float64Array, base: number): number {
  let sum = 0;
  for (let l = 0; l < LABELS; l++) sum += values[base + l] as number;
  sum = sum || 1e-300;
  for (let l = 0; l < LABELS; l++) values[base + l] = (values[base + l] as number) / sum;
  return sum;
}
