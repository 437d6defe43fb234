/** The kinds of record, as extractors find them in one text. Spans count into the text that was read. */

import type { Span } from "../base/span.ts";
import type { ActorKind } from "./annotation.ts";
import type { Dated } from "./dated.ts";

export const RECORD_KINDS = ["event", "statement", "commitment", "project", "encounter", "reaction"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** An actor as a record names it. `span` is where the text names it, null where it is only implied ("the two sides" → each side keeps the span of the words). */
export interface ActorRef {
  readonly span: Span | null;
  readonly actorId: string | null;
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-3, or null. */
  readonly country: string | null;
  readonly sector: string | null;
  /** As exported: "RUSGOV", "AFGREB", "RUS"; "" where nothing is known. */
  readonly code: string;
  readonly role: string | null;
}

/** A place as a record names it. */
export interface PlaceRef {
  readonly span: Span | null;
  readonly name: string;
  readonly country: string | null;
  readonly geonamesId: number | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** What every found record carries. `evidence` is never empty, its first span is the one to show. */
export interface Found {
  readonly evidence: readonly Span[];
  /** The rule or model that decided, as "name@version". */
  readonly rule: string;
  /** Calibrated probability that the record is right, 0–1. */
  readonly confidence: number;
  /** In words that an analyst can check. */
  readonly reasons: readonly string[];
}

export type PloverType =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";

export type EventStatus = "occurred" | "ongoing" | "planned" | "negated" | "hypothetical";

export interface Event extends Found {
  readonly type: PloverType;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** CAMEO code of two to four digits. */
  readonly cameo: string;
  readonly goldstein: number;
  readonly status: EventStatus;
  readonly actors: readonly ActorRef[];
  readonly recipients: readonly ActorRef[];
  readonly when: Dated;
  readonly place: PlaceRef | null;
  readonly trigger: Span;
  /** Who reports the act, where the text attributes it. */
  readonly attribution: ActorRef | null;
}

export interface Statement extends Found {
  readonly speaker: ActorRef | null;
  readonly addressee: ActorRef | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly direct: boolean;
  /** Actors that the content speaks about. */
  readonly about: readonly ActorRef[];
  readonly topics: readonly string[];
  readonly when: Dated;
  /** Index of the statement that reports this one, in the same list; null at the top. */
  readonly within: number | null;
}

export type CommitmentForce = "pledge" | "agreement" | "offer" | "threat" | "intent";

export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly span: Span;
}

export interface Commitment extends Found {
  readonly committer: readonly ActorRef[];
  readonly beneficiary: readonly ActorRef[];
  readonly force: CommitmentForce;
  /** A short verb phrase in the words of the text: "provide vaccine doses". */
  readonly action: string;
  readonly actionSpan: Span;
  readonly quantity: Quantity | null;
  readonly condition: Span | null;
  /** Hedge in the words of the text ("stands ready to", "in principle"); null where none. */
  readonly hedge: string | null;
  readonly due: Dated;
  /** When the commitment was made. */
  readonly when: Dated;
  /** What this text itself says of how it stands. */
  readonly standing: CommitmentStanding;
}

export type CommitmentStanding =
  | "open"
  | "kept"
  | "partly-kept"
  | "delayed"
  | "broken"
  | "withdrawn"
  | "denied";

export interface Project extends Found {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly form: "project" | "mechanism" | "exercise";
  readonly sector: string | null;
  readonly participants: readonly ActorRef[];
  readonly places: readonly PlaceRef[];
  readonly phase: ProjectPhase;
  readonly when: Dated;
}

export type ProjectPhase =
  | "sought"
  | "proposed"
  | "negotiated"
  | "agreed"
  | "under-way"
  | "completed"
  | "recurring"
  | "stalled"
  | "cancelled"
  | "mentioned";

export type EncounterForm = "meeting" | "visit" | "call" | "summit";

export interface Participant {
  readonly actor: ActorRef;
  readonly role: "host" | "guest" | "party" | "attendee";
}

export interface Encounter extends Found {
  readonly form: EncounterForm;
  /** Name of the series or body where one is named ("Joint Working Group on Energy Cooperation"); else null. */
  readonly title: string | null;
  readonly participants: readonly Participant[];
  readonly place: PlaceRef | null;
  readonly when: Dated;
  readonly status: EventStatus;
  readonly outcomes: readonly Span[];
}

export type StanceValue = "favourable" | "unfavourable" | "mixed" | "none";

export interface Reaction extends Found {
  /** Comment id in the document ("c7"); null when a bare text of kind comment was read. */
  readonly comment: string | null;
  /** When the comment was posted, as far as its page tells; absent when a bare text was read. */
  readonly posted?: Dated;
  readonly target: ActorRef;
  readonly stance: StanceValue;
  /** True where irony can be told from the words. */
  readonly ironic: boolean;
}

export interface FoundRecords {
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly commitments: readonly Commitment[];
  readonly projects: readonly Project[];
  readonly encounters: readonly Encounter[];
  readonly reactions: readonly Reaction[];
}

export type RecordOf<K extends RecordKind> = K extends "event"
  ? Event
  : K extends "statement"
    ? Statement
    : K extends "commitment"
      ? Commitment
      : K extends "project"
        ? Project
        : K extends "encounter"
          ? Encounter
          : Reaction;
