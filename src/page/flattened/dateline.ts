/** The place that opens a report ("LIMA: …", "LIMA, May 4 (Agency) - …"). Owns the opening alone, not places in text. */

import type { Span } from "../../base/span.ts";

/** `place` as a name in ordinary case; the span covers the opening up to the report's first word. */
export interface FoundDateline extends Span {
  readonly place: string;
}

const CAPITALS = "\\p{Lu}[\\p{Lu}'’.-]{1,30}(?:[ /]\\p{Lu}[\\p{Lu}'’.-]{1,30}){0,3}";
const REGION = "(?:,\\s(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\\p{Lu}[\\p{L}.'’ ]{1,25})?";
const DAY = "(?:,\\s(?:\\p{L}{3,9}\\.?\\s\\d{1,2}|\\d{1,2}\\s\\p{L}{3,9})(?:,?\\s\\d{4})?)?";
const AGENCY = "(?:\\s?\\([\\p{Lu}][\\p{L}\\d ./&-]{1,30}\\))?";
const COLON = new RegExp(`^(${CAPITALS})${REGION}${DAY}${AGENCY}:[\\s\\u00a0]+(?=\\P{Ll})`, "u");
const DASH = new RegExp(
  `^(${CAPITALS}|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?(?=,\\s\\p{L}{3,9}\\.?\\s\\d|\\s\\())${REGION}${DAY}${AGENCY}\\s?(?:--?|[–—])[\\s\\u00a0]+(?=\\P{Ll})`,
  "u",
);

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}{0,6}\\.?";
const LINE = new RegExp(
  `^(${CAPITALS}|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)${REGION},\\s(?:${MONTH}\\s\\d{1,2}|\\d{1,2}\\s${MONTH})(?:,?\\s\\d{4})?\\.?$`,
  "u",
);

/** Words in capitals that open a paragraph and are no place. */
const NOT_PLACES =
  /^(?:FACTBOX|UPDATE|BREAKING|EXCLUSIVE|WATCH|READ|NOTE|PHOTO|VIDEO|OPINION|ANALYSIS|EDITORIAL|Q|A|QUESTION|ANSWER|LIVE|CORRECTION|URGENT|SOURCE|SUBJECT|FROM|TO|DATE)$/;

/**
 * @example findDateline("LIMA: The envoys met") // { start: 0, end: 6, place: "Lima" }
 */
export function findDateline(paragraph: string): FoundDateline | null {
  const head = paragraph.slice(0, 160);
  const m = COLON.exec(head) ?? DASH.exec(head);
  const place = m?.[1];
  if (m === null || place === undefined || NOT_PLACES.test(place)) return null;
  return { start: 0, end: m[0].length, place: ordinaryCase(place) };
}

/**
 * The place and day that stand as a line of their own above a report or a communiqué.
 * @example findDatelineLine("LIMA, May 4") // { start: 0, end: 11, place: "Lima" }
 */
export function findDatelineLine(line: string): FoundDateline | null {
  const place = line.length <= 80 ? LINE.exec(line)?.[1] : undefined;
  if (place === undefined || NOT_PLACES.test(place) || NO_PLACE.test(place)) return null;
  return { start: 0, end: line.length, place: ordinaryCase(place) };
}

/** What stands before a day on a line and is no place: the day's own name, a label, an agency or a paper. */
const NO_PLACE =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:published|posted|updated|modified|date|on|last)\b|\b(?:wire|news|agency|press|times|post|herald|daily|tribune|gazette|desk|bureau|staff|service)$/i;

function ordinaryCase(place: string): string {
  if (/\p{Ll}/u.test(place)) return place;
  return place
    .toLowerCase()
    .replace(/(^|[\s/.'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
