import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Lemmatiser } from "../../src/language/lemmatise.ts";

const lemmas = Lemmatiser.fromText(readFileSync(new URL("../../models/lemmas.txt", import.meta.url), "utf8"));

const CASES: readonly (readonly [form: string, upos: string, xpos: string, lemma: string])[] = [
  ["negotiating", "VERB", "VBG", "negotiate"],
  ["visited", "VERB", "VBD", "visit"],
  ["banned", "VERB", "VBN", "ban"],
  ["agreed", "VERB", "VBD", "agree"],
  ["pledges", "VERB", "VBZ", "pledge"],
  ["reaches", "VERB", "VBZ", "reach"],
  ["supplied", "VERB", "VBN", "supply"],
  ["met", "VERB", "VBD", "meet"],
  ["sworn", "VERB", "VBN", "swear"],
  ["overtook", "VERB", "VBD", "overtake"],
  ["undergone", "VERB", "VBN", "undergo"],
  ["Envoys", "NOUN", "NNS", "envoy"],
  ["treaties", "NOUN", "NNS", "treaty"],
  ["crises", "NOUN", "NNS", "crisis"],
  ["houses", "NOUN", "NNS", "house"],
  ["taxes", "NOUN", "NNS", "tax"],
  ["women", "NOUN", "NNS", "woman"],
  ["larger", "ADJ", "JJR", "large"],
  ["biggest", "ADJ", "JJS", "big"],
  ["heavier", "ADJ", "JJR", "heavy"],
  ["Kenyan", "ADJ", "JJ", "Kenyan"],
  ["Large", "ADJ", "JJ", "large"],
  ["n't", "PART", "RB", "not"],
  ["n’t", "PART", "RB", "not"],
  ["'ll", "AUX", "MD", "will"],
  ["was", "AUX", "VBD", "be"],
  ["them", "PRON", "PRP", "they"],
  ["Nairobi", "PROPN", "NNP", "Nairobi"],
];

describe("lemmas", () => {
  test.each(CASES)("%s %s %s → %s", (form, upos, xpos, lemma) => {
    expect(lemmas.lemmatise(form, upos, xpos)).toBe(lemma);
  });
});
