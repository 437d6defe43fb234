/** Who takes part in a record and as what, and when it is dated: the facets that records are looked up by. */

import { unreachable } from "../base/assert.ts";
import type { Dated } from "./dated.ts";
import { UNKNOWN_DATE } from "./dated.ts";
import type { RecordKind, RecordOf, ActorRef } from "./records.ts";

export type PartyRole =
  | "actor"
  | "recipient"
  | "attribution"
  | "speaker"
  | "addressee"
  | "about"
  | "committer"
  | "beneficiary"
  | "participant"
  | "target"
  | "place";

export interface Party {
  readonly role: PartyRole;
  readonly actor: ActorRef;
}

type Faceted = { [K in RecordKind]: { readonly kind: K; readonly body: RecordOf<K> } }[RecordKind];

function as(role: PartyRole, actors: readonly (ActorRef | null)[]): Party[] {
  return actors.filter((actor) => actor !== null).map((actor) => ({ role, actor }));
}

/** Everyone named by the record, with the part they play in it. */
export function partiesOf(record: {
  readonly kind: RecordKind;
  readonly body: RecordOf<RecordKind>;
}): Party[] {
  const { kind, body } = record as Faceted;
  switch (kind) {
    case "event":
      return [
        ...as("actor", body.actors),
        ...as("recipient", body.recipients),
        ...as("attribution", [body.attribution]),
      ];
    case "statement":
      return [
        ...as("speaker", [body.speaker]),
        ...as("addressee", [body.addressee]),
        ...as("about", body.about),
      ];
    case "commitment":
      return [...as("committer", body.committer), ...as("beneficiary", body.beneficiary)];
    case "project":
      return as("participant", body.participants);
    case "encounter":
      return [
        ...as(
          "participant",
          body.participants.map((participant) => participant.actor),
        ),
        ...hostOf(body),
      ];
    case "reaction":
      return as("target", [body.target]);
    default:
      return unreachable(kind);
  }
}

/** The country that an encounter takes place in, where none of its own takes part: a visit concerns whom it goes to. */
function hostOf(encounter: RecordOf<"encounter">): Party[] {
  const country = encounter.place?.country ?? null;
  if (country === null || encounter.participants.some(({ actor }) => actor.country === country)) return [];
  const actor: ActorRef = {
    span: null,
    actorId: `state:${country}`,
    name: country,
    kind: "state",
    country,
    sector: null,
    code: country,
    role: null,
  };
  return [{ role: "place", actor }];
}

/** When what the record tells of took place; of a reaction, when it was written. */
export function whenOf(record: { readonly kind: RecordKind; readonly body: RecordOf<RecordKind> }): Dated {
  const { kind, body } = record as Faceted;
  return kind === "reaction" ? (body.posted ?? UNKNOWN_DATE) : body.when;
}

/** The value that a kind is most often filtered by: event type, encounter form, commitment force, project phase, stance. */
export function subtypeOf(record: {
  readonly kind: RecordKind;
  readonly body: RecordOf<RecordKind>;
}): string {
  const { kind, body } = record as Faceted;
  switch (kind) {
    case "event":
      return body.type;
    case "statement":
      return body.direct ? "direct" : "indirect";
    case "commitment":
      return body.force;
    case "project":
      return body.phase;
    case "encounter":
      return body.form;
    case "reaction":
      return body.stance;
    default:
      return unreachable(kind);
  }
}

/** Whether it happened, for the kinds that tell. */
export function statusOf(record: {
  readonly kind: RecordKind;
  readonly body: RecordOf<RecordKind>;
}): string | null {
  const { kind, body } = record as Faceted;
  if (kind === "event" || kind === "encounter") return body.status;
  if (kind === "commitment") return body.standing;
  return null;
}
