/**
 * Statements as spans: attributions with a cue, and quotations that stand without one and go on from the speaker before.
 * Owns which words belong together; who the speaker is in the world is decided in `speakers.ts`.
 */

import type { Span } from "../../base/span.ts";
import type { Attribution, AttributionModel } from "./attribution-model.ts";
import { trimmed } from "./content-edges.ts";
import { cueClassesOf, isUtteranceVerb } from "./cue-lexicon.ts";
import type { Discourse, SentenceView } from "./discourse.ts";
import type { Quotation } from "./quotations.ts";

export interface RawStatement {
  readonly view: SentenceView;
  /** Token of the cue in `view`; -1 where the quotation stands without one. */
  readonly cue: number;
  readonly cueSpan: Span | null;
  readonly content: readonly Span[];
  /** The words that name the source where they stand in the cue's sentence; null where it must be carried over. */
  readonly source: Span | null;
  /** Offset of the source's head word. */
  readonly headAt: number | null;
  /** Index in the list of the statement whose speaker goes on here. */
  readonly carriedFrom: number | null;
  readonly direct: boolean;
  readonly probability: number;
  /** How the cue reports: words said or written; acts done by speaking; thoughts, wishes and deeds. */
  readonly manner: "spoken" | "performed" | "other";
}

export interface ScoredRaw extends RawStatement {
  readonly scored: {
    readonly content: readonly Span[];
    readonly source: readonly Span[];
    readonly headAt: number | null;
    readonly direct: boolean;
  };
}

/** All statements of a text, in text order of their first words. */
export function findRawStatements(discourse: Discourse, model: AttributionModel): ScoredRaw[] {
  const cued = model
    .find(discourse)
    .map((attribution) => withoutRun(fromAttribution(attribution, discourse), discourse));
  const carried = quotationsWithoutCue(discourse, cued, model);
  const all = [...cued, ...carried].sort((a, b) => order(a) - order(b));
  return carrySpeakers(all).map((raw) => ({
    ...raw,
    scored: {
      content: raw.content,
      source: raw.source === null ? [] : [raw.source],
      headAt: raw.headAt,
      direct: raw.direct,
    },
  }));
}

const FRAGMENT = 50;

/** An indirect report and quotations in sentences of their own after it are statements of their own. */
function withoutRun(raw: RawStatement, discourse: Discourse): RawStatement {
  const { sentence } = raw.view;
  const own = raw.content
    .filter((span) => span.start < sentence.end)
    .map((span) => ({ start: span.start, end: Math.min(span.end, Math.max(sentence.end, span.start + 1)) }));
  if (own.length === 0 || !raw.content.some((span) => span.end > sentence.end)) return raw;
  const isOpenQuotation = discourse.quotations.some(
    (quotation) => quotation.start < sentence.end && quotation.end > sentence.end + 1,
  );
  if (isOpenQuotation) return raw;
  // A few quoted words inside a report open no quotation that could go on.
  const isFragment =
    own.reduce((sum, span) => sum + span.end - span.start, 0) < FRAGMENT &&
    !own.some((span) => span.start <= sentence.start + 1);
  return !isFragment && quotedShare(own, discourse) >= 0.65
    ? raw
    : { ...raw, content: own, direct: quotedShare(own, discourse) >= 0.8 };
}

function order(raw: RawStatement): number {
  return Math.min(raw.content[0]?.start ?? 0, raw.cueSpan?.start ?? Number.MAX_SAFE_INTEGER);
}

function fromAttribution(found: Attribution, discourse: Discourse): RawStatement {
  const { view, cue, content, source } = found;
  const token = view.tree.token(cue);
  const lemma = token.lemma.toLowerCase();
  const manner = mannerOf(lemma, token.form);
  const swallowed = source === null && manner === "spoken" ? nameAfterQuotation(view, cue) : null;
  const whole = withBeginning(content.spans, view, token, discourse);
  const named = source?.span ?? swallowed?.span ?? null;
  const quoteEnd = swallowed?.quoteEnd ?? quoteBefore(whole, named, discourse);
  const unclipped = quoteEnd === null || named === null ? whole : clipped(whole, quoteEnd, named);
  const spans = trimmed(unclipped, view.tree, cue, named);
  return {
    view,
    cue,
    cueSpan: { start: token.start, end: token.end },
    content: spans,
    source: named,
    headAt: source === null ? (swallowed?.span.start ?? null) : view.tree.token(source.named).start,
    carriedFrom: null,
    direct: quotedShare(spans, discourse) >= 0.8,
    probability: found.probability,
    manner,
  };
}

/** "“All is safe,” Lee, the mayor, told us": a name between the closing mark and the cue that a parse gave to the quotation. */
function nameAfterQuotation(view: SentenceView, cue: number): { span: Span; quoteEnd: number } | null {
  let first = cue;
  while (first > 0 && cue - first < 24 && (view.quoteOf[first - 1] ?? -1) < 0) first--;
  if (first === 0 || first === cue || (view.quoteOf[first - 1] ?? -1) < 0) return null;
  for (let i = first; i < cue; i++) {
    if ((view.nameOf[i] ?? 0) !== 2) continue;
    let last = i;
    while ((view.nameOf[last + 1] ?? 0) === 1 && last + 1 < cue) last++;
    return {
      span: { start: view.tree.token(i).start, end: view.tree.token(last).end },
      quoteEnd: view.tree.token(first - 1).end,
    };
  }
  return null;
}

/** "“All is safe,” Senator Lee (Ohio) | said": where the quotation ends that a content opens with, if it runs on into its own source. */
function quoteBefore(spans: readonly Span[], source: Span | null, discourse: Discourse): number | null {
  if (source === null) return null;
  for (const span of spans) {
    if (source.start <= span.start || source.start >= span.end) continue;
    const [first] = quotationsWithin(discourse, span);
    if (first !== undefined && first.start <= span.start && first.end <= source.start) return first.end;
  }
  return null;
}

/** Contents without what lies past the quotation that the name stands after. */
function clipped(spans: readonly Span[], quoteEnd: number, name: Span): readonly Span[] {
  return spans.flatMap((span) => {
    if (span.end <= quoteEnd || span.start > name.start) return [span];
    return span.start < quoteEnd ? [{ start: span.start, end: quoteEnd }] : [];
  });
}

/** A quotation that ends in the cue's sentence and began in sentences before it is reported whole. */
function withBeginning(
  spans: readonly Span[],
  view: SentenceView,
  cue: Span,
  discourse: Discourse,
): readonly Span[] {
  const [first, ...rest] = spans;
  if (first === undefined) return spans;
  const open = discourse.quotations[view.quoteOf[0] ?? -1];
  if (
    open === undefined ||
    open.start >= view.sentence.start ||
    (open.start <= cue.start && cue.end <= open.end)
  )
    return spans;
  if (first.start >= open.end || first.start < open.start || first.end <= open.start) return spans;
  return [{ start: open.start, end: Math.max(first.end, open.end) }, ...rest];
}

/** Acts that are done with words and tell none: "discussed trade", "interviewed the envoy". */
const TALK =
  /^(?:discuss|debate|deliberate|consult|interview|poll|survey|press|pressure|lobby|enlist|present|launch|nominate|present|interrupt)$/u;
const PERFORMED = new Set(["stance", "announce", "promise", "request", "ask", "call", "judge"]);

function mannerOf(lemma: string, form: string): RawStatement["manner"] {
  if (isUtteranceVerb(lemma) || /^(?:according|per|citing|:|—|–|―)$/iu.test(form)) return "spoken";
  if (TALK.test(lemma)) return "other";
  return cueClassesOf(lemma).some((one) => PERFORMED.has(one)) ? "performed" : "other";
}

/** How much of the spans lies in quotation marks. */
export function quotedShare(spans: readonly Span[], discourse: Discourse): number {
  let inside = 0;
  let total = 0;
  for (const span of spans) {
    total += span.end - span.start;
    for (const quotation of quotationsWithin(discourse, span))
      inside += Math.min(span.end, quotation.end) - Math.max(span.start, quotation.start);
  }
  return total === 0 ? 0 : inside / total;
}

function quotationsWithin(discourse: Discourse, span: Span): Quotation[] {
  const { quotations } = discourse;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Quotation).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Quotation[] = [];
  for (let i = low; i < quotations.length && (quotations[i] as Quotation).start < span.end; i++)
    found.push(quotations[i] as Quotation);
  return found;
}

const SHORTEST = 6;

/** Quotations that no cue has claimed and that are sentences in their own right. */
function quotationsWithoutCue(
  discourse: Discourse,
  cued: readonly RawStatement[],
  model: AttributionModel,
): RawStatement[] {
  const found: RawStatement[] = [];
  let from = 0;
  let near = 0;
  for (const quotation of discourse.quotations) {
    const words = discourse.text.slice(quotation.inner.start, quotation.inner.end).split(/\s+/u).length;
    while (
      from < discourse.views.length &&
      (discourse.views[from] as SentenceView).sentence.end <= quotation.start
    )
      from++;
    while (near < cued.length && (cued[near]?.view.index ?? 0) < from - 3) near++;
    if (words < SHORTEST || isClaimed(quotation, claimedNear(cued, near, quotation))) continue;
    const view = discourse.views[from];
    if (view === undefined || view.sentence.start >= quotation.end || !standsAlone(discourse, quotation))
      continue;
    const content = [{ start: quotation.start, end: quotation.end }];
    const weak = signature(discourse, quotation, from) ?? weakCue(discourse, quotation, from, model);
    found.push(
      weak === null
        ? {
            view,
            cue: -1,
            cueSpan: null,
            content,
            source: null,
            headAt: null,
            carriedFrom: null,
            direct: true,
            probability: 0.6,
            manner: "spoken",
          }
        : { ...weak, content, carriedFrom: null, direct: true, probability: 0.72, manner: "spoken" },
    );
  }
  return found;
}

/** Contents near the quotation whose cue is not itself quoted in it. */
function claimedNear(cued: readonly RawStatement[], from: number, quotation: Span): Span[] {
  const claimed: Span[] = [];
  for (let i = from; i < cued.length; i++) {
    const { view, cueSpan, content } = cued[i] as RawStatement;
    if (view.sentence.start > quotation.end + 2000) break;
    if (cueSpan !== null && quotation.start <= cueSpan.start && cueSpan.end <= quotation.end) continue;
    claimed.push(...content);
  }
  return claimed.sort((a, b) => a.start - b.start);
}

/** "“All is well.” — Ann Lee": a dash and a name that sign a quotation, on its line or the next. */
function signature(
  discourse: Discourse,
  quotation: Quotation,
  from: number,
): Pick<RawStatement, "view" | "cue" | "cueSpan" | "source" | "headAt"> | null {
  const after = discourse.text.slice(quotation.end, quotation.end + 120);
  const match = /^\s*([―—–]|--?)\s*(?=\p{Lu})([^\n,;:.(]{2,60})/u.exec(after);
  if (match === null) return null;
  const start = quotation.end + match[0].length - (match[2] as string).length;
  const source = { start, end: start + (match[2] as string).trimEnd().length };
  for (let i = from; i < Math.min(discourse.views.length, from + 14); i++) {
    const view = discourse.views[i] as SentenceView;
    const head = view.sentence.end <= source.start ? null : view.tree.headOf(source);
    if (head === null) continue;
    const name = view.tree.token(head);
    if (
      name.upos !== "PROPN" &&
      !view.sentence.tokens.some(
        (token, at) => token.start >= source.start && token.end <= source.end && (view.nameOf[at] ?? 0) > 0,
      )
    )
      return null;
    const dash = view.sentence.tokens.findLastIndex((token) => token.end <= source.start);
    const at = quotation.end + match[0].indexOf(match[1] as string);
    return {
      view,
      cue: Math.max(0, dash),
      cueSpan: { start: at, end: at + (match[1] as string).length },
      source,
      headAt: name.start,
    };
  }
  return null;
}

/** A word of saying beside the quotation, outside of it, that the model did not trust by itself. */
function weakCue(
  discourse: Discourse,
  quotation: Quotation,
  from: number,
  model: AttributionModel,
): Pick<RawStatement, "view" | "cue" | "cueSpan" | "source" | "headAt"> | null {
  for (let i = from; i < Math.min(discourse.views.length, from + 12); i++) {
    const view = discourse.views[i] as SentenceView;
    if (view.sentence.start >= quotation.end) break;
    for (let at = 0; at < view.sentence.tokens.length; at++) {
      const token = view.tree.token(at);
      if ((view.quoteOf[at] ?? -1) >= 0) continue;
      const lemma = token.lemma.toLowerCase();
      const isSaying =
        token.upos === "VERB" &&
        (isUtteranceVerb(lemma) || (cueClassesOf(lemma).length > 0 && isBeside(view, at)));
      if (!isSaying && token.form.toLowerCase() !== "according") continue;
      const source = model.chooseSource(view, at, {
        spans: [quotation],
        ways: ["quote<"],
        head: -1,
        quoted: quotation.end - quotation.start,
      });
      if (source === null) continue;
      return {
        view,
        cue: at,
        cueSpan: { start: token.start, end: token.end },
        source: source.span,
        headAt: view.tree.token(source.named).start,
      };
    }
  }
  return null;
}

/** A quotation ends or begins within a few words of the token. */
function isBeside(view: SentenceView, at: number): boolean {
  for (let i = Math.max(0, at - 5); i <= Math.min(view.quoteOf.length - 1, at + 3); i++)
    if ((view.quoteOf[i] ?? -1) >= 0) return true;
  return false;
}

function isClaimed(quotation: Span, claimed: readonly Span[]): boolean {
  let shared = 0;
  for (const span of claimed) {
    if (span.start >= quotation.end) break;
    shared += Math.max(0, Math.min(span.end, quotation.end) - Math.max(span.start, quotation.start));
  }
  return shared > 0.4 * (quotation.end - quotation.start);
}

/** It fills its paragraph, or at least whole sentences: nothing but punctuation before it back to the sentence's start. */
function standsAlone(discourse: Discourse, quotation: Quotation): boolean {
  const { text } = discourse;
  const before = text
    .slice(Math.max(0, quotation.start - 3), quotation.start)
    .trimEnd()
    .slice(-1);
  const block = discourse.blocks[quotation.block];
  if (block === undefined) return false;
  const opens = quotation.start - block.start <= 2 || /[.!?:"”\n]/u.test(before);
  return opens && /^[\p{Lu}\d[…'‘(]/u.test(text.slice(quotation.inner.start, quotation.inner.start + 1));
}

/** Gives quotations without a cue the speaker who was speaking before, in the same or the paragraph before. */
function carrySpeakers(all: readonly RawStatement[]): RawStatement[] {
  return all.map((raw, index) => {
    if (raw.cue >= 0) return raw;
    for (let i = index - 1; i >= 0; i--) {
      const before = all[i] as RawStatement;
      if (raw.view.block - before.view.block > 2) break;
      if (before.manner !== "spoken" && !before.direct) continue;
      const near = raw.view.block === before.view.block;
      if (!near && before.source === null && before.carriedFrom === null) continue;
      const quoted = near || !isNameOfAct(before) ? -1 : lastQuoted(all, i, raw.view.block);
      const from = quoted < 0 ? before : (all[quoted] as RawStatement);
      return {
        ...raw,
        carriedFrom: quoted < 0 ? i : quoted,
        source: from.source,
        headAt: from.headAt,
        probability: near ? 0.75 : isNameOfAct(before) ? 0.5 : 0.62,
      };
    }
    return { ...raw, probability: 0.4 };
  });
}

/** "He repeated his offer": tells an act and none of its words, so that a quotation in the next paragraph need not be his. */
function isNameOfAct(raw: RawStatement): boolean {
  if (raw.direct || raw.cue < 0) return false;
  const { tree } = raw.view;
  return tree.childBy(raw.cue, "ccomp", "parataxis") === null && tree.childBy(raw.cue, "obj") !== null;
}

/** The statement before `index`, no more than three paragraphs above, whose words are quoted; -1 where there is none. */
function lastQuoted(all: readonly RawStatement[], index: number, block: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const one = all[i] as RawStatement;
    if (block - one.view.block > 3) return -1;
    if (one.direct && (one.source !== null || one.carriedFrom !== null)) return i;
  }
  return -1;
}
