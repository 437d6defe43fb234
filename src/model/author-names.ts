/** Takes readers' names out of a page: the same for pseudonyms on reading and for forgetting later. */

import type { Comment, Document } from "./document.ts";

/** Shorter names would blank common words. */
const LENGTH_MIN = 3;

/**
 * The document with each named author replaced by what `replacement` gives (null: no name). In the text, names that stand
 * alone inside the readers' part give way to blocks of the same length, so that every offset holds.
 */
export function replaceAuthors(
  document: Document,
  names: ReadonlySet<string>,
  replacement: (name: string) => string | null,
): Document {
  const replaced = (name: string | null): string | null =>
    name !== null && names.has(name) ? replacement(name) : name;
  const comments = document.comments.map(
    (comment): Comment => ({ ...comment, author: replaced(comment.author), permalink: null }),
  );
  const { threadAuthor } = document;
  const card = threadAuthor !== null && names.has(threadAuthor.name) ? null : threadAuthor;
  // An article's byline is its journalist's; a thread's is the poster's.
  const byline = document.kind === "thread" ? replaced(document.byline) : document.byline;
  return { ...document, byline, comments, threadAuthor: card, text: maskNames(document, names) };
}

/** The names of everyone who wrote a comment or a post on the page. */
export function authorNames(document: Document): Set<string> {
  const names = new Set(
    document.comments.flatMap((comment) => (comment.author === null ? [] : [comment.author])),
  );
  if (document.threadAuthor !== null) names.add(document.threadAuthor.name);
  return names;
}

function maskNames(document: Document, names: ReadonlySet<string>): string {
  // The article above the comments keeps its words: a reader may call himself "Putin".
  const from =
    document.kind === "thread"
      ? 0
      : Math.min(...document.comments.map((comment) => comment.span.start)) - 200;
  const start = Number.isFinite(from) ? Math.max(0, from) : document.text.length;
  let readers = document.text.slice(start);
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (name.length < LENGTH_MIN) continue;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}_])${name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")}(?![\\p{L}\\p{N}_])`,
      "giu",
    );
    readers = readers.replace(pattern, (match) => "█".repeat(match.length));
  }
  return document.text.slice(0, start) + readers;
}
