/**
 * Words for crowds and bodies that act without a name ("troops", "protesters", "the opposition"), with their sector.
 * Owns vocabulary alone. Offices and ranks that one person bears are in registry-roles.ts.
 */

import type { Sector } from "./sectors.ts";

export interface AgentWords {
  readonly sector: Sector | null;
  readonly kind: "institution" | "population" | "organisation";
  /** Singular or plural as listed; the matcher adds regular plurals. */
  readonly words: readonly string[];
  /** Only with a country, name or sector word in front ("Syrian fighters"), since alone they say too little. */
  readonly needsModifier?: boolean;
}

/** Ordered; the matcher takes the longest words, then the first line. Matches "Kenyan police"; refuses "police station". */
export const AGENT_WORDS: readonly AgentWords[] = [
  {
    sector: "MIL", kind: "institution",
    words: [
      "military", "army", "armed forces", "air force", "navy", "security forces", "coast guard", "coastguard", "national guard", "ground forces", "special forces", "air defence forces", "defence forces", "defense forces", "defence force", "border guard", "general staff", "general headquarters", "ghq", "media wing", "joint chiefs of staff", "high command", "army command", "military command", "military council", "border force", "naval forces", "marine corps", "military junta", "junta", "warplane", "fighter jet", "military aircraft", "war plane", "air defences", "air defenses", "government forces", "government troops", "government soldiers", "loyalist forces", "national army", "military forces", "military police",
    ],
  },
  {
    sector: "MIL", kind: "population",
    words: [
      "troop", "soldier", "marine", "serviceman", "servicemen", "military personnel", "paratrooper", "commando", "reservist", "conscript", "army unit", "infantry", "brigade", "battalion", "regiment", "pilot", "sailor", "airmen", "military officials", "military official", "military delegation", "commanders", "officers", "generals", "peacekeeper", "military advisers", "military advisors", "military experts", "warship", "forces", "sniper", "veteran", "army personnel", "security personnel", "jawan", "tank", "artillery", "drone", "gunner", "helicopter gunship", "submarine", "fleet", "destroyer", "aircraft carrier",
    ],
  },
  {
    sector: "COP", kind: "population",
    words: [
      "police", "policeman", "policemen", "policewoman", "police force", "police forces", "riot police", "police officers", "officers of the law", "gendarme", "gendarmerie", "law enforcement", "law enforcement agencies", "law enforcement officials", "traffic police", "security officials", "security official", "border police", "secret police", "security agents", "security agent", "security services", "security guard", "immigration officials", "customs officials", "border guards", "investigator", "cop", "prison authorities", "jail authorities", "police officials", "police official", "security agencies", "security officer", "religious police", "morality police", "prison guard", "detective", "customs", "immigration authorities", "paramilitary police", "police spokespeople",
    ],
  },
  { sector: "PRM", kind: "population", words: ["paramilitary", "paramilitaries", "paramilitary forces", "paramilitary troops", "militia", "militiamen", "militiaman", "paramilitary force", "pro-government militia", "vigilante", "home guard", "rangers", "janjaweed"] },
  { sector: "SPY", kind: "institution", words: ["intelligence agency", "intelligence agencies", "intelligence service", "intelligence services", "intelligence officials", "intelligence official", "spy agency", "spy", "secret service", "intelligence agent", "intelligence officer", "intelligence community", "military intelligence", "spies"] },
  {
    sector: "GOV", kind: "institution",
    words: [
      "government", "administration", "regime", "cabinet", "authorities", "ministry", "foreign ministry", "ministry of foreign affairs", "defence ministry", "defense ministry", "ministry of defence", "ministry of defense", "interior ministry", "ministry of interior", "ministry of the interior", "home ministry", "finance ministry", "health ministry", "ministry of health", "energy ministry", "oil ministry", "trade ministry", "education ministry", "commerce ministry", "agriculture ministry", "external affairs ministry", "ministry of external affairs", "foreign office", "presidency", "prime minister's office", "president's office", "presidential palace", "royal court", "embassy", "consulate", "high commission", "council of ministers", "leadership", "coalition government", "interim government", "transitional government", "caretaker government", "unity government", "provincial government", "state government", "federal government", "central government", "local government", "local authorities", "central bank", "electoral commission", "election commission", "monarchy", "ruling coalition", "information ministry", "economy ministry", "transitional council", "ruling council", "sovereign council", "national security council", "treasury", "state media regulator", "kingdom", "royal family", "justice ministry", "ministry of justice", "civil administration", "municipality", "city council", "customs service", "delegation", "federal authorities", "ministry of finance", "planning commission", "foreign affairs ministry", "government delegation", "negotiating team", "state department", "prime minister’s office", "president’s office", "presidential office", "prime ministerial office", "atomic energy commission", "nuclear energy commission", "atomic energy organisation", "atomic energy organization", "space agency", "electoral authorities", "immigration department", "department of health", "reserve bank", "national bank", "anti-corruption commission", "interim administration", "caretaker administration", "quartet government",
    ],
  },
  { sector: "GOV", kind: "population", words: ["government officials", "officials", "senior officials", "ministers", "foreign ministers", "diplomats", "heads of state", "heads of government", "heads of state and government", "negotiators", "envoys", "ambassadors", "civil servants", "bureaucrats", "top officials", "local officials", "government sources", "official sources", "regulators", "policymakers", "health officials", "election officials", "public servants", "statesmen", "politicians", "politician", "provincial officials", "ruling elite"] },
  { sector: null, kind: "population", words: ["leaders", "world leaders", "political leaders"] },
  {
    sector: "LEG", kind: "institution",
    words: ["parliament", "senate", "congress", "national assembly", "house of representatives", "house of commons", "house of lords", "lower house", "upper house", "legislature", "general assembly", "assembly", "lawmakers", "legislators", "mps", "senators", "parliamentarians", "knesset", "duma", "state duma", "majlis", "bundestag", "lok sabha", "rajya sabha", "parliamentary committee", "federation council", "deputies", "diet", "people's assembly", "constituent assembly", "shura council", "loya jirga", "provincial assembly", "state assembly", "house foreign affairs committee", "foreign relations committee"],
  },
  { sector: "JUD", kind: "institution", words: ["court", "supreme court", "high court", "constitutional court", "judiciary", "appeals court", "court of appeal", "judges", "prosecutors", "tribunal", "military court", "military tribunal", "war crimes tribunal", "criminal court", "prosecution", "prosecutor's office", "federal court", "district court", "anti-terrorism court", "jury", "magistrates", "public prosecution", "apex court", "attorney general's office", "judicial authorities", "special court", "sessions court", "election tribunal", "sharia court", "federal prosecutors"] },
  {
    sector: "REB", kind: "population",
    words: [
      "rebel", "insurgent", "militant", "guerrilla", "guerilla", "separatist", "gunman", "gunmen", "terrorist", "suicide bomber", "islamist", "extremist", "jihadist", "jihadi", "rebel group", "militant group", "rebel forces", "opposition fighters", "rebel fighters", "islamist militants", "islamic militants", "terror group", "terrorist group", "terrorist organisation", "terrorist organization", "insurgency", "armed group", "armed groups", "armed men", "mutineer", "militant organisation", "militant organization", "hijacker", "suicide attacker", "bomber", "secessionist", "insurrectionist", "mujahideen", "mujahedin", "mujahedeen", "armed opposition", "resistance", "maoist", "maoist rebels", "rebellion", "kidnapper", "hostage taker", "freedom fighter", "warlords", "terror suspects", "suspected militants", "putschist", "coup plotters", "radicals",
    ],
  },
  { sector: "UAF", kind: "population", words: ["fighter", "assailant", "attacker", "raider", "unidentified gunmen", "unknown gunmen", "armed tribesmen", "combatant", "mercenary", "mercenaries", "foreign fighters", "herder", "masked men", "perpetrator", "militias"] },
  {
    sector: "OPP", kind: "population",
    words: ["opposition", "opposition leaders", "opposition party", "opposition parties", "protester", "protestor", "demonstrator", "opposition groups", "opposition group", "opposition members", "opposition activists", "opposition supporters", "dissidents", "opposition politicians", "opposition coalition", "opposition alliance", "rioter", "opposition figures", "pro-democracy activists", "pro-democracy protesters", "anti-government protesters", "marchers", "striker", "political prisoners", "opposition bloc", "dissenters", "mob", "crowd", "activists", "opposition candidate", "opposition candidates", "opposition lawmakers", "opposition mps"],
  },
  { sector: "PTY", kind: "organisation", words: ["ruling party", "party", "communist party", "political party", "political parties", "parties", "coalition", "governing party", "candidates", "party leaders", "party members", "nationalists", "conservatives", "socialists", "liberals", "democrats", "republicans"], needsModifier: true },
  { sector: "BUS", kind: "organisation", words: ["company", "companies", "firm", "bank", "banks", "corporation", "business leaders", "businessmen", "investors", "business community", "exporter", "importer", "manufacturer", "retailer", "traders", "oil company", "oil companies", "gas company", "airline", "airlines", "stock exchange", "industry", "business delegation", "executives", "entrepreneurs", "conglomerate", "shareholders", "producers", "lender", "shopkeepers", "tech giants", "oil giant", "gas giant", "state oil company", "refinery", "chamber of commerce", "economists", "analysts", "carrier", "media company"] },
  { sector: "CVL", kind: "population", words: ["civilian", "citizen", "people", "resident", "villager", "local", "man", "men", "woman", "women", "child", "children", "voter", "worshipper", "pilgrim", "tourist", "traveller", "family", "families", "relative", "victim", "witness", "national", "community", "communities", "population", "public", "youth", "youths", "passenger", "girl", "boy", "tribesmen", "tribe", "minority", "minorities", "hostage", "spectator", "expatriate", "foreigner", "mourner", "homeowner", "motorists", "experts", "couple", "teenager", "inhabitants", "tribal elders", "elders", "supporters", "survivors", "migrant workers", "captive"] },
  { sector: "REF", kind: "population", words: ["refugee", "migrant", "asylum seeker", "asylum-seeker", "displaced people", "displaced persons", "internally displaced people", "immigrant", "evacuee", "refugees", "idps", "returnee", "boat people", "exiles"] },
  { sector: "SOC", kind: "organisation", words: ["human rights activists", "civil society", "civil society groups", "rights groups", "rights group", "human rights groups", "human rights group", "activist group", "campaigners", "civil society organisations", "civil society organizations", "environmentalists", "rights activists", "human rights organisations", "advocacy group", "women's groups", "think tank", "human rights commission", "human rights organization", "human rights organisation", "watchdog", "rights watchdog", "foundation"] },
  { sector: "NGO", kind: "organisation", words: ["ngo", "ngos", "aid agency", "aid agencies", "aid group", "aid groups", "charity", "charities", "aid workers", "aid worker", "relief agency", "relief agencies", "humanitarian organisations", "humanitarian organizations", "non-governmental organisations", "non-governmental organizations", "relief workers", "donors", "humanitarian agencies", "humanitarian workers"] },
  { sector: "JRN", kind: "population", words: ["media", "press", "newspaper", "journalists", "reporters", "state media", "state television", "state tv", "news agency", "state news agency", "broadcaster", "television", "local media", "state-run media", "official news agency", "radio", "tv channel", "bloggers", "daily newspaper", "official media", "magazine", "news website", "private television", "television channel", "correspondents", "state radio"] },
  { sector: "LAB", kind: "population", words: ["worker", "trade union", "trade unions", "labor union", "labour union", "union", "miner", "trade unionists", "labourer", "laborer", "employee", "dockers", "truckers", "union leaders", "strikers", "staff", "drivers", "workforce", "seafarer", "fisherman"] },
  { sector: "AGR", kind: "population", words: ["farmer", "fishermen", "peasant", "growers", "ranchers", "villagers' cooperative", "herdsmen", "shepherd"] },
  { sector: "EDU", kind: "population", words: ["student", "university", "school", "teachers", "academics", "scholars", "scientists", "researchers", "pupil", "universities", "schoolchildren", "schoolgirl", "students' union", "professors", "lecturers", "historians", "college"] },
  { sector: "MED", kind: "population", words: ["doctors", "nurses", "hospital", "hospitals", "medics", "medical workers", "health workers", "rescue workers", "paramedics", "rescuer", "emergency services", "health authorities", "medical staff", "firefighter", "rescue teams"] },
  { sector: "REL", kind: "population", words: ["cleric", "clerics", "muslim", "christian", "catholic", "jew", "hindu", "sikh", "buddhist", "shiite", "shia", "sunni", "church", "bishops", "monks", "coptic christians", "muslims", "christians", "worshippers", "ulema", "clergy", "religious leaders", "mosque", "catholic church", "orthodox church", "missionary", "missionaries", "priests", "imams", "religious scholars", "believers", "preachers", "ahmadis", "evangelicals", "religious minorities", "shi'ite", "shi'ites"] },
  { sector: "CRM", kind: "population", words: ["gang", "drug cartel", "cartel", "smuggler", "trafficker", "pirate", "criminal", "drug traffickers", "bandit", "drug lord", "mafia", "people smugglers", "robber", "gangsters", "gangster", "drug dealers", "poacher", "human traffickers", "gang members", "hacker", "thieves", "drug smugglers", "cattle rustlers", "hackers", "counterfeiters", "crime syndicate", "thugs"] },
  { sector: "PRE", kind: "population", words: ["prisoner", "detainee", "inmate", "suspect", "prisoners of war", "convict", "defendant", "accused"] },
  { sector: "SET", kind: "population", words: ["settler", "settlers", "jewish settlers"] },
  { sector: "ELI", kind: "population", words: ["celebrity", "oligarchs", "elite", "elites"] },
  { sector: "IGO", kind: "organisation", words: ["international community", "peacekeepers", "un peacekeepers", "peacekeeping force", "peacekeeping mission", "observers", "peacekeeping forces", "coalition forces", "allied forces", "weapons inspectors", "international observers", "election observers", "monitors", "international monitors", "member states", "un experts", "un officials", "blue helmets", "un inspectors", "nuclear inspectors", "western powers", "world powers", "major powers", "west", "coalition troops", "donor countries", "allies", "european powers", "mediators"] },
];

/**
 * Words that, standing before a head such as "spokesman", "leader", "forces" or "official", tell the sector of the whole
 * ("rebel spokesman" → REB). Words for institutions count as well.
 */
export const SECTOR_MODIFIERS: Readonly<Record<string, Sector>> = {
  army: "MIL", military: "MIL", navy: "MIL", naval: "MIL", "air force": "MIL", defence: "MIL", defense: "MIL", armed: "UAF", security: "COP",
  police: "COP", riot: "COP", government: "GOV", state: "GOV", cabinet: "GOV", ministry: "GOV", "foreign ministry": "GOV", "defence ministry": "MIL", "defense ministry": "MIL",
  "interior ministry": "GOV", diplomatic: "GOV", presidential: "GOV", palace: "GOV", royal: "GOV", federal: "GOV", provincial: "GOV", municipal: "GOV", "state department": "GOV",
  rebel: "REB", insurgent: "REB", militant: "REB", guerrilla: "REB", separatist: "REB", islamist: "REB", jihadist: "REB", terrorist: "REB", terror: "REB", secessionist: "REB", resistance: "REB",
  opposition: "OPP", dissident: "OPP", protest: "OPP", paramilitary: "PRM", militia: "PRM", intelligence: "SPY", spy: "SPY", court: "JUD", judicial: "JUD", prosecution: "JUD",
  parliamentary: "LEG", parliament: "LEG", legislative: "LEG", congressional: "LEG", senate: "LEG", party: "PTY", union: "LAB", labour: "LAB", labor: "LAB",
  business: "BUS", industry: "BUS", company: "BUS", corporate: "BUS", bank: "BUS", student: "EDU", university: "EDU", church: "REL", religious: "REL", muslim: "REL", christian: "REL",
  media: "JRN", news: "JRN", hospital: "MED", medical: "MED", health: "MED", aid: "NGO", humanitarian: "NGO", rights: "SOC", "human rights": "SOC", gang: "CRM", cartel: "CRM", drug: "CRM", tribal: "CVL", civilian: "CVL", community: "CVL", refugee: "REF", peacekeeping: "IGO",
};

/** Words for joint mentions: the sides of whatever the text is about. `count` null: as many as the context gives. */
export const JOINT_WORDS: Readonly<Record<string, "state" | "person" | "any">> = {
  sides: "any", countries: "state", nations: "state", states: "state", neighbours: "state", neighbors: "state", governments: "state", capitals: "state", rivals: "state", foes: "state",
  ministers: "person", leaders: "person", presidents: "person", premiers: "person", "prime ministers": "person", "foreign ministers": "person", officials: "person", men: "person", diplomats: "person", "defence ministers": "person", "defense ministers": "person", parties: "any", allies: "state", powers: "state", delegations: "any", "heads of state": "person", statesmen: "person", counterparts: "person",
};
