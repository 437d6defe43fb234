/** The timeline of a relation: events and encounters between two parties, retellings of one thing folded. */

import type { StoredRecord } from "../model/evidence.ts";
import { whenOf } from "../model/parties.ts";
import type { Store } from "../store/store.ts";
import { currentRecords } from "./current-records.ts";
import type { Party } from "./parse-party.ts";
import type { Period } from "./period.ts";

export interface TimelineEntry {
  /** The date that it is sorted under: its own, else "reported <day>", else "date unknown". */
  readonly when: string;
  readonly record: StoredRecord;
  /** Ids of other records that tell the same. */
  readonly others: readonly string[];
}

/** Events and encounters in which both take part, oldest first. */
export function relationTimeline(
  store: Store,
  parties: readonly [Party, Party],
  period: Period,
  confidenceMin = 0,
): TimelineEntry[] {
  const published = new Map(store.documents().map((document) => [document.id, document.published]));
  const entries: { when: string; sort: string; record: StoredRecord; others: string[] }[] = [];
  const byKey = new Map<string, (typeof entries)[number]>();
  const filter = {
    kinds: ["event", "encounter"] as const,
    parties: parties.map((party) => party.key),
    confidenceMin,
    ...(period.from !== null && { from: period.from }),
    ...(period.to !== null && { to: period.to }),
  };
  for (const { record } of currentRecords(store, filter)) {
    const day = whenOf(record).value;
    const reported = published.get(record.documentId)?.slice(0, 10) ?? null;
    const key = sameTelling(record);
    const known = key === null ? undefined : byKey.get(key);
    if (known !== undefined) {
      known.others.push(record.id);
      continue;
    }
    const entry = {
      when: day ?? (reported === null ? "date unknown" : `reported ${reported}`),
      sort: day ?? reported ?? "9999",
      record,
      others: [],
    };
    entries.push(entry);
    if (key !== null) byKey.set(key, entry);
  }
  return entries
    .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0))
    .map(({ when, record, others }) => ({ when, record, others }));
}

/** What two tellings of one thing share: kind, type, status, day and parties; null where the day is unknown. */
function sameTelling(record: StoredRecord): string | null {
  const day = whenOf(record).value;
  if (day === null) return null;
  const { body } = record;
  if ("type" in body) {
    const side = (actors: readonly { readonly country: string | null; readonly code: string }[]): string =>
      actors
        .map((each) => each.country ?? each.code)
        .sort()
        .join();
    return ["event", body.type, body.mode, body.status, day, side(body.actors), side(body.recipients)].join(
      "|",
    );
  }
  if ("participants" in body && "form" in body && "outcomes" in body) {
    return [
      "encounter",
      body.form,
      body.status,
      day,
      body.participants
        .map((each) => each.actor.actorId ?? each.actor.code)
        .sort()
        .join(),
    ].join("|");
  }
  return null;
}
