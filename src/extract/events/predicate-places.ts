/**
 * Where the words that belong to a predicate stand: who acts, what is acted on, complements, phrases, the words after it. Mends what
 * the parser hung elsewhere. Owns no meaning of the words.
 */

import type { SyntaxTree } from "../../language/tree.ts";
import { prepositionOf } from "../clauses/find-predicates.ts";
import type { Predicate } from "../clauses/predicate.ts";
import type { Operator } from "./lexicon/verb-group.ts";
import type { NounLookUp } from "./noun-look-up.ts";

const PREPOSITIONS: ReadonlySet<string> = new Set(
  "of on for with to in out off up down back over at into from by against upon behind away together aside".split(
    " ",
  ),
);
const TAKES_PURPOSE: ReadonlySet<Operator> = new Set<Operator>([
  "demand",
  "plan",
  "intent",
  "refuse",
  "threat",
  "fail",
]);

/** The places around the predicates of one sentence. */
export class PredicatePlaces {
  readonly #tree: SyntaxTree;
  readonly #predicates: readonly Predicate[];
  readonly #nouns: NounLookUp;

  constructor(tree: SyntaxTree, predicates: readonly Predicate[], nouns: NounLookUp) {
    this.#tree = tree;
    this.#predicates = predicates;
    this.#nouns = nouns;
  }

  /** What is acted on: objects, or the subjects of a passive. */
  patients(predicate: Predicate): readonly number[] {
    if (!predicate.isPassive) return predicate.objects;
    return predicate.objects.length === 0
      ? predicate.subjects
      : [...predicate.objects, ...predicate.subjects];
  }

  /** Who acts: subjects, or whom a passive names after "by". */
  agents(predicate: Predicate): readonly number[] {
    return predicate.isPassive ? predicate.agents : predicate.subjects;
  }

  /** Patients; where the parser gave an active verb none, the nouns shortly after it. */
  objectsOf(predicate: Predicate): readonly number[] {
    const patients = this.patients(predicate);
    if (
      patients.length > 0 ||
      predicate.isPassive ||
      predicate.kind !== "verb" ||
      predicate.complements.length > 0
    )
      return patients;
    return this.nounsAfter(predicate.head).filter((at) => this.#nouns.entry(at) !== null);
  }

  /** Nouns in the few words after a verb, up to a preposition, a stop or another verb; the last one first, as the likely head. */
  nounsAfter(head: number): number[] {
    const found: number[] = [];
    for (
      let next = head + 1;
      next < Math.min(this.#tree.tokens.length, head + 8) && found.length < 3;
      next++
    ) {
      const token = this.#tree.token(next);
      if (
        token.upos === "VERB" ||
        token.upos === "ADP" ||
        token.upos === "SCONJ" ||
        (token.upos === "PUNCT" && token.form !== "-")
      )
        break;
      if (token.upos === "NOUN" || token.upos === "PROPN") found.unshift(next);
    }
    return found;
  }

  /** Heads under a preposition, at the verb or at its objects ("held talks with"). */
  under(predicate: Predicate, preposition: string): number[] {
    const heads = predicate.obliques
      .filter((oblique) => oblique.preposition === preposition)
      .map((oblique) => oblique.head);
    const above = [...predicate.objects, ...predicate.obliques.map((oblique) => oblique.head)];
    for (const noun of above) {
      for (const child of this.#tree.children(noun)) {
        if (this.#tree.token(child).deprel === "nmod" && prepositionOf(this.#tree, child) === preposition)
          heads.push(child);
      }
    }
    return heads;
  }

  hasNounComplement(predicate: Predicate): boolean {
    return this.#tree.children(predicate.head).some((child) => {
      const token = this.#tree.token(child);
      return (
        token.deprel === "xcomp" && (token.upos === "NOUN" || token.upos === "ADJ" || token.upos === "PROPN")
      );
    });
  }

  /** The words follow the verb in this order within a short reach. */
  hasTail(predicate: Predicate, tail: readonly string[]): boolean {
    if (tail.length === 0) return true;
    if (tail.length === 1 && tail[0] === predicate.particle) return true;
    const tokens = this.#tree.tokens;
    let wanted = 0;
    if (tail.length === 1 && PREPOSITIONS.has(tail[0] as string)) {
      const next = tokens[predicate.head + 1];
      const after = next?.upos === "ADV" ? tokens[predicate.head + 2] : next;
      return next?.form.toLowerCase() === tail[0] || after?.form.toLowerCase() === tail[0];
    }
    const reach = Math.min(tokens.length, predicate.head + 4 + tail.length);
    for (let at = predicate.head + 1; at < reach && wanted < tail.length; at++) {
      const token = tokens[at];
      if (token === undefined || token.upos === "PUNCT") break;
      if (token.form.toLowerCase() === tail[wanted] || token.lemma.toLowerCase() === tail[wanted]) wanted++;
      else if (wanted > 0 && tail.length > 1 && token.upos === "VERB") break;
    }
    return wanted === tail.length;
  }

  /** The words stand before the verb in this order within a short reach, in the same sentence part. */
  hasLead(predicate: Predicate, lead: readonly string[]): boolean {
    let wanted = lead.length - 1;
    const reach = Math.max(0, predicate.head - 6 - lead.length);
    for (let at = predicate.head - 1; at >= reach && wanted >= 0; at--) {
      const token = this.#tree.token(at);
      if (/^[.;:“”"]$/u.test(token.form)) break;
      if (token.form.toLowerCase() === lead[wanted] || token.lemma.toLowerCase() === lead[wanted]) wanted--;
    }
    return wanted < 0;
  }

  complement(predicate: Predicate, link: "xcomp" | "ccomp"): Predicate | null {
    for (const index of predicate.complements) {
      const below = this.#predicates[index];
      if (below !== undefined && below.link === link) return below;
    }
    return link === "xcomp" ? this.infinitiveAfter(predicate) : null;
  }

  /** "failed *to reach*": an infinitive right after the verb completes it, however the parser hung it. */
  infinitiveAfter(predicate: Predicate): Predicate | null {
    if (this.#tree.tokens[predicate.head + 1]?.form.toLowerCase() !== "to") return null;
    const at = this.#predicates.findIndex(
      (other) => other.head === predicate.head + 2 || other.head === predicate.head + 3,
    );
    const other = this.#predicates[at];
    return other !== undefined && other.kind === "verb" && other.index !== predicate.index ? other : null;
  }

  /** "called on … *to leave*": an infinitive before the next stop. */
  infinitiveFollows(head: number): boolean {
    for (let at = head + 1; at + 1 < this.#tree.tokens.length; at++) {
      const { form } = this.#tree.token(at);
      if (/^[,.;:]$/u.test(form)) return false;
      if (form.toLowerCase() === "to" && this.#tree.token(at + 1).upos === "VERB") return true;
    }
    return false;
  }

  /** "called on Chad to leave": the parser may hang the infinitive as a purpose; askers and agreers take it all the same. */
  purpose(predicate: Predicate, operator: Operator): Predicate | null {
    const isFault = operator === "same" && predicate.lemma === "guilty";
    if (!isFault && !TAKES_PURPOSE.has(operator)) return null;
    for (const other of this.#predicates) {
      if (
        other.governor === predicate.index &&
        other.link === "advcl" &&
        (other.form === "infinitive" || isFault) &&
        other.head > predicate.head
      )
        return other;
    }
    return null;
  }

  /** The clause's subject is the teller: a pronoun, nothing, or the same words. */
  isSameActor(telling: Predicate, clause: Predicate): boolean {
    const subject = clause.subjects[0];
    if (subject === undefined) return true;
    if (telling.subjects.includes(subject)) return true;
    const token = this.#tree.token(subject);
    if (token.upos === "PRON") {
      const isPlural =
        telling.subjects.length > 1 ||
        telling.subjects.some((other) => this.#tree.token(other).feats.includes("Number=Plur"));
      return isPlural ? /^(?:they|we)$/iu.test(token.form) : /^(?:it|he|she|they|we|i)$/iu.test(token.form);
    }
    return telling.subjects.some(
      (other) => this.#tree.token(other).lemma.toLowerCase() === token.lemma.toLowerCase(),
    );
  }
}
