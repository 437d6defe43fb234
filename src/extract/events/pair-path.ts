/** Where a marked actor and recipient stand in the tree, and which predicates lie between them. Owns positions, no lexicon. */

import { overlaps, type Span } from "../../base/span.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { Predicate } from "../clauses/predicate.ts";

/** Token indexes of one side: all that lie in its spans, and the head of each span. */
export interface Side {
  readonly tokens: ReadonlySet<number>;
  readonly heads: readonly number[];
}

/** Relations of clauses and additions inside a long mention ("the rebels *who shelled Chad*"): what they tell is no name. */
const ADDITIONS: ReadonlySet<string> = new Set(["acl", "advcl", "parataxis", "ccomp", "dep"]);

/** The tokens and heads that spans cover in a sentence; clauses inside a mention are left out, so that their acts can be read. */
export function sideOf(tree: SyntaxTree, spans: readonly Span[]): Side {
  const tokens = new Set<number>();
  const heads: number[] = [];
  for (const span of spans) {
    const inside = tree.tokens.flatMap((token, index) => (overlaps(token, span) ? [index] : []));
    // A mark may cut a word in two ("<s>Mali</s>-led"): the word then stands for the mention.
    const head = tree.headOf(span) ?? inside.find((index) => !inside.includes(tree.head(index))) ?? null;
    if (head === null) continue;
    if (!heads.includes(head)) heads.push(head);
    const left = new Set(inside.filter((index) => index !== head && isAddition(tree, index)));
    const dropped = new Set([...left].flatMap((index) => tree.subtree(index)));
    for (const index of inside) if (!dropped.has(index) || index === head) tokens.add(index);
  }
  return { tokens, heads };
}

function isAddition(tree: SyntaxTree, index: number): boolean {
  return ADDITIONS.has(tree.token(index).deprel.split(":")[0] as string);
}

/** Takes the tokens of a mention that is nested in the other out of the outer one. */
export function apart(one: Side, other: Side): readonly [Side, Side] {
  const [a, b] = [[...one.tokens], [...other.tokens]];
  if (a.length === b.length) return [one, other];
  const [inner, outer] = a.length < b.length ? [one, other] : [other, one];
  if (![...inner.tokens].every((index) => outer.tokens.has(index))) return [one, other];
  const rest = {
    heads: outer.heads,
    tokens: new Set([...outer.tokens].filter((index) => !inner.tokens.has(index))),
  };
  return inner === one ? [one, rest] : [rest, other];
}

/** How an actor takes part in a predicate: as who acts, as whom it is done to, under a preposition, or not at all. */
export type Part = "agent" | "patient" | "oblique" | "none";

export function partOf(predicate: Predicate, side: Side): Part {
  const has = (heads: readonly number[]) => heads.some((head) => side.tokens.has(head));
  if (has(predicate.isPassive ? predicate.agents : predicate.subjects)) return "agent";
  if (
    has(predicate.isPassive ? predicate.subjects : predicate.objects) ||
    has(predicate.indirects) ||
    (predicate.isPassive && has(predicate.objects))
  )
    return "patient";
  return predicate.obliques.some((oblique) => side.tokens.has(oblique.head)) ? "oblique" : "none";
}

/** Steps up from a token to a predicate's head; -1 when it does not stand below it. */
export function depthBelow(tree: SyntaxTree, token: number, head: number): number {
  let at = token;
  for (let steps = 0; steps < 60 && at >= 0; steps++) {
    if (at === head) return steps;
    at = tree.head(at);
  }
  return -1;
}

const ORIGIN_SCORE: Readonly<Partial<Record<Predicate["subjectOrigin"], number>>> = {
  control: 4,
  shared: 6,
  participle: 3,
  relative: 5,
};

/** A predicate with how well it joins actor and recipient. */
export interface RankedPredicate {
  readonly predicate: Predicate;
  readonly score: number;
  readonly actorPart: Part;
  readonly recipientPart: Part;
}

/**
 * Predicates ranked by how well they join the two sides, best first: those in which the actor acts and under which the recipient
 * stands, nearest first; then those that merely hold both.
 */
export function rankPredicates(
  tree: SyntaxTree,
  predicates: readonly Predicate[],
  actor: Side,
  recipient: Side,
): readonly RankedPredicate[] {
  return predicates
    .map((predicate) => {
      const actorPart = partOf(predicate, actor);
      const recipientPart = partOf(predicate, recipient);
      const below = nearest(tree, recipient, predicate.head);
      const actorBelow = nearest(tree, actor, predicate.head);
      let score = 0;
      if (actorPart === "agent") score += ORIGIN_SCORE[predicate.subjectOrigin] ?? 8;
      else if (actorPart === "oblique") score += 2;
      else if (actorBelow >= 0) score += 1;
      if (recipientPart === "patient") score += 6;
      else if (recipientPart === "oblique") score += 5;
      else if (recipientPart === "agent") score += actorPart === "agent" ? 4 : 2;
      if (below >= 0) score += 4 - Math.min(below, 7) * 0.5;
      else score -= 2;
      if (recipient.heads.length === 0 && actorPart === "agent") score += 3;
      if (predicate.kind === "noun") score -= 4;
      score -= tree.ancestors(predicate.head).length * 0.1;
      return { predicate, score, actorPart, recipientPart };
    })
    .sort((a, b) => b.score - a.score || a.predicate.head - b.predicate.head);
}

function nearest(tree: SyntaxTree, side: Side, head: number): number {
  let best = -1;
  for (const token of side.heads) {
    const depth = depthBelow(tree, token, head);
    if (depth >= 0 && (best < 0 || depth < best)) best = depth;
  }
  return best;
}
