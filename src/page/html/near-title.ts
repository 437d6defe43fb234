/** Reads what a page shows beside its headline: the byline and the stamps. Owns the reach of "beside" and the cleaning of names. */

import { findPageDate, isoDay, type PageDate } from "../page-dates.ts";
import type { Block } from "./blocks.ts";
import { isElement, type PageElement } from "./tree.ts";

/** What stands near the headline; null where nothing was recognised. */
export interface NearTitle {
  readonly published: string | null;
  /** A stamp that says of itself that it is the day of publication. */
  readonly labelled: string | null;
  readonly modified: string | null;
  readonly byline: string | null;
  /** The first line anywhere that says "written by" and a name and nothing else: an author's card at the article's end. */
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
    farByline: byline === null ? farByline(blocks, isInPost) : null,
  };
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

const BYLINE_LABEL =
  /^(?:authors?|author\(s\)|written by|by|words by|text by|article by|about the author|posted by|contributors?)$/i;
/** A first and a last name, as they stand in capitals: the only words that a line far from the headline is trusted for. */
const FULL_NAME =
  /^(?:Dr\.? )?\p{Lu}[\p{L}.'’-]{0,20}(?: (?:de|van|von|der|la|\p{Lu}\.|\p{Lu}[\p{L}.'’-]{1,20})){1,3}$/u;

function farByline(blocks: readonly Block[], isInPost: (element: PageElement) => boolean): string | null {
  let label = "";
  for (const { words, element } of blocks) {
    if (words.length <= 80) {
      const said =
        /^(?:article |text |words )?(?:written|authored) by:?\s+(.{3,60})$/i.exec(words)?.[1] ??
        /^(?:authors?|contributors?):\s*(.{3,60})$/i.exec(words)?.[1];
      const shown = said ?? (BYLINE_LABEL.test(label) ? words : null);
      const name = shown === null ? null : nameOf(shown);
      if (name !== null && FULL_NAME.test(name) && !isInPost(element)) return name;
    }
    label = words.length <= 30 ? words.replace(/\s*:$/, "") : "";
  }
  return null;
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
  name = withoutTitle(name.replace(/^guide by\s+/i, ""));
  name = name.replace(/\s*(?:[,:;/|•·(–—&-]|\bon\b|\bin\b)*\s*$/i, "").trim();
  if (isRunTogether(name)) return null;
  if (name.length < 3 || name.length > 90 || !/\p{L}/u.test(name) || /https?:|@|[!?]/.test(name)) return null;
  if (
    name.split(/\s+/).length > 9 ||
    /^(?:admin|author|staff|editor|webmaster|unknown|by|the author|guest|home|share|written|and|the)$/i.test(
      name,
    )
  )
    return null;
  return /^\p{Ll}/u.test(name) && name.includes(" ") && !/^the \p{Lu}.* team$/iu.test(name) ? null : name;
}

/** True for words that no by-line holds: a stray sign first, a second "written by", or several words run together. */
function isRunTogether(name: string): boolean {
  return /^[,;]|\bwritten by\b/i.test(name) || (name.match(/\p{Ll}{2}\p{Lu}\p{Ll}{2}/gu)?.length ?? 0) > 1;
}

const OFFICE =
  "(?:Reporter|Writer|Editor|Author|Contributor|Correspondent|Columnist|Founder|Co-Founder|Journalist|Producer|Specialist|Gardener|Winemaker|Analyst|Strategist|Consultant)";
const OFFICE_AFTER_NAME = new RegExp(
  `^(\\p{Lu}[\\p{L}.'’-]{1,20} (?:\\p{Lu}\\. )?\\p{Lu}[\\p{L}.'’-]{1,20}?)(?:\\s(?:\\p{Lu}[\\p{L}-]{1,20} ){0,3})?${OFFICE}\\b.*$`,
  "u",
);

/** Cuts the office off a name that a template prints behind it without a sign between. */
function withoutTitle(name: string): string {
  return OFFICE_AFTER_NAME.exec(name)?.[1] ?? name;
}
