/** Classes of UTF-16 code units that the tokeniser asks about, as one table look-up each. Knows nothing of words. */

export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 4;
export const UPPER = 8;
export const LOWER = 16;
/** Combining marks, joiners and variation selectors: they belong to what stands before them. */
export const MARK = 32;
/** First half of a surrogate pair that writes a letter is not told apart: `isLetterAt` asks. */
export const SURROGATE = 64;
/** Marks that have no ink of their own (byte-order mark, direction marks, zero-width space): treated as space. */
export const INVISIBLE = 128;

const TABLE = buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const letter = /\p{L}/u;
  const upper = /\p{Lu}|\p{Lt}/u;
  const lower = /\p{Ll}/u;
  const mark = /\p{M}/u;
  const digit = /\p{Nd}/u;
  const space = /\s/u;
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) {
      table[code] = SURROGATE;
      continue;
    }
    // CJK and Hangul blocks: 50,000 letters that need no pattern each.
    if (
      (code >= 0x3400 && code <= 0x4dbf) ||
      (code >= 0x4e00 && code <= 0x9fff) ||
      (code >= 0xac00 && code <= 0xd7a3)
    ) {
      table[code] = LETTER;
      continue;
    }
    const character = String.fromCharCode(code);
    let bits = 0;
    if (letter.test(character)) bits |= LETTER;
    if (upper.test(character)) bits |= UPPER;
    if (lower.test(character)) bits |= LOWER;
    if (mark.test(character)) bits |= MARK;
    if (digit.test(character)) bits |= DIGIT;
    if (space.test(character)) bits |= SPACE;
    table[code] = bits;
  }
  for (const code of [0x200c, 0x200d, 0x00ad, 0x2060]) table[code] = MARK;
  for (const code of [0x200b, 0x200e, 0x200f, 0x061c, 0xfeff, 0x85, 0x180e]) table[code] = SPACE | INVISIBLE;
  for (let code = 0x202a; code <= 0x202e; code++) table[code] = SPACE | INVISIBLE;
  for (let code = 0x2066; code <= 0x2069; code++) table[code] = SPACE | INVISIBLE;
  for (let code = 0; code < 0x20; code++) table[code] = SPACE;
  table[0x7f] = SPACE;
  return table;
}

/** The class bits of the code unit at an offset; 0 beyond the end. */
export function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (TABLE[text.charCodeAt(at)] as number) : 0;
}

export function isSpaceAt(text: string, at: number): boolean {
  return (classAt(text, at) & SPACE) !== 0;
}

export function isUpperAt(text: string, at: number): boolean {
  return (classAt(text, at) & UPPER) !== 0;
}

export function isLowerAt(text: string, at: number): boolean {
  return (classAt(text, at) & LOWER) !== 0;
}

export function isLetterAt(text: string, at: number): boolean {
  return (classAt(text, at) & LETTER) !== 0;
}

export function isDigitAt(text: string, at: number): boolean {
  return (classAt(text, at) & DIGIT) !== 0;
}

/** How many code units the character at an offset takes: 2 for a whole surrogate pair, else 1 (lone halves too). */
export function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** Whether a whole surrogate pair at an offset writes a letter. */
export function isLetterPair(text: string, at: number): boolean {
  return widthAt(text, at) === 2 && /\p{L}/u.test(String.fromCodePoint(text.codePointAt(at) as number));
}

/** Arrows, signs and pictures below U+FFFF that are a word each. */
export function isPicture(code: number): boolean {
  return (
    (code >= 0x2190 && code <= 0x2bff) || code === 0x3030 || code === 0xa9 || code === 0xae || code === 0x2122
  );
}

/** Half of a flag. */
export function isRegional(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

export function isSkinTone(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return code >= 0x1f3fb && code <= 0x1f3ff;
}
