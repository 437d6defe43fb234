/** Finds consultations, visits and their cancelling that an encounter on the same words already tells. Owns no other sameness. */

import type { Span } from "../base/span.ts";
import type { Encounter, Event } from "../model/records.ts";
import type { LinkedEntry } from "./linked.ts";

/** Where an encounter is told, and whether as called off. */
interface Telling {
  readonly span: Span;
  readonly isCalledOff: boolean;
}

/**
 * Ids of event entries (their fullest record's) that tell a meeting or visit standing in the list as an encounter, or that
 * it was called off.
 * @example an event CONSULT and an encounter, both on "the ministers met in Oran" → the event's id
 */
export function toldByEncounters(entries: readonly LinkedEntry[]): ReadonlySet<string> {
  const tellings = encountersByPage(entries);
  const told = new Set<string>();
  for (const { record, others } of entries) {
    if (record.kind !== "event") continue;
    const { type } = record.body as Event;
    if (type !== "CONSULT" && type !== "REJECT") continue;
    const isTold = [record, ...others].some(({ documentId, evidence: [first] }) =>
      (tellings.get(documentId) ?? []).some(
        ({ span: { start, end }, isCalledOff }) =>
          first !== undefined &&
          first.span.start < end &&
          start < first.span.end &&
          (type === "CONSULT" || (isCalledOff && CALLED_OFF.test(first.quote))),
      ),
    );
    if (isTold) told.add(record.id);
  }
  return told;
}

/** Words of calling off, which are coded as a rejection: "has cancelled a visit". */
const CALLED_OFF = /\b(?:cancel|call(?:ed|s|ing)? off|scrap|postpon|put(?:s|ting)? off)/iu;

function encountersByPage(entries: readonly LinkedEntry[]): ReadonlyMap<string, readonly Telling[]> {
  const tellings = new Map<string, Telling[]>();
  for (const { record, others } of entries) {
    if (record.kind !== "encounter") continue;
    for (const { documentId, evidence, body } of [record, ...others])
      for (const { span } of evidence.slice(0, 1))
        tellings.set(documentId, [
          ...(tellings.get(documentId) ?? []),
          { span, isCalledOff: (body as Encounter).status === "negated" },
        ]);
  }
  return tellings;
}
