/**
 * The arithmetic of inference: WebAssembly SIMD kernels over one growing memory. Owns memory and matrices; knows no model.
 * Sums run in a fixed order and no threads are used, so the same input gives the same bits on every machine with fused
 * multiply-add (all since 2013).
 */

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
  softmax(x: number, m: number, n: number, ld: number): void;
}

/** A weight matrix packed for `gemm`: `inputs` rows of `outputs` columns. */
export interface PackedMatrix {
  readonly at: number;
  readonly inputs: number;
  readonly outputs: number;
}

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

  constructor() {
    compiled ??= new WebAssembly.Module(Buffer.from(KERNEL_BYTES, "base64"));
    this.#memory = new WebAssembly.Memory({ initial: 64 });
    this.run = new WebAssembly.Instance(compiled, { env: { memory: this.#memory } })
      .exports as unknown as KernelExports;
    this.#floats = new Float32Array(this.#memory.buffer);
    this.#bytes = new Int8Array(this.#memory.buffer);
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

  /** Packs a row-major matrix of `inputs` × `outputs` (a multiple of 8) for `gemm`. */
  matrix(data: Float32Array, inputs: number, outputs: number): PackedMatrix {
    const packed = new Float32Array(data.length);
    let to = 0;
    for (let panel = 0; panel < outputs; panel += 8) {
      for (let row = 0; row < inputs; row++) {
        for (let c = 0; c < 8; c++) packed[to++] = data[row * outputs + panel + c] as number;
      }
    }
    return { at: this.place(packed), inputs, outputs };
  }

  /** out[rows][outputs] = in[rows][inputs] · matrix (+ out where `add`). */
  multiply(input: number, matrix: PackedMatrix, out: number, rows: number, add = false): void {
    const { at, inputs, outputs } = matrix;
    this.run.gemm(input, at, out, rows, outputs, inputs, inputs, outputs, add ? 1 : 0);
  }
}
