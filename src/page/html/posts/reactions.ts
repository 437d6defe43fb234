/** How readers responded to a post where the page counts it: likes, votes, thanks. Owns the reading of counts as they are shown. */

import type { AttributeName } from "../attributes.ts";
import { type Selector, selectAll, selector } from "../select.ts";
import { type PageElement, type PageTree, wordsOf } from "../tree.ts";

/** Kinds of response with the elements that count them. */
export type ReactionSelectors = readonly { readonly kind: string; readonly at: Selector }[];

/** @example compileReactions({ like: ".vote-up .count" }) */
export function compileReactions(places: Readonly<Record<string, string>> | undefined): ReactionSelectors {
  return Object.entries(places ?? {}).map(([kind, at]) => ({ kind, at: selector(at) }));
}

/** Attributes that hold a count for machines. */
const COUNTING: readonly AttributeName[] = [
  "data-value",
  "data-count",
  "data-votes",
  "data-score",
  "data-likes",
  "score",
];

/** The counts inside a post; kinds that nobody chose are left out. */
export function reactionsOf(
  tree: PageTree,
  unit: PageElement,
  places: ReactionSelectors,
  isOther: (element: PageElement) => boolean,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, at } of places) {
    const found = selectAll(unit, at, isOther);
    for (const element of found.slice(0, 12)) {
      const count = countOf(tree, element);
      if (count === null || count === 0) continue;
      const named = found.length > 1 ? namedKind(element) : null;
      // Without a name of its own a second count is the first one shown again.
      if (named === null && counts[kind] !== undefined) continue;
      counts[named ?? kind] = count;
    }
  }
  return counts;
}

/** The count that an attribute of the post itself holds. */
export function countOfAttribute(value: string | undefined): number | null {
  return value !== undefined && /^[+-]?\d{1,9}$/.test(value) ? Number(value) : null;
}

function countOf(tree: PageTree, element: PageElement): number | null {
  for (const name of COUNTING) {
    const count = countOfAttribute(element.attrs[name]);
    if (count !== null) return count;
  }
  return (
    shownCount(wordsOf(tree, element, 300)) ??
    shownCount(element.attrs["title"] ?? element.attrs["content"] ?? "")
  );
}

/** "Thanks" for a count that an image or a title names so. */
function namedKind(element: PageElement): string | null {
  const stack: PageElement[] = [element];
  for (let at = stack.pop(), n = 0; at !== undefined && n < 12; at = stack.pop(), n++) {
    const name = at.tag === "img" ? (at.attrs["alt"] ?? at.attrs["title"]) : undefined;
    if (name !== undefined && /^[A-Za-z][a-z -]{1,20}$/.test(name)) return name.toLowerCase();
    for (const child of at.children) if ("children" in child) stack.push(child);
  }
  return null;
}

/**
 * The number of people that words about a post count; null where they count nobody.
 * @example shownCount("1.2k likes") // 1200
 * @example shownCount("Wren, Oriol and 3 others") // 5
 */
export function shownCount(words: string): number | null {
  const text = words.replace(/[\u2212\u2013]/g, "-").trim();
  const others = /^(.{1,200}?),? (?:and|&) (\d{1,7}) others?\b/i.exec(text);
  if (others !== null) return namesIn(others[1] as string) + Number(others[2]);
  const figure =
    /^(?:[\p{L} ]{0,20}[\s(:])?([+-]?\d{1,3}(?:,\d{3})+|[+-]?\d{1,9}(?:\.\d)?)\s?([km])?\b/iu.exec(text);
  if (figure !== null) {
    const scale = figure[2] === undefined ? 1 : figure[2].toLowerCase() === "k" ? 1000 : 1_000_000;
    return Math.round(Number((figure[1] as string).replace(/,/g, "")) * scale);
  }
  const likers = /^(.{2,120}?)\s+likes? (?:this|your) ?(?:post)?\.?$/i.exec(text)?.[1];
  return likers === undefined ? null : namesIn(likers);
}

/** Names in "Wren, Oriol and Quill". */
function namesIn(list: string): number {
  return list.split(/,\s*|\s+(?:and|&)\s+/).filter((name) => name.trim() !== "").length;
}
