/**
 * The measures of coreference over chains of mentions: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), entity-based CEAF
 * (Luo 2005, φ4), and their mean, the CoNLL score (Pradhan et al. 2014). Mentions are any strings; equal strings are the same.
 */

export interface Ratio {
  /** Numerators and denominators of precision and recall, so that documents add up. */
  readonly precision: readonly [number, number];
  readonly recall: readonly [number, number];
}

export interface CoreferenceScores {
  readonly muc: Ratio;
  readonly bCubed: Ratio;
  readonly ceaf: Ratio;
  readonly mentions: Ratio;
}

type Chains = readonly (readonly string[])[];

export function scoreCoreference(found: Chains, wanted: Chains): CoreferenceScores {
  const foundOf = membership(found);
  const wantedOf = membership(wanted);
  return {
    muc: { precision: mucOf(found, wantedOf), recall: mucOf(wanted, foundOf) },
    bCubed: { precision: bCubedOf(found, wanted, wantedOf), recall: bCubedOf(wanted, found, foundOf) },
    ceaf: ceafOf(found, wanted),
    mentions: mentionsOf(foundOf, wantedOf),
  };
}

/** Adds the scores of several documents, as the CoNLL scorer does. */
export function addScores(all: readonly CoreferenceScores[]): CoreferenceScores {
  const add = (pick: (scores: CoreferenceScores) => Ratio): Ratio => ({
    precision: [sum(all.map((s) => pick(s).precision[0])), sum(all.map((s) => pick(s).precision[1]))],
    recall: [sum(all.map((s) => pick(s).recall[0])), sum(all.map((s) => pick(s).recall[1]))],
  });
  return {
    muc: add((s) => s.muc),
    bCubed: add((s) => s.bCubed),
    ceaf: add((s) => s.ceaf),
    mentions: add((s) => s.mentions),
  };
}

/** F1 as a percentage. */
export function ratioF1(ratio: Ratio): number {
  const precision = ratio.precision[1] === 0 ? 0 : ratio.precision[0] / ratio.precision[1];
  const recall = ratio.recall[1] === 0 ? 0 : ratio.recall[0] / ratio.recall[1];
  return precision + recall === 0 ? 0 : (200 * precision * recall) / (precision + recall);
}

export function conllScore(scores: CoreferenceScores): number {
  return (ratioF1(scores.muc) + ratioF1(scores.bCubed) + ratioF1(scores.ceaf)) / 3;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function membership(chains: Chains): Map<string, number> {
  const of = new Map<string, number>();
  chains.forEach((chain, index) => {
    for (const mention of chain) of.set(mention, index);
  });
  return of;
}

/** Links of the chains that the other side has too: for each chain its size less the pieces the other side cuts it into. */
function mucOf(chains: Chains, other: ReadonlyMap<string, number>): readonly [number, number] {
  let right = 0;
  let total = 0;
  for (const chain of chains) {
    const pieces = new Set<number>();
    let alone = 0;
    for (const mention of chain) {
      const in_ = other.get(mention);
      if (in_ === undefined) alone++;
      else pieces.add(in_);
    }
    right += chain.length - pieces.size - alone;
    total += chain.length - 1;
  }
  return [right, total];
}

function bCubedOf(
  chains: Chains,
  others: Chains,
  other: ReadonlyMap<string, number>,
): readonly [number, number] {
  let right = 0;
  let total = 0;
  for (const chain of chains) {
    const shared = new Map<number, number>();
    for (const mention of chain) {
      const in_ = other.get(mention);
      if (in_ !== undefined && others[in_] !== undefined) shared.set(in_, (shared.get(in_) ?? 0) + 1);
    }
    for (const count of shared.values()) right += (count * count) / chain.length;
    total += chain.length;
  }
  return [right, total];
}

function mentionsOf(found: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): Ratio {
  let right = 0;
  for (const mention of found.keys()) if (wanted.has(mention)) right++;
  return { precision: [right, found.size], recall: [right, wanted.size] };
}

function ceafOf(found: Chains, wanted: Chains): Ratio {
  const wantedOf = membership(wanted);
  const similarity = found.map((chain) => {
    const row = new Float64Array(wanted.length);
    for (const mention of chain) {
      const at = wantedOf.get(mention);
      if (at !== undefined) row[at] = (row[at] as number) + 1;
    }
    return row.map((shared, at) => (2 * shared) / (chain.length + (wanted[at]?.length ?? 0)));
  });
  const best = bestAssignment(similarity, wanted.length);
  return { precision: [best, found.length], recall: [best, wanted.length] };
}

/** The greatest total of a one-to-one matching of rows and columns (Hungarian method, O(n²m)). */
export function bestAssignment(values: readonly Float64Array[], columns: number): number {
  if (values.length === 0 || columns === 0) return 0;
  const isWide = values.length <= columns;
  const n = isWide ? values.length : columns;
  const m = isWide ? columns : values.length;
  const cost = (i: number, j: number): number =>
    -(isWide ? (values[i] as Float64Array)[j] : (values[j] as Float64Array)[i])!;
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const matched = new Int32Array(m + 1);
  const way = new Int32Array(m + 1);
  for (let i = 1; i <= n; i++) {
    matched[0] = i;
    let j0 = 0;
    const least = new Float64Array(m + 1).fill(Infinity);
    const used = new Uint8Array(m + 1);
    do {
      used[j0] = 1;
      const i0 = matched[j0] as number;
      let delta = Infinity;
      let j1 = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j] === 1) continue;
        const reduced = cost(i0 - 1, j - 1) - (u[i0] as number) - (v[j] as number);
        if (reduced < (least[j] as number)) {
          least[j] = reduced;
          way[j] = j0;
        }
        if ((least[j] as number) < delta) {
          delta = least[j] as number;
          j1 = j;
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j] === 1) {
          u[matched[j] as number] = (u[matched[j] as number] as number) + delta;
          v[j] = (v[j] as number) - delta;
        } else least[j] = (least[j] as number) - delta;
      }
      j0 = j1;
    } while (matched[j0] !== 0);
    do {
      const j1 = way[j0] as number;
      matched[j0] = matched[j1] as number;
      j0 = j1;
    } while (j0 !== 0);
  }
  let total = 0;
  for (let j = 1; j <= m; j++)
    if ((matched[j] as number) > 0) total -= cost((matched[j] as number) - 1, j - 1);
  return total;
}
