/**
 * The trained detector of events: how likely it is that one candidate of a sentence acts upon another, and by which type of act.
 * Owns the two models (trees over `columns.ts`, a linear one over `words.ts`) and the calibration; `detected-events.ts` makes events of
 * its verdicts. Trained by `training/events/train-detector.ts` on sentences labelled by hand.
 */

import { type Forest, forestOf, logistic, scoreRow } from "../../../nn/forest.ts";
import { FeatureBag, HashedLinear } from "../../../nn/hashed-linear.ts";
import { ModelFile } from "../../../nn/model-file.ts";
import type { WordVectors } from "../../../nn/word-vectors.ts";
import { addTypes, columnsOf, DETECTOR_TYPES } from "./columns.ts";
import { type DetectorSentence, pairsOf, type PairView } from "./pair-view.ts";
import { readPairWords } from "./words.ts";

/** What the detector makes of a pair. */
export interface Verdict {
  readonly pair: PairView;
  /** Probability that the first acts upon the second in some way, 0–1. */
  readonly chance: number;
  /** Probabilities of the types, by `DETECTOR_TYPES`, given that there is an act. */
  readonly types: Float32Array;
  /** The likeliest type. */
  readonly type: string;
}

/** What the confidence of an event is summed from; weights are fitted on sentences that the models were not trained on. */
export interface ConfidenceSigns {
  readonly chance: number;
  readonly typeChance: number;
  /** Confidence of the rules; null where they have no such event. */
  readonly rule: number | null;
}

export class EventDetector {
  readonly #types: HashedLinear;
  readonly #gate: Forest;
  readonly #forest: Forest;
  readonly #vectors: WordVectors;
  readonly #gateMin: number;
  readonly #calibration: readonly number[];
  readonly #bag = new FeatureBag();

  /** Reads `models/event-detector.bin`. @throws InvariantError when the bytes are no model file. */
  constructor(file: ModelFile, vectors: WordVectors) {
    this.#types = HashedLinear.from(file, "types");
    this.#gate = forestOf(file, "gate");
    this.#forest = forestOf(file, "forest");
    this.#gateMin = Number(file.meta["gateMin"]);
    this.#calibration = file.meta["calibration"] as readonly number[];
    this.#vectors = vectors;
  }

  static fromBytes(bytes: Uint8Array, vectors: WordVectors): EventDetector {
    return new EventDetector(ModelFile.parse(bytes), vectors);
  }

  /**
   * Verdicts on the pairs of a sentence between which an act is at all likely, in text order of the first and then of the second. A few
   * small trees turn most pairs away before any word is looked up.
   */
  judge(sentence: DetectorSentence): Verdict[] {
    return pairsOf(sentence).flatMap((pair) => {
      if (scoreRow(this.#gate, columnsOf(sentence, pair), 0) < this.#gateMin) return [];
      const types = this.#typesOf(sentence, pair);
      const row = columnsOf(sentence, pair);
      addTypes(types);
      const best = types.indexOf(Math.max(...types));
      return {
        pair,
        chance: logistic(scoreRow(this.#forest, row, 0)),
        types,
        type: DETECTOR_TYPES[best] as string,
      };
    });
  }

  #typesOf(sentence: DetectorSentence, pair: PairView): Float32Array {
    readPairWords(sentence, pair, this.#vectors, this.#bag);
    const scores = new Float32Array(DETECTOR_TYPES.length);
    this.#types.score(this.#bag, scores);
    return softmax(scores);
  }

  /** Probability that actor, type and recipient of an event are all right, 0.02–0.98, in hundredths. */
  confidence(signs: ConfidenceSigns): number {
    const sum = confidenceColumns(signs).reduce(
      (total, value, at) => total + value * (this.#calibration[at] ?? 0),
      0,
    );
    return Math.round(Math.min(0.98, Math.max(0.02, logistic(sum))) * 100) / 100;
  }
}

/** The numbers that `confidence` weighs; the first is constant. */
export function confidenceColumns({ chance, typeChance, rule }: ConfidenceSigns): number[] {
  return [1, logOdds(chance), logOdds(typeChance), rule === null ? 0 : 1, rule === null ? 0 : logOdds(rule)];
}

function logOdds(p: number): number {
  const bounded = Math.min(0.995, Math.max(0.005, p));
  return Math.log(bounded / (1 - bounded));
}

/** In place. */
export function softmax(scores: Float32Array): Float32Array {
  const top = Math.max(...scores);
  let norm = 0;
  for (let at = 0; at < scores.length; at++) norm += scores[at] = Math.exp((scores[at] as number) - top);
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) / norm;
  return scores;
}
