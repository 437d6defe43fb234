/** The labels of the recogniser of names: BILOU over the contract's types, and which may follow which. */

import type { NameType } from "../../model/annotation.ts";

export const TYPES: readonly NameType[] = [
  "PERSON",
  "ORGANIZATION",
  "LOCATION",
  "FACILITY",
  "NORP",
  "MONEY",
  "PRODUCT",
  "MISC",
];

/** 0 is outside; of type t: 1+4t begins, 2+4t goes on, 3+4t ends, 4+4t is a name of one word. */
export const LABELS = 1 + 4 * TYPES.length;

export interface WordSpan {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

/** Labels after which a name is not open: outside, ends, single words. */
export const CLOSED: readonly number[] = [0, ...TYPES.flatMap((_, t) => [3 + 4 * t, 4 + 4 * t])];

/** Labels that do not go on with an open name: outside, beginnings, single words. */
export const FRESH: readonly number[] = [0, ...TYPES.flatMap((_, t) => [1 + 4 * t, 4 + 4 * t])];

export function labelsOf(length: number, names: readonly WordSpan[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const name of names) {
    const base = 1 + 4 * TYPES.indexOf(name.type);
    if (name.end - name.start === 1) labels[name.start] = base + 3;
    else {
      labels[name.start] = base;
      labels.fill(base + 1, name.start + 1, name.end - 1);
      labels[name.end - 1] = base + 2;
    }
  }
  return labels;
}

export function namesOf(labels: ArrayLike<number>): WordSpan[] {
  const names: WordSpan[] = [];
  let start = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label === 0) continue;
    const position = (label - 1) % 4;
    const type = TYPES[(label - 1) >> 2] as NameType;
    if (position === 0) start = i;
    else if (position === 2) names.push({ start, end: i + 1, type });
    else if (position === 3) names.push({ start: i, end: i + 1, type });
  }
  return names;
}
