/** The reading job: captures in, readings saved (or only shown) in their order, each reported once it is safe on disk. */

import { availableParallelism } from "node:os";
import { shortId } from "../../base/hash.ts";
import { type Note, note } from "../../base/outcome.ts";
import { type CaptureFault, captures, type CaptureOptions, isFault } from "../../ingest/captures.ts";
import type { Capture, Document } from "../../model/document.ts";
import type { Change, Run, Store } from "../../store/store.ts";
import type { OwnTables } from "../own-tables.ts";
import type { Resources } from "../resources.ts";
import type { ReadResponse, ReadingOptions } from "./messages.ts";
import { WorkerPool } from "./worker-pool.ts";

/** What became of one capture. */
export type Progress =
  | {
      readonly state: "recorded";
      readonly origin: string;
      readonly document: Document;
      readonly change: Change;
      readonly records: number;
      readonly notes: readonly Note[];
    }
  | {
      readonly state: "read";
      readonly origin: string;
      readonly document: Document;
      readonly notes: readonly Note[];
    }
  | { readonly state: "known"; readonly origin: string; readonly documentId: string }
  | { readonly state: "failed"; readonly origin: string; readonly code: string; readonly text: string };

export interface ReadJob {
  readonly inputs: readonly string[];
  readonly capture: CaptureOptions;
  readonly reading: ReadingOptions;
  readonly own: OwnTables;
  /** Read again what this coder has read before. */
  readonly again: boolean;
  readonly threads?: number;
}

/** Told of each capture in input order; the job goes on when a promise that it gives has been kept. */
export type OnProgress = (progress: Progress) => void | Promise<void>;

export interface ReadSummary {
  readonly run: Run;
  recorded: number;
  known: number;
  failed: number;
  added: number;
  changed: number;
  removed: number;
}

/** What a look at pages came to; nothing of it is kept. */
export interface LookSummary {
  read: number;
  failed: number;
}

/** How many captures may wait for their turn to be saved, for each thread; bounds memory. */
const WINDOW_PER_THREAD = 4;

/**
 * Reads everything that `inputs` name and saves it. Each reading is one transaction, reported after it is on disk.
 * Throws `StoreError` when the database fails; what was reported stays recorded and the next run does the rest.
 */
export async function readPages(
  job: ReadJob,
  store: Store,
  resources: Resources,
  now: () => string,
  onProgress: OnProgress,
): Promise<ReadSummary> {
  const coder = resources.coderVersion(JSON.stringify(job.own));
  const run = store.beginRun(coder, now());
  const summary: ReadSummary = { run, recorded: 0, known: 0, failed: 0, added: 0, changed: 0, removed: 0 };
  const seen = new Set<string>();
  const keepsBytes = job.reading.pseudonymKey === null;
  await inInputOrder(job, resources, run.id, (item, read) => {
    if (isFault(item)) return async () => saveFault(item, store, summary, onProgress);
    if (seen.has(item.hash) || (!job.again && store.coderOf(item.hash) === coder)) {
      return async () => {
        summary.known++;
        const documentId = shortId("doc", [item.hash]);
        await onProgress({ state: "known", origin: item.origin, documentId });
      };
    }
    seen.add(item.hash);
    const response = read(item);
    return async () =>
      saveResponse({ capture: item, keepsBytes }, await response, store, summary, coder, onProgress);
  });
  store.finishRun(run.id, now());
  return summary;
}

/** Reads everything that `inputs` name, codes nothing and keeps nothing: needs no database. */
export async function lookAtPages(
  job: ReadJob,
  resources: Resources,
  onProgress: OnProgress,
): Promise<LookSummary> {
  const summary: LookSummary = { read: 0, failed: 0 };
  const fail = async (fault: CaptureFault): Promise<void> => {
    summary.failed++;
    await onProgress({ state: "failed", ...fault });
  };
  const pagesOnly = { ...job, reading: { ...job.reading, pageOnly: true } };
  await inInputOrder(pagesOnly, resources, "look", (item, read) => {
    if (isFault(item)) return () => fail(item);
    const response = read(item);
    const { origin } = item;
    return async () => {
      const { document, notes } = await response;
      if (document === null) return fail(faultOf(origin, notes));
      summary.read++;
      await onProgress({ state: "read", origin, document, notes });
    };
  });
  return summary;
}

/** What is to be done with a capture when its turn has come; `read` hands it to a thread at once. */
type Take = (
  item: Capture | CaptureFault,
  read: (capture: Capture) => Promise<ReadResponse>,
) => () => Promise<void>;

/** Reads on several threads and ends each capture in its turn; so few wait that memory stays bounded. */
async function inInputOrder(job: ReadJob, resources: Resources, runId: string, take: Take): Promise<void> {
  const threads = job.threads ?? availableParallelism();
  const { root } = resources;
  const shared = resources.shareFiles();
  const pool = new WorkerPool(threads, { root, runId, options: job.reading, own: job.own, shared });
  const pending: (() => Promise<void>)[] = [];
  try {
    for (const input of job.inputs) {
      for await (const item of captures(input, job.capture)) {
        pending.push(take(item, (capture) => pool.read(capture)));
        while (pending.length > threads * WINDOW_PER_THREAD) await pending.shift()?.();
      }
    }
    for (let end = pending.shift(); end !== undefined; end = pending.shift()) await end();
  } finally {
    await pool.close();
  }
}

function faultOf(origin: string, notes: readonly Note[]): CaptureFault {
  return {
    origin,
    code: notes[0]?.code ?? "page-failed",
    text: notes[0]?.text ?? "the page could not be read",
  };
}

async function saveFault(
  fault: CaptureFault,
  store: Store,
  summary: ReadSummary,
  onProgress: OnProgress,
): Promise<void> {
  store.saveFault(summary.run.id, fault.origin, note("error", fault.code, fault.text));
  summary.failed++;
  await onProgress({ state: "failed", ...fault });
}

async function saveResponse(
  { capture, keepsBytes }: { readonly capture: Capture; readonly keepsBytes: boolean },
  response: ReadResponse,
  store: Store,
  summary: ReadSummary,
  coder: string,
  onProgress: OnProgress,
): Promise<void> {
  const { document, records, notes } = response;
  const { origin } = capture;
  if (document === null) return saveFault(faultOf(origin, notes), store, summary, onProgress);
  const change = store.saveReading(summary.run.id, coder, { capture, document, records, notes, keepsBytes });
  summary.recorded++;
  summary.added += change.added;
  summary.changed += change.changed;
  summary.removed += change.removed;
  await onProgress({ state: "recorded", origin, document, change, records: records.length, notes });
}
