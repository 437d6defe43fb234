/**
 * Reads the plain dictionaries of PETRARCH (actors, agents, verbs) and turns them into what a user of Chancery would hand over: own
 * actors and own verbs. Owns the formats; owns no coding.
 *
 * Actors: a name, synonyms on lines that begin with "+", codes in brackets, each with an optional span of days ("<950601",
 * "19950601 - 19990815", "> 990816"). Agents: a noun with an optional plural in braces and a code with "~" for the country.
 * Verbs: blocks of a verb with a code and patterns around "*", the verb; words after "&" stand for lists given above.
 */

import type { VerbGroup } from "../../extract/events/lexicon/verb-group.ts";

/** A code that holds from and until a day (YYYYMMDD); null: open. */
interface DatedCode {
  readonly code: string;
  readonly from: string | null;
  readonly until: string | null;
}

export interface DictionaryActor {
  readonly names: readonly string[];
  readonly codes: readonly DatedCode[];
}

/** Actors by entry; entries without a code are left out. */
export function readActors(text: string): DictionaryActor[] {
  const actors: { names: string[]; codes: DatedCode[] }[] = [];
  for (const raw of plainLines(text)) {
    const codes = [...raw.matchAll(/\[([^\]]*)\]/gu)].map((match) => datedCode(match[1] ?? ""));
    const name = wordsOf(raw.replace(/\[[^\]]*\]/gu, " "));
    const current = actors.at(-1);
    if (raw.startsWith("+") && current !== undefined) current.names.push(name);
    else if (name !== "") actors.push({ names: [name], codes: [] });
    actors.at(-1)?.codes.push(...codes);
  }
  return actors.filter((actor) => actor.codes.length > 0);
}

/** The code of an actor on a day (YYYYMMDD): the first dated one that holds, else the one without a date; "" where none. */
export function codeOn(actor: DictionaryActor, day: string): string {
  const dated = actor.codes.filter(({ from, until }) => from !== null || until !== null);
  const holds = dated.find(({ from, until }) => (from ?? "") <= day && (until === null || day <= until));
  return (holds ?? actor.codes.find(({ from, until }) => from === null && until === null))?.code ?? "";
}

function datedCode(text: string): DatedCode {
  const match = /^\s*(\S+)\s*(?:([<>])\s*(\d+)|(\d+)\s*-\s*(\d+))?/u.exec(text);
  const [, code = "", sign, day, from, until] = match ?? [];
  if (sign === "<") return { code, from: null, until: fullDay(day ?? "", -1) };
  if (sign === ">") return { code, from: fullDay(day ?? "", 0), until: null };
  if (from !== undefined && until !== undefined)
    return { code, from: fullDay(from, 0), until: fullDay(until, 0) };
  return { code, from: null, until: null };
}

/** "950601" is 19950601. An open end before a day excludes that day. */
function fullDay(day: string, shift: number): string {
  return String(Number(day.length === 6 ? `19${day}` : day) + shift);
}

/** Agent nouns in lower case, plurals among them → code without its "~", and whether it stands before the country's. */
export function readAgents(text: string): Map<string, { readonly code: string; readonly isFirst: boolean }> {
  const agents = new Map<string, { code: string; isFirst: boolean }>();
  const sets = new Map<string, string[]>();
  for (const raw of plainLines(text)) {
    const set = /^!(\w+)!\s*=\s*(.+)$/u.exec(raw);
    if (set !== null) {
      sets.set(
        set[1] ?? "",
        (set[2] ?? "").split(",").map((word) => word.trim()),
      );
      continue;
    }
    const code = /\[\s*([^\]\s]+)\s*\]/u.exec(raw)?.[1];
    if (code === undefined) continue;
    const plural = /\{([^}]*)\}/u.exec(raw)?.[1];
    const entry = { code: code.replace("~", ""), isFirst: code.endsWith("~") };
    const head = raw.replace(/[[{].*$/u, "");
    for (const name of withSets(head, sets)) {
      agents.set(wordsOf(name), entry);
      if (plural === undefined) agents.set(pluralOf(wordsOf(name)), entry);
      else if (plural.trim() !== "") agents.set(wordsOf(plural), entry);
    }
  }
  return agents;
}

function withSets(name: string, sets: ReadonlyMap<string, readonly string[]>): string[] {
  const match = /!(\w+)!/u.exec(name);
  const words = match === null ? undefined : sets.get(match[1] ?? "");
  return match === null || words === undefined ? [name] : words.map((word) => name.replace(match[0], word));
}

function pluralOf(word: string): string {
  return word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** What the verb dictionary becomes. */
export interface DictionaryVerbs {
  /** Each is named after the dictionary's code: "own-064". */
  readonly groups: readonly VerbGroup[];
  /** Patterns that ask for the place of a party: an own codebook has no form for them. */
  readonly left: number;
}

/** The CAMEO code that acts most like a root of WEIS, the dictionary's scheme: where its recipients stand. */
const KIN: Readonly<Record<string, string>> = {
  "01": "080",
  "02": "050",
  "03": "040",
  "04": "050",
  "05": "030",
  "06": "057",
  "07": "070",
  "08": "030",
  "09": "020",
  "10": "100",
  "11": "120",
  "12": "111",
  "13": "111",
  "14": "111",
  "15": "100",
  "16": "130",
  "17": "130",
  "18": "140",
  "19": "160",
  "20": "170",
  "21": "170",
  "22": "190",
};

/** Kind of an act that several do together: consulting. */
const JOINT = "040";

/**
 * Own verbs from the dictionary. Its codes are of another scheme: they stay in the entries' names, while the coder works with a CAMEO
 * code of the verb's own kind. `kindOf` gives the one that the shipped lexicon has for the verb, null where it has none.
 */
export function readVerbs(text: string, kindOf: (verb: string) => string | null): DictionaryVerbs {
  const sets = readSets(text);
  const groups: VerbGroup[] = [];
  let left = 0;
  let verbs: string[] = [];
  let common = "";
  const add = (verb: string, phrases: readonly string[], code: string, isJoint = false): void => {
    if (!/^\d/u.test(code) || phrases.length === 0) return;
    const base = isJoint
      ? JOINT
      : (kindOf(verb) ?? KIN[code.slice(0, 2)] ?? KIN[common.slice(0, 2)] ?? "120");
    groups.push({ name: `own-${code}`, verbs: phrases.join(" "), base });
  };
  for (const raw of plainLines(text)) {
    const code = /\[([^\]]*)\]/u.exec(raw)?.[1]?.trim() ?? "";
    if (raw.startsWith("---")) {
      common = code;
      verbs = [];
    } else if (raw.startsWith("- ")) {
      for (const verb of verbs) {
        const phrases = phrasesOf(verb, raw.slice(2).replace(/\[.*$/u, ""), sets);
        if (phrases === null) left++;
        else add(verb, phrases, code, raw.includes("%"));
      }
    } else if (!/^[&+]/u.test(raw) || /\{/u.test(raw)) {
      const verb = wordsOf(raw.replace(/[[{].*$/u, "").replaceAll("+", " ")).replaceAll(" ", "_");
      if (!/^[a-z_]+$/u.test(verb)) continue;
      if (!raw.startsWith("+")) verbs.push(verb);
      add(verb, [verb], code === "" ? common : code);
    }
  }
  return { groups, left };
}

/** Own entries of a pattern around "*", one for each way to fill its word lists; null where none can say it. */
function phrasesOf(
  verb: string,
  pattern: string,
  sets: ReadonlyMap<string, readonly string[]>,
): string[] | null {
  const star = pattern.indexOf("*");
  if (star < 0 || /(?:^|[\s_])[+$^](?=$|[\s_])/u.test(pattern)) return null;
  // "%" is a party of several members: "and" before the verb; after it, whoever stands there.
  const before = fillings(pattern.slice(0, star).replaceAll("%", "AND"), sets);
  const after = fillings(pattern.slice(star + 1).replaceAll("%", ""), sets);
  return before.flatMap((lead) =>
    after.map((tail) => `${lead === "" ? "" : `${lead}>`}${verb}${tail === "" ? "" : `_${tail}`}`),
  );
}

/** Words joined by "_", with each word list filled in every way. */
function fillings(side: string, sets: ReadonlyMap<string, readonly string[]>): string[] {
  let filled = [""];
  for (const token of side.split(/\s+|_(?!\w*\d)/u)) {
    if (token === "") continue;
    const choices = token.startsWith("&")
      ? (sets.get(token.replace(/_$/u, "")) ?? [])
      : [token.toLowerCase()];
    filled = filled.flatMap((start) =>
      choices.map((choice) => `${start}${start === "" ? "" : "_"}${choice.replaceAll(" ", "_")}`),
    );
  }
  return filled;
}

function readSets(text: string): Map<string, string[]> {
  const sets = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const raw of plainLines(text)) {
    const name = /^(&\w+)/u.exec(raw)?.[1];
    if (name !== undefined) {
      current = [];
      sets.set(name.replace(/_$/u, ""), current);
    } else if (raw.startsWith("+") && !raw.includes("{")) current?.push(wordsOf(raw.slice(1)));
    else current = null;
  }
  return sets;
}

/** Lines without comments, none of them empty. */
function plainLines(text: string): string[] {
  return text
    .replace(/<\s?!--[\s\S]*?-->/gu, "")
    .split(/\r?\n/u)
    .map((line) => line.replace(/(?:^|[\s\]])#.*$/u, (note) => (note.startsWith("]") ? "]" : "")).trim())
    .filter((line) => line !== "");
}

/** "MINAS_TIRITH_" → "minas tirith". */
function wordsOf(text: string): string {
  return text.replace(/^\+/u, "").replaceAll("_", " ").replace(/\s+/gu, " ").trim().toLowerCase();
}
