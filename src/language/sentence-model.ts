/**
 * A learnt judge of sentence ends: a perceptron over the two sides of each gap between tokens, with the rules' verdict as a
 * feature. It adds what rules can't know: captions, sign-offs and comments that run on without a stop.
 */

import type { Span } from "../base/span.ts";
import { isDigitAt, isLetterAt, isUpperAt } from "./characters.ts";
import { feature, loadSparse, type SparseLinear } from "./sparse-linear.ts";
import { type WordShape, WordShapes } from "./word-shapes.ts";

/** An end that the rules see is given up only on strong evidence: found on GUM train's news, speeches and interviews, kept out. */
const MARGIN_KEEP = -60;
/**
 * An end that the rules do not see, amid running words, needs this much: below it the judge cut news after "(SCO)". GUM dev gains
 * 0.2 points of sentence F1 by it, EWT dev loses 0.5.
 */
const MARGIN_ADD = 80;
export const GAP_FEATURES_MAX = 48;
const EDGE: WordShape = { lower: 5, exact: 5, suffixes: [5, 5, 5, 5], prefixes: [5, 5, 5], shape: 5 };

/** What the gaps of one block are judged by. */
export class GapFeatures {
  readonly #text: string;
  readonly #tokens: readonly Span[];
  readonly #seen: WordShape[] = [];
  readonly #shapes: WordShapes;
  readonly #byRule: Uint8Array;
  #quotes = 0;
  #brackets = 0;
  #sinceEnd = 0;

  constructor(text: string, tokens: readonly Span[], byRule: Uint8Array, shapes: WordShapes) {
    this.#text = text;
    this.#tokens = tokens;
    this.#byRule = byRule;
    this.#shapes = shapes;
  }

  /** Goes past a token; `ended` tells whether a sentence was judged to end with it. Gaps must be visited in order. */
  pass(at: number, ended: boolean): void {
    const token = this.#tokens[at] as Span;
    const sign = this.#text.charAt(token.start);
    if (sign === "“") this.#quotes = 1;
    else if (sign === "”") this.#quotes = 0;
    else if (sign === '"') this.#quotes = 1 - this.#quotes;
    else if (sign === "(" || sign === "[") this.#brackets++;
    else if ((sign === ")" || sign === "]") && this.#brackets > 0) this.#brackets--;
    this.#sinceEnd = ended ? 0 : this.#sinceEnd + 1;
    if (ended) this.#brackets = 0;
  }

  /** Gaps within running words are never ends: neither side has a mark, a capital or a figure. */
  isCandidate(at: number): boolean {
    if (this.#byRule[at] === 1) return true;
    const token = this.#tokens[at] as Span;
    const next = this.#tokens[at + 1];
    if (next === undefined) return false;
    return (
      !isLetterAt(this.#text, token.end - 1) ||
      !isLetterAt(this.#text, next.start) ||
      isUpperAt(this.#text, next.start)
    );
  }

  /** Features of the gap after token `at`. Fills `out`, returns how many. */
  of(at: number, out: Int32Array): number {
    const text = this.#text;
    const p = this.#shape(at);
    const p2 = this.#shape(at - 1);
    const n = this.#shape(at + 1);
    const n2 = this.#shape(at + 2);
    const rule = this.#byRule[at] as number;
    const space = this.#spaceAfter(at);
    const since = Math.min(6, Math.floor(this.#sinceEnd / 3));
    const left = this.#tokens.length - at - 1;
    const inside = (this.#quotes > 0 ? 1 : 0) + (this.#brackets > 0 ? 2 : 0);
    const last = text.charCodeAt((this.#tokens[at] as Span).end - 1);
    const first = text.charCodeAt(this.#tokens[at + 1]?.start ?? 0);
    const signs = isLetterAt(text, (this.#tokens[at] as Span).end - 1) ? 1 : last;
    const opens = isUpperAt(text, this.#tokens[at + 1]?.start ?? -1)
      ? 1
      : isLetterAt(text, this.#tokens[at + 1]?.start ?? -1)
        ? 2
        : isDigitAt(text, this.#tokens[at + 1]?.start ?? -1)
          ? 3
          : first;
    let k = 0;
    out[k++] = feature(500, rule);
    out[k++] = feature(501, rule, signs, opens);
    out[k++] = feature(502, signs, opens, space);
    out[k++] = feature(503, p.lower);
    out[k++] = feature(504, n.lower);
    out[k++] = feature(505, p.lower, n.lower);
    out[k++] = feature(506, p.lower, n.shape);
    out[k++] = feature(507, p.shape, n.exact);
    out[k++] = feature(508, p.shape, n.shape, space);
    out[k++] = feature(509, p2.lower, p.lower);
    out[k++] = feature(510, n.exact, n2.lower);
    out[k++] = feature(511, p2.shape, p.shape, n.shape);
    out[k++] = feature(512, p.shape, n.shape, n2.shape);
    out[k++] = feature(513, signs, n.exact, rule);
    out[k++] = feature(514, since, rule, signs);
    out[k++] = feature(515, inside, rule, signs);
    out[k++] = feature(516, inside, signs, opens);
    out[k++] = feature(517, space, rule, opens);
    out[k++] = feature(518, Math.min(left, 4), rule, opens);
    out[k++] = feature(519, p2.lower, signs, opens);
    out[k++] = feature(520, n2.lower, signs, opens);
    out[k++] = feature(521, since, p.shape, n.shape);
    out[k++] = feature(522, p.exact, n.exact);
    out[k++] = feature(523, p2.shape, signs, n.exact);
    out[k++] = feature(524, p.suffixes[2], n.exact);
    out[k++] = feature(525, since, n.exact);
    out[k++] = feature(526, n.shape, n2.shape, since);
    out[k++] = feature(527, p2.lower, n.lower, signs);
    return k;
  }

  /** Looked up when a gap asks: most tokens stand by no candidate. */
  #shape(at: number): WordShape {
    const seen = this.#seen[at];
    if (seen !== undefined) return seen;
    const token = this.#tokens[at];
    if (token === undefined) return EDGE;
    const shape = this.#shapes.of(this.#text.slice(token.start, Math.min(token.end, token.start + 64)));
    this.#seen[at] = shape;
    return shape;
  }

  /** 0 none, 1 one blank, 2 several, 3 a line break. */
  #spaceAfter(at: number): number {
    const from = (this.#tokens[at] as Span).end;
    const to = Math.min(this.#tokens[at + 1]?.start ?? from, from + 8);
    if (to === from) return 0;
    for (let i = from; i < to; i++) if (this.#text.charCodeAt(i) === 10) return 3;
    return to - from > 1 ? 2 : 1;
  }
}

export class SentenceModel {
  readonly #weights: SparseLinear;
  readonly #shapes = new WordShapes();
  readonly #buffer = new Int32Array(GAP_FEATURES_MAX);
  readonly #scores = new Int32Array(2);

  private constructor(weights: SparseLinear) {
    this.#weights = weights;
  }

  /** Throws RangeError on another layout. */
  static fromBytes(bytes: Uint8Array): SentenceModel {
    return new SentenceModel(loadSparse(bytes));
  }

  /** 1 for each token judged the last of its sentence. */
  ends(text: string, tokens: readonly Span[], byRule: Uint8Array): Uint8Array {
    const gaps = new GapFeatures(text, tokens, byRule, this.#shapes);
    const ends = new Uint8Array(tokens.length);
    for (let at = 0; at < tokens.length; at++) {
      if (at + 1 < tokens.length && gaps.isCandidate(at)) {
        this.#weights.score(this.#buffer, gaps.of(at, this.#buffer), this.#scores);
        const margin = (this.#scores[1] as number) - (this.#scores[0] as number);
        if (margin > (byRule[at] === 1 ? MARGIN_KEEP : MARGIN_ADD)) ends[at] = 1;
      }
      gaps.pass(at, ends[at] === 1);
    }
    return ends;
  }
}
