/** Scores attributions found against those annotated: content by overlap, speaker by head word. */

import { overlapLength, type Span } from "../../base/span.ts";

/** An attribution reduced to what is scored. `headAt` is the offset of the speaker's head word; null where none is named. */
export interface ScoredAttribution {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly headAt: number | null;
  readonly direct: boolean;
}

export interface AttributionTally {
  gold: number;
  found: number;
  matched: number;
  /** Matched ones whose gold names a source, and of these the ones whose speaker is right. */
  withSource: number;
  speakerRight: number;
}

export interface AttributionPairing {
  /** Index pairs [gold, found]. */
  readonly pairs: readonly (readonly [number, number])[];
}

export function emptyTally(): AttributionTally {
  return { gold: 0, found: 0, matched: 0, withSource: 0, speakerRight: 0 };
}

/** Characters shared, as a share of the characters in either. */
export function overlapOfUnion(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const one of a) for (const other of b) shared += overlapLength(one, other);
  const union = lengthOf(a) + lengthOf(b) - shared;
  return union === 0 ? 0 : shared / union;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

/** One-to-one, the best overlaps first; pairs below `overlapMin` never match. */
export function pairAttributions(
  gold: readonly ScoredAttribution[],
  found: readonly ScoredAttribution[],
  overlapMin = 0.5,
): AttributionPairing {
  const candidates: { g: number; f: number; overlap: number }[] = [];
  gold.forEach((one, g) => {
    found.forEach((other, f) => {
      const overlap = overlapOfUnion(one.content, other.content);
      if (overlap >= overlapMin)
        candidates.push({ g, f, overlap: overlap + (isSpeakerRight(one, other) ? 1e-6 : 0) });
    });
  });
  candidates.sort((a, b) => b.overlap - a.overlap || a.g - b.g || a.f - b.f);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { g, f } of candidates) {
    if (usedGold.has(g) || usedFound.has(f)) continue;
    usedGold.add(g);
    usedFound.add(f);
    pairs.push([g, f]);
  }
  return { pairs };
}

/** The head word of each lies within the other's span. */
export function isSpeakerRight(gold: ScoredAttribution, found: ScoredAttribution): boolean {
  if (gold.headAt === null || found.headAt === null) return gold.headAt === found.headAt;
  return covers(found.source, gold.headAt) && covers(gold.source, found.headAt);
}

function covers(spans: readonly Span[], at: number): boolean {
  return spans.some((span) => span.start <= at && at < span.end);
}

export function tally(
  into: AttributionTally,
  gold: readonly ScoredAttribution[],
  found: readonly ScoredAttribution[],
): AttributionPairing {
  const pairing = pairAttributions(gold, found);
  into.gold += gold.length;
  into.found += found.length;
  into.matched += pairing.pairs.length;
  for (const [g, f] of pairing.pairs) {
    const one = gold[g] as ScoredAttribution;
    if (one.headAt === null) continue;
    into.withSource++;
    if (isSpeakerRight(one, found[f] as ScoredAttribution)) into.speakerRight++;
  }
  return pairing;
}

export function f1(counts: AttributionTally): number {
  return counts.gold + counts.found === 0 ? 0 : (200 * counts.matched) / (counts.gold + counts.found);
}
