/**
 * Who tells what a clause says: "Chad said it had closed the border", "…, Chad said", "according to Chad". Owns the short list
 * of words of telling that event coding needs; statements have their own, fuller reading.
 */

import type { SyntaxTree } from "../../language/tree.ts";
import { withConjuncts } from "./find-predicates.ts";
import type { Attribution, Predicate } from "./predicate.ts";

const TELLING: ReadonlySet<string> = new Set(
  "say tell report announce state claim add declare confirm note explain write tweet insist argue allege assert maintain stress reveal disclose deny acknowledge admit recall remark reiterate warn suggest believe think estimate quote cite show indicate".split(
    " ",
  ),
);

/** True for a verb that can report a clause. */
export function isTelling(lemma: string): boolean {
  return TELLING.has(lemma);
}

/**
 * The attribution of a predicate's clause, the nearest one; null where the text says it itself.
 * @example attributionOf(tree of "Chad said Mali left", predicates, 1)?.speakers // [0]
 */
export function attributionOf(
  tree: SyntaxTree,
  predicates: readonly Predicate[],
  index: number,
): Attribution | null {
  let at = predicates[index];
  for (let steps = 0; at !== undefined && steps < 8; steps++) {
    const above: Predicate | undefined = predicates[at.governor];
    if (above !== undefined && at.link === "ccomp" && TELLING.has(above.lemma)) return tellerOf(above);
    const aside = parentheticTeller(predicates, at) ?? accordingTo(tree, at);
    if (aside !== null) return aside;
    if (above === undefined || at.link === "relative") return null;
    at = above;
  }
  return null;
}

function tellerOf(telling: Predicate): Attribution {
  return { cue: telling.head, speakers: telling.isPassive ? telling.agents : telling.subjects };
}

/** "…, the ministry said": a parataxis below the reported clause. */
function parentheticTeller(predicates: readonly Predicate[], reported: Predicate): Attribution | null {
  for (const other of predicates) {
    if (other.governor === reported.index && other.link === "parataxis" && TELLING.has(other.lemma))
      return tellerOf(other);
  }
  return null;
}

function accordingTo(tree: SyntaxTree, reported: Predicate): Attribution | null {
  for (const oblique of reported.obliques) {
    if (!oblique.preposition.startsWith("according")) continue;
    const cue = tree.childBy(oblique.head, "case") ?? oblique.head;
    return { cue, speakers: withConjuncts(tree, oblique.head) };
  }
  return null;
}
