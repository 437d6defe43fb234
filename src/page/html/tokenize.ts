/**
 * Cuts a marked-up page into tags, attributes and text, each by its place in the page. Follows the tokenization of the
 * HTML standard as htmlparser2 does, in long steps instead of one character at a time; owns no tree and keeps nothing.
 */

import { type Reference, referenceAt } from "./references.ts";

/** What is told of a page, in its order. All numbers are offsets into the page. */
export interface TokenHandler {
  /** An opening tag: its name, and where its "<" stands. Its attributes follow, then `openTagEnd`. */
  openTag(nameFrom: number, nameTo: number): void;
  /** `valueFrom` = `valueTo` where the attribute has no value. */
  attribute(nameFrom: number, nameTo: number, valueFrom: number, valueTo: number): void;
  openTagEnd(): void;
  closeTag(nameFrom: number, nameTo: number): void;
  /** Characters that stand for themselves. */
  text(from: number, to: number): void;
  reference(reference: Reference, from: number): void;
}

const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
const DASH = 45;
const QUOTE = 34;
const APOSTROPHE = 39;

/** Elements whose content holds no tags: it ends at their own closing tag alone. */
const RAW = new Set(["script", "style", "iframe", "noembed", "noframes", "xmp"]);
/** The same, but references count. */
const REFERENCES_ONLY = new Set(["title", "textarea"]);

/**
 * Tells the handler all tokens of the page. Time is linear in the page's length. What breaks off (a tag or a comment
 * without end) is passed over; a "<" that opens nothing is text.
 */
export function tokenize(source: string, handler: TokenHandler): void {
  const end = source.length;
  let at = 0;
  /** Start of the text that was met and not yet told. */
  let from = 0;
  while (at < end) {
    const lt = source.indexOf("<", at);
    if (lt === -1) break;
    const next = source.charCodeAt(lt + 1);
    const isOpening = isLetter(next);
    const isClosing = next === SLASH && lt + 2 < end;
    if (!isOpening && !isClosing && next !== BANG && next !== QUESTION) {
      tellText(source, from, lt, handler);
      from = lt;
      at = lt + 1;
      continue;
    }
    tellText(source, from, lt, handler);
    if (isOpening) at = readOpenTag(source, lt + 1, handler);
    else if (isClosing) at = readCloseTag(source, lt + 2, handler);
    else at = endOfDeclaration(source, lt + 1);
    from = at;
  }
  tellText(source, from, end, handler);
}

/** Text with its references parted off. */
function tellText(source: string, from: number, to: number, handler: TokenHandler): void {
  if (from >= to) return;
  let at = from;
  let done = from;
  for (; at < to; at++) {
    if (source.charCodeAt(at) !== 38) continue;
    const reference = referenceAt(source, at, to, "text");
    if (reference === null) continue;
    if (done < at) handler.text(done, at);
    handler.reference(reference, at);
    done = at + reference.length;
    at = done - 1;
  }
  if (done < to) handler.text(done, to);
}

/** Reads a tag from its name on; the place after it, or after the raw content that it opens. */
function readOpenTag(source: string, from: number, handler: TokenHandler): number {
  const end = source.length;
  let at = from + 1;
  while (at < end && !isEndOfName(source.charCodeAt(at))) at++;
  if (at >= end) return end;
  handler.openTag(from, at);
  const nameTo = at;
  at = readAttributes(source, at, handler);
  if (at === -1) return end;
  handler.openTagEnd();
  const length = nameTo - from;
  return length >= 3 && length <= 9 ? readRawContent(source, source.slice(from, nameTo), at, handler) : at;
}

/** Reads attributes up to the tag's ">"; the place after it, -1 where the page ends first. */
function readAttributes(source: string, from: number, handler: TokenHandler): number {
  const end = source.length;
  let at = from;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code === GT) return at + 1;
    if (code === SLASH || isSpace(code)) {
      at++;
      continue;
    }
    const nameFrom = at;
    at++;
    for (let c = source.charCodeAt(at); at < end && c !== EQUALS && !isEndOfName(c); )
      c = source.charCodeAt(++at);
    const nameTo = at;
    while (at < end && isSpace(source.charCodeAt(at))) at++;
    if (at >= end) return -1;
    if (source.charCodeAt(at) !== EQUALS) {
      handler.attribute(nameFrom, nameTo, nameTo, nameTo);
      continue;
    }
    at++;
    while (at < end && isSpace(source.charCodeAt(at))) at++;
    if (at >= end) return -1;
    const quote = source.charCodeAt(at);
    if (quote === QUOTE || quote === APOSTROPHE) {
      const close = source.indexOf(quote === QUOTE ? '"' : "'", at + 1);
      if (close === -1) return -1;
      handler.attribute(nameFrom, nameTo, at + 1, close);
      at = close + 1;
    } else {
      const valueFrom = at;
      for (let c = quote; at < end && c !== GT && !isSpace(c); ) c = source.charCodeAt(++at);
      if (at >= end) return -1;
      handler.attribute(nameFrom, nameTo, valueFrom, at);
    }
  }
  return -1;
}

/** The content of an element that holds no tags; the place of its closing tag, `from` for any other element. */
function readRawContent(source: string, name: string, from: number, handler: TokenHandler): number {
  const tag = name.toLowerCase();
  if (tag === "plaintext") {
    if (from < source.length) handler.text(from, source.length);
    return source.length;
  }
  const hasReferences = REFERENCES_ONLY.has(tag);
  if (!hasReferences && !RAW.has(tag)) return from;
  let at = source.indexOf("</", from);
  for (; at !== -1; at = source.indexOf("</", at + 2)) {
    const after = at + 2 + tag.length;
    if (
      after < source.length &&
      isEndOfName(source.charCodeAt(after)) &&
      source.slice(at + 2, after).toLowerCase() === tag
    )
      break;
  }
  const to = at === -1 ? source.length : at;
  if (hasReferences) tellText(source, from, to, handler);
  else if (from < to) handler.text(from, to);
  return to;
}

/** Reads what follows "</"; the place after it. */
function readCloseTag(source: string, from: number, handler: TokenHandler): number {
  const end = source.length;
  if (!isLetter(source.charCodeAt(from))) return after(source, ">", from);
  let at = from + 1;
  while (at < end && !isEndOfName(source.charCodeAt(at))) at++;
  if (at >= end) return end;
  handler.closeTag(from, at);
  return source.charCodeAt(at) === GT ? at + 1 : after(source, ">", at);
}

/** The place after a comment, a doctype or a processing instruction; `from` is that of the "!" or "?". */
function endOfDeclaration(source: string, from: number): number {
  if (source.charCodeAt(from + 1) !== DASH || source.charCodeAt(from + 2) !== DASH)
    return after(source, ">", from + 1);
  const start = from + 3;
  if (source.charCodeAt(start) === GT) return start + 1;
  if (source.charCodeAt(start) === DASH && source.charCodeAt(start + 1) === GT) return start + 2;
  for (let at = source.indexOf("--", start); at !== -1; at = source.indexOf("--", at)) {
    at += 2;
    while (source.charCodeAt(at) === DASH) at++;
    if (source.charCodeAt(at) === GT) return at + 1;
    if (source.charCodeAt(at) === BANG && source.charCodeAt(at + 1) === GT) return at + 2;
  }
  return source.length;
}

function after(source: string, sign: string, from: number): number {
  const at = source.indexOf(sign, from);
  return at === -1 ? source.length : at + 1;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 12 || code === 13;
}

function isEndOfName(code: number): boolean {
  return code === GT || code === SLASH || isSpace(code);
}
