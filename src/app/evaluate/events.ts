/**
 * `chancery evaluate events FILE --bulk FOLDER`: detection on hand-labelled sentences (`tests/labels/events-bulk.tsv`: text name,
 * offsets, labels, no text). Owns the matching of found to labelled.
 */

import { readFileSync } from "node:fs";
import { overlaps, type Span } from "../../base/span.ts";
import type { ActorRef, Event } from "../../model/records.ts";
import { annotateTo } from "../../pipeline/stages.ts";
import { stagesFrom } from "../stages.ts";
import { readBulk } from "./bulk-texts.ts";
import type { Evaluation, EvaluationReport } from "./evaluation.ts";

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
    const labels = readLabels(readFileSync(file, "utf8"), options["rows"]);
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

interface LabelledEvent {
  readonly actors: readonly (Span | null)[];
  readonly recipients: readonly (Span | null)[];
  readonly type: string;
  readonly status: string;
}

interface LabelledSentence extends Span {
  readonly text: string;
  readonly events: LabelledEvent[];
}

function readLabels(table: string, rows: unknown): Map<string, LabelledSentence> {
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
  const range = typeof rows === "string" ? rows.split("-").map(Number) : null;
  if (range === null) return sentences;
  return new Map([...sentences].slice((range[0] ?? 1) - 1, range[1]));
}

/** "12-18,30-34"; "?" where the label's actor is no mention. */
function readSpans(cell: string): (Span | null)[] {
  return cell.split(",").map((part) => {
    const [start, end] = part.split("-").map(Number);
    return start === undefined || end === undefined || Number.isNaN(end) ? null : { start, end };
  });
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
  const family = (type: string) => (type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type);
  if (family(label.type) !== family(event.type)) return false;
  const has = (spans: readonly (Span | null)[], refs: readonly ActorRef[]) =>
    spans.some((span) =>
      span === null
        ? refs.every((ref) => ref.span === null)
        : refs.some((ref) => ref.span !== null && overlaps(span, ref.span)),
    );
  return has(label.actors, event.actors) && has(label.recipients, event.recipients);
}

/** Whether the sentence names both sides, as a (actor, type, recipient) triple asks. */
function namesBothSides(label: LabelledEvent): boolean {
  return [label.actors, label.recipients].every((side) => side.some((span) => span !== null));
}
