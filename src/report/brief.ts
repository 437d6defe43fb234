/** The brief of a relation as structure: sections of lines, each line with its sources. Rendering is done elsewhere. */

import type { StoredRecord } from "../model/evidence.ts";
import type { ReaderRemark } from "../query/reader-remarks.ts";
import { changeSection, openSection } from "./brief-commitments.ts";
import { encounterSection, eventSection, signaturePages } from "./brief-deeds.ts";
import { plural } from "./brief-lines.ts";
import { projectSection, readerSection, statementSection, toneSection } from "./brief-words.ts";
import {
  type BriefPage,
  type Citable,
  type Citation,
  CitationBook,
  type SentenceOf,
} from "./citation-book.ts";

export interface BriefLine {
  readonly text: string;
  /** The words themselves, where the line shows them. */
  readonly quote: string | null;
  readonly citations: readonly number[];
}

export interface BriefSection {
  readonly title: string;
  readonly lines: readonly BriefLine[];
  /** Said instead when there are no lines. */
  readonly empty: string;
  /** How many more there are and where to find them; null when all are shown. */
  readonly more: string | null;
}

export interface Brief {
  readonly title: string;
  readonly period: string;
  readonly summary: readonly string[];
  readonly sections: readonly BriefSection[];
  readonly citations: readonly Citation[];
  readonly caveats: readonly string[];
}

/** A record, retellings of it, and for a commitment what came of it. */
export interface BriefItem {
  readonly record: StoredRecord;
  readonly others: readonly StoredRecord[];
  /** For commitments: the last standing and the records that show it. */
  readonly standing?: {
    readonly to: string;
    readonly when: string | null;
    readonly evidence: readonly Citable[];
  };
  readonly isOverdue?: boolean;
}

export interface BriefInput {
  readonly names: readonly [string, string];
  readonly period: { readonly from: string | null; readonly to: string | null };
  /** ISO day on which standing was judged; null when no page has a date. */
  readonly asOf: string | null;
  readonly items: readonly BriefItem[];
  readonly remarks: readonly ReaderRemark[];
  readonly pages: ReadonlyMap<string, BriefPage>;
  readonly sentenceOf: SentenceOf;
  /** Whether an event is one side's act on the other, or of both on each other. */
  readonly isDirected: (record: StoredRecord) => boolean;
  /** Whether a statement is of one of the two sides. */
  readonly isOfSides: (record: StoredRecord) => boolean;
  /** English name of a country code. */
  readonly countryName: (iso3: string) => string;
}

/** Composes the brief; says nothing that no record carries. */
export function composeBrief(input: BriefInput): Brief {
  const book = new CitationBook(input.pages, input.sentenceOf);
  const of = (kind: StoredRecord["kind"]): BriefItem[] =>
    input.items.filter((item) => item.record.kind === kind);
  const [events, commitments, encounters] = [of("event"), of("commitment"), of("encounter")];
  const sections = [
    changeSection(commitments, input, book),
    encounterSection(encounters, events, input, book),
    eventSection(events, encounters, commitments, input, book),
    openSection(commitments, signaturePages(events), input, book),
    projectSection(of("project"), input, book),
    statementSection(of("statement"), input, book),
    toneSection(events, input, book),
    readerSection(input.remarks, book),
  ];
  return {
    title: `${input.names[0]} and ${input.names[1]}`,
    period: periodWords(input),
    summary: summaryLines(input),
    sections,
    citations: book.citations,
    caveats: [
      "Every line rests on the numbered words and on nothing else. “Reported” dates are the page's, where it does not date the act itself; an outcome has the day on which it was told, where the telling names no other.",
      "What is told was coded by a program; chancery show ID gives its reasons, chancery judge ID wrong takes a line out.",
    ],
  };
}

function periodWords({ period, items, pages }: BriefInput): string {
  if (period.from !== null || period.to !== null)
    return `${period.from ?? "the beginning"} to ${period.to ?? "now"}`;
  const published = new Map(
    items.map(({ record: { documentId } }) => [documentId, pages.get(documentId)?.published?.slice(0, 10)]),
  );
  const days = [...published.values()].filter((day): day is string => day != null).sort();
  if (items.length === 0) return "no page";
  if (days.length === 0) return "pages without a known date";
  const span = days[0] === days.at(-1) ? `published ${days[0]}` : `published ${days[0]} to ${days.at(-1)}`;
  return `pages ${span}${days.length < published.size ? `, ${published.size - days.length} without a date` : ""}`;
}

const COUNTED = ["encounter", "event", "commitment", "project", "statement"] as const;

function summaryLines({ items, names, period, asOf }: BriefInput): string[] {
  const during = period.from === null && period.to === null ? "" : " in this period";
  if (items.length === 0)
    return [
      `Nothing is recorded between ${names[0]} and ${names[1]}${during}. chancery pages shows what has been read; --confidence 0 takes in doubtful records too.`,
    ];
  const documents = new Set(
    items.flatMap((item) => [item.record, ...item.others].map((record) => record.documentId)),
  );
  const parts = COUNTED.flatMap((kind) => {
    const count = items.filter((item) => item.record.kind === kind).length;
    return count === 0 ? [] : [plural(count, kind)];
  });
  const overdue = items.filter((item) => item.isOverdue === true).length;
  return [
    `On record, from ${plural(documents.size, "page")}: ${parts.length === 0 ? "readers' remarks only" : parts.join(", ")}.`,
    ...(overdue > 0 && asOf !== null
      ? [`${plural(overdue, "commitment")} past due on ${asOf} with no fulfilment on record.`]
      : []),
  ];
}
