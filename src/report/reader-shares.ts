/**
 * Readers' stances counted, with what the counts are worth: each reader weighs one, an interval for the share, the coder's
 * known error allowed for. These are the people who wrote on these pages; nothing here speaks for anybody else.
 */

import type { ReaderRemark } from "../query/reader-remarks.ts";
import type { Reaction, StanceValue } from "../model/records.ts";

export const STANCES: readonly StanceValue[] = ["favourable", "unfavourable", "mixed", "none"];

/** A share of readers and the bounds that hold it with 95 % confidence; all 0–1. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface ReaderTally {
  readonly target: string;
  readonly remarks: number;
  readonly readers: number;
  readonly counts: Readonly<Record<StanceValue, number>>;
  readonly ironic: number;
  /** Of the readers, each weighing one however much was written. */
  readonly favourable: Share;
  readonly unfavourable: Share;
  readonly recordIds: readonly string[];
}

/**
 * How often the stance model finds a stance that is there, and leaves alone one that is not: 828 sentences of NewsMTSC
 * kept aside from training (macro-F1 71), with the cuts that reactions use. They are sentences of news; readers write
 * otherwise, so the true error is likely larger.
 */
export const KNOWN_ERROR = {
  favourable: { found: 139 / 232, leftAlone: 546 / 596 },
  unfavourable: { found: 228 / 306, leftAlone: 448 / 522 },
} as const;

const Z = 1.96;

/** Wilson's score interval for `hits` of `count`; hits may be a fraction. [0, 1] for none. */
export function wilson(hits: number, count: number): readonly [low: number, high: number] {
  if (count <= 0) return [0, 1];
  const share = hits / count;
  const centre = share + (Z * Z) / (2 * count);
  const spread = Z * Math.sqrt((share * (1 - share)) / count + (Z * Z) / (4 * count * count));
  const scale = 1 + (Z * Z) / count;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

/**
 * The share as the coder counts it, its interval widened by the coder's error: Wilson's bounds put through the correction
 * of Rogan and Gladen (1978), (share + leftAlone − 1) / (found + leftAlone − 1), and never narrower than Wilson's own.
 */
export function shareOf(hits: number, count: number, stance: "favourable" | "unfavourable"): Share {
  const { found, leftAlone } = KNOWN_ERROR[stance];
  const corrected = (share: number): number =>
    Math.min(1, Math.max(0, (share + leftAlone - 1) / (found + leftAlone - 1)));
  const [low, high] = wilson(hits, count);
  return {
    value: count <= 0 ? 0 : hits / count,
    low: Math.min(low, corrected(low)),
    high: Math.max(high, corrected(high)),
  };
}

/** One row for each actor spoken of, the most remarked on first. */
export function tallyReaders(remarks: readonly ReaderRemark[]): ReaderTally[] {
  const byTarget = new Map<string, ReaderRemark[]>();
  for (const remark of remarks) {
    const { target } = remark.record.body as Reaction;
    const key = target.actorId ?? target.name;
    byTarget.set(key, [...(byTarget.get(key) ?? []), remark]);
  }
  return [...byTarget.values()]
    .map(tallyOf)
    .sort((a, b) => b.readers - a.readers || b.remarks - a.remarks || (a.target < b.target ? -1 : 1));
}

function tallyOf(remarks: readonly ReaderRemark[]): ReaderTally {
  const stanceOf = ({ record }: ReaderRemark): StanceValue => (record.body as Reaction).stance;
  const byAuthor = new Map<string, StanceValue[]>();
  for (const remark of remarks)
    byAuthor.set(remark.author, [...(byAuthor.get(remark.author) ?? []), stanceOf(remark)]);
  const readers = byAuthor.size;
  const weight = (stance: "favourable" | "unfavourable"): number =>
    [...byAuthor.values()].reduce(
      (sum, told) => sum + told.filter((one) => one === stance).length / told.length,
      0,
    );
  const counts = Object.fromEntries(
    STANCES.map((stance) => [stance, remarks.filter((remark) => stanceOf(remark) === stance).length]),
  ) as Record<StanceValue, number>;
  return {
    target: longest(remarks.map(({ record }) => (record.body as Reaction).target.name)),
    remarks: remarks.length,
    readers,
    counts,
    ironic: remarks.filter(({ record }) => (record.body as Reaction).ironic).length,
    favourable: shareOf(weight("favourable"), readers, "favourable"),
    unfavourable: shareOf(weight("unfavourable"), readers, "unfavourable"),
    recordIds: remarks.map(({ record }) => record.id),
  };
}

function longest(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best), "");
}

/** What must stand beside every such count. */
export const READERS_CAVEAT =
  "Readers are those who wrote on these pages, not the public. Each reader weighs one. Intervals are 95 % (Wilson), widened for the stance model's known error: macro-F1 71 on news sentences kept aside from its training (NewsMTSC), not measured on readers' comments.";

/** "33 % (6–95 %)": the share and its bounds. */
export function shareWords({ value, low, high }: Share): string {
  const percent = (share: number): string => String(Math.round(share * 100));
  return `${percent(value)} % (${percent(low)}–${percent(high)} %)`;
}
