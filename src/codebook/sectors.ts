/** PLOVER's sectors: what an actor does in its society, typed. Owns the codes and what they stand for; role words are in registry-roles.ts. */

/** Codes of PLOVER's sector list (manual, draft 0.8): state and armed, society, international. */
export const SECTORS = {
  COP: "police and internal security",
  GOV: "government: executive, ministries, civil service",
  JUD: "courts and prosecutors",
  LEG: "parliaments and their members",
  MIL: "armed forces of a state",
  PRM: "paramilitary forces tied to a state",
  PTY: "political parties and candidates",
  REB: "armed opposition, insurgents, militants",
  SPY: "intelligence services",
  UAF: "armed force whose side is not told",
  UNK: "unknown",
  AGR: "farmers, fishing and forestry",
  BUS: "firms, markets, business people",
  CRM: "organised crime, gangs, smugglers",
  CVL: "civilians, individuals, crowds",
  EDU: "schools, universities, students, scholars",
  ELI: "former officials and other notables",
  JRN: "journalists and news media",
  LAB: "workers and their unions",
  MED: "hospitals, doctors, health services",
  REF: "refugees and displaced people",
  OPP: "political opposition and dissenters",
  PRE: "prisoners and people detained",
  REL: "religious bodies and clergy",
  SOC: "civil-society groups and activists",
  SET: "settlers",
  HRI: "human-rights bodies and their staff",
  IGO: "international governmental organisations",
  UNO: "the United Nations and its organs",
  EUR: "the European Union and its organs",
  NGO: "non-governmental organisations",
  ISM: "international or transnational armed movements",
  IMG: "international armed groups",
  MNC: "multinational firms",
} as const;

export type Sector = keyof typeof SECTORS;

export function isSector(code: string): code is Sector {
  return Object.hasOwn(SECTORS, code);
}

/** Sectors whose actors act for the state whose country they carry. */
const STATE_SECTORS: ReadonlySet<string> = new Set(["COP", "GOV", "JUD", "LEG", "MIL", "PRM", "SPY"]);

export function actsForState(sector: string | null): boolean {
  return sector !== null && STATE_SECTORS.has(sector);
}

/**
 * Codes as event data sets write them, most specific first.
 * @example sectorCodes("RUS", "GOV") // ["RUSGOV", "RUS"]
 * @example sectorCodes(null, "REB") // ["REB"]
 */
export function sectorCodes(country: string | null, sector: string | null): readonly string[] {
  if (country === null) return sector === null ? [] : [sector];
  return sector === null ? [country] : [country + sector, country];
}
