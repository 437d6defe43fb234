/** What an act is once it is read. Owns the type alone. */

import type { Operator } from "./lexicon/verb-group.ts";

/** An act as read: its CAMEO code, the token that names it best, the predicates passed on the way down, and why. */
export interface Act {
  readonly code: string;
  /** Index of the word that names the act: the verb, or the noun of a light verb. */
  readonly trigger: number;
  /** Predicate that was asked, and the ones below it that the code was composed from, by index. */
  readonly chain: readonly number[];
  readonly reasons: readonly string[];
  /** A noun carried by a light verb ("held talks"); -1 where none. */
  readonly noun: number;
  /** Operator that made the code from the act below it; null where the verb names the act itself. */
  readonly operator: Operator | null;
  /** The entry of a user's own codebook that named the act; left out where the shipped lexicon did. */
  readonly own?: string | undefined;
  /** What is given, sent or cut, where a frame named it: it receives nothing. */
  readonly thing?: number;
}

export interface ReadActOptions {
  /** "will lift" is read as the promise to lift (as the PLV data have it), not as a planned lifting. */
  readonly futureIsIntent: boolean;
  /** True for tokens that lie in the mention of a person, group or state. */
  readonly isMention: (token: number) => boolean;
}
