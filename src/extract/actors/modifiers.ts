/** What stands before and behind the head of an actor phrase: state, body, sector, "former", the article. */

import { SECTOR_MODIFIERS } from "../../codebook/registry-agents.ts";
import type { RegistryActor } from "../../codebook/registry.ts";
import type { Sector } from "../../codebook/sectors.ts";
import { DEFINITE, type Draft, FORMER, isHyphened, isJoined } from "./draft.ts";
import { bestEntry } from "./entries.ts";
import type { SentenceView, TextAtom, Unit } from "./units.ts";
import type { Phrase } from "./vocabulary.ts";

interface Modifiers {
  start: number;
  countries: string[];
  body: RegistryActor | null;
  sector: Sector | null;
  isFormer: boolean;
  determiner: Draft["determiner"];
}

/** After a hyphen these say what another state does to the one named: "US-backed rebels" are no Americans. */
const FOREIGN_PARTICIPLES: ReadonlySet<string> = new Set([
  "backed",
  "led",
  "occupied",
  "funded",
  "made",
  "trained",
  "allied",
  "supported",
  "controlled",
  "held",
  "style",
  "sponsored",
  "run",
  "brokered",
  "bound",
  "armed",
  "mediated",
  "drafted",
  "administered",
  "friendly",
  "linked",
  "proposed",
  "imposed",
  "built",
  "installed",
  "speaking",
  "supplied",
  "aligned",
  "owned",
  "designed",
  "wide",
  "inspired",
]);

export const PRONOUNS: ReadonlySet<string> = new Set(["his", "her", "their", "its", "our", "my", "your"]);

const MODIFIER_UPOS: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN", "NUM", "X"]);

const MODIFIERS: ReadonlyMap<string, Sector> = new Map(Object.entries(SECTOR_MODIFIERS));

export function leftOf(view: SentenceView, from: number): Modifiers {
  const found: Modifiers = {
    start: from,
    countries: [],
    body: null,
    sector: null,
    isFormer: false,
    determiner: null,
  };
  let i = from - 1;
  for (let steps = 0; i >= 0 && steps < 7 && isJoined(view, i); steps++) {
    const atom = view.atoms[i] as TextAtom;
    if (atom.isPossessive) {
      readPossessor(view, i - 1, found);
      found.determiner = "possessor";
      return found;
    }
    const unit = view.unitAt[i];
    if (unit !== undefined) {
      const next = readModifier(view, unit, found);
      if (next === null) return found;
      i = next;
      continue;
    }
    if (FORMER.has(atom.norm)) {
      found.isFormer = true;
      found.start = i;
    } else if (DEFINITE.has(atom.norm)) {
      found.determiner = "definite";
      return found;
    } else if (
      atom.norm === "a" ||
      atom.norm === "an" ||
      atom.norm === "another" ||
      atom.norm === "any" ||
      atom.norm === "no"
    ) {
      found.determiner = "indefinite";
      return found;
    } else if (PRONOUNS.has(atom.norm)) {
      found.determiner = "pronoun";
      return found;
    } else if (MODIFIERS.has(atom.norm) && found.sector === null && found.start === i + 1) {
      found.sector = MODIFIERS.get(atom.norm) as Sector;
      found.start = i;
    } else if (
      /^(?:deputy|acting|interim|vice|chief|senior|top|first|second|assistant|caretaker|joint)$/u.test(
        atom.norm,
      ) &&
      found.start === i + 1
    ) {
      found.start = i;
    } else if (!MODIFIER_UPOS.has(atom.upos) && !isHyphened(view, i)) return found;
    i--;
  }
  return found;
}

/** Takes a looked-up word in front into the phrase; null when the phrase ends there, else the next atom to the left. */
function readModifier(view: SentenceView, unit: Unit, found: Modifiers): number | null {
  if (unit.phrase !== null) {
    const sector = unit.phrase.agent?.sector ?? unit.phrase.role?.sector ?? null;
    if (found.countries.length > 0 || found.body !== null) return null;
    if (unit.phrase.isPlural && unit.phrase.words.join(" ") !== unit.phrase.lemma) return null;
    found.sector ??= MODIFIERS.get(unit.phrase.lemma) ?? (sector as Sector | null);
    found.start = unit.from;
    return unit.from - 1;
  }
  if (isHyphened(view, unit.to - 1) && FOREIGN_PARTICIPLES.has(view.atoms[unit.to]?.norm ?? "")) return null;
  const entry = bestEntry(unit, view);
  if (entry === null) return null;
  if (entry.actor.kind === "state") {
    if (found.countries.length > 0 && !isHyphened(view, unit.to - 1)) return null;
    found.countries.unshift(entry.actor.country as string);
    found.start = unit.from;
    return coordinated(view, unit, found);
  }
  if (found.body !== null || found.countries.length > 0) return null;
  found.body = entry.actor;
  found.start = unit.from;
  return unit.from - 1;
}

/** "Russian and Pakistani ministers": the adjective before "and" belongs to the phrase as well. */
function coordinated(view: SentenceView, unit: Unit, found: Modifiers): number | null {
  let at = unit.from;
  for (let hops = 0; hops < 4; hops++) {
    const joiner = view.atoms[at - 1];
    const isAnd = joiner?.norm === "and";
    const previous = view.unitAt[isAnd ? at - 2 : at - 1];
    if (previous === undefined) break;
    const gap = view.text.slice(
      (view.atoms[previous.to - 1] as TextAtom).end,
      (view.atoms[isAnd ? at - 1 : at] as TextAtom).start,
    );
    if (!isAnd && !/^,? $|^\s*[-–]\s*$|^, $/u.test(gap)) break;
    const entry = previous.entries.find((one) => one.basis === "adjective");
    if (entry === undefined) break;
    found.countries.unshift(entry.actor.country as string);
    found.start = previous.from;
    at = previous.from;
  }
  return at - 1;
}

function readPossessor(view: SentenceView, i: number, found: Modifiers): void {
  const unit = view.unitAt[i];
  if (unit === undefined) return;
  const entry = bestEntry(unit, view);
  if (entry === null) {
    if (unit.phrase !== null) {
      const own = leftOf(view, unit.from);
      if (found.countries.length === 0) found.countries.push(...own.countries);
      found.sector ??= (unit.phrase.agent?.sector ?? null) as Sector | null;
    }
    return;
  }
  if (entry.actor.kind === "state") {
    if (found.countries.length === 0) found.countries.push(entry.actor.country as string);
  } else found.body ??= entry.actor;
}

/** "of Pakistan", "of the African Union", "in Karachi" behind the head. */
export function rightOf(
  view: SentenceView,
  to: number,
  phrase: Phrase,
): { to: number; countries: string[]; body: RegistryActor | null } {
  const none = { to, countries: [], body: null };
  const preposition = view.atoms[to]?.norm;
  if (preposition === undefined || !isJoined(view, to - 1)) return none;
  let at = to + 1;
  if (view.atoms[at]?.norm === "the") at++;
  if (preposition === "of" || preposition === "for" || preposition === "at" || preposition === "to") {
    const unit = view.unitAt[at];
    if (unit === undefined || unit.from !== at) return none;
    const entry = bestEntry(unit, view);
    if (
      entry === null ||
      entry.basis === "adjective" ||
      entry.basis === "people" ||
      entry.basis === "minority"
    )
      return none;
    if (preposition === "to" || (preposition === "at" && entry.actor.kind === "state")) return none;
    if (entry.actor.kind === "state") {
      if (preposition === "for") return none;
      return {
        to: isLocative(phrase) ? to : unit.to,
        countries: [entry.actor.country as string],
        body: null,
      };
    }
    return { to: unit.to, countries: [], body: entry.actor };
  }
  if (
    (preposition === "in" || preposition === "from" || preposition === "near") &&
    (phrase.agent !== null || phrase.isPlural)
  )
    return { to, countries: countriesIn(view, at), body: null };
  return none;
}

function isLocative(phrase: Phrase): boolean {
  return phrase.agent?.sector === "CVL";
}

function countriesIn(view: SentenceView, from: number): string[] {
  for (let i = from; i < Math.min(from + 4, view.atoms.length); i++) {
    const atom = view.atoms[i] as TextAtom;
    if (atom.upos === "VERB" || atom.upos === "AUX" || (i > from && !isJoined(view, i - 1))) return [];
    const place = view.places.find((one) => one.start <= atom.start && atom.end <= one.end);
    if (place?.country != null) return [place.country];
    const entry = view.unitAt[i] === undefined ? null : bestEntry(view.unitAt[i] as Unit, view);
    if (entry?.actor.kind === "state") return [entry.actor.country as string];
  }
  return [];
}
