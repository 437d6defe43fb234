/** Words that name encounters, by form: visits, meetings, calls, summits. Data alone. */

import { wordTable } from "../../base/word-table.ts";
import type { EncounterForm } from "../../model/records.ts";

function words(form: EncounterForm, list: string): [string, EncounterForm][] {
  return list.split(" ").map((word) => [word, form]);
}

/** Nouns, by lemma. */
export const ENCOUNTER_NOUNS: ReadonlyMap<string, EncounterForm> = new Map([
  ...words("visit", "visit trip tour stopover"),
  ...words(
    "meeting",
    "meeting talks talk discussion consultation negotiation session audience dinner luncheon huddle",
  ),
  ...words("summit", "summit"),
  ...words("call", "call conversation"),
]);

/** Nouns that are encounters only when two sides hang on them ("talks *with*", "discussions *between*") or they are held. */
export const NEEDS_SIDES: ReadonlySet<string> = new Set([
  "talk",
  "talks",
  "discussion",
  "consultation",
  "negotiation",
  "session",
  "dinner",
  "luncheon",
  "call",
  "conversation",
  "audience",
  "tour",
  "trip",
]);

export interface EncounterVerb {
  readonly form: EncounterForm;
  /** Where the other side stands: direct object, under "with", under "on", or in the place that one goes to. */
  readonly other: "object" | "with" | "on" | "place";
  readonly particle?: string;
  readonly matches: string;
  readonly refuses: string;
}

/** Verbs, by lemma; the first row whose other side is there decides. */
export const ENCOUNTER_VERBS: Readonly<Record<string, readonly EncounterVerb[]>> = wordTable({
  meet: [
    {
      form: "meeting",
      other: "with",
      matches: "The king met with envoys from Oman.",
      refuses: "The plan met with applause.",
    },
    {
      form: "meeting",
      other: "object",
      matches: "Rao met Chen in Delhi.",
      refuses: "The bridge met the standard.",
    },
  ],
  visit: [
    { form: "visit", other: "place", matches: "Rao visited China.", refuses: "Tourists visited the museum." },
  ],
  arrive: [
    {
      form: "visit",
      other: "place",
      matches: "Rao arrived in Beijing on Monday.",
      refuses: "The parcel arrived in Beijing.",
    },
  ],
  travel: [
    {
      form: "visit",
      other: "place",
      matches: "The premier travelled to Oslo for talks.",
      refuses: "News travelled to Oslo.",
    },
  ],
  fly: [
    {
      form: "visit",
      other: "place",
      matches: "The envoy flew to Cairo for talks.",
      refuses: "Drones flew to the base.",
    },
  ],
  receive: [
    {
      form: "meeting",
      other: "object",
      matches: "The emir received Secretary Blake at the palace.",
      refuses: "The emir received a letter.",
    },
  ],
  welcome: [
    {
      form: "meeting",
      other: "object",
      matches: "Rao welcomed Chen at the ministry for talks.",
      refuses: "Rao welcomed the ruling.",
    },
  ],
  host: [
    {
      form: "visit",
      other: "object",
      matches: "Japan hosted President Lee on Friday.",
      refuses: "Japan hosted the games.",
    },
  ],
  call: [
    {
      form: "meeting",
      other: "on",
      matches: "The envoy called on President Lee.",
      refuses: "The envoy called on Chad to leave.",
    },
  ],
  phone: [
    { form: "call", other: "object", matches: "Rao phoned Chen.", refuses: "Rao phoned in the story." },
  ],
  telephone: [
    { form: "call", other: "object", matches: "Rao telephoned Chen.", refuses: "The office was telephoned." },
  ],
  confer: [
    {
      form: "meeting",
      other: "with",
      matches: "Rao conferred with Chen.",
      refuses: "The title was conferred in May.",
    },
  ],
});

/** Verbs that hold an encounter named by a noun: "held talks", "attended the summit". */
export const HOLDING: ReadonlySet<string> = new Set(
  "hold have attend host chair conduct begin start open conclude end finish wrap pay make undertake complete join lead convene schedule plan cancel postpone arrange organise organize kick resume have be set embark leave depart go arrive travel receive invite".split(
    " ",
  ),
);

/** Bodies that meet. */
export const BODY =
  /^(?:commission|committee|group|council|board|assembly|forum|troika|quartet|panel|task|dialogue|secretariat|conference|congress|cabinet|parliament|union|mechanism|consultations)$/iu;

/** Adjectives that set an encounter in the future. */
export const UPCOMING: ReadonlySet<string> = new Set([
  "next",
  "upcoming",
  "forthcoming",
  "planned",
  "scheduled",
  "proposed",
  "coming",
  "future",
  "expected",
  "impending",
  "likely",
  "probable",
  "possible",
  "pending",
  "potential",
  "prospective",
  "mooted",
  "rumoured",
  "rumored",
]);

/** Words up to four before an encounter's noun by which it lies ahead: "ahead of the summit", "looks forward to talks". */
export const AHEAD: readonly {
  readonly pattern: RegExp;
  readonly matches: string;
  readonly refuses: string;
}[] = [
  {
    pattern: /\bahead of (?:\S+ ){0,3}$/u,
    matches: "Rao was in Oslo ahead of the summit.",
    refuses: "Rao was in Oslo for the summit.",
  },
  {
    pattern:
      /\b(?:(?:willing|ready|prepared|eager|keen) (?:for|to)|willing) (?:(?:direct|new|further|more|frank) )?$/u,
    matches: "Rao was ready for talks with Chen.",
    refuses: "Rao was ready after talks with Chen.",
  },
  {
    pattern: /\blook(?:s|ed|ing)? forward to (?:\S+ ){0,3}$/u,
    matches: "Rao looks forward to talks with Chen.",
    refuses: "Rao looks back on talks with Chen.",
  },
  {
    pattern:
      /\b(?:proposal|propos(?:es?|ed|ing)|plans?|calls?|called|hopes?|hoped|asked|request(?:s|ed)?|invitation|push(?:es|ed)?|prepar(?:es?|ed|ing)|preparations?) for (?:\S+ ){0,3}$/u,
    matches: "Rao called for a summit with Chen.",
    refuses: "Rao left for a summit with Chen.",
  },
  {
    pattern: /\b(?:possibility|prospects?|likelihood|chance|idea|offer|rumou?rs) of (?:\S+ ){0,3}$/u,
    matches: "Rao spoke of the possibility of talks with Chen.",
    refuses: "Rao spoke of the outcome of talks with Chen.",
  },
  {
    pattern:
      /\b(?:propos(?:es|ed|ing)|seek(?:s|ing)?|sought|await(?:s|ed|ing)?|offer(?:s|ed|ing)?|demand(?:s|ed|ing)?) (?:(?:a|an|the|his|her|their|its|new|direct|further|more|urgent) ){0,3}$/u,
    matches: "Rao proposed direct talks with Chen.",
    refuses: "Rao praised direct talks with Chen.",
  },
];

/** Discussions and sessions among those who sit in one room anyway. */
export const ROOM =
  /^(?:panel|networking|training|photo|question|trading|study|brainstorming|practice|cabinet|parliament|parliamentary|assembly|senate|court|council)$/iu;
