/** The sector of an organisation that the registry does not know, told by the words of its name. */

import type { Sector } from "../../codebook/sectors.ts";

/** First line that fits decides. Matches "Kampala High Court" → JUD; refuses "Courtney Ltd". */
const NAME_WORDS: readonly (readonly [Sector, ReadonlySet<string>])[] = [
  ["JUD", new Set(["court", "tribunal", "prosecutor", "prosecutors", "judiciary", "bar"])],
  ["LEG", new Set(["parliament", "senate", "assembly", "congress", "legislature", "majlis", "knesset"])],
  ["SPY", new Set(["intelligence"])],
  ["COP", new Set(["police", "constabulary", "gendarmerie"])],
  ["MIL", new Set(["army", "navy", "command", "brigade", "battalion", "regiment", "corps", "fleet", "headquarters", "defence", "defense"])],
  ["PTY", new Set(["party", "coalition"])],
  ["EDU", new Set(["university", "college", "school", "institute", "academy", "centre", "center", "laboratory", "campus", "polytechnic"])],
  ["JRN", new Set(["times", "post", "news", "tribune", "gazette", "herald", "journal", "television", "tv", "radio", "press", "daily", "magazine", "agency"])],
  ["BUS", new Set(["bank", "company", "co", "corporation", "corp", "inc", "ltd", "limited", "group", "holdings", "plc", "oil", "petroleum", "airlines", "airways", "industries", "motors", "energy", "telecom", "insurance", "exchange", "chamber", "mining", "steel", "llc", "gmbh", "enterprises", "capital", "securities"])],
  ["LAB", new Set(["union", "unions", "workers", "cosatu"])],
  ["MED", new Set(["hospital", "clinic"])],
  ["REL", new Set(["church", "mosque", "diocese", "temple", "cathedral", "synagogue", "ulema"])],
  ["GOV", new Set(["ministry", "department", "government", "commission", "authority", "council", "office", "bureau", "embassy", "cabinet", "secretariat", "directorate", "board", "municipality"])],
  ["REB", new Set(["front", "liberation", "brigades", "lashkar", "jihad", "militia"])],
  ["SOC", new Set(["association", "society", "federation", "foundation", "network", "movement", "forum", "trust", "alliance", "league", "committee", "initiative", "fund", "organisation", "organization", "project", "campaign"])],
];

export function sectorOfOrganisation(words: readonly string[]): Sector | null {
  for (const [sector, known] of NAME_WORDS) if (words.some((word) => known.has(word))) return sector;
  return null;
}
