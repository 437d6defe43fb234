/** What a mention is: a stretch of a sentence that may refer, with what its words tell of it. */

export type MentionKind =
  | "pronoun"
  | "proper"
  | "definite"
  | "indefinite"
  | "demonstrative"
  | "possessive"
  | "bare"
  | "number";

export type Gender = "male" | "female" | "neuter" | "person" | "unknown";
export type GrammaticalNumber = "singular" | "plural" | "unknown";

/** Words are counted from 0 in the sentence; `end` is exclusive. */
export interface Mention {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly kind: MentionKind;
  /** Lowered words between start and end, without determiners and possessive endings. */
  readonly words: readonly string[];
  /** Of a proper name the lowered words of the name itself, without titles and common words; empty for others. */
  readonly nameWords: readonly string[];
  /** Lowered lemma of the head; for a pronoun its subject form ("him" → "he"). */
  readonly headLemma: string;
  /** Lowered form of the head. */
  readonly headForm: string;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  /** Type of the name that the head stands in, or "". */
  readonly nameType: string;
  /** Lowered names of peoples before the head ("russian" in "the Russian minister"). */
  readonly peoples: readonly string[];
  /** Class of the head word (person, organization, place, time …), or "" where unknown. */
  readonly wordClass: string;
  readonly deprel: string;
  /** How much of the head's phrase it is: all, a plain run of words though the tree has more, a compound's first part. */
  readonly extent: "whole" | "run" | "part";
  /** True for a whole coordination ("Khar and Lavrov"). */
  readonly isConjoined: boolean;
  /** How many it names: 2 for "Khar and Lavrov", 1 for what is no coordination. */
  readonly members: number;
  /** Number of the quotation that it stands in, -1 outside. */
  readonly quotation: number;
  /** Where in quotation marks: the head of the likely speaker; null outside and where none is told. */
  readonly speaker: { readonly sentence: number; readonly token: number } | null;
}
