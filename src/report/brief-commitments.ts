/** The two sections of a brief on promises: those that moved, and those that stand open. */

import type { Commitment } from "../model/records.ts";
import type { BriefInput, BriefItem, BriefLine, BriefSection } from "./brief.ts";
import { dateWords, newestFirst, pairWords, section } from "./brief-lines.ts";
import type { CitationBook } from "./citation-book.ts";
import { describeCommitment, describeDate, isSignature } from "./describe.ts";
import { printable } from "./printable.ts";

const MOST_CHANGES = 8;
const MOST_OPEN = 10;

/** How a commitment stands, and what it stood as when it was recorded. */
function stands(item: BriefItem): string {
  return item.standing?.to ?? (item.record.body as Commitment).standing;
}

/** Promises that were kept, delayed, broken, withdrawn or denied, by the day of that. */
export function changeSection(
  commitments: readonly BriefItem[],
  input: BriefInput,
  book: CitationBook,
): BriefSection {
  const moved = newestFirst(commitments, input)
    .filter((item) => stands(item) !== "open")
    .sort((a, b) => compare(b.standing?.when ?? "", a.standing?.when ?? ""));
  const [leading, following] = byOutcome(moved, book);
  const line = (item: BriefItem): BriefLine => {
    const [when, evidence] = [item.standing?.when ?? null, item.standing?.evidence ?? []];
    const day = when === null ? `${dateWords(item, input)}, as told then` : when;
    return {
      text: `${day}: ${fateWords(item, input)} — ${promise(item)} (${made(item, input)})${item.isOverdue === true ? "; past due" : ""}${also(following.get(item) ?? [])}`,
      quote: null,
      citations: [
        ...new Set([
          ...book.all([item.record]),
          ...book.all(evidence),
          ...book.all((following.get(item) ?? []).map(({ record }) => record)),
        ]),
      ],
    };
  };
  return section(
    "What came of promises",
    "No promise is recorded to have been kept, delayed or dropped.",
    leading,
    MOST_CHANGES,
    `chancery ledger ${pairWords(input)}`,
    line,
  );
}

/** Promises of which one sentence tells the same outcome, under the one that says most; the rest by it. */
function byOutcome(
  moved: readonly BriefItem[],
  book: CitationBook,
): readonly [BriefItem[], ReadonlyMap<BriefItem, BriefItem[]>] {
  const groups = new Map<string, BriefItem[]>();
  for (const item of moved) {
    const [told] = item.standing?.evidence ?? [];
    const key = told === undefined ? item.record.id : `${stands(item)} ${book.placeOf(told)}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const weight = ({ record }: BriefItem): number => {
    const { quantity, confidence, force } = record.body as Commitment;
    return Number(quantity !== null) * 2 + Number(force !== "intent") + confidence;
  };
  const following = new Map<BriefItem, BriefItem[]>();
  for (const group of groups.values()) {
    const [first, ...rest] = [...group].sort((a, b) => weight(b) - weight(a));
    if (first !== undefined) following.set(first, rest);
  }
  return [moved.filter((item) => following.has(item)), following];
}

function also(others: readonly BriefItem[]): string {
  if (others.length === 0) return "";
  return `; the same is told of ${others.length === 1 ? "one more promise" : `${others.length} more promises`} to that effect`;
}

/** What one side alleges is not said in our own voice. */
function fateWords(item: BriefItem, { sentenceOf }: BriefInput): string {
  const [told] = item.standing?.evidence ?? [item.record];
  const isAlleged = /\b(?:accus|alleg|claim)/iu.test(sentenceOf(told ?? item.record).text);
  return isAlleged && stands(item) !== "kept" ? `said to be ${stands(item)}` : stands(item);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Open promises, past due ones first. A bare signature that stands under what was done is no promise to wait for. */
export function openSection(
  commitments: readonly BriefItem[],
  signed: ReadonlySet<string>,
  input: BriefInput,
  book: CitationBook,
): BriefSection {
  const isDeed = ({ record, others }: BriefItem): boolean =>
    isSignature(record.body as Commitment, record.evidence[0]) &&
    [record, ...others].some((one) => signed.has(one.documentId));
  const open = newestFirst(commitments, input).filter((item) => stands(item) === "open" && !isDeed(item));
  const late = (item: BriefItem): number => Number(item.isOverdue === true);
  const line = (item: BriefItem): BriefLine => {
    const { due } = item.record.body as Commitment;
    const dueWords = due.value === null ? "" : `, due ${describeDate(due)}`;
    return {
      text: `${dateWords(item, input)}: ${promise(item)}${dueWords}${item.isOverdue === true ? " — past due" : ""}`,
      quote: null,
      citations: book.all([item.record, ...item.others], 3),
    };
  };
  return section(
    "Promised, no outcome on record",
    "No open promise is recorded.",
    open.sort((a, b) => late(b) - late(a)),
    MOST_OPEN,
    `chancery ledger ${pairWords(input)}`,
    line,
  );
}

function promise({ record }: BriefItem): string {
  return printable(describeCommitment(record.body as Commitment, record.evidence[0]));
}

function made(item: BriefItem, input: BriefInput): string {
  const words = dateWords(item, input);
  return /^\d/u.test(words) ? `made ${words}` : words === "date unknown" ? "made on a day not told" : words;
}
