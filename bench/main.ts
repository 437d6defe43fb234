/**
 * `npm run bench [FOLDER]`: documents and words per second for each stage on one core, memory over a long run, start-up of
 * a simple answer, and peers over the same texts and pages in the same run. FOLDER: text files; default: samples/.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resources } from "../src/app/resources.ts";
import { stagesFrom } from "../src/app/stages.ts";
import { captures, isFault } from "../src/ingest/captures.ts";
import type { AnnotatedText } from "../src/model/annotation.ts";
import type { Capture, Document } from "../src/model/document.ts";
import { readPage } from "../src/page/read-page.ts";
import { readRecords } from "../src/pipeline/read-document.ts";
import type { Stages } from "../src/pipeline/stages.ts";
import { openSqliteStore } from "../src/store/sqlite/sqlite-store.ts";
import { benchLanguage, benchLines } from "./language.ts";
import { benchWholePath, wholePathLines } from "./whole-path.ts";
import { benchPages, pageBenchLines } from "./pages.ts";
import { winkWords } from "./wink-peer.ts";

interface Row {
  readonly stage: string;
  readonly milliseconds: number;
  readonly documents: number;
  readonly words: number;
}

const REPEATS = 3;
const root = new Resources().root;

async function loadCaptures(inputs: readonly string[]): Promise<Capture[]> {
  const found: Capture[] = [];
  for (const input of inputs) for await (const item of captures(input)) if (!isFault(item)) found.push(item);
  return found;
}

/** Times each stage over all documents; the first pass warms up and is not counted. */
function timeStages(found: readonly Capture[], stages: Stages): Row[] {
  const spent = new Map<string, number>();
  let words = 0;
  const time = <T>(stage: string, action: () => T): T => {
    const start = performance.now();
    const value = action();
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - start);
    return value;
  };
  for (let pass = 0; pass <= REPEATS; pass++) {
    if (pass === 1) spent.clear();
    words = 0;
    for (const capture of found) {
      const { document } = time("page", () => readPage(capture));
      if (document.language !== "en") continue;
      words += document.text.split(/\s+/u).length;
      const text = annotateTimed(document, stages, time);
      time("events", () => stages.codeEvents(text));
      time("statements", () => stages.findStatements(text));
      time("commitments", () => stages.findCommitments(text));
      time("projects", () => stages.findProjects(text));
      time("encounters", () => stages.findEncounters(text));
      time("reactions", () => stages.findReactions({ ...text, kind: "comment" }));
    }
  }
  return [...spent].map(([stage, total]) => ({
    stage,
    milliseconds: total / REPEATS,
    documents: found.length,
    words,
  }));
}

function annotateTimed(
  document: Document,
  stages: Stages,
  time: <T>(stage: string, action: () => T) => T,
): AnnotatedText {
  const read = time("language", () =>
    stages.readText({ text: document.text, kind: "article", published: document.published }),
  );
  const dates = time("dates", () => stages.findDates(read));
  const places = time("places", () => stages.findPlaces({ ...read, dates }));
  const actors = time("actors", () => stages.findActors({ ...read, dates, places }));
  return { ...read, dates, places, actors };
}

function timeStore(found: readonly Capture[], stages: Stages, words: number): Row {
  const folder = mkdtempSync(join(tmpdir(), "chancery-bench-"));
  const store = openSqliteStore(join(folder, "bench.db"));
  const run = store.beginRun("bench", "2026-01-01T00:00:00Z");
  const readings = found.map((capture) => {
    const { document, notes } = readPage(capture);
    return { capture, document, notes, records: readRecords(document, stages, run.id).records };
  });
  const start = performance.now();
  for (const reading of readings) store.saveReading(run.id, "bench", reading);
  const milliseconds = performance.now() - start;
  store.close();
  rmSync(folder, { recursive: true });
  return { stage: "store", milliseconds, documents: found.length, words };
}

function startUp(): number {
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    spawnSync(join(root, "chancery"), ["codebook", "CONSULT"], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: "" },
    });
    return performance.now() - start;
  });
  return runs.sort((a, b) => a - b)[2] as number;
}

function peerRow(found: readonly Capture[]): Row {
  const texts = found.map((capture) => readPage(capture).document.text);
  winkWords(texts.slice(0, 3));
  const start = performance.now();
  const words = winkWords(texts);
  return {
    stage: "peer: wink-nlp (tokens, tags, entities)",
    milliseconds: performance.now() - start,
    documents: found.length,
    words,
  };
}

function print(rows: readonly Row[]): void {
  for (const { stage, milliseconds, documents, words } of rows) {
    const rate = (count: number): string =>
      Math.round(count / (milliseconds / 1000))
        .toLocaleString("en-GB")
        .padStart(10);
    console.log(
      `${stage.padEnd(40)} ${milliseconds.toFixed(1).padStart(9)} ms ${rate(documents)} documents/s ${rate(words)} words/s`,
    );
  }
}

/** The language core beside its peers, on the Reuters texts where $CHANCERY_CORPORA names them, else on the samples. */
async function printLanguage(): Promise<void> {
  for (const line of benchLines(await benchLanguage(process.env["CHANCERY_CORPORA"] ?? null)))
    console.log(line);
}

const inputs = process.argv.slice(2);
const found = await loadCaptures(inputs.length > 0 ? inputs : [join(root, "samples")]);
const stages = stagesFrom(new Resources());
const rows = timeStages(found, stages);
const total = rows.reduce((sum, row) => sum + row.milliseconds, 0);
const words = rows[0]?.words ?? 0;
print([
  ...rows,
  { stage: "all stages", milliseconds: total, documents: found.length, words },
  timeStore(found, stages, words),
  peerRow(found),
]);
console.log(
  `${"resident memory".padEnd(40)} ${(process.memoryUsage().rss / 2 ** 20).toFixed(0).padStart(9)} MB after ${found.length * (REPEATS + 3)} readings`,
);
console.log(
  `${"start-up of a simple answer".padEnd(40)} ${startUp().toFixed(0).padStart(9)} ms (median of 5)`,
);
console.log(
  `version ${(JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version}, Node ${process.versions.node}, one core`,
);
for (const line of pageBenchLines(benchPages(process.env["CHANCERY_CORPORA"] ?? null))) console.log(line);
await printLanguage();
for (const line of wholePathLines(benchWholePath(process.env["CHANCERY_CORPORA"] ?? null))) console.log(line);
