/**
 * What a trained coder is shown of a marked pair: the acts that the rules read, the path between the two sides, words and their
 * vectors. Owns the features; training and inference share this file, so a change here needs new weights.
 */

import { cameoCode } from "../../codebook/cameo.ts";
import { plvRootOf } from "../../codebook/plover.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import { type FeatureBag, hashFeature } from "../../nn/hashed-linear.ts";
import type { WordVectors } from "../../nn/word-vectors.ts";
import type { Predicate } from "../clauses/predicate.ts";
import { pairActOfNoun, pairActOfVerb } from "./pair-acts.ts";
import { meetingOf } from "./pair-between.ts";
import type { RankedPredicate, Side } from "./pair-path.ts";
import type { Act } from "./act.ts";
import type { ActReader } from "./read-act.ts";

/** A predicate that may join the two sides, with the act that the rules read in it; null where they read none. */
export type RankedAct = RankedPredicate & { readonly act: Act | null };

/** A marked pair as the rules read it, before anything is decided. */
export interface PairReading {
  readonly tree: SyntaxTree;
  readonly reader: ActReader;
  readonly actor: Side;
  readonly recipient: Side;
  /** Predicates from best to worst, each with the act that the rules read in it. */
  readonly ranked: readonly RankedAct[];
  /** Words on the way between the two sides and by it, with their steps off it. */
  readonly path: ReadonlyMap<number, number>;
  /** The rules' answer; null where they have none. */
  readonly act: Act | null;
  /** Where the rules' answer lies off the way between the two sides: the act told on the way. */
  readonly near: Act | null;
  /** Words that only say what one side told the other. */
  readonly content: ReadonlySet<number>;
  /** True where what the rules read is left out, so that words and syntax must do alone: in training. */
  readonly isBare: boolean;
}

/** The same pair as if the rules had read nothing. */
export function bareReading(reading: PairReading): PairReading {
  const ranked = reading.ranked.map((entry) => ({ ...entry, act: null }));
  return { ...reading, ranked, act: null, near: null, isBare: true };
}

/** Codes that the published map gives to COERCE and the PLV data to ASSAULT: blockade, occupation, cyber attack (decision 0062). */
const PLV_ASSAULT: ReadonlySet<string> = new Set(["176", "191", "192"]);

/** Label of a code in the PLV data's classes; "none" where CAMEO's code has no PLOVER type. */
export function labelOf(code: string | null): string {
  if (code !== null && PLV_ASSAULT.has(code)) return "ASSAULT";
  const type = code === null ? null : (cameoCode(code)?.type ?? null);
  return type === null ? "none" : plvRootOf(type);
}

/** Weights of the feature families, found by cross-validation on the even rows of the PLV data. */
const SCALE = {
  rule: 1,
  lemma: 0.5,
  between: 0.35,
  sentence: 0.2,
  vector: 0.6,
  path: 0.5,
  onPath: 0.35,
  meeting: 0.5,
};
/** What a word counts by its steps off the way between the two sides. */
const DECAY = [1, 0.5, 0.2];
/** Share of an act told on the way where the rules chose one off it; from hand-labelled pairs of bulk news, 2026-11-22. */
const NEAR_SHARE = 0.5;

const CONTENT: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ", "ADV"]);
const SKIPPED: ReadonlySet<string> = new Set(["PROPN", "NUM", "PUNCT"]);
const BINDING: ReadonlySet<string> = new Set(["ADP", "SCONJ", "PART"]);

/** Fills the bag with the features of a reading. */
export function readPairFeatures(reading: PairReading, vectors: WordVectors, bag: FeatureBag): void {
  bag.clear();
  ruleFeatures(reading, bag);
  predicateFeatures(reading, bag);
  wordFeatures(reading, bag);
  vectorFeatures(reading, vectors, bag);
  pathFeatures(reading, bag);
  meetingFeatures(reading, bag);
}

function put(bag: FeatureBag, name: string, value: number): void {
  bag.addValue(1, name, value);
}

function ruleFeatures(reading: PairReading, bag: FeatureBag): void {
  const { act, near, ranked } = reading;
  const scale = SCALE.rule;
  const share = near !== null && near !== act ? NEAR_SHARE : 0;
  if (near !== null && share > 0) {
    put(bag, `rule:${labelOf(near.code)}`, scale * 2 * share);
    put(bag, `code:${near.code}`, scale * 0.7 * share);
  }
  put(bag, `rule:${labelOf(act?.code ?? null)}`, scale * 2 * (1 - share));
  put(bag, `code:${act?.code ?? "-"}`, scale * 0.7 * (1 - share));
  put(bag, `op:${act?.operator ?? "-"}`, scale * 0.5);
  put(bag, `op+:${act?.operator ?? "-"}:${labelOf(act?.code ?? null)}`, scale * 0.5);
  ranked.forEach((entry, place) => {
    if (entry.act === null) return;
    const label = labelOf(entry.act.code);
    if (entry.actorPart === "agent") put(bag, `agent:${label}`, scale * (place === 0 ? 0.7 : 0.4));
    if (entry.recipientPart !== "none") put(bag, `onto:${label}`, scale * 0.4);
    if (place < 3) put(bag, `rank${place}:${label}`, scale * 0.4);
    put(bag, `any:${label}`, scale * 0.3);
  });
  const [first, last] = between(reading);
  for (let at = first; at < last; at++) {
    const noun = reading.reader.noun(at);
    if (noun?.code) put(bag, `noun:${labelOf(noun.code)}`, scale * 0.3);
    if (noun !== null) for (const name of noun.classes) put(bag, `class:${name}`, scale * 0.2);
  }
  for (const head of reading.recipient.heads) {
    const noun = reading.reader.noun(head);
    if (noun !== null) for (const name of noun.classes) put(bag, `recipient:${name}`, scale * 0.3);
  }
}

/** The words between the two sides, as a half-open range; all words where the sides cannot be told apart by place. */
function between(reading: PairReading): readonly [number, number] {
  const actors = [...reading.actor.tokens];
  const recipients = [...reading.recipient.tokens];
  const all = [0, reading.tree.tokens.length] as const;
  if (actors.length === 0 || recipients.length === 0) return all;
  const [a, b] = [Math.min(...actors), Math.min(...recipients)];
  if (a === b) return all;
  return a < b ? [lastBefore(actors, b) + 1, b] : [lastBefore(recipients, a) + 1, a];
}

function lastBefore(tokens: readonly number[], limit: number): number {
  return tokens.reduce((last, at) => (at < limit && at > last ? at : last), 0);
}

function predicateFeatures(reading: PairReading, bag: FeatureBag): void {
  const scale = SCALE.lemma;
  reading.ranked.slice(0, 2).forEach(({ predicate, actorPart, recipientPart }, place) => {
    const own = place === 0 ? scale : scale * 0.5;
    const verb = verbName(predicate);
    put(bag, `v${place}:${verb}`, own);
    put(
      bag,
      `v${place}:${verb}:${predicate.isNegated ? "not" : ""}${predicate.auxiliaries.includes("will") ? "will" : ""}`,
      own,
    );
    put(bag, `part${place}:${actorPart}:${recipientPart}`, own * 0.5);
    put(bag, predicate.isPassive ? `passive${place}` : `active${place}`, own * 0.3);
    for (const object of reading.reader.patients(predicate)) {
      const lemma = reading.tree.token(object).lemma.toLowerCase();
      if (reading.actor.tokens.has(object)) continue;
      if (!reading.recipient.tokens.has(object)) put(bag, `o:${lemma}`, own);
      put(bag, `vo:${verb}:${lemma}`, own * 0.7);
    }
    for (const oblique of predicate.obliques) put(bag, `p${place}:${verb}:${oblique.preposition}`, own * 0.4);
    for (const index of predicate.complements) {
      const below = reading.reader.predicates[index];
      if (below === undefined || reading.content.has(below.head)) continue;
      put(bag, `vc:${verb}:${verbName(below)}`, own * 0.6);
      put(bag, `c:${verbName(below)}`, own * 0.6);
    }
  });
}

function verbName(predicate: Predicate): string {
  return predicate.particle === null ? predicate.lemma : `${predicate.lemma}_${predicate.particle}`;
}

function wordFeatures(reading: PairReading, bag: FeatureBag): void {
  const [first, last] = between(reading);
  const tokens = reading.tree.tokens;
  let previous = "^";
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token === undefined || SKIPPED.has(token.upos) || reading.content.has(at)) continue;
    const lemma = token.lemma.toLowerCase();
    put(bag, `b:${lemma}`, SCALE.between);
    put(bag, `bb:${previous}_${lemma}`, SCALE.between * 0.7);
    previous = lemma;
  }
  put(bag, `bb:${previous}_$`, SCALE.between * 0.7);
  tokens.forEach((token, at) => {
    if (!CONTENT.has(token.upos) || reading.actor.tokens.has(at) || reading.content.has(at)) return;
    put(
      bag,
      reading.recipient.tokens.has(at) ? `t:${token.lemma.toLowerCase()}` : `s:${token.lemma.toLowerCase()}`,
      SCALE.sentence,
    );
  });
}

/** Mean vectors of the main verb, of its objects and complements, of the content words between the two, of the way between them. */
function vectorFeatures(reading: PairReading, vectors: WordVectors, bag: FeatureBag): void {
  const { tree, reader, content } = reading;
  const main = reading.ranked[0]?.predicate;
  const [first, last] = between(reading);
  const isShown = (at: number) => CONTENT.has(tree.token(at).upos) && !content.has(at);
  const even = (members: readonly number[]): readonly Weighted[] => members.map((at) => [at, 1]);
  if (main !== undefined) {
    putMean(reading, vectors, bag, "V", even([main.head]));
    const below = main.complements.map((index) => reader.predicates[index]?.head ?? -1);
    const objects = [...reader.patients(main), ...below.filter((at) => !content.has(at))];
    putMean(reading, vectors, bag, "O", even(objects));
  }
  const words = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i).filter(isShown);
  putMean(reading, vectors, bag, "B", even(words));
  const way = [...reading.path].filter(([at]) => isShown(at));
  putMean(
    reading,
    vectors,
    bag,
    "P",
    way.map(([at, steps]) => [at, DECAY[steps] ?? 0]),
  );
}

type Weighted = readonly [token: number, weight: number];

/** Hashes of the names of vector features, which are many and always the same. */
const VECTOR_HASHES = new Map<string, Uint32Array>();

function vectorHashes(name: string, dimensions: number): Uint32Array {
  const known = VECTOR_HASHES.get(name);
  if (known !== undefined && known.length === dimensions) return known;
  const hashes = Uint32Array.from({ length: dimensions }, (_, i) => hashFeature(1, `${name}${i}`));
  VECTOR_HASHES.set(name, hashes);
  return hashes;
}

function putMean(
  reading: PairReading,
  vectors: WordVectors,
  bag: FeatureBag,
  name: string,
  members: readonly Weighted[],
): void {
  const mean = new Float32Array(vectors.dimensions);
  const vector = new Float32Array(vectors.dimensions);
  let count = 0;
  for (const [at, weight] of members) {
    const token = reading.tree.tokens[at];
    const own = token === undefined ? -1 : vectors.rowOf(token.lemma);
    const row = own >= 0 || token === undefined ? own : vectors.rowOf(token.form);
    if (row < 0) continue;
    vectors.copyRow(row, vector, 0);
    count++;
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + weight * (vector[i] as number);
  }
  if (count === 0) return;
  let square = 0;
  for (const value of mean) square += value * value;
  const norm = Math.sqrt(square) || 1;
  const hashes = vectorHashes(name, vectors.dimensions);
  for (let i = 0; i < mean.length; i++)
    bag.addHash(hashes[i] as number, (SCALE.vector * (mean[i] as number)) / norm);
}

/** Words on the way between the two sides, and the acts that they tell. */
function pathFeatures(reading: PairReading, bag: FeatureBag): void {
  const read = new Map(reading.ranked.map((entry) => [entry.predicate.head, entry.act]));
  for (const [at, steps] of reading.path) {
    if (reading.content.has(at)) continue;
    const token = reading.tree.token(at);
    const lemma = token.lemma.toLowerCase();
    const weight = DECAY[steps] ?? 0;
    if (BINDING.has(token.upos)) put(bag, `pl:${lemma}`, weight * SCALE.onPath * 0.5);
    if (!CONTENT.has(token.upos)) continue;
    put(bag, `pl:${lemma}`, weight * SCALE.onPath);
    if (reading.isBare) continue;
    const label = labelOf(read.get(at)?.code ?? wordCode(reading, at));
    if (label !== "none") put(bag, `path:${label}`, weight * SCALE.path);
  }
}

function wordCode(reading: PairReading, at: number): string | null {
  const { upos, lemma } = reading.tree.token(at);
  if (upos === "NOUN")
    return reading.reader.noun(at)?.code ?? pairActOfNoun(lemma.toLowerCase())?.code ?? null;
  return upos === "VERB" ? (pairActOfVerb(lemma.toLowerCase())?.code ?? null) : null;
}

/** The word under which both sides stand, the words between it and them, and by which relation and preposition each hangs on. */
function meetingFeatures(reading: PairReading, bag: FeatureBag): void {
  const { tree, actor, recipient, content } = reading;
  const meeting = meetingOf(tree, actor, recipient);
  if (meeting === null || content.has(meeting.top)) return;
  const { top, fromActor, fromRecipient } = meeting;
  const { upos, lemma } = tree.token(top);
  const isHidden = SKIPPED.has(upos) || actor.tokens.has(top) || recipient.tokens.has(top);
  const word = isHidden ? upos : lemma.toLowerCase();
  const way = `${hold(tree, fromActor)}:${hold(tree, fromRecipient)}`;
  put(bag, `top:${word}`, SCALE.meeting);
  put(bag, `top:${word}:${way}`, SCALE.meeting * 0.8);
  put(bag, `way:${way}`, SCALE.meeting * 0.6);
  for (const at of [...fromActor.slice(1), ...fromRecipient.slice(1)])
    if (CONTENT.has(tree.token(at).upos) && !content.has(at))
      put(bag, `in:${tree.token(at).lemma.toLowerCase()}`, SCALE.meeting * 0.8);
}

/** "nsubj:-" of "Mali met", "nmod:with" of "talks with Mali"; "+" where words stand between. */
function hold(tree: SyntaxTree, way: readonly number[]): string {
  const [head] = way;
  const last = way.at(-1);
  if (head === undefined || last === undefined) return "self";
  const marker = tree.childrenBy(head, "case")[0];
  const preposition = marker === undefined ? "-" : tree.token(marker).lemma.toLowerCase();
  return `${tree.token(last).deprel.split(":")[0]}${way.length > 1 ? "+" : ""}:${preposition}`;
}
