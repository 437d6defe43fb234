/** Reads sentences in which actor and recipient are marked, `<s>…</s>` and `<t>…</t>`, possibly nested or repeated. */

import type { Span } from "../../base/span.ts";

export interface MarkedPair {
  /** The sentence without its marks. */
  readonly text: string;
  readonly actors: readonly Span[];
  readonly recipients: readonly Span[];
}

/**
 * Takes the marks out of a sentence. An opening mark that is never closed covers nothing; a stray closing mark is dropped.
 * @example parseMarkedPair("<s>Mali</s> met <t>Chad</t>").recipients // [{ start: 9, end: 13 }]
 */
export function parseMarkedPair(marked: string): MarkedPair {
  const actors: Span[] = [];
  const recipients: Span[] = [];
  const open: { s: number[]; t: number[] } = { s: [], t: [] };
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(/<(\/?)([st])>/gu)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const kind = match[2] as "s" | "t";
    if (match[1] === "") {
      open[kind].push(text.length);
      continue;
    }
    const start = open[kind].pop();
    if (start !== undefined && start < text.length)
      (kind === "s" ? actors : recipients).push({ start, end: text.length });
  }
  text += marked.slice(from);
  return { text, actors, recipients };
}
