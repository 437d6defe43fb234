/** What the first post of a thread tells beyond its words: the poster's card, and the article that it reposts. */

import type { AuthorCard, LinkedArticle } from "../../../model/document.ts";
import { findPageDate } from "../../page-dates.ts";
import { type Block, isInline } from "../blocks.ts";
import { selectAll, selector } from "../select.ts";
import { charactersOf, isElement, type PageElement, type PageTree, wordsOf } from "../tree.ts";
import type { FoundPost } from "./post-shape.ts";

const PREVIEW = selector(
  ".bbCodeBlock--unfurl, .unfurl, .link-preview, .onebox, .ipsEmbeddedOther, .embedExternal",
);
/** Where a preview names its article, the surest place first: a header often names the outlet alone. */
const TITLES = ["h3 a, h4 a", "a[class*=title], [class*=title] a", "[class*=header] a", "a"].map(selector);
/** Addresses under which articles stand: words joined by hyphens, a year or a number, a page's ending; no home page. */
const ARTICLE_ADDRESS =
  /^https?:\/\/[^/]{1,200}\/.{0,500}?(?:[^/-]{1,80}-[^/-]{1,80}-|\d{4}|\.s?html?\b|\.php\b|\.aspx?\b|article|story|news)/i;
const LINK = selector("a[href^=http]");
const LINKS_MAX = 200;
const RANK = selector(
  ".userTitle, .message-userTitle, .usertitle, .user-title, .ipsComment_author [data-role=group]",
);
const PAIRS = selector("dl, .pairs");

/** The share of words for oneself from which on a text is the poster's; news has next to none, posts two in a hundred. */
const SPEAKS_OF_ITSELF = 0.01;

/** Paragraphs this long, at least this many, make a post beside a link the repost of an article. */
const LONG_PARAGRAPH = 150;
const LONG_PARAGRAPHS_MIN = 3;

/** The card of a post's author, null where the page shows nothing but the name. */
export function cardOf(tree: PageTree, { unit, author }: FoundPost): AuthorCard | null {
  if (author === null) return null;
  const values = new Map<string, string>();
  for (const pair of selectAll(unit, PAIRS)) {
    const key = wordsOf(tree, selectAll(pair, selector("dt"))[0] ?? pair, 60).toLowerCase();
    const value = selectAll(pair, selector("dd"))[0];
    if (value !== undefined) values.set(key.replace(/:$/, ""), wordsOf(tree, value, 60));
  }
  const of = (...keys: readonly string[]): string | null =>
    keys.map((key) => values.get(key)).find((value) => value !== undefined) ?? null;
  const rank = selectAll(unit, RANK)[0];
  const joined =
    findPageDate(of("joined", "join date", "registered", "member since") ?? "")?.value?.slice(0, 10) ?? null;
  const messages = figure(of("messages", "posts"));
  const reactionScore = figure(of("reaction score", "likes", "reputation", "karma"));
  if (joined === null && messages === null && rank === undefined) return null;
  return {
    name: author,
    rank: rank === undefined ? null : wordsOf(tree, rank, 60) || null,
    joined,
    messages,
    reactionScore,
  };
}

function figure(shown: string | null): number | null {
  const number = Number.parseInt((shown ?? "").replace(/[,\s]/g, ""), 10);
  return Number.isFinite(number) ? number : null;
}

/**
 * The article that a post links to: with a preview, by an address on a line of its own, behind the word "source", or by
 * its title as a line of its own at the head or the end of the post. Null where there is none; links within the forum
 * (`ownHost`) are none.
 */
export function linkedArticleOf(
  tree: PageTree,
  post: FoundPost,
  ownHost: string | null = null,
): { readonly linked: LinkedArticle; readonly preview: PageElement } | null {
  for (const body of post.bodies) {
    for (const preview of selectAll(body, PREVIEW)) {
      const link =
        TITLES.flatMap((one) => selectAll(preview, one)).find(({ attrs }) => isWeb(attrs["href"])) ?? null;
      const url = preview.attrs["data-url"] ?? link?.attrs["href"] ?? null;
      const title = link === null ? null : wordsOf(tree, link, 300) || null;
      if (url !== null)
        return { linked: { outlet: hostOf(url), title: isAddress(title, url) ? null : title, url }, preview };
    }
    const links = selectAll(body, LINK).slice(0, LINKS_MAX);
    for (const link of links) {
      const url = link.attrs["href"] ?? "";
      const words = wordsOf(tree, link, 300);
      const outlet = hostOf(url);
      if (words === "" || outlet === null || outlet === ownHost || !ARTICLE_ADDRESS.test(url)) continue;
      const isLine = isLineOfItsOwn(tree, link, body);
      const isTitle = isLine && words.split(" ").length >= 3 && !/^https?:/i.test(words);
      if (
        /^https?:\/\//i.test(words) ||
        saysSource(tree, link) ||
        (isTitle && (link === links[0] || link === links.at(-1)))
      )
        return { linked: { outlet, title: isTitle ? words : null, url }, preview: link };
    }
  }
  return null;
}

function isWeb(href: string | undefined): boolean {
  return href !== undefined && /^https?:/i.test(href);
}

/** True for a "title" that is nothing but the address or its host. */
function isAddress(title: string | null, url: string): boolean {
  return title === url || title === hostOf(url) || title === hostOf(url)?.replace(/^www\./, "");
}

function isLineOfItsOwn(tree: PageTree, link: PageElement, body: PageElement): boolean {
  let at = link;
  while (at.parent !== null && at !== body && isInline(at.parent) && at.parent !== body) at = at.parent;
  const siblings = at.parent?.children ?? [];
  const place = siblings.indexOf(at);
  return isBreak(tree, siblings, place, -1) && isBreak(tree, siblings, place, 1);
}

/** True where the next thing in that direction ends the line: a break, a block, or nothing. */
function isBreak(tree: PageTree, siblings: PageElement["children"], from: number, step: number): boolean {
  for (let n = from + step; n >= 0 && n < siblings.length; n += step) {
    const node = siblings[n] as PageElement["children"][number];
    if (!isElement(node)) {
      if (/\S/.test(charactersOf(tree, node))) return false;
    } else return node.tag === "br" || !isInline(node);
  }
  return true;
}

/** True behind "Source:", "via" and the like. */
function saysSource(tree: PageTree, link: PageElement): boolean {
  const siblings = link.parent?.children ?? [];
  const before = siblings[siblings.indexOf(link) - 1];
  if (before === undefined)
    return link.parent !== null && /^(?:source|link|via)\b/i.test(wordsOf(tree, link.parent, 60));
  return (
    !isElement(before) &&
    /(?:^|[\s([])(?:sources?|link|via|read more|full (?:story|article))\s?[:–-]?\s*$/i.test(
      charactersOf(tree, before).slice(-40),
    )
  );
}

export function hostOf(url: string): string | null {
  return /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

/**
 * The blocks of a post that are the reposted article: from the first long paragraph to the last, where there are
 * enough of them. `blocks` are the post's own, in page order.
 */
export function repostedBlocks(blocks: readonly Block[]): Block[] {
  const paragraphs = blocks.map(({ words }) => longLines(words));
  const total = paragraphs.reduce((sum, count) => sum + count, 0);
  if (total < LONG_PARAGRAPHS_MIN || speaksOfItself(blocks)) return [];
  const first = paragraphs.findIndex((count) => count > 0);
  const last = paragraphs.findLastIndex((count) => count > 0);
  return blocks.slice(first, last + 1);
}

/** True for what a poster wrote at length: newspapers seldom say "I" and "my" outside of quotation marks. */
function speaksOfItself(blocks: readonly Block[]): boolean {
  let own = 0;
  let all = 0;
  for (const { words } of blocks) {
    if (words.length < LONG_PARAGRAPH) continue;
    const bare = words.replace(/[“"][^“”"]{0,1500}[”"]/g, " ");
    own += bare.match(/(?:^|[\s(])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me)(?=[\s,.;:!?)])/g)?.length ?? 0;
    all += bare.split(/\s+/).length;
  }
  return own > SPEAKS_OF_ITSELF * all;
}

/** Long paragraphs in a block: one, or more where single line breaks part them. */
function longLines(words: string): number {
  const lines = words.split("\n").filter((line) => line.length >= LONG_PARAGRAPH).length;
  return lines > 0 ? lines : words.length >= LONG_PARAGRAPH ? 1 : 0;
}

/** "From the Courier today:" as a line of its own: an outlet is named, no address. */
const INTRODUCTION =
  /^(?:[Ff]rom|[Vv]ia|[Aa]s (?:published|reported) (?:in|by)|[Pp]osted (?:in|by)) (?:[Tt]he |[Tt]oday's )?(\p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{1,30}){0,4})(?:,? (?:today|yesterday|this (?:morning|week)|online|newspaper|website))?:$/u;

/**
 * The article that a line before it ascribes to an outlet, with its blocks: the long paragraphs right behind that line.
 * `blocks` are the post's own, in page order; null where no line does.
 */
export function introducedArticle(
  blocks: readonly Block[],
): { readonly linked: LinkedArticle; readonly reposted: readonly Block[] } | null {
  const outlet = INTRODUCTION.exec(blocks[0]?.words ?? "")?.[1];
  if (outlet === undefined) return null;
  const end = blocks.findIndex(({ words }, n) => n > 0 && longLines(words) === 0);
  const reposted = blocks.slice(1, end === -1 ? blocks.length : end);
  if (reposted.length === 0 || speaksOfItself(reposted)) return null;
  return { linked: { outlet, title: null, url: null }, reposted };
}
