/** What a toponym may name: look-ups in the gazetteer under the ways a name can be dressed. Owns the dressing, not the choice. */

import type { Gazetteer, GazetteerPlace } from "../../codebook/gazetteer.ts";

export interface Candidate {
  readonly place: GazetteerPlace;
  /** Its own name, rather than an older, foreign or short one. */
  readonly isMain: boolean;
  /** Found only once a word of the toponym was left out ("North Lahore"). */
  readonly isDerived: boolean;
}

/** More candidates than any name needs; "San Antonio" and its like are cut by population. */
const CANDIDATES_MAX = 40;

const LEADING =
  /^(?:the|central|downtown|greater|northern|southern|eastern|western|north|south|east|west|upper|lower|old|inner|northwestern|northeastern|southwestern|southeastern|northwest|northeast|southwest|southeast|mainland|nearby|city of|town of|village of|county of|province of|state of|port of|republic of|kingdom of|island of|university of)\s+(?=\S)/iu;
const TRAILING =
  /\s+(?:city|township|town|village|province|district|region|area|state|county|river|valley|metropolitan area|proper|oblast|governorate|prefecture|department|airport|international airport|air base|airfield|air force base|naval base|military base|base|barracks|embassy|port|harbou?r|bay|beach|hills|heights|island|islands|street|road|avenue|university|high school|elementary school|hospital|park|stadium)$/iu;

/** Places that the words may name, the most populous first; empty when the gazetteer knows none. */
export function findCandidates(gazetteer: Gazetteer, words: string): Candidate[] {
  const name = words
    .replace(/\s+/gu, " ")
    .replace(/['’]s?$/u, "")
    .trim();
  if (name.length === 0 || name.length > 80) return [];
  let isDerived = false;
  for (let form: string | null = name, steps = 0; form !== null && steps < 4; steps++) {
    const hits = gazetteer.find(form);
    if (hits.length > 0) {
      const candidates = hits
        .filter((hit) => fitsCapitals(form as string, hit))
        .map((hit) => ({ ...hit, isDerived }));
      if (candidates.length === 0) return [];
      candidates.sort((a, b) => b.place.population - a.place.population || a.place.index - b.place.index);
      return candidates.slice(0, CANDIDATES_MAX);
    }
    const shorter: string = form.replace(LEADING, "");
    // "the Gambia" is no derived name; any other word left out may change what is meant.
    isDerived = isDerived || !/^the\s/iu.test(form);
    form = shorter !== form ? shorter : cutTail(form);
  }
  return [];
}

/** "EU" is not the town of Eu: three capitals or fewer name what is short for itself alone. */
function fitsCapitals(
  form: string,
  hit: { readonly place: GazetteerPlace; readonly isMain: boolean },
): boolean {
  if (!/^[A-Z]{2,3}$/u.test(form) || hit.place.kind === "region" || hit.place.kind === "country") return true;
  return hit.isMain ? hit.place.name === form : hit.place.population > 1_000_000;
}

function cutTail(form: string): string | null {
  const shorter = form.replace(TRAILING, "");
  return shorter === form ? null : shorter;
}
