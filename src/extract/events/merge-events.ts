/** One act told twice in a text is one event with two pieces of evidence. Owns when two tellings are the same act. */

import { type Span, textOf } from "../../base/span.ts";
import type { ActorRef, Event } from "../../model/records.ts";

/** Folds repeated tellings into the first; the surer one lends its confidence, the dated one its date. */
export function mergeEvents(events: readonly Event[], text: string): Event[] {
  const merged: Event[] = [];
  for (const event of events) {
    const at = merged.findIndex((known) => isSameAct(known, event, text));
    if (at < 0) merged.push(event);
    else merged[at] = fold(merged[at] as Event, event);
  }
  return merged;
}

function keysOf(refs: readonly ActorRef[]): string {
  return refs
    .map((ref) => ref.country ?? ref.actorId ?? ref.name.toLowerCase())
    .sort()
    .join("+");
}

function isSameAct(a: Event, b: Event, text: string): boolean {
  if (a.type !== b.type || a.status !== b.status || a.cameo.slice(0, 3) !== b.cameo.slice(0, 3)) return false;
  if (keysOf(a.actors) !== keysOf(b.actors) || keysOf(a.recipients) !== keysOf(b.recipients)) return false;
  const isDated = a.when.value !== null && b.when.value !== null;
  if (isDated && a.when.value !== b.when.value) return false;
  // Two sides meet once a day; they may praise or threaten each other twice.
  if (isDated && a.type === "CONSULT") return true;
  // Undated acts of one kind between the same two are told apart unless most of their words are the same.
  return a.evidence.some((span) => likeness(text, span, b.evidence[0] as Span) >= LIKENESS_MIN);
}

const LIKENESS_MIN = 0.6;

/** Shared words over the words of the shorter one, 0–1. */
function likeness(text: string, a: Span, b: Span): number {
  const words = (span: Span) =>
    new Set(
      textOf(text, span)
        .toLowerCase()
        .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
    );
  const [left, right] = [words(a), words(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, Math.min(left.size, right.size));
}

function fold(first: Event, again: Event): Event {
  return {
    ...first,
    when: first.when.value === null ? again.when : first.when,
    place: first.place ?? again.place,
    evidence: [...first.evidence, ...again.evidence],
    confidence: Math.max(first.confidence, again.confidence),
  };
}
