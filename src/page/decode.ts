/**
 * From captured bytes to characters, and from a character's place back to its bytes. Owns charset detection (byte
 * order mark, carrier, the page's own declaration, strict UTF-8, content) and the way back; knows nothing of markup.
 */

import { isUtf8 } from "node:buffer";
import jschardet from "jschardet";
import type { Note } from "../base/outcome.ts";
import { note } from "../base/outcome.ts";

/** Text with the way back to its bytes. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG name, lower case ("utf-8", "windows-1252"). */
  readonly charset: string;
  /** Byte offset of each of these character offsets, which must be in ascending order. */
  readonly byteOffsets: (charOffsets: readonly number[]) => Float64Array;
  readonly notes: readonly Note[];
}

/** Checkpoints: from `chars[i]` on, text is laid out as `width` says until the next checkpoint. */
interface Checkpoints {
  readonly chars: number[];
  readonly bytes: number[];
}

const PREFIX_LENGTH = 4096;

/**
 * Decodes bytes. Order of trust: byte order mark, `carrierCharset` (an HTTP header), the page's own `<meta>` or XML
 * declaration, strict UTF-8, the content's look, windows-1252. Never throws: what cannot be decoded becomes U+FFFD and a note.
 */
export function decodeBytes(bytes: Uint8Array, carrierCharset: string | null): DecodedText {
  const notes: Note[] = [];
  const bom = byteOrderMark(bytes);
  if (bom !== null) return decodeAs(bytes, bom.charset, bom.length, notes);
  const utf8 = strictUtf8(bytes);
  const asUtf8 = (text: string): DecodedText => ({
    text,
    charset: "utf-8",
    notes,
    byteOffsets: utf8OffsetsOf(text, bytes.length, 0),
  });
  const prefix = latin1(bytes.subarray(0, PREFIX_LENGTH));
  for (const label of [carrierCharset, declaredCharset(prefix)]) {
    const charset = label === null ? null : known(label);
    if (charset === null || (charset.startsWith("utf-16") && !prefix.includes("\0"))) continue;
    if (charset === "utf-8" && utf8 !== null) return asUtf8(utf8);
    if (charset === "utf-8") {
      notes.push(
        note(
          "warning",
          "wrong-charset",
          "The page declares UTF-8 but its bytes are not; the charset was told from the content.",
        ),
      );
      continue;
    }
    // Bytes above 127 that are valid UTF-8 by chance are next to impossible; a wrong label is common.
    if (utf8 !== null && utf8.length !== bytes.length && !/^iso-2022/.test(charset)) {
      notes.push(
        note(
          "info",
          "wrong-charset",
          `The page declares ${charset} but its bytes are valid UTF-8; read as UTF-8.`,
        ),
      );
      return asUtf8(utf8);
    }
    return decodeAs(bytes, charset, 0, notes);
  }
  return utf8 !== null ? asUtf8(utf8) : decodeAs(bytes, guessed(bytes), 0, notes);
}

function byteOrderMark(bytes: Uint8Array): { charset: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { charset: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: "utf-16be", length: 2 };
  return null;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function declaredCharset(prefix: string): string | null {
  const meta = /<meta[^>]{0,300}?charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w.:-]{2,30})/i.exec(prefix);
  if (meta?.[1] !== undefined) return meta[1];
  return (
    /^\s{0,50}<\?xml[^>]{0,200}?encoding\s{0,3}=\s{0,3}["']([\w.:-]{2,30})["']/i.exec(prefix)?.[1] ?? null
  );
}

/** The WHATWG name of a label, or null for an unknown one. */
function known(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** The bytes as strict UTF-8, null where they are not. */
function strictUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8")
    : null;
}

function guessed(bytes: Uint8Array): string {
  const found = jschardet.detect(Buffer.from(bytes.subarray(0, 65536)));
  const charset = found.encoding === null || found.confidence < 0.5 ? null : known(found.encoding);
  // A page that is nearly UTF-8 (one broken byte) is better read as UTF-8 with one U+FFFD than as a wrong code page.
  const asUtf8 = new TextDecoder("utf-8").decode(bytes.subarray(0, 65536));
  const broken = asUtf8.split("\ufffd").length - 1;
  let high = 0;
  for (let i = 0; i < asUtf8.length; i++) if (asUtf8.charCodeAt(i) > 0x7f) high++;
  if (broken * 4 < high) return "utf-8";
  return charset === null || charset === "utf-8" ? "windows-1252" : charset;
}

const SINGLE_BYTE = /^(?:windows-|iso-8859-|koi8-|macintosh|ibm866|x-mac)/;

function decodeAs(bytes: Uint8Array, charset: string, skip: number, notes: Note[]): DecodedText {
  const content = skip === 0 ? bytes : bytes.subarray(skip);
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(content);
  if (charset === "utf-8" && !text.includes("\ufffd"))
    return { text, charset, notes, byteOffsets: utf8OffsetsOf(text, content.length, skip) };
  if (SINGLE_BYTE.test(charset))
    return { text, charset, notes, byteOffsets: (at) => Float64Array.from(at, (n) => n + skip) };
  if (text.includes("\ufffd"))
    notes.push(
      note(
        "warning",
        "undecodable-bytes",
        `Some bytes are not ${charset}; each stands in the text as U+FFFD.`,
      ),
    );
  return { text, charset, notes, byteOffsets: steppedOffsets(content, charset, skip) };
}

function utf8OffsetsOf(text: string, byteLength: number, skip: number): DecodedText["byteOffsets"] {
  if (text.length === byteLength) return (at) => Float64Array.from(at, (n) => n + skip);
  return (at) => utf8Offsets(text, skip, at);
}

function utf8Offsets(text: string, skip: number, at: readonly number[]): Float64Array {
  const offsets = new Float64Array(at.length);
  // The text came of valid UTF-8, so that each character tells how many bytes it was made of.
  const wide = /[^\x00-\x7f]/g;
  let next = wide.exec(text)?.index ?? text.length;
  let beyond = skip;
  for (let i = 0; i < at.length; i++) {
    const target = at[i] ?? 0;
    while (next < target) {
      let char = next;
      for (let code = text.charCodeAt(char); code > 0x7f && char < target; code = text.charCodeAt(++char))
        beyond += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
      if (char >= target && text.charCodeAt(char) > 0x7f) next = char;
      else {
        wide.lastIndex = char;
        next = wide.exec(text)?.index ?? text.length;
      }
    }
    offsets[i] = target + beyond;
  }
  return offsets;
}

/** For charsets where neither rule holds: decodes line by line, and inside a line that is not plain, byte by byte. */
function steppedOffsets(
  content: Uint8Array,
  charset: string,
  skip: number,
): (at: readonly number[]) => Float64Array {
  let points: Checkpoints | null = null;
  return (at) => {
    points ??= checkpointsOf(content, charset);
    const offsets = new Float64Array(at.length);
    let p = 0;
    for (let i = 0; i < at.length; i++) {
      const target = at[i] ?? 0;
      while (p + 1 < points.chars.length && (points.chars[p + 1] ?? 0) <= target) p++;
      offsets[i] = skip + (points.bytes[p] ?? 0) + (target - (points.chars[p] ?? 0));
    }
    return offsets;
  };
}

function checkpointsOf(content: Uint8Array, charset: string): Checkpoints {
  const decoder = new TextDecoder(charset, { ignoreBOM: true });
  const points: Checkpoints = { chars: [0], bytes: [0] };
  let chars = 0;
  let pendingFrom = 0;
  for (let i = 0; i < content.length; i++) {
    const piece = decoder.decode(content.subarray(i, i + 1), { stream: true });
    if (piece.length === 0) continue;
    // A plain byte of its own keeps the one-to-one rule of the last checkpoint; anything else starts a new one.
    if (piece.length !== 1 || pendingFrom !== i) {
      points.chars.push(chars);
      points.bytes.push(pendingFrom);
      points.chars.push(chars + piece.length);
      points.bytes.push(i + 1);
    }
    chars += piece.length;
    pendingFrom = i + 1;
  }
  return points;
}
