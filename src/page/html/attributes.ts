/**
 * The attributes of elements that readers of a page ask for. All others (how things are drawn, fetched and scripted) are
 * passed over while a page is parsed; asking an element for a name that is not listed here does not compile.
 */

const KEPT = [
  "alt",
  "author",
  "class",
  "component",
  "content",
  "data-answerid",
  "data-author",
  "data-comment-id",
  "data-commentid",
  "data-count",
  "data-embedjson",
  "data-ipsquote",
  "data-ipsquote-contentcommentid",
  "data-ipsquote-username",
  "data-likes",
  "data-message-id",
  "data-mw-comment",
  "data-mw-comment-end",
  "data-mw-comment-start",
  "data-mw-thread-id",
  "data-parent",
  "data-parent-id",
  "data-pid",
  "data-post",
  "data-post-id",
  "data-questionid",
  "data-quote",
  "data-role",
  "data-score",
  "data-source",
  "data-testid",
  "data-time",
  "data-timestamp",
  "data-topid",
  "data-url",
  "data-user-card",
  "data-username",
  "data-utime",
  "data-value",
  "data-votes",
  "datetime",
  "hidden",
  "href",
  "id",
  "itemprop",
  "itemtype",
  "lang",
  "name",
  "parentid",
  "permalink",
  "property",
  "rel",
  "role",
  "score",
  "slot",
  "style",
  "thingid",
  "title",
  "ts",
  "type",
] as const;

/** The name of an attribute that is kept. */
export type AttributeName = (typeof KEPT)[number];

/** Decoded values of an element's attributes; the first of two of one name counts. */
export type Attributes = Readonly<Partial<Record<AttributeName, string>>>;

const BY_NAME: ReadonlyMap<string, AttributeName> = new Map(KEPT.map((name) => [name, name]));

/** The attribute of that lower-case name, null for one that is not kept. */
export function attributeName(name: string): AttributeName | null {
  return BY_NAME.get(name) ?? null;
}
