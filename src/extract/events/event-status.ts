/**
 * Whether the act that a clause tells was done, is planned or is denied, as far as events overrule the closed lists of
 * clauses/status.ts: invitations, "have yet to", denied reports, the present tense of a timetable.
 */

import type { EventStatus } from "../../model/records.ts";
import type { Predicate } from "../clauses/predicate.ts";
import { statusOf } from "../clauses/status.ts";
import type { Act } from "./act.ts";
import type { ActReader } from "./read-act.ts";

const SAYING: ReadonlySet<string> = new Set(["say", "tell", "add", "state", "note", "report"]);

/** "meet *tomorrow*", "begin *next week*": the present tense of a timetable. */
function isAhead(reader: ActReader, telling: Predicate): boolean {
  return reader.tree.children(telling.head).some((child) => {
    const form = reader.tree.token(child).form.toLowerCase();
    if (form === "tomorrow") return true;
    return (
      /^(?:week|month|year|summer|autumn|spring|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
        form,
      ) && reader.tree.children(child).some((below) => reader.tree.token(below).form.toLowerCase() === "next")
    );
  });
}

/** "have yet *to agree*", "has yet formally *to agree*": not done. */
function isYetTo({ tree }: ActReader, { head }: Predicate): boolean {
  const before = tree.tokens
    .slice(Math.max(0, head - 4), head)
    .map(({ form }) => form.toLowerCase())
    .join(" ");
  return /\b(?:has|have|had|'ve|’ve|is|are) yet (?:\p{Ll}+ )?to(?: \p{Ll}+ly)?$/u.test(before);
}

/** "denied reports that Mali *had refused*": all that hangs under the reports is denied with them. */
function isInDeniedReport({ tree }: ActReader, { head }: Predicate): boolean {
  let at = head;
  for (let steps = 0; steps < 6; steps++) {
    const above = tree.head(at);
    if (above < 0) return false;
    const { deprel } = tree.token(at);
    const verb = tree.head(above);
    if (
      /^(?:acl|ccomp)/u.test(deprel) &&
      /^(?:report|claim|allegation|rumou?r|suggestion|speculation)$/iu.test(tree.token(above).lemma) &&
      verb >= 0 &&
      /^(?:deny|dismiss|refute|rebut)$/iu.test(tree.token(verb).lemma) &&
      /^obj/u.test(tree.token(above).deprel) &&
      !tree.children(verb).some((child) => /^(?:not|n't|n’t|never)$/iu.test(tree.token(child).form))
    )
      return true;
    at = above;
  }
  return false;
}

/**
 * Status of the predicate at which the code was made: the operator's own, or the one at the bottom of the chain.
 * @example of "agree" in "Chad and Mali have yet to agree on fees" → "negated"
 */
export function eventStatus(
  reader: ActReader,
  chain: readonly Predicate[],
  act: Pick<Act, "operator">,
): EventStatus {
  // Who is invited has not come yet.
  if (chain.at(-1)?.lemma === "invite") return "planned";
  const last = chain.at(-1);
  if (
    act.operator === "refuse" &&
    last?.isNegated &&
    (last.auxiliaries.includes("will") || last.auxiliaries.includes("would"))
  )
    return "occurred";
  // "said he will ask": the asking decides, not the saying.
  const operating = chain.find((predicate) => !SAYING.has(predicate.lemma)) ?? chain[0];
  const telling = act.operator === null ? chain.at(-1) : operating;
  if (telling === undefined) return "occurred";
  if (isYetTo(reader, telling) || isInDeniedReport(reader, telling)) return "negated";
  const { status } = statusOf(reader.predicates, telling.index);
  const isTold = status === "occurred" || status === "ongoing";
  return isTold && telling.tense === "present" && isAhead(reader, telling) ? "planned" : status;
}
