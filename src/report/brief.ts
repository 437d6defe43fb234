/** The brief of a relation as structure: sections of lines, each line with its sources. Rendering is done elsewhere. */

import type { Judgement, StoredRecord } from "../model/evidence.ts";
import { whenOf } from "../model/parties.ts";
import type {
  Commitment,
  Encounter,
  Event,
  Project,
  Reaction,
  Statement,
  StanceValue,
} from "../model/records.ts";
import {
  describeCommitment,
  describeDate,
  describeEncounter,
  describeEvent,
  describeProject,
} from "./describe.ts";
import { printable, shortened } from "./printable.ts";

/** Where a line rests: numbered in the order of first use. */
export interface Citation {
  readonly number: number;
  readonly recordId: string;
  readonly documentId: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly quote: string;
}

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
  readonly judgement: Judgement | null;
  /** For commitments: the last standing and the records that show it. */
  readonly standing?: {
    readonly to: string;
    readonly when: string | null;
    readonly evidence: readonly StoredRecord[];
  };
  readonly isOverdue?: boolean;
}

export interface BriefPage {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

export interface BriefInput {
  readonly names: readonly [string, string];
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly items: readonly BriefItem[];
  readonly pages: ReadonlyMap<string, BriefPage>;
}

const MOST_LINES = 12;

/** Composes the brief; says nothing that no record carries. */
export function composeBrief(input: BriefInput): Brief {
  const book = new CitationBook(input.pages);
  const of = (kind: StoredRecord["kind"]): BriefItem[] =>
    input.items.filter((item) => item.record.kind === kind);
  const sections = [
    encounterSection(of("encounter"), book),
    eventSection(of("event"), of("encounter"), book),
    commitmentSection(of("commitment"), book),
    projectSection(of("project"), book),
    statementSection(of("statement"), book),
    toneSection(of("event"), book),
    readerSection(of("reaction"), book),
  ];
  return {
    title: `${input.names[0]} and ${input.names[1]}`,
    period: periodWords(input),
    summary: summaryLines(input),
    sections,
    citations: book.citations,
    caveats: [
      "Every line rests on the numbered words; a date that the page does not settle is given as unknown.",
      "Confidence is that of the coder. Readers' remarks are those of the people who wrote on these pages, not public opinion.",
    ],
  };
}

/** Numbers sources in the order in which lines use them. */
class CitationBook {
  readonly citations: Citation[] = [];
  readonly #pages: ReadonlyMap<string, BriefPage>;
  readonly #numbers = new Map<string, number>();

  constructor(pages: ReadonlyMap<string, BriefPage>) {
    this.#pages = pages;
  }

  cite(record: StoredRecord): number {
    const known = this.#numbers.get(record.id);
    if (known !== undefined) return known;
    const page = this.#pages.get(record.documentId);
    const number = this.citations.length + 1;
    this.#numbers.set(record.id, number);
    this.citations.push({
      number,
      recordId: record.id,
      documentId: record.documentId,
      title: page?.title ?? null,
      outlet: page?.outlet ?? null,
      published: page?.published ?? null,
      url: page?.url ?? null,
      quote: record.evidence[0]?.quote ?? "",
    });
    return number;
  }

  all(item: BriefItem): number[] {
    return [item.record, ...item.others].slice(0, 4).map((record) => this.cite(record));
  }
}

function periodWords({ period, items, pages }: BriefInput): string {
  if (period.from !== null || period.to !== null)
    return `${period.from ?? "the beginning"} to ${period.to ?? "now"}`;
  const days = items
    .map((item) => pages.get(item.record.documentId)?.published?.slice(0, 10))
    .filter((day): day is string => day != null)
    .sort();
  return days.length === 0 ? "pages without a known date" : `pages published ${days[0]} to ${days.at(-1)}`;
}

function summaryLines({ items, names }: BriefInput): string[] {
  if (items.length === 0) return [`Nothing is recorded between ${names[0]} and ${names[1]} in this period.`];
  const documents = new Set(
    items.flatMap((item) => [item.record, ...item.others].map((record) => record.documentId)),
  );
  const count = (kind: StoredRecord["kind"]): number =>
    items.filter((item) => item.record.kind === kind).length;
  const parts = [
    plural(count("encounter"), "encounter"),
    plural(count("event"), "event"),
    plural(count("commitment"), "commitment"),
    plural(count("project"), "project"),
    plural(count("statement"), "statement"),
  ];
  const overdue = items.filter((item) => item.isOverdue === true).length;
  return [
    `From ${plural(documents.size, "page")}: ${parts.join(", ")}.`,
    ...(overdue > 0 ? [`${plural(overdue, "commitment")} past due with no outcome on record.`] : []),
  ];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The newest first where a date is known; unknown ones last. */
function byTime(a: BriefItem, b: BriefItem): number {
  const [left, right] = [whenOf(a.record).value ?? "", whenOf(b.record).value ?? ""];
  return left < right ? 1 : left > right ? -1 : b.record.body.confidence - a.record.body.confidence;
}

function encounterSection(items: readonly BriefItem[], book: CitationBook): BriefSection {
  const lines = [...items]
    .sort(byTime)
    .slice(0, MOST_LINES)
    .map(
      (item): BriefLine => ({
        text: `${describeDate(whenOf(item.record))}: ${printable(describeEncounter(item.record.body as Encounter))}`,
        quote: null,
        citations: book.all(item),
      }),
    );
  return { title: "Who met whom", lines, empty: "No encounter is recorded." };
}

/** Event types that the encounters section already tells. */
const TOLD_BY_ENCOUNTERS = new Set(["CONSULT"]);

function eventSection(
  items: readonly BriefItem[],
  encounters: readonly BriefItem[],
  book: CitationBook,
): BriefSection {
  const told = new Set(
    encounters.flatMap((item) =>
      item.record.evidence[0] === undefined
        ? []
        : [`${item.record.documentId}:${item.record.evidence[0].span.start}`],
    ),
  );
  const chosen = items
    .filter(
      ({ record }) =>
        !TOLD_BY_ENCOUNTERS.has((record.body as Event).type) ||
        (encounters.length === 0 && !told.has(record.id)),
    )
    .sort(byTime)
    .slice(0, MOST_LINES);
  const lines = chosen.map(
    (item): BriefLine => ({
      text: `${describeDate(whenOf(item.record))}: ${printable(describeEvent(item.record.body as Event))}`,
      quote: shortened(item.record.evidence[0]?.quote ?? "", 140),
      citations: book.all(item),
    }),
  );
  return { title: "What was done", lines, empty: "No act beyond the encounters is recorded." };
}

function commitmentSection(items: readonly BriefItem[], book: CitationBook): BriefSection {
  const lines = [...items]
    .sort(byTime)
    .slice(0, MOST_LINES)
    .map((item): BriefLine => {
      const body = item.record.body as Commitment;
      const standing = item.standing;
      const state = item.isOverdue === true ? "past due" : (standing?.to ?? body.standing);
      const due = body.due.value === null ? "" : `, due ${body.due.value}`;
      return {
        text: `[${state}${standing?.when == null ? "" : ` ${standing.when}`}] ${describeDate(body.when)}: ${printable(describeCommitment(body))}${due}`,
        quote: shortened(item.record.evidence[0]?.quote ?? "", 140),
        citations: [...book.all(item), ...(standing?.evidence ?? []).map((record) => book.cite(record))],
      };
    });
  return { title: "What was promised, and what came of it", lines, empty: "No commitment is recorded." };
}

function projectSection(items: readonly BriefItem[], book: CitationBook): BriefSection {
  const lines = items.slice(0, MOST_LINES).map(
    (item): BriefLine => ({
      text: printable(describeProject(item.record.body as Project)),
      quote: null,
      citations: book.all(item),
    }),
  );
  return { title: "Projects and mechanisms", lines, empty: "No project is recorded." };
}

function statementSection(items: readonly BriefItem[], book: CitationBook): BriefSection {
  const spoken = items
    .filter(({ record }) => (record.body as Statement).speaker !== null)
    .sort(
      (a, b) =>
        Number((b.record.body as Statement).direct) - Number((a.record.body as Statement).direct) ||
        byTime(a, b),
    );
  const lines = spoken.slice(0, MOST_LINES).map((item): BriefLine => {
    const body = item.record.body as Statement;
    const role = body.speaker?.role ?? null;
    return {
      text: `${printable(body.speaker?.name ?? "")}${role === null || body.speaker?.kind !== "person" ? "" : `, ${printable(role)}`}${body.when.value === null ? "" : ` (${describeDate(body.when)})`}`,
      quote: shortened(item.record.evidence[0]?.quote ?? "", 200),
      citations: book.all(item),
    };
  });
  return { title: "In whose words", lines, empty: "No statement is recorded." };
}

function toneSection(items: readonly BriefItem[], book: CitationBook): BriefSection {
  const years = new Map<string, BriefItem[]>();
  for (const item of items) {
    const event = item.record.body as Event;
    const year = event.when.value?.slice(0, 4) ?? null;
    if (year === null || event.status === "negated" || event.status === "hypothetical") continue;
    years.set(year, [...(years.get(year) ?? []), item]);
  }
  const lines = [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, told]): BriefLine => {
      const mean = told.reduce((sum, item) => sum + (item.record.body as Event).goldstein, 0) / told.length;
      return {
        text: `${year}: ${mean >= 0 ? "+" : "−"}${Math.abs(mean).toFixed(1)} over ${plural(told.length, "event")}`,
        quote: null,
        citations: told.slice(0, 3).map((item) => book.cite(item.record)),
      };
    });
  return {
    title: "Tone by year (mean Goldstein weight, −10 to +10)",
    lines,
    empty: "No dated event to tell the tone from.",
  };
}

const STANCES: readonly StanceValue[] = ["favourable", "unfavourable", "mixed", "none"];

function readerSection(items: readonly BriefItem[], book: CitationBook): BriefSection {
  const targets = new Map<string, BriefItem[]>();
  for (const item of items) {
    const name = (item.record.body as Reaction).target.name;
    targets.set(name, [...(targets.get(name) ?? []), item]);
  }
  const lines = [...targets]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, 6)
    .map(([name, told]): BriefLine => {
      const counts = STANCES.map(
        (stance) =>
          [stance, told.filter((item) => (item.record.body as Reaction).stance === stance).length] as const,
      ).filter(([, count]) => count > 0);
      return {
        text: `Toward ${printable(name)}: ${counts.map(([stance, count]) => `${count} ${stance === "none" ? "without a stance" : stance}`).join(", ")} (${plural(told.length, "remark")})`,
        quote: null,
        citations: told.slice(0, 3).map((item) => book.cite(item.record)),
      };
    });
  return { title: "Readers on these pages", lines, empty: "No reader's remark names either party." };
}
