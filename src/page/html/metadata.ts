/**
 * What a page says of itself: title, outlet, authors, dates, language, canonical address, section. Each fact has an
 * ordered list of places where it may stand, most trusted first; where two trusted places disagree a note says so.
 */

import { note, type Note } from "../../base/outcome.ts";
import { findPageDate } from "../page-dates.ts";
import { hasType, type LinkedData, nameValues, readJsonLd, textValue } from "./json-ld.ts";
import { elementsOf, type PageElement, type PageTree, wordsOf } from "./tree.ts";

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
  readonly headings: readonly PageElement[];
  readonly elements: readonly PageElement[];
}

const ARTICLE_TYPE =
  /(?:Article|Posting|BlogPosting|Report|Review|Recipe|HowTo|Course|Product|Event|PodcastEpisode|QAPage|Question)$/;

/** Gathers the facts of a page in one walk. */
export function gatherFacts(tree: PageTree): PageFacts {
  const metas = new Map<string, string>();
  const elements = [...elementsOf(tree.root)];
  const headings: PageElement[] = [];
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
      if (name !== "" && content !== "" && !metas.has(name)) metas.set(name, content);
    } else if (element.tag === "title" && titleTag === null && element.parent?.tag !== "svg")
      titleTag = wordsOf(tree, element) || null;
    else if (element.tag === "h1") headings.push(element);
  }
  const linked = readJsonLd(tree);
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
    headings,
    elements,
  };
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
  title: [
    ({ article }) => textValue(article?.["headline"]),
    soleHeading,
    meta("og:title", "twitter:title", "dc.title", "title"),
    ({ titleTag }) => titleTag,
  ],
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
          "date",
        )(facts),
      ),
    ({ linked }) =>
      isoOf(
        linked.map((object) => textValue(object["datePublished"])).find((value) => value !== null) ?? null,
      ),
    itempropDate("datePublished"),
    visibleDate,
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
  url: [canonical, meta("og:url"), ({ article }) => textValue(article?.["url"])],
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
export function readMetadata(facts: PageFacts): PageMetadata {
  const first = (readers: readonly Reader[]): string | null => {
    for (const read of readers) {
      const value = read(facts);
      if (value !== null && value.trim() !== "") return value.replace(/\s+/g, " ").trim();
    }
    return null;
  };
  const outlet = first(SOURCES.outlet);
  return {
    title: withoutSite(first(SOURCES.title), outlet),
    outlet,
    byline: bylineOf(facts),
    published: first(SOURCES.published),
    modified: first(SOURCES.modified),
    language: first(SOURCES.language)?.slice(0, 2).toLowerCase() ?? null,
    url: first(SOURCES.url),
    section: first(SOURCES.section),
    notes: disagreements(facts),
  };
}

/** A page's only `<h1>` (or the only one of some length) is its title. */
function soleHeading({ tree, headings }: PageFacts): string | null {
  const words = [
    ...new Set(headings.map((heading) => wordsOf(tree, heading)).filter((text) => text.length >= 4)),
  ];
  return words.length === 1 ? (words[0] as string) : null;
}

function siteOfLinkedData({ linked }: PageFacts): string | null {
  return textValue(linked.find((object) => hasType(object, /^(?:WebSite|NewsMediaOrganization)$/))?.["name"]);
}

function canonical({ elements }: PageFacts): string | null {
  const href = elements.find(({ tag, attrs }) => tag === "link" && /\bcanonical\b/i.test(attrs["rel"] ?? ""))
    ?.attrs["href"];
  return href !== undefined && /^https?:\/\//i.test(href) ? href : null;
}

function itempropDate(name: string): Reader {
  return ({ elements, tree }) => {
    const element = elements.find(({ attrs }) => (attrs["itemprop"] ?? "").split(/\s+/).includes(name));
    return element === undefined
      ? null
      : isoOf(element.attrs["datetime"] ?? element.attrs["content"] ?? wordsOf(tree, element));
  };
}

/** The first `<time>` of the page, or the first stamp under a class that names a date. */
function visibleDate({ elements, tree }: PageFacts): string | null {
  for (const element of elements) {
    if (element.tag !== "time") continue;
    const value = isoOf(element.attrs["datetime"] ?? null) ?? isoOf(wordsOf(tree, element, 200));
    if (value !== null) return value;
  }
  for (const element of elements) {
    if (
      !/\b(?:date|posted|publish|time|byline|meta)/i.test(
        `${element.attrs["class"] ?? ""} ${element.attrs["id"] ?? ""}`,
      )
    )
      continue;
    const value = isoOf(wordsOf(tree, element, 200));
    if (value !== null) return value;
  }
  return null;
}

/** An ISO date or date-time from whatever layout a place uses; null where it names no day. */
export function isoOf(shown: string | null): string | null {
  if (shown === null || shown.length > 300) return null;
  return findPageDate(shown)?.value ?? null;
}

function bylineOf(facts: PageFacts): string | null {
  const { article, metas, elements, tree } = facts;
  const named = nameValues(article?.["author"]).filter(isAuthorName);
  if (named.length > 0) return [...new Set(named)].join(", ");
  for (const key of [
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "twitter:data1",
  ]) {
    const value = metas.get(key)?.replace(/^by\s+/i, "");
    if (
      value !== undefined &&
      isAuthorName(value) &&
      (key !== "twitter:data1" || /written by/i.test(metas.get("twitter:label1") ?? ""))
    )
      return value;
  }
  for (const element of elements) {
    const { attrs } = element;
    const isAuthor =
      /\bauthor\b/i.test(attrs["rel"] ?? "") ||
      /\bauthor\b/i.test(attrs["itemprop"] ?? "") ||
      /(?:^|[\s_-])(?:author|byline)(?:[\s_-]?name)?(?:$|[\s_-])/i.test(attrs["class"] ?? "");
    if (!isAuthor || element.tag === "link") continue;
    const name = wordsOf(tree, element, 200).replace(/^(?:written |posted )?by:?\s+/i, "");
    if (name.length <= 60 && isAuthorName(name)) return name;
  }
  return null;
}

function isAuthorName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 100 &&
    /\p{L}/u.test(name) &&
    !/https?:|^(?:admin|author|staff|editor|webmaster|unknown|by)$/i.test(name)
  );
}

/** Cuts " | Outlet" and the like off a title that came from a place where sites add it. */
export function withoutSite(title: string | null, outlet: string | null): string | null {
  if (title === null) return null;
  const parts = title.split(/\s+[|–—»·•]\s+|\s+-\s+/);
  if (parts.length < 2) return title;
  const last = parts.at(-1) as string;
  const isSite =
    outlet !== null &&
    (last.toLowerCase().includes(outlet.toLowerCase()) || outlet.toLowerCase().includes(last.toLowerCase()));
  return isSite ? title.slice(0, title.lastIndexOf(last)).replace(/\s*[|–—»·•-]\s*$/, "") : title;
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
