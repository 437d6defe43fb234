/**
 * The shortest way through a sentence's tree from one side of a pair to the other, and the act told on it. Owns the walk; which words
 * tell an act is the lexicon's and `pair-acts.ts`'s to say.
 */

import type { SyntaxTree } from "../../language/tree.ts";
import type { Act } from "./act.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { pairActOfNoun, pairActOfVerb } from "./pair-acts.ts";
import type { RankedAct } from "./pair-features.ts";
import type { Side } from "./pair-path.ts";
import type { ActReader } from "./read-act.ts";

/** How far words may hang off the way and still count. */
const STEPS_MAX = 2;
const LOOSE = /^(?:conj|parataxis|advcl|acl|appos|punct)/u;

/**
 * Tokens on the shortest way between the sides' heads, and those that hang on it, with their steps off it (0–2); the sides themselves
 * left out. Empty where a side has no head in the sentence.
 * @example pathBetween(tree, mali, chad) // of "Mali's raid on Chad": { "raid" → 0, "'s" → 1, "on" → 1 }
 */
export function pathBetween(tree: SyntaxTree, actor: Side, recipient: Side): ReadonlyMap<number, number> {
  const meeting = meetingOf(tree, actor, recipient);
  let ring = meeting === null ? [] : [...meeting.fromActor, meeting.top, ...meeting.fromRecipient];
  const steps = new Map(ring.map((at) => [at, 0]));
  for (let step = 1; step <= STEPS_MAX; step++) {
    ring = ring
      .flatMap((at) => tree.children(at))
      .filter((child) => !steps.has(child) && (step === 1 || !LOOSE.test(tree.token(child).deprel)));
    for (const child of ring) steps.set(child, step);
  }
  for (const at of [...actor.tokens, ...recipient.tokens]) steps.delete(at);
  return steps;
}

/** Where two sides meet in a tree: the word above both, and the words from each side's head up to it, without it. */
export interface Meeting {
  readonly top: number;
  readonly fromActor: readonly number[];
  readonly fromRecipient: readonly number[];
}

/**
 * The lowest word under which both sides stand, by the heads that are nearest to each other; null where none holds both.
 * @example meetingOf(tree, mali, chad) // of "the war between Mali and Chad": top "war"
 */
export function meetingOf(tree: SyntaxTree, actor: Side, recipient: Side): Meeting | null {
  let best: Meeting | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const from of actor.heads) {
    const up = [from, ...tree.ancestors(from)];
    for (const to of recipient.heads) {
      const down = [to, ...tree.ancestors(to)];
      const above = up.findIndex((at) => down.includes(at));
      const top = up[above];
      if (top === undefined) continue;
      const below = down.indexOf(top);
      if (above + below >= least) continue;
      least = above + below;
      best = { top, fromActor: up.slice(0, above), fromRecipient: down.slice(0, below) };
    }
  }
  return best;
}

/** True when the act's word, or a predicate that it was composed from, lies on or by the way. */
export function isOnPath(act: Act, path: ReadonlyMap<number, number>, reader: ActReader): boolean {
  return path.has(act.trigger) || act.chain.some((index) => path.has(reader.predicates[index]?.head ?? -1));
}

/** The act told nearest to the way, verbs before nouns; null where no word on it tells one. */
export function actOnPath(
  path: ReadonlyMap<number, number>,
  ranked: readonly RankedAct[],
  reader: ActReader,
  lexicon: Lexicon,
): Act | null {
  const read = new Map(ranked.map((entry) => [entry.predicate.head, entry.act]));
  let best: Act | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, steps] of path) {
    const token = reader.tree.token(at);
    const rank = steps * 2 + (token.upos === "NOUN" ? 1 : 0);
    if (rank >= least) continue;
    const act = read.get(at) ?? plainAct(at, reader, lexicon);
    if (act !== null && !act.code.startsWith("01")) [best, least] = [act, rank];
  }
  return best;
}

/** What a word tells by itself, whatever stands around it; null where no table lists it. */
export function plainAct(at: number, reader: ActReader, lexicon: Lexicon): Act | null {
  const code = plainCode(at, reader, lexicon);
  if (code === null) return null;
  const reasons = [`"${reader.tree.token(at).form}"`];
  return { code, trigger: at, chain: [], reasons, noun: -1, operator: null };
}

function plainCode(at: number, reader: ActReader, lexicon: Lexicon): string | null {
  const token = reader.tree.token(at);
  const lemma = token.lemma.toLowerCase();
  if (token.upos === "NOUN") return reader.noun(at)?.code ?? pairActOfNoun(lemma)?.code ?? null;
  if (token.upos !== "VERB") return null;
  const listed = lexicon.verb(lemma).find((entry) => entry.base && entry.tail.length === 0)?.base;
  return listed ?? pairActOfVerb(lemma)?.code ?? null;
}
