/** Whether two records tell of one thing: by parties, dates and words, a rule for each kind. Pure; decides nothing about commitments' fate. */

import type { StoredRecord } from "../model/evidence.ts";
import { partiesOf, whenOf } from "../model/parties.ts";
import type {
  ActorRef,
  Commitment,
  Encounter,
  Event,
  Project,
  RecordKind,
  Statement,
} from "../model/records.ts";
import { containment, contentStems, sharedStems, similarity, stemOf } from "./content-words.ts";

/** A record with what comparing needs, made once. */
export interface Comparable<K extends RecordKind = RecordKind> {
  readonly record: StoredRecord<K>;
  readonly stems: ReadonlySet<string>;
  readonly quote: string;
  /** First and last ISO day that it may be dated by; null where unknown. */
  readonly days: readonly [string, string] | null;
  /** Day its page came out; null where unknown. */
  readonly published: string | null;
  readonly parties: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

export function comparable<K extends RecordKind>(
  record: StoredRecord<K>,
  published: string | null,
): Comparable<K> {
  const parties = partiesOf(record as never).map(({ actor }) => actor);
  const quote = record.evidence.map((evidence) => evidence.quote).join(" ");
  return {
    record,
    quote,
    stems: contentStems(quote),
    days: daysOf(whenOf(record as never).value),
    published: published === null ? null : published.slice(0, 10),
    parties: new Set(parties.map(partyKey)),
    countries: new Set(parties.flatMap((actor) => actor.country ?? [])),
  };
}

/** An actor across pages: its identity, else its country with its kind, else its name. */
function partyKey(actor: ActorRef): string {
  if (actor.actorId !== null && !actor.actorId.startsWith("local:")) return actor.actorId;
  return `${actor.country ?? ""}:${actor.name.toLowerCase()}`;
}

/** First and last ISO day of a date value; months and years are filled up. */
export function daysOf(value: string | null): [string, string] | null {
  if (value === null) return null;
  const [from = value, to = from] = value.split("/");
  return [first(from), last(to)];
}

function first(part: string): string {
  return part.length === 4 ? `${part}-01-01` : part.length === 7 ? `${part}-01` : part.slice(0, 10);
}

function last(part: string): string {
  return part.length === 4 ? `${part}-12-31` : part.length === 7 ? `${part}-31` : part.slice(0, 10);
}

const COPY = 0.72;

/** True when both tell of one thing. Records of different kinds never do. */
export function isSameThing(a: Comparable, b: Comparable): boolean {
  if (a.record.kind !== b.record.kind) return false;
  switch (a.record.kind) {
    case "event":
      return isSameEvent(a as Comparable<"event">, b as Comparable<"event">);
    case "statement":
      return isSameStatement(a as Comparable<"statement">, b as Comparable<"statement">);
    case "encounter":
      return isSameEncounter(a as Comparable<"encounter">, b as Comparable<"encounter">);
    case "project":
      return isSameProject(a.record.body as Project, b.record.body as Project);
    case "commitment":
      return isSameCommitment(a as Comparable<"commitment">, b as Comparable<"commitment">);
    default:
      return false;
  }
}

function isCopy(a: Comparable, b: Comparable): boolean {
  return a.stems.size >= 3 && similarity(a.stems, b.stems) >= COPY;
}

function overlapDays(a: Comparable, b: Comparable): boolean | null {
  if (a.days === null || b.days === null) return null;
  return a.days[0] <= b.days[1] && b.days[0] <= a.days[1];
}

/** Pages of about the same time; unknown where either has no date. */
function nearInTime(a: Comparable, b: Comparable, days: number): boolean | null {
  if (a.published === null || b.published === null) return null;
  return Math.abs(dayNumber(a.published) - dayNumber(b.published)) <= days;
}

function dayNumber(day: string): number {
  return Math.floor(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10) || "1")) /
      86_400_000,
  );
}

function isSameEvent(a: Comparable<"event">, b: Comparable<"event">): boolean {
  const [one, other] = [a.record.body as Event, b.record.body as Event];
  if (one.type !== other.type || overlapDays(a, b) === false) return false;
  if (isCopy(a, b) && sameKeys(countriesOf(one.actors), countriesOf(other.actors))) return true;
  if (isSameKilling(a, b)) return true;
  if (a.record.documentId === b.record.documentId) return false;
  const parties =
    sameKeys(keysOf(one.actors), keysOf(other.actors)) &&
    sameKeys(keysOf(one.recipients), keysOf(other.recipients));
  const isDay =
    a.days !== null &&
    b.days !== null &&
    a.days[0] === b.days[0] &&
    a.days[1] === b.days[1] &&
    a.days[0] === a.days[1];
  if (!parties || one.mode !== other.mode) return false;
  // Where a telling has no day of its own, pages of the same days must also share most of their words.
  const isUndated = (a.days === null || b.days === null) && nearInTime(a, b, 3) === true;
  return (
    (isDay && containment(a.stems, b.stems) >= 0.34) || (isUndated && containment(a.stems, b.stems) >= 0.6)
  );
}

/** One person is killed once, however often and in however many words it is told. */
function isSameKilling(a: Comparable<"event">, b: Comparable<"event">): boolean {
  const [one, other] = [a.record.body as Event, b.record.body as Event];
  const isKilling = ({ quote }: Comparable): boolean => /\b(?:kill|assassinat|murder)/iu.test(quote);
  if (one.type !== "ASSAULT" || !isKilling(a) || !isKilling(b)) return false;
  const victims = new Set(one.recipients.filter(({ kind }) => kind === "person").map(partyKey));
  return other.recipients.some((actor) => actor.kind === "person" && victims.has(partyKey(actor)));
}

function keysOf(actors: readonly ActorRef[]): Set<string> {
  return new Set(actors.map(partyKey));
}

function countriesOf(actors: readonly ActorRef[]): Set<string> {
  return new Set(actors.map((actor) => actor.country ?? partyKey(actor)));
}

function sameKeys(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}

function isSameStatement(a: Comparable<"statement">, b: Comparable<"statement">): boolean {
  const [one, other] = [a.record.body as Statement, b.record.body as Statement];
  const speakers =
    one.speaker === null || other.speaker === null || partyKey(one.speaker) === partyKey(other.speaker);
  if (!speakers || a.stems.size < 4 || b.stems.size < 4) return false;
  if (isCopy(a, b)) return true;
  return (
    a.record.documentId !== b.record.documentId &&
    one.direct &&
    other.direct &&
    containment(a.stems, b.stems) >= 0.8 &&
    sharedStems(a.stems, b.stems) >= 5
  );
}

function isSameEncounter(a: Comparable<"encounter">, b: Comparable<"encounter">): boolean {
  const [one, other] = [a.record.body as Encounter, b.record.body as Encounter];
  if (encounterKind(one.form) !== encounterKind(other.form)) return false;
  const dates = overlapDays(a, b);
  if (dates === false) return false;
  if (
    one.place !== null &&
    other.place !== null &&
    one.place.country !== null &&
    other.place.country !== null &&
    one.place.country !== other.place.country
  )
    return false;
  if (isCopy(a, b)) return true;
  if (a.record.documentId === b.record.documentId) return false;
  if (dates === null && nearInTime(a, b, 4) !== true) return false;
  if (one.title !== null && other.title !== null)
    return containment(contentStems(one.title), contentStems(other.title)) >= 0.8;
  const shared = [...a.parties].filter((key) => b.parties.has(key)).length;
  if (one.form === "visit")
    return shared >= 1 && (one.place?.country ?? null) === (other.place?.country ?? null);
  return shared >= 2 || isSameTalks(a, b);
}

/** A summit is a meeting told in a bigger word. */
export function encounterKind(form: Encounter["form"]): string {
  return form === "summit" ? "meeting" : form;
}

/** One page names the states, the other who spoke for them, on one and the same day. */
function isSameTalks(a: Comparable<"encounter">, b: Comparable<"encounter">): boolean {
  const isOneDay =
    a.days !== null && b.days !== null && a.days[0] === a.days[1] && a.days.join() === b.days.join();
  const namesStates = ({ record }: Comparable): boolean =>
    (record.body as Encounter).participants.every(({ actor }) => actor.kind === "state");
  return (
    isOneDay &&
    (namesStates(a) || namesStates(b)) &&
    a.countries.size >= 2 &&
    sameKeys(a.countries, b.countries)
  );
}

const PLAIN_NAME = new Set([
  "project",
  "pipelin",
  "pipeline",
  "gas",
  "oil",
  "joint",
  "power",
  "plant",
  "railway",
  "exercis",
  "drill",
  "programm",
  "program",
  "group",
  "work",
  "commission",
  "dialogu",
  "initiativ",
]);

function isSameProject(a: Project, b: Project): boolean {
  if (a.form !== b.form) return false;
  for (const one of [a.name, ...a.aliases]) {
    for (const other of [b.name, ...b.aliases]) {
      if (one.toLowerCase() === other.toLowerCase()) return true;
      if (isShortFor(one, other) || isShortFor(other, one)) return true;
      const left = telling(one);
      const right = telling(other);
      if (left.size >= 2 && right.size >= 2 && containment(left, right) >= 0.99) return true;
      const shared = sharedStems(left, right);
      if (shared >= 2 && containment(left, right) >= 0.75) return true;
    }
  }
  return false;
}

/** Initials that stand for a name: "GERD" for "Grand Ethiopian Renaissance Dam". */
function isShortFor(short: string, name: string): boolean {
  const initials = (name.match(/\p{L}+/gu) ?? [])
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("");
  const shouted: readonly string[] = short.match(/\b\p{Lu}{3,}\b/gu) ?? [];
  return initials.length >= 3 && shouted.includes(initials);
}

function telling(name: string): ReadonlySet<string> {
  return new Set([...contentStems(name.replace(/[-–]/gu, " "))].filter((stem) => !PLAIN_NAME.has(stem)));
}

/** Both sides of a promise; for an agreement whoever agrees, however the text puts them. */
function sidesOf(body: Commitment): Set<string> {
  return body.force === "agreement"
    ? new Set([...countriesOf(body.committer), ...countriesOf(body.beneficiary)])
    : countriesOf(body.committer);
}

function isSameCommitment(a: Comparable<"commitment">, b: Comparable<"commitment">): boolean {
  const [one, other] = [a.record.body as Commitment, b.record.body as Commitment];
  if ((one.force === "threat") !== (other.force === "threat")) return false;
  if (!sameKeys(sidesOf(one), sidesOf(other))) return false;
  if (isCopy(a, b)) return true;
  const isSamePage = a.record.documentId === b.record.documentId;
  if ((isSamePage || nearInTime(a, b, 3) === true) && isSameSignature(one, other)) return true;
  if (!isSamePage) return isSameAct(one, other);
  // A headline and the text below it: the same amount, or one act within the other.
  return (
    isSameAct(one, other) &&
    (hasSameAmount(one, other) ||
      verbsAgree(one.action, other.action) === true ||
      containment(contentStems(one.action), contentStems(other.action)) >= 0.75)
  );
}

function hasSameAmount(a: Commitment, b: Commitment): boolean {
  return a.quantity !== null && b.quantity !== null && a.quantity.value === b.quantity.value;
}

/** Names of agreements, cut to stems: they tell that something was signed, not what. */
const PACTS = new Set(
  "agreement deal pact accord protocol treaty memorandum declaration contract understanding"
    .split(" ")
    .map(stemOf),
);

/** Two tellings of one signature: "a military cooperation agreement" and, in a headline, "defence cooperation deal". */
function isSameSignature(a: Commitment, b: Commitment): boolean {
  if (a.force !== "agreement" || b.force !== "agreement") return false;
  const pact = (action: string): ReadonlySet<string> | null => {
    const stems = contentStems(action);
    return stems.size <= 6 && [...stems].some((stem) => PACTS.has(stem)) ? stems : null;
  };
  const [left, right] = [pact(a.action), pact(b.action)];
  if (left === null || right === null) return false;
  const bare = (stems: ReadonlySet<string>): Set<string> =>
    new Set([...stems].filter((stem) => !PACTS.has(stem)));
  const [one, other] = [bare(left), bare(right)];
  if (one.size === 0 || other.size === 0) return sharedStems(left, right) >= 1;
  return containment(one, other) >= 0.5;
}

/** Verbs of promising that may stand for each other; a promise to invest is none to build. */
const VERB_CLASSES: readonly ReadonlySet<string>[] = [
  "build construct lay complet erect",
  "suppl provid deliver send giv give donat ship export sell hand transfer grant",
  "invest financ fund pay lend spend",
  "hold conven host meet",
  "buy purchas import order",
  "withdraw pull remov leav evacuat",
].map((verbs) => new Set(verbs.split(" ")));

/** False where both acts begin with verbs that promise different things; null where the verbs do not settle it. */
function verbsAgree(a: string, b: string): boolean | null {
  const verb = (action: string): string =>
    stemOf(action.replace(/^not (?:to )?/u, "").split(" ", 1)[0] ?? "");
  const [one, other] = [verb(a), verb(b)];
  if (one === other) return true;
  const kind = (stem: string): number => VERB_CLASSES.findIndex((verbs) => verbs.has(stem));
  const [left, right] = [kind(one), kind(other)];
  if (left < 0 && right < 0) return null;
  return left === right;
}

/** The same act: its content words mostly shared, amounts and verbs not at odds. */
export function isSameAct(a: Commitment, b: Commitment): boolean {
  if (a.quantity !== null && b.quantity !== null && a.quantity.value !== b.quantity.value) return false;
  const left = contentStems(a.action);
  const right = contentStems(b.action);
  const shared = sharedStems(left, right);
  if (hasSameAmount(a, b)) return shared >= 1;
  const verbs = verbsAgree(a.action, b.action);
  if (verbs === false) return false;
  return shared >= 2 && containment(left, right) >= 0.6 && (verbs === true || similarity(left, right) >= 0.4);
}
