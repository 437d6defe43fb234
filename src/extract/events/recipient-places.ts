/** Under which prepositions each kind of act names its recipient. Owns this table. */

import { wordTable } from "../../base/word-table.ts";

/** By CAMEO root; "" stands for all others. In order of preference. */
const PREPOSITIONS: Readonly<Record<string, readonly string[]>> = wordTable({
  "02": ["on", "upon", "to", "from", "of", "for"],
  "03": ["with", "to", "for", "from", "against", "on", "between", "in"],
  "04": ["with", "between", "among", "to", "on", "at", "in", "by", "for"],
  "05": ["to", "for", "with", "of", "between", "on", "towards", "toward", "behind"],
  "06": ["with", "between", "among", "to", "from"],
  "07": ["to", "for", "in", "into"],
  "08": ["to", "from", "on", "against", "of", "with", "in", "for"],
  "09": ["into", "of", "against", "on", "in"],
  "10": ["from", "of", "on", "to", "by", "for"],
  "11": ["against", "of", "at", "on", "with", "over", "about", "to", "for"],
  "12": ["from", "by", "with", "of", "to", "on", "for"],
  "13": ["to", "against", "with", "on"],
  "14": ["against", "at", "outside", "over", "in"],
  "15": ["against", "to", "near", "in", "along"],
  "16": ["to", "with", "from", "against", "on", "of"],
  "17": ["on", "against", "from", "of", "in", "to"],
  "18": ["on", "against", "at", "in", "of"],
  "19": ["on", "against", "at", "with", "in", "into", "of", "between"],
  "20": ["on", "against", "in", "of"],
});

/** Prepositions that may name the recipient of a code's act, best first. */
export function recipientPrepositions(code: string): readonly string[] {
  return PREPOSITIONS[code.slice(0, 2)] ?? [];
}

/** Codes whose act both sides share when no recipient is named. */
export function isReciprocalCode(code: string): boolean {
  return /^(?:03|04[0146]?|040|044|046|050|054|057|06|0871|127|190|193)/u.test(code);
}
