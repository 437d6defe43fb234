/** The store on SQLite. Owns statements and transactions; what a record means is not its business. */

import type { DatabaseSync, StatementSync } from "node:sqlite";
import { randomUUID } from "node:crypto";
import type { Note } from "../../base/outcome.ts";
import type { Capture, Document } from "../../model/document.ts";
import type { Judgement, StoredRecord } from "../../model/evidence.ts";
import { RECORD_KINDS, type RecordKind } from "../../model/records.ts";
import { partiesOf, statusOf, subtypeOf, whenOf } from "../../model/parties.ts";
import { StoreError } from "../store.ts";
import type {
  Change,
  DocumentSummary,
  IntegrityFault,
  Reading,
  RecordFilter,
  Run,
  SearchHit,
  Store,
  StoreCounts,
  StoredNote,
} from "../store.ts";
import { checkDatabase } from "./check.ts";
import { openDatabase, translated } from "./open.ts";
import { authorNames, replaceAuthors } from "../../model/author-names.ts";
import { recordQuery } from "./record-query.ts";
import {
  captureOf,
  daysOf,
  documentBody,
  documentOf,
  judgementOf,
  packBytes,
  packMap,
  recordOf,
  type Row,
  runOf,
  storedNoteOf,
} from "./rows.ts";

/** Opens the file as a store, creating it when it is not there. Throws `StoreError`. */
export function openSqliteStore(path: string): Store {
  return new SqliteStore(path, openDatabase(path));
}

class SqliteStore implements Store {
  readonly path: string;
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string, db: DatabaseSync) {
    this.path = path;
    this.#db = db;
  }

  beginRun(coder: string, startedAt: string): Run {
    const run: Run = { id: `run-${randomUUID()}`, coder, startedAt, finishedAt: null };
    this.#run("insert into run (id, coder, started_at) values (?, ?, ?)", run.id, coder, startedAt);
    return run;
  }

  finishRun(runId: string, finishedAt: string): void {
    this.#run("update run set finished_at = ? where id = ?", finishedAt, runId);
  }

  runs(): Run[] {
    return this.#all("select * from run order by started_at desc, rowid desc").map(runOf);
  }

  coderOf(captureHash: string): string | null {
    const row = this.#get(
      "select g.coder from document d join reading g on g.document_id = d.id and g.run_id = d.current_run where d.capture_hash = ?",
      captureHash,
    );
    return row === undefined ? null : (row["coder"] as string);
  }

  saveReading(runId: string, coder: string, reading: Reading): Change {
    return this.#transaction(() => {
      const { document, capture } = reading;
      const before = this.#get("select current_run from document where id = ?", document.id);
      const versions =
        before === undefined
          ? new Map<string, string>()
          : this.#bodies(document.id, before["current_run"] as string);
      if (before?.["current_run"] === runId) return unchanged(versions.size);
      this.#saveCapture(capture, reading.keepsBytes ?? true);
      this.#saveDocument(document, runId);
      this.#run(
        "insert into reading (document_id, run_id, coder, text, body, map) values (?, ?, ?, ?, ?, ?)",
        document.id,
        runId,
        coder,
        document.text,
        documentBody(document),
        packMap(document.map),
      );
      for (const note of reading.notes) this.#saveNote(runId, document.id, document.origin, note);
      for (const record of reading.records) this.#saveRecord(runId, record);
      return changeBetween(versions, reading.records, before === undefined);
    });
  }

  saveFault(runId: string, origin: string, note: Note): void {
    translated(this.path, () => this.#saveNote(runId, null, origin, note));
  }

  document(id: string): Document | null {
    const row = this.#get(
      "select g.* from document d join reading g on g.document_id = d.id and g.run_id = d.current_run where d.id = ?",
      id,
    );
    return row === undefined ? null : documentOf(row);
  }

  documents(filter: { readonly limit?: number } = {}): DocumentSummary[] {
    const rows = this.#all(
      "select * from document order by coalesce(published, '9999'), id limit ?",
      filter.limit ?? -1,
    );
    return rows.map((row) => ({
      id: row["id"] as string,
      origin: row["origin"] as string,
      url: row["url"] as string | null,
      outlet: row["outlet"] as string | null,
      title: row["title"] as string | null,
      published: row["published"] as string | null,
      language: row["language"] as string | null,
      kind: row["kind"] as Document["kind"],
      comments: row["comment_count"] as number,
    }));
  }

  capture(hash: string): Capture | null {
    const row = this.#get("select * from capture where hash = ?", hash);
    return row === undefined ? null : captureOf(row);
  }

  notes(filter: { readonly documentId?: string; readonly runId?: string } = {}): StoredNote[] {
    if (filter.documentId !== undefined) {
      return this.#all(
        "select n.* from note n join document d on d.id = n.document_id and d.current_run = n.run_id where n.document_id = ? order by n.key",
        filter.documentId,
      ).map(storedNoteOf);
    }
    if (filter.runId !== undefined)
      return this.#all("select * from note where run_id = ? order by key", filter.runId).map(storedNoteOf);
    return this.#all("select * from note order by key").map(storedNoteOf);
  }

  *records(filter: RecordFilter = {}): Iterable<StoredRecord> {
    const { sql, values } = recordQuery(filter);
    for (const row of this.#db.prepare(sql).iterate(...values) as Iterable<Row>) yield this.#recordOf(row);
  }

  record(id: string): StoredRecord | null {
    const row = this.#get(
      "select r.*, d.capture_hash from record r join document d on d.id = r.document_id and d.current_run = r.run_id where r.id = ?",
      id,
    );
    return row === undefined ? null : this.#recordOf(row);
  }

  versions(id: string): { readonly run: Run; readonly record: StoredRecord }[] {
    const rows = this.#all(
      `select r.*, d.capture_hash from record r join document d on d.id = r.document_id join run u on u.id = r.run_id
       where r.id = ? order by u.started_at desc, u.rowid desc`,
      id,
    );
    return rows.map((row) => ({
      run: runOf(this.#get("select * from run where id = ?", row["run_id"] as string) as Row),
      record: this.#recordOf(row),
    }));
  }

  recordIds(prefix: string): string[] {
    return this.#all(
      "select distinct id from record where id >= ? and id < ? order by id limit 10",
      prefix,
      `${prefix}\u{10ffff}`,
    ).map((row) => row["id"] as string);
  }

  search(words: string, limit: number): SearchHit[] {
    const query = ftsQuery(words);
    if (query === "") return [];
    const rows = this.#all(
      `select d.id as document_id, d.title, d.outlet, d.published, snippet(document_words, 1, char(1), char(2), ' … ', 24) as snippet
       from document_words w join document d on d.key = w.rowid where document_words match ? order by rank limit ?`,
      query,
      limit,
    );
    return rows.map((row) => ({
      documentId: row["document_id"] as string,
      recordId: null,
      kind: null,
      title: row["title"] as string | null,
      outlet: row["outlet"] as string | null,
      published: row["published"] as string | null,
      snippet: row["snippet"] as string,
    }));
  }

  pairs(limit: number): { readonly a: string; readonly b: string; readonly count: number }[] {
    return this.#all(
      `select p.country as a, q.country as b, count(distinct r.key) as count from record r
       join document d on d.id = r.document_id and d.current_run = r.run_id
       join party p on p.record_key = r.key and p.role <> 'attribution'
       join party q on q.record_key = r.key and q.role <> 'attribution' and q.country > p.country
       group by 1, 2 order by count desc, a, b limit ?`,
      limit,
    ) as unknown as { a: string; b: string; count: number }[];
  }

  saveJudgement(judgement: Judgement): void {
    const { id, recordId, verdict, by, at, reason, changes, supersedes } = judgement;
    if (this.#get("select 1 from record where id = ?", recordId) === undefined) {
      throw new StoreError("not-a-record", `there is no record ${recordId} to judge`);
    }
    this.#run(
      "insert or ignore into judgement (id, record_id, verdict, by, at, reason, changes, supersedes) values (?, ?, ?, ?, ?, ?, ?, ?)",
      id,
      recordId,
      verdict,
      by,
      at,
      reason,
      changes === null ? null : JSON.stringify(changes),
      supersedes,
    );
  }

  judgements(recordId?: string): Judgement[] {
    if (recordId === undefined)
      return this.#all("select * from judgement order by at, rowid").map(judgementOf);
    return this.#all("select * from judgement where record_id = ? order by at, rowid", recordId).map(
      judgementOf,
    );
  }

  forgetAuthor(name: string): number {
    return this.#transaction(() => {
      const rows = this.#all(
        "select g.* from reading g where instr(g.body, ?) > 0",
        JSON.stringify(name).slice(1, -1),
      );
      const pages = new Set<string>();
      for (const row of rows) {
        const document = documentOf(row);
        if (!authorNames(document).has(name)) continue;
        this.#rewrite(
          replaceAuthors(document, new Set([name]), () => null),
          row["run_id"] as string,
        );
        pages.add(document.id);
      }
      return pages.size;
    });
  }

  /** Puts a changed text of the same length in the place of a reading's, its quotes included. */
  #rewrite(document: Document, runId: string): void {
    this.#run(
      "update reading set text = ?, body = ? where document_id = ? and run_id = ?",
      document.text,
      documentBody(document),
      document.id,
      runId,
    );
    this.#run("update capture set bytes = null where hash = ?", document.captureHash);
    const quotes = this.#all(
      "select e.* from evidence e join record r on r.key = e.record_key where r.document_id = ? and r.run_id = ?",
      document.id,
      runId,
    );
    for (const row of quotes) {
      const quote = document.text.slice(row["start"] as number, row["end"] as number);
      if (quote === row["quote"]) continue;
      this.#run(
        "update evidence set quote = ? where record_key = ? and ordinal = ?",
        quote,
        row["record_key"] as number,
        row["ordinal"] as number,
      );
    }
    this.#index(document);
  }

  counts(): StoreCounts {
    const count = (sql: string): number => (this.#get(sql) as { n: number }).n;
    const records = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])) as Record<RecordKind, number>;
    for (const row of this.#all(
      "select r.kind, count(*) as n from record r join document d on d.id = r.document_id and d.current_run = r.run_id group by r.kind",
    ))
      records[row["kind"] as RecordKind] = row["n"] as number;
    return {
      captures: count("select count(*) as n from capture"),
      documents: count("select count(*) as n from document"),
      comments: count("select coalesce(sum(comment_count), 0) as n from document"),
      runs: count("select count(*) as n from run"),
      judgements: count("select count(*) as n from judgement"),
      records,
    };
  }

  check(): Iterable<IntegrityFault> {
    return checkDatabase(this.#db);
  }

  close(): void {
    this.#db.close();
  }

  #saveCapture(capture: Capture, keepsBytes: boolean): void {
    this.#run(
      "insert or ignore into capture (hash, origin, url, captured_at, media_type, charset, stated, bytes) values (?, ?, ?, ?, ?, ?, ?, ?)",
      capture.hash,
      capture.origin,
      capture.url,
      capture.capturedAt,
      capture.mediaType,
      capture.charset,
      JSON.stringify(capture.stated),
      keepsBytes ? packBytes(capture.bytes) : null,
    );
  }

  #saveDocument(document: Document, runId: string): void {
    this.#run(
      `insert into document (id, capture_hash, origin, url, outlet, kind, language, title, published, comment_count, current_run)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set url = excluded.url, outlet = excluded.outlet, kind = excluded.kind, language = excluded.language,
         title = excluded.title, published = excluded.published, comment_count = excluded.comment_count, current_run = excluded.current_run`,
      document.id,
      document.captureHash,
      document.origin,
      document.url,
      document.outlet ?? document.linked?.outlet ?? null,
      document.kind,
      document.language,
      document.title ?? document.linked?.title ?? null,
      document.published.value,
      document.comments.length,
      runId,
    );
    this.#index(document);
  }

  #index(document: Document): void {
    const { key } = this.#get("select key from document where id = ?", document.id) as { key: number };
    this.#run("delete from document_words where rowid = ?", key);
    this.#run(
      "insert into document_words (rowid, title, text) values (?, ?, ?)",
      key,
      document.title ?? "",
      document.text,
    );
  }

  #saveNote(runId: string, documentId: string | null, origin: string, note: Note): void {
    this.#run(
      "insert into note (run_id, document_id, origin, code, severity, start, end, text) values (?, ?, ?, ?, ?, ?, ?, ?)",
      runId,
      documentId,
      origin,
      note.code,
      note.severity,
      note.span?.start ?? null,
      note.span?.end ?? null,
      note.text,
    );
  }

  #saveRecord(runId: string, record: StoredRecord): void {
    const days = daysOf(whenOf(record).value);
    const { lastInsertRowid: key } = this.#run(
      `insert into record (id, run_id, document_id, kind, subtype, status, comment, day_from, day_to, confidence, body)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      record.id,
      runId,
      record.documentId,
      record.kind,
      subtypeOf(record),
      statusOf(record),
      record.comment,
      days?.from ?? null,
      days?.to ?? null,
      record.body.confidence,
      JSON.stringify(record.body),
    );
    record.evidence.forEach((each, ordinal) => {
      this.#run(
        "insert into evidence (record_key, ordinal, start, end, quote, rule, score, derived_from) values (?, ?, ?, ?, ?, ?, ?, ?)",
        key,
        ordinal,
        each.span.start,
        each.span.end,
        each.quote,
        each.rule,
        each.score,
        each.derivedFrom,
      );
    });
    for (const { role, actor } of partiesOf(record)) {
      this.#run(
        "insert into party (record_key, role, actor_id, country, code) values (?, ?, ?, ?, ?)",
        key,
        role,
        actor.actorId,
        actor.country,
        actor.code,
      );
    }
  }

  #bodies(documentId: string, runId: string): Map<string, string> {
    const rows = this.#all(
      "select id, body from record where document_id = ? and run_id = ?",
      documentId,
      runId,
    );
    return new Map(rows.map((row) => [row["id"] as string, row["body"] as string]));
  }

  #recordOf(row: Row): StoredRecord {
    const evidence = this.#all(
      "select * from evidence where record_key = ? order by ordinal",
      row["key"] as number,
    );
    return recordOf(row, evidence, row["capture_hash"] as string, null);
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }

  #run(sql: string, ...values: (string | number | bigint | Uint8Array | null)[]) {
    return translated(this.path, () => this.#statement(sql).run(...values));
  }

  #get(sql: string, ...values: (string | number)[]): Row | undefined {
    return translated(this.path, () => this.#statement(sql).get(...values) as Row | undefined);
  }

  #all(sql: string, ...values: (string | number)[]): Row[] {
    return translated(this.path, () => this.#statement(sql).all(...values) as Row[]);
  }

  #transaction<T>(action: () => T): T {
    return translated(this.path, () => {
      this.#db.exec("begin immediate");
      try {
        const result = action();
        this.#db.exec("commit");
        return result;
      } catch (error) {
        if (this.#db.isTransaction) this.#db.exec("rollback");
        throw error;
      }
    });
  }
}

function unchanged(count: number): Change {
  return { isNew: false, added: 0, changed: 0, removed: 0, unchanged: count };
}

function changeBetween(
  before: ReadonlyMap<string, string>,
  after: readonly StoredRecord[],
  isNew: boolean,
): Change {
  let changed = 0;
  let same = 0;
  for (const record of after) {
    const body = before.get(record.id);
    if (body === undefined) continue;
    if (body === JSON.stringify(record.body)) same++;
    else changed++;
  }
  return {
    isNew,
    added: after.length - changed - same,
    changed,
    removed: before.size - changed - same,
    unchanged: same,
  };
}

/** The user's words as an FTS5 query in which nothing but "quoted phrases" has a meaning. */
function ftsQuery(words: string): string {
  const parts = words.match(/"[^"]*"|[^\s"]+/gu) ?? [];
  return parts
    .map((part) => part.replaceAll('"', "").trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => `"${part}"`)
    .join(" ");
}
