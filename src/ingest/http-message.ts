/** A recorded HTTP response: status, headers, and the body freed of its transfer and content codings. Opens no socket. */

import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

export interface HttpMessage {
  readonly status: number;
  readonly mediaType: string;
  readonly charset: string | null;
  readonly body: Uint8Array;
  /** Kebab-case code of what was wrong with the body, null when nothing was. */
  readonly problem: string | null;
}

/** Reads a response as a WARC holds it; null where no HTTP header starts the bytes. */
export function readHttpMessage(bytes: Buffer, maxBytes: number): HttpMessage | null {
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(bytes.subarray(0, 40).toString("latin1"))?.[1];
  if (status === undefined) return null;
  const crlf = bytes.indexOf("\r\n\r\n");
  const lf = bytes.indexOf("\n\n");
  const isCrlf = crlf !== -1 && (lf === -1 || crlf < lf);
  const end = isCrlf ? crlf : lf;
  if (end === -1) return null;
  const headers = headersOf(bytes.subarray(0, end).toString("latin1"));
  const raw = bytes.subarray(end + (isCrlf ? 4 : 2));
  const plain = /\bchunked\b/i.test(headers.get("transfer-encoding") ?? "") ? unchunked(raw) : raw;
  const { body, problem } = decoded(plain, headers.get("content-encoding") ?? "", maxBytes);
  return { status: Number(status), ...contentType(headers.get("content-type") ?? ""), body, problem };
}

/** "text/html; charset=UTF-8" → its two parts. */
export function contentType(header: string): { mediaType: string; charset: string | null } {
  const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(header)?.[1]?.toLowerCase() ?? "application/octet-stream";
  return { mediaType, charset: /charset\s*=\s*["']?([\w.:-]+)/i.exec(header)?.[1] ?? null };
}

function headersOf(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** Many archives store bodies already unchunked under a header that says otherwise: those come back as they are. */
function unchunked(raw: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < raw.length) {
    const end = raw.indexOf("\r\n", at);
    const size =
      end === -1
        ? null
        : /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(
            raw.subarray(at, Math.min(end, at + 64)).toString("latin1"),
          )?.[1];
    if (size === undefined || size === null) return at === 0 ? raw : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(raw.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

function decoded(
  raw: Buffer,
  coding: string,
  maxBytes: number,
): { body: Uint8Array; problem: string | null } {
  const options = { maxOutputLength: maxBytes };
  try {
    if (/\bbr\b/i.test(coding)) return { body: brotliDecompressSync(raw, options), problem: null };
    if (/gzip/i.test(coding) && raw[0] === 0x1f && raw[1] === 0x8b)
      return { body: gunzipSync(raw, options), problem: null };
    if (/deflate/i.test(coding)) return { body: inflated(raw, options), problem: null };
    return { body: raw, problem: null };
  } catch (error) {
    const isBomb = (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    return { body: new Uint8Array(0), problem: isBomb ? "too-large" : "bad-content-encoding" };
  }
}

function inflated(raw: Buffer, options: { maxOutputLength: number }): Buffer {
  try {
    return inflateSync(raw, options);
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") throw error;
    return inflateRawSync(raw, options);
  }
}
