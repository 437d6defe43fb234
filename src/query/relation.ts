/** Everything recorded about the relation of two parties, retellings folded, commitments with what came of them. */

import type { StoredRecord } from "../model/evidence.ts";
import { RECORD_KINDS, type RecordKind } from "../model/records.ts";
import { linkRecords } from "../resolve/link-records.ts";
import type { Linked } from "../resolve/linked.ts";
import type { DocumentSummary, RecordFilter, Store } from "../store/store.ts";
import { currentRecords } from "./current-records.ts";
import type { Party } from "./parse-party.ts";
import type { Period } from "./period.ts";

export interface Relation {
  readonly parties: readonly [Party, Party];
  readonly records: readonly StoredRecord[];
  readonly linked: Linked;
  readonly documents: ReadonlyMap<string, DocumentSummary>;
}

/** Kinds in which both parties must take part; of readers' reactions one suffices, on a page that concerns both. */
const BOTH: readonly RecordKind[] = RECORD_KINDS.filter((kind) => kind !== "reaction");

/** `asOf`: ISO day on which standing is judged; null: the newest page's day. */
export function readRelation(
  store: Store,
  parties: readonly [Party, Party],
  period: Period,
  confidenceMin: number,
  asOf: string | null,
): Relation {
  const time: RecordFilter = {
    ...(period.from !== null && { from: period.from }),
    ...(period.to !== null && { to: period.to }),
    confidenceMin,
  };
  const shared = [
    ...currentRecords(store, { ...time, kinds: BOTH, parties: parties.map((party) => party.key) }),
  ].map(({ record }) => record);
  const pages = new Set(shared.map((record) => record.documentId));
  const reactions = parties.flatMap((party) =>
    [...currentRecords(store, { ...time, kinds: ["reaction"], parties: [party.key] })]
      .map(({ record }) => record)
      .filter((record) => pages.has(record.documentId)),
  );
  const documents = new Map(store.documents().map((document) => [document.id, document]));
  const records = [...shared, ...reactions];
  const today = asOf ?? newestDay(documents);
  const linked = ofRelation(
    linkRecords([...records, ...outcomesElsewhere(store, parties, time, records)], documents, today),
    records,
  );
  return { parties, records, linked, documents };
}

/** Kinds that can tell what came of a promise although the page names only one of the two ("the pipeline has been delayed"). */
const OUTCOME_KINDS: readonly RecordKind[] = ["event", "commitment", "project"];

function outcomesElsewhere(
  store: Store,
  parties: readonly [Party, Party],
  time: RecordFilter,
  known: readonly StoredRecord[],
): StoredRecord[] {
  const seen = new Set(known.map((record) => record.id));
  const found: StoredRecord[] = [];
  for (const party of parties) {
    for (const { record } of currentRecords(store, { ...time, kinds: OUTCOME_KINDS, parties: [party.key] })) {
      if (seen.has(record.id)) continue;
      seen.add(record.id);
      found.push(record);
    }
  }
  return found;
}

/** What is left when only entries with a record of the relation's own are kept. */
function ofRelation(linked: Linked, records: readonly StoredRecord[]): Linked {
  const own = new Set(records.map((record) => record.id));
  const isOwn = (entry: {
    readonly record: StoredRecord;
    readonly others: readonly StoredRecord[];
  }): boolean => own.has(entry.record.id) || entry.others.some((other) => own.has(other.id));
  return { entries: linked.entries.filter(isOwn), commitments: linked.commitments.filter(isOwn) };
}

function newestDay(documents: ReadonlyMap<string, DocumentSummary>): string | null {
  let newest: string | null = null;
  for (const { published } of documents.values())
    if (published !== null && (newest === null || published > newest)) newest = published;
  return newest?.slice(0, 10) ?? null;
}
