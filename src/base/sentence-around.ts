/** Sentences by their stops alone: the one around given words, and all of a stretch. For showing and searching; the language core reads. */

import type { Span } from "./span.ts";

/** How far a sentence is followed on either side of the words. */
const REACH = 320;

/** Words before a full stop that end no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Rev|Hon|St|Mt|No|Nos|vs|etc|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|(?:\p{Lu}\.)+\p{Lu})$/u;

/**
 * From the nearest end of a sentence before the words to the nearest after them; a line break is always an end.
 * @example "They met. He asked him to visit Oman. It rained." and "to visit Oman" → "He asked him to visit Oman."
 */
export function sentenceAround(text: string, span: Span): Span {
  const floor = Math.max(0, span.start - REACH);
  const ceiling = Math.min(text.length, span.end + REACH);
  let start = floor;
  for (let at = span.start - 1; at >= floor; at--) {
    if (text[at] === "\n" || isEnd(text, at)) {
      start = at + 1;
      break;
    }
  }
  if (start === floor && floor > 0) while (start < span.start && /\S/u.test(text.charAt(start))) start++;
  while (start < span.start && /[\s”"’')\]]/u.test(text.charAt(start)) && !isOpening(text, start)) start++;
  let end = ceiling;
  for (let at = Math.max(span.start, span.end - 1); at < ceiling; at++) {
    if (text[at] === "\n") {
      end = Math.max(at, span.end);
      break;
    }
    if (isEnd(text, at) && at + 1 >= span.end) {
      end = at + 1;
      while (end < ceiling && /[”"’')\]]/u.test(text.charAt(end))) end++;
      break;
    }
  }
  return { start, end: Math.max(end, span.end) };
}

/** The sentences of a stretch of text, in order, without the space between them. */
export function sentencesIn(text: string, stretch: Span): Span[] {
  const found: Span[] = [];
  let start = stretch.start;
  const close = (end: number): void => {
    let [from, to] = [start, end];
    while (from < to && /\s/u.test(text.charAt(from))) from++;
    while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
    if (to > from) found.push({ start: from, end: to });
    start = end;
  };
  for (let at = stretch.start; at < stretch.end; at++) {
    if (text[at] === "\n") close(at);
    else if (isEnd(text, at)) {
      let end = at + 1;
      while (end < stretch.end && /[”"’')\]]/u.test(text.charAt(end))) end++;
      close(end);
      at = end - 1;
    }
  }
  close(stretch.end);
  return found;
}

/** A quotation mark that opens: a letter follows it and no letter or stop stands before it. */
function isOpening(text: string, at: number): boolean {
  return (
    /["'“‘]/u.test(text.charAt(at)) && /[\p{L}\d[]/u.test(text.charAt(at + 1)) && text.charAt(at - 1) !== "."
  );
}

function isEnd(text: string, at: number): boolean {
  const character = text[at];
  if (character !== "." && character !== "!" && character !== "?") return false;
  const after = text.slice(at + 1, at + 6);
  if (!/^[”"’')\]]*(?:\s|$)/u.test(after)) return false;
  if (character !== ".") return true;
  return !ABBREVIATION.test(text.slice(Math.max(0, at - 12), at));
}
