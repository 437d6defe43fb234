/** One act told twice in a text is one event with two pieces of evidence. Owns when two tellings are the same act. */

import type { ActorRef, Event } from "../../model/records.ts";

/** Folds repeated tellings into the first; the surer one lends its confidence, the dated one its date. */
export function mergeEvents(events: readonly Event[]): Event[] {
  const merged: Event[] = [];
  for (const event of events) {
    const at = merged.findIndex((known) => isSameAct(known, event));
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

function isSameAct(a: Event, b: Event): boolean {
  if (a.type !== b.type || a.status !== b.status || a.cameo.slice(0, 3) !== b.cameo.slice(0, 3)) return false;
  if (keysOf(a.actors) !== keysOf(b.actors) || keysOf(a.recipients) !== keysOf(b.recipients)) return false;
  if (a.when.value !== null && b.when.value !== null) return a.when.value === b.when.value;
  // Undated acts of one kind between the same two are told apart unless the words are the same.
  return sameLength(a, b);
}

function sameLength(a: Event, b: Event): boolean {
  return a.trigger.end - a.trigger.start === b.trigger.end - b.trigger.start && a.reasons[0] === b.reasons[0];
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
