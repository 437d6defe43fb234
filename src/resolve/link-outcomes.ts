/**
 * Links later tellings to the commitment they speak of: who was bound, to what, and words of outcome. Owns the link and its
 * reason; standing is computed from the steps and never overwrites them.
 */

import type { StoredRecord } from "../model/evidence.ts";
import type { Commitment, CommitmentStanding, Encounter, Event, Project, Statement } from "../model/records.ts";
import { contentStems, sharedStems, stemOf } from "./content-words.ts";
import type { StandingStep } from "./linked.ts";
import { type Comparable, isSameAct } from "./same-thing.ts";
import { readStanding } from "./standing-cues.ts";

/** Words of the act that say nothing of what is promised. */
const LIGHT = new Set(
  "provid suppl deliver send giv help support boost strengthen increas enhanc develop promot expand hold conduct build continu work join tak mak part first next addition further special joint bilateral countr relation cooperat ti agre plan project country million billion thousand".split(" "),
);

/**
 * The steps that later records show for a commitment, oldest first. `later` are records of pages not older than the
 * commitment's own, the commitment's own tellings left out.
 */
export function outcomesOf(commitment: Comparable<"commitment">, later: readonly Comparable[]): StandingStep[] {
  const act = actStems(commitment.record.body as Commitment);
  if (act.size === 0) return [];
  const steps: { step: StandingStep; weight: number }[] = [];
  for (const telling of later) {
    const step = stepFrom(commitment, act, telling);
    if (step !== null) steps.push(step);
  }
  steps.sort((a, b) => compare(a.step.when ?? "9999", b.step.when ?? "9999") || b.weight - a.weight || compare(a.step.recordId, b.step.recordId));
  return withoutRepeats(steps.map((one) => one.step));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is promised: nouns and names of the act, without the words that any act has. */
function actStems(body: Commitment): ReadonlySet<string> {
  const own = new Set([...body.committer, ...body.beneficiary].flatMap((actor) => [...contentStems(actor.name), ...contentStems(actor.role ?? "")]));
  const stems = [...contentStems(`${body.action} ${body.quantity?.unit ?? ""}`)].filter((stem) => !LIGHT.has(stem) && !own.has(stem) && !/^\d/u.test(stem));
  return new Set(stems);
}

function stepFrom(commitment: Comparable<"commitment">, act: ReadonlySet<string>, telling: Comparable): { step: StandingStep; weight: number } | null {
  if (!sameSides(commitment, telling)) return null;
  const shared = [...act].filter((stem) => telling.stems.has(stem));
  const enough = shared.length >= Math.min(2, act.size) && shared.length / act.size >= 0.3;
  if (!enough) return null;
  const to = standingFrom(commitment, telling);
  if (to === null) return null;
  const { record } = telling;
  const evidence = record.evidence[0];
  if (evidence === undefined) return null;
  return {
    weight: shared.length,
    step: {
      to,
      when: telling.days?.[0] ?? telling.published,
      recordId: record.id,
      documentId: record.documentId,
      span: evidence.span,
      quote: evidence.quote,
      reason: `both sides agree and both speak of ${shared.slice(0, 4).map((stem) => wordFor(stem, evidence.quote)).join(", ")}`,
    },
  };
}

function wordFor(stem: string, quote: string): string {
  for (const match of quote.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)) if (stemOf(match[0]) === stem) return match[0];
  return stem;
}

/** The committer's country takes part, and the beneficiary's where both name one. */
function sameSides(commitment: Comparable<"commitment">, telling: Comparable): boolean {
  const body = commitment.record.body as Commitment;
  const bound = body.committer.flatMap((actor) => actor.country ?? actor.actorId ?? []);
  const served = body.beneficiary.flatMap((actor) => actor.country ?? actor.actorId ?? []);
  const there = new Set([...telling.countries, ...telling.parties]);
  const named = (code: string, names: readonly string[]): boolean => there.has(code) || names.some((name) => name !== "" && telling.quote.includes(name));
  const committers = body.committer.some((actor, i) => named(bound[i] ?? actor.name, [actor.name]));
  const beneficiaries = body.beneficiary.length === 0 || body.beneficiary.some((actor, i) => named(served[i] ?? actor.name, [actor.name]));
  return (committers && beneficiaries) || (committers && telling.countries.size <= 1) || (beneficiaries && telling.countries.size <= 1 && body.beneficiary.length > 0);
}

function standingFrom(commitment: Comparable<"commitment">, telling: Comparable): StandingStep["to"] | null {
  const { record } = telling;
  const body = commitment.record.body as Commitment;
  if (record.kind === "commitment") {
    const other = record.body as Commitment;
    if (other.standing !== "open") return other.standing;
    return isSameAct(body, other) ? "repeated" : null;
  }
  const cue = readStanding(telling.quote);
  if (cue === null) return null;
  if (cue.to === "kept" && !isDone(record, telling.quote)) return null;
  if (cue.to === "kept" && isLess(body, telling.quote)) return "partly-kept";
  return cue.to;
}

/** Tellings of what is planned or denied keep no promise. */
function isDone(record: StoredRecord, quote: string): boolean {
  if (/\b(?:will|would|to be|plans? to|intends? to|may|might|could|if)\b/iu.test(quote) && record.kind !== "event") return false;
  if (record.kind === "event") return (record.body as Event).status === "occurred" || (record.body as Event).status === "ongoing";
  if (record.kind === "encounter") return (record.body as Encounter).status === "occurred";
  if (record.kind === "project") return /^(?:completed|under-way)$/u.test((record.body as Project).phase);
  return record.kind === "statement" && (record.body as Statement).content.length > 0;
}

/** An amount of the same thing that falls short of what was promised. */
function isLess(body: Commitment, quote: string): boolean {
  if (body.quantity === null) return false;
  const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
  for (const match of quote.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*(thousand|million|billion)?/giu)) {
    const value = Number((match[1] as string).replace(/,/gu, "")) * (scales[(match[2] ?? "").toLowerCase()] ?? 1);
    if (value >= 1900 && value <= 2100 && match[2] === undefined && !(match[1] as string).includes(",")) continue;
    if (value > 31 && value < body.quantity.value) return true;
    if (value >= body.quantity.value) return false;
  }
  return false;
}

/** One page tells one step once. */
function withoutRepeats(steps: readonly StandingStep[]): StandingStep[] {
  const seen = new Set<string>();
  return steps.filter((step) => {
    const key = `${step.documentId}:${step.to}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Standing after all steps: the last that changed it. A repetition changes nothing; part delivery gives way to full. */
export function standingAfter(start: CommitmentStanding, steps: readonly StandingStep[]): CommitmentStanding {
  let standing = start;
  for (const step of steps) {
    if (step.to === "repeated") continue;
    if (standing === "kept" && step.to === "partly-kept") continue;
    standing = step.to;
  }
  return standing;
}

export function sharesAnything(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return sharedStems(a, b) > 0;
}
