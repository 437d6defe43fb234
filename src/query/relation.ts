/** Everything recorded about the relation of two parties, retellings folded, commitments with what came of them. */

import type { StoredRecord } from "../model/evidence.ts";
import { whenOf } from "../model/parties.ts";
import { type ActorRef, type Commitment, RECORD_KINDS, type RecordKind } from "../model/records.ts";
import { contentStems } from "../resolve/content-words.ts";
import { linkRecords } from "../resolve/link-records.ts";
import type { Linked, LinkedCommitment, LinkedEntry, Passage } from "../resolve/linked.ts";
import type { DocumentSummary, RecordFilter, Store } from "../store/store.ts";
import { isBetween, isOfParty } from "./between.ts";
import { currentRecords } from "./current-records.ts";
import type { Party } from "./parse-party.ts";
import { relationPassages } from "./passages.ts";
import type { Period } from "./period.ts";

export interface Relation {
  readonly parties: readonly [Party, Party];
  readonly records: readonly StoredRecord[];
  readonly linked: Linked;
  readonly documents: ReadonlyMap<string, DocumentSummary>;
  /** ISO day on which standing was judged; null when no page has a date. */
  readonly asOf: string | null;
}

/** Kinds in which both parties must take part; of readers' reactions one suffices, on a page that concerns both. */
const BOTH: readonly RecordKind[] = RECORD_KINDS.filter((kind) => kind !== "reaction");

/**
 * Records are read from the first page on and only then cut to the period, so that a promise made before it is still
 * there to be kept in it. `asOf`: ISO day on which standing is judged; null: the period's last day, else the newest page's.
 */
export function readRelation(
  store: Store,
  parties: readonly [Party, Party],
  period: Period,
  confidenceMin: number,
  asOf: string | null,
): Relation {
  const time: RecordFilter = { ...(period.to !== null && { to: period.to }), confidenceMin };
  const shared = [...currentRecords(store, { ...time, kinds: BOTH, parties: parties.map(({ key }) => key) })]
    .map(({ record }) => record)
    .filter((record) => isBetween(record, parties) && saysWhat(record));
  const documents = new Map(store.documents().map((document) => [document.id, document]));
  shared.push(...unaddressed(store, parties, time, shared));
  const today = asOf ?? earlier(period.to, newestDay(documents));
  const records = [...shared, ...reactionsOf(store, parties, period, time, shared)];
  const known = [...records, ...outcomesElsewhere(store, parties, time, records)];
  const all = linkRecords(known, documents, today, passagesOf(store, parties, period, known, documents));
  const linked = inPeriod(ofRelation(all, records), period, documents);
  return { parties, records, linked, documents, asOf: today };
}

/** A promise whose act is a mere "it" tells a reader nothing. */
function saysWhat(record: StoredRecord): boolean {
  return record.kind !== "commitment" || contentStems((record.body as Commitment).action).size > 0;
}

function speaksForState({ kind, sector }: ActorRef): boolean {
  return kind === "state" || sector === "GOV" || sector === "MIL";
}

/** A page is about the relation where so many of its records, one of them a deed, and so large a part of them, name both. */
const FEWEST_SHARED = 2;
const LEAST_SHARE = 0.3;
const DEEDS: ReadonlySet<RecordKind> = new Set(["event", "encounter", "commitment"]);

/** Promises of either side that name nobody they are made to, on pages about the relation: "the dam will be filled in July". */
function unaddressed(
  store: Store,
  parties: readonly [Party, Party],
  time: RecordFilter,
  shared: readonly StoredRecord[],
): StoredRecord[] {
  const counts = new Map<string, number>();
  for (const { documentId } of shared) counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  const deeds = new Set(shared.filter(({ kind }) => DEEDS.has(kind)).map(({ documentId }) => documentId));
  const known = new Map<string, boolean>();
  const isAbout = (documentId: string): boolean => {
    const before = known.get(documentId);
    if (before !== undefined) return before;
    const count = counts.get(documentId) ?? 0;
    const isIt =
      deeds.has(documentId) &&
      count >= FEWEST_SHARED &&
      count >= LEAST_SHARE * [...store.records({ documentId, isComment: false })].length;
    known.set(documentId, isIt);
    return isIt;
  };
  return parties.flatMap(({ key }) =>
    [...currentRecords(store, { ...time, kinds: ["commitment"], parties: [key] })]
      .map(({ record }) => record)
      .filter(
        (record) =>
          (record.body as Commitment).beneficiary.length === 0 &&
          (record.body as Commitment).committer.every(
            (actor) => isOfParty(key, actor) && speaksForState(actor),
          ) &&
          isAbout(record.documentId) &&
          saysWhat(record),
      ),
  );
}

/** Pages looked through at most because they name both parties. */
const MOST_NAMING = 200;

/** Sentences of the pages that name both sides or record anything of either, where there is a promise that they could tell of. */
function passagesOf(
  store: Store,
  parties: readonly [Party, Party],
  { to }: Period,
  known: readonly StoredRecord[],
  documents: ReadonlyMap<string, DocumentSummary>,
): Passage[] {
  if (!known.some(({ kind }) => kind === "commitment")) return [];
  // A page of which nothing was recorded may still tell it; it names each by name or adjective.
  const [a, b] = parties.map(({ words }) => words.slice(0, 2));
  const named = (a ?? []).flatMap((one) =>
    (b ?? []).flatMap((other) => store.search(`${quoted(one)} ${quoted(other)}`, MOST_NAMING)),
  );
  const ids = new Set([...known, ...named].map(({ documentId }) => documentId));
  return relationPassages(
    store,
    parties,
    [...ids]
      .flatMap((id) => documents.get(id) ?? [])
      .filter(({ published }) => to === null || (published ?? "").slice(0, 10) <= to),
  );
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', " ")}"`;
}

/** What readers say of either party on the pages that concern both. */
function reactionsOf(
  store: Store,
  parties: readonly [Party, Party],
  period: Period,
  time: RecordFilter,
  shared: readonly StoredRecord[],
): StoredRecord[] {
  const pages = new Set(shared.map((record) => record.documentId));
  // All of them: the coder is surer of some stances than of others, and a cut by confidence would bend the counts.
  const filter: RecordFilter = {
    ...time,
    confidenceMin: 0,
    kinds: ["reaction"],
    ...(period.from !== null && { from: period.from }),
  };
  return parties.flatMap((party) =>
    [...currentRecords(store, { ...filter, parties: [party.key] })]
      .map(({ record }) => record)
      .filter((record) => pages.has(record.documentId)),
  );
}

/** Kinds that can tell what came of a promise although the page names only one of the two ("the pipeline has been delayed"). */
const OUTCOME_KINDS: readonly RecordKind[] = ["event", "statement", "commitment", "project", "encounter"];

/** An outcome rests on the words themselves, so that a record of doubtful coding still tells it. */
const OUTCOME_CONFIDENCE = 0.1;

/** Read only where there is a promise that they could tell of. */
function outcomesElsewhere(
  store: Store,
  parties: readonly [Party, Party],
  time: RecordFilter,
  known: readonly StoredRecord[],
): StoredRecord[] {
  if (!known.some(({ kind }) => kind === "commitment")) return [];
  const seen = new Set(known.map((record) => record.id));
  const found: StoredRecord[] = [];
  for (const party of parties) {
    const filter = { ...time, confidenceMin: Math.min(time.confidenceMin ?? 0, OUTCOME_CONFIDENCE) };
    for (const { record } of currentRecords(store, {
      ...filter,
      kinds: OUTCOME_KINDS,
      parties: [party.key],
    })) {
      if (seen.has(record.id)) continue;
      seen.add(record.id);
      found.push(record);
    }
  }
  return found;
}

/** What is left when only entries with a record of the relation's own are kept. */
function ofRelation(linked: Linked, records: readonly StoredRecord[]): Linked {
  const own = new Set(records.map((record) => record.id));
  const isOwn = ({ record, others }: LinkedEntry): boolean =>
    own.has(record.id) || others.some((other) => own.has(other.id));
  return { entries: linked.entries.filter(isOwn), commitments: linked.commitments.filter(isOwn) };
}

/** What happened or was published in the period; of commitments also what moved in it, and what was past due by its end. */
function inPeriod(linked: Linked, { from }: Period, documents: ReadonlyMap<string, DocumentSummary>): Linked {
  if (from === null) return linked;
  const isIn = ({ record, others }: LinkedEntry): boolean =>
    [record, ...others].some((one) => (lastDay(one, documents) ?? "") >= from);
  const hasMoved = ({ history, isOverdue }: LinkedCommitment): boolean =>
    isOverdue || history.some(({ when }) => when !== null && filledUp(when) >= from);
  return {
    entries: linked.entries.filter(isIn),
    commitments: linked.commitments.filter((each) => isIn(each) || hasMoved(each)),
  };
}

/** The last ISO day that the record may be dated by, else its page's day. */
function lastDay(record: StoredRecord, documents: ReadonlyMap<string, DocumentSummary>): string | null {
  const own = whenOf(record as never).value;
  if (own !== null) return filledUp(own.split("/").at(-1) ?? own);
  return documents.get(record.documentId)?.published?.slice(0, 10) ?? null;
}

/** "2021" and "2021-04" stand for any of their days. */
function filledUp(value: string): string {
  return value.length === 4 ? `${value}-12-31` : value.length === 7 ? `${value}-31` : value.slice(0, 10);
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function newestDay(documents: ReadonlyMap<string, DocumentSummary>): string | null {
  let newest: string | null = null;
  for (const { published } of documents.values())
    if (published !== null && (newest === null || published > newest)) newest = published;
  return newest?.slice(0, 10) ?? null;
}
