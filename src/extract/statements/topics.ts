/** What a statement is about, by a fixed list of topics and the words that tell them. Data and look-up, no more. */

import { wordTable } from "../../base/word-table.ts";

const TOPICS: Readonly<Record<string, string>> = wordTable({
  trade: "trade tariff tariffs export exports import imports market markets customs wto goods commerce",
  economy:
    "economy economic growth inflation budget debt gdp bank banks currency investment investors loan loans imf financing finance",
  energy: "energy gas oil pipeline lng electricity power hydropower coal solar fuel refinery opec dam",
  nuclear: "nuclear uranium enrichment iaea reactor warhead non-proliferation plutonium",
  defence:
    "defence defense military army navy weapons arms missile missiles troops drills exercises soldiers helicopter helicopters aircraft",
  terrorism:
    "terrorism terrorist terrorists counterterrorism counter-terrorism extremism militants insurgents anti-terrorist",
  peace: "peace ceasefire truce reconciliation negotiations mediation settlement dialogue talks peacekeeping",
  territory:
    "border borders territorial sovereignty occupation occupied annexation dispute disputed kashmir crimea withdrawal",
  "human rights": "rights torture detention prisoners freedom repression persecution genocide refugees",
  health:
    "health vaccine vaccines covid-19 pandemic hospital hospitals doses virus epidemic medical medicine",
  migration: "migrants migration refugees asylum visa visas visa-free deportation immigrants",
  climate: "climate emissions environment environmental carbon warming paris",
  sanctions: "sanctions embargo blockade sanction boycott",
  aid: "aid relief humanitarian assistance donation grant flood earthquake",
  transport: "railway railways rail aviation airport road roads shipping port ports transport corridor",
  technology: "technology cyber internet space satellite telecom software innovation science scientific",
  culture:
    "culture cultural education students university heritage language people-to-people tourism sport sports",
  elections: "election elections vote votes voters ballot referendum campaign candidate",
  law: "court law legal tribunal treaty convention extradition judge verdict charges",
  "bilateral relations": "bilateral relations ties friendship partnership relationship cooperation",
});

const BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(TOPICS).flatMap(([topic, words]) =>
    words.split(" ").map((word): [string, string] => [word, topic]),
  ),
);

/** Topics of some words, the most often touched first, at most three. Forms in lower case. */
export function topicsOf(forms: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const form of forms) {
    const topic = BY_WORD.get(form);
    if (topic !== undefined) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([topic]) => topic);
}
