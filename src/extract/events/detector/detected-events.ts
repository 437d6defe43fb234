/**
 * Events from the detector's verdicts: which of the rules' events stand and how surely, and which acts the rules missed. Owns the
 * joining of pairs into events; the models are in `event-detector.ts`.
 */

import type { Event, EventStatus } from "../../../model/records.ts";
import type { Predicate } from "../../clauses/predicate.ts";
import type { Act } from "../act.ts";
import { eventStatus } from "../event-status.ts";
import type { FoundEvent } from "../found-event.ts";
import { isSameActor, type Party } from "../participants.ts";
import { PLAIN_CODES } from "../plain-codes.ts";
import { actorRefOf } from "../../clauses/grounding.ts";
import { isReciprocalCode } from "../recipient-places.ts";
import type { Candidate } from "./candidates.ts";
import { DETECTOR_TYPES, isReadAs } from "./columns.ts";
import type { ConfidenceSigns, EventDetector, Verdict } from "./event-detector.ts";
import type { DetectorSentence } from "./pair-view.ts";

/** An event that is less sure is not worth a record. */
const CONFIDENCE_MIN = 0.25;
/** A pair under this makes no event of its own. */
const CHANCE_MIN = 0.2;
/** Pairs of one act join its event when they are at least this share of its surest pair. */
const SHARE_MIN = 0.7;
/** Types in which both sides do the same. */
const JOINT_TYPES: ReadonlySet<string> = new Set(["CONSULT", "AGREE", "COOPERATE"]);

const DOUBLE_NAME = /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u;

/** An act that the detector found and the rules did not. */
export interface DetectedEvent {
  readonly found: FoundEvent;
  readonly signs: ConfidenceSigns;
}

/** How sure a rule's event is with what the detector says of its pairs; null where no pair of candidates fits it. */
export function signsOfRule(event: Event, verdicts: readonly Verdict[]): ConfidenceSigns | null {
  let best: Verdict | null = null;
  for (const verdict of verdicts) {
    const { rule } = verdict.pair;
    if (rule?.event !== event || rule.sides !== "both") continue;
    if (best === null || verdict.chance > best.chance) best = verdict;
  }
  if (best === null) return null;
  return { chance: best.chance, typeChance: chanceOfCode(best, event.cameo), rule: event.confidence };
}

function chanceOfCode(verdict: Verdict, code: string): number {
  const chances = DETECTOR_TYPES.filter((type) => isReadAs(code, type)).map((type) =>
    chanceOfType(verdict, type),
  );
  return Math.max(0, ...chances);
}

function chanceOfType(verdict: Verdict, type: string): number {
  return verdict.types[DETECTOR_TYPES.indexOf(type)] ?? 0;
}

/** Acts that no event of the rules tells, in text order of their words. */
export function detectedEvents(
  sentence: DetectorSentence,
  verdicts: readonly Verdict[],
  detector: EventDetector,
): DetectedEvent[] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    if (verdict.chance < CHANCE_MIN || isTold(verdict)) continue;
    if (!isPair(verdict) || isTeller(sentence, verdict) || isDoubleName(sentence, verdict)) continue;
    const key = `${verdict.type}:${wordOf(verdict)}`;
    groups.set(key, [...(groups.get(key) ?? []), verdict]);
  }
  return [...groups.values()]
    .map((group) => eventOf(sentence, group))
    .filter(({ signs }) => detector.confidence(signs) >= CONFIDENCE_MIN)
    .sort(
      (a, b) =>
        a.found.trigger - b.found.trigger || detector.confidence(b.signs) - detector.confidence(a.signs),
    );
}

/** Whether the rules have this act between these two, or its mirror. */
function isTold(verdict: Verdict): boolean {
  const { pair, type } = verdict;
  if (pair.rule === null) return false;
  if (pair.rule.sides === "both") return true;
  // The rules have this act, of one of the two with somebody else.
  if (isSameAct(pair.rule.event, verdict)) return true;
  return pair.rule.sides === "turned" && (isReadAs(pair.rule.event.cameo, type) || JOINT_TYPES.has(type));
}

/** "An official said that Mali and Chad …": who only tells of an act is no side of it. */
function isTeller({ tree }: DetectorSentence, verdict: Verdict): boolean {
  return /^(?:say|tell|add|note|report|state|announce)$/u.test(tree.token(wordOf(verdict)).lemma);
}

function isSameAct(event: Event, verdict: Verdict): boolean {
  if (!isReadAs(event.cameo, verdict.type)) return false;
  const { told } = verdict.pair;
  return told !== null && event.cameo === told.act.code;
}

/** One actor under two names is no pair, unless the mention is of several. */
function isPair({ pair, type }: Verdict): boolean {
  if (pair.actor === pair.recipient) return JOINT_TYPES.has(type);
  if (JOINT_TYPES.has(type) && areBothMet(pair)) return false;
  return !isSameActor(actorRefOf(pair.actor.mention), actorRefOf(pair.recipient.mention));
}

/** "Keita-Deby talks: Mali to …": a name of two who meet, before the noun of their meeting, meets nobody else. */
function isDoubleName({ relations }: DetectorSentence, { pair, type }: Verdict): boolean {
  return (
    JOINT_TYPES.has(type) &&
    [pair.actor, pair.recipient].some(
      ({ mention, head }) =>
        mention.country === null && relations[head] === "compound" && DOUBLE_NAME.test(mention.name),
    )
  );
}

/** "A meeting with Chad and Mali": somebody met the two; they did not meet each other. */
function areBothMet({ actor, recipient }: Verdict["pair"]): boolean {
  return actor.preposition === "with" && recipient.preposition === "with";
}

/** The token that names the act: the rules' word for it where it is of the type, else the joining predicate, else the ancestor. */
function wordOf({ pair, type }: Verdict): number {
  if (pair.told !== null && isReadAs(pair.told.act.code, type)) return pair.told.act.trigger;
  return pair.joint?.predicate.head ?? Math.max(0, pair.top);
}

function eventOf(sentence: DetectorSentence, group: readonly Verdict[]): DetectedEvent {
  const surest = group.reduce((best, verdict) => (verdict.chance > best.chance ? verdict : best));
  const kept = group.filter(
    (verdict) => verdict.chance >= SHARE_MIN * surest.chance && isAligned(verdict, surest),
  );
  const { type } = surest;
  const told = surest.pair.told;
  const fitting = told !== null && isReadAs(told.act.code, type) ? told : null;
  const code = fitting?.act.code ?? PLAIN_CODES[type] ?? "010";
  const predicate = (fitting?.by ?? surest.pair.joint)?.predicate ?? null;
  const trigger = wordOf(surest);
  const isReciprocal = JOINT_TYPES.has(type) && isReciprocalCode(code);
  const actors = partiesOf(kept.map(({ pair }) => pair.actor));
  const recipients = partiesOf(kept.map(({ pair }) => pair.recipient));
  const both = partiesOf(kept.flatMap(({ pair }) => [pair.actor, pair.recipient]));
  return {
    found: {
      code,
      trigger,
      predicate: predicate?.index ?? -1,
      actors: isReciprocal ? both : actors,
      recipients: isReciprocal ? both : recipients,
      isReciprocal,
      status: statusIn(sentence, fitting?.act ?? null, predicate),
      reasons: [
        fitting?.act.reasons[0] ?? `"${sentence.tree.token(trigger).form}"`,
        `found by the trained detector: an act at ${surest.chance.toFixed(2)}, ${type} at ${chanceOfType(surest, type).toFixed(2)}`,
      ],
      signs: ["detector"],
    },
    signs: { chance: surest.chance, typeChance: chanceOfType(surest, type), rule: null },
  };
}

/** As the rules read it: of the act they name, else of the predicate that joins the two. */
function statusIn({ reader }: DetectorSentence, act: Act | null, predicate: Predicate | null): EventStatus {
  const chain = (act?.chain ?? []).flatMap((index) => reader.predicates[index] ?? []);
  if (act !== null && chain.length > 0) return eventStatus(reader, chain, act);
  return predicate === null ? "occurred" : eventStatus(reader, [predicate], { operator: null });
}

/** Not the mirror of a surer pair. */
function isAligned(verdict: Verdict, surest: Verdict): boolean {
  if (JOINT_TYPES.has(surest.type)) return true;
  return verdict.pair.actor !== surest.pair.recipient && verdict.pair.recipient !== surest.pair.actor;
}

function partiesOf(candidates: readonly Candidate[]): Party[] {
  return [...new Set(candidates)].map(({ mention, head }) => ({ mention, token: head, isDirect: true }));
}
