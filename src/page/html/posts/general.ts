/**
 * Posts that no template fits, by what all such lists share: stamps of one make, repeated, each in a part of the page
 * that holds a name and some words. Prefers nothing to a list of teasers.
 */

import { isNameLike } from "../../flattened/line-shapes.ts";
import { findPageDate } from "../../page-dates.ts";
import { selectAll, selector } from "../select.ts";
import { charactersOf, isElement, type PageElement, type PageTree, wordsOf } from "../tree.ts";
import { authorWords, stampOf } from "./find-posts.ts";
import { permalinkOf } from "./permalink.ts";
import type { FoundPost, FoundPosts } from "./post-shape.ts";
import { compileReactions, reactionsOf } from "./reactions.ts";

const POST_NAMES =
  /comment|repl(?:y|ies)|respon[sc]|discuss|message|\bpost(?:s|ing|body|bit)?\b|post[-_](?:body|item|content|\d)|answer|thread|forum|feedback|topic/i;
const TEASER_NAMES =
  /related|teaser|card|widget|sidebar|recent|latest|trending|popular|recommend|archive|listing|product|review|carousel|swiper|slider|search|event|feed-item|entry-summary|excerpt|nav|footer|menu/i;
const AUTHOR = selector(
  "[class*=author], [class*=user], [class*=poster], [class*=nick], [class*=commenter], [class*=member], [rel=author], a[href*=user], a[href*=member], a[href*=profile], cite, [class*=name]",
);
const NAME_TAGS = selector("a, b, strong, h3, h4, h5, h6, cite, span");
const ASIDE = selector(
  "[class*=signature], [class*=avatar], [class*=user-info], [class*=userinfo], [class*=profile], [class*=joined], [class*=badge], [class*=actions], [class*=buttons], [class*=controls], [class*=toolbar], [class*=likes], [class*=like-count], [class*=likeCount], [class*=like_count], [class*=vote], [class*=rank], button, form, header, footer, [class*=meta], [class*=reply-link], [class*=share], [class*=permalink]",
);
const QUOTE = selector("blockquote, [class*=quote]");
const REACTIONS = compileReactions({
  like: "[class*=like-count], [class*=likes-count], [class*=likeCount], [class*=likes_count], [class*=like_count]",
  vote: "[class*=vote-count], [class*=votes-count], [class*=voteCount], [class*=vote_count]",
});
const HEADING_LINK = selector("h1 a, h2 a, h3 a");

const UNITS_MAX = 5000;

/** The posts of the largest fitting repetition, or null. */
export function findRepeatedPosts(tree: PageTree, elements: readonly PageElement[]): FoundPosts | null {
  let best: FoundPosts | null = null;
  for (const stamps of stampGroups(tree, elements)) {
    const units = unitsOf(stamps).slice(0, UNITS_MAX);
    const isUnit = new Set(units.map(({ unit }) => unit));
    if (!looksLikePosts(tree, units)) continue;
    const posts = units.flatMap(
      ({ unit, stamp }) => postIn(tree, unit, stamp, (element) => isUnit.has(element)) ?? [],
    );
    const named = posts.filter(({ author }) => author !== null).length;
    if (posts.length < 2 || named * 10 < posts.length * 6) continue;
    if (posts.length > (best?.posts.length ?? 0))
      best = { shape: "repeated-stamps", kind: isThreadLike(posts) ? "thread" : "comments", posts };
  }
  return best;
}

/** Elements that hold a stamp and little else, by the make of their element and of those above. */
function stampGroups(tree: PageTree, elements: readonly PageElement[]): PageElement[][] {
  const groups = new Map<string, PageElement[]>();
  const hasTimes = tree.attributes.has("data-utime") || tree.attributes.has("data-time");
  for (const element of elements) {
    if (element.tag === "script" || element.tag === "style" || element.tag === "title") continue;
    const isTime =
      element.tag === "time" ||
      (hasTimes && (element.attrs["data-utime"] !== undefined || element.attrs["data-time"] !== undefined));
    if (!isTime && !hasOwnStamp(tree, element)) continue;
    const key = `${makeOf(element)}/${element.parent === null ? "" : makeOf(element.parent)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  return [...groups.values()]
    .filter((group) => group.length >= 2)
    .sort((a, b) => b.length - a.length)
    .slice(0, 8);
}

function makeOf({ tag, classes }: PageElement): string {
  return `${tag}.${(classes ?? "")
    .replace(/[\w-]*\d[\w-]*/g, "")
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .join(".")}`;
}

function hasOwnStamp(tree: PageTree, element: PageElement): boolean {
  let own = "";
  for (const child of element.children) {
    if (isElement(child)) continue;
    if (child.to - child.from > 90 && child.decoded === null) return false;
    own += charactersOf(tree, child);
    if (own.length > 90) return false;
  }
  if (own.length < 5 || own.trim().length < 3 || !/\d|ago|now|day/i.test(own)) return false;
  const words = own.replace(/\s+/g, " ").trim();
  const date = findPageDate(words);
  return date !== null && words.length - (date.end - date.start) <= 30;
}

interface Unit {
  readonly unit: PageElement;
  readonly stamp: PageElement;
}

/** For each stamp the largest part of the page that holds no other stamp of its group. */
function unitsOf(stamps: readonly PageElement[]): Unit[] {
  const held = new Map<PageElement, number>();
  for (const stamp of stamps)
    for (let at: PageElement | null = stamp; at !== null; at = at.parent)
      held.set(at, (held.get(at) ?? 0) + 1);
  const units: Unit[] = [];
  for (const stamp of stamps) {
    let unit = stamp;
    while (unit.parent !== null && held.get(unit.parent) === 1) unit = unit.parent;
    if (unit !== stamp) units.push({ unit, stamp });
  }
  return units;
}

function looksLikePosts(tree: PageTree, units: readonly Unit[]): boolean {
  if (units.length < 2) return false;
  const sample = units.slice(0, 30);
  const posts = sample.filter(({ unit }) => hasName(unit, POST_NAMES)).length;
  const teasers = sample.filter(
    ({ unit }) => hasName(unit, TEASER_NAMES) || selectAll(unit, HEADING_LINK).length > 0,
  ).length;
  if (posts * 2 < sample.length || teasers * 2 > sample.length) return false;
  const lengths = sample.map(({ unit }) => wordsOf(tree, unit, 2000).length).sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] as number) >= 30;
}

function hasName(unit: PageElement, pattern: RegExp): boolean {
  for (let at: PageElement | null = unit, n = 0; at !== null && n < 4; at = at.parent, n++) {
    if (pattern.test(`${at.attrs["class"] ?? ""} ${at.attrs["id"] ?? ""}`)) return true;
  }
  return false;
}

function postIn(
  tree: PageTree,
  unit: PageElement,
  stamp: PageElement,
  isOther: (element: PageElement) => boolean,
): FoundPost | null {
  const author = authorIn(tree, unit, stamp, isOther);
  const skips = selectAll(unit, ASIDE, isOther).filter((element) => wordsOf(tree, element, 400).length < 300);
  const apart = [...skips, stamp, ...(author === null ? [] : [author])];
  const rest =
    wordsOf(tree, unit, 4000).length -
    apart.reduce(
      (sum, element) => sum + (isInside(element, apart) ? 0 : wordsOf(tree, element, 400).length),
      0,
    );
  if (rest < 3) return null;
  const { value, shown } = stampOf(tree, [stamp]);
  return {
    unit,
    author: author === null ? null : authorWords(tree, author),
    posted: value,
    shown,
    bodies: [unit],
    quotes: selectAll(unit, QUOTE, isOther),
    skips: apart,
    key: unit.attrs["id"] ?? null,
    answersKey: null,
    answersAuthor: null,
    permalink: permalinkOf(unit, [stamp]),
    reactions: reactionsOf(tree, unit, REACTIONS, isOther),
  };
}

function isInside(element: PageElement, others: readonly PageElement[]): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (others.includes(at)) return true;
  return false;
}

/** A name under an element that is called one, else the first name-like words before the stamp. */
function authorIn(
  tree: PageTree,
  unit: PageElement,
  stamp: PageElement,
  isOther: (element: PageElement) => boolean,
): PageElement | null {
  for (const chosen of [AUTHOR, NAME_TAGS]) {
    for (const element of selectAll(unit, chosen, isOther).slice(0, 40)) {
      if (element === stamp || (chosen === NAME_TAGS && element.from > stamp.from + 4000)) continue;
      const name = authorWords(tree, element);
      if (
        name !== "" &&
        isNameLike(name) &&
        !/^(?:reply|quote|share|report|like|edit|permalink|link|follow|guest post|#?\d+)$/i.test(name)
      )
        return element;
    }
  }
  return null;
}

/** Posts are the page itself where their names speak of a thread, or where the first stands before much other text. */
function isThreadLike(posts: readonly FoundPost[]): boolean {
  return posts
    .slice(0, 5)
    .some(
      ({ unit }) =>
        hasName(unit, /thread|forum|topic|message|postbit|posting|discussion/i) && !hasName(unit, /comment/i),
    );
}
