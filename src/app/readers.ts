/** How readers took it, counted by page, by relation or by year. */

import { parseParty, type Party } from "../query/parse-party.ts";
import type { Period } from "../query/period.ts";
import { type ReaderRemark, remarksOn } from "../query/reader-remarks.ts";
import { type ReaderTally, tallyReaders } from "../report/reader-shares.ts";
import type { Session } from "./session.ts";

export const READER_GROUPINGS = ["relation", "page", "year"] as const;
export type ReaderGrouping = (typeof READER_GROUPINGS)[number];

export interface ReaderGroup {
  /** "Oman and Yemen", "2014", or the page's title with its outlet and day. */
  readonly name: string;
  /** Page id or the pair's codes; null for a year. */
  readonly id: string | null;
  readonly tallies: readonly ReaderTally[];
}

/** Relations shown when none is named: those that most records tell of. */
const MOST_RELATIONS = 12;

/** Groups without a remark are left out. `parties` null: all that has been read. */
export function readerGroups(
  session: Session,
  parties: readonly [Party, Party] | null,
  by: ReaderGrouping,
  period: Period,
  confidenceMin: number,
): ReaderGroup[] {
  if (by === "relation") {
    const relations = parties === null ? knownRelations(session) : [parties];
    return relations
      .map((pair) => ({
        name: `${pair[0].name} and ${pair[1].name}`,
        id: pair.map(({ key }) => ("country" in key ? key.country : key.actorId)).join(","),
        tallies: tallyReaders(remarksOn(session.store, pair, period, confidenceMin)),
      }))
      .filter(({ tallies }) => tallies.length > 0);
  }
  const groups = new Map<string, ReaderRemark[]>();
  for (const remark of remarksOn(session.store, parties, period, confidenceMin)) {
    const key = by === "page" ? remark.record.documentId : (remark.year ?? "year unknown");
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  return [...groups]
    .map(([key, remarks]) => ({
      name: by === "page" ? pageName(remarks[0]?.page ?? null, key) : key,
      id: by === "page" ? key : null,
      sort: by === "page" ? (remarks[0]?.page?.published ?? "9999") : key,
      tallies: tallyReaders(remarks),
    }))
    .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0))
    .map(({ name, id, tallies }) => ({ name, id, tallies }));
}

function knownRelations(session: Session): (readonly [Party, Party])[] {
  return session.store.pairs(MOST_RELATIONS).flatMap(({ a, b }) => {
    const [one, other] = [parseParty(a, session.countries), parseParty(b, session.countries)];
    return one === null || other === null ? [] : [[one, other] as const];
  });
}

function pageName(page: ReaderRemark["page"], id: string): string {
  const parts = [page?.title, page?.outlet, page?.published?.slice(0, 10)].filter(
    (part) => part !== null && part !== undefined && part !== "",
  );
  return parts.length === 0 ? id : parts.join(", ");
}
