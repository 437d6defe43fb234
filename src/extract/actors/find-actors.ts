/**
 * Actor mentions of a text: names, titles, roles, capitals that stand for governments, counterparts, joint mentions
 * and pronouns. Owns the order of the work; looking up is units.ts, phrases are compose.ts, decisions resolve-mention.ts.
 */

import { compareSpans } from "../../base/span.ts";
import type { Registry } from "../../codebook/registry.ts";
import type { ActorMention, Name, PlaceMention, ReadText, Timex } from "../../model/annotation.ts";
import { Cast } from "./cast.ts";
import { findPronouns } from "./pronouns.ts";
import { composeDrafts } from "./compose.ts";
import type { Draft } from "./draft.ts";
import type { Setting } from "./meaning.ts";
import { resolveDraft } from "./resolve-mention.ts";
import { redefinedShortNames, type SentenceView, viewSentence } from "./units.ts";

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
  const setting: Setting = {
    registry,
    cast,
    on: dayOf(text.published.value),
    outletCountry: text.outletCountry ?? null,
  };
  introduceFullNames(views, drafts, setting);
  const mentions: ActorMention[] = [];
  views.forEach((view, i) => {
    const here = setting.on === null ? { ...setting, on: dayStatedIn(text.dates, view) } : setting;
    for (const draft of drafts[i] as Draft[]) {
      const mention = resolveDraft(draft, view, here);
      if (mention !== null) mentions.push(mention);
    }
  });
  const named = joinAppositions(text.text, mentions);
  return [...named, ...findPronouns(text, named)].sort(compareSpans);
}

function viewSentences(text: GroundedText, registry: Registry): SentenceView[] {
  let name = 0;
  let place = 0;
  const namedStates = new Set<string>();
  const redefined = redefinedShortNames(text.text, registry);
  return text.sentences.map((sentence, index) => {
    const names: Name[] = [];
    const places: PlaceMention[] = [];
    while (name < text.names.length && (text.names[name] as Name).start < sentence.end)
      names.push(text.names[name++] as Name);
    while (place < text.places.length && (text.places[place] as PlaceMention).start < sentence.end)
      places.push(text.places[place++] as PlaceMention);
    return viewSentence(
      text.text,
      text.kind,
      sentence,
      index,
      registry,
      names,
      places,
      namedStates,
      redefined,
    );
  });
}

/**
 * Where nothing tells when a text was published, a sentence that itself states one day, month or year says who held an
 * office in it ("In May 2011 the Russian president …"); null where it states none, or several.
 */
function dayStatedIn(dates: readonly Timex[], view: SentenceView): string | null {
  const { start, end } = view.sentence;
  const stated = dates.filter(
    (date) =>
      date.start >= start &&
      date.end <= end &&
      date.type === "DATE" &&
      date.basis === "stated" &&
      date.range !== null,
  );
  const [only] = stated;
  if (only?.range == null || stated.length > 1) return null;
  const { from, until } = { from: only.range.from, until: only.range.to };
  return from.slice(0, 4) === until.slice(0, 4) ? from : null;
}

/** The middle of a month or year stands for it where the publication day is not known closer. */
function dayOf(published: string | null): string | null {
  if (published === null) return null;
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(published);
  if (match === null) return null;
  return `${match[1]}-${match[2] ?? "07"}-${match[3] ?? "15"}`;
}

/** The state that the text mostly speaks of: named at least four times and more often than all others together; else the outlet's. */
function homeOf(drafts: readonly (readonly Draft[])[], outlet: string | null): string | null {
  const counts = new Map<string, number>();
  for (const list of drafts)
    for (const draft of list)
      for (const country of [...draft.countries, draft.entry?.actor.country ?? draft.body?.country ?? null])
        if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (first !== undefined && first[1] >= 4 && first[1] > 0.6 * all) return first[0];
  return outlet;
}

/** Full names are met first, so that a headline's "Lavrov" finds the "Sergey Lavrov" of the body. Also notes which states the text speaks of. */
function introduceFullNames(
  views: readonly SentenceView[],
  drafts: readonly (readonly Draft[])[],
  setting: Setting,
): void {
  for (const list of drafts)
    for (const draft of list) {
      for (const country of draft.countries) setting.cast.noteState(country, 0, 0.06);
      const country = draft.entry?.actor.country ?? draft.body?.country;
      if (country != null) setting.cast.noteState(country, 0, 0.06);
    }
  views.forEach((view, i) => {
    for (const draft of drafts[i] as Draft[])
      if (draft.shape === "person" && draft.name.length > 1)
        resolveDraft(draft, { ...view, index: 0 }, setting);
  });
  setting.cast.beginAgain();
}

/**
 * A nameless role right behind a person's name, or with a comma right before it, is that person.
 * Matches "Ana Ruiz, a former judge", "Ana Ruiz, Peru's envoy,", "Peru's envoy, Ana Ruiz,"; refuses "Ana Ruiz, and a judge".
 */
function joinAppositions(text: string, mentions: readonly ActorMention[]): ActorMention[] {
  const sorted = [...mentions].sort(compareSpans);
  return sorted.map((mention, i) => {
    if (mention.kind !== "office" || mention.role === null) return mention;
    const person = personBefore(text, sorted, i) ?? personBehind(text, sorted, i);
    if (person === null) return mention;
    if (mention.country !== null && person.country !== null && mention.country !== person.country)
      return mention;
    return {
      ...person,
      start: mention.start,
      end: mention.end,
      role: mention.role,
      basis: "coreference" as const,
    };
  });
}

const APPOSED = /^,\s(?:(?:the|a|an|its|their)\s)?(?:\p{L}+\s){0,2}$/u;

function personBefore(text: string, sorted: readonly ActorMention[], i: number): ActorMention | null {
  const mention = sorted[i] as ActorMention;
  if (/^\s?(?:\(|\p{Lu})/u.test(text.slice(mention.end, mention.end + 2))) return null;
  const before = sorted[i - 1];
  if (before?.kind === "person" && APPOSED.test(text.slice(before.end, mention.start))) return before;
  const further = sorted[i - 2];
  if (before === undefined || further?.kind !== "person") return null;
  const isOwned = /^['’]s\s(?:\p{L}+\s){0,2}$/u.test(text.slice(before.end, mention.start));
  return isOwned && /^,\s(?:the\s)?$/u.test(text.slice(further.end, before.start)) ? further : null;
}

function personBehind(text: string, sorted: readonly ActorMention[], i: number): ActorMention | null {
  const mention = sorted[i] as ActorMention;
  const after = sorted[i + 1];
  if (after?.kind !== "person" || after.basis === "coreference") return null;
  return text.slice(mention.end, after.start) === ", " && /^[,.]/u.test(text.slice(after.end, after.end + 1))
    ? after
    : null;
}
