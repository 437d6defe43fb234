/** One line of plain English for each kind of record, made of its fields alone. */

import { unreachable } from "../base/assert.ts";
import type { Dated } from "../model/dated.ts";
import type { Evidence, StoredRecord } from "../model/evidence.ts";
import type {
  ActorRef,
  Commitment,
  CommitmentForce,
  Encounter,
  Event,
  EventStatus,
  PloverType,
  Project,
  Reaction,
  RecordKind,
  RecordOf,
  Statement,
} from "../model/records.ts";

/** Between actor and recipient; `alone` where nobody receives. Our wording of PLOVER's types. */
const EVENT_WORDS: Readonly<Record<PloverType, readonly [withRecipient: string, alone: string]>> = {
  AGREE: ["agreed with or promised something to", "agreed"],
  CONSULT: ["consulted with", "held consultations"],
  SUPPORT: ["voiced support for", "voiced support"],
  CONCEDE: ["gave way to", "gave way"],
  COOPERATE: ["cooperated with", "cooperated"],
  AID: ["provided goods, money or help to", "provided goods, money or help"],
  RETREAT: ["drew back from", "drew back"],
  REQUEST: ["made a request to", "made a request"],
  ACCUSE: ["accused or criticised", "voiced criticism"],
  REJECT: ["rejected a demand or proposal of", "rejected a demand or proposal"],
  THREATEN: ["threatened", "made a threat"],
  PROTEST: ["protested against", "protested"],
  SANCTION: ["took measures against", "took measures"],
  MOBILIZE: ["mobilised forces against", "mobilised forces"],
  COERCE: ["used coercion against", "used coercion"],
  ASSAULT: ["attacked", "attacked"],
};

/** Where a CAMEO code says more than the type: our wording of codes that news reports most; the type's words serve else. */
const CAMEO_WORDS: Readonly<Record<string, readonly [withRecipient: string, alone: string]>> = {
  "022": ["appealed for cooperation to", "appealed for cooperation"],
  "023": ["asked for aid from", "asked for aid"],
  "036": ["expressed intent to meet or negotiate with", "expressed intent to meet or negotiate"],
  "041": ["discussed by telephone with", "discussed by telephone"],
  "042": ["visited", "made a visit"],
  "043": ["hosted", "hosted a visit"],
  "044": ["met in a third place with", "met in a third place"],
  "045": ["mediated for", "mediated"],
  "046": ["negotiated with", "negotiated"],
  "051": ["praised or endorsed", "gave praise or endorsement"],
  "052": ["defended in words", "gave a defence"],
  "055": ["apologised to", "apologised"],
  "057": ["signed an agreement with", "signed an agreement"],
  "111": ["criticised or denounced", "voiced criticism"],
  "112": ["accused", "made an accusation"],
  "114": ["complained officially about", "complained officially"],
  "163": ["imposed an embargo, boycott or sanctions on", "imposed sanctions"],
  "190": ["used military force against", "used military force"],
};

/** What is planned and not done: an invitation is coded as a visit to be received. */
const PLANNED_WORDS: Readonly<Record<string, readonly [withRecipient: string, alone: string]>> = {
  "043": ["invited or was to receive", "invited or was to receive visitors"],
};

const STATUS_WORDS: Readonly<Record<EventStatus, string>> = {
  occurred: "",
  ongoing: " (under way)",
  planned: " (planned when reported)",
  negated: " (denied, called off or did not happen)",
  hypothetical: " (spoken of, not settled)",
};

const FORCE_WORDS: Readonly<Record<CommitmentForce, string>> = {
  pledge: "pledged",
  agreement: "agreed",
  offer: "offered",
  threat: "threatened",
  intent: "signalled intent",
};

/** "Russia", "Russia and Pakistan", "Iran, Iraq and Oman"; "an unnamed party" for none. */
export function nameList(actors: readonly ActorRef[], unnamed = "an unnamed party"): string {
  const names = [...new Set(actors.map((actor) => actor.name))];
  if (names.length === 0) return unnamed;
  if (names.length === 1) return names[0] as string;
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

export function describeEvent(event: Event): string {
  const [withRecipient, alone] =
    (event.status === "planned" ? PLANNED_WORDS[event.cameo.slice(0, 3)] : undefined) ??
    CAMEO_WORDS[event.cameo] ??
    CAMEO_WORDS[event.cameo.slice(0, 3)] ??
    EVENT_WORDS[event.type];
  const status = STATUS_WORDS[event.status];
  const mode = event.mode === null ? "" : ` [${event.mode}]`;
  const joint = sameParties(event.actors, event.recipients);
  if (joint && event.actors.length > 1)
    return `${nameList(event.actors)} ${alone}${joint && event.type === "CONSULT" ? " with each other" : ""}${mode}${status}`;
  if (event.recipients.length === 0) return `${nameList(event.actors)} ${alone}${mode}${status}`;
  return `${nameList(event.actors)} ${withRecipient} ${nameList(event.recipients)}${mode}${status}`;
}

function sameParties(a: readonly ActorRef[], b: readonly ActorRef[]): boolean {
  const ids = (actors: readonly ActorRef[]): string =>
    [...new Set(actors.map((actor) => actor.actorId ?? actor.code))].sort().join();
  return ids(a) === ids(b);
}

function describeStatement(statement: Statement): string {
  const about = statement.about.length === 0 ? "" : `, about ${nameList(statement.about)}`;
  return `${statement.speaker === null ? "An unnamed speaker" : speakerName(statement.speaker)}, ${statement.direct ? "quoted" : "reported"}${about}`;
}

function speakerName(speaker: ActorRef): string {
  return speaker.role === null || speaker.kind !== "person"
    ? speaker.name
    : `${speaker.name} (${speaker.role})`;
}

/**
 * Who is bound, to what and to whom. `evidence` is the record's first: its words tell whether the act is a verb ("agreed to
 * build …") and whether the beneficiary is named in them or known from the text around them.
 */
export function describeCommitment(commitment: Commitment, evidence?: Evidence): string {
  const { force, committer, beneficiary, action, hedge } = commitment;
  const others = beneficiary.filter(
    (each) => !committer.some((one) => (one.actorId ?? one.code) === (each.actorId ?? each.code)),
  );
  const hedged = hedge === null ? "" : ` (hedged: “${hedge}”)`;
  const isNamed = evidence === undefined || others.some((each) => lies(each, evidence));
  const isJoint = force === "agreement" && committer.length > 1;
  const context = isNamed ? "" : ", as the context has it";
  const toWhom =
    others.length === 0 || isJoint || others.every(({ name }) => action.includes(name))
      ? ""
      : ` — to ${nameList(others)}${context}`;
  const isSigned = isSignature(commitment, evidence);
  const verb = isSigned ? "signed" : FORCE_WORDS[force];
  const paper = isSigned ? paperBefore(commitment, evidence) : "";
  return `${nameList(committer)} ${verb}${link(commitment, evidence)}${paper}${action}${toWhom}${hedged}`;
}

/** What was signed, where the act is only what it is on: "the amended accord on" before "the dam". Empty where the act names it. */
function paperBefore({ actionSpan }: Commitment, evidence: Evidence | undefined): string {
  const before = evidence?.quote.slice(0, Math.max(0, actionSpan.start - evidence.span.start)) ?? "";
  const words =
    /\bsign(?:ed|s)? ((?:[\p{L}-]+ ){1,6}(?:on|about|regarding|concerning|for)(?: the| an?)?\s)$/u.exec(
      before,
    );
  return words?.[1] ?? "";
}

/** An agreement of which the words tell that it was signed, not what it binds to: "signed a military cooperation agreement". */
export function isSignature(commitment: Commitment, evidence: Evidence | undefined): boolean {
  return (
    commitment.force === "agreement" &&
    link(commitment, evidence) === ": " &&
    /\bsign(?:ed|s|ing)?\b/iu.test(evidence?.quote ?? "")
  );
}

function lies({ span }: ActorRef, evidence: Evidence): boolean {
  return span !== null && span.start >= evidence.span.start && span.end <= evidence.span.end;
}

/** What stands between the verb of committing and the act. */
function link({ action, actionSpan }: Commitment, evidence: Evidence | undefined): string {
  if (/^not to /u.test(action)) return " ";
  const before = evidence?.quote.slice(0, Math.max(0, actionSpan.start - evidence.span.start)) ?? "";
  if (
    /\b(?:to|will|would|shall)(?: (?:not|also|now|soon|further|jointly|\p{Ll}+ly|begin to|start to))?\s*$/iu.test(
      before,
    )
  )
    return " to ";
  return ": ";
}

function describeProject(project: Project): string {
  const parties = project.participants.length === 0 ? "" : ` — ${nameList(project.participants)}`;
  return `${project.name} (${project.form}${project.phase === "mentioned" ? "" : `, ${project.phase}`})${parties}`;
}

export function describeEncounter(encounter: Encounter): string {
  const place = encounter.place === null ? "" : ` in ${encounter.place.name}`;
  const title =
    encounter.title === null ? capitalised(encounter.form) : `${encounter.title} (${encounter.form})`;
  return `${title}: ${nameList(
    encounter.participants.map((each) => each.actor),
    "participants not named",
  )}${place}${STATUS_WORDS[encounter.status]}`;
}

function describeReaction(reaction: Reaction): string {
  const irony = reaction.ironic ? " (ironic)" : "";
  if (reaction.stance === "none")
    return `A reader speaks of ${reaction.target.name} without taking a side${irony}`;
  return `A reader is ${reaction.stance === "mixed" ? "of two minds" : reaction.stance} toward ${reaction.target.name}${irony}`;
}

export function describeRecord(record: StoredRecord): string {
  const { kind, body } = record as { [K in RecordKind]: { kind: K; body: RecordOf<K> } }[RecordKind];
  switch (kind) {
    case "event":
      return describeEvent(body);
    case "statement":
      return describeStatement(body);
    case "commitment":
      return describeCommitment(body, record.evidence[0]);
    case "project":
      return describeProject(body);
    case "encounter":
      return describeEncounter(body);
    case "reaction":
      return describeReaction(body);
    default:
      return unreachable(kind);
  }
}

/** The date in words that also say how it is known: "2012-02-08", "2012-10-01 to 2012-10-07", "date unknown". Zones are left out. */
export function describeDate(dated: Dated): string {
  if (dated.value === null) return "date unknown";
  const words = dated.value
    .split("/")
    .map((part) => part.replace(/T(\d\d:\d\d).*$/u, " $1"))
    .join(" to ");
  return dated.basis === "published" ? `${words} (day of publication)` : words;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
