/** The best labelling of a sentence under scores of words alone: no transitions are learned, forbidden ones are barred. */

import { CLOSED, FRESH, LABELS, TYPES } from "../../src/language/names/labels.ts";

const ALLOWED: readonly (readonly number[])[] = (() => {
  const before: number[][] = Array.from({ length: LABELS }, () => []);
  for (const to of FRESH) before[to]?.push(...CLOSED);
  TYPES.forEach((_, t) => {
    for (const from of [1 + 4 * t, 2 + 4 * t])
      for (const to of [2 + 4 * t, 3 + 4 * t]) before[to]?.push(from);
  });
  return before;
})();

/** @param scores [words][LABELS], larger is likelier. */
export function decodeNames(scores: Float32Array): Uint8Array {
  const length = scores.length / LABELS;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  let held = new Float64Array(LABELS).fill(-Infinity);
  const back = new Uint8Array(length * LABELS);
  for (const label of FRESH) held[label] = scores[label] as number;
  for (let i = 1; i < length; i++) {
    const next = new Float64Array(LABELS).fill(-Infinity);
    for (let to = 0; to < LABELS; to++) {
      for (const from of ALLOWED[to] as readonly number[]) {
        const score = (held[from] as number) + (scores[i * LABELS + to] as number);
        if (score <= (next[to] as number)) continue;
        next[to] = score;
        back[i * LABELS + to] = from;
      }
    }
    held = next;
  }
  let best = 0;
  for (const label of CLOSED) if ((held[label] as number) > (held[best] as number)) best = label;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = best;
    best = back[i * LABELS + best] as number;
  }
  return labels;
}
