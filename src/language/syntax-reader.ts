/** What any reader of syntax offers to the language core: words in, tags and trees out. Implementations are exchangeable. */

import type { Upos } from "../model/annotation.ts";

/** The syntax of one sentence, one entry a word. `heads` counts from 1, 0 is the root; exactly one word has head 0. */
export interface ReadSyntax {
  readonly upos: readonly Upos[];
  /** FEATS column, "_" where empty. */
  readonly feats: readonly string[];
  /** Penn tags; the lemmatiser asks them. */
  readonly xpos: readonly string[];
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
}

/** Reads sentences given as their words. Never throws, whatever the words; one result for each sentence, in order. */
export interface SyntaxReader {
  read(sentences: readonly (readonly string[])[]): ReadSyntax[];
}
