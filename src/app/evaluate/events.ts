/**
 * `chancery evaluate events FILE --bulk FOLDER`: detection on hand-labelled sentences (`tests/labels/events-bulk.tsv`: text name,
 * offsets, labels, no text). Owns the matching of found to labelled.
 */

import { readFileSync } from "node:fs";
import { overlaps } from "../../base/span.ts";
import type { Event } from "../../model/records.ts";
import { annotateTo } from "../../pipeline/stages.ts";
import { stagesFrom } from "../stages.ts";
import { readBulk } from "./bulk-texts.ts";
import type { Evaluation, EvaluationReport } from "./evaluation.ts";
import {
  familyOf,
  type LabelledEvent,
  type LabelledSentence,
  meets,
  readEventLabels,
  spansOf,
} from "./event-labels.ts";

export const evaluateEvents: Evaluation = {
  name: "events",
  summary: "precision and recall of (actor, type, recipient) on labelled sentences",
  usage: "LABELS.tsv",
  options: {
    "--bulk FOLDER": "where the labelled texts lie (default: $CHANCERY_CORPORA/bulk)",
    "--confidence N": "count only events at least this sure (default 0.5)",
    "--rows A-B": "only labelled sentences A to B, counted from 1",
  },
  async run(files, options, resources): Promise<EvaluationReport> {
    const file = files[0] ?? "tests/labels/events-bulk.tsv";
    const folder =
      typeof options["bulk"] === "string" ? options["bulk"] : `${process.env["CHANCERY_CORPORA"] ?? ""}/bulk`;
    const labels = rowsOf(readEventLabels(readFileSync(file, "utf8")), options["rows"]);
    const wanted = new Set([...labels.values()].map((sentence) => sentence.text));
    const stages = stagesFrom(resources);
    const score = new DetectionScore(Number(options["confidence"] ?? 0.5));
    let texts = 0;
    for (const text of readBulk(folder)) {
      if (!wanted.has(text.name)) continue;
      texts++;
      const published =
        text.published === null
          ? ({ value: null, basis: "unknown" } as const)
          : ({ value: text.published, basis: "stated" } as const);
      const annotated = annotateTo({ text: text.text, kind: "article", published }, ["actors"], stages);
      const events = stages.codeEvents(annotated);
      for (const sentence of labels.values()) if (sentence.text === text.name) score.add(sentence, events);
    }
    if (texts === 0)
      throw new Error(`no labelled text was found under ${folder}: name the folder with --bulk`);
    return score.report();
  },
};

/** Sentences A to B of "A-B", counted from 1; all where no range is given. */
function rowsOf(
  sentences: Map<string, LabelledSentence>,
  rows: unknown,
): ReadonlyMap<string, LabelledSentence> {
  const range = typeof rows === "string" ? rows.split("-").map(Number) : null;
  return range === null ? sentences : new Map([...sentences].slice((range[0] ?? 1) - 1, range[1]));
}

/** Counts triples: every labelled (actor, type, recipient) that some found event gives, and the other way round. */
class DetectionScore {
  readonly #confidenceMin: number;
  #labelled = 0;
  #recalled = 0;
  #labelledWhole = 0;
  #recalledWhole = 0;
  #found = 0;
  #right = 0;
  #statusRight = 0;
  #statusSeen = 0;
  readonly #sure: { confidence: number; isRight: boolean }[] = [];

  constructor(confidenceMin: number) {
    this.#confidenceMin = confidenceMin;
  }

  add(sentence: LabelledSentence, events: readonly Event[]): void {
    const inside = events.filter((event) => overlaps(event.trigger, sentence));
    for (const event of inside)
      this.#sure.push({
        confidence: event.confidence,
        isRight: sentence.events.some((label) => isMatch(label, event)),
      });
    const kept = inside.filter((event) => event.confidence >= this.#confidenceMin);
    this.#found += kept.length;
    this.#right += kept.filter((event) => sentence.events.some((label) => isMatch(label, event))).length;
    this.#labelled += sentence.events.length;
    for (const label of sentence.events) {
      const event = kept.find((candidate) => isMatch(label, candidate));
      const isWhole = namesBothSides(label);
      if (isWhole) this.#labelledWhole++;
      if (event === undefined) continue;
      this.#recalled++;
      if (isWhole) this.#recalledWhole++;
      this.#statusSeen++;
      if (event.status === label.status || (label.status === "ongoing" && event.status === "occurred"))
        this.#statusRight++;
    }
  }

  report(): EvaluationReport {
    const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
    return {
      measures: [
        { name: "precision", value: percent(this.#right, this.#found), count: this.#found },
        { name: "recall", value: percent(this.#recalled, this.#labelled), count: this.#labelled },
        {
          name: "recall, both sides named",
          value: percent(this.#recalledWhole, this.#labelledWhole),
          count: this.#labelledWhole,
        },
        { name: "status", value: percent(this.#statusRight, this.#statusSeen), count: this.#statusSeen },
      ],
      details: this.#calibration(),
    };
  }

  #calibration(): string[] {
    const lines: string[] = [];
    for (let low = 0; low < 10; low++) {
      const inside = this.#sure.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === low);
      if (inside.length > 0)
        lines.push(
          `confidence ${low / 10}–${(low + 1) / 10}: right ${inside.filter((entry) => entry.isRight).length} of ${inside.length}`,
        );
    }
    return lines;
  }
}

/**
 * CONCEDE and RETREAT are one class in the labels (PLV's YIELD). A side that the label gives as `?` (the sentence names nobody for it)
 * is matched by an event that names nobody either.
 */
function isMatch(label: LabelledEvent, event: Event): boolean {
  if (familyOf(label.type) !== familyOf(event.type)) return false;
  return meets(label.actors, spansOf(event.actors)) && meets(label.recipients, spansOf(event.recipients));
}

/** Whether the sentence names both sides, as a (actor, type, recipient) triple asks. */
function namesBothSides(label: LabelledEvent): boolean {
  return [label.actors, label.recipients].every((side) => side.some((span) => span !== null));
}
