/** Builds the SQL that answers a `RecordFilter`; every value is bound, none is written into the statement. */

import type { PartyKey, RecordFilter } from "../store.ts";

export interface BoundQuery {
  readonly sql: string;
  readonly values: (string | number)[];
}

/** The record's own first day, else the page's publication day; the order and the time filter of all answers. */
const DAY = "coalesce(r.day_from, substr(d.published, 1, 10))";

/** Selects `r.*` and the capture hash of current records, oldest first. */
export function recordQuery(filter: RecordFilter): BoundQuery {
  const values: (string | number)[] = [];
  const where: string[] = ["r.run_id = d.current_run"];
  const among = (column: string, wanted: readonly string[] | undefined): void => {
    if (wanted === undefined || wanted.length === 0) return;
    where.push(`${column} in (${wanted.map(() => "?").join(", ")})`);
    values.push(...wanted);
  };
  const compare = (expression: string, value: string | number | undefined): void => {
    if (value === undefined) return;
    where.push(`${expression} ?`);
    values.push(value);
  };
  among("r.kind", filter.kinds);
  among("r.subtype", filter.subtypes);
  among("r.status", filter.statuses);
  compare("coalesce(r.day_to, r.day_from, substr(d.published, 1, 10)) >=", filter.from);
  compare(`${DAY} <=`, filter.to);
  compare("r.document_id =", filter.documentId);
  compare("r.confidence >=", filter.confidenceMin);
  if (filter.isComment !== undefined)
    where.push(filter.isComment ? "r.comment is not null" : "r.comment is null");
  for (const party of filter.parties ?? []) {
    const [column, value] = partyColumn(party);
    where.push(
      `exists (select 1 from party p where p.record_key = r.key and p.${column} = ? and p.role <> 'attribution')`,
    );
    values.push(value);
  }
  const limit = filter.limit === undefined ? "" : " limit ?";
  if (filter.limit !== undefined) values.push(filter.limit);
  return {
    sql: `select r.*, d.capture_hash from record r join document d on d.id = r.document_id
      where ${where.join(" and ")} order by ${DAY}, r.document_id, r.key${limit}`,
    values,
  };
}

function partyColumn(party: PartyKey): [string, string] {
  return "country" in party ? ["country", party.country] : ["actor_id", party.actorId];
}
