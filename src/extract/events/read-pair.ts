/** What the rules read in a marked pair: which predicate joins the two sides, and which act it tells. Owns no training. */

import { SyntaxTree } from "../../language/tree.ts";
import type { Span } from "../../base/span.ts";
import type { Sentence } from "../../model/annotation.ts";
import { findPredicates } from "../clauses/find-predicates.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { PairReading } from "./pair-features.ts";
import { rankPredicates, type Side, sideOf } from "./pair-path.ts";
import { type Act, ActReader } from "./read-act.ts";

/** Reads one sentence with its marked actor and recipient. Spans may lie outside of the sentence; they are then absent. */
export function readPair(
  sentence: Sentence,
  actors: readonly Span[],
  recipients: readonly Span[],
  lexicon: Lexicon,
): PairReading {
  const tree = new SyntaxTree(sentence);
  const predicates = findPredicates(tree);
  const actor = sideOf(tree, actors);
  const recipient = sideOf(tree, recipients);
  const reader = new ActReader(tree, predicates, lexicon, {
    futureIsIntent: true,
    isMention: (at) => actor.tokens.has(at) || recipient.tokens.has(at) || tree.token(at).upos === "PROPN",
  });
  const ranked = rankPredicates(tree, predicates, actor, recipient).map((entry) => ({
    ...entry,
    act: reader.act(entry.predicate),
  }));
  return { tree, reader, actor, recipient, ranked, act: chooseAct(ranked, reader, actor, recipient) };
}

/**
 * The act of the best predicate that tells one, seen from the predicate that governs it ("refused to meet", not "meet"); else a
 * word after the actor that would be a verb in plainer print; else an event noun that the actor hangs on ("the UN-brokered truce").
 */
function chooseAct(
  ranked: PairReading["ranked"],
  reader: ActReader,
  actor: Side,
  recipient: Side,
): Act | null {
  const best = ranked[0]?.score ?? 0;
  for (const entry of ranked) {
    if (entry.score <= best - 8) continue;
    if (entry.act === null || entry.act.code.startsWith("01")) {
      const isMisread =
        entry.act === null && entry.actorPart === "agent" && entry.predicate.complements.length === 0;
      const act = isMisread ? reader.looseAct(entry.predicate.head, actor.heads) : null;
      if (act !== null && !act.code.startsWith("01")) return act;
      continue;
    }
    if (entry.actorPart !== "agent") break;
    const above = ranked.find(
      (other) =>
        other.actorPart === "agent" &&
        other.act !== null &&
        other.act.chain.length > 1 &&
        other.act.chain.indexOf(entry.predicate.index) > 0,
    );
    return above?.act ?? entry.act;
  }
  const loose = looseVerb(reader, actor, recipient);
  if (loose !== null) return loose;
  const any = ranked.find(
    (entry) => entry.act !== null && !entry.act.code.startsWith("01") && entry.score > best - 8,
  );
  if (any !== undefined) return any.act;
  for (const head of actor.heads) {
    for (
      let at = reader.tree.head(head), steps = 0;
      at >= 0 && steps < 6;
      at = reader.tree.head(at), steps++
    ) {
      const act = reader.nounAct(at);
      if (act !== null) return act;
    }
  }
  return ranked.find((entry) => entry.act !== null)?.act ?? null;
}

/** The first word between actor and recipient that the lexicon knows as a verb. */
function looseVerb(reader: ActReader, actor: Side, recipient: Side): Act | null {
  const first = actor.tokens.size === 0 ? 0 : Math.max(...actor.tokens) + 1;
  const last = recipient.tokens.size === 0 ? reader.tree.tokens.length : Math.min(...recipient.tokens);
  if (actor.tokens.size === 0) return null;
  for (let at = first; at < last; at++) {
    const token = reader.tree.token(at);
    if (token.upos === "AUX" || token.upos === "ADV" || token.upos === "PART") continue;
    const act = reader.looseAct(at, actor.heads);
    if (act !== null && !act.code.startsWith("01")) return act;
  }
  return null;
}
