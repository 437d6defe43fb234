/**
 * Whether a clause looks back or ahead, told from the words around a date: "said on Friday" and "will meet on Friday".
 * Works on words alone, and on tags where the sentence has them; never parses.
 */

import type { Token } from "../../model/annotation.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Direction } from "./setting.ts";

// The cue sets were collected from the TimeBank and AQUAINT documents that are not kept aside.
const AHEAD = new Set([
  "will",
  "'ll",
  "wo",
  "won't",
  "shall",
  "expected",
  "scheduled",
  "due",
  "set",
  "planned",
  "plans",
  "plan",
  "planning",
  "intends",
  "intend",
  "going",
  "upcoming",
  "expects",
  "expect",
  "hopes",
  "hope",
  "would",
  "may",
  "might",
  "could",
  "should",
  "must",
  "can",
  "slated",
  "payable",
  "effective",
  "ahead",
  "until",
  "till",
  "deadline",
  "expire",
  "expires",
  "ending",
  "begins",
  "starts",
  "resumes",
  "invited",
]);
const BACK = new Set([
  "said",
  "says",
  "was",
  "were",
  "had",
  "has",
  "have",
  "been",
  "did",
  "met",
  "held",
  "told",
  "took",
  "came",
  "went",
  "began",
  "left",
  "gave",
  "made",
  "won",
  "lost",
  "fell",
  "rose",
  "died",
  "shot",
  "sent",
  "got",
  "saw",
  "spoke",
  "read",
  "ran",
  "put",
  "led",
  "found",
  "knew",
  "kept",
  "brought",
  "bought",
  "sold",
  "paid",
  "sought",
  "fought",
  "struck",
  "hit",
  "cut",
  "broke",
  "wrote",
  "drew",
  "grew",
  "flew",
  "became",
  "since",
  "ended",
  "stood",
  "swore",
  "threw",
  "built",
  "caught",
  "thought",
  "felt",
  "heard",
  "launched",
  "'ve",
  "dated",
  "blew",
  "hid",
  "beat",
  "bid",
  "shut",
  "laid",
  "lay",
  "sat",
  "set",
  "split",
  "spent",
  "taught",
  "wore",
  "withdrew",
  "undertook",
  "quit",
]);
// "to" before these is a preposition or closes nothing.
const NOT_INFINITIVE = new Set([
  "the",
  "a",
  "an",
  "his",
  "her",
  "their",
  "its",
  "this",
  "that",
  "these",
  "those",
  "be",
  "about",
  "more",
  "less",
]);

/** The token that a word is, with its tags; null where the sentence has none. */
export type TagOf = (lexeme: Lexeme) => Token | null;
const NO_TAGS: TagOf = () => null;

const REACH = 14;

/** Direction of the clause around lexemes `start` (inclusive) to `end` (exclusive). */
export function directionAt(
  lexemes: readonly Lexeme[],
  start: number,
  end: number,
  tagOf: TagOf = NO_TAGS,
): Direction {
  const before = lexemes[start - 1]?.lower ?? "";
  if (before === "until" || before === "till") return "future";
  // "as soon as Tuesday", "as early as May".
  if (before === "as" && /^(?:soon|early)$/u.test(lexemes[start - 2]?.lower ?? "")) return "future";
  if (before === "since" || before === "last") return "past";
  // "Wednesday's ruling" has been made, unless something is still before it.
  if (lexemes[end]?.lower === "'s")
    return ["of", "before", "for", "next", "until"].includes(before)
      ? scan(lexemes, start - 1, -1, tagOf)
      : "past";
  return scan(lexemes, start - 1, -1, tagOf) ?? scan(lexemes, end, 1, tagOf);
}

function scan(lexemes: readonly Lexeme[], from: number, step: 1 | -1, tagOf: TagOf): Direction {
  for (let at = from, seen = 0; at >= 0 && at < lexemes.length && seen < REACH; at += step, seen++) {
    const word = (lexemes[at] as Lexeme).lower;
    if (word === ";" || word === ":" || (word === "." && step === 1)) return null;
    const cue = cueAt(lexemes, at, word, seen, tagOf(lexemes[at] as Lexeme));
    if (cue !== null) return cue;
  }
  return null;
}

/** How far an infinitive reaches: "planned to leave Nairobi on Thursday". */
const INFINITIVE_REACH = 5;

const FIRMLY_AHEAD = new Set(["will", "'ll", "shall", "wo", "upcoming"]);

function cueAt(
  lexemes: readonly Lexeme[],
  at: number,
  word: string,
  seen: number,
  tag: Token | null,
): Direction {
  if (word === "to") {
    const next = lexemes[at + 1];
    if (next?.lower === "be") return "intended";
    if (
      next === undefined ||
      seen > INFINITIVE_REACH ||
      next.readings !== null ||
      NOT_INFINITIVE.has(next.lower)
    )
      return null;
    if (!/^[a-z]/.test(next.form)) return null;
    return hadBeen(lexemes, at) ? "past" : "intended";
  }
  if (FIRMLY_AHEAD.has(word)) return "future";
  if (AHEAD.has(word)) {
    // "may have left" looks back.
    return lexemes[at + 1]?.lower === "have" || hadBeen(lexemes, at) ? "past" : "intended";
  }
  if (isPassiveNow(lexemes, at)) return null;
  if (tag !== null) {
    const isPast = /Tense=Past/u.test(tag.feats) && (tag.upos === "VERB" || tag.upos === "AUX");
    if (isPast) return laterAhead(lexemes, at) ? "intended" : "past";
    return tag.upos === "AUX" && BACK.has(word) ? (laterAhead(lexemes, at) ? "intended" : "past") : null;
  }
  if (BACK.has(word)) return laterAhead(lexemes, at) ? "intended" : "past";
  if (word.length > 4 && word.endsWith("ed") && word !== "indeed" && word !== "hundred") return "past";
  return null;
}

/** "be paid", "is heard": a participle that tells no past; the auxiliary before it decides. */
function isPassiveNow(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1]?.lower ?? "";
  return (
    before === "be" ||
    before === "is" ||
    before === "are" ||
    before === "being" ||
    before === "am" ||
    before === "get" ||
    before === "gets"
  );
}

/** "had been due to expire": what was ahead then is past now. */
function hadBeen(lexemes: readonly Lexeme[], at: number): boolean {
  for (let i = at - 1; i > 0 && i >= at - 4; i--) {
    if (lexemes[i]?.lower === "been" && lexemes[i - 1]?.lower !== "have" && lexemes[i - 1]?.lower !== "has")
      return true;
  }
  return false;
}

/** "was to", "is expected to", "has been scheduled": the auxiliary is led on by a word that looks ahead. */
function laterAhead(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at + 1]?.lower ?? "";
  if (next === "to") return ["was", "were", "had", "has", "have"].includes(lexemes[at]?.lower ?? "");
  return false;
}
