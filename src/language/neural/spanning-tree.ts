/** The best tree over scored arcs: Chu and Liu (1965), Edmonds (1967), with exactly one word under the root. */

/**
 * @param scores row `i` (of `stride` numbers) holds word i+1's score for each head 0…n; 0 is the root.
 * @returns the head of each word (0…n): a tree with one root word. Greedy where the greedy choice is such a tree.
 */
export function bestTree(scores: Float32Array, n: number, stride: number): Int32Array {
  const heads = greedyHeads(scores, n, stride);
  const roots = [...heads.keys()].filter((i) => heads[i] === 0);
  if (roots.length === 1 && !hasCycle(heads)) return heads;
  return singleRooted(scores, n, stride, roots);
}

function greedyHeads(scores: Float32Array, n: number, stride: number): Int32Array {
  const heads = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    let best = -Infinity;
    for (let j = 0; j <= n; j++) {
      const score = scores[i * stride + j] as number;
      if (j !== i + 1 && score > best) {
        best = score;
        heads[i] = j;
      }
    }
  }
  return heads;
}

function hasCycle(heads: Int32Array): boolean {
  const state = new Uint8Array(heads.length + 1);
  for (let i = 1; i <= heads.length; i++) {
    let at = i;
    while (at !== 0 && state[at] === 0) {
      state[at] = 1;
      at = heads[at - 1] as number;
    }
    if (at !== 0 && state[at] === 1) return true;
    for (at = i; at !== 0 && state[at] === 1; at = heads[at - 1] as number) state[at] = 2;
  }
  return false;
}

/** Tries each likely root word in turn and keeps the tree of the highest score. */
function singleRooted(scores: Float32Array, n: number, stride: number, roots: readonly number[]): Int32Array {
  // Long sentences try fewer: each root costs up to the cube of the length.
  let candidates = roots.slice(0, n > 80 ? 2 : 6);
  if (candidates.length === 0) {
    const byRoot = Array.from({ length: n }, (_, i) => i);
    byRoot.sort((a, b) => (scores[b * stride] as number) - (scores[a * stride] as number) || a - b);
    candidates = byRoot.slice(0, 2);
  }
  let best: Int32Array | null = null;
  let bestScore = -Infinity;
  for (const root of candidates) {
    const matrix = denseScores(scores, n, stride, root);
    const heads = edmonds(matrix, n + 1);
    let total = 0;
    for (let i = 1; i <= n; i++) total += matrix[i * (n + 1) + (heads[i] as number)] as number;
    if (total > bestScore) {
      bestScore = total;
      best = heads.slice(1);
    }
  }
  return best as Int32Array;
}

const BARRED = -1e9;

function denseScores(scores: Float32Array, n: number, stride: number, root: number): Float64Array {
  const size = n + 1;
  const matrix = new Float64Array(size * size).fill(BARRED);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= n; j++) {
      if (j === i + 1 || (j === 0 && i !== root) || (i === root && j !== 0)) continue;
      matrix[(i + 1) * size + j] = scores[i * stride + j] as number;
    }
  }
  return matrix;
}

/** Heads of nodes 1…size-1 in the best arborescence from node 0; matrix[dependent][head]. Contracts one cycle a time. */
function edmonds(matrix: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  for (let i = 1; i < size; i++) {
    let best = -Infinity;
    for (let j = 0; j < size; j++) {
      const score = matrix[i * size + j] as number;
      if (j !== i && score > best) {
        best = score;
        heads[i] = j;
      }
    }
  }
  const cycle = findCycle(heads);
  if (cycle === null) return heads;
  return expand(matrix, size, heads, cycle);
}

function findCycle(heads: Int32Array): number[] | null {
  const state = new Int32Array(heads.length);
  for (let i = 1; i < heads.length; i++) {
    let at = i;
    while (at !== 0 && state[at] === 0) {
      state[at] = i;
      at = heads[at] as number;
    }
    if (at === 0 || state[at] !== i) continue;
    const cycle = [at];
    for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next);
    return cycle;
  }
  return null;
}

function expand(matrix: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inCycle = new Uint8Array(size);
  for (const node of cycle) inCycle[node] = 1;
  const outside: number[] = [];
  for (let i = 0; i < size; i++) if (inCycle[i] === 0) outside.push(i);
  // The cycle becomes the last node of the smaller graph.
  const smaller = outside.length + 1;
  const last = smaller - 1;
  const reduced = new Float64Array(smaller * smaller).fill(BARRED);
  const enters = new Int32Array(smaller);
  const leaves = new Int32Array(smaller);
  outside.forEach((a, ai) => {
    outside.forEach((b, bi) => {
      if (ai !== bi) reduced[ai * smaller + bi] = matrix[a * size + b] as number;
    });
    let entering = -Infinity;
    let leaving = -Infinity;
    for (const node of cycle) {
      const gain =
        (matrix[node * size + a] as number) - (matrix[node * size + (heads[node] as number)] as number);
      if (gain > entering) {
        entering = gain;
        enters[ai] = node;
      }
      const score = matrix[a * size + node] as number;
      if (score > leaving) {
        leaving = score;
        leaves[ai] = node;
      }
    }
    reduced[last * smaller + ai] = entering;
    if (a !== 0) reduced[ai * smaller + last] = leaving;
  });
  const found = edmonds(reduced, smaller);
  const result = heads.slice();
  outside.forEach((a, ai) => {
    if (a === 0) return;
    const head = found[ai] as number;
    result[a] = head === last ? (leaves[ai] as number) : (outside[head] as number);
  });
  const from = found[last] as number;
  result[enters[from] as number] = outside[from] as number;
  return result;
}
