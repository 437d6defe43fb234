/** The logic of `chancery code --pairs FILE.tsv` and `chancery code "sentence"`: tables and sentences in, codings out. Prints nothing. */

import type { Span } from "../base/span.ts";
import { type EventCoder } from "../extract/events/code-events.ts";
import { codePair, type PairCoding } from "../extract/events/pair-coder.ts";
import { parseMarkedPair } from "../extract/events/pair-marks.ts";
import { parsePairTable } from "../extract/events/pair-table.ts";
import type { LanguageCore } from "../language/core.ts";
import type { Sentence } from "../model/annotation.ts";
import type { Event } from "../model/records.ts";

/** One line of the output of `--pairs`; `row` counts from 0. */
export interface CodedRow extends PairCoding {
  readonly row: number;
}

/**
 * Codes every row of a table with the column `marked_sentence`, in order.
 * @throws RangeError when the header lacks that column.
 */
export function* codePairs(
  table: string,
  core: Pick<LanguageCore, "read">,
  coder: EventCoder,
): Generator<CodedRow> {
  for (const { row, marked } of parsePairTable(table)) {
    yield { row, ...codeMarked(marked, core, coder) };
  }
}

/** Codes one sentence in which actor and recipient are marked. */
export function codeMarked(marked: string, core: Pick<LanguageCore, "read">, coder: EventCoder): PairCoding {
  const pair = parseMarkedPair(marked);
  return codePair(readSentences(pair.text, core), pair.actors, pair.recipients, coder.lexicon, coder.pairs);
}

function readSentences(text: string, core: Pick<LanguageCore, "read">): readonly Sentence[] {
  return core.read({
    text,
    kind: "article",
    published: { value: null, basis: "unknown" },
    blocks: [{ start: 0, end: text.length, zone: "body" }],
  }).sentences;
}

/**
 * The events of a text with their coding drawn under the words: actors `^`, trigger `=`, recipients `~`, then type and reasons.
 * @example drawEvents("Mali met Chad.", events) // "Mali met Chad.\n^^^^ === ~~~~\nCONSULT …"
 */
export function drawEvents(text: string, events: readonly Event[]): string {
  if (events.length === 0) return `${text}\nno event between two actors was found`;
  return events
    .map((event) => {
      const line = Array.from({ length: text.length }, () => " ");
      const mark = (span: Span | null, sign: string) => {
        for (let at = span?.start ?? 0; at < (span?.end ?? 0); at++) line[at] = sign;
      };
      for (const actor of event.actors) mark(actor.span, "^");
      for (const recipient of event.recipients)
        if (!event.actors.includes(recipient)) mark(recipient.span, "~");
      mark(event.trigger, "=");
      const names = (refs: Event["actors"]) => refs.map((ref) => ref.code || ref.name).join(", ");
      const mode = event.mode === null ? "" : `/${event.mode}`;
      return [
        text.replaceAll("\n", " "),
        line.join("").trimEnd(),
        `${event.type}${mode}  CAMEO ${event.cameo}  Goldstein ${event.goldstein}  ${event.status}  confidence ${event.confidence}`,
        `  ${names(event.actors)} → ${names(event.recipients)}${event.when.value === null ? "" : `  on ${event.when.value}`}`,
        ...event.reasons.map((reason) => `  because ${reason}`),
      ].join("\n");
    })
    .join("\n\n");
}
