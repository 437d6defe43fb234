/** One capture to its document and records: what a worker does with each page. */

import { note } from "../../base/outcome.ts";
import { readPage } from "../../page/read-page.ts";
import { readRecords } from "../../pipeline/read-document.ts";
import { faultWords, type Stages } from "../../pipeline/stages.ts";
import type { ReadRequest, ReadResponse, ReadingOptions } from "./messages.ts";
import { pseudonymise } from "./pseudonymise.ts";

/** Never throws: a fault of ours becomes a note of severity "error" on the response. */
export function readCapture(
  request: ReadRequest,
  stages: Stages,
  runId: string,
  options: ReadingOptions,
): ReadResponse {
  const { sequence, capture } = request;
  try {
    const page =
      stages.readPage?.(capture, options.published) ??
      readPage(capture, { published: options.published ?? undefined });
    const document =
      options.pseudonymKey === null ? page.document : pseudonymise(page.document, options.pseudonymKey);
    if (options.pageOnly === true) return { sequence, document, records: [], notes: page.notes };
    const { records, notes } = readRecords(document, stages, runId);
    return { sequence, document, records, notes: [...page.notes, ...notes] };
  } catch (error) {
    const text = `the page could not be read: ${faultWords(error)}`;
    return { sequence, document: null, records: [], notes: [note("error", "page-failed", text)] };
  }
}
