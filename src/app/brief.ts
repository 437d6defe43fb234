/** The brief of a relation, from the record to its structure. */

import type { Party } from "../query/parse-party.ts";
import type { Period } from "../query/period.ts";
import { readRelation } from "../query/relation.ts";
import { briefItems } from "../report/brief-items.ts";
import { type Brief, composeBrief } from "../report/brief.ts";
import type { Store } from "../store/store.ts";

export function relationBrief(
  store: Store,
  parties: readonly [Party, Party],
  period: Period,
  confidenceMin: number,
): Brief {
  const relation = readRelation(store, parties, period, confidenceMin, null);
  const byId = new Map(relation.records.map((record) => [record.id, record]));
  const items = briefItems(relation.linked, (id) => byId.get(id) ?? store.record(id));
  return composeBrief({
    names: [parties[0].name, parties[1].name],
    period,
    items,
    pages: relation.documents,
  });
}
