/** Finds the names of a document: features, recogniser, then the rules of exact boundaries and of one document, one reading. */

import type { Name, Sentence } from "../../model/annotation.ts";
import { featuresOf, traceDocument, type NameWord } from "./features.ts";
import { namesOf, type WordSpan } from "./labels.ts";
import type { NameModel } from "./name-model.ts";
import { mendNames } from "./mend-names.ts";
import { WordViews } from "./word-hash.ts";

const views = new WordViews();

/**
 * Names in text order, none overlapping another.
 * @example "Army chief Gen Asim Munir met Khar" → PERSON "Asim Munir", PERSON "Khar"
 */
export function findNames(sentences: readonly Sentence[], model: NameModel): Name[] {
  const words = sentences.map((sentence) => sentence.tokens as readonly NameWord[]);
  const found = recogniseNames(words, model);
  const names: Name[] = [];
  mendNames(words, found).forEach((spans, at) => {
    const tokens = (sentences[at] as Sentence).tokens;
    for (const span of spans) {
      const first = tokens[span.start];
      const last = tokens[span.end - 1];
      if (first !== undefined && last !== undefined)
        names.push({ start: first.start, end: last.end, type: span.type });
    }
  });
  return names;
}

/** The recogniser alone: spans of words for each sentence. */
export function recogniseNames(sentences: readonly (readonly NameWord[])[], model: NameModel): WordSpan[][] {
  const context = traceDocument(sentences, views);
  return sentences.map((words, at) => {
    const scores = model.scores(featuresOf(context, at, words, model.lists));
    return namesOf(model.decode(scores));
  });
}
