/** Reads what a page shows beside its headline: the byline and the stamps. Owns the reach of "beside" and the cleaning of names. */

import { findPageDate } from "../page-dates.ts";
import type { Block } from "./blocks.ts";
import type { PageElement } from "./tree.ts";

/** What stands near the headline; null where nothing was recognised. */
export interface NearTitle {
  readonly published: string | null;
  /** A stamp that says of itself that it is the day of publication. */
  readonly labelled: string | null;
  readonly modified: string | null;
  readonly byline: string | null;
}

/** How many blocks before and after the headline may hold a byline or a stamp. */
const BLOCKS_BEFORE = 5;
const BLOCKS_AFTER = 14;
/** Beyond those, a block that is a stamp and nothing else still counts. */
const LONE_STAMP_REACH = 30;
/** A stamp or byline is short; a sentence that names a day is not one. */
const STAMP_LENGTH_MAX = 160;

const MODIFIED = /\b(?:updated?|modified|revised|reviewed|edited|last (?:change|update))\b/i;
const PUBLISHED = /\b(?:published|posted|first|created|originally|released?|issued|on:)\b/i;
const NO_STAMP =
  /\b(?:comments?|copyright|©|expires?|deadline|event|starts?|ends?|register|save the date)\b/i;

/** Reads the surroundings of the first headline; `headings` are the page's `<h1>`. */
export function readNearTitle(blocks: readonly Block[], headings: readonly PageElement[]): NearTitle {
  const at = headlineIndex(blocks, headings);
  const order: Block[] = [];
  for (let k = 1; k <= BLOCKS_AFTER; k++)
    if (blocks[at + k] !== undefined) order.push(blocks[at + k] as Block);
  for (let k = 1; k <= BLOCKS_BEFORE; k++)
    if (blocks[at - k] !== undefined && at >= 0) order.push(blocks[at - k] as Block);
  for (let k = BLOCKS_AFTER + 1; k <= LONE_STAMP_REACH; k++) {
    const block = blocks[at + k];
    if (block !== undefined && block.words.length <= 40 && isLoneStamp(block.words)) order.push(block);
  }
  let published: string | null = null;
  let labelled: string | null = null;
  let modified: string | null = null;
  let byline: string | null = null;
  let label = "";
  for (const block of order) {
    const words = partedStamps(block.words);
    if (words.length <= STAMP_LENGTH_MAX) {
      const date = findPageDate(words);
      if (date?.value && words.length - (date.end - date.start) <= 90 && !NO_STAMP.test(words)) {
        const said = `${label} ${words.slice(Math.max(0, date.start - 30), date.start)}`;
        if (MODIFIED.test(said) && !PUBLISHED.test(words.slice(0, date.start))) modified ??= date.value;
        else {
          published ??= date.value;
          if (/\b(?:published|posted|released)\b/i.test(said)) labelled ??= date.value;
        }
        const rest = MODIFIED.test(said) ? findPageDate(words.slice(date.end)) : null;
        if (rest?.value && PUBLISHED.test(words.slice(date.end))) published ??= rest.value;
      }
      byline ??= /^(?:author|written by|by|words by|text by|authors?:?)$/i.test(label)
        ? nameOf(words)
        : bylineIn(words);
    }
    label = words.length <= 30 ? words.replace(/\s*:$/, "") : "";
  }
  return { published, labelled, modified, byline };
}

function isLoneStamp(words: string): boolean {
  const date = findPageDate(words);
  return date?.value !== null && date !== null && words.length - (date.end - date.start) <= 14;
}

/** Parts a name from a stamp that only a style sheet keeps apart ("OkaforMarch 12, 2015"). */
export function partedStamps(words: string): string {
  if (words.length > 300) return words;
  return words
    .replace(/(\p{Ll})(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d)/gu, "$1 ")
    .replace(/(\p{L}{2})(?=\d{1,2}\/\d{1,2}\/\d{2,4})/gu, "$1 ");
}

function headlineIndex(blocks: readonly Block[], headings: readonly PageElement[]): number {
  const all = new Set(headings);
  let best = -1;
  blocks.forEach(({ element, words }, n) => {
    for (let at: PageElement | null = element, k = 0; at !== null && k < 4; at = at.parent, k++) {
      if (all.has(at) && (best === -1 || words.length > 2 * (blocks[best] as Block).words.length)) best = n;
    }
  });
  return best;
}

function bylineIn(words: string): string | null {
  const said =
    /(?:^|[|•·]\s|\b(?:written|posted|published|words|text|story|reported|authored|article|medically reviewed)\s)by:?\s+(.{2,120})$/i.exec(
      words,
    );
  return said?.[1] === undefined || /reviewed by/i.test(said[0]) ? null : nameOf(said[1]);
}

/**
 * A person's name (or several) without what templates put around it; null where none is left.
 * @example nameOf("Wren Okafor • March 12, 2015 • 5 min read") // "Wren Okafor"
 */
export function nameOf(words: string): string | null {
  let name = partedStamps(words)
    .replace(/\s+/g, " ")
    .replace(
      /^(?:(?:written|posted|published|words|text|story|article|authored|reported|created|recipe)\s)?(?:by|authors?|from)\b:?\s+/i,
      "",
    )
    .replace(
      /\s*(?:[|•·–—]|\s-\s|\b(?:last )?(?:updated|published|posted|modified|reviewed|says:?|on$)\b|\d+\s?min(?:ute)?s?\b|\bread time\b|\bfollow\b|\bshare\b|\b\d+ comments?\b).*$/i,
      "",
    );
  const date = findPageDate(name);
  if (date !== null) name = name.slice(0, date.start);
  name = name.replace(/\s*(?:[,:;/|•·(–—-]|\bon\b|\bin\b)*\s*$/i, "").trim();
  if (name.length < 2 || name.length > 90 || !/\p{L}/u.test(name) || /https?:|@|[!?]/.test(name)) return null;
  if (
    name.split(/\s+/).length > 9 ||
    /^(?:admin|author|staff|editor|webmaster|unknown|by|the author|guest|home|share|written|and|the)$/i.test(
      name,
    )
  )
    return null;
  return /^\p{Ll}/u.test(name) && name.includes(" ") ? null : name;
}
