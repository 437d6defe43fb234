/** Whether the conditions of a frame hold of a predicate: its objects, phrases and complements, and the classes of their nouns. */

import type { SyntaxTree } from "../../language/tree.ts";
import type { Predicate } from "../clauses/predicate.ts";
import type { Condition } from "./lexicon/lexicon.ts";
import type { NounLookUp } from "./noun-look-up.ts";
import type { PredicatePlaces } from "./predicate-places.ts";

/** Tests the conditions of frames in one sentence. */
export class FrameConditions {
  readonly #tree: SyntaxTree;
  readonly #nouns: NounLookUp;
  readonly #places: PredicatePlaces;
  readonly #isMention: (token: number) => boolean;

  constructor(
    tree: SyntaxTree,
    nouns: NounLookUp,
    places: PredicatePlaces,
    isMention: (token: number) => boolean,
  ) {
    this.#tree = tree;
    this.#nouns = nouns;
    this.#places = places;
    this.#isMention = isMention;
  }

  /** -2: does not hold; -1: holds without a noun; else the noun by which it holds. */
  holds(predicate: Predicate, condition: Condition): number {
    switch (condition.slot) {
      case "obj":
        return this.#among(this.#places.objectsOf(predicate), condition.classes);
      case "subj":
        return this.#among(predicate.isPassive ? predicate.agents : predicate.subjects, condition.classes) ===
          -2
          ? -2
          : -1;
      case "no-obj":
        return this.#places.patients(predicate).length === 0 ? -1 : -2;
      case "xcomp":
        return this.#places.complement(predicate, "xcomp") === null ? -2 : -1;
      case "ccomp":
        return this.#places.complement(predicate, "ccomp") === null ? -2 : -1;
      case "xnoun":
        return this.#places.hasNounComplement(predicate) ? -1 : -2;
      case "near":
        return this.#tree.tokens.some(
          (token) =>
            condition.classes.includes(token.lemma.toLowerCase()) ||
            condition.classes.includes(token.form.toLowerCase()),
        )
          ? -1
          : -2;
      case "infinitive":
        return this.#places.infinitiveFollows(predicate.head) ? -1 : -2;
      case "word":
        return this.#places.hasTail(predicate, [condition.word]) ? -1 : -2;
      case "no-prep":
        return predicate.obliques.some((oblique) => oblique.preposition === condition.word) ? -2 : -1;
      case "prep":
        return this.#among(this.#places.under(predicate, condition.word), condition.classes);
    }
  }

  #among(heads: readonly number[], classes: readonly string[]): number {
    for (const head of heads) {
      for (const wanted of classes) if (this.#isOf(head, wanted)) return head;
    }
    return -2;
  }

  #isOf(head: number, wanted: string): boolean {
    if (wanted === "*") return true;
    if (wanted === "mention" || wanted === "state") return this.#isMention(head);
    if (this.#tree.token(head).lemma.toLowerCase() === wanted) return true;
    const entry = this.#nouns.entry(head);
    if (wanted === "event") return entry !== null && entry.code !== null;
    return entry?.classes.includes(wanted) ?? false;
  }
}
