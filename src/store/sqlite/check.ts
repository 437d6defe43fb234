/** The integrity check: SQLite's own, then every promise that the record makes about its evidence. */

import type { DatabaseSync } from "node:sqlite";
import { sha256 } from "../../base/hash.ts";
import type { IntegrityFault } from "../store.ts";
import { type Row, unpackBytes } from "./rows.ts";

/** Streams faults; memory stays that of one page. */
export function* checkDatabase(db: DatabaseSync): Iterable<IntegrityFault> {
  for (const row of db.prepare("pragma integrity_check").iterate() as Iterable<Row>) {
    const text = String(row["integrity_check"]);
    if (text !== "ok") yield { where: "database", text };
  }
  for (const row of db.prepare("pragma foreign_key_check").iterate() as Iterable<Row>) {
    yield { where: String(row["table"]), text: `row ${row["rowid"]} points to a missing ${row["parent"]}` };
  }
  yield* checkCaptures(db);
  yield* checkQuotes(db);
  yield* checkCompleteness(db);
}

function* checkCaptures(db: DatabaseSync): Iterable<IntegrityFault> {
  for (const row of db
    .prepare("select hash, bytes from capture where bytes is not null")
    .iterate() as Iterable<Row>) {
    if (sha256(unpackBytes(row["bytes"] as Uint8Array)) !== row["hash"]) {
      yield { where: `capture ${row["hash"]}`, text: "its bytes no longer have its hash" };
    }
  }
}

function* checkQuotes(db: DatabaseSync): Iterable<IntegrityFault> {
  const quotes = db.prepare(
    `select r.id, e.start, e.end, e.quote from record r join evidence e on e.record_key = r.key
     where r.document_id = ? and r.run_id = ?`,
  );
  for (const reading of db
    .prepare("select document_id, run_id, text from reading")
    .iterate() as Iterable<Row>) {
    const text = reading["text"] as string;
    for (const row of quotes.all(reading["document_id"] as string, reading["run_id"] as string) as Row[]) {
      if (text.slice(row["start"] as number, row["end"] as number) !== row["quote"]) {
        yield { where: `record ${row["id"]}`, text: "its quote is not what its page says there" };
      }
    }
  }
}

function* checkCompleteness(db: DatabaseSync): Iterable<IntegrityFault> {
  const checks: readonly [string, string, string][] = [
    [
      "record",
      "has no evidence",
      "select id from record r where not exists (select 1 from evidence e where e.record_key = r.key)",
    ],
    [
      "document",
      "has no reading of its current run",
      "select id from document d where not exists (select 1 from reading g where g.document_id = d.id and g.run_id = d.current_run)",
    ],
    [
      "record",
      "belongs to no reading",
      "select id from record r where not exists (select 1 from reading g where g.document_id = r.document_id and g.run_id = r.run_id)",
    ],
    [
      "document",
      "is missing from the search index",
      "select id from document where key not in (select rowid from document_words)",
    ],
  ];
  for (const [what, text, sql] of checks) {
    for (const row of db.prepare(sql).iterate() as Iterable<Row>)
      yield { where: `${what} ${row["id"]}`, text };
  }
}
