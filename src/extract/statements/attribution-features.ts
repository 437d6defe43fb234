/** What the attribution models look at: for a cue, for what it reports, and for its source. Owns the features alone. */

import type { FeatureBag } from "../../nn/hashed-linear.ts";
import type { WordVectors } from "../../nn/word-vectors.ts";
import type { ContentCandidate } from "./content-candidates.ts";
import { cueClassesOf, isCueAdjective, isCueNoun } from "./cue-lexicon.ts";
import type { SentenceView } from "./discourse.ts";
import type { SourceCandidate } from "./source-candidates.ts";

function formAt(view: SentenceView, at: number): string {
  return view.sentence.tokens[at]?.form.toLowerCase() ?? "$";
}

function lemmaAt(view: SentenceView, at: number): string {
  return view.sentence.tokens[at]?.lemma.toLowerCase() ?? "$";
}

/** Whether a token can be a cue at all: verbs, listed nouns and adjectives, "according", and colons after a name. */
export function isCueCandidate(view: SentenceView, at: number): boolean {
  const token = view.tree.token(at);
  switch (token.upos) {
    case "VERB":
      return true;
    case "NOUN":
    case "PROPN":
      return isCueNoun(token.lemma.toLowerCase()) || hasCopula(view, at);
    case "ADJ":
      return isCueAdjective(token.lemma.toLowerCase()) || hasCopula(view, at);
    case "AUX":
      return token.deprel === "root";
    case "PUNCT":
      return token.form === ":" || token.form === "—" || token.form === "―" || token.form === "–";
    default:
      return (
        /^(?:according|per|via|citing|accord|in|for|to|of|by|from)$/iu.test(token.form) &&
        token.deprel === "case" &&
        (token.form.length > 4 || isOpinionPhrase(view, at))
      );
  }
}

function hasCopula(view: SentenceView, at: number): boolean {
  return view.tree.childBy(at, "cop") !== null;
}

function isOpinionPhrase(view: SentenceView, at: number): boolean {
  const head = view.tree.head(at);
  return head >= 0 && isCueNoun(lemmaAt(view, head));
}

export function addCueFeatures(
  bag: FeatureBag,
  view: SentenceView,
  at: number,
  vectors: WordVectors | null,
): void {
  const { tree } = view;
  const token = tree.token(at);
  const lemma = token.lemma.toLowerCase();
  const classes =
    token.upos === "VERB"
      ? cueClassesOf(lemma)
      : isCueNoun(lemma)
        ? ["noun"]
        : isCueAdjective(lemma)
          ? ["adjective"]
          : [];
  bag.add(1, lemma);
  bag.addPair(2, lemma, token.upos);
  bag.addPair(3, lemma, token.deprel);
  bag.add(4, token.form);
  bag.addPair(5, token.upos, token.deprel);
  bag.addPair(6, token.upos, token.feats);
  for (const one of classes) bag.add(7, one);
  for (const one of classes) bag.addPair(8, one, token.deprel);
  let frame = "";
  let subject = "none";
  for (const child of tree.children(at)) {
    const below = tree.token(child);
    bag.addPair(9, below.deprel, token.upos);
    bag.addPair(10, lemma, below.deprel);
    bag.addPair(11, below.deprel, below.lemma.toLowerCase());
    for (const one of classes) bag.addPair(12, one, below.deprel);
    if (/^(?:ccomp|xcomp|obj|obl|acl|parataxis|advcl|nmod)/u.test(below.deprel))
      frame += below.deprel.slice(0, 4);
    if (below.deprel.startsWith("nsubj")) {
      subject = `${below.deprel}:${below.upos}`;
      bag.addPair(13, below.deprel, below.lemma.toLowerCase());
      bag.addPair(14, below.deprel, String(view.nameOf[child] ?? 0));
      bag.addPair(15, lemma, below.upos);
    }
  }
  bag.addPair(16, frame, token.upos);
  for (const one of classes) bag.addPair(17, one, frame);
  bag.addPair(18, subject, frame);
  for (const one of classes) bag.addPair(19, one, subject);
  addCueSurroundings(bag, view, at, lemma);
  addCueHead(bag, view, at, classes);
  if (vectors !== null && token.upos !== "PUNCT")
    addVector(bag, vectors, lemma, token.upos === "VERB" ? 0 : 1);
}

function addCueSurroundings(bag: FeatureBag, view: SentenceView, at: number, lemma: string): void {
  for (let offset = -3; offset <= 3; offset++) {
    if (offset === 0) continue;
    bag.addPair(20, String(offset), formAt(view, at + offset));
    if (Math.abs(offset) < 3) bag.addPair(21, String(offset), view.sentence.tokens[at + offset]?.upos ?? "$");
  }
  bag.addPair(22, lemma, formAt(view, at + 1));
  bag.addPair(23, lemma, formAt(view, at - 1));
  bag.addPair(24, formAt(view, at - 1), formAt(view, at + 1));
  const inside = (view.quoteOf[at] ?? -1) >= 0;
  let before = "no";
  let after = "no";
  for (let i = at - 1; i >= Math.max(0, at - 8); i--)
    if ((view.quoteOf[i] ?? -1) >= 0 !== inside) before = i >= at - 3 ? "near" : "yes";
  for (let i = at + 1; i <= Math.min(view.quoteOf.length - 1, at + 8); i++)
    if ((view.quoteOf[i] ?? -1) >= 0 !== inside) after = i <= at + 3 ? "near" : "yes";
  bag.addPair(25, inside ? "in" : "out", `${before}/${after}`);
  bag.addPair(26, lemma, inside ? "in" : `${before}/${after}`);
  bag.add(27, view.quoteOf.some((one) => one >= 0) ? "quote" : "plain");
  bag.add(28, String(Math.min(5, Math.floor(view.sentence.tokens.length / 8))));
}

function addCueHead(bag: FeatureBag, view: SentenceView, at: number, classes: readonly string[]): void {
  const { tree } = view;
  const head = tree.head(at);
  const { deprel } = tree.token(at);
  if (head < 0) {
    bag.add(30, "root");
    return;
  }
  const above = tree.token(head);
  bag.addPair(31, deprel, above.lemma.toLowerCase());
  bag.addPair(32, deprel, above.upos);
  const aboveClass =
    cueClassesOf(above.lemma.toLowerCase())[0] ?? (isCueNoun(above.lemma.toLowerCase()) ? "noun" : "none");
  bag.addPair(33, deprel, aboveClass);
  for (const one of classes) bag.addPair(34, `${one}${deprel}`, aboveClass);
}

/** 100 numbers from `slot` on, out of the way of hashed ones as far as buckets allow. */
function addVector(bag: FeatureBag, vectors: WordVectors, word: string, slot: number): void {
  const row = vectors.rowOf(word);
  if (row < 0) return;
  vectors.copyRow(row, scratch, 0);
  for (let k = 0; k < vectors.dimensions; k++)
    bag.addHash(0x10000 * 7 + slot * 128 + k, scratch[k] as number);
}

const scratch = new Float32Array(300);

export function addContentFeatures(
  bag: FeatureBag,
  view: SentenceView,
  cue: number,
  candidate: ContentCandidate,
  count: number,
): void {
  const { tree } = view;
  const token = tree.token(cue);
  const lemma = token.lemma.toLowerCase();
  const cueClass = cueClassesOf(lemma)[0] ?? token.upos;
  const { spans } = candidate;
  const first = spans[0] as { start: number; end: number };
  const last = spans.at(-1) as { start: number; end: number };
  let length = 0;
  for (const span of spans) length += span.end - span.start;
  const band = String(Math.min(9, Math.floor(Math.log2(length + 1))));
  const quoted = candidate.quoted === 0 ? "plain" : candidate.quoted >= length * 0.9 ? "full" : "part";
  const side = last.end <= token.start ? "before" : first.start >= token.end ? "after" : "around";
  const sentenceShare = String(
    Math.round((4 * length) / Math.max(1, view.sentence.end - view.sentence.start)),
  );
  for (const way of candidate.ways) {
    bag.add(1, way);
    bag.addPair(2, way, lemma);
    bag.addPair(3, way, cueClass);
    bag.addPair(4, way, token.upos);
    bag.addPair(5, way, quoted);
    bag.addPair(6, way, band);
    bag.addPair(7, way, side);
    bag.addPair(8, way, token.deprel);
    bag.addPair(9, way, sentenceShare);
    bag.addPair(10, way + quoted, cueClass);
    bag.addPair(11, way, String(spans.length));
  }
  bag.addPair(12, quoted, `${cueClass}${side}`);
  bag.addPair(13, quoted, band);
  bag.addPair(14, side, lemma);
  bag.addPair(15, band, cueClass);
  bag.addPair(16, quoted, String(candidate.ways.length));
  bag.add(17, `${spans.length}${quoted}`);
  bag.addPair(18, view.quoteOf.some((one) => one >= 0) ? "q" : "n", `${quoted}${side}`);
  bag.addPair(19, String(Math.min(10, count)), candidate.ways[0] as string);
  bag.add(
    20,
    `${first.start < view.sentence.start ? "earlier" : ""}${last.end > view.sentence.end ? "later" : ""}${quoted}`,
  );
  addEdges(bag, view, first.start, last.end, quoted, cue);
}

function addEdges(
  bag: FeatureBag,
  view: SentenceView,
  start: number,
  end: number,
  quoted: string,
  cue: number,
): void {
  const { tokens } = view.sentence;
  const from = tokens.findIndex((token) => token.start >= start);
  const to = tokens.findIndex((token) => token.end >= end);
  bag.addPair(30, formAt(view, from), quoted);
  bag.addPair(31, formAt(view, from - 1), quoted);
  bag.addPair(32, to < 0 ? "$" : formAt(view, to + 1), quoted);
  bag.addPair(33, from < 0 ? "$" : (tokens[from]?.upos ?? "$"), quoted);
  bag.addPair(34, to < 0 ? "$" : (tokens[to]?.upos ?? "$"), quoted);
  bag.add(
    35,
    `${from === cue + 1 ? "adjacent" : ""}${to === cue - 1 ? "abuts" : ""}${to >= tokens.length - 2 ? "end" : ""}${from === 0 ? "start" : ""}`,
  );
}

export function addSourceFeatures(
  bag: FeatureBag,
  view: SentenceView,
  cue: number,
  candidate: SourceCandidate | null,
  content: ContentCandidate | null,
  count: number,
): void {
  const { tree } = view;
  const token = tree.token(cue);
  const lemma = token.lemma.toLowerCase();
  if (candidate === null) {
    bag.add(1, "none");
    bag.addPair(2, "none", token.upos);
    bag.addPair(3, "none", token.deprel);
    bag.addPair(4, "none", lemma);
    bag.addPair(5, "none", String(Math.min(6, count)));
    bag.addPair(
      6,
      "none",
      tree.childBy(cue, "nsubj") !== null
        ? "subject"
        : tree.childBy(cue, "nsubj:pass") !== null
          ? "passive"
          : "bare",
    );
    return;
  }
  const head = tree.token(candidate.head);
  const name = String(view.nameOf[candidate.head] ?? 0);
  const side = candidate.head < cue ? "before" : "after";
  const distance = String(Math.min(6, Math.floor(Math.log2(1 + Math.abs(candidate.head - cue)))));
  const overlap =
    content === null
      ? "none"
      : content.spans.some((span) => span.start <= head.start && head.end <= span.end)
        ? "in"
        : "out";
  for (const way of candidate.ways) {
    bag.add(1, way);
    bag.addPair(2, way, token.upos);
    bag.addPair(3, way, token.deprel);
    bag.addPair(4, way, lemma);
    bag.addPair(5, way, head.upos);
    bag.addPair(6, way, name);
    bag.addPair(7, way, side);
    bag.addPair(8, way, overlap);
    bag.addPair(9, way, String(Math.min(6, count)));
  }
  bag.addPair(10, head.upos, name);
  bag.addPair(11, head.lemma.toLowerCase(), side);
  bag.addPair(12, distance, side);
  bag.addPair(13, overlap, side);
  bag.addPair(
    14,
    (view.quoteOf[candidate.head] ?? -1) >= 0 ? "in" : "out",
    (view.quoteOf[cue] ?? -1) >= 0 ? "in" : "out",
  );
  bag.addPair(15, overlap, distance);
}
