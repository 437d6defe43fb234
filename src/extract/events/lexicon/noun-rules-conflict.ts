/**
 * Nouns that tell an act of conflict by themselves beyond those of `../noun-rules.ts`: killings, bans, protests, objections, allegations.
 * Owns the places of their sides, each with a sentence that is read and one that is left alone.
 */

import type { NounRule } from "../noun-rules.ts";

/** Asked before the common rules: of a noun in two classes the narrower one counts. */
export const CONFLICT_NOUN_RULES: readonly NounRule[] = [
  {
    classes: ["killing"],
    actor: ["by", "from"],
    recipient: ["of", "on", "against", "inside", "into"],
    both: [],
    matches: "The bombardment of Chad by Mali went on.",
    refuses: "The killing of time bored Mali and Chad.",
  },
  {
    classes: ["ban"],
    actor: ["by"],
    recipient: ["on", "against"],
    both: [],
    matches: "Mali's ban on Chad stands.",
    refuses: "The ban on smoking pleased Mali and Chad.",
  },
  {
    classes: ["protest", "riot"],
    actor: ["by", "of"],
    recipient: ["against"],
    both: [],
    matches: "Mali's protests against Chad grew.",
    refuses: "The march of time left Mali and Chad behind.",
  },
  {
    classes: ["objection"],
    actor: ["of", "from", "by"],
    recipient: ["to", "against"],
    both: [],
    code: "120",
    matches: "Mali's opposition to Chad is old.",
    refuses: "The resistance of the wire surprised Mali and Chad.",
  },
  {
    classes: ["allegation", "complaint", "verdict"],
    actor: ["by", "from"],
    recipient: ["against"],
    both: [],
    matches: "Mali's allegations against Chad made news.",
    refuses: "The report on rainfall reached Mali and Chad.",
  },
  {
    classes: ["ouster", "overthrow"],
    actor: ["by"],
    recipient: ["of"],
    both: [],
    matches: "The overthrow of Chad by Mali failed.",
    refuses: "The dismissal of the class pleased Mali and Chad.",
  },
  {
    classes: ["criticism"],
    actor: ["by", "from"],
    recipient: ["of", "for", "to", "against", "at", "with", "towards", "toward"],
    both: [],
    matches: "Mali's anger at Chad grew.",
    refuses: "The criticism of the play amused Mali.",
  },
];
