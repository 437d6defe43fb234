/**
 * The actor registry: who there is (states, organisations, groups, institutions, persons), under which names, and who
 * held which office when. Owns look-up by identity, by name and by office; which words of a text mean whom is decided
 * in extract/actors.
 */

import { wordTable } from "../base/word-table.ts";
import { isParticle, isSpellingOf, nameWords, skeletonOf, slugOf } from "./registry-names.ts";
import { OFFICES, type OfficeRole } from "./registry-roles.ts";
import { sectorCodes } from "./sectors.ts";
import type { RegistryTables } from "./registry-tables.ts";
import { readUserActors, type UserActor } from "./registry-user.ts";

export type RegistryKind = "state" | "organisation" | "group" | "institution" | "person";

/** Why a name names its bearer: its own name, a people's adjective or noun, a capital standing for the government. */
/** Why a name leads to its actor; "minority" words tell the state of a noun behind them and name nobody alone. */
export type NameBasis = "minority" | "name" | "abbreviation" | "adjective" | "people" | "citizen" | "capital";

export interface RegistryActor {
  /** "state:RUS", "org:SCO", "group:taliban", "institution:PAK:ispr", "person:sergey-lavrov". */
  readonly id: string;
  readonly name: string;
  readonly kind: RegistryKind;
  /** ISO 3166-1 alpha-3 of the state it belongs to; null for international ones. */
  readonly country: string | null;
  readonly sector: string | null;
  /** Most specific first. */
  readonly codes: readonly string[];
  readonly aliases: readonly string[];
  /** First and last ISO day of existence, where limited (states). */
  readonly from: string | null;
  readonly until: string | null;
}

/** A term of office. `until` null: still held when the table was compiled, or the end is not known. */
export interface Term {
  /** State (alpha-3) or organisation code ("UNO") that the office belongs to. */
  readonly of: string;
  readonly role: OfficeRole;
  readonly holder: string;
  readonly from: string | null;
  readonly until: string | null;
  /** "project" or the reference table that the fact was compiled from. */
  readonly origin: string;
}

/** One name in the matcher. `words` are folded; `exact`: the letters must have the case of the alias ("WHO"). */
export interface NameEntry {
  readonly words: readonly string[];
  readonly actor: RegistryActor;
  readonly basis: NameBasis;
  readonly exact: string | null;
  /** The alias begins in lower case, so that no capital is asked for. */
  readonly isLower: boolean;
}

const BASES: Readonly<Record<string, NameBasis>> = wordTable({
  n: "name",
  b: "abbreviation",
  a: "adjective",
  p: "people",
  c: "citizen",
  k: "capital",
  m: "minority",
});

interface Person {
  readonly actor: RegistryActor;
  readonly names: readonly PersonName[];
  terms: readonly Term[] | null;
}

interface OwnActors {
  readonly byWord: Map<string, PersonName[]>;
  readonly byName: Map<string, PersonName[]>;
  readonly termsOf: Map<string, Term[]>;
  readonly termsBy: Map<string, Term[]>;
}

interface PersonName {
  readonly actor: RegistryActor;
  /** Folded words without particles. */
  readonly words: readonly string[];
  readonly surname: string;
}

/** Identities, names and offices; immutable once made. Persons and terms are read out of the table when first asked for. */
export class Registry {
  readonly #tables: RegistryTables;
  readonly #actors = new Map<string, RegistryActor>();
  readonly #names = new Map<string, NameEntry[]>();
  readonly #stateOf = new Map<string, RegistryActor>();
  readonly #persons: (Person | undefined)[] = [];
  readonly #personNumber = new Map<string, number>();
  readonly #terms = new Map<string, Term[]>();
  readonly #own: OwnActors = { byWord: new Map(), byName: new Map(), termsOf: new Map(), termsBy: new Map() };
  #firstNames: Set<string> | null = null;

  constructor(tables: RegistryTables, userActors: readonly UserActor[] = []) {
    this.#tables = tables;
    this.#addActors(tables);
    tables.persons.slug.forEach((slug, i) => {
      this.#personNumber.set(
        `person:${slug || slugOf((tables.persons.name[i] as string).replaceAll("_", ""))}`,
        i,
      );
    });
    for (const actor of userActors) this.#addUserActor(actor);
    for (const entries of this.#names.values()) entries.sort((a, b) => b.words.length - a.words.length);
  }

  /**
   * Reads data/registry.json and, where given, a user's own actors (see registry-user.ts for the format).
   * Throws a SyntaxError when the table is no JSON and a UserActorsError that names the line when the user's file is wrong.
   */
  static fromJson(text: string, userActors?: string): Registry {
    const own = userActors === undefined ? [] : readUserActors(userActors);
    return new Registry(JSON.parse(text) as RegistryTables, own);
  }

  get size(): number {
    return this.#actors.size + this.#personNumber.size;
  }

  /** Every actor; reads all persons out of the table. */
  all(): RegistryActor[] {
    return [...this.#actors.values(), ...this.#tables.persons.name.map((_, i) => this.#person(i).actor)];
  }

  actor(id: string): RegistryActor | null {
    const found = this.#actors.get(id);
    if (found !== undefined) return found;
    const number = this.#personNumber.get(id);
    return number === undefined ? null : this.#person(number).actor;
  }

  state(country: string): RegistryActor | null {
    return this.#stateOf.get(country) ?? null;
  }

  /** Names that begin with this folded word, longest first. */
  namesFrom(word: string): readonly NameEntry[] {
    return this.#names.get(word) ?? NONE;
  }

  /** Terms that an actor served, by start. */
  termsBy(id: string): readonly Term[] {
    const own = this.#own.termsBy.get(id) ?? [];
    const number = this.#personNumber.get(id);
    if (number === undefined) return own;
    const person = this.#person(number);
    person.terms ??= (this.#tables.persons.offices[number] ?? "")
      .split(" ")
      .filter((key) => key !== "")
      .flatMap((key) => this.#termsAt(key.replace("/", " ")).filter((term) => term.holder === id))
      .sort(byStart);
    return own.length === 0 ? person.terms : [...person.terms, ...own].sort(byStart);
  }

  /** Terms of one office, by start. */
  termsOf(of: string, role: OfficeRole): readonly Term[] {
    const key = `${of} ${role}`;
    const own = this.#own.termsOf.get(key);
    return own === undefined ? this.#termsAt(key) : [...this.#termsAt(key), ...own].sort(byStart);
  }

  /** Terms of all offices of one state or organisation ("PAK", "UNO"), office by office. */
  termsIn(of: string): readonly Term[] {
    return OFFICES.flatMap((role) => this.termsOf(of, role));
  }

  #termsAt(key: string): readonly Term[] {
    let terms = this.#terms.get(key);
    if (terms === undefined) {
      terms = Object.hasOwn(this.#tables.terms, key)
        ? this.#readTerms(key, this.#tables.terms[key] as string)
        : [];
      this.#terms.set(key, terms);
    }
    return terms;
  }

  #readTerms(key: string, rows: string): Term[] {
    const [of = "", role = ""] = key.split(" ");
    return rows.split(";").map((row) => {
      const [person = "0", from = "-", until = "-", origin = "0"] = row.split(" ");
      return {
        of,
        role: role as OfficeRole,
        holder: this.#person(Number(person)).actor.id,
        from: from === "-" ? null : from,
        until: until === "-" ? null : until,
        origin: this.#tables.origins[Number(origin)] ?? "unknown",
      };
    });
  }

  /**
   * Who held an office on a day: the last to have begun. Null day: the only holder ever known, else nobody.
   * "leader" means whoever effectively leads: the leaders' table, else president, prime minister, monarch.
   * @example registry.holder("RUS", "foreign-minister", "2012-02-09")?.name // "Sergey Lavrov"
   */
  holder(of: string, role: OfficeRole, on: string | null): RegistryActor | null {
    const terms = this.termsOf(of, role);
    if (on === null) {
      const only = new Set(terms.map((term) => term.holder));
      return only.size === 1 ? this.actor([...only][0] as string) : null;
    }
    let found: Term | null = null;
    for (const term of terms) {
      if (term.from !== null && term.from > on) break;
      if (term.until === null || on <= term.until) found = term;
    }
    return found === null ? null : this.actor(found.holder);
  }

  /** Everyone who may be said to hold the office on a day (overlapping terms: incoming and outgoing). */
  holders(of: string, role: OfficeRole, on: string): readonly RegistryActor[] {
    return this.termsOf(of, role)
      .filter((term) => (term.from === null || term.from <= on) && (term.until === null || on <= term.until))
      .map((term) => this.actor(term.holder))
      .filter((actor) => actor !== null);
  }

  /** Offices that an actor held on a day. */
  officesOn(id: string, on: string): readonly Term[] {
    return this.termsBy(id).filter(
      (term) => (term.from === null || term.from <= on) && (term.until === null || on <= term.until),
    );
  }

  /**
   * Persons whose full name these folded words spell, in any usual transliteration; a middle name may be left out on
   * either side. At least two words.
   * @example registry.personsNamed(["yousuf", "raza", "gillani"])[0]?.name // "Yousaf Raza Gilani"
   */
  personsNamed(words: readonly string[]): readonly RegistryActor[] {
    const core = words.filter((word) => !isParticle(word));
    if (core.length < 2) return [];
    const first = core[0] as string;
    const last = core.at(-1) as string;
    const found: RegistryActor[] = [];
    for (const person of this.#personNames("byName", `${skeletonOf(first)} ${skeletonOf(last)}`)) {
      if (person.words.length < 2) continue;
      if (
        isSpellingOf(first, person.words[0] as string) &&
        isSpellingOf(last, person.words.at(-1) as string) &&
        middlesAgree(core, person.words)
      )
        if (!found.includes(person.actor)) found.push(person.actor);
    }
    return found;
  }

  /** The person whom one word names by itself ("Jokowi"): an alias of a single word. */
  mononym(word: string): RegistryActor | null {
    const { mononyms } = this.#tables.persons;
    return Object.hasOwn(mononyms, word) ? this.#person(mononyms[word] as number).actor : null;
  }

  /** True when a full name of a known person may begin with this folded word. */
  beginsPerson(word: string): boolean {
    this.#firstNames ??= new Set(
      [...Object.keys(this.#tables.persons.byName), ...this.#own.byName.keys()].map((key) =>
        key.slice(0, key.indexOf(" ")),
      ),
    );
    return this.#firstNames.has(skeletonOf(word));
  }

  /** Names in the table and the user's file under a key. */
  #personNames(index: "byWord" | "byName", key: string): readonly PersonName[] {
    const table = this.#tables.persons[index];
    const own = this.#own[index].get(key) ?? [];
    if (!Object.hasOwn(table, key)) return own;
    return [
      ...(table[key] as string).split(" ").flatMap((number) => this.#person(Number(number)).names),
      ...own,
    ];
  }

  #person(number: number): Person {
    let person = this.#persons[number];
    if (person === undefined) {
      const { name, country, aliases, slug } = this.#tables.persons;
      const marked = name[number] as string;
      const others = (aliases[number] ?? "").split("|").filter((alias) => alias !== "");
      const plain = marked.replaceAll("_", "");
      const actor: RegistryActor = {
        id: `person:${slug[number] || slugOf(plain)}`,
        name: plain,
        kind: "person",
        country: country[number] || null,
        sector: "GOV",
        codes: sectorCodes(country[number] || null, "GOV"),
        aliases: others.map((alias) => alias.replaceAll("_", "")),
        from: null,
        until: null,
      };
      person = {
        actor,
        names: [marked, ...others].map((one) => personName(actor, one)).filter((one) => one.words.length > 0),
        terms: null,
      };
      this.#persons[number] = person;
    }
    return person;
  }

  /** Persons who bear the folded word as a surname or other name, surname bearers first. */
  personsWith(word: string): readonly RegistryActor[] {
    const known = this.#personsWith.get(word);
    if (known !== undefined) return known;
    const bearers = this.#findPersonsWith(word);
    if (this.#personsWith.size > 20_000) this.#personsWith.clear();
    this.#personsWith.set(word, bearers);
    return bearers;
  }

  readonly #personsWith = new Map<string, readonly RegistryActor[]>();

  #findPersonsWith(word: string): readonly RegistryActor[] {
    const found = this.#personNames("byWord", skeletonOf(word));
    const bySurname: RegistryActor[] = [];
    const byOther: RegistryActor[] = [];
    for (const person of found) {
      if (isSpellingOf(word, person.surname)) bySurname.push(person.actor);
      else if (person.words.some((own) => isSpellingOf(word, own))) byOther.push(person.actor);
    }
    return [...new Set([...bySurname, ...byOther])];
  }

  /** True when the word is the person's surname (as marked in the table). */
  isSurname(id: string, word: string): boolean {
    return this.#personNames("byWord", skeletonOf(word)).some(
      (person) => person.actor.id === id && isSpellingOf(word, person.surname),
    );
  }

  /** Actors of exactly this name or alias, and persons by full name; for look-ups by people. */
  lookup(name: string): readonly RegistryActor[] {
    const words = nameWords(name);
    const [first] = words;
    if (first === undefined) return [];
    const found = this.namesFrom(first).filter(
      (entry) => entry.words.length === words.length && entry.words.every((word, i) => word === words[i]),
    );
    const actors = new Set<RegistryActor>(found.map((entry) => entry.actor));
    for (const person of this.personsNamed(words)) actors.add(person);
    if (actors.size === 0 && words.length === 1)
      for (const person of this.personsWith(first)) actors.add(person);
    const byId = this.actor(name);
    if (byId !== null) actors.add(byId);
    return [...actors];
  }

  #add(actor: RegistryActor): void {
    this.#actors.set(actor.id, actor);
    if (actor.kind === "state" && actor.country !== null) this.#stateOf.set(actor.country, actor);
  }

  #addName(actor: RegistryActor, name: string, basis: NameBasis): void {
    const words = nameWords(name);
    const first = words[0];
    if (first === undefined) return;
    const letters = name.replaceAll(".", "");
    const isShort =
      basis === "abbreviation" ||
      (words.length === 1 && letters.length <= 6 && /\p{Lu}.*\p{Lu}/u.test(letters));
    const entry: NameEntry = {
      words,
      actor,
      basis: isShort && basis === "name" ? "abbreviation" : basis,
      exact: isShort ? letters : null,
      isLower: /^\p{Ll}/u.test(name) && !name.startsWith("the "),
    };
    const known = this.#names.get(first);
    if (known === undefined) this.#names.set(first, [entry]);
    else known.push(entry);
  }

  #addActors(tables: RegistryTables): void {
    const { id, name, country, sector, code, names, life } = tables.actors;
    for (let i = 0; i < id.length; i++) {
      const identity = id[i] as string;
      const own = (names[i] ?? "").split("|").filter((alias) => alias !== "");
      const [from = "", until = ""] = (life[i] ?? "").split("/");
      const actor: RegistryActor = {
        id: identity,
        name: name[i] ?? identity,
        kind: kindOf(identity),
        country: country[i] || null,
        sector: sector[i] || null,
        codes: (code[i] ?? "").split(" ").filter((part) => part !== ""),
        aliases: own.map((alias) => alias.slice(1)),
        from: from || null,
        until: until || null,
      };
      this.#add(actor);
      this.#addName(actor, actor.name, "name");
      for (const alias of own) this.#addName(actor, alias.slice(1), BASES[alias.charAt(0)] ?? "name");
    }
  }

  #addUserActor(own: UserActor): void {
    const actor: RegistryActor = {
      id: own.id,
      name: own.name,
      kind: own.kind,
      country: own.country,
      sector: own.sector,
      codes: own.codes.length > 0 ? own.codes : sectorCodes(own.country, own.sector),
      aliases: own.aliases,
      from: null,
      until: null,
    };
    this.#add(actor);
    for (const name of [own.name, ...own.aliases]) {
      if (own.kind === "person") this.#addOwnPerson(personName(actor, name));
      else this.#addName(actor, name, "name");
    }
    for (const office of own.offices) {
      const term: Term = { ...office, holder: own.id, origin: "user" };
      push(this.#own.termsOf, `${term.of} ${term.role}`, term);
      push(this.#own.termsBy, own.id, term);
    }
  }

  #addOwnPerson(person: PersonName): void {
    for (const key of keysOfWords(person.words)) push(this.#own.byWord, key, person);
    const key = keyOfName(person.words);
    if (key !== null) push(this.#own.byName, key, person);
  }
}

const NONE: readonly NameEntry[] = [];

/** A name as written in the table, the surname marked by an underscore or, without one, the last word. */
function personName(actor: RegistryActor, marked: string): PersonName {
  const words = wordsOfName(marked);
  const mark = /_(\S.*)$/u.exec(marked)?.[1];
  const surname =
    (mark === undefined ? words.at(-1) : nameWords(mark).find((word) => !isParticle(word))) ??
    words.at(-1) ??
    "";
  return { actor, words, surname };
}

/** The folded words of a marked name, without particles. */
export function wordsOfName(marked: string): string[] {
  return nameWords(marked.replaceAll("_", "")).filter((word) => !isParticle(word));
}

/** Keys under which each word of a name is found. */
export function keysOfWords(words: readonly string[]): string[] {
  return [...new Set(words.map(skeletonOf))];
}

/** Key under which a full name is found; null for a single word. */
export function keyOfName(words: readonly string[]): string | null {
  return words.length < 2 ? null : `${skeletonOf(words[0] as string)} ${skeletonOf(words.at(-1) as string)}`;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function byStart(a: Term, b: Term): number {
  return (a.from ?? "") < (b.from ?? "") ? -1 : (a.from ?? "") > (b.from ?? "") ? 1 : 0;
}

function kindOf(id: string): RegistryKind {
  const prefix = id.slice(0, id.indexOf(":"));
  if (prefix === "state") return "state";
  if (prefix === "org") return "organisation";
  if (prefix === "group") return "group";
  return prefix === "person" ? "person" : "institution";
}

/** The middle names of the shorter name all occur, in order, in the longer one; an initial stands for its name. */
function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 1;
  for (const word of short.slice(1, -1)) {
    while (at < long.length - 1 && !fits(word, long[at] as string)) at++;
    if (at >= long.length - 1) return false;
    at++;
  }
  return true;
}

function fits(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  return isSpellingOf(a, b);
}
