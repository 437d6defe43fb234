/** Which blocks of a page stand in the text that annotators kept: the labels that the block model learns from. */

import { wordsOfText } from "../../src/app/evaluate/page-corpus.ts";
import type { Block } from "../../src/page/html/blocks.ts";

const GRAM = 3;

/** 1 for a block of the kept text, 0 for the rest. */
export function labelBlocks(blocks: readonly Block[], content: string): Uint8Array {
  const gold = wordsOfText(content);
  const grams = new Map<string, number>();
  for (let i = 0; i + GRAM <= gold.length; i++) {
    const gram = gold.slice(i, i + GRAM).join(" ");
    if (!grams.has(gram)) grams.set(gram, i);
  }
  const lines = new Set(content.split("\n").map((line) => wordsOfText(line).join(" ")));
  const labels = new Uint8Array(blocks.length);
  const positions = new Int32Array(blocks.length).fill(-1);
  const tokens = blocks.map(({ words }) => wordsOfText(words));
  tokens.forEach((words, n) => {
    if (words.length < 5) return;
    let hits = 0;
    let count = 0;
    for (let i = 0; i + GRAM <= words.length; i++) {
      count++;
      const at = grams.get(words.slice(i, i + GRAM).join(" "));
      if (at === undefined) continue;
      hits++;
      if (positions[n] === -1) positions[n] = Math.max(0, at - i);
    }
    if (hits / count >= 0.5) labels[n] = 1;
  });
  labelShort(tokens, labels, positions, gold, lines);
  return labels;
}

/** A short block counts when it is a line of the kept text and stands near kept blocks, or between two that meet there. */
function labelShort(
  tokens: readonly string[][],
  labels: Uint8Array,
  positions: Int32Array,
  gold: readonly string[],
  lines: ReadonlySet<string>,
): void {
  const isLong = (n: number): boolean => (tokens[n] as string[]).length >= 5;
  tokens.forEach((words, n) => {
    if (isLong(n) || words.length === 0) return;
    let before = n - 1;
    while (before >= 0 && n - before < 25 && !(isLong(before) && labels[before] === 1)) before--;
    let after = n + 1;
    while (after < tokens.length && after - n < 25 && !(isLong(after) && labels[after] === 1)) after++;
    const from = before >= 0 && n - before < 25 ? (positions[before] as number) : -1;
    const to = after < tokens.length && after - n < 25 ? (positions[after] as number) : -1;
    if (from === -1 && to === -1) return;
    const low = from === -1 ? Math.max(0, to - 80) : from + (tokens[before] as string[]).length - 5;
    const high = to === -1 ? low + 85 : to + 5;
    const window = high > low && high - low < 400 ? ` ${gold.slice(Math.max(0, low), high).join(" ")} ` : "";
    if (
      window.includes(` ${words.join(" ")} `) &&
      (words.length >= 2 || lines.has(words.join(" ")) || (from !== -1 && to !== -1))
    )
      labels[n] = 1;
  });
}
