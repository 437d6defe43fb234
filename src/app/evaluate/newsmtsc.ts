/** Reads NewsMTSC (JSON Lines: a sentence, targets with offsets and polarity 2, 4 or 6). Owns the format alone. */

import { readFileSync } from "node:fs";

export interface StanceItem {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** -1, 0 or 1. */
  readonly polarity: number;
}

export function readNewsmtsc(file: string): StanceItem[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => {
      const row = JSON.parse(line) as {
        primary_gid: string;
        sentence_normalized: string;
        targets: { from: number; to: number; polarity: number }[];
      };
      return row.targets.map((target) => ({
        id: row.primary_gid,
        text: row.sentence_normalized,
        start: target.from,
        end: target.to,
        polarity: Math.sign(target.polarity - 4),
      }));
    });
}

/** One sentence in ten, by the hash of its words, so that no sentence stands on both sides. */
export function isStanceKeptAside(item: StanceItem): boolean {
  let hash = 0x811c9dc5;
  for (let i = 0; i < item.text.length; i++) hash = Math.imul(hash ^ item.text.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 13)) >>> 0) % 10 === 7;
}
