/**
 * Finds what stands between quotation marks: straight, typographic, single and double, nested, run on over paragraphs.
 * Owns the difference between a quotation mark and an apostrophe; knows nothing of who speaks.
 */

import type { Span } from "../../base/span.ts";

/** One quoted stretch inside one block of text. */
export interface Quotation extends Span {
  /** Inside of the marks. `start`/`end` of the quotation itself include the marks that are there. */
  readonly inner: Span;
  readonly mark: "double" | "single";
  /** 0 for the outer one, 1 for a quotation inside another. */
  readonly depth: number;
  /** Index into the blocks given. */
  readonly block: number;
  /** False where the block ends before a closing mark stands. */
  readonly closed: boolean;
  /** True where it goes on in the next block, which opens with a mark of its own (the run-on convention of newspapers). */
  readonly runsOn: boolean;
}

type MarkKind = "double" | "single";
/** What a mark can be where it stands. */
type MarkRole = "open" | "close" | "either";

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly kind: MarkKind;
  readonly role: MarkRole;
}

const DOUBLE_OPEN = new Set(["“", "„", "‟", "«", "❝"]);
const DOUBLE_CLOSE = new Set(["”", "»", "❞"]);
const DOUBLE_EITHER = new Set(['"', "″", "＂"]);
/** Words that begin with an apostrophe. */
const ELIDED = /^(?:\d0s|\d\d\b|em\b|tis\b|twas\b|til\b|till\b|cause\b|bout\b|n\b|round\b|s\b)/iu;
const WORD = /[\p{L}\p{N}]/u;
const LONGEST_SINGLE = 1200;

/**
 * The quotations of a text, in text order, outer before inner.
 * @example findQuotations('He said "no".', [{ start: 0, end: 13 }]) // inner covers: no
 */
export function findQuotations(text: string, blocks: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  blocks.forEach((block, index) => {
    const marks = findMarks(text, block);
    if (marks.length === 0) return;
    const next = blocks[index + 1];
    const isContinued = next !== undefined && opensWithMark(text, next);
    found.push(...pairMarks(text, block, index, marks, isContinued));
  });
  return found;
}

function opensWithMark(text: string, block: Span): boolean {
  const first = text
    .slice(block.start, Math.min(block.end, block.start + 4))
    .trimStart()
    .charAt(0);
  return DOUBLE_OPEN.has(first) || DOUBLE_EITHER.has(first) || first === "‘";
}

function findMarks(text: string, block: Span): Mark[] {
  const marks: Mark[] = [];
  for (let at = block.start; at < block.end; at++) {
    const char = text.charAt(at);
    const before = at > block.start ? text.charAt(at - 1) : "";
    const after = at + 1 < block.end ? text.charAt(at + 1) : "";
    if (DOUBLE_OPEN.has(char)) marks.push({ at, length: 1, kind: "double", role: "open" });
    else if (DOUBLE_CLOSE.has(char))
      marks.push({
        at,
        length: 1,
        kind: "double",
        role: before === "" || /\s/u.test(before) ? "either" : "close",
      });
    else if (DOUBLE_EITHER.has(char)) {
      if (isInches(text, at)) continue;
      marks.push({ at, length: 1, kind: "double", role: roleOfStraight(before, after) });
    } else if ((char === "`" && after === "`") || (char === "'" && after === "'")) {
      marks.push({
        at,
        length: 2,
        kind: "double",
        role: char === "`" ? "open" : roleOfStraight(before, text.charAt(at + 2)),
      });
      at++;
    } else if (char === "‘" || char === "’" || char === "'" || char === "`") {
      const role = roleOfSingle(text, at, before, after);
      if (role !== null) marks.push({ at, length: 1, kind: "single", role });
    }
  }
  return marks;
}

/** 5'10" and 12" pipes. */
function isInches(text: string, at: number): boolean {
  return (
    /\d$/u.test(text.slice(Math.max(0, at - 1), at)) &&
    /['’′]\s?\d{1,2}$/u.test(text.slice(Math.max(0, at - 5), at))
  );
}

function roleOfStraight(before: string, after: string): MarkRole {
  const spaceBefore = before === "" || /[\s([{—–\-/]/u.test(before) || "‘'“".includes(before);
  const spaceAfter = after === "" || /[\s)\]}.,;:!?—–\-/]/u.test(after) || "’'”".includes(after);
  if (spaceBefore && !spaceAfter) return "open";
  if (spaceAfter && !spaceBefore) return "close";
  return "either";
}

/** null for an apostrophe. */
function roleOfSingle(text: string, at: number, before: string, after: string): MarkRole | null {
  const char = text.charAt(at);
  const wordBefore = WORD.test(before);
  const wordAfter = WORD.test(after);
  if (wordBefore && wordAfter) return null;
  if (char === "‘") return wordBefore || ELIDED.test(text.slice(at + 1, at + 8)) ? null : "open";
  if (wordAfter) {
    if (char === "’" || ELIDED.test(text.slice(at + 1, at + 8))) return null;
    return before === "" || /[\s([{—–"“]/u.test(before) ? "open" : null;
  }
  if (after !== "" && !/[\s)\]}.,;:!?—–"”]/u.test(after)) return null;
  if (before === "" || /\s/u.test(before)) return after === "“" || after === '"' ? "open" : null;
  return "close";
}

interface Open {
  readonly mark: Mark;
  readonly depth: number;
}

function pairMarks(
  text: string,
  block: Span,
  index: number,
  marks: readonly Mark[],
  isContinued: boolean,
): Quotation[] {
  const found: Quotation[] = [];
  const stack: Open[] = [];
  const close = (open: Open, end: number, closeLength: number, closed: boolean, runsOn: boolean): void => {
    found.push({
      start: open.mark.at,
      end,
      inner: { start: Math.min(open.mark.at + open.mark.length, end - closeLength), end: end - closeLength },
      mark: open.mark.kind,
      depth: open.depth,
      block: index,
      closed,
      runsOn,
    });
  };
  marks.forEach((mark, order) => {
    const at = lastOpen(stack, mark.kind);
    const canClose = at >= 0 && mark.role !== "open";
    if (canClose) {
      if (mark.kind === "single" && isPluralPossessive(text, mark, marks, order)) return;
      const open = stack[at] as Open;
      if (mark.kind === "single" && mark.at - open.mark.at > LONGEST_SINGLE) return;
      stack.length = at;
      close(open, mark.at + mark.length, mark.length, true, false);
      return;
    }
    if (mark.role === "close") return;
    if (at >= 0) stack.length = at; // the earlier one was never closed: the writer forgot, or it was no mark
    if (mark.kind === "single" && !closesLater(mark, marks, order)) return;
    stack.push({ mark, depth: stack.length });
  });
  const open = stack.find((one) => one.mark.kind === "double");
  if (open !== undefined && (isContinued || block.end - open.mark.at < 2000))
    close(open, block.end, 0, false, isContinued);
  return dropOverlapping(found);
}

function lastOpen(stack: readonly Open[], kind: MarkKind): number {
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]?.mark.kind === kind) return i;
  return -1;
}

/** "the ministers' visit": an s before, a lower-case word after, and a later mark that can close. */
function isPluralPossessive(text: string, mark: Mark, marks: readonly Mark[], order: number): boolean {
  if (
    !/s$/iu.test(text.slice(mark.at - 1, mark.at)) ||
    !/^ \p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 3))
  )
    return false;
  return closesLater(mark, marks, order);
}

function closesLater(mark: Mark, marks: readonly Mark[], order: number): boolean {
  for (let i = order + 1; i < marks.length; i++) {
    const later = marks[i] as Mark;
    if (later.at - mark.at > LONGEST_SINGLE) return false;
    if (later.kind !== "single") continue;
    if (later.role === "open") return false;
    return true;
  }
  return false;
}

/** Keeps the outer of two that cross, and counts how deep each lies. */
function dropOverlapping(found: readonly Quotation[]): Quotation[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Quotation[] = [];
  const around: Span[] = [];
  for (const one of sorted) {
    while (around.length > 0 && (around.at(-1) as Span).end <= one.start) around.pop();
    const outer = around.at(-1);
    if (outer !== undefined && one.end > outer.end) continue;
    if (one.inner.end <= one.inner.start) continue;
    kept.push({ ...one, depth: around.length });
    around.push(one);
  }
  return kept;
}
