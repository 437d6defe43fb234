/**
 * Proposes what a cue may report: complements, clauses that it stands in, quotations beside it, and what is left of the
 * sentence. Owns the proposals; a model chooses among them.
 */

import type { Span } from "../../base/span.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { Block, Token } from "../../model/annotation.ts";
import type { Discourse, SentenceView } from "./discourse.ts";
import type { Quotation } from "./quotations.ts";

export interface ContentCandidate {
  /** Fragments in text order. */
  readonly spans: readonly Span[];
  /** How it was come by; several ways may lead to the same words. */
  readonly ways: string[];
  /** Token in the cue's sentence that heads it; -1 where none does. */
  readonly head: number;
  /** How many characters of it lie in quotation marks. */
  readonly quoted: number;
}

const COMPLEMENT = new Set([
  "ccomp",
  "xcomp",
  "obj",
  "iobj",
  "obl",
  "nmod",
  "advcl",
  "acl",
  "parataxis",
  "csubj",
  "nsubj",
  "dep",
  "appos",
  "dislocated",
  "amod",
  "compound",
  "nummod",
  "orphan",
  "list",
]);
const MOST = 40;

/** Gathers proposals without repeating the same words. */
class Proposals {
  readonly found: ContentCandidate[] = [];
  readonly #byKey = new Map<string, ContentCandidate>();
  readonly #quotations: readonly Quotation[];
  readonly #text: string;

  constructor(text: string, quotations: readonly Quotation[]) {
    this.#text = text;
    this.#quotations = quotations;
  }

  add(way: string, spans: readonly Span[], head: number): void {
    const tidy = mergeClose(this.#text, spans);
    if (tidy.length === 0) return;
    const key = tidy.map((span) => `${span.start}-${span.end}`).join();
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      known.ways.push(way);
      return;
    }
    if (this.found.length >= MOST) return;
    const candidate = { spans: tidy, ways: [way], head, quoted: quotedLength(tidy, this.#quotations) };
    this.#byKey.set(key, candidate);
    this.found.push(candidate);
  }
}

/** Everything that the cue at token `at` may report. */
export function proposeContent(discourse: Discourse, view: SentenceView, at: number): ContentCandidate[] {
  const { tree } = view;
  const near = quotationsNear(discourse, view);
  const proposals = new Proposals(discourse.text, near);
  const runs = quoteRun(discourse, view, near);
  proposeComplements(proposals, tree, at, runs);
  proposeAbove(proposals, tree, at, runs);
  proposeQuotations(proposals, discourse, view, at, near, runs);
  proposeRest(proposals, tree, at, runs);
  const block = discourse.blocks[view.block];
  if (tree.token(at).form === ":" && block !== undefined && at + 1 < tree.tokens.length)
    proposals.add("block-rest", [{ start: tree.token(at + 1).start, end: block.end }], -1);
  return proposals.found;
}

function wayOf(tree: SyntaxTree, child: number): string {
  const token = tree.token(child);
  let marker = "";
  for (const below of tree.children(child)) {
    const { deprel, form } = tree.token(below);
    if (deprel === "case" || deprel === "mark") {
      marker = form.toLowerCase();
      break;
    }
  }
  return marker === "" ? token.deprel : `${token.deprel}/${marker}`;
}

function baseOf(deprel: string): string {
  const colon = deprel.indexOf(":");
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

function proposeComplements(proposals: Proposals, tree: SyntaxTree, at: number, runs: readonly Span[]): void {
  const after: number[] = [];
  for (const child of tree.children(at)) {
    const base = baseOf(tree.token(child).deprel);
    if (!COMPLEMENT.has(base)) continue;
    const way = wayOf(tree, child);
    const spans = spansOf(tree, tree.subtree(child));
    proposals.add(way, spans, child);
    if (base === "ccomp" || base === "parataxis") {
      if (runs.length > 0) proposals.add(`${base}+run`, [...spans, ...runs], child);
      const own = tree.subtree(child, (index) => index !== child && isAside(tree, index));
      proposals.add(`${base}-own`, spansOf(tree, own), child);
    }
    if (child > at && base !== "nsubj" && base !== "csubj") after.push(child);
    if (base === "obj" || base === "xcomp" || base === "obl" || base === "nmod") {
      for (const below of tree.children(child)) {
        if (!COMPLEMENT.has(baseOf(tree.token(below).deprel)) && tree.token(below).deprel !== "conj")
          continue;
        proposals.add(`${base}>${wayOf(tree, below)}`, spansOf(tree, tree.subtree(below)), below);
      }
    }
  }
  if (after.length > 1) {
    for (let from = 0; from < after.length - 1; from++) {
      const tokens = after.slice(from).flatMap((child) => tree.subtree(child));
      proposals.add(
        `after${from}`,
        spansOf(
          tree,
          tokens.sort((a, b) => a - b),
        ),
        after[from] as number,
      );
    }
  }
}

/** Parenthetical cues: "The bill, he said, would fail": the clause above, without the cue's own branch. */
function proposeAbove(proposals: Proposals, tree: SyntaxTree, at: number, runs: readonly Span[]): void {
  let branch = at;
  for (let step = 0; step < 3; step++) {
    const head = tree.head(branch);
    if (head < 0) break;
    const relation = baseOf(tree.token(branch).deprel);
    const cut = branch;
    const tokens = tree.subtree(head, (index) => index === cut);
    const way = `up${step}:${relation}`;
    proposals.add(way, spansOf(tree, tokens), head);
    if (runs.length > 0 && step === 0) proposals.add(`${way}+run`, [...spansOf(tree, tokens), ...runs], head);
    if (relation === "acl" || relation === "amod") {
      proposals.add(
        `${way}-np`,
        spansOf(
          tree,
          tree.subtree(head, (index) => index === cut || baseOf(tree.token(index).deprel) === "acl"),
        ),
        head,
      );
    }
    branch = head;
  }
}

function quotationsNear(discourse: Discourse, view: SentenceView): Quotation[] {
  const found: Quotation[] = [];
  const seen = new Set<number>();
  for (const index of view.quoteOf) if (index >= 0 && !seen.has(index)) seen.add(index);
  for (const index of [...seen].sort((a, b) => a - b)) found.push(discourse.quotations[index] as Quotation);
  return found;
}

/** Quotations that follow in the same paragraph, in sentences that hold nothing else: the same speaker goes on. */
function quoteRun(discourse: Discourse, view: SentenceView, near: readonly Quotation[]): Span[] {
  if (near.length === 0) return [];
  const run: Span[] = [];
  for (let i = view.index + 1; i < discourse.views.length; i++) {
    const next = discourse.views[i] as SentenceView;
    if (next.block !== view.block || !isAllQuoted(next)) break;
    run.push(next.sentence);
  }
  return run;
}

export function isAllQuoted(view: SentenceView): boolean {
  let inside = 0;
  for (let i = 0; i < view.quoteOf.length; i++) {
    if ((view.quoteOf[i] as number) >= 0) inside++;
    else if (view.tree.token(i).upos !== "PUNCT") return false;
  }
  return inside > 0;
}

function proposeQuotations(
  proposals: Proposals,
  discourse: Discourse,
  view: SentenceView,
  at: number,
  near: readonly Quotation[],
  runs: readonly Span[],
): void {
  const cue = view.tree.token(at);
  const inQuote = view.quoteOf[at] ?? -1;
  const outer = near.filter((quotation) => inQuote < 0 || quotation !== discourse.quotations[inQuote]);
  for (const quotation of outer)
    proposals.add(quotation.end <= cue.start ? "quote<" : "quote>", [quotation], -1);
  if (outer.length > 1) proposals.add("quotes", outer, -1);
  if (runs.length > 0 && outer.length > 0) {
    proposals.add("quotes+run", [...outer, ...runs], -1);
    const last = outer.at(-1) as Quotation;
    proposals.add("quote+run", [last, ...runs], -1);
  }
  // A quotation that began in earlier sentences and ends in this one: '"One. Two," he said.'
  const first = outer[0];
  if (first !== undefined && first.start < view.sentence.start) proposals.add("quote-back", [first], -1);
  proposeNextBlock(proposals, discourse, view);
}

/** "He continued:" and then a paragraph. */
function proposeNextBlock(proposals: Proposals, discourse: Discourse, view: SentenceView): void {
  const { text } = discourse;
  const last = text.slice(view.sentence.start, view.sentence.end).trimEnd().slice(-1);
  const following = discourse.views[view.index + 1];
  if (following === undefined) return;
  if (following.block === view.block) {
    if (last === ":" || last === ",") proposals.add("next-sentence", [following.sentence], -1);
    if (isAllQuoted(following))
      proposals.add(
        "next-quote",
        [following.sentence, ...quoteRun(discourse, following, [following.sentence as unknown as Quotation])],
        -1,
      );
    return;
  }
  if (last !== ":" && last !== ",") return;
  const block = discourse.blocks[following.block] as Block;
  proposals.add("next-block", [block], -1);
  const quotation = discourse.quotations.find((one) => one.start >= block.start && one.end <= block.end);
  if (quotation !== undefined) proposals.add("next-block-quote", [quotation], -1);
}

/** The sentence before the cue's clause, after it, and around it. */
function proposeRest(proposals: Proposals, tree: SyntaxTree, at: number, runs: readonly Span[]): void {
  const shell = shellOf(tree, at);
  const first = shell[0] as number;
  const last = shell.at(-1) as number;
  const { length } = tree.tokens;
  const before = span(tree, 0, first - 1);
  const after = span(tree, last + 1, length - 1);
  if (before !== null) {
    proposals.add("before", [before], -1);
    if (runs.length > 0) proposals.add("before+run", [before, ...runs], -1);
  }
  if (after !== null) {
    proposals.add("after", [after], -1);
    if (runs.length > 0) proposals.add("after+run", [after, ...runs], -1);
  }
  if (before !== null && after !== null) proposals.add("around", [before, after], -1);
  const tail = span(tree, at + 1, length - 1);
  if (tail !== null) proposals.add("tail", [tail], -1);
}

const SHELL = new Set([
  "nsubj",
  "aux",
  "advmod",
  "iobj",
  "det",
  "case",
  "mark",
  "cc",
  "compound",
  "fixed",
  "obl",
]);

/** The cue with its subject, auxiliaries and short adverbials: what is no part of the content. */
function shellOf(tree: SyntaxTree, at: number): number[] {
  const own = new Set([at]);
  for (const child of tree.children(at)) {
    if (!SHELL.has(baseOf(tree.token(child).deprel))) continue;
    const below = tree.subtree(child);
    if (below.length <= 12) for (const index of below) own.add(index);
  }
  // The stretch of these that touches the cue, so that a fronted adverbial does not swallow the sentence.
  let first = at;
  let last = at;
  while (first > 0 && (own.has(first - 1) || (tree.token(first - 1).upos === "PUNCT" && own.has(first - 2))))
    first--;
  while (last + 1 < tree.tokens.length && own.has(last + 1)) last++;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function isAside(tree: SyntaxTree, index: number): boolean {
  const { deprel } = tree.token(index);
  return deprel === "parataxis" || deprel.startsWith("advcl") || deprel === "discourse";
}

function span(tree: SyntaxTree, first: number, last: number): Span | null {
  let from = first;
  let to = last;
  while (from <= to && isEdge(tree.token(from))) from++;
  while (to >= from && isEdge(tree.token(to))) to--;
  return from > to ? null : { start: tree.token(from).start, end: tree.token(to).end };
}

/** Commas and stops at the ends belong to nobody; quotation marks stay. */
function isEdge(token: Token): boolean {
  return token.upos === "PUNCT" && !/["“”‘’'»«]/u.test(token.form);
}

/** Runs of consecutive tokens; a gap of punctuation alone is closed. */
export function spansOf(tree: SyntaxTree, tokens: readonly number[]): Span[] {
  const spans: Span[] = [];
  let from = -1;
  let previous = -1;
  const close = (): void => {
    const one = from < 0 ? null : span(tree, from, previous);
    if (one !== null) spans.push(one);
  };
  for (const index of tokens) {
    if (from >= 0 && index > previous + 1 && !onlyPunctuation(tree, previous + 1, index - 1)) {
      close();
      from = index;
    } else if (from < 0) from = index;
    previous = index;
  }
  close();
  return spans;
}

function onlyPunctuation(tree: SyntaxTree, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (tree.token(i).upos !== "PUNCT") return false;
  return true;
}

function mergeClose(text: string, spans: readonly Span[]): Span[] {
  const sorted = [...spans]
    .filter((one) => one.end > one.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const one of sorted) {
    const last = merged.at(-1);
    if (
      last !== undefined &&
      (one.start <= last.end || (one.start - last.end < 3 && text.slice(last.end, one.start).trim() === ""))
    ) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
    } else merged.push({ start: one.start, end: one.end });
  }
  return merged;
}

function quotedLength(spans: readonly Span[], quotations: readonly Span[]): number {
  let sum = 0;
  for (const one of spans)
    for (const quotation of quotations)
      sum += Math.max(0, Math.min(one.end, quotation.end) - Math.max(one.start, quotation.start));
  return sum;
}
