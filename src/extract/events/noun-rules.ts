/**
 * Which nouns tell an act by themselves, and under which prepositions their sides stand. Owns this ordered list, each rule with a
 * sentence that it reads and one that it must leave alone; `noun-events.ts` applies them.
 */

import { CONFLICT_NOUN_RULES } from "./lexicon/noun-rules-conflict.ts";

export interface NounRule {
  /** Classes of `lexicon/noun-classes.ts`. */
  readonly classes: readonly string[];
  /** Prepositions of who acts, whom it is done to, and of two who act together. */
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly both: readonly string[];
  /** Code in place of the noun's own. */
  readonly code?: string;
  /** Read as an act between Mali and Chad. */
  readonly matches: string;
  /** Names both, and no such act between them. */
  readonly refuses: string;
}

/** The first rule that names one of a noun's classes counts. */
export const NOUN_RULES: readonly NounRule[] = [
  ...CONFLICT_NOUN_RULES,
  {
    classes: ["visit"],
    actor: ["of", "by"],
    recipient: ["to", "in"],
    both: [],
    matches: "Mali's visit to Chad pleased everyone.",
    refuses: "The visit of the choir pleased Mali and Chad.",
  },
  {
    classes: ["call", "talks", "negotiation"],
    actor: ["of", "by"],
    recipient: ["with"],
    both: ["between", "among", "of"],
    matches: "The talks between Mali and Chad lasted a week.",
    refuses: "The talks lasted a week, as long as the road from Mali.",
  },
  {
    classes: ["agreement"],
    actor: ["of", "by"],
    recipient: ["with"],
    both: ["between", "among"],
    code: "030",
    matches: "The agreement between Mali and Chad is old.",
    refuses: "The agreement of subject and verb puzzled Mali.",
  },
  {
    classes: ["ceasefire", "cooperation", "exercises"],
    actor: ["of", "by"],
    recipient: ["with"],
    both: ["between", "among"],
    matches: "The cooperation between Mali and Chad is close.",
    refuses: "The cooperation of the singers charmed Mali.",
  },
  {
    classes: ["mediation"],
    actor: ["of", "by"],
    recipient: ["between", "in"],
    both: [],
    matches: "Mali's mediation in Chad failed.",
    refuses: "The mediation of a friend helped in Mali.",
  },
  {
    classes: ["economic-aid", "military-aid", "humanitarian-aid", "aid"],
    actor: ["from", "by"],
    recipient: ["to", "for"],
    both: [],
    matches: "Mali's aid to Chad is small.",
    refuses: "The aid arrived in Mali by way of Chad.",
  },
  {
    classes: ["attack", "aerial", "shelling", "bombing"],
    actor: ["by", "from"],
    recipient: ["on", "against", "inside", "inside of", "into"],
    both: ["between"],
    matches: "Mali's attack on Chad failed.",
    refuses: "The attack of fever came over a boy from Mali in Chad.",
  },
  {
    classes: ["sanctions", "blockade"],
    actor: ["by", "of"],
    recipient: ["on", "against", "of"],
    both: [],
    matches: "Mali's sanctions against Chad hurt.",
    refuses: "The sanctions hurt a shop near Mali.",
  },
  {
    classes: ["criticism", "support", "praise"],
    actor: ["by", "from"],
    recipient: ["of", "for", "to"],
    both: [],
    matches: "Mali's criticism of Chad was sharp.",
    refuses: "The criticism of the play amused Mali.",
  },
  {
    classes: ["request", "demand"],
    actor: ["from", "by", "of"],
    recipient: ["to", "on"],
    both: [],
    matches: "Mali's appeal to Chad was heard.",
    refuses: "The appeal of the hills drew people from Mali.",
  },
  {
    classes: [
      "repression",
      "arrest",
      "deportation",
      "abduction",
      "assassination",
      "torture",
      "seizure",
      "occupation",
      "cyber",
    ],
    actor: ["by"],
    recipient: ["of", "on", "against"],
    both: [],
    matches: "Mali's occupation of Chad ended.",
    refuses: "His occupation was farming in Mali.",
  },
  {
    classes: ["investigation", "lawsuit", "charges"],
    actor: ["by"],
    recipient: ["into", "against", "of"],
    both: [],
    matches: "Mali's lawsuit against Chad is pending.",
    refuses: "The suit was made in Mali.",
  },
  {
    classes: ["withdrawal"],
    actor: ["of", "by"],
    recipient: ["from"],
    both: [],
    matches: "Mali's withdrawal from Chad began.",
    refuses: "The withdrawal of the label pleased Mali.",
  },
  {
    classes: ["threat"],
    actor: ["by", "from"],
    recipient: ["against", "to"],
    both: [],
    matches: "Mali's threat against Chad was loud.",
    refuses: "The threat of rain hung over Mali.",
  },
];

/** Nouns of these classes that only qualify others or tell a state: "peace talks", "peace reigned". */
export const TELL_NOTHING: ReadonlySet<string> = new Set(["peace", "lull", "pause"]);
