/** Exact-span scoring of names: counts of found, wanted and right, by type and by any key. Owns no reading of files. */

export interface Counts {
  found: number;
  wanted: number;
  right: number;
}

export interface ScoredSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Adds one text's spans to the counts under "all", each type, and each further key. */
export function countSpans(
  table: Map<string, Counts>,
  found: readonly ScoredSpan[],
  wanted: readonly ScoredSpan[],
  keys: readonly string[] = [],
): void {
  const bump = (key: string, field: keyof Counts): void => {
    const counts = table.get(key) ?? { found: 0, wanted: 0, right: 0 };
    counts[field]++;
    table.set(key, counts);
  };
  const id = (span: ScoredSpan): string => `${span.start}:${span.end}:${span.type}`;
  const gold = new Set(wanted.map(id));
  for (const span of wanted) for (const key of ["all", span.type, ...keys]) bump(key, "wanted");
  for (const span of found) {
    for (const key of ["all", span.type, ...keys]) {
      bump(key, "found");
      if (gold.has(id(span))) bump(key, "right");
    }
  }
}

export function f1(counts: Counts | undefined): number {
  if (counts === undefined || counts.found + counts.wanted === 0) return 0;
  return (200 * counts.right) / (counts.found + counts.wanted);
}

export function precision(counts: Counts | undefined): number {
  return counts === undefined || counts.found === 0 ? 0 : (100 * counts.right) / counts.found;
}

export function recall(counts: Counts | undefined): number {
  return counts === undefined || counts.wanted === 0 ? 0 : (100 * counts.right) / counts.wanted;
}
