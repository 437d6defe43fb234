/** Readers' reactions with what their pages tell of them: who wrote, when, on which page. Counts nothing. */

import type { StoredRecord } from "../model/evidence.ts";
import type { Reaction } from "../model/records.ts";
import type { DocumentSummary, Store } from "../store/store.ts";
import { currentRecords } from "./current-records.ts";
import type { Party } from "./parse-party.ts";
import type { Period } from "./period.ts";

/** One reader's stance toward one actor in one comment. */
export interface ReaderRemark {
  readonly record: StoredRecord<"reaction">;
  readonly page: DocumentSummary | null;
  /**
   * Whoever wrote it: the name within its outlet, so that ten comments by one reader are one reader's. A comment without
   * a name counts as a reader of its own, since nothing tells otherwise.
   */
  readonly author: string;
  /** Year of the comment, else of its page; null where neither is known. */
  readonly year: string | null;
}

/** The reactions among the records, with their authors; each page is loaded once. */
export function readerRemarks(
  store: Store,
  records: readonly StoredRecord[],
  documents: ReadonlyMap<string, DocumentSummary>,
): ReaderRemark[] {
  const authorsOf = new Map<string, ReadonlyMap<string, string | null>>();
  const authors = (documentId: string): ReadonlyMap<string, string | null> => {
    const known = authorsOf.get(documentId);
    if (known !== undefined) return known;
    const comments = store.document(documentId)?.comments ?? [];
    const read = new Map(comments.map(({ id, author }) => [id, author]));
    authorsOf.set(documentId, read);
    return read;
  };
  return records
    .filter((record): record is StoredRecord<"reaction"> => record.kind === "reaction")
    .map((record) => {
      const page = documents.get(record.documentId) ?? null;
      const comment = record.comment ?? record.id;
      const name = authors(record.documentId).get(comment) ?? null;
      const day = (record.body as Reaction).posted?.value ?? page?.published ?? null;
      return {
        record,
        page,
        author:
          name === null ? `${record.documentId} ${comment}` : `${page?.outlet ?? record.documentId}: ${name}`,
        year: day?.slice(0, 4) ?? null,
      };
    });
}

/** Remarks on either party that stand on pages which record something of both; of all actors and pages for null. */
export function remarksOn(
  store: Store,
  parties: readonly [Party, Party] | null,
  period: Period,
  confidenceMin: number,
): ReaderRemark[] {
  const time = {
    confidenceMin,
    ...(period.from !== null && { from: period.from }),
    ...(period.to !== null && { to: period.to }),
  };
  const documents = new Map(store.documents().map((document) => [document.id, document]));
  if (parties === null) {
    const all = [...currentRecords(store, { ...time, kinds: ["reaction"] })];
    return readerRemarks(
      store,
      all.map(({ record }) => record),
      documents,
    );
  }
  const pages = new Set<string>();
  const kinds = ["event", "statement", "commitment", "project", "encounter"] as const;
  for (const { record } of currentRecords(store, { kinds, parties: parties.map(({ key }) => key) }))
    pages.add(record.documentId);
  const found = new Map<string, StoredRecord>();
  for (const party of parties)
    for (const { record } of currentRecords(store, { ...time, kinds: ["reaction"], parties: [party.key] }))
      if (pages.has(record.documentId)) found.set(record.id, record);
  return readerRemarks(store, [...found.values()], documents);
}
