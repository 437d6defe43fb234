/**
 * Reads from a sentence that speaks of a promise what became of it. Owns words of outcome, how near they stand, and what they
 * may not be taken for; whether the sentence speaks of the promise at all is decided by those who link.
 */

import type { Commitment } from "../model/records.ts";
import { amountsIn } from "./amounts.ts";
import { contentStems, stemOf } from "./content-words.ts";
import type { StandingStep } from "./linked.ts";
import { DELIVERY, STANDING_CUES } from "./standing-cues.ts";

/** Words that point back to a promise. */
export const REFERENCE = /\b(?:promised|pledged|offered|agreed|vowed|committed|undertook|undertaken)\b/iu;

/**
 * `shared`: stems of the promised thing that the sentence has. `isMeeting`: the sentence tells of a meeting, which keeps a
 * promise to meet. Null where it tells no outcome.
 * @example fateTold(promise to lift the tariff on rice, "Chad has not lifted the tariff on rice", ["tariff", "ric"], false) // "broken"
 */
export function fateTold(
  body: Commitment,
  quote: string,
  shared: readonly string[],
  isMeeting: boolean,
): StandingStep["to"] | null {
  const cue = STANDING_CUES.find(({ pattern }) => isNear(quote, pattern, shared))?.to ?? null;
  if (cue === "denied" && !isDenialOfPromise(body, quote)) return null;
  if (cue !== null && cue !== "kept" && cue !== "partly-kept")
    return cue === "broken" && !isOwnBreach(body, quote) ? null : cue;
  const own = ownVerb(body, quote, shared);
  if (own === "undone") return isOwnBreach(body, quote) ? "broken" : null;
  if (own === "done" && !CONTESTED.test(quote)) return isLess(body, quote) ? "partly-kept" : (cue ?? "kept");
  if (cue === null) return null;
  if (cue === "partly-kept") return cue;
  const isMet = isMeeting && TO_MEET.test(body.action) && !CONTESTED.test(quote);
  if (!isMet && !isDelivery(quote, shared)) return null;
  // A signature keeps a promise to sign; of one to build or send it tells nothing yet.
  if (isSignature(quote) && !isSignature(`${body.action} `)) return null;
  return isLess(body, quote) ? "partly-kept" : "kept";
}

/** Words of promising and of what is promised, after which a denial may be one of the promise. */
const PROMISE_WORDS =
  /\b(?:promis|pledg|offer|agree|vow|commit|undert[ao]k|assur|guarante|ready|readiness|willing|intend|intent|plans?\b|planned|deals?\b|accord|pact|treaty)/iu;

/** "denied that it had promised trucks", "denied having lifted the ban": not a denial of some report in which the thing comes up. */
function isDenialOfPromise(body: Commitment, quote: string): boolean {
  const [first = ""] = body.action.split(" ", 1);
  return PROMISE_WORDS.test(quote) || contentStems(quote).has(stemOf(first));
}

/** Promises that a meeting keeps. */
const TO_MEET =
  /\b(?:meet|talk|visit|host|hold|send|travel|come|go|receive|attend|summit|negotiat|consult|discuss|resume)/iu;

/** Verbs of acts that have no end by which one could tell them done. */
const ENDLESS = new Set(
  "support continue cooperate consider discuss strengthen expand promote increase work seek try help oppose protect ensure defend stay remain keep be make take do have begin start carry"
    .split(" ")
    .map(stemOf),
);

/** Verbs whose past is their plain form. */
const SAME_PAST = new Set(["cut", "put", "set", "let", "shut", "quit", "split", "cast"]);

/** Whether the sentence says of the promised verb itself, by the promised thing, that it was done or not. */
function ownVerb(body: Commitment, quote: string, shared: readonly string[]): "done" | "undone" | null {
  const [first = ""] = body.action.split(" ", 1);
  const verb = stemOf(first);
  const things = shared.filter((stem) => stem !== verb);
  if (verb.length < 3 || /(?:ed|ing)$|^\p{Lu}/u.test(first) || ENDLESS.has(verb) || things.length === 0)
    return null;
  for (const match of quote.matchAll(/\p{L}+/gu)) {
    if (stemOf(match[0]) !== verb) continue;
    const before = quote.slice(Math.max(0, match.index - 30), match.index);
    const around = contentStems(quote.slice(Math.max(0, match.index - CLOSE), match.index + CLOSE));
    if (!things.some((stem) => around.has(stem))) continue;
    const isPast =
      /(?:ed|en)$/iu.test(match[0]) ||
      (SAME_PAST.has(first) && match[0] === first) ||
      /\b(?:has|have|had|was|were|been)\s+(?:\w+\s+)?$/iu.test(before);
    if (!isPast || /\b(?:will|would|to|may|might|could|should|if|must)\s+(?:\w+\s+){0,2}$/iu.test(before))
      continue;
    if (REFERENCE.test(match[0])) continue;
    return /(?:\b(?:not|never|no)|n[’']t)\s+(?:\w+\s+){0,2}$/iu.test(before) ? "undone" : "done";
  }
  return null;
}

/** "No idea of delaying", "a chance to cancel", "might halt": not done; but whoever decided to cancel has. */
const OPEN_BEFORE =
  /(?<!\b(?:decided|agreed|voted|chose|moved|forced|ordered) )\b(?:to|of|for|from|without|against|could|might|may|would|should|if|any)\s+$/iu;

/** How near, in characters, words of outcome must stand to words of the act. */
const NEAR = 75;

function isNear(quote: string, pattern: RegExp, stems: readonly string[], reach = NEAR): boolean {
  for (const match of quote.matchAll(new RegExp(pattern.source, "giu"))) {
    if (OPEN_BEFORE.test(quote.slice(Math.max(0, match.index - 24), match.index))) continue;
    const from = Math.max(0, match.index - reach);
    const around = contentStems(quote.slice(from, match.index + match[0].length + reach));
    if (stems.some((stem) => around.has(stem))) return true;
  }
  return false;
}

/** Of the words of keeping, those that a meeting alone does not satisfy. */
const DELIVERED = new RegExp(`\\b(?:${DELIVERY})`, "iu");

/** How near a word of delivery must stand to what was promised: "sent a letter … on the declaration" delivers none. */
const CLOSE = 45;

/** Words of quarrel over what was promised: whoever complains of it does not say that it was kept. */
const CONTESTED =
  /\b(?:violat|reject|accus|condemn|denounc|breach|protest|complain|dispute[sd]? (?:the|its|his|her)\b)/iu;

/** A word of delivery by the promised thing, in a sentence that does not quarrel over it. */
function isDelivery(quote: string, shared: readonly string[]): boolean {
  // "The bridge that both agreed on two years ago was opened": the clause stands between.
  const reach = /\bthat\b/iu.test(quote) && REFERENCE.test(quote) ? NEAR + 30 : CLOSE;
  return !CONTESTED.test(quote) && isNear(quote, DELIVERED, shared, reach);
}

/** A threat is not broken by what its target is said to have done; nor is an accusation the fact. */
export function isOwnBreach(body: Commitment, quote: string): boolean {
  return body.force !== "threat" && !/\b(?:alleg|accus|warn|would|could|might|retaliat|if)/iu.test(quote);
}

/** Only words of signing, none of delivering. */
function isSignature(quote: string): boolean {
  return (
    /\b(?:sign|signed|signs|initial(?:led)?|conclude[sd]?|finali[sz]ed?|ratif(?:y|ied))\b/iu.test(quote) &&
    !/\b(?:deliver|hand(?:ed|s) over|arriv|receiv|complet|supplied|provided|inaugurat|shipped)\w*/iu.test(
      quote,
    )
  );
}

/** Numbers up to this are as often days, ages or ranks as amounts, unless the unit follows. */
const LARGEST_DAY = 31;

/** The first amount of the same thing falls short of what was promised. */
function isLess(body: Commitment, quote: string): boolean {
  const { quantity } = body;
  if (quantity === null) return false;
  const unit = stemOf(quantity.unit);
  for (const { value, end, isYearLike } of amountsIn(quote)) {
    const isOfUnit = contentStems(quote.slice(end, end + 30)).has(unit);
    if (!isOfUnit && (isYearLike || value <= LARGEST_DAY)) continue;
    return value < quantity.value;
  }
  return false;
}
