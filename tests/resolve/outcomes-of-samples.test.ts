/** Every outcome written into the sample pages must be linked to the commitment it is of; a floor that only rises. */

import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../src/app/package-root.ts";
import { readCapture } from "../../src/app/read/read-capture.ts";
import { Resources } from "../../src/app/resources.ts";
import { stagesFrom } from "../../src/app/stages.ts";
import { captures, isFault } from "../../src/ingest/captures.ts";
import type { StoredRecord } from "../../src/model/evidence.ts";
import { linkRecords } from "../../src/resolve/link-records.ts";
import type { PageFacts } from "../../src/resolve/linked.ts";

interface Expected {
  readonly file: string;
  readonly promise: string;
  readonly outcome: string;
  readonly by: string;
}

const FLOOR = 7;

test("outcomes written into the samples are linked to their commitments", async () => {
  const root = packageRoot();
  const expected = JSON.parse(
    readFileSync(join(root, "tests", "whole", "sample-outcomes.json"), "utf8"),
  ) as Expected[];
  const stages = stagesFrom(new Resources());
  const records: StoredRecord[] = [];
  const pages = new Map<string, PageFacts>();
  const fileOf = new Map<string, string>();
  for await (const capture of captures(join(root, "samples"))) {
    if (isFault(capture)) continue;
    const file = relative(join(root, "samples"), capture.origin.replace(/#.*$/u, ""));
    if (!expected.some((one) => one.file === file || one.by === file)) continue;
    const read = readCapture({ sequence: 0, capture }, stages, "run", {
      published: null,
      pseudonymKey: null,
    });
    if (read.document === null) continue;
    const { id, published, outlet, title } = read.document;
    pages.set(id, { id, published: published.value, outlet, title });
    fileOf.set(id, file);
    records.push(...read.records);
  }
  const { commitments } = linkRecords(records, pages, null);
  const missed = expected.filter(({ file, promise, outcome, by }) => {
    const told = commitments.filter((one) =>
      [one.record, ...one.others].some(
        (record) =>
          fileOf.get(record.documentId) === file &&
          record.evidence.some(({ quote }) => quote.includes(promise) || promise.includes(quote)),
      ),
    );
    return !told.some((one) =>
      one.history.some((step) => step.to === outcome && fileOf.get(step.documentId) === by),
    );
  });
  expect(expected.length - missed.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(FLOOR);
}, 60_000);
