/** A sentence's dependency tree made walkable. Reads structure; knows no vocabulary. */

import type { Span } from "../base/span.ts";
import type { Sentence, Token } from "../model/annotation.ts";

/** Children lists and look-ups over one sentence; token indexes count from 0 here (`Token.head` counts from 1). */
export class SyntaxTree {
  readonly sentence: Sentence;
  readonly #children: number[][];

  constructor(sentence: Sentence) {
    this.sentence = sentence;
    this.#children = sentence.tokens.map(() => []);
    sentence.tokens.forEach((token, index) => {
      if (token.head > 0) this.#children[token.head - 1]?.push(index);
    });
  }

  get tokens(): readonly Token[] {
    return this.sentence.tokens;
  }

  token(index: number): Token {
    const token = this.sentence.tokens[index];
    if (token === undefined) throw new RangeError(`no token ${index} in a sentence of ${this.tokens.length}`);
    return token;
  }

  /** Index of the head, -1 for the root. */
  head(index: number): number {
    return this.token(index).head - 1;
  }

  /** Dependents in text order. */
  children(index: number): readonly number[] {
    return this.#children[index] ?? [];
  }

  /** Dependents by relation; "nsubj" also matches its subtypes ("nsubj:pass"), "nsubj:" matches only the plain one. */
  childrenBy(index: number, ...deprels: readonly string[]): number[] {
    return this.children(index).filter((child) =>
      deprels.some((rel) => matchesRelation(this.token(child).deprel, rel)),
    );
  }

  childBy(index: number, ...deprels: readonly string[]): number | null {
    return this.childrenBy(index, ...deprels)[0] ?? null;
  }

  /** The token and all below it, sorted. `skip` leaves out whole branches. Safe on malformed (cyclic) heads. */
  subtree(index: number, skip: (index: number) => boolean = () => false): number[] {
    const seen = new Set<number>([index]);
    const stack = [index];
    while (stack.length > 0) {
      for (const child of this.children(stack.pop() as number)) {
        if (seen.has(child) || skip(child)) continue;
        seen.add(child);
        stack.push(child);
      }
    }
    return [...seen].sort((a, b) => a - b);
  }

  /** From the first to the last character of the subtree. */
  subtreeSpan(index: number, skip?: (index: number) => boolean): Span {
    const indexes = this.subtree(index, skip);
    return { start: this.token(indexes[0] as number).start, end: this.token(indexes.at(-1) as number).end };
  }

  /** The token of a span whose head lies outside of it (the first such one); null when no token lies in the span. */
  headOf(span: Span): number | null {
    let first: number | null = null;
    for (let i = 0; i < this.tokens.length; i++) {
      const token = this.token(i);
      if (token.start < span.start || token.end > span.end) continue;
      first ??= i;
      const head = token.head - 1;
      if (head < 0) return i;
      const above = this.token(head);
      if (above.start < span.start || above.end > span.end) return i;
    }
    return first;
  }

  /** From the token's head up to the root. */
  ancestors(index: number): number[] {
    const path: number[] = [];
    for (let at = this.head(index); at >= 0 && !path.includes(at); at = this.head(at)) path.push(at);
    return path;
  }
}

function matchesRelation(deprel: string, wanted: string): boolean {
  if (wanted.endsWith(":")) return deprel === wanted.slice(0, -1);
  return deprel === wanted || deprel.startsWith(`${wanted}:`);
}
