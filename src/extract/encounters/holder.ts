/** The predicate that holds an encounter ("talks were held") and whether by it the encounter took place, is planned or was called off. */

import type { EventStatus } from "../../model/records.ts";
import type { Predicate } from "../clauses/predicate.ts";
import { statusOf } from "../clauses/status.ts";
import { AHEAD, HOLDING, UPCOMING } from "./encounter-words.ts";
import type { SentenceView } from "./sentence-view.ts";

/** The predicate that holds the encounter, or the participle that says where it was held. */
export function holderOf(sentence: SentenceView, at: number): Predicate | null {
  const below = sentence.predicates.find(
    (one) =>
      sentence.tree.head(one.head) === at &&
      (one.link === "acl" || one.link === "relative") &&
      /^(?:hold|schedule|take|plan|set|host|due|cancel|scrap|postpone)$/u.test(one.lemma),
  );
  if (below !== undefined) return below;
  const head = sentence.tree.head(at);
  return sentence.predicates.find((one) => one.head === head || one.head === at) ?? null;
}

/** Status of an encounter told by a noun, from the words before it and the predicate that holds it. */
export function nounStatus(
  sentence: SentenceView,
  at: number,
  before: readonly string[],
  holder: Predicate | null,
): EventStatus {
  if (before.some((word) => UPCOMING.has(word)) || isAhead(sentence, at)) return "planned";
  const judged = judgementOf(sentence, at);
  if (judged !== null) return judged;
  if (isClauseAhead(sentence, at)) return "planned";
  if (holder === null) return "occurred";
  // "ended the treaty after eight years of talks": what the clause tells of comes later than they do.
  if (
    holder.obliques.some(
      (one) => one.head === at && /^(?:after|following|since|during)$/u.test(one.preposition),
    )
  )
    return "occurred";
  if (isCalledOff(holder, at)) return "negated";
  if (sentence.tree.head(holder.head) === at && holder.form === "infinitive") return "planned";
  if (/^(?:schedule|plan|due|set|arrange|expect)$/u.test(holder.lemma) && !holder.isNegated) return "planned";
  if (HOLDING.has(holder.lemma) && sentence.tree.head(at) === holder.head)
    return dueOr(sentence, holder, statusOf(sentence.predicates, holder.index).status);
  if (sentence.tree.head(holder.head) === at)
    return dueOr(sentence, holder, statusOf(sentence.predicates, holder.index).status);
  return "occurred";
}

/** "the talks were called off"; not "called off a strike after the talks". */
function isCalledOff(holder: Predicate, at: number): boolean {
  const isOff =
    /^(?:cancel|scrap|postpone|delay)$/u.test(holder.lemma) ||
    (holder.lemma === "call" && holder.particle === "off");
  return isOff && !holder.obliques.some((one) => one.head === at);
}

/** "ahead of the summit", "proposed direct talks": by the words right before it, the encounter lies ahead. */
function isAhead(sentence: SentenceView, at: number): boolean {
  const words = sentence.tree.tokens
    .slice(Math.max(0, at - 8), at)
    .filter((token) => token.upos !== "PUNCT")
    .map((token) => token.form.toLowerCase());
  const before = `${words.join(" ")} `;
  return AHEAD.some((row) => row.pattern.test(before));
}

/** "a meeting is unlikely", "talks are possible": how likely the encounter is called; null where nothing of the kind is said. */
function judgementOf(sentence: SentenceView, at: number): EventStatus | null {
  const judged = sentence.predicates.find((one) => one.kind === "adjective" && one.subjects.includes(at));
  if (judged === undefined) return null;
  if (/^(?:unlikely|impossible|premature|unthinkable)$/u.test(judged.lemma)) return "hypothetical";
  if (/^(?:likely|possible|probable|imminent|necessary|essential|due)$/u.test(judged.lemma))
    return judged.isNegated ? "hypothetical" : "planned";
  return null;
}

/** "would be raised at the talks", "when he arrives for talks": the clause that the noun stands in lies ahead. */
function isClauseAhead(sentence: SentenceView, at: number): boolean {
  const clause = sentence.tree
    .ancestors(at)
    .map((index) => sentence.predicates.find((one) => one.head === index && one.kind === "verb"))
    .find((one) => one !== undefined);
  if (clause === undefined) return false;
  const isUnder = clause.obliques.some(
    (one) => one.head === at && /^(?:at|during|in|for)$/u.test(one.preposition),
  );
  const willBe = clause.auxiliaries.some((word) => /^(?:will|shall|'ll|would)$/u.test(word));
  return (isUnder && willBe && !clause.isPerfect) || isDueByTense(sentence, clause);
}

/** "when she visits": the present of a clause of time or condition is a future. */
export function isDueByTense(sentence: SentenceView, clause: Predicate): boolean {
  if (clause.tense !== "present" || clause.form !== "finite" || clause.isPerfect || clause.isProgressive)
    return false;
  return sentence.tree
    .children(clause.head)
    .some((child) => /^(?:when|once|before|until|till|if)$/iu.test(sentence.tree.token(child).form));
}

/** "due to meet", "is scheduled to be held". */
export function dueOr(sentence: SentenceView, predicate: Predicate, status: EventStatus): EventStatus {
  const above = sentence.predicates[predicate.governor];
  if (
    above !== undefined &&
    /^(?:due|schedule|scheduled|set|slated|plan|expect|expected|agree)$/u.test(above.lemma) &&
    !above.isNegated
  )
    return "planned";
  const head = sentence.tree.head(predicate.head);
  if (head >= 0 && /^(?:due|scheduled|slated|set|expected)$/iu.test(sentence.tree.token(head).form))
    return "planned";
  return status;
}
