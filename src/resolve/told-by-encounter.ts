/** Finds consultations and visits that an encounter on the same words already tells. Owns no other sameness. */

import type { Event } from "../model/records.ts";
import type { LinkedEntry } from "./linked.ts";

/**
 * Ids of event entries (their fullest record's) that tell a meeting or visit standing in the list as an encounter.
 * @example an event CONSULT and an encounter, both on "the ministers met in Oran" → the event's id
 */
export function toldByEncounters(entries: readonly LinkedEntry[]): ReadonlySet<string> {
  const stretches = new Map<string, { readonly start: number; readonly end: number }[]>();
  for (const { record, others } of entries) {
    if (record.kind !== "encounter") continue;
    for (const { documentId, evidence } of [record, ...others])
      for (const { span } of evidence.slice(0, 1))
        stretches.set(documentId, [...(stretches.get(documentId) ?? []), span]);
  }
  const told = new Set<string>();
  for (const { record, others } of entries) {
    if (record.kind !== "event" || (record.body as Event).type !== "CONSULT") continue;
    const isTold = [record, ...others].some(({ documentId, evidence: [first] }) =>
      (stretches.get(documentId) ?? []).some(
        ({ start, end }) => first !== undefined && first.span.start < end && start < first.span.end,
      ),
    );
    if (isTold) told.add(record.id);
  }
  return told;
}
