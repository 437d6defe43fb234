/**
 * From look-ups to noun phrases: which words of a sentence together name one actor, and with what country, body or
 * title. Owns the order in which readings are tried; who is meant is decided in resolve-mention.ts.
 */

import type { Registry } from "../../codebook/registry.ts";
import { composeJoint } from "./compose-joint.ts";
import { composeEntry, composePerson, localOrganisations } from "./compose-name.ts";
import { BLANK, type Draft, type NameSpan, isHyphened, isJoined } from "./draft.ts";
import { leftOf, rightOf } from "./modifiers.ts";
import { findNameSpans, followingName, nameBehindBody } from "./name-spans.ts";
import type { SentenceView, TextAtom, Unit } from "./units.ts";
import { COMMON_INSTITUTIONS, type Phrase } from "./vocabulary.ts";

/** All actor phrases of one sentence, in text order, none overlapping another. */
export function composeDrafts(view: SentenceView, registry: Registry): Draft[] {
  const names = findNameSpans(view, registry);
  const taken = new Uint8Array(view.atoms.length);
  const drafts: Draft[] = [];
  const take = (draft: Draft | null): void => {
    if (draft === null) return;
    for (let i = draft.from; i < draft.to; i++) if (taken[i] === 1) return;
    taken.fill(1, draft.from, draft.to);
    drafts.push(draft);
  };
  composeJoint(view).forEach(take);
  for (const unit of view.units)
    if (unit.phrase !== null && taken[unit.to - 1] === 0) take(composeHead(view, unit, names));
  for (const name of names) if (taken[name.from] === 0) take(composePerson(view, name));
  for (const unit of view.units)
    if (unit.entries.length > 0 && taken[unit.from] === 0) take(composeEntry(view, unit));
  for (const one of localOrganisations(view)) take(one);
  return titledBefore(
    view,
    drafts.sort((a, b) => a.from - b.from),
  );
}

/** "Iran's spokesman, Nasser Kanani, said": a role and comma in front of a name between commas is its title. */
function titledBefore(view: SentenceView, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, i) => {
    const role = drafts[i - 1];
    if (draft.shape !== "person" || draft.phrase !== null || role?.shape !== "head") return draft;
    if (role.phrase?.role == null || role.phrase.isPlural || role.phrase.lemma === "counterpart")
      return draft;
    const end = (view.atoms[role.to - 1] as TextAtom).end;
    const behind = (view.atoms[draft.to - 1] as TextAtom).end;
    if (view.text.slice(end, (view.atoms[draft.from] as TextAtom).start) !== ", ") return draft;
    if (!/^[,.]/u.test(view.text.slice(behind, behind + 1))) return draft;
    const { phrase, countries, body, sector, isFormer } = role;
    return { ...draft, phrase, countries, body, sector, isFormer };
  });
}

function composeHead(view: SentenceView, unit: Unit, names: readonly NameSpan[]): Draft | null {
  const phrase = unit.phrase as Phrase;
  const name = phrase.role?.title === true ? followingName(view, unit, names) : null;
  if (name === null && (isModifierOnly(view, unit) || isPartOfOrganisation(view, unit))) return null;
  const left = leftOf(view, unit.from);
  const right = name === null ? rightOf(view, unit.to, phrase) : { to: name.to, countries: [], body: null };
  const later = name === null && phrase.role?.title === true ? nameBehindBody(view, unit.to, names) : null;
  if (later !== null)
    return {
      ...BLANK,
      shape: "person",
      from: left.start,
      to: later.to,
      phrase,
      name: view.atoms.slice(later.from, later.to),
      countries: left.countries.length > 0 ? left.countries : right.countries,
      body: left.body ?? right.body,
      sector: left.sector,
      isFormer: left.isFormer,
      determiner: left.determiner,
    };
  const countries = left.countries.length > 0 ? left.countries : right.countries;
  const draft: Draft = {
    ...BLANK,
    shape: name === null ? "head" : "person",
    from: left.start,
    to: right.to,
    phrase,
    name: name === null ? [] : view.atoms.slice(name.from, name.to),
    countries,
    body: left.body ?? right.body,
    sector: left.sector,
    isFormer: left.isFormer,
    determiner: left.determiner,
  };
  if (
    name === null &&
    phrase.agent?.needsModifier === true &&
    countries.length === 0 &&
    draft.body === null &&
    draft.sector === null
  )
    return null;
  return draft;
}

/** "Qatar Foundation", "University of Chile": a capitalised word for a body inside the longer name of one. */
function isPartOfOrganisation(view: SentenceView, unit: Unit): boolean {
  if (unit.phrase?.agent == null) return false;
  const first = view.atoms[unit.from] as TextAtom;
  const last = view.atoms[unit.to - 1] as TextAtom;
  if (!first.isCapital || COMMON_INSTITUTIONS[unit.phrase.lemma] !== undefined) return false;
  return view.names.some(
    (name) =>
      name.type === "ORGANIZATION" &&
      name.start <= first.start &&
      name.end >= last.end &&
      name.end - name.start > last.end - first.start + 2,
  );
}

/** "police station", "government policy", "army base": the word only tells the kind of another noun. */
function isModifierOnly(view: SentenceView, unit: Unit): boolean {
  const last = view.atoms[unit.to - 1] as TextAtom;
  const token = view.sentence.tokens[last.token];
  const next = view.atoms[unit.to];
  if (next === undefined || !isJoined(view, unit.to - 1) || next.isPossessive) return false;
  if (isHyphened(view, unit.to - 1)) return true;
  const following = view.unitAt[unit.to];
  if (following?.phrase != null && following.from === unit.to && following.phrase.role?.title !== undefined)
    return true;
  if (following?.phrase != null && following.from === unit.to) return true;
  if (next.upos !== "NOUN" && next.upos !== "PROPN") return false;
  if (following !== undefined && following.entries.length > 0) return false;
  return token?.deprel.startsWith("compound") === true || next.upos === "NOUN";
}
