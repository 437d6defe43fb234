// AssemblyScript, compiled to WebAssembly with SIMD by ../build-kernels.ts. The arithmetic of inference: single-precision
// operations in a fixed order. Pointers are byte offsets; all is f32.

const PANEL = 8;

/** Packs B[K][N] (row-major) into panels of 8 columns: [N/8][K][8]. N % 8 == 0. */
export function pack(b: usize, out: usize, k: i32, n: i32): void {
  for (let panel = 0; panel < n / PANEL; panel++) {
    let from = b + ((panel * PANEL) << 2);
    for (let row = 0; row < k; row++) {
      v128.store(out, v128.load(from));
      v128.store(out, v128.load(from, 16), 16);
      out += 32;
      from += n << 2;
    }
  }
}

/** Packs the transpose of B[N][K]: the same panels as pack() of its transpose. N % 8 == 0. */
export function packTransposed(b: usize, out: usize, k: i32, n: i32): void {
  for (let panel = 0; panel < n / PANEL; panel++) {
    const base = b + (((panel * PANEL) * k) << 2);
    const stride: usize = k << 2;
    for (let row = 0; row < k; row++) {
      let from = base + (row << 2);
      for (let c = 0; c < PANEL; c++) {
        f32.store(out, f32.load(from));
        out += 4;
        from += stride;
      }
    }
  }
}

// @ts-ignore
@inline
function fma(a: v128, b: v128, c: v128): v128 {
  return f32x4.relaxed_madd(a, b, c);
}

/** C[M][N] = A[M][K]·B (+ C where `add`), B packed. Rows of A are `lda` floats apart, rows of C `ldc`. */
export function gemm(a: usize, b: usize, c: usize, m: i32, n: i32, k: i32, lda: i32, ldc: i32, add: i32): void {
  const rowA: usize = lda << 2;
  const rowC: usize = ldc << 2;
  const panelBytes: usize = (k * PANEL) << 2;
  for (let panel = 0; panel < n / PANEL; panel++) {
    const bp = b + <usize>panel * panelBytes;
    const cp = c + ((panel * PANEL) << 2);
    let i = 0;
    for (; i + 6 <= m; i += 6) tile6(a + <usize>i * rowA, bp, cp + <usize>i * rowC, k, rowA, rowC, add);
    for (; i + 2 <= m; i += 2) tile2(a + <usize>i * rowA, bp, cp + <usize>i * rowC, k, rowA, rowC, add);
    for (; i < m; i++) tile1(a + <usize>i * rowA, bp, cp + <usize>i * rowC, k, add);
  }
}

function tile6(a: usize, b: usize, c: usize, k: i32, rowA: usize, rowC: usize, add: i32): void {
  const zero = f32x4.splat(0);
  let c00 = zero, c01 = zero, c10 = zero, c11 = zero, c20 = zero, c21 = zero;
  let c30 = zero, c31 = zero, c40 = zero, c41 = zero, c50 = zero, c51 = zero;
  let a1 = a + rowA, a2 = a1 + rowA, a3 = a2 + rowA, a4 = a3 + rowA, a5 = a4 + rowA;
  const end = a + (<usize>k << 2);
  while (a < end) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load_splat<f32>(a);
    c00 = fma(x, b0, c00); c01 = fma(x, b1, c01);
    x = v128.load_splat<f32>(a1);
    c10 = fma(x, b0, c10); c11 = fma(x, b1, c11);
    x = v128.load_splat<f32>(a2);
    c20 = fma(x, b0, c20); c21 = fma(x, b1, c21);
    x = v128.load_splat<f32>(a3);
    c30 = fma(x, b0, c30); c31 = fma(x, b1, c31);
    x = v128.load_splat<f32>(a4);
    c40 = fma(x, b0, c40); c41 = fma(x, b1, c41);
    x = v128.load_splat<f32>(a5);
    c50 = fma(x, b0, c50); c51 = fma(x, b1, c51);
    a += 4; a1 += 4; a2 += 4; a3 += 4; a4 += 4; a5 += 4;
    b += 32;
  }
  put(c, c00, c01, add); c += rowC;
  put(c, c10, c11, add); c += rowC;
  put(c, c20, c21, add); c += rowC;
  put(c, c30, c31, add); c += rowC;
  put(c, c40, c41, add); c += rowC;
  put(c, c50, c51, add);
}

function tile2(a: usize, b: usize, c: usize, k: i32, rowA: usize, rowC: usize, add: i32): void {
  const zero = f32x4.splat(0);
  let c00 = zero, c01 = zero, c10 = zero, c11 = zero;
  let a1 = a + rowA;
  const end = a + (<usize>k << 2);
  while (a < end) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load_splat<f32>(a);
    c00 = fma(x, b0, c00); c01 = fma(x, b1, c01);
    x = v128.load_splat<f32>(a1);
    c10 = fma(x, b0, c10); c11 = fma(x, b1, c11);
    a += 4; a1 += 4; b += 32;
  }
  put(c, c00, c01, add);
  put(c + rowC, c10, c11, add);
}

function tile1(a: usize, b: usize, c: usize, k: i32, add: i32): void {
  let c0 = f32x4.splat(0), c1 = f32x4.splat(0);
  const end = a + (<usize>k << 2);
  while (a < end) {
    const x = v128.load_splat<f32>(a);
    c0 = fma(x, v128.load(b), c0);
    c1 = fma(x, v128.load(b, 16), c1);
    a += 4; b += 32;
  }
  put(c, c0, c1, add);
}

// @ts-ignore
@inline
function put(c: usize, x: v128, y: v128, add: i32): void {
  if (add) {
    x = f32x4.add(x, v128.load(c));
    y = f32x4.add(y, v128.load(c, 16));
  }
  v128.store(c, x);
  v128.store(c, y, 16);
}

/**
 * Rounds each row of X[M][K], its numbers first multiplied by factor[K], to 16 bits: out[M][K] (i16), and scale[M] to
 * multiply back by. K % 8 == 0.
 */
export function roundRows(x: usize, factor: usize, out: usize, scale: usize, m: i32, k: i32): void {
  const bytes: usize = k << 2;
  for (let i = 0; i < m; i++) {
    let most = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16)
      most = f32x4.pmax(most, f32x4.abs(f32x4.mul(v128.load(x + at), v128.load(factor + at))));
    const largest = max<f32>(
      max<f32>(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max<f32>(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    f32.store(scale, largest / 32767);
    const inverse = f32x4.splat(largest > 0 ? 32767 / largest : 0);
    for (let at: usize = 0; at < bytes; at += 32) {
      const p = f32x4.mul(f32x4.mul(v128.load(x + at), v128.load(factor + at)), inverse);
      const q = f32x4.mul(f32x4.mul(v128.load(x + at, 16), v128.load(factor + at, 16)), inverse);
      v128.store(out, i16x8.narrow_i32x4_s(
        i32x4.relaxed_trunc_f32x4_s(f32x4.nearest(p)),
        i32x4.relaxed_trunc_f32x4_s(f32x4.nearest(q)),
      ));
      out += 16;
    }
    x += bytes; scale += 4;
  }
}

/**
 * C[M][N] = A[M][K]·B in whole numbers, then times scale[M]. A is i16 (roundRows), B i16 in panels of 8 columns with the
 * numbers of two rows side by side: [N/8][K/2][8][2]. Sums stay below 2^31 while |B| <= 127 and K <= 512.
 */
export function multiplyWhole(a: usize, b: usize, c: usize, scale: usize, m: i32, n: i32, k: i32): void {
  const rowA: usize = k << 1, rowC: usize = n << 2;
  const panelBytes: usize = (k * PANEL) << 1;
  for (let panel = 0; panel < n / PANEL; panel++) {
    const bp = b + <usize>panel * panelBytes;
    const cp = c + ((panel * PANEL) << 2);
    let i = 0;
    for (; i + 4 <= m; i += 4)
      whole4(a + <usize>i * rowA, bp, cp + <usize>i * rowC, scale + (<usize>i << 2), k, rowA, rowC);
    for (; i < m; i++) whole1(a + <usize>i * rowA, bp, cp + <usize>i * rowC, scale + (<usize>i << 2), k, rowA, rowC);
  }
}

// @ts-ignore
@inline
function putWhole(c: usize, x: v128, y: v128, scale: f32): void {
  const s = f32x4.splat(scale);
  v128.store(c, f32x4.mul(f32x4.convert_i32x4_s(x), s));
  v128.store(c, f32x4.mul(f32x4.convert_i32x4_s(y), s), 16);
}

function whole4(a: usize, b: usize, c: usize, scale: usize, k: i32, rowA: usize, rowC: usize): void {
  const zero = i32x4.splat(0);
  let c00 = zero, c01 = zero, c10 = zero, c11 = zero, c20 = zero, c21 = zero, c30 = zero, c31 = zero;
  let a1 = a + 1 * rowA, a2 = a + 2 * rowA, a3 = a + 3 * rowA;
  const end = a + (<usize>k << 1);
  while (a < end) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load_splat<i32>(a);
    c00 = i32x4.add(c00, i32x4.dot_i16x8_s(x, b0)); c01 = i32x4.add(c01, i32x4.dot_i16x8_s(x, b1));
    x = v128.load_splat<i32>(a1);
    c10 = i32x4.add(c10, i32x4.dot_i16x8_s(x, b0)); c11 = i32x4.add(c11, i32x4.dot_i16x8_s(x, b1));
    x = v128.load_splat<i32>(a2);
    c20 = i32x4.add(c20, i32x4.dot_i16x8_s(x, b0)); c21 = i32x4.add(c21, i32x4.dot_i16x8_s(x, b1));
    x = v128.load_splat<i32>(a3);
    c30 = i32x4.add(c30, i32x4.dot_i16x8_s(x, b0)); c31 = i32x4.add(c31, i32x4.dot_i16x8_s(x, b1));
    a += 4; a1 += 4; a2 += 4; a3 += 4; b += 32;
  }
  putWhole(c + 0 * rowC, c00, c01, f32.load(scale, 0));
  putWhole(c + 1 * rowC, c10, c11, f32.load(scale, 4));
  putWhole(c + 2 * rowC, c20, c21, f32.load(scale, 8));
  putWhole(c + 3 * rowC, c30, c31, f32.load(scale, 12));
}

function whole1(a: usize, b: usize, c: usize, scale: usize, k: i32, rowA: usize, rowC: usize): void {
  const zero = i32x4.splat(0);
  let c00 = zero, c01 = zero;
  const end = a + (<usize>k << 1);
  while (a < end) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load_splat<i32>(a);
    c00 = i32x4.add(c00, i32x4.dot_i16x8_s(x, b0)); c01 = i32x4.add(c01, i32x4.dot_i16x8_s(x, b1));
    a += 4;  b += 32;
  }
  putWhole(c + 0 * rowC, c00, c01, f32.load(scale, 0));
}

/** e^x to about 1e-6 of its value, x cut to ±87. */
// @ts-ignore
@inline
function exp4(x: v128): v128 {
  x = f32x4.pmax(f32x4.splat(-87), f32x4.pmin(f32x4.splat(87), x));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  x = fma(n, f32x4.splat(-0.693147180559945), x);
  let y = f32x4.splat(8.3334519073e-3);
  y = fma(y, x, f32x4.splat(4.1665795894e-2));
  y = fma(y, x, f32x4.splat(1.6666665459e-1));
  y = fma(y, x, f32x4.splat(5.0000001201e-1));
  y = fma(y, x, f32x4.splat(1));
  y = fma(y, x, f32x4.splat(1));
  return i32x4.add(y, i32x4.shl(i32x4.relaxed_trunc_f32x4_s(n), 23));
}

// @ts-ignore
@inline
function sigmoid4(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
}

/**
 * One direction of a simple recurrent unit (Lei et al. 2018) over one sentence.
 * U[T][3D]: candidate, forget, reset; the two gates are overwritten by their values. X, C, H are [T][D].
 * Works on columns [from, to) (multiples of 4); `back` runs right to left. gate: vf, vr, bf, br, each D floats.
 */
export function sru(
  u: usize, x: usize, gate: usize, c: usize, h: usize, length: i32, d: i32, from: i32, to: i32, back: i32, alpha: f32,
): void {
  // Words outside, columns inside: columns do not wait for one another.
  const row: usize = d << 2;
  const scale = f32x4.splat(alpha);
  const first: usize = from << 2, last: usize = to << 2;
  for (let step = 0; step < length; step++) {
    const t: usize = back ? length - 1 - step : step;
    const up = u + t * 3 * row, xp = x + t * row, cp = c + t * row, hp = h + t * row;
    const before = back ? cp + row : cp - row;
    for (let at = first; at < last; at += 16) {
      let state = f32x4.splat(0);
      if (step > 0) state = v128.load(before + at);
      const candidate = v128.load(up + at);
      const vf = v128.load(gate + at), vr = v128.load(gate + row + at);
      const bf = v128.load(gate + 2 * row + at), br = v128.load(gate + 3 * row + at);
      const f = sigmoid4(fma(vf, state, f32x4.add(v128.load(up + row + at), bf)));
      const r = sigmoid4(fma(vr, state, f32x4.add(v128.load(up + 2 * row + at), br)));
      v128.store(up + row + at, f);
      v128.store(up + 2 * row + at, r);
      state = fma(f, f32x4.sub(state, candidate), candidate);
      v128.store(cp + at, state);
      const skip = f32x4.mul(v128.load(xp + at), scale);
      v128.store(hp + at, fma(r, f32x4.sub(state, skip), skip));
    }
  }
}

/** Y[M][N] += bias[N]; negative numbers become 0 where `relu`. N % 4 == 0. */
export function addBias(y: usize, bias: usize, m: i32, n: i32, relu: i32): void {
  const zero = f32x4.splat(0);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j += 4) {
      let v = f32x4.add(v128.load(y), v128.load(bias + (j << 2)));
      if (relu) v = f32x4.pmax(zero, v);
      v128.store(y, v);
      y += 16;
    }
  }
}

/** y[n] += x[n]; n % 4 == 0. */
export function addTo(y: usize, x: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    v128.store(y, f32x4.add(v128.load(y), v128.load(x)));
    y += 16; x += 16;
  }
}

/** y[n] += scale · q[n], 8-bit weights. n % 8 == 0. */
export function addScaled8(y: usize, q: usize, scale: f32, n: i32): void {
  const s = f32x4.splat(scale);
  for (let i = 0; i < n; i += 8) {
    const wide = v128.load8x8_s(q);
    v128.store(y, f32x4.add(v128.load(y), f32x4.mul(s, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(wide)))));
    v128.store(y, f32x4.add(v128.load(y, 16), f32x4.mul(s, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(wide)))), 16);
    y += 32; q += 8;
  }
}

/** Each row of X[M][ld], its first `n` numbers, becomes its softmax. Sums run left to right. */
export function softmax(x: usize, m: i32, n: i32, ld: i32): void {
  for (let i = 0; i < m; i++) {
    let most: f32 = -Infinity;
    for (let j = 0; j < n; j++) most = max<f32>(most, f32.load(x + (j << 2)));
    const whole = n & ~3;
    for (let j = 0; j < whole; j += 4)
      v128.store(x + (j << 2), exp4(f32x4.sub(v128.load(x + (j << 2)), f32x4.splat(most))));
    for (let j = whole; j < n; j++)
      f32.store(x + (j << 2), f32x4.extract_lane(exp4(f32x4.splat(f32.load(x + (j << 2)) - most)), 0));
    let total: f32 = 0;
    for (let j = 0; j < n; j++) total += f32.load(x + (j << 2));
    const factor: f32 = 1 / total;
    for (let j = 0; j < n; j++) f32.store(x + (j << 2), f32.load(x + (j << 2)) * factor);
    x += ld << 2;
  }
}
