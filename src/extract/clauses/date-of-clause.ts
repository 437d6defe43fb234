/**
 * When an act happened, as the words of its clause tell: the time expression attached to its predicate, a range of two, or
 * the day that the report as a whole speaks of. Owns the choice between the time expressions of a sentence; never falls back
 * on the publication date. Written with the dates, for every extractor of records.
 */

import type { Span } from "../../base/span.ts";
import { readIsoDay } from "../../codebook/calendar.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { AnnotatedText, Timex, Token } from "../../model/annotation.ts";
import { type Dated, UNKNOWN_DATE } from "../../model/dated.ts";

/**
 * Date of the act that the token `head` (from 0) of a sentence names: a verb, or a noun such as "visit".
 * 1. a settled date that hangs on it, or on its object by "on" or "in", with no other clause between;
 * 2. for the second of two coordinated verbs, the date that stands before the first;
 * 3. for a noun, the date of its clause's verb is *not* taken: "recalled on Monday the visit" tells nothing of the visit.
 * Unknown otherwise. Ranges come as "a/b". "More than a year ago" and its like are no dates.
 * @example dateOfClause(text, tree of "They met in Oman on Wednesday.", 1) // { value: "2012-02-08", basis: "implied" }
 */
export function dateOfClause(text: AnnotatedText, tree: SyntaxTree, head: number): Dated {
  const usable = usableDates(text, tree);
  if (usable.length === 0) return UNKNOWN_DATE;
  const attached = usable.filter((timex) => isAttached(tree, timex, head));
  const chosen = attached.length > 0 ? attached : sharedDates(tree, usable, head);
  if (chosen.length === 0) return UNKNOWN_DATE;
  return rangeOf(text.text, chosen, usable) ?? settled(finest(chosen));
}

/**
 * The day that a report speaks of throughout: its first sentences date their acts on one day ("said on Wednesday"), on the
 * day of publication or the two before. Unknown where the text tells of several days of one visit, or of no such day.
 * Acts told in the simple past with no date of their own may take it; those in the perfect, and all that stand near
 * another date, may not (`mayTakeReportDay`).
 */
export function reportDay(text: AnnotatedText): Dated {
  const published = text.published.value;
  if (published === null) return UNKNOWN_DATE;
  const lead = text.sentences[LEAD_SENTENCES - 1]?.end ?? text.text.length;
  const first = text.dates.find((timex) => isDay(timex) && timex.start <= lead && isFresh(timex, published));
  if (first === undefined || first.value === null) return UNKNOWN_DATE;
  const day = first.value.slice(0, 10);
  const days = text.dates.filter(isDay);
  for (let i = 1; i < days.length; i++) {
    const [a, b] = [days[i - 1] as Timex, days[i] as Timex];
    if (isRangeBetween(text.text, a, b) && covers(a, b, day)) return UNKNOWN_DATE;
  }
  return { value: day, basis: "implied" };
}

/** How many sentences make the lead, with what pages put before it. */
const LEAD_SENTENCES = 10;

function isFresh(timex: Timex, published: string): boolean {
  const age = daysBetween((timex.value as string).slice(0, 10), published);
  return age !== null && age >= 0 && age <= 2;
}

/**
 * True when the act at `head` may be dated by `reportDay`: a finite simple past with no other date in its sentence or the
 * one before ("had offered", "would boost", "In 2019 … signed" may not).
 */
export function mayTakeReportDay(text: AnnotatedText, tree: SyntaxTree, head: number): boolean {
  if (!isSimplePast(tree, head) || !isTold(tree, head) || hasVagueDate(text, tree, head)) return false;
  const index = text.sentences.indexOf(tree.sentence);
  const from = index > 0 ? (text.sentences[index - 1]?.start ?? tree.sentence.start) : tree.sentence.start;
  const report = reportDay(text).value;
  // A later date of the same sentence belongs to what comes after the act ("praised the talks held last month").
  const to = tree.token(head).end;
  return !text.dates.some(
    (timex) =>
      timex.start >= from &&
      timex.end <= to &&
      timex.range !== null &&
      (timex.type === "DATE" || timex.type === "TIME") &&
      timex.range.from !== report,
  );
}

/** In a main clause or one that somebody tells; a clause about a noun ("the pact it signed") has a time of its own. */
function isTold(tree: SyntaxTree, head: number): boolean {
  let at = head;
  for (let steps = 0; steps < 4 && tree.token(at).deprel.startsWith("conj"); steps++) at = tree.head(at);
  return at >= 0 && /^(?:root|ccomp|parataxis)/u.test(tree.token(at).deprel);
}

/** "more than a year ago", "recently": a time is told that is no date. */
function hasVagueDate(text: AnnotatedText, tree: SyntaxTree, head: number): boolean {
  return text.dates.some((timex) => {
    if (timex.start < tree.sentence.start || timex.end > tree.sentence.end) return false;
    if (timex.type !== "DATE" || timex.value === "PRESENT_REF") return false;
    const top = tree.headOf(timex);
    return top !== null && (tree.head(top) === head || tree.ancestors(top)[1] === head);
  });
}

/** The act's own date, else the day of the report where the act may take it. */
export function dateOfAct(text: AnnotatedText, tree: SyntaxTree, head: number): Dated {
  const own = dateOfClause(text, tree, head);
  if (own.value !== null) return own;
  return mayTakeReportDay(text, tree, head) ? reportDay(text) : UNKNOWN_DATE;
}

const VAGUE = /^(?:more|less|nearly|almost|over|up|at|about|around|early|late)\b/iu;

/** Settled dates of the sentence that name a stretch of the calendar. "nearly a decade ago" names none. */
function usableDates(text: AnnotatedText, tree: SyntaxTree): Timex[] {
  const { start, end } = tree.sentence;
  return text.dates.filter(
    (timex) =>
      timex.start >= start &&
      timex.end <= end &&
      timex.range !== null &&
      (timex.type === "DATE" || timex.type === "TIME") &&
      !(
        VAGUE.test(text.text.slice(timex.start, timex.end)) &&
        /\bago$/iu.test(text.text.slice(timex.start, timex.end))
      ),
  );
}

// Relations that open a clause of its own; a date below one of them belongs there.
const CLAUSE_RELATIONS = /^(?:acl|advcl|ccomp|csubj|parataxis|root|xcomp)/u;
// Prepositions that set a bound or a topic rather than the day of the act.
const NOT_WHEN = new Set([
  "of",
  "for",
  "by",
  "until",
  "till",
  "since",
  "after",
  "before",
  "about",
  "than",
  "as",
  "between",
  "following",
  "with",
  "over",
]);
const LOOSE = new Set(["on", "in", "during", "from", "to", "at", ""]);

function isAttached(tree: SyntaxTree, timex: Span, head: number): boolean {
  const top = tree.headOf(timex);
  if (top === null) return false;
  if (top === head) return false;
  const preposition = prepositionOf(tree, top);
  if (isNominal(tree.token(head)) && isInRunOf(tree, timex, head)) return true;
  if (NOT_WHEN.has(preposition)) return false;
  if (!isNominal(tree.token(head)) && standsBefore(tree, timex, top, head)) return true;
  const relation = tree.token(top).deprel;
  if (tree.head(top) === head) return isTimeRelation(relation) || isNominal(tree.token(head));
  return isAttachedThrough(tree, top, head, preposition);
}

/** "held talks in Moscow on Wednesday", however the phrases are hung on each other. */
function isAttachedThrough(tree: SyntaxTree, top: number, head: number, preposition: string): boolean {
  if (!LOOSE.has(preposition)) return false;
  let at = top;
  for (let steps = 0; steps < 4; steps++) {
    const relation = tree.token(at).deprel;
    if (CLAUSE_RELATIONS.test(relation) || relation.startsWith("conj")) return false;
    // "the 2010 treaty", "Wednesday's talks": a date that tells one noun from another.
    if (steps === 0 && /^(?:compound|amod|nummod|nmod:poss|flat|appos)/u.test(relation))
      return isNominal(tree.token(head)) && tree.head(at) === head;
    at = tree.head(at);
    if (at < 0) return false;
    if (at === head) return true;
    // Only through the predicate's own object or place, never through its subject.
    if (steps > 0 && !/^(?:obl|obj|nmod)/u.test(tree.token(at).deprel)) return false;
    if (steps === 0 && !/^(?:obl|obj|nmod)/u.test(tree.token(at).deprel)) return false;
    if (steps === 0 && preposition !== "on" && preposition !== "" && preposition !== "in") return false;
  }
  return false;
}

/** "Chad and Mali on Wednesday signed": right before the verb, though hung on its subject. */
function standsBefore(tree: SyntaxTree, timex: Span, top: number, head: number): boolean {
  const preposition = prepositionOf(tree, top);
  if (preposition !== "on" && preposition !== "" && preposition !== "in") return false;
  if (/^(?:compound|amod|nmod:poss)/u.test(tree.token(top).deprel)) return false;
  const verb = tree.token(head);
  if (timex.end > verb.start) return false;
  for (let at = head - 1; at >= 0 && tree.token(at).start >= timex.end; at--) {
    if (!/^(?:AUX|ADV|PART)$/u.test(tree.token(at).upos)) return false;
  }
  return tree.childrenBy(head, "nsubj").some((subject) => tree.token(subject).start < timex.start);
}

// Nouns that stand between an act and its date without taking the date: who, and where.
const NOT_ACTS =
  /^(?:counterpart|minister|president|premier|leader|official|delegation|chief|secretary|ambassador|envoy|king|prince|side|sideline|margin|capital|city|town|country|state|head|government)$/u;

const CLOSES_RUN: ReadonlySet<string> = new Set(["VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"]);

/** "the visit of the minister to Oslo from 7 to 9 March": no verb or comma between, and no nearer noun that could be the act. */
function isInRunOf(tree: SyntaxTree, timex: Span, head: number): boolean {
  const noun = tree.token(head);
  if (noun.upos !== "NOUN" || timex.start < noun.end) return false;
  for (let at = head + 1; at < tree.tokens.length && tree.token(at).start < timex.start; at++) {
    const token = tree.token(at);
    if (CLOSES_RUN.has(token.upos) && token.form !== "(" && token.form !== ")") return false;
    if (NOT_WHEN.has(token.form.toLowerCase()) && (tree.tokens[at + 1]?.end ?? 0) > timex.start) return false;
    const isModifier = /^(?:compound|nmod:desc|nmod:poss|flat|amod|appos|nummod)/u.test(token.deprel);
    if (
      token.upos === "NOUN" &&
      !isModifier &&
      !NOT_ACTS.test(token.lemma) &&
      !followsSidelines(tree, head, at)
    )
      return false;
  }
  return true;
}

/** "met on the sidelines of the summit in May": the date of the one is that of the other. */
function followsSidelines(tree: SyntaxTree, head: number, at: number): boolean {
  for (let i = head + 1; i < at; i++)
    if (/^(?:sideline|margin)s?$/u.test(tree.token(i).form.toLowerCase())) return true;
  return false;
}

function isTimeRelation(relation: string): boolean {
  return /^(?:obl|advmod|nmod|obj|dep|nsubj:outer|vocative|discourse)/u.test(relation);
}

function isNominal(token: Token): boolean {
  return token.upos === "NOUN" || token.upos === "PROPN";
}

/** Lower-case case marker of a token; "" where it has none. */
function prepositionOf(tree: SyntaxTree, index: number): string {
  const marker = tree.childBy(index, "case", "mark");
  return marker === null ? "" : tree.token(marker).form.toLowerCase();
}

/** "On Wednesday Chad met Mali and signed a pact": what stands before the first verb dates both. */
function sharedDates(tree: SyntaxTree, usable: readonly Timex[], head: number): Timex[] {
  const token = tree.token(head);
  if (!token.deprel.startsWith("conj") || isNominal(token)) return [];
  const first = tree.head(head);
  if (first < 0) return [];
  const start = tree.token(first).start;
  return usable.filter((timex) => timex.end <= start && isAttached(tree, timex, first));
}

/** "from February 7 to 9", "2007–2011": the chosen date with its neighbour as one stretch; null where there is none. */
function rangeOf(text: string, chosen: readonly Timex[], usable: readonly Timex[]): Dated | null {
  for (const timex of chosen) {
    const at = usable.indexOf(timex);
    for (const [a, b] of [
      [timex, usable[at + 1]],
      [usable[at - 1], timex],
    ] as const) {
      if (a === undefined || b === undefined || !isRangeBetween(text, a, b)) continue;
      const [from, to] = [a.range?.from, b.range?.to];
      if (from !== undefined && to !== undefined && from < to) {
        return {
          value: `${from}/${to}`,
          basis: a.basis === "stated" && b.basis === "stated" ? "stated" : "implied",
        };
      }
    }
  }
  return null;
}

function isRangeBetween(text: string, a: Span, b: Span): boolean {
  const between = text.slice(a.end, b.start).trim().toLowerCase();
  if (["to", "-", "–", "—", "through", "until", "till"].includes(between)) return true;
  return between === "and" && /\bbetween\s+$/iu.test(text.slice(Math.max(0, a.start - 10), a.start));
}

function covers(a: Timex, b: Timex, day: string): boolean {
  return (
    a.range !== null &&
    b.range !== null &&
    a.range.from <= day &&
    day <= b.range.to &&
    a.range.from !== b.range.to
  );
}

/** The one of the finest grain (day, week, month, year); of equals the first. */
function finest(timexes: readonly Timex[]): Timex {
  return timexes.reduce((best, each) => (grain(each) < grain(best) ? each : best));
}

function grain(timex: Timex): number {
  const days = timex.range === null ? null : daysBetween(timex.range.from, timex.range.to);
  if (days === null) return Number.POSITIVE_INFINITY;
  return days === 0 ? 0 : days < 7 ? 1 : days < 31 ? 2 : days < 366 ? 3 : 4;
}

function settled(timex: Timex): Dated {
  const value = timex.value ?? "";
  const calendar = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)/u.exec(value)?.[0];
  if (calendar !== undefined) return { value: calendar, basis: timex.basis };
  return timex.range === null
    ? UNKNOWN_DATE
    : { value: `${timex.range.from}/${timex.range.to}`, basis: timex.basis };
}

function isDay(timex: Timex): boolean {
  return timex.value !== null && /^\d{4}-\d{2}-\d{2}(?:$|T)/u.test(timex.value);
}

/** Whole days from one ISO day to another; null when either is none. */
function daysBetween(from: string, to: string): number | null {
  const [a, b] = [readIsoDay(from), readIsoDay(to)];
  return a === null || b === null ? null : b - a;
}

/** A finite past without perfect or modal: "met", "was reached". */
function isSimplePast(tree: SyntaxTree, head: number): boolean {
  const auxiliaries = tree.childrenBy(head, "aux", "cop").map((index) => tree.token(index));
  if (
    auxiliaries.some(
      (token) =>
        token.lemma === "have" ||
        (token.upos === "AUX" && /VerbForm=Fin/u.test(token.feats) && !/Tense=Past/u.test(token.feats)),
    )
  ) {
    return false;
  }
  if (
    auxiliaries.some((token) =>
      /^(?:will|would|can|could|may|might|shall|should|must|ca|wo|'ll)$/u.test(token.form.toLowerCase()),
    )
  )
    return false;
  const carriers = [tree.token(head), ...auxiliaries];
  return carriers.some((token) => /Tense=Past/u.test(token.feats) && /VerbForm=Fin/u.test(token.feats));
}
