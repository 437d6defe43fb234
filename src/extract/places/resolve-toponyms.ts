/**
 * Decides which place each toponym of a text means, all together: a first look at each by itself, then one with the others
 * in mind. Owns the choice; the weights are learnt in training/places.
 */

import type { Span } from "../../base/span.ts";
import type { Gazetteer, GazetteerPlace } from "../../codebook/gazetteer.ts";
import { placeKey } from "../../codebook/gazetteer-names.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import {
  baseFeatures,
  contextFeatures,
  type Likely,
  type Mention,
  otherNames,
  type Surround,
} from "./features.ts";
import { FIRST_WEIGHTS, SECOND_WEIGHTS } from "./weights.ts";

/** A toponym as decided. `place` is null where the gazetteer knows no such name. */
export interface ResolvedToponym {
  readonly span: Span;
  readonly place: GazetteerPlace | null;
  /** Share of the decision, 0–1. */
  readonly confidence: number;
  /** How many places the words could have meant. */
  readonly choices: number;
}

export interface ToponymContext {
  readonly outletCountry?: string | null;
}

/**
 * Resolves given toponyms, which must be in text order. One result for each.
 * @example resolveToponyms("He left Tbilisi for Batumi, Georgia.", [8–15, 20–26, 28–35], gazetteer)[2].place?.country // "GEO"
 */
export function resolveToponyms(
  text: string,
  toponyms: readonly Span[],
  gazetteer: Gazetteer,
  context: ToponymContext = {},
): ResolvedToponym[] {
  const surround = surroundOf(text, toponyms, gazetteer, context);
  const decided = decide(surround);
  return surround.mentions.map(
    (mention, index) => decided[index] ?? { span: mention.span, place: null, confidence: 0, choices: 0 },
  );
}

export function surroundOf(
  text: string,
  toponyms: readonly Span[],
  gazetteer: Gazetteer,
  context: ToponymContext,
): Surround {
  const byWords = new Map<string, readonly Candidate[]>();
  const mentions = toponyms.map((span): Mention => {
    const words = text.slice(span.start, span.end);
    const candidates = byWords.get(words) ?? findCandidates(gazetteer, words);
    byWords.set(words, candidates);
    return { span: { start: span.start, end: span.end }, words, key: placeKey(words), candidates };
  });
  return { text, mentions, outletCountry: context.outletCountry ?? null };
}

function decide(surround: Surround): (ResolvedToponym | null)[] {
  const first = surround.mentions.map((mention) =>
    shares(
      mention.candidates.map((candidate) =>
        dot(FIRST_WEIGHTS, baseFeatures(mention, candidate, surround.outletCountry)),
      ),
    ),
  );
  const likely = likelyPlaces(surround, first);
  const scored = surround.mentions.map((mention, at) => {
    const others = otherNames(surround.mentions, at);
    return mention.candidates.map((candidate) =>
      dot(SECOND_WEIGHTS, fullFeatures(surround, at, candidate, likely, others)),
    );
  });
  const joint = oneSense(surround.mentions, scored);
  return surround.mentions.map((mention, at) => {
    if (mention.candidates.length === 0) return null;
    const scores = shares(joint[at] as readonly number[]);
    const best = cautious(mention, scores);
    return {
      span: mention.span,
      place: (mention.candidates[best] as Candidate).place,
      confidence: scores[best] as number,
      choices: mention.candidates.length,
    };
  });
}

/**
 * The place that most likely holds a toponym which the gazetteer does not know: the one named right after it ("Kibera,
 * Nairobi"), else the nearest one named before or after. For toponyms that are known to be places; null where all are unknown.
 */
export function holderOf(
  text: string,
  resolved: readonly ResolvedToponym[],
  at: number,
): GazetteerPlace | null {
  const own = resolved[at];
  const next = resolved[at + 1];
  if (own === undefined) return null;
  if (next?.place != null && /^,?\s+(?:in\s+)?$/u.test(text.slice(own.span.end, next.span.start)))
    return next.place;
  let best: ResolvedToponym | null = null;
  let bestGap = Number.POSITIVE_INFINITY;
  for (const each of resolved) {
    if (each.place === null || each.place.country === null) continue;
    const gap =
      each.span.start > own.span.start
        ? (each.span.start - own.span.end) * 2
        : own.span.start - each.span.end;
    // A country says less of where in it.
    const cost = gap + (each.place.kind === "country" ? 400 : each.place.kind === "region" ? 100 : 0);
    if (cost < bestGap) [best, bestGap] = [each, cost];
  }
  return best?.place ?? null;
}

/** Mentions of one wording mean one place in a text (Gale et al. 1992): they share the mean of their scores. */
function oneSense(
  mentions: readonly Mention[],
  scored: readonly (readonly number[])[],
): (readonly number[])[] {
  const groups = new Map<string, number[]>();
  mentions.forEach((mention, at) => {
    const key = `${mention.key}|${mention.candidates.length}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  });
  const joint: (readonly number[])[] = [...scored];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const first = scored[group[0] as number] as readonly number[];
    const mean = first.map(
      (_, index) => group.reduce((sum, at) => sum + (scored[at]?.[index] ?? 0), 0) / group.length,
    );
    for (const at of group) joint[at] = mean;
  }
  return joint;
}

/** The candidates of each mention that a first look leaves, with their shares. */
export function likelyPlaces(surround: Surround, first: readonly (readonly number[])[]): Likely[][] {
  return surround.mentions.map((mention, at) =>
    mention.candidates
      .map((candidate, index) => ({ place: candidate.place, weight: first[at]?.[index] ?? 0 }))
      .filter((each) => each.weight > 0.03)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 8),
  );
}

export function fullFeatures(
  surround: Surround,
  at: number,
  candidate: Candidate,
  likely: readonly (readonly Likely[])[],
  others: readonly number[],
): number[] {
  const mention = surround.mentions[at] as Mention;
  return [
    ...baseFeatures(mention, candidate, surround.outletCountry),
    ...contextFeatures(surround, at, candidate, likely, others),
  ];
}

/** Softmax. */
export function shares(scores: readonly number[]): number[] {
  const max = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - max));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

export function dot(weights: readonly number[], features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += (weights[i] ?? 0) * (features[i] as number);
  return sum;
}

/** A country or capital by its own name gives way to a namesake only on good grounds. */
const NAMESAKE_SHARE_MIN = 0.8;

function cautious(mention: Mention, scores: readonly number[]): number {
  const best = indexOfMax(scores);
  const chosen = mention.candidates[best] as Candidate;
  if (isState(chosen) || (scores[best] as number) >= NAMESAKE_SHARE_MIN) return best;
  let state = -1;
  mention.candidates.forEach((candidate, index) => {
    if (isState(candidate) && (state < 0 || (scores[index] as number) > (scores[state] as number)))
      state = index;
  });
  return state < 0 || (scores[state] as number) < 0.05 ? best : state;
}

function isState({ place, isMain }: Candidate): boolean {
  return isMain && (place.kind === "country" || (place.kind === "capital" && place.population > 1_000_000));
}

function indexOfMax(values: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}
