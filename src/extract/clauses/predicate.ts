/**
 * Predicates and their arguments, as every extractor reads them off a dependency tree. Owns the shapes; `find-predicates.ts`
 * fills them. Knows grammar and no politics.
 */

/** A complement or adjunct under a preposition; `preposition` is lower-case, fixed phrases joined by a space ("because of"). */
export interface Oblique {
  readonly preposition: string;
  /** Index of the head noun in the sentence, from 0. */
  readonly head: number;
}

/** Where a predicate's subject was found. `none` where the clause has no subject that grammar can tell. */
export type SubjectOrigin = "own" | "shared" | "control" | "relative" | "participle" | "none";

/** How a predicate hangs on the one above it. */
export type PredicateLink =
  | "root"
  | "xcomp"
  | "ccomp"
  | "advcl"
  | "acl"
  | "relative"
  | "conj"
  | "parataxis"
  | "subject";

/** A verb, or an adjective or noun with a copula or a subject of its own, with what grammar says of it. Token indexes count from 0. */
export interface Predicate {
  /** Place in the list that `findPredicates` returned. */
  readonly index: number;
  readonly head: number;
  readonly kind: "verb" | "adjective" | "noun";
  /** Lower-case lemma. */
  readonly lemma: string;
  /** "off" in "called off"; null where none. */
  readonly particle: string | null;
  readonly isPassive: boolean;
  /** Grammatical subjects with their conjuncts; in a passive clause those are the ones acted on. */
  readonly subjects: readonly number[];
  readonly subjectOrigin: SubjectOrigin;
  /** Direct objects with their conjuncts. */
  readonly objects: readonly number[];
  readonly indirects: readonly number[];
  /** Of a passive: who is named after "by". */
  readonly agents: readonly number[];
  readonly obliques: readonly Oblique[];
  /** Predicates below it that complete it, by index into the list: "agreed *to lift*", "said it *would leave*". */
  readonly complements: readonly number[];
  readonly link: PredicateLink;
  /** The predicate above, by index into the list; -1 at the top. For a conjunct: the first conjunct. */
  readonly governor: number;
  readonly isNegated: boolean;
  /** Lower-case lemmas of its auxiliaries: "will", "have", "be", "may". Conjuncts share those of the first where they have none. */
  readonly auxiliaries: readonly string[];
  /** Subordinating words of its clause: "if", "that", "to", "after". */
  readonly markers: readonly string[];
  readonly tense: "past" | "present" | "none";
  readonly form: "finite" | "infinitive" | "participle" | "gerund";
  readonly isPerfect: boolean;
  readonly isProgressive: boolean;
  readonly isQuestion: boolean;
}

/** A noun that may name an act ("visit", "talks"), with what hangs on it. */
export interface NounFrame {
  readonly head: number;
  readonly lemma: string;
  /** "Khar" in "Khar's visit"; heads with their conjuncts. */
  readonly possessors: readonly number[];
  /** Nouns before it in a compound: "Russia" in "Russia talks". */
  readonly compounds: readonly number[];
  /** Adjectives before it: "Russian", "joint", "alleged". */
  readonly adjectives: readonly number[];
  readonly obliques: readonly Oblique[];
  /** "no talks". */
  readonly isNegated: boolean;
}

/** Who tells what a clause says: the speaker's head and the word of telling. */
export interface Attribution {
  readonly cue: number;
  /** Heads of the speaker with conjuncts; empty where the clause names none ("it was reported"). */
  readonly speakers: readonly number[];
}
