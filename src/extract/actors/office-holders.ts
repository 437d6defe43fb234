/** Offices to their holders on a day; where nobody is known, the office or the body it serves. */

import type { OfficeRole } from "../../codebook/registry-roles.ts";
import type { Registry, RegistryActor } from "../../codebook/registry.ts";
import { sectorCodes } from "../../codebook/sectors.ts";
import type { Draft } from "./draft.ts";
import { type Meaning, NOTHING, type Setting, allWords, titleCase } from "./meaning.ts";
import type { SentenceView } from "./units.ts";

export function holderOf(
  of: string,
  office: OfficeRole,
  draft: Draft,
  sector: string | null,
  roleText: string,
  setting: Setting,
  view: SentenceView,
): Meaning {
  const { registry, cast, on } = setting;
  const body = registry.actor(`org:${of}`);
  const country = body === null ? of : null;
  const codes = body === null ? sectorCodes(country, sector) : body.codes;
  const holder = draft.determiner === "indefinite" ? null : heldBy(registry, of, office, on);
  if (holder === null) {
    const met = cast.latest((member) => member.country === country && member.office === office);
    if (met !== null && country !== null && draft.determiner !== "indefinite")
      return {
        ...NOTHING,
        actorId: met.id,
        name: met.name,
        kind: met.kind,
        country,
        sector: met.sector,
        codes: met.codes,
        role: roleText,
        basis: "role",
      };
    const id = `office:${of}:${office}`;
    const name = `${titleCase(roleText)} of ${body?.name ?? registry.state(of)?.name ?? of}`;
    if (draft.determiner !== "indefinite")
      cast.meet({
        id,
        name,
        words: [],
        kind: "office",
        country,
        sector: sector ?? body?.sector ?? null,
        codes,
        role: roleText,
        office,
        lemma: draft.phrase?.lemma ?? null,
        sentence: view.index,
      });
    return {
      ...NOTHING,
      actorId: id,
      name,
      kind: "office",
      country,
      sector: sector ?? body?.sector ?? null,
      codes,
      role: roleText,
      basis: "role",
    };
  }
  cast.meet({
    id: holder.id,
    name: holder.name,
    words: allWords(holder),
    kind: "person",
    country,
    sector: sector ?? body?.sector ?? "GOV",
    codes,
    role: roleText,
    office,
    lemma: draft.phrase?.lemma ?? null,
    sentence: view.index,
  });
  return {
    ...NOTHING,
    actorId: holder.id,
    name: holder.name,
    kind: "person",
    country,
    sector: sector ?? body?.sector ?? "GOV",
    codes,
    role: roleText,
    basis: "role",
  };
}

/** The holder of an office on a day; the effective leader answers where a table lacks the office. */
function heldBy(registry: Registry, of: string, office: OfficeRole, on: string | null): RegistryActor | null {
  if (office === "foreign-secretary")
    return (
      registry.holder(of, "foreign-secretary", on) ??
      (of === "GBR" || of === "PHL" ? registry.holder(of, "foreign-minister", on) : null)
    );
  if (office === "leader") {
    for (const one of ["leader", "supreme-leader", "president", "prime-minister", "monarch"] as const) {
      const holder = on === null ? null : registry.holder(of, one, on);
      if (holder !== null) return holder;
    }
    return null;
  }
  return registry.holder(of, office, on);
}

export function officeId(
  registry: Registry,
  country: string,
  office: OfficeRole | null,
  on: string | null,
  draft: Draft,
): string {
  if (office === null || draft.isFormer) return `state:${country}`;
  return registry.holder(country, office, on)?.id ?? `office:${country}:${office}`;
}

/** A role borne by somebody whom the text does not name: it counts for the body or state it serves. */
export function unnamed(
  draft: Draft,
  country: string | null,
  sector: string | null,
  surface: string,
  roleText: string | null,
): Meaning {
  if (draft.body !== null) {
    return {
      ...NOTHING,
      actorId: draft.body.id,
      name: surface,
      kind: "office",
      country: draft.body.country,
      sector: draft.body.sector ?? sector,
      codes: draft.body.codes,
      role: roleText,
      basis: "role",
    };
  }
  return {
    ...NOTHING,
    actorId: country === null || sector === null ? null : `sector:${country}${sector}`,
    name: surface,
    kind: "office",
    country,
    sector,
    codes: sectorCodes(country, sector),
    role: roleText,
    basis: country === null ? "none" : "role",
  };
}
