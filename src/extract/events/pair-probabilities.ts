/**
 * A second opinion on an act between two mentions: how likely the trained coder of pairs holds each PLOVER root to be. Owns the
 * call alone; features, weights and calibration are those of `pair-coder.ts`.
 */

import type { Span } from "../../base/span.ts";
import type { Sentence } from "../../model/annotation.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { PairModel } from "./pair-coder.ts";
import { readPair } from "./read-pair.ts";

/**
 * Calibrated probability of each root of the PLV data (the sixteen PLOVER types with CONCEDE and RETREAT joined as "YIELD"), for
 * the act of `actor` upon `recipient` in one sentence. They sum to 1: that there is no act at all is not among the answers, so a
 * low maximum says "unlike any act seen", never "no act". The future is read as intent and reports as accusations (decision 0062).
 * Likeliest first. Spans that lie outside the sentence count as absent. Never throws.
 * @example pairProbabilities(sentence, mali, chad, coder.lexicon, coder.pairs).get("ASSAULT") // 0.93
 */
export function pairProbabilities(
  sentence: Sentence,
  actor: Span,
  recipient: Span,
  lexicon: Lexicon,
  model: PairModel,
): ReadonlyMap<string, number> {
  const labels = model.labels(readPair(sentence, [actor], [recipient], lexicon));
  return new Map(
    labels
      .toSorted((a, b) => b.probability - a.probability || (a.label < b.label ? -1 : 1))
      .map(({ label, probability }) => [label, probability]),
  );
}
