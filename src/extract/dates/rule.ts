/** The form of a date rule, with the way to read what its pattern kept. Owns no rule. */

import type { Lexeme, LexemeKind } from "./lexemes.ts";
import { compilePattern, type Kept, type Pattern } from "./pattern.ts";
import type { Setting, Settled } from "./setting.ts";

/** What a pattern kept, by kind, in text order. */
export class Captures {
  readonly #kept: readonly Kept[];

  constructor(kept: readonly Kept[]) {
    this.#kept = kept;
  }

  has(kind: LexemeKind): boolean {
    return this.#kept.some((kept) => kept.kind === kind);
  }

  /** Number kept for a kind; 0 when there is none. */
  number(kind: LexemeKind, nth = 0): number {
    return Number(this.#nth(kind, nth)?.value ?? 0);
  }

  text(kind: LexemeKind, nth = 0): string {
    return String(this.#nth(kind, nth)?.value ?? "");
  }

  /** True when one of the words was kept. */
  word(...words: readonly string[]): boolean {
    return this.#kept.some((kept) => kept.kind === "word" && words.includes(String(kept.value)));
  }

  #nth(kind: LexemeKind, nth: number): Kept | undefined {
    return this.#kept.filter((kept) => kept.kind === kind)[nth];
  }
}

/** The lexemes around a match: what stands before and after it, lower-case ("" outside of the sentence). */
export interface Surroundings {
  readonly before: (distance: number) => Lexeme | null;
  readonly after: (distance: number) => Lexeme | null;
  /** True when the parser takes the word before for a noun, number or symbol; null where it did not say. */
  readonly nounBefore: boolean;
  /** Characters of the matched words. */
  readonly length: number;
  /** True when the match ends in "and a half". */
  readonly isHalfMore: boolean;
}

/**
 * One way of saying a date. Of the rules that match at a place the one that covers most wins, then the one named first.
 * `settle` may refuse by giving null.
 */
export interface DateRule {
  readonly name: string;
  readonly patterns: readonly string[];
  /** A sentence that the rule matches, with the words in brackets, and the value for publication on Wednesday 2012-02-08. */
  readonly example: readonly [sentence: string, value: string | null];
  /** A sentence in which the rule must find nothing. */
  readonly refuses: string;
  /** True when dates told later are not reckoned from this one ("a year earlier" in a table of results). */
  readonly isAside?: boolean;
  /** True when the match is two dates with a word between them; its value is "a/b". */
  readonly splits?: boolean;
  settle(captures: Captures, setting: Setting, around: Surroundings): Settled | null;
}

export interface CompiledRule {
  readonly rule: DateRule;
  readonly patterns: readonly Pattern[];
}

export function compileRule(rule: DateRule): CompiledRule {
  return { rule, patterns: rule.patterns.map(compilePattern) };
}
