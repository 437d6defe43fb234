/**
 * The words of a sentence as date patterns see them: numbers read, months and units recognised, hyphens and clitics
 * apart. Owns the small vocabulary of time; knows no grammar and settles no value. Works on the bare text, so that
 * dates are found alike whichever tokenisation a text came with.
 */

import { wordTable } from "../../base/word-table.ts";
import type { Span } from "../../base/span.ts";
import { monthNumber, weekdayNumber } from "../../codebook/calendar.ts";
import { SMALL_NUMBERS, TENS } from "../../codebook/number-words.ts";

/** Kinds of word that a pattern can ask for. A lexeme may be of several kinds ("may", "second"). */
export type LexemeKind =
  | "number"
  | "ordinal"
  | "year"
  | "month"
  | "weekday"
  | "unit"
  | "units"
  | "daypart"
  | "season"
  | "decade"
  | "clock"
  | "half"
  | "zone"
  | "iso"
  | "numeric"
  | "dayNumber"
  | "holiday"
  | "shortYear";

/** What a lexeme means as one kind; `length` is how many lexemes the phrase spans ("twenty four" is 2). */
export interface Reading {
  readonly value: number | string;
  readonly length: number;
}

export interface Lexeme extends Span {
  /** As written. */
  readonly form: string;
  readonly lower: string;
  readonly readings: Partial<Record<LexemeKind, Reading>> | null;
}

export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "fortnight"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

const UNITS: Readonly<Record<string, TimeUnit>> = wordTable({
  second: "second",
  minute: "minute",
  min: "minute",
  hour: "hour",
  hr: "hour",
  day: "day",
  weekend: "weekend",
  week: "week",
  fortnight: "fortnight",
  month: "month",
  quarter: "quarter",
  year: "year",
  yr: "year",
  decade: "decade",
  century: "century",
});
const PLURAL_UNITS: Readonly<Record<string, TimeUnit>> = wordTable({
  seconds: "second",
  minutes: "minute",
  mins: "minute",
  hours: "hour",
  hrs: "hour",
  days: "day",
  weekends: "weekend",
  weeks: "week",
  fortnights: "fortnight",
  months: "month",
  quarters: "quarter",
  years: "year",
  yrs: "year",
  decades: "decade",
  centuries: "century",
});
const ORDINALS: Readonly<Record<string, number>> = wordTable({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
});
const DECADE_WORDS: Readonly<Record<string, string>> = wordTable({
  twenties: "192",
  thirties: "193",
  forties: "194",
  fifties: "195",
  sixties: "196",
  seventies: "197",
  eighties: "198",
  nineties: "199",
});
const DAYPARTS: Readonly<Record<string, string>> = wordTable({
  morning: "MO",
  afternoon: "AF",
  evening: "EV",
  night: "NI",
  dawn: "MO",
  midmorning: "MO",
  midafternoon: "AF",
});
const SEASONS: Readonly<Record<string, string>> = wordTable({
  spring: "SP",
  summer: "SU",
  autumn: "FA",
  fall: "FA",
  winter: "WI",
});
const ZONES = new Set([
  "gmt",
  "utc",
  "est",
  "edt",
  "cst",
  "cdt",
  "mst",
  "mdt",
  "pst",
  "pdt",
  "bst",
  "cet",
  "cest",
  "eet",
  "msk",
  "pkt",
  "ist",
  "jst",
  "hkt",
]);
/** Holidays with a fixed day ("12-25") or counted ones by name; resolved in rules/holidays.ts. */
const HOLIDAYS: Readonly<Record<string, string>> = wordTable({
  christmas: "12-25",
  thanksgiving: "thanksgiving",
  easter: "easter",
  halloween: "10-31",
});

/** Every word that can be read as something; all others are passed over at the cost of one look-up. */
const VOCABULARY: ReadonlySet<string> = new Set([
  ...[UNITS, PLURAL_UNITS, SMALL_NUMBERS, TENS, ORDINALS, DECADE_WORDS, DAYPARTS, SEASONS, HOLIDAYS].flatMap(
    Object.keys,
  ),
  ...ZONES,
  ..."a an dozen nights mornings evenings eighteen nineteen twenty two".split(" "),
  ..."a.m. a.m am p.m. p.m pm a. m.".split(" "),
  ...monthAndWeekdayWords(),
]);

function monthAndWeekdayWords(): string[] {
  const words: string[] = [];
  for (const word of "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  )) {
    words.push(word, `${word}.`);
  }
  return words;
}

const WORD =
  /[A-Za-z\u00c0-\u024f]+|['’](?:s|ll|re|ve|d|t|m|\d0s|\d\d)\b|\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}(?::|\.)\d{2}(?!\d|%)|\d+(?:,\d{3})+|\d+(?:\.\d+)?(?:st|nd|rd|th|s)?|\S/g;
const MERIDIEM = /^\s?([ap])\.?\s?m(?:\.|\b)/i;

/** Lexemes of `text` from `from` to `to`. Linear in the length of the text. */
export function readLexemes(text: string, from: number, to: number): Lexeme[] {
  const lexemes = splitForms(text, from, to);
  for (let index = 0; index < lexemes.length; index++) {
    const lexeme = lexemes[index] as Form;
    const first = lexeme.lower.charCodeAt(0);
    if ((first >= 48 && first <= 57) || VOCABULARY.has(lexeme.lower) || first === 39) {
      lexeme.readings = readingsOf(lexemes, index);
    }
  }
  return lexemes;
}

interface Form extends Span {
  readonly form: string;
  readonly lower: string;
  readings: Lexeme["readings"];
}

function splitForms(text: string, from: number, to: number): Form[] {
  const forms: Form[] = [];
  WORD.lastIndex = from;
  for (let match = WORD.exec(text); match !== null && match.index < to; match = WORD.exec(text)) {
    const form = match[0];
    let end = Math.min(to, match.index + form.length);
    if (text.charCodeAt(end) === 46 && end < to && takesStop(form, text, end)) end++;
    if (/^\d{1,2}(?:[:.]\d{2})?$/.test(form)) {
      const half = MERIDIEM.exec(text.slice(end, end + 7));
      if (half !== null) {
        push(forms, text, match.index, end);
        const at = end + half[0].length - half[0].trimStart().length;
        push(forms, text, at, Math.min(to, end + half[0].length));
        WORD.lastIndex = end + half[0].length;
        continue;
      }
    }
    push(forms, text, match.index, end);
    WORD.lastIndex = end;
  }
  return forms;
}

function push(forms: Form[], text: string, start: number, end: number): void {
  const form = text.slice(start, end);
  const lower = form.toLowerCase();
  forms.push({
    start,
    end,
    form,
    lower: lower.charCodeAt(0) === 0x2019 ? `'${lower.slice(1)}` : lower,
    readings: null,
  });
}

/** "Feb." and "U." of "U.S." keep their stop; a full stop after a whole word ends the sentence. */
function takesStop(form: string, text: string, end: number): boolean {
  if (form.length === 1) return /[A-Z]/.test(form) && /[A-Za-z.]/.test(text.charAt(end + 1));
  const lower = form.toLowerCase();
  return (
    lower.length <= 5 &&
    lower !== "may" &&
    (monthNumber(lower) > 0 || weekdayNumber(lower) > 0) &&
    !isWholeName(lower)
  );
}

function isWholeName(lower: string): boolean {
  return lower === "march" || lower === "april" || lower === "june" || lower === "july";
}

function readingsOf(forms: readonly Form[], index: number): Lexeme["readings"] {
  const form = forms[index] as Form;
  const first = form.lower.charCodeAt(0);
  if (first >= 48 && first <= 57) return digitReadings(forms, index);
  const word = form.lower;
  const found: Partial<Record<LexemeKind, Reading>> = {};
  let any = false;
  const add = (kind: LexemeKind, value: number | string, length = 1): void => {
    found[kind] = { value, length };
    any = true;
  };
  const upper = form.form !== word;
  const month = monthNumber(word);
  if (month > 0 && (upper || word.length > 5)) add("month", month);
  const weekday = weekdayNumber(word);
  if (weekday > 0 && (word.length > 5 || (upper && word !== "sun" && word !== "sat" && word !== "wed")))
    add("weekday", weekday);
  const unit = UNITS[word];
  if (unit !== undefined) add("unit", unit);
  const units = PLURAL_UNITS[word];
  if (units !== undefined) add("units", units);
  const ordinal = ordinalAt(forms, index);
  if (ordinal !== null) add("ordinal", ordinal.value, ordinal.length);
  const decade = DECADE_WORDS[word] ?? apostropheDecade(word);
  if (decade !== undefined) add("decade", decade);
  const part =
    DAYPARTS[word] ??
    (word === "nights" || word === "mornings" || word === "evenings"
      ? DAYPARTS[word.slice(0, -1)]
      : undefined);
  if (part !== undefined) add("daypart", part);
  const season = SEASONS[word];
  if (season !== undefined) add("season", season);
  if (ZONES.has(word) && form.form === form.form.toUpperCase()) add("zone", word.toUpperCase());
  const holiday = HOLIDAYS[word];
  if (holiday !== undefined && upper) add("holiday", holiday);
  if (/^[ap]\.? ?m\.?$/.test(word)) add("half", word.startsWith("a") ? "am" : "pm");
  if (/^'\d\d$/.test(word)) add("shortYear", Number(word.slice(1)));
  const number = numberAt(forms, index);
  if (number !== null) add("number", number.value, number.length);
  const spelled = spelledYear(forms, index);
  if (spelled !== null) add("year", spelled.value, spelled.length);
  return any ? found : null;
}

function apostropheDecade(word: string): string | undefined {
  return /^'\d0s$/.test(word) ? `19${word.charAt(1)}` : undefined;
}

function digitReadings(forms: readonly Form[], index: number): Lexeme["readings"] {
  const word = (forms[index] as Form).lower;
  if (/^\d{4}-\d{2}-\d{2}/.test(word)) return { iso: { value: word.toUpperCase(), length: 1 } };
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(word)) return { numeric: { value: word, length: 1 } };
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  if (ordinal !== null) {
    const value = Number(ordinal[1]);
    return value <= 31
      ? { ordinal: { value, length: 1 }, dayNumber: { value, length: 1 } }
      : { ordinal: { value, length: 1 } };
  }
  const decade = /^(\d{3})0s$/.exec(word) ?? /^(\d)0s$/.exec(word);
  if (decade !== null)
    return {
      decade: {
        value: (decade[1] as string).length === 3 ? (decade[1] as string) : `19${decade[1]}`,
        length: 1,
      },
    };
  const clock = /^(\d{1,2})[:.](\d{2})$/.exec(word);
  if (clock !== null && Number(clock[1]) < 25 && Number(clock[2]) < 60) {
    // "9.30" is a time of day only with "a.m." or "p.m."; else it is a figure.
    const isClock = word.includes(":") || /^[ap]\.? ?m/.test(lowerAt(forms, index + 1));
    if (isClock)
      return {
        clock: { value: word.replace(".", ":"), length: 1 },
        number: { value: Number(word.replace(":", ".")), length: 1 },
      };
  }
  if (!/^\d[\d,]*(?:\.\d+)?$/.test(word)) return null;
  return plainNumber(forms, index, word);
}

function plainNumber(forms: readonly Form[], index: number, word: string): Lexeme["readings"] {
  const found: Partial<Record<LexemeKind, Reading>> = {};
  const value = Number(word.replace(/,/g, ""));
  if (/^\d{4}$/.test(word) && value >= 1000 && value < 2200) found.year = { value, length: 1 };
  if (/^\d{1,2}$/.test(word) && value >= 1 && value <= 31) found.dayNumber = { value, length: 1 };
  const fraction = forms
    .slice(index + 1, index + 4)
    .map((form) => form.lower)
    .join("");
  found.number = fraction === "1/2" ? { value: value + 0.5, length: 4 } : { value, length: 1 };
  return found;
}

function lowerAt(forms: readonly Form[], index: number): string {
  return forms[index]?.lower ?? "";
}

/** "twenty four", "twenty-four", "a hundred", "three hundred", "a dozen", "one and a half". */
function numberAt(forms: readonly Form[], index: number): Reading | null {
  const word = lowerAt(forms, index);
  if (word === "a" || word === "an") {
    const next = lowerAt(forms, index + 1);
    if (next === "hundred") return { value: 100, length: 2 };
    if (next === "dozen") return { value: 12, length: 2 };
    return null;
  }
  if (word === "dozen") return { value: 12, length: 1 };
  const small = SMALL_NUMBERS[word];
  const tens = TENS[word];
  if (small !== undefined) {
    if (lowerAt(forms, index + 1) === "hundred") return { value: small * 100, length: 2 };
    if (lowerAt(forms, index + 1) === "and" && lowerAt(forms, index + 3) === "half")
      return { value: small + 0.5, length: 4 };
    return { value: small, length: 1 };
  }
  if (tens === undefined) return null;
  const gap = lowerAt(forms, index + 1) === "-" ? 2 : 1;
  const ones = SMALL_NUMBERS[lowerAt(forms, index + gap)];
  return ones !== undefined && ones < 10
    ? { value: tens + ones, length: gap + 1 }
    : { value: tens, length: 1 };
}

function ordinalAt(forms: readonly Form[], index: number): Reading | null {
  const word = lowerAt(forms, index);
  const plain = ORDINALS[word];
  if (plain !== undefined) return { value: plain, length: 1 };
  const tens = TENS[word];
  if (tens === undefined) return null;
  const gap = lowerAt(forms, index + 1) === "-" ? 2 : 1;
  const ones = ORDINALS[lowerAt(forms, index + gap)];
  return ones !== undefined && ones < 10 ? { value: tens + ones, length: gap + 1 } : null;
}

/** "nineteen ninety-six", "two thousand", "two thousand and eight", "twenty twelve". */
function spelledYear(forms: readonly Form[], index: number): Reading | null {
  const word = lowerAt(forms, index);
  if (word === "two" && lowerAt(forms, index + 1) === "thousand") {
    const gap = lowerAt(forms, index + 2) === "and" ? 3 : 2;
    const rest = numberAt(forms, index + gap);
    if (rest !== null && typeof rest.value === "number" && rest.value < 100)
      return { value: 2000 + rest.value, length: gap + rest.length };
    return { value: 2000, length: 2 };
  }
  const century = { eighteen: 1800, nineteen: 1900, twenty: 2000 }[word];
  if (century === undefined) return null;
  const rest = numberAt(forms, index + 1);
  if (rest === null || typeof rest.value !== "number" || rest.value < 10 || rest.value > 99) return null;
  return { value: century + rest.value, length: 1 + rest.length };
}
