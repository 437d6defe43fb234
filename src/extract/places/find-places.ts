/**
 * Finds the places named in a text and resolves them. Owns which words are toponyms: names of places, and names that the
 * gazetteer knows beyond doubt where the finder of names was silent. Peoples and adjectives are actors, not places.
 */

import { overlaps, type Span } from "../../base/span.ts";
import type { Gazetteer, GazetteerPlace } from "../../codebook/gazetteer.ts";
import type { Name, PlaceMention, ReadText, Sentence, Timex, Token } from "../../model/annotation.ts";
import { type ResolvedToponym, resolveToponyms } from "./resolve-toponyms.ts";

/** Fewest people of a place that is taken for one without the finder of names: found on pages of LGL that are not kept aside. */
const WELL_KNOWN = 150_000;
const WORDS_MAX = 4;

/**
 * Places in text order. Names of persons are never places; an organisation named after one is not either, unless the name
 * is the place's alone ("Moscow"). Unresolved places keep null coordinates.
 * @example findPlaces({ …, text: "They met in Tashkent." }, gazetteer) // [{ name: "Tashkent", country: "UZB", lat: 41.26, … }]
 */
export function findPlaces(
  text: ReadText & { readonly dates: readonly Timex[] },
  gazetteer: Gazetteer,
): PlaceMention[] {
  const spans = toponymsOf(text, gazetteer);
  const resolved = resolveToponyms(
    text.text,
    spans.map((each) => each.core),
    gazetteer,
    {
      outletCountry: text.outletCountry ?? null,
    },
  );
  const held = countriesHeld(resolved);
  return spans.map((each, index) => mentionOf(text.text, each, resolved[index] as ResolvedToponym, held));
}

/** `core` is what is looked up, `span` what is marked: "Bagram" in "Bagram Air Base". */
interface Toponym {
  readonly span: Span;
  readonly core: Span;
}

function toponymsOf(text: ReadText, gazetteer: Gazetteer): Toponym[] {
  const found: Toponym[] = [];
  for (const name of text.names) {
    for (const part of commaParts(text.text, name)) {
      const toponym = fromName(text.text, part, gazetteer);
      if (toponym !== null) found.push(toponym);
    }
  }
  let first = 0;
  for (const sentence of text.sentences) {
    while (first < text.names.length && (text.names[first] as Name).end <= sentence.start) first++;
    const taken: Span[] = [];
    for (let i = first; i < text.names.length && (text.names[i] as Name).start < sentence.end; i++)
      taken.push(text.names[i] as Name);
    for (const span of unnamedIn(sentence, taken, text.text, gazetteer)) found.push({ span, core: span });
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** "Pretoria, South Africa" under one name is two places. */
function commaParts(text: string, name: Name): Name[] {
  const words = text.slice(name.start, name.end);
  if (name.type !== "LOCATION" || !words.includes(", ") || words.length > 120) return [name];
  const parts: Name[] = [];
  for (const match of words.matchAll(/[^,]+/gu)) {
    const lead = match[0].length - match[0].trimStart().length;
    const start = name.start + match.index + lead;
    const end = name.start + match.index + match[0].trimEnd().length;
    if (end > start) parts.push({ start, end, type: name.type });
  }
  return parts;
}

function fromName(text: string, name: Name, gazetteer: Gazetteer): Toponym | null {
  const span = withoutArticle(text, name);
  if (name.type === "LOCATION") return { span, core: span };
  if (name.type === "FACILITY") return { span, core: innerPlace(text, span, gazetteer) ?? span };
  if (name.type !== "ORGANIZATION" && name.type !== "MISC") return null;
  return isWellKnown(gazetteer, text.slice(span.start, span.end)) ? { span, core: span } : null;
}

/** "the Punjab" → "Punjab"; "The Hague" keeps its article. */
function withoutArticle(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  return /^the\s/u.test(words)
    ? { start: span.start + words.indexOf(" ") + 1, end: span.end }
    : { start: span.start, end: span.end };
}

/** The longest run of words of a facility's name that is a well-known place. */
function innerPlace(text: string, span: Span, gazetteer: Gazetteer): Span | null {
  const words = text.slice(span.start, span.end);
  if (gazetteer.has(words)) return null;
  const runs = [...words.matchAll(/[\p{L}'’.-]+/gu)].slice(0, 12);
  for (let length = Math.min(3, runs.length); length > 0; length--) {
    for (let at = 0; at + length <= runs.length; at++) {
      const [first, last] = [runs[at], runs[at + length - 1]];
      if (first === undefined || last === undefined || !/^\p{Lu}/u.test(first[0])) continue;
      const core = { start: span.start + first.index, end: span.start + last.index + last[0].length };
      if (isWellKnown(gazetteer, text.slice(core.start, core.end), false)) return core;
    }
  }
  return null;
}

// Words that open sentences or stand in titles and are also small or odd places.
const NOT_PLACES = new Set([
  "Of",
  "Most",
  "Man",
  "Bo",
  "Police",
  "Union",
  "March",
  "Same",
  "Nice",
  "Reading",
  "Mobile",
  "Split",
  "Pop",
  "Male",
  "Bar",
  "Van",
]);

/** Runs of capitalised words outside of names that are well-known places. */
function* unnamedIn(
  sentence: Sentence,
  taken: readonly Span[],
  text: string,
  gazetteer: Gazetteer,
): Generator<Span> {
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at] as Token;
    if (!isCapitalised(first) || taken.some((span) => overlaps(span, first))) continue;
    for (let length = Math.min(WORDS_MAX, tokens.length - at); length > 0; length--) {
      const last = tokens[at + length - 1] as Token;
      const span = { start: first.start, end: last.end };
      if (!isCapitalised(last) || taken.some((other) => overlaps(span, other))) continue;
      const words = text.slice(span.start, span.end);
      if (NOT_PLACES.has(words) || !isWellKnown(gazetteer, words)) continue;
      yield span;
      at += length - 1;
      break;
    }
  }
}

/** A noun by its tag, or a word that the tagger did not judge. Adjectives ("Chinese") and words all in capitals are passed over. */
function isCapitalised(token: Token): boolean {
  const { form, upos } = token;
  if (upos !== "PROPN" && upos !== "X") return false;
  const first = form.charCodeAt(0);
  const isUpper = (first >= 65 && first <= 90) || (first > 127 && /^\p{Lu}/u.test(form));
  return isUpper && form.length > 2;
}

/** A country, a capital, a large city, a region or an area under its own name or a large place under another. */
function isWellKnown(gazetteer: Gazetteer, words: string, withRegions = true): boolean {
  if (!gazetteer.has(words) || POINTS_AND_KINDS.test(words)) return false;
  return gazetteer
    .find(words)
    .some(
      ({ place, isMain }) =>
        (withRegions || place.kind !== "region") &&
        isLarge(place, isMain) &&
        !isDemonym(words, place, isMain),
    );
}

function isLarge(place: GazetteerPlace, isMain: boolean): boolean {
  if (place.kind === "country" || place.kind === "continent" || place.kind === "area") return true;
  if (place.kind === "capital") return isMain || place.population > WELL_KNOWN;
  return (
    isMain && place.kind !== "county" && place.population >= (place.kind === "region" ? 500_000 : WELL_KNOWN)
  );
}

/** "Russian" is a name of Russia in the gazetteer, for toponyms that are given; it is none here. */
function isDemonym(words: string, place: GazetteerPlace, isMain: boolean): boolean {
  return (
    !isMain &&
    place.kind === "country" &&
    /(?:an|ans|ese|ish|i|is|ic|ch|s|men|man|woman|women|ers?|ans?|ots?|eks?|nes?|ais|ois|lo|le)$/u.test(
      words,
    ) &&
    !words.includes(" ")
  );
}

// Words that are some place's whole name and seldom mean it.
const POINTS_AND_KINDS =
  /^(?:(?:north|south|east|west|northern|southern|eastern|western|central|centre|center|park|plateau|coast|union|sud|nord|est|ouest|north-south|east-west)\b[\s-]?)+$/iu;

/** "TAPI" in running text is not the town of Tapi, nor "the West" a region of Cameroon. */
function isUnlikely(words: string, place: GazetteerPlace): boolean {
  if (POINTS_AND_KINDS.test(words)) return true;
  const isSmall = place.population < 100_000 && (place.kind === "city" || place.kind === "section");
  return isSmall && /^[A-Z]{2,5}$/u.test(words);
}

/** How many places of a text, each counted once, lie in each country. */
function countriesHeld(resolved: readonly ResolvedToponym[]): ReadonlyMap<string, number> {
  const places = new Map(
    resolved.flatMap(({ place }) => (place === null ? [] : [[place.index, place.country ?? ""]])),
  );
  const held = new Map<string, number>();
  for (const country of places.values()) held.set(country, (held.get(country) ?? 0) + 1);
  return held;
}

/** A small town of a common name, alone of its country in a text about others, is most likely another place of that name. */
function isStranded({ place, choices }: ResolvedToponym, held: ReadonlyMap<string, number>): boolean {
  if (place === null || choices < 2 || place.population >= 300_000) return false;
  if (place.kind !== "city" && place.kind !== "section" && place.kind !== "seat" && place.kind !== "region")
    return false;
  const most = Math.max(...held.values());
  return (held.get(place.country ?? "") ?? 0) < 2 && most >= 3;
}

function mentionOf(
  text: string,
  { span, core }: Toponym,
  resolved: ResolvedToponym,
  held: ReadonlyMap<string, number>,
): PlaceMention {
  const isDoubtful =
    resolved.place !== null &&
    (isUnlikely(text.slice(core.start, core.end), resolved.place) || isStranded(resolved, held));
  const place = isDoubtful ? null : resolved.place;
  return {
    start: span.start,
    end: span.end,
    name: place?.name ?? text.slice(span.start, span.end),
    geonamesId: place?.geonamesId ?? null,
    country: place?.country ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
  };
}
