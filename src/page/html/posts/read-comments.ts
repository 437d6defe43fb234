/** Makes a document's comments of the posts that were found and of where their words came to stand. */

import type { Span } from "../../../base/span.ts";
import type { Comment } from "../../../model/document.ts";
import { statedDate } from "../../draft.ts";
import { comparable } from "../../flattened/lines.ts";
import { findPageDate, settleNumberDates } from "../../page-dates.ts";
import { resolveReplies } from "../../replies.ts";
import type { PageElement } from "../tree.ts";
import { completed } from "./permalink.ts";
import type { FoundPost, FoundPosts } from "./post-shape.ts";

/** Where the words and quotes of a post stand in the document's text; empty where they were left out as a repeat. */
export interface PostPlaces {
  readonly words: readonly Span[];
  readonly quotes: readonly Span[];
}

/** The comments, in page order; their permalinks are completed by the page's own address `url` where it has one. A post without words of its own place is none. */
export function commentsOf(
  found: FoundPosts,
  places: readonly PostPlaces[],
  text: string,
  url: string | null = null,
): Comment[] {
  const order = found.posts.map((_, n) => n).filter((n) => spanOf(places[n]) !== null);
  order.sort((a, b) => (spanOf(places[a]) as Span).start - (spanOf(places[b]) as Span).start);
  const ids = new Map(order.map((n, k) => [n, `c${k + 1}`]));
  const spans = order.map((n) => spanOf(places[n]) as Span);
  const links = resolveReplies(
    order.map((n, k) => ({
      id: `c${k + 1}`,
      author: found.posts[n]?.author ?? null,
      words: text.slice(spans[k]?.start, spans[k]?.end),
      start: spans[k]?.start ?? 0,
    })),
  );
  const stamps = found.posts.flatMap(({ shown }) => findPageDate(shown ?? "") ?? []);
  const settle = settleNumberDates(stamps);
  const settled = (shown: string | null): string | null => {
    const stamp = findPageDate(shown ?? "");
    return stamp === null ? null : settle(stamp);
  };
  const answers = new AnswerFinder(found.posts, order);
  return order.map((n, k): Comment => {
    const post = found.posts[n] as FoundPost;
    const answered = answers.of(n);
    const marked = places[n]?.quotes ?? [];
    return {
      id: `c${k + 1}`,
      replyTo: (answered === null ? undefined : ids.get(answered)) ?? links[k]?.replyTo ?? null,
      author: post.author,
      posted: statedDate(post.posted ?? settled(post.shown)),
      postedAsShown: post.shown,
      span: spans[k] as Span,
      quoted: marked.length > 0 ? marked : (links[k]?.quoted ?? []),
      reactions: post.reactions,
      permalink: completed(post.permalink, url),
    };
  });
}

function spanOf(places: PostPlaces | undefined): Span | null {
  const all = [...(places?.words ?? []), ...(places?.quotes ?? [])];
  if ((places?.words.length ?? 0) === 0) return null;
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
}

/** Which post a post answers: by the key it names, by standing inside another, by the poster it quotes. */
class AnswerFinder {
  readonly #posts: readonly FoundPost[];
  readonly #order: readonly number[];
  readonly #byUnit: ReadonlyMap<PageElement, number>;
  readonly #byKey = new Map<string, number>();

  constructor(posts: readonly FoundPost[], order: readonly number[]) {
    this.#posts = posts;
    this.#order = order;
    this.#byUnit = new Map(posts.map(({ unit }, n) => [unit, n]));
    posts.forEach(({ key }, n) => {
      if (key === null) return;
      this.#byKey.set(key, n);
      const figure = /(\d+)$/.exec(key)?.[1];
      if (figure !== undefined && !this.#byKey.has(figure)) this.#byKey.set(figure, n);
    });
  }

  of(n: number): number | null {
    const post = this.#posts[n] as FoundPost;
    if (post.answersKey !== null) {
      const named =
        this.#byKey.get(post.answersKey) ?? this.#byKey.get(/(\d+)$/.exec(post.answersKey)?.[1] ?? "");
      if (named !== undefined && named !== n) return named;
    }
    for (let at = post.unit.parent; at !== null; at = at.parent) {
      const outer = this.#byUnit.get(at);
      if (outer !== undefined) return outer;
    }
    return this.#beforeInList(post.unit) ?? this.#byAuthor(n, post);
  }

  /** Answers that stand in a list of their own right after the post (`<ul class="children">` beside it). */
  #beforeInList(unit: PageElement): number | null {
    for (let at = unit; at.parent !== null; at = at.parent) {
      if (!/\b(?:children|replies|child)\b/i.test(at.attrs["class"] ?? "")) continue;
      const siblings = at.parent.children;
      for (let k = siblings.indexOf(at) - 1; k >= 0; k--) {
        const sibling = siblings[k];
        if (sibling === undefined || !("children" in sibling)) continue;
        return this.#byUnit.get(sibling) ?? null;
      }
    }
    return null;
  }

  #byAuthor(n: number, { answersAuthor }: FoundPost): number | null {
    if (answersAuthor === null) return null;
    const wanted = comparable(answersAuthor);
    const at = this.#order.indexOf(n);
    for (let k = at - 1; k >= 0; k--) {
      const other = this.#order[k] as number;
      if (comparable(this.#posts[other]?.author ?? "") === wanted) return other;
    }
    return null;
  }
}
