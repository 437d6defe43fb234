/** Reading threads: hands out captures, keeps few in flight, survives a thread that dies or hangs. */

import { Worker } from "node:worker_threads";
import { note } from "../../base/outcome.ts";
import type { Capture } from "../../model/document.ts";
import type { ReadRequest, ReadResponse, WorkerSettings } from "./messages.ts";

/** A page that takes longer is given up with a note; found generous on 20 MB pages. */
const PAGE_TIMEOUT_MS = 180_000;
const HEAP_LIMIT_MB = 2048;

interface Job {
  readonly request: ReadRequest;
  readonly settle: (response: ReadResponse) => void;
}

interface Thread {
  worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

/** A pool of `size` threads. `read` resolves for every capture, whatever becomes of its thread. */
export class WorkerPool {
  readonly size: number;
  readonly #settings: WorkerSettings;
  readonly #threads: Thread[] = [];
  readonly #waiting: Job[] = [];
  #sequence = 0;
  #isClosed = false;

  constructor(size: number, settings: WorkerSettings) {
    this.size = size;
    this.#settings = settings;
  }

  read(capture: Capture): Promise<ReadResponse> {
    return new Promise((settle) => {
      this.#waiting.push({ request: { sequence: this.#sequence++, capture }, settle });
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#waiting.length = 0;
    for (const { timer } of this.#threads) if (timer !== null) clearTimeout(timer);
    await Promise.all(this.#threads.map((thread) => thread.worker.terminate()));
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#threads.find((each) => each.job === null) ?? this.#grow();
      if (thread === null) return;
      const job = this.#waiting.shift() as Job;
      thread.job = job;
      thread.timer = setTimeout(
        () => this.#replace(thread, `took longer than ${PAGE_TIMEOUT_MS / 1000} s`),
        PAGE_TIMEOUT_MS,
      );
      thread.worker.postMessage(job.request);
    }
  }

  #grow(): Thread | null {
    if (this.#threads.length >= this.size) return null;
    const thread: Thread = { worker: this.#start(), job: null, timer: null };
    this.#threads.push(thread);
    this.#listen(thread);
    return thread;
  }

  #start(): Worker {
    return new Worker(workerFile(), {
      workerData: this.#settings,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
    });
  }

  #listen(thread: Thread): void {
    const { worker } = thread;
    worker.on("message", (response: ReadResponse) => this.#settle(thread, response));
    worker.on("error", (error: Error) => {
      if (thread.worker === worker) this.#replace(thread, `ended its thread (${error.message})`);
    });
  }

  #settle(thread: Thread, response: ReadResponse): void {
    const job = thread.job;
    if (thread.timer !== null) clearTimeout(thread.timer);
    thread.job = null;
    thread.timer = null;
    job?.settle(response);
    this.#dispatch();
  }

  #replace(thread: Thread, reason: string): void {
    if (this.#isClosed) return;
    const sequence = thread.job?.request.sequence ?? -1;
    void thread.worker.terminate();
    thread.worker = this.#start();
    this.#listen(thread);
    this.#settle(thread, {
      sequence,
      document: null,
      records: [],
      notes: [note("error", "page-failed", `the page could not be read: it ${reason}`)],
    });
  }
}

/** Beside this file: TypeScript when run from source, the bundle's own file when run from the bundle. */
function workerFile(): URL {
  const own = import.meta.url;
  return own.endsWith(".ts") ? new URL("./read-worker.ts", own) : new URL("./read-worker.js", own);
}
