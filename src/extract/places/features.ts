/**
 * What speaks for one place of a name over another: the place itself, the wording, and the other toponyms of the text. The
 * same features are computed in training (training/places) and in use.
 */

import type { Span } from "../../base/span.ts";
import { type GazetteerPlace, PLACE_KINDS } from "../../codebook/gazetteer.ts";
import type { Candidate } from "./candidates.ts";

export const BASE_FEATURES = [
  "population",
  "populationShare",
  "rankFirst",
  "isMain",
  "isDerived",
  "isOnly",
  ...PLACE_KINDS.map((kind) => `kind:${kind}`),
  "countyWord",
  "bareCounty",
  "shortForm",
  "regionOfCapitalName",
  "outlet",
  "cityBesideRegion",
  "localCity",
] as const;
export const CONTEXT_FEATURES = [
  "sameCountry",
  "sameRegion",
  "near50",
  "near161",
  "insideNext",
  "outsideNext",
  "holdsPrevious",
  "regionNamed",
  "countyNamed",
  "countryNamed",
  "otherCountryNamed",
  "cityInNamedRegionAway",
  "nearFirst",
  "insidePrevious",
  "sameCounty",
  "someCountry",
  "someRegion",
  "someNear",
  "noCountry",
  "abroad:population",
  "abroad:capital",
  "abroad:localCity",
  "abroad:country",
  "countryAlone",
] as const;

/** A toponym with what it may name. Toponyms of one wording share their fate unless their neighbours differ. */
export interface Mention {
  readonly span: Span;
  readonly words: string;
  readonly key: string;
  readonly candidates: readonly Candidate[];
}

export interface Surround {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly outletCountry: string | null;
}

export function baseFeatures(mention: Mention, candidate: Candidate, outletCountry: string | null): number[] {
  const { place } = candidate;
  const total = mention.candidates.reduce((sum, each) => sum + each.place.population, 0);
  const isCounty = /\b(?:county|parish|borough|co\.)$/iu.test(mention.words);
  const hasRegion = mention.candidates.some((each) => each.place.kind === "region" && each.isMain);
  return [
    Math.log10(place.population + 10) / 8,
    total === 0 ? 0 : place.population / total,
    mention.candidates[0] === candidate ? 1 : 0,
    candidate.isMain ? 1 : 0,
    candidate.isDerived ? 1 : 0,
    mention.candidates.length === 1 ? 1 : 0,
    ...PLACE_KINDS.map((kind) => (place.kind === kind ? 1 : 0)),
    isCounty && place.kind === "county" ? 1 : 0,
    !isCounty && place.kind === "county" ? 1 : 0,
    isShortForm(mention.words) && !candidate.isMain && place.kind === "region" ? 1 : 0,
    place.kind === "region" &&
    mention.candidates.some((each) => each.place.kind === "capital" && each.place.country === place.country)
      ? 1
      : 0,
    outletCountry !== null && place.country === outletCountry ? 1 : 0,
    hasRegion && (place.kind === "city" || place.kind === "section") ? 1 : 0,
    place.kind === "city" && place.population < 50_000 ? 1 : 0,
  ];
}

/** "La.", "W.Va.", "NY". */
export function isShortForm(words: string): boolean {
  return /^(?:[A-Z][a-z]{0,4}\.|(?:[A-Z]\.\s?)+(?:[A-Z][a-z]*\.)?|[A-Z]{2,3})$/u.test(words);
}

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance. */
export function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A place with the weight that a first look gave it. */
export interface Likely {
  readonly place: GazetteerPlace;
  readonly weight: number;
}

/** How many other names of a text are looked at; the nearest ones, so that long pages cost no more. */
const OTHERS_MAX = 40;
/** How many mentions to either side are looked through for them. */
const REACH_MAX = 200;

export function contextFeatures(
  surround: Surround,
  at: number,
  candidate: Candidate,
  likely: readonly (readonly Likely[])[],
  others: readonly number[],
): number[] {
  const { place } = candidate;
  const support = supportFor(place, likely, others);
  const n = Math.max(1, others.length);
  const abroad = support.states / n;
  const isPlainCity = place.kind !== "country" && place.kind !== "capital" && place.kind !== "continent";
  const neighbours = neighbourFeatures(surround, at, place);
  const isAlone =
    support.region + support.near161 + support.county < 0.05 && neighbours[0] + neighbours[2] === 0;
  return [
    support.country / n,
    support.region / n,
    support.near50 / n,
    support.near161 / n,
    ...neighbours,
    support.regionNamed,
    support.countyNamed,
    support.countryNamed,
    support.otherCountryNamed,
    support.regionNamed > 0.5 ? 0 : support.regionAway,
    support.nearFirst,
    insidePrevious(surround, at, place),
    Math.min(1, support.county),
    Math.sqrt(support.country / n),
    Math.sqrt(support.region / n),
    Math.sqrt(support.near161 / n),
    others.length > 0 && support.country < 0.2 ? 1 : 0,
    (abroad * Math.log10(place.population + 10)) / 8,
    place.kind === "capital" && candidate.isMain ? abroad : 0,
    place.kind === "city" && place.population < 50_000 ? abroad : 0,
    place.kind === "country" && candidate.isMain ? abroad : 0,
    isPlainCity && isAlone ? 1 : 0,
  ];
}

/** What the other names of a text say for a place: sums of weights, and for names of holders the greatest weight. */
interface Support {
  country: number;
  region: number;
  county: number;
  near50: number;
  near161: number;
  /** Countries and capitals among the names: how much the text speaks of states. */
  states: number;
  regionNamed: number;
  regionAway: number;
  countyNamed: number;
  countryNamed: number;
  otherCountryNamed: number;
  /** The nearest other name lies within 161 km. */
  nearFirst: number;
}

function supportFor(
  place: GazetteerPlace,
  likely: readonly (readonly Likely[])[],
  others: readonly number[],
): Support {
  const support: Support = {
    country: 0,
    region: 0,
    county: 0,
    near50: 0,
    near161: 0,
    states: 0,
    regionNamed: 0,
    regionAway: 0,
    countyNamed: 0,
    countryNamed: 0,
    otherCountryNamed: 0,
    nearFirst: 0,
  };
  for (const other of others) {
    const top = likely[other]?.[0];
    if (top !== undefined && (top.place.kind === "country" || top.place.kind === "capital"))
      support.states += top.weight;
    for (const each of likely[other] ?? []) {
      addHeld(support, place, each);
      addNear(support, place, each, other === others[0]);
      addNamed(support, place, each);
    }
  }
  return support;
}

function addHeld(support: Support, place: GazetteerPlace, { place: other, weight }: Likely): void {
  if (other.country !== null && other.country === place.country) support.country += weight;
  if (place.region !== 0 && other.region === place.region) support.region += weight;
  if (place.county !== 0 && other.county === place.county) support.county += weight;
}

function addNear(
  support: Support,
  place: GazetteerPlace,
  { place: other, weight }: Likely,
  isFirst: boolean,
): void {
  const isPoint = other.kind !== "country" && other.kind !== "continent" && other.kind !== "region";
  if (!isPoint || Math.abs(other.lat - place.lat) >= 2) return;
  const distance = distanceKm(other, place);
  if (distance < 50) support.near50 += weight;
  if (distance >= 161) return;
  support.near161 += weight;
  if (isFirst) support.nearFirst = Math.max(support.nearFirst, weight);
}

function addNamed(support: Support, place: GazetteerPlace, { place: other, weight }: Likely): void {
  if (other.kind === "region") {
    if (other.region === place.region) support.regionNamed = Math.max(support.regionNamed, weight);
    else if (other.country === place.country) support.regionAway = Math.max(support.regionAway, weight);
  } else if (other.kind === "county") {
    if (other.county === place.county) support.countyNamed = Math.max(support.countyNamed, weight);
  } else if (other.kind === "country") {
    if (other.country === place.country) support.countryNamed = Math.max(support.countryNamed, weight);
    else support.otherCountryNamed = Math.max(support.otherCountryNamed, weight);
  }
}

/** Indexes of one mention for each other wording, nearest first. */
export function otherNames(mentions: readonly Mention[], at: number): number[] {
  const own = mentions[at] as Mention;
  const seen = new Set<string>([own.key]);
  const found: number[] = [];
  const reachMax = Math.min(mentions.length - 1, REACH_MAX);
  for (let reach = 1; reach <= reachMax && found.length < OTHERS_MAX; reach++) {
    for (const index of [at - reach, at + reach]) {
      const other = mentions[index];
      if (other === undefined || seen.has(other.key)) continue;
      seen.add(other.key);
      found.push(index);
    }
  }
  return found;
}

/** "Paris, Texas": inside of what the next toponym may name; "Tbilisi, Georgia": holding what the last one may name. */
function neighbourFeatures(surround: Surround, at: number, place: GazetteerPlace): [number, number, number] {
  const { mentions } = surround;
  const next = mentions[at + 1];
  const previous = mentions[at - 1];
  let [inside, outside, holds] = [0, 0, 0];
  if (next !== undefined && areAdjacent(surround.text, mentions[at] as Mention, next)) {
    const holders = next.candidates.filter((each) => isHolderKind(each.place));
    if (holders.length > 0) {
      if (holders.some((each) => isInside(place, each.place))) inside = 1;
      else outside = 1;
    }
  }
  if (
    previous !== undefined &&
    areAdjacent(surround.text, previous, mentions[at] as Mention) &&
    isHolderKind(place)
  ) {
    if (previous.candidates.some((each) => isInside(each.place, place))) holds = 1;
  }
  return [inside, outside, holds];
}

/** "the Punjab city of X", "Ohio's Licking County": inside of the toponym before, with a word or two between. */
function insidePrevious(surround: Surround, at: number, place: GazetteerPlace): number {
  const { mentions, text } = surround;
  const [own, previous] = [mentions[at] as Mention, mentions[at - 1]];
  if (previous === undefined) return 0;
  const between = text.slice(previous.span.end, own.span.start);
  if (!/^(?:['’]s)?\s+(?:(?:\w+\s+){0,3}of\s+)?$/u.test(between)) return 0;
  return previous.candidates.some((each) => isHolderKind(each.place) && isInside(place, each.place)) ? 1 : 0;
}

function isHolderKind(place: GazetteerPlace): boolean {
  return (
    place.kind === "country" || place.kind === "region" || place.kind === "county" || place.kind === "area"
  );
}

function isInside(place: GazetteerPlace, holder: GazetteerPlace): boolean {
  if (place.index === holder.index) return false;
  if (holder.kind === "country") return place.country === holder.country && place.kind !== "country";
  if (holder.kind === "region")
    return place.region === holder.region && place.kind !== "region" && place.kind !== "country";
  if (holder.kind === "county")
    return holder.county !== 0 && place.county === holder.county && place.kind !== "county";
  return place.country === holder.country && place.kind !== "country" && distanceKm(place, holder) < 400;
}

function areAdjacent(text: string, a: Mention, b: Mention): boolean {
  const between = text.slice(a.span.end, b.span.start);
  return /^(?:,\s*|\s*\(|\s+in\s+|,\s+in\s+|\s)$/u.test(between);
}
