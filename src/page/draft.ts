/** What a page reader hands on before ids and bytes are attached: a document in the making. */

import type { Note } from "../base/outcome.ts";
import type { Span } from "../base/span.ts";
import { type Dated, UNKNOWN_DATE } from "../model/dated.ts";
import type { AuthorCard, Comment, LinkedArticle, Zone } from "../model/document.ts";

/** A stretch of `text` and the characters of the decoded page that it stands for. */
export interface DraftRun extends Span {
  readonly from: number;
  readonly to: number;
  readonly verbatim: boolean;
}

/** A page as one of the readers saw it. Offsets count into `text`; `runs` lead back into the decoded page. */
export interface Draft {
  readonly kind: "article" | "thread";
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly comments: readonly Comment[];
  readonly runs: readonly DraftRun[];
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly dateline: string | null;
  readonly section: string | null;
  readonly url: string | null;
  /** As the page declares it; checked against the words by the caller. */
  readonly language: string | null;
  readonly published: Dated;
  readonly modified: Dated;
  readonly threadAuthor: AuthorCard | null;
  readonly linked: LinkedArticle | null;
  readonly commentsAnnounced: number | null;
  readonly notes: readonly Note[];
}

/** A draft of a page on which nothing was found but its text. */
export const EMPTY_DRAFT: Draft = {
  kind: "article",
  text: "",
  zones: [],
  comments: [],
  runs: [],
  title: null,
  byline: null,
  outlet: null,
  dateline: null,
  section: null,
  url: null,
  language: null,
  published: UNKNOWN_DATE,
  modified: UNKNOWN_DATE,
  threadAuthor: null,
  linked: null,
  commentsAnnounced: null,
  notes: [],
};

/** A date that the page itself tells, or unknown. */
export function statedDate(value: string | null | undefined): Dated {
  return value === null || value === undefined ? UNKNOWN_DATE : { value, basis: "stated" };
}
