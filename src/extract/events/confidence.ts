/** How sure an event is, from how it was read. Owns the table of signs; the figures come from hand-labelled sentences. */

import { wordTable } from "../../base/word-table.ts";
import type { ActorRef } from "../../model/records.ts";
import type { FoundEvent } from "./found-event.ts";

const BASE = 0.62;
/** For each side that nobody can place: "people", "the minister" of no country. */
const VAGUE = -0.1;
const SIGNS: Readonly<Record<string, number>> = wordTable({
  "place:object": 0.12,
  "place:indirect": 0.12,
  "place:preposition": 0.08,
  "place:joint": 0.1,
  "place:with": 0.04,
  "place:place": 0.04,
  "place:infinitive": -0.1,
  "place:nearest": -0.2,
  "place:owner": -0.04,
  "place:clause-subject": -0.02,
  "origin:own": 0.06,
  "origin:shared": -0.02,
  "origin:control": -0.1,
  "origin:participle": -0.08,
  indirect: -0.08,
  noun: -0.05,
  owner: 0.08,
});

/** Probability that actor, type and recipient are all right, 0–1. */
export function confidenceOf(
  found: FoundEvent,
  actors: readonly ActorRef[],
  recipients: readonly ActorRef[],
): number {
  const vague = [actors, recipients].filter((side) =>
    side.every((ref) => ref.country === null && (ref.kind !== "organisation" || ref.actorId === null)),
  ).length;
  const status = found.status === "hypothetical" ? -0.2 : 0;
  const sum = found.signs.reduce((total, sign) => total + (SIGNS[sign] ?? 0), BASE + vague * VAGUE + status);
  return Math.round(Math.min(0.95, Math.max(0.1, sum)) * 100) / 100;
}
