/**
 * The classical reader of syntax: an averaged-perceptron tagger and a greedy arc-hybrid parser over hashed features.
 * Small, fast, and the measured baseline of every other reader.
 */

import type { Upos } from "../../src/model/annotation.ts";
import type { ReadSyntax, SyntaxReader } from "../../src/language/syntax-reader.ts";
import { PARSER_FEATURES_MAX, ParserState, SHIFT } from "./parser-state.ts";
import { loadSparse, type SparseLinear } from "../../src/language/sparse-linear.ts";
import { TAGGER_FEATURES_MAX, taggerFeatures } from "./tagger-features.ts";
import { type WordShape, WordShapes } from "../../src/language/word-shapes.ts";

/** The header of the file of weights, as JSON. */
export interface ClassicalHeader {
  /** Tagger's classes: UPOS, Penn tag and the usual FEATS of the pair. */
  readonly tags: readonly { readonly upos: Upos; readonly xpos: string; readonly feats: string }[];
  /** FEATS by lower-case form and class where they differ from the pair's usual ones: "form\tclass" → feats. */
  readonly featsByForm: Readonly<Record<string, string>>;
  /** Relations: classes of the labeller. The parser's classes are the three moves. */
  readonly deprels: readonly string[];
  readonly taggerBytes: number;
  readonly parserBytes: number;
  readonly labellerBytes: number;
}

/** Tags one sentence: the class of every word. Shared by training and reading. */
export function tagWords(
  shapes: readonly WordShape[],
  score: (features: Int32Array, count: number) => number,
): number[] {
  const features = new Int32Array(TAGGER_FEATURES_MAX);
  const tags: number[] = [];
  for (let at = 0; at < shapes.length; at++) {
    const count = taggerFeatures(shapes, at, tags[at - 1] ?? -1, tags[at - 2] ?? -1, features);
    tags.push(score(features, count));
  }
  return tags;
}

export class ClassicalReader implements SyntaxReader {
  readonly #header: ClassicalHeader;
  readonly #tagger: SparseLinear;
  readonly #parser: SparseLinear;
  readonly #labeller: SparseLinear;
  readonly #shapes = new WordShapes();
  readonly #state = new ParserState();
  readonly #features = new Int32Array(PARSER_FEATURES_MAX);
  readonly #tagScores: Int32Array;
  readonly #moveScores = new Int32Array(3);
  readonly #labelScores: Int32Array;

  private constructor(
    header: ClassicalHeader,
    tagger: SparseLinear,
    parser: SparseLinear,
    labeller: SparseLinear,
  ) {
    this.#header = header;
    this.#tagger = tagger;
    this.#parser = parser;
    this.#labeller = labeller;
    this.#tagScores = new Int32Array(tagger.classes);
    this.#labelScores = new Int32Array(labeller.classes);
  }

  /** File: u32 length of the JSON header, the header, then the three classifiers' weights. Throws RangeError on another layout. */
  static fromBytes(bytes: Uint8Array): ClassicalReader {
    const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as ClassicalHeader;
    let at = 4 + length;
    const take = (size: number) => loadSparse(bytes.subarray(at, (at += size)));
    return new ClassicalReader(
      header,
      take(header.taggerBytes),
      take(header.parserBytes),
      take(header.labellerBytes),
    );
  }

  read(sentences: readonly (readonly string[])[]): ReadSyntax[] {
    return sentences.map((words) => this.#readSentence(words));
  }

  #readSentence(words: readonly string[]): ReadSyntax {
    const shapes = words.map((word) => this.#shapes.of(word));
    const classes = tagWords(shapes, (features, count) => {
      this.#tagger.score(features, count, this.#tagScores);
      return best(this.#tagScores);
    });
    this.#parse(shapes, classes);
    const tags = classes.map((at) => this.#header.tags[at] as ClassicalHeader["tags"][number]);
    const deprels = words.map((_, i) => this.#deprel(i + 1));
    const feats = words.map((word, i) => {
      const usual = tags[i]?.feats ?? "_";
      if (word.length > 24) return usual;
      return this.#header.featsByForm[`${word.toLowerCase()}\t${classes[i]}`] ?? usual;
    });
    const heads = words.map((_, i) => this.#state.heads[i + 1] as number);
    markPassives(tags, heads, deprels, feats);
    return { upos: tags.map((tag) => tag.upos), xpos: tags.map((tag) => tag.xpos), feats, heads, deprels };
  }

  #deprel(node: number): string {
    if (this.#state.heads[node] === 0) return "root";
    const deprel = this.#header.deprels[this.#state.labels[node] as number] ?? "dep";
    return deprel === "root" ? "dep" : deprel;
  }

  #parse(shapes: readonly WordShape[], classes: readonly number[]): void {
    const state = this.#state;
    state.reset(
      shapes.map((shape) => shape.lower),
      classes,
    );
    const scores = this.#moveScores;
    while (!state.isDone) {
      this.#parser.score(this.#features, state.features(this.#features), scores);
      const move = bestMove(scores, state);
      let label = 0;
      if (move !== SHIFT) {
        this.#labeller.score(this.#features, state.labelFeatures(move, this.#features), this.#labelScores);
        label = best(this.#labelScores);
      }
      state.make(move, label);
    }
  }
}

function best(scores: Int32Array): number {
  let at = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] as number) > (scores[at] as number)) at = i;
  return at;
}

/** The best of the moves that the state allows; there is always one until it is done. */
export function bestMove(scores: Int32Array | Float32Array, state: ParserState): number {
  let at = -1;
  for (let move = 0; move < 3; move++) {
    if (state.allows(move) && (at < 0 || (scores[move] as number) > (scores[at] as number))) at = move;
  }
  return at;
}

/** UD English marks a participle with a passive auxiliary or subject `Voice=Pass`; only the tree shows it. */
function markPassives(
  tags: readonly { xpos: string }[],
  heads: readonly number[],
  deprels: readonly string[],
  feats: string[],
): void {
  deprels.forEach((deprel, i) => {
    const head = (heads[i] as number) - 1;
    if (head < 0 || !(deprel === "aux:pass" || deprel === "nsubj:pass" || deprel === "csubj:pass")) return;
    if (tags[head]?.xpos === "VBN" && !feats[head]?.includes("Voice="))
      feats[head] = feats[head] === "_" ? "Voice=Pass" : `${feats[head]}|Voice=Pass`;
  });
}
