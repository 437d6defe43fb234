/** Records as JSON Lines and as flat CSV rows, one table for each kind. */

import type { StoredRecord } from "../model/evidence.ts";
import type {
  ActorRef,
  Commitment,
  Encounter,
  Event,
  Project,
  Reaction,
  RecordKind,
  Statement,
} from "../model/records.ts";
import { spreadsheetSafe } from "./printable.ts";
import type { BriefPage } from "./citation-book.ts";

type Cell = string | number | boolean | null;

const codes = (actors: readonly ActorRef[]): string =>
  actors.map((actor) => actor.code || actor.name).join(";");
const names = (actors: readonly ActorRef[]): string => actors.map((actor) => actor.name).join(";");

/** Columns of a kind's own, after those that all kinds share. */
const OWN_COLUMNS: { readonly [K in RecordKind]: (body: never) => Readonly<Record<string, Cell>> } = {
  event: (body: Event) => ({
    type: body.type,
    mode: body.mode,
    contexts: body.contexts.join(";"),
    cameo: body.cameo,
    goldstein: body.goldstein,
    status: body.status,
    actors: codes(body.actors),
    actor_names: names(body.actors),
    recipients: codes(body.recipients),
    recipient_names: names(body.recipients),
    when: body.when.value,
    when_basis: body.when.basis,
    place: body.place?.name ?? null,
    place_country: body.place?.country ?? null,
  }),
  statement: (body: Statement) => ({
    speaker: body.speaker?.name ?? null,
    speaker_code: body.speaker?.code ?? null,
    direct: body.direct,
    about: codes(body.about),
    when: body.when.value,
    when_basis: body.when.basis,
  }),
  commitment: (body: Commitment) => ({
    force: body.force,
    committer: codes(body.committer),
    beneficiary: codes(body.beneficiary),
    action: body.action,
    quantity: body.quantity?.value ?? null,
    unit: body.quantity?.unit ?? null,
    hedge: body.hedge,
    due: body.due.value,
    standing: body.standing,
    when: body.when.value,
    when_basis: body.when.basis,
  }),
  project: (body: Project) => ({
    name: body.name,
    aliases: body.aliases.join(";"),
    form: body.form,
    phase: body.phase,
    participants: codes(body.participants),
    places: body.places.map((place) => place.name).join(";"),
  }),
  encounter: (body: Encounter) => ({
    form: body.form,
    title: body.title,
    participants: names(body.participants.map((each) => each.actor)),
    participant_codes: codes(body.participants.map((each) => each.actor)),
    place: body.place?.name ?? null,
    status: body.status,
    when: body.when.value,
    when_basis: body.when.basis,
  }),
  reaction: (body: Reaction) => ({
    target: body.target.name,
    target_code: body.target.code,
    stance: body.stance,
    ironic: body.ironic,
    when: body.posted?.value ?? null,
    when_basis: body.posted?.basis ?? null,
  }),
};

/** One flat row: identity, the kind's own columns, then the evidence. Cells are safe for spreadsheets. */
export function exportRow(record: StoredRecord, page: BriefPage | undefined): Record<string, Cell> {
  const own = (OWN_COLUMNS[record.kind] as (body: unknown) => Readonly<Record<string, Cell>>)(record.body);
  const first = record.evidence[0];
  const row: Record<string, Cell> = {
    id: record.id,
    ...own,
    confidence: record.body.confidence,
    quote: first?.quote ?? null,
    start: first?.span.start ?? null,
    end: first?.span.end ?? null,
    document: record.documentId,
    outlet: page?.outlet ?? null,
    title: page?.title ?? null,
    published: page?.published ?? null,
    url: page?.url ?? null,
    comment: record.comment,
    rule: record.body.rule,
  };
  for (const [column, value] of Object.entries(row))
    if (typeof value === "string") row[column] = spreadsheetSafe(value);
  return row;
}
