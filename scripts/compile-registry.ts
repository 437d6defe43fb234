/**
 * Compiles data/registry.json from the fact tables under data/registry/ and data/countries.json, and reports what
 * changed. With a folder of corpora as argument (or CHANCERY_CORPORA) it first re-compiles the terms of office that
 * come from its reference tables (data/registry/reference-terms.tsv); without, those stay as they are.
 *
 *     node scripts/compile-registry.ts [CORPORA]
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Country } from "../src/codebook/countries.ts";
import { isSpellingOf, nameWords, isParticle, slugOf } from "../src/codebook/registry-names.ts";
import { OFFICES } from "../src/codebook/registry-roles.ts";
import type { RegistryTables } from "../src/codebook/registry-tables.ts";
import { keyOfName, keysOfWords, wordsOfName } from "../src/codebook/registry.ts";
import { packageRoot } from "../src/app/package-root.ts";
import { referenceTerms } from "./compile-reference-terms.ts";

const root = packageRoot();
const at = (name: string): string => join(root, "data", "registry", name);
const lines = (name: string): string[] =>
  readFileSync(at(name), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));

interface Row {
  id: string;
  name: string;
  country: string;
  sector: string;
  code: string;
  names: string[];
  life: string;
}

interface TermRow {
  of: string;
  role: string;
  person: number;
  from: string;
  until: string;
  origin: string;
}

interface PersonRow {
  name: string;
  country: string;
  aliases: string[];
  slug: string;
}

const countries = JSON.parse(readFileSync(join(root, "data", "countries.json"), "utf8")) as Country[];

/** Words for peoples and regions of a state: they tell the state of a noun behind them. */
const PEOPLES = new Map(
  lines("peoples.tsv").map((line) => {
    const [country = "", words = ""] = line.split("\t");
    return [country, words.split("|")] as const;
  }),
);

/** Names that a state bears as well: a territory that shares them ("French", "American") is not meant by them. */
const NAMES_OF_STATES = new Set(
  countries
    .filter((c) => c.isState && c.until === null)
    .flatMap((c) => [...c.adjectives, ...c.people, ...c.person, ...c.capitals]),
);

function actorRows(): Row[] {
  const rows: Row[] = countries
    .filter((c) => c.iso3 !== "ATA")
    .map((country) => ({
      id: `state:${country.iso3}`,
      name: country.name,
      country: country.iso3,
      sector: "",
      code: country.iso3,
      names: [
        ...[country.official, ...country.aliases].filter((n) => n !== country.name).map((n) => `n${n}`),
        ...own(country, country.adjectives).map((n) => `a${n}`),
        ...own(country, country.people).map((n) => `p${n}`),
        ...own(country, country.person).map((n) => `c${n}`),
        ...own(country, country.capitals)
          .filter((n) => !SEATS_OF_POWER.has(n))
          .map((n) => `k${n}`),
        ...(PEOPLES.get(country.iso3) ?? []).map((n) => `m${n}`),
      ],
      life:
        country.from === null && country.until === null ? "" : `${country.from ?? ""}/${country.until ?? ""}`,
    }));
  for (const line of lines("organisations.tsv")) {
    const [code = "", sector = "", name = "", aliases = ""] = line.split("\t");
    rows.push({
      id: `org:${code}`,
      name,
      country: "",
      sector,
      code:
        sector === "IGO" || sector === "UNO" || sector === "EUR"
          ? igoCodes(code, sector)
          : `${sector}${code} ${sector}`,
      names: bar(aliases),
      life: "",
    });
  }
  for (const line of lines("groups.tsv")) {
    const [id = "", country = "", sector = "", name = "", aliases = ""] = line.split("\t");
    rows.push({
      id: `group:${id.toLowerCase()}`,
      name,
      country,
      sector,
      code: country === "" ? sector : `${country}${sector} ${country}`,
      names: bar(aliases),
      life: "",
    });
  }
  for (const line of lines("institutions.tsv")) {
    const [country = "", sector = "", id = "", name = "", aliases = ""] = line.split("\t");
    rows.push({
      id: `institution:${country}:${id}`,
      name,
      country,
      sector,
      code: `${country}${sector} ${country}`,
      names: bar(aliases),
      life: "",
    });
  }
  return rows;
}

function own(country: Country, names: readonly string[]): readonly string[] {
  return country.isState ? names : names.filter((name) => !NAMES_OF_STATES.has(name));
}

/** Institutions of the registry's own; as capitals of the country table they would be taken for places. */
const SEATS_OF_POWER = new Set([
  "Kremlin",
  "the Kremlin",
  "White House",
  "Pentagon",
  "Capitol Hill",
  "Foggy Bottom",
  "Downing Street",
  "Whitehall",
  "Westminster",
  "Blue House",
  "Élysée",
  "Vatican",
]);

function igoCodes(code: string, sector: string): string {
  if (code === "UNO") return "IGOUNO UNO IGO";
  if (code === "EEC") return "IGOEUR EUR IGO";
  return sector === "IGO" ? `IGO${code} IGO` : `IGO${sector} ${sector} IGO`;
}

function bar(aliases: string): string[] {
  return aliases
    .split("|")
    .filter((alias) => alias.trim() !== "")
    .map((alias) => `n${alias.trim()}`);
}

/** One table of persons under construction: the same name of the same country is the same person. */
class People {
  readonly rows: PersonRow[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #byCountry = new Map<string, number[]>();

  /** `text`: "Hina Rabbani _Khar = Hina Khar". */
  find(text: string, country: string): number {
    const [name = "", ...aliases] = text.split("=").map((part) => part.trim());
    const key = `${slugOf(name.replaceAll("_", ""))} ${country}`;
    let index = this.#byKey.get(key);
    if (index === undefined) {
      index = this.rows.length;
      this.#byKey.set(key, index);
      this.rows.push({ name: surnameFirst(name, country), country, aliases: [], slug: "" });
      const own = this.#byCountry.get(country) ?? [];
      own.push(index);
      this.#byCountry.set(country, own);
    }
    const row = this.rows[index] as PersonRow;
    for (const alias of aliases) if (!row.aliases.includes(alias)) row.aliases.push(alias);
    return index;
  }

  inCountry(country: string): readonly number[] {
    return this.#byCountry.get(country) ?? [];
  }

  /** Persons of one slug in several countries get the country behind it. */
  settleSlugs(): void {
    const seen = new Map<string, number>();
    for (const row of this.rows) {
      const slug = slugOf(row.name.replaceAll("_", ""));
      const before = seen.get(slug) ?? 0;
      seen.set(slug, before + 1);
      if (before > 0) row.slug = `${slug}-${row.country.toLowerCase()}${before > 1 ? before : ""}`;
    }
  }
}

const FAMILY_NAME_FIRST = new Set(["CHN", "PRK", "KOR", "TWN", "VNM", "KHM", "HKG"]);

function surnameFirst(name: string, country: string): string {
  if (name.includes("_") || !FAMILY_NAME_FIRST.has(country) || !name.includes(" ")) return name;
  return `_${name}`;
}

/**
 * offices.txt: a line with a country or organisation code opens a block; "role: Name 2001-05[..2003-06-07]; Name …"
 * lists holders in order, each until the next one's start unless its own end is given.
 */
function projectTerms(people: People): TermRow[] {
  const terms: TermRow[] = [];
  let of = "";
  let nation = "";
  for (const line of lines("offices.txt")) {
    const head = /^([A-Z0-9]{2,12})(?: \(([A-Z]{3})\))?$/u.exec(line.trim());
    if (head !== null) {
      of = head[1] as string;
      nation = countries.some((country) => country.iso3 === of) ? of : "";
      continue;
    }
    const [role = "", rest = ""] = splitOnce(line.trim(), ":");
    if (!(OFFICES as readonly string[]).includes(role))
      throw new Error(`offices.txt: ${of}: no office "${role}"`);
    const entries = rest
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => readEntry(part, of));
    entries.forEach((entry, i) => {
      const until =
        entry.until ?? (entries[i + 1] === undefined ? "-" : (entries[i + 1] as { from: string }).from);
      if (until !== "-" && until < entry.from)
        throw new Error(`offices.txt: ${of} ${role}: ${entry.name} ends before the start`);
      terms.push({
        of,
        role,
        person: people.find(entry.name, entry.country ?? nation),
        from: entry.from,
        until,
        origin: "project",
      });
    });
  }
  return terms;
}

function readEntry(
  text: string,
  of: string,
): { name: string; country: string | null; from: string; until: string | null } {
  const match = /^(.*?)(?: \[([A-Z]{3})\])? (\d{4}(?:-\d{2}){0,2})(\.\.(\d{4}(?:-\d{2}){0,2})?)?$/u.exec(
    text,
  );
  if (match === null) throw new Error(`offices.txt: ${of}: cannot read "${text}"`);
  return {
    name: match[1] as string,
    country: match[2] ?? null,
    from: firstDay(match[3] as string),
    until: match[4] === undefined ? null : match[5] === undefined ? "-" : lastDay(match[5]),
  };
}

function firstDay(day: string): string {
  return day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day;
}

function lastDay(day: string): string {
  if (day.length === 4) return `${day}-12-31`;
  if (day.length === 7)
    return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5)), 0)).toISOString().slice(0, 10);
  return day;
}

function splitOnce(text: string, by: string): [string, string] {
  const index = text.indexOf(by);
  return index < 0 ? [text, ""] : [text.slice(0, index).trim(), text.slice(index + by.length).trim()];
}

/** Terms of the reference tables: where the project's own table names a person of that surname and time, it is that person. */
function addReferenceTerms(people: People, own: readonly TermRow[]): TermRow[] {
  const terms: TermRow[] = [];
  const officesOf = new Map<number, TermRow[]>();
  for (const term of own) officesOf.set(term.person, [...(officesOf.get(term.person) ?? []), term]);
  for (const line of lines("reference-terms.tsv")) {
    const [of = "", role = "", name = "", from = "", until = "-", origin = ""] = line.split("\t");
    const person = samePerson(people, officesOf, of, name, from) ?? people.find(name, of);
    if (role === "leader") {
      snapStart(own, of, person, from);
      const title = titleOfLeader(of);
      const isTold = own.some(
        (term) =>
          term.of === of &&
          LEADING.has(term.role) &&
          term.from <= from &&
          (term.until === "-" || term.until > from),
      );
      if (title !== null && !isTold) terms.push({ of, role: title, person, from, until, origin });
    }
    const covered = own.some(
      (term) =>
        term.of === of &&
        term.role === role &&
        term.person === person &&
        term.from <= addDays(from, 60) &&
        (term.until === "-" || term.until >= addDays(from, -60)),
    );
    const contradicted =
      role !== "leader" &&
      !covered &&
      own.some(
        (term) =>
          term.of === of &&
          term.role === role &&
          term.from <= addDays(from, 31) &&
          term.until !== "-" &&
          term.until > addDays(from, 31),
      );
    if (!covered && !contradicted) terms.push({ of, role, person, from, until, origin });
  }
  return terms;
}

const LEADING = new Set(["president", "prime-minister", "monarch", "supreme-leader"]);

/** A start that the project's table gives to the month alone is the reference table's day of that month. */
function snapStart(own: readonly TermRow[], of: string, person: number, from: string): void {
  for (const term of own) {
    if (term.of !== of || term.person !== person || !LEADING.has(term.role) || !term.from.endsWith("-01"))
      continue;
    if (term.from.slice(0, 7) !== from.slice(0, 7) || term.from === from) continue;
    for (const before of own)
      if (before.of === of && before.role === term.role && before.until === term.from) before.until = from;
    term.from = from;
  }
}

/** What the effective leader is called where the project's own table says nothing: these states are led by prime ministers, those by monarchs. */
const LED_BY_PRIME_MINISTERS = new Set(
  "AND ATG BHS BLZ BRB DMA FJI GRD KNA LCA VCT PNG SLB TUV VUT WSM LSO MLT CPV TON".split(" "),
);
const LED_BY_MONARCHS = new Set("LIE MCO BRN SWZ".split(" "));

function titleOfLeader(of: string): string | null {
  if (of === "SMR" || of === "BIH" || of === "CHE") return of === "CHE" ? "president" : null;
  return LED_BY_PRIME_MINISTERS.has(of)
    ? "prime-minister"
    : LED_BY_MONARCHS.has(of)
      ? "monarch"
      : "president";
}

function samePerson(
  people: People,
  officesOf: ReadonlyMap<number, readonly TermRow[]>,
  of: string,
  name: string,
  from: string,
): number | null {
  const words = nameWords(name).filter((word) => !isParticle(word) && word.length > 1);
  let best: number | null = null;
  let bestScore = 0;
  for (const index of people.inCountry(of)) {
    const row = people.rows[index] as PersonRow;
    const theirs = nameWords([row.name.replaceAll("_", ""), ...row.aliases].join(" "));
    const shared = words.filter((word) => theirs.some((other) => isSpellingOf(word, other))).length;
    if (shared === 0 || (shared < words.length && shared < 2)) continue;
    const near = (officesOf.get(index) ?? []).some(
      (term) => term.from <= addDays(from, 400) && (term.until === "-" || term.until >= addDays(from, -400)),
    );
    const score = shared + (near ? 2 : 0);
    if ((words.length === 1 && !near) || score <= bestScore) continue;
    best = index;
    bestScore = score;
  }
  return best;
}

function addDays(day: string, by: number): string {
  if (day === "-" || day === "") return day;
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

function compile(): RegistryTables {
  const rows = actorRows();
  const people = new People();
  const own = projectTerms(people);
  const terms = [...own, ...addReferenceTerms(people, own)];
  people.settleSlugs();
  const origins = [...new Set(terms.map((term) => term.origin))].sort();
  return {
    version: 2,
    actors: {
      id: rows.map((r) => r.id),
      name: rows.map((r) => r.name),
      country: rows.map((r) => r.country),
      sector: rows.map((r) => r.sector),
      code: rows.map((r) => r.code),
      names: rows.map((r) => [...new Set(r.names)].join("|")),
      life: rows.map((r) => r.life),
    },
    persons: personTables(people, terms),
    origins,
    terms: termTable(terms, origins),
  };
}

function personTables(people: People, terms: readonly TermRow[]): RegistryTables["persons"] {
  const byWord: Record<string, string> = {};
  const byName: Record<string, string> = {};
  const mononyms: Record<string, number> = {};
  const add = (index: Record<string, string>, key: string, number: number): void => {
    const known = Object.hasOwn(index, key) ? (index[key] as string).split(" ") : [];
    if (!known.includes(String(number))) index[key] = [...known, number].join(" ");
  };
  people.rows.forEach((row, number) => {
    for (const name of [row.name, ...row.aliases]) {
      const words = wordsOfName(name);
      for (const key of keysOfWords(words)) add(byWord, key, number);
      const key = keyOfName(words);
      if (key !== null) add(byName, key, number);
    }
    for (const alias of row.aliases) if (!/[\s_]/u.test(alias)) mononyms[nameWords(alias).join(" ")] = number;
  });
  const offices = people.rows.map(() => new Set<string>());
  for (const term of terms) offices[term.person]?.add(`${term.of}/${term.role}`);
  return {
    name: people.rows.map((r) => r.name),
    country: people.rows.map((r) => r.country),
    aliases: people.rows.map((r) => r.aliases.join("|")),
    slug: people.rows.map((r) => r.slug),
    offices: offices.map((set) => [...set].join(" ")),
    byWord,
    byName,
    mononyms,
  };
}

function termTable(terms: readonly TermRow[], origins: readonly string[]): Record<string, string> {
  const groups = new Map<string, TermRow[]>();
  for (const term of terms) {
    const key = `${term.of} ${term.role}`;
    groups.set(key, [...(groups.get(key) ?? []), term]);
  }
  const table: Record<string, string> = {};
  for (const [key, group] of [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    group.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    table[key] = group.map((t) => [t.person, t.from, t.until, origins.indexOf(t.origin)].join(" ")).join(";");
  }
  return table;
}

/** What the tables say, a line each, so that two compilations can be told apart. */
function readable(tables: RegistryTables): Set<string> {
  const said = new Set<string>();
  if (tables.version !== 2) return said;
  tables.actors.id.forEach((id, i) => {
    said.add(`${id} = ${tables.actors.name[i]} (${tables.actors.names[i]})`);
  });
  for (const [office, rows] of Object.entries(tables.terms))
    for (const row of rows.split(";")) {
      const [person = "0", from = "", until = ""] = row.split(" ");
      said.add(`${office}: ${tables.persons.name[Number(person)]} ${from}..${until}`);
    }
  return said;
}

const corpora = process.argv[2] ?? process.env.CHANCERY_CORPORA;
if (corpora === undefined)
  console.error("no folder of corpora given: terms from its reference tables stay as they are");
else writeFileSync(at("reference-terms.tsv"), referenceTerms(join(corpora, "reference"), countries));

const target = join(root, "data", "registry.json");
const before = existsSync(target)
  ? readable(JSON.parse(readFileSync(target, "utf8")) as RegistryTables)
  : new Set<string>();
const tables = compile();
const after = readable(tables);
writeFileSync(target, `${JSON.stringify(tables)}\n`);
const gained = [...after].filter((line) => !before.has(line));
const lost = [...before].filter((line) => !after.has(line));
for (const line of lost.slice(0, 40)) console.log(`- ${line}`);
for (const line of gained.slice(0, 40)) console.log(`+ ${line}`);
console.log(
  `${tables.actors.id.length} actors, ${tables.persons.name.length} persons, ${Object.values(tables.terms).reduce((sum, rows) => sum + rows.split(";").length, 0)} terms; ${gained.length} new, ${lost.length} gone`,
);
