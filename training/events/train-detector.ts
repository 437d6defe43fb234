/**
 * Trains `models/event-detector.bin` on sentences labelled by hand: small trees that turn most pairs away, a network over the
 * sentence that tells the act of a pair (`act-net-trainer.ts`), trees that weigh its answer with what the rules and the tree say, and what
 * the confidence of an event is summed from. Shows precision, recall and calibration on folds of texts that the models were not
 * trained on, beside the rules alone.
 *
 *   node training/events/train-detector.ts BULK-FOLDER [LABELS.tsv …] [--epochs 6] [--out models/event-detector.bin]
 *
 * Default labels: `tests/labels/events-training.tsv` and `events-training-second.tsv`; figures are told of the first table, whose
 * measure is the stricter. Deterministic. About half an hour on one core. Run `node training/neural/build-kernels.ts` once before.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readBulk } from "../../src/app/evaluate/bulk-texts.ts";
import { Resources } from "../../src/app/resources.ts";
import { stagesFrom } from "../../src/app/stages.ts";
import { overlaps } from "../../src/base/span.ts";
import { EventCoder, readForDetector } from "../../src/extract/events/code-events.ts";
import { isPolitical } from "../../src/extract/events/political.ts";
import { ActNet } from "../../src/extract/events/detector/act-net.ts";
import {
  type Acts,
  actsOf,
  columnCount,
  columnsOf,
  DETECTOR_TYPES,
  isReadAs,
  withActs,
} from "../../src/extract/events/detector/columns.ts";
import { detectedEvents, signsOfRule } from "../../src/extract/events/detector/detected-events.ts";
import {
  confidenceColumns,
  type ConfidenceSigns,
  EventDetector,
} from "../../src/extract/events/detector/event-detector.ts";
import { placesOf } from "../../src/extract/events/detector/pair-places.ts";
import {
  type DetectorSentence,
  pairsOf,
  type PairView,
} from "../../src/extract/events/detector/pair-view.ts";
import type { AnnotatedText } from "../../src/model/annotation.ts";
import { type Forest, forestTensors, logistic, scoreRow } from "../../src/nn/forest.ts";
import { ModelFile, type Tensor } from "../../src/nn/model-file.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { annotateTo } from "../../src/pipeline/stages.ts";
import { binRows, boost } from "../pages/boost.ts";
import { ActNetTrainer } from "./act-net-trainer.ts";
import { type HandLabel, type HandSentence, meets, readHandLabels, spansOf } from "./labelled-sentences.ts";
import { drawer } from "./draw-numbers.ts";

const FOLDS = 5;
/** Share of the pairs without an act that the trees are trained on, each then counting as many. */
const NEGATIVE_SHARE = 0.3;
/** Log-odds under which a pair is turned away: about one in seven passes. */
const GATE_MIN = Math.log(0.05 / 0.95);
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
  trees: 200,
  leaves: 16,
  rate: 0.05,
  leafWeightMin: 8,
  lambda: 3,
  columnShare: 0.5,
  rowShare: 0.8,
};

/** Finer types of the second table, and what the first one calls them (tests/labels/README.md). */
const COARSER: Readonly<Record<string, string>> = { SIGN: "AGREE", EMBARGO: "SANCTION", VERDICT: "COERCE" };

interface Example {
  readonly pair: PairView;
  /** Empty where there is no act. */
  readonly labels: readonly HandLabel[];
  readonly columns: Float32Array;
}

interface Labelled {
  readonly fold: number;
  /** The network that judges it in the reports was trained on the texts of the other half. */
  readonly half: number;
  /** 0 for the table whose measure is the stricter. */
  readonly table: number;
  /** null: nobody is named in it. */
  readonly sentence: DetectorSentence | null;
  readonly labels: readonly HandLabel[];
  readonly examples: readonly Example[];
}

interface Scored {
  readonly signs: ConfidenceSigns | null;
  readonly isRight: boolean;
  readonly met: readonly HandLabel[];
  confidence: number;
}

type Tensors = readonly (readonly [string, Tensor])[];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string", default: "models/event-detector.bin" },
    epochs: { type: "string", default: "6" },
  },
});
const [folder = "", ...files] = positionals;
if (folder === "") throw new Error("name the bulk folder");
const model = (name: string) => readFileSync(`models/${name}`);
const vectors = WordVectors.load(model("word-vectors.bin"));
const coder = EventCoder.load(model);

const labelled = readLabelled(
  files.length > 0 ? files : ["tests/labels/events-training.tsv", "tests/labels/events-training-second.tsv"],
);
const reported = labelled.filter(({ table }) => table === 0);
const total = labelled.reduce((sum, { examples }) => sum + examples.length, 0);
console.log(`${labelled.length} sentences, ${total} pairs`);
report("rules alone", reported.flatMap(ruleScores));
/** By half: the network of the other half. */
const nets = [0, 1].map((half) => trainNet(labelled.filter((entry) => entry.half !== half)));
const loaded = new Map<Tensors, ActNet>();
const acts = new Map<Example, Acts>();
const rowGate = grow(gateRows(labelled), GATE_TREES);
for (const entry of labelled) readActs(entry, nets[entry.half] ?? []);
const scored: Scored[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const learned = labelled.filter((entry) => entry.fold !== fold);
  const gate = grow(gateRows(learned), GATE_TREES);
  const forest = grow(treeRows(learned), TREES);
  const detectors = nets.map((net) =>
    EventDetector.fromBytes(fileOf(net, gate, forest, []).render(), vectors),
  );
  for (const entry of reported)
    if (entry.fold === fold) scored.push(...scoresOf(entry, detectors[entry.half] as EventDetector));
}
const calibration = fitCalibration(scored);
for (const entry of scored)
  if (entry.signs !== null) entry.confidence = confidenceOf(confidenceColumns(entry.signs), calibration);
report("with the detector", scored);
showCalibration(scored);
console.log(`calibration ${calibration.map((weight) => weight.toFixed(3)).join(" ")}`);
const shipped = fileOf(trainNet(labelled), rowGate, grow(treeRows(labelled), TREES), calibration);
writeFileSync(values.out, shipped.render());

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
    found.push(...labelledOf(annotated, sentences, numberOf(text.name)));
  }
  return found;
}

function labelledOf(text: AnnotatedText, sentences: readonly HandSentence[], number: number): Labelled[] {
  return sentences.map((hand): Labelled => {
    const parsed = text.sentences.find((sentence) => overlaps(sentence, hand));
    const sentence = parsed === undefined ? null : readForDetector(text, parsed, coder);
    const { table } = hand;
    const labels = hand.labels.map((label) => ({ ...label, type: COARSER[label.type] ?? label.type }));
    const place = { fold: number % FOLDS, half: Math.floor(number / FOLDS) % 2, table, labels, sentence };
    if (sentence === null) return { ...place, examples: [] };
    const examples = pairsOf(sentence).map((pair) => ({
      pair,
      labels: labelsOn(pair, labels),
      columns: columnsOf(sentence, pair, table).slice(0, columnCount()),
    }));
    return { ...place, examples };
  });
}

function labelsOn({ actor, recipient }: PairView, labels: readonly HandLabel[]): HandLabel[] {
  return labels.filter(
    (label) => meets(label.actors, [actor.mention]) && meets(label.recipients, [recipient.mention]),
  );
}

/** The network on the pairs that pass a gate of the same texts. */
function trainNet(entries: readonly Labelled[]): Tensors {
  const gate = grow(gateRows(entries), GATE_TREES);
  const sentences = entries.map(({ sentence, examples }) => ({
    forms: sentence?.tree.tokens.map((token) => token.form) ?? [],
    pairs: examples
      .filter(({ columns }) => scoreRow(gate, columns, 0) >= GATE_MIN)
      .map(({ pair, labels, columns }) => ({
        places: placesOf(pair),
        columns,
        labels: labels.map((label) => DETECTOR_TYPES.indexOf(label.type)),
      })),
  }));
  const options = { acts: DETECTOR_TYPES.length, epochs: Number(values.epochs), seed: 1 };
  const trainer = new ActNetTrainer(vectors, sentences, options);
  trainer.train((epoch, loss) => console.log(`network, round ${epoch}: loss ${loss.toFixed(4)}`));
  return [...trainer.tensors()];
}

/** Keeps what a network that was not trained on the text says of the pairs that pass the gate. */
function readActs({ sentence, examples }: Labelled, net: Tensors): void {
  if (sentence === null) return;
  const judge = netOf(net);
  const passing = examples.filter(({ columns }) => scoreRow(rowGate, columns, 0) >= GATE_MIN);
  const forms = sentence.tree.tokens.map((token) => token.form);
  const chances = judge.judge(
    forms,
    passing.map(({ pair, columns }) => ({ places: placesOf(pair), columns })),
  );
  if (chances === null) return;
  passing.forEach((example, at) =>
    acts.set(example, actsOf(chances.subarray(at * judge.classes, (at + 1) * judge.classes))),
  );
}

function netOf(net: Tensors): ActNet {
  const known = loaded.get(net);
  if (known !== undefined) return known;
  const made = new ActNet(new ModelFile({ acts: DETECTOR_TYPES.length + 1 }, new Map(net)), vectors);
  loaded.set(net, made);
  return made;
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

function gateRows(entries: readonly Labelled[]): TreeRow[] {
  const draw = drawer(11);
  return entries.flatMap(({ examples }) =>
    examples.flatMap(({ columns, labels }) =>
      labels.length === 0 && draw() >= NEGATIVE_SHARE ? [] : [{ columns, isAct: labels.length > 0 }],
    ),
  );
}

function treeRows(entries: readonly Labelled[]): TreeRow[] {
  const draw = drawer(7);
  return entries
    .flatMap(({ examples }) => examples)
    .flatMap((example) => {
      const said = acts.get(example);
      const isAct = example.labels.length > 0;
      if (said === undefined || (!isAct && draw() >= NEGATIVE_SHARE)) return [];
      return [{ columns: withActs(example.columns, said), isAct }];
    });
}

function fileOf(net: Tensors, gate: Forest, forest: Forest, weights: readonly number[]): ModelFile {
  const meta = {
    acts: DETECTOR_TYPES.length + 1,
    gateBase: gate.base,
    forestBase: forest.base,
    gateMin: GATE_MIN,
    calibration: weights,
    trainedOn: `${labelled.length} labelled sentences`,
  };
  return new ModelFile(meta, new Map([...net, ...forestTensors(gate, "gate"), ...forestTensors(forest)]));
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
  const whole = reported
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

/** A number of 0–29 by text name, so that no text stands on both sides of a fold or a half. */
function numberOf(name: string): number {
  let hash = 7;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) >>> 0;
  return hash % 30;
}
