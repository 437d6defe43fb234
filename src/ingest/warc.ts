/**
 * WARC and WARC.gz (ISO 28500): the pages of an archive, record by record, in bounded memory. Survives truncation,
 * records whose stated length lies, and members that repeat. Offsets in origins count into the unpacked records.
 */

import type { Capture } from "../model/document.ts";
import { ByteStream } from "./byte-stream.ts";
import { type CaptureFault, captureOf, fault, mediaTypeOfBytes } from "./capture.ts";
import { contentType, readHttpMessage } from "./http-message.ts";

type Headers = ReadonlyMap<string, string>;

const PAGE_TYPES = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|pdf|xml))/i;

/** The pages of an archive. `chunks` are its unpacked bytes; `maxBytes` bounds one page. */
export async function* capturesOfWarc(
  chunks: AsyncIterable<Uint8Array>,
  origin: string,
  maxBytes: number,
): AsyncGenerator<Capture | CaptureFault> {
  const stream = new ByteStream(chunks);
  const seenDigests = new Set<string>();
  for (;;) {
    const start = await nextRecord(stream, origin);
    if (start === null) break;
    if (start.lost !== null) yield start.lost;
    const headers = await readHeaders(stream);
    const length = Number(headers.get("content-length") ?? Number.NaN);
    const place = `${origin}#${start.offset}`;
    if (!Number.isSafeInteger(length) || length < 0) {
      yield fault(
        place,
        "warc-bad-length",
        "A record states no usable length; reading went on at the next record.",
      );
      continue;
    }
    yield* await readRecord(stream, headers, length, place, maxBytes, seenDigests);
  }
  if (stream.failure !== null)
    yield fault(
      origin,
      "truncated-gzip",
      `The archive is cut off or damaged after ${stream.offset} unpacked bytes (${stream.failure.message}); the records before it were read.`,
    );
}

/** Finds the next "WARC/1.x" line; tells of bytes that had to be passed over. */
async function nextRecord(
  stream: ByteStream,
  origin: string,
): Promise<{ offset: number; lost: CaptureFault | null } | null> {
  let passed = 0;
  for (;;) {
    const offset = stream.offset;
    const line = await stream.line();
    if (line === null) return null;
    const at = line.search(/WARC\/\d\.\d$/);
    if (at >= 0) {
      const lost =
        passed + at === 0
          ? null
          : fault(
              `${origin}#${offset}`,
              "warc-resync",
              `${passed + at} bytes before this record belong to none: a length before it lies. Reading went on here.`,
            );
      return { offset: offset + at, lost };
    }
    passed += line.length;
  }
}

async function readHeaders(stream: ByteStream): Promise<Headers> {
  const headers = new Map<string, string>();
  for (let n = 0; n < 200; n++) {
    const line = await stream.line();
    if (line === null || line === "") break;
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

async function readRecord(
  stream: ByteStream,
  headers: Headers,
  length: number,
  place: string,
  maxBytes: number,
  seen: Set<string>,
): Promise<(Capture | CaptureFault)[]> {
  const type = headers.get("warc-type") ?? "";
  const digest = headers.get("warc-payload-digest");
  if (type === "revisit") {
    await stream.skip(length);
    if (digest !== undefined && seen.has(digest)) return [];
    return [
      fault(
        place,
        "warc-revisit",
        "The record only refers to an earlier capture that this archive does not hold.",
      ),
    ];
  }
  if (type !== "response" && type !== "resource" && type !== "conversion") {
    await stream.skip(length);
    return [];
  }
  if (length > maxBytes + 65536) {
    const passed = await stream.skip(length);
    return [
      fault(
        place,
        passed < length ? "warc-truncated" : "too-large",
        passed < length
          ? "The archive ends before the length that its last record states."
          : `The record has ${length} bytes, more than the limit of ${maxBytes}; it was left out.`,
      ),
    ];
  }
  const content = await stream.bytes(length);
  if (digest !== undefined) seen.add(digest);
  const results: (Capture | CaptureFault)[] = [];
  if (content.length < length)
    results.push(
      fault(place, "warc-truncated", "The archive ends inside this record; what there is of it was read."),
    );
  const page = pageOf(content, headers, type, place, maxBytes);
  return page === null ? results : [...results, page];
}

function pageOf(
  content: Buffer,
  headers: Headers,
  type: string,
  place: string,
  maxBytes: number,
): Capture | CaptureFault | null {
  const message = type === "response" ? readHttpMessage(content, maxBytes) : null;
  if (message?.problem)
    return fault(
      place,
      message.problem,
      "The response's content coding could not be undone within the limits; it was left out.",
    );
  if (message !== null && (message.status < 200 || message.status >= 300)) return null;
  const own = message ?? { ...contentType(headers.get("content-type") ?? ""), body: content };
  if (own.body.length === 0) return null;
  const mediaType =
    own.mediaType === "application/octet-stream"
      ? (mediaTypeOfBytes(own.body) ?? own.mediaType)
      : own.mediaType;
  if (!PAGE_TYPES.test(mediaType)) return null;
  return captureOf(own.body, {
    origin: place,
    url: (headers.get("warc-target-uri") ?? "").replace(/^<|>$/g, "") || null,
    capturedAt: headers.get("warc-date") ?? null,
    mediaType,
    charset: own.charset,
  });
}
