/** Scores of a classification: macro-F1, accuracy, confusions. Owns arithmetic alone. */

export interface ClassScore {
  readonly label: string;
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Classification {
  /** Mean of the F1 of all labels that occur in gold, 0–1. */
  readonly macroF1: number;
  readonly accuracy: number;
  readonly classes: readonly ClassScore[];
  /** "GOLD → CODED" with counts, most frequent first. */
  readonly confusions: readonly { readonly pair: string; readonly count: number }[];
}

/** Scores pairs of gold and coded labels. A label that is coded but never gold costs precision of the others only. */
export function scoreLabels(pairs: readonly (readonly [gold: string, coded: string])[]): Classification {
  const labels = [...new Set(pairs.map(([gold]) => gold))].sort();
  const classes = labels.map((label): ClassScore => {
    const gold = pairs.filter((pair) => pair[0] === label).length;
    const coded = pairs.filter((pair) => pair[1] === label).length;
    const right = pairs.filter((pair) => pair[0] === label && pair[1] === label).length;
    const precision = coded === 0 ? 0 : right / coded;
    const recall = gold === 0 ? 0 : right / gold;
    return {
      label,
      gold,
      precision,
      recall,
      f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    };
  });
  const counts = new Map<string, number>();
  for (const [gold, coded] of pairs)
    if (gold !== coded) counts.set(`${gold} → ${coded}`, (counts.get(`${gold} → ${coded}`) ?? 0) + 1);
  return {
    macroF1: classes.reduce((sum, entry) => sum + entry.f1, 0) / Math.max(1, classes.length),
    accuracy: pairs.filter(([gold, coded]) => gold === coded).length / Math.max(1, pairs.length),
    classes,
    confusions: [...counts]
      .map(([pair, count]) => ({ pair, count }))
      .sort((a, b) => b.count - a.count || (a.pair < b.pair ? -1 : 1)),
  };
}
