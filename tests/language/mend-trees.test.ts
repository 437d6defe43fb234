import { describe, expect, test } from "vitest";
import { familiarWords, mendTree } from "../../src/language/mend-trees.ts";
import type { ReadSyntax } from "../../src/language/syntax-reader.ts";
import type { Upos } from "../../src/model/annotation.ts";

/** "form/UPOS/head/deprel" for each word. */
function tree(notation: string): { words: string[]; syntax: ReadSyntax } {
  const rows = notation.split(" ").map((word) => word.split("/") as [string, Upos, string, string]);
  return {
    words: rows.map((row) => row[0]),
    syntax: {
      upos: rows.map((row) => row[1]),
      xpos: rows.map(() => ""),
      feats: rows.map(() => "_"),
      heads: rows.map((row) => Number(row[2])),
      deprels: rows.map((row) => row[3]),
    },
  };
}

const mended = (notation: string) => {
  const { words, syntax } = tree(notation);
  const after = mendTree(words, syntax);
  return words.map((word, i) => `${word}/${after.upos[i]}/${after.heads[i]}/${after.deprels[i]}`).join(" ");
};

/** As the reader gives it, and as it should be. */
const MENDED: readonly (readonly [string, string])[] = [
  [
    "Senator/PROPN/3/nsubj Oduya/PROPN/3/nsubj spoke/VERB/0/root",
    "Senator/PROPN/2/nmod:desc Oduya/PROPN/3/nsubj spoke/VERB/0/root",
  ],
  [
    "economist/NOUN/3/nsubj Li/PROPN/3/nsubj spoke/VERB/0/root",
    "economist/NOUN/2/nmod:desc Li/PROPN/3/nsubj spoke/VERB/0/root",
  ],
  [
    "Silvina/PROPN/3/nsubj Roca/PROPN/3/nsubj left/VERB/0/root",
    "Silvina/PROPN/3/nsubj Roca/PROPN/1/flat left/VERB/0/root",
  ],
  [
    "Attorney/PROPN/6/nsubj -/PUNCT/3/punct General/PROPN/1/flat Ana/PROPN/6/nsubj Sol/PROPN/4/flat ruled/VERB/0/root",
    "Attorney/PROPN/4/compound -/PUNCT/3/punct General/PROPN/1/flat Ana/PROPN/6/nsubj Sol/PROPN/4/flat ruled/VERB/0/root",
  ],
  [
    "Rebels/NOUN/6/nsubj must/AUX/3/aux leave/VERB/6/ccomp ,/PUNCT/6/punct Ito/PROPN/6/nsubj said/VERB/0/root",
    "Rebels/NOUN/3/nsubj must/AUX/3/aux leave/VERB/6/ccomp ,/PUNCT/6/punct Ito/PROPN/6/nsubj said/VERB/0/root",
  ],
  [
    "Mali/PROPN/6/nsubj ,/PUNCT/4/punct a/DET/4/det neighbour/NOUN/6/nsubj ,/PUNCT/4/punct agreed/VERB/0/root",
    "Mali/PROPN/6/nsubj ,/PUNCT/4/punct a/DET/4/det neighbour/NOUN/1/appos ,/PUNCT/4/punct agreed/VERB/0/root",
  ],
  [
    "Oslo/PROPN/2/nsubj said/VERB/0/root in/ADP/5/case a/DET/5/det note/NOUN/2/obl that/PRON/8/obj ships/NOUN/8/nsubj sailed/VERB/5/acl:relcl",
    "Oslo/PROPN/2/nsubj said/VERB/0/root in/ADP/5/case a/DET/5/det note/NOUN/2/obl that/PRON/8/mark ships/NOUN/8/nsubj sailed/VERB/2/ccomp",
  ],
  [
    "Bishop/NOUN/7/nsubj of/ADP/3/case Lima/PROPN/1/nmod ,/PUNCT/7/punct Ana/PROPN/7/nsubj Sol/PROPN/5/flat spoke/VERB/0/root",
    "Bishop/NOUN/5/nmod:desc of/ADP/3/case Lima/PROPN/1/nmod ,/PUNCT/7/punct Ana/PROPN/7/nsubj Sol/PROPN/5/flat spoke/VERB/0/root",
  ],
];

const REFUSED: readonly string[] = [
  "gave/VERB/0/root Oslo/PROPN/1/iobj fish/NOUN/1/obj",
  "we/PRON/3/nsubj all/DET/3/nsubj agree/VERB/0/root",
  "Weeks/NOUN/4/nsubj after/ADP/3/case Mali/PROPN/4/nsubj agreed/VERB/0/root",
  "Oslo/PROPN/2/nsubj spoke/VERB/0/root in/ADP/5/case a/DET/5/det note/NOUN/2/obl that/PRON/7/nsubj came/VERB/5/acl:relcl",
  "Oslo/PROPN/2/nsubj told/VERB/0/root men/NOUN/2/iobj that/PRON/5/nsubj came/VERB/3/acl:relcl",
  "Oslo/PROPN/2/nsubj said/VERB/0/root it/PRON/4/nsubj waits/VERB/2/ccomp",
];

describe("mending trees", () => {
  test.each(MENDED)("%s", (notation, expected) => {
    expect(mended(notation)).toBe(expected);
  });

  test.each(REFUSED)("left alone: %s", (notation) => {
    expect(mended(notation)).toBe(notation);
  });

  test("titles without a stop are shown with one, only before a capital", () => {
    expect(familiarWords(["Mr", "Haas", "and", "Gen", "Z", "St"])).toEqual([
      "Mr.",
      "Haas",
      "and",
      "Gen.",
      "Z",
      "St",
    ]);
    expect(familiarWords(["«", "Sí", "»"])).toEqual(['"', "Sí", '"']);
    expect(familiarWords(["Kim", "Jr", "left"])).toEqual(["Kim", "Jr.", "left"]);
  });
});
