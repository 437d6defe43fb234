/** Content hashes: the identity of captures, documents and records. */

import { createHash } from "node:crypto";

/** SHA-256 in hex of bytes or of the UTF-8 form of a string. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * A short stable identifier: a prefix and the first 12 hex digits of the SHA-256 of the parts joined by U+001F.
 * @example shortId("ev", ["captureHash", "12", "40"]) // "ev-3f2a90cc01de"
 */
export function shortId(prefix: string, parts: readonly (string | number)[]): string {
  return `${prefix}-${sha256(parts.join("\u001f")).slice(0, 12)}`;
}
