/** Captures and documents: what was taken in, and what it was read as. Knows nothing of language or politics. */

import type { Note } from "../base/outcome.ts";
import type { Span } from "../base/span.ts";
import type { Dated } from "./dated.ts";

/** Bytes as they came, with where they came from. `hash` is the SHA-256 of `bytes` and identifies the capture. */
export interface Capture {
  readonly hash: string;
  readonly bytes: Uint8Array;
  /** Path, address or "-" for standard input; for a member of a carrier "file.warc.gz#offset" or "feed.xml#3". */
  readonly origin: string;
  /** The address the page had on the network, where the carrier tells it. */
  readonly url: string | null;
  /** ISO 8601 instant of the capture, where the carrier tells it (WARC-Date); never the time of reading. */
  readonly capturedAt: string | null;
  /** Media type, from the carrier or the file's ending ("text/html", "text/plain", …). */
  readonly mediaType: string;
  /** Charset named by the carrier (an HTTP header in a WARC), before any sniffing. */
  readonly charset: string | null;
  /** Facts that the carrier states about the page (feed title and date, JSON Lines fields). */
  readonly stated: StatedMetadata;
}

/** What a carrier says about a page outside of the page itself; every field optional. */
export interface StatedMetadata {
  readonly title?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly language?: string;
}

/**
 * What a stretch of the page is. `chrome` is navigation, share bars, related links: kept in the text of flattened
 * pages so that offsets hold, never read for records. `quotation` is a block that quotes an earlier post or text.
 */
export type ZoneKind =
  | "headline"
  | "standfirst"
  | "byline"
  | "dateline"
  | "published"
  | "body"
  | "subheading"
  | "list"
  | "caption"
  | "quotation"
  | "embed"
  | "comments"
  | "post"
  | "card"
  | "repeat"
  | "chrome";

/** One block (paragraph, heading, list item, caption…) of the document's text. Zones do not overlap and are in text order. */
export interface Zone extends Span {
  readonly kind: ZoneKind;
}

/** How readers responded to a comment where the page counts it: {"like": 12}. */
export type ReactionCounts = Readonly<Record<string, number>>;

/**
 * A reader's comment or a post of a thread. `span` covers the author's own words in `Document.text`;
 * `quoted` lists the stretches inside it that quote somebody earlier.
 */
export interface Comment {
  /** Stable within the document: "c1", "c2", … in page order. */
  readonly id: string;
  /** The comment that this one answers, by id; null where the page does not tell. */
  readonly replyTo: string | null;
  /** As the page shows it, or a pseudonym; null where the page shows none. */
  readonly author: string | null;
  /** ISO local date or date-time as far as the page tells it ("2012-02-08T17:11"). */
  readonly posted: Dated;
  /** The date words as the page shows them. */
  readonly postedAsShown: string | null;
  readonly span: Span;
  readonly quoted: readonly Span[];
  readonly reactions: ReactionCounts;
  readonly permalink: string | null;
}

/** The poster's card of a forum thread, where one stands on the page. */
export interface AuthorCard {
  readonly name: string;
  readonly rank: string | null;
  readonly joined: string | null;
  readonly messages: number | null;
  readonly reactionScore: number | null;
}

/** The article of another outlet that a thread reposts. */
export interface LinkedArticle {
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
}

/**
 * A page as read. `text` is all of its words, offsets everywhere count into it.
 * `segments` maps `text` back to the capture: see `DocumentMap`.
 */
export interface Document {
  readonly id: string;
  readonly captureHash: string;
  readonly origin: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly capturedAt: string | null;
  readonly published: Dated;
  readonly modified: Dated;
  readonly kind: "article" | "thread";
  /** ISO 639-1; null where it cannot be told. Only "en" is coded. */
  readonly language: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly section: string | null;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly comments: readonly Comment[];
  readonly threadAuthor: AuthorCard | null;
  readonly linked: LinkedArticle | null;
  readonly map: DocumentMap;
  /** How many comments the page says that it has ("Reader Comments (33)"); null where it says nothing. */
  readonly commentsAnnounced: number | null;
}

/**
 * The way from `Document.text` back to the captured bytes. Runs are in text order and do not overlap; characters in
 * no run were supplied by the reader of the page (line breaks between blocks). Within a run that is `verbatim`, the
 * decoded bytes equal the text; else the run as a whole stands for the bytes (an entity such as `&amp;`, folded space).
 */
export interface DocumentMap {
  readonly charset: string;
  readonly runs: readonly MapRun[];
}

export interface MapRun {
  readonly start: number;
  readonly end: number;
  /** Byte offsets into the capture, end exclusive. */
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly verbatim: boolean;
}

/** A document and the notes made while reading it. */
export interface ReadDocument {
  readonly document: Document;
  readonly notes: readonly Note[];
}
