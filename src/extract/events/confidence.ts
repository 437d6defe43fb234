/** How sure an event is, from the signs that it shows. Owns the sum; the weights are fitted on hand-judged events. */

import { CONFIDENCE_BIAS, CONFIDENCE_WEIGHTS } from "./confidence-weights.ts";

/**
 * Probability that actor, type and recipient are all right, 0.02–0.98, in hundredths. Signs without a weight count nothing.
 * Fitted by `training/events/fit-confidence.ts` (decision 0091).
 */
export function confidenceOf(signs: readonly string[]): number {
  const sum = signs.reduce((total, sign) => total + (CONFIDENCE_WEIGHTS.get(sign) ?? 0), CONFIDENCE_BIAS);
  const chance = 1 / (1 + Math.exp(-sum));
  return Math.round(Math.min(0.98, Math.max(0.02, chance)) * 100) / 100;
}
