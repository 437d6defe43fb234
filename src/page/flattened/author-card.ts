/** Finds posters' cards in a flattened thread: a name, perhaps a rank, and key-and-value lines. Owns no post text. */

import type { AuthorCard } from "../../model/document.ts";
import { findPageDate } from "../page-dates.ts";
import { isNameLike, lineShape } from "./line-shapes.ts";
import type { Line } from "./lines.ts";

/** A card and the lines it takes up, `first`…`last`. */
export interface FoundCard {
  readonly first: number;
  readonly last: number;
  readonly card: AuthorCard;
}

type CardKey = "joined" | "messages" | "score" | "other";

const KEYS: readonly (readonly [CardKey, RegExp])[] = [
  [
    "joined",
    /^(?:joined?(?: date| on)?|registered(?: on)?|member since|reg(?:istration)?\.? date)\s*(?::|\b)\s*/i,
  ],
  ["messages", /^(?:messages|posts?(?: count)?|total posts|comments)\s*(?::|$|(?=\d))\s*/i],
  [
    "score",
    /^(?:reaction score|reputation|rep(?: power)?|karma|likes?(?: received)?|thanks(?: received)?|points)\s*(?::|$|(?=[-+\d]))\s*/i,
  ],
  [
    "other",
    /^(?:trophy points|location|country|from|age|gender|website|threads|topics|occupation|solutions|thanked \d+ times|flag|home page|real name|interests|blog entries)\s*(?::|$|(?=\d))\s*/i,
  ],
];

interface Pair {
  readonly key: CardKey;
  readonly value: string;
  readonly last: number;
}

/** All cards of a page, in order. A card has at least two keys, one of them the day of joining or the count of messages. */
export function findAuthorCards(lines: readonly Line[]): FoundCard[] {
  const found: { from: number; to: number; pairs: Pair[] }[] = [];
  for (let i = 0; i < lines.length; i++) {
    const pairs: Pair[] = [];
    let at = i;
    for (let pair = pairAt(lines, at); pair !== null; pair = pairAt(lines, at)) {
      pairs.push(pair);
      at = pair.last + 1;
    }
    const isCard = pairs.length >= 2 && pairs.some(({ key }) => key === "joined" || key === "messages");
    if (isCard) {
      found.push({ from: i, to: at - 1, pairs });
      i = at - 1;
    }
  }
  const above = found.map(({ from }) => namesAbove(lines, from));
  const depth = Math.min(...above.map((names) => (names.length === 0 ? 3 : names.length)));
  return found.flatMap(({ from, to, pairs }, n) => {
    const names = (above[n] ?? []).slice(-depth);
    const name = names[0];
    return name === undefined
      ? []
      : [{ first: from - names.length, last: to, card: cardOf(name.words, names[1]?.words ?? null, pairs) }];
  });
}

function pairAt(lines: readonly Line[], at: number): Pair | null {
  const line = lines[at];
  if (line === undefined || line.words.length > 80) return null;
  for (const [key, pattern] of KEYS) {
    const m = pattern.exec(line.words);
    if (m === null) continue;
    const rest = line.words.slice(m[0].length);
    if (rest !== "") return isValueOf(key, rest) ? { key, value: rest, last: at } : null;
    const next = lines[at + 1];
    const isValue =
      next !== undefined &&
      next.words.length <= 60 &&
      next.bullet === line.bullet &&
      !isKeyLine(next) &&
      isValueOf(key, next.words);
    return isValue ? { key, value: next.words, last: at + 1 } : { key, value: "", last: at };
  }
  return null;
}

function isKeyLine(line: Line): boolean {
  return KEYS.some(([, pattern]) => pattern.test(line.words));
}

function isValueOf(key: CardKey, value: string): boolean {
  if (key === "joined")
    return findPageDate(value) !== null || /^\p{L}{3,9}\.? (?:\d{1,2},? )?\d{4}$/u.test(value);
  if (key === "other") return value.length <= 40 && !/[.!?]$/.test(value);
  return /^[-+]?\d[\d,.\s]*[km]?$/i.test(value);
}

function namesAbove(lines: readonly Line[], from: number): Line[] {
  const names: Line[] = [];
  for (let i = from - 1; i >= 0 && names.length < 3; i--) {
    const line = lines[i] as Line;
    if (!isNameLike(line.words) || lineShape(line.words) !== null || /^#?\d+$/.test(line.words)) break;
    names.unshift(line);
    if (line.blanksBefore > 1) break;
  }
  return names;
}

function cardOf(name: string, rank: string | null, pairs: readonly Pair[]): AuthorCard {
  const value = (key: CardKey): string | null =>
    pairs.find((pair) => pair.key === key && pair.value !== "")?.value ?? null;
  return {
    name,
    rank,
    joined: joinedDate(value("joined")),
    messages: figure(value("messages")),
    reactionScore: figure(value("score")),
  };
}

function joinedDate(shown: string | null): string | null {
  if (shown === null) return null;
  const date = findPageDate(shown);
  if (date?.value) return date.value.slice(0, 10);
  const month = /^(\p{L}{3,9})\.? (\d{4})$/u.exec(shown);
  const first = month === null ? null : findPageDate(`${month[1]} 1, ${month[2]}`);
  return first?.value ? first.value.slice(0, 7) : null;
}

function figure(shown: string | null): number | null {
  if (shown === null) return null;
  const scale = /k$/i.test(shown) ? 1000 : /m$/i.test(shown) ? 1_000_000 : 1;
  const number = Number.parseFloat(shown.replace(/[,\s]/g, ""));
  return Number.isFinite(number) ? Math.round(number * scale) : null;
}
