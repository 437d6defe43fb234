/** What a mistyped word was likely meant to be. Owns the measure of likeness, no vocabulary. */

/** The one candidate that is a beginning or a few slips away; null where none is near. Case does not count. */
export function closest<T extends string>(typed: string, candidates: readonly T[]): T | null {
  const word = typed.trim().toLowerCase();
  if (word === "" || word.length > 60) return null;
  let best: T | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const slips = word.length >= 3 && other.startsWith(word) ? 0.5 : slipsBetween(word, other);
    if (slips < least) [best, least] = [candidate, slips];
  }
  return best;
}

/** Damerau and Levenshtein's distance, neighbours swapped counting one. */
function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let slips = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, at(i - 2, j - 2) + 1);
      row.push(slips);
    }
  }
  return at(a.length, b.length);
}
