/** A page's headline, from the places where templates put it, without the outlet's name that they add. */

import { findPageDate } from "../page-dates.ts";
import { textValue } from "./json-ld.ts";
import type { PageFacts } from "./metadata.ts";
import { isElement, type PageElement, type PageTree, wordsOf } from "./tree.ts";

/** A heading longer than this that no other place confirms is a sentence set large. */
const HEADING_MAX = 160;

/**
 * The headline. Order of trust: an `<h1>` that another place confirms, the only `<h1>` (or, of several, the one that
 * shares most words with the other places), JSON-LD, Open Graph, `<title>`. An `<h1>` that bears the site's name is none.
 * Null where a page has none of them.
 */
export function readTitle(facts: PageFacts, outlet: string | null): string | null {
  const host = hostWords(facts);
  const bare = (title: string | null): string | null => withoutSite(title, outlet, host);
  const linked = bare(textValue(facts.article?.["headline"]));
  const open = bare(
    facts.metas.get("og:title") ?? facts.metas.get("twitter:title") ?? facts.metas.get("dc.title") ?? null,
  );
  const tag = bare(facts.titleTag);
  const others = [linked, open, tag].filter((one) => one !== null);
  const headings = [
    ...new Set(
      facts.headings
        .map((heading) => wordsOf(facts.tree, heading, 400))
        .filter((words) => words.length >= 4 && words.length <= 300 && !isSiteName(words, outlet, host)),
    ),
  ];
  const confirmed = headings.find((heading) => others.some((other) => agree(heading, other)));
  if (confirmed !== undefined) return withoutTail(trimmed(confirmed, open, tag));
  const isSure = open !== null && tag !== null && letters(open) === letters(tag);
  const likely = likelyHeading(headings, others, isSure) ?? lowerWords(facts);
  const title = likely ?? linked ?? open ?? tag ?? headings[0] ?? null;
  return title === null ? null : withoutTail(title);
}

/**
 * The heading that no place confirms but that may be the headline all the same: not one that has no word in common with
 * a title of which `<title>` and Open Graph are sure, nor a sentence set large that says the same at length.
 */
function likelyHeading(
  headings: readonly string[],
  others: readonly string[],
  isSure: boolean,
): string | null {
  const told = new Set(others.flatMap(contentWords));
  const shares = (heading: string): number => contentWords(heading).filter((word) => told.has(word)).length;
  const [only] = headings;
  if (only === undefined) return null;
  if (headings.length > 1) {
    const best = headings.reduce((a, b) => (shares(b) > shares(a) ? b : a));
    return shares(best) > 1 ? best : null;
  }
  if (isSure && shares(only) === 0) return null;
  return only.length > HEADING_MAX && shares(only) > 1 ? null : only;
}

function contentWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu))];
}

function lowerWords({ tree, elements, titleTag, metas }: PageFacts): string | null {
  const found = lowerHeadline(tree, elements, [metas.get("og:title"), titleTag]);
  return found === null ? null : wordsOf(tree, found, 400);
}

/** The first heading below `<h1>` whose words begin or end one of the page's stated titles; null where none does. */
export function lowerHeadline(
  tree: PageTree,
  elements: readonly PageElement[],
  titles: readonly (string | null | undefined)[],
): PageElement | null {
  const stated = titles.map((title) => letters(title ?? "")).filter((title) => title !== "");
  if (stated.length === 0) return null;
  for (const element of elements) {
    if (element.tag !== "h2" && element.tag !== "h3" && element.tag !== "h4") continue;
    const own = letters(wordsOf(tree, element, 300));
    if (own.length >= 12 && stated.some((title) => title.startsWith(own) || title.endsWith(own)))
      return element;
  }
  return null;
}

/** True for a heading that is the site's sign: a logo by its name, or a link to the front page and nothing else. */
export function isSiteHeading(tree: PageTree, heading: PageElement): boolean {
  const names = `${heading.attrs["class"] ?? ""} ${heading.attrs["id"] ?? ""}`;
  if (/(?:^|[\s_-])(?:logo|site-?(?:title|name)|blog-?name)(?:$|[\s_-])/i.test(names)) return true;
  const around = heading.parent?.tag === "a" ? heading.parent : null;
  const link = around ?? heading.children.filter(isElement).find(({ tag }) => tag === "a");
  const href = link?.attrs["href"]?.trim();
  if (link === undefined || href === undefined) return false;
  const isHome = /^(?:\.?\/|(?:https?:)?\/\/[^/?#]+\/?|(?:\.\.\/){1,6}|\/?index\.\w{3,5})$/i.test(href);
  return isHome && (link === around || wordsOf(tree, link, 400) === wordsOf(tree, heading, 400));
}

/**
 * A heading without what templates print inside it behind the headline: the day, a count, the source, the outlet. Cut
 * only where `<title>` or Open Graph has the headline without it.
 */
function trimmed(heading: string, open: string | null, tag: string | null): string {
  for (const other of [open, tag]) {
    if (other === null || other.length < 15) continue;
    const at = heading.toLowerCase().indexOf(other.toLowerCase());
    if (at === -1 || other.length === heading.length) continue;
    const rest = heading.slice(at + other.length).trim();
    const before = heading.slice(0, at).trim();
    if ((before === "" || /^\p{L}{2,12}:$/u.test(before)) && (rest === "" || isAddition(rest))) return other;
  }
  return heading;
}

function isAddition(rest: string): boolean {
  const date = findPageDate(rest);
  if (date !== null && rest.length - (date.end - date.start) <= 4) return true;
  return /^(?:\([\w-]+(?:\.[\w-]+)+\)\s*\d*|\d+|[|–—]\s.{2,40})$/.test(rest);
}

/** Cuts off what stands behind a bar, where what stands before it can be a headline. */
function withoutTail(title: string): string {
  const at = title.indexOf(" | ");
  const head = title.slice(0, Math.max(0, at));
  return at !== -1 && head.split(/\s+/).length >= 4 && title.length - at <= 80 ? head.trim() : title;
}

/** True where one is the other, or begins or ends it: templates cut and lengthen headlines. */
function agree(a: string, b: string): boolean {
  const x = letters(a);
  const y = letters(b);
  return (
    x === y || (x.length > 8 && (y.startsWith(x) || y.endsWith(x))) || (y.length > 12 && x.startsWith(y))
  );
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function hostWords({ metas, elements }: PageFacts): string {
  const canonical = elements.find(
    ({ tag, attrs }) => tag === "link" && /\bcanonical\b/i.test(attrs["rel"] ?? ""),
  )?.attrs["href"];
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(canonical ?? metas.get("og:url") ?? "")?.[1] ?? "";
  return letters(host.replace(/\.[a-z.]{2,10}$/i, ""));
}

function isSiteName(words: string, outlet: string | null, host: string): boolean {
  const own = letters(words);
  if (own.length < 3) return false;
  return (
    (outlet !== null && own === letters(outlet)) ||
    (host.length > 3 && (host === own || (host.includes(own) && own.length > 4)))
  );
}

const SEPARATOR = /\s+[|–—»·•:]\s+|\s+-\s+|\s*\|\s*/g;

/**
 * Cuts " | Outlet" and the like off both ends of a title.
 * @example withoutSite("Envoys meet in Lima | The Coastal Herald", "Coastal Herald", "coastalherald") // "Envoys meet in Lima"
 */
export function withoutSite(title: string | null, outlet: string | null, host: string): string | null {
  if (title === null) return null;
  let rest = title.replace(/\s+/g, " ").trim();
  for (let n = 0; n < 3; n++) {
    const cuts = [...rest.matchAll(SEPARATOR)];
    const last = cuts.at(-1);
    const first = cuts[0];
    if (last === undefined || first === undefined) break;
    const tail = rest.slice(last.index + last[0].length);
    const head = rest.slice(0, first.index);
    if (isOutlet(tail, outlet, host)) rest = rest.slice(0, last.index).trim();
    else if (isOutlet(head, outlet, host)) rest = rest.slice(first.index + first[0].length).trim();
    else break;
  }
  return rest === "" ? title : rest;
}

function isOutlet(words: string, outlet: string | null, host: string): boolean {
  const own = letters(words);
  if (own.length < 2 || own.length > 60) return false;
  if (outlet !== null) {
    const name = letters(outlet);
    if (name.length > 1 && (own.includes(name) || (name.includes(own) && own.length > 3))) return true;
  }
  return host.length > 3 && (own.includes(host) || (host.includes(own) && own.length > 3));
}
