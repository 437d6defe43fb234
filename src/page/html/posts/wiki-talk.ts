/**
 * Talk pages of wikis (MediaWiki). Their posts have no element of their own: a post is the lines up to one that ends in a
 * signature, a link to the writer and a time; lists within lists tell who answers whom.
 */

import { findPageDate } from "../../page-dates.ts";
import { selectAll, selector } from "../select.ts";
import {
  charactersOf,
  isElement,
  NO_ATTRIBUTES,
  PageElement,
  PageText,
  type PageTree,
  wordsOf,
} from "../tree.ts";
import type { FoundPost, FoundPosts } from "./post-shape.ts";

/** "09:15, 3 June 2014 (UTC)" at the end of a line, a button behind it aside. */
const TIME =
  /\d{1,2}:\d{2}(?::\d{2})?,? \d{1,2}\.? \p{L}{3,12}\.? \d{4} \(\p{Lu}[\p{L}+\d:]{1,6}\)|\d{1,2}\.? \p{L}{3,12}\.? \d{4},? \d{1,2}:\d{2} \(\p{Lu}[\p{L}+\d:]{1,6}\)/gu;
const BEHIND_TIME = /^[\s.)\]]*(?:\[?\s?reply\s?\]?)?\s*$/i;
const CONTENT = selector(".mw-parser-output, #mw-content-text, #bodyContent");
const LINES = new Set(["p", "dd", "li", "dt", "blockquote", "div", "td"]);
const LISTS = new Set(["dl", "ul", "ol"]);
const HEADINGS = new Set(["h1", "h2", "h3", "h4"]);
const QUOTE = selector("blockquote, .talkquote, .tquote, .quotebox");
const BUTTONS = selector(".mw-editsection, .ext-discussiontools-init-replylink-buttons");
const WRITER = /(?:[/=]|^)(?:[^/=:&]{1,30}:)?(?:User(?:[_ ]talk)?:|Special:Contrib(?:ution)?s\/)([^/#?&]+)/i;
/** How far before the time the writer's first link may stand, in nodes of one line, and how much between two of them. */
const SIGNATURE_NODES_MAX = 14;
const BETWEEN_LINKS_MAX = 80;

/** The posts of a talk page; null for any other page. */
export function findWikiTalk(tree: PageTree): FoundPosts | null {
  const content = tree.elements.find(
    ({ classes, id }) =>
      classes?.includes("mw-parser-output") === true || id === "mw-content-text" || id === "bodyContent",
  );
  if (content === undefined) return null;
  const root = selectAll(content, CONTENT)[0] ?? content;
  const reader = new TalkReader(tree);
  reader.read(root);
  return reader.posts.length === 0 ? null : { shape: "wiki-talk", kind: "thread", posts: reader.posts };
}

interface Signature {
  readonly author: string;
  readonly shown: string;
  /** Holds the nodes of the signature from now on. */
  readonly element: PageElement;
}

class TalkReader {
  readonly posts: FoundPost[] = [];
  readonly #tree: PageTree;
  /** Lines that wait for the signature of their post. */
  #lines: PageElement[] = [];
  /** Posts of this section whose answers may follow, with how deep they stand. */
  #open: { readonly key: string; readonly depth: number }[] = [];

  constructor(tree: PageTree) {
    this.#tree = tree;
  }

  read(root: PageElement): void {
    const stack: { readonly element: PageElement; readonly depth: number }[] = [{ element: root, depth: 0 }];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const { element, depth } = at;
      if (HEADINGS.has(element.tag)) {
        this.#lines = [];
        this.#open = [];
        continue;
      }
      if (LINES.has(element.tag) && this.#hasWordsOfItsOwn(element)) this.#addLine(element, depth);
      const below = LISTS.has(element.tag) ? depth + 1 : depth;
      for (let n = element.children.length - 1; n >= 0; n--) {
        const child = element.children[n];
        if (child !== undefined && isElement(child) && !isInlineTag(child.tag))
          stack.push({ element: child, depth: below });
      }
    }
  }

  #hasWordsOfItsOwn(element: PageElement): boolean {
    return element.children.some((child) =>
      isElement(child) ? isInlineTag(child.tag) : /\S/.test(charactersOf(this.#tree, child)),
    );
  }

  #addLine(line: PageElement, depth: number): void {
    this.#lines.push(line);
    const signature = cutSignature(this.#tree, line);
    if (signature === null) return;
    const bodies = this.#lines;
    this.#lines = [];
    const starts = bodies.flatMap((body) =>
      ownInline(body).filter(({ attrs }) => attrs["data-mw-comment-start"] !== undefined),
    );
    const anchor = starts[0]?.id ?? null;
    const key = anchor ?? `talk-${this.posts.length + 1}`;
    while (this.#open.length > 0 && (this.#open.at(-1)?.depth ?? 0) >= depth) this.#open.pop();
    const isLine = new Set(bodies);
    const isOther = (element: PageElement): boolean => isLine.has(element) || LISTS.has(element.tag);
    this.posts.push({
      unit: line,
      author: signature.author,
      posted: findPageDate(signature.shown)?.value ?? null,
      shown: signature.shown,
      bodies,
      quotes: bodies.flatMap((body) => selectAll(body, QUOTE, isOther)),
      skips: [signature.element, ...bodies.flatMap((body) => selectAll(body, BUTTONS, isOther))],
      key,
      answersKey: this.#open.at(-1)?.key ?? null,
      answersAuthor: null,
      permalink: anchor === null ? null : `#${anchor}`,
      reactions: {},
    });
    this.#open.push({ key, depth });
  }
}

function isInlineTag(tag: string): boolean {
  return /^(?:a|b|i|u|s|em|strong|span|small|big|sup|sub|font|code|bdi|abbr|del|ins|tt|cite|q|br|kbd|mark)$/.test(
    tag,
  );
}

/** Inline elements of a line, whatever stands in lists below it left out. */
function ownInline(line: PageElement): PageElement[] {
  const found: PageElement[] = [];
  const stack = [...line.children].reverse();
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (!isElement(at) || !isInlineTag(at.tag)) continue;
    found.push(at);
    for (let n = at.children.length - 1; n >= 0; n--) stack.push(at.children[n] as PageElement | PageText);
  }
  return found;
}

/** Finds the signature that ends a line's own words, and hangs its nodes under an element of their own. */
function cutSignature(tree: PageTree, line: PageElement): Signature | null {
  const { children } = line;
  let end = children.findIndex((child) => isElement(child) && !isInlineTag(child.tag));
  if (end === -1) end = children.length;
  const own = children.slice(0, end);
  const words = own
    .map((node) => (isElement(node) ? wordsOf(tree, node, 400) : charactersOf(tree, node)))
    .join("");
  const tail = words.slice(-400).replace(/[\s\u00a0]+/g, " ");
  const time = [...tail.matchAll(TIME)].at(-1);
  if (time === undefined || !BEHIND_TIME.test(tail.slice(time.index + time[0].length))) return null;
  const from = startOfSignature(tree, own);
  if (from === null) return null;
  const author = writerOf(tree, own.slice(from));
  if (author === null) return null;
  // It looks like its line to whoever asks by number.
  const element = new PageElement("span", NO_ATTRIBUTES, line, placeOf(own[from]), line.index);
  children.splice(from, end - from, element);
  for (const node of own.slice(from)) element.children.push(node);
  cutDashes(tree, children, from, element);
  return { author, shown: time[0], element };
}

/** The first node of the last run of links to a writer's pages; null where no such link stands near the line's end. */
function startOfSignature(tree: PageTree, own: readonly (PageElement | PageText)[]): number | null {
  let start: number | null = null;
  let name: string | null = null;
  let between = 0;
  for (let n = own.length - 1; n >= Math.max(0, own.length - SIGNATURE_NODES_MAX); n--) {
    const node = own[n] as PageElement | PageText;
    const author = isElement(node) ? writerOf(tree, [node]) : null;
    if (author === null) {
      between += isElement(node) ? wordsOf(tree, node, 200).length : node.to - node.from;
      if (between > BETWEEN_LINKS_MAX) break;
      continue;
    }
    if (name !== null && author !== name) break;
    name = author;
    start = n;
    between = 0;
  }
  return start;
}

/** The writer that the first link to a writer's page names. */
function writerOf(tree: PageTree, nodes: readonly (PageElement | PageText)[]): string | null {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    for (const element of [node, ...ownInline(node)]) {
      const named =
        WRITER.exec(element.attrs["href"] ?? "")?.[1] ?? WRITER.exec(element.attrs["title"] ?? "")?.[1];
      if (named === undefined || element.tag !== "a") continue;
      const name = unescaped(named)
        .replaceAll("_", " ")
        .replace(/ \(page does not exist\)$/, "")
        .trim();
      return name === "" ? wordsOf(tree, element, 80) || null : name.slice(0, 80);
    }
  }
  return null;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Dashes and spaces before a signature belong to it: parts them off the text before. */
function cutDashes(
  tree: PageTree,
  children: (PageElement | PageText)[],
  from: number,
  signature: PageElement,
): void {
  for (let at = from - 1; at >= 0; at--) {
    const before = children[at];
    if (before === undefined || isElement(before)) return;
    const kept = charactersOf(tree, before).replace(/[\s–—~-]+$/u, "").length;
    if (kept > 0) {
      const cut = before.from + kept;
      if (before.decoded !== null || cut === before.to) return;
      signature.children.unshift(new PageText(signature, cut, before.to, null));
      children[at] = new PageText(before.parent, before.from, cut, null);
      return;
    }
    children.splice(at, 1);
    signature.children.unshift(before);
  }
}

function placeOf(node: PageElement | PageText | undefined): number {
  return node?.from ?? 0;
}
