/** Drafts of commitments that a verb or adjective makes: "pledged to send", "is ready to talk". Owns what such a cue binds and who commits. */

import type { SyntaxTree } from "../../language/tree.ts";
import type { Predicate } from "../clauses/predicate.ts";
import { COMMITMENT_CUES, type CommitmentCue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { findQuantity } from "./quantity.ts";
import { isIrreal, isPersonOrDate } from "./refusals.ts";

/** One draft at most for each predicate whose lemma is a committing word and that binds an act, in the order of the predicates. */
export function fromVerbs(tree: SyntaxTree, predicates: readonly Predicate[]): Draft[] {
  const drafts: Draft[] = [];
  for (const predicate of predicates) {
    const lemma = predicate.lemma;
    for (const cue of COMMITMENT_CUES) {
      if (!cue.lemmas.has(lemma)) continue;
      const act = boundAct(cue, tree, predicates, predicate);
      if (act === null) continue;
      if (
        isIrreal(tree, predicates, predicate) ||
        isAssent(tree, predicate) ||
        isDeed(tree, cue, predicate, act.head)
      )
        break;
      drafts.push({
        rule: `commitment-${cue.name}`,
        force: cue.force,
        base: cue.base * (act.isWeak ? 0.85 : 1),
        cue: predicate.head,
        act: act.head,
        committers: committersOf(tree, predicate, cue),
        isHedged: cue.isHedged,
        isImpersonal:
          predicate.isPassive && predicate.subjects.every((head) => /^it$/iu.test(tree.token(head).form)),
        standing: predicate.isNegated ? "denied" : "open",
      });
      break;
    }
  }
  return drafts;
}

/** "agrees with the call on Peru to leave": of one mind with others, and nothing promised. */
function isAssent(tree: SyntaxTree, predicate: Predicate): boolean {
  return (
    predicate.lemma === "agree" &&
    predicate.obliques.some(
      (one) =>
        one.preposition === "with" &&
        /^(?:call|view|assessment|statement|idea|opinion|position|proposal|remark|comment|decision|criticism)$/u.test(
          tree.token(one.head).lemma.toLowerCase(),
        ),
    )
  );
}

/** "determined to have a fever" is found, "resolved to be fair" is felt; "decided to invade": a decision to strike is told with the blow and promises nothing to anyone. */
function isDeed(tree: SyntaxTree, cue: CommitmentCue, predicate: Predicate, act: number): boolean {
  const lemma = tree.token(act).lemma.toLowerCase();
  if (cue.name === "resolve" && /^(?:be|have)$/u.test(lemma)) return true;
  return (
    cue.name === "resolve" &&
    predicate.lemma === "decide" &&
    /^(?:invade|attack|strike|bomb|leave|quit|flee|resign|run|kill|wait|stay|go|stop|ignore)$/u.test(lemma)
  );
}

/** "committed" as a state has its bearer as subject; a passive of "offer" or "pledge" names its giver after "by". */
function committersOf(tree: SyntaxTree, predicate: Predicate, cue: CommitmentCue): readonly number[] {
  // "said it intended": a parser may take the pronoun for a dummy.
  const before = tree.tokens[predicate.head - 1];
  if (
    predicate.subjects.length === 0 &&
    !predicate.isPassive &&
    before !== undefined &&
    /^(?:it|they|he|she|we)$/iu.test(before.form)
  )
    return [predicate.head - 1];
  // A parser may take a bare past for a passive: only one with "be" or "get" is.
  const isPassive =
    predicate.isPassive && predicate.auxiliaries.some((word) => word === "be" || word === "get");
  if (!isPassive || cue.name === "commit" || cue.name === "ready" || cue.name === "resolve")
    return predicate.subjects;
  return predicate.agents;
}

/** The act that a cue binds its subject to; weak where the parser left the tie loose. */
interface BoundAct {
  readonly head: number;
  readonly isWeak: boolean;
}

function boundAct(
  cue: CommitmentCue,
  tree: SyntaxTree,
  predicates: readonly Predicate[],
  predicate: Predicate,
): BoundAct | null {
  for (const binding of cue.bindings) {
    if (binding === "infinitive") {
      const below = infinitiveBelow(tree, predicates, predicate);
      // "sought a ruling to keep it secret": an object before it makes the infinitive a purpose.
      const hasObject = predicate.objects.length > 0 && cue.force === "intent";
      if (below !== null && !hasObject) return { head: below.head, isWeak: below.link === "advcl" };
    } else if (binding === "future-clause") {
      const isClause = (other: Predicate): boolean =>
        other.link === "ccomp" || (other.markers.includes("that") && other.link !== "relative");
      const below = predicates.find(
        (other) =>
          other.governor === predicate.index &&
          tree.head(other.head) === predicate.head &&
          isClause(other) &&
          // "that equity will be at its core" tells a state of things and no act.
          other.kind === "verb" &&
          other.auxiliaries.some((word) => /^(?:will|would|shall)$/u.test(word)),
      );
      if (below !== undefined) return { head: below.head, isWeak: false };
    } else if (binding === "object") {
      const [object] = predicate.isPassive ? predicate.subjects : predicate.objects;
      if (object !== undefined && isActNoun(tree, object, cue)) return { head: object, isWeak: false };
    } else {
      const oblique = predicate.obliques.find(
        (one) =>
          cue.prepositions.includes(one.preposition) &&
          tree.token(one.head).upos !== "PROPN" &&
          one.head > predicate.head,
      );
      if (oblique !== undefined && !isPersonOrDate(tree, oblique.head))
        return { head: oblique.head, isWeak: cue.name === "agree" && oblique.preposition === "to" };
      const clause = predicates.find(
        (other) =>
          other.governor === predicate.index &&
          tree.head(other.head) === predicate.head &&
          (other.link === "advcl" || other.link === "ccomp" || other.link === "xcomp") &&
          other.markers.some((marker) => cue.prepositions.includes(marker)),
      );
      if (clause !== undefined) return { head: clause.head, isWeak: false };
    }
  }
  return null;
}

/**
 * The infinitive that completes a word: "plans to move". Refused: a purpose, told by standing in front ("To save water, Togo
 * plans …"), by a gap or by an object between.
 */
function infinitiveBelow(
  tree: SyntaxTree,
  predicates: readonly Predicate[],
  predicate: Predicate,
): Predicate | null {
  const own = predicates.filter(
    (other) =>
      other.governor === predicate.index &&
      tree.head(other.head) === predicate.head &&
      other.form === "infinitive",
  );
  const complement = own.find((other) => other.link === "xcomp" || other.link === "ccomp");
  if (complement !== undefined) return complement;
  return (
    own.find(
      (other) =>
        other.link === "advcl" &&
        other.markers[0] === "to" &&
        other.head > predicate.head &&
        other.head - predicate.head <= 5 &&
        predicate.objects.length === 0,
    ) ?? null
  );
}

const ACT_NOUNS =
  /^(?:aid|assistance|support|help|delivery|supply|supplies|shipment|gas|oil|grain|wheat|weapon|arms|loan|credit|grant|fund|funding|money|dollar|euro|vaccine|dose|troop|soldier|truck|bus|ship|helicopter|aircraft|jet|tank|equipment|training|cooperation|investment|reconstruction|mediation|withdrawal|ceasefire|truce|amnesty|protection|security|access|facility|expertise|backing|solidarity|million|billion|reward|package|compensation|asylum|food|medicine|fuel|electricity|power|relief|scholarship|technology|partnership|visa|market|base|condition|concession|dialogue|talk|negotiation|revenge|retaliation|action|response|sanction|war|strike|force)$/u;
const AGREEMENTS =
  /^(?:agreement|accord|deal|pact|treaty|memorandum|mou|contract|protocol|convention|charter|understanding|declaration)$/u;

function isActNoun(tree: SyntaxTree, head: number, cue: CommitmentCue): boolean {
  const lemma = tree.token(head).lemma.toLowerCase();
  // "an agreement", and no word of what it is about, is nothing to keep a record of.
  if (cue.name === "sign") return AGREEMENTS.test(lemma) && isDescribed(tree, head);
  // "announced three days of mourning": a length of time is given to nobody.
  if (/^(?:day|week|month|year|hour|minute|time|session|election)$/u.test(lemma)) return false;
  // "announced the grant": told of before, and not what is in it.
  if (cue.name === "announce" && !isDescribed(tree, head)) return false;
  if (ACT_NOUNS.test(lemma) || findQuantity(tree, head, head) !== null) return true;
  return tree.children(head).some((child) => {
    const { deprel, lemma: own } = tree.token(child);
    return (
      deprel === "nummod" ||
      (deprel === "compound" &&
        ACT_NOUNS.test(own.toLowerCase()) &&
        /^(?:line|package|programme|program|deal|facility)$/u.test(lemma))
    );
  });
}

/** More is said of a noun than that it is there. */
function isDescribed(tree: SyntaxTree, head: number): boolean {
  return tree
    .children(head)
    .some((child) => !/^(?:det|acl:relcl|punct|cc|conj|cop|aux|case|nsubj)/u.test(tree.token(child).deprel));
}
