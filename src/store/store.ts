/** What a store of the record must do, whatever database it stands on. Owns the contract, no SQL. */

import type { Note } from "../base/outcome.ts";
import type { Capture, Document } from "../model/document.ts";
import type { Judgement, StoredRecord } from "../model/evidence.ts";
import type { RecordKind } from "../model/records.ts";

/** Why a store could not do what was asked; `code` is stable, the message says what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: "full" | "busy" | "corrupt" | "unreadable" | "newer-schema" | "not-a-record";

  constructor(code: StoreError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** One reading of pages by one version of the coder. `finishedAt` is null while it runs and where it was cut off. */
export interface Run {
  readonly id: string;
  readonly coder: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

/** Everything that reading one capture yielded; saved in one transaction or not at all. */
export interface Reading {
  readonly capture: Capture;
  readonly document: Document;
  readonly records: readonly StoredRecord[];
  readonly notes: readonly Note[];
  /** False: the capture's bytes are not kept, since they hold names that the document no longer has. Default true. */
  readonly keepsBytes?: boolean;
}

/** What saving a reading changed for its document, against the reading before. */
export interface Change {
  readonly isNew: boolean;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** A way to name a party: the state by ISO alpha-3 code, or one actor by the registry's id. */
export type PartyKey = { readonly country: string } | { readonly actorId: string };

/** Which records are wanted; every field narrows. */
export interface RecordFilter {
  readonly kinds?: readonly RecordKind[];
  /** Only records in which each of these takes part. */
  readonly parties?: readonly PartyKey[];
  readonly subtypes?: readonly string[];
  readonly statuses?: readonly string[];
  /** Inclusive ISO days: the record's own date, else its page's publication date, lies in between. */
  readonly from?: string;
  readonly to?: string;
  readonly documentId?: string;
  readonly confidenceMin?: number;
  /** True: only from comments; false: only from articles. */
  readonly isComment?: boolean;
  readonly limit?: number;
}

export interface DocumentSummary {
  readonly id: string;
  readonly origin: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly kind: Document["kind"];
  readonly comments: number;
}

export interface StoredNote extends Note {
  readonly documentId: string | null;
  readonly origin: string;
}

export interface SearchHit {
  readonly documentId: string;
  /** The record found, or null where the words stand in the page's text only. */
  readonly recordId: string | null;
  readonly kind: RecordKind | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** The words around the match; matches stand between U+0001 and U+0002. */
  readonly snippet: string;
}

export interface StoreCounts {
  readonly captures: number;
  readonly documents: number;
  readonly comments: number;
  readonly runs: number;
  readonly judgements: number;
  readonly records: Readonly<Record<RecordKind, number>>;
}

/** One broken promise of the store, found by `check`. */
export interface IntegrityFault {
  readonly where: string;
  readonly text: string;
}

export interface Store {
  readonly path: string;
  beginRun(coder: string, startedAt: string): Run;
  finishRun(runId: string, finishedAt: string): void;
  runs(): Run[];
  /** The coder that last read this capture to the end, or null when none did. */
  coderOf(captureHash: string): string | null;
  /** Saves in one transaction. Saving the same reading twice changes nothing. Throws `StoreError`. */
  saveReading(runId: string, coder: string, reading: Reading): Change;
  /** Keeps a note about something that gave no document (an unreadable file). */
  saveFault(runId: string, origin: string, note: Note): void;
  document(id: string): Document | null;
  documents(filter?: { readonly limit?: number }): DocumentSummary[];
  /** Null when there is none; `bytes` is empty where they are not kept. */
  capture(hash: string): Capture | null;
  notes(filter?: { readonly documentId?: string; readonly runId?: string }): StoredNote[];
  /** Current records, oldest date first, streamed. */
  records(filter?: RecordFilter): Iterable<StoredRecord>;
  record(id: string): StoredRecord | null;
  /** All versions of a record that runs have made, newest first. */
  versions(id: string): { readonly run: Run; readonly record: StoredRecord }[];
  /** Ids that start with `prefix`, at most ten. */
  recordIds(prefix: string): string[];
  search(words: string, limit: number): SearchHit[];
  /** Pairs of states that take part in current records together, by number of records; a < b. */
  pairs(limit: number): { readonly a: string; readonly b: string; readonly count: number }[];
  saveJudgement(judgement: Judgement): void;
  judgements(recordId?: string): Judgement[];
  /** Takes a reader's name out of every reading, its quotes and the search index, and drops the bytes of those pages. Returns how many pages named them. */
  forgetAuthor(name: string): number;
  counts(): StoreCounts;
  /** Every broken promise: the database's own checks, then each quote against its page. Streams over documents. */
  check(): Iterable<IntegrityFault>;
  close(): void;
}
