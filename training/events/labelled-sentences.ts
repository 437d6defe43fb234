/** Sentences labelled by hand (`tests/labels/README.md`), read from their tables. Owns the columns; reads no texts. */

import { readFileSync } from "node:fs";
import { overlaps, type Span } from "../../src/base/span.ts";
import type { ActorRef } from "../../src/model/records.ts";

export interface HandLabel {
  /** null: the sentence does not name that side. */
  readonly actors: readonly (Span | null)[];
  readonly recipients: readonly (Span | null)[];
  /** PLOVER type, with CONCEDE and RETREAT as "YIELD". */
  readonly type: string;
}

export interface HandSentence extends Span {
  readonly labels: readonly HandLabel[];
}

/** Labelled sentences by text name. Rows of one sentence stand together or apart. */
export function readHandLabels(files: readonly string[]): Map<string, HandSentence[]> {
  const sentences = new Map<string, { text: string; start: number; end: number; labels: HandLabel[] }>();
  for (const line of files.flatMap((file) => readFileSync(file, "utf8").trim().split("\n").slice(1))) {
    const [text = "", start = "", end = "", actors = "", recipients = "", type = ""] = line.split("\t");
    const key = `${text}@${start}`;
    const sentence = sentences.get(key) ?? { text, start: Number(start), end: Number(end), labels: [] };
    sentences.set(key, sentence);
    if (type === "") continue;
    const family = type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type;
    sentence.labels.push({ actors: readSpans(actors), recipients: readSpans(recipients), type: family });
  }
  const byText = new Map<string, HandSentence[]>();
  for (const { text, ...sentence } of sentences.values()) {
    const list = byText.get(text) ?? [];
    if (list.length === 0) byText.set(text, list);
    list.push(sentence);
  }
  return byText;
}

function readSpans(cell: string): (Span | null)[] {
  return cell.split(",").map((part) => {
    const [start, end] = part.split("-").map(Number);
    return start === undefined || end === undefined || Number.isNaN(end) ? null : { start, end };
  });
}

/** Whether a side of the label is among spans; a side that is not named is matched by none. */
export function meets(side: readonly (Span | null)[], spans: readonly Span[]): boolean {
  return side.some((span) =>
    span === null ? spans.length === 0 : spans.some((other) => overlaps(span, other)),
  );
}

export function spansOf(refs: readonly ActorRef[]): Span[] {
  return refs.flatMap((ref) => ref.span ?? []);
}
