/**
 * Tags and dependency trees from the encoder's vectors: universal part of speech, features, a biaffine score for each
 * possible head (Dozat and Manning 2017), the best tree, and a relation for each arc. Owns given words alone: it neither
 * splits text nor lemmatises.
 */

import { Kernels, type PackedMatrix } from "../../nn/kernels.ts";
import { ModelFile } from "../../nn/model-file.ts";
import type { WordVectors } from "../../nn/word-vectors.ts";
import type { Upos } from "../../model/annotation.ts";
import type { ReadSyntax, SyntaxReader } from "../syntax-reader.ts";
import { Encoder, packMatrix, WORDS_MOST } from "./encoder.ts";
import { bestTree } from "./spanning-tree.ts";

/** Longer sentences are read in pieces: scores of heads grow with the square of the length. */
export const SENTENCE_MOST = 240;

/** How much the scores of features and Penn tag count in choosing the part of speech: by the tuning half of EWT dev. */
const OTHERS_SAY = 0.6;

/** Buckets of the distance from a word to a head, for the parser's learned bias; 0 is the root. */
export const DISTANCES = 24;

/** @param offset head's position minus word's position. */
export function distanceBucket(offset: number): number {
  const far = Math.abs(offset);
  const step = far <= 5 ? far : far <= 8 ? 6 : far <= 12 ? 7 : far <= 20 ? 8 : 9;
  return offset < 0 ? step : 10 + step;
}

interface Dense {
  readonly weights: PackedMatrix;
  readonly bias: number;
}

export class SyntaxModel implements SyntaxReader {
  readonly encoder: Encoder;
  readonly #kernels: Kernels;
  readonly #upos: readonly Upos[];
  readonly #xpos: readonly string[];
  readonly #feats: readonly string[];
  readonly #relations: readonly string[];
  /** For each part of speech the features that occur with it. */
  readonly #fits: readonly Int32Array[];
  /** For each part of speech the Penn tags that occur with it. */
  readonly #penns: readonly Int32Array[];
  readonly #heads: Readonly<Record<HeadName, Dense>>;
  readonly #arcRoot: Float32Array;
  readonly #relationRoot: Float32Array;
  readonly #distance: Float32Array;
  readonly #space: Readonly<
    Record<"upos" | "xpos" | "feats" | "dep" | "mixed" | "head" | "relDep" | "relHead" | "rel", number>
  >;
  readonly #padded: number;
  readonly #packed: number;
  readonly #scores: number;

  private constructor(kernels: Kernels, file: ModelFile, vectors: WordVectors) {
    this.#kernels = kernels;
    this.encoder = new Encoder(kernels, file, vectors);
    this.#upos = file.meta["upos"] as Upos[];
    this.#xpos = file.meta["xpos"] as string[];
    this.#feats = file.meta["feats"] as string[];
    this.#relations = file.meta["relations"] as string[];
    this.#fits = this.#partners(file, "fits", this.#feats.length);
    this.#penns = this.#partners(file, "fitsXpos", this.#xpos.length);
    const dense = (name: string): Dense => {
      const weights = packMatrix(kernels, file, name);
      const bias = file.has(`${name}.bias`) ? file.floats(`${name}.bias`) : new Float32Array(weights.outputs);
      return { weights, bias: kernels.place(bias) };
    };
    this.#heads = Object.fromEntries(HEADS.map((name) => [name, dense(name)])) as Record<HeadName, Dense>;
    this.#arcRoot = file.floats("arcRoot");
    this.#relationRoot = file.floats("relRoot");
    this.#distance = file.floats("distance");
    const room = (name: HeadName): number => kernels.allocate(WORDS_MOST * this.#heads[name].weights.outputs);
    this.#space = {
      upos: room("upos"),
      xpos: room("xpos"),
      feats: room("feats"),
      dep: room("arcDep"),
      mixed: room("arcMix"),
      head: room("arcHead"),
      relDep: room("relDep"),
      relHead: room("relHead"),
      rel: room("rel"),
    };
    const arc = this.#heads.arcHead.weights.outputs;
    const rows = SENTENCE_MOST + 8;
    this.#padded = kernels.allocate(rows * arc);
    this.#packed = kernels.allocate(rows * arc);
    this.#scores = kernels.allocate(rows * rows);
  }

  /** @param bytes of models/syntax.bin. */
  static load(bytes: Uint8Array, vectors: WordVectors): SyntaxModel {
    return new SyntaxModel(new Kernels(), ModelFile.parse(bytes), vectors);
  }

  /** Numbers in a word's context vector. */
  get width(): number {
    return this.encoder.width;
  }

  /**
   * Reads sentences of given words. Empty sentences give empty results.
   * @param vectors where given, receives each sentence's context vectors, [words][width].
   */
  read(sentences: readonly (readonly string[])[], vectors?: Float32Array[]): ReadSyntax[] {
    const results: ReadSyntax[] = [];
    let batch: (readonly string[])[] = [];
    let words = 0;
    const flush = (): void => {
      if (batch.length > 0) this.#readBatch(batch, results, vectors);
      batch = [];
      words = 0;
    };
    const pieces = sentences.map((forms) => cut(forms));
    for (const piece of pieces.flat()) {
      if (words + piece.length > WORDS_MOST) flush();
      batch.push(piece);
      words += piece.length;
    }
    flush();
    return joinPieces(pieces, results, vectors);
  }

  #readBatch(batch: readonly (readonly string[])[], results: ReadSyntax[], vectors?: Float32Array[]): void {
    const words = batch.reduce((sum, forms) => sum + forms.length, 0);
    const encoded = this.encoder.encode(batch);
    const space = this.#space;
    this.#dense(encoded, "upos", space.upos, words, false);
    this.#dense(encoded, "xpos", space.xpos, words, false);
    this.#dense(encoded, "feats", space.feats, words, false);
    this.#dense(encoded, "arcDep", space.dep, words, true);
    this.#dense(space.dep, "arcMix", space.mixed, words, false);
    this.#dense(encoded, "arcHead", space.head, words, true);
    this.#dense(encoded, "relDep", space.relDep, words, false);
    this.#dense(encoded, "relHead", space.relHead, words, false);
    const trees: Int32Array[] = [];
    let at = 0;
    for (const forms of batch) {
      trees.push(this.#tree(at, forms.length));
      at += forms.length;
    }
    const deprels = this.#label(trees);
    at = 0;
    batch.forEach((forms, s) => {
      const tags = this.#tags(at, forms.length);
      results.push({
        ...tags,
        heads: [...(trees[s] as Int32Array)],
        deprels: deprels.slice(at, at + forms.length),
      });
      const from = (encoded >> 2) + at * this.width;
      vectors?.push(this.#kernels.floats.slice(from, from + forms.length * this.width));
      at += forms.length;
    });
  }

  #dense(input: number, name: HeadName, out: number, rows: number, relu: boolean): void {
    const { weights, bias } = this.#heads[name];
    this.#kernels.multiply(input, weights, out, rows);
    this.#kernels.run.addBias(out, bias, rows, weights.outputs, relu ? 1 : 0);
  }

  #tree(first: number, n: number): Int32Array {
    if (n === 0) return new Int32Array(0);
    const { run, floats } = this.#kernels;
    const arc = this.#heads.arcHead.weights.outputs;
    const columns = Math.ceil((n + 1) / 8) * 8;
    const to = this.#padded >> 2;
    floats.set(this.#arcRoot, to);
    const from = (this.#space.head >> 2) + first * arc;
    floats.copyWithin(to + arc, from, from + n * arc);
    floats.fill(0, to + (n + 1) * arc, to + columns * arc);
    run.packTransposed(this.#padded, this.#packed, arc, columns);
    run.gemm(
      this.#space.mixed + first * arc * 4,
      this.#packed,
      this.#scores,
      n,
      columns,
      arc,
      arc,
      columns,
      0,
    );
    const scores = floats.subarray(this.#scores >> 2, (this.#scores >> 2) + n * columns);
    const root = this.#distance[0] as number;
    for (let i = 0; i < n; i++) {
      const base = i * columns;
      scores[base] = (scores[base] as number) + root;
      for (let j = 1; j <= n; j++) {
        scores[base + j] =
          (scores[base + j] as number) + (this.#distance[distanceBucket(j - i - 1)] as number);
      }
    }
    return bestTree(scores, n, columns);
  }

  #label(trees: readonly Int32Array[]): string[] {
    const { floats, run } = this.#kernels;
    const { relDep, relHead, rel } = this.#space;
    const width = this.#heads.relDep.weights.outputs;
    let first = 0;
    for (const heads of trees) {
      for (let i = 0; i < heads.length; i++) {
        const head = heads[i] as number;
        const to = (relDep >> 2) + (first + i) * width;
        const source = head === 0 ? this.#relationRoot : floats;
        const from = head === 0 ? 0 : (relHead >> 2) + (first + head - 1) * width;
        for (let c = 0; c < width; c++)
          floats[to + c] = Math.max(0, (floats[to + c] as number) + (source[from + c] as number));
      }
      first += heads.length;
    }
    const { weights, bias } = this.#heads.rel;
    this.#kernels.multiply(relDep, weights, rel, first);
    run.addBias(rel, bias, first, weights.outputs, 0);
    const labels: string[] = [];
    const rootRelation = this.#relations.indexOf("root");
    for (const heads of trees) {
      heads.forEach((head) => {
        const base = (rel >> 2) + labels.length * weights.outputs;
        if (head === 0) labels.push("root");
        else
          labels.push(this.#relations[argmax(floats, base, this.#relations.length, rootRelation)] as string);
      });
    }
    return labels;
  }

  /** For each part of speech the classes that a table of [upos][classes] marks. */
  #partners(file: ModelFile, name: string, count: number): Int32Array[] {
    const table = file.tensor(name).data as Uint8Array;
    const all = Array.from({ length: count }, (_, c) => c);
    return this.#upos.map((_, tag) => Int32Array.from(all.filter((c) => table[tag * count + c] === 1)));
  }

  /** The part of speech, features and Penn tag that occur together and are likeliest together. */
  #agree(upos: number, feats: number, xpos: number): { tag: number; feats: number; penn: number } {
    const { floats } = this.#kernels;
    const found = { tag: 0, feats: 0, penn: 0 };
    let foundScore = -Infinity;
    // What the others can say at most: a part of speech that even this does not save needs no closer look.
    const most = maxOf(floats, feats, this.#feats.length) + maxOf(floats, xpos, this.#xpos.length);
    for (let tag = 0; tag < this.#upos.length; tag++) {
      if ((floats[upos + tag] as number) + OTHERS_SAY * most <= foundScore) continue;
      const best = bestOf(floats, feats, this.#fits[tag] as Int32Array);
      const penn = bestOf(floats, xpos, this.#penns[tag] as Int32Array);
      const others = (floats[feats + best] as number) + (floats[xpos + penn] as number);
      const score = (floats[upos + tag] as number) + OTHERS_SAY * others;
      if (score <= foundScore) continue;
      foundScore = score;
      found.tag = tag;
      found.feats = best;
      found.penn = penn;
    }
    return found;
  }

  #tags(first: number, n: number): { upos: Upos[]; xpos: string[]; feats: string[] } {
    const upos: Upos[] = [];
    const xpos: string[] = [];
    const feats: string[] = [];
    const uposWidth = this.#heads.upos.weights.outputs;
    const xposWidth = this.#heads.xpos.weights.outputs;
    const featsWidth = this.#heads.feats.weights.outputs;
    for (let i = first; i < first + n; i++) {
      const found = this.#agree(
        (this.#space.upos >> 2) + i * uposWidth,
        (this.#space.feats >> 2) + i * featsWidth,
        (this.#space.xpos >> 2) + i * xposWidth,
      );
      upos.push(this.#upos[found.tag] as Upos);
      feats.push(this.#feats[found.feats] as string);
      xpos.push(this.#xpos[found.penn] as string);
    }
    return { upos, xpos, feats };
  }
}

const HEADS = ["upos", "xpos", "feats", "arcDep", "arcHead", "arcMix", "relDep", "relHead", "rel"] as const;
type HeadName = (typeof HEADS)[number];

/** The class of the highest score among `classes`, of which there is at least one. */
function bestOf(values: Float32Array, base: number, classes: Int32Array): number {
  let best = classes[0] ?? 0;
  let most = values[base + best] as number;
  for (let i = 1; i < classes.length; i++) {
    const value = values[base + (classes[i] as number)] as number;
    if (value > most) {
      most = value;
      best = classes[i] as number;
    }
  }
  return best;
}

function maxOf(values: Float32Array, base: number, count: number): number {
  let most = -Infinity;
  for (let i = base; i < base + count; i++) if ((values[i] as number) > most) most = values[i] as number;
  return most;
}

function argmax(values: Float32Array, base: number, count: number, skip: number): number {
  let best = skip === 0 ? 1 : 0;
  for (let c = best + 1; c < count; c++) {
    if (c !== skip && (values[base + c] as number) > (values[base + best] as number)) best = c;
  }
  return best;
}

function cut(forms: readonly string[]): (readonly string[])[] {
  if (forms.length <= SENTENCE_MOST) return [forms];
  const pieces: (readonly string[])[] = [];
  for (let at = 0; at < forms.length; at += SENTENCE_MOST) pieces.push(forms.slice(at, at + SENTENCE_MOST));
  return pieces;
}

/** Pieces of one sentence become one tree: the roots of later pieces hang on the first root as parataxis. */
function joinPieces(
  pieces: readonly (readonly (readonly string[])[])[],
  results: readonly ReadSyntax[],
  vectors?: Float32Array[],
): ReadSyntax[] {
  if (results.length === pieces.length) return [...results];
  const joined: ReadSyntax[] = [];
  const joinedVectors: Float32Array[] = [];
  let at = 0;
  for (const { length } of pieces) {
    const parts = results.slice(at, at + length);
    if (vectors)
      joinedVectors.push(Float32Array.from(vectors.slice(at, at + length).flatMap((part) => [...part])));
    at += length;
    joined.push(length === 1 ? (parts[0] as ReadSyntax) : joinParts(parts));
  }
  vectors?.splice(0, vectors.length, ...joinedVectors);
  return joined;
}

function joinParts(parts: readonly ReadSyntax[]): ReadSyntax {
  const root = (parts[0] as ReadSyntax).heads.indexOf(0) + 1;
  const heads: number[] = [];
  const deprels: string[] = [];
  parts.forEach((part, p) => {
    const offset = heads.length;
    part.heads.forEach((head, i) => {
      heads.push(head === 0 ? (p === 0 ? 0 : root) : head + offset);
      deprels.push(head === 0 && p > 0 ? "parataxis" : (part.deprels[i] as string));
    });
  });
  return {
    upos: parts.flatMap((part) => part.upos),
    xpos: parts.flatMap((part) => part.xpos),
    feats: parts.flatMap((part) => part.feats),
    heads,
    deprels,
  };
}
