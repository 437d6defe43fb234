/** The article part of a flattened page: title, dates, byline, captions, body, chrome. Comments are cut off before. */

import type { Note } from "../../base/outcome.ts";
import { type Dated, UNKNOWN_DATE } from "../../model/dated.ts";
import type { Zone, ZoneKind } from "../../model/document.ts";
import { statedDate } from "../draft.ts";
import { findPageDate, settleNumberDates } from "../page-dates.ts";
import { findDateline } from "./dateline.ts";
import { lineShape, type LineShape } from "./line-shapes.ts";
import type { Line } from "./lines.ts";
import { isTitleLike } from "./link-preview.ts";
import { repeatNote, repeatsAmong, zone } from "./zones.ts";
import { stampOf } from "./remark-headers.ts";

export interface FlattenedArticle {
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly dateline: string | null;
  readonly published: Dated;
  readonly modified: Dated;
  readonly zones: Zone[];
  readonly notes: Note[];
}

/** How many lines from the top a title, a byline or a date may stand. */
const TOP_LINES = 25;

const OF_SHAPE: Readonly<Partial<Record<LineShape, ZoneKind>>> = {
  published: "published",
  "published-in": "published",
  modified: "published",
  byline: "byline",
  caption: "caption",
  host: "chrome",
  address: "chrome",
  chrome: "chrome",
  "comments-heading": "chrome",
};

/** Reads the lines that stand before the first comment. */
export function readFlattenedArticle(text: string, lines: readonly Line[]): FlattenedArticle {
  const shapes = lines.map((line) => lineShape(line.words));
  const repeats = repeatsAmong(lines);
  const titleAt = titleIndex(lines, shapes);
  const bodyFrom = firstBodyIndex(lines, shapes, titleAt);
  const kinds = lines.map((line, n) =>
    repeats.has(n) ? "repeat" : kindOf(line, n, shapes, lines, titleAt, bodyFrom),
  );
  const dateline = datelineOf(lines, kinds);
  const zones = lines.flatMap((line, n) =>
    zonesOf(line, kinds[n] as ZoneKind, dateline !== null && dateline.at === n ? dateline.length : 0, text),
  );
  return {
    title: titleAt === -1 ? null : (lines[titleAt] as Line).words,
    byline: bylineOf(lines, kinds),
    outlet: outletOf(lines, shapes),
    dateline: dateline?.place ?? null,
    ...datesOf(lines, shapes, kinds),
    zones,
    notes: repeatNote(repeats.size, lines[[...repeats][0] ?? 0] ?? { start: 0, end: 0 }),
  };
}

/** The title stands before the published line or byline where there is one near the top, else it is the first headline-like line. */
function titleIndex(lines: readonly Line[], shapes: readonly (LineShape | null)[]): number {
  const top = Math.min(lines.length, TOP_LINES);
  let mark = -1;
  for (let n = 0; n < top && mark === -1; n++) {
    if (shapes[n] === "published" || shapes[n] === "byline" || isDateAlone(lines[n] as Line)) mark = n;
  }
  const candidates: number[] = [];
  for (let n = 0; n < (mark > 0 ? mark : top); n++) {
    const line = lines[n] as Line;
    if (line.words.length > 220 && mark <= 0) break;
    if (
      shapes[n] === null &&
      isTitleLike(line.words) &&
      !/\s[>»›]\s/.test(line.words) &&
      findDateline(line.words) === null
    )
      candidates.push(n);
  }
  if (candidates.length === 0)
    return mark > 0 && isShortTitle(lines[mark - 1] as Line, shapes[mark - 1]) ? mark - 1 : -1;
  const long = candidates.find((n) => (lines[n] as Line).words.split(/\s+/).length >= 4);
  return long ?? (candidates[0] as number);
}

/** "Envoys meet" right above the date: short, but at the place of a title. */
function isShortTitle(line: Line, shape: LineShape | null | undefined): boolean {
  return shape === null && /^\p{Lu}\S*(?:\s\S+){1,3}$/u.test(line.words) && !/[.,;:]$/.test(line.words);
}

function isDateAlone(line: Line): boolean {
  const stamp = stampOf(line);
  return stamp !== null && stamp.author === null && stamp.date.layout !== "relative";
}

/** The first paragraph that is plainly running text. */
function firstBodyIndex(
  lines: readonly Line[],
  shapes: readonly (LineShape | null)[],
  titleAt: number,
): number {
  const at = lines.findIndex((line, n) => n > titleAt && shapes[n] === null && isRunningText(line.words));
  return at === -1 ? lines.length : at;
}

function isRunningText(words: string): boolean {
  return words.length >= 60 && /[.!?:…][”"’')\]]*$/.test(words);
}

function kindOf(
  line: Line,
  n: number,
  shapes: readonly (LineShape | null)[],
  lines: readonly Line[],
  titleAt: number,
  bodyFrom: number,
): ZoneKind {
  if (n === titleAt) return "headline";
  const shape = shapes[n] ?? null;
  // A sentence of the report may hold words of a caption ("Photo: …") only when it is short enough to be one.
  if (shape !== null && !(shape === "caption" && line.words.length > 350)) return OF_SHAPE[shape] ?? "chrome";
  if (isDateAlone(line)) return n < bodyFrom ? "published" : "chrome";
  if (n < titleAt) return "chrome";
  if (n < bodyFrom) return line.words.split(/\s+/).length >= 6 ? "standfirst" : "chrome";
  if (/[.!?…:;,][”"’')\]]*$/.test(line.words) || line.words.length > 140) return "body";
  if (line.bullet !== "") return "list";
  const goesOn = lines
    .slice(n + 1, n + 4)
    .some((later, k) => shapes[n + 1 + k] === null && isRunningText(later.words));
  return goesOn
    ? line.words.length <= 100
      ? "subheading"
      : "body"
    : isAfterEnd(n, shapes, lines)
      ? "chrome"
      : "body";
}

/** True where the article has ended: a published-in line or a stop of running text stands above, and no running text below. */
function isAfterEnd(n: number, shapes: readonly (LineShape | null)[], lines: readonly Line[]): boolean {
  return (lines[n] as Line).words.split(/\s+/).length <= 12 || shapes.slice(0, n).includes("published-in");
}

function datelineOf(
  lines: readonly Line[],
  kinds: readonly ZoneKind[],
): { at: number; place: string; length: number } | null {
  for (let n = 0; n < Math.min(lines.length, TOP_LINES); n++) {
    if (kinds[n] !== "body" && kinds[n] !== "standfirst") continue;
    const found = findDateline((lines[n] as Line).words);
    if (found !== null) return { at: n, place: found.place, length: found.end };
  }
  return null;
}

function zonesOf(line: Line, kind: ZoneKind, datelineLength: number, text: string): Zone[] {
  if (datelineLength === 0) return [zone(kind, line)];
  const start = line.start;
  let bodyStart = start + datelineLength;
  while (bodyStart < line.end && /\s/u.test(text.charAt(bodyStart))) bodyStart++;
  let end = start + datelineLength;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return [zone("dateline", { start, end }), zone("body", { start: bodyStart, end: line.end })];
}

function bylineOf(lines: readonly Line[], kinds: readonly ZoneKind[]): string | null {
  const line = lines.find((_, n) => kinds[n] === "byline");
  return line === undefined
    ? null
    : line.words.replace(/^(?:written by|author:|by)\s+/i, "").replace(/\s*[|/].*$/, "");
}

function outletOf(lines: readonly Line[], shapes: readonly (LineShape | null)[]): string | null {
  const at = shapes.indexOf("published-in");
  if (at !== -1) {
    const words = (lines[at] as Line).words;
    const date = findPageDate(words);
    const name = words
      .slice(0, date?.start ?? words.length)
      .replace(/^(?:first )?published in\s+/i, "")
      .replace(/[\s,]+(?:on|dated)?[\s,]*$/i, "");
    if (name.length > 1) return name;
  }
  for (const { words } of lines) {
    const owner =
      /^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?)?,?\s+(\p{Lu}[\p{L}\p{N} .&'’-]{2,50}?)(?:[.,|]|\s(?:all rights|\d{4})|$)/iu.exec(
        words,
      );
    if (owner?.[1] !== undefined) return owner[1];
    const source = /^source:\s+(\p{Lu}[\p{L}\p{N} .&'’-]{2,50})$/u.exec(words);
    if (source?.[1] !== undefined) return source[1];
  }
  return null;
}

function datesOf(
  lines: readonly Line[],
  shapes: readonly (LineShape | null)[],
  kinds: readonly ZoneKind[],
): { published: Dated; modified: Dated } {
  const dated = lines.flatMap((line, n) => {
    if (kinds[n] !== "published") return [];
    const date = findPageDate(line.words);
    return date === null ? [] : [{ shape: shapes[n] ?? null, date }];
  });
  const settle = settleNumberDates(dated.map(({ date }) => date));
  const of = (wanted: readonly (LineShape | null)[]): Dated => {
    for (const shape of wanted) {
      const hit = dated.find((one) => one.shape === shape && settle(one.date) !== null);
      if (hit !== undefined) return statedDate(settle(hit.date));
    }
    return UNKNOWN_DATE;
  };
  const dateline = lines
    .slice(0, TOP_LINES)
    .map(({ words }) => findDateline(words) && findPageDate(words.slice(0, findDateline(words)?.end ?? 0)))
    .find((date) => date?.value);
  const published = of(["published", "published-in", null]);
  return {
    published: published.value === null && dateline?.value ? statedDate(dateline.value) : published,
    modified: of(["modified"]),
  };
}
