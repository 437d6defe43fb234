/** The ledger of commitments as plain entries, ready to print or to serve. */

import type { Commitment } from "../model/records.ts";
import type { LinkedCommitment, PageFacts } from "../resolve/linked.ts";
import { describeCommitment, describeDate } from "./describe.ts";

export interface LedgerStep {
  readonly to: string;
  readonly when: string | null;
  readonly quote: string;
  readonly reason: string;
  readonly documentId: string;
  /** Null where a sentence of the page tells it and no record was made. */
  readonly recordId: string | null;
  readonly page: string;
}

export interface LedgerEntry {
  readonly id: string;
  /** "open", "kept", "partly-kept", "delayed", "broken", "withdrawn", "denied", or "past due" for open ones whose day has gone by. */
  readonly state: string;
  readonly what: string;
  readonly made: string;
  readonly quote: string;
  readonly condition: string | null;
  readonly documentId: string;
  readonly page: string;
  readonly commitment: Commitment;
  readonly history: readonly LedgerStep[];
  readonly retold: number;
}

/** Oldest commitment first. */
export function ledgerOf(
  commitments: readonly LinkedCommitment[],
  pages: ReadonlyMap<string, PageFacts>,
): LedgerEntry[] {
  const entries = commitments.map((linked) => entryOf(linked, pages));
  const day = (entry: LedgerEntry): string =>
    entry.commitment.when.value ?? pages.get(entry.documentId)?.published ?? "9999";
  return entries.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.id < b.id ? -1 : 1));
}

function entryOf(linked: LinkedCommitment, pages: ReadonlyMap<string, PageFacts>): LedgerEntry {
  const { record } = linked;
  const commitment = record.body;
  const first = record.evidence[0];
  return {
    id: record.id,
    state: linked.isOverdue ? "past due" : linked.standing,
    what: describeCommitment(commitment, first),
    made: madeWhen(commitment, pages.get(record.documentId)),
    quote: first?.quote ?? "",
    condition: conditionWords(linked),
    documentId: record.documentId,
    page: pageWords(pages.get(record.documentId)),
    commitment,
    history: linked.history.map(({ span: _span, ...step }) => ({
      ...step,
      page: pageWords(pages.get(step.documentId)),
    })),
    retold: linked.others.length,
  };
}

function madeWhen(commitment: Commitment, page: PageFacts | undefined): string {
  if (commitment.when.value !== null) return describeDate(commitment.when);
  return page?.published == null
    ? "date unknown"
    : `date not told; page published ${page.published.slice(0, 10)}`;
}

function conditionWords({ record }: LinkedCommitment): string | null {
  const { condition } = record.body;
  const first = record.evidence[0];
  if (condition === null || first === undefined) return null;
  const words = first.quote.slice(condition.start - first.span.start, condition.end - first.span.start);
  return words === "" ? null : words;
}

function pageWords(page: PageFacts | undefined): string {
  if (page === undefined) return "";
  return (
    [page.outlet, page.title, page.published?.slice(0, 10) ?? null]
      .filter((each) => each !== null && each !== undefined)
      .join(", ") || page.id
  );
}
