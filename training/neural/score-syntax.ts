/** Scores of tags and trees over given words. */

import type { SyntaxModel } from "../../src/language/neural/syntax-model.ts";
import type { ConlluSentence } from "../conllu.ts";

export interface SyntaxScore {
  readonly words: number;
  readonly upos: number;
  readonly feats: number;
  readonly uas: number;
  readonly las: number;
}

/** Percentages over all words, punctuation included; relations with their subtypes. */
export function scoreSyntax(model: SyntaxModel, sentences: readonly ConlluSentence[]): SyntaxScore {
  const read = model.read(sentences.map(({ words }) => words.map(({ form }) => form)));
  let [count, upos, feats, uas, las] = [0, 0, 0, 0, 0];
  sentences.forEach(({ words }, s) => {
    const found = read[s];
    if (found === undefined) return;
    words.forEach((word, i) => {
      count++;
      if (found.upos[i] === word.upos) upos++;
      if (found.feats[i] === word.feats) feats++;
      if (found.heads[i] !== word.head) return;
      uas++;
      if (found.deprels[i] === word.deprel) las++;
    });
  });
  const percent = (right: number): number => Math.round((1e4 * right) / count) / 100;
  return { words: count, upos: percent(upos), feats: percent(feats), uas: percent(uas), las: percent(las) };
}

export function renderScore(name: string, s: SyntaxScore): string {
  return `${name}: UPOS ${s.upos} FEATS ${s.feats} UAS ${s.uas} LAS ${s.las} (${s.words} words)`;
}
