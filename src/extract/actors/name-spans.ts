/** Personal names in a sentence: found by the tagger, known to the registry, or standing behind a title. */

import { isParticle } from "../../codebook/registry-names.ts";
import type { Registry } from "../../codebook/registry.ts";
import { type NameSpan, isHyphened, isJoined } from "./draft.ts";
import type { SentenceView, TextAtom, Unit } from "./units.ts";

/** Names of the tagger, widened to what the registry knows, then full names of the registry elsewhere. */
export function findNameSpans(view: SentenceView, registry: Registry): NameSpan[] {
  const spans: NameSpan[] = [];
  const used = new Uint8Array(view.atoms.length);
  for (const name of view.names) {
    if (name.type !== "PERSON") continue;
    let from = view.atoms.findIndex((atom) => atom.end > name.start);
    if (from < 0 || (view.atoms[from] as TextAtom).start >= name.end) continue;
    let to = from;
    while (to < view.atoms.length && (view.atoms[to] as TextAtom).start < name.end) to++;
    while (from < to && view.unitAt[from]?.phrase?.role?.title === true)
      from = (view.unitAt[from] as Unit).to;
    while (to > from && (view.atoms[to - 1] as TextAtom).isPossessive) to--;
    if (from >= to || to - from > 7) continue;
    while (to < view.atoms.length && isHyphened(view, to - 1)) to++;
    if (to - from === 1 && isPlaceName(view.unitAt[from])) continue;
    if (used[from] === 1) continue;
    used.fill(1, from, to);
    spans.push({ from, to });
  }
  for (let i = 0; i < view.atoms.length; i++) {
    const atom = view.atoms[i] as TextAtom;
    if (used[i] === 1 || !atom.isCapital) continue;
    const isMononym = registry.mononym(atom.norm) !== null && view.unitAt[i] === undefined;
    if (!isMononym && !registry.beginsPerson(atom.norm)) continue;
    const to = knownNameEnd(view, i, registry, used) ?? (isMononym ? i + 1 : null);
    if (to === null) continue;
    used.fill(1, i, to);
    spans.push({ from: i, to });
  }
  return spans.sort((a, b) => a.from - b.from);
}

/** A single word that is the name of a state, body or group is that, whatever the tagger says; a word for its people may be a surname. */
function isPlaceName(unit: Unit | undefined): boolean {
  return (
    unit?.entries.some(
      (entry) => entry.basis === "name" || entry.basis === "abbreviation" || entry.basis === "capital",
    ) === true
  );
}

function knownNameEnd(view: SentenceView, from: number, registry: Registry, used: Uint8Array): number | null {
  let limit = from + 1;
  while (limit < view.atoms.length && limit - from < 6 && used[limit] === 0 && isJoined(view, limit - 1)) {
    const atom = view.atoms[limit] as TextAtom;
    if (
      atom.isPossessive ||
      (!atom.isCapital && !isParticle(atom.norm) && view.text.charAt(atom.start - 1) !== "-")
    )
      break;
    limit++;
  }
  for (let to = limit; to - from >= 2; to--) {
    if (registry.personsNamed(view.atoms.slice(from, to).map((atom) => atom.norm)).length > 0) return to;
  }
  return null;
}

/** Capitalised words right after a title, where neither tagger nor registry saw a name. */
function nameAfterTitle(view: SentenceView, from: number): NameSpan | null {
  let to = from;
  while (to < view.atoms.length && to - from < 5 && (to === from || isJoined(view, to - 1))) {
    const atom = view.atoms[to] as TextAtom;
    if (atom.isPossessive || view.unitAt[to] !== undefined) break;
    if (
      !(atom.isCapital && atom.upos === "PROPN") &&
      !(to > from && isParticle(atom.norm) && view.atoms[to + 1]?.isCapital === true)
    )
      break;
    to++;
  }
  return to > from ? { from, to } : null;
}

export function followingName(view: SentenceView, unit: Unit, names: readonly NameSpan[]): NameSpan | null {
  let at = unit.to;
  // A rank may follow the office: "Army Chief Gen Bajwa", "Foreign Minister Dr. Khan", "President-elect".
  for (let hops = 0; hops < 3 && isJoined(view, at - 1); hops++) {
    const next = view.unitAt[at];
    const atom = view.atoms[at];
    if (atom === undefined) return null;
    if (next?.phrase?.role?.title === true && next.from === at && atom.isCapital) at = next.to;
    else if (
      /^(?:dr|mr|mrs|ms|sir|syed|elect|designate|retired|ret|haji|maulana)$/u.test(atom.norm) &&
      view.atoms[at + 1]?.isCapital === true &&
      !names.some((n) => n.from === at)
    )
      at++;
    else break;
  }
  if (!isJoined(view, at - 1)) return null;
  const known = names.find((span) => span.from === at);
  if (known !== undefined) return known;
  return (view.atoms[unit.to - 1] as TextAtom).isCapital || view.unitAt[unit.from]?.phrase?.role !== null
    ? nameAfterTitle(view, at)
    : null;
}

/** "Ambassador to Germany Richard Grenell", "First Minister of Scotland Nicola Sturgeon". */
export function nameBehindBody(view: SentenceView, to: number, names: readonly NameSpan[]): NameSpan | null {
  if (!/^(?:of|to|for|in)$/u.test(view.atoms[to]?.norm ?? "") || !isJoined(view, to - 1)) return null;
  let at = to + 1;
  if (view.atoms[at]?.norm === "the") at++;
  while (at < view.atoms.length && at - to < 8 && isJoined(view, at - 1)) {
    const name = names.find((span) => span.from === at);
    if (name !== undefined) return name.to - name.from > 1 && at > to + 1 ? name : null;
    const atom = view.atoms[at] as TextAtom;
    if (!atom.isCapital && atom.norm !== "of" && atom.norm !== "and" && atom.norm !== "the") return null;
    at++;
  }
  return null;
}
