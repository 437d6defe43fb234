import { findBlocks } from "../../../src/language/blocks.ts";
import { splitSentences } from "../../../src/language/split-sentences.ts";
import { tokenise } from "../../../src/language/tokenise.ts";
import type { ReadText, Sentence } from "../../../src/model/annotation.ts";

/** A text cut into sentences and words, without tags. */
export function plainText(
  text: string,
  published: string | null,
  outletCountry: string | null = null,
): ReadText {
  const blocks = findBlocks(text, "article");
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    for (const spans of splitSentences(text, tokenise(text, block.start, block.end), "article")) {
      const tokens = spans.map((span) => ({
        ...span,
        form: text.slice(span.start, span.end),
        lemma: "",
        upos: "X" as const,
        feats: "_",
        head: 0,
        deprel: "dep",
      }));
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (first !== undefined && last !== undefined)
        sentences.push({ start: first.start, end: last.end, tokens });
    }
  }
  return {
    text,
    kind: "article",
    published:
      published === null ? { value: null, basis: "unknown" } : { value: published, basis: "published" },
    outletCountry,
    blocks,
    sentences,
    names: [],
    coreference: [],
  };
}
