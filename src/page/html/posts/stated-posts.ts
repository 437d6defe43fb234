/**
 * Posts that a page states for machines (JSON-LD: comments, answers, the posting they belong to), for pages whose markup
 * fits no template. Their words are sought among the page's own; what is shown nowhere is read from the statement itself.
 */

import { comparable } from "../../flattened/lines.ts";
import { findPageDate } from "../../page-dates.ts";
import { type Block, blocksOf } from "../blocks.ts";
import { withoutReferences } from "../entities.ts";
import { hasType, type LinkedData, textValue } from "../json-ld.ts";
import { charactersOf, isElement, NO_ATTRIBUTES, PageElement, PageText, type PageTree } from "../tree.ts";
import type { FoundPost, FoundPosts } from "./post-shape.ts";

const REPLY_TYPES = /(?:^|\/)(?:Comment|Answer|UserComments)$/;
const POSTING_TYPES = /(?:^|\/)(?:DiscussionForumPosting|Question)$/;
const POSTS_MAX = 2000;
/** Blocks that start alike are no more than a few on a page of people. */
const PLACES_TRIED = 20;
/** A stated text is sought in full; a page may cut the end of a long one. */
const TEXT_LENGTH_MIN = 2;

interface StatedPost {
  readonly object: LinkedData;
  readonly text: string;
  /** The text as the page writes it, references and tags and all. */
  readonly written: string;
  readonly parent: LinkedData | null;
}

/** The stated posts with the elements that show them; null for a page that states none. */
export function findStatedPosts(tree: PageTree, linked: readonly LinkedData[]): FoundPosts | null {
  const stated = statedPosts(linked);
  if (stated.length === 0) return null;
  const places = new VisiblePlaces(blocksOf(tree));
  const shown = stated.map(({ text }) => places.take(text));
  const hidden = shown.includes(null) ? new HiddenTexts(tree) : null;
  const posts = stated.flatMap((post, n): FoundPost[] => {
    const bodies = shown[n] ?? hidden?.take(post.written) ?? null;
    return bodies === null ? [] : [foundPost(post, n, stated, bodies)];
  });
  if (posts.length === 0) return null;
  const isThread = stated.some(({ object }) => hasType(object, POSTING_TYPES));
  return { shape: "stated", kind: isThread ? "thread" : "comments", posts };
}

/** Replies and postings with words, outer before inner. Questions that a site asks itself are nobody's posts. */
function statedPosts(linked: readonly LinkedData[]): StatedPost[] {
  if (!linked.some((object) => hasType(object, REPLY_TYPES))) return [];
  if (linked.some((object) => hasType(object, /(?:^|\/)FAQPage$/))) return [];
  const items = linked.filter((object) => hasType(object, REPLY_TYPES) || hasType(object, POSTING_TYPES));
  const parents = new Map<unknown, LinkedData>();
  for (const item of items)
    for (const inner of [item["comment"], item["suggestedAnswer"], item["acceptedAnswer"]].flat())
      if (typeof inner === "object" && inner !== null) parents.set(inner, item);
  const byId = new Map(
    items.flatMap((item) => (typeof item["@id"] === "string" ? [[item["@id"], item]] : [])),
  );
  return items.slice(0, POSTS_MAX).flatMap((object): StatedPost[] => {
    const written = [object["text"], object["commentText"], object["articleBody"]].find(
      (value) => typeof value === "string" && value.trim() !== "",
    );
    const text = plain(typeof written === "string" ? written : "");
    if (typeof written !== "string" || text.length < TEXT_LENGTH_MIN) return [];
    const named = object["parentItem"];
    const id = typeof named === "object" && named !== null ? (named as LinkedData)["@id"] : named;
    return [
      {
        object,
        text,
        written,
        parent: parents.get(object) ?? (typeof id === "string" ? byId.get(id) : undefined) ?? null,
      },
    ];
  });
}

/** A stated text without the tags and references that it may hold. */
function plain(written: string): string {
  return withoutReferences(written.replace(/<[^<>]{1,300}>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

function foundPost(
  { object, parent }: StatedPost,
  n: number,
  stated: readonly StatedPost[],
  bodies: readonly PageElement[],
): FoundPost {
  const date = textValue(object["dateCreated"] ?? object["datePublished"] ?? object["commentTime"]);
  const url = textValue(object["url"]);
  const answered = parent === null ? -1 : stated.findIndex((post) => post.object === parent);
  return {
    unit: bodies[0] as PageElement,
    author: textValue(object["author"] ?? object["creator"])?.slice(0, 80) ?? null,
    posted: findPageDate(date ?? "")?.value ?? null,
    shown: date,
    bodies,
    quotes: [],
    skips: [],
    key: `stated-${n}`,
    answersKey: answered < 0 ? null : `stated-${answered}`,
    answersAuthor: null,
    permalink: url !== null && /^(?:https?:\/\/|#)/i.test(url) ? url : null,
    reactions: countsOf(object),
  };
}

/** Votes and likes that a post states. */
function countsOf(object: LinkedData): Record<string, number> {
  const counts: Record<string, number> = {};
  const add = (kind: string, value: unknown): void => {
    const count = typeof value === "string" ? Number(value) : value;
    if (typeof count === "number" && Number.isSafeInteger(count) && count !== 0) counts[kind] = count;
  };
  add("upvote", object["upvoteCount"]);
  add("downvote", object["downvoteCount"]);
  for (const statistic of [object["interactionStatistic"]].flat()) {
    if (typeof statistic !== "object" || statistic === null) continue;
    const { interactionType, userInteractionCount } = statistic as LinkedData;
    const type =
      typeof interactionType === "string" ? interactionType : JSON.stringify(interactionType ?? "");
    if (/LikeAction/.test(type) && !/DislikeAction/.test(type)) add("like", userInteractionCount);
  }
  return counts;
}

/** Where the page shows a text: one block or several in a row, nothing more and nothing less. */
class VisiblePlaces {
  readonly #blocks: readonly Block[];
  readonly #words: readonly string[];
  readonly #byStart = new Map<string, number[]>();
  readonly #taken = new Set<number>();

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    this.#words = blocks.map(({ words }) => comparable(words));
    this.#words.forEach((words, n) => {
      if (words === "") return;
      const start = startOf(words);
      const places = this.#byStart.get(start);
      if (places === undefined) this.#byStart.set(start, [n]);
      else places.push(n);
    });
  }

  /** The elements that show the text, and are given to no other; null where the page shows it nowhere. */
  take(text: string): PageElement[] | null {
    const wanted = comparable(text);
    if (wanted === "") return null;
    for (const n of (this.#byStart.get(startOf(wanted)) ?? []).slice(0, PLACES_TRIED)) {
      const end = this.#endOf(wanted, n);
      if (end === null) continue;
      const elements = [...new Set(this.#blocks.slice(n, end).map(({ element }) => element))];
      if (!this.#areWhole(elements, n, end)) continue;
      for (let k = n; k < end; k++) this.#take(k);
      return elements;
    }
    return null;
  }

  #take(n: number): void {
    this.#taken.add(n);
    const places = this.#byStart.get(startOf(this.#words[n] as string));
    if (places !== undefined && places[0] === n) places.shift();
  }

  /** Behind the last of the blocks from `from` on that make up the text. */
  #endOf(wanted: string, from: number): number | null {
    let at = 0;
    for (let n = from; n < this.#words.length && !this.#taken.has(n); n++) {
      const words = this.#words[n] as string;
      if (!wanted.startsWith(words, at)) return null;
      at += words.length;
      if (at === wanted.length) return n + 1;
      if (words !== "" && wanted[at] !== " ") return null;
      if (words !== "") at++;
    }
    return null;
  }

  #areWhole(elements: readonly PageElement[], from: number, to: number): boolean {
    return [this.#blocks[from - 1], this.#blocks[to]].every(
      (block) => block === undefined || !elements.includes(block.element),
    );
  }
}

function startOf(words: string): string {
  return words.slice(0, words.indexOf(" ") === -1 ? 24 : Math.min(24, words.indexOf(" ")));
}

const STRING = /"(?:[^"\\]|\\[^])*"/g;
/** What in a string of JSON does not stand for itself: escapes, references, tags. */
const PARTS = /<(?:\\?\/)?[a-zA-Z][^<>]{0,300}>|\\u[0-9a-fA-F]{4}|\\[^]|&#?\w{1,32};/g;

/** Texts that stand in the page's statements alone, as elements made for them at the end of the page. */
class HiddenTexts {
  readonly #tree: PageTree;
  readonly #places = new Map<string, number[]>();
  #made = 0;

  constructor(tree: PageTree) {
    this.#tree = tree;
    for (const script of tree.elements) {
      if (script.tag !== "script" || !/ld\+json/i.test(script.attrs["type"] ?? "")) continue;
      for (const child of script.children) if (!isElement(child)) this.#addStrings(child);
    }
  }

  #addStrings(text: PageText): void {
    for (const m of charactersOf(this.#tree, text).matchAll(STRING)) {
      const value = unescaped(m[0]);
      if (value === null || value.length < TEXT_LENGTH_MIN) continue;
      const places = this.#places.get(value);
      if (places === undefined) this.#places.set(value, [text.from + m.index + 1]);
      else places.push(text.from + m.index + 1);
    }
  }

  take(written: string): PageElement[] | null {
    const from = this.#places.get(written)?.shift();
    if (from === undefined) return null;
    const { root, source, elements } = this.#tree;
    const length = lengthOfString(source, from);
    const body = new PageElement("p", NO_ATTRIBUTES, root, from, elements.length + this.#made++);
    root.children.push(body);
    let done = 0;
    const raw = source.slice(from, from + length);
    for (const m of raw.matchAll(PARTS)) {
      if (m.index > done) body.children.push(new PageText(body, from + done, from + m.index, null));
      done = m.index + m[0].length;
      const sign = m[0].startsWith("\\")
        ? (unescaped(`"${m[0]}"`) ?? " ")
        : m[0].startsWith("<")
          ? " "
          : withoutReferences(m[0]);
      body.children.push(new PageText(body, from + m.index, from + done, sign));
    }
    if (done < length) body.children.push(new PageText(body, from + done, from + length, null));
    return [body];
  }
}

/** Characters of the string of JSON whose first one, behind the quotation mark, stands at `from`. */
function lengthOfString(source: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== '"') at += source[at] === "\\" ? 2 : 1;
  return Math.min(at, source.length) - from;
}

function unescaped(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal.replace(/[\u0000-\u001f]+/g, " "));
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}
