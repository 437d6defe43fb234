/**
 * A pair as a row of numbers for the trees of the detector. Owns the columns and their order: training and inference share this
 * file, so a change here needs new weights (`training/events/train-detector.ts`).
 */

import type { ActorMention } from "../../../model/annotation.ts";
import { labelOf } from "../pair-features.ts";
import type { Part, RankedPredicate } from "../pair-path.ts";
import type { DetectorSentence, PairView } from "./pair-view.ts";

/** The types that the detector tells apart: PLOVER's, with CONCEDE and RETREAT as "YIELD" as in the PLV data. */
export const DETECTOR_TYPES: readonly string[] =
  "AGREE CONSULT SUPPORT YIELD COOPERATE AID REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(
    " ",
  );
const words = (text: string): readonly string[] => text.split(" ");
const SIDES = words("both turned actor recipient");
const PARTS: readonly Part[] = ["agent", "patient", "oblique", "none"];
const ORIGINS = words("own shared control relative participle none");
const RELATIONS = words(
  "nsubj obj iobj obl nmod conj appos compound amod ccomp xcomp advcl acl parataxis flat root",
);
const COUNTED = words("conj ccomp parataxis xcomp advcl acl nmod obl nsubj");
const PREPOSITIONS = words("to with of from by for on against in at about over between into among");
const TAGS = words("VERB NOUN ADJ PROPN AUX PRON");
const KINDS = words("state organisation group person office institution population");
const SECTORS = words("GOV MIL LEG PTY IGO REB BUS MNC MED CVL COP JUD OPP UNAF");

/** Collects numbers in order; the same calls give the same columns. */
class Row {
  readonly values: number[] = [];

  add(...values: readonly number[]): void {
    this.values.push(...values);
  }

  flag(holds: boolean): void {
    this.values.push(holds ? 1 : 0);
  }

  /** One column for each name of a closed list. */
  oneOf(list: readonly string[], value: string | null | undefined): void {
    for (const name of list) this.values.push(name === value ? 1 : 0);
  }
}

/** The pair's columns. `types`: probabilities by `DETECTOR_TYPES` that the word model gives. */
export function columnsOf(sentence: DetectorSentence, pair: PairView, types: ArrayLike<number>): number[] {
  const row = new Row();
  ruleColumns(sentence, pair, row);
  predicateColumns(pair, row);
  pathColumns(sentence, pair, row);
  sideColumns(sentence, pair, row);
  row.add(Math.max(...Array.from(types)), ...Array.from(types));
  return row.values;
}

/** A code's type as the detector's labels have it; null where it has none. */
export function typeOfCode(code: string): string | null {
  const label = labelOf(code);
  return label === "none" ? null : label;
}

function ruleColumns(sentence: DetectorSentence, { rule }: PairView, row: Row): void {
  row.oneOf(SIDES, rule?.sides);
  row.add(rule?.event.confidence ?? 0, sentence.events.length);
  row.oneOf(DETECTOR_TYPES, rule?.sides === "both" ? typeOfCode(rule.event.cameo) : null);
}

function predicateColumns({ joint, told }: PairView, row: Row): void {
  const predicate = joint?.predicate;
  partColumns(joint, row);
  row.add(predicate?.auxiliaries.length ?? 0);
  row.flag(predicate?.isPassive ?? false);
  row.flag(predicate?.isNegated ?? false);
  row.flag(predicate?.isQuestion ?? false);
  row.oneOf(["verb", "adjective", "noun"], predicate?.kind);
  row.oneOf(ORIGINS, predicate?.subjectOrigin);
  partColumns(told?.by ?? null, row);
  row.flag(told !== null && told.by === joint);
  row.oneOf(DETECTOR_TYPES, told === null ? null : typeOfCode(told.act.code));
}

function partColumns(ranked: RankedPredicate | null, row: Row): void {
  row.oneOf(PARTS, ranked?.actorPart);
  row.oneOf(PARTS, ranked?.recipientPart);
  row.add(ranked?.score ?? -9);
}

function pathColumns({ tree, acts }: DetectorSentence, pair: PairView, row: Row): void {
  const { up, down, top, actor, recipient } = pair;
  const relation = (at: number | undefined) =>
    at === undefined ? "" : (tree.token(at).deprel.split(":")[0] as string);
  row.add(up.length, down.length, up.length + down.length);
  row.flag(top === actor.head);
  row.flag(top === recipient.head);
  row.oneOf(RELATIONS, relation(actor.head));
  row.oneOf(RELATIONS, relation(recipient.head));
  row.oneOf(RELATIONS, relation(up.at(-1)));
  row.oneOf(RELATIONS, relation(down.at(-1)));
  row.oneOf(TAGS, top < 0 ? "" : tree.token(top).upos);
  row.oneOf(PREPOSITIONS, actor.preposition);
  row.oneOf(PREPOSITIONS, recipient.preposition);
  for (const name of COUNTED) {
    row.add(up.filter((at) => relation(at) === name).length);
    row.add(down.filter((at) => relation(at) === name).length);
  }
  row.add([...up.slice(1), ...down.slice(1)].filter((at) => acts.has(at)).length);
  row.flag(acts.has(top));
  row.oneOf(DETECTOR_TYPES, acts.get(top));
}

function sideColumns({ tree, acts, candidates }: DetectorSentence, pair: PairView, row: Row): void {
  const { actor, recipient } = pair;
  const [a, r] = [actor.mention, recipient.mention];
  for (const mention of [a, r]) mentionColumns(mention, row);
  row.flag(a.country !== null && a.country === r.country);
  row.flag(a.actorId !== null && a.actorId === r.actorId);
  row.flag(actor === recipient);
  const [first, last] = [Math.min(actor.head, recipient.head), Math.max(actor.head, recipient.head)];
  row.add(
    recipient.head - actor.head,
    last - first,
    candidates.length,
    tree.tokens.length,
    actor.head,
    recipient.head,
  );
  row.add(candidates.filter(({ head }) => head > first && head < last).length);
  let told = 0;
  for (let at = first + 1; at < last; at++) if (acts.has(at)) told++;
  row.add(told);
  let marks = 0;
  for (let at = 0; at < first; at++) if (/^["“”]$/u.test(tree.token(at).form)) marks++;
  row.flag(marks % 2 === 1);
}

function mentionColumns(mention: ActorMention, row: Row): void {
  row.oneOf(KINDS, mention.kind);
  row.oneOf(SECTORS, mention.sector);
  row.flag(mention.actorId !== null);
  row.flag(mention.country !== null);
  row.flag(mention.basis === "pronoun");
  row.add(mention.end - mention.start);
}
