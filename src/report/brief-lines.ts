/** What the sections of a brief share: dates in words, the order in time, the cut to a readable length. */

import { whenOf } from "../model/parties.ts";
import type { BriefInput, BriefItem, BriefLine, BriefSection } from "./brief.ts";
import { describeDate } from "./describe.ts";
import { excerpt, shortened } from "./printable.ts";

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The item's date as any of its tellings knows it, else when it was reported, else unknown. */
export function dateWords(item: BriefItem, { pages }: BriefInput): string {
  const dated = [item.record, ...item.others].find((record) => whenOf(record).value !== null);
  if (dated !== undefined) return describeDate(whenOf(dated));
  const reported = pages.get(item.record.documentId)?.published?.slice(0, 10);
  return reported === undefined ? "date unknown" : `reported ${reported}`;
}

/** What the item is sorted by: its first day, else the day it was reported; "" where neither is known. */
export function dayOf(item: BriefItem, { pages }: BriefInput): string {
  const own = [item.record, ...item.others]
    .map((record) => whenOf(record).value)
    .find((value) => value !== null);
  return own ?? pages.get(item.record.documentId)?.published ?? "";
}

/** Newest first; unknown days last; of one day the more certain first. */
export function newestFirst(items: readonly BriefItem[], input: BriefInput): BriefItem[] {
  return [...items].sort((a, b) => {
    const [left, right] = [dayOf(a, input), dayOf(b, input)];
    if (left !== right) return left < right ? 1 : -1;
    return b.record.body.confidence - a.record.body.confidence || (a.record.id < b.record.id ? -1 : 1);
  });
}

/** The first `most` items as lines, with a word on the rest. */
export function section(
  title: string,
  empty: string,
  items: readonly BriefItem[],
  most: number,
  command: string,
  line: (item: BriefItem) => BriefLine,
): BriefSection {
  const left = items.length - most;
  return {
    title,
    empty,
    lines: items.slice(0, most).map(line),
    more: left > 0 ? `and ${left} more: ${command}` : null,
  };
}

/** The pair as the command line takes it. */
export function pairWords({ names }: BriefInput): string {
  return names.map((name) => (/\s/u.test(name) ? `"${name}"` : name)).join(" ");
}

/** The pair as one option takes it. */
export function pairOption({ names }: BriefInput): string {
  const pair = names.join(",");
  return /\s/u.test(pair) ? `"${pair}"` : pair;
}

/** The record's words where they can be read alone, else the sentence that they stand in. */
export function readableQuote({ record }: BriefItem, { sentenceOf }: BriefInput, width: number): string {
  const quote = record.evidence[0]?.quote ?? "";
  return /^[“"‘'\p{Lu}\d$€£]/u.test(quote) && quote.length > 40
    ? shortened(quote, width)
    : excerpt(sentenceOf(record).text, quote, width);
}
