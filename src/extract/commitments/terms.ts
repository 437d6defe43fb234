/** The terms of a commitment: its condition, hedge, due day, the day it was made, and what became of it. Owns no drafting. */

import type { Span } from "../../base/span.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { Timex } from "../../model/annotation.ts";
import { type Dated, UNKNOWN_DATE } from "../../model/dated.ts";
import { prepositionOf } from "../clauses/find-predicates.ts";
import { datedOf, type Grounding } from "../clauses/grounding.ts";
import type { Predicate } from "../clauses/predicate.ts";
import { STANDING_VERBS } from "./cues.ts";
import type { Draft } from "./draft.ts";

/**
 * What became of the thing that was promised, where the promise stands in a clause about it: "the dam that Peru pledged to
 * build has been delayed". The verb of its fate, or null. Refused: "the envoy who promised aid was delayed" (he was, not it).
 */
export function fateOf(tree: SyntaxTree, cue: number): number | null {
  const promised = tree.head(cue);
  if (promised < 0 || !tree.token(cue).deprel.startsWith("acl")) return null;
  const { deprel, upos } = tree.token(promised);
  if (
    upos === "PROPN" ||
    tree.childrenBy(cue, "nsubj").every((subject) => tree.token(subject).upos === "PRON")
  )
    return null;
  if (deprel !== "nsubj:pass" && deprel !== "obj" && deprel !== "nsubj") return null;
  const verb = tree.head(promised);
  return verb >= 0 && STANDING_VERBS[tree.token(verb).lemma] !== undefined ? verb : null;
}

const CONDITIONAL = /^(?:if|unless|once|provided|providing|until|assuming)$/u;
const CONDITIONAL_PREPOSITION =
  /^(?:subject to|depending on|depending upon|in exchange for|in return for|pending|on condition|contingent on|conditional on)$/u;

/** The clause or phrase that the act hangs on ("if …", "subject to …"); null for an unconditional commitment. */
export function conditionOf(tree: SyntaxTree, draft: Draft, predicates: readonly Predicate[]): Span | null {
  for (const head of [draft.act, draft.cue]) {
    for (const child of tree.children(head)) {
      const { deprel } = tree.token(child);
      const marker = tree.childBy(child, "mark");
      if (
        deprel.startsWith("advcl") &&
        marker !== null &&
        CONDITIONAL.test(tree.token(marker).form.toLowerCase())
      )
        return ownWords(tree, child);
      if (
        (deprel.startsWith("obl") || deprel.startsWith("nmod") || deprel.startsWith("advcl")) &&
        CONDITIONAL_PREPOSITION.test(prepositionOf(tree, child))
      )
        return ownWords(tree, child);
    }
  }
  const long = tree.tokens.findIndex(
    (token, i) =>
      i > draft.cue &&
      /^(?:long|condition)$/iu.test(token.form) &&
      /^(?:as|that)$/iu.test(tree.tokens[i + 1]?.form ?? "") &&
      /^(?:as|on)$/iu.test(tree.tokens[i - 1]?.form ?? ""),
  );
  if (long > 0) return { start: tree.token(long - 1).start, end: endOfClause(tree, long) };
  // Where the clause hangs elsewhere: the first such word after the cue, to the end of its clause.
  const at = tree.tokens.findIndex(
    (token, i) =>
      i > draft.cue &&
      CONDITIONAL.test(token.form.toLowerCase()) &&
      token.deprel === "mark" &&
      token.form.toLowerCase() !== "until" &&
      token.form.toLowerCase() !== "once",
  );
  const verb = at < 0 ? -1 : tree.head(at);
  if (verb < 0 || predicates.every((one) => one.head !== verb)) return null;
  return { start: tree.token(at).start, end: ownWords(tree, verb).end };
}

/** The end of the last word before a comma or the end of the sentence. */
function endOfClause(tree: SyntaxTree, from: number): number {
  const stop = tree.tokens.findIndex(
    (token, i) => i > from && token.upos === "PUNCT" && /^[,;.!?:”"]/u.test(token.form),
  );
  return tree.token((stop < 0 ? tree.tokens.length : stop) - 1).end;
}

/** A clause or phrase without the comma before it and without what a parse hung on behind a comma ("…, the minister said"). */
function ownWords(tree: SyntaxTree, head: number): Span {
  const tokens = tree.subtree(
    head,
    (at) => at !== head && /^(?:appos|parataxis|list)/u.test(tree.token(at).deprel),
  );
  let first = 0;
  while (first + 1 < tokens.length && tree.token(tokens[first] as number).upos === "PUNCT") first++;
  const behind = tokens.findIndex((at) => at > head && tree.token(at).form === ",");
  let last = (behind < 0 ? tokens.length : behind) - 1;
  while (last > first && tree.token(tokens[last] as number).upos === "PUNCT") last--;
  return { start: tree.token(tokens[first] as number).start, end: tree.token(tokens[last] as number).end };
}

/** The words that weaken the tie, as the text has them ("in principle", "ready to"); null where there are none. */
export function hedgeOf(tree: SyntaxTree, draft: Draft): string | null {
  const text = tree.tokens.map((token) => token.form).join(" ");
  if (/\bin principle\b/iu.test(text)) return "in principle";
  if (!draft.isHedged) return null;
  const { form, upos } = tree.token(draft.cue);
  if (upos === "ADJ") {
    const before = tree.token(Math.max(0, draft.cue - 1)).form;
    return draft.cue > 0 &&
      /^(?:stand|stands|stood|remain|remains|remained|is|are|was|were|am|be)$/iu.test(before)
      ? `${before} ${form} to`
      : `${form} to`;
  }
  return `${form} to`;
}

const DEADLINE = /\b(?:by|before|until|till|within)\s+$/iu;

/**
 * The end of a time that runs from the day of publication: "within five years", "in 90 days"; a day for days and weeks, a month
 * for months, a year for years. Refused: "for five years", which is how long and not until when.
 */
function endOf(timex: Timex, before: string, published: string | null): Dated {
  const length = /^P(\d{1,4})([DWMY])$/u.exec(timex.value ?? "");
  const from = /^(\d{4})-(\d{2})-(\d{2})/u.exec(published ?? "");
  if (length === null || from === null || !/\b(?:within|in)\s+(?:the\s+next\s+|about\s+)?$/iu.test(before))
    return UNKNOWN_DATE;
  const [, year = 0, month = 0, day = 0] = from.map(Number);
  const count = Number(length[1]);
  const iso = (at: number, digits: number): Dated => ({
    value: new Date(at).toISOString().slice(0, digits),
    basis: "implied",
  });
  if (length[2] === "Y") return iso(Date.UTC(year + count, 0, 1), 4);
  if (length[2] === "M") return iso(Date.UTC(year, month - 1 + count, 1), 7);
  return iso(Date.UTC(year, month - 1, day + count * (length[2] === "W" ? 7 : 1)), 10);
}

/** A day inside the act that it is to be done by or on. */
export function dueOf(grounding: Grounding, action: Span): Dated {
  for (const timex of grounding.datesIn(action)) {
    const { published, text } = grounding.text;
    const before = text.slice(Math.max(0, timex.start - 10), timex.start);
    const dated = timex.type === "DURATION" ? endOf(timex, before, published.value) : datedOf(timex);
    if (dated.value === null) continue;
    // Without a day of publication a date may lie behind the promise; only a deadline's own word tells that it does not.
    if (published.value === null && !DEADLINE.test(before)) continue;
    if (published.value !== null && (timex.range?.to ?? dated.value) < published.value.slice(0, 10)) continue;
    return dated;
  }
  return UNKNOWN_DATE;
}

/** The day it was made: a day in the sentence, not after publication, and outside of the act or under the committing word. */
export function whenOf(
  grounding: Grounding,
  tree: SyntaxTree,
  action: Span,
  due: Dated,
  draft: Pick<Draft, "act" | "cue">,
): Dated {
  const { published } = grounding.text;
  for (const timex of grounding.datesIn(tree.sentence)) {
    if (timex.start >= action.start && timex.end <= action.end && !isOfCue(tree, timex, draft)) continue;
    const dated = datedOf(timex);
    if (dated.value === null || dated.value === due.value) continue;
    if (published.value !== null && dated.value.slice(0, 10) > published.value.slice(0, 10)) continue;
    return dated;
  }
  return UNKNOWN_DATE;
}

/** "$5 million that Peru *had offered in 2010*", "signed an accord *on Thursday* that …": within the act's phrase, yet of the committing. */
function isOfCue(tree: SyntaxTree, timex: Span, { act, cue }: Pick<Draft, "act" | "cue">): boolean {
  const inside = tree.tokens.flatMap((token, at) =>
    token.start >= timex.start && token.end <= timex.end ? [at] : [],
  );
  const head = inside.find((at) => !inside.includes(tree.head(at)));
  if (head === undefined || cue < 0) return false;
  const above = tree.head(head);
  if (above === cue) return true;
  const isSigned = /^(?:sign|initial|ink)$/u.test(tree.token(cue).lemma.toLowerCase());
  return isSigned && tree.token(act).upos === "NOUN" && (above === act || tree.head(above) === act);
}
