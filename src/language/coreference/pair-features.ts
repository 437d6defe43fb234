/**
 * Features of a mention that begins something new, and of a mention with an earlier one as its antecedent, after the surface
 * features of Durrett and Klein (2013) with agreement, syntax and what the antecedent's entity is known to be. Owns no weights.
 */

import { mix } from "../names/word-hash.ts";
import type { Entity } from "./entity.ts";
import type { Gender, GrammaticalNumber } from "./mention.ts";
import type { MentionView } from "./mention-view.ts";

/** Collects hashed features; reused, so that scoring allocates nothing. */
export class FeatureBuffer {
  readonly values = new Int32Array(512);
  length = 0;
  /** Hashes that `spread` ties a feature to: the mention's type, and both mentions' types. */
  type = 0;
  pairType = 0;

  clear(): void {
    this.length = 0;
  }

  add(feature: number): void {
    if (this.length < this.values.length) this.values[this.length++] = feature;
  }

  /**
   * The feature alone, with the mention's type, and with both types. All three are well-spread hashes, so that exclusive-or is
   * enough to tell them apart.
   */
  spread(feature: number): void {
    const at = this.length;
    if (at + 3 > this.values.length) return;
    this.values[at] = feature;
    this.values[at + 1] = feature ^ this.type;
    this.values[at + 2] = feature ^ this.pairType;
    this.length = at + 3;
  }
}

/** What was said before of a mention's words: how it may be old news. */
export interface Precedent {
  readonly sameText: boolean;
  readonly sameHead: boolean;
}

export function newFeatures(
  out: FeatureBuffer,
  view: MentionView,
  precedent: Precedent,
  sentenceCount: number,
): void {
  out.clear();
  const type = view.type;
  const add = (feature: number): void => {
    out.add(feature);
    out.add(mix(feature, type));
  };
  const seen = (precedent.sameText ? 2 : 0) | (precedent.sameHead ? 1 : 0);
  out.add(mix(200, type));
  add(mix(201, seen));
  add(mix(202, view.length));
  add(mix(203, view.role));
  add(mix(204, mix(view.role, seen)));
  add(mix(205, view.head));
  add(mix(206, view.first));
  add(mix(207, view.before));
  add(mix(208, view.after));
  add(mix(209, view.governor));
  add(mix(210, mix(view.name, view.wordClass)));
  add(mix(211, mix(mix(view.name, view.wordClass), seen)));
  add(mix(212, view.number === "plural" ? 1 : 0));
  add(mix(213, bucket(view.mention.sentence)));
  add(mix(214, mix(view.length, seen)));
  add(mix(215, (view.mention.quotation >= 0 ? 1 : 0) | (sentenceCount < 8 ? 2 : 0)));
  add(mix(216, mix(view.before, view.role)));
  add(mix(218, view.extent));
  add(mix(219, mix(view.extent, view.after)));
  add(mix(220, mix(view.extent, seen)));
  add(mix(217, mix(view.governor, view.role)));
}

export function pairFeatures(
  out: FeatureBuffer,
  view: MentionView,
  candidate: MentionView,
  entity: Entity,
  between: number,
): void {
  out.clear();
  out.type = mix(6, view.type);
  out.pairType = mix(view.type, candidate.type);
  addDistance(out, view, candidate, between);
  addAgreement(out, view, candidate, entity);
  addEntity(out, view, entity);
  addRoles(out, view, candidate);
  if (!view.isPronoun) addWords(out, view, candidate, entity);
  addLexical(out, view, candidate);
  addQuotation(out, view, candidate);
}

function addDistance(out: FeatureBuffer, view: MentionView, candidate: MentionView, between: number): void {
  const sentences = bucket(view.mention.sentence - candidate.mention.sentence);
  out.spread(mix(1, sentences));
  out.spread(mix(2, bucket(between)));
  out.spread(mix(3, mix(sentences, candidate.role)));
  out.spread(mix(4, mix(mix(sentences, candidate.role), view.role)));
}

function addAgreement(out: FeatureBuffer, view: MentionView, candidate: MentionView, entity: Entity): void {
  out.spread(mix(10, agreesInGender(view.gender, entity.gender)));
  out.spread(mix(11, agreesInNumber(view.number, entity.number)));
  out.spread(
    mix(
      12,
      mix(agreesInGender(view.gender, candidate.gender), agreesInNumber(view.number, candidate.number)),
    ),
  );
  out.spread(mix(13, mix(view.person, candidate.person)));
  out.spread(mix(14, mix(mix(view.name, view.wordClass), mix(candidate.name, candidate.wordClass))));
  out.spread(mix(15, mix(view.name, entity.name)));
  out.spread(mix(16, mix(view.wordClass, entity.wordClass)));
  out.spread(mix(17, mix(entity.name, entity.wordClass)));
}

function addEntity(out: FeatureBuffer, view: MentionView, entity: Entity): void {
  out.spread(mix(20, bucket(entity.mentions.length)));
  out.spread(mix(21, (entity.hasProper ? 1 : 0) | (entity.hasNominal ? 2 : 0)));
  const lastSentence = entity.last.mention.sentence;
  out.spread(mix(22, bucket(view.mention.sentence - lastSentence)));
  if (!view.isPronoun) {
    out.spread(mix(23, (entity.heads.has(view.head) ? 1 : 0) | (entity.texts.has(view.text) ? 2 : 0)));
    if (entity.heads.has(view.head)) out.spread(mix(24, bucket(entity.heads.size)));
  }
}

function addRoles(out: FeatureBuffer, view: MentionView, candidate: MentionView): void {
  out.spread(mix(37, mix(view.extent, candidate.extent)));
  out.spread(mix(30, candidate.role));
  out.spread(mix(31, mix(view.role, candidate.role)));
  const a = candidate.mention;
  const m = view.mention;
  if (a.sentence !== m.sentence) return;
  const nested = a.start <= m.start && m.end <= a.end ? 1 : m.start <= a.start && a.end <= m.end ? 2 : 0;
  const governed =
    view.governorAt === a.head
      ? 1
      : candidate.governorAt === m.head
        ? 2
        : view.governorAt === candidate.governorAt && view.governorAt >= 0
          ? 3
          : 0;
  out.spread(mix(32, nested));
  out.spread(mix(33, mix(governed, mix(view.role, candidate.role))));
  out.spread(mix(34, mix(mix(nested, governed), view.isReflexive ? 1 : 0)));
  out.spread(mix(35, mix(governed, view.isReflexive ? 1 : 0)));
  if (governed > 0) out.spread(mix(36, mix(governed, view.before)));
}

function addWords(out: FeatureBuffer, view: MentionView, candidate: MentionView, entity: Entity): void {
  if (candidate.isPronoun) return;
  const shared = sharedWords(view.words, candidate.words);
  const extraOwn = view.words.length - shared;
  const extraOther = candidate.words.length - shared;
  const sameHead = view.head === candidate.head;
  const relation =
    (view.text === candidate.text ? 1 : 0) |
    (sameHead ? 2 : 0) |
    (shared > 0 ? 4 : 0) |
    (extraOwn === 0 ? 8 : 0) |
    (extraOther === 0 ? 16 : 0) |
    (view.headForm === candidate.headForm ? 32 : 0) |
    (candidate.words.includes(view.headForm) ? 64 : 0) |
    (view.words.includes(candidate.headForm) ? 128 : 0);
  out.spread(mix(40, relation));
  out.spread(mix(41, mix(Math.min(extraOwn, 4), mix(Math.min(extraOther, 4), sameHead ? 1 : 0))));
  out.spread(mix(42, mix(relation, bucket(view.mention.sentence - candidate.mention.sentence))));
  out.spread(mix(43, mix(relation, mix(view.name, candidate.name))));
  out.spread(mix(44, mix(relation, mix(view.first, candidate.first))));
  const acronym =
    (view.acronym !== 0 && view.acronym === candidate.initials) ||
    (candidate.acronym !== 0 && candidate.acronym === view.initials);
  out.spread(mix(45, acronym ? 1 : 0));
  out.spread(mix(46, mix(relation, entity.texts.has(view.text) ? 1 : 0)));
  if (view.nameWords.length > 0 && entity.nameWords.length > 0) {
    const relation = nameRelation(view.nameWords, entity.nameWords);
    out.spread(mix(39, relation));
    out.spread(mix(49, mix(relation, mix(view.name, entity.name))));
  }
  if (!sameHead)
    out.spread(mix(48, mix(likeness(view.vector, candidate.vector), mix(view.name, candidate.name))));
  if (view.words.length > 1 && candidate.words.length > 1) {
    out.spread(mix(47, mix(sameHead ? 1 : 0, view.words[0] === candidate.words[0] ? 1 : 0)));
  }
}

/** How two names lie to each other: 0 apart, 1 equal, 2 and 3 one ends the other, 4 and 5 one within the other, 6 share a last word, 7 share another. */
function nameRelation(own: readonly number[], other: readonly number[]): number {
  const shared = sharedWords(own, other);
  if (shared === 0) return 0;
  const isOwnInside = shared === own.length;
  const isOtherInside = shared === other.length;
  const sameEnd = own.at(-1) === other.at(-1);
  if (isOwnInside && isOtherInside) return 1;
  if (isOwnInside) return sameEnd ? 2 : 4;
  if (isOtherInside) return sameEnd ? 3 : 5;
  return sameEnd ? 6 : 7;
}

/** Cosine of the heads' vectors in tenths; 11 where either has none. */
function likeness(a: Float32Array | null, b: Float32Array | null): number {
  if (a === null || b === null) return 11;
  let dot = 0;
  for (let i = 0; i < a.length; i++) dot += (a[i] as number) * (b[i] as number);
  return Math.max(0, Math.floor(dot * 10));
}

function addLexical(out: FeatureBuffer, view: MentionView, candidate: MentionView): void {
  if (!view.isPronoun) {
    out.add(mix(50, mix(view.head, candidate.head)));
    if (view.head === candidate.head) out.add(mix(51, view.head));
  }
  out.add(mix(52, mix(view.type, candidate.head)));
  out.add(mix(53, mix(candidate.head, mix(view.type, candidate.role))));
  out.add(mix(54, mix(view.type, candidate.first)));
  out.add(mix(55, mix(view.type, candidate.before)));
  out.add(mix(56, mix(view.type, candidate.after)));
  out.add(mix(57, mix(view.governor, mix(view.role, mix(candidate.name, candidate.wordClass)))));
  out.add(mix(58, mix(view.governor, mix(view.role, mix(candidate.governor, candidate.role)))));
  out.add(mix(59, mix(view.type, candidate.length)));
}

function addQuotation(out: FeatureBuffer, view: MentionView, candidate: MentionView): void {
  const own = view.mention.quotation;
  const other = candidate.mention.quotation;
  const relation = own < 0 ? (other < 0 ? 0 : 1) : other < 0 ? 2 : own === other ? 3 : 4;
  out.spread(mix(60, relation));
  out.spread(mix(61, mix(relation, mix(view.person, candidate.person))));
  const speaker = view.mention.speaker;
  if (speaker !== null && other < 0) {
    const isSpeaker =
      speaker.sentence === candidate.mention.sentence && speaker.token === candidate.mention.head;
    out.spread(mix(63, mix(isSpeaker ? 1 : 2, view.person)));
  }
  if (relation === 2) out.spread(mix(62, mix(candidate.role, mix(candidate.governor, view.person))));
}

/** 0, 1, 2, 3, 4–5, 6–8, 9–14, 15–29, 30– as 0 … 8. */
export function bucket(count: number): number {
  if (count <= 3) return Math.max(0, count);
  if (count <= 5) return 4;
  if (count <= 8) return 5;
  if (count <= 14) return 6;
  return count <= 29 ? 7 : 8;
}

function sharedWords(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  for (const word of a) if (b.includes(word)) shared++;
  return shared;
}

/** 0 unknown, 1 agrees, 2 compatible, 3 clashes. */
function agreesInGender(a: Gender, b: Gender): number {
  if (a === "unknown" || b === "unknown") return 0;
  if (a === b) return 1;
  if (a === "neuter" || b === "neuter") return 3;
  return a === "person" || b === "person" ? 2 : 3;
}

function agreesInNumber(a: GrammaticalNumber, b: GrammaticalNumber): number {
  if (a === "unknown" || b === "unknown") return 0;
  return a === b ? 1 : 3;
}
