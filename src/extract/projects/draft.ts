/** One mention of a project on its way to a record. Owns the shape that the finders share; reads nothing. */

import type { Span } from "../../base/span.ts";
import type { ProjectHead } from "./project-words.ts";

/** One mention of a project. */
export interface Draft {
  readonly name: string;
  /** Lower-cased words of the name that tell it from others of its kind. */
  readonly marks: readonly string[];
  readonly kind: ProjectHead;
  /** Last word of the name, lower-case singular: "pipeline". */
  readonly head: string;
  readonly span: Span;
  readonly sentence: number;
  /** Position in the sentence of the word that the name hangs on the rest by. */
  readonly at: number;
  readonly isNamed: boolean;
  readonly rule: string;
  readonly aliases: readonly string[];
  /** Capitalised words of the name, those for its kind left out. */
  readonly proper: readonly Span[];
  /** The words begin the name of something else: "Oma Exploration" of "Oma Exploration Ltd". */
  readonly isOther: boolean;
}
