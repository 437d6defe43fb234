/**
 * Training by hand-written gradients: nodes in one WebAssembly memory, a tape of backward steps, Adam.
 * Knows arrays and losses; no language. Random numbers come from a seeded generator.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { KernelExports } from "../../src/nn/kernels.ts";

/** The kernels of inference that training shares, and those of its own. */
interface TrainingKernels
  extends Pick<KernelExports, "pack" | "packTransposed" | "gemm" | "sru" | "addBias" | "addTo" | "softmax"> {
  sruBackward(...values: number[]): void;
  addScaled(y: number, x: number, a: number, n: number): void;
  transpose(x: number, out: number, m: number, k: number, ld: number): void;
  reluBackward(dy: number, y: number, n: number): void;
  columnSums(y: number, out: number, m: number, n: number): void;
  maskRows(x: number, mask: number, y: number, m: number, n: number): void;
  squares(x: number, n: number): number;
  adam(...values: number[]): void;
  average(e: number, w: number, rate: number, n: number): void;
}

/** A seeded generator (mulberry32), uniform in [0, 1). */
export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
  shuffle<T>(list: T[]): T[] {
    for (let i = list.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1));
      const kept = list[i] as T;
      list[i] = list[j] as T;
      list[j] = kept;
    }
    return list;
  }
}

/** Weights with gradient, moments and running average, each a pointer. `rows` is inputs for a matrix. */
export interface Parameter {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly w: number;
  readonly g: number;
  readonly m: number;
  readonly v: number;
  readonly average: number;
  /** For tables: rows touched since the last step. */
  readonly touched: Set<number> | null;
  /** For tables: rows touched in any step. */
  readonly everTouched: Set<number> | null;
}

/** A matrix on the tape: value at `w`, gradient at `g`. */
export interface Node {
  readonly w: number;
  readonly g: number;
  readonly rows: number;
  readonly columns: number;
}

/** Spans of rows that are sentences. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
}

export class Tape {
  readonly k: TrainingKernels;
  readonly f: Float32Array;
  readonly random: Random;
  readonly parameters: Parameter[] = [];
  #top = 1024;
  #base = 0;
  #backward: (() => void)[] = [];
  #packed = new Map<number, number>();
  #step = 0;

  constructor(seed: number, megabytes = 700) {
    const memory = new WebAssembly.Memory({ initial: megabytes * 16 });
    const bytes = readFileSync(join(import.meta.dirname, "../out/training.wasm"));
    this.k = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } })
      .exports as unknown as TrainingKernels;
    this.f = new Float32Array(memory.buffer);
    this.random = new Random(seed);
  }

  allocate(count: number): number {
    const at = this.#top;
    this.#top = (at + count * 4 + 63) & ~63;
    if (this.#top > this.f.byteLength) throw new Error("the tape's memory is full");
    return at;
  }

  /** A zeroed node of this step. */
  node(rows: number, columns: number): Node {
    const w = this.allocate(rows * columns);
    const g = this.allocate(rows * columns);
    this.f.fill(0, w >> 2, (w >> 2) + rows * columns);
    this.f.fill(0, g >> 2, (g >> 2) + rows * columns);
    return { w, g, rows, columns };
  }

  parameter(name: string, rows: number, columns: number, spread: number, table = false): Parameter {
    const size = rows * columns;
    const [w, g, m, v, average] = [0, 0, 0, 0, 0].map(() => this.allocate(size)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    if (spread > 0) for (let i = 0; i < size; i++) this.f[(w >> 2) + i] = this.random.normal() * spread;
    const made: Parameter = {
      name,
      rows,
      columns,
      w,
      g,
      m,
      v,
      average,
      touched: table ? new Set() : null,
      everTouched: table ? new Set() : null,
    };
    this.parameters.push(made);
    this.#base = this.#top;
    return made;
  }

  matrix(name: string, rows: number, columns: number): Parameter {
    return this.parameter(name, rows, columns, Math.sqrt(2 / (rows + columns)));
  }

  /** Forgets the nodes of the last step. Call before each step and after all parameters are made. */
  begin(): void {
    this.#top = this.#base;
    this.#backward = [];
    this.#packed.clear();
  }

  onBackward(step: () => void): void {
    this.#backward.push(step);
  }

  backward(): void {
    for (let i = this.#backward.length - 1; i >= 0; i--) (this.#backward[i] as () => void)();
  }

  #pack(w: number, k: number, n: number, transposed: boolean): number {
    const key = transposed ? -w : w;
    const known = this.#packed.get(key);
    if (known !== undefined) return known;
    const out = this.allocate(k * n);
    if (transposed) this.k.packTransposed(w, out, k, n);
    else this.k.pack(w, out, k, n);
    this.#packed.set(key, out);
    return out;
  }

  /** x·W (+ bias) (then a rectifier). */
  linear(x: Node, weights: Parameter, bias: Parameter | null, relu = false): Node {
    const { rows } = x;
    const inputs = weights.rows;
    const outputs = weights.columns;
    const y = this.node(rows, outputs);
    const packed = this.#pack(weights.w, inputs, outputs, false);
    this.k.gemm(x.w, packed, y.w, rows, outputs, inputs, inputs, outputs, 0);
    if (bias) this.k.addBias(y.w, bias.w, rows, outputs, relu ? 1 : 0);
    this.onBackward(() => {
      if (relu) this.k.reluBackward(y.g, y.w, rows * outputs);
      if (bias) this.k.columnSums(y.g, bias.g, rows, outputs);
      const back = this.#pack(weights.w, outputs, inputs, true);
      this.k.gemm(y.g, back, x.g, rows, inputs, outputs, outputs, inputs, 1);
      const kept = this.#top;
      const xt = this.allocate(inputs * rows);
      this.k.transpose(x.w, xt, rows, inputs, inputs);
      const dy = this.allocate(rows * outputs);
      this.k.pack(y.g, dy, rows, outputs);
      this.k.gemm(xt, dy, weights.g, inputs, outputs, rows, rows, outputs, 1);
      this.#top = kept;
    });
    return y;
  }

  /** Dropout with one mask for each stretch. */
  dropout(x: Node, rate: number, stretches: readonly Stretch[]): Node {
    if (rate === 0) return x;
    const y = this.node(x.rows, x.columns);
    const masks = this.allocate(stretches.length * x.columns);
    const keep = 1 / (1 - rate);
    for (let i = 0; i < stretches.length * x.columns; i++)
      this.f[(masks >> 2) + i] = this.random.next() < rate ? 0 : keep;
    const row = x.columns * 4;
    stretches.forEach(({ start, length }, s) =>
      this.k.maskRows(x.w + start * row, masks + s * row, y.w + start * row, length, x.columns),
    );
    this.onBackward(() => {
      const kept = this.#top;
      const scratch = this.allocate(x.rows * x.columns);
      stretches.forEach(({ start, length }, s) =>
        this.k.maskRows(y.g + start * row, masks + s * row, scratch + start * row, length, x.columns),
      );
      this.k.addTo(x.g, scratch, x.rows * x.columns);
      this.#top = kept;
    });
    return y;
  }

  /** A bidirectional simple recurrent layer: half of the columns read from the left, half from the right. */
  sru(x: Node, weights: Parameter, gate: Parameter, alpha: number, stretches: readonly Stretch[]): Node {
    const d = x.columns;
    const half = d / 2;
    const u = this.linear(x, weights, null);
    const c = this.allocate(x.rows * d);
    const h = this.node(x.rows, d);
    const row = d * 4;
    for (const { start, length } of stretches) {
      const [up, xp, cp, hp] = [u.w + start * row * 3, x.w + start * row, c + start * row, h.w + start * row];
      this.k.sru(up, xp, gate.w, cp, hp, length, d, 0, half, 0, alpha);
      this.k.sru(up, xp, gate.w, cp, hp, length, d, half, d, 1, alpha);
    }
    this.onBackward(() => {
      const carry = this.allocate(d);
      for (const { start, length } of stretches) {
        const [up, xp, cp, hg] = [
          u.w + start * row * 3,
          x.w + start * row,
          c + start * row,
          h.g + start * row,
        ];
        const dup = u.g + start * row * 3;
        const dxp = x.g + start * row;
        this.k.sruBackward(up, xp, gate.w, cp, hg, dup, dxp, gate.g, carry, length, d, 0, half, 0, alpha);
        this.k.sruBackward(up, xp, gate.w, cp, hg, dup, dxp, gate.g, carry, length, d, half, d, 1, alpha);
      }
    });
    return h;
  }

  /**
   * Cross-entropy over the first `classes` columns; `gold` holds a class for each row, -1 where nothing is known.
   * Returns the summed loss; gradients are scaled by `weight`.
   */
  crossEntropy(
    logits: Node,
    classes: number,
    gold: Int32Array,
    weight: number,
    rowWeights?: Float32Array,
  ): number {
    const { w, g, rows, columns } = logits;
    this.k.softmax(w, rows, classes, columns);
    let loss = 0;
    for (let i = 0; i < rows; i++) {
      const wanted = gold[i] as number;
      if (wanted < 0) continue;
      const scale = weight * (rowWeights?.[i] ?? 1);
      const base = (w >> 2) + i * columns;
      const to = (g >> 2) + i * columns;
      loss -= Math.log(Math.max(1e-9, this.f[base + wanted] as number)) * scale;
      for (let j = 0; j < classes; j++) this.f[to + j] = (this.f[base + j] as number) * scale;
      this.f[to + wanted] = (this.f[to + wanted] as number) - scale;
    }
    return loss;
  }

  /** One Adam step on everything that has a gradient; returns the gradient's norm before clipping. */
  update(rate: number, options: { clip: number; decay: number; averaging: number }): number {
    this.#step++;
    const beta1 = 0.9;
    const beta2 = 0.98;
    const correction = Math.sqrt(1 - beta2 ** this.#step) / (1 - beta1 ** this.#step);
    let total = 0;
    for (const p of this.parameters) {
      if (p.touched === null) total += this.k.squares(p.g, p.rows * p.columns);
      else for (const row of p.touched) total += this.k.squares(p.g + row * p.columns * 4, p.columns);
    }
    const norm = Math.sqrt(total);
    const factor = norm > options.clip ? options.clip / norm : 1;
    const step = rate * correction;
    for (const p of this.parameters) {
      const decay = p.touched === null && p.rows > 1 ? options.decay * rate : 0;
      if (p.touched === null) {
        this.k.adam(p.w, p.g, p.m, p.v, p.rows * p.columns, step, beta1, beta2, 1e-8, decay, factor);
        if (options.averaging > 0) this.k.average(p.average, p.w, options.averaging, p.rows * p.columns);
        continue;
      }
      for (const row of p.touched) {
        p.everTouched?.add(row);
        const o = row * p.columns * 4;
        this.k.adam(p.w + o, p.g + o, p.m + o, p.v + o, p.columns, step, beta1, beta2, 1e-8, 0, factor);
      }
      p.touched.clear();
      // Tables are large: their average moves every tenth step.
      if (options.averaging > 0 && this.#step % 10 === 0)
        this.k.average(p.average, p.w, 1 - (1 - options.averaging) ** 10, p.rows * p.columns);
    }
    return norm;
  }

  /** Starts the running average at the present weights. */
  startAverage(): void {
    for (const p of this.parameters) this.k.average(p.average, p.w, 1, p.rows * p.columns);
  }

  /** The averaged weights, a copy. */
  averaged(p: Parameter): Float32Array {
    return this.f.slice(p.average >> 2, (p.average >> 2) + p.rows * p.columns);
  }
}
