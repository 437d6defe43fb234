/** Zones and repeats of a flattened page, as its readers share them. */

import { note, type Note } from "../../base/outcome.ts";
import type { Span } from "../../base/span.ts";
import type { Zone, ZoneKind } from "../../model/document.ts";
import { comparable, type Line } from "./lines.ts";

/** The least length, in characters, of a paragraph that counts as a repeat of an earlier one. */
const REPEAT_LENGTH_MIN = 24;

export function zone(kind: ZoneKind, span: Span): Zone {
  return { kind, start: span.start, end: span.end };
}

/** The paragraphs that repeat an earlier one, by index. */
export function repeatsAmong(lines: readonly Line[]): Set<number> {
  const seen = new Set<string>();
  const repeats = new Set<number>();
  lines.forEach((line, n) => {
    if (line.words.length < REPEAT_LENGTH_MIN) return;
    const key = comparable(line.words);
    if (seen.has(key)) repeats.add(n);
    seen.add(key);
  });
  return repeats;
}

/** One note for all repeats of a page, or none. */
export function repeatNote(count: number, first: Span): Note[] {
  return count === 0
    ? []
    : [
        note(
          "info",
          "repeated-text",
          `${count} paragraph${count === 1 ? "" : "s"} of the page stand${count === 1 ? "s" : ""} in it more than once; each is read once.`,
          { start: first.start, end: first.end },
        ),
      ];
}
