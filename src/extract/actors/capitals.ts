/** Whether a capital named in a sentence stands for its government ("Moscow offered") or is the place ("in Moscow"). */

import type { Token } from "../../model/annotation.ts";
import type { SentenceView, TextAtom, Unit } from "./units.ts";

/** Before a capital these speak of the place. */
const LOCATIVE: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "outside",
  "inside",
  "into",
  "around",
  "through",
  "across",
  "via",
  "over",
  "throughout",
  "within",
  "central",
  "downtown",
  "northern",
  "southern",
  "eastern",
  "western",
  "capital",
  "city",
  "greater",
  "old",
  "new",
  "north",
  "south",
  "east",
  "west",
  "outlying",
  "suburban",
  "under",
]);
/** Nouns whose "with", "between", "to", "from" phrase takes a government. */
const RELATIONS: ReadonlySet<string> = new Set([
  "relation",
  "relations",
  "relationship",
  "tie",
  "ties",
  "talk",
  "talks",
  "pressure",
  "message",
  "warning",
  "appeal",
  "link",
  "links",
  "dispute",
  "tension",
  "tensions",
  "agreement",
  "deal",
  "accord",
  "pact",
  "support",
  "aid",
  "response",
  "reaction",
  "threat",
  "demand",
  "signal",
  "policy",
  "stance",
  "cooperation",
  "rapprochement",
  "negotiation",
  "negotiations",
  "dialogue",
  "letter",
  "concession",
  "overture",
  "hostility",
  "war",
  "alliance",
  "approval",
  "permission",
  "assistance",
  "help",
  "proposal",
  "request",
  "statement",
  "sanction",
  "sanctions",
  "accusation",
  "criticism",
  "understanding",
  "treaty",
  "rift",
  "row",
  "standoff",
  "rivalry",
]);
/** Verbs whose object is the place reached, left or struck. */
const PLACE_VERBS: ReadonlySet<string> = new Set([
  "visit",
  "leave",
  "reach",
  "enter",
  "tour",
  "hit",
  "strike",
  "shell",
  "bomb",
  "attack",
  "capture",
  "seize",
  "storm",
  "surround",
  "rock",
  "cross",
  "arrive",
  "bombard",
  "pound",
  "besiege",
  "quit",
  "flee",
  "take",
  "retake",
  "tour",
]);
/** After "Kabul's" these speak of the place. */
const PLACE_NOUNS: ReadonlySet<string> = new Set([
  "street",
  "streets",
  "airport",
  "suburb",
  "suburbs",
  "outskirts",
  "district",
  "residents",
  "mayor",
  "neighbourhood",
  "neighborhood",
  "neighbourhoods",
  "hotel",
  "hotels",
  "market",
  "square",
  "population",
  "skyline",
  "roads",
  "hospital",
  "hospitals",
  "police",
  "subway",
  "metro",
  "university",
  "stadium",
  "old",
  "main",
  "largest",
  "central",
  "diplomatic",
  "international",
  "eastern",
  "western",
  "northern",
  "southern",
  "downtown",
  "port",
  "zoo",
  "stock",
  "temperature",
  "temperatures",
  "weather",
  "traffic",
  "residents",
  "courts",
  "court",
  "prison",
  "red",
  "green",
]);
/** Subjects of these are places. */
const PLACE_SUBJECT_VERBS: ReadonlySet<string> = new Set([
  "fall",
  "lie",
  "sit",
  "be",
  "host",
  "experience",
  "hit",
  "see",
  "wake",
  "burn",
  "sprawl",
]);
/** Before a noun in compound use these say that the government acts. */
const ACTING_HEADS: ReadonlySet<string> = new Set([
  "government",
  "regime",
  "administration",
  "authorities",
  "leadership",
  "officials",
  "official",
  "policymakers",
  "leaders",
]);

/**
 * True when the capital stands for the government.
 * Matches "Moscow had offered gas", "ties with Beijing"; refuses "talks in Moscow", "a visit to Beijing", "MOSCOW: …".
 */
export function standsForGovernment(view: SentenceView, unit: Unit): boolean {
  const first = view.atoms[unit.from] as TextAtom;
  const last = view.atoms[unit.to - 1] as TextAtom;
  if (isDateline(view, first, last)) return false;
  const before = view.atoms[unit.from - 1];
  const gapBefore = before === undefined ? "" : view.text.slice(before.end, first.start);
  const after = view.atoms[unit.to];
  const gapAfter = after === undefined ? "" : view.text.slice(last.end, after.start);
  if (before !== undefined && gapBefore.length <= 1 && LOCATIVE.has(before.norm)) return false;
  // "Washington, D.C.", "Moscow, Russia": a place and its country.
  if (
    /^,\s?$/u.test(gapAfter) &&
    view.unitAt[unit.to]?.entries.some(
      (entry) => entry.actor.kind === "state" && entry.basis !== "capital",
    ) === true
  )
    return false;
  if (after?.isPossessive === true) return !PLACE_NOUNS.has(view.atoms[unit.to + 1]?.norm ?? "");
  const token = view.sentence.tokens[last.token];
  return token !== undefined && standsBySyntax(view.sentence.tokens, token, 0);
}

function isDateline(view: SentenceView, first: TextAtom, last: TextAtom): boolean {
  if (first.start - view.sentence.start > 30) return false;
  const rest = view.text.slice(last.end, last.end + 40);
  return (
    first.start - view.sentence.start < 3 &&
    /^(?:,[^.]{0,25})?\s*(?:\([^)]{1,25}\)\s*)?(?::|--?|–|—)\s/u.test(rest)
  );
}

function standsBySyntax(tokens: readonly Token[], token: Token, depth: number): boolean {
  const head = token.head > 0 ? tokens[token.head - 1] : undefined;
  const relation = token.deprel.split(":")[0];
  if (relation === "conj" && head !== undefined && depth < 4) return standsBySyntax(tokens, head, depth + 1);
  if (head === undefined) return false;
  if (relation === "nsubj")
    return (
      !(head.upos !== "VERB" || PLACE_SUBJECT_VERBS.has(head.lemma)) ||
      (head.upos === "ADJ" && tokens.some((one) => one.deprel === "cop" && tokens[one.head - 1] === head))
    );
  if (relation === "obj" || relation === "iobj") return head.upos === "VERB" && !PLACE_VERBS.has(head.lemma);
  if (relation === "compound") return ACTING_HEADS.has(head.form.toLowerCase());
  if (relation !== "obl" && relation !== "nmod") return false;
  const preposition = tokens
    .find((one) => one.deprel === "case" && tokens[one.head - 1] === token)
    ?.form.toLowerCase();
  if (
    preposition === "with" ||
    preposition === "between" ||
    preposition === "against" ||
    preposition === "by"
  )
    return true;
  return (
    (preposition === "to" ||
      preposition === "from" ||
      preposition === "on" ||
      preposition === "towards" ||
      preposition === "toward") &&
    (RELATIONS.has(head.form.toLowerCase()) || (relation === "obl" && preposition === "on"))
  );
}
