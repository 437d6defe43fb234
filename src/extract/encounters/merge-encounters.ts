/**
 * Folds what one text tells of an encounter in several places, lends later mentions the sides named earlier, and makes the
 * records. Owns identity within a text; across texts it is `resolve`'s.
 */

import type { Span } from "../../base/span.ts";
import { isoDay, readIsoDay } from "../../codebook/calendar.ts";
import type { AnnotatedText } from "../../model/annotation.ts";
import { type Dated, isAfter } from "../../model/dated.ts";
import type {
  ActorRef,
  Encounter,
  EncounterForm,
  EventStatus,
  Participant,
  PlaceRef,
} from "../../model/records.ts";
import { distinctRefs, type Grounding } from "../clauses/grounding.ts";

/** One telling of an encounter. */
export interface EncounterDraft {
  readonly form: EncounterForm;
  readonly head: number;
  readonly sentence: number;
  readonly rule: string;
  readonly guests: readonly ActorRef[];
  readonly hosts: readonly ActorRef[];
  readonly parties: readonly ActorRef[];
  readonly title: string | null;
  readonly place: PlaceRef | null;
  readonly when: Dated;
  readonly status: EventStatus;
  readonly isDefinite: boolean;
  /** A noun in passing ("a plan for the talks"), which does not tell that they took place. */
  readonly isInPassing: boolean;
  /** Length in days where the words tell it. */
  readonly days: number | null;
  readonly isFirstOfKind: boolean;
  readonly evidence: Span;
}

interface Entry {
  form: EncounterForm;
  guests: ActorRef[];
  hosts: ActorRef[];
  parties: ActorRef[];
  title: string | null;
  place: PlaceRef | null;
  when: Dated;
  status: EventStatus;
  days: number | null;
  rules: string[];
  evidence: Span[];
  sentence: number;
}

const MOST_EVIDENCE = 6;

export function mergeEncounters(
  drafts: readonly EncounterDraft[],
  text: AnnotatedText,
  grounding: Grounding,
): Encounter[] {
  const entries: Entry[] = [];
  for (const draft of drafts) {
    const known = findKnown(entries, draft);
    if (known !== null) fold(known, draft);
    else if (!draft.isDefinite || hasEnough(draft)) entries.push(entryOf(draft));
  }
  for (const entry of entries) {
    settleDays(entry);
    settlePlace(entry, entries);
  }
  return entries
    .map(withoutOwnState)
    .filter(isTold)
    .map((entry) => render(entry, text, grounding));
}

function hasEnough(draft: EncounterDraft): boolean {
  return draft.title !== null || sides(draft).length > 0;
}

function sides(one: Pick<EncounterDraft, "guests" | "hosts" | "parties">): ActorRef[] {
  return [...one.guests, ...one.hosts, ...one.parties];
}

function keyOf(ref: ActorRef): string {
  return ref.actorId ?? ref.name.toLowerCase();
}

function shared(a: readonly ActorRef[], b: readonly ActorRef[]): number {
  const keys = new Set(a.map(keyOf));
  return b.filter((ref) => keys.has(keyOf(ref))).length;
}

/** The entry that a telling speaks of again; null when it is a new one. The latest that fits. */
function findKnown(entries: readonly Entry[], draft: EncounterDraft): Entry | null {
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i] as Entry;
    if (
      !sameForm(entry.form, draft.form) ||
      !compatibleDates(entry.when, draft.when) ||
      !compatiblePlaces(entry.place, draft.place)
    )
      continue;
    if ((entry.status === "planned") !== (draft.status === "planned") && !draft.isDefinite) continue;
    if (
      entry.title !== null &&
      draft.title !== null &&
      entry.title.toLowerCase() !== draft.title.toLowerCase()
    )
      continue;
    const own = sides(draft);
    const theirs = sides(entry);
    const common = shared(theirs, own);
    // "is visiting Chad": the visit "in 2019" of which the page goes on to tell was another.
    if (
      entry.status === "ongoing" &&
      entry.when.value === null &&
      draft.when.value !== null &&
      !draft.isDefinite &&
      draft.status === "occurred"
    )
      continue;
    if (draft.form === "visit") {
      if (common > 0 || (own.length === 0 && draft.isDefinite && draft.sentence - entry.sentence < 30))
        return entry;
      continue;
    }
    if (entry.title !== null && draft.title !== null) return entry;
    if (own.length === 0) {
      if (draft.isDefinite && draft.sentence - entry.sentence <= 3) return entry;
      continue;
    }
    if (common === own.length && (common > 1 || draft.isDefinite || own.length < theirs.length)) {
      if (common === 1 && !draft.isDefinite) continue;
      return entry;
    }
    if (common === theirs.length && common > 1) return entry;
  }
  return null;
}

function sameForm(a: EncounterForm, b: EncounterForm): boolean {
  return a === b;
}

function compatibleDates(a: Dated, b: Dated): boolean {
  if (a.value === null || b.value === null) return true;
  const [aFrom, aTo] = bounds(a.value);
  const [bFrom, bTo] = bounds(b.value);
  return aFrom <= bTo && bFrom <= aTo;
}

/** First and last ISO day of a date value, months and years filled up. */
function bounds(value: string): [string, string] {
  const [from = value, to = from] = value.split("/");
  return [
    from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from.slice(0, 10),
    to.length === 4 ? `${to}-12-31` : to.length === 7 ? `${to}-31` : to.slice(0, 10),
  ];
}

function compatiblePlaces(a: PlaceRef | null, b: PlaceRef | null): boolean {
  if (a === null || b === null || a.name === b.name) return true;
  if (a.country === null || b.country === null) return true;
  return a.country === b.country && (isCountryWide(a) || isCountryWide(b));
}

function isCountryWide(place: PlaceRef): boolean {
  return place.geonamesId === null;
}

function fold(entry: Entry, draft: EncounterDraft): void {
  entry.guests = distinctRefs([...entry.guests, ...draft.guests]);
  entry.hosts = distinctRefs([...entry.hosts, ...draft.hosts]).filter(
    (host) => !entry.guests.some((guest) => keyOf(guest) === keyOf(host)),
  );
  entry.parties = distinctRefs([...entry.parties, ...draft.parties]).filter(
    (party) => ![...entry.guests, ...entry.hosts].some((one) => keyOf(one) === keyOf(party)),
  );
  entry.title ??= draft.title;
  if (
    entry.place === null ||
    (entry.form !== "visit" &&
      isCountryWide(entry.place) &&
      draft.place !== null &&
      !isCountryWide(draft.place))
  )
    entry.place = draft.place ?? entry.place;
  if (
    entry.when.value === null ||
    (draft.when.value !== null &&
      draft.when.value.length > entry.when.value.length &&
      draft.when.value.includes("/"))
  )
    entry.when = draft.when.value === null ? entry.when : draft.when;
  if (entry.status === "planned" && draft.status === "occurred" && !draft.isInPassing)
    entry.status = "occurred";
  entry.days ??= draft.days;
  entry.rules.push(draft.rule);
  if (
    entry.evidence.length < MOST_EVIDENCE &&
    !entry.evidence.some((span) => span.start <= draft.evidence.start && draft.evidence.end <= span.end)
  )
    entry.evidence.push(draft.evidence);
  entry.sentence = draft.sentence;
}

function entryOf(draft: EncounterDraft): Entry {
  return {
    form: draft.form,
    guests: [...draft.guests],
    hosts: draft.hosts.filter((host) => !draft.guests.some((guest) => keyOf(guest) === keyOf(host))),
    parties: [...draft.parties],
    title: draft.title,
    place: draft.place,
    when: draft.when,
    status: draft.status,
    days: draft.days,
    rules: [draft.rule],
    evidence: [draft.evidence],
    sentence: draft.sentence,
  };
}

/** "a two-day visit" of one who arrived on the 6th lasted to the 7th. */
function settleDays(entry: Entry): void {
  const { value, basis } = entry.when;
  if (
    entry.days === null ||
    entry.days < 2 ||
    value === null ||
    !/^\d{4}-\d{2}-\d{2}$/u.test(value) ||
    !entry.rules.includes("arrived")
  )
    return;
  const first = readIsoDay(value);
  if (first === null) return;
  entry.when = { value: `${value}/${isoDay(first + entry.days - 1)}`, basis };
}

/** A visit to a country whose guest met somebody in one of its towns on those days was to that town. */
function settlePlace(entry: Entry, entries: readonly Entry[]): void {
  const { place } = entry;
  if (entry.form !== "visit" || place === null || place.country === null || !isCountryWide(place)) return;
  const towns = entries.filter(
    (other) =>
      other !== entry &&
      other.form === "meeting" &&
      other.place !== null &&
      !isCountryWide(other.place) &&
      other.place.country === place.country &&
      shared(sides(other), entry.guests) > 0 &&
      compatibleDates(other.when, entry.when),
  );
  const [town] = towns;
  if (town !== undefined && new Set(towns.map((one) => one.place?.name)).size === 1) entry.place = town.place;
}

/** A state beside its own minister is no side of its own: whoever acts for it is who took part. */
function withoutOwnState(entry: Entry): Entry {
  const acting = new Set(sides(entry).flatMap((ref) => (ref.kind === "state" ? [] : (ref.country ?? []))));
  const others = (refs: readonly ActorRef[]): ActorRef[] =>
    refs.filter((ref) => ref.kind !== "state" || ref.country === null || !acting.has(ref.country));
  return {
    ...entry,
    guests: others(entry.guests),
    hosts: others(entry.hosts),
    parties: others(entry.parties),
  };
}

/** People and bodies that act for a state, a movement or among states. */
function isPublic(ref: ActorRef): boolean {
  if (ref.kind === "state" || ref.kind === "group" || ref.kind === "institution") return true;
  return (
    ref.sector !== null &&
    !/^(?:BUS|MNC|MED|EDU|CVL|NGO|JRN|LAB|AGR|CRM|REF|PRE|SOC|REL|ELI)$/u.test(ref.sector)
  );
}

/** Meetings need two sides or a body that meets; visits a guest and a place. */
function isTold(entry: Entry): boolean {
  const all = sides(entry);
  if (entry.form === "visit")
    return (
      entry.guests.some((ref) => !isHome(ref, entry.place)) &&
      (entry.place !== null || entry.hosts.length > 0)
    );
  if (entry.form === "summit") return all.length > 0 || entry.title !== null;
  if (entry.title !== null) return true;
  return all.length > 1;
}

/** "the tour of South Africa": the state that is visited is no guest there. */
function isHome(ref: ActorRef, place: PlaceRef | null): boolean {
  return ref.kind === "state" && place !== null && ref.country === place.country;
}

function render(entry: Entry, text: AnnotatedText, grounding: Grounding): Encounter {
  const participants: Participant[] = [
    ...entry.guests.map((actor): Participant => ({ actor, role: "guest" })),
    ...entry.hosts.map((actor): Participant => ({ actor, role: "host" })),
    ...entry.parties.map(
      (actor): Participant => ({
        actor,
        role: entry.title !== null || entry.form === "summit" ? "attendee" : "party",
      }),
    ),
  ];
  const isDone = entry.status === "occurred" || entry.status === "ongoing";
  return {
    form: entry.form,
    title: entry.title,
    participants,
    place: entry.place,
    when: entry.when,
    status: isDone && isAfter(entry.when, text.published) ? "planned" : entry.status,
    outcomes: outcomesOf(entry, text, grounding),
    evidence: entry.evidence,
    rule: `encounter-${entry.rules[0]}@1`,
    confidence: confidenceOf(entry),
    reasons: [`told as ${[...new Set(entry.rules)].join(", ")}`, `${participants.length} named taking part`],
  };
}

function confidenceOf(entry: Entry): number {
  const all = sides(entry);
  let score = 0.6;
  if (all.some((ref) => ref.kind === "person")) score += 0.1;
  if (all.filter((ref) => ref.actorId !== null).length >= 2) score += 0.1;
  if (entry.when.value !== null) score += 0.05;
  if (entry.place !== null) score += 0.05;
  if (entry.evidence.length > 1) score += 0.05;
  // Biographies, business and sport: nobody there acts for a state.
  if (entry.title === null && !all.some(isPublic)) score -= 0.35;
  else if (all.length === 2 && all.filter(isPublic).length === 1 && all.some((ref) => ref.country === null))
    score -= 0.1;
  if (entry.status === "hypothetical") score -= 0.25;
  score -= withinOneState(entry);
  if (entry.form === "summit" && all.length === 0) score -= 0.2;
  return Math.round(Math.max(0.2, Math.min(0.93, score)) * 1000) / 1000;
}

/**
 * What to take off where nothing shows two states: a body of one state that meets ("the policy board"), and a minister who
 * travels in his own country or to a hall. Bodies that say they are joint, and those among states, lose nothing.
 */
function withinOneState(entry: Entry): number {
  const all = sides(entry);
  if (entry.form === "visit") {
    const { place } = entry;
    if (place === null || entry.hosts.length > 0) return 0;
    if (place.country === null)
      return BUILDING.test(place.name) && all.every((ref) => ref.country !== null) ? 0.3 : 0;
    return entry.guests.every((ref) => ref.country === place.country) ? 0.3 : 0;
  }
  if (entry.title === null) {
    // "a meeting of the cabinet, the State Council": bodies of one state, or one body under two names.
    const [first] = all;
    const isOneState = all.every((ref) => ref.kind === "institution" && ref.country === first?.country);
    return isOneState && first?.country !== null ? 0.25 : 0;
  }
  const isAmongStates =
    BETWEEN_STATES.test(entry.title) ||
    all.some((ref) => ref.actorId !== null && ref.kind === "organisation" && ref.country === null) ||
    new Set(all.map((ref) => ref.country).filter((country) => country !== null)).size > 1;
  if (isAmongStates) return 0;
  return 0.2;
}

const BUILDING =
  /\b(?:air ?base|base|airport|headquarters|hospital|university|school|factory|plant|cent(?:re|er)|palace|museum|ministry|barracks|station|stadium|mosque|church|temple)$/iu;
const BETWEEN_STATES =
  /\b(?:joint|inter-?governmental|bilateral|trilateral|quadrilateral|mixed|international|world|united nations|u\.?n\.?|g-?\d+|group of \p{L}+)\b/iu;

/** Sentences soon after in which the sides agree or sign. */
function outcomesOf(entry: Entry, text: AnnotatedText, grounding: Grounding): Span[] {
  if (entry.status !== "occurred" && entry.status !== "ongoing") return [];
  const countries = new Set(
    sides(entry)
      .map((ref) => ref.country)
      .filter((country) => country !== null),
  );
  if (countries.size < 2) return [];
  const outcomes: Span[] = [];
  for (
    let i = Math.max(0, entry.sentence - 2);
    i < Math.min(text.sentences.length, entry.sentence + 6);
    i++
  ) {
    const sentence = text.sentences[i];
    if (
      sentence === undefined ||
      !sentence.tokens.some(
        (token) =>
          /^(?:agree|sign|conclude|finalise|finalize)$/u.test(token.lemma) &&
          token.upos === "VERB" &&
          /Past/u.test(token.feats),
      )
    )
      continue;
    const named = new Set(
      grounding
        .actorsIn(sentence)
        .flatMap((mention) => grounding.refsOf(mention))
        .map((ref) => ref.country),
    );
    if ([...countries].filter((country) => named.has(country)).length >= 2)
      outcomes.push({ start: sentence.start, end: sentence.end });
  }
  return outcomes.slice(0, 4);
}
