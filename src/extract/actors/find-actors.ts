/**
 * Actor mentions of a text: names, titles, roles, capitals that stand for governments, counterparts, joint mentions
 * and pronouns. Owns the order of the work; looking up is units.ts, phrases are compose.ts, decisions resolve-mention.ts.
 */

import { compareSpans, overlaps, type Span } from "../../base/span.ts";
import type { Registry } from "../../codebook/registry.ts";
import type { ActorMention, Name, PlaceMention, ReadText, Timex } from "../../model/annotation.ts";
import { Cast } from "./cast.ts";
import { composeDrafts, type Draft } from "./compose.ts";
import { resolveDraft, type Setting } from "./resolve-mention.ts";
import { type SentenceView, viewSentence } from "./units.ts";

/** A text with its dates and places found. */
export interface GroundedText extends ReadText {
  readonly dates: readonly Timex[];
  readonly places: readonly PlaceMention[];
}

/**
 * Finds the actors of a text, in text order; no two mentions overlap.
 * A person who fits no entry becomes "local:<slug>"; a role whose holder is not known "office:RUS:foreign-minister";
 * a nameless part of a state "sector:RUSMIL"; whom the text does not settle has actorId null.
 *
 * @example findActors(text, registry)[0] // { name: "Sergey Lavrov", actorId: "person:sergey-lavrov", codes: ["RUSGOV", "RUS"], … }
 */
export function findActors(text: GroundedText, registry: Registry): ActorMention[] {
  const views = viewSentences(text, registry);
  const drafts = views.map((view) => composeDrafts(view, registry));
  const cast = new Cast();
  cast.home = homeOf(drafts, text.outletCountry ?? null);
  const setting: Setting = { registry, cast, on: dayOf(text.published.value), outletCountry: text.outletCountry ?? null };
  introduceFullNames(views, drafts, setting);
  const mentions: ActorMention[] = [];
  views.forEach((view, i) => {
    for (const draft of drafts[i] as Draft[]) {
      const mention = resolveDraft(draft, view, setting);
      if (mention !== null) mentions.push(mention);
    }
  });
  const all = [...mentions, ...coreferent(text, mentions)];
  return all.sort(compareSpans);
}

function viewSentences(text: GroundedText, registry: Registry): SentenceView[] {
  let name = 0;
  let place = 0;
  return text.sentences.map((sentence, index) => {
    const names: Name[] = [];
    const places: PlaceMention[] = [];
    while (name < text.names.length && (text.names[name] as Name).start < sentence.end) names.push(text.names[name++] as Name);
    while (place < text.places.length && (text.places[place] as PlaceMention).start < sentence.end) places.push(text.places[place++] as PlaceMention);
    return viewSentence(text.text, text.kind, sentence, index, registry, names, places);
  });
}

/** The middle of a month or year stands for it where the publication day is not known closer. */
function dayOf(published: string | null): string | null {
  if (published === null) return null;
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(published);
  if (match === null) return null;
  return `${match[1]}-${match[2] ?? "07"}-${match[3] ?? "15"}`;
}

/** The state that the text mostly speaks of: named at least three times and twice as often as any other; else the outlet's. */
function homeOf(drafts: readonly (readonly Draft[])[], outlet: string | null): string | null {
  const counts = new Map<string, number>();
  for (const list of drafts)
    for (const draft of list)
      for (const country of [...draft.countries, draft.entry?.actor.country ?? draft.body?.country ?? null])
        if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first !== undefined && first[1] >= 3 && first[1] >= 2 * (second?.[1] ?? 0)) return first[0];
  return outlet;
}

/** Full names are met first, so that a headline's "Lavrov" finds the "Sergey Lavrov" of the body. Also notes which states the text speaks of. */
function introduceFullNames(views: readonly SentenceView[], drafts: readonly (readonly Draft[])[], setting: Setting): void {
  for (const list of drafts)
    for (const draft of list) {
      for (const country of draft.countries) setting.cast.noteState(country, 0, 0.06);
      const country = draft.entry?.actor.country ?? draft.body?.country;
      if (country != null) setting.cast.noteState(country, 0, 0.06);
    }
  views.forEach((view, i) => {
    for (const draft of drafts[i] as Draft[]) if (draft.shape === "person" && draft.name.length > 1) resolveDraft(draft, { ...view, index: 0 }, setting);
  });
  setting.cast.beginAgain();
}

// ---- coreference

const PRONOUN = /^(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|himself|herself|itself|themselves|who|whom|whose)$/iu;

/** Mentions for the members of coreference chains that name nobody themselves: pronouns and definite descriptions. */
function coreferent(text: GroundedText, mentions: readonly ActorMention[]): ActorMention[] {
  const found: ActorMention[] = [];
  for (const chain of text.coreference) {
    const named = namedMention(chain, mentions);
    if (named === null) continue;
    for (const span of chain) {
      const surface = text.text.slice(span.start, span.end);
      if (!PRONOUN.test(surface) || mentions.some((mention) => overlaps(mention, span))) continue;
      found.push({ ...named, start: span.start, end: span.end, basis: "pronoun" });
    }
  }
  return found;
}

/** The mention that says who a chain is about: the one that its members most often coincide with. */
function namedMention(chain: readonly Span[], mentions: readonly ActorMention[]): ActorMention | null {
  const votes = new Map<string, { mention: ActorMention; count: number }>();
  for (const span of chain) {
    const mention = mentions.find((one) => isHeadOf(one, span));
    if (mention === undefined || (mention.actorId === null && mention.members.length === 0 && mention.country === null)) continue;
    const key = mention.actorId ?? mention.members.join(" ");
    const known = votes.get(key);
    if (known === undefined) votes.set(key, { mention, count: 1 });
    else known.count++;
  }
  let best: { mention: ActorMention; count: number } | null = null;
  for (const vote of votes.values()) if (best === null || vote.count > best.count) best = vote;
  return best?.mention ?? null;
}

/** A chain's span is the mention's own words, give or take an article, title or clause behind. */
function isHeadOf(mention: ActorMention, span: Span): boolean {
  if (!overlaps(mention, span)) return false;
  return mention.start - span.start <= 12 && mention.start >= span.start - 40 && Math.abs(mention.end - span.end) <= 40 && span.end - span.start <= 120;
}
