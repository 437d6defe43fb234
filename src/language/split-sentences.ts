/** Groups the tokens of one block into sentences. Owns sentence ends alone; words come from `tokenise.ts`. */

import type { Span } from "../base/span.ts";
import type { TextKind } from "../model/annotation.ts";
import { LEADING_ABBREVIATIONS, SENTENCE_STARTERS } from "./abbreviations.ts";
import type { SentenceModel } from "./sentence-model.ts";
import { isDigitAt, isLowerAt, isUpperAt } from "./characters.ts";

/** Longer sentences are cut: no sentence has so many words, and the readers after this one are slower on them. */
const SENTENCE_WORDS_MAX = 400;

/**
 * Sentences as runs of tokens, covering all of them in order. In comments a stop before a small letter ends a sentence.
 * With a model, the rules are one voice among its features and the model decides.
 * @example "He met Mr. Li. They spoke." → two sentences; "“Stop!” he said." → one
 */
export function splitSentences(
  text: string,
  tokens: readonly Span[],
  kind: TextKind,
  model: SentenceModel | null = null,
): Span[][] {
  const byRule = endsByRule(text, tokens, kind);
  const ends = model === null ? byRule : model.ends(text, tokens, byRule);
  const sentences: Span[][] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (ends[at] !== 1 && at - from + 1 < SENTENCE_WORDS_MAX && at + 1 < tokens.length) continue;
    sentences.push(tokens.slice(from, at + 1));
    from = at + 1;
  }
  return sentences;
}

/** 1 for each token that the rules take for the last of its sentence. */
export function endsByRule(text: string, tokens: readonly Span[], kind: TextKind): Uint8Array {
  const ends = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    if (at + 1 < tokens.length && isAddress(text, tokens, at) && isAddress(text, tokens, at + 1))
      ends[at] = 1;
    if (at + 2 < tokens.length && opensCredit(text, tokens, at + 1)) ends[at] = 1;
    const after = endsSentenceAt(text, tokens, at, kind);
    if (after < 0 || isSignature(text, tokens, after)) continue;
    ends[after - 1] = 1;
    at = after - 1;
  }
  return ends;
}

const CREDIT_WORDS: ReadonlySet<string> = new Set(
  "Image Images Photo Photos Photograph Picture File Credit".split(" "),
);
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** A caption's credit ("Image: Navy."), or the day under a heading ("Friday, May 4, 2012" at the end of its block). */
function opensCredit(text: string, tokens: readonly Span[], at: number): boolean {
  const word = tokens[at] as Span;
  const next = tokens[at + 1] as Span;
  if (!isUpperAt(text, word.start)) return false;
  const form = text.slice(word.start, word.end);
  if (text.charAt(next.start) === ":") return CREDIT_WORDS.has(form);
  if (at + 6 !== tokens.length || text.charAt(next.start) !== "," || !WEEKDAY.test(form)) return false;
  const year = tokens[at + 5] as Span;
  return /^\d{4}$/.test(text.slice(year.start, year.end));
}

function isAddress(text: string, tokens: readonly Span[], at: number): boolean {
  const token = tokens[at] as Span;
  return token.end - token.start > 8 && /^(?:https?:|www\.)/.test(text.slice(token.start, token.start + 6));
}

/** "… a long game.” — Ada Obi": a dash and a name that close the block sign what stands before them. */
function isSignature(text: string, tokens: readonly Span[], at: number): boolean {
  const dash = tokens[at];
  const name = tokens[at + 1];
  if (dash === undefined || name === undefined || tokens.length - at > 12) return false;
  if (!"-–—".includes(text.charAt(dash.start)) || !isUpperAt(text, name.start)) return false;
  return !/[.!?]$/.test(text.slice((tokens.at(-1) as Span).start, (tokens.at(-1) as Span).end));
}

/** Index after the last token of the sentence when one ends with the mark at `at` (its closing quotes included); else -1. */
function endsSentenceAt(text: string, tokens: readonly Span[], at: number, kind: TextKind): number {
  const token = tokens[at] as Span;
  const last = text.charAt(token.end - 1);
  if (last !== "." && last !== "!" && last !== "?" && last !== "…") return -1;
  let after = at + 1;
  let hasCloser = false;
  while (after < tokens.length && isGlued(tokens, after) && isCloser(text, tokens, after)) {
    hasCloser = true;
    after++;
  }
  const next = tokens[after];
  if (next === undefined) return after;
  if (isMark(text, next) && isGlued(tokens, after)) return -1;
  const isStopAlone = isTerminator(text, token);
  if (isFootnote(text, tokens, after)) return pastFootnotes(text, tokens, after);
  if (!isStopAlone) return hasCloser ? -1 : endsAfterAbbreviation(text, token, next) ? after : -1;
  return opensSentence(text, tokens, after, last, hasCloser, token, kind) ? after : -1;
}

function opensSentence(
  text: string,
  tokens: readonly Span[],
  after: number,
  last: string,
  hasCloser: boolean,
  token: Span,
  kind: TextKind,
): boolean {
  let first = after;
  while (first < tokens.length && isOpener(text, tokens[first] as Span)) first++;
  const word = tokens[first];
  if (word === undefined) return true;
  const isLower = isLowerAt(text, word.start);
  const isEllipsis = token.end - token.start > 1 && last === "." ? true : last === "…";
  if (isEllipsis) return isUpperAt(text, word.start) && !isGlued(tokens, after);
  if (!isLower) return !startsWithJoiner(text, word);
  if (kind === "comment") return !hasCloser;
  if (last === ".") return false;
  return false;
}

/** "[12]" after a stop belongs to the sentence that it annotates. */
function isFootnote(text: string, tokens: readonly Span[], at: number): boolean {
  const [open, number, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (open === undefined || number === undefined || close === undefined) return false;
  return (
    text.charAt(open.start) === "[" &&
    isDigitAt(text, number.start) &&
    number.end - number.start <= 3 &&
    text.charAt(close.start) === "]"
  );
}

function pastFootnotes(text: string, tokens: readonly Span[], at: number): number {
  let after = at;
  while (isFootnote(text, tokens, after)) after += 3;
  return after;
}

function startsWithJoiner(text: string, word: Span): boolean {
  return ",;:-–—)]/%&".includes(text.charAt(word.start));
}

/** After a word with a stop of its own: a new sentence only before a word that typically begins one. */
function endsAfterAbbreviation(text: string, token: Span, next: Span): boolean {
  const form = text.slice(token.start, token.end - 1);
  if (form.length > 1 && LEADING_ABBREVIATIONS.has(form.toLowerCase())) return false;
  if (form.length === 1) return false;
  if (isDigitAt(text, next.start)) return false;
  return SENTENCE_STARTERS.has(text.slice(next.start, next.end));
}

function isTerminator(text: string, token: Span): boolean {
  const first = text.charAt(token.start);
  return first === "." || first === "!" || first === "?" || first === "…";
}

function isGlued(tokens: readonly Span[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && before.end === (tokens[at] as Span).start;
}

function isCloser(text: string, tokens: readonly Span[], at: number): boolean {
  const token = tokens[at] as Span;
  const form = text.slice(token.start, Math.min(token.end, token.start + 3));
  if (
    form === ")" ||
    form === "]" ||
    form === "}" ||
    form === "”" ||
    form === "’" ||
    form === "''" ||
    form === "»" ||
    form === "’’"
  )
    return true;
  if (form === "." || form === "!" || form === "?") return true;
  if (form !== '"' && form !== "'") return false;
  const next = tokens[at + 1];
  return next === undefined || next.start > token.end || !/[\p{L}\p{N}]/u.test(text.charAt(next.start));
}

function isOpener(text: string, token: Span): boolean {
  return token.end - token.start <= 2 && "\"'“‘([{«``".includes(text.charAt(token.start));
}

function isMark(text: string, token: Span): boolean {
  return ",;:".includes(text.charAt(token.start));
}
