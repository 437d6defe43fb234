/** Sentences labelled by hand, by text and with types as the detector has them. Owns the grouping; `evaluate events` reads the same tables. */

import { readFileSync } from "node:fs";
import type { Span } from "../../src/base/span.ts";
import { familyOf, type LabelledEvent, readEventLabels } from "../../src/app/evaluate/event-labels.ts";

export { meets, spansOf } from "../../src/app/evaluate/event-labels.ts";

/** A label whose type is PLOVER's, with CONCEDE and RETREAT as "YIELD". */
export type HandLabel = LabelledEvent;

export interface HandSentence extends Span {
  readonly labels: readonly HandLabel[];
}

/** Labelled sentences by text name. */
export function readHandLabels(files: readonly string[]): Map<string, HandSentence[]> {
  const byText = new Map<string, HandSentence[]>();
  for (const file of files)
    for (const { text, start, end, events } of readEventLabels(readFileSync(file, "utf8")).values()) {
      const list = byText.get(text) ?? [];
      if (list.length === 0) byText.set(text, list);
      list.push({ start, end, labels: events.map((event) => ({ ...event, type: familyOf(event.type) })) });
    }
  return byText;
}
