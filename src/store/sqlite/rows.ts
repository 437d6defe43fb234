/** Between rows of the SQLite schema and the types of the record. Owns no SQL. */

import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { assert } from "../../base/assert.ts";
import type { Capture, Document, DocumentMap } from "../../model/document.ts";
import type { Evidence, Judgement, StoredRecord } from "../../model/evidence.ts";
import type { Note, Severity } from "../../base/outcome.ts";
import type { RecordKind } from "../../model/records.ts";
import type { Run, StoredNote } from "../store.ts";

export type Row = Record<string, string | number | bigint | Uint8Array | null>;

export const packBytes = (bytes: Uint8Array): Uint8Array => zstdCompressSync(bytes);
export const unpackBytes = (bytes: Uint8Array): Uint8Array => new Uint8Array(zstdDecompressSync(bytes));

const packJson = (value: unknown): Uint8Array => packBytes(Buffer.from(JSON.stringify(value), "utf8"));
const unpackJson = <T>(bytes: Uint8Array): T =>
  JSON.parse(Buffer.from(unpackBytes(bytes)).toString("utf8")) as T;

export const packMap = (map: DocumentMap): Uint8Array => packJson(map);

/** The document as stored beside its text and map, which have columns of their own. */
export function documentBody(document: Document): string {
  const { text: _text, map: _map, ...body } = document;
  return JSON.stringify(body);
}

export function documentOf(row: Row): Document {
  return {
    ...(JSON.parse(row["body"] as string) as Omit<Document, "text" | "map">),
    text: row["text"] as string,
    map: unpackJson<DocumentMap>(row["map"] as Uint8Array),
  };
}

export function captureOf(row: Row): Capture {
  return {
    hash: row["hash"] as string,
    bytes: row["bytes"] === null ? new Uint8Array() : unpackBytes(row["bytes"] as Uint8Array),
    origin: row["origin"] as string,
    url: row["url"] as string | null,
    capturedAt: row["captured_at"] as string | null,
    mediaType: row["media_type"] as string,
    charset: row["charset"] as string | null,
    stated: JSON.parse(row["stated"] as string) as Capture["stated"],
  };
}

export function runOf(row: Row): Run {
  return {
    id: row["id"] as string,
    coder: row["coder"] as string,
    startedAt: row["started_at"] as string,
    finishedAt: row["finished_at"] as string | null,
  };
}

/** `text` is the page's text in the reading that the record belongs to; asserts that each quote stands where it is said to. */
export function recordOf(
  row: Row,
  evidenceRows: readonly Row[],
  captureHash: string,
  text: string | null,
): StoredRecord {
  const evidence = evidenceRows.map((each): Evidence => {
    const span = { start: each["start"] as number, end: each["end"] as number };
    const quote = each["quote"] as string;
    assert(
      text === null || text.slice(span.start, span.end) === quote,
      `record ${row["id"]}: its quote is not at its span`,
    );
    return {
      documentId: row["document_id"] as string,
      captureHash,
      span,
      quote,
      rule: each["rule"] as string,
      runId: row["run_id"] as string,
      score: each["score"] as number,
      derivedFrom: each["derived_from"] as string | null,
    };
  });
  return {
    id: row["id"] as string,
    kind: row["kind"] as RecordKind,
    documentId: row["document_id"] as string,
    comment: row["comment"] as string | null,
    body: JSON.parse(row["body"] as string) as StoredRecord["body"],
    evidence,
    runId: row["run_id"] as string,
  };
}

export function storedNoteOf(row: Row): StoredNote {
  const start = row["start"] as number | null;
  const note: Note = {
    code: row["code"] as string,
    severity: row["severity"] as Severity,
    span: start === null ? null : { start, end: row["end"] as number },
    text: row["text"] as string,
  };
  return { ...note, documentId: row["document_id"] as string | null, origin: row["origin"] as string };
}

export function judgementOf(row: Row): Judgement {
  return {
    id: row["id"] as string,
    recordId: row["record_id"] as string,
    verdict: row["verdict"] as Judgement["verdict"],
    by: row["by"] as string,
    at: row["at"] as string,
    reason: row["reason"] as string | null,
    changes:
      row["changes"] === null ? null : (JSON.parse(row["changes"] as string) as Record<string, unknown>),
    supersedes: row["supersedes"] as string | null,
  };
}

/** First and last day that a date value covers: "2011-05" → 2011-05-01 … 2011-05-31; null for null. */
export function daysOf(value: string | null): { from: string; to: string } | null {
  if (value === null) return null;
  const [first, last = first] = value.split("/") as [string, string?];
  const from = edge(first, "from");
  const to = edge(last, "to");
  return from === null || to === null ? null : { from, to };
}

function edge(value: string, side: "from" | "to"): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value);
  if (match === null) return null;
  const [, year, month, day] = match;
  if (day !== undefined) return `${year}-${month}-${day}`;
  if (month !== undefined) {
    if (side === "from") return `${year}-${month}-01`;
    return `${year}-${month}-${String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, "0")}`;
  }
  return side === "from" ? `${year}-01-01` : `${year}-12-31`;
}
