/**
 * News texts of a `bulk/` folder by name, for labels that give a text's name and offsets: Wikinews tables, newswire files and
 * Reuters archives. Owns the names and what counts as a text's characters; the folder itself is no part of the product.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export interface BulkText {
  /** "wikinews/wikinews_2019.csv#12", "worldwide_newswire/x.txt", "reuters21578/reut2-000.sgm.gz#5544". */
  readonly name: string;
  readonly text: string;
  /** ISO day; null where the file tells none. */
  readonly published: string | null;
}

const MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");

/** Every text of the folder, in order of names; parts of the folder that are absent give none. */
export function* readBulk(folder: string): Generator<BulkText> {
  yield* filesIn(folder, "reuters21578", readReuters);
  yield* filesIn(folder, "wikinews", readWikinews);
  yield* filesIn(folder, "worldwide_newswire", (bytes, name) => [
    { name, text: bytes.toString("utf8"), published: null },
  ]);
}

function* filesIn(
  folder: string,
  part: string,
  read: (bytes: Buffer, name: string) => Iterable<BulkText>,
): Generator<BulkText> {
  const path = join(folder, part);
  if (!existsSync(path)) return;
  for (const file of readdirSync(path).sort()) yield* read(readFileSync(join(path, file)), `${part}/${file}`);
}

function* readReuters(packed: Buffer, name: string): Generator<BulkText> {
  const page = gunzipSync(packed).toString("latin1");
  for (const match of page.matchAll(
    /NEWID="(\d+)">\s*<DATE>\s*(\d+)-([A-Z]{3})-(\d{4})[\s\S]*?<BODY>([\s\S]*?)<\/BODY>/gu,
  )) {
    const [, id = "", day = "", month = "", year = "", body = ""] = match;
    // Lines of the wire are wrapped: a paragraph begins with an indent.
    const text = body
      .replaceAll("&lt;", "<")
      .replaceAll("&amp;", "&")
      .replace(/&#\d+;/gu, " ")
      .split(/\n {2,}/u)
      .map((paragraph) => paragraph.replace(/\s+/gu, " ").trim())
      .join("\n\n");
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, "0");
    yield { name: `${name}#${id}`, text, published: `${year}-${number}-${day.padStart(2, "0")}` };
  }
}

function* readWikinews(bytes: Buffer, name: string): Generator<BulkText> {
  const rows = parseCsv(bytes.toString("utf8"));
  for (let i = 1; i < rows.length; i++) {
    const [, published = "", , text = ""] = rows[i] ?? [];
    yield {
      name: `${name}#${i}`,
      text,
      published: /^\d{4}-\d{2}-\d{2}$/u.test(published) ? published : null,
    };
  }
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/gu)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] !== ",") rows.push([]);
    if (match.index + match[0].length >= text.length) break;
  }
  return rows.filter((row) => row.length > 1);
}
