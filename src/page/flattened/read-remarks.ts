/** The readers' comments of a flattened page, from their header lines: words, author, time, reply, quotes. */

import type { Note } from "../../base/outcome.ts";
import type { Span } from "../../base/span.ts";
import type { Comment, Zone, ZoneKind } from "../../model/document.ts";
import { statedDate } from "../draft.ts";
import { settleNumberDates } from "../page-dates.ts";
import { resolveReplies } from "../replies.ts";
import { lineShape } from "./line-shapes.ts";
import { comparable, type Line } from "./lines.ts";
import { zone } from "./zones.ts";
import type { RemarkHeader } from "./remark-headers.ts";

export interface FlattenedRemarks {
  readonly comments: Comment[];
  readonly zones: Zone[];
  readonly notes: Note[];
}

/** Buttons that flattening glued to a comment's last word. */
const GLUED_BUTTON =
  /(?:(?<=[.!?…”"')\]\p{L}])|\s)(?:Recommend|Reply|Report(?: abuse)?|Like|Share|Flag)(?:\s?\d{0,5})?$/u;

interface Unit {
  readonly header: RemarkHeader;
  readonly body: readonly Line[];
  readonly buttons: readonly Line[];
}

/** Reads everything from the first header on; what follows the last comment is chrome. */
export function readRemarks(
  text: string,
  lines: readonly Line[],
  headers: readonly RemarkHeader[],
  kind: ZoneKind = "comments",
): FlattenedRemarks {
  if (headers.length === 0) return { comments: [], zones: [], notes: [] };
  const units = unitsOf(lines, headers);
  const settle = settleNumberDates(headers.map(({ date }) => date));
  const spans = units.map(({ body }) => wordsSpan(text, body));
  const kept = dropRepeats(text, units, spans);
  const remarks = kept.map((n, k) => ({
    id: `c${k + 1}`,
    author: units[n]?.header.author ?? null,
    start: spans[n]?.start ?? 0,
    words: text.slice(spans[n]?.start, spans[n]?.end),
  }));
  const links = resolveReplies(remarks);
  const comments = kept.map((n, k): Comment => {
    const { header } = units[n] as Unit;
    const link = links[k] as (typeof links)[number];
    return {
      id: `c${k + 1}`,
      replyTo: link.replyTo,
      author: header.author,
      posted: statedDate(settle(header.date)),
      postedAsShown: header.shown,
      span: spans[n] as Span,
      quoted: link.quoted,
      reactions: {},
      permalink: null,
    };
  });
  const quoted = links.flatMap((link) => link.quoted);
  const isKept = new Set(kept);
  const zones = units.flatMap((unit, n) =>
    zonesOf(unit, spans[n] as Span, lines, isKept.has(n) ? kind : "repeat", quoted),
  );
  const last = units.at(-1) as Unit;
  const end = Math.max(last.header.last, last.body.at(-1)?.index ?? 0, last.buttons.at(-1)?.index ?? 0);
  return {
    comments,
    zones: [...zones, ...lines.slice(end + 1).map((line) => zone("chrome", line))].sort(
      (a, b) => a.start - b.start,
    ),
    notes: [],
  };
}

function unitsOf(lines: readonly Line[], headers: readonly RemarkHeader[]): Unit[] {
  const bodies = headers.map((header, n) =>
    lines.slice(header.last + 1, headers[n + 1]?.first ?? lines.length),
  );
  const margin = Math.min(
    ...bodies.slice(0, -1).flatMap((body) => body.map(({ indent }) => indent)),
    Number.POSITIVE_INFINITY,
  );
  return headers.map((header, n) => {
    const isLast = n === headers.length - 1;
    const body: Line[] = [];
    const buttons: Line[] = [];
    for (const line of bodies[n] ?? []) {
      const shape = lineShape(line.words);
      const isChrome = shape === "chrome" || shape === "comments-heading" || /^#?\d{1,5}$/.test(line.words);
      if (
        isLast &&
        ((Number.isFinite(margin) && line.indent < margin) ||
          (isChrome && body.length > 0 && isFooter(line.words)))
      )
        break;
      if (isChrome) buttons.push(line);
      else body.push(line);
    }
    return { header, body, buttons };
  });
}

/** Chrome that ends a list of comments, as against the buttons of one comment. */
function isFooter(words: string): boolean {
  return !/^(?:reply|report|flag|like|share|recommend|quote|permalink|multi-?quote|last edited)/i.test(words);
}

function wordsSpan(text: string, body: readonly Line[]): Span {
  const first = body[0];
  const last = body.at(-1);
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  const words = text.slice(first.start, last.end);
  const glued = GLUED_BUTTON.exec(words);
  let end = glued !== null && glued.index > 0 ? first.start + glued.index : last.end;
  while (end > first.start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start: first.start, end };
}

/** The units to keep: a comment with the same author, time and words as an earlier one is a repeat; one without words is none. */
function dropRepeats(text: string, units: readonly Unit[], spans: readonly Span[]): number[] {
  const seen = new Set<string>();
  return units.flatMap(({ header }, n) => {
    const span = spans[n] as Span;
    if (span.end === span.start) return [];
    const key = `${header.author}|${header.shown}|${comparable(text.slice(span.start, span.end))}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [n];
  });
}

function zonesOf(
  unit: Unit,
  span: Span,
  lines: readonly Line[],
  kind: ZoneKind,
  quoted: readonly Span[],
): Zone[] {
  const heads = lines.slice(unit.header.first, unit.header.last + 1).map((line) => zone("chrome", line));
  const words = unit.body.flatMap((line) => {
    const end = Math.min(line.end, span.end);
    if (end <= line.start) return [zone("chrome", line)];
    const isQuote = quoted.some((quote) => quote.start <= line.start && line.end <= quote.end);
    return [zone(isQuote ? "quotation" : kind, { start: line.start, end })];
  });
  return [...heads, ...words, ...unit.buttons.map((line) => zone("chrome", line))];
}
