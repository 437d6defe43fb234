/** How sure an event is, from how it was read. Owns the table of signs; the figures come from hand-labelled sentences. */

import type { FoundEvent } from "./found-event.ts";

const BASE = 0.62;
const SIGNS: Readonly<Record<string, number>> = {
  "place:object": 0.12,
  "place:indirect": 0.12,
  "place:preposition": 0.08,
  "place:joint": 0.1,
  "place:owner": -0.08,
  "place:clause-subject": -0.02,
  "origin:own": 0.06,
  "origin:shared": -0.02,
  "origin:control": -0.1,
  "origin:participle": -0.08,
  indirect: -0.08,
  noun: -0.05,
  owner: 0.08,
};

/** Probability that actor, type and recipient are all right, 0–1. */
export function confidenceOf(found: FoundEvent): number {
  const sum = found.signs.reduce((total, sign) => total + (SIGNS[sign] ?? 0), BASE);
  return Math.round(Math.min(0.95, Math.max(0.1, sum)) * 100) / 100;
}
