/**
 * What a trained coder is shown of a marked pair: the acts that the rules read, the path between the two sides, words and their
 * vectors. Owns the features; training and inference share this file, so a change here needs new weights.
 */

import { cameoCode } from "../../codebook/cameo.ts";
import { plvRootOf } from "../../codebook/plover.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { FeatureBag } from "../../nn/hashed-linear.ts";
import type { WordVectors } from "../../nn/word-vectors.ts";
import type { Predicate } from "../clauses/predicate.ts";
import type { RankedPredicate, Side } from "./pair-path.ts";
import type { Act } from "./act.ts";
import type { ActReader } from "./read-act.ts";

/** A marked pair as the rules read it, before anything is decided. */
export interface PairReading {
  readonly tree: SyntaxTree;
  readonly reader: ActReader;
  readonly actor: Side;
  readonly recipient: Side;
  /** Predicates from best to worst, each with the act that the rules read in it. */
  readonly ranked: readonly (RankedPredicate & { readonly act: Act | null })[];
  /** The rules' answer; null where they have none. */
  readonly act: Act | null;
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
const SCALE = { rule: 1, lemma: 0.5, between: 0.35, sentence: 0.2, vector: 0.6 };

const CONTENT: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ", "ADV"]);

/** Fills the bag with the features of a reading. */
export function readPairFeatures(reading: PairReading, vectors: WordVectors, bag: FeatureBag): void {
  bag.clear();
  ruleFeatures(reading, bag);
  predicateFeatures(reading, bag);
  wordFeatures(reading, bag);
  vectorFeatures(reading, vectors, bag);
}

function put(bag: FeatureBag, name: string, value: number): void {
  bag.addValue(1, name, value);
}

function ruleFeatures(reading: PairReading, bag: FeatureBag): void {
  const { act, ranked } = reading;
  const scale = SCALE.rule;
  put(bag, `rule:${labelOf(act?.code ?? null)}`, scale * 2);
  put(bag, `code:${act?.code ?? "-"}`, scale * 0.7);
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
      if (below !== undefined) put(bag, `vc:${verb}:${verbName(below)}`, own * 0.6);
      if (below !== undefined) put(bag, `c:${verbName(below)}`, own * 0.6);
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
    if (token === undefined || token.upos === "PROPN" || token.upos === "NUM" || token.upos === "PUNCT")
      continue;
    const lemma = token.lemma.toLowerCase();
    put(bag, `b:${lemma}`, SCALE.between);
    put(bag, `bb:${previous}_${lemma}`, SCALE.between * 0.7);
    previous = lemma;
  }
  put(bag, `bb:${previous}_$`, SCALE.between * 0.7);
  tokens.forEach((token, at) => {
    if (!CONTENT.has(token.upos) || reading.actor.tokens.has(at)) return;
    put(
      bag,
      reading.recipient.tokens.has(at) ? `t:${token.lemma.toLowerCase()}` : `s:${token.lemma.toLowerCase()}`,
      SCALE.sentence,
    );
  });
}

/** Mean vectors of the main verb, of its objects and complements, and of the content words between the two. */
function vectorFeatures(reading: PairReading, vectors: WordVectors, bag: FeatureBag): void {
  const main = reading.ranked[0]?.predicate;
  const tokens = reading.tree.tokens;
  const [first, last] = between(reading);
  const groups: readonly (readonly [string, readonly number[]])[] = [
    ["V", main === undefined ? [] : [main.head]],
    [
      "O",
      main === undefined
        ? []
        : [
            ...reading.reader.patients(main),
            ...main.complements.map((index) => reading.reader.predicates[index]?.head ?? -1),
          ],
    ],
    ["B", tokens.flatMap((token, at) => (at >= first && at < last && CONTENT.has(token.upos) ? [at] : []))],
  ];
  for (const [name, members] of groups) {
    const mean = new Float32Array(vectors.dimensions);
    let count = 0;
    for (const at of members) {
      const token = tokens[at];
      const vector =
        token === undefined ? null : (vectors.vectorOf(token.lemma) ?? vectors.vectorOf(token.form));
      if (vector === null) continue;
      count++;
      vector.forEach((value, i) => {
        mean[i] = (mean[i] as number) + value;
      });
    }
    if (count === 0) continue;
    const norm = Math.hypot(...mean) || 1;
    mean.forEach((value, i) => put(bag, `${name}${i}`, (SCALE.vector * value) / norm));
  }
}
