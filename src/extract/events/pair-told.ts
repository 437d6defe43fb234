/**
 * Who is told of an act has no part in it: "the mayor told *reporters* that three were killed" joins the mayor and the reporters by
 * talk. Owns verbs of telling with their addressees, and which words are then only what was said.
 */

import type { Predicate } from "../clauses/predicate.ts";
import type { Act } from "./act.ts";
import { applyOperator } from "./lexicon/operators.ts";
import { pairActOfNoun } from "./pair-acts.ts";
import type { RankedAct } from "./pair-features.ts";
import type { Side } from "./pair-path.ts";
import type { ActReader } from "./read-act.ts";

/** Verbs of telling; of the first list, whom the object names is told. */
const TELLS_OBJECT: ReadonlySet<string> = new Set(
  "tell inform notify brief debrief update apprise remind email e-mail text message cable fax".split(" "),
);
const TELLS_TO: ReadonlySet<string> = new Set(
  "explain describe report reveal disclose confirm announce say write reply respond speak confide testify comment relate recount read show introduce present narrate tweet phone telephone".split(
    " ",
  ),
);
const DUTY: ReadonlySet<string> = new Set(["must", "should", "ought"]);
const FUTURE: ReadonlySet<string> = new Set(["will", "would", "may", "could"]);
const CONTACT: ReadonlySet<string> = new Set(["040", "041", "042"]);

/** Talk between the two sides: the act, the predicate that tells it, and the words that are only its content. */
export interface Told {
  readonly act: Act;
  readonly teller: number;
  readonly content: ReadonlySet<number>;
}

/**
 * The talk that joins the two sides; null where the recipient is not told anything, or is told what the teller will do.
 * "told Mali to leave" and "told Mali that it must" are demands, other content makes the talk a mere contact.
 */
export function toldBetween(
  reader: ActReader,
  ranked: readonly RankedAct[],
  actor: Side,
  recipient: Side,
): Told | null {
  for (const { predicate } of ranked.slice(0, 3)) {
    if (predicate.kind !== "verb" || predicate.isNegated) continue;
    const tellers = predicate.isPassive ? predicate.agents : predicate.subjects;
    if (!tellers.some((head) => actor.tokens.has(head)) || !isAddressed(reader, predicate, recipient))
      continue;
    const clauses = predicate.complements.flatMap((index) => reader.predicates[index] ?? []);
    const demanded = clauses.find((clause) => clause.link === "xcomp" || isDuty(clause));
    if (
      demanded === undefined &&
      clauses.some(({ auxiliaries }) => auxiliaries.some((word) => FUTURE.has(word)))
    )
      return null;
    const code =
      demanded === undefined ? "040" : applyOperator("demand", reader.act(demanded, 1)?.code ?? "010");
    const form = reader.tree.token(predicate.head).form;
    const reasons = [`"${form}" + ${demanded === undefined ? "who is told" : "who is told to act"}`];
    return {
      act: { code, trigger: predicate.head, chain: [predicate.index], reasons, noun: -1, operator: null },
      teller: predicate.index,
      content: contentOf(reader, clauses, recipient),
    };
  }
  return null;
}

/** "told *Mali*", "wrote to *Mali*", "said in an interview with *a paper*". */
function isAddressed(reader: ActReader, predicate: Predicate, recipient: Side): boolean {
  const isObject = TELLS_OBJECT.has(predicate.lemma);
  if (!isObject && !TELLS_TO.has(predicate.lemma)) return false;
  const patients = predicate.isPassive ? predicate.subjects : predicate.objects;
  const told = isObject ? [...patients, ...predicate.indirects] : predicate.indirects;
  if (told.some((head) => recipient.tokens.has(head))) return true;
  return predicate.obliques.some(
    ({ preposition, head }) =>
      ((preposition === "to" || preposition === "with") && recipient.tokens.has(head)) ||
      (isContact(reader, head) &&
        reader.tree.childrenBy(head, "nmod").some((child) => recipient.tokens.has(child))),
  );
}

function isContact(reader: ActReader, at: number): boolean {
  const lemma = reader.tree.token(at).lemma.toLowerCase();
  return CONTACT.has(reader.noun(at)?.code ?? pairActOfNoun(lemma)?.code ?? "");
}

function isDuty(clause: Predicate): boolean {
  return (
    clause.auxiliaries.some((word) => DUTY.has(word)) ||
    clause.lemma === "need" ||
    (clause.lemma === "have" && clause.complements.length > 0)
  );
}

/** Words of the clauses that are reported, without clauses that name the recipient. */
function contentOf(reader: ActReader, clauses: readonly Predicate[], recipient: Side): ReadonlySet<number> {
  const reported = clauses
    .filter((clause) => clause.link !== "xcomp")
    .map((clause) => reader.tree.subtree(clause.head))
    .filter((words) => !words.some((at) => recipient.tokens.has(at)));
  return new Set(reported.flat());
}

/** True when the predicate stands under another one, at any depth. */
export function isUnder(reader: ActReader, index: number, top: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < 30; steps++) {
    at = reader.predicates[at]?.governor ?? -1;
    if (at === top) return true;
  }
  return false;
}
