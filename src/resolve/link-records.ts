/**
 * Resolves records across pages: one entry for what several tell, and what came of each commitment. Owns the order of the
 * work; sameness is `same-thing.ts`, outcomes `link-outcomes.ts`. Pure: nothing is stored or overwritten.
 */

import { readIsoDay } from "../codebook/calendar.ts";
import type { StoredRecord } from "../model/evidence.ts";
import { whenOf } from "../model/parties.ts";
import type { Commitment, Encounter, RecordKind } from "../model/records.ts";
import { dayOfStep, outcomesOf, standingAfter, withoutRepeats } from "./link-outcomes.ts";
import type { Linked, LinkedCommitment, LinkedEntry, PageFacts, Passage } from "./linked.ts";
import { isOwnBreach } from "./read-fate.ts";
import { passageSteps, type ReadPassage, readPassages } from "./link-passages.ts";
import { type Comparable, comparable, daysOf, encounterKind, isSameThing } from "./same-thing.ts";

/** Records compared with each other at most, for one group of like ones: keeps a common name from costing a square. */
const WINDOW = 400;

/**
 * Folds copies and links outcomes. `passages`: sentences of pages that may tell an outcome of which no record was made. `asOf`: ISO day on which standing is judged, null when no page has a date.
 * Reactions are never folded: each comment is its author's own.
 */
export function linkRecords(
  records: readonly StoredRecord[],
  pages: ReadonlyMap<string, PageFacts>,
  asOf: string | null,
  passages: readonly Passage[] = [],
): Linked {
  const read = readPassages(passages);
  const comparables = records
    .map((record) => comparable(record, pages.get(record.documentId)?.published ?? null))
    .sort(
      (a, b) =>
        order(a.published ?? "9999", b.published ?? "9999") ||
        order(a.record.documentId, b.record.documentId) ||
        order(a.record.id, b.record.id),
    );
  const groups = group(comparables);
  const commitments: LinkedCommitment[] = [];
  const entries: LinkedEntry[] = [];
  for (const members of groups) {
    if (members[0]?.record.kind !== "commitment") entries.push(entryOf(members));
  }
  for (const members of groups) {
    if (members[0]?.record.kind === "commitment")
      commitments.push(commitmentOf(members as Comparable<"commitment">[], comparables, read, asOf));
  }
  entries.sort((a, b) => order(dateKey(a.record), dateKey(b.record)) || order(a.record.id, b.record.id));
  commitments.sort((a, b) => order(dateKey(a.record), dateKey(b.record)) || order(a.record.id, b.record.id));
  return { entries, commitments };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dateKey(record: StoredRecord): string {
  return whenOf(record as never).value ?? "9999";
}

/** Groups of tellings of one thing, in page order; a telling joins the first group any member of which it matches. */
function group(comparables: readonly Comparable[]): Comparable[][] {
  const byBucket = new Map<string, Comparable[][]>();
  const all: Comparable[][] = [];
  for (const one of comparables) {
    const bucket = bucketOf(one.record);
    const rivals = byBucket.get(bucket) ?? [];
    const home =
      one.record.kind === "reaction"
        ? undefined
        : rivals
            .slice(-WINDOW)
            .find((members) => members.slice(0, 4).some((member) => isSameThing(member, one)));
    if (home !== undefined) {
      home.push(one);
      continue;
    }
    const fresh = [one];
    all.push(fresh);
    rivals.push(fresh);
    byBucket.set(bucket, rivals);
  }
  return all;
}

/** Only records that can be the same are compared. */
function bucketOf(record: StoredRecord): string {
  const { kind, body } = record as {
    kind: RecordKind;
    body: { type?: string; form?: string; speaker?: { actorId: string | null } | null };
  };
  if (kind === "event") return `event:${body.type}`;
  if (kind === "encounter") return `encounter:${encounterKind(body.form as Encounter["form"])}`;
  if (kind === "statement") return `statement:${body.speaker?.actorId ?? ""}`;
  return kind;
}

/** The fullest telling first: the most confident, of equals the oldest. */
function fullest(members: readonly Comparable[]): Comparable {
  return members.reduce((best, one) => (richness(one) > richness(best) + 1e-9 ? one : best));
}

function richness({ record }: Comparable): number {
  const body = record.body as { confidence: number; when?: { value: string | null } };
  return body.confidence + (body.when?.value == null ? 0 : 0.1);
}

function entryOf(members: readonly Comparable[]): LinkedEntry {
  const best = fullest(members);
  return { record: best.record, others: members.filter((one) => one !== best).map((one) => one.record) };
}

function commitmentOf(
  members: readonly Comparable<"commitment">[],
  all: readonly Comparable[],
  passages: readonly ReadPassage[],
  asOf: string | null,
): LinkedCommitment {
  const made = firstTelling(members);
  const own = new Set(members.map((one) => one.record.id));
  const body = made.record.body as Commitment;
  const later = all.filter(
    (one) =>
      !own.has(one.record.id) &&
      one.record.documentId !== made.record.documentId &&
      isNotBefore(one, made) &&
      one.record.kind !== "reaction",
  );
  const repeats = members.filter(
    (one) => one !== made && one.record.documentId !== made.record.documentId && isLater(one, made),
  );
  const told = [...outcomesOf(made, later), ...repeats.map(repetition)];
  const known = new Set(
    [...told, ...members.map(({ record }) => record)].map(({ documentId }) => documentId),
  );
  const history = withoutRepeats(
    [...told, ...passageSteps(made, passages, known)].sort((a, b) =>
      order(a.when ?? "9999", b.when ?? "9999"),
    ),
  );
  // Neither a threat's target nor an accuser tells that the promise itself was broken.
  const start = body.standing === "broken" && !isOwnBreach(body, made.quote) ? "open" : body.standing;
  const standing = standingAfter(start, history);
  const due = daysOf(body.due.value);
  const isPending = standing === "open" || standing === "partly-kept" || standing === "delayed";
  return {
    record: made.record,
    others: members.filter((one) => one !== made).map((one) => one.record),
    history,
    standing,
    isOverdue: isPending && asOf !== null && due !== null && due[1] < asOf.slice(0, 10),
  };
}

/** The first page that told it stands, later ones repeat; of tellings on the same days the fullest. */
function firstTelling(members: readonly Comparable<"commitment">[]): Comparable<"commitment"> {
  const first =
    members.find((one) => (one.record.body as Commitment).standing === "open") ??
    (members[0] as Comparable<"commitment">);
  const { standing } = first.record.body as Commitment;
  const together = members.filter(
    (one) =>
      (one.record.body as Commitment).standing === standing &&
      (one.record.documentId === first.record.documentId || (!isLater(one, first) && one.published !== null)),
  );
  return together.length < 2 ? first : (fullest(together) as Comparable<"commitment">);
}

/** Pages of the same days tell a promise once. */
function isLater(one: Comparable, made: Comparable): boolean {
  const [a, b] = [readIsoDay(made.published ?? ""), readIsoDay(one.published ?? "")];
  return a !== null && b !== null && b - a > 3;
}

/** A page may come out later and still tell of what was before the promise. */
const DAYS_BACK = 7;

function isNotBefore(telling: Comparable, made: Comparable): boolean {
  const [ended, known] = [
    readIsoDay(telling.days?.[1] ?? ""),
    readIsoDay(made.days?.[0] ?? made.published ?? ""),
  ];
  if (ended !== null && known !== null && ended < known - (made.days === null ? DAYS_BACK : 0)) return false;
  if (telling.published === null || made.published === null)
    return telling.days !== null && made.days !== null && telling.days[0] > made.days[1];
  return telling.published >= made.published;
}

function repetition(one: Comparable<"commitment">): LinkedCommitment["history"][number] {
  const evidence = one.record.evidence[0];
  const { standing } = one.record.body as Commitment;
  return {
    to: standing === "open" ? "repeated" : standing,
    when: dayOfStep(one),
    recordId: one.record.id,
    documentId: one.record.documentId,
    span: evidence?.span ?? { start: 0, end: 0 },
    quote: evidence?.quote ?? "",
    reason: "the same sides commit to the same act",
  };
}
