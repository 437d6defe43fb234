/**
 * Words that commit: by what they bind to ("agreed *to lift*", "a pledge *of* aid"), with what force and hedge. Ordered data;
 * the first that applies decides. Each row shows a sentence that it matches and one that it must refuse.
 */

import { wordTable } from "../../base/word-table.ts";
import type { CommitmentForce } from "../../model/records.ts";

/** What the cue binds to: an infinitive, a clause that speaks of the future, a thing, or an act under "to" or "on". */
export type Binding = "infinitive" | "future-clause" | "object" | "oblique";

export interface CommitmentCue {
  readonly name: string;
  readonly force: CommitmentForce;
  /** Lemmas of verbs or adjectives (with a copula). */
  readonly lemmas: ReadonlySet<string>;
  readonly bindings: readonly Binding[];
  /** Prepositions of an "oblique" binding. */
  readonly prepositions: readonly string[];
  /** Kept as the record's hedge, in the words of the text. */
  readonly isHedged: boolean;
  /** How surely such a sentence is a commitment when all its parts are found. */
  readonly base: number;
  readonly matches: string;
  readonly refuses: string;
}

function lemmas(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

export const COMMITMENT_CUES: readonly CommitmentCue[] = [
  {
    name: "threat",
    force: "threat",
    lemmas: lemmas("threaten"),
    bindings: ["infinitive", "future-clause"],
    prepositions: [],
    isHedged: false,
    base: 0.8,
    matches: "Norland threatened to close its ports to Sudland.",
    refuses: "The flood threatened to burst the dam.",
  },
  {
    name: "pledge",
    force: "pledge",
    lemmas: lemmas("pledge vow promise swear undertake guarantee"),
    bindings: ["infinitive", "future-clause", "object"],
    prepositions: [],
    isHedged: false,
    base: 0.85,
    matches: "Canada pledged to send 40 trucks to Chad.",
    refuses: "The team showed promise in Chad.",
  },
  {
    name: "commit",
    force: "pledge",
    lemmas: lemmas("commit committed dedicate"),
    bindings: ["oblique", "infinitive"],
    prepositions: ["to"],
    isHedged: false,
    base: 0.8,
    matches: "Ghana was committed to opening the border with Togo.",
    refuses: "The officer committed a crime in Togo.",
  },
  {
    name: "assure",
    force: "pledge",
    lemmas: lemmas("assure reassure"),
    bindings: ["future-clause"],
    prepositions: ["of"],
    isHedged: false,
    base: 0.72,
    matches: "Oman assured Yemen that it would reopen the crossing.",
    refuses: "Oman assured Yemen that the road was safe.",
  },
  {
    name: "agree",
    force: "agreement",
    lemmas: lemmas("agree"),
    bindings: ["infinitive", "future-clause", "oblique"],
    prepositions: ["on", "to", "upon"],
    isHedged: false,
    base: 0.8,
    matches: "Peru and Chile agreed to build a joint port.",
    refuses: "Peru agreed that the port was old.",
  },
  {
    name: "sign",
    force: "agreement",
    lemmas: lemmas("sign ink conclude reach finalise finalize initial seal strike"),
    bindings: ["object"],
    prepositions: [],
    isHedged: false,
    base: 0.66,
    matches: "Kenya and Uganda signed an accord on fishing rights.",
    refuses: "The minister signed the visitors' book.",
  },
  {
    name: "offer",
    force: "offer",
    lemmas: lemmas("offer volunteer"),
    bindings: ["infinitive", "object"],
    prepositions: [],
    isHedged: false,
    base: 0.78,
    matches: "Turkey offered Georgia cheap gas.",
    refuses: "The hotel offered a view of the bay.",
  },
  {
    name: "announce",
    force: "pledge",
    lemmas: lemmas("announce unveil"),
    bindings: ["object"],
    prepositions: [],
    isHedged: false,
    base: 0.62,
    matches: "Japan announced a loan of $2 billion for Nepal.",
    refuses: "Japan announced the results.",
  },
  {
    name: "ready",
    force: "pledge",
    lemmas: lemmas("ready prepared willing"),
    bindings: ["infinitive"],
    prepositions: [],
    isHedged: true,
    base: 0.66,
    matches: "Brazil stands ready to train police in Haiti.",
    refuses: "The dish is ready to serve.",
  },
  {
    name: "intend",
    force: "pledge",
    lemmas: lemmas("intend"),
    bindings: ["infinitive"],
    prepositions: [],
    isHedged: true,
    base: 0.7,
    matches: "Japan intends to send two ships to Palau.",
    refuses: "The gift was intended for a friend.",
  },
  {
    name: "resolve",
    force: "pledge",
    lemmas: lemmas("resolve determined decide"),
    bindings: ["infinitive"],
    prepositions: [],
    isHedged: false,
    base: 0.62,
    matches: "Chad and Niger decided to open a joint office.",
    refuses: "The court decided the case.",
  },
  {
    name: "plan",
    force: "intent",
    lemmas: lemmas("plan aim hope propose"),
    bindings: ["infinitive"],
    prepositions: [],
    isHedged: true,
    base: 0.5,
    matches: "India plans to supply buses to Nepal.",
    refuses: "He planned the garden.",
  },
];

/** Nouns that name a commitment and bind an act: "its resolve to finish", "an offer of grain", "willingness to join". */
export interface CommitmentNoun {
  readonly name: string;
  readonly force: CommitmentForce;
  readonly lemmas: ReadonlySet<string>;
  readonly prepositions: readonly string[];
  readonly isHedged: boolean;
  readonly base: number;
  readonly matches: string;
  readonly refuses: string;
}

export const COMMITMENT_NOUNS: readonly CommitmentNoun[] = [
  {
    name: "agreement-noun",
    force: "agreement",
    lemmas: lemmas("agreement accord deal understanding pact memorandum mou"),
    prepositions: ["on", "to", "for", "of"],
    isHedged: false,
    base: 0.62,
    matches: "An agreement was reached on sharing the river.",
    refuses: "There was no agreement on prices.",
  },
  {
    name: "pledge-noun",
    force: "pledge",
    lemmas: lemmas("commitment pledge promise vow resolve determination undertaking assurance guarantee"),
    prepositions: ["to", "of"],
    isHedged: false,
    base: 0.66,
    matches: "Mali reaffirmed its commitment to withdraw from the valley.",
    refuses: "His commitment impressed the crowd.",
  },
  {
    name: "offer-noun",
    force: "offer",
    lemmas: lemmas("offer"),
    prepositions: ["of", "to"],
    isHedged: false,
    base: 0.6,
    matches: "Cuba renewed its offer of doctors to Angola.",
    refuses: "The shop had an offer on shoes.",
  },
  {
    name: "willingness",
    force: "intent",
    lemmas: lemmas("willingness readiness intention desire interest eagerness"),
    prepositions: ["to", "of", "in"],
    isHedged: true,
    base: 0.56,
    matches: "Libya expressed its willingness to join the talks.",
    refuses: "Public interest in the match was low.",
  },
  {
    name: "threat-noun",
    force: "threat",
    lemmas: lemmas("threat ultimatum"),
    prepositions: ["to", "of"],
    isHedged: false,
    base: 0.5,
    matches: "Serbia repeated its threat to cut the power line.",
    refuses: "The storm is a threat to farms.",
  },
];

/** Verbs that bring a commitment noun into force; without one of these over it the noun is talked about, not made. */
export const VOICING: ReadonlySet<string> = lemmas(
  "reaffirm reiterate express voice repeat renew restate affirm confirm declare announce state convey make give underline underscore stress highlight pledge extend offer show demonstrate renew sign reach conclude finalise finalize seal ink strike initial achieve arrive have",
);

/** Verbs that bring an agreement about; to "show understanding" is none. */
export const AGREEING: ReadonlySet<string> = lemmas(
  "reach sign conclude finalise finalize seal ink strike initial achieve arrive announce make renew extend",
);

/** What a "will" promises when its subject acts for a state: acts that one carries out for another. */
export const DELIVERABLE: ReadonlySet<string> = lemmas(
  "provide supply send deliver give donate grant lend build construct help assist support aid fund finance invest train equip sell export ship transfer hand release free withdraw pull reopen open lift ease host hold sign ratify implement cooperate boost increase expand extend continue strengthen deepen protect defend respect honour honor comply abide repay pay compensate contribute allocate double facilitate participate join share work establish launch restore resume return accept receive evacuate halt stop suspend end cut reduce retaliate respond impose start begin complete carry finish train dispatch",
);

/** Acts that threaten rather than promise. */
export const HOSTILE: ReadonlySet<string> = lemmas(
  "retaliate impose attack strike bomb invade punish expel sanction withdraw block close cut destroy respond suspend freeze halt abandon boycott veto",
);

/** How a commitment stands, told by the verb that governs its noun: "withdrew its offer", "kept its promise". */
export const STANDING_VERBS: Readonly<
  Record<string, "kept" | "broken" | "withdrawn" | "delayed" | "denied">
> = wordTable({
  fulfil: "kept",
  fulfill: "kept",
  keep: "kept",
  honour: "kept",
  honor: "kept",
  deliver: "kept",
  implement: "kept",
  meet: "kept",
  complete: "kept",
  break: "broken",
  violate: "broken",
  renege: "broken",
  breach: "broken",
  betray: "broken",
  abandon: "withdrawn",
  withdraw: "withdrawn",
  cancel: "withdrawn",
  rescind: "withdrawn",
  revoke: "withdrawn",
  retract: "withdrawn",
  scrap: "withdrawn",
  drop: "withdrawn",
  shelve: "withdrawn",
  postpone: "delayed",
  delay: "delayed",
  defer: "delayed",
  suspend: "delayed",
  stall: "delayed",
  freeze: "delayed",
  deny: "denied",
});
