/**
 * Finds the lines that open readers' comments in a flattened page: repeated author-and-time stamps. Owns the general
 * method (no engine is named here); what a comment says and answers is for others.
 */

import { findPageDate, type PageDate } from "../page-dates.ts";
import { isNameLike, lineShape } from "./line-shapes.ts";
import type { Line } from "./lines.ts";

/** A line that holds a date and at most a name beside it. */
interface Stamp {
  readonly line: Line;
  readonly date: PageDate;
  readonly author: string | null;
}

/** Where a comment starts. `first`…`last` are the indices of its header lines. */
export interface RemarkHeader {
  readonly first: number;
  readonly last: number;
  readonly author: string | null;
  readonly date: PageDate;
  readonly shown: string;
}

const LEAD =
  /^(?:(?:posted|written|comment(?:ed)?|submitted|added|published)(?:\s+by|\s+on|:)?|by|from|on|at|re:|#?\d{1,5}[.):]?)\s+/i;
const TAIL =
  /(?:[\s,;:|·•/\\()[\]–—-]|\b(?:says|said|wrote|writes|posted|commented|replied|added|on|at|the|reply|author|guest|member))+$/i;
const AFTER_NOISE =
  /\b(?:at|on|by|posted|edited|reply|replies|permalink|report|abuse|share|recommend|recommended|link|quote|like[sd]?|flag|says?|said|wrote|ist|pkt|est|edt|pst|pdt|gmt|utc|bst|cet|am|pm|a\.m|p\.m|\d+ likes?|votes?|points?)\b|[#\d\s,;:|·•()[\]–—↑↓+/.-]/gi;

/**
 * Reads a line as a stamp, or null.
 * @example stampOf("Posted by Wren Okafor on 3 June 2014 at 21:15") // author "Wren Okafor"
 */
export function stampOf(line: Line): Stamp | null {
  if (line.words.length > 110) return null;
  const date = findPageDate(line.words);
  if (date === null) return null;
  const shape = lineShape(line.words);
  if (shape === "published" || shape === "published-in" || shape === "modified" || shape === "caption") {
    if (!/^posted\b/i.test(line.words)) return null;
  }
  let before = line.words.slice(0, date.start).replace(TAIL, "");
  for (let i = 0; i < 3 && LEAD.test(`${before} `); i++) before = `${before} `.replace(LEAD, "").trim();
  const after = line.words.slice(date.end);
  const by = /^[\s,|·•–—-]*(?:posted\s)?by\s+(.{1,48})$/i.exec(after);
  if (before === "" && by?.[1] !== undefined && isNameLike(by[1])) return { line, date, author: by[1] };
  if (after.replace(AFTER_NOISE, "").length > 3) return null;
  if (before === "") return { line, date, author: null };
  return isNameLike(before) ? { line, date, author: before } : null;
}

/**
 * The headers of a page's comments, in order. Without a heading that announces comments, a layout must stand at least
 * twice; `after` is the index of that heading, or -1.
 */
export function findRemarkHeaders(lines: readonly Line[], after: number): RemarkHeader[] {
  const stamps = lines.slice(after + 1).flatMap((line) => stampOf(line) ?? []);
  const groups = new Map<string, Stamp[]>();
  for (const stamp of stamps) {
    const key = `${stamp.date.layout}|${stamp.date.hasTime}|${stamp.author !== null}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [stamp]);
    else group.push(stamp);
  }
  const least = after >= 0 ? 1 : 2;
  const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0];
  if (largest === undefined || largest.length < least) return [];
  const accepted = stamps.filter((stamp) => sameFamily(stamp, largest[0] as Stamp));
  return authorsAbove(lines, accepted);
}

/** Stamps of one page may mix relative and absolute days ("2 hours ago", "Jun 3") but not names inside and above. */
function sameFamily(stamp: Stamp, model: Stamp): boolean {
  return (
    (stamp.author !== null) === (model.author !== null) &&
    (stamp.date.hasTime === model.date.hasTime ||
      stamp.date.layout === "relative" ||
      model.date.layout === "relative")
  );
}

function authorsAbove(lines: readonly Line[], stamps: readonly Stamp[]): RemarkHeader[] {
  const isBulleted =
    stamps.filter(({ line }) => line.bullet !== "" || aboveOf(lines, line)?.bullet).length * 2 >
    stamps.length;
  const isSpaced = stamps.filter(({ line }) => line.blanksBefore > 0).length * 2 > stamps.length;
  return stamps.map((stamp) => {
    const { line, date } = stamp;
    const shown = line.words.slice(date.start, date.end);
    const own = { first: line.index, last: line.index, author: stamp.author, date, shown };
    if (stamp.author !== null || (isBulleted && line.bullet !== "")) return own;
    const above = aboveOf(lines, line);
    if (above === undefined || (isBulleted && above.bullet === "")) return own;
    if (!isSpaced && line.blanksBefore > 0) return own;
    const name = above.words.replace(/\s+(?:says|said|wrote|writes)?:?$/i, "");
    if (!isNameLike(name) || lineShape(above.words) !== null || stampOf(above) !== null) return own;
    return { ...own, first: above.index, author: name };
  });
}

function aboveOf(lines: readonly Line[], line: Line): Line | undefined {
  return lines[line.index - 1];
}
