/** Sentences labelled by hand, by text and with types as the detector has them. Owns the grouping; `evaluate events` reads the same tables. */

import { readFileSync } from "node:fs";
import type { Span } from "../../src/base/span.ts";
import { familyOf, type LabelledEvent, readEventLabels } from "../../src/app/evaluate/event-labels.ts";

export { meets, spansOf } from "../../src/app/evaluate/event-labels.ts";

/** A label whose type is PLOVER's, with CONCEDE and RETREAT as "YIELD", or one of the three finer ones of tests/labels/README.md. */
export type HandLabel = LabelledEvent;

export interface HandSentence extends Span {
  /** Which of the files it stands in, from 0. */
  readonly table: number;
  readonly labels: readonly HandLabel[];
}

/** Labelled sentences by text name. */
export function readHandLabels(files: readonly string[]): Map<string, HandSentence[]> {
  const byText = new Map<string, HandSentence[]>();
  for (const [table, file] of files.entries())
    for (const { text, start, end, events } of readEventLabels(readFileSync(file, "utf8")).values()) {
      const list = byText.get(text) ?? [];
      if (list.length === 0) byText.set(text, list);
      const labels = events.map((event) => ({ ...event, type: familyOf(event.type) }));
      list.push({ start, end, table, labels });
    }
  return byText;
}
