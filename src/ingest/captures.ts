/**
 * Everything that can be read in → captures, one at a time: files, folders, globs, standard input, addresses, and the
 * carriers that hold many pages. A page that cannot be taken in is a fault, and the run goes on.
 */

import { createReadStream } from "node:fs";
import { glob, open, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { createGunzip, gunzipSync } from "node:zlib";
import type { Capture } from "../model/document.ts";
import {
  type CaptureFault,
  captureOf,
  fault,
  isFault,
  mediaTypeOfBytes,
  mediaTypeOfName,
} from "./capture.ts";
import { capturesOfFeed } from "./feeds.ts";
import { type FetchOptions, PageFetcher } from "./fetch-page.ts";
import { capturesOfJsonLines } from "./json-lines.ts";
import { captureOfMhtml } from "./mhtml.ts";
import { captureOfPdf } from "./pdf.ts";
import { addressesOfSitemap } from "./sitemap.ts";
import { capturesOfZip } from "./wacz.ts";
import { capturesOfWarc } from "./warc.ts";

export { type CaptureFault, isFault } from "./capture.ts";

/** Bounds and choices of a run; every field has a default. */
export interface CaptureOptions {
  /** The most bytes that one page may have, unpacked. Default 64 MiB. */
  readonly maxBytes?: number;
  /** What "-" reads from. Default: the process's standard input. */
  readonly stdin?: Readable;
  /** How addresses are fetched; its memory of hosts serves the whole run when one is given. */
  readonly fetcher?: PageFetcher;
  /** Passed on to a fetcher of the run's own where none is given. */
  readonly network?: FetchOptions;
  /** The most pages fetched from one sitemap. Default 500. */
  readonly sitemapPagesMax?: number;
}

const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The captures of one input: a path, a folder, a glob, "-", or an address. Folders are walked in name order.
 * @example for await (const capture of captures("pages/")) if (!isFault(capture)) readPage(capture);
 */
export async function* captures(
  input: string,
  options: CaptureOptions = {},
): AsyncGenerator<Capture | CaptureFault> {
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  if (input === "-") {
    yield* ofStandardInput(options.stdin ?? process.stdin, maxBytes);
    return;
  }
  if (/^https?:\/\//i.test(input)) yield* ofAddress(input, options, maxBytes);
  else yield* ofPath(input, maxBytes, true);
}

async function* ofAddress(
  address: string,
  options: CaptureOptions,
  maxBytes: number,
): AsyncGenerator<Capture | CaptureFault> {
  const fetcher = options.fetcher ?? new PageFetcher({ maxBytes, ...options.network });
  const result = await fetcher.fetch(address);
  if (isFault(result)) {
    yield result;
    return;
  }
  const bytes = Buffer.from(result.bytes.buffer, result.bytes.byteOffset, result.bytes.byteLength);
  if (mediaTypeOfBytes(bytes) === "application/sitemap+xml") {
    const listed = addressesOfSitemap(decodedText(bytes));
    for (const page of listed.slice(0, options.sitemapPagesMax ?? 500)) yield await fetcher.fetch(page);
    return;
  }
  if (/html|^text\/plain/.test(result.mediaType)) yield result;
  else yield* ofBytes(bytes, address, null, maxBytes);
}

async function* ofPath(
  path: string,
  maxBytes: number,
  isAsked: boolean,
): AsyncGenerator<Capture | CaptureFault> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* ofFolder(path, maxBytes);
    else if (found.isFile() || isAsked) yield* ofFile(path, found.size, maxBytes, isAsked);
  } catch (error) {
    if (isAsked && (error as NodeJS.ErrnoException).code === "ENOENT" && /[*?[{]/.test(path))
      yield* ofGlob(path, maxBytes);
    else yield faultOf(path, error);
  }
}

async function* ofGlob(pattern: string, maxBytes: number): AsyncGenerator<Capture | CaptureFault> {
  const paths: string[] = [];
  for await (const path of glob(pattern)) paths.push(path);
  if (paths.length === 0) yield fault(pattern, "no-match", "No file matches this pattern.");
  for (const path of paths.sort()) yield* ofPath(path, maxBytes, false);
}

async function* ofFolder(path: string, maxBytes: number): AsyncGenerator<Capture | CaptureFault> {
  const entries = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const pages = new Set(
    entries
      .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
      .map(({ name }) => name.replace(/\.html?$/i, "")),
  );
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    // "page_files/" beside "page.html" holds what the browser saved with it, not pages of their own.
    if (
      entry.isDirectory() &&
      pages.has(entry.name.replace(/_files$|\.files$|-Dateien$|_fichiers$/i, "")) &&
      /(?:_files|\.files|-Dateien|_fichiers)$/i.test(entry.name)
    )
      continue;
    if (entry.isDirectory() || entry.isFile() || entry.isSymbolicLink())
      yield* ofPath(join(path, entry.name), maxBytes, false);
  }
}

/** File endings in a folder that are passed over without a word: they hold no pages. */
const NO_PAGES =
  /\.(?:png|jpe?g|gif|webp|svg|ico|css|js|mjs|map|woff2?|ttf|eot|mp[34]|webm|mov|avi|db|sqlite|db-wal|db-shm|cdxj?|tsv|csv|lock)$/i;

async function* ofFile(
  path: string,
  size: number,
  maxBytes: number,
  isAsked: boolean,
): AsyncGenerator<Capture | CaptureFault> {
  if (!isAsked && NO_PAGES.test(path)) return;
  const type = mediaTypeOfName(basename(path));
  try {
    const head = await headOf(path);
    const isGzip = head[0] === 0x1f && head[1] === 0x8b;
    if (type === "application/warc" || /^WARC\//.test(head.toString("latin1"))) {
      yield* capturesOfWarc(unpacked(path, isGzip), path, maxBytes);
      return;
    }
    if (/^PK\u0003\u0004/.test(head.toString("latin1"))) {
      yield* capturesOfZip(path, maxBytes, (bytes, origin) =>
        ofBytes(bytes, origin, mediaTypeOfName(origin), maxBytes),
      );
      return;
    }
    if (size > maxBytes) {
      yield fault(
        path,
        "too-large",
        `The file has ${size} bytes, more than the limit of ${maxBytes} for one page; it was left out.`,
      );
      return;
    }
    const bytes = await readWhole(path, maxBytes);
    yield* ofBytes(bytes, path, type, maxBytes);
  } catch (error) {
    yield faultOf(path, error);
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* unpacked(path: string, isGzip: boolean): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(path, { highWaterMark: 1 << 18 });
  if (!isGzip) {
    yield* raw as AsyncIterable<Uint8Array>;
    return;
  }
  const gunzip = createGunzip();
  raw.on("error", (error) => gunzip.destroy(error));
  yield* raw.pipe(gunzip) as AsyncIterable<Uint8Array>;
}

/** Reads a file (or a pipe, whose size is not known beforehand) up to one byte over the limit. */
async function readWhole(path: string, maxBytes: number): Promise<Buffer> {
  return collect(createReadStream(path), maxBytes);
}

async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > maxBytes)
      throw Object.assign(new Error(`more than ${maxBytes} bytes`), { code: "TOO_LARGE" });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function* ofStandardInput(stdin: Readable, maxBytes: number): AsyncGenerator<Capture | CaptureFault> {
  try {
    yield* ofBytes(await collect(stdin as AsyncIterable<Uint8Array>, maxBytes), "-", null, maxBytes);
  } catch (error) {
    yield faultOf("-", error);
  }
}

/** The captures in bytes that are all there: one page, or a carrier of many. */
async function* ofBytes(
  bytes: Buffer,
  origin: string,
  named: string | null,
  maxBytes: number,
): AsyncGenerator<Capture | CaptureFault> {
  if (bytes.length === 0) {
    yield fault(origin, "empty-file", "The file has no bytes.");
    return;
  }
  const seen = mediaTypeOfBytes(bytes);
  if (seen === "application/gzip") {
    yield* ofGzip(bytes, origin, named, maxBytes);
    return;
  }
  const type = chosenType(named, seen);
  if (type === "application/pdf") yield await captureOfPdf(bytes, origin);
  else if (type === "multipart/related") yield await captureOfMhtml(bytes, origin);
  else if (type === "application/sitemap+xml")
    yield fault(
      origin,
      "sitemap",
      `The file is a sitemap of ${addressesOfSitemap(decodedText(bytes)).length} addresses and holds no pages; give its address to have them fetched.`,
    );
  else if (type === "application/warc") yield* capturesOfWarc(once(bytes), origin, maxBytes);
  else if (type === "application/rss+xml" || type === "application/atom+xml")
    yield* capturesOfFeed(decodedText(bytes), origin);
  else if (type === "application/jsonl" || type === "application/json") yield* capturesOfJson(bytes, origin);
  else if (type === null || seen === null || (seen === "application/zip" && type !== seen))
    yield fault(
      origin,
      "not-a-page",
      "The file is neither text nor markup nor a carrier that is known; it was left out.",
    );
  else if (
    type === "text/html" ||
    type === "application/xhtml+xml" ||
    type === "text/plain" ||
    type === "application/xml"
  )
    yield captureOf(bytes, { origin, mediaType: type });
  else yield fault(origin, "not-supported", `Files of type ${type} are not read.`);
}

function* capturesOfJson(bytes: Buffer, origin: string): Generator<Capture | CaptureFault> {
  const text = decodedText(bytes);
  if (/"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(text.slice(0, 2000)))
    yield* capturesOfFeed(text, origin);
  else yield* capturesOfJsonLines(text, origin);
}

/** What the bytes are outweighs the name, except where they look the same: text may be named .html, markup .txt. */
function chosenType(named: string | null, seen: string | null): string | null {
  if (seen === null) return named?.startsWith("text/") ? null : named;
  if (
    named === null ||
    seen === "application/warc" ||
    seen === "application/pdf" ||
    seen === "application/rss+xml" ||
    seen === "application/sitemap+xml" ||
    seen === "multipart/related"
  )
    return seen;
  if (named === "application/xml" || named === "application/gzip") return seen;
  if (named === "application/zip" || named === "application/wacz") return seen;
  if (named === "text/plain" && seen === "text/html") return "text/html";
  if (named === "text/plain") return named;
  return named;
}

async function* ofGzip(
  bytes: Buffer,
  origin: string,
  named: string | null,
  maxBytes: number,
): AsyncGenerator<Capture | CaptureFault> {
  try {
    yield* ofBytes(gunzipSync(bytes, { maxOutputLength: maxBytes }), origin, named, maxBytes);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ERR_BUFFER_TOO_LARGE")
      yield fault(
        origin,
        "too-large",
        `Unpacked, the file has more than the limit of ${maxBytes} bytes; it was left out.`,
      );
    else if (code === "Z_BUF_ERROR")
      yield fault(origin, "truncated-gzip", "The packed file is cut off; it was left out.");
    else yield fault(origin, "bad-gzip", "The packed file is damaged; it was left out.");
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function decodedText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  const declared =
    /encoding\s*=\s*["']([\w.:-]+)["']/i.exec(bytes.subarray(0, 200).toString("latin1"))?.[1] ?? "utf-8";
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function faultOf(path: string, error: unknown): CaptureFault {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return fault(path, "not-found", "There is no such file or folder.");
  if (code === "EACCES" || code === "EPERM")
    return fault(path, "unreadable", "Permission to read it was refused.");
  if (code === "TOO_LARGE")
    return fault(path, "too-large", `It has ${message}, the limit for one page; it was left out.`);
  if (code === "ELOOP") return fault(path, "unreadable", "The link leads back to itself.");
  return fault(path, "unreadable", `It could not be read: ${message}.`);
}
