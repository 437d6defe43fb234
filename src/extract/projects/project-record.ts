/** The record made of all mentions of one project: name, phase, participants, places and day. Finds and folds nothing. */

import type { Span } from "../../base/span.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { AnnotatedText } from "../../model/annotation.ts";
import { type Dated, UNKNOWN_DATE } from "../../model/dated.ts";
import type { ActorRef, PlaceRef, Project, ProjectPhase } from "../../model/records.ts";
import { actorRefOf, datedOf, distinctRefs, type Grounding, placeRefOf } from "../clauses/grounding.ts";
import { clauseWords } from "./clause-words.ts";
import type { Draft } from "./draft.ts";
import { PHASES, sectorOf } from "./project-words.ts";

/** The record of a group of mentions, of which there is at least one; the longest name leads and the others are its aliases. */
export function render(
  group: readonly Draft[],
  text: AnnotatedText,
  trees: readonly SyntaxTree[],
  grounding: Grounding,
): Project {
  const named = group.filter((draft) => draft.isNamed);
  const lead = [...(named.length > 0 ? named : group)].sort(
    (a, b) => b.name.length - a.name.length,
  )[0] as Draft;
  const aliases = [...new Set(group.flatMap((draft) => [draft.name, ...draft.aliases]))].filter(
    (name) => name !== lead.name,
  );
  const sentences = [...new Set(group.map((draft) => draft.sentence))].map(
    (index) => text.sentences[index] as Span,
  );
  const said = group.map((draft) =>
    clauseWords(trees[draft.sentence] as SyntaxTree, draft.at, spanOfName(draft)),
  );
  const { phase, at } = phaseOf(group, said, text);
  const participants = participantsOf(sentences, text, grounding);
  const form = lead.kind === "mechanism" ? "mechanism" : lead.kind === "exercise" ? "exercise" : "project";
  return {
    name: lead.name,
    aliases,
    form,
    sector: sectorOf(group.map((draft) => draft.name).join(" ")),
    participants,
    places: placesOf(group, text, grounding),
    phase,
    when: whenOf(at, grounding),
    evidence: group.slice(0, 6).map((draft) => draft.span),
    rule: `${lead.rule}@1`,
    confidence: confidenceOf(lead, participants, group.length, phase, isWorkedOn(lead, said)),
    reasons: [`named "${lead.name}"`, `phase "${phase}" from the words around it`],
  };
}

/** A name in passing says little of who takes part in what. */
function confidenceOf(
  lead: Draft,
  participants: readonly ActorRef[],
  count: number,
  phase: ProjectPhase,
  isWork: boolean,
): number {
  const base = lead.isNamed ? (lead.kind === "mechanism" ? 0.66 : 0.62) : 0.52;
  const states = new Set(participants.map((one) => one.country)).size;
  // A body between states of which the text names one at most is as likely a bank's or a party's.
  const sides = states > 1 ? 0.08 : lead.kind === "mechanism" ? -0.25 : states === 1 ? -0.13 : -0.2;
  const passing = phase !== "mentioned" ? 0 : count === 1 ? -0.2 : -0.1;
  const scene = isWork ? 0 : -0.25;
  return Math.round(Math.min(0.92, base + scene + sides + passing + (count > 1 ? 0.08 : 0)) * 1000) / 1000;
}

/**
 * Whether a text speaks of work on a structure, and not only of what happened there: "a crash at Kano Airport".
 * True for what is no structure: programmes, pipelines on paper, exercises.
 */
function isWorkedOn(lead: Draft, said: readonly string[]): boolean {
  if (!STRUCTURE.test(lead.head)) return true;
  return said.some((words) => WORK.test(words));
}

/** A described work is told by the verb in its span, which counts among what is said of it. */
function spanOfName(draft: Draft): Span {
  return draft.isNamed ? draft.span : { start: draft.span.start, end: draft.span.start };
}

const STRUCTURE =
  /^(?:airport|bridge|mine|port|seaport|shipyard|smelter|refinery|highway|motorway|dam|barrage|terminal|tunnel|canal|plant|mill|railway|railroad)$/u;
const WORK =
  /\b(?:buil(?:d|ds|t|ding)|construct\w*|expan\w+|moderni[sz]\w+|upgrad\w+|rehabilitat\w+|reviv\w+|repair\w*|extend\w*|extension|financ\w+|fund(?:s|ed|ing)?|invest\w*|projects?|inaugurat\w+|launch\w*|complet\w+|contracts?|tenders?|loans?|lend\w*|foundation|feasibility|privatis\w+|privatiz\w+|works?|cooperat\w+|agreement|steel)\b/iu;

function phaseOf(
  group: readonly Draft[],
  said: readonly string[],
  text: AnnotatedText,
): { phase: ProjectPhase; at: Span } {
  const order = group.map((draft) => text.sentences[draft.sentence] as Span);
  for (const { phase, pattern } of PHASES) {
    const at = order.find((_, i) => pattern.test(said[i] ?? ""));
    if (at === undefined) continue;
    if (group[0]?.kind === "exercise" && phase !== "cancelled" && phase !== "stalled")
      return { phase: "recurring", at };
    return { phase, at };
  }
  return {
    phase: group[0]?.kind === "exercise" || group[0]?.kind === "mechanism" ? "recurring" : "mentioned",
    at: order[0] as Span,
  };
}

/** States of the actors in the sentences that speak of it; where these name fewer than two, the pair the page is about. */
function participantsOf(sentences: readonly Span[], text: AnnotatedText, grounding: Grounding): ActorRef[] {
  const refs = sentences
    .flatMap((span) => grounding.actorsIn(span))
    .flatMap((mention) => grounding.refsOf(mention))
    .filter((ref) => ref.country !== null && ref.kind !== "group");
  const countries = new Map<string, ActorRef>();
  for (const ref of refs) {
    const country = ref.country as string;
    const state = grounding.actorById(`state:${country}`);
    if (!countries.has(country))
      countries.set(country, state === null ? ref : { ...actorRefOf(state), span: ref.span, role: null });
  }
  if (countries.size < 2) {
    for (const country of dominantPair(text)) {
      const state = grounding.actorById(`state:${country}`);
      if (state !== null && !countries.has(country))
        countries.set(country, { ...actorRefOf(state), role: null });
    }
  }
  return distinctRefs([...countries.values()]);
}

function dominantPair(text: AnnotatedText): string[] {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { country } of text.actors) {
    if (country === null) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    total++;
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 2);
  const sum = sorted.reduce((all, [, count]) => all + count, 0);
  return sorted.length === 2 && (sorted[1]?.[1] ?? 0) >= 3 && sum >= 0.65 * total
    ? sorted.map(([country]) => country)
    : [];
}

function placesOf(group: readonly Draft[], text: AnnotatedText, grounding: Grounding): PlaceRef[] {
  const places = group.flatMap((draft) =>
    grounding.placesIn({
      start: draft.span.start,
      end: Math.min(text.sentences[draft.sentence]?.end ?? draft.span.end, draft.span.end + 60),
    }),
  );
  const seen = new Set<string>();
  return places
    .map(placeRefOf)
    .filter((place) => !seen.has(place.name) && seen.add(place.name) !== undefined)
    .slice(0, 6);
}

function whenOf(sentence: Span, grounding: Grounding): Dated {
  for (const timex of grounding.datesIn(sentence)) {
    const dated = datedOf(timex);
    if (dated.value !== null) return dated;
  }
  return UNKNOWN_DATE;
}
