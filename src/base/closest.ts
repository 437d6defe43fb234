/** What a mistyped word was likely meant to be. Owns the measure of likeness, no vocabulary. */

/** The candidates that are a beginning or a few slips away, the nearest first; case does not count. */
export function nearest<T extends string>(typed: string, candidates: readonly T[], most: number): T[] {
  const word = typed.trim().toLowerCase();
  if (word === "" || word.length > 60) return [];
  const limit = Math.max(1, Math.floor(word.length / 3));
  return candidates
    .map((candidate) => ({ candidate, slips: slipsOf(word, candidate.toLowerCase()) }))
    .filter(({ slips }) => slips <= limit)
    .sort((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function slipsOf(word: string, other: string): number {
  return word.length >= 3 && other.startsWith(word) ? 0.5 : slipsBetween(word, other);
}

/** The nearest candidate; null where none is near. @example closest("CONSLUT", ["AGREE", "CONSULT"]) // "CONSULT" */
export function closest<T extends string>(typed: string, candidates: readonly T[]): T | null {
  return nearest(typed, candidates, 1)[0] ?? null;
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
