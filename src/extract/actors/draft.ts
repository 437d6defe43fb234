/** An actor phrase before it is known who is meant, and how the words of a sentence hang together on the page. */

import type { NameEntry, RegistryActor } from "../../codebook/registry.ts";
import type { Sector } from "../../codebook/sectors.ts";
import type { SentenceView, TextAtom } from "./units.ts";
import type { Phrase } from "./vocabulary.ts";

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

export const BLANK: Omit<Draft, "shape" | "from" | "to"> = {
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

export function isHyphened(view: SentenceView, i: number): boolean {
  const a = view.atoms[i];
  const b = view.atoms[i + 1];
  return a !== undefined && b !== undefined && view.text.slice(a.end, b.start) === "-";
}

export const FORMER: ReadonlySet<string> = new Set([
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

export const DEFINITE: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those"]);
