/** Codes the events of a text: who did what to whom. Owns the order of the steps; each lives in a file of its own. */

import type { AnnotatedText } from "../../model/annotation.ts";
import type { Event } from "../../model/records.ts";
import { Lexicon } from "./lexicon/lexicon.ts";

/** The lexicon and the trained weights that event coding stands on. */
export class EventCoder {
  readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Loads the weights from `models/`. Throws what `file` throws. */
  static load(_file: (name: string) => Uint8Array): EventCoder {
    return new EventCoder(new Lexicon());
  }
}

/** The events that a text tells, in text order; an act told twice is one event with two pieces of evidence. */
export function codeEvents(_text: AnnotatedText, _coder: EventCoder): Event[] {
  return [];
}
