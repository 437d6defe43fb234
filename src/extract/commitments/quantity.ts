/** Reads amounts with their units: "150,000 doses", "five million", "$2 billion". Owns scales and currencies; knows no commitments. */

import { wordTable } from "../../base/word-table.ts";
import { SMALL_NUMBERS, TENS } from "../../codebook/number-words.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { Quantity } from "../../model/records.ts";

const UNITS: Readonly<Record<string, number>> = wordTable({ ...SMALL_NUMBERS, ...TENS, dozen: 12 });
const SCALES: Readonly<Record<string, number>> = wordTable({
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  mln: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  trillion: 1e12,
});
const CURRENCIES: Readonly<Record<string, string>> = wordTable({
  $: "USD",
  us$: "USD",
  "£": "GBP",
  "€": "EUR",
  "¥": "JPY",
  "₹": "INR",
  rs: "rupees",
  n: "NGN",
  "₦": "NGN",
  r: "ZAR",
  c$: "CAD",
  a$: "AUD",
  s$: "SGD",
  hk$: "HKD",
  nt$: "TWD",
  ksh: "KES",
  shs: "shillings",
});
/** "N200", "US$30", "Rs500": a currency written on to its number. */
const GLUED_CURRENCY = /^(US\$|[CASNHTK]{1,2}\$|[$£€¥₹₦NR]|Rs|KSh|Shs)(\d[\d.,]*(?:m|bn|mln|bln)?)$/u;

/** Value of one number word or numeral; null for what is none (a year, an ordinal). */
export function readNumber(form: string): number | null {
  const word = form.toLowerCase();
  if (UNITS[word] !== undefined) return UNITS[word] as number;
  if (SCALES[word] !== undefined && word.length > 2) return SCALES[word] as number;
  const numeral = /^(\d{1,3}(?:,\d{2,3})+|\d+)(\.\d+)?(m|bn|mln|bln)?$/u.exec(word);
  if (numeral === null) return null;
  const value = Number((numeral[1] as string).replace(/,/gu, "") + (numeral[2] ?? ""));
  return value * (SCALES[numeral[3] ?? ""] ?? 1);
}

/**
 * The first amount among the tokens [from, to]; its unit is the counted noun, a currency, or `carried` where the noun is
 * left out ("150,000 more").
 */
export function findQuantity(
  tree: SyntaxTree,
  from: number,
  to: number,
  carried: string | null = null,
): Quantity | null {
  for (let i = from; i <= to; i++) {
    const glued = GLUED_CURRENCY.exec(tree.token(i).form);
    const first = readNumber(glued?.[2] ?? tree.token(i).form);
    if (first === null || isNotAmount(tree, i)) continue;
    let value = first;
    let last = i;
    while (last + 1 <= to) {
      const scale = SCALES[tree.token(last + 1).form.toLowerCase()];
      if (scale === undefined) break;
      value *= scale;
      last++;
    }
    const sign = glued?.[1] ?? (i > 0 ? tree.token(i - 1).form : "");
    const currency = CURRENCIES[sign.toLowerCase()];
    const unit = currency ?? countedNoun(tree, i, last, to) ?? (isLeftOut(tree, last) ? carried : null);
    if (unit === null) {
      i = last;
      continue;
    }
    const start = currency === undefined || glued !== null ? i : i - 1;
    return { value, unit, span: { start: tree.token(start).start, end: tree.token(last).end } };
  }
  return null;
}

/** "150,000 more", "150,000 to Chad": the counted noun is not repeated. Refused: "two months". */
function isLeftOut(tree: SyntaxTree, last: number): boolean {
  const next = tree.tokens[last + 1];
  return next === undefined || next.upos !== "NOUN";
}

/** Years, days of a month, versions and small bare counts of nothing. */
function isNotAmount(tree: SyntaxTree, at: number): boolean {
  const { form, deprel } = tree.token(at);
  if (/^(?:1[5-9]|20)\d\d$/u.test(form) && deprel !== "nummod") return true;
  const before = at > 0 ? tree.token(at - 1).form : "";
  const after = at + 1 < tree.tokens.length ? tree.token(at + 1).form : "";
  // "the 1986/87 season".
  if (before === "/" || after === "/") return true;
  if (
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/u.test(
      before,
    ) ||
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u.test(after)
  )
    return true;
  return /^one$/iu.test(form) && deprel !== "nummod";
}

const NO_UNIT = new Set([
  "more",
  "other",
  "others",
  "year",
  "years",
  "month",
  "months",
  "day",
  "days",
  "week",
  "weeks",
  "hour",
  "hours",
  "minute",
  "minutes",
  "side",
  "sides",
  "country",
  "countries",
  "nation",
  "nations",
  "time",
  "times",
  "minister",
  "ministers",
  "leader",
  "leaders",
  "party",
  "parties",
  "point",
  "points",
]);

function countedNoun(tree: SyntaxTree, first: number, last: number, to: number): string | null {
  const head = tree.head(tree.token(last).deprel === "nummod" || tree.head(first) < 0 ? last : first);
  const noun = head > last && head <= to + 1 ? head : -1;
  for (const at of [noun, last + 1, last + 2]) {
    if (at < 0 || at >= tree.tokens.length || at > to + 1) continue;
    const token = tree.token(at);
    if (token.upos !== "NOUN" && token.upos !== "SYM") continue;
    const form = token.form.toLowerCase();
    if (
      NO_UNIT.has(form) ||
      /^(?:half|third|quarter|fifth|sixth|eighth|tenth|twelfth|hundredth)s?$/u.test(form)
    )
      return null;
    // "a 1986 accord": a year beside one thing counts nothing.
    if (/^(?:1[5-9]|20)\d\d$/u.test(tree.token(first).form) && form === token.lemma.toLowerCase())
      return null;
    return form === "%" ? "percent" : form;
  }
  return null;
}
