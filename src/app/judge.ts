/** Keeps a person's judgement of a record, superseding the one that stood. */

import { shortId } from "../base/hash.ts";
import type { Judgement, Verdict } from "../model/evidence.ts";
import { standingJudgements } from "../query/current-records.ts";
import type { Store } from "../store/store.ts";

export interface NewVerdict {
  readonly recordId: string;
  readonly verdict: Verdict;
  readonly by: string;
  readonly reason: string | null;
  readonly changes?: Readonly<Record<string, unknown>> | null;
}

/** Throws `StoreError` "not-a-record" when there is no such record. `at` is an ISO instant. */
export function saveVerdict(store: Store, given: NewVerdict, at: string): Judgement {
  const before = standingJudgements(store.judgements(given.recordId)).get(given.recordId) ?? null;
  const judgement: Judgement = {
    id: shortId("ju", [given.recordId, given.verdict, given.by, at]),
    recordId: given.recordId,
    verdict: given.verdict,
    by: given.by,
    at,
    reason: given.reason,
    changes: given.changes ?? null,
    supersedes: before?.id ?? null,
  };
  store.saveJudgement(judgement);
  return judgement;
}
