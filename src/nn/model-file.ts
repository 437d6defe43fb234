/**
 * The file format of weights: a JSON header and named tensors, read without copying. Owns the bytes on disk and their
 * quantisation; knows nothing of what a tensor is for.
 *
 * Layout, little-endian: the 8 bytes `CHNMODEL`, a u32 version, a u32 header length, the header (UTF-8 JSON), then the
 * tensors, each starting on a multiple of 8 counted from the start of the file.
 */

import { assert } from "../base/assert.ts";

const MAGIC = "CHNMODEL";
const VERSION = 1;

export type TensorKind = "f32" | "i8" | "u8" | "i32";
export type TensorData = Float32Array | Int8Array | Uint8Array | Int32Array;

/** A named array: `shape` multiplies out to `data.length`, row-major. */
export interface Tensor {
  readonly kind: TensorKind;
  readonly shape: readonly number[];
  readonly data: TensorData;
}

interface TensorHeader {
  readonly kind: TensorKind;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly bytes: number;
}

interface FileHeader {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly tensors: Readonly<Record<string, TensorHeader>>;
}

/** What a file of weights holds: facts about the model (`meta`, JSON-safe) and its tensors by name. */
export class ModelFile {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly tensors: ReadonlyMap<string, Tensor>;

  constructor(meta: Readonly<Record<string, unknown>>, tensors: ReadonlyMap<string, Tensor>) {
    this.meta = meta;
    this.tensors = tensors;
  }

  /**
   * Reads a file of weights. Tensors are views into `bytes` where its alignment allows.
   * @throws InvariantError when the bytes are not a model file of this version: our own file is broken.
   */
  static parse(bytes: Uint8Array): ModelFile {
    // A Buffer from a pool may start at any offset: copy once so that the views are aligned.
    const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
    const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
    const magic = String.fromCharCode(...aligned.subarray(0, 8));
    assert(magic === MAGIC, "not a model file");
    assert(
      view.getUint32(8, true) === VERSION,
      `model file of version ${view.getUint32(8, true)}, expected ${VERSION}`,
    );
    const headerLength = view.getUint32(12, true);
    const header = JSON.parse(
      new TextDecoder().decode(aligned.subarray(16, 16 + headerLength)),
    ) as FileHeader;
    const tensors = new Map<string, Tensor>();
    for (const [name, entry] of Object.entries(header.tensors)) {
      const data = viewOf(entry.kind, aligned, entry.offset, entry.bytes);
      tensors.set(name, { kind: entry.kind, shape: entry.shape, data });
    }
    return new ModelFile(header.meta, tensors);
  }

  /** The tensor of that name. @throws InvariantError when the file lacks it. */
  tensor(name: string): Tensor {
    const tensor = this.tensors.get(name);
    assert(tensor !== undefined, `the model file has no tensor ${name}`);
    return tensor;
  }

  has(name: string): boolean {
    return this.tensors.has(name);
  }

  /**
   * The tensor as 32-bit floats. An `i8` tensor is multiplied by its scales, stored beside it as `<name>.scale`,
   * one for each row (first dimension).
   */
  floats(name: string): Float32Array {
    const tensor = this.tensor(name);
    if (tensor.data instanceof Float32Array) return tensor.data;
    assert(tensor.data instanceof Int8Array, `tensor ${name} holds no numbers to scale`);
    const scale = this.tensor(`${name}.scale`).data;
    const out = new Float32Array(tensor.data.length);
    const columns = tensor.data.length / scale.length;
    for (let i = 0; i < out.length; i++) {
      out[i] = (tensor.data[i] as number) * (scale[Math.floor(i / columns)] as number);
    }
    return out;
  }

  /** The file's bytes; equal content gives equal bytes. */
  render(): Uint8Array {
    const entries: Record<string, TensorHeader> = {};
    let relative = 0;
    for (const [name, { kind, shape, data }] of this.tensors) {
      entries[name] = { kind, shape, offset: relative, bytes: data.byteLength };
      relative = align(relative + data.byteLength);
    }
    // Offsets stand in the header whose own length moves them: pad the header to a fixed point.
    let start = 0;
    let header = new Uint8Array();
    for (let previous = -1; previous !== start; ) {
      previous = start;
      const moved = Object.fromEntries(
        Object.entries(entries).map(([name, entry]) => [name, { ...entry, offset: entry.offset + start }]),
      );
      header = new TextEncoder().encode(JSON.stringify({ meta: this.meta, tensors: moved }));
      start = align(16 + header.length);
    }
    const out = new Uint8Array(start + relative);
    out.set(new TextEncoder().encode(MAGIC));
    const view = new DataView(out.buffer);
    view.setUint32(8, VERSION, true);
    view.setUint32(12, header.length, true);
    out.set(header, 16);
    for (const [name, { data }] of this.tensors) {
      const at = start + (entries[name] as TensorHeader).offset;
      out.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    }
    return out;
  }
}

/** A tensor of 32-bit floats. */
export function floatTensor(data: Float32Array, shape: readonly number[] = [data.length]): Tensor {
  return { kind: "f32", shape, data };
}

/**
 * Rounds each row to 8 bits with a scale of its own (its largest magnitude becomes 127).
 * @returns the two tensors to store as `<name>` and `<name>.scale`.
 */
export function quantise(
  data: Float32Array,
  rows: number,
): { readonly tensor: Tensor; readonly scale: Tensor } {
  const columns = rows === 0 ? 0 : data.length / rows;
  const out = new Int8Array(data.length);
  const scale = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let most = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++)
      most = Math.max(most, Math.abs(data[i] as number));
    scale[row] = most / 127;
    if (most === 0) continue;
    for (let i = row * columns; i < (row + 1) * columns; i++)
      out[i] = Math.round(((data[i] as number) / most) * 127);
  }
  return { tensor: { kind: "i8", shape: [rows, columns], data: out }, scale: floatTensor(scale) };
}

/** UTF-8 text as a tensor: word lists and the like. */
export function textTensor(text: string): Tensor {
  const data = new TextEncoder().encode(text);
  return { kind: "u8", shape: [data.length], data };
}

function align(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

function viewOf(kind: TensorKind, bytes: Uint8Array, offset: number, length: number): TensorData {
  const at = bytes.byteOffset + offset;
  switch (kind) {
    case "f32":
      return new Float32Array(bytes.buffer, at, length / 4);
    case "i32":
      return new Int32Array(bytes.buffer, at, length / 4);
    case "i8":
      return new Int8Array(bytes.buffer, at, length);
    case "u8":
      return new Uint8Array(bytes.buffer, at, length);
  }
}
