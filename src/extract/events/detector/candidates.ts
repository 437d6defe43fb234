/**
 * Who in a sentence could be a side of an act: the actors that are named, and the people and bodies that are not ("protesters",
 * "the committee", "they"). Owns the choice and each one's place in the tree; resolves nothing.
 */

import { contains, overlaps } from "../../../base/span.ts";
import type { SyntaxTree } from "../../../language/tree.ts";
import type { ActorMention } from "../../../model/annotation.ts";
import { prepositionOf } from "../../clauses/find-predicates.ts";
import type { Side } from "../pair-path.ts";

export interface Candidate {
  readonly mention: ActorMention;
  /** Token on which the mention hangs, from 0. */
  readonly head: number;
  /** The preposition before it or before the phrase that it is coordinated with; "" where none. */
  readonly preposition: string;
  /** "The two sides" of known members: one mention may stand on both sides of a joint act. */
  readonly isJoint: boolean;
  /** Its tokens, as the reader of pairs wants them. */
  readonly side: Side;
}

/** Sentences that name more are lists; their pairs say nothing. */
const CANDIDATES_MAX = 20;

const PRONOUN = /^(?:they|them|we|us|he|she|him|her|i|it)$/iu;
/** Nouns of people and bodies; matched against the last letters of a word of at most 40. */
const PEOPLE =
  /(?:ers|ors|ists|ians|ees|men|women|people|police|forces?|troops|group|committee|commission|council|countr(?:y|ies)|nations?|others|creditors|deputies|delegates|republicans|democrats|conservatives|public|team|agenc(?:y|ies)|coalition|movement|authorit(?:y|ies)|government|partners|critics|students|residents|citizens|banks|compan(?:y|ies)|parties|party|board|mission|panel|court|parliament|congress|senate|army|navy|militants|rebels|voters|lawmakers|refugees|migrants|civilians|victims|families|children|parents|members|allies|rivals|opponents|suspects?|prisoners|journalists|activists)$/iu;
/** Things that end like people. */
const THINGS =
  /^(?:helicopter|freighter|destroyer|launcher|trawler|matter|paper|number|order|letter|offer|power|headquarter|quarter|dollar|water|river|border|center|computer|container|counter|cover|door|error|factor|floor|flower|hour|layer|meter|mirror|motor|poster|prayer|register|rumor|sector|server|tanker|tender|tower|transfer|trailer|wonder|year|barrier|bunker|character|chapter|color|corridor|disaster|dinner|favor|figure|fiber|harbor|honor|indicator|labor|lever|marker|semester|sticker|summer|terror|tier|tiger|vapor|winter|degree|fee|tree|knee|coffee|list|twist|fist|mist)s?$/iu;

/** Candidates in text order; empty where the sentence names fewer than two or too many. */
export function candidatesOf(tree: SyntaxTree, named: readonly ActorMention[]): readonly Candidate[] {
  const widest = named.filter(
    (mention) =>
      !named.some(
        (other) => contains(other, mention) && other.end - other.start > mention.end - mention.start,
      ),
  );
  const found = [...widest, ...unnamed(tree, widest)].sort((a, b) => a.start - b.start || a.end - b.end);
  if (found.length > CANDIDATES_MAX) return [];
  const text = tree.sentence;
  return found.flatMap((mention) => {
    const head = tree.headOf(mention);
    if (head === null || mention.start < text.start) return [];
    const isJoint = mention.members.length > 1;
    const preposition = prepositionAbove(tree, head);
    return [{ mention, head, preposition, isJoint, side: sideOfMention(tree, mention, head) }];
  });
}

function unnamed(tree: SyntaxTree, named: readonly ActorMention[]): ActorMention[] {
  return tree.tokens.flatMap((token) => {
    if (named.some((mention) => overlaps(mention, token))) return [];
    const isPronoun = token.upos === "PRON" && PRONOUN.test(token.form);
    const isGroup =
      token.upos === "NOUN" &&
      token.form.length <= 40 &&
      PEOPLE.test(token.form) &&
      !THINGS.test(token.form) &&
      !/^(?:compound|amod|flat)/u.test(token.deprel);
    if (!isPronoun && !isGroup) return [];
    return [
      {
        start: token.start,
        end: token.end,
        actorId: null,
        name: token.form,
        kind: "population",
        country: null,
        sector: null,
        codes: [],
        role: null,
        basis: isPronoun ? "pronoun" : "none",
        members: [],
      } satisfies ActorMention,
    ];
  });
}

/** "with Chad and *Mali*": the preposition of the first counts for those coordinated with it. */
function prepositionAbove(tree: SyntaxTree, head: number): string {
  for (let at = head, steps = 0; at >= 0 && steps < 6; at = tree.head(at), steps++) {
    const own = prepositionOf(tree, at);
    if (own !== "") return own;
    if (!/^(?:conj|flat|compound|appos)/u.test(tree.token(at).deprel)) return "";
  }
  return "";
}

function sideOfMention(tree: SyntaxTree, mention: ActorMention, head: number): Side {
  const tokens = new Set<number>([head]);
  for (let at = head - 1; at >= 0 && overlaps(tree.token(at), mention); at--) tokens.add(at);
  for (let at = head + 1; at < tree.tokens.length && overlaps(tree.token(at), mention); at++) tokens.add(at);
  return { tokens, heads: [head] };
}
