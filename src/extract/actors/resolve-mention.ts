/**
 * Who is meant by an actor phrase: by name, by role and date, by what the text has said before. Owns the choice of
 * resolver and the names of the registry; leaves unknown what the text does not settle.
 */

import { wordTable } from "../../base/word-table.ts";
import { isSpellingOf, slugOf } from "../../codebook/registry-names.ts";
import { sectorCodes } from "../../codebook/sectors.ts";
import type { ActorBasis, ActorMention } from "../../model/annotation.ts";
import type { Draft } from "./draft.ts";
import { type Meaning, NOTHING, type Setting, ofActor } from "./meaning.ts";
import { sectorOfOrganisation } from "./organisation-words.ts";
import { resolveJoint } from "./resolve-joint.ts";
import { resolvePerson } from "./resolve-person.ts";
import { resolveHead } from "./resolve-role.ts";
import type { SentenceView, TextAtom } from "./units.ts";

/** The mention that a draft comes to; null when it names nobody after all. */
export function resolveDraft(draft: Draft, view: SentenceView, setting: Setting): ActorMention | null {
  const first = view.atoms[draft.from] as TextAtom;
  const last = view.atoms[draft.to - 1] as TextAtom;
  const surface = view.text.slice(first.start, last.end);
  const meaning = resolveShape(draft, view, setting, surface);
  if (meaning === null) return null;
  const weight = draft.shape === "entry" && isInPlacePhrase(view, draft) ? 0.4 : 1;
  const spoken = meaning.country !== null ? [meaning.country] : draft.countries;
  for (const country of spoken) setting.cast.noteState(country, view.index, weight);
  noteShortName(view, last.end, meaning, setting);
  return { start: first.start, end: last.end, ...meaning };
}

/** "Foreign Office (FO)": the letters in brackets are short for the words before them. */
function noteShortName(view: SentenceView, end: number, meaning: Meaning, setting: Setting): void {
  const short = /^ ?\(["“]?(\p{Lu}[\p{L}-]{1,9})["”]?\)/u.exec(view.text.slice(end, end + 16))?.[1];
  if (short !== undefined && meaning.actorId !== null && meaning.kind !== "person")
    setting.cast.nameShort(short, meaning);
}

function isInPlacePhrase(view: SentenceView, draft: Draft): boolean {
  const before = view.atoms[draft.from - 1]?.norm;
  return (
    before === "in" ||
    before === "from" ||
    before === "of" ||
    before === "into" ||
    before === "across" ||
    before === "through"
  );
}

function resolveShape(draft: Draft, view: SentenceView, setting: Setting, surface: string): Meaning | null {
  switch (draft.shape) {
    case "person":
      return resolvePerson(draft, view, setting);
    case "head":
      return resolveHead(draft, view, setting, surface);
    case "entry":
      return resolveEntry(draft, surface);
    case "local-organisation":
      return resolveLocalOrganisation(draft, view, setting, surface);
    case "joint":
      return resolveJoint(draft, view, setting, surface);
  }
}

const BASIS_OF: Readonly<Record<string, ActorBasis>> = wordTable({
  name: "name",
  abbreviation: "abbreviation",
  adjective: "demonym",
  people: "demonym",
  citizen: "demonym",
  capital: "capital",
});

function resolveEntry(draft: Draft, surface: string): Meaning | null {
  if (draft.entry === null) return null;
  const { actor, basis } = draft.entry;
  const isPeople = basis === "people" || basis === "citizen";
  return {
    ...ofActor(actor),
    name: actor.name || surface,
    kind: isPeople ? "population" : actor.kind,
    basis: BASIS_OF[basis] ?? "name",
  };
}

function resolveLocalOrganisation(
  draft: Draft,
  view: SentenceView,
  setting: Setting,
  surface: string,
): Meaning | null {
  const words = view.atoms.slice(draft.from, draft.to).map((atom) => atom.norm);
  if (words.every((word) => word.length < 2) || /[()[\]“”"]/u.test(surface)) return null;
  const short = setting.cast.shortName<Meaning>(surface);
  if (short !== null) return { ...short, basis: "abbreviation" };
  const [met] = words.length < 3 ? setting.cast.named(words) : [];
  if (met !== undefined)
    return {
      ...NOTHING,
      actorId: met.id,
      name: met.name,
      kind: met.kind,
      country: met.country,
      sector: met.sector,
      codes: met.codes,
      role: met.role,
      basis: met.id.startsWith("local:") ? "local" : "name",
    };
  const sector = sectorOfOrganisation(words);
  const country = draft.countries[0] ?? null;
  return {
    ...NOTHING,
    actorId: `local:${slugOf(surface)}`,
    name: surface,
    kind: "organisation",
    country,
    sector,
    codes: sectorCodes(country, sector),
    basis: "local",
  };
}

export { isSpellingOf };
