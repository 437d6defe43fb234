/** Whether a record tells of something between two parties, rather than of both beside each other. Owns no look-up. */

import type { StoredRecord } from "../model/evidence.ts";
import type { ActorRef, Commitment, Encounter, Event } from "../model/records.ts";
import type { PartyKey } from "../store/store.ts";
import type { Party } from "./parse-party.ts";

/** Whether the actor is the party or belongs to it. */
export function isOfParty(key: PartyKey, actor: ActorRef): boolean {
  return "country" in key ? actor.country === key.country : actor.actorId === key.actorId;
}

/** Who fights the state or breaks its law does not act for it, though of the same country. */
const NOT_OF_STATE = new Set(["REB", "CRM"]);

function isAgainstState(key: PartyKey, { sector }: ActorRef): boolean {
  return "country" in key && sector !== null && NOT_OF_STATE.has(sector);
}

/**
 * True when one side acts on the other or both act together. Statements, projects and reactions concern both by the
 * filter that found them and always pass.
 * @example isBetween(a, b, a commitment of Chad to the workers of Chad and to Mali) // false: a domestic act
 */
export function isBetween(record: StoredRecord, [a, b]: readonly [Party, Party]): boolean {
  const has = (party: Party, actors: readonly ActorRef[]): boolean =>
    actors.some((actor) => isOfParty(party.key, actor) && !isAgainstState(party.key, actor));
  const both = (actors: readonly ActorRef[]): boolean => has(a, actors) && has(b, actors);
  const across = (from: readonly ActorRef[], to: readonly ActorRef[]): boolean =>
    (has(a, from) && has(b, to)) || (has(b, from) && has(a, to));
  if (record.kind === "event") {
    const { actors, recipients } = record.body as Event;
    return both(actors) || across(actors, recipients);
  }
  if (record.kind === "commitment") {
    const { committer, beneficiary } = record.body as Commitment;
    if (both(committer)) return true;
    const bound = has(a, committer) ? a : b;
    return across(committer, beneficiary) && !has(bound, beneficiary);
  }
  if (record.kind === "encounter") {
    const { form, participants } = record.body as Encounter;
    return form === "visit" || both(participants.map(({ actor }) => actor));
  }
  return true;
}

/** Kinds of act that two do with each other where nobody else is named. */
const MUTUAL = new Set(["AGREE", "CONSULT", "COOPERATE"]);

/** True for an event of one side toward the other, or of both with each other; false for both against a third. */
export function isDirected(record: StoredRecord, [a, b]: readonly [Party, Party]): boolean {
  if (record.kind !== "event") return false;
  const { actors, recipients, type } = record.body as Event;
  const has = (party: Party, named: readonly ActorRef[]): boolean =>
    named.some((actor) => isOfParty(party.key, actor) && !isAgainstState(party.key, actor));
  if ((has(a, actors) && has(b, recipients)) || (has(b, actors) && has(a, recipients))) return true;
  return has(a, actors) && has(b, actors) && recipients.length === 0 && MUTUAL.has(type);
}
