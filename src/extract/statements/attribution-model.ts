/**
 * Finds attributions in a text: cues, what each reports, and the source in the sentence. Three linear models trained on
 * PolNeAR decide (models/statements.md). Owns the decision; who the source is in the world is decided elsewhere.
 */

import type { Span } from "../../base/span.ts";
import { FeatureBag, HashedLinear } from "../../nn/hashed-linear.ts";
import { ModelFile } from "../../nn/model-file.ts";
import type { WordVectors } from "../../nn/word-vectors.ts";
import {
  addContentFeatures,
  addCueFeatures,
  addSourceFeatures,
  isCueCandidate,
} from "./attribution-features.ts";
import { type ContentCandidate, proposeContent } from "./content-candidates.ts";
import type { Discourse, SentenceView } from "./discourse.ts";
import { plainSource } from "./plain-sources.ts";
import { proposeSources, type SourceCandidate } from "./source-candidates.ts";

/** An attribution within one sentence and the quotations that go on from it. */
export interface Attribution {
  readonly view: SentenceView;
  /** Index of the cue's head token. */
  readonly cue: number;
  readonly content: ContentCandidate;
  readonly source: SourceCandidate | null;
  /** Probability that cue and content are right. */
  readonly probability: number;
}

export class AttributionModel {
  readonly #cue: HashedLinear;
  readonly #content: HashedLinear;
  readonly #source: HashedLinear;
  readonly #vectors: WordVectors | null;
  readonly #bag = new FeatureBag();
  readonly threshold: number;

  constructor(
    cue: HashedLinear,
    content: HashedLinear,
    source: HashedLinear,
    vectors: WordVectors | null,
    threshold: number,
  ) {
    this.#cue = cue;
    this.#content = content;
    this.#source = source;
    this.#vectors = vectors;
    this.threshold = threshold;
  }

  /** Reads `models/statements.bin`; `vectors` are those of `models/word-vectors.bin`. */
  static load(bytes: Uint8Array, vectors: WordVectors): AttributionModel {
    const file = ModelFile.parse(bytes);
    return new AttributionModel(
      HashedLinear.from(file, "cue"),
      HashedLinear.from(file, "content"),
      HashedLinear.from(file, "source"),
      vectors,
      Number(file.meta["threshold"]),
    );
  }

  /** Attributions in text order of their cues; overlapping readings of the same words are settled in favour of the likelier. */
  find(discourse: Discourse): Attribution[] {
    const found: Attribution[] = [];
    const transcript = transcriptColons(discourse);
    for (const view of discourse.views) {
      for (let at = 0; at < view.sentence.tokens.length; at++) {
        if (!isCueCandidate(view, at)) continue;
        const cue = Math.max(this.scoreCue(view, at), transcript.has(view.index * 64 + at) ? TRANSCRIPT : 0);
        if (cue < this.threshold * 0.6) continue;
        const contents = proposeContent(discourse, view, at);
        const likeliest = this.chooseContent(view, at, contents);
        if (likeliest === null) continue;
        const inverted = invertedContent(view, at, likeliest.candidate, contents);
        const content = inverted === null ? likeliest : { candidate: inverted, score: likeliest.score };
        const probability = cue * Math.min(1, content.score * 1.35);
        if (Math.max(probability, cue * 0.72) < this.threshold) continue;
        found.push({
          view,
          cue: at,
          content: content.candidate,
          source:
            inverted === null
              ? this.chooseSource(view, at, content.candidate)
              : sourceIn(view, at, likeliest.candidate),
          probability: cue,
        });
      }
    }
    return settle(found);
  }

  scoreCue(view: SentenceView, at: number): number {
    this.#bag.clear();
    addCueFeatures(this.#bag, view, at, this.#vectors);
    return this.#cue.probability(this.#bag);
  }

  chooseContent(
    view: SentenceView,
    cue: number,
    candidates: readonly ContentCandidate[],
  ): { candidate: ContentCandidate; score: number } | null {
    let best: ContentCandidate | null = null;
    let score = -Infinity;
    for (const candidate of candidates) {
      this.#bag.clear();
      addContentFeatures(this.#bag, view, cue, candidate, candidates.length);
      const logit = this.#content.logit(this.#bag);
      if (logit > score) {
        score = logit;
        best = candidate;
      }
    }
    return best === null ? null : { candidate: best, score: 1 / (1 + Math.exp(-score)) };
  }

  chooseSource(view: SentenceView, cue: number, content: ContentCandidate): SourceCandidate | null {
    const candidates = proposeSources(view, cue);
    let best: SourceCandidate | null = null;
    let score = -Infinity;
    for (const candidate of [null, ...candidates]) {
      this.#bag.clear();
      addSourceFeatures(this.#bag, view, cue, candidate, content, candidates.length);
      const logit = this.#source.logit(this.#bag);
      if (logit > score) {
        score = logit;
        best = candidate;
      }
    }
    return plainSource(view, cue, candidates, best, content) ?? best;
  }
}

/**
 * "The fair opens on Monday, reported the Ministry of Trade.": a name that ends the sentence after a verb of saying is who said it,
 * and what stands before is what was said. Null for any other order. Refused: "The envoy came, praising the Ministry of Trade."
 */
function invertedContent(
  view: SentenceView,
  cue: number,
  chosen: ContentCandidate,
  candidates: readonly ContentCandidate[],
): ContentCandidate | null {
  const { tree } = view;
  const token = tree.token(cue);
  const [span, more] = chosen.spans;
  if (span === undefined || more !== undefined || tree.tokens[cue - 1]?.form !== ",") return null;
  if (token.upos !== "VERB" || /ing$/iu.test(token.form) || !INVERTING.test(token.lemma)) return null;
  const first = tree.tokens[cue + 1];
  const last = tree.tokens.findLast((one) => one.upos !== "PUNCT");
  if (first === undefined || last === undefined || span.start !== first.start || span.end < last.end)
    return null;
  const name = first.upos === "DET" ? cue + 2 : cue + 1;
  const isName = (view.nameOf[name] ?? 0) > 0 || tree.tokens[name]?.upos === "PROPN";
  if (!isName || tree.tokens.length - cue > 16 || chosen.quoted > 0) return null;
  return candidates.find((one) => one.ways.includes("before")) ?? null;
}

const INVERTING =
  /^(?:say|report|inform|state|announce|explain|note|add|indicate|declare|point|stress|recall|write|tell)$/iu;

/** The source among what stands in a stretch of words. */
function sourceIn(view: SentenceView, cue: number, stretch: ContentCandidate): SourceCandidate | null {
  const [span] = stretch.spans;
  const within = proposeSources(view, cue).filter((one) => {
    const head = view.tree.token(one.head);
    return span !== undefined && span.start <= head.start && head.end <= span.end;
  });
  return within[0] ?? null;
}

const TRANSCRIPT = 0.8;

/**
 * "WALLACE: Let us begin.": short names in capitals that open paragraphs, with a colon after. Two names at least, each
 * twice or more in all: a single one is a dateline. Keys are sentence × 64 + token.
 */
function transcriptColons(discourse: Discourse): ReadonlySet<number> {
  const keys = new Set<number>();
  const names = new Set<string>();
  for (const view of discourse.views) {
    const block = discourse.blocks[view.block];
    if (block === undefined || view.sentence.start - block.start > 2) continue;
    const at = view.sentence.tokens.findIndex((token) => token.form === ":");
    if (
      at < 1 ||
      at > 6 ||
      !view.sentence.tokens.slice(0, at).every((token) => /^[\p{Lu}\d.'’()"“-]+$/u.test(token.form))
    )
      continue;
    keys.add(view.index * 64 + at);
    names.add(
      view.sentence.tokens
        .slice(0, at)
        .map((token) => token.form)
        .join(" "),
    );
  }
  return names.size >= 2 && keys.size >= 3 ? keys : new Set();
}

/** Two cues that claim the same words: the likelier one keeps them. */
function settle(found: readonly Attribution[]): Attribution[] {
  const byLikelihood = [...found].sort(
    (a, b) => b.probability - a.probability || a.view.index - b.view.index || a.cue - b.cue,
  );
  const kept: Attribution[] = [];
  const near = new Map<number, Attribution[]>();
  for (const one of byLikelihood) {
    const first = one.content.spans[0] as Span;
    const rivals = [one.view.index - 1, one.view.index, one.view.index + 1].flatMap(
      (index) => near.get(index) ?? [],
    );
    if (rivals.some((rival) => sameWords(rival.content.spans, one.content.spans))) continue;
    kept.push(one);
    const list = near.get(one.view.index);
    if (list === undefined) near.set(one.view.index, [one]);
    else list.push(one);
    void first;
  }
  return kept.sort((a, b) => a.view.index - b.view.index || a.cue - b.cue);
}

/** Four fifths of the characters in either are in both. */
function sameWords(a: readonly Span[], b: readonly Span[]): boolean {
  let shared = 0;
  let total = 0;
  for (const one of a)
    for (const other of b)
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  for (const one of [...a, ...b]) total += one.end - one.start;
  return shared / (total - shared) > 0.8;
}
