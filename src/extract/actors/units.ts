/** One sentence cut into atoms, and the actor words found in it by look-up alone. Decides nothing about who is meant. */

import type { Sentence, Name, PlaceMention, TextKind } from "../../model/annotation.ts";
import { atomsOf, type Atom } from "../../codebook/registry-names.ts";
import type { NameEntry, Registry } from "../../codebook/registry.ts";
import { phrasesFrom, type Phrase } from "./vocabulary.ts";

/** An atom with the token that it stands in. */
export interface TextAtom extends Atom {
  readonly token: number;
  readonly upos: string;
  /** The "s" of a possessive. */
  readonly isPossessive: boolean;
}

/** Something looked up: names of registry actors (several where they share a name) or a phrase of the vocabulary; atoms [from, to). */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly NameEntry[];
  readonly phrase: Phrase | null;
}

export interface SentenceView {
  readonly index: number;
  readonly sentence: Sentence;
  readonly text: string;
  readonly atoms: readonly TextAtom[];
  readonly units: readonly Unit[];
  /** Unit that covers the atom, if any. */
  readonly unitAt: readonly (Unit | undefined)[];
  readonly names: readonly Name[];
  readonly places: readonly PlaceMention[];
  /** States that the whole text names by names that no other state shares. */
  readonly namedStates: ReadonlySet<string>;
}

/** Lower-case look-alikes that are no country even in a reader's careless comment. */
const NEVER_LOWER: ReadonlySet<string> = new Set([
  "turkey",
  "us",
  "china",
  "chad",
  "jordan",
  "polish",
  "guinea",
  "oman",
  "mali",
  "niger",
  "cuba",
  "georgia",
  "peru",
  "states",
  "car",
  "american samoa",
  "nice",
  "male",
  "victoria",
  "valletta",
  "bern",
  "san jose",
  "lima",
  "rome",
  "panama",
  "emirates",
  "saint",
  "dutch",
  "swiss",
  "scotch",
  "roman",
]);

/** Cuts a sentence into atoms and finds what the registry and the vocabulary know. */
export function viewSentence(
  text: string,
  kind: TextKind,
  sentence: Sentence,
  index: number,
  registry: Registry,
  names: readonly Name[],
  places: readonly PlaceMention[],
  namedStates: Set<string> = new Set(),
  redefined: ReadonlySet<string> = new Set(),
): SentenceView {
  const atoms = sentenceAtoms(text, sentence);
  const units: Unit[] = [];
  const unitAt: (Unit | undefined)[] = new Array(atoms.length);
  for (let i = 0; i < atoms.length; ) {
    const unit = unitFrom(atoms, i, text, kind, registry, redefined);
    if (unit === null) {
      i++;
      continue;
    }
    units.push(unit);
    const [only] = unit.entries;
    if (unit.entries.length === 1 && only?.actor.kind === "state" && only.actor.country !== null)
      namedStates.add(only.actor.country);
    for (let k = unit.from; k < unit.to; k++) unitAt[k] = unit;
    i = unit.to;
  }
  return { index, sentence, text, atoms, units, unitAt, names, places, namedStates };
}

function sentenceAtoms(text: string, sentence: Sentence): TextAtom[] {
  const plain = atomsOf(text.slice(sentence.start, sentence.end), sentence.start);
  const tokens = sentence.tokens;
  let at = 0;
  return plain.map((atom) => {
    while (at < tokens.length - 1 && (tokens[at]?.end ?? 0) <= atom.start) at++;
    const before = text.charAt(atom.start - 1);
    const isPossessive = atom.norm === "s" && (before === "'" || before === "’");
    return { ...atom, token: at, upos: tokens[at]?.upos ?? "X", isPossessive };
  });
}

function unitFrom(
  atoms: readonly TextAtom[],
  i: number,
  text: string,
  kind: TextKind,
  registry: Registry,
  redefined: ReadonlySet<string>,
): Unit | null {
  const atom = atoms[i] as TextAtom;
  if (atom.isPossessive) return null;
  const entries = namesAt(atoms, i, text, kind, registry, redefined);
  const phrase = phraseAt(atoms, i, text);
  const nameLength = entries[0]?.words.length ?? 0;
  if (phrase !== null && phrase.words.length > nameLength)
    return { from: i, to: i + phrase.words.length, entries: [], phrase };
  return nameLength === 0 ? null : { from: i, to: i + nameLength, entries, phrase: null };
}

function namesAt(
  atoms: readonly TextAtom[],
  i: number,
  text: string,
  kind: TextKind,
  registry: Registry,
  redefined: ReadonlySet<string>,
): readonly NameEntry[] {
  const first = atoms[i] as TextAtom;
  if (text.charAt(first.end) === "$") return [];
  const candidates = registry.namesFrom(first.norm);
  let length = 0;
  const found: NameEntry[] = [];
  for (const entry of candidates) {
    if (entry.words.length < length) break;
    if (!followsWords(atoms, i, entry.words, text) || !hasCase(atoms, i, entry, text, kind)) continue;
    if (entry.exact !== null && redefined.has(entry.exact)) continue;
    if (entry.basis !== "name" && isWiderPeople(atoms[i - 1], first)) continue;
    length = entry.words.length;
    if (!found.some((other) => other.actor === entry.actor && other.basis === entry.basis)) found.push(entry);
  }
  return found;
}

/** "Latin American", "Native American": no people of one state. */
function isWiderPeople(before: TextAtom | undefined, atom: TextAtom): boolean {
  return (
    before !== undefined &&
    before.isCapital &&
    atom.start - before.end <= 1 &&
    /^(?:north|south|latin|central|native|african|asian|west|east|pan|inter)$/u.test(before.norm)
  );
}

/** The parts of a text that define letters for a longer name: "National Prosecuting Authority (NPA)". */
const DEFINITION =
  /((?<![\p{L}'’-])(?:\p{Lu}[\p{L}'’-]*\s(?:(?:of|for|the|and|on|in|de|to)\s){0,2}){1,9})\(["“]?(\p{Lu}[\p{Lu}&]{1,6})["”]?\)/gu;

/** Short names that this text defines for itself otherwise than the registry does. */
export function redefinedShortNames(text: string, registry: Registry): ReadonlySet<string> {
  const redefined = new Set<string>();
  for (const match of text.matchAll(DEFINITION)) {
    const short = match[2] as string;
    const words = (match[1] as string).split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
    const own = words.slice(-short.length);
    if (own.map((word) => word.charAt(0)).join("") !== short) continue;
    const known = registry.lookup(own.join(" ")).concat(registry.lookup((match[1] as string).trim()));
    if (!known.some((actor) => actor.aliases.includes(short) || actor.name === short)) redefined.add(short);
  }
  return redefined;
}

function followsWords(
  atoms: readonly TextAtom[],
  i: number,
  words: readonly string[],
  text: string,
): boolean {
  for (let k = 1; k < words.length; k++) {
    const atom = atoms[i + k];
    if (atom === undefined || atom.norm !== words[k]) return false;
    const gapStart = (atoms[i + k - 1] as TextAtom).end;
    if (atom.start - gapStart > 3 || /[,;:()"\n]/u.test(text.slice(gapStart, atom.start))) {
      if (!(words[k] === "dc" || words.length > 4)) return false;
    }
  }
  return true;
}

function hasCase(
  atoms: readonly TextAtom[],
  i: number,
  entry: NameEntry,
  text: string,
  kind: TextKind,
): boolean {
  const first = atoms[i] as TextAtom;
  const last = atoms[i + entry.words.length - 1] as TextAtom;
  if (entry.exact !== null) {
    const surface = text.slice(first.start, last.end).replaceAll(".", "");
    return surface === entry.exact;
  }
  if (entry.isLower || first.isCapital) return true;
  return kind === "comment" && entry.actor.kind === "state" && !NEVER_LOWER.has(entry.words.join(" "));
}

/** Words that are titles or bodies only when written with a capital. */
const CAPITAL_ONLY: ReadonlySet<string> = new Set([
  "speaker",
  "speakers",
  "gen",
  "col",
  "lt",
  "maj",
  "capt",
  "sgt",
  "adm",
  "brig",
  "pres",
  "west",
  "justice",
  "rev",
  "prof",
  "cmdr",
  "diet",
  "shah",
  "major",
  "private",
  "marshal",
  "principal",
  "dean",
  "dig",
  "ssp",
  "igp",
  "mla",
  "private",
]);
const UPPER_ONLY: ReadonlySet<string> = new Set([
  "pm",
  "fm",
  "nsa",
  "mp",
  "vp",
  "mep",
  "ceo",
  "cfo",
  "mps",
  "ghq",
  "coas",
]);

function phraseAt(atoms: readonly TextAtom[], i: number, text: string): Phrase | null {
  const atom = atoms[i] as TextAtom;
  for (const phrase of phrasesFrom(atom.norm)) {
    if (!followsWords(atoms, i, phrase.words, text)) continue;
    if (phrase.words.length === 1 && !isNounUse(atom, text, atoms[i + 1])) continue;
    return phrase;
  }
  return null;
}

function isNounUse(atom: TextAtom, text: string, next: TextAtom | undefined): boolean {
  if (CAPITAL_ONLY.has(atom.norm)) return atom.isCapital;
  if (UPPER_ONLY.has(atom.norm))
    return text.charCodeAt(atom.end - 1) <= 90 || text.slice(atom.start, atom.end) === "MPs";
  if (atom.upos === "NOUN" || atom.upos === "PROPN" || atom.upos === "X" || atom.upos === "SYM") return true;
  // A tagger may take "the premier said" for an adjective; a noun behind it would make it one.
  return (
    atom.upos === "ADJ" &&
    !ADJECTIVES.has(atom.norm) &&
    next?.upos !== "NOUN" &&
    next?.upos !== "PROPN" &&
    next?.upos !== "ADJ"
  );
}

/** Words that are adjectives as often as nouns. */
const ADJECTIVES: ReadonlySet<string> = new Set([
  "general",
  "major",
  "private",
  "chief",
  "national",
  "public",
  "local",
  "criminal",
  "radical",
  "militant",
  "liberal",
  "conservative",
  "native",
  "senior",
  "minor",
  "military",
  "paramilitary",
  "catholic",
  "muslim",
  "christian",
  "sunni",
  "shiite",
  "shia",
  "accused",
  "official",
  "executive",
  "head",
  "insurgent",
  "islamist",
  "separatist",
  "extremist",
  "terrorist",
  "regime",
  "hindu",
  "sikh",
  "buddhist",
  "expert",
  "captive",
  "deputy",
  "chair",
  "jihadist",
  "rebel",
  "academic",
  "guerrilla",
]);
