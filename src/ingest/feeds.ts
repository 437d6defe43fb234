/** RSS, Atom and JSON Feed: each entry a capture. Well-formed feeds by feedsmith, broken ones by feed-parser. */

import { parseFeed as parseBrokenFeed } from "@rowanmanning/feed-parser";
import { parseFeed } from "feedsmith";
import type { Capture, StatedMetadata } from "../model/document.ts";
import { type CaptureFault, captureOf, fault } from "./capture.ts";

interface Entry {
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly published?: string | undefined;
  readonly byline?: string | undefined;
  readonly content?: string | undefined;
}

interface Feed {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly entries: readonly Entry[];
}

/** The entries of a feed. An entry's bytes are its own content as UTF-8; its title and date are stated by the feed. */
export function* capturesOfFeed(text: string, origin: string): Generator<Capture | CaptureFault> {
  const feed = readFeed(text);
  if (feed === null) {
    yield fault(origin, "bad-feed", "The file looks like a feed but could not be read as one.");
    return;
  }
  if (feed.entries.length === 0) yield fault(origin, "empty-feed", "The feed has no entries.");
  let number = 0;
  for (const entry of feed.entries) {
    number++;
    const content = entry.content?.trim() ? entry.content : (entry.title ?? "");
    const stated: Record<string, string> = {};
    if (entry.title) stated["title"] = entry.title.trim();
    if (entry.byline) stated["byline"] = entry.byline.trim();
    if (feed.title) stated["outlet"] = feed.title.trim();
    if (entry.published) stated["published"] = entry.published.trim();
    if (feed.language) stated["language"] = feed.language.slice(0, 2).toLowerCase();
    yield captureOf(Buffer.from(content.toWellFormed(), "utf8"), {
      origin: `${origin}#${number}`,
      url: entry.link ?? null,
      mediaType: /<[a-z!/]/i.test(content) ? "text/html" : "text/plain",
      charset: "utf-8",
      stated: stated as StatedMetadata,
    });
  }
}

function readFeed(text: string): Feed | null {
  try {
    const { format, feed } = parseFeed(text) as unknown as { format: string; feed: Loose };
    return fromFeedsmith(format, feed);
  } catch {
    return readBrokenFeed(text);
  }
}

type Loose = { readonly [key: string]: Loose } & string & readonly Loose[];

function fromFeedsmith(format: string, feed: Loose): Feed {
  const items: readonly Loose[] = (feed["items"] ?? feed["entries"] ?? []) as unknown as readonly Loose[];
  const entries = items.map((item): Entry => {
    if (format === "atom") {
      const links = (item["links"] ?? []) as unknown as readonly Loose[];
      const link =
        links.find((one) => one["rel"] === undefined || (one["rel"] as string) === "alternate") ?? links[0];
      return {
        title: plain(item["title"]),
        link: link?.["href"],
        published: item["published"] ?? item["updated"],
        byline: names(item["authors"]),
        content: plain(item["content"]) ?? plain(item["summary"]),
      };
    }
    const encoded = item["content"]?.["encoded"] ?? item["content_html"] ?? item["content_text"];
    return {
      title: plain(item["title"]),
      link: (item["link"] ?? item["url"]) as unknown as string | undefined,
      published: (item["pubDate"] ?? item["date_published"] ?? item["dc"]?.["date"]) as string | undefined,
      byline: names(item["authors"]) ?? names(item["dc"]?.["creators"]) ?? plain(item["dc"]?.["creator"]),
      content: plain(encoded) ?? plain(item["description"]) ?? plain(item["summary"]),
    };
  });
  return { title: plain(feed["title"]), language: feed["language"], entries };
}

function plain(value: Loose | undefined): string | undefined {
  if (typeof value === "string") return value;
  const inner: unknown = value?.["value"];
  return typeof inner === "string" ? inner : undefined;
}

function names(value: Loose | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return undefined;
  const list = (value as readonly Loose[]).flatMap((one) =>
    typeof one === "string"
      ? [one as string]
      : typeof one["name"] === "string"
        ? [one["name"] as string]
        : [],
  );
  return list.length === 0 ? undefined : list.join(", ");
}

function readBrokenFeed(text: string): Feed | null {
  try {
    const feed = parseBrokenFeed(text);
    const entries = feed.items.map(
      (item): Entry => ({
        title: item.title ?? undefined,
        link: item.url ?? undefined,
        published: item.published?.toISOString() ?? undefined,
        byline:
          item.authors
            .map(({ name }) => name)
            .filter((name) => name !== null)
            .join(", ") || undefined,
        content: item.content ?? item.description ?? undefined,
      }),
    );
    return { title: feed.title ?? undefined, language: feed.language ?? undefined, entries };
  } catch {
    return null;
  }
}
