/** Reads what a page shows beside its headline: the byline and the stamps. Owns the reach of "beside" and the cleaning of names. */

import { findPageDate, isoDay, type PageDate } from "../page-dates.ts";
import type { Block } from "./blocks.ts";
import { BYLINE_LABEL, farByline } from "./far-byline.ts";
import { nameOf, partedStamps } from "./person-names.ts";
import { isElement, type PageElement } from "./tree.ts";

/** What stands near the headline; null where nothing was recognised. */
export interface NearTitle {
  readonly published: string | null;
  /** A stamp that says of itself that it is the day of publication. */
  readonly labelled: string | null;
  readonly modified: string | null;
  readonly byline: string | null;
  /** The author whom the page shows elsewhere, as `far-byline.ts` finds them. */
  readonly farByline: string | null;
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
  /(?<!\d )\bcomments?\b|\b(?:copyright|©|expires?|deadline|event|starts?|ends?|register|save the date)\b/i;

/** Reads the surroundings of the first headline; `headings` are the page's `<h1>`. */
export function readNearTitle(
  blocks: readonly Block[],
  headings: readonly PageElement[],
  isInPost: (element: PageElement) => boolean = () => false,
): NearTitle {
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
  const isTabular = hasDatedTable(blocks, at);
  for (const block of order) {
    // Days in the cells of a table are what the page is about.
    if (isTabular && isCell(block.element)) continue;
    const words = partedStamps(block.words);
    if (words.length <= STAMP_LENGTH_MAX) {
      const date = settled(findPageDate(words), block, blocks);
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
      byline ??= BYLINE_LABEL.test(label) ? nameOf(words) : bylineIn(words);
    }
    label = words.length <= 30 ? words.replace(/\s*:$/, "") : "";
  }
  return {
    published,
    labelled,
    modified,
    byline,
    farByline: byline === null ? farByline(blocks, at, isInPost) : null,
  };
}

/** A line that names who wrote, and at most when, is shorter than this in words. */
const BYLINE_WORDS_MAX = 14;
const STAMP_LABEL = /^\W*(?:(?:last )?(?:published|posted|updated|modified|date|on)\b\W*(?:on\b)?\W*)?$/i;
/** A paragraph from here on is the article's own. */
const PARAGRAPH_MIN = 120;

/**
 * The lines between the headline and the first paragraph that only say who wrote and when: no words of the article, even
 * where they stand inside it.
 */
export function linesBesideTitle(
  blocks: readonly Block[],
  headings: readonly PageElement[],
): ReadonlyMap<Block, "byline" | "published"> {
  const found = new Map<Block, "byline" | "published">();
  const at = headlineIndex(blocks, headings);
  if (at < 0) return found;
  for (const block of blocks.slice(at + 1, at + 1 + BLOCKS_AFTER)) {
    const { words } = block;
    if (words.length >= PARAGRAPH_MIN) break;
    if (words.split(/\s+/).length > BYLINE_WORDS_MAX) continue;
    const stamp = isLoneStamp(words) ? findPageDate(words) : null;
    // "Lima, 4 May 2018" names a place beside the day and opens the article.
    if (stamp !== null && STAMP_LABEL.test(words.slice(0, stamp.start))) found.set(block, "published");
    else if (
      /^(?:(?:written|posted|published|words|text|story|reported)\s)?by\b/i.test(words) &&
      bylineIn(words) !== null
    )
      found.set(block, "byline");
  }
  return found;
}

/** True where a table of days stands below the headline. */
function hasDatedTable(blocks: readonly Block[], headline: number): boolean {
  const below = blocks.slice(Math.max(0, headline), headline + LONE_STAMP_REACH);
  return below.filter(({ element, words }) => isCell(element) && findPageDate(words) !== null).length > 2;
}

function isCell({ tag }: PageElement): boolean {
  return tag === "td" || tag === "th";
}

/** Gives a stamp such as "04/05/2014" the one of its two readings that the page tells elsewhere. */
function settled(date: PageDate | null, block: Block, blocks: readonly Block[]): PageDate | null {
  const own = settledBy(date, block.element);
  if (own === null || own.value !== null || own.numbers === null) return own;
  const [first, second, year] = own.numbers;
  const readings = [isoDay(year, first, second), isoDay(year, second, first)];
  const told = new Set<string>();
  for (const { words } of blocks) {
    const day = words.length <= STAMP_LENGTH_MAX ? findPageDate(words)?.value?.slice(0, 10) : undefined;
    if (day !== undefined && readings.includes(day)) told.add(day);
  }
  const [day] = told;
  return day === undefined || told.size > 1 ? own : { ...own, value: day + own.time };
}

/** Gives a stamp such as "04/05/2014" the day that the `<time>` around it tells to machines. */
function settledBy(date: PageDate | null, element: PageElement): PageDate | null {
  if (date === null || date.value !== null || date.numbers === null) return date;
  const stack: PageElement[] = [element];
  for (let at = stack.pop(), n = 0; at !== undefined && n < 40; at = stack.pop(), n++) {
    const stated = at.tag === "time" ? findPageDate(at.attrs["datetime"] ?? "") : null;
    if (stated?.value) return { ...date, value: stated.value };
    for (const child of at.children) if (isElement(child)) stack.push(child);
  }
  return date;
}

function isLoneStamp(words: string): boolean {
  const date = findPageDate(words);
  return date?.value !== null && date !== null && words.length - (date.end - date.start) <= 14;
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
