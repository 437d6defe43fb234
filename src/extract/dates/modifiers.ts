/** Words before a date that belong to it without moving its value: "early", "nearly", "more than", "the end of". */

import type { TimexType } from "../../model/annotation.ts";
import type { Lexeme } from "./lexemes.ts";

interface Modifier {
  readonly words: readonly string[];
  readonly types: readonly TimexType[];
}

// Longest first, so that "at least the" is not cut to "the". As annotated in TimeBank.
const MODIFIERS: readonly Modifier[] = [
  { words: ["the", "beginning", "of"], types: ["DATE"] },
  { words: ["the", "middle", "of"], types: ["DATE"] },
  { words: ["the", "start", "of"], types: ["DATE"] },
  { words: ["the", "end", "of"], types: ["DATE"] },
  { words: ["the", "last", "half", "of"], types: ["DATE"] },
  { words: ["the", "early"], types: ["DATE"] },
  { words: ["the", "late"], types: ["DATE"] },
  { words: ["the", "mid", "-"], types: ["DATE"] },
  { words: ["no", "more", "than"], types: ["DURATION"] },
  { words: ["no", "less", "than"], types: ["DURATION"] },
  { words: ["more", "than"], types: ["DURATION", "DATE"] },
  { words: ["less", "than"], types: ["DURATION", "DATE"] },
  { words: ["at", "least"], types: ["DURATION"] },
  { words: ["at", "most"], types: ["DURATION"] },
  { words: ["up", "to"], types: ["DURATION"] },
  { words: ["as", "many", "as"], types: ["DURATION"] },
  { words: ["mid", "-"], types: ["DATE"] },
  { words: ["nearly"], types: ["DURATION", "DATE", "TIME"] },
  { words: ["almost"], types: ["DURATION", "DATE", "TIME"] },
  { words: ["around"], types: ["DATE", "TIME"] },
  { words: ["early"], types: ["DATE", "TIME"] },
  { words: ["late"], types: ["DATE", "TIME"] },
  { words: ["mid"], types: ["DATE", "TIME"] },
  { words: ["earlier"], types: ["DATE", "TIME"] },
  { words: ["later"], types: ["DATE", "TIME"] },
];

/** Index of the first lexeme once modifiers before `at` are taken in; never below `floor`. */
export function leadingModifier(
  lexemes: readonly Lexeme[],
  at: number,
  type: TimexType,
  floor: number,
): number {
  for (const { words, types } of MODIFIERS) {
    const from = at - words.length;
    if (from < floor || !types.includes(type)) continue;
    if (words.every((word, offset) => lexemes[from + offset]?.lower === word)) return from;
  }
  return at;
}
