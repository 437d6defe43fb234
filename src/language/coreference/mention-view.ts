/** A mention in numbers: hashes and codes made once, so that comparing two mentions is arithmetic. Owns no weights. */

import { wordTable } from "../../base/word-table.ts";
import type { Sentence, Token } from "../../model/annotation.ts";
import { hashText } from "../names/word-hash.ts";
import type { Gender, GrammaticalNumber, Mention } from "./mention.ts";
import { pronounOf } from "./pronouns.ts";
import type { WordClasses } from "./word-classes.ts";

export interface MentionView {
  readonly mention: Mention;
  readonly index: number;
  /** The pronoun's base form, or the kind; with what else decides how it refers. */
  readonly type: number;
  readonly isPronoun: boolean;
  readonly person: number;
  readonly isReflexive: boolean;
  readonly head: number;
  readonly headForm: number;
  readonly words: readonly number[];
  readonly nameWords: readonly number[];
  readonly text: number;
  readonly first: number;
  readonly before: number;
  readonly after: number;
  readonly governor: number;
  /** Token index of the governor in the sentence, -1 for the root. */
  readonly governorAt: number;
  readonly role: number;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  readonly name: number;
  readonly wordClass: number;
  readonly length: number;
  readonly extent: number;
  /** Unit vector of the head; null for pronouns and words without one. */
  readonly vector: Float32Array | null;
  /** Hash of the initials of the capitalised words; 0 where fewer than two. */
  readonly initials: number;
  /** Hash of the form where it is written as an acronym; 0 otherwise. */
  readonly acronym: number;
}

const ROLES: Readonly<Record<string, number>> = wordTable({
  nsubj: 1,
  csubj: 1,
  obj: 2,
  iobj: 3,
  obl: 4,
  nmod: 5,
  appos: 6,
  conj: 7,
  root: 8,
  compound: 9,
  parataxis: 10,
  advmod: 11,
  acl: 12,
  advcl: 12,
  ccomp: 13,
  xcomp: 14,
  vocative: 15,
  flat: 16,
  dep: 17,
  amod: 18,
  dislocated: 19,
});

export function roleOf(deprel: string): number {
  if (deprel === "nmod:poss") return 20;
  if (deprel === "nsubj:pass") return 21;
  const colon = deprel.indexOf(":");
  return ROLES[colon < 0 ? deprel : deprel.slice(0, colon)] ?? 0;
}

export function viewMention(
  mention: Mention,
  index: number,
  sentences: readonly Sentence[],
  classes: WordClasses,
): MentionView {
  const tokens = (sentences[mention.sentence] as Sentence).tokens;
  const token = tokens[mention.head] as Token;
  const pronoun = mention.kind === "pronoun" ? pronounOf(token.form) : null;
  const governorAt = token.head - 1;
  const isPronoun = pronoun !== null;
  const lower = (at: number): number => hashText(tokens[at]?.form.toLowerCase() ?? "<none>");
  return {
    mention,
    index,
    type: isPronoun
      ? hashText(mention.headLemma + (pronoun.isPossessive ? "'s" : ""))
      : hashText(mention.kind + (mention.isConjoined ? "&" : "")),
    isPronoun,
    person: pronoun?.person ?? 0,
    isReflexive: pronoun?.isReflexive ?? false,
    head: hashText(mention.headLemma),
    headForm: hashText(mention.headForm),
    words: mention.words.map((word) => hashText(word)),
    nameWords: mention.nameWords.map((word) => hashText(word)),
    text: hashText(mention.words.join(" ")),
    first: lower(mention.start),
    before: lower(mention.start - 1),
    after: lower(mention.end),
    governor: hashText(tokens[governorAt]?.lemma.toLowerCase() ?? "<root>"),
    governorAt,
    role: roleOf(mention.deprel),
    gender: mention.gender,
    number: mention.number,
    name: hashText(mention.nameType),
    wordClass: hashText(mention.wordClass),
    extent: mention.extent === "whole" ? 0 : mention.extent === "run" ? 1 : 2,
    length: Math.min(mention.end - mention.start, 8),
    vector: isPronoun ? null : classes.vectorOf(mention.headLemma),
    initials: initialsOf(tokens, mention),
    acronym: acronymOf(token.form),
  };
}

function initialsOf(tokens: readonly Token[], mention: Mention): number {
  let initials = "";
  for (let i = mention.start; i < mention.end && initials.length < 8; i++) {
    const form = (tokens[i] as Token).form;
    if (/^\p{Lu}/u.test(form)) initials += form.charAt(0);
  }
  return initials.length < 2 ? 0 : hashText(initials);
}

function acronymOf(form: string): number {
  const letters = form.replace(/\./gu, "");
  return letters.length >= 2 &&
    letters.length <= 8 &&
    letters === letters.toUpperCase() &&
    /^\p{Lu}+$/u.test(letters)
    ? hashText(letters)
    : 0;
}
