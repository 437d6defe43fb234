/**
 * Dates that stand in a page's words away from its headline: a line that calls itself the day of publication or of the
 * last change, and the one lone stamp of a page that has no other. Owns what such a line may look like; which date wins
 * is said in `metadata.ts`.
 */

import { findPageDate } from "../page-dates.ts";
import type { Block } from "./blocks.ts";
import type { PageElement } from "./tree.ts";

/** What the lines of a page tell of its dates; null where none tells, or where several tell different days. */
export interface FarDates {
  /** "Published 13 August 2025", "This article was originally published on 26 Sep 2019", "Published" over a stamp. */
  readonly published: string | null;
  /** "Last updated: 13 November 2025". */
  readonly modified: string | null;
  /** The only day that stands on the page as a line of its own. */
  readonly lone: string | null;
}

interface DatedLine {
  readonly name: keyof FarDates;
  readonly pattern: RegExp;
  readonly example: string;
  readonly refuses: string;
}

/** What may stand before the stamp, first match wins; the stamp follows at once. */
export const DATED_LINES: readonly DatedLine[] = [
  {
    name: "published",
    pattern:
      /^(?:(?:this|the) (?:article|story|post|page|piece|report|review|column) (?:was|has been) )?(?:originally |first )?(?:published|posted)(?: online)?(?: on)?\s*:?\s*$/i,
    example: "This report was first published on ",
    refuses: "His novel, published on ",
  },
  {
    name: "modified",
    pattern:
      /^(?:(?:this|the) (?:article|story|post|page) was )?(?:(?:last |page )?(?:updated?|modified|revised|reviewed))(?: on)?\s*:?\s*$/i,
    example: "Page updated: ",
    refuses: "The list updated by hand on ",
  },
  { name: "lone", pattern: /^$/, example: "", refuses: "Meet us on " },
];

/** Lines longer than this are sentences about something else. */
const LINE_MAX = 160;
/** What may follow a lone stamp: the rest of a time of day, or who wrote. */
const LONE_REST = /^(?:.{0,14}|\s*by .{2,40})$/i;
/** Names of lists of other pages and of their parts; a side bar may hold a labelled day of the page itself. */
const OTHERS = /\b(?:footer|related|recommend\w*|latest|recent|popular|trending|comments?|events?)\b/i;
const SIDE = /\b(?:sidebar|side bar|widget)\b/i;

/** Reads all lines of a page; `isInPost` tells the elements of readers' posts, whose stamps are their own. */
export function readFarDates(
  blocks: readonly Block[],
  isInPost: (element: PageElement) => boolean,
): FarDates {
  const days: Record<keyof FarDates, Set<string>> = {
    published: new Set(),
    modified: new Set(),
    lone: new Set(),
  };
  let label = "";
  for (const { words, element } of blocks) {
    const found = words.length <= LINE_MAX ? lineOf(words, label) : null;
    if (found !== null && !isAside(element, found.name === "lone") && !isInPost(element))
      days[found.name].add(found.value);
    label = words.length <= 30 ? words : "";
  }
  return { published: only(days.published), modified: only(days.modified), lone: only(days.lone) };
}

function lineOf(words: string, label: string): { name: keyof FarDates; value: string } | null {
  const date = findPageDate(words);
  if (date === null || date.value === null) return null;
  const before = words.slice(0, date.start);
  const rest = words.slice(date.end);
  for (const { name, pattern } of DATED_LINES) {
    if (!pattern.test(before)) continue;
    if (name !== "lone") return { name, value: date.value };
    if (!LONE_REST.test(rest)) return null;
    const labelled = DATED_LINES.find((line) => line.name !== "lone" && line.pattern.test(label));
    return { name: labelled?.name ?? "lone", value: date.value };
  }
  return null;
}

function only(days: ReadonlySet<string>): string | null {
  const distinct = new Set([...days].map((day) => day.slice(0, 10)));
  return distinct.size === 1 ? ([...days][0] as string) : null;
}

/** True for what stands in a list of other pages, in a table, in the page's own foot, or (where asked) in a side bar. */
function isAside(element: PageElement, isSideAside: boolean): boolean {
  let isInFoot = false;
  for (let at: PageElement | null = element; at !== null; at = at.parent) {
    if (at.tag === "aside" || at.tag === "nav" || at.tag === "td" || at.tag === "th") return true;
    if (at.tag === "footer") isInFoot = true;
    // The foot of an article is its own.
    if (at.tag === "article" || at.tag === "main") return false;
    const names = `${at.attrs["class"] ?? ""} ${at.attrs["id"] ?? ""}`.replace(/[_-]+/g, " ");
    if (at.tag === "body" || at.tag === "html") break;
    if (isSideAside && SIDE.test(names)) return true;
    if (OTHERS.test(names) && !/\b(?:article|entry|post) (?:\w+ )?footer\b/i.test(names)) return true;
  }
  return isInFoot;
}
