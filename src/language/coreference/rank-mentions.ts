/**
 * Links mentions in text order: each begins something new or goes to the best earlier one (a mention ranker; Denis and Baldridge
 * 2008). Windows are bounded, so time grows linearly with the text. Weights come from outside.
 */

import { Entity } from "./entity.ts";
import type { MentionView } from "./mention-view.ts";
import { FeatureBuffer, newFeatures, pairFeatures } from "./pair-features.ts";

/** Scores features; a trainer's has a hook that learns. */
export interface PairScorer {
  score(features: FeatureBuffer): number;
}

/** Earlier mentions looked at one by one; beyond these only those that share a head or text. */
const WINDOW = 45;
const PRONOUN_SENTENCES = 8;
const SAME_WORD_MAX = 4;

/** The earlier mentions that may be a mention's antecedent, nearest first, one for each entity in the near window. */
export class Antecedents {
  readonly #views: readonly MentionView[];
  readonly #byWord = new Map<number, number[]>();

  constructor(views: readonly MentionView[]) {
    this.#views = views;
  }

  of(view: MentionView): number[] {
    const found: number[] = [];
    const limit = Math.max(0, view.index - WINDOW);
    for (let i = view.index - 1; i >= limit; i--) {
      const candidate = this.#views[i] as MentionView;
      if (view.person === 3 && view.mention.sentence - candidate.mention.sentence > PRONOUN_SENTENCES) break;
      if (isWorthComparing(view, candidate)) found.push(i);
    }
    if (view.isPronoun && view.person === 3) return found;
    const far = new Set<number>();
    for (const key of this.#keys(view)) {
      const list = this.#byWord.get(key) ?? [];
      for (let k = list.length - 1; k >= 0 && k >= list.length - SAME_WORD_MAX; k--) {
        if ((list[k] as number) < limit) far.add(list[k] as number);
      }
    }
    return [...found, ...[...far].sort((a, b) => b - a)];
  }

  /** Makes a mention known to the ones after it. */
  note(view: MentionView): void {
    for (const key of this.#keys(view)) {
      const list = this.#byWord.get(key);
      if (list === undefined) this.#byWord.set(key, [view.index]);
      else list.push(view.index);
    }
  }

  precedentOf(view: MentionView): { sameText: boolean; sameHead: boolean } {
    return { sameText: this.#byWord.has(view.text), sameHead: this.#byWord.has(view.head) };
  }

  #keys(view: MentionView): number[] {
    const keys = [view.head];
    if (view.text !== view.head) keys.push(view.text);
    if (view.mention.kind === "proper")
      for (const word of view.words) if (!keys.includes(word)) keys.push(word);
    if (view.initials !== 0) keys.push(view.initials);
    if (view.acronym !== 0) keys.push(view.acronym);
    return keys;
  }
}

/** Distances in mentions up to which a phrase is compared with what it shares nothing with, and a phrase with a pronoun. */
const STRANGER_WINDOW = 6;

/** A cheap look that spares the full comparison of two mentions that can hardly corefer. */
function isWorthComparing(view: MentionView, candidate: MentionView): boolean {
  const distance = view.index - candidate.index;
  if (view.isPronoun) return isWorthPronoun(view, candidate, distance);
  if (view.head === candidate.head) return true;
  if (distance <= STRANGER_WINDOW) return view.extent === 0 && candidate.extent === 0;
  if (candidate.isPronoun || candidate.extent !== 0) return false;
  for (const word of view.words) if (candidate.words.includes(word)) return true;
  if (view.acronym !== 0 && view.acronym === candidate.initials) return true;
  return (
    view.extent === 0 && view.wordClass === candidate.wordClass && isAlike(view.vector, candidate.vector)
  );
}

function isWorthPronoun(view: MentionView, candidate: MentionView, distance: number): boolean {
  if (view.person !== 3) {
    if (candidate.isPronoun) return candidate.person === view.person || distance <= STRANGER_WINDOW;
    return candidate.extent === 0 && (distance <= 2 * STRANGER_WINDOW || isSpeaker(view, candidate));
  }
  if (candidate.extent === 2) return false;
  if (candidate.isPronoun) return candidate.head === view.head || distance <= 2 * STRANGER_WINDOW;
  const isSingular = view.number === "singular";
  if (isSingular && candidate.number === "plural") return false;
  if (view.gender === "male" || view.gender === "female") {
    return (
      candidate.gender !== "neuter" &&
      (candidate.gender === view.gender || candidate.gender === "person" || candidate.gender === "unknown")
    );
  }
  return !(isSingular && (candidate.gender === "male" || candidate.gender === "female"));
}

function isSpeaker(view: MentionView, candidate: MentionView): boolean {
  const speaker = view.mention.speaker;
  return (
    speaker !== null &&
    speaker.sentence === candidate.mention.sentence &&
    speaker.token === candidate.mention.head
  );
}

/** True where the heads' vectors have a cosine of 0.45 or more. */
function isAlike(a: Float32Array | null, b: Float32Array | null): boolean {
  if (a === null || b === null) return false;
  let dot = 0;
  for (let i = 0; i < a.length; i++) dot += (a[i] as number) * (b[i] as number);
  return dot >= 0.45;
}

/** Entities with their mentions, in order of first mention; each mention is in one. */
export function rankMentions(
  views: readonly MentionView[],
  scorer: PairScorer,
  sentenceCount: number,
): Entity[] {
  const entities: Entity[] = [];
  const entityOf: Entity[] = [];
  const antecedents = new Antecedents(views);
  const buffer = new FeatureBuffer();
  for (const view of views) {
    newFeatures(buffer, view, antecedents.precedentOf(view), sentenceCount);
    let best = scorer.score(buffer);
    let chosen: Entity | null = null;
    const rival = rivalOf(views, entityOf, view);
    for (const index of antecedents.of(view)) {
      const candidate = views[index] as MentionView;
      if (overlapsBadly(view, candidate)) continue;
      const entity = entityOf[index] as Entity;
      if (entity === rival || entity.excludes(view)) continue;
      pairFeatures(buffer, view, candidate, entity, view.index - index);
      const score = scorer.score(buffer);
      if (score > best) {
        best = score;
        chosen = entity;
      }
    }
    if (chosen === null) {
      chosen = new Entity(entities.length);
      entities.push(chosen);
    }
    chosen.add(view);
    entityOf.push(chosen);
    antecedents.note(view);
  }
  return entities;
}

/** The entity that a wider or narrower stretch of the same head was linked to: a thing is mentioned once by one head. */
function rivalOf(
  views: readonly MentionView[],
  entityOf: readonly Entity[],
  view: MentionView,
): Entity | null {
  for (let i = view.index - 1; i >= 0 && i >= view.index - 12; i--) {
    const other = views[i] as MentionView;
    if (other.mention.sentence !== view.mention.sentence) return null;
    if (other.mention.head === view.mention.head && (entityOf[i] as Entity).mentions.length > 1)
      return entityOf[i] as Entity;
  }
  return null;
}

/** Two spans of one head (a phrase with and without its conjuncts) never corefer. */
export function overlapsBadly(view: MentionView, candidate: MentionView): boolean {
  return view.mention.sentence === candidate.mention.sentence && view.mention.head === candidate.mention.head;
}
