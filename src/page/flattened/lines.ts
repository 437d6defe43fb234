/** The lines of a flattened page, with where each stands. Knows nothing of what they mean. */

import type { Span } from "../../base/span.ts";

/** One line without its bullet and its outer white space. Blank lines are not listed but counted in `blanksBefore`. */
export interface Line extends Span {
  readonly index: number;
  /** The words: `text.slice(start, end)`. */
  readonly words: string;
  /** The bullet that stood before the words, "" where none did. */
  readonly bullet: string;
  /** How far the words (or their bullet) stand from the margin, in characters. */
  readonly indent: number;
  readonly blanksBefore: number;
}

const BULLET = /^(?:[•●◦▪■*·‣–—-])\s+/u;

/** All lines that have words, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let at = 0;
  while (at <= text.length) {
    const found = text.indexOf("\n", at);
    const stop = found === -1 ? text.length : found;
    const line = lineOf(text, at, stop, lines.length, blanks);
    if (line === null) blanks++;
    else {
      lines.push(line);
      blanks = 0;
    }
    at = stop + 1;
  }
  return lines;
}

function lineOf(text: string, from: number, to: number, index: number, blanksBefore: number): Line | null {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (start === end) return null;
  const indent = start - from;
  const bullet = BULLET.exec(text.slice(start, Math.min(end, start + 8)))?.[0] ?? "";
  start += bullet.length;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  return { index, start, end, words: text.slice(start, end), bullet: bullet.trim(), indent, blanksBefore };
}

/**
 * True when the text is wrapped by hand: most paragraphs run over several lines of nearly one width. Then a paragraph
 * ends at a blank line, else at each line's end.
 */
export function isHardWrapped(lines: readonly Line[]): boolean {
  let continued = 0;
  let lone = 0;
  for (let i = 1; i < lines.length; i++) {
    const previous = lines[i - 1] as Line;
    const line = lines[i] as Line;
    const width = previous.end - previous.start;
    if (line.blanksBefore === 0 && width >= 50 && width <= 90 && /[\p{Ll},]$/u.test(previous.words))
      continued++;
    else if (line.blanksBefore === 0) lone++;
    if (width > 130) lone += 2;
  }
  return continued > 3 && continued > lone;
}

/** Lower-case letters and figures with single spaces: the form in which texts are compared for repeats and quotes. */
export function comparable(words: string): string {
  const lower = words.toLowerCase();
  let out = "";
  let from = -1;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    const isKept = code < 128 ? isPlainLetterOrFigure(code) : isLetterOrFigure(lower, at);
    if (isKept === from >= 0) continue;
    if (isKept) from = at;
    else {
      out += out === "" ? lower.slice(from, at) : ` ${lower.slice(from, at)}`;
      from = -1;
    }
  }
  return from < 0 ? out : out === "" ? lower.slice(from) : `${out} ${lower.slice(from)}`;
}

function isPlainLetterOrFigure(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Either half of a pair counts as the character that both make. */
function isLetterOrFigure(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const start =
    code >= 0xdc00 && code < 0xe000 && at > 0 && isHighHalf(text.charCodeAt(at - 1)) ? at - 1 : at;
  return (
    LETTER_OR_FIGURE.test(text.slice(start, start + 2)) &&
    (isHighHalf(text.charCodeAt(start)) || start === at)
  );
}

function isHighHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

const LETTER_OR_FIGURE = /^[\p{L}\p{N}]/u;
