/**
 * A pair as weighted words for the linear model that tells the type of its act. Owns the features: training and inference share this
 * file, so a change here needs new weights (`training/events/train-detector.ts`).
 */

import type { SyntaxTree } from "../../../language/tree.ts";
import { type FeatureBag, hashFeature } from "../../../nn/hashed-linear.ts";
import type { WordVectors } from "../../../nn/word-vectors.ts";
import type { Predicate } from "../../clauses/predicate.ts";
import { labelOf } from "../pair-features.ts";
import type { DetectorSentence, PairView } from "./pair-view.ts";

const CONTENT: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ", "ADV"]);
const SCALE = { path: 0.4, word: 0.5, vector: 0.5 };
/** Words between the two that are read at most. */
const BETWEEN_MAX = 25;

/** Keeps these features apart from others that are hashed alike. */
const SEED = 7;

type Put = (name: string, value?: number) => void;

/** Fills the bag with the pair's features. */
export function readPairWords(
  sentence: DetectorSentence,
  pair: PairView,
  vectors: WordVectors,
  bag: FeatureBag,
): void {
  bag.clear();
  const put: Put = (name, value = 1) => bag.addValue(SEED, name, value);
  ruleWords(pair, put);
  predicateWords(sentence, pair, put);
  pathWords(sentence, pair, vectors, bag, put);
  sideWords(sentence.tree, pair, put);
}

function ruleWords({ rule, told }: PairView, put: Put): void {
  put(`act:${told === null ? "-" : labelOf(told.act.code)}`);
  if (told !== null) put(`code:${told.act.code}`, 0.5);
  if (rule === null) return;
  put(`rule:${rule.sides}:${labelOf(rule.event.cameo)}`, 1.5);
  put(`code:${rule.sides}:${rule.event.cameo}`, 0.5);
}

function predicateWords({ tree, reader }: DetectorSentence, { joint, told }: PairView, put: Put): void {
  if (joint !== null) {
    const { predicate, actorPart, recipientPart } = joint;
    const parts = `${actorPart}:${recipientPart}`;
    const verb = verbName(predicate);
    put(`parts:${parts}`, 0.5);
    put(`verb:${verb}`, SCALE.word);
    put(`verb:${verb}:${parts}`, SCALE.word);
    for (const { preposition } of predicate.obliques) put(`with:${verb}:${preposition}`, SCALE.word);
    for (const object of reader.patients(predicate)) {
      const lemma = tree.token(object).lemma.toLowerCase();
      put(`object:${lemma}`, SCALE.word);
      put(`object:${verb}:${lemma}`, SCALE.word);
    }
    for (const index of predicate.complements) {
      const below = reader.predicates[index];
      if (below !== undefined) put(`below:${verb}:${verbName(below)}`, SCALE.word);
      if (below !== undefined) put(`below:${verbName(below)}`, SCALE.word);
    }
    if (predicate.isNegated) put(`not:${verb}`, SCALE.word);
  }
  if (told !== null) put(`told:${verbName(told.by.predicate)}`, SCALE.word);
}

function verbName(predicate: Predicate): string {
  return predicate.particle === null ? predicate.lemma : `${predicate.lemma}_${predicate.particle}`;
}

function pathWords(
  sentence: DetectorSentence,
  pair: PairView,
  vectors: WordVectors,
  bag: FeatureBag,
  put: Put,
): void {
  const { tree, acts } = sentence;
  const { up, down, top } = pair;
  const relations = (tokens: readonly number[]) =>
    tokens
      .map((at) => tree.token(at).deprel.split(":")[0])
      .filter((name) => name !== "conj" && name !== "flat")
      .join("<");
  const lemma = top < 0 ? "-" : tree.token(top).lemma.toLowerCase();
  put(`path:${relations(up)}^${relations(down)}`, SCALE.path);
  put(`top:${lemma}`, SCALE.word);
  put(`top:${lemma}:${relations(up)}^${relations(down)}`, SCALE.word);
  const way = [...up.slice(1), ...(top < 0 ? [] : [top]), ...down.slice(1)];
  for (const at of way) {
    const act = acts.get(at);
    if (act !== undefined) put(`way-act:${act}`);
    if (CONTENT.has(tree.token(at).upos)) put(`way:${tree.token(at).lemma.toLowerCase()}`, SCALE.word);
  }
  betweenWords(sentence, pair, put);
  putMean(way, tree, vectors, "W", bag);
  putMean([top], tree, vectors, "T", bag);
}

function betweenWords({ tree, acts }: DetectorSentence, { actor, recipient }: PairView, put: Put): void {
  const first = Math.min(actor.head, recipient.head) + 1;
  const last = Math.min(Math.max(actor.head, recipient.head), first + BETWEEN_MAX);
  for (let at = first; at < last; at++) {
    const token = tree.token(at);
    if (CONTENT.has(token.upos) || token.upos === "ADP") put(`between:${token.lemma.toLowerCase()}`, 0.3);
    const act = acts.get(at);
    if (act !== undefined) put(`between-act:${act}`, 0.5);
  }
}

function sideWords(tree: SyntaxTree, { actor, recipient }: PairView, put: Put): void {
  put(`sectors:${actor.mention.sector ?? "-"}:${recipient.mention.sector ?? "-"}`, 0.4);
  put(`actor:${actor.mention.sector ?? actor.mention.kind}`, 0.4);
  put(`recipient:${recipient.mention.sector ?? recipient.mention.kind}`, 0.4);
  put(`by:${tree.token(actor.head).lemma.toLowerCase()}`, 0.3);
  put(`to:${tree.token(recipient.head).lemma.toLowerCase()}`, 0.3);
  put(`to:${recipient.preposition}`, 0.5);
}

/** Buckets of a mean vector's numbers, hashed once for each name. */
const hashes = new Map<string, Uint32Array>();

function hashesOf(name: string, dimensions: number): Uint32Array {
  const known = hashes.get(name);
  if (known !== undefined) return known;
  const made = Uint32Array.from({ length: dimensions }, (_, at) => hashFeature(SEED, `${name}${at}`));
  hashes.set(name, made);
  return made;
}

function putMean(
  tokens: readonly number[],
  tree: SyntaxTree,
  vectors: WordVectors,
  name: string,
  bag: FeatureBag,
): void {
  const mean = new Float32Array(vectors.dimensions);
  let count = 0;
  for (const at of tokens) {
    if (at < 0 || !CONTENT.has(tree.token(at).upos)) continue;
    const vector = vectors.vectorOf(tree.token(at).lemma) ?? vectors.vectorOf(tree.token(at).form);
    if (vector === null) continue;
    count++;
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (vector[i] as number);
  }
  if (count === 0) return;
  let square = 0;
  for (const value of mean) square += value * value;
  const scale = SCALE.vector / (Math.sqrt(square) || 1);
  const buckets = hashesOf(name, mean.length);
  for (let i = 0; i < mean.length; i++) bag.addHash(buckets[i] as number, scale * (mean[i] as number));
}
