/** The brief of a relation, from the record to its structure. */

import type { Party } from "../query/parse-party.ts";
import type { Period } from "../query/period.ts";
import { readRelation, type Relation } from "../query/relation.ts";
import { briefItems } from "../report/brief-items.ts";
import { type Brief, composeBrief } from "../report/brief.ts";
import type { Store } from "../store/store.ts";

/** Reads the relation and composes its brief. */
export function relationBrief(
  store: Store,
  parties: readonly [Party, Party],
  period: Period,
  confidenceMin: number,
): Brief {
  return briefOf(readRelation(store, parties, period, confidenceMin, null), period, store);
}

/** The brief of a relation that has been read. */
export function briefOf(relation: Relation, period: Period, store: Store): Brief {
  const byId = new Map(relation.records.map((record) => [record.id, record]));
  const items = briefItems(relation.linked, (id) => byId.get(id) ?? store.record(id));
  const [a, b] = relation.parties;
  return composeBrief({ names: [a.name, b.name], period, items, pages: relation.documents });
}
