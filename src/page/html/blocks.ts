/**
 * Cuts a page into blocks (paragraphs, headings, items, cells…) with folded white space and the way back to the page's
 * characters. Leaves out what the page hides or never shows as words; judges nothing else.
 */

import type { DraftRun } from "../draft.ts";
import {
  charactersOf,
  isElement,
  NO_ATTRIBUTES,
  type PageElement,
  type PageText,
  type PageTree,
  UNREAD,
  wordsOf,
} from "./tree.ts";

/** A stretch of one block's words and the page characters it stands for; offsets count into `Block.words`. */
type BlockRun = DraftRun;

/** Words that stand together, with the element that holds them. */
export interface Block {
  readonly index: number;
  readonly words: string;
  readonly runs: readonly BlockRun[];
  /** The nearest block-level element. */
  readonly element: PageElement;
  /** Characters that stand in links, in bold or strong, and in code. */
  readonly linkChars: number;
  readonly boldChars: number;
  readonly linkCount: number;
  /** Line breaks (`<br>`) inside. */
  readonly breaks: number;
  /** Images between the last block and this one. */
  readonly imagesBefore: number;
}

const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Characters that steer direction or hide in words: never part of the text. */
const UNSEEN =
  /[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0000-\u0008\u000e-\u001f]/;

/**
 * The visible blocks of a page, in page order. Elements in `parted` end the block before them and start one of their
 * own even where they are inline (a comment's words in a `<span>` beside its author).
 */
export function blocksOf(
  tree: PageTree,
  root: PageElement = tree.root,
  parted: ReadonlySet<PageElement> = NOTHING,
): Block[] {
  const collector = new BlockCollector(tree, parted);
  collector.walk(root);
  return collector.blocks;
}

/**
 * True for an element that the page itself hides from readers. What stands behind a tab or under a folded question is
 * shown to whoever asks for it, and counts as shown.
 */
function isHidden(element: PageElement): boolean {
  const { attrs, tag } = element;
  if (attrs === NO_ATTRIBUTES || tag === "body" || tag === "html") return false;
  if (attrs["role"] === "tabpanel" || attrs["role"] === "region") return false;
  if ("hidden" in attrs && attrs["hidden"] !== "until-found") return true;
  const style = attrs["style"];
  return style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** How many characters of words make a `<noscript>` a page of its own, as engines write for crawlers. */
const PLAIN_VIEW_LENGTH = 200;

/** True for a `<noscript>` that holds the page itself and not a tracking image or a plea for scripts. */
function isPlainView(tree: PageTree, element: PageElement): boolean {
  const words = wordsOf(tree, element, PLAIN_VIEW_LENGTH + 600);
  return (
    words.length >= PLAIN_VIEW_LENGTH &&
    !/(?:enable|without|requires?|turn on|disabled?) javascript|javascript (?:is|to be|must|enabled|disabled|in your)/i.test(
      words,
    )
  );
}

export function isInline(element: PageElement): boolean {
  return INLINE.has(element.tag);
}

const NOTHING: ReadonlySet<PageElement> = new Set();

interface Visit {
  readonly node: PageElement | PageText;
  readonly block: PageElement;
  readonly isLink: boolean;
  readonly isBold: boolean;
  /** A marker: the element's content ends here. */
  readonly isEnd: boolean;
}

class BlockCollector {
  readonly blocks: Block[] = [];
  readonly #tree: PageTree;
  /** The words so far: kept in pieces, since looking at the end of a growing string would copy it each time. */
  #parts: string[] = [];
  #length = 0;
  #last = "";
  #runs: BlockRun[] = [];
  #element: PageElement | null = null;
  #linkChars = 0;
  #boldChars = 0;
  #linkCount = 0;
  #breaks = 0;
  #images = 0;

  readonly #parted: ReadonlySet<PageElement>;

  constructor(tree: PageTree, parted: ReadonlySet<PageElement>) {
    this.#tree = tree;
    this.#parted = parted;
  }

  walk(root: PageElement): void {
    const stack: Visit[] = [{ node: root, block: root, isLink: false, isBold: false, isEnd: false }];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const { node } = at;
      if (!isElement(node)) this.#addText(node, at);
      else if (at.isEnd) this.#finish();
      else this.#enter(node, at, stack);
    }
    this.#finish();
  }

  #enter(node: PageElement, at: Visit, stack: Visit[]): void {
    if (node.tag === "br") {
      this.#breakLine();
      return;
    }
    if (node.tag === "img" || node.tag === "picture") this.#images++;
    if (
      isHidden(node) ||
      (UNREAD.has(node.tag) && !(node.tag === "noscript" && isPlainView(this.#tree, node)))
    )
      return;
    const isBlock = !isInline(node) || this.#parted.has(node);
    if (isBlock) {
      this.#finish();
      stack.push({ ...at, node, isEnd: true });
    }
    if (node.tag === "a") this.#linkCount++;
    const block = isBlock ? node : at.block;
    const isLink = at.isLink || node.tag === "a";
    const isBold = at.isBold || node.tag === "b" || node.tag === "strong";
    for (let n = node.children.length - 1; n >= 0; n--) {
      stack.push({ node: node.children[n] as PageElement | PageText, block, isLink, isBold, isEnd: false });
    }
  }

  #breakLine(): void {
    this.#breaks++;
    if (this.#length === 0) return;
    // Two breaks in a row part paragraphs; one is a line break inside a block.
    if (this.#last === "\n") this.#finish();
    else {
      this.#trimEnd();
      this.#append("\n");
    }
  }

  #addText(node: PageText, at: Visit): void {
    const isPre = at.block.tag === "pre";
    const raw = charactersOf(this.#tree, node);
    const before = this.#length;
    if (node.decoded !== null) this.#addDecoded(node, raw);
    else this.#addRaw(node, raw, isPre);
    const added = Math.max(0, this.#length - before);
    if (added > 0) {
      this.#element ??= at.block;
      if (at.isLink) this.#linkChars += added;
      if (at.isBold) this.#boldChars += added;
    }
  }

  #addDecoded(node: PageText, raw: string): void {
    if (UNSEEN.test(raw)) return;
    if (/^[\s\u00a0]$/.test(raw)) this.#addSpace(node.from, node.to);
    else this.#add(raw, node.from, node.to, false);
  }

  #addRaw(node: PageText, raw: string, isPre: boolean): void {
    let at = 0;
    while (at < raw.length) {
      let end = endOfWords(raw, at);
      if (end > at) this.#add(raw.slice(at, end), node.from + at, node.from + end, true);
      at = end;
      while (at < raw.length && isUnseen(raw.charCodeAt(at))) at++;
      end = at;
      while (end < raw.length && isSpace(raw.charCodeAt(end))) end++;
      if (end === at) continue;
      if (isPre && raw.slice(at, end).includes("\n")) this.#addLine(node.from + at, node.from + end);
      else if (end === at + 1 && raw.charCodeAt(at) === 32) this.#addPlainSpace(node.from + at);
      else this.#addSpace(node.from + at, node.from + end);
      at = end;
    }
  }

  #append(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
    this.#last = words.charAt(words.length - 1);
  }

  get #isAfterSpace(): boolean {
    return this.#last === " " || this.#last === "\n";
  }

  #add(words: string, from: number, to: number, verbatim: boolean): void {
    const start = this.#length;
    this.#append(words);
    const last = this.#runs.at(-1);
    if (verbatim && last?.verbatim && last.to === from && last.end === start) {
      this.#runs[this.#runs.length - 1] = {
        start: last.start,
        end: this.#length,
        from: last.from,
        to,
        verbatim: true,
      };
    } else this.#runs.push({ start, end: this.#length, from, to, verbatim });
  }

  #addPlainSpace(from: number): void {
    if (this.#length > 0 && !this.#isAfterSpace) this.#add(" ", from, from + 1, true);
  }

  #addSpace(from: number, to: number): void {
    if (this.#length > 0 && !this.#isAfterSpace) this.#add(" ", from, to, false);
  }

  #addLine(from: number, to: number): void {
    this.#trimEnd();
    if (this.#length > 0) this.#add("\n", from, to, false);
  }

  #trimEnd(): void {
    while (this.#isAfterSpace && this.#length > 0) {
      const part = this.#parts.pop() as string;
      if (part.length > 1) this.#parts.push(part.slice(0, -1));
      this.#length--;
      this.#last = this.#parts.at(-1)?.at(-1) ?? "";
      const last = this.#runs.at(-1);
      if (last === undefined || last.end <= this.#length) continue;
      this.#runs.pop();
      if (last.start < this.#length) {
        const kept = this.#length - last.start;
        this.#runs.push({ ...last, end: this.#length, to: last.verbatim ? last.from + kept : last.to });
      }
    }
  }

  #finish(): void {
    this.#trimEnd();
    if (this.#length > 0 && this.#element !== null) {
      this.blocks.push({
        index: this.blocks.length,
        words: this.#parts.length === 1 ? (this.#parts[0] as string) : this.#parts.join(""),
        runs: this.#runs,
        element: this.#element,
        linkChars: Math.min(this.#linkChars, this.#length),
        boldChars: Math.min(this.#boldChars, this.#length),
        linkCount: this.#linkCount,
        breaks: this.#breaks,
        imagesBefore: this.#images,
      });
      this.#images = 0;
    }
    this.#parts = [];
    this.#length = 0;
    this.#last = "";
    this.#runs = [];
    this.#element = null;
    this.#linkChars = 0;
    this.#boldChars = 0;
    this.#linkCount = 0;
    this.#breaks = 0;
  }
}

/** Where words that need no folding end: before white space other than one plain space between two words. */
function endOfWords(raw: string, from: number): number {
  let end = from;
  for (; end < raw.length; end++) {
    const code = raw.charCodeAt(end);
    if (code === 32) {
      if (end === from || end + 1 >= raw.length) return end;
      const next = raw.charCodeAt(end + 1);
      if (isSpace(next) || isUnseen(next)) return end;
    } else if (isSpace(code) || isUnseen(code)) return end;
  }
  return end;
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x85
  );
}

function isUnseen(code: number): boolean {
  return code < 32 ? code < 9 || code > 13 : code >= 0xad && UNSEEN.test(String.fromCharCode(code));
}
