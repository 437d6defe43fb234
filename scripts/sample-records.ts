/** What the present coder records from the sample pages, one line for each record: the base of `score`, `accept` and the golden test. */

import { join, relative } from "node:path";
import { readCapture } from "../src/app/read/read-capture.ts";
import { Resources } from "../src/app/resources.ts";
import { stagesFrom } from "../src/app/stages.ts";
import { captures, isFault } from "../src/ingest/captures.ts";
import type { Document } from "../src/model/document.ts";
import type { StoredRecord } from "../src/model/evidence.ts";
import { whenOf } from "../src/model/parties.ts";
import { describeRecord } from "../src/report/describe.ts";
import { printable } from "../src/report/printable.ts";

/** Where the accepted lines lie, from the package's root. */
export const ACCEPTED = "tests/whole/accepted-records.txt";

export interface SampleRecord {
  readonly file: string;
  readonly record: StoredRecord;
}

export interface SampleRun {
  readonly records: readonly SampleRecord[];
  readonly documents: ReadonlyMap<string, Document>;
}

/** Reads samples/ in name order, without threads or a database. */
export async function readSamples(): Promise<SampleRun> {
  const resources = new Resources();
  const stages = stagesFrom(resources);
  const folder = join(resources.root, "samples");
  const found: SampleRecord[] = [];
  const documents = new Map<string, Document>();
  for await (const capture of captures(folder)) {
    if (isFault(capture)) continue;
    const { records, document } = readCapture({ sequence: 0, capture }, stages, "run", {
      published: null,
      pseudonymKey: null,
    });
    const file = relative(folder, capture.origin.replace(/#.*$/, ""));
    if (document !== null) documents.set(document.id, document);
    for (const record of records) found.push({ file, record });
  }
  return { records: found, documents };
}

/** "file | kind | when | what | “words”", sorted, so that a difference is a record gained, lost or changed. */
export function recordLines(records: readonly SampleRecord[]): string[] {
  return records
    .map(({ file, record }) =>
      [
        file,
        record.kind,
        whenOf(record).value ?? "unknown",
        printable(describeRecord(record)),
        `“${printable(record.evidence[0]?.quote ?? "")}”`,
      ].join(" | "),
    )
    .sort();
}
