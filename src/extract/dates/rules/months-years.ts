/** Months and years: "May 2011", "November last year", "in April", "1998", "mid-1996", "the 1990s", "the 19th century". */

import { civilDay, isoMonth, isoYear } from "../../../codebook/calendar.ts";
import { type Captures, type DateRule, type Surroundings } from "../rule.ts";
import { implied, type Setting, type Settled, stated, yearOf } from "../setting.ts";

export const MONTHS_YEARS: readonly DateRule[] = [
  {
    name: "month-year",
    patterns: [":month ,? of? :year", ":month :shortYear", ":month of the? year :year"],
    example: ["The visit of [May 2011] is recalled.", "2011-05"],
    refuses: "He may 2011 times.",
    settle: (captures) => stated(isoMonth(yearValue(captures), captures.number("month"))),
  },
  {
    name: "month-of-relative-year",
    patterns: [":month ,? of? last|this|next|the year", ":month of? the previous|same|following year"],
    example: ["They met in [November last year].", "2011-11"],
    refuses: "They met last year.",
    settle: (captures, setting) => monthOfRelativeYear(captures, setting),
  },
  {
    name: "relative-month-name",
    patterns: ["last|this|next|coming :month", "this past|coming :month"],
    example: ["They met [last November].", "2011-11"],
    refuses: "Last May Day was quiet.",
    settle: (captures, setting, around) => {
      if (around.after(0)?.lower === "day") return null;
      return namedMonth(captures, setting);
    },
  },
  {
    name: "month",
    patterns: [":month"],
    example: ["The talks began in [January].", "2012-01"],
    refuses: "You may leave, and the march goes on.",
    settle: (captures, setting, around) => bareMonth(captures, setting, around),
  },
  {
    name: "year-span",
    patterns: [":year - :dayNumber"],
    example: ["The budget for [2011-12] was passed.", "2011/2012"],
    refuses: "The years 2011-10 make no span.",
    settle: (captures) => {
      const year = captures.number("year");
      return (year + 1) % 100 === captures.number("dayNumber") ? stated(`${year}/${year + 1}`) : null;
    },
  },
  {
    name: "fiscal-year",
    patterns: ["the? fiscal|calendar year? :year", "the year :year", "year :year"],
    example: ["Sales rose in [fiscal 2010].", "2010"],
    refuses: "The fiscal burden grew.",
    settle: (captures) => stated(isoYear(captures.number("year"))),
  },
  {
    name: "year",
    patterns: [":year"],
    example: ["The treaty of [1998] still holds.", "1998"],
    refuses: "Some 1998 people and 2,000 dollars.",
    settle: (captures, _setting, around) => bareYear(captures, around),
  },
  {
    name: "decade",
    patterns: ["the? :decade"],
    example: ["Relations soured in [the 1980s].", "198"],
    refuses: "He scored in the eighth.",
    settle: (captures) => stated(captures.text("decade")),
  },
  {
    name: "century",
    patterns: ["the? :ordinal -? century"],
    example: ["The fort dates from [the 19th century].", "18"],
    refuses: "The nineteenth door was shut.",
    settle: (captures) => stated(String(captures.number("ordinal") - 1).padStart(2, "0")),
  },
];

function yearValue(captures: Captures): number {
  if (captures.has("year")) return captures.number("year");
  const short = captures.number("shortYear");
  return short < 50 ? 2000 + short : 1900 + short;
}

function monthOfRelativeYear(captures: Captures, setting: Setting): Settled {
  const month = captures.number("month");
  if (captures.word("previous", "same", "following")) {
    const told = setting.told(["day", "month", "year"], 2);
    if (told === null) return implied(null);
    const step = captures.word("previous") ? -1 : captures.word("following") ? 1 : 0;
    return implied(isoMonth(civilDay(told.day).year + step, month));
  }
  if (setting.published === null) return implied(null);
  const step = captures.word("last") ? -1 : captures.word("next") ? 1 : 0;
  return implied(isoMonth(civilDay(setting.published).year + step, month));
}

/** "last June" is the one before this month, "next June" the one after, "this June" that of the year. */
function namedMonth(captures: Captures, setting: Setting): Settled {
  if (setting.published === null) return implied(null);
  const month = captures.number("month");
  const now = civilDay(setting.published);
  if (captures.word("last")) return implied(isoMonth(month < now.month ? now.year : now.year - 1, month));
  if (captures.word("next", "coming"))
    return implied(isoMonth(month > now.month ? now.year : now.year + 1, month));
  return implied(isoMonth(now.year, month));
}

// Words after which a bare "May" or "March" in sentence-opening capitals is a month.
const BEFORE_MONTH = new Set([
  "in",
  "since",
  "until",
  "till",
  "by",
  "from",
  "to",
  "for",
  "last",
  "this",
  "next",
  "early",
  "late",
  "mid",
  "-",
  "of",
  "and",
  "through",
  "before",
  "after",
  "during",
  "between",
  "around",
  "every",
  "each",
  "the",
  "a",
  ",",
  "or",
  "/",
  "(",
  "ended",
  "ending",
]);

const BEFORE_SHORT_MONTH = new Set([
  "in",
  "since",
  "until",
  "by",
  "last",
  "next",
  "this",
  "early",
  "late",
  "mid",
  "-",
]);

function bareMonth(captures: Captures, setting: Setting, around: Surroundings): Settled | null {
  const before = around.before(0)?.lower ?? "";
  const after = around.after(0)?.form ?? "";
  const month = captures.number("month");
  const isPlainWord = month === 5 || month === 3;
  // "Jan Kavan": a short form without its stop needs a word that makes it a month.
  const isShort = around.length === 3 && month !== 5;
  if (isShort && !BEFORE_SHORT_MONTH.has(before)) return null;
  if (isPlainWord && !BEFORE_MONTH.has(before)) return null;
  // "April Glaspie", "Mr. August": a name, unless a preposition says otherwise.
  if (
    /^[A-Z][a-z]/.test(after) &&
    !["in", "since", "until", "last", "by", "of"].includes(before) &&
    isPlainWord
  )
    return null;
  if (["april", "june", "august"].includes(captures.text("month")) && before === "mr.") return null;
  if (setting.published === null) return implied(null);
  const told = setting.told(["day", "month"], 0);
  if (told?.isStated && civilDay(told.day).month < month) {
    // "visited Chile in March 2011 and Bolivia in April": the year goes on.
    return implied(isoMonth(civilDay(told.day).year, month));
  }
  return implied(isoMonth(yearOf(setting.published, month, null, directionOf(before, setting)), month));
}

function directionOf(before: string, setting: Setting) {
  // "a June agreement": what has the month for its name has mostly been.
  if (
    (before === "a" || before === "an" || before === "the" || before === "its") &&
    setting.direction() !== "past"
  )
    return null;
  if (before === "since") return "past";
  if (before === "until" || before === "till" || before === "by")
    return setting.direction() === "past" ? null : "future";
  return setting.direction();
}

const YEAR_BEFORE = new Set([
  "in",
  "since",
  "until",
  "till",
  "by",
  "from",
  "to",
  "for",
  "of",
  "early",
  "late",
  "mid",
  "-",
  "before",
  "after",
  "during",
  "between",
  "around",
  "and",
  "through",
  "the",
  "a",
  "(",
  "spring",
  "summer",
  "autumn",
  "fall",
  "winter",
  "ended",
  "ending",
  "through",
  "year",
  "its",
  "their",
  "his",
  "that",
  "than",
  "circa",
  "about",
  "again",
  "/",
  "back",
  ",",
  ".",
  ";",
  ":",
  "early",
  "'s",
  "or",
  "as",
]);
const COUNTED = new Set([
  "people",
  "troops",
  "soldiers",
  "men",
  "women",
  "points",
  "dollars",
  "shares",
  "miles",
  "km",
  "kilometers",
  "kilometres",
  "meters",
  "metres",
  "feet",
  "pounds",
  "tons",
  "tonnes",
  "euros",
  "rupees",
  "percent",
  "%",
  "barrels",
  "workers",
  "jobs",
  "students",
  "families",
  "houses",
  "homes",
  "civilians",
  "refugees",
  "times",
  "years",
  "days",
  "hours",
  "votes",
  "votes,",
  "employees",
  "police",
  "members",
  "stores",
  "contracts",
  "lots",
  "rubles",
  "roubles",
  "pence",
  "pounds,",
  "yen",
  "francs",
  "marks",
  "hectares",
  "acres",
  "square",
  "tanks",
  "aircraft",
  "rounds",
  "pages",
  "prisoners",
  "guests",
  "doses",
  "cases",
  "deaths",
  "megawatts",
  "mw",
  "kilos",
]);

function bareYear(captures: Captures, around: Surroundings): Settled | null {
  const year = captures.number("year");
  const before = around.before(0)?.lower ?? "";
  const after = around.after(0)?.lower ?? "";
  // Addresses: "example.org/2022/07".
  if (before === "/" || after === "/") return null;
  if (
    before === "$" ||
    before === "£" ||
    before === "€" ||
    before === "#" ||
    after === "%" ||
    COUNTED.has(after)
  )
    return null;
  if (
    before === "no." ||
    before === "number" ||
    before === "section" ||
    before === "flight" ||
    before === "resolution"
  )
    return null;
  const isSpelled = !/^\d/.test(around.before(-1)?.lower ?? "");
  if (!isSpelled && (year < 1500 || year > 2100)) return null;
  if (isSpelled && before !== "in" && before !== "of" && year === 2000) return null;
  // "2300 GMT" is a time; handled by a longer rule. Out-of-range figures need a word that makes them years.
  if ((year < 1800 || year > 2060) && !["in", "since", "until", "by", "of", "from"].includes(before))
    return null;
  if (YEAR_BEFORE.has(before) || before === "" || year >= 1900) return stated(isoYear(year));
  return null;
}
