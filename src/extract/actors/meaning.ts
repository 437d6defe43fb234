/** What a mention comes to, and the small facts that all resolvers share. Decides nothing. */

import { isParticle, slugOf } from "../../codebook/registry-names.ts";
import type { OfficeRole, RoleWords } from "../../codebook/registry-roles.ts";
import type { Registry, RegistryActor } from "../../codebook/registry.ts";
import type { ActorMention } from "../../model/annotation.ts";
import type { Cast } from "./cast.ts";
import type { Draft } from "./draft.ts";
import type { SentenceView, TextAtom } from "./units.ts";

export interface Setting {
  readonly registry: Registry;
  readonly cast: Cast;
  /** Day that the text speaks from; null where unknown. */
  readonly on: string | null;
  readonly outletCountry: string | null;
}

export type Meaning = Omit<ActorMention, "start" | "end">;

export const NOTHING: Meaning = {
  actorId: null,
  name: "",
  kind: "population",
  country: null,
  sector: null,
  codes: [],
  role: null,
  basis: "none",
  members: [],
};

export function roleSurface(view: SentenceView, draft: Draft): string {
  const unit = view.units.find(
    (one) => one.phrase === draft.phrase && one.from >= draft.from && one.from < draft.to,
  );
  if (unit === undefined) return draft.phrase?.lemma ?? "";
  const before = view.atoms[unit.from - 1];
  const deputy =
    before !== undefined &&
    /^(?:deputy|vice|acting|interim|caretaker|assistant)$/u.test(before.norm) &&
    unit.from > draft.from;
  if (deputy) return view.text.slice(before.start, (view.atoms[unit.to - 1] as TextAtom).end);
  return view.text.slice(
    (view.atoms[unit.from] as TextAtom).start,
    (view.atoms[unit.to - 1] as TextAtom).end,
  );
}

export function allWords(actor: RegistryActor): string[] {
  return [...new Set([...actor.aliases, actor.name].flatMap((name) => slugOf(name).split("-")))].filter(
    (word) => !isParticle(word),
  );
}

export const SECTOR_OF_OFFICE: Partial<Record<OfficeRole, string>> = {
  "army-chief": "MIL",
  "military-chief": "MIL",
  "intelligence-chief": "SPY",
  "opposition-leader": "OPP",
  "parliament-speaker": "LEG",
};

/** Offices that a role's words reach besides the one they name: who is called president may be in the table as leader. */
const REACHES: Partial<Record<OfficeRole, readonly OfficeRole[]>> = {
  leader: ["president", "prime-minister", "monarch", "supreme-leader", "party-chief", "crown-prince"],
  "foreign-secretary": ["foreign-minister"],
  president: ["leader"],
  "prime-minister": ["leader"],
  monarch: ["leader"],
  "army-chief": ["military-chief"],
  "military-chief": ["army-chief"],
};

/** Which offices the role words can mean in a country (null: any). */
export function officesOf(role: RoleWords, country: string | null): readonly OfficeRole[] {
  if (role.office === null) return [];
  if (role.only !== undefined && country !== null && !role.only.includes(country)) return [];
  return [role.office, ...(REACHES[role.office] ?? [])];
}

export function titleCase(text: string): string {
  return text.replace(
    /(^|[\s-])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

export function jointOf(
  draft: Draft,
  members: readonly string[],
  surface: string,
  sector: string | null,
  role: string | null,
): Meaning {
  return {
    ...NOTHING,
    actorId: null,
    name: surface,
    kind: draft.phrase?.agent?.kind ?? "population",
    country: null,
    sector,
    codes: sector === null ? [] : [sector],
    role,
    basis: "role",
    members,
  };
}

export function ofActor(actor: RegistryActor): Meaning {
  return {
    ...NOTHING,
    actorId: actor.id,
    name: actor.name,
    kind: actor.kind,
    country: actor.country,
    sector: actor.sector,
    codes: actor.codes,
    basis: "name",
  };
}
