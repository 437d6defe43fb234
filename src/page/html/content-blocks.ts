/** Picks the blocks of a page that are its article. */

import type { BlockModel } from "./block-model.ts";
import type { Block } from "./blocks.ts";
import type { PageElement } from "./tree.ts";

/** Pages of more blocks than this are no articles; the model's rows for them would fill the memory. */
const MODEL_BLOCKS_MAX = 20_000;

/** The blocks that are the page's content: by the model's word, or without one by where running text stands thickest. */
export function contentBlocks(blocks: readonly Block[], model: BlockModel | null): Block[] {
  if (model === null || blocks.length > MODEL_BLOCKS_MAX) return thickestBlocks(blocks);
  const scores = model.score(blocks);
  const least = bestThreshold(blocks, scores);
  return blocks.filter((_, n) => (scores[n] as number) >= least);
}

/**
 * The probability from which on blocks are kept so that the F1 to be expected, counted in words, is highest: what is
 * best for a page of which the model is sure is not best for one where it doubts everything (Lipton et al. 2014).
 */
export function bestThreshold(blocks: readonly { readonly words: string }[], scores: Float32Array): number {
  const order = blocks.map((_, n) => n).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const sizes = blocks.map(({ words }) => 1 + words.length / 6);
  const expected = order.reduce((sum, n) => sum + (sizes[n] as number) * (scores[n] as number), 0);
  let kept = 0;
  let right = 0;
  let best = 0;
  let least = 1.1;
  for (const n of order) {
    kept += sizes[n] as number;
    right += (sizes[n] as number) * (scores[n] as number);
    const f1 = (2 * right) / (kept + expected);
    if (f1 <= best) continue;
    best = f1;
    least = scores[n] as number;
  }
  return least;
}

function thickestBlocks(blocks: readonly Block[]): Block[] {
  const scores = new Map<PageElement, number>();
  for (const block of blocks) {
    if (block.words.length < 25) continue;
    const density = block.linkChars / block.words.length;
    const score =
      (1 + Math.min(3, block.words.length / 100) + (block.words.match(/,/g)?.length ?? 0) * 0.2) *
      (1 - density);
    let share = 1;
    for (let at = block.element.parent, n = 0; at !== null && n < 3; at = at.parent, n++) {
      scores.set(at, (scores.get(at) ?? 0) + score * share);
      share = 1 / (n + 2);
    }
  }
  let best: PageElement | null = null;
  for (const [element, score] of scores)
    if (best === null || score > (scores.get(best) as number)) best = element;
  if (best === null) return [];
  return blocks.filter(
    (block) => isWithin(block.element, best) && block.linkChars <= block.words.length * 0.5,
  );
}

function isWithin(element: PageElement, ancestor: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}
