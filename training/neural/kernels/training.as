// AssemblyScript: what training needs beyond inference. Gradients, dropout masks, Adam.

export { pack, packTransposed, gemm, sru, addBias, addTo, softmax } from "./inference";

/** out[K][M] = the transpose of x[M][K], rows of x `ld` floats apart. */
export function transpose(x: usize, out: usize, m: i32, k: i32, ld: i32): void {
  for (let i0 = 0; i0 < m; i0 += 16) {
    const i1 = min(m, i0 + 16);
    for (let j = 0; j < k; j++) {
      for (let i = i0; i < i1; i++) f32.store(out + ((j * m + i) << 2), f32.load(x + ((i * ld + j) << 2)));
    }
  }
}

/** The backward pass of sru(): same layout; dh[T][D] in, du[T][3D] out, dx[T][D] and dgate[4D] added to; carry[D] is scratch. */
export function sruBackward(
  u: usize, x: usize, gate: usize, c: usize, dh: usize, du: usize, dx: usize, dgate: usize, carry: usize,
  length: i32, d: i32, from: i32, to: i32, back: i32, alpha: f32,
): void {
  const row: usize = d << 2;
  const one = f32x4.splat(1);
  const scale = f32x4.splat(alpha);
  const zero = f32x4.splat(0);
  const first: usize = from << 2, end: usize = to << 2;
  for (let step = length - 1; step >= 0; step--) {
    const t: usize = back ? length - 1 - step : step;
    const up = u + t * 3 * row, dup = du + t * 3 * row, o = t * row;
    const before = back ? c + o + row : c + o - row;
    for (let at = first; at < end; at += 16) {
      const candidate = v128.load(up + at), f = v128.load(up + row + at), r = v128.load(up + 2 * row + at);
      const state = v128.load(c + o + at);
      let last = zero, carried = zero;
      if (step > 0) last = v128.load(before + at);
      if (step < length - 1) carried = v128.load(carry + at);
      const g = v128.load(dh + o + at);
      const skip = f32x4.mul(v128.load(x + o + at), scale);
      const dr = f32x4.mul(f32x4.mul(g, f32x4.sub(state, skip)), f32x4.mul(r, f32x4.sub(one, r)));
      const dc = f32x4.add(carried, f32x4.mul(g, r));
      const df = f32x4.mul(f32x4.mul(dc, f32x4.sub(last, candidate)), f32x4.mul(f, f32x4.sub(one, f)));
      v128.store(dx + o + at, f32x4.add(v128.load(dx + o + at), f32x4.mul(f32x4.mul(g, f32x4.sub(one, r)), scale)));
      v128.store(dup + at, f32x4.mul(dc, f32x4.sub(one, f)));
      v128.store(dup + row + at, df);
      v128.store(dup + 2 * row + at, dr);
      const gp = dgate + at;
      v128.store(gp, f32x4.add(v128.load(gp), f32x4.mul(df, last)));
      v128.store(gp + row, f32x4.add(v128.load(gp + row), f32x4.mul(dr, last)));
      v128.store(gp + 2 * row, f32x4.add(v128.load(gp + 2 * row), df));
      v128.store(gp + 3 * row, f32x4.add(v128.load(gp + 3 * row), dr));
      const vf = v128.load(gate + at), vr = v128.load(gate + row + at);
      v128.store(carry + at, f32x4.add(f32x4.mul(dc, f), f32x4.add(f32x4.mul(df, vf), f32x4.mul(dr, vr))));
    }
  }
}

/** dy[n] = 0 where y is 0 (the backward pass of a rectifier). */
export function reluBackward(dy: usize, y: usize, n: i32): void {
  const zero = f32x4.splat(0);
  for (let i = 0; i < n; i += 4) {
    v128.store(dy, v128.and(v128.load(dy), f32x4.gt(v128.load(y), zero)));
    dy += 16; y += 16;
  }
}

/** out[n] += column sums of y[M][n]. */
export function columnSums(y: usize, out: usize, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j += 4) {
      v128.store(out + (j << 2), f32x4.add(v128.load(out + (j << 2)), v128.load(y)));
      y += 16;
    }
  }
}

/** y[M][n] = x[M][n] · mask[n]: one dropout mask for all rows of a sentence. */
export function maskRows(x: usize, mask: usize, y: usize, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j += 4) {
      v128.store(y, f32x4.mul(v128.load(x), v128.load(mask + (j << 2))));
      x += 16; y += 16;
    }
  }
}

/** y[n] += a · x[n]. */
export function addScaled(y: usize, x: usize, a: f32, n: i32): void {
  const s = f32x4.splat(a);
  for (let i = 0; i < n; i += 4) {
    v128.store(y, f32x4.add(v128.load(y), f32x4.mul(s, v128.load(x))));
    y += 16; x += 16;
  }
}

/** Sum of squares. */
export function squares(x: usize, n: i32): f32 {
  let total = f32x4.splat(0);
  for (let i = 0; i < n; i += 4) {
    const v = v128.load(x);
    total = f32x4.add(total, f32x4.mul(v, v));
    x += 16;
  }
  return f32x4.extract_lane(total, 0) + f32x4.extract_lane(total, 1) + f32x4.extract_lane(total, 2) + f32x4.extract_lane(total, 3);
}

/** Adam (Kingma and Ba 2015) with decoupled decay; `factor` scales the gradient, which is cleared. rate holds the bias correction. */
export function adam(
  w: usize, g: usize, m: usize, v: usize, n: i32, rate: f32, beta1: f32, beta2: f32, epsilon: f32, decay: f32, factor: f32,
): void {
  const b1 = f32x4.splat(beta1), b2 = f32x4.splat(beta2), nb1 = f32x4.splat(1 - beta1), nb2 = f32x4.splat(1 - beta2);
  const lr = f32x4.splat(rate), eps = f32x4.splat(epsilon), keep = f32x4.splat(1 - decay), scale = f32x4.splat(factor);
  const zero = f32x4.splat(0);
  for (let i = 0; i < n; i += 4) {
    const grad = f32x4.mul(v128.load(g), scale);
    v128.store(g, zero);
    const m1 = f32x4.add(f32x4.mul(b1, v128.load(m)), f32x4.mul(nb1, grad));
    const v1 = f32x4.add(f32x4.mul(b2, v128.load(v)), f32x4.mul(nb2, f32x4.mul(grad, grad)));
    v128.store(m, m1);
    v128.store(v, v1);
    const step = f32x4.div(f32x4.mul(lr, m1), f32x4.add(f32x4.sqrt(v1), eps));
    v128.store(w, f32x4.sub(f32x4.mul(v128.load(w), keep), step));
    w += 16; g += 16; m += 16; v += 16;
  }
}

/** e[n] += rate · (w[n] - e[n]): the running average of the weights. */
export function average(e: usize, w: usize, rate: f32, n: i32): void {
  const s = f32x4.splat(rate);
  for (let i = 0; i < n; i += 4) {
    const old = v128.load(e);
    v128.store(e, f32x4.add(old, f32x4.mul(s, f32x4.sub(v128.load(w), old))));
    e += 16; w += 16;
  }
}
