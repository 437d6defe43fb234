/**
 * What a block looks like, in numbers: its words, its links, the elements around it, its place and its neighbours.
 * Pure measurement; which numbers speak for content is the model's to say (`block-model.ts`).
 */

import type { Block } from "./blocks.ts";
import { ElementShapes } from "./element-shapes.ts";
import {
  ANCESTOR_TAGS,
  HASH_START,
  hashOf,
  hashWith,
  NAME_GROUPS,
  type Surroundings,
  SurroundingsReader,
  type TokenScores,
} from "./surroundings.ts";
import type { PageElement } from "./tree.ts";

export { hashOf, namesOf, type TokenScores } from "./surroundings.ts";

const OWN_TAGS = [
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "li",
  "td",
  "th",
  "div",
  "span",
  "pre",
  "blockquote",
  "figcaption",
  "dt",
  "dd",
  "section",
  "article",
  "button",
  "label",
  "a",
  "body",
] as const;

const OWN_TAG_INDEX: ReadonlyMap<string, number> = new Map(OWN_TAGS.map((tag, n) => [tag, n]));
/** How much of a class tells shapes apart: what follows is often a state. */
const SHAPE_CLASS_LENGTH = 60;

const PER_BLOCK = 24;
const NEIGHBOUR = 5;
const PAGE = 8;

/** Numbers in one row. */
export const FEATURE_COUNT =
  OWN_TAGS.length + ANCESTOR_TAGS.length + NAME_GROUPS.length + PER_BLOCK + 8 + 4 * NEIGHBOUR + 12 + PAGE;

/** How much of a block its word score looks at. */
const LEADING_WORDS = 12;
const LEADING_LENGTH = 160;

/** The words of a block that its word score looks at: the first twelve. */
export function leadingWords(words: string): string[] {
  const head = words.slice(0, LEADING_LENGTH).toLowerCase();
  const isPlain = /^[\x00-\x7f]*$/.test(head);
  return head.match(isPlain ? /[a-z0-9|]+/g : /[\p{L}\p{N}©|»›]+/gu)?.slice(0, LEADING_WORDS) ?? [];
}

/** The hashes of `leadingWords(words)`, without making the words where all of them are plain. */
function leadingHashes(words: string): number[] {
  const hashes: number[] = [];
  const end = Math.min(words.length, LEADING_LENGTH);
  let hash = HASH_START;
  let isInWord = false;
  for (let at = 0; at < end; at++) {
    const code = words.charCodeAt(at);
    if (code > 127) return leadingWords(words).map(hashOf);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if ((lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57) || lower === 124) {
      hash = hashWith(hash, lower);
      isInWord = true;
    } else if (isInWord) {
      hashes.push(hash);
      hash = HASH_START;
      isInWord = false;
    }
  }
  if (isInWord) hashes.push(hash);
  return hashes.length > LEADING_WORDS ? hashes.slice(0, LEADING_WORDS) : hashes;
}

/** One row of `FEATURE_COUNT` numbers for each block, row after row; `width` leaves room behind each. */
export function blockFeatures(
  blocks: readonly Block[],
  scores: TokenScores,
  width: number = FEATURE_COUNT,
): Float32Array {
  const rows = new Float32Array(blocks.length * width);
  if (blocks.length === 0) return rows;
  const page = new PageMeasure(blocks, scores);
  for (let n = 0; n < blocks.length; n++) page.fill(rows, n * width, n);
  return rows;
}

interface GroupMeasure {
  words: number;
  blocks: number;
  linkChars: number;
  chars: number;
  paragraphs: number;
}

interface OwnMeasure {
  readonly words: number;
  readonly chars: number;
  readonly link: number;
  readonly wordScore: number;
}

class PageMeasure {
  readonly #blocks: readonly Block[];
  readonly #around: readonly Surroundings[];
  readonly #own: OwnMeasure[];
  /** Places of the blocks' tags in `OWN_TAGS`, -1 for others. */
  readonly #tags: readonly number[];
  /** By the number of the parent, and by that of the shape. */
  readonly #byParent: (GroupMeasure | undefined)[] = [];
  readonly #byShape = new Map<number, GroupMeasure>();
  readonly #shapes: readonly number[];
  readonly #seen = new Map<string, number>();
  readonly #wordsBefore: Float64Array;
  readonly #totalWords: number;
  readonly #totalLink: number;
  readonly #firstHeading: number;
  readonly #thickest: PageElement | null;
  readonly #longBlocks: number;

  constructor(blocks: readonly Block[], scores: TokenScores) {
    this.#blocks = blocks;
    const reader = new SurroundingsReader(scores);
    this.#around = blocks.map(({ element }) => reader.of(element));
    this.#own = blocks.map((block) => measureOf(block, scores));
    this.#tags = blocks.map(({ element }) => OWN_TAG_INDEX.get(element.tag) ?? -1);
    const shapes = new ElementShapes(SHAPE_CLASS_LENGTH);
    this.#shapes = blocks.map(({ element }) => shapes.of(element, 3));
    this.#wordsBefore = new Float64Array(blocks.length);
    let words = 0;
    let links = 0;
    let chars = 0;
    let long = 0;
    blocks.forEach((block, n) => {
      const own = this.#own[n] as OwnMeasure;
      this.#wordsBefore[n] = words;
      words += own.words;
      links += block.linkChars;
      chars += own.chars;
      if (own.words >= 20 && own.link < 0.3) long++;
      const key = block.words.slice(0, 120);
      this.#seen.set(key, (this.#seen.get(key) ?? 0) + 1);
      const shape = this.#shapes[n] as number;
      this.#byShape.set(shape, addedTo(this.#byShape.get(shape), block, own));
      const parent = block.element.parent;
      if (parent !== null) this.#byParent[parent.index] = addedTo(this.#byParent[parent.index], block, own);
      const grand = parent?.parent ?? null;
      if (grand !== null) this.#byParent[grand.index] = addedTo(this.#byParent[grand.index], block, own);
    });
    this.#totalWords = words;
    this.#totalLink = links / Math.max(1, chars);
    this.#longBlocks = long;
    this.#firstHeading = blocks.findIndex(({ element }) => isUnderHeading(element));
    this.#thickest = this.#thickestContainer();
  }

  fill(rows: Float32Array, from: number, n: number): void {
    const block = this.#blocks[n] as Block;
    const around = this.#around[n] as Surroundings;
    let at = from;
    const own = this.#tags[n] as number;
    for (let k = 0; k < OWN_TAGS.length; k++) rows[at++] = own === k ? 1 : 0;
    const depth = block.element.depth;
    for (let k = 0; k < ANCESTOR_TAGS.length; k++) rows[at++] = distance(depth, around.tags[k] as number);
    for (let k = 0; k < NAME_GROUPS.length; k++) rows[at++] = distance(depth, around.groups[k] as number);
    at = this.#fillOwn(rows, at, n, block, around);
    at = this.#fillPlace(rows, at, n);
    for (const by of [-2, -1, 1, 2]) at = this.#fillNeighbour(rows, at, n + by);
    at = this.#fillContainers(rows, at, n, block);
    this.#fillPage(rows, at);
  }

  #fillOwn(rows: Float32Array, from: number, n: number, block: Block, around: Surroundings): number {
    let at = from;
    const { words } = block;
    const own = this.#own[n] as OwnMeasure;
    rows[at++] = own.words;
    rows[at++] = own.chars;
    rows[at++] = own.chars / Math.max(1, own.words);
    rows[at++] = own.link;
    rows[at++] = block.linkCount;
    rows[at++] = block.boldChars / own.chars;
    rows[at++] = block.breaks;
    rows[at++] = block.imagesBefore;
    rows[at++] = endingOf(words);
    const signs = countSigns(words);
    rows[at++] = signs.commas / Math.max(1, own.words);
    rows[at++] = signs.stops;
    rows[at++] = signs.capitals / Math.min(400, own.chars);
    rows[at++] = signs.figures / Math.min(400, own.chars);
    rows[at++] = signs.partings;
    rows[at++] = startsLow(words) ? 1 : 0;
    rows[at++] = /©|copyright|all rights/i.test(words.slice(0, 300)) ? 1 : 0;
    rows[at++] = /\b(?:19|20)\d{2}\b/.test(words.slice(0, 100)) ? 1 : 0;
    rows[at++] = /[$€£]\s?\d/.test(words.slice(0, 100)) ? 1 : 0;
    rows[at++] = own.wordScore;
    rows[at++] = around.nameSum;
    rows[at++] = around.nameMin;
    rows[at++] = around.nameMax;
    rows[at++] = around.nameNear;
    rows[at++] = depth(block.element);
    return at;
  }

  #fillPlace(rows: Float32Array, from: number, n: number): number {
    let at = from;
    const total = this.#blocks.length;
    rows[at++] = n;
    rows[at++] = total - n;
    rows[at++] = n / total;
    rows[at++] = (this.#wordsBefore[n] as number) / Math.max(1, this.#totalWords);
    rows[at++] = this.#firstHeading === -1 ? -1000 : n - this.#firstHeading;
    rows[at++] = this.#seen.get((this.#blocks[n] as Block).words.slice(0, 120)) ?? 1;
    rows[at++] = this.#distanceToLong(n, -1);
    rows[at++] = this.#distanceToLong(n, 1);
    return at;
  }

  /** Blocks between this one and the nearest long paragraph in one direction, 20 at most. */
  #distanceToLong(n: number, step: number): number {
    for (let k = 1; k <= 20; k++) {
      const other = this.#own[n + k * step];
      if (other === undefined) return 21;
      if (other.words >= 20 && other.link < 0.3) return k;
    }
    return 20;
  }

  #fillNeighbour(rows: Float32Array, from: number, n: number): number {
    let at = from;
    const own = this.#own[n];
    rows[at++] = own === undefined ? -1 : own.words;
    rows[at++] = own === undefined ? -1 : own.link;
    rows[at++] = own === undefined ? 0 : own.wordScore;
    rows[at++] = this.#around[n]?.nameNear ?? 0;
    rows[at++] = this.#tags[n] ?? -1;
    return at;
  }

  #fillContainers(rows: Float32Array, from: number, n: number, block: Block): number {
    let at = from;
    const parent = block.element.parent;
    const groups = [
      this.#byShape.get(this.#shapes[n] as number),
      parent === null ? undefined : this.#byParent[parent.index],
      parent?.parent ? this.#byParent[parent.parent.index] : undefined,
    ];
    for (const group of groups) {
      rows[at++] = group?.words ?? 0;
      rows[at++] = group?.blocks ?? 0;
      rows[at++] = group === undefined ? 0 : group.linkChars / Math.max(1, group.chars);
    }
    rows[at++] = groups[1]?.paragraphs ?? 0;
    rows[at++] = this.#thickest !== null && isWithin(block.element, this.#thickest) ? 1 : 0;
    rows[at++] = this.#thickest === null ? 20 : block.element.depth - this.#thickest.depth;
    return at;
  }

  #fillPage(rows: Float32Array, from: number): void {
    let at = from;
    rows[at++] = this.#blocks.length;
    rows[at++] = this.#totalWords;
    rows[at++] = this.#totalLink;
    rows[at++] = this.#longBlocks;
    rows[at++] = this.#longBlocks / this.#blocks.length;
    rows[at++] = this.#thickest === null ? 0 : depth(this.#thickest);
    rows[at++] = this.#byShape.size;
    rows[at++] = this.#firstHeading;
  }

  /** The element under which, shares halved at each step up, most running text stands. */
  #thickestContainer(): PageElement | null {
    const scores = new Map<PageElement, number>();
    this.#blocks.forEach((block, n) => {
      const own = this.#own[n] as OwnMeasure;
      if (own.words < 8 || own.link > 0.5) return;
      let share = own.words * (1 - own.link);
      for (let at = block.element.parent, k = 0; at !== null && k < 3; at = at.parent, k++) {
        scores.set(at, (scores.get(at) ?? 0) + share);
        share /= 2;
      }
    });
    let best: PageElement | null = null;
    let most = 0;
    for (const [element, score] of scores) {
      if (score > most) {
        best = element;
        most = score;
      }
    }
    return best;
  }
}

function measureOf(block: Block, scores: TokenScores): OwnMeasure {
  const chars = block.words.length;
  let words = 1;
  for (let i = 0; i < chars; i++) {
    const code = block.words.charCodeAt(i);
    if (code === 32 || code === 10) words++;
  }
  let score = 0;
  const leading = leadingHashes(block.words);
  for (const hash of leading) score += scores.ofWord(hash);
  return {
    words,
    chars,
    link: block.linkChars / Math.max(1, chars),
    wordScore: leading.length === 0 ? 0 : score / Math.sqrt(leading.length),
  };
}

function addedTo(old: GroupMeasure | undefined, block: Block, own: OwnMeasure): GroupMeasure {
  const group = old ?? { words: 0, blocks: 0, linkChars: 0, chars: 0, paragraphs: 0 };
  group.words += own.words;
  group.blocks++;
  group.linkChars += block.linkChars;
  group.chars += own.chars;
  if (block.element.tag === "p" && own.words >= 10) group.paragraphs++;
  return group;
}

/** What ends a block's words, closing signs passed over: 1 for the mark of a sentence's end, 2 for a colon, else 0. */
function endingOf(words: string): 0 | 1 | 2 {
  let at = words.length - 1;
  while (at >= 0 && CLOSING.has(words.charCodeAt(at))) at--;
  if (!ENDING.has(words.charCodeAt(at))) return 0;
  return words.endsWith(":") ? 2 : 1;
}

const CLOSING = new Set([..."”\"’')]"].map((sign) => sign.charCodeAt(0)));
const ENDING = new Set([...".!?…:"].map((sign) => sign.charCodeAt(0)));

function startsLow(words: string): boolean {
  const code = words.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(words);
}

function distance(depth: number, at: number): number {
  return at < 0 ? 99 : depth - at;
}

function depth(element: PageElement): number {
  return element.depth;
}

interface Signs {
  commas: number;
  /** Marks that end a sentence, followed by white space. */
  stops: number;
  /** In the first 400 characters: capital letters, figures, and signs that part the items of a menu. */
  capitals: number;
  figures: number;
  partings: number;
}

/** Counts a block's signs in one pass. */
function countSigns(words: string): Signs {
  const signs: Signs = { commas: 0, stops: 0, capitals: 0, figures: 0, partings: 0 };
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code === 44 || code === 59) signs.commas++;
    else if ((code === 46 || code === 33 || code === 63) && /\s/.test(words.charAt(i + 1))) signs.stops++;
    if (i >= 400) continue;
    if (code >= 65 && code <= 90) signs.capitals++;
    else if (code >= 48 && code <= 57) signs.figures++;
    else if (code === 124 || code === 47) signs.partings++;
    else if (code === 0xbb || code === 0x203a || code === 0x2022 || code === 0xb7) signs.partings++;
    else if (code >= 0x80 && isCapital(words, i, code)) signs.capitals++;
  }
  return signs;
}

function isCapital(words: string, at: number, code: number): boolean {
  const isPair = code >= 0xd800 && code < 0xdc00 && at + 1 < 400;
  return /^\p{Lu}/u.test(isPair ? words.slice(at, at + 2) : words.charAt(at));
}

function isUnderHeading(element: PageElement): boolean {
  for (let at: PageElement | null = element, n = 0; at !== null && n < 4; at = at.parent, n++)
    if (at.tag === "h1") return true;
  return false;
}

function isWithin(element: PageElement, ancestor: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null && at.depth >= ancestor.depth; at = at.parent)
    if (at === ancestor) return true;
  return false;
}
