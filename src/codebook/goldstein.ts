/** Goldstein weights of CAMEO codes (Goldstein 1992, as re-scaled for CAMEO). Owns the fallback for codes that are not listed. */

import { cameoCode } from "./cameo.ts";

/**
 * The weight of a code; a code that is not listed takes that of its nearest listed prefix.
 * @example goldsteinWeight("1901") // -10, from "190"
 */
export function goldsteinWeight(code: string): number {
  for (let length = code.length; length >= 2; length--) {
    const entry = cameoCode(code.slice(0, length));
    if (entry !== null) return entry.goldstein;
  }
  return 0;
}
