/** Records as they stand: the current reading's, with people's judgements applied. */

import type { Judgement, StoredRecord } from "../model/evidence.ts";
import type { RecordKind } from "../model/records.ts";
import type { RecordFilter, Store } from "../store/store.ts";

export interface CurrentRecord<K extends RecordKind = RecordKind> {
  readonly record: StoredRecord<K>;
  /** The judgement that counts; null where nobody has judged. */
  readonly judgement: Judgement | null;
}

/** The newest judgement of each record that no later one supersedes. */
export function standingJudgements(judgements: readonly Judgement[]): Map<string, Judgement> {
  const superseded = new Set(judgements.map((each) => each.supersedes));
  const standing = new Map<string, Judgement>();
  for (const judgement of judgements)
    if (!superseded.has(judgement.id)) standing.set(judgement.recordId, judgement);
  return standing;
}

/** Streams what the filter asks for, without what people have judged wrong, corrections applied. */
export function* currentRecords(store: Store, filter: RecordFilter): Iterable<CurrentRecord> {
  const judgements = standingJudgements(store.judgements());
  for (const record of store.records(filter)) {
    const judgement = judgements.get(record.id) ?? null;
    if (judgement?.verdict === "wrong") continue;
    yield { record: corrected(record, judgement), judgement };
  }
}

/** The record with the fields that a judgement changes. */
function corrected(record: StoredRecord, judgement: Judgement | null): StoredRecord {
  if (judgement?.verdict !== "corrected" || judgement.changes === null) return record;
  return { ...record, body: { ...record.body, ...judgement.changes } as StoredRecord["body"] };
}
