/** One sentence as the finders of encounters look at it. Owns the view; reads nothing into it. */

import type { SyntaxTree } from "../../language/tree.ts";
import type { AnnotatedText } from "../../model/annotation.ts";
import type { Grounding } from "../clauses/grounding.ts";
import type { Predicate } from "../clauses/predicate.ts";

/** A sentence with its tree and clauses, and the text that it stands in. */
export interface SentenceView {
  readonly text: AnnotatedText;
  readonly tree: SyntaxTree;
  /** Position of the sentence in the text, from 0. */
  readonly index: number;
  readonly grounding: Grounding;
  readonly predicates: readonly Predicate[];
}
