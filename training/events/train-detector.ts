/**
 * Trains `models/event-detector.bin` on sentences labelled by hand: the type of an act between two candidates (linear), whether there
 * is one (trees), and what the confidence of an event is summed from. Shows precision, recall and calibration on folds of texts
 * that the models were not trained on, beside the rules alone.
 *
 *   node training/events/train-detector.ts BULK-FOLDER [LABELS.tsv …] [--out models/event-detector.bin]
 *
 * Default labels: `tests/labels/events-training.tsv`. Deterministic. About ten minutes on one core.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readBulk } from "../../src/app/evaluate/bulk-texts.ts";
import { Resources } from "../../src/app/resources.ts";
import { stagesFrom } from "../../src/app/stages.ts";
import { overlaps } from "../../src/base/span.ts";
import { EventCoder, readForDetector } from "../../src/extract/events/code-events.ts";
import { isPolitical } from "../../src/extract/events/political.ts";
import {
  addTypes,
  columnCount,
  columnsOf,
  DETECTOR_TYPES,
  isReadAs,
} from "../../src/extract/events/detector/columns.ts";
import { detectedEvents, signsOfRule } from "../../src/extract/events/detector/detected-events.ts";
import {
  confidenceColumns,
  type ConfidenceSigns,
  EventDetector,
  softmax,
} from "../../src/extract/events/detector/event-detector.ts";
import {
  type DetectorSentence,
  pairsOf,
  type PairView,
} from "../../src/extract/events/detector/pair-view.ts";
import { readPairWords } from "../../src/extract/events/detector/words.ts";
import type { AnnotatedText } from "../../src/model/annotation.ts";
import { type Forest, forestTensors, logistic, scoreRow } from "../../src/nn/forest.ts";
import { FeatureBag, HashedLinear, linearTensors, type SparseVector } from "../../src/nn/hashed-linear.ts";
import { ModelFile, type Tensor } from "../../src/nn/model-file.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { annotateTo } from "../../src/pipeline/stages.ts";
import { binRows, boost } from "../pages/boost.ts";
import { type HandLabel, type HandSentence, meets, readHandLabels, spansOf } from "./labelled-sentences.ts";
import { drawer, trainTypes } from "./train-linear-types.ts";

const BUCKETS = 1 << 15;
const FOLDS = 5;
/** Share of the pairs without an act that are trained on, each then counting as many. */
const NEGATIVE_SHARE = 0.3;
/** Log-odds under which a pair is turned away: about one in ten passes. */
const GATE_MIN = Math.log(0.03 / 0.97);
const GATE_TREES = {
  trees: 40,
  leaves: 8,
  rate: 0.12,
  leafWeightMin: 12,
  lambda: 3,
  columnShare: 0.5,
  rowShare: 0.8,
};
const TREES = {
  trees: 120,
  leaves: 12,
  rate: 0.06,
  leafWeightMin: 8,
  lambda: 3,
  columnShare: 0.5,
  rowShare: 0.8,
};

const NO_WORDS: SparseVector = { indexes: new Uint32Array(0), values: new Float32Array(0) };

interface Example {
  readonly pair: PairView;
  /** Empty where there is no act: only the types are learned from words. */
  readonly words: SparseVector;
  readonly label: HandLabel | null;
}

interface Labelled {
  readonly fold: number;
  /** null: nobody is named in it. */
  readonly sentence: DetectorSentence | null;
  readonly labels: readonly HandLabel[];
  readonly examples: readonly Example[];
}

interface Models {
  readonly file: ModelFile;
  readonly detector: EventDetector;
}

interface Scored {
  readonly signs: ConfidenceSigns | null;
  readonly isRight: boolean;
  readonly met: readonly HandLabel[];
  confidence: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string", default: "models/event-detector.bin" } },
});
const [folder = "", ...files] = positionals;
if (folder === "") throw new Error("name the bulk folder");
const model = (name: string) => readFileSync(`models/${name}`);
const vectors = WordVectors.load(model("word-vectors.bin"));
const coder = EventCoder.load(model);
const bag = new FeatureBag();

const labelled = readLabelled(files.length > 0 ? files : ["tests/labels/events-training.tsv"]);
const total = labelled.reduce((sum, { examples }) => sum + examples.length, 0);
console.log(`${labelled.length} sentences, ${total} pairs`);
report("rules alone", labelled.flatMap(ruleScores));
const scored: Scored[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const { detector } = train(
    labelled.filter((entry) => entry.fold !== fold),
    [],
  );
  for (const entry of labelled) if (entry.fold === fold) scored.push(...scoresOf(entry, detector));
}
const calibration = fitCalibration(scored);
for (const entry of scored)
  if (entry.signs !== null) entry.confidence = confidenceOf(confidenceColumns(entry.signs), calibration);
report("with the detector", scored);
showCalibration(scored);
console.log(`calibration ${calibration.map((weight) => weight.toFixed(3)).join(" ")}`);
writeFileSync(values.out, train(labelled, calibration).file.render());

function confidenceOf(columns: readonly number[], weights: readonly number[]): number {
  return logistic(columns.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
}

function readLabelled(tables: readonly string[]): Labelled[] {
  const wanted = readHandLabels(tables);
  const stages = stagesFrom(new Resources());
  const found: Labelled[] = [];
  for (const text of readBulk(folder)) {
    const sentences = wanted.get(text.name);
    if (sentences === undefined) continue;
    const published =
      text.published === null
        ? ({ value: null, basis: "unknown" } as const)
        : ({ value: text.published, basis: "stated" } as const);
    const annotated = annotateTo({ text: text.text, kind: "article", published }, ["actors"], stages);
    found.push(...labelledOf(annotated, sentences, foldOf(text.name)));
  }
  return found;
}

function labelledOf(text: AnnotatedText, sentences: readonly HandSentence[], fold: number): Labelled[] {
  return sentences.map((hand): Labelled => {
    const parsed = text.sentences.find((sentence) => overlaps(sentence, hand));
    const sentence = parsed === undefined ? null : readForDetector(text, parsed, coder);
    if (sentence === null) return { fold, sentence: null, labels: hand.labels, examples: [] };
    const examples = pairsOf(sentence).map((pair) => {
      const label = labelOn(pair, hand.labels);
      if (label === null) return { pair, words: NO_WORDS, label };
      readPairWords(sentence, pair, vectors, bag);
      return { pair, words: bag.take(BUCKETS), label };
    });
    return { fold, sentence, labels: hand.labels, examples };
  });
}

function labelOn({ actor, recipient }: PairView, labels: readonly HandLabel[]): HandLabel | null {
  return (
    labels.find(
      (label) => meets(label.actors, [actor.mention]) && meets(label.recipients, [recipient.mention]),
    ) ?? null
  );
}

/** Trains both models; the types that the trees are shown come from halves that their model was not trained on. */
function train(entries: readonly Labelled[], weights: readonly number[]): Models {
  const gate = grow(
    entries.flatMap(({ sentence, examples }) => (sentence === null ? [] : gateRows(sentence, examples))),
    GATE_TREES,
  );
  const passed = entries.map((entry) => ({ ...entry, examples: passing(entry, gate) }));
  const [even = [], odd = []] = [0, 1].map((half) =>
    passed.filter(({ fold }, at) => (fold + at) % 2 === half),
  );
  const rows = [...rowsOf(even, typeModel(odd)), ...rowsOf(odd, typeModel(even))];
  return modelsOf(typeTensors(entries), gate, grow(rows, TREES), weights);
}

interface TreeRow {
  readonly columns: Float32Array;
  readonly isAct: boolean;
}

function grow(rows: readonly TreeRow[], options: typeof TREES): Forest {
  const columns = rows[0]?.columns.length ?? 0;
  const data = new Float32Array(rows.length * columns);
  rows.forEach((row, at) => data.set(row.columns, at * columns));
  return boost(
    binRows(data, columns),
    Uint8Array.from(rows, (row) => (row.isAct ? 1 : 0)),
    Float32Array.from(rows, (row) => (row.isAct ? 1 : 1 / NEGATIVE_SHARE)),
    Int32Array.from(rows, (_, at) => at),
    options,
  );
}

function gateRows(sentence: DetectorSentence, examples: readonly Example[]): TreeRow[] {
  const draw = drawer(11);
  return examples.flatMap(({ pair, label }) => {
    if (label === null && draw() >= NEGATIVE_SHARE) return [];
    const columns = columnsOf(sentence, pair);
    return [{ columns: columns.slice(0, columnCount()), isAct: label !== null }];
  });
}

function passing({ sentence, examples }: Labelled, gate: Forest): Example[] {
  if (sentence === null) return [];
  return examples.filter(({ pair }) => scoreRow(gate, columnsOf(sentence, pair), 0) >= GATE_MIN);
}

function modelsOf(
  types: readonly [string, Tensor][],
  gate: Forest,
  forest: Forest,
  weights: readonly number[],
): Models {
  const meta = {
    classes: { types: DETECTOR_TYPES },
    gateBase: gate.base,
    forestBase: forest.base,
    gateMin: GATE_MIN,
    calibration: weights,
    trainedOn: `${labelled.length} labelled sentences`,
  };
  const file = new ModelFile(
    meta,
    new Map([...types, ...forestTensors(gate, "gate"), ...forestTensors(forest)]),
  );
  return { file, detector: EventDetector.fromBytes(file.render(), vectors) };
}

function typeTensors(entries: readonly Labelled[]): [string, Tensor][] {
  const examples = entries.flatMap((entry) =>
    entry.examples.flatMap(({ words, label }) =>
      label === null ? [] : [{ features: words, label: DETECTOR_TYPES.indexOf(label.type) }],
    ),
  );
  const { weights, bias } = trainTypes(examples, DETECTOR_TYPES.length, BUCKETS);
  return [...linearTensors("types", weights, bias)];
}

function typeModel(entries: readonly Labelled[]): HashedLinear {
  const meta = { classes: { types: DETECTOR_TYPES } };
  return HashedLinear.from(new ModelFile(meta, new Map(typeTensors(entries))), "types");
}

function rowsOf(entries: readonly Labelled[], types: HashedLinear): TreeRow[] {
  const draw = drawer(7);
  return entries.flatMap(({ sentence, examples }) =>
    examples.flatMap(({ pair, label }) => {
      if (sentence === null || (label === null && draw() >= NEGATIVE_SHARE)) return [];
      readPairWords(sentence, pair, vectors, bag);
      const scores = new Float32Array(DETECTOR_TYPES.length);
      types.score(bag, scores);
      const columns = columnsOf(sentence, pair);
      const length = addTypes(softmax(scores));
      return [{ columns: columns.slice(0, length), isAct: label !== null }];
    }),
  );
}

function ruleScores({ sentence, labels }: Labelled): Scored[] {
  return (sentence?.events ?? []).map((event) => {
    const met = labels.filter(
      (label) =>
        isReadAs(event.cameo, label.type) &&
        meets(label.actors, spansOf(event.actors)) &&
        meets(label.recipients, spansOf(event.recipients)),
    );
    return { signs: null, isRight: met.length > 0, met, confidence: event.confidence };
  });
}

/** The rules' events with the detector's signs, then the events that it adds. */
function scoresOf(entry: Labelled, detector: EventDetector): Scored[] {
  const { sentence, labels } = entry;
  if (sentence === null) return [];
  const verdicts = detector.judge(sentence);
  const ruled = ruleScores(entry).map((score, at) => {
    const event = sentence.events[at];
    return { ...score, signs: event === undefined ? null : signsOfRule(event, verdicts) };
  });
  const added = detectedEvents(sentence, verdicts, detector).flatMap(({ found, signs }) => {
    const actors = found.actors.map((party) => party.mention);
    const recipients = found.recipients.map((party) => party.mention);
    if (!isPolitical(actors, recipients)) return [];
    const met = labels.filter(
      (label) =>
        isReadAs(found.code, label.type) &&
        meets(label.actors, actors) &&
        meets(label.recipients, recipients),
    );
    return [{ signs, isRight: met.length > 0, met, confidence: 0 }];
  });
  return [...ruled, ...added];
}

/** Logistic regression by Newton-free gradient steps: five weights on thousands of events. */
function fitCalibration(events: readonly Scored[]): number[] {
  const rows = events.flatMap(({ signs, isRight }) =>
    signs === null ? [] : [{ columns: confidenceColumns(signs), isRight }],
  );
  const weights = [0, 1, 0, 0, 0];
  for (let round = 0; round < 4000; round++) {
    const gradient = weights.map((weight) => 0.001 * weight);
    for (const { columns, isRight } of rows) {
      const sum = columns.reduce((all, value, at) => all + value * (weights[at] as number), 0);
      const error = 1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0);
      columns.forEach((value, at) => {
        gradient[at] = (gradient[at] as number) + (error * value) / rows.length;
      });
    }
    gradient.forEach((value, at) => {
      weights[at] = (weights[at] as number) - 0.3 * value;
    });
  }
  return weights;
}

function report(name: string, events: readonly Scored[]): void {
  const whole = labelled
    .flatMap(({ labels }) => labels)
    .filter((label) => [label.actors, label.recipients].every((side) => side.some((span) => span !== null)));
  const known = new Set(whole);
  for (const least of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const kept = events.filter(({ confidence }) => confidence >= least);
    const right = kept.filter(({ isRight }) => isRight).length;
    const met = new Set(kept.flatMap((event) => event.met).filter((label) => known.has(label))).size;
    const percent = (part: number, all: number) => (all === 0 ? 0 : (100 * part) / all).toFixed(1);
    console.log(
      `${name}, confidence ≥ ${least}: precision ${percent(right, kept.length)} of ${kept.length}, recall ${percent(met, whole.length)} of ${whole.length}`,
    );
  }
}

function showCalibration(events: readonly Scored[]): void {
  for (let low = 0; low < 10; low++) {
    const inside = events.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === low);
    const right = inside.filter(({ isRight }) => isRight).length;
    if (inside.length > 0)
      console.log(`confidence ${low / 10}–${(low + 1) / 10}: right ${right} of ${inside.length}`);
  }
}

/** Folds by text, so that no text stands on both sides. */
function foldOf(name: string): number {
  let hash = 7;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) >>> 0;
  return (hash % 30) % FOLDS;
}
