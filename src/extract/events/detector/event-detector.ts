/**
 * The trained detector of events: how likely it is that one candidate of a sentence acts upon another, and by which type of act.
 * Owns the two models (a network over the sentence, `act-net.ts`, and trees over `columns.ts` and its answer) and the calibration; `detected-events.ts` makes events of
 * its verdicts. Trained by `training/events/train-detector.ts` on sentences labelled by hand.
 */

import { type Forest, forestOf, logistic, scoreRow } from "../../../nn/forest.ts";
import { ModelFile } from "../../../nn/model-file.ts";
import type { WordVectors } from "../../../nn/word-vectors.ts";
import { ActNet } from "./act-net.ts";
import { actsOf, columnCount, columnsOf, DETECTOR_TYPES, logOdds, withActs } from "./columns.ts";
import { placesOf } from "./pair-places.ts";
import { type DetectorSentence, pairsOf, type PairView } from "./pair-view.ts";

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
  readonly #net: ActNet;
  readonly #gate: Forest;
  readonly #forest: Forest;
  readonly #gateMin: number;
  readonly #calibration: readonly number[];

  /** Reads `models/event-detector.bin`. @throws InvariantError when the bytes are no model file. */
  constructor(file: ModelFile, vectors: WordVectors) {
    this.#net = new ActNet(file, vectors);
    this.#gate = forestOf(file, "gate");
    this.#forest = forestOf(file, "forest");
    this.#gateMin = Number(file.meta["gateMin"]);
    this.#calibration = file.meta["calibration"] as readonly number[];
  }

  static fromBytes(bytes: Uint8Array, vectors: WordVectors): EventDetector {
    return new EventDetector(ModelFile.parse(bytes), vectors);
  }

  /**
   * Verdicts on the pairs of a sentence between which an act is at all likely, in text order of the first and then of the second. A few
   * small trees turn most pairs away before the sentence is read by the network.
   */
  judge(sentence: DetectorSentence): Verdict[] {
    const passed = pairsOf(sentence).flatMap((pair) => {
      const row = columnsOf(sentence, pair);
      return scoreRow(this.#gate, row, 0) < this.#gateMin
        ? []
        : { pair, places: placesOf(pair), columns: row.slice(0, columnCount()) };
    });
    const forms = sentence.tree.tokens.map((token) => token.form);
    const chances = this.#net.judge(forms, passed);
    if (chances === null) return [];
    const { classes } = this.#net;
    return passed.map(({ pair, columns }, at) => {
      const acts = actsOf(chances.subarray(at * classes, (at + 1) * classes));
      const { types } = acts;
      const best = types.indexOf(Math.max(...types));
      const chance = logistic(scoreRow(this.#forest, withActs(columns, acts), 0));
      return { pair, chance, types, type: DETECTOR_TYPES[best] as string };
    });
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
