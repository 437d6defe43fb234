/**
 * Fits what each sign of an event is worth (`src/extract/events/event-signs.ts`) on hand-labelled sentences and hand-judged events,
 * shows how well the sums are calibrated on folds that they were not fitted on, and writes `confidence-weights.ts`.
 *
 *   node training/events/fit-confidence.ts BULK-FOLDER [--write]
 *
 * The labelled texts lie in the public collections that `docs/accuracy.md` names; labels are text names and offsets.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { overlaps, type Span } from "../../src/base/span.ts";
import { readBulk } from "../../src/app/evaluate/bulk-texts.ts";
import { Resources } from "../../src/app/resources.ts";
import { stagesFrom } from "../../src/app/stages.ts";
import { toolsFrom } from "../../src/app/tools.ts";
import { isPloverType, plvRootOf } from "../../src/codebook/plover.ts";
import { codeEvents } from "../../src/extract/events/code-events.ts";
import type { Event } from "../../src/model/records.ts";
import { annotateTo } from "../../src/pipeline/stages.ts";
import { chanceOf, type Example, fitLogistic, type Logistic } from "./logistic.ts";

/** Chosen by the loss on left-out folds among 1, 2, 3, 4, 5 and 8. */
const PENALTY = 4;
const COUNT_MIN = 4;
const FOLDS = 8;
const LABELLED = ["tests/labels/events-bulk.tsv", "tests/labels/events-developed.tsv"];
const JUDGED = "tests/labels/events-judged.tsv";
const TARGET = "src/extract/events/confidence-weights.ts";

interface Label {
  readonly actors: readonly Span[];
  readonly recipients: readonly Span[];
  readonly types: readonly string[];
  /** A judged event that was wrong. */
  readonly isWrong: boolean;
}

/** A sentence of the hand labels. In a judged one only the judged events are known. */
interface LabelledSentence extends Span {
  readonly text: string;
  readonly isJudged: boolean;
  readonly labels: Label[];
  isUnsure: boolean;
}

interface FittedExample extends Example {
  readonly sentence: LabelledSentence;
  readonly label: Label | null;
}

const [folder = ""] = process.argv.slice(2);
if (folder === "") throw new Error("name the bulk folder");
const sentences = [...LABELLED.flatMap((file) => readLabels(file, false)), ...readLabels(JUDGED, true)];
const examples = readExamples(folder, sentences);
const left = crossValidated(examples);
const labelled = examples.filter((example) => !example.sentence.isJudged);
const scale = fitScale(labelled, left);
report(labelled, left, scale);
if (process.argv.includes("--write")) writeWeights(fitLogistic(examples, PENALTY, COUNT_MIN), scale);

function readLabels(file: string, isJudged: boolean): LabelledSentence[] {
  const found = new Map<string, LabelledSentence>();
  for (const line of readFileSync(file, "utf8").trim().split("\n").slice(1)) {
    const [text = "", start = "", end = "", actors = "", recipients = "", type = "", last = ""] =
      line.split("\t");
    const key = `${text}@${start}`;
    const sentence = found.get(key) ?? {
      text,
      start: Number(start),
      end: Number(end),
      isJudged,
      labels: [],
      isUnsure: false,
    };
    found.set(key, sentence);
    if (last === "unsure") sentence.isUnsure = true;
    if (type === "") continue;
    sentence.labels.push({
      actors: readSpans(actors),
      recipients: readSpans(recipients),
      types: type.split("|").map(rootOf),
      isWrong: isJudged && last === "0",
    });
  }
  return [...found.values()];
}

function readSpans(cell: string): Span[] {
  return cell.split(",").flatMap((part) => {
    const [start, end] = part.split("-").map(Number);
    return start === undefined || end === undefined || Number.isNaN(end) ? [] : [{ start, end }];
  });
}

function rootOf(type: string): string {
  return isPloverType(type) ? plvRootOf(type) : type;
}

/** Every event that is coded in a labelled sentence, with its signs and whether it is right. */
function readExamples(bulk: string, wanted: readonly LabelledSentence[]): FittedExample[] {
  const resources = new Resources();
  const tools = toolsFrom(resources);
  const stages = stagesFrom(resources, tools);
  const byText = Map.groupBy(wanted, (sentence) => sentence.text);
  const found: FittedExample[] = [];
  for (const text of readBulk(bulk)) {
    const here = byText.get(text.name);
    if (here === undefined) continue;
    const published =
      text.published === null
        ? ({ value: null, basis: "unknown" } as const)
        : ({ value: text.published, basis: "stated" } as const);
    const annotated = annotateTo({ text: text.text, kind: "article", published }, ["actors"], stages);
    codeEvents(annotated, tools.events(), (event, signs) => {
      for (const sentence of here)
        if (overlaps(event.trigger, sentence)) found.push(...exampleOf(sentence, event, signs));
    });
  }
  return found;
}

function exampleOf(sentence: LabelledSentence, event: Event, signs: readonly string[]): FittedExample[] {
  const label = sentence.labels.find((candidate) => isSame(candidate, event)) ?? null;
  if (label === null && (sentence.isUnsure || sentence.isJudged)) return [];
  return [{ signs, isRight: label !== null && !label.isWrong, sentence, label }];
}

function isSame(label: Label, event: Event): boolean {
  const has = (spans: readonly Span[], refs: Event["actors"]) =>
    spans.some((span) => refs.some((ref) => ref.span !== null && overlaps(span, ref.span)));
  return (
    label.types.includes(rootOf(event.type)) &&
    has(label.actors, event.actors) &&
    has(label.recipients, event.recipients)
  );
}

/** Each example's chance by a model that was fitted without its sentence. */
function crossValidated(all: readonly FittedExample[]): Map<FittedExample, number> {
  const chances = new Map<FittedExample, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = (example: FittedExample) => foldOf(example.sentence) === fold;
    const model = fitLogistic(
      all.filter((example) => !isOut(example)),
      PENALTY,
      COUNT_MIN,
    );
    for (const example of all) if (isOut(example)) chances.set(example, chanceOf(model, example.signs));
  }
  return chances;
}

function foldOf(sentence: LabelledSentence): number {
  let hash = 7;
  for (const char of `${sentence.text}@${sentence.start}`)
    hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}

interface Scale {
  readonly shift: number;
  readonly slope: number;
}

/** Judged events were drawn among those above a cut; what a sum is worth is read off the labelled sentences, where all events count. */
function fitScale(all: readonly FittedExample[], chances: ReadonlyMap<FittedExample, number>): Scale {
  let [shift, slope] = [0, 1];
  for (let round = 0; round < 4000; round++) {
    let [up, along] = [0, 0];
    for (const example of all) {
      const odds = oddsOf(chances.get(example) ?? 0.5);
      const miss = (example.isRight ? 1 : 0) - 1 / (1 + Math.exp(-(shift + slope * odds)));
      up += miss;
      along += miss * odds;
    }
    shift += 0.002 * up;
    slope += 0.002 * along;
  }
  return { shift, slope };
}

function oddsOf(chance: number): number {
  const inside = Math.min(0.99, Math.max(0.01, chance));
  return Math.log(inside / (1 - inside));
}

function report(
  all: readonly FittedExample[],
  chances: ReadonlyMap<FittedExample, number>,
  { shift, slope }: Scale,
): void {
  const scaled = all.map((example) => ({
    example,
    chance: 1 / (1 + Math.exp(-(shift + slope * oddsOf(chances.get(example) ?? 0.5)))),
  }));
  const total = sentences.filter((one) => !one.isJudged).reduce((sum, one) => sum + one.labels.length, 0);
  console.log(
    `${examples.length} events, ${all.length} of them in fully labelled sentences with ${total} labels`,
  );
  for (let low = 0; low < 10; low++) {
    const inside = scaled.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === low);
    const right = inside.filter(({ example }) => example.isRight).length;
    if (inside.length > 0)
      console.log(`left out, ${low / 10}–${(low + 1) / 10}: right ${right} of ${inside.length}`);
  }
  for (const cut of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    const kept = scaled.filter(({ chance }) => chance >= cut).map(({ example }) => example);
    const right = kept.filter((example) => example.isRight);
    const recalled = new Set(right.map((example) => example.label)).size;
    const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1);
    console.log(
      `left out, at ${cut}: precision ${percent(right.length, kept.length)} of ${kept.length}, recall ${percent(recalled, total)}`,
    );
  }
}

function writeWeights(model: Logistic, { shift, slope }: Scale): void {
  const rows = [...model.weights].map(([sign, weight]) => `  ["${sign}", ${(slope * weight).toFixed(2)}],`);
  writeFileSync(
    TARGET,
    [
      "/** Weights of the signs of `event-signs.ts`, written by `training/events/fit-confidence.ts`. Owns figures alone; not edited by hand. */",
      "",
      `export const CONFIDENCE_BIAS = ${(shift + slope * model.bias).toFixed(2)};`,
      "",
      "export const CONFIDENCE_WEIGHTS: ReadonlyMap<string, number> = new Map([",
      ...rows,
      "]);",
      "",
    ].join("\n"),
  );
}
