/** Reads the political speech act corpus: one CSV a document, one row a sentence. Owns the format alone. */

import { readFileSync } from "node:fs";
import { basename } from "node:path";

export interface SpeechActDocument {
  readonly name: string;
  readonly sentences: readonly { readonly text: string; readonly isCommissive: boolean }[];
}

export function readSpeechActs(file: string): SpeechActDocument {
  const rows = readCsv(readFileSync(file, "utf8"));
  const [header = [], ...body] = rows;
  const sentenceAt = header.indexOf("Sentence");
  const categoryAt = header.indexOf("Categories");
  return {
    name: basename(file, ".csv"),
    sentences: body
      .filter((row) => row.length > categoryAt)
      .map((row) => ({
        text: row[sentenceAt] ?? "",
        isCommissive: /^commissive/iu.test((row[categoryAt] ?? "").trim()),
      })),
  };
}

/** RFC 4180: quoted cells, doubled quotation marks, line breaks inside cells. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const body = text.replace(/^\ufeff/u, "");
  for (let i = 0; i < body.length; i++) {
    const char = body.charAt(i);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (body.charAt(i + 1) === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ",") {
      row.push(cell);
      cell = "";
    } else if (char === "\n" || char === "\r") {
      if (char === "\r" && body.charAt(i + 1) === "\n") i++;
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else cell += char;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows.filter((one) => one.length > 1);
}
