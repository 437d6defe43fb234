/**
 * What the elements around a block are called: the nearest ancestors of each telling tag and name, and what their names
 * speak for content. Worked out once for each element; which of it matters is the model's to say.
 */

import { NO_ATTRIBUTES, type PageElement } from "./tree.ts";

/** Scores of names: how much a class, an id or a word speaks for content (log-odds, 0 where nothing is known). */
export interface TokenScores {
  readonly ofName: (hash: number) => number;
  readonly ofWord: (hash: number) => number;
}

/** Groups of class and id names that templates share. No pattern reaches over a space: names are read one by one. */
export const NAME_GROUPS: readonly RegExp[] = [
  /article|story|post-?(?:body|content)|entry-?content|article-?body|rich-?text|prose|markdown/,
  /content|main|body|text|page/,
  /comment|disqus|respon[sd]|reply|discuss/,
  /nav|menu|breadcrumb|topbar|toolbar/,
  /foot|copyright|legal/,
  /sidebar|aside|rail|widget|secondary/,
  /related|recommend|more-|popular|trending|recirc|read-?next|similar|latest/,
  /share|social|follow|facebook|twitter/,
  /advert|sponsor|promo|\bad-|-ad\b|banner|outbrain|taboola|cta/,
  /subscri|newsletter|signup|sign-up|login|register|paywall|cookie|consent|modal|popup|overlay/,
  /author|byline|bio|contributor|profile/,
  /meta|date|time|tag|categor|label/,
  /caption|credit|figure|image|gallery|slide|carousel/,
  /head|hero|title|masthead/,
  /product|price|cart|shop|rating|review/,
  /card|grid|tile|teaser|listing|item/,
  /thread|forum|message|topic|posting|question|answer|bbcode|cooked/,
  /toc|table-of-contents|jump/,
  /faq|accordion|tab|collapse|toggle/,
  /form|search|input|button/,
];

export const ANCESTOR_TAGS = [
  "article",
  "main",
  "nav",
  "header",
  "footer",
  "aside",
  "form",
  "table",
  "ul",
  "ol",
  "figure",
  "blockquote",
  "section",
  "details",
  "pre",
  "dl",
  "button",
  "label",
] as const;

/** What an element inherits from the elements above it. */
export interface Surroundings {
  /** Depth of the innermost element that a name group fits, -1 where none does. */
  readonly groups: readonly number[];
  /** The same for `ANCESTOR_TAGS`. */
  readonly tags: readonly number[];
  /** Scores of all names from the root down: sum, least, most, and the sum in which nearer ones weigh more. */
  readonly nameSum: number;
  readonly nameMin: number;
  readonly nameMax: number;
  readonly nameNear: number;
}

/** The hash of no characters, and that of some followed by one more. */
export const HASH_START = 0x811c9dc5 | 0;
export function hashWith(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Words and names are known by their 32-bit FNV-1a hash. */
export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashWith(hash, word.charCodeAt(i));
  return hash;
}

/** Characters of an element's names that are looked at. */
const NAMES_LENGTH = 400;

/** Class and id names of an element, in lower case, split where case, figures or signs part them. */
export function namesOf(element: PageElement): string[] {
  const { attrs, tag } = element;
  const own =
    `${attrs["class"] ?? ""} ${attrs["id"] ?? ""} ${attrs["role"] ?? ""} ${attrs["itemprop"] ?? ""}`.slice(
      0,
      NAMES_LENGTH,
    );
  return own.length > 3 ? [`<${tag}`, ...new Set(namesIn(own))] : [`<${tag}`];
}

function namesIn(text: string): readonly string[] {
  return (
    text
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .match(/[a-z]{2,24}/g) ?? []
  );
}

/** What one attribute's names say. */
interface Names {
  readonly groups: readonly number[];
  readonly hashes: readonly number[];
}

const NO_NAMES: Names = { groups: [], hashes: [] };
const NAMES_MAX = 20_000;
/** Worked out once for each different attribute, and for each different word of one: pages repeat few of them endlessly. */
const ofAttributes = new Map<string, Names>();
const ofWords = new Map<string, Names>();

const SPACE = /\s/;
const FIGURE = /\d/;

function namesOfAttribute(text: string | undefined): Names {
  if (text === undefined || text === "") return NO_NAMES;
  // Most ids are one word, and each is another.
  if (!SPACE.test(text)) return namesOfWord(text);
  const old = ofAttributes.get(text);
  if (old !== undefined) return old;
  const groups = new Set<number>();
  const hashes = new Set<number>();
  for (const word of text.split(/\s+/)) {
    const names = namesOfWord(word);
    for (const group of names.groups) groups.add(group);
    for (const hash of names.hashes) hashes.add(hash);
  }
  const names = { groups: [...groups], hashes: [...hashes] };
  remember(ofAttributes, text, names);
  return names;
}

function namesOfWord(written: string): Names {
  // Figures part names and tell nothing else: "comment-12" is known by "comment-34".
  const word = FIGURE.test(written) ? written.replace(/\d+/g, "0") : written;
  const old = ofWords.get(word);
  if (old !== undefined) return old;
  const names = { groups: groupsOf(word), hashes: [...new Set(namesIn(word))].map(hashOf) };
  remember(ofWords, word, names);
  return names;
}

function remember(known: Map<string, Names>, text: string, names: Names): void {
  if (known.size >= NAMES_MAX) known.clear();
  // A copy: a slice of the page as key would keep the whole page in memory.
  known.set(` ${text}`.slice(1), names);
}

function groupsOf(text: string): number[] {
  const named = text.toLowerCase();
  const groups: number[] = [];
  for (let k = 0; k < NAME_GROUPS.length; k++) if ((NAME_GROUPS[k] as RegExp).test(named)) groups.push(k);
  return groups;
}

const tagHashes = new Map<string, number>();

function hashOfTag(tag: string): number {
  const old = tagHashes.get(tag);
  if (old !== undefined) return old;
  const hash = hashOf(`<${tag}`);
  if (tag.length <= 12 && tagHashes.size < NAMES_MAX) tagHashes.set(tag, hash);
  return hash;
}

const ANCESTOR_INDEX: ReadonlyMap<string, number> = new Map(ANCESTOR_TAGS.map((tag, n) => [tag, n]));

const OUTERMOST: Surroundings = {
  groups: NAME_GROUPS.map(() => -1),
  tags: ANCESTOR_TAGS.map(() => -1),
  nameSum: 0,
  nameMin: 0,
  nameMax: 0,
  nameNear: 0,
};

/** The surroundings of the elements of one page. */
export class SurroundingsReader {
  readonly #scores: TokenScores;
  readonly #read: (Surroundings | undefined)[] = [];

  constructor(scores: TokenScores) {
    this.#scores = scores;
  }

  of(element: PageElement): Surroundings {
    const old = this.#read[element.index];
    if (old !== undefined) return old;
    const chain: PageElement[] = [];
    let result = OUTERMOST;
    for (let at: PageElement | null = element; at !== null; at = at.parent) {
      const above = this.#read[at.index];
      if (above !== undefined) {
        result = above;
        break;
      }
      chain.push(at);
    }
    for (let k = chain.length - 1; k >= 0; k--) {
      const at = chain[k] as PageElement;
      result = this.#within(result, at);
      this.#read[at.index] = result;
    }
    return result;
  }

  #within(above: Surroundings, element: PageElement): Surroundings {
    const { attrs, classes, id, depth } = element;
    const role = attrs === NO_ATTRIBUTES ? undefined : attrs["role"];
    const itemprop = attrs === NO_ATTRIBUTES ? undefined : attrs["itemprop"];
    const isLong =
      (classes?.length ?? 0) + (id?.length ?? 0) + (role?.length ?? 0) + (itemprop?.length ?? 0) + 3 >
      NAMES_LENGTH;
    const ofClass = isLong ? NO_NAMES : namesOfAttribute(classes);
    const ofId = isLong ? NO_NAMES : namesOfAttribute(id);
    const hashes = isLong
      ? namesOf(element).map(hashOf)
      : joined(hashOfTag(element.tag), [
          ofClass.hashes,
          ofId.hashes,
          namesOfAttribute(role).hashes,
          namesOfAttribute(itemprop).hashes,
        ]);
    const own = isLong ? groupsOf(`${classes ?? ""} ${id ?? ""}`.slice(0, NAMES_LENGTH)) : null;
    let { groups, tags } = above;
    if ((own ?? ofClass.groups).length > 0 || ofId.groups.length > 0) {
      const changed = groups.slice();
      for (const k of own ?? ofClass.groups) changed[k] = depth;
      for (const k of ofId.groups) changed[k] = depth;
      groups = changed;
    }
    const tag = ANCESTOR_INDEX.get(element.tag);
    if (tag !== undefined) {
      const changed = tags.slice();
      changed[tag] = depth;
      tags = changed;
    }
    let sum = 0;
    let min = above.nameMin;
    let max = above.nameMax;
    for (const hash of hashes) {
      const score = this.#scores.ofName(hash);
      sum += score;
      if (score < min) min = score;
      if (score > max) max = score;
    }
    return {
      groups,
      tags,
      nameSum: above.nameSum + sum,
      nameMin: min,
      nameMax: max,
      nameNear: above.nameNear * 0.6 + sum,
    };
  }
}

/** The first and then those of the lists, each once. */
function joined(first: number, lists: readonly (readonly number[])[]): number[] {
  const all = [first];
  for (const list of lists) for (const one of list) if (!all.includes(one)) all.push(one);
  return all;
}
