/** wink-nlp with its lite model as a peer: tokens, part-of-speech tags, lemmas and entities; it parses no dependencies. */

import winkModel from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";

const nlp = winkNlp(winkModel as never, ["sbd", "pos", "ner"]);

/** Reads every text and counts its words. */
export function winkWords(texts: readonly string[]): number {
  let words = 0;
  for (const text of texts) {
    const document = nlp.readDoc(text);
    document.tokens().out(nlp.its.lemma as never);
    words += document.tokens().out(nlp.its.pos).length > 0 ? text.split(/\s+/u).length : 0;
    document.entities().out();
  }
  return words;
}
