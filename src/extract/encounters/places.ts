/** Where an encounter was held, off the tree: named places, states that stand for their land, and capitalised facilities. */

import type { EncounterForm, PlaceRef } from "../../model/records.ts";
import { prepositionOf } from "../clauses/find-predicates.ts";
import { placeRefOf } from "../clauses/grounding.ts";
import { holderOf } from "./holder.ts";
import { isOccasion } from "./phrase-scan.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Where it was held: under "in", "at" or "to", on the noun, on the verb that holds it, or on its participle. */
export function placeOf(sentence: SentenceView, at: number, form: EncounterForm): PlaceRef | null {
  const holder = holderOf(sentence, at);
  const pattern = form === "visit" ? /^(?:to|in|of)$/u : /^(?:in|at)$/u;
  const heads = [at, ...(holder === null ? [] : [holder.head])];
  for (const head of heads) {
    for (const child of sentence.tree.children(head)) {
      const { deprel } = sentence.tree.token(child);
      if (!/^(?:nmod|obl)/u.test(deprel) || !pattern.test(prepositionOf(sentence.tree, child))) continue;
      const place = placeAt(sentence, child) ?? facilityAt(sentence, child);
      if (place !== null) return place;
    }
  }
  return null;
}

/** The place, or the state taken as a place, whose name stands at the head; null where neither does. */
export function placeAt(sentence: SentenceView, head: number): PlaceRef | null {
  const token = sentence.tree.token(head);
  const [place] = sentence.grounding.placesIn(token);
  if (place !== undefined) return placeRefOf(place);
  const actor = sentence.grounding.actorAt(token.start);
  if (actor?.kind === "state")
    return {
      span: { start: actor.start, end: actor.end },
      name: actor.name,
      country: actor.country,
      geonamesId: null,
      lat: null,
      lon: null,
    };
  return null;
}

/** "at the General Headquarters": a capitalised place that no gazetteer needs to know. */
function facilityAt(sentence: SentenceView, head: number): PlaceRef | null {
  const token = sentence.tree.token(head);
  if (!/^\p{Lu}/u.test(token.form) || (token.upos !== "PROPN" && token.upos !== "NOUN")) return null;
  if (sentence.grounding.datesIn(token).length > 0) return null;
  const actor = sentence.grounding.actorAt(token.start);
  if (actor !== null && actor.kind !== "institution" && actor.kind !== "organisation") return null;
  const span = sentence.tree.subtreeSpan(
    head,
    (index) => index !== head && !/^(?:compound|flat|amod)/u.test(sentence.tree.token(index).deprel),
  );
  const name = sentence.text.text.slice(span.start, span.end);
  if (isOccasion(name)) return null;
  return {
    span,
    name,
    country: actor?.country ?? null,
    geonamesId: null,
    lat: null,
    lon: null,
  };
}
