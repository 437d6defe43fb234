/**
 * The posts that a page states in machine-readable form (microdata or JSON-LD), as gold for posts found without it, and
 * the page with that form taken out.
 */

import { hasType, type LinkedData, readJsonLd, textValue } from "../../page/html/json-ld.ts";
import {
  charactersOf,
  elementsOf,
  isElement,
  type PageElement,
  type PageTree,
  parseTree,
  wordsOf,
} from "../../page/html/tree.ts";

/** A stated post. `parent` is the index of the comment or answer that it stands in, null for the first level. */
export interface MarkedPost {
  readonly author: string | null;
  readonly text: string;
  readonly parent: number | null;
}

const COMMENT = /(?:^|\/)(?:Comment|UserComments|Answer)$/;
const POSTING = /(?:^|\/)(?:DiscussionForumPosting|Question)$/;

/** The stated posts of a page: comments and answers, and the posting that they belong to. Empty without a comment. */
export function markedPosts(source: string): MarkedPost[] {
  const tree = parseTree(source);
  const micro = ofMicrodata(tree);
  const posts = micro.some((post) => post.text !== "") ? micro : ofJsonLd(tree);
  const kept = posts.filter(({ text }) => text !== "");
  const place = new Map(kept.map((post, n) => [post, n]));
  return kept.map((post) => {
    const parent = post.parent === null ? undefined : posts[post.parent];
    return { ...post, parent: parent === undefined ? null : (place.get(parent) ?? null) };
  });
}

/** The page without `item…` attributes and JSON-LD scripts. */
export function withoutMarkup(source: string): string {
  return source
    .replace(/<script[^>]*ld\+json[^>]*>[\s\S]*?<\/script>/gi, "")
    .replace(/\sitem(?:prop|type|scope|id|ref)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?(?=[\s/>])/gi, "");
}

function ofMicrodata(tree: PageTree): MarkedPost[] {
  const items = [...elementsOf(tree.root)].filter(
    ({ attrs }) =>
      COMMENT.test((attrs["itemtype"] ?? "").trim()) || POSTING.test((attrs["itemtype"] ?? "").trim()),
  );
  if (!items.some(({ attrs }) => COMMENT.test((attrs["itemtype"] ?? "").trim()))) return [];
  // FAQ pages state questions and answers too; nobody posted those.
  if ([...elementsOf(tree.root)].some(({ attrs }) => /FAQPage$/.test(attrs["itemtype"] ?? ""))) return [];
  const index = new Map(items.map((item, n) => [item, n]));
  return items.map((item) => ({
    author: personOf(tree, property(tree, item, ["author", "creator"], index)),
    text: bodyOf(tree, property(tree, item, ["text", "commentText", "articleBody"], index)),
    parent: parentOf(item, index),
  }));
}

function parentOf(item: PageElement, index: ReadonlyMap<PageElement, number>): number | null {
  for (let at = item.parent; at !== null; at = at.parent) {
    const outer = index.get(at);
    if (outer !== undefined) return COMMENT.test((at.attrs["itemtype"] ?? "").trim()) ? outer : null;
  }
  return null;
}

function property(
  _tree: PageTree,
  item: PageElement,
  names: readonly string[],
  items: ReadonlyMap<PageElement, number>,
): PageElement | null {
  const stack = [...item.children].reverse();
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (!isElement(at) || items.has(at)) continue;
    if ((at.attrs["itemprop"] ?? "").split(/\s+/).some((name) => names.includes(name))) return at;
    for (let n = at.children.length - 1; n >= 0; n--) stack.push(at.children[n] as (typeof stack)[number]);
  }
  return null;
}

function personOf(tree: PageTree, element: PageElement | null): string | null {
  if (element === null) return null;
  for (const inner of elementsOf(element)) {
    if (inner !== element && (inner.attrs["itemprop"] ?? "") === "name")
      return (inner.attrs["content"] ?? wordsOf(tree, inner)) || null;
  }
  return (element.attrs["content"] ?? wordsOf(tree, element)) || null;
}

function bodyOf(tree: PageTree, element: PageElement | null): string {
  if (element === null) return "";
  return element.attrs["content"] ?? wordsOf(tree, element, 100_000);
}

function ofJsonLd(tree: PageTree): MarkedPost[] {
  const objects = readJsonLd(tree);
  if (objects.some((object) => hasType(object, /^FAQPage$/))) return [];
  const items = objects.filter((object) =>
    hasType(object, /^(?:Comment|Answer|DiscussionForumPosting|Question)$/),
  );
  if (!items.some((object) => hasType(object, /^(?:Comment|Answer)$/))) return [];
  const parents = new Map<LinkedData, LinkedData>();
  for (const item of items) {
    for (const inner of [item["comment"], item["suggestedAnswer"], item["acceptedAnswer"]].flat())
      if (typeof inner === "object" && inner !== null) parents.set(inner as LinkedData, item);
  }
  return items.map((item) => {
    const parent = parents.get(item);
    return {
      author: textValue(item["author"]),
      text: plain(textValue(item["text"]) ?? textValue(item["articleBody"]) ?? ""),
      parent: parent !== undefined && hasType(parent, /^(?:Comment|Answer)$/) ? items.indexOf(parent) : null,
    };
  });
}

/** Stated texts may hold markup of their own. */
function plain(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const tree = parseTree(text);
  const words: string[] = [];
  for (const element of elementsOf(tree.root))
    for (const child of element.children) if (!isElement(child)) words.push(charactersOf(tree, child));
  return words.join(" ").replace(/\s+/g, " ").trim();
}
