/**
 * Finds the lexicon's entry for a noun of a sentence: compounds, measuring nouns, strikes of workers against strikes from the air.
 * Owns the order in which the readings are tried; owns no words beyond those that tell labour from war.
 */

import type { SyntaxTree } from "../../language/tree.ts";
import { prepositionOf } from "../clauses/find-predicates.ts";
import type { Lexicon, NounEntry } from "./lexicon/lexicon.ts";
import { nounLemmas } from "./word-forms.ts";

const LABOUR_WORDS: ReadonlySet<string> = new Set(
  "worker union employee teacher nurse driver miner doctor pilot staff wage pay labor labour hunger musician student trader lawyer contract permit taxi trade-union lecturer steelworker docker farmer professor salary judge baker railway rail transport trucker postal workforce management employer".split(
    " ",
  ),
);

/** Looks up the nouns of one sentence; keeps what it found. */
export class NounLookUp {
  readonly #tree: SyntaxTree;
  readonly #lexicon: Lexicon;
  readonly #found: (NounEntry | null | undefined)[] = [];
  #labour: boolean | null = null;

  constructor(tree: SyntaxTree, lexicon: Lexicon) {
    this.#tree = tree;
    this.#lexicon = lexicon;
  }

  /** The noun's entry: by modifier and head first ("travel ban"), through measuring nouns ("a series of attacks"). */
  entry(at: number): NounEntry | null {
    const known = this.#found[at];
    if (known !== undefined) return known;
    const found = this.#lookUp(at, 0);
    this.#found[at] = found;
    return found;
  }

  #lookUp(at: number, depth: number): NounEntry | null {
    const token = this.#tree.token(at);
    const lemma = token.lemma.toLowerCase();
    const joined = hyphenated(this.#tree, at, lemma);
    if (joined !== null) {
      const entry = this.#lexicon.noun(joined) ?? this.#lexicon.noun(joined.replace("-", ""));
      if (entry !== null) return entry;
    }
    for (const child of this.#tree.children(at)) {
      const modifier = this.#tree.token(child);
      if (
        child > at ||
        (modifier.deprel !== "compound" && modifier.deprel !== "amod" && modifier.deprel !== "nmod:desc")
      )
        continue;
      const pair =
        this.#lexicon.noun(`${modifier.lemma.toLowerCase()}_${lemma}`) ??
        this.#lexicon.noun(`${modifier.form.toLowerCase()}_${lemma}`);
      if (pair !== null) return pair;
    }
    for (const child of this.#tree.children(at)) {
      const below = this.#tree.token(child);
      if (below.deprel !== "nmod" || prepositionOf(this.#tree, child) !== "of") continue;
      const phrase = this.#lexicon.noun(`${lemma}_of_${below.lemma.toLowerCase()}`);
      if (phrase !== null) return phrase;
      if (depth < 3 && (this.#lexicon.isTransparent(lemma) || token.upos === "NUM"))
        return this.#lookUp(child, depth + 1);
    }
    const entry = this.#lexicon.noun(lemma) ?? this.#singular(token.form.toLowerCase());
    return lemma === "strike" && entry !== null ? this.#strike(entry) : entry;
  }

  /** For plurals that the lemmatiser left as they stood: names in capitals, headlines. */
  #singular(form: string): NounEntry | null {
    for (const lemma of nounLemmas(form)) {
      const entry = this.#lexicon.noun(lemma);
      if (entry !== null) return entry;
    }
    return null;
  }

  /** A strike of workers or of aircraft: the sentence's other words tell. */
  #strike(entry: NounEntry): NounEntry {
    this.#labour ??= this.#tree.tokens.some((token) => LABOUR_WORDS.has(token.lemma.toLowerCase()));
    return this.#labour
      ? { classes: ["strike"], code: "143" }
      : { classes: ["aerial", ...entry.classes.filter((name) => name !== "aerial")], code: "195" };
  }
}

/** "cease-fire" is three tokens in UD: the whole, when the token is its last part; null otherwise. */
export function hyphenated(tree: SyntaxTree, at: number, lemma: string): string | null {
  if (at < 2 || tree.token(at - 1).form !== "-") return null;
  return `${tree.token(at - 2).form.toLowerCase()}-${lemma}`;
}
