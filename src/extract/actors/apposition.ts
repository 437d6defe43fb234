/** What stands behind a stranger's name between commas: role, state, sector. */

import type { Draft } from "./draft.ts";
import type { SentenceView, TextAtom } from "./units.ts";

/** ", deputy director of the Asia Programme at the US-based Wilson Centre": what stands behind a stranger's name. */
export function appositionAfter(
  view: SentenceView,
  draft: Draft,
): { country: string | null; sector: string | null; role: string } | null {
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
