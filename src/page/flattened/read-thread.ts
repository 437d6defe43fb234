/**
 * A flattened forum thread: posters' cards, posts, a reposted article with its link preview, and the page's repeats.
 * In a page with one card, remarks that stand beside a reposted article are kept without an author: the page does not
 * say whose they are.
 */

import type { Note } from "../../base/outcome.ts";
import type { Span } from "../../base/span.ts";
import type { Comment, Zone } from "../../model/document.ts";
import { type Draft, statedDate } from "../draft.ts";
import { settleNumberDates } from "../page-dates.ts";
import { resolveReplies } from "../replies.ts";
import type { FoundCard } from "./author-card.ts";
import { lineShape } from "./line-shapes.ts";
import { comparable, type Line } from "./lines.ts";
import { findLinkPreview, type FoundPreview, isTitleLike } from "./link-preview.ts";
import { repeatNote, repeatsAmong, zone } from "./zones.ts";
import { stampOf } from "./remark-headers.ts";

type ThreadParts = Pick<
  Draft,
  "kind" | "title" | "zones" | "comments" | "threadAuthor" | "linked" | "notes" | "published"
>;

interface Post {
  readonly author: string | null;
  readonly shown: string | null;
  readonly date: ReturnType<typeof stampOf>;
  readonly lines: readonly Line[];
}

interface Piece {
  readonly author: string | null;
  readonly post: Post;
  readonly lines: readonly Line[];
}

/** Reads a thread from its lines and cards. */
export function readFlattenedThread(
  text: string,
  lines: readonly Line[],
  cards: readonly FoundCard[],
): ThreadParts {
  const first = cards[0] as FoundCard;
  const posts = postsOf(lines, cards);
  const repeats = new Set([...repeatsAmong(lines)].map((n) => lines[n] as Line));
  const preview = findLinkPreview(lines, first.last + 1, lines.length);
  const zones: Zone[] = [];
  const claimed = new Set<Line>();
  const titleAt = lines
    .slice(0, first.first)
    .findIndex((line) => isTitleLike(line.words) && lineShape(line.words) === null);
  if (titleAt !== -1) {
    claimed.add(lines[titleAt] as Line);
    zones.push(zone("headline", lines[titleAt] as Line));
  }
  for (const { first: from, last } of cards)
    for (const line of lines.slice(from, last + 1)) claim(line, "card");
  if (preview !== null) for (const line of lines.slice(preview.first, preview.last + 1)) claim(line, "embed");
  for (const line of repeats) claim(line, "repeat");
  const isLoneCard = cards.length === 1;
  const pieces = posts.flatMap((post) => piecesOf(post, preview, isLoneCard));
  const own = pieces
    .map((piece) => ({
      ...piece,
      lines: piece.lines.filter((line) => !claimed.has(line) && !isChrome(line)),
    }))
    .filter((piece) => piece.lines.length > 0);
  const comments = commentsOf(text, own, zones);
  for (const { lines: ownLines } of own) for (const line of ownLines) claimed.add(line);
  for (const line of lines)
    if (!claimed.has(line))
      claim(
        line,
        isChrome(line) || line.index < first.first
          ? "chrome"
          : reposted(line, preview)
            ? articleKind(line)
            : "chrome",
      );
  zones.sort((a, b) => a.start - b.start);
  const repeated = [...repeats][0];
  const notes: Note[] = repeated === undefined ? [] : repeatNote(repeats.size, repeated);
  return {
    kind: "thread",
    title: titleAt === -1 ? null : (lines[titleAt] as Line).words,
    zones,
    comments,
    threadAuthor: first.card,
    linked: preview?.linked ?? null,
    notes,
    published: comments[0]?.posted ?? statedDate(null),
  };

  function claim(line: Line, kind: Zone["kind"]): void {
    if (claimed.has(line)) return;
    claimed.add(line);
    zones.push(zone(kind, line));
  }
}

function isChrome(line: Line): boolean {
  const shape = lineShape(line.words);
  return (
    shape === "chrome" ||
    shape === "comments-heading" ||
    /^#?\d{1,5}$/.test(line.words) ||
    stampOf(line)?.author === null
  );
}

function articleKind(line: Line): Zone["kind"] {
  if (lineShape(line.words) === "caption") return "caption";
  return line.words.length <= 100 && !/[.!?:…][”"’')\]]*$/.test(line.words) ? "subheading" : "body";
}

function reposted(line: Line, preview: FoundPreview | null): boolean {
  return preview !== null || line.words.length > 0;
}

/** A post runs from its card (and the stamp lines around it) to the next one. */
function postsOf(lines: readonly Line[], cards: readonly FoundCard[]): Post[] {
  return cards.map((card, n) => {
    const next = cards[n + 1]?.first ?? lines.length;
    let stop = next;
    while (stop > card.last + 1 && n + 1 < cards.length && isChrome(lines[stop - 1] as Line)) stop--;
    // A stamp above the card is this post's only while nothing but chrome stands between.
    const above: Line[] = [];
    for (let k = card.first - 1; k >= 0 && k >= card.first - 3 && isChrome(lines[k] as Line); k--)
      above.push(lines[k] as Line);
    const below = lines.slice(card.last + 1, Math.min(card.last + 4, stop));
    const stampLine = [
      ...above.filter((line) => stampOf(line)?.author === null),
      ...below.filter((line) => stampOf(line)?.author === null),
    ][0];
    const stamp = stampLine === undefined ? null : stampOf(stampLine);
    const shown = stamp === null ? null : stamp.line.words.slice(stamp.date.start, stamp.date.end);
    return { author: card.card.name, date: stamp, shown, lines: lines.slice(card.last + 1, stop) };
  });
}

/** The poster's own words: the whole post, or beside a reposted article what follows (or repeats) the words under its preview. */
function piecesOf(post: Post, preview: FoundPreview | null, isLoneCard: boolean): Piece[] {
  const at = preview === null ? -1 : post.lines.findIndex(({ index }) => index === preview.first);
  if (preview === null || at === -1) return [{ author: post.author, post, lines: post.lines }];
  const before = post.lines.slice(0, at);
  const under = post.lines.slice(at + preview.last - preview.first + 1).filter((line) => !isChrome(line));
  const isRepost = before.filter(({ words }) => words.length > 120).length >= 2;
  if (!isRepost) return [{ author: post.author, post, lines: [...before, ...under] }];
  const wanted = new Set(under.map(({ words }) => comparable(words)));
  const twins = before.filter(({ words }) => wanted.has(comparable(words)));
  const own = twins.length === wanted.size ? twins : under;
  // A remark of its own for each paragraph: nothing says that one hand wrote them.
  return isLoneCard
    ? own.map((line) => ({ author: null, post, lines: [line] }))
    : [{ author: post.author, post, lines: own }];
}

function commentsOf(text: string, pieces: readonly Piece[], zones: Zone[]): Comment[] {
  const settle = settleNumberDates(
    pieces.flatMap(({ post }) => (post.date === null ? [] : [post.date.date])),
  );
  const spans = pieces.map(
    ({ lines }): Span => ({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }),
  );
  const remarks = pieces.map(({ author }, k) => ({
    id: `c${k + 1}`,
    author,
    start: spans[k]?.start ?? 0,
    words: text.slice(spans[k]?.start, spans[k]?.end),
  }));
  const links = resolveReplies(remarks);
  return pieces.map((piece, k): Comment => {
    const quotes = [
      ...quoteBlocks(piece, pieces.slice(0, k)),
      ...(links[k]?.quoted ?? []).map((span) => ({ span, from: links[k]?.replyTo ?? null })),
    ];
    for (const line of piece.lines) {
      const isQuote = quotes.some(({ span }) => span.start <= line.start && line.end <= span.end);
      zones.push(zone(isQuote ? "quotation" : "post", line));
    }
    const { date, shown } = piece.post;
    return {
      id: `c${k + 1}`,
      replyTo: quotes.find(({ from }) => from !== null)?.from ?? links[k]?.replyTo ?? null,
      author: piece.author,
      posted: statedDate(date === null ? null : settle(date.date)),
      postedAsShown: shown,
      span: spans[k] as Span,
      quoted: quotes.map(({ span }) => span),
      reactions: {},
      permalink: null,
    };
  });
}

/** Quotes that the engine marks in words: "Wren said: … Click to expand…", "Originally Posted by Wren". */
function quoteBlocks(piece: Piece, earlier: readonly Piece[]): { span: Span; from: string | null }[] {
  const found: { span: Span; from: string | null }[] = [];
  piece.lines.forEach((line, n) => {
    const said =
      /^(?:quote:?\s*)?(?:originally posted by\s+(.{1,48})|(.{1,48}?)\s+(?:said|wrote)(?: on .{1,40})?:)$/i.exec(
        line.words,
      );
    const name = said?.[1] ?? said?.[2];
    if (name === undefined) return;
    const close = piece.lines.findIndex((later, k) => k > n && /^click to expand/i.test(later.words));
    const last = piece.lines[close > n ? close : n + 1] ?? line;
    const target = earlier.findLastIndex(
      ({ author }) => author !== null && comparable(author) === comparable(name),
    );
    found.push({ span: { start: line.start, end: last.end }, from: target === -1 ? null : `c${target + 1}` });
  });
  return found;
}
