/** Drafts of commitments that a noun makes: "an agreement was reached on", "gave a promise to". Owns the act of the noun and who stands behind it. */

import type { SyntaxTree } from "../../language/tree.ts";
import { prepositionOf, readNounFrame, withConjuncts } from "../clauses/find-predicates.ts";
import type { Predicate } from "../clauses/predicate.ts";
import type { CommitmentStanding } from "../../model/records.ts";
import { AGREEING, COMMITMENT_NOUNS, DELIVERABLE, STANDING_VERBS, VOICING } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { isIrreal, isPersonOrDate } from "./refusals.ts";

/** Drafts from nouns of commitment that a verb gives voice to or tells the standing of, in text order. */
export function fromNouns(tree: SyntaxTree, predicates: readonly Predicate[]): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < tree.tokens.length; at++) {
    const token = tree.token(at);
    if (token.upos !== "NOUN") continue;
    const noun = COMMITMENT_NOUNS.find((one) => one.lemmas.has(token.lemma.toLowerCase()));
    if (noun === undefined) continue;
    const frame = readNounFrame(tree, at);
    if (frame.isNegated) continue;
    const governor = governorOf(tree, predicates, at);
    const voicing = noun.force === "agreement" ? AGREEING : VOICING;
    const voiced =
      governor !== null &&
      voicing.has(governor.lemma) &&
      !governor.isNegated &&
      !isIrreal(tree, predicates, governor);
    const standing = governor === null ? undefined : STANDING_VERBS[governor.lemma];
    if (!voiced && standing === undefined) continue;
    const owner = ownerUnderOf(tree, at);
    const act = actOfNoun(tree, predicates, at, noun.prepositions, governor, owner);
    if (act === null || (isPersonal(token.lemma) && !isForOthers(tree, act))) continue;
    // "the threat of terrorism" is nobody's threat.
    if (noun.force === "threat" && !predicates.some((one) => one.head === act)) continue;
    const committers =
      frame.possessors.length > 0 && !frame.possessors.every((head) => tree.token(head).upos === "PRON")
        ? frame.possessors
        : owner !== null
          ? [owner]
          : governor?.isPassive
            ? [...governor.agents, ...frame.possessors, ...sidesOf(tree, at, governor)]
            : (governor?.subjects ?? []);
    drafts.push({
      rule: `commitment-${noun.name}`,
      force: noun.force,
      base: noun.base,
      cue: at,
      act,
      committers,
      isHedged: noun.isHedged,
      isImpersonal: committers.length === 0,
      standing: standingOf(tree, predicates, governor),
    });
  }
  return drafts;
}

/** "A pact was signed *between Peru and Chile*": who is bound where no agent is named. */
function sidesOf(tree: SyntaxTree, noun: number, governor: Predicate): number[] {
  const below = [...tree.childrenBy(noun, "nmod"), ...governor.obliques.map((one) => one.head)];
  const first = below.find((head) => prepositionOf(tree, head) === "between");
  return first === undefined ? [] : withConjuncts(tree, first);
}

/** "the readiness *of the Chadian government* to talk": whose the noun is; null where the phrase under "of" is no owner. */
function ownerUnderOf(tree: SyntaxTree, noun: number): number | null {
  const owner = tree
    .childrenBy(noun, "nmod")
    .find((child) => prepositionOf(tree, child) === "of" && tree.token(child).upos === "PROPN");
  if (owner !== undefined) return owner;
  return (
    tree
      .childrenBy(noun, "nmod")
      .find(
        (child) =>
          prepositionOf(tree, child) === "of" &&
          /^(?:government|state|country|ministry|authority|administration|side|party|leader|president|king)$/iu.test(
            tree.token(child).lemma,
          ),
      ) ?? null
  );
}

/** Wishes bind only where the act is one for others: "a desire to help", not "an interest in receiving". */
function isPersonal(lemma: string): boolean {
  return /^(?:interest|desire|eagerness)$/iu.test(lemma);
}

function isForOthers(tree: SyntaxTree, act: number): boolean {
  const { upos, lemma } = tree.token(act);
  if (upos !== "VERB") return false;
  return DELIVERABLE.has(lemma.toLowerCase()) && !/^(?:receive|accept|join|increase)$/iu.test(lemma);
}

const MODALS = /^(?:will|would|shall|may|might|can|could|should|must|ought)$/u;

/** What the verb over the noun tells of it; "failed to keep its promise", "Togo's failure to honour a pledge" tell a breach. */
function standingOf(
  tree: SyntaxTree,
  predicates: readonly Predicate[],
  governor: Predicate | null,
): CommitmentStanding {
  const told = governor === null ? undefined : STANDING_VERBS[governor.lemma];
  if (governor === null || told === undefined || governor.isNegated) return "open";
  const above = tree.head(governor.head);
  const lemma = above < 0 ? "" : tree.token(above).lemma.toLowerCase();
  const isUndone =
    governor.form === "infinitive" &&
    (/^(?:failure|refusal|inability)$/u.test(lemma) ||
      (/^(?:fail|refuse)$/u.test(lemma) && predicates.some((one) => one.head === above && !one.isNegated)));
  if (told === "kept" && isUndone) return "broken";
  // "needs to keep its promise", "vowed to break it": not done.
  return governor.form === "infinitive" || governor.auxiliaries.some((word) => MODALS.test(word))
    ? "open"
    : told;
}

/** The predicate whose object, passive subject or oblique the noun is. */
function governorOf(tree: SyntaxTree, predicates: readonly Predicate[], noun: number): Predicate | null {
  for (let at = noun, steps = 0; steps < 3; steps++) {
    const head = tree.head(at);
    if (head < 0) return predicates.find((one) => one.head === at) ?? null;
    const found = predicates.find((one) => one.head === head);
    if (found !== undefined) return found;
    at = head;
  }
  return null;
}

function actOfNoun(
  tree: SyntaxTree,
  predicates: readonly Predicate[],
  noun: number,
  prepositions: readonly string[],
  governor: Predicate | null,
  owner: number | null,
): number | null {
  const below = predicates.find(
    (one) =>
      (tree.head(one.head) === noun ||
        (owner !== null && tree.head(one.head) === owner && one.form === "infinitive")) &&
      (one.form === "infinitive" || one.markers.some((marker) => prepositions.includes(marker))),
  );
  if (below !== undefined) return below.head;
  // "stressed the commitment of Chad to withdraw": the infinitive may hang on the verb.
  const loose =
    owner === null || governor === null
      ? undefined
      : predicates.find(
          (one) => tree.head(one.head) === governor.head && one.form === "infinitive" && one.head > owner,
        );
  if (loose !== undefined) return loose.head;
  for (const child of tree.children(noun)) {
    const { deprel, lemma } = tree.token(child);
    // "a memorandum of understanding on fishing": the act stands under the second noun.
    if (/^understanding$/iu.test(lemma)) {
      const about = tree
        .childrenBy(child, "nmod")
        .find((one) => /^(?:on|about|for|regarding)$/u.test(prepositionOf(tree, one)));
      if (about !== undefined) return about;
      continue;
    }
    if (
      child !== owner &&
      (deprel.startsWith("nmod") || deprel === "acl") &&
      deprel !== "nmod:poss" &&
      prepositions.includes(prepositionOf(tree, child)) &&
      !isPersonOrDate(tree, child)
    )
      return child;
  }
  // "An agreement was reached on sharing the river": the act hangs on the verb.
  if (governor === null || governor.head === noun) return null;
  const clause = predicates.find(
    (one) =>
      (one.governor === governor.index || tree.head(one.head) === governor.head) &&
      one.head > noun &&
      (one.markers.some((marker) => prepositions.includes(marker)) ||
        (tree.tokens[one.head - 1] !== undefined &&
          prepositions.includes(tree.token(one.head - 1).form.toLowerCase()))),
  );
  if (clause !== undefined) return clause.head;
  return (
    governor.obliques.find(
      (one) =>
        one.head > governor.head &&
        (one.preposition === "on" || one.preposition === "for") &&
        !isPersonOrDate(tree, one.head),
    )?.head ?? null
  );
}
