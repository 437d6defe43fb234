/**
 * Compiles data/countries.json from the package world-countries (ODbL 1.0) and the facts of country-facts.ts, and says
 * what changed against the table that is there. Usage: node scripts/compile-countries.ts
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { packageRoot } from "../src/app/package-root.ts";
import type { Country } from "../src/codebook/countries.ts";
import { COUNTRY_FACTS, FORMER_STATES, INDEPENDENT_SINCE } from "./country-facts.ts";

interface PackagedCountry {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly cca3: string;
  readonly independent: boolean;
  readonly unMember: boolean;
  readonly capital: readonly string[];
  readonly region: string;
  readonly subregion: string;
  readonly latlng: readonly number[];
  readonly area: number;
  readonly borders: readonly string[];
  readonly demonyms: { readonly eng?: { readonly m: string } };
}

// The package writes Kosovo as UNK/XK; exchange of statistics uses XKX, as GeoNames and the World Bank do.
const iso3 = (code: string): string => (code === "UNK" ? "XKX" : code);
const list = (field: string | undefined): string[] =>
  (field ?? "")
    .split(";")
    .map((item) => item.trim())
    .filter(Boolean);
const unique = (items: readonly string[]): string[] => [...new Set(items.filter(Boolean))];

const sinceByIso = new Map(
  INDEPENDENT_SINCE.trim()
    .split(/[;\n]/)
    .map((pair) => pair.trim().split(" ") as [string, string]),
);
const factsByIso = new Map(
  COUNTRY_FACTS.trim()
    .split("\n")
    .map((line) => [line.slice(0, 3), line.split("|")] as const),
);

/** "=" stands for the adjective and its plural in -s; other entries are written out. */
function peopleOf(
  adjectives: readonly string[],
  field: string | undefined,
): { singular: string[]; plural: string[] } {
  const singular: string[] = [];
  const plural: string[] = [];
  for (const entry of list(field)) {
    if (entry === "=") {
      for (const adjective of adjectives.slice(0, 2)) {
        singular.push(adjective);
        plural.push(/(?:ese|ois|ish|ss)$/.test(adjective) ? adjective : `${adjective}s`);
      }
    } else {
      const [one, many] = entry.split("/");
      singular.push(one ?? "");
      plural.push(many ?? "");
    }
  }
  return { singular: unique(singular), plural: unique(plural) };
}

function cowOf(field: string | undefined): Country["cow"] {
  const [number, abbreviation] = (field ?? "").split(" ");
  return number && abbreviation ? { code: Number(number), abbreviation } : null;
}

function fromPackage(entry: PackagedCountry): Country {
  const code = iso3(entry.cca3);
  const facts = factsByIso.get(code) ?? [];
  const demonym = entry.demonyms.eng?.m ?? "";
  const adjectives = facts[2] ? list(facts[2]) : list(demonym);
  const people = peopleOf(adjectives, facts[3] ?? "=");
  const name =
    (
      {
        TUR: "Turkey",
        CZE: "Czech Republic",
        COD: "Democratic Republic of the Congo",
        FSM: "Micronesia",
      } as Record<string, string>
    )[code] ?? entry.name.common;
  return {
    iso3: code,
    iso2: entry.cca2,
    cow: cowOf(facts[1]),
    name,
    official: entry.name.official,
    aliases: unique([entry.name.common, ...list(facts[4])]).filter(
      (alias) => alias !== name && alias !== entry.name.official,
    ),
    adjectives,
    person: people.singular,
    people: people.plural,
    capitals: unique([...entry.capital, ...list(facts[5])]),
    isState: entry.independent || ["TWN", "PSE", "XKX"].includes(code),
    unMember: entry.unMember,
    from: sinceByIso.get(code) ?? null,
    until: null,
    successors: [],
    region: entry.region,
    subregion: entry.subregion,
    borders: entry.borders.map(iso3),
    lat: entry.latlng[0] ?? 0,
    lon: entry.latlng[1] ?? 0,
    areaKm2: entry.area,
  };
}

function fromFormer(line: string): Country {
  const [
    code = "",
    ,
    cow,
    name = "",
    adjectives,
    people,
    aliases,
    capitals,
    from,
    until,
    successors,
    point = "0,0",
  ] = line.split("|");
  const [lat = 0, lon = 0] = point.split(",").map(Number);
  const adjectiveList = list(adjectives);
  const persons = peopleOf(adjectiveList, people);
  return {
    iso3: code,
    iso2: null,
    cow: cowOf(cow),
    name,
    official: name,
    aliases: list(aliases),
    adjectives: adjectiveList,
    person: persons.singular,
    people: persons.plural,
    capitals: list(capitals),
    isState: true,
    unMember: false,
    from: from || null,
    until: until || null,
    successors: list(successors),
    region: "",
    subregion: "",
    borders: [],
    lat,
    lon,
    areaKm2: 0,
  };
}

const require = createRequire(import.meta.url);
const packaged = require("world-countries") as readonly PackagedCountry[];
const countries = [...packaged.map(fromPackage), ...FORMER_STATES.trim().split("\n").map(fromFormer)].sort(
  (a, b) => (a.iso3 < b.iso3 ? -1 : 1),
);
const file = join(packageRoot(), "data", "countries.json");
const before = existsSync(file)
  ? new Map((JSON.parse(readFileSync(file, "utf8")) as Country[]).map((c) => [c.iso3, JSON.stringify(c)]))
  : new Map();
writeFileSync(file, `[\n${countries.map((country) => JSON.stringify(country)).join(",\n")}\n]\n`);
const changed = countries
  .filter((country) => before.get(country.iso3) !== JSON.stringify(country))
  .map((country) => country.iso3);
const gone = [...before.keys()].filter((code) => !countries.some((country) => country.iso3 === code));
console.log(
  `${countries.length} countries; new or changed: ${changed.join(" ") || "none"}; gone: ${gone.join(" ") || "none"}`,
);
for (const code of factsByIso.keys())
  if (!countries.some((c) => c.iso3 === code)) console.error(`facts without a country: ${code}`);
