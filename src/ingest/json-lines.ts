/** JSON Lines of crawlers and exports: one page a line, whatever the fields are called. */

import type { Capture, StatedMetadata } from "../model/document.ts";
import { type CaptureFault, captureOf, fault } from "./capture.ts";
import { commentMarkup, pageWithComments } from "./comment-export.ts";

type Row = Readonly<Record<string, unknown>>;

const FIELDS = {
  html: ["html", "raw_html", "rawHtml", "content_html", "body_html", "page", "raw", "response_body"],
  text: [
    "text",
    "content",
    "maintext",
    "main_text",
    "body",
    "article",
    "article_text",
    "raw_text",
    "story",
    "description",
  ],
  url: ["url", "uri", "link", "canonical_url", "source_url", "page_url"],
  title: ["title", "headline", "name"],
  byline: ["byline", "author", "authors", "by", "creator"],
  outlet: [
    "outlet",
    "publisher",
    "site_name",
    "sitename",
    "site",
    "source_name",
    "domain",
    "source_domain",
    "source",
    "hostname",
  ],
  published: [
    "published",
    "date_publish",
    "published_at",
    "publishedAt",
    "publish_date",
    "pub_date",
    "pubDate",
    "datePublished",
    "date",
    "created_at",
    "timestamp",
  ],
  language: ["language", "lang"],
  captured: [
    "captured_at",
    "fetched_at",
    "crawled_at",
    "date_download",
    "retrieved",
    "fetch_time",
    "downloaded_at",
  ],
  charset: ["charset", "encoding"],
} as const;

/** The pages of a JSON Lines text (or of one JSON array or object). A line that cannot be read is a fault; the rest goes on. */
export function* capturesOfJsonLines(text: string, origin: string): Generator<Capture | CaptureFault> {
  const whole = text.trimStart().startsWith("[") ? arrayOf(text) : null;
  if (whole !== null) {
    for (const [n, row] of whole.entries()) yield captureOfRow(row, `${origin}#${n + 1}`);
    return;
  }
  let number = 0;
  let at = 0;
  while (at < text.length) {
    const found = text.indexOf("\n", at);
    const stop = found === -1 ? text.length : found;
    const line = text.slice(at, stop).trim();
    at = stop + 1;
    number++;
    if (line !== "") yield captureOfLine(line, `${origin}#${number}`);
  }
}

function arrayOf(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function captureOfLine(line: string, origin: string): Capture | CaptureFault {
  try {
    return captureOfRow(JSON.parse(line), origin);
  } catch {
    return fault(origin, "bad-json", "The line is not valid JSON and was left out.");
  }
}

function captureOfRow(value: unknown, origin: string): Capture | CaptureFault {
  if (typeof value !== "object" || value === null)
    return fault(origin, "bad-json", "The entry is no JSON object and was left out.");
  const row = value as Row;
  const written = stringOf(row, FIELDS.html);
  const comments = written === null ? commentMarkup(row) : null;
  const html =
    comments === null
      ? written
      : pageWithComments(stringOf(row, FIELDS.title), stringOf(row, FIELDS.text), comments);
  const text = html ?? stringOf(row, FIELDS.text);
  if (text === null)
    return fault(origin, "no-content", "The entry has no field with a page's HTML or text and was left out.");
  const isHtml = html !== null || /^\s*<(?:!doctype|html|body|div|p|article)\b/i.test(text.slice(0, 200));
  return captureOf(Buffer.from(text.toWellFormed(), "utf8"), {
    origin,
    url: stringOf(row, FIELDS.url),
    capturedAt: isoInstant(stringOf(row, FIELDS.captured)),
    mediaType: isHtml ? "text/html" : "text/plain",
    charset: "utf-8",
    stated: statedOf(row),
  });
}

function statedOf(row: Row): StatedMetadata {
  const entries = (["title", "byline", "outlet", "published", "language"] as const).flatMap((key) => {
    const value = stringOf(row, FIELDS[key]);
    return value === null ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

function stringOf(row: Row, names: readonly string[]): string | null {
  for (const name of names) {
    const value = row[name];
    if (typeof value === "string" && value.trim() !== "") return value;
    if (Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === "string"))
      return value.join(", ");
    if (typeof value === "object" && value !== null) {
      const name = (value as Row)["name"] ?? (value as Row)["title"];
      if (typeof name === "string" && name.trim() !== "") return name;
    }
  }
  return null;
}

/** Only a full date is an instant of capture. */
function isoInstant(shown: string | null): string | null {
  const m =
    shown === null
      ? null
      : /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
          shown.trim(),
        );
  return m === null ? null : m[2] === undefined ? (m[1] as string) : `${m[1]}T${m[2]}${m[3] ?? ""}`;
}
