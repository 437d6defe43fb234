/** What the first post of a thread tells beyond its words: the poster's card, and the article that it reposts. */

import type { AuthorCard, LinkedArticle } from "../../../model/document.ts";
import { findPageDate } from "../../page-dates.ts";
import type { Block } from "../blocks.ts";
import { selectAll, selector } from "../select.ts";
import { type PageElement, type PageTree, wordsOf } from "../tree.ts";
import type { FoundPost } from "./post-shape.ts";

const PREVIEW = selector(
  ".bbCodeBlock--unfurl, .unfurl, .link-preview, .onebox, .ipsEmbeddedOther, .embedExternal",
);
const TITLE = selector("[class*=header] a, h3 a, h4 a, a[class*=title], a");
const RANK = selector(
  ".userTitle, .message-userTitle, .usertitle, .user-title, .ipsComment_author [data-role=group]",
);
const PAIRS = selector("dl, .pairs");

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

/** The article that a post links to with a preview, or by an address of its own on a line; null where there is none. */
export function linkedArticleOf(
  tree: PageTree,
  post: FoundPost,
): { readonly linked: LinkedArticle; readonly preview: PageElement } | null {
  for (const body of post.bodies) {
    for (const preview of selectAll(body, PREVIEW)) {
      const link =
        selectAll(preview, TITLE).find(({ attrs }) => /^https?:/i.test(attrs["href"] ?? "")) ?? null;
      const url = preview.attrs["data-url"] ?? link?.attrs["href"] ?? null;
      const title = link === null ? null : wordsOf(tree, link, 300) || null;
      if (url !== null)
        return { linked: { outlet: hostOf(url), title: title === url ? null : title, url }, preview };
    }
    for (const link of selectAll(body, selector("a[href^=http]"))) {
      const words = wordsOf(tree, link, 300);
      const isAlone =
        /^https?:\/\//i.test(words) || /^(?:source|link|via)\b/i.test(wordsOf(tree, link.parent ?? link, 60));
      if (isAlone && link.attrs["href"] !== undefined)
        return {
          linked: { outlet: hostOf(link.attrs["href"]), title: null, url: link.attrs["href"] },
          preview: link,
        };
    }
  }
  return null;
}

function hostOf(url: string): string | null {
  return /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

/**
 * The blocks of a post that are the reposted article: from the first long paragraph to the last, where there are
 * enough of them. `blocks` are the post's own, in page order.
 */
export function repostedBlocks(blocks: readonly Block[]): Block[] {
  const long = blocks.filter(({ words }) => words.length >= LONG_PARAGRAPH);
  const first = long[0];
  const last = long.at(-1);
  if (long.length < LONG_PARAGRAPHS_MIN || first === undefined || last === undefined) return [];
  return blocks.slice(blocks.indexOf(first), blocks.indexOf(last) + 1);
}
