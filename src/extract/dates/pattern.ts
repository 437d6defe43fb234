/**
 * A small pattern language over lexemes, and its matcher. "the? last|past :number :units" is a pattern: elements apart by
 * blanks, "?" after an element makes it optional, "|" separates choices, ":kind" asks for a lexeme of that kind and keeps
 * what it means. Knows nothing of dates; matching one pattern at one place takes bounded time.
 */

import type { Lexeme, LexemeKind } from "./lexemes.ts";

export interface Element {
  readonly words: ReadonlySet<string>;
  readonly kinds: readonly LexemeKind[];
  readonly optional: boolean;
}

export interface Pattern {
  readonly elements: readonly Element[];
  /** Words and kinds that a match can begin with. */
  readonly firstWords: ReadonlySet<string>;
  readonly firstKinds: ReadonlySet<LexemeKind>;
}

/** One thing kept by a match: what was asked for, what it means, and the lexeme. */
export interface Kept {
  readonly kind: LexemeKind | "word";
  readonly value: number | string;
  readonly lexeme: Lexeme;
}

export interface Match {
  /** Index of the first lexeme after the match. */
  readonly end: number;
  readonly kept: readonly Kept[];
}

/** Compiles a pattern. Words of choices ("last|past") are kept as kind "word"; single words are not. */
export function compilePattern(source: string): Pattern {
  const elements = source.split(/\s+/).map(compileElement);
  const firstWords = new Set<string>();
  const firstKinds = new Set<LexemeKind>();
  for (const element of elements) {
    for (const word of element.words) firstWords.add(word);
    for (const kind of element.kinds) firstKinds.add(kind);
    if (!element.optional) break;
  }
  return { elements, firstWords, firstKinds };
}

function compileElement(source: string): Element {
  const optional = source.length > 1 && source.endsWith("?");
  const choices = (optional ? source.slice(0, -1) : source).split("|");
  return {
    words: new Set(choices.filter((choice) => !choice.startsWith(":"))),
    kinds: choices.filter((choice) => choice.startsWith(":")).map((choice) => choice.slice(1) as LexemeKind),
    optional,
  };
}

/** What can stand right after a match has begun with `word`; null when a match can be that word alone. */
export function elementsAfter(pattern: Pattern, word: string): readonly Element[] | null {
  const following: Element[] = [];
  for (let first = 0; first < pattern.elements.length; first++) {
    if (pattern.elements[first]?.words.has(word)) {
      let next = first + 1;
      while (pattern.elements[next]?.optional) following.push(pattern.elements[next++] as Element);
      if (next >= pattern.elements.length) return null;
      following.push(pattern.elements[next] as Element);
    }
    if (!pattern.elements[first]?.optional) break;
  }
  return following;
}

/** The longest way to match at lexeme `at`; null when there is none. */
export function matchPattern(pattern: Pattern, lexemes: readonly Lexeme[], at: number): Match | null {
  const kept: Kept[] = [];
  const end = step(pattern.elements, 0, lexemes, at, kept);
  return end < 0 ? null : { end, kept };
}

function step(
  elements: readonly Element[],
  index: number,
  lexemes: readonly Lexeme[],
  at: number,
  kept: Kept[],
): number {
  const element = elements[index];
  if (element === undefined) return at;
  const lexeme = lexemes[at];
  if (lexeme !== undefined) {
    const depth = kept.length;
    if (element.words.has(lexeme.lower)) {
      if (element.words.size > 1 || element.optional)
        kept.push({ kind: "word", value: lexeme.lower, lexeme });
      const end = step(elements, index + 1, lexemes, at + 1, kept);
      if (end >= 0) return end;
      kept.length = depth;
    }
    for (const kind of element.kinds) {
      const reading = lexeme.readings?.[kind];
      if (reading === undefined) continue;
      kept.push({ kind, value: reading.value, lexeme });
      const end = step(elements, index + 1, lexemes, at + reading.length, kept);
      if (end >= 0) return end;
      kept.length = depth;
    }
  }
  return element.optional ? step(elements, index + 1, lexemes, at, kept) : -1;
}
