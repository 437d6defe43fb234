/** Joint mentions by their words: "the two sides", "both countries", "the three foreign ministers". */

import { JOINT_WORDS } from "../../codebook/registry-agents.ts";
import { BLANK, DEFINITE, type Draft } from "./draft.ts";
import { PRONOUNS } from "./modifiers.ts";
import type { SentenceView, TextAtom } from "./units.ts";

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["two", 2],
  ["both", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
]);

const JOINT: ReadonlySet<string> = new Set(Object.keys(JOINT_WORDS));

/** "the two sides", "both countries", "the three foreign ministers", "the two" before a verb. */
export function composeJoint(view: SentenceView): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < view.atoms.length; i++) {
    const atom = view.atoms[i] as TextAtom;
    const count = NUMBERS.get(atom.norm);
    if (count === undefined) continue;
    const isBoth = atom.norm === "both";
    const hasThe = DEFINITE.has(view.atoms[i - 1]?.norm ?? "") || PRONOUNS.has(view.atoms[i - 1]?.norm ?? "");
    if (!isBoth && !hasThe) continue;
    const to = jointEnd(view, i + 1);
    if (to === null) continue;
    drafts.push({ ...BLANK, shape: "joint", from: i, to, count, phrase: null, determiner: "definite" });
  }
  return drafts;
}

function jointEnd(view: SentenceView, from: number): number | null {
  let i = from;
  if (view.atoms[i]?.norm === "the") i++;
  for (let steps = 0; steps < 3; steps++, i++) {
    const atom = view.atoms[i];
    if (atom === undefined) return null;
    const pair = `${atom.norm} ${view.atoms[i + 1]?.norm ?? ""}`;
    if (JOINT.has(pair)) return i + 2;
    if (JOINT.has(atom.norm)) return i + 1;
    if (steps === 0 && (atom.upos === "VERB" || atom.upos === "AUX") && from === i) return from;
    if (atom.upos !== "ADJ" && atom.upos !== "NOUN") return null;
  }
  return null;
}
