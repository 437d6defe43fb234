/** Tables of events labelled by hand (`tests/labels/README.md`): their columns, and when a found side is a labelled one. Reads no texts. */

import { overlaps, type Span } from "../../base/span.ts";
import type { ActorRef } from "../../model/records.ts";

export interface LabelledEvent {
  /** null: the sentence does not name that side. */
  readonly actors: readonly (Span | null)[];
  readonly recipients: readonly (Span | null)[];
  /** One of PLOVER's sixteen types. */
  readonly type: string;
  readonly status: string;
}

export interface LabelledSentence extends Span {
  readonly text: string;
  readonly events: LabelledEvent[];
}

/** Labelled sentences by `TEXT@START`, in the order of the table; rows of one sentence stand together or apart. */
export function readEventLabels(table: string): Map<string, LabelledSentence> {
  const sentences = new Map<string, LabelledSentence>();
  for (const line of table.trim().split("\n").slice(1)) {
    const [text = "", start = "", end = "", actors = "", recipients = "", type = "", status = ""] =
      line.split("\t");
    const key = `${text}@${start}`;
    const sentence = sentences.get(key) ?? { text, start: Number(start), end: Number(end), events: [] };
    if (type !== "")
      sentence.events.push({ actors: readSpans(actors), recipients: readSpans(recipients), type, status });
    sentences.set(key, sentence);
  }
  return sentences;
}

/** "12-18,30-34"; "?" where the label's side is no mention. */
function readSpans(cell: string): (Span | null)[] {
  return cell.split(",").map((part) => {
    const [start, end] = part.split("-").map(Number);
    return start === undefined || end === undefined || Number.isNaN(end) ? null : { start, end };
  });
}

/** CONCEDE and RETREAT are one class in the labels, PLV's YIELD. */
export function familyOf(type: string): string {
  return type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type;
}

/** Whether one of the spans is a side of the label; a side that the sentence does not name is met by no span at all. */
export function meets(side: readonly (Span | null)[], spans: readonly Span[]): boolean {
  return side.some((span) =>
    span === null ? spans.length === 0 : spans.some((other) => overlaps(span, other)),
  );
}

export function spansOf(refs: readonly ActorRef[]): Span[] {
  return refs.flatMap((ref) => ref.span ?? []);
}
