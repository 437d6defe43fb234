/**
 * Scores of segmentation, tags and trees against a treebank. From raw text words are aligned as in the CoNLL 2018 shared
 * task (Zeman et al. 2018): by the characters that they cover, since system and gold read the same text.
 */

import type { Span } from "../../base/span.ts";
import type { Sentence } from "../../model/annotation.ts";
import type { ConlluDocument } from "./conllu.ts";

/** Counts that add up over documents. */
export interface SyntaxCounts {
  goldWords: number;
  systemWords: number;
  words: number;
  goldSentences: number;
  systemSentences: number;
  sentences: number;
  upos: number;
  feats: number;
  lemmas: number;
  uas: number;
  /** Universal relations alone ("nmod" for "nmod:poss"), as the shared task scores. */
  las: number;
  lasSubtypes: number;
  /** Characters of ink outside of any word, or words whose form is not their text: should be 0. */
  misplaced: number;
}

export function noCounts(): SyntaxCounts {
  return {
    goldWords: 0,
    systemWords: 0,
    words: 0,
    goldSentences: 0,
    systemSentences: 0,
    sentences: 0,
    upos: 0,
    feats: 0,
    lemmas: 0,
    uas: 0,
    las: 0,
    lasSubtypes: 0,
    misplaced: 0,
  };
}

const keyOf = (span: Span) => `${span.start}:${span.end}`;

/** Adds one document to the counts. */
export function countSyntax(counts: SyntaxCounts, gold: ConlluDocument, system: readonly Sentence[]): void {
  const words = new Map<string, { token: Sentence["tokens"][number]; headKey: string }>();
  for (const sentence of system) {
    for (const token of sentence.tokens) {
      const head = token.head === 0 ? null : sentence.tokens[token.head - 1];
      words.set(keyOf(token), { token, headKey: head === null || head === undefined ? "root" : keyOf(head) });
      counts.systemWords++;
    }
  }
  countSentences(counts, gold, system);
  counts.misplaced += misplacedCharacters(gold.text, system);
  for (const sentence of gold.sentences) {
    for (const word of sentence.words) {
      counts.goldWords++;
      const made = words.get(keyOf(word));
      if (made === undefined) continue;
      counts.words++;
      if (made.token.upos === word.upos) counts.upos++;
      if (made.token.feats === word.feats) counts.feats++;
      if (made.token.lemma === word.lemma || word.lemma === "_") counts.lemmas++;
      const head = word.head === 0 ? "root" : keyOf(sentence.words[word.head - 1] as Span);
      if (made.headKey !== head) continue;
      counts.uas++;
      if (universal(made.token.deprel) === universal(word.deprel)) counts.las++;
      if (made.token.deprel === word.deprel) counts.lasSubtypes++;
    }
  }
}

function countSentences(counts: SyntaxCounts, gold: ConlluDocument, system: readonly Sentence[]): void {
  const made = new Set(system.map((sentence) => keyOf(sentence)));
  counts.systemSentences += system.length;
  for (const sentence of gold.sentences) {
    const first = sentence.words[0];
    const last = sentence.words.at(-1);
    if (first === undefined || last === undefined) continue;
    counts.goldSentences++;
    if (made.has(keyOf({ start: first.start, end: last.end }))) counts.sentences++;
  }
}

function misplacedCharacters(text: string, system: readonly Sentence[]): number {
  const covered = new Uint8Array(text.length);
  let wrong = 0;
  for (const token of system.flatMap((sentence) => sentence.tokens)) {
    if (text.slice(token.start, token.end) !== token.form) wrong++;
    covered.fill(1, token.start, token.end);
  }
  for (let at = 0; at < text.length; at++)
    if (covered[at] === 0 && /[\p{L}\p{N}\p{P}]/u.test(text.charAt(at))) wrong++;
  return wrong;
}

function universal(deprel: string): string {
  const cut = deprel.indexOf(":");
  return cut < 0 ? deprel : deprel.slice(0, cut);
}

/** F1 in per cent of `right` out of what is in the gold and what was made; 0 where there is nothing. */
export function f1(right: number, gold: number, made: number): number {
  return gold + made === 0 ? 0 : (200 * right) / (gold + made);
}
