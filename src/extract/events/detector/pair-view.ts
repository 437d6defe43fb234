/**
 * What the detector sees of one ordered pair of candidates: the rules' event on it, the predicate that joins the two, the way
 * between them through the tree. Owns the view; `columns.ts` and `words.ts` make numbers of it.
 */

import { overlaps } from "../../../base/span.ts";
import type { SyntaxTree } from "../../../language/tree.ts";
import type { ActorMention } from "../../../model/annotation.ts";
import type { ActorRef, Event } from "../../../model/records.ts";
import type { Act } from "../act.ts";
import { labelOf } from "../pair-features.ts";
import { rankPredicates, type RankedPredicate } from "../pair-path.ts";
import type { ActReader } from "../read-act.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";

/** A sentence as the detector reads it, once for all its pairs. */
export interface DetectorSentence {
  readonly tree: SyntaxTree;
  readonly reader: ActReader;
  readonly candidates: readonly Candidate[];
  /** What the rules coded in this sentence. */
  readonly events: readonly Event[];
  /** Type of the act that a token names for the rules ("YIELD" for CONCEDE and RETREAT), by token. */
  readonly acts: ReadonlyMap<number, string>;
  /** Each token's relation without its subtype. */
  readonly relations: readonly string[];
  /** How many quotation marks stand before each token. */
  readonly marks: readonly number[];
}

/** A sentence with what its pairs share. */
export function detectorSentence(
  reader: ActReader,
  named: readonly ActorMention[],
  events: readonly Event[],
): DetectorSentence {
  const { tree } = reader;
  let count = 0;
  return {
    tree,
    reader,
    candidates: candidatesOf(tree, named),
    events,
    acts: actsOf(reader),
    relations: tree.tokens.map((token) => token.deprel.split(":")[0] as string),
    marks: tree.tokens.map((token) => (/^["“”]$/u.test(token.form) ? count++ : count)),
  };
}

/** How the rules' event takes part in a pair. */
export type RuleSides = "both" | "turned" | "actor" | "recipient";

export interface PairView {
  readonly actor: Candidate;
  readonly recipient: Candidate;
  readonly rule: { readonly event: Event; readonly sides: RuleSides } | null;
  /** The predicate that joins the two best; null in a sentence without predicates. */
  readonly joint: RankedPredicate | null;
  /** The best predicate that tells an act, with the act. */
  readonly told: { readonly by: RankedPredicate; readonly act: Act } | null;
  /** Tokens from the actor up to below the common ancestor; from the recipient likewise. */
  readonly up: readonly number[];
  readonly down: readonly number[];
  /** The common ancestor; -1 where the tree has none. */
  readonly top: number;
}

/** Pairs that lie farther apart in the tree are never joined by an act. */
const STEPS_MAX = 13;

function actsOf(reader: ActReader): ReadonlyMap<number, string> {
  const acts = new Map<number, string>();
  for (const predicate of reader.predicates) {
    const act = reader.act(predicate);
    if (act !== null) acts.set(act.trigger, labelOf(act.code));
  }
  reader.tree.tokens.forEach((token, at) => {
    if (token.upos !== "NOUN" || acts.has(at)) return;
    const act = reader.nounAct(at);
    if (act !== null) acts.set(at, labelOf(act.code));
  });
  return acts;
}

/** All ordered pairs worth judging. A mention that stands for several actors is also paired with itself. */
export function pairsOf(sentence: DetectorSentence): PairView[] {
  const { candidates } = sentence;
  if (candidates.length < 2 && !candidates.some((candidate) => candidate.isJoint)) return [];
  return candidates.flatMap((actor) =>
    candidates.flatMap((recipient) =>
      actor === recipient && !actor.isJoint ? [] : (viewOf(sentence, actor, recipient) ?? []),
    ),
  );
}

function viewOf(sentence: DetectorSentence, actor: Candidate, recipient: Candidate): PairView | null {
  const { tree, reader } = sentence;
  const way = wayBetween(tree, actor.head, recipient.head);
  if (way.up.length + way.down.length > STEPS_MAX) return null;
  const ranked = rankPredicates(tree, reader.predicates, actor.side, recipient.side);
  const joint = ranked[0] ?? null;
  return {
    actor,
    recipient,
    rule: ruleOn(sentence, actor, recipient),
    joint,
    told: toldOf(ranked, reader),
    ...way,
  };
}

function toldOf(ranked: readonly RankedPredicate[], reader: ActReader): PairView["told"] {
  const best = ranked[0]?.score ?? 0;
  for (const by of ranked) {
    if (by.score <= best - 8) return null;
    const act = reader.act(by.predicate);
    if (act !== null) return { by, act };
  }
  return null;
}

/** The rules' event that fits the two best: both sides, turned round, or one side only. */
function ruleOn(sentence: DetectorSentence, actor: Candidate, recipient: Candidate): PairView["rule"] {
  let best: { event: Event; sides: RuleSides } | null = null;
  let most = 0;
  for (const event of sentence.events) {
    const [sides, rank] = sidesOf(event, actor.mention, recipient.mention);
    if (sides !== null && rank > most) [best, most] = [{ event, sides }, rank];
  }
  return best;
}

function sidesOf(event: Event, actor: ActorMention, recipient: ActorMention): [RuleSides | null, number] {
  const acts = isAmong(event.actors, actor);
  const receives = isAmong(event.recipients, recipient);
  if (acts && receives) return ["both", 4];
  if (isAmong(event.recipients, actor) && isAmong(event.actors, recipient)) return ["turned", 3];
  if (acts) return ["actor", 2];
  return receives ? ["recipient", 1] : [null, 0];
}

function isAmong(refs: readonly ActorRef[], mention: ActorMention): boolean {
  return refs.some((ref) => ref.span !== null && overlaps(ref.span, mention));
}

function wayBetween(tree: SyntaxTree, from: number, to: number): Pick<PairView, "up" | "down" | "top"> {
  const above: number[] = [];
  for (let at = from; at >= 0 && above.length < 60; at = tree.head(at)) above.push(at);
  const down: number[] = [];
  for (let at = to; at >= 0 && down.length < 60; at = tree.head(at)) {
    const met = above.indexOf(at);
    if (met >= 0) return { up: above.slice(0, met), down, top: at };
    down.push(at);
  }
  return { up: above, down, top: -1 };
}
