/**
 * Finds the stretches of sentences that may refer: noun phrases over dependency trees, pronouns, and names. It finds more than
 * corefer; the ranker decides. Spans follow GUM's guidelines: the possessive ending is inside, a preposition is not.
 */

import type { Name, Sentence, Token } from "../../model/annotation.ts";
import { genderOfName, genderOfNoun, isTitle } from "./gender.ts";
import type { Gender, GrammaticalNumber, Mention, MentionKind } from "./mention.ts";
import { pronounOf } from "./pronouns.ts";
import { quotationsOf, speakersOf, type WordPlace } from "./quotations.ts";
import type { WordClasses } from "./word-classes.ts";

const HEAD_TAGS: ReadonlySet<string> = new Set([
  "NOUN",
  "PROPN",
  "PRON",
  "NUM",
  "DET",
  "SYM",
  "X",
  "ADJ",
  "ADV",
]);

/** Relations whose word heads no phrase of its own. */
const HEADLESS: ReadonlySet<string> = new Set([
  "case",
  "mark",
  "cc",
  "fixed",
  "flat",
  "goeswith",
  "aux",
  "cop",
  "punct",
]);

/** Dependents left outside of the head's phrase. */
const OUTSIDE: ReadonlySet<string> = new Set([
  "mark",
  "discourse",
  "vocative",
  "parataxis",
  "appos",
  "reparandum",
  "dislocated",
]);

/** Dependents of a predicate noun that belong to its clause. */
const CLAUSAL: ReadonlySet<string> = new Set([
  "nsubj",
  "csubj",
  "cop",
  "aux",
  "advcl",
  "expl",
  "advmod",
  "obl",
  "ccomp",
]);

const ADVERBS_THAT_REFER: ReadonlySet<string> = new Set(["here", "there"]);

/** A sentence made ready: children and reach of each word. */
interface Reach {
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** What a sentence's mentions are made from. */
interface Scope {
  readonly at: number;
  readonly reach: Reach;
  readonly nameTypes: readonly string[];
  readonly quotations: Int32Array;
  readonly speakers: readonly (WordPlace | null)[];
  readonly classes: WordClasses;
}

/** A stretch that may refer, before its words are looked at. */
interface Stretch {
  readonly span: readonly [number, number];
  readonly head: number;
  readonly extent: Mention["extent"];
  readonly isConjoined: boolean;
}

/** Mentions in text order, an outer one before those inside it. */
export function findMentions(
  sentences: readonly Sentence[],
  names: readonly Name[],
  classes: WordClasses,
): Mention[] {
  const quotations = quotationsOf(sentences);
  const speakers = speakersOf(sentences, quotations);
  const nameTypes = nameTypesOf(sentences, names);
  return sentences.flatMap((sentence, at) => {
    const scope: Scope = {
      at,
      reach: reachOf(sentence.tokens),
      nameTypes: nameTypes[at] as string[],
      quotations: quotations[at] as Int32Array,
      speakers,
      classes,
    };
    return stretchesOf(scope.reach, scope.nameTypes)
      .map((stretch) => mentionOf(scope, stretch))
      .sort((a, b) => a.start - b.start || b.end - a.end);
  });
}

/** For each word the type of the name that it stands in, "" outside. */
function nameTypesOf(sentences: readonly Sentence[], names: readonly Name[]): string[][] {
  let at = 0;
  return sentences.map((sentence) => {
    const types = new Array<string>(sentence.tokens.length).fill("");
    while (at < names.length && (names[at] as Name).start < sentence.end) {
      const name = names[at++] as Name;
      sentence.tokens.forEach((token, index) => {
        if (token.start >= name.start && token.end <= name.end) types[index] = name.type;
      });
    }
    return types;
  });
}

function stretchesOf(reach: Reach, nameTypes: readonly string[]): Stretch[] {
  const stretches = new Map<number, Stretch>();
  const add = (stretch: Stretch): void => {
    const [start, end] = stretch.span;
    const key = start * (reach.tokens.length + 1) + end;
    if (start < end && !stretches.has(key)) stretches.set(key, stretch);
  };
  reach.tokens.forEach((token, head) => {
    if (!headsPhrase(reach.tokens, head)) return;
    add({ span: phraseOf(reach, head, false), head, extent: "whole", isConjoined: false });
    if (conjunctsOf(reach, head) > 0)
      add({ span: phraseOf(reach, head, true), head, extent: "whole", isConjoined: true });
    const run = runOf(reach.tokens, head);
    const extent = plain(token.deprel) === "compound" ? "part" : "run";
    if (run !== null) add({ span: run, head, extent, isConjoined: false });
  });
  for (const stretch of nameStretches(reach.tokens, nameTypes)) add(stretch);
  return [...stretches.values()];
}

/** Names as found, where the tree may cut them wrongly: the head is the word whose own head lies outside. */
function nameStretches(tokens: readonly Token[], nameTypes: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = 0; start < tokens.length; start++) {
    const type = nameTypes[start] as string;
    if (type === "" || type === "NORP" || type === "MONEY") continue;
    let end = start + 1;
    while (nameTypes[end] === type) end++;
    let head = start;
    while (head < end - 1 && isInside((tokens[head] as Token).head - 1, start, end)) head++;
    stretches.push({ span: [start, end], head, extent: "run", isConjoined: false });
    start = end - 1;
  }
  return stretches;
}

function isInside(index: number, start: number, end: number): boolean {
  return index >= start && index < end;
}

function headsPhrase(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (!HEAD_TAGS.has(token.upos)) return false;
  const relation = plain(token.deprel);
  // A title before a name ("President" in "Kenyan President William Ruto") is part of the name's phrase.
  if (HEADLESS.has(relation) || token.deprel === "nmod:desc") return false;
  if (token.upos === "ADV") return ADVERBS_THAT_REFER.has(token.form.toLowerCase());
  if (relation === "det") return false;
  if (token.upos === "PRON") return pronounOf(token.form) !== null || relation !== "expl";
  if (token.upos === "ADJ") return relation !== "amod" && relation !== "xcomp" && relation !== "advmod";
  if (token.upos === "NUM" && relation === "nummod") return false;
  return true;
}

const RUN_TAGS: ReadonlySet<string> = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN"]);

/** The run of tags before and with the head that reads as a plain noun phrase: right where the tree may be wrong. Null for no noun. */
function runOf(tokens: readonly Token[], head: number): [number, number] | null {
  const token = tokens[head] as Token;
  if (token.upos !== "NOUN" && token.upos !== "PROPN") return null;
  if (plain(token.deprel) === "compound") return [head, head + 1];
  let start = head;
  while (start > 0 && head - start < 8) {
    const before = tokens[start - 1] as Token;
    const isPossessor = before.upos === "PRON" && /\bPoss=Yes\b/u.test(before.feats);
    if (!RUN_TAGS.has(before.upos) && !isPossessor) break;
    start--;
    if (before.upos === "DET" || isPossessor) break;
  }
  return [start, head + 1];
}

function plain(deprel: string): string {
  const colon = deprel.indexOf(":");
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

function conjunctsOf(reach: Reach, i: number): number {
  let count = 0;
  for (const child of reach.children[i] as readonly number[]) {
    if (plain((reach.tokens[child] as Token).deprel) === "conj") count++;
  }
  return count;
}

/** Children of every word and the first and last word below it; cycles in malformed trees are cut by a count of steps. */
function reachOf(tokens: readonly Token[]): Reach {
  const children: number[][] = tokens.map(() => []);
  const left = Int32Array.from(tokens, (_, i) => i);
  const right = Int32Array.from(tokens, (_, i) => i);
  tokens.forEach((token, i) => {
    if (token.head > 0 && token.head <= tokens.length) (children[token.head - 1] as number[]).push(i);
    let above = token.head - 1;
    for (let steps = 0; above >= 0 && above < tokens.length && steps < 64; steps++) {
      const grew = i < (left[above] as number) || i > (right[above] as number);
      if (!grew) break;
      if (i < (left[above] as number)) left[above] = i;
      if (i > (right[above] as number)) right[above] = i;
      above = (tokens[above] as Token).head - 1;
    }
  });
  return { tokens, children, left, right };
}

/** The head's phrase as [start, end): from the nearest dependents outward, up to the first that is left outside. */
function phraseOf(reach: Reach, head: number, withConjuncts: boolean): [number, number] {
  const { tokens } = reach;
  const children = reach.children[head] as readonly number[];
  const isPredicate = children.some((child) => (tokens[child] as Token).deprel === "cop");
  const isRoot = (tokens[head] as Token).deprel === "root";
  const leaves = (child: number): boolean => {
    const relation = plain((tokens[child] as Token).deprel);
    if (OUTSIDE.has(relation)) return true;
    if (relation === "case") return child < head;
    if (relation === "cc" || relation === "conj")
      return !withConjuncts && !(child < head && (tokens[child] as Token).deprel === "cc:preconj");
    return (
      (isPredicate || isRoot) &&
      CLAUSAL.has(relation) &&
      (isPredicate || (relation !== "advmod" && relation !== "obl" && relation !== "ccomp"))
    );
  };
  let start = head;
  let end = head + 1;
  for (let c = children.length - 1; c >= 0; c--) {
    const child = children[c] as number;
    if (child >= head || plain((tokens[child] as Token).deprel) === "punct") continue;
    if (leaves(child)) break;
    start = Math.min(start, reach.left[child] as number);
  }
  for (const child of children) {
    if (child <= head || plain((tokens[child] as Token).deprel) === "punct") continue;
    if (leaves(child)) break;
    end = Math.max(end, (reach.right[child] as number) + 1);
  }
  return closeBrackets(tokens, start, end, head);
}

const OPENERS: ReadonlySet<string> = new Set(["(", "[", '"', "“", "‘", "'", "«", "-LRB-"]);
const CLOSERS: ReadonlySet<string> = new Set([")", "]", '"', "”", "’", "'", "»", "-RRB-"]);

/** Takes in a bracket or quotation mark whose partner is inside, and leaves out loose marks at the ends. */
function closeBrackets(tokens: readonly Token[], start: number, end: number, head: number): [number, number] {
  const form = (i: number): string => tokens[i]?.form ?? "";
  let from = start;
  let to = end;
  while (
    from < head &&
    tokens[from]?.upos === "PUNCT" &&
    !(OPENERS.has(form(from)) && hasCloser(tokens, from + 1, to))
  )
    from++;
  while (
    to - 1 > head &&
    tokens[to - 1]?.upos === "PUNCT" &&
    !(CLOSERS.has(form(to - 1)) && hasOpener(tokens, from, to - 1))
  )
    to--;
  if (hasOpener(tokens, from, to) && !hasCloser(tokens, from, to) && CLOSERS.has(form(to))) to++;
  return [from, to];
}

function hasCloser(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (CLOSERS.has((tokens[i] as Token).form) && (tokens[i] as Token).upos === "PUNCT") return true;
  return false;
}

function hasOpener(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (OPENERS.has((tokens[i] as Token).form) && (tokens[i] as Token).upos === "PUNCT") return true;
  return false;
}

function mentionOf(scope: Scope, stretch: Stretch): Mention {
  const { at, reach, nameTypes, quotations, classes } = scope;
  const { tokens } = reach;
  const { head, isConjoined } = stretch;
  const [start, end] = stretch.span;
  const token = tokens[head] as Token;
  const pronoun =
    isConjoined || (token.upos !== "PRON" && token.upos !== "DET") ? null : pronounOf(token.form);
  const nameType = nameTypes[head] as string;
  const headLemma = pronoun?.base ?? token.lemma.toLowerCase();
  return {
    sentence: at,
    start,
    end,
    head,
    kind: pronoun === null ? kindOf(tokens, start, end, head) : "pronoun",
    words: contentWords(tokens, start, end),
    nameWords: pronoun === null && !isConjoined && token.upos === "PROPN" ? nameWords(scope, stretch) : [],
    headLemma,
    headForm: token.form.toLowerCase(),
    gender:
      pronoun?.gender ?? (isConjoined ? "unknown" : genderOf(tokens, start, end, head, nameType, classes)),
    number: pronoun?.number ?? (isConjoined ? "plural" : numberOf(token)),
    nameType,
    peoples: isConjoined ? [] : peoplesOf(scope, start, head),
    wordClass: pronoun !== null || nameType !== "" ? "" : classes.classOf(headLemma),
    deprel: token.deprel,
    extent: stretch.extent,
    isConjoined,
    members: isConjoined ? 1 + conjunctsOf(reach, head) : 1,
    quotation: quotations[head] ?? -1,
    speaker: scope.speakers[quotations[head] ?? -1] ?? null,
  };
}

const DEFINITE: ReadonlySet<string> = new Set(["the", "both", "all"]);
const INDEFINITE: ReadonlySet<string> = new Set([
  "a",
  "an",
  "some",
  "any",
  "no",
  "every",
  "each",
  "another",
  "many",
  "several",
  "few",
  "most",
  "more",
]);
const DEMONSTRATIVE: ReadonlySet<string> = new Set(["this", "that", "these", "those", "such"]);

function kindOf(tokens: readonly Token[], start: number, end: number, head: number): MentionKind {
  const first = tokens[start] as Token;
  const word = first.form.toLowerCase();
  if ((tokens[head] as Token).upos === "PROPN") return "proper";
  if ((tokens[head] as Token).upos === "NUM") return "number";
  if (end - start > 1) {
    if (DEFINITE.has(word)) return "definite";
    if (INDEFINITE.has(word)) return "indefinite";
    if (DEMONSTRATIVE.has(word)) return "demonstrative";
    for (let i = start; i < head; i++) if ((tokens[i] as Token).deprel === "nmod:poss") return "possessive";
  }
  return "bare";
}

const EMPTY_WORDS: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "this",
  "that",
  "these",
  "those",
  "'s",
  "’s",
  "'",
  "’",
  "s",
]);

function contentWords(tokens: readonly Token[], start: number, end: number): string[] {
  const words: string[] = [];
  for (let i = start; i < end && words.length < 12; i++) {
    const word = (tokens[i] as Token).form.toLowerCase();
    if (!EMPTY_WORDS.has(word) && (tokens[i] as Token).upos !== "PUNCT") words.push(word);
  }
  return words;
}

function peoplesOf({ reach, nameTypes }: Scope, start: number, head: number): string[] {
  const peoples: string[] = [];
  for (let i = start; i < head && peoples.length < 3; i++) {
    if (nameTypes[i] === "NORP") peoples.push((reach.tokens[i] as Token).form.toLowerCase());
  }
  return peoples;
}

/** The words of the run of proper nouns around the head: of "Foreign Minister Hina Rabbani of Lahore" no more than the name. */
function nameWords({ reach, nameTypes }: Scope, { span, head }: Stretch): string[] {
  const { tokens } = reach;
  const isPart = (i: number): boolean =>
    i >= span[0] && i < span[1] && tokens[i]?.upos === "PROPN" && nameTypes[i] === nameTypes[head];
  let start = head;
  let end = head + 1;
  while (isPart(start - 1)) start--;
  while (isPart(end)) end++;
  const words = tokens.slice(start, end).map((token) => token.form.toLowerCase());
  const bare = words.filter((word) => !isTitle(word.replace(/\.$/u, "")));
  return bare.length > 0 ? bare : words;
}

function numberOf(token: Token): GrammaticalNumber {
  if (/\bNumber=(Plur|Ptan)\b/u.test(token.feats)) return "plural";
  return token.upos === "NOUN" || token.upos === "PROPN" ? "singular" : "unknown";
}

function genderOf(
  tokens: readonly Token[],
  start: number,
  end: number,
  head: number,
  nameType: string,
  classes: WordClasses,
): Gender {
  const token = tokens[head] as Token;
  if (token.upos !== "PROPN") {
    const gender = genderOfNoun(token.lemma.toLowerCase());
    if (gender !== "unknown") return gender;
    const wordClass = classes.classOf(token.lemma.toLowerCase());
    return wordClass === "person"
      ? "person"
      : wordClass === "" || wordClass === "animal"
        ? "unknown"
        : "neuter";
  }
  for (let i = start; i < end; i++) {
    const word = (tokens[i] as Token).form.toLowerCase().replace(/\.$/u, "");
    if (i !== head && !isTitle(word) && (tokens[i] as Token).upos !== "PROPN") continue;
    const gender = genderOfName(word);
    if (gender !== "unknown")
      return nameType === "PERSON" || nameType === "" || isTitle(word) ? gender : "neuter";
  }
  return nameType === "PERSON" ? "person" : nameType === "" ? "unknown" : "neuter";
}
