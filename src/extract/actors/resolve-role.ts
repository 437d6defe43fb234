/** Who is meant by role words or the name of a common body without a personal name: "the prime minister", "the foreign office", "Kenyan police". */

import { wordTable } from "../../base/word-table.ts";
import type { OfficeRole, RoleWords } from "../../codebook/registry-roles.ts";
import { sectorCodes } from "../../codebook/sectors.ts";
import type { ActorBasis, ActorKind } from "../../model/annotation.ts";
import type { CastMember } from "./cast.ts";
import type { Draft } from "./draft.ts";
import {
  type Meaning,
  NOTHING,
  type Setting,
  jointOf,
  officesOf,
  roleSurface,
  titleCase,
} from "./meaning.ts";
import { holderOf, officeId, unnamed } from "./office-holders.ts";
import { resolveCounterpart } from "./resolve-joint.ts";
import type { SentenceView } from "./units.ts";
import { COMMON_INSTITUTIONS, rolesNamed } from "./vocabulary.ts";

export function resolveHead(
  draft: Draft,
  view: SentenceView,
  setting: Setting,
  surface: string,
): Meaning | null {
  const phrase = draft.phrase;
  if (phrase === null) return null;
  if (phrase.lemma === "counterpart" || phrase.lemma === "opposite number")
    return resolveCounterpart(draft, view, setting, surface);
  if (phrase.role !== null && !phrase.isPlural)
    return resolveRole(draft, phrase.role, view, setting, surface);
  return resolveBody(draft, view, setting, surface);
}

function resolveRole(
  draft: Draft,
  role: RoleWords,
  view: SentenceView,
  setting: Setting,
  surface: string,
): Meaning | null {
  const { registry, cast, on } = setting;
  const roleText = roleSurface(view, draft);
  const country = draft.countries[0] ?? draft.body?.country ?? null;
  const line =
    rolesNamed(draft.phrase?.lemma ?? "").find(
      (one) => one.only === undefined || (country !== null && one.only.includes(country)),
    ) ?? role;
  const isDeputy =
    /^(?:deputy|vice|assistant)/iu.test(roleText) &&
    !/^(?:deputy|vice|assistant)/iu.test(draft.phrase?.lemma ?? "");
  const office =
    isDeputy || (line.only !== undefined && (country === null || !line.only.includes(country)))
      ? null
      : line.office;
  const sector = draft.isFormer
    ? "ELI"
    : (line.sector ??
      draft.sector ??
      draft.body?.sector ??
      (office === "leader" && country !== null ? "GOV" : null));
  if (draft.countries.length > 1)
    return jointOf(
      draft,
      draft.countries.map((c) => officeId(registry, c, office, on, draft)),
      surface,
      sector,
      roleText,
    );
  if (office === null || draft.isFormer) return unnamed(draft, country, sector, surface, roleText);
  const of =
    country ?? (draft.body !== null && draft.body.kind === "organisation" ? draft.body.id.slice(4) : null);
  if (of !== null) return holderOf(of, office, draft, sector, roleText, setting, view);
  if (draft.body !== null) return unnamed(draft, draft.body.country, sector, surface, roleText);
  if (draft.determiner === "indefinite" || isOfficeSought(view, draft))
    return unnamed(draft, null, sector, surface, roleText);
  const offices = new Set(officesOf(line, null));
  const isMet = (test: (held: OfficeRole) => boolean): CastMember | null =>
    cast.latest((member) => member.office !== null && member.kind !== "state" && test(member.office));
  const met = isMet((held) => held === office) ?? isMet((held) => offices.has(held));
  if (met !== null)
    return {
      ...NOTHING,
      actorId: met.id,
      name: met.name,
      kind: met.kind,
      country: met.country,
      sector: met.sector,
      codes: met.codes,
      role: roleText,
      basis: "coreference",
    };
  const home = homeFor(view, setting, null);
  if (home !== null && office !== "leader" && office !== "spokesperson")
    return holderOf(home, office, draft, sector, roleText, setting, view);
  return unnamed(draft, null, sector, surface, roleText);
}

/** "elected president", "a candidate for prime minister": the office, not who holds it. */
function isOfficeSought(view: SentenceView, draft: Draft): boolean {
  if (draft.determiner !== null) return false;
  const before = view.atoms[draft.from - 1]?.norm ?? "";
  return /^(?:for|as|become|becomes|became|becoming|elected|named|appointed|sworn|be|is|was|been|called|made|chosen|nominated|re|serve|serving|served|of|or)$/u.test(
    before,
  );
}

function resolveBody(draft: Draft, view: SentenceView, setting: Setting, surface: string): Meaning | null {
  const phrase = draft.phrase;
  if (phrase === null) return null;
  const listed = phrase.agent?.sector ?? phrase.role?.sector ?? null;
  const sector =
    (draft.isFormer ? "ELI" : null) ??
    ((listed === null ||
      phrase.lemma === "forces" ||
      phrase.lemma === "officials" ||
      phrase.lemma === "official" ||
      phrase.lemma === "ministry" ||
      phrase.lemma === "officers" ||
      phrase.lemma === "members") &&
    draft.sector !== null
      ? draft.sector
      : listed);
  if (draft.countries.length > 1)
    return jointOf(
      draft,
      draft.countries.map((country) => (sector === null ? `state:${country}` : `sector:${country}${sector}`)),
      surface,
      sector,
      null,
    );
  if (draft.body !== null) return unnamed({ ...draft, phrase }, draft.body.country, sector, surface, null);
  const told =
    draft.determiner === "definite" && draft.countries.length === 0 && draft.to - draft.from === 1
      ? setting.cast.joint(phrase.words.join(" "))
      : [];
  if (told.length > 0)
    return {
      ...NOTHING,
      name: surface,
      sector,
      codes: sectorCodes(null, sector),
      basis: "coreference",
      members: told,
    };
  const slug = COMMON_INSTITUTIONS[phrase.lemma];
  const isOpen = draft.determiner !== "indefinite" && draft.determiner !== "pronoun";
  const country =
    draft.countries[0] ??
    (slug !== undefined && isOpen && !phrase.isPlural ? homeFor(view, setting, slug, phrase.lemma) : null);
  const finalSector = sector ?? (country !== null && phrase.lemma.includes("leader") ? "GOV" : null);
  const kind: ActorKind = phrase.agent?.kind ?? "population";
  const basis: ActorBasis = country === null ? "none" : draft.countries.length > 0 ? "role" : "coreference";
  if (country !== null && slug !== undefined && !phrase.isPlural) {
    const state = setting.registry.state(country);
    const id = slug === "" ? `state:${country}` : `institution:${country}:${slug}`;
    const name =
      slug === ""
        ? `Government of ${state?.name ?? country}`
        : `${titleCase(phrase.lemma)} (${state?.name ?? country})`;
    return {
      ...NOTHING,
      actorId: id,
      name,
      kind: "institution",
      country,
      sector: finalSector,
      codes: sectorCodes(country, finalSector),
      basis,
    };
  }
  return {
    ...NOTHING,
    actorId:
      country === null ? null : finalSector === null ? `state:${country}` : `sector:${country}${finalSector}`,
    name: surface,
    kind,
    country,
    sector: finalSector,
    codes: sectorCodes(country, finalSector),
    basis,
  };
}

/** Whose office a common institution is: "foreign office" speaks for a foreign minister. */
const OFFICE_OF_INSTITUTION: Readonly<Record<string, readonly OfficeRole[]>> = wordTable({
  "foreign-ministry": ["foreign-minister", "foreign-secretary"],
  "defence-ministry": ["defence-minister"],
  "interior-ministry": ["interior-minister"],
  presidency: ["president"],
  "prime-ministers-office": ["prime-minister"],
  military: ["army-chief", "military-chief"],
});

/** How many sentences an official named earlier still tells whose institution is meant; trial on the project's own samples. */
const INSTITUTION_REACH = 8;

/**
 * The state whose "government", "army" or "foreign office" is meant when none is named: that of whoever heads it and
 * was named in this sentence or shortly before, else the state at home; null when the text does not settle it.
 */
function homeFor(view: SentenceView, setting: Setting, slug: string | null, wording = ""): string | null {
  const { cast, outletCountry } = setting;
  const near = homeByHead(view, setting, slug);
  if (wording !== "foreign office" || near === null || FOREIGN_OFFICES.has(near))
    return near ?? outletCountry ?? cast.home;
  return cast.statesAt(view.index).find((state) => FOREIGN_OFFICES.has(state)) ?? near;
}

/** States whose foreign ministry the press calls the Foreign Office; Moscow's or Ankara's is the Foreign Ministry. */
const FOREIGN_OFFICES: ReadonlySet<string> = new Set(["GBR", "PAK", "DEU"]);

function homeByHead(view: SentenceView, setting: Setting, slug: string | null): string | null {
  const { cast, outletCountry } = setting;
  const offices = slug === null ? [] : (OFFICE_OF_INSTITUTION[slug] ?? []);
  const heads = (member: CastMember): boolean =>
    member.country !== null && member.office !== null && offices.includes(member.office);
  if (offices.length > 0) {
    const here = cast.firstOf(view.index, heads);
    if (here !== null) return here.country;
    const ours = cast.latest((member) => heads(member) && member.country === outletCountry);
    const near =
      ours ?? cast.latest((member) => heads(member) && member.sentence >= view.index - INSTITUTION_REACH);
    if (near !== null) return near.country;
  }
  return null;
}
