/** Drafts of commitments that no committing word governs: plain futures ("will supply") and acts told as kept ("as they had agreed"). */

import { wordTable } from "../../base/word-table.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { CommitmentForce } from "../../model/records.ts";
import type { Predicate } from "../clauses/predicate.ts";
import { DELIVERABLE, HOSTILE } from "./cues.ts";
import { isSupposed } from "./refusals.ts";
import type { Draft } from "./draft.ts";

/** "Russia will supply …", "we will continue to …", "said it would send …", "would be providing". */
export function fromFuture(tree: SyntaxTree, predicates: readonly Predicate[]): Draft[] {
  const drafts: Draft[] = [];
  for (const predicate of predicates) {
    const will = predicate.auxiliaries.some((word) => word === "will" || word === "shall");
    const would =
      predicate.auxiliaries.includes("would") && predicate.link === "ccomp" && !predicate.isPerfect;
    if (
      (!will && !would) ||
      predicate.kind !== "verb" ||
      // "Chad will receive a grant": somebody else gives.
      predicate.lemma === "receive" ||
      !DELIVERABLE.has(predicate.lemma) ||
      predicate.subjects.length === 0 ||
      predicate.isPassive ||
      predicate.isPerfect
    )
      continue;
    if (
      predicate.isNegated ||
      predicate.isQuestion ||
      predicate.auxiliaries.includes("have") ||
      predicate.markers.some((marker) => /^(?:if|whether|unless|when|until|after|once)$/u.test(marker))
    )
      continue;
    const above = predicates[predicate.governor];
    if (
      would &&
      (above === undefined ||
        !/^(?:say|tell|announce|pledge|confirm|add|declare|state|reiterate|stress|promise|vow|inform|agree|assure)$/u.test(
          above.lemma,
        ))
    )
      continue;
    if (
      above !== undefined &&
      predicate.link === "ccomp" &&
      /^(?:hope|expect|believe|think|fear|predict|forecast|estimate|project|anticipate|imagine|speculate|ask|wonder|deny|doubt|want|demand|suggest|urge)$/u.test(
        above.lemma,
      )
    )
      continue;
    if (isOpenQuestion(tree, predicate) || isSupposed(tree, predicate) || isGuessed(tree, predicate))
      continue;
    // "did not say whom they would support".
    if (above !== undefined && predicate.link === "ccomp" && above.isNegated) continue;
    if (/^(?:start|begin)$/u.test(predicate.lemma) && predicate.complements.length === 0) continue;
    const below = /^(?:continue|work|start|begin)$/u.test(predicate.lemma)
      ? predicates.find((one) => one.governor === predicate.index && one.link === "xcomp")
      : undefined;
    // "will continue to be paid" is done by others.
    if (below?.isPassive === true) continue;
    const act = below?.head ?? predicate.head;
    drafts.push({
      rule: "commitment-future",
      force:
        HOSTILE.has(predicate.lemma) &&
        /^(?:retaliate|impose|attack|strike|punish|respond|expel|boycott|veto)$/u.test(predicate.lemma)
          ? "threat"
          : "pledge",
      base: 0.56,
      cue: predicate.head,
      act,
      committers: predicate.subjects,
      isHedged: false,
      isImpersonal: false,
      standing: "open",
    });
  }
  return drafts;
}

/** "will probably supply more": nobody's word is given. */
function isGuessed(tree: SyntaxTree, predicate: Predicate): boolean {
  return tree
    .childrenBy(predicate.head, "advmod")
    .some((adverb) =>
      /^(?:probably|likely|possibly|perhaps|presumably|maybe|supposedly|apparently)$/iu.test(
        tree.token(adverb).form,
      ),
    );
}

/** "how Peru would respond": the clause asks and binds nobody. Refused: "Peru said that it would respond". */
function isOpenQuestion(tree: SyntaxTree, predicate: Predicate): boolean {
  return tree
    .children(predicate.head)
    .some(
      (child) =>
        child < predicate.head &&
        (predicate.link === "ccomp"
          ? /^(?:how|why|what|where|when|whom|whose)$/iu
          : /^(?:how|why|what|where|whom|whose)$/iu
        ).test(tree.token(child).form),
    );
}

/** "exchanged the prisoners, as they had agreed": the clause above tells that it was kept. */
export function fromFulfilment(predicates: readonly Predicate[]): Draft[] {
  return predicates.flatMap((predicate): Draft[] => {
    const force = FULFILLED[predicate.lemma];
    const done = predicates[predicate.governor];
    if (
      force === undefined ||
      done === undefined ||
      !predicate.markers.includes("as") ||
      done.kind !== "verb"
    )
      return [];
    if (
      done.isNegated ||
      done.auxiliaries.some((word) => /^(?:will|would|may|might|could|should)$/u.test(word))
    )
      return [];
    return [
      {
        rule: "commitment-fulfilled",
        force,
        base: 0.7,
        cue: predicate.head,
        act: done.head,
        committers: done.isPassive ? done.agents : done.subjects,
        isHedged: false,
        isImpersonal: false,
        standing: "kept",
      },
    ];
  });
}

const FULFILLED: Readonly<Record<string, CommitmentForce>> = wordTable({
  agree: "agreement",
  promise: "pledge",
  pledge: "pledge",
  vow: "pledge",
  offer: "offer",
  threaten: "threat",
});
