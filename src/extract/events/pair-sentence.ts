/** Which sentence a marked pair is read in. Owns the choice, and the joining of sentences where the two sides stand apart. */

import { overlapLength, type Span } from "../../base/span.ts";
import type { Sentence, Token } from "../../model/annotation.ts";

/**
 * The sentence that holds both sides; where none does, the sentences from the one to the other, joined as a chain of clauses; null
 * where there are no sentences.
 * @example sentenceOf(sentences, [mali], [chad]) // of "Mali struck at dawn. Chad fell.": one sentence with both clauses
 */
export function sentenceOf(
  sentences: readonly Sentence[],
  actors: readonly Span[],
  recipients: readonly Span[],
): Sentence | null {
  const holds = (sentence: Sentence, spans: readonly Span[]) =>
    spans.some((span) => overlapLength(sentence, span) > 0);
  const first = sentences.findIndex((sentence) => holds(sentence, actors));
  const second = sentences.findIndex((sentence) => holds(sentence, recipients));
  const isApart = !sentences.some((sentence) => holds(sentence, actors) && holds(sentence, recipients));
  if (isApart && first >= 0 && second >= 0)
    return joined(sentences.slice(Math.min(first, second), Math.max(first, second) + 1));
  return fullest(sentences, [...actors, ...recipients]);
}

/** The sentence that shares most characters with the spans, every span that it touches counting for much. */
function fullest(sentences: readonly Sentence[], spans: readonly Span[]): Sentence | null {
  let best: Sentence | null = null;
  let most = -1;
  for (const sentence of sentences) {
    const shared = spans.reduce((sum, span) => {
      const length = overlapLength(sentence, span);
      return sum + (length > 0 ? 1000 + length : 0);
    }, 0);
    if (shared > most) [best, most] = [sentence, shared];
  }
  return best;
}

/** One tree of several: the roots of the later ones stand beside the first, as clauses of one sentence would. */
function joined(sentences: readonly Sentence[]): Sentence | null {
  const [first] = sentences;
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return null;
  const tokens: Token[] = [];
  let root = 0;
  for (const sentence of sentences) {
    const before = tokens.length;
    for (const token of sentence.tokens) {
      const isFirstRoot = token.head === 0 && root === 0;
      if (isFirstRoot) root = tokens.length + 1;
      if (isFirstRoot) tokens.push(token);
      else if (token.head === 0) tokens.push({ ...token, head: root, deprel: "parataxis" });
      else tokens.push({ ...token, head: token.head + before });
    }
  }
  return { start: first.start, end: last.end, tokens };
}
