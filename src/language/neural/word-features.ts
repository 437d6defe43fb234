/** What the encoder sees of a word's form: the rows of its tables. Shared by training and reading, so that both see alike. */

import type { WordVectors } from "../../nn/word-vectors.ts";

/** Words with a trained row of their own: the most frequent ones, by their row in the static vectors; row 0 is for the rest. */
export const OWN_ROWS = 16384;
/** Rows of the table that affixes and shapes are hashed into. */
export const AFFIX_ROWS = 16384;
/** Rows of one word: its own, then its affixes and shape (already moved behind the own rows). */
export const FEATURES = 9;

/** `vector` is the row in the static vectors, -1 where there is none. */
export interface WordFeatures {
  readonly vector: number;
  readonly rows: Int32Array;
}

/** Typographic variants that the static vectors know under one form. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ["’", "'"],
  ["‘", "'"],
  ["“", '"'],
  ["”", '"'],
  ["``", '"'],
  ["''", '"'],
  ["–", "-"],
  ["—", "--"],
  ["…", "..."],
]);

const LONGEST = 64;

/** Reads a form. Forms beyond 64 characters are seen by their two ends alone. @example featuresOf("Khar", vectors).rows.length // 9 */
export function featuresOf(form: string, vectors: WordVectors): WordFeatures {
  const cut = form.length > LONGEST ? form.slice(0, LONGEST / 2) + form.slice(-LONGEST / 2) : form;
  const lower = (FORMS.get(cut) ?? cut).toLowerCase().replace(/[’‘]/gu, "'");
  const vector = vectorRow(lower, vectors);
  const plain = lower.replace(/\p{Nd}/gu, "0");
  const rows = new Int32Array(FEATURES);
  rows[0] = vector >= 0 && vector < OWN_ROWS - 1 ? vector + 1 : 0;
  const { length } = plain;
  const parts = [
    plain.slice(0, 1),
    plain.slice(0, 2),
    plain.slice(0, 3),
    plain.slice(-1),
    plain.slice(-2),
    plain.slice(-3),
    length > 4 ? plain.slice(-4) : `^${plain}`,
    shapeOf(cut),
  ];
  parts.forEach((part, index) => {
    rows[index + 1] = OWN_ROWS + (hash(part, index) % AFFIX_ROWS);
  });
  return { vector, rows };
}

function vectorRow(lower: string, vectors: WordVectors): number {
  const row = vectors.rowOf(lower);
  if (row >= 0 || !lower.includes("-")) return row;
  // A hyphenated word leans on its last part.
  return vectors.rowOf(lower.slice(lower.lastIndexOf("-") + 1));
}

/** "Xxxx" for Khar, "XX" for UN, "dddd" for 2012: runs are cut at four. */
export function shapeOf(form: string): string {
  let shape = "";
  let last = "";
  let run = 0;
  for (const character of form) {
    const kind = /\p{Lu}/u.test(character)
      ? "X"
      : /\p{L}/u.test(character)
        ? "x"
        : /\p{N}/u.test(character)
          ? "d"
          : character;
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 4) shape += kind;
  }
  return shape;
}

/** FNV-1a over UTF-16 units, seeded, with a final mix. */
function hash(text: string, seed: number): number {
  let value = 2166136261 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
