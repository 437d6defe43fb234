/** Reads factuality sets (UW, UDS-It-Happened) in JSON Lines: words parted by spaces, targets by word index. Format alone. */

import { readFileSync } from "node:fs";
import type { Span } from "../../base/span.ts";

export interface FactualityItem {
  readonly text: string;
  /** The words as tokens. */
  readonly tokens: readonly Span[];
  readonly targets: readonly { readonly at: number; readonly label: number }[];
}

export function readFactuality(file: string): FactualityItem[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const row = JSON.parse(line) as { text: string; targets: { span1: [number, number]; label: number }[] };
      return {
        text: row.text,
        tokens: wordSpans(row.text),
        targets: row.targets.map(({ span1, label }) => ({ at: span1[0], label })),
      };
    });
}

function wordSpans(text: string): Span[] {
  const tokens: Span[] = [];
  let at = 0;
  for (const word of text.split(" ")) {
    if (word !== "") tokens.push({ start: at, end: at + word.length });
    at += word.length + 1;
  }
  return tokens;
}

/** Pearson's correlation; 0 where one side does not vary. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const n = a.length;
  const meanA = a.reduce((sum, x) => sum + x, 0) / n;
  const meanB = b.reduce((sum, x) => sum + x, 0) / n;
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const x = (a[i] as number) - meanA;
    const y = (b[i] as number) - meanB;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}
