/**
 * The lexicon made searchable: noun classes by lemma, verb frames by lemma, compiled once. Owns look-up; the words stand in the
 * tables beside it, and a user's own additions are merged here.
 */

import { NOUN_CLASSES, type NounClass, TRANSPARENT_NOUNS } from "./noun-classes.ts";
import { COOPERATION_NOUNS_MORE } from "./nouns-cooperation-more.ts";
import { COOPERATION_VERBS } from "./verbs-cooperation.ts";
import { COOPERATION_ADJECTIVES_MORE, COOPERATION_VERBS_MORE } from "./verbs-cooperation-more.ts";
import { CONFLICT_NOUNS_MORE } from "./nouns-conflict-more.ts";
import { ADJECTIVE_GROUPS, CONFLICT_VERBS } from "./verbs-conflict.ts";
import { CONFLICT_ADJECTIVES_MORE, CONFLICT_VERBS_MORE } from "./verbs-conflict-more.ts";
import type { Operator, VerbGroup } from "./verb-group.ts";

/** What a frame asks for: `slot` is obj, subj, a preposition, a complement ("to", "that") or a bare word nearby. */
export interface Condition {
  readonly slot:
    | "obj"
    | "subj"
    | "no-obj"
    | "xcomp"
    | "ccomp"
    | "xnoun"
    | "infinitive"
    | "near"
    | "word"
    | "no-prep"
    | "prep";
  /** Preposition, or the bare word. */
  readonly word: string;
  /** Class names, "*" and "mention" among them. */
  readonly classes: readonly string[];
}

/** A compiled frame: the code, "=" (the act that the object names) or an operator on it. */
export interface Frame {
  readonly conditions: readonly Condition[];
  readonly result: string;
}

export interface VerbEntry {
  readonly group: string;
  /** From a user's own codebook; `group` then names its line. */
  readonly isOwn: boolean;
  /** Words that must follow the verb, for entries of several words; empty for plain ones. */
  readonly tail: readonly string[];
  /** Words that must stand before the verb, in this order; empty for most. */
  readonly lead: readonly string[];
  readonly op: Operator | null;
  readonly base: string | null;
  readonly frames: readonly Frame[];
}

/** What the lexicon knows of a noun. */
export interface NounEntry {
  readonly classes: readonly string[];
  /** CAMEO code of the act that the noun names; null where it names none. */
  readonly code: string | null;
}

/** A user's additions, as `user-codebook.ts` reads them. */
export interface LexiconAdditions {
  readonly verbs: readonly VerbGroup[];
  readonly nouns: readonly NounClass[];
}

export class Lexicon {
  readonly #verbs = new Map<string, VerbEntry[]>();
  readonly #ownVerbs = new Map<string, VerbEntry[]>();
  readonly #adjectives = new Map<string, VerbEntry[]>();
  readonly #nouns = new Map<string, NounEntry>();

  /** A user's words come first and replace shipped ones that read the same, so that their frames cannot overrule them. */
  constructor(additions: LexiconAdditions = { verbs: [], nouns: [] }) {
    const own = new Set(additions.verbs.flatMap((group) => group.verbs.split(/\s+/u)));
    for (const group of additions.verbs) {
      addGroup(this.#verbs, group, null);
      addGroup(this.#ownVerbs, group, null);
    }
    for (const group of [...COOPERATION_VERBS_MORE, ...CONFLICT_VERBS_MORE])
      addGroup(this.#verbs, group, own);
    for (const group of [...COOPERATION_VERBS, ...CONFLICT_VERBS]) addGroup(this.#verbs, group, own);
    for (const group of [...COOPERATION_ADJECTIVES_MORE, ...CONFLICT_ADJECTIVES_MORE, ...ADJECTIVE_GROUPS])
      addGroup(this.#adjectives, group);
    for (const nounClass of [
      ...additions.nouns,
      ...NOUN_CLASSES,
      ...CONFLICT_NOUNS_MORE,
      ...COOPERATION_NOUNS_MORE,
    ])
      this.#addClass(nounClass);
  }

  #addClass(nounClass: NounClass): void {
    for (const word of nounClass.words.split(/\s+/u)) {
      const known = this.#nouns.get(word);
      this.#nouns.set(word, {
        classes: [...(known?.classes ?? []), nounClass.name],
        code: known?.code ?? (isGoods(nounClass.name, word) ? null : nounClass.code),
      });
    }
  }

  /** Entries of a verb in the order of the tables, the ones of several words first. */
  verb(lemma: string): readonly VerbEntry[] {
    return this.#verbs.get(lemma) ?? [];
  }

  /** A user's own entries of a form as it is written: "left" may be listed apart from "leave". */
  ownForm(form: string): readonly VerbEntry[] {
    return this.#ownVerbs.get(form) ?? [];
  }

  adjective(lemma: string): readonly VerbEntry[] {
    return this.#adjectives.get(lemma) ?? [];
  }

  /** A noun by lemma, or "modifier_head"; null where it is not listed. */
  noun(key: string): NounEntry | null {
    return this.#nouns.get(key) ?? null;
  }

  isTransparent(lemma: string): boolean {
    return TRANSPARENT_NOUNS.has(lemma);
  }

  /** How many verbs, verb phrases and adjectives, and how many nouns and noun phrases, it knows. */
  get size(): { readonly verbs: number; readonly nouns: number } {
    const count = (map: ReadonlyMap<string, readonly VerbEntry[]>) =>
      [...map.values()].reduce((sum, list) => sum + list.length, 0);
    return { verbs: count(this.#verbs) + count(this.#adjectives), nouns: this.#nouns.size };
  }
}

/** Goods that aid may consist of ("helicopter", "grain") tell no act by themselves; "assistance" does. */
function isGoods(className: string, word: string): boolean {
  return (
    className.endsWith("aid") &&
    !/aid|assist|relief|donation|grant|loan|support|bailout|fund|contribution|subsid|rescue|evacuation/u.test(
      word,
    )
  );
}

/** Adds a group's verbs, less the phrases that a user has entries for; `own` is null for the user's groups themselves. */
function addGroup(
  map: Map<string, VerbEntry[]>,
  group: VerbGroup,
  own: ReadonlySet<string> | null = new Set(),
): void {
  const frames = compileFrames(group.frames ?? "");
  for (const phrase of group.verbs.split(/\s+/u)) {
    if (own?.has(phrase)) continue;
    const mark = phrase.indexOf(">");
    const lead = mark < 0 ? [] : phrase.slice(0, mark).split("_");
    const [lemma = "", ...tail] = phrase.slice(mark + 1).split("_");
    const entry: VerbEntry = {
      group: group.name,
      isOwn: own === null,
      tail,
      lead,
      op: group.op ?? null,
      base: group.base || null,
      frames,
    };
    const list = map.get(lemma) ?? [];
    // Longer phrases are tried first; among equals the tables' order holds.
    const place = list.findIndex((other) => wordCount(other) < wordCount(entry));
    list.splice(place < 0 ? list.length : place, 0, entry);
    map.set(lemma, list);
  }
}

/** How many words an entry asks for beside its verb: the more, the earlier it is tried. */
export function wordCount(entry: VerbEntry): number {
  return entry.tail.length + entry.lead.length;
}

function compileFrames(text: string): readonly Frame[] {
  if (text.trim() === "") return [];
  return text.split("|").map((part) => {
    const [conditions = "", result = ""] = part.split(">");
    return { conditions: conditions.trim().split(/\s+/u).map(compileCondition), result: result.trim() };
  });
}

function compileCondition(text: string): Condition {
  if (text === "-obj") return { slot: "no-obj", word: "", classes: [] };
  if (text === "to") return { slot: "xcomp", word: "", classes: [] };
  if (text === "that") return { slot: "ccomp", word: "", classes: [] };
  if (text === "inf") return { slot: "infinitive", word: "", classes: [] };
  if (text === "xnoun") return { slot: "xnoun", word: "", classes: [] };
  if (text.startsWith("-")) return { slot: "no-prep", word: text.slice(1), classes: [] };
  const colon = text.indexOf(":");
  if (colon < 0) return { slot: "word", word: text, classes: [] };
  const slot = text.slice(0, colon);
  const classes = text.slice(colon + 1).split(",");
  if (slot === "near") return { slot: "near", word: "", classes };
  if (slot === "obj" || slot === "subj") return { slot, word: "", classes };
  return { slot: "prep", word: slot.replaceAll("_", " "), classes };
}
