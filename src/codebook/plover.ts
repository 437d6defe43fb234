/**
 * PLOVER (manual of 2021, draft 0.8) as typed data: sixteen types with modes, quad classes and intensities, contexts,
 * statuses, sectors. Owns the one reading that Chancery pins where the manual contradicts itself (decision 0060).
 */

import type { EventStatus, PloverType } from "../model/records.ts";

/** Version of the codebook as shipped; it stands in the rule name of every event. */
export const CODEBOOK_VERSION = "plover-0.8/cameo-1.1b3/chancery-1";

/**
 * 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict: the numbers of GDELT's QuadClass,
 * of POLECAT's quad codes and of the PLV data's penta classes.
 */
export type QuadClass = 1 | 2 | 3 | 4;

export const QUAD_NAMES: Readonly<Record<QuadClass, string>> = {
  1: "verbal cooperation",
  2: "material cooperation",
  3: "verbal conflict",
  4: "material conflict",
};

/** One PLOVER type. `intensity` is the manual's score as pinned; `note` says what the tables contradict, null where nothing. */
export interface PloverEntry {
  readonly type: PloverType;
  readonly covers: string;
  readonly quad: QuadClass;
  readonly intensity: number;
  readonly modes: readonly string[];
  /** Both sides act: actor and recipient may be exchanged without loss. */
  readonly isReciprocal: boolean;
  readonly note: string | null;
}

const entry = (
  type: PloverType,
  quad: QuadClass,
  intensity: number,
  covers: string,
  modes = "",
  note: string | null = null,
): PloverEntry => ({
  type,
  covers,
  quad,
  intensity,
  modes: modes === "" ? [] : modes.split(" "),
  isReciprocal: type === "AGREE" || type === "CONSULT" || type === "COOPERATE",
  note,
});

/** The sixteen types in the manual's order. */
export const PLOVER_TYPES: readonly PloverEntry[] = [
  entry(
    "AGREE",
    1,
    2.5,
    "agreement to, promise of or stated intent for a cooperative act that is not yet done",
  ),
  entry(
    "CONSULT",
    1,
    2.5,
    "meetings, visits, talks, calls, mediation",
    "visit third-party multilateral phone",
  ),
  entry(
    "SUPPORT",
    1,
    5,
    "diplomatic or symbolic backing: praise, endorsement, apology, recognition, a signed agreement",
  ),
  entry(
    "CONCEDE",
    2,
    4.5,
    "giving way by word or rule: easing restrictions, accepting demands, reform",
    "",
    "The manual files CONCEDE under verbal cooperation; the coded PLV data count it, as YIELD, under material cooperation. " +
      "Chancery follows the data, so that CONCEDE and RETREAT (both CAMEO 08) stay in one class.",
  ),
  entry(
    "COOPERATE",
    2,
    9.5,
    "material cooperation between equals: economic, military, judicial, intelligence",
  ),
  entry("AID", 2, 10, "giving: economic, military or humanitarian aid, asylum, peacekeepers"),
  entry(
    "RETREAT",
    2,
    6.5,
    "giving way in deed: withdrawal, release, disarmament, cease-fire, admission of observers, resignation",
    "withdraw release disarm ceasefire access resign",
    "The map from CAMEO uses the modes 'return' and 'ease', which the manual's list lacks: 'return' is read as release, 'ease' as no mode.",
  ),
  entry("REQUEST", 3, 0, "asking, appealing, demanding", "assist change yield meet"),
  entry(
    "ACCUSE",
    3,
    -3,
    "criticism, accusation, investigation, verdicts and lawsuits",
    "disapprove investigate allege",
    "The manual prints an intensity of 3; its neighbours and its wording mean −3.",
  ),
  entry(
    "REJECT",
    3,
    -2,
    "refusal of proposals, requests or cooperation; veto; defiance",
    "assist change yield meet",
  ),
  entry(
    "THREATEN",
    3,
    -3.5,
    "warning of a hostile act",
    "restrict arrest relations expel territory violence",
    "The map from CAMEO uses the modes 'ban' and 'political', which the manual's list lacks: both are read as restrict.",
  ),
  entry(
    "PROTEST",
    4,
    -5,
    "demonstrations, strikes and other dissent by civilians",
    "demo riot strike hunger boycott obstruct vandalize",
  ),
  entry(
    "SANCTION",
    4,
    -6,
    "reducing normal relations: halting aid or talks, expelling, breaking ties",
    "convict expel withdraw discontinue",
    "The manual's own section calls SANCTION material conflict, its quad table verbal conflict. Chancery follows the section. " +
      "CAMEO 163 (embargo, boycott, sanctions) is COERCE in the published map, and so here.",
  ),
  entry("MOBILIZE", 4, -5.5, "show of force, alert, build-up", "troops weapons police militia"),
  entry(
    "COERCE",
    4,
    -7,
    "repression, arrest, seizure, restriction, cyber attack",
    "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "The map from CAMEO uses the mode 'ban', which the manual's list lacks: it is read as restrict.",
  ),
  entry(
    "ASSAULT",
    4,
    -9,
    "physical violence",
    "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional",
    "The map from CAMEO uses modes that the manual's list lacks: 'assassinate' is read as targeted, 'seize' (destroying " +
      "property) as destroy, 'cleansing' and 'massacre' as no mode.",
  ),
];

const BY_TYPE = new Map(PLOVER_TYPES.map((type) => [type.type, type]));

/** The codebook's entry for a type. */
export function ploverEntry(type: PloverType): PloverEntry {
  return BY_TYPE.get(type) as PloverEntry;
}

/** True for the name of one of the sixteen types. */
export function isPloverType(name: string): name is PloverType {
  return BY_TYPE.has(name as PloverType);
}

/** Quad class of a type; the same number is GDELT's QuadClass. */
export function quadOf(type: PloverType): QuadClass {
  return ploverEntry(type).quad;
}

/** The PLV data's root label: CONCEDE and RETREAT are one class there, YIELD. */
export function plvRootOf(type: PloverType): string {
  return type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type;
}

export const PLOVER_CONTEXTS = [
  "military",
  "intelligence",
  "executive",
  "legislative",
  "election",
  "political_institutions",
  "pro_democracy",
  "pro_autocracy",
  "economic",
  "legal",
  "reparations",
  "human_rights",
  "rights_freedoms",
  "repression",
  "human_security",
  "gender",
  "lgbt",
  "religion_ethnicity",
  "inequality",
  "diplomatic",
  "territory",
  "peacekeeping",
  "health",
  "asylum",
  "migration",
  "disasters",
  "natural_resource",
  "environment",
  "technology",
  "terrorism",
  "cbrn",
  "cyber",
  "misinformation",
  "crime",
  "corruption",
  "illegal_drugs",
  "trafficking",
] as const;

export type PloverContext = (typeof PLOVER_CONTEXTS)[number];

/** Chancery's statuses with PLOVER's auxiliary mode for each (null: the plain case). */
export const STATUS_MODES: Readonly<Record<EventStatus, string | null>> = {
  occurred: null,
  ongoing: null,
  planned: "future",
  negated: "negation",
  hypothetical: "hypothetical",
};

/** PLOVER's sectors, by the level that the manual lists them under. */
export const PLOVER_SECTORS: Readonly<Record<"state" | "society" | "international", readonly string[]>> = {
  state: ["COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK"],
  society: ["AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC"],
  international: ["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"],
};
