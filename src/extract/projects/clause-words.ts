/** What a sentence says of one thing named in it: the words that govern or qualify its name. Owns how far that reaches; reads no meaning. */

import type { Span } from "../../base/span.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import { prepositionOf } from "../clauses/find-predicates.ts";

/** Relations that open a clause of its own. */
const CLAUSE = /^(?:advcl|ccomp|csubj|parataxis|acl|root)/u;
/** Small words that cues are written with: "talks *on*", "is *being* built", "*under* construction". */
const SMALL = /^(?:case|det|mark|aux|cop|advmod|compound:prt)/u;
/** "agreed to build", "an agreement to build": what stands above such a clause says what becomes of it. */
const COMPLETING = /^(?:xcomp|ccomp|acl$)/u;
const MOST_STEPS = 12;

/**
 * The words that a sentence says of the name at `span`, whose last word stands at `at`: what it hangs on up to the verb and the
 * verbs above that it completes, with what stands right below these; never words of other clauses or of the name itself.
 * Lower case, joined by blanks; capitalised words (parts of other names) are left out.
 * @example clauseWords(tree of "Rao said work on the Blue Dam, near a closed mine, was delayed", 6, span) // "… work on was delayed"
 */
export function clauseWords(tree: SyntaxTree, at: number, span: Span): string {
  const kept = new Set<number>();
  // Of what hangs on the name, not what qualifies that in turn: "the dam's share of a *delayed* harvest".
  const isFar = (child: number): boolean => {
    const { deprel } = tree.token(child);
    return deprel.startsWith("conj") || (tree.head(child) !== at && deprel === "amod");
  };
  for (const index of tree.subtree(at, isFar)) kept.add(index);
  const path = pathAbove(tree, at);
  for (const index of path) {
    kept.add(index);
    for (const child of tree.children(index)) {
      if (opensClause(tree, child) && !path.includes(child)) continue;
      kept.add(child);
      for (const small of tree.children(child)) if (SMALL.test(tree.token(small).deprel)) kept.add(small);
    }
  }
  return [...kept]
    .sort((a, b) => a - b)
    .map((index) => tree.token(index))
    .filter((token) => token.end <= span.start || token.start >= span.end)
    .filter((token, i) => i === 0 || token.upos === "VERB" || !/^\p{Lu}/u.test(token.form))
    .map((token) => token.form.toLowerCase())
    .join(" ");
}

function opensClause(tree: SyntaxTree, index: number): boolean {
  const { deprel, upos } = tree.token(index);
  return CLAUSE.test(deprel) || (deprel === "conj" && (upos === "VERB" || upos === "AUX"));
}

/** Prepositions under which a thing is what the verb is about; under the others it tells where, when or by whom. */
const ABOUT = /^(?:on|for|of|about|with|to|into|over)$/u;
const SHARING =
  /^(?:invest|particip|cooperat|collaborat|assist|help|join|share|stake|progress|interest|step|role|delay)/u;
/** Nouns that keep what they qualify in sight: "the dam *contracts* were cancelled". */
const DEALINGS =
  /^(?:contract|agreement|deal|accord|pact|protocol|construction|work|talk|negotiation|completion|launch|funding|financing|loan|project|plan|tender|phase|feasibility|study)s?$/iu;

/** Whether what is said of the word above is said of the one below: not of "the dam's workers", nor of what happened "near the dam". */
function carriesOn(tree: SyntaxTree, below: number, above: number): boolean {
  const { deprel } = tree.token(below);
  const { lemma } = tree.token(above);
  if (/^(?:compound|nmod:poss)/u.test(deprel)) return DEALINGS.test(lemma);
  if (/^(?:obl|nmod)/u.test(deprel)) {
    const preposition = prepositionOf(tree, below);
    return (
      preposition === "" ||
      ABOUT.test(preposition) ||
      (preposition === "in" && SHARING.test(lemma.toLowerCase()))
    );
  }
  return true;
}

/** The words above, up to the verb of the clause and on through the clauses that it completes. */
function pathAbove(tree: SyntaxTree, at: number): number[] {
  const path: number[] = [];
  let below = at;
  for (const index of tree.ancestors(at).slice(0, MOST_STEPS)) {
    const { upos, deprel } = tree.token(below);
    const isClauseEnd = upos === "VERB" && !COMPLETING.test(deprel);
    if (isClauseEnd && below !== at) break;
    if (CLAUSE.test(deprel) && !COMPLETING.test(deprel)) break;
    if (!carriesOn(tree, below, index)) break;
    path.push(index);
    below = index;
  }
  return path;
}
