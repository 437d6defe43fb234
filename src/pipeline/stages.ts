/** The stages that text goes through, in order, and which of them a layer needs. Each stage is a pure function given to it. */

import { type Note, note, type Outcome } from "../base/outcome.ts";
import type {
  ActorMention,
  AnnotatedText,
  PlaceMention,
  ReadText,
  TextInput,
  Timex,
} from "../model/annotation.ts";
import type { Capture, ReadDocument } from "../model/document.ts";
import type {
  Commitment,
  Encounter,
  Event,
  FoundRecords,
  Project,
  Reaction,
  Statement,
} from "../model/records.ts";

/** The layers of the annotate contract, in the order in which they are made. */
export const LAYERS = [
  "sentences",
  "names",
  "coreference",
  "dates",
  "places",
  "actors",
  "events",
  "statements",
  "commitments",
  "projects",
  "encounters",
  "reactions",
  "notes",
] as const;
export type Layer = (typeof LAYERS)[number];

/** What does the work; wired in `app` from models and tables. */
export interface Stages {
  /** Capture → document, with `published` (ISO) taken for the day of publication where the page tells none. */
  readPage?(capture: Capture, published: string | null): ReadDocument;
  readText(input: TextInput): ReadText;
  findDates(text: ReadText): Timex[];
  noteDates(text: string, dates: readonly Timex[]): Note[];
  findPlaces(text: ReadText & { readonly dates: readonly Timex[] }): PlaceMention[];
  findActors(
    text: ReadText & { readonly dates: readonly Timex[]; readonly places: readonly PlaceMention[] },
  ): ActorMention[];
  codeEvents(text: AnnotatedText): Event[];
  findStatements(text: AnnotatedText): Statement[];
  findCommitments(text: AnnotatedText): Commitment[];
  findProjects(text: AnnotatedText): Project[];
  findEncounters(text: AnnotatedText): Encounter[];
  findReactions(text: AnnotatedText): Reaction[];
}

/** Reads and grounds a text: everything that the extractors stand on. */
export function annotate(input: TextInput, stages: Stages): AnnotatedText {
  return annotateTo(input, ["actors"], stages);
}

/** As `annotate`, but stops after the last stage that a wanted layer needs; the lists of later stages are empty. */
export function annotateTo(input: TextInput, layers: readonly Layer[], stages: Stages): AnnotatedText {
  const last = Math.max(...layers.map((layer) => LAYERS.indexOf(layer)));
  const needs = (layer: Layer): boolean => last >= LAYERS.indexOf(layer);
  const read = stages.readText(input);
  const dates = needs("dates") ? stages.findDates(read) : [];
  const places = needs("places") ? stages.findPlaces({ ...read, dates }) : [];
  const actors = needs("actors") ? stages.findActors({ ...read, dates, places }) : [];
  return { ...read, dates, places, actors };
}

const NOTHING: FoundRecords = {
  events: [],
  statements: [],
  commitments: [],
  projects: [],
  encounters: [],
  reactions: [],
};

/**
 * Records of one text. A reader's comment yields reactions only: what a reader writes is no report of events. A stage
 * that throws, by a fault of ours, costs its own kind alone and leaves a note of severity "error".
 */
export function findRecords(text: AnnotatedText, stages: Stages): Outcome<FoundRecords> {
  const notes: Note[] = [];
  const attempt = <T>(kind: string, find: () => T[]): T[] => {
    try {
      return find();
    } catch (error) {
      notes.push(note("error", "stage-failed", `${kind} could not be found: ${faultWords(error)}`));
      return [];
    }
  };
  if (text.kind === "comment")
    return {
      value: { ...NOTHING, reactions: attempt("reactions", () => stages.findReactions(text)) },
      notes,
    };
  const value: FoundRecords = {
    events: attempt("events", () => stages.codeEvents(text)),
    statements: attempt("statements", () => stages.findStatements(text)),
    commitments: attempt("commitments", () => stages.findCommitments(text)),
    projects: attempt("projects", () => stages.findProjects(text)),
    encounters: attempt("encounters", () => stages.findEncounters(text)),
    reactions: [],
  };
  return { value, notes };
}

/** What broke and where, on one line. */
export function faultWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error.stack ?? error.message).split("\n").slice(0, 3).join(" ");
}
