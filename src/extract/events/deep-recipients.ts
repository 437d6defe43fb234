/**
 * Who is named deeper under an act, where no nearer place names its recipient: "opened an inquiry into the death of a Malian monk".
 * Owns how far down it looks and what it passes over; the nearer places are in `clause-events.ts`.
 */

import type { SyntaxTree } from "../../language/tree.ts";
import { prepositionOf } from "../clauses/find-predicates.ts";
import type { Predicate } from "../clauses/predicate.ts";
import type { Act } from "./act.ts";
import type { Participants, Party } from "./participants.ts";

/** Acts that are done to somebody even where grammar hides whom; meetings, moves of troops and mere intentions are none. */
const REACHES_DOWN = /^(?:02|03|045|05|06|07|08|09|10|11|12|13|14|16|17|18|19|20)/u;
/** Circumstances name no recipient: "in Muscat", "after the vote", "according to the mayor". */
const CIRCUMSTANCE =
  /^(?:in|at|near|during|after|before|since|until|amid|despite|according.*|as|by|than|like|including|because.*|due.*|following|within|without|under|ahead.*|through|throughout|via|per|outside|inside|across|between|among|from|alongside|instead.*|with)$/u;
/** Circumstances under which nobody is looked for at all. */
const PASSED_OVER =
  /^(?:after|before|during|since|until|amid|despite|according.*|because.*|due.*|following|than|like|without|as)$/u;
/** Steps that lead from an act to what it is about. */
const STEPS =
  /^(?:obj|iobj|obl|nmod|nmod:poss|compound|amod|nmod:desc|conj|xcomp|appos|acl|advcl|nummod|obl:agent)$/u;
const DEPTH_MAX = 5;

/** The shallowest mention of an other party under the act's lowest predicate, the first of those at one depth. */
export function deepRecipients(
  tree: SyntaxTree,
  participants: Participants,
  chain: readonly Predicate[],
  act: Act,
  others: (heads: readonly number[]) => Party[],
): Party[] {
  const top = chain.at(-1);
  if (top === undefined || !REACHES_DOWN.test(act.code)) return [];
  let level = [top.head];
  const seen = new Set(level);
  for (let depth = 1; depth <= DEPTH_MAX && level.length > 0; depth++) {
    const next = level.flatMap((at) =>
      tree.children(at).filter((child) => !seen.has(child) && isStep(tree, child)),
    );
    for (const at of next) {
      seen.add(at);
      if (!participants.covers(at) || at < top.head || isCircumstance(tree, at)) continue;
      const parties = others([at]).filter((party) => party.isDirect);
      if (parties.length > 0) return parties;
    }
    level = next;
  }
  return [];
}

function isCircumstance(tree: SyntaxTree, at: number): boolean {
  return /^(?:obl|nmod)$/u.test(tree.token(at).deprel) && CIRCUMSTANCE.test(prepositionOf(tree, at));
}

function isStep(tree: SyntaxTree, at: number): boolean {
  const { deprel, feats } = tree.token(at);
  if (!STEPS.test(deprel)) return false;
  if (deprel === "obl" && PASSED_OVER.test(prepositionOf(tree, at))) return false;
  // A clause that only stands beside the act tells of other things, save one that says what is wanted.
  return deprel !== "advcl" || feats.includes("VerbForm=Inf") || feats.includes("VerbForm=Ger");
}
