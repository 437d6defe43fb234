/** Records as they are kept: with identity, the page and words they rest on, the run that made them, and people's judgements. */

import type { Span } from "../base/span.ts";
import type { RecordKind, RecordOf } from "./records.ts";

/** Invariant, asserted when written and when read: `document.text.slice(span.start, span.end) === quote`. */
export interface Evidence {
  readonly documentId: string;
  readonly captureHash: string;
  readonly span: Span;
  readonly quote: string;
  readonly rule: string;
  readonly runId: string;
  readonly score: number;
  /** Record that this one was derived from, where it was. */
  readonly derivedFrom: string | null;
}

/** A found record as stored. `id` depends on the kind, document and first evidence alone, so that re-reading finds it again. */
export interface StoredRecord<K extends RecordKind = RecordKind> {
  readonly id: string;
  readonly kind: K;
  readonly documentId: string;
  /** The comment it stands in, where it does. */
  readonly comment: string | null;
  readonly body: RecordOf<K>;
  readonly evidence: readonly Evidence[];
  readonly runId: string;
}

export type Verdict = "right" | "wrong" | "corrected";

/** A person's correction; append-only, the newest not superseded one counts. */
export interface Judgement {
  readonly id: string;
  readonly recordId: string;
  readonly verdict: Verdict;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  /** For "corrected": the fields that change. */
  readonly changes: Readonly<Record<string, unknown>> | null;
  readonly supersedes: string | null;
}
