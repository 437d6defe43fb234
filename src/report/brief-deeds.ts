/** The sections of a brief on what happened: who met whom, and what else was done. */

import type { StoredRecord } from "../model/evidence.ts";
import type { Commitment, Encounter, Event } from "../model/records.ts";
import type { BriefInput, BriefItem, BriefLine, BriefSection } from "./brief.ts";
import { dateWords, dayOf, newestFirst, pairWords, readableQuote, section } from "./brief-lines.ts";
import type { CitationBook } from "./citation-book.ts";
import { describeEncounter, describeEvent, isSignature } from "./describe.ts";
import { printable } from "./printable.ts";

const MOST_ENCOUNTERS = 10;
const MOST_EVENTS = 10;

function places(items: readonly BriefItem[], book: CitationBook): ReadonlySet<string> {
  return new Set(items.flatMap(({ record, others }) => [record, ...others].map((one) => book.placeOf(one))));
}

const isReal = ({ record }: BriefItem): boolean =>
  (record.body as Event | Encounter).status !== "hypothetical";

/** Encounters, and consultations that no encounter tells: a call of which only the event was recorded. */
export function encounterSection(
  encounters: readonly BriefItem[],
  events: readonly BriefItem[],
  input: BriefInput,
  book: CitationBook,
): BriefSection {
  const told = places(encounters, book);
  const days = new Set(encounters.map((item) => dayOf(item, input)));
  const consultations = events.filter((item) => {
    const { type, cameo, status } = item.record.body as Event;
    const isNew = !told.has(book.placeOf(item.record)) && !days.has(dayOf(item, input));
    return (
      type === "CONSULT" && cameo.startsWith("04") && (status === "occurred" || status === "ongoing") && isNew
    );
  });
  return section(
    "Who met whom",
    "No encounter is recorded.",
    newestFirst([...encounters.filter(isReal), ...consultations], input),
    MOST_ENCOUNTERS,
    `chancery timeline ${pairWords(input)}`,
    (item): BriefLine => ({
      text: `${dateWords(item, input)}: ${printable(describe(item.record))}`,
      quote: null,
      citations: book.all([item.record, ...item.others], 3),
    }),
  );
}

function describe(record: StoredRecord): string {
  return record.kind === "encounter"
    ? describeEncounter(record.body as Encounter)
    : describeEvent(withoutMode(record.body as Event));
}

/** The mode is the codebook's word, not a reader's. */
function withoutMode(event: Event): Event {
  return { ...event, mode: null };
}

/** Agreeing in words or by signature, which PLOVER counts as support. */
function isAgreeing({ type, cameo }: Event): boolean {
  return type === "AGREE" || cameo.startsWith("057");
}

/** Pages with a signature among the acts: an agreement signed is a deed, told there, headline and all. */
export function signaturePages(events: readonly BriefItem[]): ReadonlySet<string> {
  return new Set(
    events
      .filter(({ record }) => isAgreeing(record.body as Event))
      .flatMap(({ record, others }) => [record, ...others].map(({ documentId }) => documentId)),
  );
}

/** Acts beyond meeting, promising and keeping one's word, which have sections of their own. */
export function eventSection(
  events: readonly BriefItem[],
  encounters: readonly BriefItem[],
  commitments: readonly BriefItem[],
  input: BriefInput,
  book: CitationBook,
): BriefSection {
  const promised = places(
    commitments.filter(({ record }) => !isSignature(record.body as Commitment, record.evidence[0])),
    book,
  );
  const outcomes = new Set(
    commitments.flatMap(({ standing }) => (standing?.evidence ?? []).map((record) => book.placeOf(record))),
  );
  const calledOff = places(
    encounters.filter(({ record }) => (record.body as Encounter).status === "negated"),
    book,
  );
  const chosen = events.filter((item) => {
    const { type, status } = item.record.body as Event;
    const place = book.placeOf(item.record);
    if (!isReal(item) || status === "negated" || type === "CONSULT") return false;
    if (calledOff.has(place) || outcomes.has(place)) return false;
    return !isAgreeing(item.record.body as Event) || !promised.has(place);
  });
  return section(
    "What was done or announced",
    "No act beyond meetings and promises is recorded.",
    newestFirst(chosen, input),
    MOST_EVENTS,
    `chancery timeline ${pairWords(input)}`,
    (item): BriefLine => ({
      text: `${dateWords(item, input)}: ${printable(describe(item.record))}`,
      quote: readableQuote(item, input, 160),
      citations: book.all([item.record, ...item.others], 3),
    }),
  );
}
