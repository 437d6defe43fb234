/**
 * Features of each word for the recogniser of names: the word, its neighbours, the lists it stands in, and what the rest of
 * the document shows of the same word (Chieu and Ng 2002). Owns no weights.
 */

import { mix, hashText, type WordView, type WordViews } from "./word-hash.ts";

/** A word as the recogniser wants it; `upos` may be "" where no tagger has run. */
export interface NameWord {
  readonly form: string;
  readonly upos: string;
}

/** Lists that a word or words stand in: bit sets by the hash of the lowered words. */
export interface WordLists {
  /** Bits of the list membership of the words from `start` on for `length` words; 0 where none. */
  bits(key: number): number;
  /** The longest entry, in words. */
  readonly lengthMax: number;
}

export const NO_LISTS: WordLists = { bits: () => 0, lengthMax: 0 };

/** A document made ready: views of its words and what it shows of each word elsewhere. */
export interface NameContext {
  readonly sentences: readonly (readonly WordView[])[];
  readonly traces: ReadonlyMap<number, WordTrace>;
}

/** What a document shows of one capitalised word: seen in lower case, seen capitalised inside a sentence, its neighbours. */
export interface WordTrace {
  lowered: number;
  inside: number;
  readonly before: number[];
  readonly after: number[];
}

const NEIGHBOURS_MAX = 6;

/** Reads the document once. Windows are by count, so the cost is linear in the number of words. */
export function traceDocument(sentences: readonly (readonly NameWord[])[], views: WordViews): NameContext {
  const viewed = sentences.map((words) => words.map((word) => views.of(word.form)));
  const traces = new Map<number, WordTrace>();
  for (const words of viewed) {
    for (const word of words) {
      if (word.isCapital && !traces.has(word.lower)) {
        traces.set(word.lower, { lowered: 0, inside: 0, before: [], after: [] });
      }
    }
  }
  for (const words of viewed) {
    const shouting = isShouting(words);
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as WordView;
      const trace = traces.get(word.lower);
      if (trace === undefined || shouting) continue;
      if (!word.isCapital) trace.lowered++;
      else {
        if (i > 0) trace.inside++;
        if (trace.before.length < NEIGHBOURS_MAX) trace.before.push(words[i - 1]?.lower ?? 1);
        if (trace.after.length < NEIGHBOURS_MAX) trace.after.push(words[i + 1]?.lower ?? 2);
      }
    }
  }
  return { sentences: viewed, traces };
}

/** True for a sentence of which (nearly) every word is capitalised: a headline, whose capitals tell little. */
export function isShouting(words: readonly WordView[]): boolean {
  let capital = 0;
  let letters = 0;
  for (const word of words) {
    if (!word.hasLetter) continue;
    letters++;
    if (word.isCapital) capital++;
  }
  return letters >= 4 && capital / letters > 0.7;
}

const BOUNDARY = hashText("<boundary>");

/** Appends the hashes of the features of every word of sentence `at`: one array a word. */
export function featuresOf(
  context: NameContext,
  at: number,
  words: readonly NameWord[],
  lists: WordLists,
): number[][] {
  const views = context.sentences[at] as readonly WordView[];
  const shouting = isShouting(views) ? 1 : 0;
  const listBits = bitsOf(views, lists);
  const features: number[][] = [];
  for (let i = 0; i < views.length; i++) {
    const out: number[] = [];
    addWord(out, views, i, shouting);
    addNeighbours(out, views, i);
    addLists(out, listBits, i);
    addTags(out, words, i);
    addTrace(out, context, views[i] as WordView, i);
    features.push(out);
  }
  return features;
}

function addWord(out: number[], views: readonly WordView[], i: number, shouting: number): void {
  const word = views[i] as WordView;
  out.push(mix(1, 0), mix(2, word.lower), mix(3, word.form), mix(4, word.shape), mix(5, word.shortShape));
  for (let n = 0; n < 8; n++) {
    const affix = word.affixes[n] as number;
    if (affix !== 0) out.push(mix(6 + n, affix));
  }
  const situation = (word.isCapital ? 1 : 0) | (word.isUpper ? 2 : 0) | (i === 0 ? 4 : 0) | (shouting << 3);
  out.push(mix(15, situation), mix(16, mix(situation, word.lower)));
}

function addNeighbours(out: number[], views: readonly WordView[], i: number): void {
  const lower = (at: number): number => views[at]?.lower ?? BOUNDARY;
  const shape = (at: number): number => views[at]?.shortShape ?? BOUNDARY;
  const own = views[i] as WordView;
  for (let d = -3; d <= 3; d++) {
    if (d === 0) continue;
    out.push(mix(20 + d, lower(i + d)));
    if (d >= -2 && d <= 2) out.push(mix(30 + d, shape(i + d)));
  }
  out.push(
    mix(40, mix(lower(i - 1), own.lower)),
    mix(41, mix(own.lower, lower(i + 1))),
    mix(42, mix(lower(i - 1), lower(i + 1))),
    mix(43, mix(lower(i - 2), lower(i - 1))),
    mix(44, mix(lower(i + 1), lower(i + 2))),
    mix(45, mix(shape(i - 1), mix(own.shortShape, shape(i + 1)))),
    mix(46, mix(lower(i - 1), own.shortShape)),
    mix(47, mix(own.shortShape, lower(i + 1))),
    mix(48, mix(own.affixes[6] as number, mix(shape(i - 1), shape(i + 1)))),
  );
  const before = views[i - 1];
  const after = views[i + 1];
  if (before !== undefined) out.push(mix(50, before.affixes[6] as number));
  if (after !== undefined) out.push(mix(51, after.affixes[6] as number));
}

function addLists(out: number[], listBits: readonly Uint32Array[], i: number): void {
  const [begins, inside] = listBits as [Uint32Array, Uint32Array];
  for (let d = -1; d <= 1; d++) {
    const here = i + d;
    if (here < 0 || here >= begins.length) continue;
    for (let bit = 0; bit < 16; bit++) {
      if (((begins[here] as number) >>> bit) & 1) out.push(mix(60 + d, bit));
      if (((inside[here] as number) >>> bit) & 1) out.push(mix(70 + d, bit));
    }
    out.push(mix(80 + d, (begins[here] as number) ^ mix(7, inside[here] as number)));
  }
}

/** For each word the lists of which an entry begins (by one-word and longer entries) or goes on at it. */
function bitsOf(views: readonly WordView[], lists: WordLists): readonly Uint32Array[] {
  const begins = new Uint32Array(views.length);
  const inside = new Uint32Array(views.length);
  for (let i = 0; i < views.length; i++) {
    let key = 0;
    const first = views[i] as WordView;
    if (!first.isCapital) continue;
    for (let n = 1; n <= lists.lengthMax && i + n <= views.length; n++) {
      key = phraseKey(key, (views[i + n - 1] as WordView).lower);
      const bits = lists.bits(key);
      if (bits === 0) continue;
      begins[i] = (begins[i] as number) | (n === 1 ? bits : bits << 8);
      for (let j = i + 1; j < i + n; j++) inside[j] = (inside[j] as number) | bits;
    }
  }
  return [begins, inside];
}

/** The key of a phrase, word by word: start with 0. */
export function phraseKey(key: number, lowerHash: number): number {
  return key === 0 ? lowerHash : mix(key, lowerHash);
}

function addTags(out: number[], words: readonly NameWord[], i: number): void {
  const own = words[i]?.upos ?? "";
  if (own === "") return;
  const before = words[i - 1]?.upos ?? "";
  const after = words[i + 1]?.upos ?? "";
  out.push(
    mix(90, hashText(own)),
    mix(91, hashText(before + own)),
    mix(92, hashText(own + after)),
    mix(93, hashText(before + own + after)),
  );
}

function addTrace(out: number[], context: NameContext, word: WordView, i: number): void {
  if (!word.isCapital) return;
  const trace = context.traces.get(word.lower);
  if (trace === undefined) return;
  const lowered = trace.lowered === 0 ? 0 : 1;
  const inside = trace.inside === 0 ? 0 : trace.inside < 3 ? 1 : 2;
  out.push(mix(100, mix(lowered, inside)), mix(101, mix(lowered, mix(inside, i === 0 ? 1 : 0))));
  for (const neighbour of new Set(trace.before)) out.push(mix(102, neighbour));
  for (const neighbour of new Set(trace.after)) out.push(mix(103, neighbour));
}
