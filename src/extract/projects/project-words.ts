/** Words that name undertakings: works, activities, exercises and standing bodies, with sectors and phases. Data alone. */

import { wordTable } from "../../base/word-table.ts";
import type { ProjectPhase } from "../../model/records.ts";

export type ProjectHead = "work" | "activity" | "exercise" | "mechanism";

const HEADS: Readonly<Record<ProjectHead, string>> = {
  work: "pipeline pipelines project projects dam barrage mill mills plant reactor corridor railway railroad motorway highway terminal port seaport canal bridge tunnel refinery airport grid smelter mine shipyard cosmodrome programme program initiative scheme interconnector",
  activity:
    "expansion modernisation modernization exploration construction rehabilitation electrification upgrade upgradation reconstruction privatisation privatization co-production coproduction dredging",
  exercise: "exercise exercises drill drills manoeuvres maneuvers wargame wargames",
  mechanism: "commission committee group forum dialogue troika quartet council",
};

export const PROJECT_HEADS: ReadonlyMap<string, ProjectHead> = new Map(
  (Object.entries(HEADS) as [ProjectHead, string][]).flatMap(([kind, words]) =>
    words.split(" ").map((word): [string, ProjectHead] => [word, kind]),
  ),
);

/** Verbs that build or mend a work: "is building a gas pipeline", "to modernise the railway". */
export const WORK_VERBS: Readonly<Record<string, string>> = wordTable({
  build: "construction",
  construct: "construction",
  lay: "construction",
  modernise: "modernisation",
  modernize: "modernisation",
  upgrade: "upgrade",
  expand: "expansion",
  rehabilitate: "rehabilitation",
  electrify: "electrification",
  rebuild: "reconstruction",
  reconstruct: "reconstruction",
  extend: "extension",
  dredge: "dredging",
  refurbish: "refurbishment",
});

/** Works without a name of their own that such verbs take. */
export const INFRASTRUCTURE =
  /^(?:pipeline|railway|railroad|rail|port|seaport|dam|road|highway|motorway|plant|reactor|refinery|airport|bridge|tunnel|canal|corridor|grid|mill|terminal|line|network|station|sector|system|base|hospital|cosmodrome|factory|shipyard)s?$/iu;

/** Adjectives and nouns that make a mechanism: a body of two or more sides, not any committee. */
export const JOINT =
  /^(?:joint|intergovernmental|inter-governmental|bilateral|trilateral|quadrilateral|strategic|ministerial|permanent|extended|mixed|consultative|steering|working)$/iu;

/** Those of them that say by themselves that there are two sides or more. */
export function isTwoSided(word: string): boolean {
  return /^(?:joint|intergovernmental|inter-governmental|bilateral|trilateral|quadrilateral|mixed)$/iu.test(
    word,
  );
}

interface PhaseCue {
  readonly phase: ProjectPhase;
  readonly pattern: RegExp;
  readonly matches: string;
  readonly refuses: string;
}

/** Read top to bottom over the lower-cased words of the sentence; the first that is there decides. */
export const PHASES: readonly PhaseCue[] = [
  {
    phase: "cancelled",
    pattern: /\b(?:cancel(?:led|ed|s)?|scrapp?ed|scrap|abandon(?:ed)?|shelved)\b/u,
    matches: "The ministry scrapped the Nile Link project.",
    refuses: "The Nile Link project grows.",
  },
  {
    phase: "stalled",
    pattern: /\b(?:stalled|delay(?:ed|s)?|postponed|suspended|halted|stuck|frozen)\b/u,
    matches: "Work on the Nile Link is stalled.",
    refuses: "Work on the Nile Link goes on.",
  },
  {
    phase: "completed",
    pattern:
      /(?<!\b(?:will|would|to|shall|should|could|can|may|might|not|expected|scheduled|once|when|until|if)(?: have)?(?: be(?:en)?)? )\b(?:completed|completion of|inaugurated|commissioned|opened|finished|became operational|operational)\b/u,
    matches: "The king inaugurated the Nile Link.",
    refuses: "The Nile Link will be completed by spring.",
  },
  {
    phase: "negotiated",
    pattern:
      /\b(?:finalis\w+|finaliz\w+|negotiat\w+|memorandum|mou|legal process|formalities|talks?|conclud\w+|discuss\w+)\b/u,
    matches: "Both sides discussed the Nile Link.",
    refuses: "Both sides built the Nile Link.",
  },
  {
    phase: "agreed",
    pattern: /\b(?:agreed|signed|sign an?|agreement (?:on|for|to)|contract)\b/u,
    matches: "They signed a contract for the Nile Link.",
    refuses: "They like the Nile Link.",
  },
  {
    phase: "under-way",
    pattern:
      /\b(?:is (?:also )?(?:being built|building|constructing|laying)|are (?:building|constructing)|under construction|under way|underway|began|begun|started|launched|ongoing|building)\b/u,
    matches: "Egypt is building the Nile Link.",
    refuses: "Egypt wants the Nile Link.",
  },
  {
    phase: "sought",
    pattern:
      /\b(?:want(?:s|ed)?|seek(?:s|ing)?|sought|expertise to|request\w*|hop(?:es?|ed|ing) (?:to|for)|needs?)\b/u,
    matches: "Egypt wants help with the Nile Link.",
    refuses: "Egypt owns the Nile Link.",
  },
  {
    phase: "proposed",
    pattern:
      /\b(?:propos\w+|willing\w*|interest(?:ed)?|plan(?:s|ned)?|consider\w*|invit\w+|offer\w*|would|could|potential)\b/u,
    matches: "Egypt proposed the Nile Link.",
    refuses: "Egypt knows the Nile Link.",
  },
];

const SECTORS: readonly [string, RegExp][] = [
  [
    "energy",
    /\b(?:gas|oil|power|hydropower|energy|electricity|coal|nuclear|pipeline|refinery|dam|solar|lng|reactor|grid)\b/iu,
  ],
  [
    "transport",
    /\b(?:rail\w*|road|highway|motorway|port|seaport|airport|corridor|bridge|tunnel|canal|aviation)\b/iu,
  ],
  ["defence", /\b(?:military|drill|exercise|naval|maritime|defence|defense|fighter|helicopter|troops)\b/iu],
  ["industry", /\b(?:steel|mill|factory|plant|smelter|industr\w+)\b/iu],
  ["health", /\b(?:vaccine|hospital|health)\b/iu],
  ["space", /\b(?:space|satellite|cosmodrome)\b/iu],
];

/** Sector of a project by its words; null where none tells. */
export function sectorOf(words: string): string | null {
  return SECTORS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
