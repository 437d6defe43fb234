/** Marked-up pages: tree, posts, blocks, metadata and article put together into one document's text and zones. */

import { note, type Note } from "../../base/outcome.ts";
import type { Span } from "../../base/span.ts";
import type { Dated } from "../../model/dated.ts";
import type { LinkedArticle, Zone, ZoneKind } from "../../model/document.ts";
import { type Draft, type DraftRun, EMPTY_DRAFT, statedDate } from "../draft.ts";
import { findDateline, findDatelineLine } from "../flattened/dateline.ts";
import { comparable } from "../flattened/lines.ts";
import type { BlockModel } from "./block-model.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { contentBlocks } from "./content-blocks.ts";
import { hasType } from "./json-ld.ts";
import { canonicalOf, gatherFacts, type PageFacts, readMetadata } from "./metadata.ts";
import { linesBesideTitle } from "./near-title.ts";
import { findPosts } from "./posts/find-posts.ts";
import { type BlockRole, partingElements, rolesOf } from "./posts/place-posts.ts";
import type { FoundPost, FoundPosts } from "./posts/post-shape.ts";
import { commentsOf, type PostPlaces } from "./posts/read-comments.ts";
import { cardOf, hostOf, introducedArticle, linkedArticleOf, repostedBlocks } from "./posts/thread-facts.ts";
import { hashOf } from "./surroundings.ts";
import { NODES_MAX, type PageElement, type PageTree, parseTree } from "./tree.ts";

/** Blocks of one hash that are kept in mind: more are made to collide. */
const ALIKE_MAX = 8;

/** The least length, in characters, of a block that counts as a repeat of an earlier one. */
const REPEAT_LENGTH_MIN = 40;

/** Reads the decoded characters of a marked-up page. Without a model the running text is found by its density. */
export function readHtml(source: string, model: BlockModel | null): Draft {
  const tree = parseTree(source);
  const notes = notesOn(tree);
  const facts = gatherFacts(tree);
  const found = findPosts(tree, facts.linked);
  const blocks = blocksOf(tree, tree.root, partingElements(found));
  const metadata = readMetadata(facts, blocks, inUnits(found));
  const roles = rolesOf(found, blocks);
  const content = new Set(contentBlocks(blocks, model));
  const isThread = found !== null && standsAlone(found, blocks, roles, content, facts);
  const first = isThread ? found?.posts[0] : undefined;
  const { linked, reposted } = repostOf(tree, first, blocks, roles, metadata.url);
  const placed = placedBlocks(blocks, roles, content, found, isThread).map(
    (one): Placed => (reposted.has(one.block) ? { ...one, kind: zoneKindOf(one.block), role: null } : one),
  );
  placeHeadline(placed, blocks, metadata.title, isThread);
  placeLines(placed, linesBesideTitle(blocks, facts.headlines));
  const { kept, repeats } = withoutRepeats(placed);
  const assembled = assemble(kept);
  const places = found === null ? [] : placesOf(kept, assembled.zones, found, reposted);
  const { text, zones, runs, dateline } = withDateline(assembled);
  const comments = found === null ? [] : commentsOf(found, places, text, metadata.url);
  if (found?.shape === "stated" && comments.length > 0)
    notes.push(
      note(
        "info",
        "stated-posts",
        "The posts were read from what the page states for machines; its markup fits no known shape.",
      ),
    );
  if (repeats > 0)
    notes.push(
      note(
        "info",
        "repeated-text",
        `${repeats} block${repeats === 1 ? "" : "s"} of the page stand${repeats === 1 ? "s" : ""} in it more than once; each is read once.`,
      ),
    );
  return {
    ...EMPTY_DRAFT,
    ...metadata,
    kind: isThread ? "thread" : "article",
    byline: isThread ? (comments[0]?.author ?? metadata.byline) : metadata.byline,
    published: publishedOf(
      isThread ? (comments[0]?.posted.value ?? metadata.published) : metadata.published,
      metadata.modified,
    ),
    modified: statedDate(metadata.modified),
    text,
    zones,
    runs,
    dateline,
    comments,
    linked,
    threadAuthor: first === undefined ? null : cardOf(tree, first),
    notes: [...notes, ...metadata.notes],
  };
}

/** The article of a newspaper with which a thread's first post opens, and the blocks that are its words. */
function repostOf(
  tree: PageTree,
  first: FoundPost | undefined,
  blocks: readonly Block[],
  roles: readonly (BlockRole | null)[],
  url: string | null,
): { linked: LinkedArticle | null; reposted: ReadonlySet<Block> } {
  if (first === undefined) return { linked: null, reposted: new Set() };
  const own = blocks.filter((_, n) => roles[n]?.post === 0 && roles[n]?.role === "words");
  const found = linkedArticleOf(tree, first, hostOf(url ?? ""));
  if (found !== null) return { linked: found.linked, reposted: new Set(repostedBlocks(own)) };
  const introduced = introducedArticle(own);
  return { linked: introduced?.linked ?? null, reposted: new Set(introduced?.reposted) };
}

/** The notes on what of a page was not followed for its size. */
function notesOn({ isTooDeep, cutAt, source }: PageTree): Note[] {
  const notes: Note[] = [];
  if (isTooDeep)
    notes.push(
      note(
        "warning",
        "too-deep",
        "Elements are nested beyond what is followed; their text was kept, their structure was not.",
      ),
    );
  if (cutAt !== null)
    notes.push(
      note(
        "warning",
        "too-many-elements",
        `The page has more than ${NODES_MAX} elements and pieces of text; what stands after character ${cutAt} of its ${source.length} was not read.`,
      ),
    );
  return notes;
}

/** Tells the elements of posts from those of the article. */
function inUnits(found: FoundPosts | null): (element: PageElement) => boolean {
  const units = new Set(found?.posts.map(({ unit }) => unit));
  return (element) => {
    for (let at: PageElement | null = element; at !== null && units.size > 0; at = at.parent)
      if (units.has(at)) return true;
    return false;
  };
}

/** The day of publication; where the page tells only when it was last changed, that day, marked as implied. */
function publishedOf(published: string | null, modified: string | null): Dated {
  return published === null && modified !== null
    ? { value: modified, basis: "implied" }
    : statedDate(published);
}

interface Placed {
  readonly block: Block;
  readonly kind: ZoneKind;
  readonly role: BlockRole | null;
}

/**
 * True where the posts are the page, and not remarks under an article: several posts of an engine of threads, or posts
 * that outweigh the rest on a page that calls itself a thread.
 */
function standsAlone(
  found: FoundPosts,
  blocks: readonly Block[],
  roles: readonly (BlockRole | null)[],
  content: ReadonlySet<Block>,
  facts: PageFacts,
): boolean {
  let inPosts = 0;
  let beside = 0;
  blocks.forEach((block, n) => {
    const role = roles[n] ?? null;
    if (role === null) beside += content.has(block) ? block.words.length : 0;
    else if (role.role !== "apparatus") inPosts += block.words.length;
  });
  const { article, elements, metas } = facts;
  const isArticle = article !== null && hasType(article, /(?:NewsArticle|BlogPosting|^Article)$/);
  // A page states few of its posts for machines and shows more.
  if (found.shape === "stated") return !isArticle && inPosts >= beside;
  if (found.kind === "thread") return (found.posts.length > 1 && !isArticle) || inPosts >= beside;
  const body = elements.find(({ tag }) => tag === "body");
  const address = canonicalOf(facts) ?? metas.get("og:url") ?? "";
  const unit = found.posts[0]?.unit.attrs["class"] ?? "";
  // Blogs number the threads of remarks under an article by such names; they make no forum.
  const names = `${body?.attrs["class"] ?? ""} ${body?.attrs["id"] ?? ""} ${unit.replace(/\bthread-(?:even|odd|alt)\b/g, "")}`;
  const site = `${metas.get("og:site_name") ?? ""} ${(facts.titleTag ?? "").split(/[|–-]/).at(-1) ?? ""}`;
  const isForum = /forum|board\b|communit/i.test(site);
  // Some forums call each thread an article; they are known by their name, and by posts that outweigh the rest.
  if (isArticle && !(isForum && hasType(article, /^Article$/) && inPosts > 3 * beside)) return false;
  const isNamed =
    isForum || /forum|thread|topic|question/i.test(names) || isAddressOfThread(address) || facts.isPosting;
  // Few words beside many posts are the link or the line that opened the talk; more are an article.
  return inPosts > beside && (isNamed || (beside < 400 && inPosts > 3 * beside));
}

/** True where the host or a short part of the path names a forum; a headline in the path may name anything. */
function isAddressOfThread(address: string): boolean {
  const [, host, path] = /^https?:\/\/([^/?#]*)([^?#]*)/i.exec(address) ?? [];
  return (
    /forum|thread|topic|discuss|communit/i.test(host ?? "") ||
    /\/(?:[\w-]{0,20}(?:forum|thread|topic|discuss|communit)[\w.-]{0,12}|t|comments)(?:\/|$)/i.test(
      path ?? "",
    )
  );
}

/** The blocks to keep, in page order: the article's, and the words and quotes of posts. */
function placedBlocks(
  blocks: readonly Block[],
  roles: readonly (BlockRole | null)[],
  content: ReadonlySet<Block>,
  found: FoundPosts | null,
  isThread: boolean,
): Placed[] {
  // Where a shape of comments makes up a thread, the post that opened it stands outside of every comment.
  const isBesideKept = !isThread || found?.kind === "comments";
  return blocks.flatMap((block, n): Placed[] => {
    const role = roles[n] ?? null;
    if (role === null)
      return isBesideKept && content.has(block) ? [{ block, kind: zoneKindOf(block), role }] : [];
    if (role.role === "apparatus") return [];
    const isPost = isThread && found?.posts[role.post]?.isRemark !== true;
    return [{ block, kind: role.role === "quote" ? "quotation" : isPost ? "post" : "comments", role }];
  });
}

/** Marks the block that is the page's headline, and puts it in front where it stood outside of the article's blocks. */
function placeHeadline(
  placed: Placed[],
  blocks: readonly Block[],
  title: string | null,
  isThread: boolean,
): void {
  if (title === null || placed.length === 0) return;
  const wanted = comparable(title);
  const isHeadline = ({ words, element }: Block): boolean =>
    /^h[1-3]$/.test(element.tag === "a" ? (element.parent?.tag ?? "") : headingOf(element)) &&
    comparable(words) === wanted;
  const at = placed.findIndex(({ block, role }) => role === null && isHeadline(block));
  if (at >= 0) placed[at] = { ...(placed[at] as Placed), kind: "headline" };
  else {
    const block = blocks.find(isHeadline);
    if (block !== undefined && (isThread || block.index < (placed[0] as Placed).block.index))
      placed.unshift({ block, kind: "headline", role: null });
  }
}

/** Gives the lines beside the headline a zone of their own. */
function placeLines(placed: Placed[], lines: ReadonlyMap<Block, ZoneKind>): void {
  placed.forEach((one, n) => {
    const kind = one.role === null ? lines.get(one.block) : undefined;
    if (kind !== undefined) placed[n] = { ...one, kind };
  });
}

function headingOf(element: Block["element"]): string {
  for (let at: typeof element | null = element, n = 0; at !== null && n < 4; at = at.parent, n++)
    if (/^h[1-6]$/.test(at.tag)) return at.tag;
  return "";
}

/** Cuts the dateline off the first paragraph of the body. */
function withDateline<T extends { readonly text: string; readonly zones: Zone[] }>(
  page: T,
): T & { readonly dateline: string | null } {
  const at = page.zones.findIndex(({ kind }) => kind === "body");
  const body = page.zones[at];
  if (body === undefined) return { ...page, dateline: null };
  const words = page.text.slice(body.start, body.end);
  const line = findDatelineLine(words);
  if (line !== null) {
    page.zones[at] = { ...body, kind: "dateline" };
    return { ...page, dateline: line.place };
  }
  const found = findDateline(words);
  if (found === null) return { ...page, dateline: null };
  const end = body.start + page.text.slice(body.start, body.start + found.end).trimEnd().length;
  page.zones.splice(
    at,
    1,
    { kind: "dateline", start: body.start, end },
    { kind: "body", start: body.start + found.end, end: body.end },
  );
  return { ...page, dateline: found.place };
}

/** Leaves out blocks that stand in the page a second time (a copy for small screens, a body printed twice). */
function withoutRepeats(placed: readonly Placed[]): { kept: Placed[]; repeats: number } {
  // By a short hash, and compared in full where two agree: the words of a large page are not kept a second time.
  const seen = new Map<number, Placed[]>();
  let repeats = 0;
  const kept = placed.filter((one) => {
    const { block, role } = one;
    if (block.words.length < REPEAT_LENGTH_MIN) return true;
    const words = comparable(block.words);
    const key = hashOf(words);
    const alike = seen.get(key);
    if (alike === undefined) seen.set(key, [one]);
    else if (
      role === null &&
      alike.some((other) => other.role === null && comparable(other.block.words) === words)
    ) {
      repeats++;
      return false;
    } else if (alike.length < ALIKE_MAX) alike.push(one);
    return true;
  });
  return { kept, repeats };
}

/** Joins blocks to one text; two line ends part them. */
function assemble(placed: readonly { readonly block: Block; readonly kind: ZoneKind }[]): {
  text: string;
  zones: Zone[];
  runs: DraftRun[];
} {
  const parts: string[] = [];
  const zones: Zone[] = [];
  const runs: DraftRun[] = [];
  let at = 0;
  for (const { block, kind } of placed) {
    zones.push({ kind, start: at, end: at + block.words.length });
    for (const run of block.runs) runs.push({ ...run, start: run.start + at, end: run.end + at });
    parts.push(block.words);
    at += block.words.length + 2;
  }
  return { text: parts.join("\n\n"), zones, runs };
}

function placesOf(
  kept: readonly Placed[],
  zones: readonly Zone[],
  found: FoundPosts,
  reposted: ReadonlySet<Block>,
): PostPlaces[] {
  const places = found.posts.map(() => ({ words: [] as Span[], quotes: [] as Span[] }));
  kept.forEach(({ role }, n) => {
    const { start, end } = zones[n] as Zone;
    if (role !== null)
      (role.role === "quote" ? places[role.post]?.quotes : places[role.post]?.words)?.push({ start, end });
  });
  // An article reposted amid the poster's own words stands within their span, and is as little theirs as a quote.
  const own = places[0];
  const from = own?.words[0]?.start ?? 0;
  const to = own?.words.at(-1)?.end ?? 0;
  kept.forEach(({ block }, n) => {
    const { start, end } = zones[n] as Zone;
    if (reposted.has(block) && start >= from && end <= to) own?.quotes.push({ start, end });
  });
  own?.quotes.sort((a, b) => a.start - b.start);
  return places;
}

function zoneKindOf({ element }: Block): ZoneKind {
  if (/^h[1-6]$/.test(element.tag)) return "subheading";
  for (let at: typeof element | null = element, n = 0; at !== null && n < 4; at = at.parent, n++) {
    if (at.tag === "figcaption") return "caption";
    if (at.tag === "blockquote") return "quotation";
    if (at.tag === "li") return "list";
  }
  return "body";
}
