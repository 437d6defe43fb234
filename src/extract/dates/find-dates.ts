/**
 * Finds dates, times, durations and sets in a text and settles their TIMEX3 values (TimeML 1.2.1). Owns the walk over
 * the rules, the choice between them, joining of neighbours and the memory of told dates; the rules own the wordings.
 */

import {
  addMonths,
  daysOfValue,
  dayMonthOrder,
  type DayNumber,
  isoDay,
  readIsoDay,
  weekdayNumber,
  weekdayOf,
} from "../../codebook/calendar.ts";
import type { ReadText, Sentence, Timex, Token } from "../../model/annotation.ts";
import { directionAt } from "./direction.ts";
import { type Lexeme, type LexemeKind, readLexemes, type TimeUnit } from "./lexemes.ts";
import { leadingModifier } from "./modifiers.ts";
import { elementsAfter, matchPattern, type Pattern } from "./pattern.ts";
import { Captures, type CompiledRule, compileRule, type DateRule, type Surroundings } from "./rule.ts";
import { DATE_RULES } from "./rules/index.ts";
import { type Direction, NO_TIMEX, type Setting, type Settled, type ToldDate } from "./setting.ts";

interface Found extends Settled {
  /** Lexeme indexes, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly rule: DateRule;
}

interface Candidate {
  readonly end: number;
  readonly order: number;
  readonly rule: DateRule;
  readonly captures: Captures;
}

/** Rules by what they can begin with, so that most words cost one look-up. */
interface RuleIndex {
  readonly byWord: ReadonlyMap<string, WordEntry>;
  readonly byKind: ReadonlyMap<LexemeKind, readonly CompiledRule[]>;
  readonly order: ReadonlyMap<DateRule, number>;
}

/** Rules that can begin with a word, and what must follow it for any of them to match; null: nothing need follow. */
interface WordEntry {
  readonly rules: CompiledRule[];
  next: { readonly words: Set<string>; readonly kinds: Set<LexemeKind> } | null;
}

const INDEX = indexRules(DATE_RULES);

/**
 * The timexes of a text in text order. Values relative to publication need `text.published` to be a day or finer; they
 * are null with basis "unknown" without it, except where a date told in the text anchors them.
 * @example findDates({ …, text: "They met on Wednesday.", published: { value: "2012-02-09", basis: "stated" } })
 *   // [{ type: "DATE", value: "2012-02-08", basis: "implied", start: 12, end: 21, … }]
 */
export function findDates(text: ReadText): Timex[] {
  return explainDates(text).map((explained) => explained.timex);
}

/** The same, each with the name of the rule that settled it. */
export function explainDates(text: ReadText): { readonly timex: Timex; readonly rule: string }[] {
  const memory = new Memory(publishedDay(text), text.outletCountry ?? null);
  const found: { timex: Timex; rule: string }[] = [];
  for (const sentence of text.sentences) {
    memory.sentence++;
    const lexemes = readLexemes(text.text, sentence.start, sentence.end);
    const inSentence = findInSentence(lexemes, sentence, memory).flatMap((each) => splitSpan(each, lexemes));
    for (const each of joinNeighbours(inSentence, lexemes)) {
      found.push({ timex: timexOf(each, lexemes), rule: each.rule.name });
    }
  }
  return found;
}

const SPAN_WORDS = new Set(["to", "through", "until", "till", "and", "-", "–", "—"]);

/** "February 7 to 9" is two timexes, as TimeML has it; both keep the value of their own day. */
function splitSpan(found: Found, lexemes: readonly Lexeme[]): Found[] {
  if (found.rule.splits !== true) return [found];
  let middle = found.from + 1;
  while (middle < found.to && !SPAN_WORDS.has(lexemes[middle]?.lower ?? "")) middle++;
  const [first = null, last = null] = found.value?.split("/") ?? [];
  return [
    { ...found, value: first, to: middle },
    { ...found, value: last, from: middle + 1 },
  ];
}

function publishedDay(text: ReadText): DayNumber | null {
  return text.published.value === null ? null : readIsoDay(text.published.value);
}

/** What has been told so far, and where the reading stands. */
class Memory {
  sentence = 0;
  readonly published: DayNumber | null;
  readonly country: string | null;
  readonly #told: {
    readonly value: string;
    readonly day: DayNumber;
    readonly unit: TimeUnit;
    readonly sentence: number;
    readonly isStated: boolean;
  }[] = [];

  constructor(published: DayNumber | null, country: string | null) {
    this.published = published;
    this.country = country;
  }

  remember(settled: Settled): void {
    if (settled.value === null || (settled.type !== "DATE" && settled.type !== "TIME")) return;
    const days = daysOfValue(settled.value);
    const unit = unitOfValue(settled.value);
    if (days === null || unit === null) return;
    const day = readIsoDay(days.from);
    if (day === null) return;
    this.#told.push({
      value: settled.value,
      day,
      unit,
      sentence: this.sentence,
      isStated: settled.basis === "stated",
    });
  }

  /** Without a publication day only near dates anchor others: the further ones led astray on TimeBank. */
  /** The first day told that is no more than two days before publication: what "later in the day" goes back to. */
  lead(): DayNumber | null {
    const { published } = this;
    if (published === null) return null;
    const first = this.#told.find(
      (each) => each.unit === "day" && each.day <= published && each.day >= published - 2,
    );
    return first?.day ?? null;
  }

  told(units: readonly TimeUnit[], reach: number): ToldDate | null {
    const sentences = this.published === null ? Math.min(1, reach) : reach;
    for (let i = this.#told.length - 1; i >= 0; i--) {
      const each = this.#told[i];
      if (each === undefined) continue;
      const sentencesAgo = this.sentence - each.sentence;
      if (sentencesAgo > sentences) return null;
      if (units.includes(each.unit)) return { ...each, sentencesAgo };
    }
    return null;
  }
}

const VALUE_SHAPES: readonly (readonly [RegExp, TimeUnit])[] = [
  [/^\d{4}-\d{2}-\d{2}(?:T|$)/, "day"],
  [/^\d{4}-\d{2}$/, "month"],
  [/^\d{4}-Q\d$/, "quarter"],
  [/^\d{4}-W\d{2}$/, "week"],
  [/^\d{4}$/, "year"],
  [/^\d{3}$/, "decade"],
];

function unitOfValue(value: string): TimeUnit | null {
  return VALUE_SHAPES.find(([shape]) => shape.test(value))?.[1] ?? null;
}

function findInSentence(lexemes: readonly Lexeme[], sentence: Sentence, memory: Memory): Found[] {
  const found: Found[] = [];
  let at = 0;
  let floor = 0;
  while (at < lexemes.length) {
    const match = bestAt(lexemes, at, sentence, memory);
    if (match === null) {
      at++;
      continue;
    }
    const from = Math.max(floor, leadingModifier(lexemes, at, match.type, floor));
    if (match.value !== NO_TIMEX.value) found.push({ ...match, from });
    if (match.rule.isAside !== true) memory.remember(match);
    at = match.to;
    floor = match.to;
  }
  return found;
}

/** The match that covers most, of equals the one whose rule stands first, that its rule does not refuse. */
function bestAt(lexemes: readonly Lexeme[], at: number, sentence: Sentence, memory: Memory): Found | null {
  const candidates = candidatesAt(lexemes, at);
  if (candidates === null) return null;
  candidates.sort((a, b) => b.end - a.end || a.order - b.order);
  for (const candidate of candidates) {
    const settled = candidate.rule.settle(
      candidate.captures,
      settingAt(lexemes, at, candidate.end, memory, sentence),
      surroundings(lexemes, at, candidate.end, sentence),
    );
    if (settled !== null) return { ...settled, from: at, to: candidate.end, rule: candidate.rule };
  }
  return null;
}

function candidatesAt(lexemes: readonly Lexeme[], at: number): Candidate[] | null {
  const lexeme = lexemes[at] as Lexeme;
  let candidates: Candidate[] | null = null;
  const tryRules = (rules: readonly CompiledRule[] | undefined): void => {
    for (const { rule, patterns } of rules ?? []) {
      for (const pattern of patterns) {
        if (!pattern.firstWords.has(lexeme.lower) && !startsWithKind(pattern.firstKinds, lexeme)) continue;
        const match = matchPattern(pattern, lexemes, at);
        if (match === null || match.end === at) continue;
        candidates ??= [];
        candidates.push({
          end: match.end,
          order: INDEX.order.get(rule) ?? 0,
          rule,
          captures: new Captures(match.kept),
        });
      }
    }
  };
  const entry = INDEX.byWord.get(lexeme.lower);
  if (entry !== undefined && mayFollow(entry, lexemes[at + 1])) tryRules(entry.rules);
  if (lexeme.readings !== null) {
    for (const kind in lexeme.readings) tryRules(INDEX.byKind.get(kind as LexemeKind));
  }
  return candidates;
}

function mayFollow(entry: WordEntry, next: Lexeme | undefined): boolean {
  if (entry.next === null) return true;
  if (next === undefined) return false;
  return entry.next.words.has(next.lower) || startsWithKind(entry.next.kinds, next);
}

function startsWithKind(kinds: ReadonlySet<LexemeKind>, lexeme: Lexeme): boolean {
  if (lexeme.readings === null) return false;
  for (const kind in lexeme.readings) if (kinds.has(kind as LexemeKind)) return true;
  return false;
}

/** The tagged token that starts where the lexeme does; null in a sentence without tags. */
function tokenAt(sentence: Sentence, lexeme: Lexeme): Token | null {
  const { tokens } = sentence;
  let [low, high] = [0, tokens.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle] as Token;
    if (token.start === lexeme.start) return token.upos === "X" ? null : token;
    if (token.start < lexeme.start) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

function settingAt(
  lexemes: readonly Lexeme[],
  at: number,
  end: number,
  memory: Memory,
  sentence: Sentence,
): Setting {
  let direction: Direction | undefined;
  return {
    published: memory.published,
    order: dayMonthOrder(memory.country),
    direction: () => {
      if (direction === undefined)
        direction = directionAt(lexemes, at, end, (lexeme) => tokenAt(sentence, lexeme));
      return direction;
    },
    told: (units, sentences) => memory.told(units, sentences),
    lead: () => memory.lead(),
  };
}

const NOUN_TAGS: ReadonlySet<string> = new Set(["NOUN", "NUM", "SYM", "PROPN"]);

function surroundings(lexemes: readonly Lexeme[], at: number, end: number, sentence: Sentence): Surroundings {
  return {
    before: (distance) => lexemes[at - 1 - distance] ?? null,
    after: (distance) => lexemes[end + distance] ?? null,
    length: (lexemes[end - 1]?.end ?? 0) - (lexemes[at]?.start ?? 0),
    isHalfMore: lexemes[end - 1]?.lower === "half" && lexemes[end - 3]?.lower === "and",
    get nounBefore() {
      const before = lexemes[at - 1];
      if (before === undefined) return false;
      const token = tokenAt(sentence, before);
      return token === null
        ? before.readings !== null || before.lower.endsWith("s")
        : NOUN_TAGS.has(token.upos);
    },
  };
}

/** "9 a.m." and "Tuesday", "Monday" and "Oct. 26": two wordings of one point in time are one timex. */
function joinNeighbours(found: readonly Found[], lexemes: readonly Lexeme[]): Found[] {
  const joined: Found[] = [];
  for (const each of found) {
    const last = joined.at(-1);
    const merged = last === undefined ? null : joinTwo(last, each, lexemes);
    if (merged === null) joined.push(each);
    else joined[joined.length - 1] = merged;
  }
  return joined;
}

const CLOCK_DAY_JOINS = new Set(["", ",", "on", ", on", "local time", "local time on", "local time ,"]);
/** "Wednesday July 6": the weekday tells which year is meant, where one of the three nearest has it. */
function inYearOfWeekday(day: Found, weekday: number): Found {
  const number = day.rule.name === "month-day" && day.value !== null ? readIsoDay(day.value) : null;
  if (number === null || weekday === 0 || weekdayOf(number) === weekday) return day;
  for (const years of [1, -1]) {
    const other = addMonths(number, 12 * years);
    if (weekdayOf(other) === weekday) return { ...day, value: isoDay(other) };
  }
  return day;
}

const DAY_CLOCK_JOINS = new Set(["", ",", "-", "–", "|", "at", ", at"]);

function joinTwo(left: Found, right: Found, lexemes: readonly Lexeme[]): Found | null {
  const between = lexemes
    .slice(left.to, right.from)
    .map((lexeme) => lexeme.lower)
    .join(" ");
  if (!CLOCK_DAY_JOINS.has(between) && !DAY_CLOCK_JOINS.has(between)) return null;
  if (isClock(left) && isDay(right) && CLOCK_DAY_JOINS.has(between)) return timeOfDay(left, right);
  if (isDay(left) && isClock(right) && DAY_CLOCK_JOINS.has(between)) return timeOfDay(right, left, left);
  // A weekday and its date: the date is what is said, even where the weekday contradicts it.
  if (
    left.rule.name === "weekday" &&
    CALENDAR_RULES.has(right.rule.name) &&
    (between === "" || between === ",")
  ) {
    return { ...inYearOfWeekday(right, weekdayNumber(lexemes[left.to - 1]?.form ?? "")), from: left.from };
  }
  return null;
}

const CALENDAR_RULES = new Set(["month-day-year", "day-month-year", "month-day", "numeric-day", "iso-day"]);
const CLOCK_RULES = new Set(["clock-half", "clock", "military-clock", "o-clock", "noon"]);

function isClock(found: Found): boolean {
  return CLOCK_RULES.has(found.rule.name);
}

function isDay(found: Found): boolean {
  return (
    found.type === "DATE" &&
    (found.value === null || /^\d{4}-\d{2}-\d{2}$/.test(found.value)) &&
    DAY_RULES.has(found.rule.name)
  );
}

const DAY_RULES = new Set([
  ...CALENDAR_RULES,
  "weekday",
  "relative-weekday",
  "today",
  "weekday-of-week",
  "told-day",
]);

function timeOfDay(clock: Found, day: Found, first: Found = clock): Found {
  const time = clock.value?.split("T")[1] ?? null;
  const value = day.value === null || time === null ? null : `${day.value}T${time}`;
  return {
    ...clock,
    value,
    basis: value === null ? "unknown" : day.basis,
    from: first.from,
    to: Math.max(clock.to, day.to),
  };
}

function timexOf(found: Found, lexemes: readonly Lexeme[]): Timex {
  const first = lexemes[found.from] as Lexeme;
  const last = lexemes[found.to - 1] as Lexeme;
  const isCalendar = found.value !== null && (found.type === "DATE" || found.type === "TIME");
  return {
    start: first.start,
    end: last.end,
    type: found.type,
    value: found.value,
    basis: found.basis,
    range: isCalendar ? daysOfValue(found.value as string) : null,
  };
}

function indexRules(rules: readonly DateRule[]): RuleIndex {
  const byWord = new Map<string, WordEntry>();
  const byKind = new Map<LexemeKind, CompiledRule[]>();
  const order = new Map<DateRule, number>();
  rules.forEach((rule, position) => {
    order.set(rule, position);
    const compiled = compileRule(rule);
    for (const pattern of compiled.patterns) {
      const single: CompiledRule = { rule, patterns: [pattern] };
      for (const word of pattern.firstWords) addWord(byWord, word, single, pattern);
      for (const kind of pattern.firstKinds) byKind.set(kind, [...(byKind.get(kind) ?? []), single]);
    }
  });
  return { byWord, byKind, order };
}

function addWord(byWord: Map<string, WordEntry>, word: string, rule: CompiledRule, pattern: Pattern): void {
  const entry = byWord.get(word) ?? {
    rules: [],
    next: { words: new Set<string>(), kinds: new Set<LexemeKind>() },
  };
  byWord.set(word, entry);
  entry.rules.push(rule);
  const following = elementsAfter(pattern, word);
  if (following === null) entry.next = null;
  if (entry.next === null || following === null) return;
  for (const element of following) {
    for (const each of element.words) entry.next.words.add(each);
    for (const kind of element.kinds) entry.next.kinds.add(kind);
  }
}
