/** Reads TimeML documents (TimeBank, AQUAINT, TempEval-3): the plain text of TEXT, its TIMEX3s, and the creation time. */

import type { Span } from "../../base/span.ts";
import type { TimexType } from "../../model/annotation.ts";

export interface GoldTimex extends Span {
  readonly type: TimexType;
  readonly value: string;
}

export interface TimemlDocument {
  readonly text: string;
  /** ISO day of the document creation time; null where there is none. */
  readonly published: string | null;
  readonly timexes: readonly GoldTimex[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Throws an Error when the file has no TEXT. */
export function readTimeml(xml: string): TimemlDocument {
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1];
  if (body === undefined) throw new Error("not a TimeML document: it has no TEXT");
  const dct = /<DCT>[\s\S]*?value="(\d{4}-\d{2}-\d{2})/.exec(xml)?.[1] ?? null;
  const timexes: GoldTimex[] = [];
  let text = "";
  let open: { start: number; tag: string } | null = null;
  let from = 0;
  for (const match of body.matchAll(/<[^>]*>/g)) {
    text += decode(body.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[0].startsWith("<TIMEX3")) open = { start: text.length, tag: match[0] };
    else if (match[0] === "</TIMEX3>" && open !== null) {
      // Timexes without words (implicit ends of durations) are no mentions.
      if (text.length > open.start)
        timexes.push({ start: open.start, end: text.length, ...attributes(open.tag) });
      open = null;
    }
  }
  return { text: text + decode(body.slice(from)), published: dct, timexes };
}

function attributes(tag: string): { type: TimexType; value: string } {
  const read = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return { type: read("type") as TimexType, value: read("value") };
}

function decode(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
