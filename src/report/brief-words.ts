/** The sections of a brief on projects, on what was said, on the tone of a year and on readers. */

import type { StoredRecord } from "../model/evidence.ts";
import { whenOf } from "../model/parties.ts";
import type { ActorRef, Event, Project, Statement } from "../model/records.ts";
import type { ReaderRemark } from "../query/reader-remarks.ts";
import type { BriefInput, BriefItem, BriefLine, BriefSection } from "./brief.ts";
import {
  dateWords,
  newestFirst,
  pairOption,
  pairWords,
  plural,
  readableQuote,
  section,
} from "./brief-lines.ts";
import type { CitationBook } from "./citation-book.ts";
import { describeDate, nameList } from "./describe.ts";
import { printable } from "./printable.ts";
import { READERS_CAVEAT, type ReaderTally, shareWords, STANCES, tallyReaders } from "./reader-shares.ts";

const MOST_PROJECTS = 8;
const MOST_STATEMENTS = 8;
const MOST_YEARS = 12;
const MOST_TARGETS = 4;
/** Below so many readers a share says nothing. */
const FEWEST_READERS = 5;

export function projectSection(
  projects: readonly BriefItem[],
  input: BriefInput,
  book: CitationBook,
): BriefSection {
  const told = (item: BriefItem): number => item.others.length + Number(phasesOf(item).length > 0) * 2;
  return section(
    "Projects and mechanisms",
    "No project is recorded of which a page tells more than the name.",
    // A name that one page drops in passing is no undertaking yet.
    newestFirst(projects, input)
      .filter((item) => told(item) > 0)
      .sort((a, b) => told(b) - told(a)),
    MOST_PROJECTS,
    `chancery projects --between ${pairOption(input)}`,
    (item): BriefLine => {
      const { name, form, participants } = item.record.body as Project;
      const phases = phasesOf(item);
      const parties = participants.length === 0 ? "" : `; parties ${nameList(participants)}`;
      const words = phases
        .map(({ phase, when }) => `${phase}${when === null ? "" : ` (${when})`}`)
        .join(", ");
      return {
        text: printable(`${name}, ${form}${parties}${words === "" ? "" : `: ${words}`}`),
        quote: null,
        citations: book.all([...phases.map(({ record }) => record), item.record, ...item.others], 5),
      };
    },
  );

  /** Phases in order of time, each where it was first told of. */
  function phasesOf({ record, others }: BriefItem) {
    const steps = [record, ...others]
      .filter((one) => (one.body as Project).phase !== "mentioned")
      .map((one) => {
        const reported = input.pages.get(one.documentId)?.published?.slice(0, 10) ?? null;
        const own = whenOf(one);
        const whenReported = reported === null ? null : `reported ${reported}`;
        const when = own.value === null ? whenReported : describeDate(own);
        return {
          phase: (one.body as Project).phase,
          when,
          day: own.value ?? reported ?? "9999",
          record: one,
        };
      })
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    return steps.filter((step, index) => step.phase !== steps[index - 1]?.phase);
  }
}

/** Words put into a person's mouth want more certainty than a list does. */
const SURE_ENOUGH = 0.65;

/** At most so many lines from one page and from one speaker, where there are others. */
const FEWEST_OF_ONE = 2;

/** Speakers who can be told apart, those of the two sides first; sentences that stand above are not said again. */
export function statementSection(
  statements: readonly BriefItem[],
  input: BriefInput,
  book: CitationBook,
): BriefSection {
  const known = newestFirst(statements, input).filter(({ record }) => {
    const { speaker, confidence } = record.body as Statement;
    return (
      confidence >= SURE_ENOUGH &&
      speaker !== null &&
      speaker.actorId !== null &&
      /\p{L}/u.test(speaker.name) &&
      !book.isCited(record)
    );
  });
  const rank = ({ record }: BriefItem): number =>
    Number(input.isOfSides(record)) * 2 + Number((record.body as Statement).direct);
  const chosen = withoutCrowding(
    known.sort((a, b) => rank(b) - rank(a)),
    book,
  );
  return section(
    "In whose words",
    "No statement of a known speaker is recorded beyond what stands above.",
    chosen,
    MOST_STATEMENTS,
    `chancery statements --between ${pairOption(input)}`,
    (item): BriefLine => ({
      text: `${dateWords(item, input)}: ${speakerWords(item, input)}`,
      quote: readableQuote(item, input, 260),
      citations: book.all([item.record]),
    }),
  );
}

function withoutCrowding(items: readonly BriefItem[], book: CitationBook): BriefItem[] {
  const seen = new Map<string, number>();
  const most = (keys: readonly unknown[]): number =>
    Math.max(FEWEST_OF_ONE, Math.ceil(MOST_STATEMENTS / Math.max(1, new Set(keys).size)));
  const ofPage = most(items.map(({ record }) => record.documentId));
  const ofSpeaker = most(items.map(({ record }) => (record.body as Statement).speaker?.actorId));
  const count = (key: string): number => {
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return seen.get(key) as number;
  };
  return items.filter(({ record }) => {
    const { speaker } = record.body as Statement;
    if (count(`sentence ${book.placeOf(record)}`) > 1) return false;
    return count(`page ${record.documentId}`) <= ofPage && count(`by ${speaker?.actorId}`) <= ofSpeaker;
  });
}

function capitalised(role: string): string {
  return role.charAt(0).toUpperCase() + role.slice(1);
}

function speakerWords(item: BriefItem, input: BriefInput): string {
  const { speaker } = item.record.body as Statement;
  if (speaker === null) return "";
  const role = speaker.role === null || speaker.kind !== "person" ? "" : `, ${capitalised(speaker.role)}`;
  const country =
    speaker.country === null || speaker.kind === "state" ? null : input.countryName(speaker.country);
  const isTold = country === null || speaker.name.includes(country);
  return printable(
    `${fullName(speaker, input.sentenceOf(item.record))}${role}${isTold ? "" : ` (${country})`}`,
  );
}

/** "irrigation ministry" where the page writes so and the record names its last word alone. */
function fullName(
  { name, span }: ActorRef,
  sentence: { readonly text: string; readonly start: number },
): string {
  if (span === null || span.start < sentence.start || !/^\p{Ll}+$/u.test(name)) return name;
  const words = sentence.text.slice(span.start - sentence.start, span.end - sentence.start);
  const own = words.replace(/^.*['’]s? /u, "").replace(/^(?:the|an?) /iu, "");
  return own.endsWith(` ${name}`) && own.length <= LONGEST_NAME ? own : name;
}

const LONGEST_NAME = 50;

/** Mean weight of what one side did to the other; an act of both against a third tells nothing of the two. */
export function toneSection(
  events: readonly BriefItem[],
  input: BriefInput,
  book: CitationBook,
): BriefSection {
  const years = new Map<string, StoredRecord[]>();
  for (const { record, others } of events) {
    const { status } = record.body as Event;
    const year = [record, ...others]
      .map((one) => whenOf(one).value)
      .find((value) => value !== null)
      ?.slice(0, 4);
    if (year === undefined || (status !== "occurred" && status !== "ongoing")) continue;
    if (input.isDirected(record)) years.set(year, [...(years.get(year) ?? []), record]);
  }
  const rows = [...years].sort(([a], [b]) => (a < b ? 1 : -1));
  return {
    title: "Tone of dated acts by year (mean Goldstein weight, −10 to +10)",
    empty: "No dated act of one toward the other to tell the tone from.",
    lines: rows.slice(0, MOST_YEARS).map(([year, told]): BriefLine => {
      const weights = told.map(({ body }) => (body as Event).goldstein);
      const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
      const range =
        weights.length < 2 ? "" : `, from ${signed(Math.min(...weights))} to ${signed(Math.max(...weights))}`;
      return {
        text: `${year}: ${signed(mean)} over ${plural(told.length, "act")}${range}`,
        quote: null,
        citations: book.all(told, 6),
      };
    }),
    more:
      rows.length > MOST_YEARS
        ? `and ${rows.length - MOST_YEARS} earlier years: chancery timeline ${pairWords(input)}`
        : null,
  };
}

function signed(weight: number): string {
  return `${weight >= 0 ? "+" : "−"}${Math.abs(weight).toFixed(1)}`;
}

export function readerSection(remarks: readonly ReaderRemark[], book: CitationBook): BriefSection {
  const records = new Map(remarks.map(({ record }) => [record.id, record]));
  const all = tallyReaders(remarks);
  const sided = all.filter(({ counts, remarks: count }) => counts.none < count);
  const tallies = sided.length > 0 ? sided : all.slice(0, 2);
  return {
    title: "Readers on these pages",
    empty: "No reader's remark on either party is recorded.",
    lines: tallies.slice(0, MOST_TARGETS).map(
      (tally): BriefLine => ({
        text: readerWords(tally),
        quote: null,
        citations: book.all(
          tally.recordIds.flatMap((id) => records.get(id) ?? []),
          6,
        ),
      }),
    ),
    more: tallies.length === 0 ? null : READERS_CAVEAT,
  };
}

function readerWords({ target, remarks, readers, counts, favourable, unfavourable }: ReaderTally): string {
  const told = STANCES.filter((stance) => counts[stance] > 0)
    .map((stance) => `${counts[stance]} ${stance === "none" ? "without a stance" : stance}`)
    .join(", ");
  const shares =
    readers < FEWEST_READERS
      ? "too few readers for a share"
      : `of the readers ${shareWords(favourable)} favourable, ${shareWords(unfavourable)} unfavourable`;
  return printable(
    `Toward ${target}: ${told} (${plural(remarks, "remark")} by ${plural(readers, "reader")}; ${shares})`,
  );
}
