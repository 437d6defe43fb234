/**
 * Reads a page that somebody flattened to text: title, dates, captions, body, chrome, readers' comments, or a forum
 * thread with its poster's card. Works by shapes that repeat; no outlet and no engine is named here.
 */

import { type Draft, EMPTY_DRAFT } from "../draft.ts";
import { findAuthorCards } from "./author-card.ts";
import { announcedComments, lineShape } from "./line-shapes.ts";
import { isHardWrapped, type Line, linesOf } from "./lines.ts";
import { readFlattenedArticle } from "./read-article.ts";
import { findRemarkHeaders } from "./remark-headers.ts";
import { readRemarks } from "./read-remarks.ts";
import { readFlattenedThread } from "./read-thread.ts";
import { zone } from "./zones.ts";

/** Reads the characters of a flattened page. */
export function readFlattened(text: string): Draft {
  const lines = paragraphsOf(text);
  const runs = text === "" ? [] : [{ start: 0, end: text.length, from: 0, to: text.length, verbatim: true }];
  const cards = findAuthorCards(lines);
  if (cards.length > 0) return { ...EMPTY_DRAFT, ...readFlattenedThread(text, lines, cards), text, runs };
  const heading = lines.findIndex((line) => lineShape(line.words) === "comments-heading");
  const headers = findRemarkHeaders(lines, heading);
  const firstRemark = headers[0]?.first ?? lines.length;
  const bodyEnd = heading === -1 ? firstRemark : Math.min(heading, firstRemark);
  const article = readFlattenedArticle(text, lines.slice(0, bodyEnd));
  const remarks = readRemarks(text, lines, headers);
  const between = lines.slice(bodyEnd, firstRemark).map((line) => zone("chrome", line));
  const zones = [...article.zones, ...between, ...remarks.zones].sort((a, b) => a.start - b.start);
  const isThread = article.zones.every(({ kind }) => kind !== "body") && remarks.comments.length > 1;
  return {
    ...EMPTY_DRAFT,
    ...article,
    text,
    runs,
    zones,
    kind: isThread ? "thread" : "article",
    comments: remarks.comments,
    commentsAnnounced: heading === -1 ? null : announcedComments((lines[heading] as Line).words),
    notes: [...article.notes, ...remarks.notes],
  };
}

/** Lines, or in a text wrapped by hand the paragraphs that its lines make up. */
function paragraphsOf(text: string): Line[] {
  const lines = linesOf(text);
  if (!isHardWrapped(lines)) return lines;
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      line.blanksBefore === 0 &&
      line.bullet === "" &&
      last.words.length >= 45 &&
      joinsOn(last, text)
    ) {
      joined[joined.length - 1] = {
        ...last,
        end: line.end,
        words: text.slice(last.start, line.end).replace(/\s*\n\s*/g, " "),
      };
    } else joined.push({ ...line, index: joined.length });
  }
  return joined;
}

/** A line that was filled to its width goes on in the next one. */
function joinsOn(paragraph: Line, text: string): boolean {
  const lastBreak = text.lastIndexOf("\n", paragraph.end - 1);
  return paragraph.end - Math.max(lastBreak + 1, paragraph.start) >= 45;
}
