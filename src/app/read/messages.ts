/** What the reading job and its workers say to each other. */

import type { Note } from "../../base/outcome.ts";
import type { Capture, Document } from "../../model/document.ts";
import type { OwnTables } from "../own-tables.ts";
import type { StoredRecord } from "../../model/evidence.ts";

/** Settings that change what a page is read as. */
export interface ReadingOptions {
  /** Publication date for pages that tell none, ISO day; never overrides one that the page tells. */
  readonly published: string | null;
  /** Replace readers' names by pseudonyms made with this key; null keeps them. */
  readonly pseudonymKey: string | null;
  /** Read the page and code nothing from it. */
  readonly pageOnly?: boolean;
}

export interface WorkerSettings {
  readonly own: OwnTables;
  readonly root: string;
  readonly runId: string;
  readonly options: ReadingOptions;
  /** Weights and tables shared between the threads, by "models/<name>" or "data/<name>". */
  readonly shared: ReadonlyMap<string, SharedArrayBuffer>;
}

export interface ReadRequest {
  readonly sequence: number;
  readonly capture: Capture;
}

/** `document` is null when reading the page failed altogether; the notes then say why. */
export interface ReadResponse {
  readonly sequence: number;
  readonly document: Document | null;
  readonly records: readonly StoredRecord[];
  readonly notes: readonly Note[];
}
