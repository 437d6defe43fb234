/** What the rules read in a marked pair: which predicate joins the two sides, and which act it tells. Owns no training. */

import { SyntaxTree } from "../../language/tree.ts";
import type { Span } from "../../base/span.ts";
import type { Sentence } from "../../model/annotation.ts";
import { findPredicates } from "../clauses/find-predicates.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { PairReading } from "./pair-features.ts";
import { actOnPath, isOnPath, pathBetween, plainAct } from "./pair-between.ts";
import type { RankedAct } from "./pair-features.ts";
import { apart, depthBelow, rankPredicates, type Side, sideOf } from "./pair-path.ts";
import { spareAct } from "./pair-spare.ts";
import { isUnder, type Told, toldBetween } from "./pair-told.ts";
import type { Act } from "./act.ts";
import { ActReader } from "./read-act.ts";

/** Reads one sentence with its marked actor and recipient. Spans may lie outside of the sentence; they are then absent. */
export function readPair(
  sentence: Sentence,
  actors: readonly Span[],
  recipients: readonly Span[],
  lexicon: Lexicon,
): PairReading {
  const tree = new SyntaxTree(sentence);
  const predicates = findPredicates(tree);
  const [actor, recipient] = apart(sideOf(tree, actors), sideOf(tree, recipients));
  const reader = new ActReader(tree, predicates, lexicon, {
    futureIsIntent: true,
    isMention: (at) => actor.tokens.has(at) || recipient.tokens.has(at) || tree.token(at).upos === "PROPN",
  });
  const read = rankPredicates(tree, predicates, actor, recipient).map((entry): RankedAct => {
    const isListed = lexicon.verb(entry.predicate.lemma).length > 0;
    const act =
      reader.act(entry.predicate) ?? (isListed ? null : spareAct(reader, entry, recipient, lexicon));
    return { ...entry, act };
  });
  const told = toldBetween(reader, read, actor, recipient);
  const ranked = told === null ? read : read.map((entry) => heard(entry, told, reader));
  const path = pathBetween(tree, actor, recipient);
  const chosen = told?.act ?? chooseAct(ranked, reader, actor, recipient);
  const isNear = chosen !== null && isOnPath(chosen, path, reader);
  const near = isNear ? null : actOnPath(path, ranked, reader, lexicon);
  return {
    tree,
    reader,
    actor,
    recipient,
    ranked,
    path,
    near,
    content: told?.content ?? NO_WORDS,
    act:
      chosen ??
      near ??
      lastResort(ranked, reader, recipient, lexicon) ??
      namingNoun(reader, actor, recipient, lexicon),
    isBare: false,
  };
}

const NO_WORDS: ReadonlySet<number> = new Set();

/** A predicate of what is told tells nothing between teller and hearer. */
function heard(entry: RankedAct, told: Told, reader: ActReader): RankedAct {
  if (entry.predicate.index === told.teller) return { ...entry, act: told.act };
  return isUnder(reader, entry.predicate.index, told.teller) ? { ...entry, act: null } : entry;
}

/** Where nothing else tells an act: a verb of `pair-acts.ts`, though the lexicon lists it with frames that do not fit. */
function lastResort(
  ranked: readonly RankedAct[],
  reader: ActReader,
  recipient: Side,
  lexicon: Lexicon,
): Act | null {
  for (const entry of ranked.slice(0, 3)) {
    const act = spareAct(reader, entry, recipient, lexicon);
    if (act !== null) return act;
  }
  return null;
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
  const joining = best < JOINED_MIN ? joiningNoun(reader, actor, recipient) : null;
  if (joining !== null) return joining;
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
  return ranked.find((entry) => entry.act !== null)?.act ?? nearestNoun(reader, actor, recipient);
}

/** "*the victims* of the gunman", "his *killer*": a side whose own noun tells what joins it to the other. */
function namingNoun(reader: ActReader, actor: Side, recipient: Side, lexicon: Lexicon): Act | null {
  for (const [one, other] of [
    [actor, recipient],
    [recipient, actor],
  ] as const)
    for (const head of one.heads)
      if (other.heads.some((at) => depthBelow(reader.tree, at, head) === 1)) {
        const act = plainAct(head, reader, lexicon);
        if (act !== null) return act;
      }
  return null;
}

/** Score under which no predicate has both sides as its own arguments. */
const JOINED_MIN = 10;

/** "the *invasion* of Mali by Chad": a noun under which both sides stand, the lowest one. */
function joiningNoun(reader: ActReader, actor: Side, recipient: Side): Act | null {
  let found: Act | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < reader.tree.tokens.length; at++) {
    if (reader.tree.token(at).upos !== "NOUN" || actor.tokens.has(at) || recipient.tokens.has(at)) continue;
    const act = reader.nounAct(at);
    if (act === null) continue;
    const depth = shallowest(reader.tree, actor, at) + shallowest(reader.tree, recipient, at);
    if (depth < least) [found, least] = [act, depth];
  }
  return least <= 6 ? found : null;
}

function shallowest(tree: SyntaxTree, side: Side, head: number): number {
  const depths = side.heads.map((token) => depthBelow(tree, token, head)).filter((depth) => depth > 0);
  return depths.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...depths);
}

/** Where nothing else tells an act: the event noun that stands nearest to both sides. */
function nearestNoun(reader: ActReader, actor: Side, recipient: Side): Act | null {
  const places = [...actor.heads, ...recipient.heads];
  let found: Act | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < reader.tree.tokens.length; at++) {
    const act = actor.tokens.has(at) ? null : reader.nounAct(at);
    const distance = places.reduce((sum, place) => sum + Math.abs(place - at), 0);
    if (act !== null && distance < least) [found, least] = [act, distance];
  }
  return found;
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
