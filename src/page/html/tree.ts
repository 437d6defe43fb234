/**
 * A lean tree of a marked-up page that keeps, for every piece of text, where it stood. Built on htmlparser2's tokenizer;
 * owns the tree's repair (unclosed tags, depth without bound) and no judgement about content. Nothing is ever executed.
 */

import { Tokenizer } from "htmlparser2";

/** An element; `attrs` holds decoded values under lower-case names. */
export class PageElement {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly depth: number;
  readonly children: (PageElement | PageText)[] = [];
  /** Offset of the element's "<" in the page. */
  readonly from: number;

  constructor(tag: string, attrs: Record<string, string>, parent: PageElement | null, from: number) {
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
  const tokenizer = new Tokenizer({ decodeEntities: true, xmlMode: false }, builder);
  // In HTML "<![CDATA[" opens a comment that ends at the next ">"; the tokenizer would look for "]]>" to the page's end.
  tokenizer.write(source.includes("<![CDATA[") ? source.replaceAll("<![CDATA[", "<!?CDATA[") : source);
  tokenizer.end();
  return { root: builder.root, source, isTooDeep: builder.isTooDeep, cutAt: builder.cutAt };
}

class TreeBuilder {
  readonly root = new PageElement("#root", {}, null, 0);
  isTooDeep = false;
  cutAt: number | null = null;
  #nodes = 0;
  readonly #source: string;
  #top: PageElement = this.root;
  /** Open elements that were not entered for their depth. */
  #unentered = 0;
  #tag = "";
  #tagFrom = 0;
  #attrs: Record<string, string> = NO_ATTRIBUTES;
  #name = "";
  #value = "";

  constructor(source: string) {
    this.#source = source;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#source.slice(start, end).toLowerCase();
    this.#tagFrom = start - 1;
    this.#attrs = NO_ATTRIBUTES;
  }

  onattribname(start: number, end: number): void {
    this.#name = this.#source.slice(start, end).toLowerCase();
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#source.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (UNKEPT.has(this.#name)) return;
    if (this.#attrs === NO_ATTRIBUTES) this.#attrs = {};
    if (!(this.#name in this.#attrs)) this.#attrs[this.#name] = this.#value;
  }

  onopentagend(): void {
    this.#open();
  }

  onselfclosingtag(): void {
    this.#open();
  }

  /** Hangs a node into the tree, while there is room. */
  #append(node: PageElement | PageText): boolean {
    if (this.#nodes >= NODES_MAX) {
      this.cutAt ??= node.from;
      return false;
    }
    this.#nodes++;
    this.#top.children.push(node);
    return true;
  }

  #open(): void {
    if (this.cutAt !== null) return;
    const tag = this.#tag;
    if (CLOSES_P.has(tag)) this.#close("p", FENCED);
    const implied = IMPLIED.get(tag);
    if (implied !== undefined) for (const ended of implied.ends) this.#close(ended, implied.fences);
    if (tag === "a") this.#close("a", CLOSES_P);
    const element = new PageElement(tag, this.#attrs, this.#top, this.#tagFrom);
    if (!this.#append(element)) return;
    if (VOID.has(tag)) return;
    if (this.#top.depth >= DEPTH_MAX) {
      this.isTooDeep = true;
      this.#unentered++;
    } else this.#top = element;
  }

  onclosetag(start: number, end: number): void {
    if (this.cutAt !== null) return;
    const tag = this.#source.slice(start, end).toLowerCase();
    if (this.#unentered > 0 && !VOID.has(tag)) {
      this.#unentered--;
      return;
    }
    if (tag === "br") this.#append(new PageElement("br", {}, this.#top, start));
    else if (tag !== "body" && tag !== "html")
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
    for (let at: PageElement | null = this.#top; at !== null && at.parent !== null; at = at.parent) {
      if (at.tag === tag) {
        this.#top = at.parent;
        return;
      }
      if (fences.has(at.tag)) return;
    }
  }

  ontext(start: number, end: number): void {
    if (this.cutAt === null) this.#append(new PageText(this.#top, start, end, null));
  }

  ontextentity(codepoint: number, end: number): void {
    if (this.cutAt !== null) return;
    const start = this.#source.lastIndexOf("&", end - 1);
    this.#append(new PageText(this.#top, start, end, String.fromCodePoint(codepoint)));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.ontext(start, end - endOffset);
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** Attributes that no reader of the tree asks for: how things are drawn and fetched, and what scripts would do. */
const UNKEPT = new Set(
  "__proto__ d points fill fill-rule clip-rule stroke stroke-width stroke-linecap stroke-linejoin viewbox xmlns srcset sizes loading decoding fetchpriority width height onclick onload onerror target tabindex".split(
    " ",
  ),
);
/** Shared by all elements without attributes. */
const NO_ATTRIBUTES: Record<string, string> = {};
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
