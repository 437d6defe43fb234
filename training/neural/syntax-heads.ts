/** The heads of tags and trees in training, with their losses. Mirrors src/language/neural/syntax-model.ts. */

import { DISTANCES, distanceBucket } from "../../src/language/neural/syntax-model.ts";
import type { Node, Parameter, Stretch, Tape } from "./tape.ts";

export interface SyntaxGold {
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  readonly feats: Int32Array;
  /** Position of the head in its sentence, from 1; 0 is the root; -1 where unknown. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  /** How much each word counts. */
  readonly weights: Float32Array;
}

export interface HeadShape {
  readonly arc: number;
  readonly relation: number;
  readonly upos: number;
  readonly xpos: number;
  readonly feats: number;
  readonly relations: number;
  readonly dropout: number;
}

const pad = (count: number): number => Math.ceil(count / 8) * 8;

export class SyntaxHeads {
  readonly #tape: Tape;
  readonly #shape: HeadShape;
  readonly #p: Record<string, Parameter> = {};

  constructor(tape: Tape, width: number, shape: HeadShape) {
    this.#tape = tape;
    this.#shape = shape;
    const dense = (name: string, inputs: number, outputs: number, bias = true): void => {
      this.#p[name] = tape.matrix(name, inputs, outputs);
      if (bias) this.#p[`${name}.bias`] = tape.parameter(`${name}.bias`, 1, outputs, 0);
    };
    dense("upos", width, pad(shape.upos));
    dense("xpos", width, pad(shape.xpos));
    dense("feats", width, pad(shape.feats));
    dense("arcDep", width, shape.arc);
    dense("arcHead", width, shape.arc);
    dense("arcMix", shape.arc, shape.arc);
    dense("relDep", width, shape.relation);
    dense("relHead", width, shape.relation, false);
    dense("rel", shape.relation, pad(shape.relations));
    this.#p["arcRoot"] = tape.parameter("arcRoot", 1, shape.arc, 0.1);
    this.#p["relRoot"] = tape.parameter("relRoot", 1, shape.relation, 0.1);
    this.#p["distance"] = tape.parameter("distance", 1, DISTANCES, 0);
  }

  #get(name: string): Parameter {
    return this.#p[name] as Parameter;
  }

  #dense(x: Node, name: string, relu = false): Node {
    return this.#tape.linear(x, this.#get(name), this.#p[`${name}.bias`] ?? null, relu);
  }

  /** Adds all losses' gradients to the encoder's output; returns the losses by name. */
  losses(
    encoded: Node,
    stretches: readonly Stretch[],
    gold: SyntaxGold,
    scale: number,
  ): Record<string, number> {
    const { dropout } = this.#shape;
    const tape = this.#tape;
    const x = tape.dropout(encoded, dropout, stretches);
    const upos = tape.crossEntropy(
      this.#dense(x, "upos"),
      this.#shape.upos,
      gold.upos,
      scale * 0.7,
      gold.weights,
    );
    const xpos = tape.crossEntropy(
      this.#dense(x, "xpos"),
      this.#shape.xpos,
      gold.xpos,
      scale * 0.4,
      gold.weights,
    );
    const feats = tape.crossEntropy(
      this.#dense(x, "feats"),
      this.#shape.feats,
      gold.feats,
      scale * 0.5,
      gold.weights,
    );
    const dep = tape.dropout(this.#dense(x, "arcDep", true), dropout, stretches);
    const mixed = this.#dense(dep, "arcMix");
    const head = tape.dropout(this.#dense(x, "arcHead", true), dropout, stretches);
    let arcs = 0;
    for (const stretch of stretches) arcs += this.#arcLoss(mixed, head, stretch, gold, scale);
    const joined = this.#joinArcs(this.#dense(x, "relDep"), this.#dense(x, "relHead"), stretches, gold);
    const labels = this.#dense(tape.dropout(joined, dropout, stretches), "rel");
    const relations = tape.crossEntropy(labels, this.#shape.relations, gold.relations, scale, gold.weights);
    return { upos, xpos, feats, arcs, relations };
  }

  #arcLoss(mixed: Node, head: Node, { start, length: n }: Stretch, gold: SyntaxGold, scale: number): number {
    const tape = this.#tape;
    const { k, f } = tape;
    const { arc } = this.#shape;
    const root = this.#get("arcRoot");
    const distance = this.#get("distance");
    const columns = pad(n + 1);
    const all = tape.node(columns, arc);
    f.copyWithin(all.w >> 2, root.w >> 2, (root.w >> 2) + arc);
    f.copyWithin((all.w >> 2) + arc, (head.w >> 2) + start * arc, (head.w >> 2) + (start + n) * arc);
    const packed = tape.allocate(columns * arc);
    k.packTransposed(all.w, packed, arc, columns);
    const scores = tape.node(n, columns);
    const from = mixed.w + start * arc * 4;
    k.gemm(from, packed, scores.w, n, columns, arc, arc, columns, 0);
    const s = scores.w >> 2;
    const d = distance.w >> 2;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= n; j++) {
        const at = s + i * columns + j;
        if (j === i + 1) f[at] = -1e4;
        else f[at] = (f[at] as number) + (f[d + (j === 0 ? 0 : distanceBucket(j - i - 1))] as number);
      }
    }
    const loss = tape.crossEntropy(
      scores,
      n + 1,
      gold.heads.subarray(start, start + n),
      scale,
      gold.weights.subarray(start, start + n),
    );
    const g = scores.g >> 2;
    const dd = distance.g >> 2;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= n; j++) {
        if (j === i + 1) continue;
        const at = dd + (j === 0 ? 0 : distanceBucket(j - i - 1));
        f[at] = (f[at] as number) + (f[g + i * columns + j] as number);
      }
    }
    k.pack(all.w, packed, columns, arc);
    k.gemm(scores.g, packed, mixed.g + start * arc * 4, n, arc, columns, columns, arc, 1);
    const turned = tape.allocate(n * columns);
    k.transpose(scores.g, turned, n, columns, columns);
    const rows = tape.allocate(n * arc);
    k.pack(from, rows, n, arc);
    k.gemm(turned, rows, all.g, columns, arc, n, n, arc, 0);
    k.addTo(root.g, all.g, arc);
    k.addTo(head.g + start * arc * 4, all.g + arc * 4, n * arc);
    return loss;
  }

  /** For each word, relDep of the word plus relHead of its gold head, rectified. */
  #joinArcs(dep: Node, head: Node, stretches: readonly Stretch[], gold: SyntaxGold): Node {
    const tape = this.#tape;
    const { k, f } = tape;
    const width = this.#shape.relation;
    const root = this.#get("relRoot");
    const z = tape.node(dep.rows, width);
    const each = (visit: (row: number, head: number) => void): void => {
      for (const { start, length } of stretches) {
        for (let i = start; i < start + length; i++) {
          const at = gold.heads[i] as number;
          if (at >= 0) visit(i, at === 0 ? -1 : start + at - 1);
        }
      }
    };
    each((row, from) => {
      const to = z.w + row * width * 4;
      k.addTo(to, dep.w + row * width * 4, width);
      k.addTo(to, from < 0 ? root.w : head.w + from * width * 4, width);
    });
    for (let i = z.w >> 2; i < (z.w >> 2) + dep.rows * width; i++) if ((f[i] as number) < 0) f[i] = 0;
    tape.onBackward(() => {
      k.reluBackward(z.g, z.w, z.rows * width);
      each((row, from) => {
        const dz = z.g + row * width * 4;
        k.addTo(dep.g + row * width * 4, dz, width);
        k.addTo(from < 0 ? root.g : head.g + from * width * 4, dz, width);
      });
    });
    return z;
  }
}
