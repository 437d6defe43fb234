/** Parties as users type them: a country by name, adjective or code, or an actor by name or id. */

import type { Countries } from "../codebook/countries.ts";
import type { PartyKey } from "../store/store.ts";

export interface Party {
  readonly key: PartyKey;
  readonly name: string;
}

/** Who else can be named than countries; null when nobody has this name. */
export type ActorLookup = (name: string) => {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly isState: boolean;
} | null;

/** "Pakistan", "pakistani", "PAK", "Taliban", "org:NATO"; null when nothing fits. */
export function parseParty(
  words: string,
  countries: Countries,
  actors: ActorLookup = () => null,
): Party | null {
  const typed = words.trim();
  if (typed === "") return null;
  const country = findCountry(typed, countries);
  if (country !== null) return { key: { country: country.iso3 }, name: country.name };
  const actor = actors(typed);
  if (actor === null) return null;
  if (actor.isState && actor.country !== null) return { key: { country: actor.country }, name: actor.name };
  return { key: { actorId: actor.id }, name: actor.name };
}

function findCountry(typed: string, countries: Countries) {
  const byCode = countries.byCode(typed.toUpperCase());
  if (byCode !== null) return byCode;
  const capitalised = typed.charAt(0).toUpperCase() + typed.slice(1);
  const byName = countries.byName(capitalised)[0];
  if (byName !== undefined) return byName;
  const lower = typed.toLowerCase();
  const isIt = (name: string): boolean => name.toLowerCase() === lower;
  const living = countries.all.filter((each) => each.until === null);
  return (
    living.find((each) => each.adjectives.some(isIt) || each.people.some(isIt) || each.person.some(isIt)) ??
    null
  );
}
