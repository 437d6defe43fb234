/**
 * What the recogniser of names sees of one word, as hashes: its form, shape, beginnings and endings, and the lists it stands in.
 * Pure arithmetic over characters; knows no context.
 */

/** Hashes of one word form, made once and kept. */
export interface WordView {
  readonly lower: number;
  readonly form: number;
  readonly shape: number;
  readonly shortShape: number;
  /** Beginnings of 1–4 and endings of 1–4 characters of the lowered form; 0 where the word is shorter. */
  readonly affixes: Int32Array;
  readonly isCapital: boolean;
  readonly isUpper: boolean;
  readonly hasLetter: boolean;
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The golden ratio's bits as a signed number: a constant beyond 2^31 would make every sum a floating-point one. */
const GOLDEN = 0x9e3779b9 | 0;

/** One well-spread hash of two. Each sum is cut to 32 bits at once, which keeps it in whole numbers. */
export function mix(a: number, b: number): number {
  const sum = (((b + GOLDEN) | 0) + (((a << 6) + (a >>> 2)) | 0)) | 0;
  let hash = Math.imul(a ^ sum, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Words longer than this are seen only by their first characters: a hostile token costs no more than a long word. */
const LENGTH_MAX = 48;

/** Curly quotes and long dashes count as their plain forms, digits as 0. */
export function normalForm(form: string): string {
  return form
    .slice(0, LENGTH_MAX)
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/[\u201c\u201d]/gu, '"')
    .replace(/[\u2010-\u2015]/gu, "-")
    .replace(/[0-9]/gu, "0");
}

export function viewWord(form: string): WordView {
  const normal = normalForm(form);
  const lower = normal.toLowerCase();
  const shape = shapeOf(normal);
  const affixes = new Int32Array(8);
  for (let n = 1; n <= 4; n++) {
    if (lower.length <= n) continue;
    affixes[n - 1] = hashText(lower.slice(0, n), n);
    affixes[n + 3] = hashText(lower.slice(-n), n + 16);
  }
  const upper = normal.toUpperCase();
  const hasLetter = lower !== upper;
  return {
    lower: hashText(lower),
    form: hashText(normal),
    shape: hashText(shape.slice(0, 8)),
    shortShape: hashText(shape.replace(/(.)\1+/gu, "$1").slice(0, 8)),
    affixes,
    isCapital: /^\p{Lu}/u.test(normal),
    isUpper: hasLetter && normal === upper && normal.length > 1,
    hasLetter,
  };
}

/** "McGill-9" is "XxXxxxx-d". */
function shapeOf(text: string): string {
  let shape = "";
  for (const character of text) {
    if (character >= "a" && character <= "z") shape += "x";
    else if (character >= "A" && character <= "Z") shape += "X";
    else if (character === "0") shape += "d";
    else if (/\p{Lu}/u.test(character)) shape += "X";
    else if (/\p{L}/u.test(character)) shape += "x";
    else shape += character;
  }
  return shape;
}

const VIEWS_MAX = 60_000;

/** Keeps the views of words seen; forgets all when it has grown too large, so that memory stays bounded. */
export class WordViews {
  readonly #views = new Map<string, WordView>();

  of(form: string): WordView {
    const known = this.#views.get(form);
    if (known !== undefined) return known;
    if (this.#views.size >= VIEWS_MAX) this.#views.clear();
    const view = viewWord(form);
    if (form.length <= LENGTH_MAX) this.#views.set(form, view);
    return view;
  }
}
