/**
 * Role words: which words name an office or a rank, and the sector of whoever bears it. Owns vocabulary alone; who held
 * an office when is in the registry's tables. Words for crowds and bodies ("troops", "protesters") are in registry-agents.ts.
 */

import type { Sector } from "./sectors.ts";

/** Offices that the registry keeps holders of. "leader" is whoever effectively leads: see `Registry.holders`. */
export const OFFICES = [
  "president", "prime-minister", "monarch", "supreme-leader", "crown-prince", "party-chief", "vice-president",
  "deputy-prime-minister", "foreign-minister", "defence-minister", "interior-minister", "finance-minister",
  "army-chief", "military-chief", "intelligence-chief", "security-adviser", "spokesperson", "un-ambassador", "foreign-secretary",
  "secretary-general", "commission-president", "council-president", "high-representative", "opposition-leader",
  "special-envoy", "parliament-speaker", "leader",
] as const;
export type OfficeRole = (typeof OFFICES)[number];

/** One line of the role table: the words (singular, lower case), the office they name (null: a role without holders kept) and the sector. */
export interface RoleWords {
  readonly office: OfficeRole | null;
  readonly sector: Sector | null;
  /** May be followed directly by the bearer's name ("President Zardari"). */
  readonly title: boolean;
  /** Countries in which the words mean this office; absent: everywhere. */
  readonly only?: readonly string[];
  readonly words: readonly string[];
}

const ministers = (subjects: readonly string[]): string[] =>
  subjects.flatMap((s) => [`${s} minister`, `minister of ${s}`, `minister for ${s}`, `minister of ${s} affairs`, `${s} secretary`]);

/**
 * Ordered: the first line whose words fit decides, longer words before shorter ones (the matcher takes the longest).
 * Matches "the Norwegian foreign minister"; refuses "the foreign ministry" (an institution).
 */
export const ROLE_WORDS: readonly RoleWords[] = [
  { office: "vice-president", sector: "GOV", title: true, words: ["vice president", "vice-president", "vp", "deputy president"] },
  { office: "president", sector: "GOV", title: true, words: ["president", "pres", "head of state", "interim president", "acting president", "transitional president"] },
  { office: "deputy-prime-minister", sector: "GOV", title: true, words: ["deputy prime minister", "deputy premier", "vice premier", "vice prime minister", "deputy pm"] },
  {
    office: "prime-minister", sector: "GOV", title: true,
    words: ["prime minister", "premier", "pm", "head of government", "taoiseach", "interim prime minister", "caretaker prime minister", "acting prime minister"],
  },
  { office: "prime-minister", sector: "GOV", title: true, only: ["DEU", "AUT"], words: ["chancellor", "federal chancellor"] },
  { office: "finance-minister", sector: "GOV", title: true, only: ["GBR"], words: ["chancellor of the exchequer"] },
  { office: "monarch", sector: "GOV", title: true, words: ["king", "queen", "emir", "amir", "sultan", "emperor", "monarch", "grand duke", "shah"] },
  { office: "monarch", sector: "REL", title: true, only: ["VAT"], words: ["pope", "pontiff"] },
  { office: "crown-prince", sector: "GOV", title: true, words: ["crown prince"] },
  { office: "supreme-leader", sector: "GOV", title: true, words: ["supreme leader", "paramount leader"] },
  { office: "party-chief", sector: "GOV", title: true, words: ["party general secretary", "party chief", "communist party chief", "communist party general secretary"] },
  {
    office: "foreign-minister", sector: "GOV", title: true,
    words: [
      "foreign minister", "foreign affairs minister", "minister of foreign affairs", "minister for foreign affairs", "external affairs minister",
      "minister of external affairs", "minister of external relations", "external relations minister", "minister of foreign relations",
      "foreign relations minister", "fm", "top diplomat", "chief diplomat", "minister for external affairs", "foreign affairs chief", "foreign affairs secretary",
    ],
  },
  { office: "foreign-minister", sector: "GOV", title: true, only: ["USA", "VAT"], words: ["secretary of state"] },
  { office: "foreign-secretary", sector: "GOV", title: true, words: ["foreign secretary"] },
  {
    office: "defence-minister", sector: "GOV", title: true,
    words: ["defence minister", "defense minister", "minister of defence", "minister of defense", "minister of national defence", "minister of national defense", "national defence minister", "defence secretary", "defense secretary", "secretary of defense", "pentagon chief", "defence chief", "defense chief"],
  },
  {
    office: "interior-minister", sector: "GOV", title: true,
    words: ["interior minister", "home minister", "home affairs minister", "minister of interior", "minister of the interior", "minister of internal affairs", "internal affairs minister", "minister of home affairs", "home secretary", "interior secretary", "homeland security secretary"],
  },
  { office: "finance-minister", sector: "GOV", title: true, words: ["finance minister", "minister of finance", "treasury secretary", "secretary of the treasury", "economy minister", "minister of economy"] },
  {
    office: "army-chief", sector: "MIL", title: true,
    words: ["army chief", "chief of army staff", "chief of the army staff", "chief of the army", "coas", "army commander", "army chief of staff", "commander of the army", "head of the army", "ground forces commander"],
  },
  {
    office: "military-chief", sector: "MIL", title: true,
    words: ["military chief", "chief of defence staff", "chief of defense staff", "chief of general staff", "chief of the general staff", "chief of staff of the armed forces", "armed forces chief", "chairman of the joint chiefs of staff", "commander in chief", "commander-in-chief", "joint chiefs chairman", "chief of the defence staff", "military commander"],
  },
  { office: "intelligence-chief", sector: "SPY", title: true, words: ["intelligence chief", "spy chief", "intelligence director", "head of intelligence", "spymaster"] },
  { office: "security-adviser", sector: "GOV", title: true, words: ["national security adviser", "national security advisor", "nsa", "secretary of the security council", "security council secretary"] },
  { office: "un-ambassador", sector: "GOV", title: true, words: ["ambassador to the united nations", "ambassador to the un", "un ambassador", "un envoy", "permanent representative to the united nations", "permanent representative to the un", "envoy to the united nations", "envoy to the un", "ambassador at the united nations", "ambassador at the un"] },
  { office: "secretary-general", sector: "IGO", title: true, words: ["secretary-general", "secretary general", "director-general", "director general", "high commissioner", "managing director"] },
  { office: "high-representative", sector: "IGO", title: true, words: ["high representative", "foreign policy chief", "high representative for foreign affairs"] },
  { office: "commission-president", sector: "IGO", title: true, words: ["commission president", "president of the commission", "commission chief"] },
  { office: "council-president", sector: "IGO", title: true, words: ["council president"] },
  { office: "special-envoy", sector: "GOV", title: true, words: ["special envoy", "special representative", "special adviser", "special rapporteur", "peace envoy"] },
  { office: "opposition-leader", sector: "OPP", title: true, words: ["opposition leader", "leader of the opposition", "main opposition leader", "opposition chief"] },
  { office: "parliament-speaker", sector: "LEG", title: true, words: ["parliament speaker", "house speaker", "speaker of parliament", "speaker of the house", "parliamentary speaker", "speaker", "assembly speaker", "speaker of the parliament", "speaker of the national assembly"] },
  { office: "spokesperson", sector: null, title: true, words: ["spokesman", "spokeswoman", "spokesperson", "press secretary", "chief spokesman"] },
  {
    office: null, sector: "GOV", title: true,
    words: [
      "minister", "deputy minister", "deputy foreign minister", "vice minister", "vice foreign minister", "minister of state", "state minister", "junior minister", "foreign office minister", "minister of state for foreign affairs", "first deputy foreign minister",
      "undersecretary", "under secretary", "under-secretary", "assistant secretary", "deputy secretary", "deputy secretary of state", "assistant secretary of state", "undersecretary of state", "deputy assistant secretary", "cabinet secretary", "permanent secretary", "chief secretary", "cabinet minister", "union minister", "federal minister", "prime ministerial adviser", "cabinet member",
      "deputy defence minister", "deputy defense minister", "deputy interior minister",
      "ambassador", "envoy", "diplomat", "high commissioner", "consul", "consul general", "consul-general", "charge d'affaires", "chargé d'affaires", "special presidential envoy", "permanent representative", "negotiator", "chief negotiator", "mediator",
      "governor", "deputy governor", "mayor", "deputy mayor", "chief minister", "lieutenant governor", "provincial governor", "administrator", "commissioner", "deputy commissioner", "district commissioner", "governor general", "governor-general", "magistrate",
      "official", "senior official", "government official", "civil servant", "bureaucrat", "adviser", "advisor", "aide", "secretary", "attaché", "attache", "chief of staff", "chief adviser", "chief executive",
      "first lady", "prince", "princess", "sheikh", "white house chief of staff",
      ...ministers(["health", "trade", "energy", "oil", "petroleum", "commerce", "information", "education", "agriculture", "culture", "transport", "environment", "labour", "labor", "planning", "industry", "tourism", "sports", "water", "power", "communications", "development", "railways", "immigration", "economic", "public security", "foreign trade", "social affairs", "housing", "mining", "gas", "infrastructure", "women", "youth", "religious affairs", "parliamentary affairs", "science", "technology", "security", "public works", "local government", "intelligence", "welfare", "tax", "internal security", "human rights"]),
      "law minister", "minister of law", "cooperation minister",
    ],
  },
  { office: null, sector: "JUD", title: true, words: ["chief justice", "justice", "judge", "attorney general", "attorney-general", "prosecutor", "chief prosecutor", "public prosecutor", "prosecutor general", "prosecutor-general", "justice minister", "minister of justice", "solicitor general", "state prosecutor", "military prosecutor", "investigating judge"] },
  { office: null, sector: "LEG", title: true, words: ["senator", "congressman", "congresswoman", "lawmaker", "legislator", "parliamentarian", "member of parliament", "mp", "member of congress", "deputy speaker", "senate president", "majority leader", "minority leader", "member of the european parliament", "mep", "representative", "mla"] },
  {
    office: null, sector: "MIL", title: true,
    words: [
      "general", "gen", "lieutenant general", "lt gen", "lt general", "major general", "maj gen", "maj general", "brigadier general", "brig gen", "brigadier", "brig", "colonel", "col", "colonel general", "lieutenant colonel", "lt col", "lt colonel", "major", "maj", "captain", "capt", "lieutenant", "lt", "sergeant", "sgt", "corporal", "admiral", "adm", "vice admiral", "rear admiral", "air marshal", "air chief marshal", "field marshal", "marshal", "commander", "cmdr", "air force chief", "navy chief", "naval chief", "chief of naval staff", "chief of air staff", "army general", "army spokesman", "base commander", "deputy commander", "top commander", "commodore", "military ruler", "junta leader", "junta chief", "coup leader", "army officer", "military officer", "airman", "private", "staff sergeant", "air commodore", "wing commander",
    ],
  },
  { office: null, sector: "COP", title: true, words: ["police chief", "chief of police", "police commissioner", "police officer", "inspector general", "inspector-general", "inspector", "superintendent", "superintendent of police", "detective", "police spokesman", "sheriff", "constable", "police inspector", "police superintendent", "deputy police chief", "police commander", "security chief", "deputy inspector general", "police captain", "ssp", "dig", "igp"] },
  { office: null, sector: "REB", title: true, words: ["rebel leader", "rebel commander", "rebel chief", "militant leader", "guerrilla leader", "insurgent leader", "warlord", "militia leader", "militia commander", "separatist leader", "taliban commander", "rebel spokesman", "militant commander"] },
  { office: null, sector: "PTY", title: true, words: ["party leader", "party chairman", "party president", "party spokesman", "party secretary", "presidential candidate", "candidate", "chief whip"] },
  { office: null, sector: "REL", title: true, words: ["ayatollah", "grand ayatollah", "imam", "bishop", "archbishop", "cardinal", "patriarch", "mullah", "maulana", "cleric", "mufti", "grand mufti", "rabbi", "chief rabbi", "dalai lama", "reverend", "rev", "pastor", "priest", "hojatoleslam", "monk", "nun", "preacher", "allama", "swami"] },
  { office: null, sector: "BUS", title: true, words: ["chief executive officer", "ceo", "businessman", "businesswoman", "tycoon", "oligarch", "banker", "entrepreneur", "chief financial officer", "cfo", "industrialist", "investor", "trader", "broker", "central bank governor", "fed chairman", "magnate"] },
  { office: null, sector: "JRN", title: true, words: ["journalist", "reporter", "correspondent", "editor", "editor in chief", "editor-in-chief", "columnist", "photographer", "cameraman", "news anchor", "blogger", "broadcaster"] },
  { office: null, sector: "EDU", title: true, words: ["professor", "prof", "lecturer", "academic", "scholar", "teacher", "vice chancellor", "researcher", "scientist", "dean", "historian", "economist", "political scientist", "principal", "headmaster"] },
  { office: null, sector: "MED", title: true, words: ["doctor", "surgeon", "physician", "nurse", "paramedic", "medic", "epidemiologist"] },
  { office: null, sector: "CVL", title: true, words: ["lawyer", "analyst", "expert", "activist", "author", "writer", "poet", "actor", "actress", "singer", "farmer", "engineer", "resident", "witness", "eyewitness", "human rights lawyer", "defence lawyer", "defense lawyer", "attorney", "dissident", "campaigner", "commentator", "political analyst", "coach", "footballer", "athlete"] },
  { office: null, sector: null, title: true, words: ["counterpart", "opposite number"] },
  { office: "leader", sector: null, title: true, words: ["leader", "ruler", "strongman"] },
  { office: null, sector: null, title: true, words: ["chairman", "chairwoman", "chairperson", "chair", "head", "chief", "director", "deputy director", "executive director", "deputy chairman", "deputy head", "vice chairman", "coordinator", "member", "founder", "co-founder", "boss", "deputy", "manager", "executive", "organiser", "organizer", "general secretary", "deputy leader", "patron", "fellow", "senior fellow", "convener", "convenor", "deputy chief", "president-elect", "prime minister-designate"] },
];
