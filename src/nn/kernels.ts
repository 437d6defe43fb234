/**
 * The arithmetic of inference: WebAssembly SIMD kernels over one growing memory. Owns memory and matrices; knows no model.
 * Matrices are multiplied in whole numbers; what is left in floating point runs in a fixed order without threads, so the
 * same input gives the same bits on every machine with fused multiply-add (all since 2013).
 */

import { assert } from "../base/assert.ts";
import { KERNEL_BYTES } from "./kernel-bytes.ts";

/** What the WebAssembly module exports. Pointers are byte offsets into the memory, numbers are f32. */
export interface KernelExports {
  pack(b: number, out: number, k: number, n: number): void;
  packTransposed(b: number, out: number, k: number, n: number): void;
  gemm(
    a: number,
    b: number,
    c: number,
    m: number,
    n: number,
    k: number,
    lda: number,
    ldc: number,
    add: number,
  ): void;
  sru(
    u: number,
    x: number,
    gate: number,
    c: number,
    h: number,
    length: number,
    d: number,
    from: number,
    to: number,
    back: number,
    alpha: number,
  ): void;
  addBias(y: number, bias: number, m: number, n: number, relu: number): void;
  addTo(y: number, x: number, n: number): void;
  addScaled8(y: number, q: number, scale: number, n: number): void;
  roundRows(x: number, factor: number, out: number, scale: number, m: number, k: number): void;
  multiplyWhole(a: number, b: number, c: number, scale: number, m: number, n: number, k: number): void;
  softmax(x: number, m: number, n: number, ld: number): void;
}

/**
 * A matrix of 8-bit weights laid out for `multiply`: `inputs` rows of `outputs` columns. `factors` holds what each row is
 * to be multiplied by.
 */
export interface PackedMatrix {
  readonly at: number;
  readonly factors: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** Rows that `multiply` takes at once. */
const ROWS_MOST = 1024;
/** Inputs that it takes at most: whole-number sums stay below 2^31. */
const INPUTS_MOST = 512;

const PAGE = 65536;
let compiled: WebAssembly.Module | null = null;

/**
 * One memory and the kernels over it. What is allocated stays until the whole is let go; scratch space is one region
 * that each caller may use between two of its own calls and no longer.
 */
export class Kernels {
  readonly run: KernelExports;
  readonly #memory: WebAssembly.Memory;
  #top = 1024;
  #floats: Float32Array;
  #bytes: Int8Array;
  readonly #rounded: number;
  readonly #scales: number;

  constructor() {
    compiled ??= new WebAssembly.Module(Buffer.from(KERNEL_BYTES, "base64"));
    this.#memory = new WebAssembly.Memory({ initial: 64 });
    this.run = new WebAssembly.Instance(compiled, { env: { memory: this.#memory } })
      .exports as unknown as KernelExports;
    this.#floats = new Float32Array(this.#memory.buffer);
    this.#bytes = new Int8Array(this.#memory.buffer);
    this.#rounded = this.allocateBytes(ROWS_MOST * INPUTS_MOST * 2);
    this.#scales = this.allocate(ROWS_MOST);
  }

  /** The memory as floats: index = pointer / 4. Ask again after any allocation, which may move it. */
  get floats(): Float32Array {
    return this.#floats;
  }

  /** The memory as signed bytes. Ask again after any allocation. */
  get bytes(): Int8Array {
    return this.#bytes;
  }

  /** Bytes in use. */
  get size(): number {
    return this.#top;
  }

  /** Room for `count` floats, zeroed, on a multiple of 16 bytes; returns the pointer. */
  allocate(count: number): number {
    return this.allocateBytes(count * 4);
  }

  allocateBytes(count: number): number {
    const at = this.#top;
    this.#top = (at + count + 15) & ~15;
    const missing = this.#top + 64 - this.#memory.buffer.byteLength;
    if (missing > 0) {
      this.#memory.grow(Math.ceil(missing / PAGE));
      this.#floats = new Float32Array(this.#memory.buffer);
      this.#bytes = new Int8Array(this.#memory.buffer);
    }
    return at;
  }

  /** Copies floats in; returns the pointer. */
  place(data: Float32Array): number {
    const at = this.allocate(data.length);
    this.#floats.set(data, at >> 2);
    return at;
  }

  placeBytes(data: Int8Array): number {
    const at = this.allocateBytes(data.length);
    this.#bytes.set(data, at);
    return at;
  }

  /** Packs a matrix of 8-bit weights with a scale for each row; inputs and outputs are multiples of 8. */
  matrix(data: Int8Array, scales: Float32Array, outputs: number): PackedMatrix {
    const inputs = scales.length;
    assert(
      inputs <= INPUTS_MOST && inputs % 8 === 0 && outputs % 8 === 0,
      "a matrix of a size that cannot be packed",
    );
    const packed = new Int16Array(data.length);
    let to = 0;
    for (let panel = 0; panel < outputs; panel += 8) {
      for (let row = 0; row < inputs; row += 2) {
        for (let c = panel; c < panel + 8; c++) {
          packed[to++] = data[row * outputs + c] as number;
          packed[to++] = data[(row + 1) * outputs + c] as number;
        }
      }
    }
    const at = this.placeBytes(new Int8Array(packed.buffer));
    return { at, factors: this.place(scales), inputs, outputs };
  }

  /**
   * out[rows][outputs] = in[rows][inputs] · matrix. The input is rounded to 16 bits row by row and multiplied in whole
   * numbers: half the time of floating point, and exact, so the order of the sum is no matter.
   */
  multiply(input: number, matrix: PackedMatrix, out: number, rows: number): void {
    assert(rows <= ROWS_MOST, "too many rows at once");
    const { at, factors, inputs, outputs } = matrix;
    this.run.roundRows(input, factors, this.#rounded, this.#scales, rows, inputs);
    this.run.multiplyWhole(this.#rounded, at, out, this.#scales, rows, outputs, inputs);
  }
}
