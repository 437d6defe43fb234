/** Words that carry meaning, cut to stems, and how far two stretches of text share them. Knows no records. */

import { wordTable } from "../base/word-table.ts";

const EMPTY = new Set(
  "a an the of to in on at by for with from and or but nor as is are was were be been being has have had do does did will would shall should can could may might must it its he she they we i you his her their our your my this that these those there here who whom which what when where why how not no than then so also more most other another some any all each both between among about into over after before during under up out off down new said says say told tell added adding according mr ms mrs dr".split(
    " ",
  ),
);

/** Pasts that share no letters' run with their verbs. */
const IRREGULAR: Readonly<Record<string, string>> = wordTable({
  paid: "pay",
  sent: "send",
  gave: "give",
  given: "give",
  built: "build",
  held: "hold",
  met: "meet",
  bought: "buy",
  sold: "sell",
  lent: "lend",
  took: "take",
  taken: "take",

  brought: "bring",
  left: "leave",
  withdrew: "withdraw",
  withdrawn: "withdraw",
  began: "begin",
  begun: "begin",
});

/** A crude stem: enough for "deliveries", "delivered" and "delivery" to meet. */
export function stemOf(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/u, "");
  if (/\d/u.test(lower)) return lower.replace(/,/gu, "");
  const irregular = IRREGULAR[lower];
  if (irregular !== undefined) return stemOf(irregular);
  for (const ending of [
    "isation",
    "ization",
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ied",
    "ies",
    "ers",
    "ed",
    "es",
    "er",
    "ly",
    "y",
    "s",
    "e",
  ]) {
    if (lower.length - ending.length >= 4 && lower.endsWith(ending))
      return lower.slice(0, -ending.length).replace(/i$/u, "");
  }
  return lower;
}

/** The stems of a text's content words. */
export function contentStems(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N},.'’-]*/gu)) {
    // "90-kilometre": the amount and its unit.
    for (const part of /^\d[\d,.]*-\p{L}/u.test(match[0]) ? match[0].split("-") : [match[0]]) {
      const word = part.replace(/[.,'’-]+$/u, "");
      if (word.length < 2 || EMPTY.has(word.toLowerCase())) continue;
      stems.add(stemOf(word));
    }
  }
  return stems;
}

export function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared;
}

/** Shared stems as a share of those in either; 0 for two empty sets. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedStems(a, b);
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}

/** Shared stems as a share of those of the smaller set. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : sharedStems(a, b) / smaller;
}
