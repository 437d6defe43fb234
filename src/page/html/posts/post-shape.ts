/** What a page shape says about where posts or comments stand, and what is found of one. Data only. */

import type { AttributeName } from "../attributes.ts";
import type { PageElement } from "../tree.ts";

/** Where an engine puts the parts of a post. Selectors are the part of CSS that `select.ts` reads. */
export interface PostShape {
  readonly name: string;
  /** "thread" where the posts are the page; "comments" where they stand under an article. */
  readonly kind: "thread" | "comments";
  /** One post. Posts may stand inside posts (answers); each owns what no inner one owns. */
  readonly unit: string;
  readonly author: string;
  /** Where a post names several people and times (its editors, then its author), the last are the author's. */
  readonly isSignedLast?: boolean;
  /** An attribute of the unit that names the author. */
  readonly authorAttribute?: AttributeName;
  readonly time: string;
  /** The element right before the unit that holds its stamp, where the unit itself holds none. */
  readonly head?: string;
  readonly body: string;
  /** Units that are remarks under a post and no posts of the thread; their words are the zone "comments". */
  readonly remark?: string;
  /** Inside the body: words of earlier posts. */
  readonly quote?: string;
  /** Inside the body: signatures, edit notes, buttons. */
  readonly skip?: string;
  /** An attribute of the unit that holds the key of the post it answers. */
  readonly parentAttribute?: AttributeName;
  /** A link or element inside the unit that points to the post it answers (href "#key", or attribute `data-…`). */
  readonly parentLink?: string;
  /** The link to the post itself, where its stamp bears none. */
  readonly permalink?: string;
  /** Kinds of response with the elements that count them ("like": ".vote-up .count"). */
  readonly reactions?: Readonly<Record<string, string>>;
  readonly example: string;
}

/** One post as found in the tree. */
export interface FoundPost {
  readonly unit: PageElement;
  readonly author: string | null;
  /** ISO value where the markup or the words tell one. */
  readonly posted: string | null;
  readonly shown: string | null;
  /** Elements whose words are the post's. */
  readonly bodies: readonly PageElement[];
  readonly quotes: readonly PageElement[];
  readonly skips: readonly PageElement[];
  /** The unit's own key ("post-12"), for links to it. */
  readonly key: string | null;
  /** Key or author that the post says it answers. */
  readonly answersKey: string | null;
  readonly answersAuthor: string | null;
  readonly permalink: string | null;
  readonly reactions: Readonly<Record<string, number>>;
  /** True for a remark under a post. */
  readonly isRemark?: boolean;
}

/** All posts of a page and the shape that found them. */
export interface FoundPosts {
  readonly shape: string;
  readonly kind: "thread" | "comments";
  readonly posts: readonly FoundPost[];
}
