/** Scores the records of one page against what it must yield. Pure: the pipeline is run elsewhere. */

import { overlaps } from "../../base/span.ts";
import type { Document } from "../../model/document.ts";
import type { StoredRecord } from "../../model/evidence.ts";
import type {
  ActorRef,
  Commitment,
  Encounter,
  Event,
  Project,
  RecordKind,
  Statement,
} from "../../model/records.ts";
import {
  type ExpectedPage,
  foldMarks,
  isNamed,
  isSameName,
  isSameParties,
  placesOf,
  sameParties,
} from "./seed-expectations.ts";

export interface KindTally {
  expected: number;
  recorded: number;
  /** Evidence and type found. */
  touched: number;
  /** And the parties right. */
  right: number;
  dates: number;
  statuses: number;
  /** Extras of confidence above .6, to be judged by reading. */
  confidentExtras: number;
}

export interface PageScore {
  readonly tallies: Readonly<Record<string, KindTally>>;
  readonly details: readonly string[];
}

/** What is checked of one expectation against one record of its kind. */
interface Check {
  /** The kind of thing agrees (type, form); a record that fails is no candidate. */
  readonly kind: boolean;
  readonly parties: boolean;
  readonly date: boolean;
  readonly status: boolean;
  readonly said: string;
}

type Checker = (expected: never, record: never) => Check;

/** How close two forms of an encounter are taken to be: a meeting told of as talks at a summit is still found. */
const names = (actors: readonly ActorRef[]): string =>
  actors.map((actor) => `${actor.name}<${actor.code}>`).join("+") || "-";

export function checkers(
  countryCode: (name: string) => string | null,
): Readonly<Record<RecordKind, Checker | null>> {
  const event: Checker = (
    expected: {
      type: string;
      mode: string | null;
      actors: string[];
      recipients: string[];
      when: string | null;
      status: string;
    },
    record: Event,
  ) => ({
    kind: record.type === expected.type,
    parties: isSameParties(
      { a: expected.actors, b: expected.recipients },
      { a: record.actors, b: record.recipients },
    ),
    date: sameDate(expected.when, record.when.value),
    status: record.status === expected.status,
    said: `${record.type}/${record.mode} ${names(record.actors)} → ${names(record.recipients)} ${record.when.value}/${record.when.basis} ${record.status}`,
  });
  const statement: Checker = (expected: { speaker: string; direct: boolean }, record: Statement) => ({
    kind: true,
    parties: record.speaker !== null && isNamed(expected.speaker, record.speaker, countryCode),
    date: true,
    status: record.direct === expected.direct,
    said: `${record.direct ? "direct" : "indirect"} ${record.speaker === null ? "-" : names([record.speaker])}`,
  });
  const commitment: Checker = (
    expected: {
      committer: string[];
      beneficiary: string[];
      force: string;
      due: string | null;
      quantity: string | null;
      standing: string;
    },
    record: Commitment,
  ) => ({
    kind: true,
    parties:
      sameParties(expected.committer, record.committer) &&
      sameParties(expected.beneficiary, record.beneficiary),
    date: sameDate(expected.due, record.due.value) && sameQuantity(expected.quantity, record),
    status: record.standing === expected.standing && record.force === expected.force,
    said: `${record.force} ${names(record.committer)} → ${names(record.beneficiary)} "${record.action}" ${record.quantity?.value ?? ""} ${record.quantity?.unit ?? ""} due ${record.due.value} ${record.standing}`,
  });
  const encounter: Checker = (
    expected: {
      form: string;
      participants: string[];
      place: string | null;
      when: string | null;
      status: string;
    },
    record: Encounter,
  ) => ({
    kind: record.form === expected.form,
    parties: expected.participants.every(
      (name) =>
        record.participants.some(({ actor }) => isNamed(name, actor, countryCode)) ||
        record.title?.toLowerCase() === name.toLowerCase(),
    ),
    date: sameDate(expected.when, record.when.value),
    status: record.status === expected.status && samePlace(expected.place, record.place?.name ?? null),
    said: `${record.form} ${names(record.participants.map(({ actor }) => actor))} [${record.title}] @${record.place?.name} ${record.when.value}/${record.when.basis} ${record.status}`,
  });
  const project: Checker = (
    expected: { name: string; aliases: string[]; participants: string[] },
    record: Project,
  ) => ({
    kind: true,
    parties:
      [expected.name, ...expected.aliases].some((name) =>
        [record.name, ...record.aliases].some((other) => isProjectName(name, other)),
      ) && sameParties(expected.participants, record.participants),
    date: true,
    status: true,
    said: `${record.name} (${record.aliases.join("; ")}) ${names(record.participants)} ${record.phase}`,
  });
  return { event, statement, commitment, encounter, project, reaction: null };
}

function sameDate(expected: string | null, found: string | null): boolean {
  return expected === found;
}

function sameQuantity(expected: string | null, record: Commitment): boolean {
  if (expected === null) return true;
  return record.quantity !== null && expected.startsWith(String(record.quantity.value));
}

function samePlace(expected: string | null, found: string | null): boolean {
  if (expected === null) return true;
  if (found === null) return false;
  return (
    found.toLowerCase().includes(expected.toLowerCase()) ||
    expected.toLowerCase().includes(found.toLowerCase())
  );
}

/** Half of the content words shared. */
function isProjectName(a: string, b: string): boolean {
  const words = (name: string): Set<string> =>
    new Set(
      foldMarks(name)
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 2 && !/^(?:the|and|project|of)$/u.test(word))
        .map((word) => word.slice(0, 6)),
    );
  const left = words(a);
  const right = words(b);
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared > 0 && shared >= Math.min(left.size, right.size) / 2;
}

const LISTS: readonly [RecordKind, "events" | "statements" | "commitments" | "encounters" | "projects"][] = [
  ["event", "events"],
  ["statement", "statements"],
  ["commitment", "commitments"],
  ["encounter", "encounters"],
  ["project", "projects"],
];

export function scorePage(
  page: ExpectedPage,
  document: Document,
  records: readonly StoredRecord[],
  countryCode: (name: string) => string | null,
): PageScore {
  const tallies: Record<string, KindTally> = {};
  const details: string[] = [];
  const check = checkers(countryCode);
  for (const [kind, list] of LISTS) {
    const checker = check[kind];
    if (checker === null) continue;
    const own = records.filter((record) => record.kind === kind && record.comment === null);
    tallies[list] = scoreKind(
      `${page.file} ${kind}`,
      (page[list] ?? []) as readonly { quote: string }[],
      own,
      document.text,
      checker,
      details,
    );
  }
  scoreComments(page, document, tallies, details);
  return { tallies, details };
}

function scoreKind(
  label: string,
  expected: readonly { readonly quote: string }[],
  records: readonly StoredRecord[],
  text: string,
  checker: Checker,
  details: string[],
): KindTally {
  const result: KindTally = {
    expected: expected.length,
    recorded: records.length,
    touched: 0,
    right: 0,
    dates: 0,
    statuses: 0,
    confidentExtras: 0,
  };
  const used = new Set<StoredRecord>();
  const touching = new Set<StoredRecord>();
  const candidates = expected.map((wanted) => {
    const places = placesOf(wanted.quote, text);
    if (places.length === 0) details.push(`${label}: the words are not on the page: ${wanted.quote}`);
    return records
      .filter((record) =>
        record.evidence.some((evidence) => places.some((place) => overlaps(place, evidence.span))),
      )
      .map((record) => ({ record, check: checker(wanted as never, record.body as never) }))
      .map((one) => ({
        ...one,
        rank:
          (one.check.kind ? 8 : 0) +
          (one.check.parties ? 4 : 0) +
          (one.check.date ? 2 : 0) +
          (one.check.status ? 1 : 0),
      }))
      .sort((a, b) => b.rank - a.rank);
  });
  for (const list of candidates) for (const one of list) touching.add(one.record);
  // The hardest to serve choose first.
  const order = expected
    .map((_, i) => i)
    .sort(
      (a, b) =>
        (candidates[b]?.[0]?.rank ?? 0) - (candidates[a]?.[0]?.rank ?? 0) ||
        (candidates[a]?.length ?? 0) - (candidates[b]?.length ?? 0),
    );
  for (const i of order) {
    const best = candidates[i]?.find(({ record, check }) => check.kind && !used.has(record));
    const quote = (expected[i] as { quote: string }).quote;
    if (best === undefined) {
      const near =
        candidates[i]?.map((one) => `${one.check.said}${used.has(one.record) ? " (taken)" : ""}`) ?? [];
      details.push(`MISS ${label}: ${quote}${near.length > 0 ? ` | near: ${near.join(" ; ")}` : ""}`);
      continue;
    }
    used.add(best.record);
    result.touched++;
    if (best.check.parties) result.right++;
    if (best.check.date) result.dates++;
    if (best.check.status) result.statuses++;
    if (best.rank < 15) {
      const wrong = [
        best.check.parties ? "" : "parties",
        best.check.date ? "" : "date",
        best.check.status ? "" : "status",
      ].filter((one) => one !== "");
      details.push(
        `WRONG ${wrong.join("+")} ${label}: ${quote} | found ${best.check.said} | wanted ${JSON.stringify({ ...expected[i], quote: undefined })}`,
      );
    }
  }
  for (const record of records) {
    if (used.has(record)) continue;
    const { confidence } = record.body;
    if (confidence > 0.6) result.confidentExtras++;
    const said = checker(
      {
        participants: [],
        actors: [],
        recipients: [],
        committer: [],
        beneficiary: [],
        aliases: [],
        name: "",
        speaker: "",
      } as never,
      record.body as never,
    ).said;
    details.push(
      `EXTRA ${label}${touching.has(record) ? " (same words)" : ""} ${confidence.toFixed(2)} ${record.body.rule}: ${said} | ${record.evidence[0]?.quote.slice(0, 200)}`,
    );
  }
  return result;
}

function scoreComments(
  page: ExpectedPage,
  document: Document,
  tallies: Record<string, KindTally>,
  details: string[],
): void {
  const expected = page.comments ?? [];
  const result: KindTally = {
    expected: expected.length,
    recorded: document.comments.length,
    touched: 0,
    right: 0,
    dates: 0,
    statuses: 0,
    confidentExtras: 0,
  };
  expected.forEach((wanted, i) => {
    const byText = wanted.text;
    const comment =
      byText === undefined
        ? document.comments[i]
        : document.comments.find(
            (one) => placesOf(byText, document.text.slice(one.span.start, one.span.end)).length > 0,
          );
    if (comment === undefined) {
      details.push(`MISS ${page.file} comment ${i + 1}: ${wanted.author} ${wanted.posted ?? wanted.text}`);
      return;
    }
    result.touched++;
    const sameAuthor =
      wanted.author === null || comment.author === null
        ? wanted.author === comment.author
        : wanted.author === comment.author || isSameName(wanted.author, comment.author);
    const sameTime = wanted.posted === undefined || comment.postedAsShown?.trim() === wanted.posted;
    if (sameAuthor) result.right++;
    if (sameTime) result.dates++;
    if (!sameAuthor || !sameTime)
      details.push(
        `WRONG ${page.file} comment ${i + 1}: ${comment.author} ${comment.postedAsShown} | wanted ${wanted.author} ${wanted.posted}`,
      );
  });
  tallies["comments"] = result;
}
