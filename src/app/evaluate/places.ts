/**
 * Measures the resolution of given toponyms on LGL and GeoVirus: within 161 km (100 miles) of the gold point, and right
 * country. The country of a gold point is the one its corpus names, else that of the nearest city of the gazetteer.
 */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Countries } from "../../codebook/countries.ts";
import { Gazetteer, type GazetteerPlace } from "../../codebook/gazetteer.ts";
import { distanceKm } from "../../extract/places/features.ts";
import { holderOf, resolveToponyms } from "../../extract/places/resolve-toponyms.ts";
import type { Evaluation, EvaluationReport, Measure } from "./evaluation.ts";
import { type GoldToponym, isKeptAsideArticle, readToponymArticles } from "./toponyms.ts";

interface Counts {
  toponyms: number;
  near: number;
  exact: number;
  withId: number;
  country: number;
  withCountry: number;
  unresolved: number;
}

export const evaluatePlaces: Evaluation = {
  name: "places",
  summary: "given toponyms against LGL and GeoVirus: within 161 km, right country",
  usage: "FILE.xml…",
  options: {
    part: "NAME: score all articles, the half kept aside (sha256 of the id ≡ 0 mod 2) or the half to tune on: all (default), aside, tune",
    strict:
      "leave toponyms unresolved that the gazetteer does not know, rather than with the place that holds them",
    of: "country: list those of another country, not those further than 161 km",
    details: "list wrong ones (never for articles kept aside)",
  },
  async run(files, options, resources): Promise<EvaluationReport> {
    const gazetteer = Gazetteer.fromBytes(resources.dataFile("gazetteer.bin"));
    const countries = Countries.fromJson(new TextDecoder().decode(resources.dataFile("countries.json")));
    const atlas = new NearestCity(gazetteer);
    const measures: Measure[] = [];
    const details: string[] = [];
    for (const file of files) {
      const counts: Counts = {
        toponyms: 0,
        near: 0,
        exact: 0,
        withId: 0,
        country: 0,
        withCountry: 0,
        unresolved: 0,
      };
      for (const article of readToponymArticles(readFileSync(file, "utf8"))) {
        const isAside = isKeptAsideArticle(article.id);
        if ((options.part === "aside" && !isAside) || (options.part === "tune" && isAside)) continue;
        const resolved = resolveToponyms(article.text, article.toponyms, gazetteer);
        article.toponyms.forEach((gold, index) => {
          const place =
            resolved[index]?.place ??
            (String(options.strict) === "true" ? null : holderOf(article.text, resolved, index));
          const country = goldCountry(article.text.slice(gold.start, gold.end), gold, countries, atlas);
          const isNear = count(counts, gold, place, country);
          const isWrong = options.of === "country" ? country !== null && place?.country !== country : !isNear;
          if (isWrong && options.details === true && !isAside)
            details.push(line(article.id, article.text, gold, place, country));
        });
      }
      measures.push(...measuresOf(basename(file), counts));
    }
    return { measures, details };
  },
};

function count(
  counts: Counts,
  gold: GoldToponym,
  place: GazetteerPlace | null,
  country: string | null,
): boolean {
  counts.toponyms++;
  if (place === null) counts.unresolved++;
  const isNear = place !== null && distanceKm(place, gold) <= 161;
  if (isNear) counts.near++;
  if (gold.geonamesId !== null && place?.geonamesId != null) {
    counts.withId++;
    if (place.geonamesId === gold.geonamesId) counts.exact++;
  }
  if (country !== null) {
    counts.withCountry++;
    if (place?.country === country) counts.country++;
  }
  return isNear;
}

const NO_COUNTRY =
  /^(?:(?:North|South|Central|Latin|West|East|Southern|Northern|Sub-Saharan)\s)?(?:Africa|Asia|Europe|America|Americas|EU|European Union|European|Middle East|Lake \w+|Gulf of .*|.* Ocean|Caucasus|Pacific|Atlantic|Arctic)$/;
const COUNTRIES_LIKE_REGIONS = new Set(["South Africa", "America"]);

/** Null for what lies in no country: seas, continents, unions, where the corpus names none for them (GeoVirus). */
function goldCountry(
  words: string,
  gold: GoldToponym,
  countries: Countries,
  atlas: NearestCity,
): string | null {
  if (gold.countryName !== null)
    return countries.byName(gold.countryName)[0]?.iso3 ?? NAMES_APART[gold.countryName] ?? null;
  if (NO_COUNTRY.test(words) && !COUNTRIES_LIKE_REGIONS.has(words)) return null;
  const point = countries.all.find(
    (each) =>
      Math.abs(each.lat - gold.lat) < 0.6 &&
      Math.abs(each.lon - gold.lon) < 0.6 &&
      each.until === null &&
      each.areaKm2 > 20_000,
  );
  return point?.iso3 ?? atlas.country(gold.lat, gold.lon);
}

const NAMES_APART: Readonly<Record<string, string>> = {
  "Palestinian Territory": "PSE",
  "Palestinian Territories": "PSE",
};

/** Country of the nearest of all cities, within 200 km. */
class NearestCity {
  readonly #cells = new Map<string, GazetteerPlace[]>();

  constructor(gazetteer: Gazetteer) {
    for (let index = 0; index < gazetteer.size; index++) {
      const place = gazetteer.at(index);
      if (place.kind !== "city" && place.kind !== "capital" && place.kind !== "seat") continue;
      const key = `${Math.floor(place.lat)},${Math.floor(place.lon)}`;
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [place]);
      else cell.push(place);
    }
  }

  country(lat: number, lon: number): string | null {
    let best: GazetteerPlace | null = null;
    let bestKm = 200;
    for (let dy = -2; dy <= 2; dy++) {
      for (let dx = -2; dx <= 2; dx++) {
        for (const place of this.#cells.get(`${Math.floor(lat) + dy},${Math.floor(lon) + dx}`) ?? []) {
          const km = distanceKm(place, { lat, lon });
          if (km < bestKm) [best, bestKm] = [place, km];
        }
      }
    }
    return best?.country ?? null;
  }
}

function line(
  id: string,
  text: string,
  gold: GoldToponym,
  place: GazetteerPlace | null,
  country: string | null,
): string {
  const before = text.slice(Math.max(0, gold.start - 20), gold.start);
  const after = text.slice(gold.end, gold.end + 20);
  const words = `${before}[${text.slice(gold.start, gold.end)}]${after}`.replace(/\s+/g, " ");
  const given =
    place === null
      ? "none"
      : `${place.name} ${place.kind} ${place.country} ${place.lat.toFixed(2)},${place.lon.toFixed(2)}`;
  return `${id}\t${words}\tgold ${gold.lat.toFixed(2)},${gold.lon.toFixed(2)} ${country}\t${given}`;
}

function measuresOf(name: string, counts: Counts): Measure[] {
  const share = (part: number, whole: number): number => (100 * part) / Math.max(1, whole);
  return [
    { name: `${name}: within 161 km`, value: share(counts.near, counts.toponyms), count: counts.toponyms },
    {
      name: `${name}: right country`,
      value: share(counts.country, counts.withCountry),
      count: counts.withCountry,
    },
    {
      name: `${name}: same GeoNames entry, where both have one`,
      value: share(counts.exact, counts.withId),
      count: counts.withId,
    },
    { name: `${name}: unresolved`, value: share(counts.unresolved, counts.toponyms), count: counts.toponyms },
  ];
}
