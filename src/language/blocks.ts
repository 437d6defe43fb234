/**
 * Finds the blocks of plain text: paragraphs by blank lines, and within them the line breaks that are breaks and those
 * that only wrap a line. Looks at layout alone; what a page's markup says comes in from the reader of pages.
 */

import type { Span } from "../base/span.ts";
import type { Block, TextKind } from "../model/annotation.ts";
import { isLetterAt, isSpaceAt } from "./characters.ts";

/** Wrapped text has lines of about this many characters; longer lines are whole paragraphs each. */
const WRAP_WIDTH_MIN = 35;
const WRAP_WIDTH_MAX = 132;
const HEADLINE_LENGTH_MAX = 140;
const BULLET = /^(?:[-*•·‣◦▪–—]\s|\(?[0-9]{1,3}[.)]\s|\(?[a-z][.)]\s|#)/u;

/**
 * The blocks of a text whose markup is not known, each without white space at its ends. The first one counts as a
 * headline when it is short, has no stop at its end and others follow.
 * @example findBlocks("Envoys meet\n\nThey met.", "article") // headline 0–11, body 13–22
 */
export function findBlocks(text: string, kind: TextKind): Block[] {
  const spans: Span[] = [];
  for (const paragraph of paragraphs(text)) for (const line of hardLines(text, paragraph)) spans.push(line);
  return spans.map((span, index) => ({
    ...span,
    zone: zoneOf(text, span, kind, index === 0 && spans.length > 1),
  }));
}

function zoneOf(text: string, span: Span, kind: TextKind, mayBeHeadline: boolean): Block["zone"] {
  if (kind === "comment") return "comment";
  if (!mayBeHeadline || span.end - span.start > HEADLINE_LENGTH_MAX) return "body";
  return /[.!?…:;,"”']$/u.test(text.slice(span.end - 1, span.end)) ? "body" : "headline";
}

function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let lineHasInk = false;
  let lineStart = 0;
  for (let at = 0; at <= text.length; at++) {
    const isEnd = at === text.length;
    if (!isEnd && !isLineBreak(text, at)) {
      if (!isSpaceAt(text, at)) lineHasInk = true;
      continue;
    }
    if (!lineHasInk) {
      push(text, found, start, lineStart);
      start = at;
    }
    lineHasInk = false;
    lineStart = at + 1;
    if (isEnd) push(text, found, start, at);
  }
  return found;
}

function push(text: string, into: Span[], start: number, end: number): void {
  const span = trim(text, start, end);
  if (span.end > span.start) into.push(span);
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpaceAt(text, from)) from++;
  while (to > from && isSpaceAt(text, to - 1)) to--;
  return { start: from, end: to };
}

function isLineBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    code === 10 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x0c ||
    (code === 13 && text.charCodeAt(at + 1) !== 10)
  );
}

/**
 * A paragraph cut at the line breaks that mean something. A break only wraps when its line is about as long as the
 * longest (the next word would not have fitted); the next line must not begin like a list item or be indented anew.
 */
export function hardLines(text: string, span: Span): Span[] {
  const lines: Line[] = [];
  let start = span.start;
  for (let at = span.start; at <= span.end; at++) {
    if (at < span.end && !isLineBreak(text, at)) continue;
    const line = trim(text, start, at);
    if (line.end > line.start) lines.push({ ...line, indent: line.start - start });
    start = at + 1;
  }
  if (lines.length < 2) return lines.map(({ start: from, end }) => ({ start: from, end }));
  const layout = layoutOf(lines);
  const joined: Span[] = [];
  lines.forEach((line, index) => {
    const previous = joined.at(-1);
    const before = lines[index - 1];
    if (previous !== undefined && before !== undefined && wraps(text, before, line, layout)) {
      joined[joined.length - 1] = { start: previous.start, end: line.end };
    } else joined.push({ start: line.start, end: line.end });
  });
  return joined;
}

interface Line extends Span {
  /** White space before the line's first ink. */
  readonly indent: number;
}

/** How the lines of a paragraph are set. */
interface Layout {
  readonly width: number;
  readonly indentMin: number;
  /** Most lines are nearly full: the text is set in a column. */
  readonly isColumn: boolean;
}

function layoutOf(lines: readonly Line[]): Layout {
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  const indentMin = lines
    .slice(1)
    .reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);
  const full = lines.filter((line) => line.end - line.start > width * 0.75).length;
  return { width, indentMin, isColumn: lines.length >= 4 && full >= lines.length * 0.6 };
}

/** A word that no sentence ends with: the line that ends so goes on in the next, however it is set. */
const OPEN_END =
  /(?:^|\s)(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|into|than|his|her|its|their|our|was|were|is|are|has|have|will|would)$/u;

function wraps(text: string, line: Line, next: Line, layout: Layout): boolean {
  const { width } = layout;
  if (BULLET.test(text.slice(next.start, Math.min(next.end, next.start + 8)))) return false;
  if (OPEN_END.test(text.slice(Math.max(line.start, line.end - 8), line.end))) return true;
  if (width > WRAP_WIDTH_MAX || width < WRAP_WIDTH_MIN) return false;
  if (next.indent >= layout.indentMin + 2) return false;
  const length = line.end - line.start;
  let wordEnd = next.start;
  while (wordEnd < next.end && !isSpaceAt(text, wordEnd)) wordEnd++;
  if (length + 1 + (wordEnd - next.start) > width) return true;
  const last = text.charAt(line.end - 1);
  if (layout.isColumn && length > width * 0.6 && !/[.!?:]/.test(last)) return true;
  // A line cut well short still wraps when it breaks in mid-phrase: no stop, and the next goes on in small letters.
  const isOpen = isLetterAt(text, line.end - 1) || last === ",";
  return length > width * 0.6 && isOpen && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
}
