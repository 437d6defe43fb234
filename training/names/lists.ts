/** Builds the lists of known words that the recogniser of names consults: countries, demonyms, cities, given names, leaders. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import countriesJson from "world-countries/countries.json" with { type: "json" };
import { hashText, normalForm } from "../../src/language/names/word-hash.ts";
import { phraseKey } from "../../src/language/names/features.ts";

export const LIST_BITS = {
  country: 1,
  demonym: 2,
  region: 4,
  city: 8,
  given: 16,
  family: 32,
  smallCity: 64,
} as const;

export interface ListTable {
  readonly keys: Uint32Array;
  readonly bits: Uint8Array;
  readonly lengthMax: number;
}

export const LENGTH_MAX = 4;

/** The words of a phrase as news tokenisers part them: at blanks, hyphens and apostrophes, each a token. */
function wordsOf(phrase: string): string[] {
  return phrase.split(/\s+|([-'’.])/u).filter((part) => part !== undefined && part !== "");
}

function keyOf(phrase: string): { key: number; length: number } {
  const words = wordsOf(normalForm(phrase).toLowerCase());
  let key = 0;
  for (const word of words) key = phraseKey(key, hashText(word));
  return { key: key >>> 0, length: words.length };
}

export function buildLists(corpora: string): ListTable {
  const table = new Map<number, number>();
  const add = (phrase: string, bit: number): void => {
    if (phrase.length < 2) return;
    const { key, length } = keyOf(phrase);
    if (length === 0 || length > LENGTH_MAX) return;
    table.set(key, (table.get(key) ?? 0) | bit);
  };
  addCountries(add);
  addCities(corpora, add);
  addPeople(corpora, add);
  const keys = Uint32Array.from([...table.keys()].sort((a, b) => a - b));
  return { keys, bits: Uint8Array.from(keys, (key) => table.get(key) ?? 0), lengthMax: LENGTH_MAX };
}

type Add = (phrase: string, bit: number) => void;

function addCountries(add: Add): void {
  for (const country of countriesJson) {
    for (const name of [country.name.common, country.name.official, ...country.altSpellings]) {
      if (name.length > 3) add(name, LIST_BITS.country);
    }
    for (const capital of country.capital ?? []) add(capital, LIST_BITS.city);
    add(country.region, LIST_BITS.region);
    add(country.subregion, LIST_BITS.region);
    const demonyms = country.demonyms as Record<string, { f: string; m: string }> | undefined;
    for (const word of [demonyms?.["eng"]?.m, demonyms?.["eng"]?.f]) {
      if (word === undefined) continue;
      add(word, LIST_BITS.demonym);
      add(`${word}s`, LIST_BITS.demonym);
    }
  }
}

/** GeoNames cities over 15,000 people by their main and ASCII names, and the two first-order spellings of their alternates. */
function addCities(corpora: string, add: Add): void {
  const file = join(corpora, "reference/cities15000.txt");
  if (!existsSync(file)) return;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const columns = line.split("\t");
    const population = Number(columns[14] ?? 0);
    const bit = population >= 150_000 ? LIST_BITS.city : LIST_BITS.smallCity;
    add(columns[1] ?? "", bit);
    add(columns[2] ?? "", bit);
    if (population < 150_000) continue;
    for (const other of (columns[3] ?? "").split(",")) {
      if (/^[A-Z][\p{Script=Latin} '-]{3,}$/u.test(other)) add(other, LIST_BITS.smallCity);
    }
  }
}

/** Names of office holders of many countries: the first word a given name, the last a family name. */
function addPeople(corpora: string, add: Add): void {
  const people: string[] = [];
  const ministers = join(corpora, "reference/foreign_ministers.csv");
  if (existsSync(ministers)) {
    for (const line of readFileSync(ministers, "utf8").split("\n").slice(1))
      people.push(line.split(",")[1] ?? "");
  }
  const leaders = join(corpora, "reference/leaders_1950_2021.csv");
  if (existsSync(leaders)) {
    for (const line of readFileSync(leaders, "utf8").split("\n").slice(1))
      people.push(line.split(",")[3] ?? "");
  }
  for (const person of people) {
    const words = person
      .replace(/"/gu, "")
      .split(/[ .]+/u)
      .filter((word) => /^\p{Lu}\p{L}+/u.test(word));
    if (words.length > 1) add(words[0] as string, LIST_BITS.given);
    if (words.length > 0) add(words.at(-1) as string, LIST_BITS.family);
  }
}
