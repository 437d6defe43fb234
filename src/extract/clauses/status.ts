/**
 * Whether the act that a clause names was done, is under way, is planned, is denied or is only supposed: read from auxiliaries,
 * negation, subordinators and the predicates above it. Owns these closed lists of words; an extractor may overrule with its own.
 */

import type { EventStatus } from "../../model/records.ts";
import type { Predicate } from "./predicate.ts";

/** A status with the words that decided it. */
export interface StatusReading {
  readonly status: EventStatus;
  /** Lemma of the word that decided; null for the plain case. */
  readonly because: string | null;
}

/** What a governing word says of the act in its complement. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** "plans to leave": announced, not done. */
export const PLANNING: ReadonlySet<string> = words(
  "plan intend agree pledge promise vow decide prepare schedule expect hope aim arrange offer propose commit commence-soon undertake swear resolve opt choose set due ready willing poised prepared determined committed slated scheduled keen bound going about able-soon want wish seek look threaten warn guarantee authorize authorise mandate",
);

/** "refused to leave": the act did not take place. */
export const REFUSING: ReadonlySet<string> = words(
  "refuse fail decline deny avoid prevent cancel reject neglect forget cease stop forbid prohibit ban bar preclude abstain refrain unable unwilling reluctant unlikely impossible block foil thwart avert scrap postpone dismiss refute rule abandon shelve",
);

/** "urged Chad to leave": the act is asked for or weighed, nothing more. */
export const SUPPOSING: ReadonlySet<string> = words(
  "ask urge demand call appeal request press pressure push want beg implore invite suggest recommend consider discuss debate contemplate mull weigh study explore propose advise encourage imagine suppose doubt wonder whether allow permit enable let insist require need order likely possible eager fear",
);

const HYPOTHETICAL_MARKERS: ReadonlySet<string> = words("if unless whether lest");
const FUTURE: ReadonlySet<string> = words("will shall 'll");
const HUNG: ReadonlySet<string> = words("xcomp advcl acl subject");
const POSSIBLE: ReadonlySet<string> = words("may might could would should must ought can");

/**
 * Status of a predicate's act. Words nearer to it count before those farther up.
 * @example statusOf(predicates of "The envoy refused to meet rebels", 1) // { status: "negated", because: "refuse" }
 */
export function statusOf(predicates: readonly Predicate[], index: number): StatusReading {
  const own = predicates[index];
  if (own === undefined) return { status: "occurred", because: null };
  const plain = ownStatus(own);
  if (plain !== null) return underReport(predicates, own, plain);
  const above = governedStatus(predicates, own);
  if (above !== null) return above;
  return { status: own.isProgressive && own.tense !== "past" ? "ongoing" : "occurred", because: null };
}

/** "denied that it will …" is denied before it is planned. */
function underReport(predicates: readonly Predicate[], own: Predicate, plain: StatusReading): StatusReading {
  const above = own.link === "ccomp" ? predicates[own.governor] : undefined;
  if (above === undefined || plain.status === "negated") return plain;
  return above.lemma === "deny" && !above.isNegated ? { status: "negated", because: "deny" } : plain;
}

/** What the clause says by itself; null when it states the act plainly. */
function ownStatus(own: Predicate): StatusReading | null {
  const marker = own.markers.find((word) => HYPOTHETICAL_MARKERS.has(word));
  if (marker !== undefined) return { status: "hypothetical", because: marker };
  if (own.isQuestion) return { status: "hypothetical", because: "?" };
  if (own.isNegated) return { status: "negated", because: "not" };
  if (own.markers.includes("without")) return { status: "negated", because: "without" };
  // "are to meet on Thursday"; not "wants to be elected", whose clause hangs on another
  if (own.markers.includes("to") && own.auxiliaries.includes("be") && !HUNG.has(own.link))
    return { status: "planned", because: "be to" };
  for (const auxiliary of own.auxiliaries) {
    if (FUTURE.has(auxiliary)) return { status: "planned", because: auxiliary };
    if (POSSIBLE.has(auxiliary) && !own.isPerfect) return { status: "hypothetical", because: auxiliary };
    if (POSSIBLE.has(auxiliary)) return { status: "hypothetical", because: `${auxiliary} have` };
  }
  return null;
}

/** Climbs from complement to governor: "has agreed to begin to withdraw". */
function governedStatus(predicates: readonly Predicate[], own: Predicate): StatusReading | null {
  let at = own;
  // "providing arms and *holding* drills": a conjunct stands where its first one stands.
  let isOwnLevel = true;
  for (let steps = 0; steps < 8; steps++) {
    const above = predicates[at.governor];
    if (above === undefined) return null;
    if (at.link === "conj" && at.form === "finite") return null;
    if (at.link === "advcl" || at.link === "relative" || at.link === "parataxis" || at.link === "subject") {
      return at.link === "advcl" && isOwnLevel ? adverbialStatus(at, above) : null;
    }
    if (at.link === "acl") return at.form === "infinitive" ? { status: "planned", because: "to" } : null;
    if (at.link === "xcomp" || at.link === "ccomp") {
      const reading = complementStatus(above, at);
      if (reading !== null) return reading;
    }
    if (at.link !== "conj") isOwnLevel = false;
    at = above;
  }
  return null;
}

/** "sent envoys *to meet* them" is meant, not told as done; "will visit, *holding talks*" is as planned as the visit. */
function adverbialStatus(own: Predicate, above: Predicate): StatusReading | null {
  if (own.form === "infinitive" && own.markers.includes("to")) return { status: "planned", because: "to" };
  const isParticiple = own.form === "participle" || own.form === "gerund";
  return isParticiple && own.auxiliaries.length === 0 ? ownStatus(above) : null;
}

function complementStatus(above: Predicate, below: Predicate): StatusReading | null {
  const word = above.lemma;
  const isFiniteReport = below.link === "ccomp" && below.form === "finite";
  if (REFUSING.has(word)) {
    if (isFiniteReport && word !== "deny") return null;
    return above.isNegated ? { status: "occurred", because: null } : { status: "negated", because: word };
  }
  if (above.isNegated && below.link === "xcomp") return { status: "negated", because: "not" };
  if (isFiniteReport && !SUPPOSING.has(word)) return null;
  if (PLANNING.has(word)) return { status: "planned", because: word };
  if (SUPPOSING.has(word)) return { status: "hypothetical", because: word };
  return below.link === "xcomp" ? ownStatus(above) : null;
}
