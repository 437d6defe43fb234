/**
 * Where a pair's words stand in their sentence, as the network over the sentence looks at them. Owns the choice of places; training and
 * inference share this file, so a change here needs new weights (`training/events/train-detector.ts`).
 */

import type { PairView } from "./pair-view.ts";

/** Single words that are looked at: actor, recipient, their common ancestor, the predicate that joins them. */
export const HEADS = 4;
/** Groups of words whose mean is looked at: the way between the two through the tree, and the words that stand between them. */
export const MEANS = 2;
/** Words between the two that are read at most. */
const BETWEEN_MAX = 25;
const WAY_MAX = 12;

export interface PairPlaces {
  /** Token indexes, -1 where there is none; `HEADS` of them. */
  readonly heads: readonly number[];
  /** `MEANS` lists of token indexes. */
  readonly means: readonly (readonly number[])[];
}

export function placesOf({ actor, recipient, top, joint, up, down }: PairView): PairPlaces {
  const way = [...up.slice(1), ...down.slice(1), ...(top < 0 ? [] : [top])].slice(0, WAY_MAX);
  const first = Math.min(actor.head, recipient.head) + 1;
  const last = Math.min(Math.max(actor.head, recipient.head), first + BETWEEN_MAX);
  const between = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  return {
    heads: [actor.head, recipient.head, top, joint?.predicate.head ?? -1],
    means: [way, between],
  };
}
