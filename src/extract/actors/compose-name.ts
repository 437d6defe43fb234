/** Phrases that are a name alone: persons, registry names, organisations that the registry does not know. */

import type { Span } from "../../base/span.ts";
import type { NameEntry } from "../../codebook/registry.ts";
import { standsForGovernment } from "./capitals.ts";
import { BLANK, DEFINITE, type Draft, FORMER, type NameSpan, isJoined } from "./draft.ts";
import { bestEntry } from "./entries.ts";
import type { SentenceView, TextAtom, Unit } from "./units.ts";

export function composePerson(view: SentenceView, name: NameSpan): Draft {
  let from = name.from;
  let isFormer = false;
  const before = view.atoms[from - 1];
  if (
    before !== undefined &&
    isJoined(view, from - 1) &&
    /^(?:mr|mrs|ms|miss|dr|sir|madam)$/u.test(before.norm)
  )
    from--;
  const earlier = view.atoms[from - 1];
  if (
    earlier !== undefined &&
    isJoined(view, from - 1) &&
    FORMER.has(earlier.norm) &&
    earlier.norm !== "then"
  )
    isFormer = true;
  return {
    ...BLANK,
    shape: "person",
    from,
    to: name.to,
    name: view.atoms.slice(name.from, name.to),
    isFormer,
  };
}

export function composeEntry(view: SentenceView, unit: Unit): Draft | null {
  const entry = bestEntry(unit, view);
  if (entry === null || isInsideLongerName(view, unit, entry) || isMarkedElsewhere(view, unit, entry))
    return null;
  if (entry.basis === "minority" || (entry.basis === "capital" && !standsForGovernment(view, unit)))
    return null;
  return { ...BLANK, shape: "entry", from: unit.from, to: unit.to, entry };
}

/** "Bank of China", "Michael Jordan": the name belongs to a longer one. */
function isInsideLongerName(view: SentenceView, unit: Unit, entry: NameEntry): boolean {
  const start = (view.atoms[unit.from] as TextAtom).start;
  const end = (view.atoms[unit.to - 1] as TextAtom).end;
  return view.names.some((name) => {
    if (name.start > start || name.end < end || name.end - name.start <= end - start + 2) return false;
    if (name.type === "PERSON")
      return entry.basis !== "adjective" && !/['’]s?$/u.test(view.text.slice(name.start, name.end));
    if (name.type !== "ORGANIZATION") return false;
    return entry.actor.kind === "state" || hasFurtherCapital(view, name, start, end);
  });
}

/** The longer name has capitalised words of its own beside the one known: "United Democratic Alliance" is not the Democratic Alliance. */
function hasFurtherCapital(view: SentenceView, name: Span, start: number, end: number): boolean {
  return view.atoms.some(
    (atom) =>
      atom.isCapital &&
      atom.start >= name.start &&
      atom.end <= name.end &&
      (atom.end <= start || atom.start >= end) &&
      !DEFINITE.has(atom.norm) &&
      view.unitAt[view.atoms.indexOf(atom)] === undefined,
  );
}

/** The place resolver says that the word is another place of that name ("Georgia" in the United States). */
function isMarkedElsewhere(view: SentenceView, unit: Unit, entry: NameEntry): boolean {
  if (entry.actor.kind !== "state" || entry.basis !== "name") return false;
  const start = (view.atoms[unit.from] as TextAtom).start;
  return view.places.some(
    (place) =>
      place.start === start &&
      place.country !== null &&
      place.country !== entry.actor.country &&
      entry.actor.until === null,
  );
}

export function localOrganisations(view: SentenceView): Draft[] {
  const drafts: Draft[] = [];
  for (const name of view.names) {
    if (name.type !== "ORGANIZATION") continue;
    const from = view.atoms.findIndex((atom) => atom.start >= name.start);
    if (from < 0) continue;
    let to = from;
    while (to < view.atoms.length && (view.atoms[to] as TextAtom).end <= name.end) to++;
    while (to > from && (view.atoms[to - 1] as TextAtom).isPossessive) to--;
    if (to <= from) continue;
    const inside = view.units.filter((unit) => unit.from >= from && unit.to <= to);
    const country =
      inside
        .flatMap((unit) => unit.entries)
        .find((entry) => entry.actor.kind === "state" && entry.basis !== "capital")?.actor.country ??
      countryBefore(view, from);
    drafts.push({
      ...BLANK,
      shape: "local-organisation",
      from,
      to,
      countries: country === null ? [] : [country],
    });
  }
  return drafts;
}

/** "Pakistan's …", "US-based …", "Chinese …" in front of a name. */
function countryBefore(view: SentenceView, from: number): string | null {
  let i = from - 1;
  const atom = view.atoms[i];
  if (atom === undefined || !isJoined(view, i)) return null;
  if (atom.isPossessive || atom.norm === "based") i--;
  const unit = view.unitAt[i];
  const entry = unit === undefined ? null : bestEntry(unit, view);
  return entry?.actor.kind === "state" ? entry.actor.country : null;
}
