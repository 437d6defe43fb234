/** `evaluate seeds`: reads pages of known content and scores what was recorded against what they must yield. */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../../base/hash.ts";
import { Countries } from "../../codebook/countries.ts";
import type { Capture, Document } from "../../model/document.ts";
import type { StoredRecord } from "../../model/evidence.ts";
import type { Resources } from "../resources.ts";
import type { Evaluation, EvaluationReport, Measure } from "./evaluation.ts";
import type { ExpectedPage } from "./seed-expectations.ts";
import { type KindTally, scorePage } from "./seed-score.ts";

export interface ReadSeed {
  readonly document: Document;
  readonly records: readonly StoredRecord[];
  readonly notes: readonly { readonly severity: string; readonly text: string }[];
}

/** Reads one file as `chancery read` would. */
export async function readSeed(
  file: string,
  published: string | null,
  resources: Resources,
): Promise<ReadSeed> {
  const { readCapture } = await import("../read/read-capture.ts");
  const { stagesFrom } = await import("../stages.ts");
  const bytes = new Uint8Array(readFileSync(file));
  const capture: Capture = {
    hash: sha256(bytes),
    bytes,
    origin: file,
    url: null,
    capturedAt: null,
    mediaType: "text/plain",
    charset: null,
    stated: {},
  };
  const response = readCapture({ sequence: 0, capture }, stagesFrom(resources), "evaluation", {
    published,
    pseudonymKey: null,
  } as never);
  if (response.document === null)
    throw new Error(`${file}: ${response.notes[0]?.text ?? "could not be read"}`);
  return { document: response.document, records: response.records, notes: response.notes };
}

/** The date that an expectation says to read its page with ("--published 2021-04-07 when …"). */
function publishedFor(page: ExpectedPage): string | null {
  return /--published (\d{4}-\d\d-\d\d)/u.exec(page.document.readWith ?? "")?.[1] ?? null;
}

export const evaluateSeeds: Evaluation = {
  name: "seeds",
  summary:
    "records of pages of known content: recall, parties, dates and status a kind; every miss and extra",
  usage: "EXPECTED.json",
  options: { "only=KIND": "print the details of one kind alone" },
  async run(files, options, resources): Promise<EvaluationReport> {
    const countries = Countries.fromJson(resources.dataText("countries.json"));
    const countryCode = (name: string): string | null => countries.byName(name)[0]?.iso3 ?? null;
    const totals: Record<string, KindTally> = {};
    const details: string[] = [];
    for (const file of files) {
      for (const page of JSON.parse(readFileSync(file, "utf8")) as ExpectedPage[]) {
        const path = join(dirname(file), page.file);
        const seed = await readSeed(path, publishedFor(page), resources);
        for (const one of seed.notes)
          if (one.severity === "error") details.push(`FAULT ${page.file}: ${one.text}`);
        const score = scorePage(page, seed.document, seed.records, countryCode);
        for (const [kind, tally] of Object.entries(score.tallies)) totals[kind] = added(totals[kind], tally);
        details.push(...score.details);
        if (publishedFor(page) !== null) details.push(...(await inventedDates(path, resources)));
      }
    }
    const { only } = options;
    return {
      measures: Object.entries(totals).flatMap(([kind, tally]) => measuresOf(kind, tally)),
      details: typeof only === "string" ? details.filter((line) => line.includes(` ${only}`)) : details,
    };
  },
};

function added(sum: KindTally | undefined, tally: KindTally): KindTally {
  if (sum === undefined) return { ...tally };
  const keys = Object.keys(tally) as (keyof KindTally)[];
  return Object.fromEntries(keys.map((key) => [key, sum[key] + tally[key]])) as unknown as KindTally;
}

/** Without a publication date, a relative date must stay unknown: whatever is said to be implied or published was invented. */
async function inventedDates(path: string, resources: Resources): Promise<string[]> {
  const { records } = await readSeed(path, null, resources);
  return records.flatMap((record) => {
    const when = (record.body as { when?: { value: string | null; basis: string } }).when;
    return when?.basis === "published"
      ? [`INVENTED ${record.kind} ${when.value}: ${record.evidence[0]?.quote.slice(0, 120)}`]
      : [];
  });
}

function measuresOf(kind: string, tally: KindTally): Measure[] {
  const of = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  return [
    { name: `${kind} recall`, value: of(tally.touched, tally.expected), count: tally.expected },
    { name: `${kind} recall with parties`, value: of(tally.right, tally.expected), count: tally.expected },
    { name: `${kind} parties right`, value: of(tally.right, tally.touched), count: tally.touched },
    { name: `${kind} dates right`, value: of(tally.dates, tally.touched), count: tally.touched },
    { name: `${kind} status right`, value: of(tally.statuses, tally.touched), count: tally.touched },
    { name: `${kind} recorded`, value: tally.recorded, unit: "records" },
    { name: `${kind} extras above .6`, value: tally.confidentExtras, unit: "records" },
  ];
}
