/** Who is meant by a personal name: somebody of the registry by name, title and day, somebody met in the text, or a stranger. */

import { isParticle, slugOf } from "../../codebook/registry-names.ts";
import type { OfficeRole, RoleWords } from "../../codebook/registry-roles.ts";
import type { Registry, RegistryActor } from "../../codebook/registry.ts";
import { sectorCodes } from "../../codebook/sectors.ts";
import { appositionAfter } from "./apposition.ts";
import type { CastMember } from "./cast.ts";
import type { Draft } from "./draft.ts";
import {
  type Meaning,
  NOTHING,
  SECTOR_OF_OFFICE,
  type Setting,
  allWords,
  officesOf,
  roleSurface,
} from "./meaning.ts";
import type { SentenceView, TextAtom } from "./units.ts";

export function resolvePerson(draft: Draft, view: SentenceView, setting: Setting): Meaning | null {
  const words = draft.name.map((atom) => atom.norm);
  const role = draft.phrase?.role ?? null;
  const roleText = draft.phrase === null ? null : roleSurface(view, draft);
  const known = knownPerson(words, draft, role, setting);
  if (known !== null) return meetKnown(known, draft, roleText, view, setting);
  const met = setting.cast.named(words).find((member) => fitsRole(member, draft));
  if (met !== undefined) {
    setting.cast.meet({ ...met, sentence: view.index, role: roleText ?? met.role });
    return {
      ...NOTHING,
      actorId: met.id,
      name: met.name,
      kind: "person",
      country: met.country,
      sector: met.sector,
      codes: met.codes,
      role: roleText ?? met.role,
      basis: met.id.startsWith("local:") ? "local" : "name",
    };
  }
  return meetLocal(draft, words, roleText, view, setting);
}

function fitsRole(member: CastMember, draft: Draft): boolean {
  const country = draft.countries[0];
  return country === undefined || member.country === null || member.country === country;
}

/** A person of the registry, where name, role, country and day single one out. */
function knownPerson(
  words: readonly string[],
  draft: Draft,
  role: RoleWords | null,
  setting: Setting,
): RegistryActor | null {
  const core = words.filter((word) => !isParticle(word));
  const { registry, cast, on } = setting;
  const mononym = core.length === 1 ? registry.mononym(core[0] as string) : null;
  const full = core.length >= 2 ? registry.personsNamed(words) : mononym === null ? [] : [mononym];
  if (full.length > 0) {
    const fitting = full.filter(
      (actor) =>
        draft.countries.length === 0 ||
        draft.countries.includes(actor.country ?? "") ||
        isAbroad(actor, draft, registry),
    );
    if (fitting.length === 1)
      return contradicted(fitting[0] as RegistryActor, role, setting) ? null : (fitting[0] as RegistryActor);
    if (fitting.length > 1) return bestOfNamesakes(fitting, setting);
    return null;
  }
  const last = core.at(-1);
  if (last === undefined) return null;
  if (core.length === 1) {
    const met = cast.named(words).find((member) => fitsRole(member, draft));
    if (met !== undefined) return registry.actor(met.id);
  }
  const candidates = registry
    .personsWith(last)
    .filter((actor) => core.every((word) => nameHas(registry, actor, word)));
  if (candidates.length === 0) return null;
  return role !== null
    ? byTitle(candidates, draft, role, setting)
    : byPresence(candidates, last, core.length, setting, on);
}

function nameHas(registry: Registry, actor: RegistryActor, word: string): boolean {
  return registry.personsWith(word).includes(actor);
}

/** An international official carries the nation of birth, not of office: the country in front need not be theirs. */
function isAbroad(actor: RegistryActor, draft: Draft, registry: Registry): boolean {
  return (
    draft.body !== null && registry.termsBy(actor.id).some((term) => `org:${term.of}` === draft.body?.id)
  );
}

/** Same name, other man: a title that nobody of the registry's entry ever bore, with another country beside it. */
function contradicted(actor: RegistryActor, role: RoleWords | null, setting: Setting): boolean {
  if (role === null || actor.country === null) return false;
  if (
    role.sector === "GOV" ||
    role.sector === null ||
    role.sector === "MIL" ||
    role.sector === "LEG" ||
    role.sector === "OPP" ||
    role.sector === "IGO" ||
    role.sector === "PTY" ||
    role.sector === "JUD"
  )
    return false;
  return setting.cast.statesAt(0).length > 0 && !setting.cast.statesAt(0).includes(actor.country);
}

function bestOfNamesakes(actors: readonly RegistryActor[], setting: Setting): RegistryActor | null {
  const met = actors.filter((actor) => setting.cast.member(actor.id) !== null);
  if (met.length === 1) return met[0] as RegistryActor;
  const { on } = setting;
  if (on !== null) {
    const inOffice = actors.filter((actor) => setting.registry.officesOn(actor.id, on).length > 0);
    if (inOffice.length === 1) return inOffice[0] as RegistryActor;
  }
  const here = setting.cast.statesAt(0);
  return actors.find((actor) => actor.country !== null && here.includes(actor.country)) ?? null;
}

/** "Foreign Minister Khar": whoever of that name held the office on the day. */
function byTitle(
  candidates: readonly RegistryActor[],
  draft: Draft,
  role: RoleWords,
  setting: Setting,
): RegistryActor | null {
  const { registry, on, cast } = setting;
  const inCountry = candidates.filter(
    (actor) =>
      draft.countries.length === 0 ||
      draft.countries.includes(actor.country ?? "") ||
      isAbroad(actor, draft, registry),
  );
  const offices = officesOf(role, draft.countries[0] ?? null);
  const held = inCountry.filter((actor) =>
    registry.termsBy(actor.id).some((term) => {
      if (!offices.includes(term.role)) return false;
      if (on === null) return true;
      const begun = term.from === null || term.from <= on;
      return draft.isFormer ? begun : begun && (term.until === null || on <= term.until);
    }),
  );
  if (held.length === 1) return held[0] as RegistryActor;
  if (held.length > 1) {
    const here = cast.statesAt(0);
    const near = held.filter(
      (actor) =>
        actor.country !== null && (here.includes(actor.country) || actor.country === setting.outletCountry),
    );
    const bySurname = (near.length > 0 ? near : held).filter((actor) =>
      registry.isSurname(actor.id, (draft.name.at(-1) as TextAtom).norm),
    );
    return bySurname.length === 1
      ? (bySurname[0] as RegistryActor)
      : near.length === 1
        ? (near[0] as RegistryActor)
        : null;
  }
  return null;
}

/** A bare surname, or a name that no full entry spells: only one who leads on the day and whose state is at hand. */
function byPresence(
  candidates: readonly RegistryActor[],
  word: string,
  length: number,
  setting: Setting,
  on: string | null,
): RegistryActor | null {
  if (on === null || length > 1 || word.length < 4) return null;
  const here = setting.cast.statesAt(0);
  const inOffice = candidates.filter(
    (actor) =>
      setting.registry.isSurname(actor.id, word) && setting.registry.officesOn(actor.id, on).length > 0,
  );
  if (inOffice.length !== 1) {
    const near = inOffice.filter((actor) => actor.country !== null && here.includes(actor.country));
    return near.length === 1 ? (near[0] as RegistryActor) : null;
  }
  const [only] = inOffice;
  if (only === undefined) return null;
  const exact = [only.name, ...only.aliases].some((name) => slugOf(name).split("-").includes(word));
  return exact && (only.country === null || here.includes(only.country)) ? only : null;
}

function meetKnown(
  actor: RegistryActor,
  draft: Draft,
  roleText: string | null,
  view: SentenceView,
  setting: Setting,
): Meaning {
  const standing = standingOf(actor, draft, setting);
  setting.cast.meet({
    id: actor.id,
    name: actor.name,
    words: allWords(actor),
    kind: "person",
    country: standing.country,
    sector: standing.sector,
    codes: standing.codes,
    role: roleText,
    office: standing.office,
    lemma: draft.phrase?.lemma ?? null,
    sentence: view.index,
  });
  return {
    ...NOTHING,
    actorId: actor.id,
    name: actor.name,
    kind: "person",
    country: standing.country,
    sector: standing.sector,
    codes: standing.codes,
    role: roleText ?? setting.cast.member(actor.id)?.role ?? null,
    basis: "name",
  };
}

interface Standing {
  country: string | null;
  sector: string | null;
  codes: readonly string[];
  office: OfficeRole | null;
}

/** What the person is on the day: office and sector; a former holder is ELI, unless the text gives another role. */
function standingOf(actor: RegistryActor, draft: Draft, setting: Setting): Standing {
  const { registry, on } = setting;
  const terms = registry.termsBy(actor.id);
  const role = draft.phrase?.role ?? null;
  const current = on === null || draft.isFormer ? [] : registry.officesOn(actor.id, on);
  const wanted =
    role === null
      ? null
      : (current.find((term) => term.role === role.office) ??
        current.find(
          (term) => term.role !== "leader" && officesOf(role, draft.countries[0] ?? null).includes(term.role),
        ));
  const term =
    wanted ??
    current.find((one) => one.role !== "leader") ??
    current[0] ??
    (on === null ? (terms.find((one) => one.role !== "leader") ?? terms[0]) : undefined);
  if (term !== undefined) {
    const body = registry.actor(`org:${term.of}`);
    if (body !== null) return { country: null, sector: body.sector, codes: body.codes, office: term.role };
    const sector = SECTOR_OF_OFFICE[term.role] ?? "GOV";
    return { country: term.of, sector, codes: sectorCodes(term.of, sector), office: term.role };
  }
  const country = actor.country;
  const begun = on !== null && terms.some((one) => one.from === null || one.from <= on);
  const stated = !draft.isFormer && role !== null && role.sector !== null ? role.sector : null;
  const sector = stated ?? (terms.length === 0 ? actor.sector : begun ? "ELI" : null);
  return { country, sector, codes: sectorCodes(country, sector), office: role?.office ?? null };
}

const GENERIC_FIRST: ReadonlySet<string> = new Set(["mr", "mrs", "ms", "dr"]);

function meetLocal(
  draft: Draft,
  words: readonly string[],
  roleText: string | null,
  view: SentenceView,
  setting: Setting,
): Meaning | null {
  const shown = view.text.slice((draft.name[0] as TextAtom).start, (draft.name.at(-1) as TextAtom).end);
  if (words.every((word) => GENERIC_FIRST.has(word) || word.length === 1)) return null;
  const after = appositionAfter(view, draft);
  const country = draft.countries[0] ?? draft.body?.country ?? after?.country ?? null;
  const sector =
    (draft.isFormer ? "ELI" : null) ??
    draft.phrase?.role?.sector ??
    draft.sector ??
    draft.body?.sector ??
    after?.sector ??
    null;
  const codes =
    draft.body !== null && draft.body.kind !== "state" && draft.body.country === null
      ? draft.body.codes
      : sectorCodes(country, sector);
  const role = roleText ?? after?.role ?? null;
  const id = `local:${slugOf(shown)}`;
  setting.cast.meet({
    id,
    name: shown,
    words: words.filter((word) => !isParticle(word)),
    kind: "person",
    country,
    sector,
    codes,
    role,
    office: draft.phrase?.role?.office ?? null,
    lemma: draft.phrase?.lemma ?? null,
    sentence: view.index,
  });
  return {
    ...NOTHING,
    actorId: id,
    name: shown,
    kind: "person",
    country,
    sector,
    codes,
    role,
    basis: "local",
  };
}
