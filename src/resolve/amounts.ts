/** Amounts that a sentence states, in digits or in words. Knows no units. */

import { SMALL_NUMBERS, TENS } from "../codebook/number-words.ts";

export interface Amount {
  readonly value: number;
  /** Where the amount ends in the text. */
  readonly end: number;
  /** A bare number that may as well be a year. */
  readonly isYearLike: boolean;
}

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const WORDS = [...Object.keys(TENS), ...Object.keys(SMALL_NUMBERS)].join("|");
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d[\\d,]*(?:\\.\\d+)?)|((?:${WORDS})(?:-(?:${WORDS}))?))(?:[\\s-]*(thousand|million|billion))?(?![\\p{L}\\d])`,
  "giu",
);

/** In text order. @example amountsIn("twenty-two of 60 pilots").map(({ value }) => value) // [22, 60] */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(AMOUNT)].map((match) => {
    const [all, digits, words, scale] = match;
    const base = digits === undefined ? valueOf(words ?? "") : Number(digits.replace(/,/gu, ""));
    const isBare = scale === undefined && digits !== undefined && !digits.includes(",");
    return {
      value: base * (scale === undefined ? 1 : (SCALES[scale.toLowerCase()] ?? 1)),
      end: match.index + all.length,
      isYearLike: isBare && base >= 1900 && base <= 2100,
    };
  });
}

function valueOf(words: string): number {
  return words
    .toLowerCase()
    .split("-")
    .reduce((sum, word) => sum + (TENS[word] ?? SMALL_NUMBERS[word] ?? 0), 0);
}
