/** Counterparts and joint mentions: "his Russian counterpart", "the two sides". */

import { wordTable } from "../../base/word-table.ts";
import { JOINT_WORDS } from "../../codebook/registry-agents.ts";
import type { OfficeRole } from "../../codebook/registry-roles.ts";
import type { Registry } from "../../codebook/registry.ts";
import { sectorCodes } from "../../codebook/sectors.ts";
import type { CastMember } from "./cast.ts";
import type { Draft } from "./draft.ts";
import { type Meaning, NOTHING, SECTOR_OF_OFFICE, type Setting, jointOf } from "./meaning.ts";
import { holderOf, officeId } from "./office-holders.ts";
import type { SentenceView } from "./units.ts";

/** "his Russian counterpart": the same office, the other state. */
export function resolveCounterpart(
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

/** "the two sides": the states or persons that the text has last put side by side. */
export function resolveJoint(
  draft: Draft,
  view: SentenceView,
  setting: Setting,
  surface: string,
): Meaning | null {
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

const OFFICES_OF_PLURAL: Readonly<Record<string, RegExp>> = wordTable({
  ministers: /minister/u,
  presidents: /^(?:president|leader)$/u,
  premiers: /^prime-minister$/u,
  leaders: /^(?:president|prime-minister|monarch|leader|supreme-leader|crown-prince|party-chief)$/u,
});

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
