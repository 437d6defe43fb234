/** Finds the posts or comments of a page by the registry of shapes, then by the general method. Owns their parts, not their text. */

import { assert } from "../../../base/assert.ts";
import { findPageDate } from "../../page-dates.ts";
import type { LinkedData } from "../json-ld.ts";
import { type Compound, matches, type Selector, selectAll, selector } from "../select.ts";
import { isElement, NO_ATTRIBUTES, type PageElement, type PageTree, wordsOf } from "../tree.ts";
import { findRepeatedPosts } from "./general.ts";
import { permalinkOf } from "./permalink.ts";
import type { FoundPost, FoundPosts, PostShape } from "./post-shape.ts";
import { compileReactions, countOfAttribute, type ReactionSelectors, reactionsOf } from "./reactions.ts";
import { POST_SHAPES } from "./registry.ts";
import { findStatedPosts } from "./stated-posts.ts";
import { findWikiTalk } from "./wiki-talk.ts";

/** The most posts read from one page. */
const POSTS_MAX = 5000;

interface CompiledShape {
  readonly shape: PostShape;
  readonly unit: Selector;
  readonly author: readonly Selector[];
  readonly time: readonly Selector[];
  readonly body: readonly Selector[];
  readonly remark: Selector;
  readonly quote: Selector;
  readonly skip: Selector;
  readonly parentLink: Selector;
  readonly reactions: ReactionSelectors;
  readonly permalink: readonly Selector[];
  readonly head: Selector | null;
  /** For each way in which a unit may look, a mark (class, id, attribute or tag) that must stand on the page. */
  readonly marks: readonly string[];
}

let compiled: readonly CompiledShape[] | null = null;
let wanted: ReadonlySet<string> | null = null;

/**
 * The page's posts: by the shape that finds most of them; on a page that fits none, by its signatures (wikis), by what it
 * states for machines (`linked`), by repetition. Null where there are none.
 */
export function findPosts(tree: PageTree, linked: readonly LinkedData[] = []): FoundPosts | null {
  const { elements } = tree;
  compiled ??= POST_SHAPES.map(compile);
  wanted ??= new Set(compiled.flatMap(({ marks }) => marks));
  const present = marksOf(tree, wanted);
  let best: FoundPosts | null = null;
  for (const one of compiled) {
    const units = bearersOf(one.marks, present)
      .map((n) => elements[n] as PageElement)
      .filter((element) => matches(element, one.unit))
      .slice(0, POSTS_MAX);
    if (units.length === 0) continue;
    const posts = postsIn(tree, units, one);
    if (posts.length > (best?.posts.length ?? 0))
      best = { shape: one.shape.name, kind: one.shape.kind, posts };
  }
  const wiki = best === null ? findWikiTalk(tree) : null;
  if (wiki !== null) return wiki;
  const stated = findStatedPosts(tree, linked);
  if (best !== null) return stated !== null && stated.posts.length > 2 * best.posts.length ? stated : best;
  const repeated = findRepeatedPosts(tree, elements);
  return stated !== null && 2 * stated.posts.length > (repeated?.posts.length ?? 0) ? stated : repeated;
}

function compile(shape: PostShape): CompiledShape {
  const list = (text: string | undefined): readonly Selector[] =>
    text === undefined ? [] : text.split(/,(?![^[]*\])/).map((part) => selector(part));
  const unit = selector(shape.unit);
  return {
    shape,
    unit,
    author: list(shape.author),
    time: list(shape.time),
    body: list(shape.body),
    remark: selector(shape.remark ?? "#no-such"),
    quote: selector(shape.quote ?? "#no-such"),
    skip: selector(shape.skip ?? "#no-such"),
    parentLink: selector(shape.parentLink ?? "#no-such"),
    reactions: compileReactions(shape.reactions),
    permalink: list(shape.permalink),
    head: shape.head === undefined ? null : selector(shape.head),
    marks: unit.map((chain) => markOf(chain.at(-1) as Compound)),
  };
}

/** The mark that narrows a compound most. */
function markOf({ tag, classes, attributes }: Compound): string {
  if (classes[0] !== undefined) return `.${classes[0]}`;
  const first = attributes[0];
  if (first !== undefined)
    return first.name === "id" && first.operator === "=" ? `#${first.value}` : `@${first.name}`;
  assert(tag !== null, "a shape's unit must name a class, an attribute or a tag");
  return tag;
}

/** For each wanted mark (class, id, attribute name or tag) the places in the page of the elements that bear it. */
function marksOf(tree: PageTree, wanted: ReadonlySet<string>): Map<string, number[]> {
  const { elements } = tree;
  const present = new Map<string, number[]>();
  const add = (mark: string, n: number): void => {
    const places = present.get(mark);
    if (places === undefined) present.set(mark, [n]);
    else places.push(n);
  };
  const names = [...tree.attributes].filter((name) => wanted.has(`@${name}`));
  const ids = new Set([...wanted].flatMap((mark) => (mark.startsWith("#") ? [mark.slice(1)] : [])));
  const ofClasses = new Map<string, readonly string[]>();
  for (let n = 0; n < elements.length; n++) {
    const { tag, attrs, id, classes: own } = elements[n] as PageElement;
    if (wanted.has(tag)) add(tag, n);
    if (attrs === NO_ATTRIBUTES) continue;
    for (const name of names) if ((name === "id" ? id : attrs[name]) !== undefined) add(`@${name}`, n);
    if (id !== undefined && ids.has(id)) add(`#${id}`, n);
    if (own === undefined || own.length > 2000) continue;
    let classes = ofClasses.get(own);
    if (classes === undefined) {
      classes = [...new Set(own.split(/\s+/))].map((name) => `.${name}`).filter((mark) => wanted.has(mark));
      ofClasses.set(own, classes);
    }
    for (const mark of classes) add(mark, n);
  }
  return present;
}

/** The places of elements that bear any of the marks, in page order. */
function bearersOf(
  marks: readonly string[],
  present: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const lists = [...new Set(marks)].flatMap((mark) => {
    const places = present.get(mark);
    return places === undefined ? [] : [places];
  });
  if (lists.length <= 1) return lists[0] ?? [];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

function postsIn(tree: PageTree, units: readonly PageElement[], shape: CompiledShape): FoundPost[] {
  const isUnit = new Set(units);
  const posts: FoundPost[] = [];
  for (const unit of units) {
    const post = postIn(tree, unit, shape, (element) => isUnit.has(element));
    if (post !== null) posts.push(post);
  }
  return posts;
}

function postIn(
  tree: PageTree,
  unit: PageElement,
  shape: CompiledShape,
  isOther: (element: PageElement) => boolean,
): FoundPost | null {
  const bodies = firstMatches(unit, shape.body, isOther);
  if (bodies.length === 0 || bodies.every((body) => wordsOf(tree, body, 10) === "")) return null;
  const inBodies = new Set(bodies);
  const skips = bodies.flatMap((body) => selectAll(body, shape.skip, isOther));
  const quotes = bodies.flatMap((body) => outermost(selectAll(body, shape.quote, isOther)));
  const apart = (element: PageElement): boolean => isOther(element) || inBodies.has(element);
  const signed = (found: PageElement[]): PageElement[] =>
    shape.shape.isSignedLast === true ? found.reverse() : found;
  const inQuotes = new Set(quotes);
  const unquoted = (element: PageElement): boolean => isOther(element) || inQuotes.has(element);
  const own = (list: readonly Selector[]): PageElement | null =>
    signed(firstMatches(unit, list, apart))[0] ?? firstMatches(unit, list, unquoted)[0] ?? null;
  const named =
    shape.shape.authorAttribute === undefined ? undefined : unit.attrs[shape.shape.authorAttribute];
  const author = named?.trim() || authorWords(tree, own(shape.author));
  const head = shape.head === null ? null : headOf(unit, shape.head);
  const stamps = signed(
    [unit, ...(head === null ? [] : [head])].flatMap((at) => firstMatches(at, shape.time, apart)),
  );
  const stamp = stampOf(tree, stamps);
  const counted = countOfAttribute(unit.attrs["score"]);
  const link = firstMatches(unit, [shape.parentLink], isOther)[0];
  return {
    unit,
    author: author === "" ? null : author,
    posted: stamp.value,
    shown: stamp.shown,
    bodies,
    quotes,
    skips,
    key:
      unit.attrs["id"] ??
      unit.attrs["thingid"] ??
      unit.attrs["data-commentid"] ??
      unit.attrs["data-pid"] ??
      unit.attrs["data-message-id"] ??
      null,
    answersKey:
      (shape.shape.parentAttribute === undefined ? undefined : unit.attrs[shape.shape.parentAttribute]) ??
      keyOfLink(link) ??
      quotedKey(quotes),
    answersAuthor:
      quotedAuthor(tree, quotes) ?? (link === undefined ? null : authorWords(tree, link) || null),
    permalink:
      unit.attrs["permalink"] ??
      permalinkOf(unit, [
        ...stamps.slice(0, 1),
        ...[unit, ...(head === null ? [] : [head])].flatMap((at) =>
          firstMatches(at, shape.permalink, isOther),
        ),
      ]),
    reactions: {
      ...(counted === null || counted === 0 ? {} : { vote: counted }),
      ...reactionsOf(tree, unit, shape.reactions, isOther),
    },
    isRemark: matches(unit, shape.remark),
  };
}

/** The element right before the unit, where it is the head of a post. */
function headOf(unit: PageElement, chosen: Selector): PageElement | null {
  const siblings = unit.parent?.children ?? [];
  for (let n = siblings.indexOf(unit) - 1; n >= 0; n--) {
    const sibling = siblings[n];
    if (sibling !== undefined && isElement(sibling)) return matches(sibling, chosen) ? sibling : null;
  }
  return null;
}

/** Elements that match the first selector of the list that matches anything; inner matches of outer ones are left out. */
function firstMatches(
  unit: PageElement,
  list: readonly Selector[],
  skip: (element: PageElement) => boolean,
): PageElement[] {
  for (const one of list) {
    const found = selectAll(unit, one, skip);
    if (found.length > 0) return outermost(found);
  }
  return [];
}

function outermost(elements: readonly PageElement[]): PageElement[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let at = element.parent; at !== null; at = at.parent) if (all.has(at)) return false;
    return true;
  });
}

/** A poster's name without the words that templates put around it. */
export function authorWords(tree: PageTree, element: PageElement | null | undefined): string {
  if (element === null || element === undefined) return "";
  const words = element.attrs["content"] ?? wordsOf(tree, element, 120);
  const bare = (
    words === ""
      ? (element.attrs["data-username"] ?? element.attrs["title"] ?? element.attrs["alt"] ?? "")
      : words
  )
    .replace(/^(?:by|posted by|from|comment by|author:)\s+/i, "")
    .replace(/\s*(?:\b(?:says?|said|wrote|writes|commented|replied)\b)?\s*[:,•·|»-]*$/i, "")
    .trim();
  return bare.length > 80 ? "" : bare;
}

/** The date of a post from the elements that may tell it: machine values before words. */
export function stampOf(
  tree: PageTree,
  elements: readonly PageElement[],
): { value: string | null; shown: string | null } {
  let shown: string | null = null;
  for (const { attrs } of elements.slice(0, 4)) {
    const machine = attrs["datetime"] ?? attrs["content"] ?? attrs["ts"];
    // The page's own day, with its zone, before the same instant counted in UTC.
    const value =
      findPageDate(machine ?? "")?.value ??
      instantOf(attrs["data-time"] ?? attrs["data-utime"] ?? attrs["data-timestamp"]);
    const words = attrs["title"] === undefined ? null : (findPageDate(attrs["title"])?.value ?? null);
    if (value !== null || words !== null) {
      const element = elements.find((one) => one.attrs === attrs) as PageElement;
      return { value: value ?? words, shown: wordsOf(tree, element, 100) || attrs["title"] || null };
    }
  }
  for (const element of elements.slice(0, 4)) {
    const words = wordsOf(tree, element, 200);
    const date = findPageDate(words);
    if (date === null) continue;
    if (date.value !== null) return { value: date.value, shown: words.slice(date.start, date.end) };
    shown ??= words.slice(date.start, date.end);
  }
  return { value: null, shown };
}

/** Seconds or milliseconds since 1970 as an ISO instant. */
function instantOf(figure: string | undefined): string | null {
  if (figure === undefined || !/^\d{9,13}$/.test(figure)) return null;
  const ms = figure.length > 10 ? Number(figure) : Number(figure) * 1000;
  return new Date(ms).toISOString().replace(/\.000Z$/, "Z");
}

function keyOfLink(link: PageElement | undefined): string | null {
  return (
    /#([\w-]+)/.exec(link?.attrs["href"] ?? "")?.[1] ??
    link?.attrs["data-parent"] ??
    link?.attrs["data-parent-id"] ??
    null
  );
}

/** A quote at the head of a post names the post or the poster that it answers. */
function quotedKey(quotes: readonly PageElement[]): string | null {
  for (const { attrs } of quotes.slice(0, 1)) {
    const named =
      attrs["data-source"] ?? attrs["data-ipsquote-contentcommentid"] ?? attrs["data-post"] ?? null;
    if (named !== null) return named.replace(/^post:\s*/, "");
  }
  return null;
}

function quotedAuthor(tree: PageTree, quotes: readonly PageElement[]): string | null {
  const first = quotes[0];
  if (first === undefined) return null;
  const { attrs } = first;
  const named = attrs["data-quote"] ?? attrs["data-username"] ?? attrs["data-ipsquote-username"];
  if (named !== undefined) return named.replace(/^@/, "");
  const words = wordsOf(tree, first, 160);
  return (
    /^(?:quote(?:\s+from)?:?\s+)?(?:originally posted by\s+)?([^:\n]{2,40}?)\s+(?:wrote|said|schrieb)\b/i.exec(
      words,
    )?.[1] ??
    /originally posted by:?\s+(\S{2,40})/i.exec(words)?.[1] ??
    null
  );
}
