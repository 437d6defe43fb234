/** Whether an act between two sides is anybody's politics. Owns the test alone. */

import type { ActorRef } from "../../model/records.ts";

const PRIVATE: ReadonlySet<string> = new Set(["BUS", "MNC", "MED", "JRN"]);

type Side = Pick<ActorRef, "kind" | "sector">;

/** A deal between two firms is no political event; a person whom no table knows may be a politician. */
export function isPolitical(actors: readonly Side[], recipients: readonly Side[]): boolean {
  const isPublic = (ref: Side) => ref.kind === "state" || !PRIVATE.has(ref.sector ?? "");
  return actors.some(isPublic) || recipients.some(isPublic);
}
