/**
 * Whom a comment answers, by its words: "@name", "Name said:", or words quoted from an earlier one. Shared by flattened
 * and marked-up pages. Owns no page layout.
 */

import type { Span } from "../base/span.ts";
import { comparable } from "./flattened/lines.ts";

/** What is known of a comment before its answers are resolved. */
export interface Remark {
  readonly id: string;
  readonly author: string | null;
  readonly words: string;
  /** Offset of `words` in the document's text. */
  readonly start: number;
}

export interface ReplyLink {
  readonly replyTo: string | null;
  readonly quoted: readonly Span[];
}

interface Earlier {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

const QUOTE_WORDS_MIN = 6;
/** How many earlier remarks a quote is looked for in; bounds the work on pages of thousands of comments. */
const LOOK_BACK = 400;

/** The answers of a page's remarks, in the order given. */
export function resolveReplies(remarks: readonly Remark[]): ReplyLink[] {
  const earlier: Earlier[] = [];
  return remarks.map((remark) => {
    const recent = earlier.slice(-LOOK_BACK);
    const quotes = quotedStretches(remark, recent);
    const named = namedTargets(remark.words, recent);
    const target =
      named.length > 0
        ? (quotes.find((quote) => named.includes(quote.from))?.from ?? named.at(-1))
        : quotes[0]?.from;
    const text = comparable(remark.words);
    earlier.push({
      id: remark.id,
      author: comparable(remark.author ?? ""),
      text,
      words: new Set(text.split(" ")),
    });
    return { replyTo: target?.id ?? null, quoted: quotes.map((quote) => quote.span) };
  });
}

/** Earlier remarks by the author that "@Name" at the start names, oldest first. */
function namedTargets(words: string, earlier: readonly Earlier[]): Earlier[] {
  const m = /^\s*@\s?([^\n]{1,60})/u.exec(words);
  if (m?.[1] === undefined) return [];
  const called = `${comparable(m[1])} `;
  const beforeColon = comparable(m[1].split(/[:,]/)[0] ?? "");
  let best = "";
  for (const { author } of earlier) {
    if (author === "" || author.length < best.length) continue;
    if (called.startsWith(`${author} `) || author === beforeColon) best = author;
  }
  return best === "" ? [] : earlier.filter(({ author }) => author === best);
}

interface FoundQuote {
  readonly span: Span;
  readonly from: Earlier;
}

/** Paragraph groups and quotation marks whose words stand in an earlier remark. */
function quotedStretches(remark: Remark, earlier: readonly Earlier[]): FoundQuote[] {
  const found: FoundQuote[] = [];
  for (const { start, end, marked } of candidateStretches(remark.words)) {
    const text = comparable(remark.words.slice(start, end));
    const words = text.split(" ");
    if (words.length < QUOTE_WORDS_MIN) continue;
    const from = marked ? alike(words, text, earlier) : earlier.find((one) => one.text.includes(text));
    if (from !== undefined)
      found.push({ span: { start: remark.start + start, end: remark.start + end }, from });
  }
  return found;
}

function candidateStretches(words: string): (Span & { marked: boolean })[] {
  const stretches: (Span & { marked: boolean })[] = [];
  for (const m of words.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const lead = m[0].length - m[0].trimStart().length;
    const start = m.index + lead;
    const end = m.index + m[0].trimEnd().length;
    if (end > start) stretches.push({ start, end, marked: false });
  }
  if (words.length < 20_000) {
    for (const m of words.matchAll(/[“"]([^“”"]{20,1500})(?:[”"]|“|$)/g))
      stretches.push({ start: m.index, end: m.index + m[0].length, marked: true });
  }
  return stretches;
}

/** The earlier remark that a marked quotation was taken from; spelling may have been mended on the way. */
function alike(words: readonly string[], text: string, earlier: readonly Earlier[]): Earlier | undefined {
  const exact = earlier.find((one) => one.text.includes(text));
  if (exact !== undefined) return exact;
  let best: Earlier | undefined;
  let bestShare = 0.7;
  for (const one of earlier) {
    const share = words.filter((word) => one.words.has(word)).length / words.length;
    if (share >= bestShare) {
      best = one;
      bestShare = share;
    }
  }
  return words.length >= 10 ? best : undefined;
}
