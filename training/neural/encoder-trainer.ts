/** The shared encoder in training: word tables, projection, recurrent layers. Mirrors src/language/neural/encoder.ts. */

import type { ModelFile, Tensor } from "../../src/nn/model-file.ts";
import { floatTensor, quantise } from "../../src/nn/model-file.ts";
import { ALPHA, STATIC_COLUMNS } from "../../src/language/neural/encoder.ts";
import {
  AFFIX_ROWS,
  featuresOf,
  OWN_ROWS,
  type WordFeatures,
} from "../../src/language/neural/word-features.ts";
import type { WordVectors } from "../../src/nn/word-vectors.ts";
import type { Node, Parameter, Stretch, Tape } from "./tape.ts";

export interface EncoderShape {
  /** Width of the tables. */
  readonly table: number;
  readonly width: number;
  readonly layers: number;
  readonly dropout: number;
  /** How often rare words, affixes and static vectors are hidden; 1 is usual. */
  readonly hiding: number;
}

export class EncoderTrainer {
  readonly shape: EncoderShape;
  readonly #tape: Tape;
  readonly #vectors: WordVectors;
  readonly #counts: ReadonlyMap<string, number>;
  readonly #cache = new Map<string, WordFeatures>();
  readonly tables: Parameter;
  readonly project: Parameter;
  readonly projectBias: Parameter;
  readonly layers: { readonly weights: Parameter; readonly gate: Parameter }[] = [];

  /** `counts`: how often each lower-cased form stands in training; rare ones are hidden more often. */
  constructor(tape: Tape, vectors: WordVectors, shape: EncoderShape, counts: ReadonlyMap<string, number>) {
    this.#tape = tape;
    this.#vectors = vectors;
    this.shape = shape;
    this.#counts = counts;
    this.tables = tape.parameter("tables", OWN_ROWS + AFFIX_ROWS, shape.table, 0.05, true);
    this.project = tape.matrix("project", STATIC_COLUMNS + shape.table, shape.width);
    this.projectBias = tape.parameter("project.bias", 1, shape.width, 0);
    for (let i = 0; i < shape.layers; i++) {
      const weights = tape.parameter(`layer${i}`, shape.width, shape.width * 3, Math.sqrt(1 / shape.width));
      this.layers.push({ weights, gate: tape.parameter(`layer${i}.gate`, 4, shape.width, 0) });
    }
  }

  features(form: string): WordFeatures {
    let known = this.#cache.get(form);
    if (known === undefined) {
      known = featuresOf(form, this.#vectors);
      this.#cache.set(form, known);
    }
    return known;
  }

  /** Encodes sentences laid end to end; one node for each depth, the projection first. */
  encode(sentences: readonly (readonly string[])[], stretches: readonly Stretch[]): Node[] {
    const tape = this.#tape;
    const total = stretches.reduce((sum, { length }) => sum + length, 0);
    const columns = STATIC_COLUMNS + this.shape.table;
    const x = tape.node(total, columns);
    const used: Int32Array[] = [];
    let at = 0;
    for (const forms of sentences) {
      for (const form of forms) {
        const rows = this.#embed(form, x.w + at * columns * 4);
        used.push(rows);
        at++;
      }
    }
    tape.onBackward(() => {
      const { g, columns: width, touched } = this.tables;
      used.forEach((rows, i) => {
        const from = x.g + (i * columns + STATIC_COLUMNS) * 4;
        for (const row of rows) {
          if (row < 0) continue;
          touched?.add(row);
          tape.k.addTo(g + row * width * 4, from, width);
        }
      });
    });
    const nodes = [tape.linear(x, this.project, this.projectBias, true)];
    for (const { weights, gate } of this.layers) {
      const input = tape.dropout(nodes.at(-1) as Node, this.shape.dropout, stretches);
      nodes.push(tape.sru(input, weights, gate, ALPHA, stretches));
    }
    return nodes;
  }

  #embed(form: string, to: number): Int32Array {
    const { f, k, random } = this.#tape;
    const { vector, rows } = this.features(form);
    const count = this.#counts.get(form.toLowerCase()) ?? 0;
    const kept = rows.slice();
    const { hiding } = this.shape;
    if (random.next() < hiding * (0.05 + 0.25 / (1 + count))) kept[0] = 0;
    if (random.next() < hiding * 0.04) kept.fill(-1, 1);
    if (vector >= 0 && random.next() > hiding * 0.04) this.#vectors.copyRow(vector, f, to >> 2);
    const { w, columns } = this.tables;
    for (const row of kept) if (row >= 0) k.addTo(to + STATIC_COLUMNS * 4, w + row * columns * 4, columns);
    return kept;
  }
}

/** Sets the weights from a model file that has the same parameters. */
export function loadParameters(tape: Tape, file: ModelFile): void {
  for (const p of tape.parameters) {
    const data = p.touched === null ? file.floats(p.name) : spreadRows(file, p);
    if (data.length !== p.rows * p.columns) throw new Error(`${p.name} is of another size in the file`);
    tape.f.set(data, p.w >> 2);
  }
}

/** Rows that the file left out are zero. */
function spreadRows(file: ModelFile, { name, rows, columns, everTouched }: Parameter): Float32Array {
  const kept = file.floats(name);
  const out = new Float32Array(rows * columns);
  (file.tensor(`${name}.kept`).data as Int32Array).forEach((row, at) => {
    out.set(kept.subarray(at * columns, (at + 1) * columns), row * columns);
    everTouched?.add(row);
  });
  return out;
}

/** All averaged parameters as tensors: matrices and tables in 8 bits by row, vectors as floats. */
export function renderParameters(tape: Tape): Map<string, Tensor> {
  const tensors = new Map<string, Tensor>();
  for (const p of tape.parameters) {
    const data = tape.averaged(p);
    if (p.touched !== null) {
      keepRows(tensors, p, data);
      continue;
    }
    if (p.rows < 8) {
      tensors.set(p.name, floatTensor(data, [p.rows, p.columns]));
      continue;
    }
    const { tensor, scale } = quantise(data, p.rows);
    tensors.set(p.name, tensor);
    tensors.set(`${p.name}.scale`, scale);
  }
  return tensors;
}

/** Stores the rows of a table that training ever touched, with their numbers as `<name>.kept`. */
function keepRows(tensors: Map<string, Tensor>, p: Parameter, data: Float32Array): void {
  const kept = Int32Array.from(p.everTouched ?? []).sort();
  const rows = new Float32Array(kept.length * p.columns);
  kept.forEach((row, at) => rows.set(data.subarray(row * p.columns, (row + 1) * p.columns), at * p.columns));
  const { tensor, scale } = quantise(rows, kept.length);
  tensors.set(p.name, tensor).set(`${p.name}.scale`, scale);
  tensors.set(`${p.name}.kept`, { kind: "i32", shape: [kept.length], data: kept });
}
