/**
 * A lean tree of a marked-up page that keeps, for every piece of text, where it stood. Owns the tree's repair (unclosed
 * tags, depth without bound) and no judgement about content. Nothing is ever executed.
 */

import { type AttributeName, type Attributes, attributeName } from "./attributes.ts";
import { attributeValue, type Reference } from "./references.ts";
import { type TokenHandler, tokenize } from "./tokenize.ts";

/** Shared by all elements without attributes. */
export const NO_ATTRIBUTES: Partial<Record<AttributeName, string>> = {};

/** An element; `attrs` holds decoded values under lower-case names. */
export class PageElement {
  readonly tag: string;
  readonly attrs: Attributes;
  /** The attributes that are asked for most, at hand: objects of many makes are slow to look into. */
  readonly classes: string | undefined;
  readonly id: string | undefined;
  readonly parent: PageElement | null;
  readonly depth: number;
  readonly children: (PageElement | PageText)[] = [];
  /** Offset of the element's "<" in the page. */
  readonly from: number;
  /** Its place among the page's elements, the root's being 0. */
  readonly index: number;

  constructor(tag: string, attrs: Attributes, parent: PageElement | null, from: number, index: number) {
    const isPlain = attrs === NO_ATTRIBUTES;
    this.classes = isPlain ? undefined : attrs["class"];
    this.id = isPlain ? undefined : attrs["id"];
    this.index = index;
    this.tag = tag;
    this.attrs = attrs;
    this.parent = parent;
    this.depth = parent === null ? 0 : parent.depth + 1;
    this.from = from;
  }
}

/** A piece of text: characters `from`…`to` of the page. `decoded` is null where they stand for themselves. */
export class PageText {
  readonly parent: PageElement;
  readonly from: number;
  readonly to: number;
  readonly decoded: string | null;

  constructor(parent: PageElement, from: number, to: number, decoded: string | null) {
    this.parent = parent;
    this.from = from;
    this.to = to;
    this.decoded = decoded;
  }
}

/** A parsed page. */
export interface PageTree {
  readonly root: PageElement;
  readonly source: string;
  /** The root and all elements under it, in page order. */
  readonly elements: readonly PageElement[];
  /** The attributes that any element bears. */
  readonly attributes: ReadonlySet<AttributeName>;
  /** True where elements were nested deeper than is followed; their text was kept. */
  readonly isTooDeep: boolean;
  /** Offset from which on nothing was read for want of room; null where the page was read to its end. */
  readonly cutAt: number | null;
}

/** The most elements and pieces of text that are read of one page; the largest of WCXB has a tenth of that. */
export const NODES_MAX = 300_000;

/** Elements nested deeper than this hang on their ancestor at this depth: bounds recursion over the tree. */
export const DEPTH_MAX = 300;

const VOID = new Set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);
const BLOCKS =
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul";
const CLOSES_P = new Set(BLOCKS.split(" "));
const FORMATTING = new Set(
  "a b big code em font i nobr s small span strike strong tt u abbr cite q sub sup time label mark ins del".split(
    " ",
  ),
);
/** An opening tag ends these open elements, looked for no further than the named fences. */
const IMPLIED_BY_TAG: Readonly<Record<string, { ends: readonly string[]; fences: readonly string[] }>> = {
  li: { ends: ["li"], fences: ["ul", "ol", "menu", "table"] },
  dt: { ends: ["dt", "dd"], fences: ["dl"] },
  dd: { ends: ["dt", "dd"], fences: ["dl"] },
  tr: { ends: ["tr"], fences: ["table"] },
  td: { ends: ["td", "th"], fences: ["tr", "table"] },
  th: { ends: ["td", "th"], fences: ["tr", "table"] },
  tbody: { ends: ["tr", "thead", "tbody"], fences: ["table"] },
  thead: { ends: ["tr", "thead", "tbody"], fences: ["table"] },
  tfoot: { ends: ["tr", "thead", "tbody"], fences: ["table"] },
  option: { ends: ["option"], fences: ["select"] },
  body: { ends: ["head"], fences: [] },
};
const IMPLIED: ReadonlyMap<string, { ends: readonly string[]; fences: ReadonlySet<string> }> = new Map(
  Object.entries(IMPLIED_BY_TAG).map(([tag, { ends, fences }]) => [tag, { ends, fences: new Set(fences) }]),
);
const FENCED = new Set(["table", "td", "th", "button", "caption"]);

/** Parses a page. Time and memory are linear in its length, whatever its shape. */
export function parseTree(source: string): PageTree {
  const builder = new TreeBuilder(source);
  tokenize(source, builder);
  const { root, elements, attributes, isTooDeep, cutAt } = builder;
  return { root, source, elements, attributes, isTooDeep, cutAt };
}

/** Tag and attribute names as pages write them, with what they are called in the tree. Few occur; each is kept once. */
const tagNames = new Map<string, string>();
const attributeNames = new Map<string, AttributeName | null>();
const NAMES_MAX = 5000;
/** A longer piece of a string keeps the whole page in memory (V8), so that none is remembered. */
const NAME_LENGTH_MAX = 12;

function tagNamed(written: string): string {
  if (written.length > NAME_LENGTH_MAX) return written.toLowerCase();
  const known = tagNames.get(written);
  if (known !== undefined) return known;
  const name = written.toLowerCase();
  if (tagNames.size >= NAMES_MAX) tagNames.clear();
  tagNames.set(written, name);
  return name;
}

function attributeNamed(written: string): AttributeName | null {
  if (written.length > NAME_LENGTH_MAX) return attributeName(written.toLowerCase());
  const known = attributeNames.get(written);
  if (known !== undefined) return known;
  const name = attributeName(written.toLowerCase());
  if (attributeNames.size >= NAMES_MAX) attributeNames.clear();
  attributeNames.set(written, name);
  return name;
}

class TreeBuilder implements TokenHandler {
  readonly root = new PageElement("#root", NO_ATTRIBUTES, null, 0, 0);
  readonly elements: PageElement[] = [this.root];
  readonly attributes = new Set<AttributeName>();
  isTooDeep = false;
  cutAt: number | null = null;
  #nodes = 0;
  readonly #source: string;
  #top: PageElement = this.root;
  /** Places that wait for a piece of the page, by the number in their id; and where the page went on after each piece. */
  readonly #places = new Map<string, PageElement>();
  readonly #cameFrom = new Map<PageElement, PageElement>();
  /** Open elements that were not entered for their depth. */
  #unentered = 0;
  #tag = "";
  #tagFrom = 0;
  #attrs: Partial<Record<AttributeName, string>> = NO_ATTRIBUTES;

  constructor(source: string) {
    this.#source = source;
  }

  openTag(nameFrom: number, nameTo: number): void {
    this.#tag = tagNamed(this.#source.slice(nameFrom, nameTo));
    this.#tagFrom = nameFrom - 1;
    this.#attrs = NO_ATTRIBUTES;
  }

  attribute(nameFrom: number, nameTo: number, valueFrom: number, valueTo: number): void {
    const name = attributeNamed(this.#source.slice(nameFrom, nameTo));
    if (name === null) return;
    if (this.#attrs === NO_ATTRIBUTES) this.#attrs = {};
    if (this.#attrs[name] !== undefined) return;
    this.#attrs[name] = attributeValue(this.#source, valueFrom, valueTo);
    this.attributes.add(name);
  }

  /** Hangs a node into the tree, while there is room. */
  #append(node: PageElement | PageText, parent: PageElement = this.#top): boolean {
    if (this.#nodes >= NODES_MAX) {
      this.cutAt ??= node.from;
      return false;
    }
    this.#nodes++;
    parent.children.push(node);
    return true;
  }

  openTagEnd(): void {
    if (this.cutAt !== null) return;
    const tag = this.#tag;
    if (CLOSES_P.has(tag)) this.#close("p", FENCED);
    const implied = IMPLIED.get(tag);
    if (implied !== undefined) for (const ended of implied.ends) this.#close(ended, implied.fences);
    if (tag === "a") this.#close("a", CLOSES_P);
    const place = this.#placeFor(tag);
    const parent = place ?? this.#top;
    const attrs = place === null ? this.#attrs : NO_ATTRIBUTES;
    const element = new PageElement(tag, attrs, parent, this.#tagFrom, this.elements.length);
    if (!this.#append(element, parent)) return;
    this.elements.push(element);
    if (VOID.has(tag)) return;
    if (parent.depth >= DEPTH_MAX) {
      this.isTooDeep = true;
      this.#unentered++;
      return;
    }
    if (place !== null) this.#cameFrom.set(element, this.#top);
    this.#top = element;
  }

  /**
   * Pages that are sent in pieces (React's streams) hold places, `<template id="B:7">`, and bring their content later,
   * hidden, for a script to put there: `<div hidden id="S:7">`. Such a piece hangs where it belongs, and is shown.
   */
  #placeFor(tag: string): PageElement | null {
    const id = this.#attrs === NO_ATTRIBUTES ? undefined : this.#attrs["id"];
    if (id === undefined || id.charCodeAt(1) !== 58) return null;
    if (tag === "template" && (id.startsWith("B:") || id.startsWith("P:"))) {
      const place = new PageElement("div", NO_ATTRIBUTES, this.#top, this.#tagFrom, this.elements.length);
      if (this.#append(place, this.#top)) {
        this.elements.push(place);
        this.#places.set(id.slice(2), place);
      }
      return null;
    }
    const isPiece = tag === "div" && id.startsWith("S:") && this.#attrs["hidden"] !== undefined;
    const place = isPiece ? this.#places.get(id.slice(2)) : undefined;
    if (place === undefined) return null;
    this.#places.delete(id.slice(2));
    return place;
  }

  /** The open element around an open one: its parent, or where the page stood before a piece that was hung elsewhere. */
  #around(element: PageElement): PageElement | null {
    return this.#cameFrom.size === 0 ? element.parent : (this.#cameFrom.get(element) ?? element.parent);
  }

  closeTag(nameFrom: number, nameTo: number): void {
    if (this.cutAt !== null) return;
    const tag = tagNamed(this.#source.slice(nameFrom, nameTo));
    if (this.#unentered > 0 && !VOID.has(tag)) {
      this.#unentered--;
      return;
    }
    if (tag === "br") {
      const element = new PageElement("br", NO_ATTRIBUTES, this.#top, nameFrom, this.elements.length);
      if (this.#append(element)) this.elements.push(element);
    } else if (tag !== "body" && tag !== "html")
      this.#close(
        tag,
        FORMATTING.has(tag)
          ? CLOSES_P
          : tag === "table" || tag === "tr" || tag === "td" || tag === "th"
            ? NO_FENCES
            : FENCED,
      );
  }

  /** Closes the innermost open `tag`, unless one of `fences` stands between. */
  #close(tag: string, fences: ReadonlySet<string>): void {
    for (let at: PageElement | null = this.#top; at !== null; at = this.#around(at)) {
      const around = this.#around(at);
      if (around === null) return;
      if (at.tag === tag) {
        this.#top = around;
        return;
      }
      if (fences.has(at.tag)) return;
    }
  }

  text(from: number, to: number): void {
    if (this.cutAt === null) this.#append(new PageText(this.#top, from, to, null));
  }

  reference({ characters, length }: Reference, from: number): void {
    if (this.cutAt !== null) return;
    for (const one of characters) this.#append(new PageText(this.#top, from, from + length, one));
  }
}

const NO_FENCES: ReadonlySet<string> = new Set();

export function isElement(node: PageElement | PageText): node is PageElement {
  return node instanceof PageElement;
}

/** The characters of a text node. */
export function charactersOf(tree: PageTree, text: PageText): string {
  return text.decoded ?? tree.source.slice(text.from, text.to);
}

/** All elements under `root`, in page order, without recursion. */
export function* elementsOf(root: PageElement): Generator<PageElement> {
  const stack: PageElement[] = [root];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    yield at;
    for (let n = at.children.length - 1; n >= 0; n--) {
      const child = at.children[n] as PageElement | PageText;
      if (isElement(child)) stack.push(child);
    }
  }
}

/** The words of an element with white space folded; for names and stamps, not for the document's text. */
export function wordsOf(tree: PageTree, element: PageElement, lengthMax = 2000): string {
  let words = "";
  const stack: (PageElement | PageText)[] = [element];
  for (let at = stack.pop(); at !== undefined && words.length < lengthMax; at = stack.pop()) {
    if (!isElement(at)) {
      const raw = charactersOf(tree, at).replace(/[\s\u00a0]+/g, " ");
      words += words === "" || words.endsWith(" ") ? raw.trimStart() : raw;
    } else if (at === element || !UNREAD.has(at.tag)) {
      if (at !== element && words !== "" && !FORMATTING.has(at.tag)) words += " ";
      for (let n = at.children.length - 1; n >= 0; n--) stack.push(at.children[n] as PageElement | PageText);
    }
  }
  return words.replace(/[\s\u00a0]+/g, " ").trim();
}

/** Elements whose text is never words of the page. */
export const UNREAD: ReadonlySet<string> = new Set(
  "script style noscript template svg math canvas iframe frame object embed applet audio video map select option datalist textarea input head meta link title".split(
    " ",
  ),
);
