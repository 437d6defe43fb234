/** Makes captures and faults; owns the media types that endings and first bytes tell. Touches no file. */

import { sha256 } from "../base/hash.ts";
import type { Capture, StatedMetadata } from "../model/document.ts";

/** What could not be taken in: reported, and the run goes on. `code` is stable and kebab-case. */
export interface CaptureFault {
  readonly origin: string;
  readonly code: string;
  /** One sentence for a person. */
  readonly text: string;
}

/** Tells the two results of `captures` apart. */
export function isFault(result: Capture | CaptureFault): result is CaptureFault {
  return !("bytes" in result);
}

export function fault(origin: string, code: string, text: string): CaptureFault {
  return { origin, code, text };
}

/** What a carrier knows of a page beyond its bytes. */
export interface Origin {
  readonly origin: string;
  readonly url?: string | null;
  readonly capturedAt?: string | null;
  readonly mediaType: string;
  readonly charset?: string | null;
  readonly stated?: StatedMetadata;
}

export function captureOf(bytes: Uint8Array, from: Origin): Capture {
  return {
    hash: sha256(bytes),
    bytes,
    origin: from.origin,
    url: from.url ?? null,
    capturedAt: from.capturedAt ?? null,
    mediaType: from.mediaType,
    charset: from.charset ?? null,
    stated: from.stated ?? {},
  };
}

const BY_ENDING: Readonly<Record<string, string>> = {
  html: "text/html",
  htm: "text/html",
  xhtml: "application/xhtml+xml",
  shtml: "text/html",
  php: "text/html",
  txt: "text/plain",
  text: "text/plain",
  md: "text/plain",
  jsonl: "application/jsonl",
  ndjson: "application/jsonl",
  json: "application/json",
  xml: "application/xml",
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  warc: "application/warc",
  wacz: "application/wacz",
  mhtml: "multipart/related",
  mht: "multipart/related",
  pdf: "application/pdf",
  gz: "application/gzip",
  zip: "application/zip",
};

/** Media type by a file's ending; null for an ending that tells nothing. ".warc.gz" and the like tell what is inside. */
export function mediaTypeOfName(name: string): string | null {
  const bare = name.toLowerCase().replace(/\.gz$/, "");
  const ending = /\.([a-z0-9]{1,8})$/.exec(bare)?.[1];
  return ending === undefined ? null : (BY_ENDING[ending] ?? null);
}

/** Media type by first bytes: markup, feeds, WARC, PDF, zip, JSON Lines, or plain text; null for other binaries. */
export function mediaTypeOfBytes(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString(
    "latin1",
  );
  if (head.startsWith("%PDF-")) return "application/pdf";
  if (head.startsWith("PK\u0003\u0004")) return "application/zip";
  if (head.startsWith("\u001f\u008b")) return "application/gzip";
  if (/^WARC\/\d/.test(head)) return "application/warc";
  const words = head.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/i.test(words))
    return "application/rss+xml";
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:urlset|sitemapindex)[\s>]/i.test(words))
    return "application/sitemap+xml";
  if (/^(?:from:|mime-version:|snapshot-content-location:)[\s\S]{0,600}multipart\/related/i.test(words))
    return "multipart/related";
  if (/^<(?:!doctype|html|head|body|\?xml|!--|div|meta|script|article|section|p[\s>])/i.test(words))
    return "text/html";
  if (/^\{[\s\S]*"/.test(words)) return "application/jsonl";
  return isTextLike(head) ? "text/plain" : null;
}

function isTextLike(head: string): boolean {
  if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) return true;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) odd++;
  }
  return odd <= head.length * 0.02;
}
