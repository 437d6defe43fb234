/**
 * From a capture to a document: picks the reader by what the bytes are, attaches identity, language and the map back
 * to the bytes. A pure function: same capture and options, same document.
 */

import { shortId } from "../base/hash.ts";
import { note, type Note } from "../base/outcome.ts";
import { type Dated, UNKNOWN_DATE } from "../model/dated.ts";
import type { Capture, Document, DocumentMap, MapRun, ReadDocument } from "../model/document.ts";
import { type DecodedText, decodeBytes } from "./decode.ts";
import type { Draft, DraftRun } from "./draft.ts";
import { readFlattened } from "./flattened/read-flattened.ts";
import type { BlockModel } from "./html/block-model.ts";
import { readHtml } from "./html/read-html.ts";
import { detectLanguage } from "./language.ts";
import { findPageDate } from "./page-dates.ts";

/** How a capture is to be read. */
export interface PageOptions {
  /** ISO date to take as the day of publication where the page tells none (basis "published"). */
  readonly published?: string;
  /** What tells content from the rest of a marked-up page ("models/page-blocks.bin"); without it a simpler rule serves. */
  readonly blockModel?: BlockModel | null;
}

/**
 * Reads one capture. Never throws for bad input: what is odd stands in the notes.
 * @example readPage(capture).document.title
 */
export function readPage(capture: Capture, options: PageOptions = {}): ReadDocument {
  const notes: Note[] = [];
  if (capture.bytes.length === 0) notes.push(note("warning", "empty-capture", "The capture has no bytes."));
  const decoded = decodeBytes(capture.bytes, capture.charset);
  notes.push(...decoded.notes);
  const isMarkup =
    /html|xml/i.test(capture.mediaType) ||
    (!/^text\/plain/i.test(capture.mediaType) && looksLikeMarkup(decoded.text));
  if (looksBinary(decoded.text)) {
    notes.push(note("warning", "not-text", "The capture is no text; nothing was read from it."));
    return { document: documentOf(capture, { ...readFlattened(""), notes: [] }, decoded, options), notes };
  }
  const draft = isMarkup ? readHtml(decoded.text, options.blockModel ?? null) : readFlattened(decoded.text);
  const document = documentOf(capture, draft, decoded, options);
  if (document.language !== null && document.language !== "en")
    notes.push(
      note(
        "info",
        "not-english",
        `The page is in another language (${document.language}); it is kept but not coded.`,
      ),
    );
  if (
    document.text !== "" &&
    !document.zones.some(({ kind }) => kind === "body" || kind === "post" || kind === "comments")
  ) {
    notes.push(note("info", "no-article", "No article and no posts were found on the page."));
  }
  return { document, notes: [...notes, ...draft.notes] };
}

function looksLikeMarkup(text: string): boolean {
  return /^\s{0,200}<(?:!doctype|html|head|body|div|p|article|\?xml)\b/i.test(text.slice(0, 400));
}

function looksBinary(text: string): boolean {
  const head = text.slice(0, 4096);
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd) odd++;
  }
  return odd > head.length * 0.1;
}

function documentOf(capture: Capture, draft: Draft, decoded: DecodedText, options: PageOptions): Document {
  const { stated } = capture;
  const words = draft.zones.filter(({ kind }) => kind !== "chrome" && kind !== "repeat").slice(0, 60);
  const sample = words
    .map(({ start, end }) => draft.text.slice(start, end))
    .join("\n")
    .slice(0, 4000);
  return {
    id: shortId("doc", [capture.hash]),
    captureHash: capture.hash,
    origin: capture.origin,
    url: capture.url ?? draft.url,
    outlet: draft.outlet ?? stated.outlet ?? null,
    capturedAt: capture.capturedAt,
    published: publishedOf(draft.published, stated.published, options.published),
    modified: draft.modified,
    kind: draft.kind,
    language:
      detectLanguage(sample === "" ? draft.text : sample) ?? draft.language ?? stated.language ?? null,
    title: draft.title ?? stated.title ?? null,
    byline: draft.byline ?? stated.byline ?? null,
    dateline: draft.dateline,
    section: draft.section,
    text: draft.text,
    zones: draft.zones,
    comments: draft.comments,
    threadAuthor: draft.threadAuthor,
    linked: draft.linked,
    map: mapOf(draft.runs, decoded),
    commentsAnnounced: draft.commentsAnnounced,
  };
}

/** The page's own date first, then its carrier's, then the one given for want of any. Never the day of reading. */
function publishedOf(own: Dated, stated: string | undefined, given: string | undefined): Dated {
  if (own.value !== null) return own;
  const fromCarrier = stated === undefined ? null : (findPageDate(stated)?.value ?? null);
  if (fromCarrier !== null) return { value: fromCarrier, basis: "stated" };
  return given === undefined ? UNKNOWN_DATE : { value: given, basis: "published" };
}

function mapOf(runs: readonly DraftRun[], decoded: DecodedText): DocumentMap {
  const order = runs.map((_, n) => n).sort((a, b) => (runs[a] as DraftRun).from - (runs[b] as DraftRun).from);
  const starts = decoded.byteOffsets(order.map((n) => (runs[n] as DraftRun).from));
  const stopOrder = [...order].sort((a, b) => (runs[a] as DraftRun).to - (runs[b] as DraftRun).to);
  const stops = decoded.byteOffsets(stopOrder.map((n) => (runs[n] as DraftRun).to));
  const byteStart = new Float64Array(runs.length);
  const byteEnd = new Float64Array(runs.length);
  order.forEach((n, k) => (byteStart[n] = starts[k] as number));
  stopOrder.forEach((n, k) => (byteEnd[n] = stops[k] as number));
  const mapped = runs.map(
    (run, n): MapRun => ({
      start: run.start,
      end: run.end,
      byteStart: byteStart[n] as number,
      byteEnd: byteEnd[n] as number,
      verbatim: run.verbatim,
    }),
  );
  return { charset: decoded.charset, runs: mapped };
}
