/**
 * Shapes of single lines in a flattened page: what a line is by its own words (published line, byline, caption, chrome…).
 * Rules are ordered data; the first that fits wins. Where a line stands among others is for the readers that use this.
 */

import { findPageDate } from "../page-dates.ts";

export type LineShape =
  | "published"
  | "published-in"
  | "modified"
  | "comments-heading"
  | "byline"
  | "caption"
  | "host"
  | "address"
  | "chrome";

interface ShapeRule {
  readonly shape: LineShape;
  readonly fits: (words: string) => boolean;
  readonly example: string;
  readonly refuses: string;
}

const COMMENTS_HEADING =
  /^(?:(?:all |reader |readers['’]? |user |latest |top |view |show )*(?:comments?|responses|replies|discussion|conversation)(?: section)?(?: ?[([]?\s?(\d[\d,]*)\s?[)\]]?)?(?: (?:so far|below|to .{1,150}|on .{1,150}))?:?|(\d[\d,]*) (?:reader )?(?:comments?|responses|replies|thoughts)(?: (?:so far|to|on) .{1,200}| so far)?:?)$/i;

/** Lines of navigation and sharing that stand alone on a line; matched whole. */
const CHROME_LINE =
  /^(?:home|menu|search|sign in|log ?in|log ?out|register|sign up|subscribe|advertisements?|ads?|sponsored(?: content)?|share(?: this)?(?: (?:on|via) .{1,40})?|tweet|e-?mail(?: this)?|print(?: this)?(?: page)?|facebook(?: conversations| comments)?|twitter|whatsapp|linkedin|reddit|google\+|pinterest|pin it|like(?: this)?|follow us.{0,60}|read more\b.{0,120}|see also\b.{0,120}|also read\b.{0,120}|related\b.{0,60}|more (?:in|from|on|about|stories|news)\b.{0,80}|recommended(?: for you| stories)?|you may also like.{0,40}|most (?:read|popular|viewed|shared|commented|recent)\b.{0,40}|popular (?:now|posts|stories)|trending(?: now)?|latest (?:news|stories)|load more.{0,30}|show more.{0,30}|view all.{0,30}|next(?: page| article| post| story)?|prev(?:ious)?(?: page| article| post| story)?|back to top|top stories|tags?:.{0,200}|filed under.{0,200}|categor(?:y|ies):.{0,120}|leave a (?:reply|comment)|post a comment|add a comment|reply(?: to this)?|report(?: this)?(?: (?:comment|post|abuse))?|flag|permalink|recommend|copyright\b.{0,160}|©.{0,160}|all rights reserved.{0,80}|terms (?:of|and|&) .{0,60}|privacy (?:policy|notice).{0,40}|cookie.{0,40}|contact us|about us|advertise.{0,30}|newsletter.{0,60}|get the .{0,40}newsletter.{0,40}|click to (?:share|email|print)\b.{0,80}|click to expand\.{0,3}|you must (?:log in|be logged in|be registered)\b.{0,80}|comments are (?:closed|moderated)\b.{0,200}|similar threads|thread starter|quote|multi-?quote|attachments?|last edited\b.{0,120}|skip to (?:main )?content|image \d+ of \d+|enlarge|close|video|photos?|gallery|live|breaking|sort by.{0,40}|(?:newest|oldest|best)(?: first)?|page \d+ of \d+|\d+ of \d+|go to page.{0,20}|jump to .{0,60}|not open for further replies\.?)$/i;

const CAPTION =
  /(?:\b(?:photo|photos|image|picture|file photo|photograph|illustration|screengrab|screenshot)(?: credit| courtesy)?\s?[:/—–-]\s?\S.{0,80}|\bphoto(?:graph)? by .{2,60}|[—–/|]\s?(?:afp|reuters|ap|epa|getty(?: images)?|app|pid|pti|ani|tass|xinhua|file(?: photo)?|radio\s\w+|screengrab|white star)[^.]{0,30}|\((?:file )?(?:photo|image|afp|reuters|ap|getty)[^)]{0,60}\)|\b(?:afp|reuters|ap|epa)\s?\/\s?(?:file|getty|pool|[A-Z]).{0,40})\.?$/i;

export const LINE_SHAPES: readonly ShapeRule[] = [
  {
    shape: "comments-heading",
    fits: (words) => words.length < 220 && COMMENTS_HEADING.test(words),
    example: "Readers' comments (14)",
    refuses: "Comments by the minister drew an answer from Lima.",
  },
  {
    shape: "published-in",
    fits: (words) =>
      words.length < 160 &&
      /^(?:first )?published in\s.{2,80}?,?\s.*\d{4}\.?$/i.test(words) &&
      findPageDate(words) !== null,
    example: "Published in The Coastal Herald, May 4th, 2016.",
    refuses: "Published in haste, the report was withdrawn.",
  },
  {
    shape: "modified",
    fits: (words) =>
      words.length < 120 &&
      /^(?:last |date )?(?:updated?|modified|edited)\b/i.test(words) &&
      findPageDate(words) !== null,
    example: "Last updated: 4 May 2016, 11:20",
    refuses: "Updated rules come into force in May.",
  },
  {
    shape: "published",
    fits: isPublishedLine,
    example: "Published: May 4, 2016",
    refuses: "On May 4, 2016 the two ministers met again.",
  },
  {
    shape: "byline",
    fits: (words) =>
      words.length < 90 &&
      /^(?:by|from our correspondent|our correspondent|staff report(?:er)?|written by|author:)(?:\s+\p{Lu}[\p{L}.'’-]*(?:,?\s(?:and\s|&\s|de\s|van\s|bin\s|al-)?\p{Lu}[\p{L}.'’-]*){0,7}(?:\s?[|/,].{0,50})?)?$/iu.test(
        words,
      ) &&
      !/[.!?]$/.test(words) &&
      /^(?:\S+ ?){1,12}$/.test(words) &&
      (!/^by /i.test(words) || /^by\s\p{Lu}/iu.test(words)),
    example: "By Ana Petrova",
    refuses: "By Tuesday the two had agreed on a date.",
  },
  {
    shape: "caption",
    fits: (words) => words.length < 500 && CAPTION.test(words),
    example: "The two envoys shake hands in Lima. PHOTO: COASTAL PRESS",
    refuses: "The envoys asked for a photo of the bridge.",
  },
  {
    shape: "host",
    fits: (words) => /^(?:www\.)?(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,12}$/i.test(words) && words.length < 120,
    example: "www.coastal-herald.example",
    refuses: "See the herald. It said so.",
  },
  {
    shape: "address",
    fits: (words) => /^(?:source|link|via|read more at)?:?\s?https?:\/\/\S+$/i.test(words),
    example: "Source: https://herald.example/2016/05/talks",
    refuses: "The site https://herald.example said so.",
  },
  {
    shape: "chrome",
    fits: (words) => words.length < 220 && CHROME_LINE.test(words),
    example: "Share this on Facebook",
    refuses: "Share prices fell after the talks.",
  },
];

function isPublishedLine(words: string): boolean {
  if (words.length > 140) return false;
  const date = findPageDate(words);
  if (date === null || date.layout === "relative") return false;
  const rest = `${words.slice(0, date.start)} ${words.slice(date.end)}`.replace(
    /\b(?:published|posted|first|date|dated|released?|issued|created|on|at|by|press|time|ist|pkt|est|edt|pst|gmt|utc|a\.?m\.?|p\.?m\.?)\b/gi,
    " ",
  );
  return (
    /^(?:first |date )?(?:published|posted|dated?|released?|issued)\b/i.test(words) &&
    rest.replace(/[^\p{L}\p{N}]/gu, "").length < 30
  );
}

/** The shape of a line by its own words, or null. */
export function lineShape(words: string): LineShape | null {
  if (words.length > 520) return null;
  for (const rule of LINE_SHAPES) if (rule.fits(words)) return rule.shape;
  return null;
}

/** How many comments a heading announces, null where it names no number. */
export function announcedComments(words: string): number | null {
  const m = COMMENTS_HEADING.exec(words);
  const figure = m?.[1] ?? m?.[2];
  return figure === undefined ? null : Number(figure.replace(/,/g, ""));
}

/** True for a line that may be a person's or poster's name: short, no sentence, no address. */
export function isNameLike(words: string): boolean {
  if (words.length === 0 || words.length > 48) return false;
  if (/[!?;:"“”]$|\.$|[,;]\s|https?:|\.{3}|…/.test(words) && !/\b(?:Jr|Sr|Dr|St|\p{Lu})\.$/u.test(words))
    return false;
  const parts = words.split(/\s+/);
  if (parts.length > 5) return false;
  return /[\p{L}\p{N}]/u.test(words) && findPageDate(words) === null && !/^\d+$/.test(words);
}
