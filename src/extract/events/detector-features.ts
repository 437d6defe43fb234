/**
 * What the trained detector is shown of two mentions in one sentence, in the order in which one would act upon the other: what the
 * rules found, the way through the tree between them, the words on it, and what kind of actors they are. Owns the features; training
 * and inference share this file, so a change here needs new weights (`training/events/train-detector.ts`).
 */

import { overlaps } from "../../base/span.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { ActorMention } from "../../model/annotation.ts";
import type { Event } from "../../model/records.ts";
import type { FeatureBag } from "../../nn/hashed-linear.ts";
import type { WordVectors } from "../../nn/word-vectors.ts";
import { labelOf, type PairReading } from "./pair-features.ts";

/** Two mentions of a sentence, the first as the one who acts. */
export interface MentionPair {
  readonly actor: ActorMention;
  readonly recipient: ActorMention;
  /** Token on which each mention hangs. */
  readonly actorHead: number;
  readonly recipientHead: number;
}

/** A sentence as the detector reads it: once for all its pairs. */
export interface DetectorContext {
  readonly tree: SyntaxTree;
  /** What the rules coded in this sentence. */
  readonly events: readonly Event[];
  readonly mentions: readonly ActorMention[];
  /** Type of the act that each token names for the rules, by token; absent where none. */
  readonly acts: ReadonlyMap<number, string>;
}

const CONTENT: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ", "ADV"]);
const SCALE = { path: 0.6, word: 0.45, vector: 0.5 };

/** Fills the bag with the features of one ordered pair. `opinion` is what the pair coder says of it, likeliest first. */
export function readDetectorFeatures(
  context: DetectorContext,
  pair: MentionPair,
  reading: PairReading,
  opinion: readonly { readonly label: string; readonly probability: number }[],
  vectors: WordVectors,
  bag: FeatureBag,
): void {
  bag.clear();
  const put = (name: string, value = 1) => bag.addValue(7, name, value);
  ruleFeatures(context, pair, put);
  readingFeatures(reading, opinion, put);
  sideFeatures(context, pair, put);
  pathFeatures(context, pair, vectors, put);
}

type Put = (name: string, value?: number) => void;

/** How the rules' event takes part in the pair: as told, told the other way round, or of one side only. */
export function ruleOf(context: DetectorContext, pair: MentionPair): { event: Event; sides: string } | null {
  let best: { event: Event; sides: string; rank: number } | null = null;
  for (const event of context.events) {
    const has = (refs: Event["actors"], mention: ActorMention) =>
      refs.some((ref) => ref.span !== null && overlaps(ref.span, mention));
    const straight =
      (has(event.actors, pair.actor) ? 2 : 0) + (has(event.recipients, pair.recipient) ? 2 : 0);
    const turned = (has(event.recipients, pair.actor) ? 1 : 0) + (has(event.actors, pair.recipient) ? 1 : 0);
    const [sides, rank] =
      straight === 4
        ? ["both", 9]
        : turned === 2
          ? ["turned", 5]
          : straight === 2
            ? has(event.actors, pair.actor)
              ? ["actor", 4]
              : ["recipient", 3]
            : ["", 0];
    if (rank > (best?.rank ?? 0)) best = { event, sides: sides as string, rank: rank as number };
  }
  return best;
}

function ruleFeatures(context: DetectorContext, pair: MentionPair, put: Put): void {
  const rule = ruleOf(context, pair);
  put(`events:${Math.min(3, context.events.length)}`, 0.5);
  if (rule === null) return put("rule:-");
  put(`rule:${rule.sides}`, 2);
  put(`rule:${rule.sides}:${rule.event.type}`);
  put(`rule:${rule.sides}:${rule.event.status}`, 0.5);
  put(`sure:${rule.sides}`, rule.event.confidence * 2);
  put(`why:${rule.sides}:${rule.event.cameo}`, 0.5);
}

function readingFeatures(
  reading: PairReading,
  opinion: readonly { readonly label: string; readonly probability: number }[],
  put: Put,
): void {
  const best = reading.ranked[0];
  const label = reading.act === null ? "-" : labelOf(reading.act.code);
  put(`act:${label}`);
  if (best !== undefined) {
    const parts = `${best.actorPart}:${best.recipientPart}`;
    const own = best.act === null ? "-" : "act";
    put(`parts:${parts}`);
    put(`parts:${parts}:${own}`);
    put(`parts:${parts}:${best.predicate.kind}:${best.predicate.isPassive ? "passive" : "active"}`, 0.6);
    put(`parts:${parts}:${best.predicate.subjectOrigin}`, 0.5);
    put("score", best.score / 8);
    put(`verb:${best.predicate.lemma}`, SCALE.word);
    put(`verb:${best.predicate.lemma}:${parts}`, SCALE.word);
    for (const oblique of best.predicate.obliques)
      if (reading.recipient.tokens.has(oblique.head)) {
        put(`to:${oblique.preposition}`, 0.6);
        put(`to:${best.predicate.lemma}:${oblique.preposition}`, SCALE.word);
      }
    if (best.predicate.isNegated) put("negated", 0.5);
    if (best.predicate.isQuestion) put("question", 0.5);
    for (const word of best.predicate.auxiliaries) put(`aux:${word}`, 0.3);
    for (const word of best.predicate.markers) put(`mark:${word}`, 0.3);
  }
  const [first] = opinion;
  if (first !== undefined) {
    put(`says:${first.label}`);
    put("says", first.probability);
    put(`says:${first.label === label ? "same" : "other"}`, first.probability);
  }
}

function sideFeatures(context: DetectorContext, pair: MentionPair, put: Put): void {
  const { actor, recipient } = pair;
  const kindOf = (mention: ActorMention) => `${mention.kind}:${mention.sector ?? "-"}`;
  put(`a:${kindOf(actor)}`, 0.7);
  put(`r:${kindOf(recipient)}`, 0.7);
  put(`ar:${actor.kind}:${recipient.kind}`, 0.6);
  put(`ar:${actor.sector ?? "-"}:${recipient.sector ?? "-"}`, 0.5);
  put(`a:${actor.basis}`, 0.4);
  put(`r:${recipient.basis}`, 0.4);
  put(actor.actorId === null ? "a:unknown" : "a:known", 0.5);
  put(recipient.actorId === null ? "r:unknown" : "r:known", 0.5);
  if (actor.actorId !== null && actor.actorId === recipient.actorId) put("same-actor", 2);
  if (actor.country !== null && recipient.country !== null)
    put(actor.country === recipient.country ? "same-country" : "two-countries");
  const between = context.mentions.filter(
    (mention) =>
      mention.start > Math.min(actor.start, recipient.start) &&
      mention.end < Math.max(actor.end, recipient.end),
  ).length;
  put(`between:${Math.min(4, between)}`, 0.7);
  const order = actor.start < recipient.start ? "first" : "second";
  put(`order:${order}`, 0.7);
  const distance = Math.abs(pair.actorHead - pair.recipientHead);
  put(
    `far:${order}:${distance < 3 ? distance : distance < 6 ? "3" : distance < 12 ? "6" : distance < 20 ? "12" : "20"}`,
    0.7,
  );
  put(`word:a:${context.tree.token(pair.actorHead).lemma.toLowerCase()}`, 0.3);
  put(`word:r:${context.tree.token(pair.recipientHead).lemma.toLowerCase()}`, 0.3);
}

/** Token indexes from the first up to the common ancestor and down to the second; the ancestor stands once. */
function wayBetween(
  tree: SyntaxTree,
  from: number,
  to: number,
): { up: number[]; top: number; down: number[] } {
  const above: number[] = [];
  for (let at = from, steps = 0; at >= 0 && steps < 60; at = tree.head(at), steps++) above.push(at);
  const below: number[] = [];
  for (let at = to, steps = 0; at >= 0 && steps < 60; at = tree.head(at), steps++) {
    const met = above.indexOf(at);
    if (met >= 0) return { up: above.slice(0, met), top: at, down: below.reverse() };
    below.push(at);
  }
  return { up: above, top: -1, down: below.reverse() };
}

function pathFeatures(context: DetectorContext, pair: MentionPair, vectors: WordVectors, put: Put): void {
  const { tree } = context;
  const { up, top, down } = wayBetween(tree, pair.actorHead, pair.recipientHead);
  const relation = (at: number) => tree.token(at).deprel.replace("conj", "conj");
  const rising = up.map(relation).join("<");
  const falling = down.map(relation).join(">");
  const plain = (path: string) => path.replace(/(?:conj|flat|appos|compound)[<>]?/gu, "");
  const lemma = top < 0 ? "-" : tree.token(top).lemma.toLowerCase();
  const upos = top < 0 ? "-" : tree.token(top).upos;
  put(`path:${rising}^${falling}`, SCALE.path);
  put(`path:${plain(rising)}^${upos}^${plain(falling)}`, SCALE.path);
  put(`up:${rising}`, SCALE.path);
  put(`down:${falling}`, SCALE.path);
  put(`steps:${Math.min(8, up.length)}:${Math.min(8, down.length)}`, SCALE.path);
  put(`length:${Math.min(12, up.length + down.length)}`, SCALE.path);
  if (top === pair.actorHead || top === pair.recipientHead) put("one-under-other");
  put(`top:${lemma}`, SCALE.word);
  put(`top:${lemma}:${plain(rising)}:${plain(falling)}`, SCALE.word);
  const way = [...up.slice(1), ...(top < 0 ? [] : [top]), ...down.slice(0, -1)];
  let acts = 0;
  for (const at of way) {
    const token = tree.token(at);
    const act = context.acts.get(at);
    if (act !== undefined) {
      acts++;
      put(`way-act:${act}`);
    }
    if (CONTENT.has(token.upos)) put(`way:${token.lemma.toLowerCase()}`, SCALE.word);
  }
  put(`acts:${Math.min(3, acts)}`);
  const near = Math.min(pair.actorHead, pair.recipientHead);
  const far = Math.max(pair.actorHead, pair.recipientHead);
  for (let at = near + 1; at < far && at < near + 25; at++) {
    const token = tree.token(at);
    if (CONTENT.has(token.upos) || token.upos === "ADP") put(`b:${token.lemma.toLowerCase()}`, 0.2);
    const act = context.acts.get(at);
    if (act !== undefined) put(`b-act:${act}`, 0.5);
  }
  meanVector(way.length === 0 ? [top] : way, tree, vectors, "W", put);
  if (top >= 0) meanVector([top], tree, vectors, "T", put);
}

function meanVector(
  tokens: readonly number[],
  tree: SyntaxTree,
  vectors: WordVectors,
  name: string,
  put: Put,
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
  const norm = Math.hypot(...mean) || 1;
  mean.forEach((value, i) => put(`${name}${i}`, (SCALE.vector * value) / norm));
}
