/**
 * Who is meant by an actor phrase: by name, by role and date, by what the text has said before. Owns the decisions and
 * says on what each rests; leaves unknown what the text does not settle.
 */

import { JOINT_WORDS } from "../../codebook/registry-agents.ts";
import { isParticle, isSpellingOf, slugOf } from "../../codebook/registry-names.ts";
import type { OfficeRole, RoleWords } from "../../codebook/registry-roles.ts";
import type { Registry, RegistryActor } from "../../codebook/registry.ts";
import { sectorCodes } from "../../codebook/sectors.ts";
import type { ActorBasis, ActorKind, ActorMention } from "../../model/annotation.ts";
import type { Cast, CastMember } from "./cast.ts";
import type { Draft } from "./compose.ts";
import { sectorOfOrganisation } from "./organisation-words.ts";
import type { SentenceView, TextAtom } from "./units.ts";
import { COMMON_INSTITUTIONS, rolesNamed } from "./vocabulary.ts";

export interface Setting {
  readonly registry: Registry;
  readonly cast: Cast;
  /** Day that the text speaks from; null where unknown. */
  readonly on: string | null;
  readonly outletCountry: string | null;
}

type Meaning = Omit<ActorMention, "start" | "end">;

const NOTHING: Meaning = {
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

// ---- names of the registry

const BASIS_OF: Readonly<Record<string, ActorBasis>> = {
  name: "name",
  abbreviation: "abbreviation",
  adjective: "demonym",
  people: "demonym",
  citizen: "demonym",
  capital: "capital",
};

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

function ofActor(actor: RegistryActor): Meaning {
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

// ---- persons

function resolvePerson(draft: Draft, view: SentenceView, setting: Setting): Meaning | null {
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

function roleSurface(view: SentenceView, draft: Draft): string {
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
      if (!matchesOffice(term.role, term.of, offices)) return false;
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

/** Which offices the role words can mean, here. */
function officesOf(role: RoleWords, country: string | null): readonly OfficeRole[] {
  const lemma = role.words[0] as string;
  void lemma;
  if (role.office === null) return [];
  if (role.only !== undefined && country !== null && !role.only.includes(country)) return [];
  if (role.office === "leader")
    return [
      "leader",
      "president",
      "prime-minister",
      "monarch",
      "supreme-leader",
      "party-chief",
      "crown-prince",
    ];
  if (role.office === "foreign-secretary") return ["foreign-secretary", "foreign-minister"];
  if (role.office === "president") return ["president", "leader"];
  if (role.office === "prime-minister") return ["prime-minister", "leader"];
  if (role.office === "army-chief" || role.office === "military-chief")
    return ["army-chief", "military-chief"];
  if (role.office === "monarch") return ["monarch", "leader"];
  return [role.office];
}

function matchesOffice(role: OfficeRole, of: string, offices: readonly OfficeRole[]): boolean {
  void of;
  return offices.includes(role);
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

function allWords(actor: RegistryActor): string[] {
  return [...new Set([...actor.aliases, actor.name].flatMap((name) => slugOf(name).split("-")))].filter(
    (word) => !isParticle(word),
  );
}

interface Standing {
  country: string | null;
  sector: string | null;
  codes: readonly string[];
  office: OfficeRole | null;
}

const SECTOR_OF_OFFICE: Partial<Record<OfficeRole, string>> = {
  "army-chief": "MIL",
  "military-chief": "MIL",
  "intelligence-chief": "SPY",
  "opposition-leader": "OPP",
  "parliament-speaker": "LEG",
};

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
  const after = appositionAfter(view, draft, setting);
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

/** ", deputy director of the Asia Programme at the US-based Wilson Centre": what stands behind a stranger's name. */
function appositionAfter(
  view: SentenceView,
  draft: Draft,
  setting: Setting,
): { country: string | null; sector: string | null; role: string } | null {
  void setting;
  const last = view.atoms[draft.to - 1] as TextAtom;
  const next = view.atoms[draft.to];
  if (
    next === undefined ||
    !/^\s*,\s*(?:the |a |an )?$/u.test(view.text.slice(last.end, next.start).replace(/,\s*$/u, ", "))
  )
    return null;
  let at = draft.to;
  for (let steps = 0; steps < 8 && at < view.atoms.length; steps++, at++) {
    const unit = view.unitAt[at];
    if (unit?.phrase?.role != null) {
      // "Sturgeon, Labour MP Tom Watson": the title of the next in the list.
      if (
        /^\s?(?:\(|\p{Lu})/u.test(
          view.text.slice(
            (view.atoms[unit.to - 1] as TextAtom).end,
            (view.atoms[unit.to - 1] as TextAtom).end + 2,
          ),
        )
      )
        return null;
      const role = unit.phrase.role;
      const end = appositionEnd(view, unit.to);
      let country: string | null = null;
      for (let k = draft.to; k < end && country === null; k++)
        country =
          view.unitAt[k]?.entries.find(
            (entry) => entry.actor.kind === "state" || entry.actor.country !== null,
          )?.actor.country ?? null;
      const roleText = view.text.slice(
        (view.atoms[unit.from] as TextAtom).start,
        (view.atoms[end - 1] as TextAtom).end,
      );
      return { country, sector: role.sector, role: roleText };
    }
    const atom = view.atoms[at] as TextAtom;
    if (atom.upos === "VERB" || atom.upos === "AUX" || atom.upos === "PRON") return null;
  }
  return null;
}

function appositionEnd(view: SentenceView, from: number): number {
  let at = from;
  while (at < view.atoms.length && at - from < 12) {
    const previous = view.atoms[at - 1] as TextAtom;
    const atom = view.atoms[at] as TextAtom;
    const gap = view.text.slice(previous.end, atom.start);
    if (/[,;:.()"“”]/u.test(gap) || ((atom.upos === "VERB" || atom.upos === "AUX") && gap !== "-")) break;
    at++;
  }
  return at;
}

// ---- roles and bodies without a name

function resolveHead(draft: Draft, view: SentenceView, setting: Setting, surface: string): Meaning | null {
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
  if (of !== null) return holderOf(of, office, draft, sector, roleText, surface, setting, view);
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
    return holderOf(home, office, draft, sector, roleText, surface, setting, view);
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

function officeId(
  registry: Registry,
  country: string,
  office: OfficeRole | null,
  on: string | null,
  draft: Draft,
): string {
  if (office === null || draft.isFormer) return `state:${country}`;
  return registry.holder(country, office, on)?.id ?? `office:${country}:${office}`;
}

function holderOf(
  of: string,
  office: OfficeRole,
  draft: Draft,
  sector: string | null,
  roleText: string,
  surface: string,
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
    void surface;
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

function titleCase(text: string): string {
  return text.replace(
    /(^|[\s-])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** A role borne by somebody whom the text does not name: it counts for the body or state it serves. */
function unnamed(
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
    (slug !== undefined && isOpen && !phrase.isPlural ? homeFor(view, setting, slug) : null);
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
    actorId: country === null ? null : finalSector === null ? `state:${country}` : `sector:${country}${finalSector}`,
    name: surface,
    kind,
    country,
    sector: finalSector,
    codes: sectorCodes(country, finalSector),
    basis,
  };
}

/** Whose office a common institution is: "foreign office" speaks for a foreign minister. */
const OFFICE_OF_INSTITUTION: Readonly<Record<string, readonly OfficeRole[]>> = {
  "foreign-ministry": ["foreign-minister", "foreign-secretary"],
  "defence-ministry": ["defence-minister"],
  "interior-ministry": ["interior-minister"],
  presidency: ["president"],
  "prime-ministers-office": ["prime-minister"],
  military: ["army-chief", "military-chief"],
};
/** How many sentences an official named earlier still tells whose institution is meant; trial on the project's own samples. */
const INSTITUTION_REACH = 8;

/**
 * The state whose "government", "army" or "foreign office" is meant when none is named: that of whoever heads it and
 * was named in this sentence or shortly before, else the state at home; null when the text does not settle it.
 */
function homeFor(view: SentenceView, setting: Setting, slug: string | null): string | null {
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
  return outletCountry ?? cast.home;
}

// ---- counterparts and joint mentions

/** "his Russian counterpart": the same office, the other state. */
function resolveCounterpart(
  draft: Draft,
  view: SentenceView,
  setting: Setting,
  surface: string,
): Meaning | null {
  const { cast, registry, on } = setting;
  const country = draft.countries[0] ?? null;
  const own = cast.latest(
    (member) => member.office !== null && member.country !== country && member.sentence >= view.index - 2,
  );
  if (country === null || draft.phrase?.isPlural === true || own === null || own.office === null) {
    const sector = own?.sector ?? "GOV";
    if (draft.countries.length > 1)
      return jointOf(
        draft,
        draft.countries.map((one) => officeId(registry, one, own?.office ?? null, on, draft)),
        surface,
        sector,
        null,
      );
    return {
      ...NOTHING,
      actorId: country === null ? null : `sector:${country}${sector}`,
      name: surface,
      kind: "office",
      country,
      sector,
      codes: sectorCodes(country, country === null ? null : sector),
      basis: country === null ? "none" : "counterpart",
    };
  }
  const office = counterOffice(registry, country, own.office, on);
  const meaning = holderOf(
    country,
    office,
    { ...draft, determiner: "definite" },
    SECTOR_OF_OFFICE[office] ?? "GOV",
    own.lemma ?? office.replaceAll("-", " "),
    surface,
    setting,
    view,
  );
  return { ...meaning, role: own.role ?? meaning.role, basis: "counterpart" };
}

/** A president's counterpart in a state without presidents is who leads it. */
function counterOffice(
  registry: Registry,
  country: string,
  office: OfficeRole,
  on: string | null,
): OfficeRole {
  if (on === null || registry.holder(country, office, on) !== null) return office;
  return office === "president" || office === "prime-minister" || office === "monarch" ? "leader" : office;
}

function jointOf(
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

/** "the two sides": the states or persons that the text has last put side by side. */
function resolveJoint(draft: Draft, view: SentenceView, setting: Setting, surface: string): Meaning | null {
  const words = view.atoms.slice(draft.from, draft.to).map((atom) => atom.norm);
  const kind = JOINT_WORDS[words.slice(-2).join(" ")] ?? JOINT_WORDS[words.at(-1) ?? ""] ?? "any";
  const count = draft.count ?? 2;
  const members = kind === "person" ? personMembers(words.at(-1) ?? "", count, view, setting) : null;
  const states =
    members ??
    setting.cast
      .statesAt(view.index)
      .slice(0, count)
      .map((country) => `state:${country}`);
  if (states.length !== count && words.length === 1) return null;
  if (states.length === count) setting.cast.nameJoint(words.at(-1) ?? "", states);
  return {
    ...NOTHING,
    actorId: null,
    name: surface,
    kind: "population",
    basis: states.length === count ? "coreference" : "none",
    members: states.length === count ? states : [],
  };
}

const OFFICES_OF_PLURAL: Readonly<Record<string, RegExp>> = {
  ministers: /minister/u,
  presidents: /^(?:president|leader)$/u,
  premiers: /^prime-minister$/u,
  leaders: /^(?:president|prime-minister|monarch|leader|supreme-leader|crown-prince|party-chief)$/u,
};

function personMembers(word: string, count: number, view: SentenceView, setting: Setting): string[] | null {
  const fitting = OFFICES_OF_PLURAL[word] ?? /./u;
  const recent = setting.cast
    .latestPersons(12, setting.cast.order)
    .filter(
      (member) => member.office !== null && fitting.test(member.office) && member.sentence >= view.index - 8,
    );
  const [first] = recent;
  if (first === undefined) return null;
  const same = recent.filter((member) => member.office === first.office);
  const byCountry = new Map<string, CastMember>();
  for (const member of same.length >= count ? same : recent)
    if (member.country !== null && !byCountry.has(member.country)) byCountry.set(member.country, member);
  const members = [...byCountry.values()].slice(0, count).map((member) => member.id);
  return members.length === count ? members : null;
}

// ---- organisations that the registry does not know

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
