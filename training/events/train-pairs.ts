/**
 * Trains `models/event-pairs.bin`: first on pairs drawn from unlabelled news (`draw-pairs.ts`), each with the label that the rules
 * read, the rules' answer hidden from the features; then, from there, on the PLV pairs. `--half even` keeps the odd rows (0-based
 * over data rows) unseen, `--half all` is what ships. `--folds 10` cross-validates the second step instead and prints scores and the
 * temperature that calibrates.
 *
 *   node training/events/train-pairs.ts plv_train.tsv --drawn DRAWN.jsonl --half even [--folds 10] [--out models/event-pairs.bin]
 */

import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { Span } from "../../src/base/span.ts";
import { parseMarkedPair } from "../../src/extract/events/pair-marks.ts";
import { sentenceOf } from "../../src/extract/events/pair-sentence.ts";
import { bareReading, labelOf, readPairFeatures } from "../../src/extract/events/pair-features.ts";
import { parsePairTable } from "../../src/extract/events/pair-table.ts";
import { readPair } from "../../src/extract/events/read-pair.ts";
import { Lexicon } from "../../src/extract/events/lexicon/lexicon.ts";
import { scoreLabels } from "../../src/extract/events/macro-f1.ts";
import { LanguageCore } from "../../src/language/core.ts";
import type { Sentence } from "../../src/model/annotation.ts";
import { FeatureBag, linearTensors } from "../../src/nn/hashed-linear.ts";
import { ModelFile } from "../../src/nn/model-file.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { type Example, softmaxOf, trainSoftmax, type Weights } from "./train-softmax.ts";

const BUCKETS = 1 << 18;
const OPTIONS = { buckets: BUCKETS, epochs: 50, l2: 0.15, rate: 0.05 };
/** Rows of small classes count for more: macro-F1 does not weigh by frequency. */
const CLASS_POWER = 0.3;
/** Of the weights learned from drawn pairs, how much the second step starts from. */
const KEEP = 0.5;
const DRAWN_OPTIONS = { buckets: BUCKETS, epochs: 30, l2: 1, rate: 0.05 };
/** Every row stands once as read and once, lightly, as if the rules had read nothing: on unseen rows they fail more often. */
const BARE_WEIGHT = 0.3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: "string", default: "even" },
    drawn: { type: "string" },
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
const rows = parsePairTable(readFileSync(file, "utf8")).filter(
  (row) => values.half === "all" || row.row % 2 === 0,
);
const labels = [...new Set(rows.map((row) => row.cells["gold_root"] ?? ""))].sort();
const prior = values.drawn === undefined ? undefined : await learnDrawn(values.drawn);
const read: Example[] = rows.flatMap((row) => {
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
  const reading = readPair(sentence, pair.actors, pair.recipients, lexicon);
  readPairFeatures(reading, vectors, bag);
  const ruled: Example = { features: bag.take(BUCKETS), label, weight: 1 };
  readPairFeatures(bareReading(reading), vectors, bag);
  return [ruled, { features: bag.take(BUCKETS), label, weight: BARE_WEIGHT }];
});

const rowsOf = labels.map((_, label) => read.filter((example) => example.label === label).length);
const examples = read.map((example) => {
  const share = rowsOf[example.label] ?? 1;
  return { ...example, weight: example.weight * (read.length / labels.length / share) ** CLASS_POWER };
});

if (values.folds !== undefined) crossValidate(Number(values.folds));
else {
  const { weights, bias } = trainSoftmax(examples, optionsFrom(prior));
  const out = values.out ?? "models/event-pairs.bin";
  const meta = {
    classes: { pairs: labels },
    temperature: Number(values.temperature),
    trainedOn: `plv_train, ${values.half} rows${prior === undefined ? "" : ", after drawn pairs"}`,
    examples: examples.length,
  };
  writeFileSync(out, new ModelFile(meta, new Map(linearTensors("pairs", weights, bias))).render());
  console.log(`${out}: ${examples.length} examples, ${labels.length} labels`);
}

function optionsFrom(start: Weights | undefined) {
  const options = { ...OPTIONS, classes: labels.length };
  return start === undefined ? options : { ...options, prior: start };
}

/** What words and syntax tell of the rules' labels on drawn pairs; small classes count for more. */
async function learnDrawn(path: string): Promise<Weights> {
  const drawn: Example[] = [];
  const counts = labels.map(() => 0);
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const pair = JSON.parse(line) as { sentence: Sentence; actors: Span[]; recipients: Span[] };
    const reading = readPair(pair.sentence, pair.actors, pair.recipients, lexicon);
    const { act, near } = reading;
    if (act === null || near !== null || act.code.startsWith("01")) continue;
    const label = labels.indexOf(labelOf(act.code));
    if (label < 0) continue;
    readPairFeatures(bareReading(reading), vectors, bag);
    drawn.push({ features: bag.take(BUCKETS), label, weight: 1 });
    counts[label] = (counts[label] ?? 0) + 1;
  }
  const even = drawn.length / labels.length;
  const weighed = drawn.map((example) => ({
    ...example,
    weight: Math.sqrt(even / Math.max(1, counts[example.label] ?? 1)),
  }));
  const learned = trainSoftmax(weighed, { ...DRAWN_OPTIONS, classes: labels.length });
  console.log(`${drawn.length} drawn pairs: ${labels.map((label, i) => `${label} ${counts[i]}`).join(", ")}`);
  return {
    weights: learned.weights.map((value) => KEEP * value),
    bias: learned.bias.map((value) => KEEP * value),
  };
}

/** Scores on held-out folds, and the temperature at which held-out log loss is least. */
function crossValidate(folds: number): void {
  const held: { gold: number; logits: number[] }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const trained = trainSoftmax(
      examples.filter((_, i) => (i >> 1) % folds !== fold),
      optionsFrom(prior),
    );
    examples.forEach((example, i) => {
      if ((i >> 1) % folds === fold && i % 2 === 0)
        held.push({
          gold: example.label,
          logits: softmaxOf(example.features, trained).map((p) => Math.log(Math.max(p, 1e-12))),
        });
    });
  }
  const pairs = held.map(
    ({ gold, logits }) => [labels[gold] ?? "", labels[logits.indexOf(Math.max(...logits))] ?? ""] as const,
  );
  const score = scoreLabels(pairs);
  console.log(
    `root macro-F1 ${(100 * score.macroF1).toFixed(1)} accuracy ${(100 * score.accuracy).toFixed(1)}`,
  );
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
  console.log(`temperature ${best.temperature.toFixed(2)}`);
}
