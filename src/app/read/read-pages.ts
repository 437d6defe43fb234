/** The reading job: captures in, readings saved in their order, each reported once it is safe on disk. */

import { availableParallelism } from "node:os";
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
  | { readonly state: "known"; readonly origin: string }
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

export interface ReadSummary {
  readonly run: Run;
  recorded: number;
  known: number;
  failed: number;
  added: number;
  changed: number;
  removed: number;
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
  onProgress: (progress: Progress) => void,
): Promise<ReadSummary> {
  const coder = resources.coderVersion(JSON.stringify(job.own));
  const run = store.beginRun(coder, now());
  const summary: ReadSummary = { run, recorded: 0, known: 0, failed: 0, added: 0, changed: 0, removed: 0 };
  const threads = job.threads ?? availableParallelism();
  const pool = new WorkerPool(threads, {
    root: resources.root,
    runId: run.id,
    options: job.reading,
    own: job.own,
    shared: resources.shareFiles(),
  });
  const pending: (() => Promise<void>)[] = [];
  const seen = new Set<string>();
  try {
    for await (const item of allCaptures(job)) {
      if (isFault(item)) pending.push(async () => saveFault(item, store, summary, onProgress));
      else if (seen.has(item.hash) || (!job.again && store.coderOf(item.hash) === coder)) {
        pending.push(async () => {
          summary.known++;
          onProgress({ state: "known", origin: item.origin });
        });
      } else {
        seen.add(item.hash);
        const response = pool.read(item);
        const keepsBytes = job.reading.pseudonymKey === null;
        pending.push(async () =>
          saveResponse({ capture: item, keepsBytes }, await response, store, summary, coder, onProgress),
        );
      }
      while (pending.length > threads * WINDOW_PER_THREAD) await pending.shift()?.();
    }
    for (const save of pending) await save();
    store.finishRun(run.id, now());
  } finally {
    await pool.close();
  }
  return summary;
}

async function* allCaptures(job: ReadJob): AsyncGenerator<Capture | CaptureFault> {
  for (const input of job.inputs) yield* captures(input, job.capture);
}

function saveFault(
  fault: CaptureFault,
  store: Store,
  summary: ReadSummary,
  onProgress: (progress: Progress) => void,
): void {
  store.saveFault(summary.run.id, fault.origin, note("error", fault.code, fault.text));
  summary.failed++;
  onProgress({ state: "failed", ...fault });
}

function saveResponse(
  { capture, keepsBytes }: { readonly capture: Capture; readonly keepsBytes: boolean },
  response: ReadResponse,
  store: Store,
  summary: ReadSummary,
  coder: string,
  onProgress: (progress: Progress) => void,
): void {
  const { document, records, notes } = response;
  if (document === null) {
    const text = notes[0]?.text ?? "the page could not be read";
    saveFault(
      { origin: capture.origin, code: notes[0]?.code ?? "page-failed", text },
      store,
      summary,
      onProgress,
    );
    return;
  }
  const change = store.saveReading(summary.run.id, coder, { capture, document, records, notes, keepsBytes });
  summary.recorded++;
  summary.added += change.added;
  summary.changed += change.changed;
  summary.removed += change.removed;
  onProgress({ state: "recorded", origin: capture.origin, document, change, records: records.length, notes });
}
