/**
 * What resolving across pages yields: one entry for what several records tell, and for each commitment the history of
 * how it stood. Types only; `link-records.ts` exports `linkRecords(records, pages, asOf): Linked`, which makes it.
 */

import type { Span } from "../base/span.ts";
import type { StoredRecord } from "../model/evidence.ts";
import type { CommitmentStanding, RecordKind } from "../model/records.ts";

/** What resolving needs to know of a page (a `DocumentSummary` will do). `published` is an ISO day or date-time, or null. */
export interface PageFacts {
  readonly id: string;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
}

/** One thing told by one record or more; `record` is the fullest telling, `others` the rest, oldest page first. */
export interface LinkedEntry<K extends RecordKind = RecordKind> {
  readonly record: StoredRecord<K>;
  readonly others: readonly StoredRecord[];
}

/** One step in how a commitment stood, with the words that show it. Only ever appended. */
export interface StandingStep {
  readonly to: CommitmentStanding | "repeated";
  /** ISO day, month or year of the step as far as known; null where not. */
  readonly when: string | null;
  /** The record that tells it; null where only a sentence of the page does. */
  readonly recordId: string | null;
  readonly documentId: string;
  readonly span: Span;
  readonly quote: string;
  /** Why the link was made, in checkable words. */
  readonly reason: string;
}

export interface LinkedCommitment extends LinkedEntry<"commitment"> {
  /** Oldest first; empty when nothing later speaks of it. */
  readonly history: readonly StandingStep[];
  readonly standing: CommitmentStanding;
  /** Open, and its due day lies before `asOf`. */
  readonly isOverdue: boolean;
}

/** A sentence of a page that may tell what came of a promise although no record was made of it. */
export interface Passage {
  readonly documentId: string;
  readonly span: Span;
  readonly quote: string;
  /** ISO day of its page; null where unknown. */
  readonly published: string | null;
  /** Keys of the parties that the sentence names ("TCD", "org:NATO"). */
  readonly parties: ReadonlySet<string>;
}

/** Entries of all kinds but commitments in text-independent order (date, then id), and the commitments. */
export interface Linked {
  readonly entries: readonly LinkedEntry[];
  readonly commitments: readonly LinkedCommitment[];
}
