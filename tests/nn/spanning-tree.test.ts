import { expect, test } from "vitest";
import { bestTree } from "../../src/language/neural/spanning-tree.ts";

function isTree(heads: Int32Array): boolean {
  if (heads.filter((head) => head === 0).length !== 1) return false;
  return heads.every((_, i) => {
    let at = i + 1;
    for (let steps = 0; at !== 0; steps++) {
      if (steps > heads.length) return false;
      at = heads[at - 1] as number;
    }
    return true;
  });
}

function total(scores: Float32Array, heads: ArrayLike<number>, stride: number): number {
  return Array.from(heads).reduce((sum, head, i) => sum + (scores[i * stride + head] as number), 0);
}

/** The best tree by trying all of them. */
function exhaustive(scores: Float32Array, n: number, stride: number): number {
  let best = -Infinity;
  const heads = new Int32Array(n);
  const visit = (i: number): void => {
    if (i === n) {
      if (isTree(heads)) best = Math.max(best, total(scores, heads, stride));
      return;
    }
    for (let j = 0; j <= n; j++) {
      if (j === i + 1) continue;
      heads[i] = j;
      visit(i + 1);
    }
  };
  visit(0);
  return best;
}

test("finds a tree as good as the best of all trees, or within the few roots tried", () => {
  let exact = 0;
  for (let trial = 0; trial < 200; trial++) {
    const n = 1 + (trial % 5);
    const stride = 8;
    const scores = Float32Array.from(
      { length: n * stride },
      (_, i) => Math.sin((i + 1) * (trial + 3) * 12.9898) * 5,
    );
    const heads = bestTree(scores, n, stride);
    expect(isTree(heads)).toBe(true);
    if (Math.abs(total(scores, heads, stride) - exhaustive(scores, n, stride)) < 1e-4) exact++;
  }
  expect(exact).toBeGreaterThan(170);
});

test("breaks a loop that every word prefers", () => {
  // Words 1 and 2 each prefer the other; word 1 likes the root better than word 2 does.
  const scores = Float32Array.from([1, -9, 5, 0, 0, 5, -9, 0]);
  expect([...bestTree(scores, 2, 4)]).toEqual([0, 1]);
});
