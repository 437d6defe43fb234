/** Questions that the tokeniser asks of a chunk between blanks. No decisions. */

import { classAt, DIGIT, isLetterAt, LETTER, SPACE } from "./characters.ts";

/** How many signs stand before `at` in its chunk; -1 where a letter or figure is among them. */
export function leadingPunctuation(text: string, start: number, at: number): number {
  for (let i = start; i < at; i++) if ((classAt(text, i) & (LETTER | DIGIT)) !== 0) return -1;
  return at - start;
}

/** An at-sign, a colon, or a stop before a letter: the chunk may be an address. */
export function hasAddressMark(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x40 || code === 0x3a) return true;
    if (code === 0x2e && i + 1 < end && isLetterAt(text, i + 1)) return true;
  }
  return false;
}

/** Every part between stops one letter long, from the word's start up to `at`. */
export function isSingle(text: string, start: number, at: number): boolean {
  if ((at - start) % 2 === 0 || at - start > 16) return false;
  for (let i = start; i < at; i += 2) {
    if (!isLetterAt(text, i)) return false;
    if (i + 1 < at && text.charAt(i + 1) !== ".") return false;
  }
  return true;
}

export function isDigitOrSpaceAt(text: string, at: number): boolean {
  return at < text.length && (classAt(text, at) & (DIGIT | SPACE)) !== 0;
}
