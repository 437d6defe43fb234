import { describe, expect, test } from "vitest";
import { Kernels } from "../../src/nn/kernels.ts";

/** Numbers that look random and are the same each time. */
function numbers(count: number, seed = 1): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => Math.sin(i * 12.9898 + seed * 78.233) * 0.7);
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

describe("kernels against plain arithmetic", () => {
  test.each([
    [1, 8, 3],
    [2, 16, 5],
    [7, 8, 33],
    [13, 40, 104],
  ])("product of %i × %i over %i in floating point", (rows, columns, inner) => {
    const kernels = new Kernels();
    const a = numbers(rows * inner);
    const b = numbers(inner * columns, 2);
    const [input, plain] = [kernels.place(a), kernels.place(b)];
    const packed = kernels.allocate(inner * columns);
    const out = kernels.allocate(rows * columns);
    kernels.run.pack(plain, packed, inner, columns);
    kernels.run.gemm(input, packed, out, rows, columns, inner, inner, columns, 0);
    kernels.run.gemm(input, packed, out, rows, columns, inner, inner, columns, 1);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        let sum = 0;
        for (let k = 0; k < inner; k++) sum += (a[i * inner + k] as number) * (b[k * columns + j] as number);
        expect(kernels.floats[(out >> 2) + i * columns + j]).toBeCloseTo(2 * sum, 3);
      }
    }
  });

  test.each([
    [1, 8, 8],
    [4, 16, 32],
    [11, 24, 200],
  ])("product of %i × %i over %i in whole numbers", (rows, columns, inner) => {
    const kernels = new Kernels();
    const a = numbers(rows * inner);
    const weights = Int8Array.from(numbers(inner * columns, 2), (x) => Math.round(x * 127));
    const scales = numbers(inner, 3).map((x) => Math.abs(x) / 50);
    const matrix = kernels.matrix(weights, scales, columns);
    const input = kernels.place(a);
    const out = kernels.allocate(rows * columns);
    kernels.multiply(input, matrix, out, rows);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        let sum = 0;
        for (let k = 0; k < inner; k++) {
          sum += (a[i * inner + k] as number) * (weights[k * columns + j] as number) * (scales[k] as number);
        }
        expect(kernels.floats[(out >> 2) + i * columns + j]).toBeCloseTo(sum, 2);
      }
    }
  });

  test("a row's product does not depend on the rows beside it, and a row of zeros gives zeros", () => {
    const kernels = new Kernels();
    const weights = Int8Array.from(numbers(24 * 16, 3), (x) => Math.round(x * 127));
    const matrix = kernels.matrix(weights, numbers(24, 4), 16);
    const input = kernels.place(numbers(9 * 24).fill(0, 0, 24));
    const out = kernels.allocate(9 * 16);
    kernels.multiply(input, matrix, out, 9);
    expect(kernels.floats.slice(out >> 2, (out >> 2) + 16)).toEqual(new Float32Array(16));
    const together = kernels.floats.slice((out >> 2) + 8 * 16, (out >> 2) + 9 * 16);
    kernels.multiply(input + 8 * 24 * 4, matrix, out, 1);
    expect(kernels.floats.slice(out >> 2, (out >> 2) + 16)).toEqual(together);
  });

  test.each([0, 1])("a recurrent unit reading %i", (back) => {
    const kernels = new Kernels();
    const [length, d, alpha] = [5, 8, 1.5];
    const u = numbers(length * 3 * d);
    const x = numbers(length * d, 2);
    const gate = numbers(4 * d, 3);
    const [up, xp, gp] = [kernels.place(u), kernels.place(x), kernels.place(gate)];
    const [c, h] = [kernels.allocate(length * d), kernels.allocate(length * d)];
    kernels.run.sru(up, xp, gp, c, h, length, d, 0, d, back, alpha);
    for (let col = 0; col < d; col++) {
      let state = 0;
      for (let step = 0; step < length; step++) {
        const t = back === 1 ? length - 1 - step : step;
        const at = (part: number): number => u[t * 3 * d + part * d + col] as number;
        const g = (part: number): number => gate[part * d + col] as number;
        const f = sigmoid(at(1) + g(0) * state + g(2));
        const r = sigmoid(at(2) + g(1) * state + g(3));
        state = f * state + (1 - f) * at(0);
        const wanted = r * state + (1 - r) * alpha * (x[t * d + col] as number);
        expect(kernels.floats[(h >> 2) + t * d + col]).toBeCloseTo(wanted, 4);
      }
    }
  });

  test("softmax sums to one and keeps order, whatever the size of its input", () => {
    const kernels = new Kernels();
    const at = kernels.place(Float32Array.from([1000, 999, -1000, 0, 0, 0, 0, 7]));
    kernels.run.softmax(at, 2, 3, 4);
    const [a, b, c, untouched] = kernels.floats.slice(at >> 2, (at >> 2) + 4) as unknown as number[];
    expect((a as number) + (b as number) + (c as number)).toBeCloseTo(1, 5);
    expect(a).toBeCloseTo(sigmoid(1), 5);
    expect(untouched).toBe(0);
  });

  test("8-bit rows are added by their scale", () => {
    const kernels = new Kernels();
    const q = kernels.placeBytes(Int8Array.from([1, -2, 127, -128, 0, 5, 6, 7]));
    const y = kernels.place(new Float32Array(8).fill(1));
    kernels.run.addScaled8(y, q, 0.5, 8);
    expect(Array.from(kernels.floats.slice(y >> 2, (y >> 2) + 8))).toEqual([
      1.5, 0, 64.5, -63, 1, 3.5, 4, 4.5,
    ]);
  });
});
