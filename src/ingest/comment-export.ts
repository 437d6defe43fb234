/**
 * Comments that a system hands out as data beside the page they belong to (Livefyre's exports and their like): put into a
 * page of their own, marked up so that whoever reads pages finds writer, time, answer and likes. Owns the fields' names.
 */

type Row = Readonly<Record<string, unknown>>;

const TEXT = ["body_html", "bodyHtml", "body", "message", "text", "content", "comment"];
const AUTHOR = [
  "imported_display_name",
  "display_name",
  "displayName",
  "author_name",
  "authorName",
  "author",
  "user",
  "username",
  "name",
];
const TIME = ["created", "created_at", "createdAt", "date", "posted", "timestamp", "time"];
const PARENT = ["parent_id", "parentId", "parent", "in_reply_to", "reply_to", "replyTo"];
const LIKES = ["likes", "like_count", "likeCount", "likes_count", "upvotes", "score"];
const COMMENTS_MAX = 20_000;

/** The comments of a row as markup; null where the row holds none. Words alone are taken over, never their markup. */
export function commentMarkup(row: Row): string | null {
  const list = row["comments"];
  if (!Array.isArray(list) || list.length === 0) return null;
  const parts = list.slice(0, COMMENTS_MAX).flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null) return [];
    const words = textOf(one as Row, TEXT);
    return words === null ? [] : [markupOf(one as Row, words)];
  });
  return parts.length === 0 ? null : `<section class="comments">\n${parts.join("\n")}\n</section>`;
}

function markupOf(comment: Row, words: string): string {
  const id = keyOf(comment["id"]);
  const parent = keyOf(PARENT.map((name) => comment[name]).find((value) => keyOf(value) !== null));
  const author = textOf(comment, AUTHOR);
  const time = instantOf(comment);
  const likes = LIKES.map((name) => countOf(comment[name])).find((count) => count !== null) ?? 0;
  const marks = [
    id === null ? "" : ` id="comment-${id}"`,
    parent === null ? "" : ` data-parent-id="comment-${parent}"`,
  ].join("");
  return [
    `<div itemscope itemtype="https://schema.org/Comment"${marks}>`,
    author === null ? "" : `<span itemprop="author">${escaped(author)}</span>`,
    time === null ? "" : `<time itemprop="dateCreated" datetime="${escaped(time)}">${escaped(time)}</time>`,
    `<div itemprop="text">${paragraphs(words)}</div>`,
    likes === 0 ? "" : `<span itemprop="upvoteCount">${likes}</span>`,
    "</div>",
  ].join("");
}

function textOf(row: Row, names: readonly string[], depth = 0): string | null {
  for (const name of names) {
    const value = row[name];
    if (typeof value === "string" && value.trim() !== "") return value;
    if (depth < 2 && typeof value === "object" && value !== null && !Array.isArray(value)) {
      const inner = textOf(value as Row, [...TEXT, ...AUTHOR], depth + 1);
      if (inner !== null) return inner;
    }
  }
  return null;
}

function keyOf(value: unknown): string | null {
  const key = typeof value === "number" ? String(value) : value;
  return typeof key === "string" && /^[\w:.-]{1,80}$/.test(key) ? key : null;
}

/** An instant as text; figures are seconds or milliseconds since 1970. */
function instantOf(comment: Row): string | null {
  for (const name of TIME) {
    const value = comment[name];
    if (typeof value === "string" && value.trim() !== "") return value.trim().slice(0, 80);
    if (typeof value !== "number" || !(value > 1e8 && value < 1e14)) continue;
    return new Date(value > 1e11 ? value : value * 1000).toISOString();
  }
  return null;
}

function countOf(value: unknown): number | null {
  if (Array.isArray(value)) return value.length;
  return typeof value === "number" && Number.isSafeInteger(value) ? value : null;
}

/** The words of a comment in paragraphs, its own tags taken off: none of them may close what stands around it. */
function paragraphs(words: string): string {
  return words
    .split(/<\/p\s*>|<br\s*\/?>|\n{2,}/i)
    .map((part) => part.replace(/<[^<>]{0,2000}>/g, "").trim())
    .filter((part) => part !== "")
    .map((part) => `<p>${part.replace(/</g, "&lt;")}</p>`)
    .join("");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

/** A whole page of an entry that has comments: its own text, if any, and they. */
export function pageWithComments(title: string | null, text: string | null, comments: string): string {
  const body = (text ?? "")
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("\n");
  const heading = title === null ? "" : `<h1>${escaped(title)}</h1>`;
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title ?? "")}</title></head><body><article>${heading}${body}</article>\n${comments}</body></html>`;
}
