/**
 * From look-ups to noun phrases: which words of a sentence together name one actor, and with what country, body or
 * title. Owns the shape of actor phrases; who is meant is decided in resolve-mention.ts.
 */

import { JOINT_WORDS, SECTOR_MODIFIERS } from "../../codebook/registry-agents.ts";
import type { Span } from "../../base/span.ts";
import { isParticle } from "../../codebook/registry-names.ts";
import type { NameEntry, Registry, RegistryActor } from "../../codebook/registry.ts";
import type { Sector } from "../../codebook/sectors.ts";
import { standsForGovernment } from "./capitals.ts";
import type { SentenceView, TextAtom, Unit } from "./units.ts";
import { COMMON_INSTITUTIONS, type Phrase } from "./vocabulary.ts";

/** An actor phrase before it is known who is meant; atoms [from, to). */
export interface Draft {
  readonly shape: "person" | "head" | "entry" | "local-organisation" | "joint";
  readonly from: number;
  readonly to: number;
  /** Role or agent words, where they stand in the phrase. */
  readonly phrase: Phrase | null;
  /** Atoms of the personal name. */
  readonly name: readonly TextAtom[];
  readonly countries: readonly string[];
  readonly body: RegistryActor | null;
  /** Sector told by a word in front ("rebel spokesman"). */
  readonly sector: Sector | null;
  readonly isFormer: boolean;
  /** "the", "a", a possessive pronoun, a possessor, or nothing in front. */
  readonly determiner: "definite" | "indefinite" | "pronoun" | "possessor" | null;
  readonly entry: NameEntry | null;
  /** How many the joint words name; null: not said. */
  readonly count: number | null;
}

/** A personal name found by the tagger, the registry or a title in front; atoms [from, to). */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
}

const NO_BREAK = /[,;:()"“”«»\n—–]/u;

/** True when nothing but space, hyphen or apostrophe stands between atom i and the next. */
export function isJoined(view: SentenceView, i: number): boolean {
  const a = view.atoms[i];
  const b = view.atoms[i + 1];
  return (
    a !== undefined &&
    b !== undefined &&
    b.start - a.end <= 3 &&
    !NO_BREAK.test(view.text.slice(a.end, b.start))
  );
}

function isHyphened(view: SentenceView, i: number): boolean {
  const a = view.atoms[i];
  const b = view.atoms[i + 1];
  return a !== undefined && b !== undefined && view.text.slice(a.end, b.start) === "-";
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
const FORMER: ReadonlySet<string> = new Set([
  "former",
  "ex",
  "late",
  "erstwhile",
  "onetime",
  "ousted",
  "deposed",
  "slain",
  "then",
]);
const DEFINITE: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those"]);
const PRONOUNS: ReadonlySet<string> = new Set(["his", "her", "their", "its", "our", "my", "your"]);
const MODIFIER_UPOS: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN", "NUM", "X"]);

/** All actor phrases of one sentence, in text order, none overlapping another. */
export function composeDrafts(view: SentenceView, registry: Registry): Draft[] {
  const names = findNameSpans(view, registry);
  const taken = new Uint8Array(view.atoms.length);
  const drafts: Draft[] = [];
  const take = (draft: Draft | null): void => {
    if (draft === null) return;
    for (let i = draft.from; i < draft.to; i++) if (taken[i] === 1) return;
    taken.fill(1, draft.from, draft.to);
    drafts.push(draft);
  };
  composeJoint(view).forEach(take);
  for (const unit of view.units)
    if (unit.phrase !== null && taken[unit.to - 1] === 0) take(composeHead(view, unit, names));
  for (const name of names) if (taken[name.from] === 0) take(composePerson(view, name));
  for (const unit of view.units)
    if (unit.entries.length > 0 && taken[unit.from] === 0) take(composeEntry(view, unit));
  for (const one of localOrganisations(view)) take(one);
  return titledBefore(
    view,
    drafts.sort((a, b) => a.from - b.from),
  );
}

/** "Iran's spokesman, Nasser Kanani, said": a role and comma in front of a name between commas is its title. */
function titledBefore(view: SentenceView, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, i) => {
    const role = drafts[i - 1];
    if (draft.shape !== "person" || draft.phrase !== null || role?.shape !== "head") return draft;
    if (role.phrase?.role == null || role.phrase.isPlural || role.phrase.lemma === "counterpart")
      return draft;
    const end = (view.atoms[role.to - 1] as TextAtom).end;
    const behind = (view.atoms[draft.to - 1] as TextAtom).end;
    if (view.text.slice(end, (view.atoms[draft.from] as TextAtom).start) !== ", ") return draft;
    if (!/^[,.]/u.test(view.text.slice(behind, behind + 1))) return draft;
    const { phrase, countries, body, sector, isFormer } = role;
    return { ...draft, phrase, countries, body, sector, isFormer };
  });
}

const BLANK: Omit<Draft, "shape" | "from" | "to"> = {
  phrase: null,
  name: [],
  countries: [],
  body: null,
  sector: null,
  isFormer: false,
  determiner: null,
  entry: null,
  count: null,
};

// ---- personal names

/** Names of the tagger, widened to what the registry knows, then full names of the registry elsewhere. */
export function findNameSpans(view: SentenceView, registry: Registry): NameSpan[] {
  const spans: NameSpan[] = [];
  const used = new Uint8Array(view.atoms.length);
  for (const name of view.names) {
    if (name.type !== "PERSON") continue;
    let from = view.atoms.findIndex((atom) => atom.end > name.start);
    if (from < 0 || (view.atoms[from] as TextAtom).start >= name.end) continue;
    let to = from;
    while (to < view.atoms.length && (view.atoms[to] as TextAtom).start < name.end) to++;
    while (from < to && view.unitAt[from]?.phrase?.role?.title === true)
      from = (view.unitAt[from] as Unit).to;
    while (to > from && (view.atoms[to - 1] as TextAtom).isPossessive) to--;
    if (from >= to || to - from > 7) continue;
    while (to < view.atoms.length && isHyphened(view, to - 1)) to++;
    if (to - from === 1 && isPlaceName(view.unitAt[from])) continue;
    if (used[from] === 1) continue;
    used.fill(1, from, to);
    spans.push({ from, to });
  }
  for (let i = 0; i < view.atoms.length; i++) {
    const atom = view.atoms[i] as TextAtom;
    if (used[i] === 1 || !atom.isCapital) continue;
    const isMononym = registry.mononym(atom.norm) !== null && view.unitAt[i] === undefined;
    if (!isMononym && !registry.beginsPerson(atom.norm)) continue;
    const to = knownNameEnd(view, i, registry, used) ?? (isMononym ? i + 1 : null);
    if (to === null) continue;
    used.fill(1, i, to);
    spans.push({ from: i, to });
  }
  return spans.sort((a, b) => a.from - b.from);
}

/** A single word that is the name of a state, body or group is that, whatever the tagger says; a word for its people may be a surname. */
function isPlaceName(unit: Unit | undefined): boolean {
  return (
    unit?.entries.some(
      (entry) => entry.basis === "name" || entry.basis === "abbreviation" || entry.basis === "capital",
    ) === true
  );
}

function knownNameEnd(view: SentenceView, from: number, registry: Registry, used: Uint8Array): number | null {
  let limit = from + 1;
  while (limit < view.atoms.length && limit - from < 6 && used[limit] === 0 && isJoined(view, limit - 1)) {
    const atom = view.atoms[limit] as TextAtom;
    if (
      atom.isPossessive ||
      (!atom.isCapital && !isParticle(atom.norm) && view.text.charAt(atom.start - 1) !== "-")
    )
      break;
    limit++;
  }
  for (let to = limit; to - from >= 2; to--) {
    if (registry.personsNamed(view.atoms.slice(from, to).map((atom) => atom.norm)).length > 0) return to;
  }
  return null;
}

/** Capitalised words right after a title, where neither tagger nor registry saw a name. */
function nameAfterTitle(view: SentenceView, from: number): NameSpan | null {
  let to = from;
  while (to < view.atoms.length && to - from < 5 && (to === from || isJoined(view, to - 1))) {
    const atom = view.atoms[to] as TextAtom;
    if (atom.isPossessive || view.unitAt[to] !== undefined) break;
    if (
      !(atom.isCapital && atom.upos === "PROPN") &&
      !(to > from && isParticle(atom.norm) && view.atoms[to + 1]?.isCapital === true)
    )
      break;
    to++;
  }
  return to > from ? { from, to } : null;
}

// ---- phrases with a role or agent word as their head

interface Modifiers {
  start: number;
  countries: string[];
  body: RegistryActor | null;
  sector: Sector | null;
  isFormer: boolean;
  determiner: Draft["determiner"];
}

function composeHead(view: SentenceView, unit: Unit, names: readonly NameSpan[]): Draft | null {
  const phrase = unit.phrase as Phrase;
  const name = phrase.role?.title === true ? followingName(view, unit, names) : null;
  if (name === null && (isModifierOnly(view, unit) || isPartOfOrganisation(view, unit))) return null;
  const left = leftOf(view, unit.from);
  const right = name === null ? rightOf(view, unit.to, phrase) : { to: name.to, countries: [], body: null };
  const later = name === null && phrase.role?.title === true ? nameBehindBody(view, unit.to, names) : null;
  if (later !== null)
    return {
      ...BLANK,
      shape: "person",
      from: left.start,
      to: later.to,
      phrase,
      name: view.atoms.slice(later.from, later.to),
      countries: left.countries.length > 0 ? left.countries : right.countries,
      body: left.body ?? right.body,
      sector: left.sector,
      isFormer: left.isFormer,
      determiner: left.determiner,
    };
  const countries = left.countries.length > 0 ? left.countries : right.countries;
  const draft: Draft = {
    ...BLANK,
    shape: name === null ? "head" : "person",
    from: left.start,
    to: right.to,
    phrase,
    name: name === null ? [] : view.atoms.slice(name.from, name.to),
    countries,
    body: left.body ?? right.body,
    sector: left.sector,
    isFormer: left.isFormer,
    determiner: left.determiner,
  };
  if (
    name === null &&
    phrase.agent?.needsModifier === true &&
    countries.length === 0 &&
    draft.body === null &&
    draft.sector === null
  )
    return null;
  return draft;
}

/** "Ambassador to Germany Richard Grenell", "First Minister of Scotland Nicola Sturgeon". */
function nameBehindBody(view: SentenceView, to: number, names: readonly NameSpan[]): NameSpan | null {
  if (!/^(?:of|to|for|in)$/u.test(view.atoms[to]?.norm ?? "") || !isJoined(view, to - 1)) return null;
  let at = to + 1;
  if (view.atoms[at]?.norm === "the") at++;
  while (at < view.atoms.length && at - to < 8 && isJoined(view, at - 1)) {
    const name = names.find((span) => span.from === at);
    if (name !== undefined) return name.to - name.from > 1 && at > to + 1 ? name : null;
    const atom = view.atoms[at] as TextAtom;
    if (!atom.isCapital && atom.norm !== "of" && atom.norm !== "and" && atom.norm !== "the") return null;
    at++;
  }
  return null;
}

/** "Qatar Foundation", "University of Chile": a capitalised word for a body inside the longer name of one. */
function isPartOfOrganisation(view: SentenceView, unit: Unit): boolean {
  if (unit.phrase?.agent == null) return false;
  const first = view.atoms[unit.from] as TextAtom;
  const last = view.atoms[unit.to - 1] as TextAtom;
  if (!first.isCapital || COMMON_INSTITUTIONS[unit.phrase.lemma] !== undefined) return false;
  return view.names.some(
    (name) =>
      name.type === "ORGANIZATION" &&
      name.start <= first.start &&
      name.end >= last.end &&
      name.end - name.start > last.end - first.start + 2,
  );
}

function followingName(view: SentenceView, unit: Unit, names: readonly NameSpan[]): NameSpan | null {
  let at = unit.to;
  // A rank may follow the office: "Army Chief Gen Bajwa", "Foreign Minister Dr. Khan", "President-elect".
  for (let hops = 0; hops < 3 && isJoined(view, at - 1); hops++) {
    const next = view.unitAt[at];
    const atom = view.atoms[at];
    if (atom === undefined) return null;
    if (next?.phrase?.role?.title === true && next.from === at && atom.isCapital) at = next.to;
    else if (
      /^(?:dr|mr|mrs|ms|sir|syed|elect|designate|retired|ret|haji|maulana)$/u.test(atom.norm) &&
      view.atoms[at + 1]?.isCapital === true &&
      !names.some((n) => n.from === at)
    )
      at++;
    else break;
  }
  if (!isJoined(view, at - 1)) return null;
  const known = names.find((span) => span.from === at);
  if (known !== undefined) return known;
  return (view.atoms[unit.to - 1] as TextAtom).isCapital || view.unitAt[unit.from]?.phrase?.role !== null
    ? nameAfterTitle(view, at)
    : null;
}

/** "police station", "government policy", "army base": the word only tells the kind of another noun. */
function isModifierOnly(view: SentenceView, unit: Unit): boolean {
  const last = view.atoms[unit.to - 1] as TextAtom;
  const token = view.sentence.tokens[last.token];
  const next = view.atoms[unit.to];
  if (next === undefined || !isJoined(view, unit.to - 1) || next.isPossessive) return false;
  if (isHyphened(view, unit.to - 1)) return true;
  const following = view.unitAt[unit.to];
  if (following?.phrase != null && following.from === unit.to && following.phrase.role?.title !== undefined)
    return true;
  if (following?.phrase != null && following.from === unit.to) return true;
  if (next.upos !== "NOUN" && next.upos !== "PROPN") return false;
  if (following !== undefined && following.entries.length > 0) return false;
  return token?.deprel.startsWith("compound") === true || next.upos === "NOUN";
}

function leftOf(view: SentenceView, from: number): Modifiers {
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
function rightOf(
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

/** The registry name meant by a unit: by the place resolver where it spoke, else states living longest first. */
export function bestEntry(unit: Unit, view: SentenceView): NameEntry | null {
  if (unit.entries.length < 2) {
    const only = unit.entries[0];
    return only === undefined || isStrayAbbreviation(only, view) ? null : only;
  }
  const start = (view.atoms[unit.from] as TextAtom).start;
  const place = view.places.find((one) => one.start === start);
  const byPlace = unit.entries.find(
    (entry) => entry.actor.kind === "state" && entry.actor.country === place?.country,
  );
  if (byPlace !== undefined) return byPlace;
  return [...unit.entries].sort((a, b) => rankOf(a, view) - rankOf(b, view))[0] ?? null;
}

/** Letters that the whole world takes for one body. */
const FAMOUS: ReadonlySet<string> = new Set([
  "CIA",
  "FBI",
  "KGB",
  "NSA",
  "IRA",
  "PKK",
  "FARC",
  "ETA",
  "PLO",
  "IDF",
  "LTTE",
  "FSB",
  "MI6",
  "MI5",
  "ISI",
  "NASA",
  "Mossad",
  "Duma",
  "Knesset",
  "TASS",
  "USAID",
  "GCHQ",
  "ANC",
  "BJP",
  "PLA",
  "ISPR",
  "IRGC",
  "PDVSA",
  "Farc",
  "FARC",
  "GOP",
  "KCNA",
  "DHS",
  "EPA",
  "FDA",
  "CDC",
]);

/** "NPA" is the Philippine guerrilla only in a text that speaks of the Philippines. */
function isStrayAbbreviation(entry: NameEntry, view: SentenceView): boolean {
  if (
    entry.basis !== "abbreviation" ||
    entry.actor.kind === "state" ||
    entry.actor.country === null ||
    entry.exact === null
  )
    return false;
  return entry.exact.length <= 5 && !FAMOUS.has(entry.exact) && !view.namedStates.has(entry.actor.country);
}

/** Of two states that share a word, the larger one is meant unless the text names the other. */
const LESSER: ReadonlySet<string> = new Set(["DMA", "COG", "PRK", "GNB", "GNQ", "YMD", "DDR"]);

function rankOf(entry: NameEntry, view: SentenceView): number {
  const { actor, basis } = entry;
  if (actor.kind !== "state") return 0;
  if (actor.until !== null) return 5;
  const isNamed = view.namedStates.has(actor.country as string);
  return (basis === "capital" ? 3 : isNamed ? 1 : 2) + (LESSER.has(actor.country as string) ? 0.5 : 0);
}

// ---- names alone

function composePerson(view: SentenceView, name: NameSpan): Draft {
  let from = name.from;
  let isFormer = false;
  const before = view.atoms[from - 1];
  if (
    before !== undefined &&
    isJoined(view, from - 1) &&
    /^(?:mr|mrs|ms|miss|dr|sir|madam)$/u.test(before.norm)
  )
    from--;
  const earlier = view.atoms[from - 1];
  if (
    earlier !== undefined &&
    isJoined(view, from - 1) &&
    FORMER.has(earlier.norm) &&
    earlier.norm !== "then"
  )
    isFormer = true;
  return {
    ...BLANK,
    shape: "person",
    from,
    to: name.to,
    name: view.atoms.slice(name.from, name.to),
    isFormer,
  };
}

function composeEntry(view: SentenceView, unit: Unit): Draft | null {
  const entry = bestEntry(unit, view);
  if (entry === null || isInsideLongerName(view, unit, entry) || isMarkedElsewhere(view, unit, entry))
    return null;
  if (entry.basis === "minority" || (entry.basis === "capital" && !standsForGovernment(view, unit)))
    return null;
  return { ...BLANK, shape: "entry", from: unit.from, to: unit.to, entry };
}

/** "Bank of China", "Michael Jordan": the name belongs to a longer one. */
function isInsideLongerName(view: SentenceView, unit: Unit, entry: NameEntry): boolean {
  const start = (view.atoms[unit.from] as TextAtom).start;
  const end = (view.atoms[unit.to - 1] as TextAtom).end;
  return view.names.some((name) => {
    if (name.start > start || name.end < end || name.end - name.start <= end - start + 2) return false;
    if (name.type === "PERSON")
      return entry.basis !== "adjective" && !/['’]s?$/u.test(view.text.slice(name.start, name.end));
    if (name.type !== "ORGANIZATION") return false;
    return entry.actor.kind === "state" || hasFurtherCapital(view, name, start, end);
  });
}

/** The longer name has capitalised words of its own beside the one known: "United Democratic Alliance" is not the Democratic Alliance. */
function hasFurtherCapital(view: SentenceView, name: Span, start: number, end: number): boolean {
  return view.atoms.some(
    (atom) =>
      atom.isCapital &&
      atom.start >= name.start &&
      atom.end <= name.end &&
      (atom.end <= start || atom.start >= end) &&
      !DEFINITE.has(atom.norm) &&
      view.unitAt[view.atoms.indexOf(atom)] === undefined,
  );
}

/** The place resolver says that the word is another place of that name ("Georgia" in the United States). */
function isMarkedElsewhere(view: SentenceView, unit: Unit, entry: NameEntry): boolean {
  if (entry.actor.kind !== "state" || entry.basis !== "name") return false;
  const start = (view.atoms[unit.from] as TextAtom).start;
  return view.places.some(
    (place) =>
      place.start === start &&
      place.country !== null &&
      place.country !== entry.actor.country &&
      entry.actor.until === null,
  );
}

function localOrganisations(view: SentenceView): Draft[] {
  const drafts: Draft[] = [];
  for (const name of view.names) {
    if (name.type !== "ORGANIZATION") continue;
    const from = view.atoms.findIndex((atom) => atom.start >= name.start);
    if (from < 0) continue;
    let to = from;
    while (to < view.atoms.length && (view.atoms[to] as TextAtom).end <= name.end) to++;
    while (to > from && (view.atoms[to - 1] as TextAtom).isPossessive) to--;
    if (to <= from) continue;
    const inside = view.units.filter((unit) => unit.from >= from && unit.to <= to);
    const country =
      inside
        .flatMap((unit) => unit.entries)
        .find((entry) => entry.actor.kind === "state" && entry.basis !== "capital")?.actor.country ??
      countryBefore(view, from);
    drafts.push({
      ...BLANK,
      shape: "local-organisation",
      from,
      to,
      countries: country === null ? [] : [country],
    });
  }
  return drafts;
}

/** "Pakistan's …", "US-based …", "Chinese …" in front of a name. */
function countryBefore(view: SentenceView, from: number): string | null {
  let i = from - 1;
  const atom = view.atoms[i];
  if (atom === undefined || !isJoined(view, i)) return null;
  if (atom.isPossessive || atom.norm === "based") i--;
  const unit = view.unitAt[i];
  const entry = unit === undefined ? null : bestEntry(unit, view);
  return entry?.actor.kind === "state" ? entry.actor.country : null;
}

// ---- joint mentions

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["two", 2],
  ["both", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
]);
const JOINT: ReadonlySet<string> = new Set(Object.keys(JOINT_WORDS));
const MODIFIERS: ReadonlyMap<string, Sector> = new Map(Object.entries(SECTOR_MODIFIERS));

/** "the two sides", "both countries", "the three foreign ministers", "the two" before a verb. */
function composeJoint(view: SentenceView): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < view.atoms.length; i++) {
    const atom = view.atoms[i] as TextAtom;
    const count = NUMBERS.get(atom.norm);
    if (count === undefined) continue;
    const isBoth = atom.norm === "both";
    const hasThe = DEFINITE.has(view.atoms[i - 1]?.norm ?? "") || PRONOUNS.has(view.atoms[i - 1]?.norm ?? "");
    if (!isBoth && !hasThe) continue;
    const to = jointEnd(view, i + 1);
    if (to === null) continue;
    drafts.push({ ...BLANK, shape: "joint", from: i, to, count, phrase: null, determiner: "definite" });
  }
  return drafts;
}

function jointEnd(view: SentenceView, from: number): number | null {
  let i = from;
  if (view.atoms[i]?.norm === "the") i++;
  for (let steps = 0; steps < 3; steps++, i++) {
    const atom = view.atoms[i];
    if (atom === undefined) return null;
    const pair = `${atom.norm} ${view.atoms[i + 1]?.norm ?? ""}`;
    if (JOINT.has(pair)) return i + 2;
    if (JOINT.has(atom.norm)) return i + 1;
    if (steps === 0 && (atom.upos === "VERB" || atom.upos === "AUX") && from === i) return from;
    if (atom.upos !== "ADJ" && atom.upos !== "NOUN") return null;
  }
  return null;
}
