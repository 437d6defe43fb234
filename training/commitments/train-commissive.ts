/**
 * Trains models/commissive.bin on the political speech act corpus. Every fourth document in name order is kept aside and
 * never trained on; the threshold is set by cross-validation on the rest.
 *
 *   node training/commitments/train-commissive.ts CORPUS_FOLDER [--final OUT]
 */

import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isKeptAside } from "../../src/app/evaluate/commitments.ts";
import { readSpeechActs, type SpeechActDocument } from "../../src/app/evaluate/speech-acts.ts";
import { addCommissiveFeatures, contextOf, wordsOf } from "../../src/extract/commitments/commissive.ts";
import { FeatureBag, linearTensors } from "../../src/nn/hashed-linear.ts";
import { ModelFile, type Tensor } from "../../src/nn/model-file.ts";
import {
  type LinearWeights,
  type Sample,
  scoreLinear,
  type TrainOptions,
  trainLinear,
} from "../statements/train-linear.ts";

const BUCKETS = 1 << 16;
const OPTIONS: TrainOptions = {
  buckets: BUCKETS,
  outputs: 1,
  epochs: 10,
  rate: 0.01,
  l2: 3e-3,
  kind: "logistic",
  seed: 7,
};
const FOLDS = 5;

interface Read {
  readonly sentences: readonly (readonly string[])[];
  readonly gold: readonly boolean[];
}

const folder = process.argv[2] ?? process.env["CHANCERY_CORPORA"];
if (folder === undefined) throw new Error("name the corpus folder");
const documents = readdirSync(folder)
  .filter((file) => file.endsWith(".csv"))
  .sort();
const kept = documents.filter((name) => isKeptAside(name, documents));
const rest = documents.filter((name) => !isKeptAside(name, documents));
const read = (name: string): Read => fromDocument(readSpeechActs(join(folder, name)));
const train = rest.map(read);
const { weights, threshold } = fit(train);
report("kept aside", kept.map(read), weights, threshold);
const out = process.argv.indexOf("--final");
if (out > 0) save(process.argv[out + 1] ?? "models/commissive.bin", weights, threshold);

function fromDocument(document: SpeechActDocument): Read {
  return {
    sentences: document.sentences.map((one) => wordsOf(one.text)),
    gold: document.sentences.map((one) => one.isCommissive),
  };
}

function vectors(documents: readonly Read[], first: readonly (readonly number[])[] | null): Sample[] {
  const bag = new FeatureBag();
  return documents.flatMap((document, d) =>
    document.sentences.map((_, i) => {
      bag.clear();
      addCommissiveFeatures(bag, contextOf(document.sentences, i, first === null ? null : (first[d] ?? [])));
      return { x: bag.take(BUCKETS), y: document.gold[i] ? 1 : 0 };
    }),
  );
}

function judge(
  documents: readonly Read[],
  model: LinearWeights,
  first: readonly (readonly number[])[] | null,
): number[][] {
  const bag = new FeatureBag();
  return documents.map((document, d) =>
    document.sentences.map((_, i) => {
      bag.clear();
      addCommissiveFeatures(bag, contextOf(document.sentences, i, first === null ? null : (first[d] ?? [])));
      return 1 / (1 + Math.exp(-(scoreLinear(bag.take(BUCKETS), model, BUCKETS)[0] as number)));
    }),
  );
}

function fit(documents: readonly Read[]): { weights: [LinearWeights, LinearWeights]; threshold: number } {
  // The second pass must learn from first-pass scores as they come on unseen text: jackknife.
  const jackknifed: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainLinear(
      vectors(
        documents.filter((_, d) => d % FOLDS !== fold),
        null,
      ),
      OPTIONS,
    );
    documents.forEach((document, d) => {
      if (d % FOLDS === fold) jackknifed[d] = judge([document], model, null)[0] as number[];
    });
  }
  const first = trainLinear(vectors(documents, null), OPTIONS);
  const secondScores: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = documents.map((_, d) => d).filter((d) => d % FOLDS !== fold);
    const model = trainLinear(
      vectors(
        inside.map((d) => documents[d] as Read),
        inside.map((d) => jackknifed[d] as number[]),
      ),
      OPTIONS,
    );
    documents.forEach((document, d) => {
      if (d % FOLDS === fold)
        secondScores[d] = judge([document], model, [jackknifed[d] as number[]])[0] as number[];
    });
  }
  let best = { threshold: 0.5, f1: 0 };
  for (let t = 0.2; t < 0.8; t += 0.02) {
    const f1 = scoreF1(documents, secondScores, t);
    if (f1 > best.f1) best = { threshold: t, f1 };
  }
  console.log(
    `cross-validated F1 one pass ${scoreF1(documents, jackknifed, best.threshold).toFixed(1)}, two ${best.f1.toFixed(1)} at ${best.threshold.toFixed(2)}`,
  );
  return {
    weights: [first, trainLinear(vectors(documents, jackknifed), OPTIONS)],
    threshold: best.threshold,
  };
}

function scoreF1(
  documents: readonly Read[],
  scores: readonly (readonly number[])[],
  threshold: number,
): number {
  let [hit, said, gold] = [0, 0, 0];
  documents.forEach((document, d) => {
    document.gold.forEach((isGold, i) => {
      const isSaid = (scores[d]?.[i] ?? 0) >= threshold;
      if (isGold) gold++;
      if (isSaid) said++;
      if (isGold && isSaid) hit++;
    });
  });
  return (200 * hit) / Math.max(1, said + gold);
}

function report(
  name: string,
  documents: readonly Read[],
  model: [LinearWeights, LinearWeights],
  threshold: number,
): void {
  const first = judge(documents, model[0], null);
  const second = judge(documents, model[1], first);
  console.log(
    `${name}: F1 ${scoreF1(documents, second, threshold).toFixed(2)} (first pass ${scoreF1(documents, first, 0.5).toFixed(2)})`,
  );
}

function save(path: string, [first, second]: [LinearWeights, LinearWeights], threshold: number): void {
  const tensors = new Map<string, Tensor>([
    ...linearTensors("first", first.weights, first.bias),
    ...linearTensors("second", second.weights, second.bias),
  ]);
  writeFileSync(
    path,
    new ModelFile(
      { classes: { first: ["commissive"], second: ["commissive"] }, threshold },
      tensors,
    ).render(),
  );
}
