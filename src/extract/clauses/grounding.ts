/**
 * Actors, places and dates of a text as records name them, looked up by where they stand. Owns the way from a mention to a
 * reference; finds and resolves nothing itself.
 */

import type { Span } from "../../base/span.ts";
import type { ActorMention, AnnotatedText, PlaceMention, Timex } from "../../model/annotation.ts";
import { type Dated, UNKNOWN_DATE } from "../../model/dated.ts";
import type { ActorRef, PlaceRef } from "../../model/records.ts";

/** A mention as a record names it. @example an ActorMention of "Lavrov" → { name: "Sergey Lavrov", code: "RUSGOV", … } */
export function actorRefOf(mention: ActorMention): ActorRef {
  return {
    span: { start: mention.start, end: mention.end },
    actorId: mention.actorId,
    name: mention.name,
    kind: mention.kind,
    country: mention.country,
    sector: mention.sector,
    code: mention.codes[0] ?? "",
    role: mention.role,
  };
}

export function placeRefOf(place: PlaceMention): PlaceRef {
  return {
    span: { start: place.start, end: place.end },
    name: place.name,
    country: place.country,
    geonamesId: place.geonamesId,
    lat: place.lat,
    lon: place.lon,
  };
}

/**
 * A time expression as the date of a record: the days meant where the calendar settles them, a month or year as such.
 * Unknown for durations, sets and what is not settled ("now", "recently").
 */
export function datedOf(timex: Timex): Dated {
  const { value, basis } = timex;
  if (value === null || basis === "unknown" || timex.type === "DURATION" || timex.type === "SET")
    return UNKNOWN_DATE;
  const calendar = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/u.exec(value)?.[0];
  if (calendar !== undefined && (value === calendar || value.startsWith(`${calendar}T`)))
    return { value: calendar, basis };
  if (timex.range !== null)
    return {
      value: timex.range.from === timex.range.to ? timex.range.from : `${timex.range.from}/${timex.range.to}`,
      basis,
    };
  return UNKNOWN_DATE;
}

/** Look-ups over one text. Lists stay in text order. */
export class Grounding {
  readonly text: AnnotatedText;
  readonly #byId = new Map<string, ActorMention>();

  constructor(text: AnnotatedText) {
    this.text = text;
    for (const mention of text.actors) {
      if (mention.actorId === null || mention.members.length > 0) continue;
      const known = this.#byId.get(mention.actorId);
      if (known === undefined || (known.basis === "pronoun" && mention.basis !== "pronoun"))
        this.#byId.set(mention.actorId, mention);
    }
  }

  /** Mentions that lie within the span or share a character with it. */
  actorsIn(span: Span): ActorMention[] {
    return within(this.text.actors, span);
  }

  placesIn(span: Span): PlaceMention[] {
    return within(this.text.places, span);
  }

  datesIn(span: Span): Timex[] {
    return within(this.text.dates, span);
  }

  /** The longest mention that covers the character at `offset`; null where none does. */
  actorAt(offset: number): ActorMention | null {
    let best: ActorMention | null = null;
    for (const mention of within(this.text.actors, { start: offset, end: offset + 1 })) {
      if (best === null || mention.end - mention.start > best.end - best.start) best = mention;
    }
    return best;
  }

  /** Some mention of the actor with that id, a named one where there is one. */
  actorById(id: string): ActorMention | null {
    return this.#byId.get(id) ?? null;
  }

  /** Who a mention stands for: its members where it is a joint one ("the two sides"), each keeping the span of the words. */
  refsOf(mention: ActorMention): ActorRef[] {
    if (mention.members.length === 0) return [actorRefOf(mention)];
    return mention.members.flatMap((id) => {
      const member = this.#byId.get(id);
      return member === undefined
        ? []
        : [{ ...actorRefOf(member), span: { start: mention.start, end: mention.end } }];
    });
  }
}

/** Items that share a character with the span; `items` are in order of their starts. */
function within<T extends Span>(items: readonly T[], span: Span): T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as T).start < span.start) low = middle + 1;
    else high = middle;
  }
  // Earlier ones may reach in: mentions nest, but never further back than a few.
  let first = low;
  for (let i = low - 1, steps = 0; i >= 0 && steps < 8; i--, steps++)
    if ((items[i] as T).end > span.start) first = i;
  const found: T[] = [];
  for (let i = first; i < items.length && (items[i] as T).start < span.end; i++)
    if ((items[i] as T).end > span.start) found.push(items[i] as T);
  return found;
}

/** One reference for each actor, first mention first; a reference without an id counts by its name. */
export function distinctRefs(refs: readonly ActorRef[]): ActorRef[] {
  const seen = new Set<string>();
  return refs.filter((ref) => {
    const key = ref.actorId ?? ref.name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
