/** Which of the registry's actors a looked-up word means where several share it, or none because the text speaks of something else. */

import type { NameEntry } from "../../codebook/registry.ts";
import type { SentenceView, TextAtom, Unit } from "./units.ts";

/** The registry name meant by a unit: by the place resolver where it spoke, else states living longest first. */
export function bestEntry(unit: Unit, view: SentenceView): NameEntry | null {
  if (unit.entries.length < 2) {
    const only = unit.entries[0];
    return only === undefined || isStrayAbbreviation(only, view) ? null : only;
  }
  const start = (view.atoms[unit.from] as TextAtom).start;
  const place = view.places.find((one) => one.start === start);
  const byPlace = unit.entries.find(
    (entry) => entry.actor.kind === "state" && entry.actor.country === place?.country,
  );
  if (byPlace !== undefined) return byPlace;
  return [...unit.entries].sort((a, b) => rankOf(a, view) - rankOf(b, view))[0] ?? null;
}

/** Letters that the whole world takes for one body. */
const FAMOUS: ReadonlySet<string> = new Set([
  "CIA",
  "FBI",
  "KGB",
  "NSA",
  "IRA",
  "PKK",
  "FARC",
  "ETA",
  "PLO",
  "IDF",
  "LTTE",
  "FSB",
  "MI6",
  "MI5",
  "ISI",
  "NASA",
  "Mossad",
  "Duma",
  "Knesset",
  "TASS",
  "USAID",
  "GCHQ",
  "ANC",
  "BJP",
  "PLA",
  "ISPR",
  "IRGC",
  "PDVSA",
  "Farc",
  "FARC",
  "GOP",
  "KCNA",
  "DHS",
  "EPA",
  "FDA",
  "CDC",
]);

/** "NPA" is the Philippine guerrilla only in a text that speaks of the Philippines. */
function isStrayAbbreviation(entry: NameEntry, view: SentenceView): boolean {
  if (
    entry.basis !== "abbreviation" ||
    entry.actor.kind === "state" ||
    entry.actor.country === null ||
    entry.exact === null
  )
    return false;
  return entry.exact.length <= 5 && !FAMOUS.has(entry.exact) && !view.namedStates.has(entry.actor.country);
}

/** Of two states that share a word, the larger one is meant unless the text names the other. */
const LESSER: ReadonlySet<string> = new Set(["DMA", "COG", "PRK", "GNB", "GNQ", "YMD", "DDR"]);

function rankOf(entry: NameEntry, view: SentenceView): number {
  const { actor, basis } = entry;
  if (actor.kind !== "state") return 0;
  if (actor.until !== null) return 5;
  const isNamed = view.namedStates.has(actor.country as string);
  return (basis === "capital" ? 3 : isNamed ? 1 : 2) + (LESSER.has(actor.country as string) ? 0.5 : 0);
}
