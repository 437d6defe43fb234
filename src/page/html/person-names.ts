/** Names of people as bylines print them: cleans off what templates put around them. Knows no page and no place in it. */

import { findPageDate } from "../page-dates.ts";

/** A first and a last name, as they stand in capitals: the only words that a line far from the headline is trusted for. */
export const FULL_NAME =
  /^(?:Dr\.? )?\p{Lu}[\p{L}.'’-]{0,20}(?: (?:de|van|von|der|la|\p{Lu}\.|\p{Lu}[\p{L}.'’-]{1,20})){1,3}$/u;

/** Parts a name from a stamp that only a style sheet keeps apart ("OkaforMarch 12, 2015"). */
export function partedStamps(words: string): string {
  if (words.length > 300) return words;
  return words
    .replace(/(\p{Ll})(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d)/gu, "$1 ")
    .replace(/(\p{L}{2})(?=\d{1,2}\/\d{1,2}\/\d{2,4})/gu, "$1 ");
}

/**
 * A person's name (or several) without what templates put around it; null where none is left.
 * @example nameOf("Wren Okafor • March 12, 2015 • 5 min read") // "Wren Okafor"
 */
export function nameOf(words: string): string | null {
  let name = partedStamps(words)
    .replace(/\s+/g, " ")
    .replace(
      /^(?:(?:written|posted|published|words|text|story|article|authored|reported|created|recipe)\s)?(?:by|authors?|from)\b\s?:?\s+/i,
      "",
    )
    .replace(
      /\s*(?:[|•·–—]|\s-\s|\b(?:last )?(?:updated|published|posted|modified|reviewed|says:?|on$)\b|\d+\s?min(?:ute)?s?\b|\bread time\b|\bfollow\b|\bshare\b|\b\d+ comments?\b).*$/i,
      "",
    );
  const date = findPageDate(name);
  if (date !== null) name = name.slice(0, date.start);
  name = withoutTitle(name.replace(/^guide by\s+/i, ""));
  name = name.replace(/\s*(?:[,:;/|•·(–—&-]|\bon\b|\bin\b)*\s*$/i, "").trim();
  if (isRunTogether(name)) return null;
  if (name.length < 3 || name.length > 90 || !/\p{L}/u.test(name) || /https?:|@|[!?]/.test(name)) return null;
  if (
    name.split(/\s+/).length > 9 ||
    /^(?:admin|author|staff|editor|webmaster|unknown|by|the author|guest|home|share|written|(?:written|posted) by|and|the)$/i.test(
      name,
    )
  )
    return null;
  return /^\p{Ll}/u.test(name) && name.includes(" ") && !/^the \p{Lu}.* team$/iu.test(name) ? null : name;
}

/** True for words that no by-line holds: a stray sign first, a second "written by", or several words run together. */
function isRunTogether(name: string): boolean {
  return /^[,;]|\bwritten by\b/i.test(name) || (name.match(/\p{Ll}{2}\p{Lu}\p{Ll}{2}/gu)?.length ?? 0) > 1;
}

const OFFICE =
  "(?:Reporter|Writer|Editor|Author|Contributor|Correspondent|Columnist|Founder|Co-Founder|Journalist|Producer|Specialist|Gardener|Winemaker|Analyst|Strategist|Consultant)";
const OFFICE_AFTER_NAME = new RegExp(
  `^(\\p{Lu}[\\p{L}.'’-]{1,20} (?:\\p{Lu}\\. )?\\p{Lu}[\\p{L}.'’-]{1,20}?)(?:\\s(?:\\p{Lu}[\\p{L}-]{1,20} ){0,3})?${OFFICE}\\b.*$`,
  "u",
);

/** Cuts the office off a name that a template prints behind it without a sign between. */
function withoutTitle(name: string): string {
  return OFFICE_AFTER_NAME.exec(name)?.[1] ?? name;
}
