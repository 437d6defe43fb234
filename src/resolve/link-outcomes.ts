/**
 * Links later tellings to the commitment they speak of: who was bound, to what, and words of outcome. Owns the link and its
 * reason; standing is computed from the steps and never overwrites them.
 */

import { readIsoDay } from "../codebook/calendar.ts";
import type { StoredRecord } from "../model/evidence.ts";
import type {
  Commitment,
  CommitmentStanding,
  Encounter,
  Event,
  Project,
  Statement,
} from "../model/records.ts";
import { contentStems, stemOf } from "./content-words.ts";
import type { StandingStep } from "./linked.ts";
import { type Comparable, isSameAct } from "./same-thing.ts";
import { fateTold, isOwnBreach, REFERENCE } from "./read-fate.ts";
import { readStanding } from "./standing-cues.ts";

/** Words of the act that say nothing of what is promised. */
const LIGHT = new Set(
  "provid suppl deliver send giv help support boost strengthen increas enhanc develop promot expand hold conduct build continu work join tak mak part first next addition further special joint bilateral countr relation cooperat ti agre plan project country million billion thousand minist foreign president prim secretar leader govern official talk meet agre sign conclud agreement accord deal pact protocol treat monday tuesday wednesday thursday friday saturday sunday januar februar march april june jul august septemb octob novemb decemb week month year next last nation carr high level relat bilat mutual area field within day days hour hours week weeks start begin usd eur gbp inr july may mln bln dlr dlrs dollar stg pct percent cent market trad econom polic good measur issu u.s u.k u.n impos serv foreign-minister open cut rais level amount total polit situat problem".split(
    " ",
  ),
);

/**
 * The steps that later records show for a commitment, oldest first. `later` are records of pages not older than the
 * commitment's own, the commitment's own tellings left out.
 */
export function outcomesOf(
  commitment: Comparable<"commitment">,
  later: readonly Comparable[],
): StandingStep[] {
  const act = actStems(commitment.record.body as Commitment);
  if (act.size === 0) return [];
  const steps: { step: StandingStep; weight: number }[] = [];
  for (const telling of later) {
    const step = stepFrom(commitment, act, telling);
    if (step !== null) steps.push(step);
  }
  steps.sort(
    (a, b) =>
      compare(a.step.when ?? "9999", b.step.when ?? "9999") ||
      b.weight - a.weight ||
      compare(a.step.recordId ?? "", b.step.recordId ?? ""),
  );
  return withoutRepeats(steps.map((one) => one.step));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is promised: nouns and names of the act, without the words that any act has. */
export function actStems(body: Commitment): ReadonlySet<string> {
  const own = new Set(
    [...body.committer, ...body.beneficiary].flatMap((actor) =>
      actor.kind === "population" ? [] : [...contentStems(actor.name), ...contentStems(actor.role ?? "")],
    ),
  );
  // An amount tells a promise from others of its kind; bare small numbers do not.
  const isAmount = (stem: string): boolean =>
    body.quantity !== null &&
    body.quantity.value > 31 &&
    [1, 1e3, 1e5, 1e6, 1e7, 1e9].some((scale) => Number(stem) * scale === body.quantity?.value);
  const stems = [...contentStems(`${body.action} ${body.quantity?.unit ?? ""}`)].filter(
    (stem) => !LIGHT.has(stem) && !own.has(stem) && (!/^\d/u.test(stem) || isAmount(stem)),
  );
  return new Set(stems);
}

function stepFrom(
  commitment: Comparable<"commitment">,
  act: ReadonlySet<string>,
  telling: Comparable,
): { step: StandingStep; weight: number } | null {
  const sides = sidesNamed(commitment, telling);
  if (sides === "none") return null;
  const shared = [...act].filter((stem) => telling.stems.has(stem));
  const isTold =
    act.size <= 2 &&
    shared.length === 1 &&
    commitmentVerb(commitment) === shared[0] &&
    /^\p{Ll}/u.test((commitment.record.body as Commitment).action) &&
    isBySubject(commitment, telling);
  const hasAmount = shared.some((stem) => /^\d/u.test(stem));
  const { quantity } = commitment.record.body as Commitment;
  const isUnit = act.size <= 2 && quantity !== null && shared.includes(stemOf(quantity.unit));
  const enough =
    (shared.length >= 2 || hasAmount || isTold || isUnit) &&
    shared.length / act.size >= (act.size <= 3 ? 0.5 : 0.3);
  // Where only one side is named, the words must settle what is spoken of.
  const isSettled =
    sides === "both" ||
    isTold ||
    shared.length >= 3 ||
    (hasAmount && shared.length >= 2) ||
    pointsBack(commitment, telling.quote);
  if (!enough || !isSettled) return null;
  const to = standingFrom(commitment, telling, shared);
  if (to === null || (to === "broken" && !isOwnBreach(commitment.record.body as Commitment, telling.quote)))
    return null;
  if (to === "repeated" && isSameReport(commitment, telling)) return null;
  const { record } = telling;
  const evidence = record.evidence[0];
  if (evidence === undefined) return null;
  return {
    weight: shared.length,
    step: {
      to,
      when: dayOfStep(telling),
      recordId: record.id,
      documentId: record.documentId,
      span: evidence.span,
      quote: evidence.quote,
      reason: `both sides agree and both speak of ${shared
        .slice(0, 4)
        .map((stem) => wordFor(stem, evidence.quote))
        .join(", ")}`,
    },
  };
}

/** The telling's own day; where it tells the promise again with its outcome, that is the promise's day and the page's counts. */
export function dayOfStep({ record, days, published }: Comparable): string | null {
  const isRetold = record.kind === "commitment" && (record.body as Commitment).standing !== "open";
  return isRetold ? published : (days?.[0] ?? published);
}

/** Pages of the same days tell a promise once, however many they are. */
function isSameReport(commitment: Comparable, telling: Comparable): boolean {
  const [a, b] = [readIsoDay(commitment.published ?? ""), readIsoDay(telling.published ?? "")];
  return a !== null && b !== null && Math.abs(a - b) <= 3;
}

export function wordFor(stem: string, quote: string): string {
  for (const match of quote.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu))
    if (stemOf(match[0]) === stem) return match[0];
  return stem;
}

/** "The diesel that Oman offered": the sentence names who is bound and says that something was promised. */
export function pointsBack({ record }: Comparable<"commitment">, quote: string): boolean {
  const { committer } = record.body as Commitment;
  return REFERENCE.test(quote) && committer.some(({ name }) => quote.includes(name));
}

/** Whether the telling has both sides, or only one where it names no other country that could be meant. */
function sidesNamed(commitment: Comparable<"commitment">, telling: Comparable): "both" | "one" | "none" {
  const body = commitment.record.body as Commitment;
  const bound = body.committer.flatMap((actor) => actor.country ?? actor.actorId ?? []);
  const served = body.beneficiary.flatMap((actor) => actor.country ?? actor.actorId ?? []);
  const there = new Set([...telling.countries, ...telling.parties]);
  const named = (code: string, names: readonly string[]): boolean =>
    there.has(code) || names.some((name) => name !== "" && telling.quote.includes(name));
  const committers = body.committer.some((actor, i) => named(bound[i] ?? actor.name, [actor.name]));
  const beneficiaries =
    body.beneficiary.length === 0 ||
    body.beneficiary.some((actor, i) => named(served[i] ?? actor.name, [actor.name]));
  if (committers && beneficiaries && body.beneficiary.length > 0) return "both";
  const isAlone = telling.countries.size <= 1;
  const isOne = committers || (beneficiaries && body.beneficiary.length > 0);
  return isOne && (isAlone || body.beneficiary.length === 0) ? "one" : "none";
}

/** Stem of the act's verb, its first word. */
function commitmentVerb(commitment: Comparable<"commitment">): string {
  const [first = ""] = (commitment.record.body as Commitment).action.split(" ");
  return stemOf(first);
}

/** The committer itself is who acts in the telling: an event's actor or a statement's speaker. */
function isBySubject(commitment: Comparable<"commitment">, telling: Comparable): boolean {
  const { record } = telling;
  const bound = new Set(
    (commitment.record.body as Commitment).committer.map((actor) => actor.country ?? actor.actorId),
  );
  if (record.kind === "event")
    return (record.body as Event).actors.some((actor) => bound.has(actor.country ?? actor.actorId));
  if (record.kind === "statement") {
    const { speaker } = record.body as Statement;
    return speaker !== null && bound.has(speaker.country ?? speaker.actorId);
  }
  return false;
}

function standingFrom(
  commitment: Comparable<"commitment">,
  telling: Comparable,
  shared: readonly string[],
): StandingStep["to"] | null {
  const { record } = telling;
  const body = commitment.record.body as Commitment;
  if (record.kind === "commitment") {
    const other = record.body as Commitment;
    if (haveSameBound(body, other)) {
      if (other.standing !== "open") return other.standing;
      if (isSameAct(body, other)) return "repeated";
    }
    // "decided to sell the plant, which ends the plan": a new resolve that undoes the old.
    const undone = readStanding(telling.quote)?.to;
    return undone === "withdrawn" || undone === "delayed" || undone === "broken" ? undone : null;
  }
  const to = fateTold(body, telling.quote, shared, isMeeting(record));
  return (to === "kept" || to === "partly-kept") && !isDone(record, telling.quote) ? null : to;
}

/** Some party is bound by both. */
function haveSameBound(a: Commitment, b: Commitment): boolean {
  const bound = new Set(a.committer.map(({ country, actorId, name }) => country ?? actorId ?? name));
  return b.committer.some(({ country, actorId, name }) => bound.has(country ?? actorId ?? name));
}

function isMeeting(record: StoredRecord): boolean {
  return (
    record.kind === "encounter" || (record.kind === "event" && (record.body as Event).type === "CONSULT")
  );
}

/** Tellings of what is planned or denied keep no promise. */
function isDone(record: StoredRecord, quote: string): boolean {
  if (
    /\b(?:will|would|should|to be|plans? to|intends? to|may|might|could|if)\b/iu.test(quote) &&
    record.kind !== "event"
  )
    return false;
  if (record.kind === "event")
    return (record.body as Event).status === "occurred" || (record.body as Event).status === "ongoing";
  if (record.kind === "encounter") return (record.body as Encounter).status === "occurred";
  if (record.kind === "project") return /^(?:completed|under-way)$/u.test((record.body as Project).phase);
  return record.kind === "statement" && (record.body as Statement).content.length > 0;
}

/** One page tells one step once. */
export function withoutRepeats(steps: readonly StandingStep[]): StandingStep[] {
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
