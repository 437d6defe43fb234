/** Encounters that a noun tells: "talks with", "a two-day visit", "the commission, due to meet". Owns when such a noun is enough for a draft. */

import { SMALL_NUMBERS } from "../../codebook/number-words.ts";
import { readNounFrame } from "../clauses/find-predicates.ts";
import { draftOf } from "./draft-of.ts";
import { BODY, ENCOUNTER_NOUNS, HOLDING, NEEDS_SIDES, ROOM } from "./encounter-words.ts";
import { holderOf, nounStatus } from "./holder.ts";
import type { EncounterDraft } from "./merge-encounters.ts";
import { sidesOf } from "./noun-sides.ts";
import { bodyAmong } from "./people.ts";
import { scanPhrase } from "./phrase-scan.ts";
import { placeOf } from "./places.ts";
import type { SentenceView } from "./sentence-view.ts";

/** The encounter that the noun at `at` tells, or null where it tells none or leaves its sides open. */
export function fromNoun(sentence: SentenceView, at: number): EncounterDraft | null {
  const token = sentence.tree.token(at);
  if (token.upos !== "NOUN" && token.upos !== "PROPN") return null;
  let form = ENCOUNTER_NOUNS.get(token.lemma.toLowerCase());
  if (form === undefined || token.deprel === "compound") return null;
  const frame = readNounFrame(sentence.tree, at);
  if (frame.isNegated) return null;
  // "a planned visit": the form says what its lemma "plan" does not.
  const before = [...frame.compounds, ...frame.adjectives].flatMap((index) => {
    const word = sentence.tree.token(index);
    return [word.lemma.toLowerCase(), word.form.toLowerCase()];
  });
  if (form === "meeting" && before.includes("summit")) form = "summit";
  if (
    form === "call" &&
    !(
      before.some((word) => /^(?:phone|telephone|video|conference)$/u.test(word)) ||
      token.lemma === "conversation" ||
      frame.obliques.some((one) => one.preposition === "with")
    )
  )
    return null;
  if (form === "meeting" && before.some((word) => /^(?:phone|telephone)$/u.test(word))) form = "call";
  if (isGathering(sentence, token.lemma.toLowerCase(), before, frame)) return null;
  const holder = holderOf(sentence, at);
  const phrase = scanPhrase(sentence.tree, at, sentence.grounding);
  const sides = sidesOf(sentence, at, frame, form, holder, phrase);
  const isHeld = holder !== null && HOLDING.has(holder.lemma);
  const enough = sides.guests.length + sides.hosts.length + sides.parties.length;
  if (enough === 0 && sides.title === null && !isDefinite(sentence, at)) return null;
  if (
    NEEDS_SIDES.has(token.lemma.toLowerCase()) &&
    enough < 2 &&
    !isHeld &&
    !isDefinite(sentence, at) &&
    form !== "visit"
  )
    return null;
  const status = nounStatus(sentence, at, before, holder);
  return draftOf(sentence, form, at, `${form}-noun`, {
    ...sides,
    status: phrase.isScheduled && status === "occurred" ? "planned" : status,
    holder,
    phrase,
    place: phrase.place ?? placeOf(sentence, at, form),
    isDefinite: isDefinite(sentence, at),
    isInPassing: !isHeld && !isPresupposed(sentence, at),
    days: daysOf(sentence, at),
    isFirstOfKind: before.includes("first"),
  });
}

/** "the panel discussion", "a session of the country's parliament": those who sit there anyway, and no sides that meet. */
function isGathering(
  sentence: SentenceView,
  lemma: string,
  before: readonly string[],
  frame: ReturnType<typeof readNounFrame>,
): boolean {
  if (lemma !== "session" && lemma !== "discussion") return false;
  if (before.some((word) => ROOM.test(word))) return true;
  return (
    lemma === "session" &&
    frame.obliques.some((one) => {
      const mention = sentence.grounding.actorAt(sentence.tree.token(one.head).start);
      return one.preposition === "of" && mention?.kind === "institution" && mention.country !== null;
    })
  );
}

/** "during the talks": what one speaks of so has taken place. */
function isPresupposed(sentence: SentenceView, at: number): boolean {
  return sentence.tree.tokens
    .slice(Math.max(0, at - 4), at)
    .some((token) => /^(?:during|after|following|at|since)$/iu.test(token.form));
}

/** "the commission, due to meet in Oslo later this year": read word by word. */
export function bodyDueToMeet(sentence: SentenceView, at: number): EncounterDraft | null {
  if (!BODY.test(sentence.tree.token(at).lemma)) return null;
  for (let i = at + 1; i < Math.min(at + 6, sentence.tree.tokens.length - 2); i++) {
    if (!/^(?:due|scheduled|slated|set|expected)$/iu.test(sentence.tree.token(i).form)) continue;
    const meet = [i + 2, i + 3].find((index) =>
      /^(?:meet|convene)$/u.test(sentence.tree.tokens[index]?.lemma ?? ""),
    );
    const body = meet === undefined ? null : bodyAmong(sentence, [at]);
    if (meet === undefined || body === null) return null;
    const phrase = scanPhrase(sentence.tree, meet, sentence.grounding);
    const draft = draftOf(sentence, "meeting", at, "body-due", {
      parties: body.refs,
      title: body.title,
      status: "planned",
      holder: null,
      phrase,
      place: phrase.place,
    });
    return { ...draft, evidence: { start: sentence.tree.token(at).start, end: phrase.end } };
  }
  return null;
}

/** "the meeting", "their talks": an encounter spoken of before. */
function isDefinite(sentence: SentenceView, at: number): boolean {
  return sentence.tree
    .children(at)
    .some((child) => /^(?:the|this|that|their|his|her|these|those)$/iu.test(sentence.tree.token(child).form));
}

/** Days that "a two-day visit" lasts; null where it does not say. */
function daysOf(sentence: SentenceView, at: number): number | null {
  const span = sentence.tree.subtreeSpan(at);
  const match = /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)[- ]day\b/iu.exec(
    sentence.text.text.slice(span.start, span.end),
  );
  if (match === null) return null;
  const word = (match[1] as string).toLowerCase();
  return SMALL_NUMBERS[word] ?? Number(word);
}
