/** What a command or a request works with: the database, the tables and how parties are named. Opened late, closed once. */

import { nearest } from "../base/closest.ts";
import { Countries } from "../codebook/countries.ts";
import type { RegistryActor } from "../codebook/registry.ts";
import { parseParty, type Party } from "../query/parse-party.ts";
import type { Store } from "../store/store.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { Resources } from "./resources.ts";
import { type Tools, toolsFrom } from "./tools.ts";

const DEFAULT_DATABASE = "chancery.db";

/** Where the record lies: as given, else $CHANCERY_DB, else chancery.db in the working folder. */
export function databasePath(given: string | undefined): string {
  return given ?? process.env["CHANCERY_DB"] ?? DEFAULT_DATABASE;
}

export class Session implements Disposable {
  readonly path: string;
  readonly resources: Resources;
  #store: Store | null = null;
  #countries: Countries | null = null;
  #tools: Tools | null = null;

  constructor(path: string, resources: Resources = new Resources()) {
    this.path = path;
    this.resources = resources;
  }

  get store(): Store {
    this.#store ??= openSqliteStore(this.path);
    return this.#store;
  }

  get tools(): Tools {
    this.#tools ??= toolsFrom(this.resources);
    return this.#tools;
  }

  get countries(): Countries {
    this.#countries ??= Countries.fromJson(this.resources.dataText("countries.json"));
    return this.#countries;
  }

  /** The party that the words name, or null. */
  party(words: string): Party | null {
    return parseParty(words, this.countries, (name) => {
      const actor = this.tools
        .registry()
        .lookup(name)
        .find((each) => isNamed(each, name));
      return actor === undefined ? null : { ...actor, isState: actor.kind === "state" };
    });
  }

  /** Countries of nearly this name, for "did you mean"; at most three. */
  similarNames(words: string): string[] {
    const typed = words.trim().toLowerCase();
    const living = this.countries.all.filter((country) => country.until === null && country.isState);
    const within = living.filter(({ name, adjectives }) =>
      [name, ...adjectives].some((each) => each.toLowerCase().split(/\s+/).includes(typed)),
    );
    const byWord = new Map<string, Set<string>>();
    for (const { name, aliases, adjectives } of living) {
      const words = [name, ...aliases, ...adjectives];
      for (const each of [...words, ...name.split(/\s+/)])
        if (each.length > 3) byWord.set(each, (byWord.get(each) ?? new Set()).add(name));
    }
    const near = nearest(typed, [...byWord.keys()], 6).flatMap((each) => [...(byWord.get(each) ?? [])]);
    return [...new Set([...within.map(({ name }) => name), ...near])].slice(0, 3);
  }

  /** Short English name of a country code; the code itself when it is unknown. */
  countryName(iso3: string): string {
    return this.countries.byCode(iso3)?.name ?? iso3;
  }

  [Symbol.dispose](): void {
    this.#store?.close();
    this.#store = null;
  }
}

/** What a user types names an actor only when it is spelt so; nearly so is a guess. */
function isNamed(actor: RegistryActor, typed: string): boolean {
  const plain = (name: string): string =>
    name
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .replace(/^the /, "")
      .trim();
  return [actor.id, actor.name, ...actor.aliases].some((name) => plain(name) === plain(typed));
}
