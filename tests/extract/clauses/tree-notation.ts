/** A tiny notation for hand-made trees: one token a line, "form lemma UPOS head deprel [feats]". Heads count from 1. */

import { SyntaxTree } from "../../../src/language/tree.ts";
import type { Token, Upos } from "../../../src/model/annotation.ts";

export function treeOf(lines: string): SyntaxTree {
  let at = 0;
  const tokens: Token[] = lines
    .trim()
    .split("\n")
    .map((line) => {
      const [form = "", lemma = "", upos = "X", head = "0", deprel = "dep", feats = "_"] = line
        .trim()
        .split(/\s+/u);
      const token: Token = {
        start: at,
        end: at + form.length,
        form,
        lemma,
        upos: upos as Upos,
        feats,
        head: Number(head),
        deprel,
      };
      at += form.length + 1;
      return token;
    });
  return new SyntaxTree({ start: 0, end: at, tokens });
}
