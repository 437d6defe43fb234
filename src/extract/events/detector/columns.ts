/**
 * A pair as a row of numbers for the trees of the detector. Owns the columns and their order: training and inference share this
 * file, so a change here needs new weights (`training/events/train-detector.ts`).
 */

import { wordTable } from "../../../base/word-table.ts";
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

/** A closed list of names, each with its place. */
function placesOf(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.map((name, at) => [name, at]));
}

const PLACES = {
  types: placesOf(DETECTOR_TYPES),
  sides: placesOf(SIDES),
  parts: placesOf(PARTS),
  predicates: placesOf(["verb", "adjective", "noun"]),
  origins: placesOf(ORIGINS),
  relations: placesOf(RELATIONS),
  prepositions: placesOf(PREPOSITIONS),
  tags: placesOf(TAGS),
  kinds: placesOf(KINDS),
  sectors: placesOf(SECTORS),
} as const;

const WIDTH_MAX = 400;

/** Writes numbers in order into one array that is used again; the same calls give the same columns. */
class Row {
  readonly values = new Float32Array(WIDTH_MAX);
  length = 0;

  clear(): void {
    this.values.fill(0, 0, this.length);
    this.length = 0;
  }

  add(value: number): void {
    this.values[this.length++] = value;
  }

  flag(holds: boolean): void {
    if (holds) this.values[this.length] = 1;
    this.length++;
  }

  /** One column for each name of a closed list. */
  oneOf(places: ReadonlyMap<string, number>, value: string | null | undefined): void {
    const at = value == null ? undefined : places.get(value);
    if (at !== undefined) this.values[this.length + at] = 1;
    this.length += places.size;
  }
}

const row = new Row();

/**
 * The pair's columns that need no model. The array is used again by the next call. `thoroughness` is how thorough the labeller of the
 * sentence was, 0 or 1 (tests/labels/README.md); what is coded for users is always judged by the stricter measure, 0.
 */
export function columnsOf(sentence: DetectorSentence, pair: PairView, thoroughness = 0): Float32Array {
  row.clear();
  ruleColumns(sentence, pair);
  predicateColumns(pair);
  pathColumns(sentence, pair);
  sideColumns(sentence, pair);
  row.add(thoroughness);
  return row.values;
}

/** Columns that `withActs` puts behind those of `columnsOf`. */
const ACT_COLUMNS = DETECTOR_TYPES.length + 2;

/** What the network says of a pair. */
export interface Acts {
  /** That there is an act at all, 0–1. */
  readonly chance: number;
  /** Of each type, by `DETECTOR_TYPES`, if there is one. */
  readonly types: Float32Array;
}

/** A pair's columns with what the network says of its act behind them. */
export function withActs(columns: Float32Array, { chance, types }: Acts): Float32Array {
  const out = new Float32Array(columns.length + ACT_COLUMNS);
  out.set(columns);
  out[columns.length] = logOdds(chance);
  out[columns.length + 1] = Math.max(...types);
  out.set(types, columns.length + 2);
  return out;
}

/** From the classes of one pair as `ActNet.judge` gives them. */
export function actsOf(classes: Float32Array): Acts {
  const types = classes.slice(0, DETECTOR_TYPES.length);
  let chance = 0;
  for (const value of types) chance += value;
  for (let at = 0; at < types.length; at++) types[at] = (types[at] as number) / Math.max(1e-9, chance);
  return { chance, types };
}

/** Of a probability, kept away from 0 and 1. */
export function logOdds(p: number): number {
  const bounded = Math.min(0.995, Math.max(0.005, p));
  return Math.log(bounded / (1 - bounded));
}

/** How many columns `columnsOf` has just written. */
export function columnCount(): number {
  return row.length;
}

/** A code's type as the detector's labels have it; null where it has none. */
function typeOfCode(code: string): string | null {
  const label = labelOf(code);
  return label === "none" ? null : label;
}

/** Codes that careful readers file under another type than the published map does: signing, sanctions and tariffs, verdicts. */
const ALSO_READ_AS: Readonly<Record<string, string>> = wordTable({
  "057": "AGREE",
  "163": "SANCTION",
  "116": "COERCE",
});

/** Whether the words of a code's act may be labelled with that type: its own, or the one that readers confuse it with. */
export function isReadAs(code: string, type: string): boolean {
  return typeOfCode(code) === type || ALSO_READ_AS[code] === type;
}

function ruleColumns(sentence: DetectorSentence, { rule }: PairView): void {
  row.oneOf(PLACES.sides, rule?.sides);
  row.add(rule?.event.confidence ?? 0);
  row.add(sentence.events.length);
  row.oneOf(PLACES.types, rule?.sides === "both" ? typeOfCode(rule.event.cameo) : null);
}

function predicateColumns({ joint, told }: PairView): void {
  const predicate = joint?.predicate;
  partColumns(joint);
  row.add(predicate?.auxiliaries.length ?? 0);
  row.flag(predicate?.isPassive ?? false);
  row.flag(predicate?.isNegated ?? false);
  row.flag(predicate?.isQuestion ?? false);
  row.oneOf(PLACES.predicates, predicate?.kind);
  row.oneOf(PLACES.origins, predicate?.subjectOrigin);
  partColumns(told?.by ?? null);
  row.flag(told !== null && told.by === joint);
  row.oneOf(PLACES.types, told === null ? null : typeOfCode(told.act.code));
}

function partColumns(ranked: RankedPredicate | null): void {
  row.oneOf(PLACES.parts, ranked?.actorPart);
  row.oneOf(PLACES.parts, ranked?.recipientPart);
  row.add(ranked?.score ?? -9);
}

function pathColumns({ tree, acts, relations }: DetectorSentence, pair: PairView): void {
  const { up, down, top, actor, recipient } = pair;
  row.add(up.length);
  row.add(down.length);
  row.add(up.length + down.length);
  row.flag(top === actor.head);
  row.flag(top === recipient.head);
  for (const at of [actor.head, recipient.head, up.at(-1), down.at(-1)])
    row.oneOf(PLACES.relations, at === undefined ? null : relations[at]);
  row.oneOf(PLACES.tags, top < 0 ? null : tree.token(top).upos);
  row.oneOf(PLACES.prepositions, actor.preposition);
  row.oneOf(PLACES.prepositions, recipient.preposition);
  for (const name of COUNTED) {
    row.add(countOf(up, name, relations));
    row.add(countOf(down, name, relations));
  }
  let told = 0;
  for (let at = 1; at < up.length; at++) if (acts.has(up[at] as number)) told++;
  for (let at = 1; at < down.length; at++) if (acts.has(down[at] as number)) told++;
  row.add(told);
  row.flag(acts.has(top));
  row.oneOf(PLACES.types, acts.get(top));
}

function countOf(way: readonly number[], name: string, relations: readonly string[]): number {
  let count = 0;
  for (const at of way) if (relations[at] === name) count++;
  return count;
}

function sideColumns({ tree, acts, candidates, marks }: DetectorSentence, pair: PairView): void {
  const { actor, recipient } = pair;
  const [a, r] = [actor.mention, recipient.mention];
  mentionColumns(a);
  mentionColumns(r);
  row.flag(a.country !== null && a.country === r.country);
  row.flag(a.actorId !== null && a.actorId === r.actorId);
  row.flag(actor === recipient);
  const first = Math.min(actor.head, recipient.head);
  const last = Math.max(actor.head, recipient.head);
  row.add(recipient.head - actor.head);
  row.add(last - first);
  row.add(candidates.length);
  row.add(tree.tokens.length);
  row.add(actor.head);
  row.add(recipient.head);
  let others = 0;
  for (const { head } of candidates) if (head > first && head < last) others++;
  row.add(others);
  let told = 0;
  for (const at of acts.keys()) if (at > first && at < last) told++;
  row.add(told);
  row.flag((marks[first] as number) % 2 === 1);
}

function mentionColumns(mention: ActorMention): void {
  row.oneOf(PLACES.kinds, mention.kind);
  row.oneOf(PLACES.sectors, mention.sector);
  row.flag(mention.actorId !== null);
  row.flag(mention.country !== null);
  row.flag(mention.basis === "pronoun");
  row.add(mention.end - mention.start);
}
