/** The timeline of a relation: events and encounters between two parties, retellings of one thing folded. */

import type { StoredRecord } from "../model/evidence.ts";
import { whenOf } from "../model/parties.ts";
import { linkRecords } from "../resolve/link-records.ts";
import type { LinkedEntry } from "../resolve/linked.ts";
import { toldByEncounters } from "../resolve/told-by-encounter.ts";
import type { DocumentSummary, Store } from "../store/store.ts";
import { isBetween } from "./between.ts";
import { currentRecords } from "./current-records.ts";
import type { Party } from "./parse-party.ts";
import type { Period } from "./period.ts";

export interface TimelineEntry {
  /** The date that it is sorted under: its own, else "reported <day>", else "date unknown". */
  readonly when: string;
  readonly record: StoredRecord;
  /** Ids of other records that tell the same. */
  readonly others: readonly string[];
}

/** Events and encounters between both, oldest first; a consultation that an encounter tells stands once. */
export function relationTimeline(
  store: Store,
  parties: readonly [Party, Party],
  period: Period,
  confidenceMin = 0,
): TimelineEntry[] {
  const documents = new Map(store.documents().map((document) => [document.id, document]));
  const filter = {
    kinds: ["event", "encounter"] as const,
    parties: parties.map((party) => party.key),
    confidenceMin,
    ...(period.from !== null && { from: period.from }),
    ...(period.to !== null && { to: period.to }),
  };
  const records = [...currentRecords(store, filter)]
    .map(({ record }) => record)
    .filter((record) => isBetween(record, parties));
  const { entries } = linkRecords(records, documents, null);
  const told = toldByEncounters(entries);
  return entries
    .filter(({ record }) => !told.has(record.id))
    .map((entry) => ({ ...datedEntry(entry, documents), entry }))
    .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0))
    .map(({ when, entry }) => ({ when, record: entry.record, others: entry.others.map(({ id }) => id) }));
}

/** A date told by any of the tellings stands for all. */
function datedEntry(
  { record, others }: LinkedEntry,
  documents: ReadonlyMap<string, DocumentSummary>,
): { readonly when: string; readonly sort: string } {
  const day = [record, ...others].map((one) => whenOf(one as never).value).find((value) => value !== null);
  if (day !== undefined) return { when: day, sort: day };
  const reported = documents.get(record.documentId)?.published?.slice(0, 10) ?? null;
  return reported === null
    ? { when: "date unknown", sort: "9999" }
    : { when: `reported ${reported}`, sort: reported };
}
