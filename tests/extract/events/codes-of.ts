/** Codes of the acts that sentences tell, read with the package's own parser and lexicon, for suites of the lexicon. */

import { readFileSync } from "node:fs";
import { findPredicates } from "../../../src/extract/clauses/find-predicates.ts";
import { Lexicon } from "../../../src/extract/events/lexicon/lexicon.ts";
import { ActReader } from "../../../src/extract/events/read-act.ts";
import { LanguageCore } from "../../../src/language/core.ts";
import { SyntaxTree } from "../../../src/language/tree.ts";

const core = LanguageCore.load((name) => readFileSync(`models/${name}`));
const lexicon = new Lexicon();
const SIDES = /^(?:mali|chad|minister|general|ambassador|soldiers|rebels|monks|critics)$/iu;

/** Codes of the acts that a sentence's clauses tell. */
export function codesOf(text: string): string[] {
  const read = core.read({ text, kind: "article", published: { value: null, basis: "unknown" } });
  return read.sentences.flatMap((sentence) => {
    const tree = new SyntaxTree(sentence);
    const predicates = findPredicates(tree);
    const reader = new ActReader(tree, predicates, lexicon, {
      futureIsIntent: false,
      isMention: (at) => SIDES.test(tree.token(at).form),
    });
    return predicates.flatMap((predicate) => reader.act(predicate)?.code ?? []);
  });
}
