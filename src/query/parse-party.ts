/** Parties as users type them: a country by name, adjective or code, or an actor by name or id. */

import type { Countries, Country } from "../codebook/countries.ts";
import type { PartyKey } from "../store/store.ts";

export interface Party {
  readonly key: PartyKey;
  readonly name: string;
  /** What pages call it: name first, then adjectives, other names, people, capital. */
  readonly words: readonly string[];
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
  if (country !== null) return countryParty(country);
  const actor = actors(typed);
  if (actor === null) return null;
  const own = actor.isState && actor.country !== null ? countries.byCode(actor.country) : null;
  if (own !== null) return countryParty(own);
  return { key: { actorId: actor.id }, name: actor.name, words: [actor.name] };
}

function countryParty(country: Country): Party {
  const { iso3, name, aliases, adjectives, people, capitals } = country;
  const words = [name, ...adjectives, ...aliases, ...people, ...capitals.slice(0, 1)];
  return { key: { country: iso3 }, name, words: [...new Set(words)].filter((word) => word.length > 1) };
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
