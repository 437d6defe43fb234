/** The pronouns of English that refer within a text: subject form, person, number and gender of each. A closed list. */

import type { Gender, GrammaticalNumber } from "./mention.ts";

export interface Pronoun {
  /** One form for all cases: "him", "his" and "himself" are "he". */
  readonly base: string;
  readonly person: 1 | 2 | 3;
  readonly number: GrammaticalNumber;
  readonly gender: Gender;
  readonly isReflexive: boolean;
  readonly isPossessive: boolean;
}

type Row = readonly [
  base: string,
  person: 1 | 2 | 3,
  number: GrammaticalNumber,
  gender: Gender,
  plain: string,
  possessive: string,
  reflexive: string,
];

const ROWS: readonly Row[] = [
  ["i", 1, "singular", "person", "i me", "my mine", "myself"],
  ["we", 1, "plural", "person", "we us", "our ours", "ourselves"],
  ["you", 2, "unknown", "person", "you", "your yours", "yourself yourselves"],
  ["he", 3, "singular", "male", "he him", "his", "himself"],
  ["she", 3, "singular", "female", "she her", "her hers", "herself"],
  ["it", 3, "singular", "neuter", "it", "its", "itself"],
  ["they", 3, "plural", "unknown", "they them 'em", "their theirs", "themselves themself"],
  ["this", 3, "singular", "unknown", "this", "", ""],
  ["that", 3, "singular", "unknown", "that", "", ""],
  ["these", 3, "plural", "unknown", "these", "", ""],
  ["those", 3, "plural", "unknown", "those", "", ""],
  ["one", 3, "singular", "person", "one", "one's", "oneself"],
  ["each other", 3, "plural", "unknown", "other another", "", ""],
  ["both", 3, "plural", "unknown", "both", "", ""],
];

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  ROWS.flatMap(([base, person, number, gender, plain, possessive, reflexive]) =>
    [plain, possessive, reflexive].flatMap((forms, kind) =>
      forms
        .split(" ")
        .filter((form) => form !== "")
        .map(
          (form) =>
            [
              form,
              { base, person, number, gender, isPossessive: kind === 1, isReflexive: kind === 2 },
            ] as const,
        ),
    ),
  ),
);

/** Facts of a pronoun by its form in any case; null for other words (relative and indefinite pronouns too). */
export function pronounOf(form: string): Pronoun | null {
  return PRONOUNS.get(form.toLowerCase()) ?? null;
}
