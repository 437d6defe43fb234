/**
 * Names as the registry compares them: text cut into atoms, folded spellings, and a transliteration-tolerant key for
 * persons. Owns comparison alone; which names belong to whom is in registry.ts.
 */

import { wordTable } from "../base/word-table.ts";

/** A word of text in comparable form. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  /** Lower case, without diacritics and periods ("U.S." → "us"). */
  readonly norm: string;
  /** Begins with a capital. */
  readonly isCapital: boolean;
}

/** Dotted abbreviations first, then runs of letters and digits; linear, so hostile text costs no more than any other. */
const ATOM = /\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\.\p{Lu}(?![\p{L}\p{N}.])|[\p{L}\p{M}\p{N}]+/gu;

const NOT_ASCII = /[^\x20-\x7e]/u;
const SPECIAL: Readonly<Record<string, string>> = wordTable({
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ə: "a",
});

/**
 * Lower case, without diacritics.
 * @example foldCase("Gülen") // "gulen"
 */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[øłđðþßæœıə]/gu, (letter) => SPECIAL[letter] ?? letter);
}

/**
 * The words of a stretch of text, with offsets counted from `offset`.
 * @example atomsOf("the U.S. envoy").map((a) => a.norm) // ["the", "us", "envoy"]
 */
export function atomsOf(text: string, offset = 0): Atom[] {
  const atoms: Atom[] = [];
  for (const match of text.matchAll(ATOM)) {
    const form = match[0];
    const first = form.charCodeAt(0);
    const isCapital = first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(form);
    const norm = form.includes(".") ? foldCase(form.replaceAll(".", "")) : foldCase(form);
    atoms.push({ start: offset + match.index, end: offset + match.index + form.length, norm, isCapital });
  }
  return atoms;
}

/** The folded words of a name. @example nameWords("al-Qa'ida") // ["al", "qa", "ida"] */
export function nameWords(name: string): string[] {
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/u.test(name)) return name.toLowerCase().split(" ");
  return atomsOf(name).map((atom) => atom.norm);
}

const GIVEN_NAMES: ReadonlyMap<string, string> = new Map([
  ...[
    "mohammad",
    "mohammed",
    "mohamad",
    "mohamed",
    "muhammad",
    "muhammed",
    "muhamad",
    "muhamed",
    "mehmed",
    "mahamat",
    "mohd",
    "md",
  ].map((name) => [name, "mhmt"] as const),
  ...["yousaf", "yousuf", "yusuf", "youssef", "yousef", "yusef", "yussuf", "yousif"].map(
    (name) => [name, "asf"] as const,
  ),
]);

/** Letters whose differences transliterations blur, by class; vowels and h (but first) are dropped. */
const CLASS: ReadonlyMap<string, string> = new Map(
  Object.entries({ c: "k", q: "k", g: "k", d: "t", b: "p", z: "s", x: "s", w: "v", j: "y", f: "f", v: "v" }),
);
const VOWELS: ReadonlySet<string> = new Set(["a", "e", "i", "o", "u", "y", "j"]);

const skeletons = new Map<string, string>();
const CACHE_MAX = 50_000;

/**
 * Key of one folded word that transliterations of it share: consonants in classes, vowels dropped but for a first one.
 * Two names agree only if `isSpellingOf` holds as well, since the key is coarse.
 * @example skeletonOf("sergei") === skeletonOf("sergey") // true
 * @example skeletonOf("gilani") === skeletonOf("gillani") // true
 */
export function skeletonOf(word: string): string {
  const known = skeletons.get(word);
  if (known !== undefined) return known;
  const key = GIVEN_NAMES.get(word) ?? buildSkeleton(word);
  if (skeletons.size > CACHE_MAX) skeletons.clear();
  skeletons.set(word, key);
  return key;
}

function buildSkeleton(word: string): string {
  let key = "";
  for (let i = 0; i < word.length && key.length < 24; i++) {
    const letter = word.charAt(i);
    const next = word.charAt(i + 1);
    if (VOWELS.has(letter)) {
      if (key === "") key = "a";
      continue;
    }
    let sound = CLASS.get(letter) ?? letter;
    if (letter === "p" && next === "h") {
      sound = "f";
      i++;
    } else if (letter === "c" && (next === "h" || next === "e" || next === "i" || next === "y")) {
      sound = "s";
      if (next === "h") i++;
    } else if (letter === "t" && (next === "c" || next === "s" || next === "z")) continue;
    else if (letter === "h" && key !== "") continue;
    if (!key.endsWith(sound)) key += sound;
  }
  return key;
}

/**
 * True when two folded words may be spellings of one name.
 * @example isSpellingOf("qadhafi", "gaddafi") // true
 * @example isSpellingOf("khan", "kohn") // false
 */
export function isSpellingOf(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 3 || onsetOf(a) !== onsetOf(b)) return false;
  if (skeletonOf(a) !== skeletonOf(b)) return false;
  const longer = Math.max(a.length, b.length);
  if (longer <= 3 || Math.abs(a.length - b.length) > 3) return false;
  const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
  const known = spellings.get(pair);
  if (known !== undefined) return known;
  const isSpelling = editDistance(a, b) <= (longer <= 4 ? 1 : longer <= 6 ? 2 : 3);
  if (spellings.size > CACHE_MAX) spellings.clear();
  spellings.set(pair, isSpelling);
  return isSpelling;
}

/** Letters with which two spellings of one sound may begin; a cheap look before the skeletons are compared. */
const ONSETS = new Map(
  [...["aeiouyj", "ckqgszxtd", "bpfvw"].entries()].flatMap(([i, letters]) =>
    [...letters].map((letter) => [letter.charCodeAt(0), i] as const),
  ),
);

function onsetOf(word: string): number {
  const code = word.charCodeAt(0);
  return ONSETS.get(code) ?? code;
}

const spellings = new Map<string, boolean>();

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Words that are no part of a person's key: articles, particles, honours. */
const PARTICLES: ReadonlySet<string> = new Set([
  "al",
  "el",
  "ul",
  "ur",
  "bin",
  "ibn",
  "bint",
  "abu",
  "ben",
  "de",
  "da",
  "do",
  "dos",
  "das",
  "del",
  "della",
  "di",
  "du",
  "la",
  "le",
  "van",
  "von",
  "der",
  "den",
  "ter",
  "ten",
  "e",
  "i",
  "jr",
  "sr",
  "ii",
  "iii",
  "ould",
  "ol",
  "as",
  "ad",
  "an",
  "ash",
  "az",
  "the",
  "sir",
  "dame",
  "lord",
  "haji",
  "syed",
  "sayed",
  "sayyid",
  "seyed",
  "san",
  "st",
  "mr",
  "mrs",
  "ms",
  "dr",
]);

export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/**
 * A file-safe slug of a name.
 * @example slugOf("Hina Rabbani Khar") // "hina-rabbani-khar"
 */
export function slugOf(name: string): string {
  return nameWords(name).join("-");
}
