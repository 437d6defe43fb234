/**
 * Trains `models/event-pairs.bin` in three steps, each from the weights of the one before: on pairs drawn from unlabelled news
 * (`draw-pairs.ts`) with the label that the rules read, the rules' answer hidden from the features; on the events of sentences labelled by
 * hand whose texts lie in `--bulk`; on the PLV pairs. `--half even` keeps the odd rows (0-based over data rows) unseen, `--half all` is what
 * ships. `--folds 5` cross-validates the last two steps instead, by texts and by rows, and prints scores and the temperature that
 * calibrates.
 *
 *   node training/events/train-pairs.ts plv_train.tsv --drawn DRAWN.jsonl --bulk BULK-FOLDER [--labels TABLE.tsv …]
 *     --half even [--folds 5] [--temperature 1.3] [--out models/event-pairs.bin]
 */

import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { Span } from "../../src/base/span.ts";
import { parseMarkedPair } from "../../src/extract/events/pair-marks.ts";
import { isPloverType, quadOf } from "../../src/codebook/plover.ts";
import { sideFirst } from "../../src/extract/events/pair-coder.ts";
import { sentenceOf } from "../../src/extract/events/pair-sentence.ts";
import { bareReading, labelOf, readPairFeatures } from "../../src/extract/events/pair-features.ts";
import { parsePairTable } from "../../src/extract/events/pair-table.ts";
import { readPair } from "../../src/extract/events/read-pair.ts";
import { Lexicon } from "../../src/extract/events/lexicon/lexicon.ts";
import { scoreLabels } from "../../src/extract/events/macro-f1.ts";
import { LanguageCore } from "../../src/language/core.ts";
import type { Sentence } from "../../src/model/annotation.ts";
import { FeatureBag, hashFeature, linearTensors, type SparseVector } from "../../src/nn/hashed-linear.ts";
import { ModelFile } from "../../src/nn/model-file.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { readHandPairs } from "./hand-pairs.ts";
import { type Example, softmaxOf, trainSoftmax, type Weights } from "./train-softmax.ts";

const BUCKETS = 1 << 18;
const OPTIONS = { buckets: BUCKETS, epochs: 50, l2: 0.15, rate: 0.05 };
/** Rows of small classes count for more: macro-F1 does not weigh by frequency. */
const CLASS_POWER = 0.3;
/** Of the weights learned from drawn pairs, how much the next step starts from. */
const KEEP = 0.5;
const DRAWN_OPTIONS = { buckets: BUCKETS, epochs: 30, l2: 1, rate: 0.05 };
const HAND_OPTIONS = { buckets: BUCKETS, epochs: 30, l2: 1, rate: 0.05 };
/** Every row stands once as read and once, lightly, as if the rules had read nothing: on unseen rows they fail more often. */
const BARE_WEIGHT = 0.3;

/** A pair as it is learned: with what the rules read, and without. */
interface Learned {
  readonly label: number;
  readonly ruled: SparseVector;
  readonly bare: SparseVector;
  readonly fold: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: "string", default: "even" },
    drawn: { type: "string" },
    bulk: { type: "string" },
    labels: {
      type: "string",
      multiple: true,
      default: ["tests/labels/events-training.tsv", "tests/labels/events-training-second.tsv"],
    },
    folds: { type: "string" },
    out: { type: "string" },
    temperature: { type: "string", default: "1" },
  },
});
const file =
  positionals[0] ??
  (process.env["CHANCERY_CORPORA"] ? `${process.env["CHANCERY_CORPORA"]}/events/plv_train.tsv` : "");
if (file === "") throw new Error("name the table of pairs, or set CHANCERY_CORPORA");

const model = (name: string) => readFileSync(`models/${name}`);
const core = LanguageCore.load(model);
const vectors = WordVectors.load(model("word-vectors.bin"));
const lexicon = new Lexicon();
const bag = new FeatureBag();
const folds = Number(values.folds ?? 1);
const rows = parsePairTable(readFileSync(file, "utf8")).filter(
  (row) => values.half === "all" || row.row % 2 === 0,
);
const labels = [...new Set(rows.map((row) => row.cells["gold_root"] ?? ""))].sort();
const given = readRows();
const hand = values.bulk === undefined ? [] : readHand(values.bulk);
const drawn = values.drawn === undefined ? undefined : await learnDrawn(values.drawn);

if (values.folds !== undefined) crossValidate();
else {
  const { weights, bias } = learn(given, learnHand(hand));
  const out = values.out ?? "models/event-pairs.bin";
  const meta = {
    classes: { pairs: labels },
    temperature: Number(values.temperature),
    trainedOn: `${drawn === undefined ? "" : "drawn pairs, "}${hand.length} labelled pairs of news, plv_train, ${values.half} rows`,
    examples: given.length,
  };
  writeFileSync(out, new ModelFile(meta, new Map(linearTensors("pairs", weights, bias))).render());
  console.log(
    `${out}: ${hand.length} labelled pairs of news, ${given.length} rows, ${labels.length} classes`,
  );
}

function readRows(): Learned[] {
  return rows.flatMap((row, at) => {
    const pair = parseMarkedPair(row.marked);
    const text = core.read({
      text: pair.text,
      kind: "article",
      published: { value: null, basis: "unknown" },
      blocks: [{ start: 0, end: pair.text.length, zone: "body" }],
    });
    const sentence = sentenceOf(text.sentences, pair.actors, pair.recipients);
    if (sentence === null) return [];
    const label = labels.indexOf(row.cells["gold_root"] ?? "");
    return [{ label, fold: at % folds, ...featuresOf(sentence, pair.actors, pair.recipients) }];
  });
}

function readHand(folder: string): Learned[] {
  return [...readHandPairs(values.labels, folder, core)].map((pair) => ({
    label: labels.indexOf(pair.label),
    fold: hashFeature(1, pair.text) % folds,
    ...featuresOf(pair.sentence, pair.actors, pair.recipients),
  }));
}

function featuresOf(sentence: Sentence, actors: readonly Span[], recipients: readonly Span[]) {
  const reading = readPair(sentence, actors, recipients, lexicon);
  readPairFeatures(reading, vectors, bag);
  const ruled = bag.take(BUCKETS);
  readPairFeatures(bareReading(reading), vectors, bag);
  return { ruled, bare: bag.take(BUCKETS) };
}

/** Each pair twice, those of small classes with more weight. */
function examplesOf(pairs: readonly Learned[]): Example[] {
  const counts = labels.map((_, label) => pairs.filter((pair) => pair.label === label).length);
  return pairs.flatMap(({ label, ruled, bare }) => {
    const weight = (pairs.length / labels.length / (counts[label] || 1)) ** CLASS_POWER;
    return [
      { features: ruled, label, weight },
      { features: bare, label, weight: weight * BARE_WEIGHT },
    ];
  });
}

function learn(pairs: readonly Learned[], prior: Weights | undefined): Weights {
  const options = { ...OPTIONS, classes: labels.length };
  return trainSoftmax(examplesOf(pairs), prior === undefined ? options : { ...options, prior });
}

function learnHand(pairs: readonly Learned[]): Weights | undefined {
  if (pairs.length === 0) return drawn;
  const options = { ...HAND_OPTIONS, classes: labels.length };
  return trainSoftmax(examplesOf(pairs), drawn === undefined ? options : { ...options, prior: drawn });
}

/** What words and syntax tell of the rules' labels on drawn pairs; small classes count for more. */
async function learnDrawn(path: string): Promise<Weights> {
  const examples: Example[] = [];
  const counts = labels.map(() => 0);
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const pair = JSON.parse(line) as { sentence: Sentence; actors: Span[]; recipients: Span[] };
    const reading = readPair(pair.sentence, pair.actors, pair.recipients, lexicon);
    const { act, near } = reading;
    if (act === null || near !== null || act.code.startsWith("01")) continue;
    const label = labels.indexOf(labelOf(act.code));
    if (label < 0) continue;
    readPairFeatures(bareReading(reading), vectors, bag);
    examples.push({ features: bag.take(BUCKETS), label, weight: 1 });
    counts[label] = (counts[label] ?? 0) + 1;
  }
  const even = examples.length / labels.length;
  const weighed = examples.map((example) => ({
    ...example,
    weight: Math.sqrt(even / Math.max(1, counts[example.label] ?? 1)),
  }));
  const learned = trainSoftmax(weighed, { ...DRAWN_OPTIONS, classes: labels.length });
  console.log(
    `${examples.length} drawn pairs: ${labels.map((label, i) => `${label} ${counts[i]}`).join(", ")}`,
  );
  return {
    weights: learned.weights.map((value) => KEEP * value),
    bias: learned.bias.map((value) => KEEP * value),
  };
}

interface Held {
  readonly gold: number;
  readonly logits: readonly number[];
}

/** Scores on held-out folds, and the temperature at which held-out log loss of the rows is least. */
function crossValidate(): void {
  const held: { given: Held[]; hand: Held[] } = { given: [], hand: [] };
  const judged = ({ label, ruled }: Learned, trained: Weights): Held => ({
    gold: label,
    logits: softmaxOf(ruled, trained).map((p) => Math.log(Math.max(p, 1e-12))),
  });
  for (let fold = 0; fold < folds; fold++) {
    const isSeen = (pair: Learned) => pair.fold !== fold;
    const trained = learn(given.filter(isSeen), learnHand(hand.filter(isSeen)));
    for (const pair of given) if (!isSeen(pair)) held.given.push(judged(pair, trained));
    for (const pair of hand) if (!isSeen(pair)) held.hand.push(judged(pair, trained));
  }
  show("rows", held.given);
  if (hand.length > 0) show("labelled pairs of news", held.hand);
  console.log(`temperature ${calmest(held.given).toFixed(2)}`);
}

function show(name: string, held: readonly Held[]): void {
  const answers = held.map(({ gold, logits }) => {
    const chances = logits.map((logit, at) => ({ label: labels[at] ?? "", probability: Math.exp(logit) }));
    chances.sort((a, b) => b.probability - a.probability || (a.label < b.label ? -1 : 1));
    return [labels[gold] ?? "", sideFirst(chances)[0]?.label ?? ""] as const;
  });
  const quad = (label: string) => (isPloverType(label) ? quadOf(label) : 2);
  const levels: Readonly<Record<string, (label: string) => string>> = {
    root: (label) => label,
    penta: (label) => String(quad(label)),
    binary: (label) => (quad(label) <= 2 ? "cooperation" : "conflict"),
  };
  const scores = Object.entries(levels).map(([level, of]) => {
    const { macroF1 } = scoreLabels(answers.map(([gold, said]) => [of(gold), of(said)] as const));
    return `${level} ${(100 * macroF1).toFixed(1)}`;
  });
  console.log(`${name}, ${held.length}: macro-F1 ${scores.join(", ")}`);
}

function calmest(held: readonly Held[]): number {
  let best = { temperature: 1, loss: Number.POSITIVE_INFINITY };
  for (let temperature = 0.4; temperature <= 3; temperature += 0.05) {
    const loss = held.reduce((sum, { gold, logits }) => {
      const scaled = logits.map((logit) => logit / temperature);
      const top = Math.max(...scaled);
      return (
        sum - ((scaled[gold] as number) - top - Math.log(scaled.reduce((s, v) => s + Math.exp(v - top), 0)))
      );
    }, 0);
    if (loss < best.loss) best = { temperature, loss };
  }
  return best.temperature;
}
