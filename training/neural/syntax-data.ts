/** Sentences for the training of tags and trees: the treebanks, and their parts. */

import { join } from "node:path";
import { type ConlluDocument, type ConlluSentence, halves, loadConllu } from "../conllu.ts";

/** A sentence as indexes into the label lists; heads count from 1. `weight` tells how much each of its words counts. */
export interface SyntaxSentence {
  readonly forms: readonly string[];
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  readonly feats: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly weight: number;
}

export interface SyntaxLabels {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly feats: readonly string[];
  readonly relations: readonly string[];
}

export interface Treebanks {
  readonly train: readonly ConlluSentence[];
  readonly tuning: ReadonlyMap<string, readonly ConlluSentence[]>;
  readonly final: ReadonlyMap<string, readonly ConlluSentence[]>;
}

/** EWT and GUM (its freely licensed part): train, and dev parted by document into a tuning and a final half. */
export function readTreebanks(corpora: string): Treebanks {
  const read = (path: string): ConlluDocument[] => loadConllu(join(corpora, "syntax", path));
  const flat = (documents: readonly ConlluDocument[]): ConlluSentence[] =>
    documents.flatMap((d) => d.sentences);
  const ewt = halves(read("en_ewt-dev.conllu"));
  const gum = read("gum-dev");
  const gumHalves = halves(gum);
  return {
    train: [...flat(read("en_ewt-train.conllu")), ...flat(read("gum-train"))],
    tuning: new Map([
      ["ewt", flat(ewt.tuning)],
      ["gum", flat(gumHalves.tuning)],
    ]),
    final: new Map([
      ["ewt", flat(ewt.final)],
      ["gum", flat(gumHalves.final)],
      ["gum-news", flat(gum.filter(({ id }) => id.includes("_news_")))],
    ]),
  };
}

/** The labels that occur at least `least` times, most frequent first. */
export function labelsOf(sentences: readonly ConlluSentence[], least = 2): SyntaxLabels {
  const collect = (pick: (word: ConlluSentence["words"][number]) => string): string[] => {
    const counts = new Map<string, number>();
    for (const { words } of sentences)
      for (const word of words) counts.set(pick(word), (counts.get(pick(word)) ?? 0) + 1);
    const kept = [...counts].filter(([, count]) => count >= least);
    return kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label);
  };
  return {
    upos: collect((w) => w.upos),
    xpos: collect((w) => w.xpos),
    feats: collect((w) => w.feats),
    relations: collect((w) => w.deprel),
  };
}

export function indexSentence(sentence: ConlluSentence, labels: SyntaxLabels, weight = 1): SyntaxSentence {
  const { words } = sentence;
  return {
    forms: words.map((w) => w.form),
    upos: Int32Array.from(words, (w) => labels.upos.indexOf(w.upos)),
    xpos: Int32Array.from(words, (w) => labels.xpos.indexOf(w.xpos)),
    feats: Int32Array.from(words, (w) => labels.feats.indexOf(w.feats)),
    heads: Int32Array.from(words, (w) => w.head),
    relations: Int32Array.from(words, (w) => labels.relations.indexOf(w.deprel)),
    weight,
  };
}
