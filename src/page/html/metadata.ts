/**
 * What a page says of itself: title, outlet, authors, dates, language, canonical address, section. Each fact has an
 * ordered list of places where it may stand, most trusted first; where two trusted places disagree a note says so.
 */

import { note, type Note } from "../../base/outcome.ts";
import { findPageDate, isoDay } from "../page-dates.ts";
import type { Block } from "./blocks.ts";
import { withoutReferences } from "./entities.ts";
import { readFarDates } from "./far-dates.ts";
import { hasType, type LinkedData, nameValues, readJsonLd, textValue } from "./json-ld.ts";
import { type NearTitle, readNearTitle } from "./near-title.ts";
import { nameOf, partedStamps } from "./person-names.ts";
import { isSiteHeading, lowerHeadline, readTitle } from "./page-title.ts";
import { NO_ATTRIBUTES, type PageElement, type PageTree, wordsOf } from "./tree.ts";

/** Facts of a page; null where the page does not tell. */
export interface PageMetadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly section: string | null;
  readonly notes: readonly Note[];
}

/** What the sources look at: gathered in one walk over the page. */
export interface PageFacts {
  readonly tree: PageTree;
  readonly linked: readonly LinkedData[];
  /** The schema.org object that describes this page's article, if any. */
  readonly article: LinkedData | null;
  readonly isPosting: boolean;
  readonly metas: ReadonlyMap<string, string>;
  readonly titleTag: string | null;
  /** The `<h1>`s but those that bear the site's name. */
  readonly headings: readonly PageElement[];
  /** The same; on a page without one, the lower heading that repeats its title. */
  readonly headlines: readonly PageElement[];
  readonly elements: readonly PageElement[];
  /** The first headline and what holds it: the page itself, which is no sidebar whatever it is called. */
  readonly aroundHeadline: ReadonlySet<PageElement>;
  /** Authors that a scholarly page names in one `<meta>` each. */
  readonly cited: readonly string[];
}

const ARTICLE_TYPE =
  /(?:Article|Posting|BlogPosting|Report|Review|Recipe|HowTo|Course|Product|Event|PodcastEpisode|QAPage|Question)$/;

/** Gathers the facts of a page in one walk. */
export function gatherFacts(tree: PageTree): PageFacts {
  const metas = new Map<string, string>();
  const { elements } = tree;
  const headings: PageElement[] = [];
  const cited: string[] = [];
  let titleTag: string | null = null;
  for (const element of elements) {
    if (element.tag === "meta") {
      const name = (
        element.attrs["property"] ??
        element.attrs["name"] ??
        element.attrs["itemprop"] ??
        ""
      ).toLowerCase();
      const content = (element.attrs["content"] ?? "").trim();
      if (name === "citation_author" && content !== "" && cited.length < 500) cited.push(givenFirst(content));
      if (name !== "" && content !== "" && !metas.has(name)) metas.set(name, content);
    } else if (element.tag === "title" && titleTag === null && element.parent?.tag !== "svg")
      titleTag = wordsOf(tree, element) || null;
    else if (element.tag === "h1") headings.push(element);
  }
  const own = headings.filter((heading) => !isSiteHeading(tree, heading));
  const lower = own.length > 0 ? null : lowerHeadline(tree, elements, [metas.get("og:title"), titleTag]);
  const headlines = own.length > 0 ? own : lower !== null ? [lower] : headings;
  const linked = readJsonLd(tree, elements);
  const article =
    linked.find(
      (object) =>
        hasType(object, /(?:Article|Posting|Report)$/) &&
        (object["headline"] ?? object["name"] ?? object["datePublished"]),
    ) ??
    linked.find((object) => hasType(object, ARTICLE_TYPE)) ??
    null;
  return {
    tree,
    linked,
    article,
    isPosting: article !== null && hasType(article, /(?:DiscussionForumPosting|QAPage|Question)$/),
    metas,
    titleTag,
    headings: own,
    headlines,
    elements,
    aroundHeadline: lineOf(headlines[0]),
    cited,
  };
}

function lineOf(element: PageElement | undefined): Set<PageElement> {
  const line = new Set<PageElement>();
  for (let at: PageElement | null = element ?? null; at !== null; at = at.parent) line.add(at);
  return line;
}

/** "Okafor, Wren" as "Wren Okafor". */
function givenFirst(name: string): string {
  const m = /^([^,]{2,40}),\s*([^,]{1,40})$/.exec(name);
  return m === null ? name : `${m[2]} ${m[1]}`;
}

type Reader = (facts: PageFacts) => string | null;

const meta =
  (...names: readonly string[]): Reader =>
  ({ metas }) => {
    for (const name of names) {
      const value = metas.get(name);
      if (value !== undefined) return value;
    }
    return null;
  };

/** Each fact's places, most trusted first. */
const SOURCES = {
  outlet: [
    ({ article }) => textValue(article?.["publisher"]),
    meta("og:site_name", "application-name", "publisher", "dc.publisher"),
    siteOfLinkedData,
  ],
  published: [
    ({ article }) => isoOf(textValue(article?.["datePublished"])),
    (facts) =>
      isoOf(
        meta(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "article.published",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "publishdate",
          "publish_date",
          "publication_date",
          "pubdate",
          "cxenseparse:recs:publishtime",
        )(facts),
      ),
    namedDateMeta,
    (facts) => isoOf(meta("citation_publication_date", "citation_date", "date")(facts)),
    ({ linked }) =>
      isoOf(
        linked.map((object) => textValue(object["datePublished"])).find((value) => value !== null) ?? null,
      ),
    itempropDate("datePublished"),
    timeAfterTitle,
  ],
  modified: [
    ({ article }) => isoOf(textValue(article?.["dateModified"])),
    (facts) =>
      isoOf(
        meta(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "last-modified",
          "dcterms.modified",
        )(facts),
      ),
    itempropDate("dateModified"),
  ],
  url: [canonicalOf, meta("og:url"), ({ article }) => textValue(article?.["url"])],
  section: [
    meta("article:section", "section", "parsely-section"),
    ({ article }) => textValue(article?.["articleSection"]),
  ],
  language: [
    ({ elements }) => elements.find(({ tag }) => tag === "html")?.attrs["lang"] ?? null,
    meta("og:locale", "content-language", "language"),
    ({ article }) => textValue(article?.["inLanguage"]),
  ],
} as const satisfies Record<string, readonly Reader[]>;

/** Reads a page's metadata. */
export function readMetadata(
  facts: PageFacts,
  blocks: readonly Block[],
  isInPost: (element: PageElement) => boolean = () => false,
): PageMetadata {
  const near = readNearTitle(blocks, facts.headlines, isInPost);
  const first = (readers: readonly Reader[]): string | null => {
    for (const read of readers) {
      const value = read(facts);
      if (value !== null && value.trim() !== "") return value.replace(/\s+/g, " ").trim();
    }
    return null;
  };
  const outlet = first(SOURCES.outlet);
  const far = readFarDates(blocks, isInPost);
  return {
    title: readTitle(facts, outlet),
    outlet,
    byline: bylineOf(facts, near, isInPost, outlet),
    published:
      near.labelled ??
      notAfter(far.published, first(SOURCES.published)) ??
      shownBefore(first(SOURCES.published), near.published) ??
      localDay(first(SOURCES.published), [near.published, urlDay(first(SOURCES.url))]) ??
      near.published ??
      first([visibleDate]) ??
      urlDay(first(SOURCES.url)) ??
      far.lone ??
      first([scriptedDate]),
    modified: first(SOURCES.modified) ?? near.modified ?? far.modified,
    language: first(SOURCES.language)?.slice(0, 2).toLowerCase() ?? null,
    url: first(SOURCES.url),
    section: first(SOURCES.section),
    notes: disagreements(facts),
  };
}

function siteOfLinkedData({ linked }: PageFacts): string | null {
  return textValue(linked.find((object) => hasType(object, /^(?:WebSite|NewsMediaOrganization)$/))?.["name"]);
}

/** The address that the page calls its own; null where it names none. */
export function canonicalOf({ elements }: PageFacts): string | null {
  const href = elements.find(({ tag, attrs }) => tag === "link" && /\bcanonical\b/i.test(attrs["rel"] ?? ""))
    ?.attrs["href"];
  return href !== undefined && /^https?:\/\//i.test(href) ? href : null;
}

function itempropDate(name: string): Reader {
  return ({ elements, tree }) => {
    const element = elements.find(
      ({ attrs }) => attrs["itemprop"] !== undefined && attrs["itemprop"].split(/\s+/).includes(name),
    );
    return element === undefined
      ? null
      : isoOf(element.attrs["datetime"] ?? element.attrs["content"] ?? wordsOf(tree, element));
  };
}

/** How far behind the headline, in characters of the page, a `<time>` still speaks of the article. */
const TIME_REACH = 30_000;

/** The first `<time>` after the headline that is none of a comment, a list of other articles, or the page's foot. */
function timeAfterTitle(facts: PageFacts): string | null {
  const { elements, tree, headlines } = facts;
  const from = headlines[0]?.from ?? 0;
  for (const element of elements) {
    if (element.tag !== "time" || element.from < from - 2000 || element.from > from + TIME_REACH) continue;
    if (isUnderNames(facts, element, /comment|related|recommend|sidebar|footer|widget|updated|modified/i))
      continue;
    const value = isoOf(element.attrs["datetime"] ?? null) ?? isoOf(wordsOf(tree, element, 200));
    if (value !== null) return value;
  }
  return null;
}

/** The day in an address ("/2015/03/12/"), null where it holds none. */
function urlDay(url: string | null): string | null {
  const m = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/-]|$)/.exec(url ?? "");
  return m === null ? null : isoDay(Number(m[1]), Number(m[2]), Number(m[3]));
}

/**
 * Machines state instants in UTC, pages show the day of their own place. Where a shown day lies one day beside the
 * stated instant, the shown day is the day of publication.
 */
function localDay(stated: string | null, shown: readonly (string | null)[]): string | null {
  if (stated === null || !/T.*(?:Z|\+00:?00)$/.test(stated)) return stated;
  if (shown.some((one) => one?.slice(0, 10) === stated.slice(0, 10))) return stated;
  const day = Date.parse(`${stated.slice(0, 10)}T00:00:00Z`);
  const other = shown.find(
    (one) => one !== null && Math.abs(Date.parse(`${one.slice(0, 10)}T00:00:00Z`) - day) === 86_400_000,
  );
  return other?.slice(0, 10) ?? stated;
}

/**
 * The day shown beside the headline where it lies well before the stated one: systems state the day on which they last
 * put a page out (a move, a redesign) as that of publication, and nobody is shown a day before the article was there.
 */
function shownBefore(stated: string | null, shown: string | null): string | null {
  if (stated === null || shown === null) return null;
  const days =
    (Date.parse(`${stated.slice(0, 10)}T00:00:00Z`) - Date.parse(`${shown.slice(0, 10)}T00:00:00Z`)) /
    86_400_000;
  return days > 1 ? shown : null;
}

/** A far line's day of publication; one after the stated day is that of something else (a review, a reader's remark). */
function notAfter(told: string | null, stated: string | null): string | null {
  return told !== null && (stated === null || told.slice(0, 10) <= stated.slice(0, 10)) ? told : null;
}

/** Any other `<meta>` whose name says that it holds the day of publication. */
function namedDateMeta({ metas }: PageFacts): string | null {
  for (const [name, content] of metas) {
    if (
      !/publi(?:sh|cation)|posted|issued/.test(name) ||
      !/date|time|_at$|on$/.test(name) ||
      /modif|updat|expir|unpubl|publisher/.test(name)
    )
      continue;
    const value = isoOf(content);
    if (value !== null) return value;
  }
  return null;
}

/** The last resort: the day that a script's data call that of publication. */
function scriptedDate({ tree }: PageFacts): string | null {
  const m =
    /(?:"|&quot;)(?:datePublished|publishe?d?_?(?:date|at|on)|first_?publication_?date|date_?posted|publication_?date|publishe?d?(?:Date|At|On))\\{0,3}(?:"|&quot;)\s{0,3}:\s{0,3}\\{0,3}(?:"|&quot;)(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)/i.exec(
      tree.source,
    );
  return m === null ? null : isoOf(m[1] as string);
}

/** True for what stands in a part of the page that bears such a name, or in a foot or an aside, away from the headline. */
function isUnderNames({ aroundHeadline }: PageFacts, element: PageElement, pattern: RegExp): boolean {
  for (let at: PageElement | null = element, n = 0; at !== null && n < 8; at = at.parent, n++) {
    if (aroundHeadline.has(at)) return false;
    // A page builder calls each of its boxes a widget; that tells nothing.
    const names = `${at.attrs["class"] ?? ""} ${at.attrs["id"] ?? ""}`.replace(/elementor-[\w-]{1,60}/g, "");
    if (pattern.test(names) || (n > 0 && (at.tag === "footer" || at.tag === "aside"))) return true;
  }
  return false;
}

/** The first stamp under a class that names a date. */
function visibleDate(facts: PageFacts): string | null {
  const { elements, tree } = facts;
  for (const element of elements) {
    if (element.classes === undefined && element.id === undefined) continue;
    const named = `${element.classes ?? ""} ${element.id ?? ""}`;
    if (
      !/(?:^|[\s_-])(?:date|posted|publish(?:ed)?|pubdate|timestamp|byline|post-?meta|entry-?meta)/i.test(
        named,
      ) ||
      /updated|modified/i.test(named) ||
      isUnderNames(facts, element, /comment|related|recommend|sidebar|footer|widget/i)
    )
      continue;
    const words = wordsOf(tree, element, 200);
    const value = words.length <= 160 ? isoOf(words) : null;
    if (value !== null) return value;
  }
  return null;
}

/** An ISO date or date-time from whatever layout a place uses; null where it names no day. */
function isoOf(shown: string | null): string | null {
  if (shown === null || shown.length > 300) return null;
  const date = findPageDate(partedStamps(shown));
  return date !== null && date.value !== null && date.value >= "1980" ? date.value : null;
}

const AUTHOR_METAS = [
  "author",
  "article:author",
  "article:author_name",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "byl",
  "citation_author",
];

/** Names that the page states for machines, most trusted place first; none of them an account or an empty word. */
function statedNames({ article, linked, metas, cited }: PageFacts): string[] {
  const inArticle = nameValues(article?.["author"]);
  const names =
    inArticle.length > 0
      ? inArticle
      : nameValues(
          linked.find(
            (object) => object["author"] !== undefined && !hasType(object, /Comment|Answer|Review$/),
          )?.["author"],
        );
  const clean = [...new Set(names.flatMap((name) => cleanName(name) ?? []))];
  if (cited.length > 1 && clean.length < cited.length) return [...new Set(cited)];
  if (clean.length > 0) return clean;
  for (const key of AUTHOR_METAS) {
    const value = cleanName(key === "citation_author" ? (cited[0] ?? "") : (metas.get(key) ?? ""));
    if (value !== null) return [value];
  }
  return [];
}

/** True for a name that stands for the site or for an account on it, and gives way to a person named on the page. */
function isPlaceholder(name: string, outlet: string | null): boolean {
  const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return (outlet !== null && bare(name) === bare(outlet)) || /^[\p{Ll}\d]+(?:[._-][\p{Ll}\d]+)*$/u.test(name);
}

function bylineOf(
  facts: PageFacts,
  near: NearTitle,
  isInPost: (element: PageElement) => boolean,
  outlet: string | null,
): string | null {
  const stated = statedNames(facts);
  const [first] = stated;
  const whole = stated.length === 0 ? null : stated.join(", ");
  if (first === undefined) return shownByline(facts, near, isInPost);
  if (stated.length > 1 || !isPlaceholder(first, outlet)) return whole;
  const shown = shownByline(facts, near, isInPost);
  return shown !== null && /^\p{Lu}[^\s\d]* (?:\S+ ){0,2}\p{Lu}\S*$/u.test(shown) ? shown : whole;
}

/** The author that the page shows to its readers: beside the headline, then wherever its markup names one. */
function shownByline(
  facts: PageFacts,
  near: NearTitle,
  isInPost: (element: PageElement) => boolean,
): string | null {
  const { metas, elements, tree } = facts;
  if (near.byline !== null) return near.byline;
  const carded = /written by/i.test(metas.get("twitter:label1") ?? "")
    ? cleanName(metas.get("twitter:data1") ?? "")
    : null;
  if (carded !== null) return carded;
  for (const element of elements) {
    const { attrs } = element;
    if (attrs === NO_ATTRIBUTES || element.tag === "link" || element.tag === "meta") continue;
    const isAuthor =
      /\bauthor\b/i.test(attrs["rel"] ?? "") ||
      /\bauthor\b/i.test(attrs["itemprop"] ?? "") ||
      /(?:^|[\s_-])(?:author|byline)(?:(?:[\s_-]*box)?[\s_-]*name)?(?:$|[\s_-])/i.test(
        attrs["class"] ?? "",
      ) ||
      (element.tag === "a" && /\/authors?\/[\w-]+/i.test(attrs["href"] ?? ""));
    if (
      !isAuthor ||
      isUnderNames(facts, element, /comment|related|recommend|sidebar|footer|widget/i) ||
      isInPost(element)
    )
      continue;
    const name = nameOf(wordsOf(tree, element, 200));
    if (name !== null && name.length <= 60) return name;
  }
  return near.farByline;
}

/** A stated name is taken as it stands but for what is no name: accounts, addresses, the word "admin". */
function cleanName(name: string): string | null {
  const words = withoutReferences(name)
    .replace(/^by:?\s+/i, "")
    .trim();
  if (
    /^https?:|^(?:admin|administrator|author|staff|editor|webmaster|unknown|by|null|none|user)$/i.test(
      words,
    ) ||
    words.length > 100 ||
    !/\p{L}{2}/u.test(words) ||
    /^\w+(?:\.\w+){2,}$/.test(words)
  )
    return null;
  return words;
}

function disagreements(facts: PageFacts): Note[] {
  const days = new Set(SOURCES.published.slice(0, 2).flatMap((read) => read(facts)?.slice(0, 10) ?? []));
  return days.size > 1
    ? [
        note(
          "info",
          "dates-disagree",
          `The page states more than one day of publication (${[...days].join(", ")}); the first was taken.`,
        ),
      ]
    : [];
}
