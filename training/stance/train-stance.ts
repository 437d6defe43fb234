/**
 * Trains models/stance.bin on NewsMTSC's training part; one sentence in ten, by hash, is kept aside and scored.
 *
 *   node training/stance/train-stance.ts newsmtsc-train.jsonl CACHE_FOLDER [--final OUT]
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isStanceKeptAside, readNewsmtsc, type StanceItem } from "../../src/app/evaluate/newsmtsc.ts";
import { packageRoot } from "../../src/app/package-root.ts";
import { addStanceFeatures } from "../../src/extract/reactions/stance-features.ts";
import { FeatureBag, linearTensors } from "../../src/nn/hashed-linear.ts";
import { ModelFile, type Tensor } from "../../src/nn/model-file.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { annotateCorpus } from "../statements/annotate-corpus.ts";
import { type LinearWeights, type Sample, scoreLinear, trainLinear } from "../statements/train-linear.ts";

const BUCKETS = 1 << 17;
const [file, cache] = process.argv.slice(2);
if (file === undefined || cache === undefined) throw new Error("name the corpus file and a cache folder");
const vectors = WordVectors.load(readFileSync(join(packageRoot(), "models", "word-vectors.bin")));
const items = readNewsmtsc(file).slice(0, Number(process.env["LIMIT"] ?? 1e6));
const texts = [...new Set(items.map((item) => item.text))];
const read = annotateCorpus(
  texts.map((text) => ({ text, kind: "article" as const })),
  join(cache, "newsmtsc.jsonl"),
);
const byText = new Map(texts.map((text, i) => [text, read[i]]));
const bag = new FeatureBag();
const train: Sample[] = [];
const tune: Sample[] = [];
const kept: Sample[] = [];
items.forEach((item, i) => {
  const sample = sampleOf(item);
  if (sample === null) return;
  if (isStanceKeptAside(item)) kept.push(sample);
  else if (i % 9 === 4 && !process.argv.includes("--final")) tune.push(sample);
  else train.push(sample);
});
console.log(`train ${train.length}, tune ${tune.length}, kept aside ${kept.length}`);
const epochs = Number(process.env["EPOCHS"] ?? 6);
const model = trainLinear(train, {
  buckets: BUCKETS,
  outputs: 3,
  epochs,
  rate: Number(process.env["RATE"] ?? 0.02),
  l2: Number(process.env["L2"] ?? 1e-4),
  kind: "softmax",
  seed: 5,
});
if (tune.length > 0) console.log(`tune macro-F1 ${macroF1(tune, model).toFixed(2)}`);
console.log(`kept aside macro-F1 ${macroF1(kept, model).toFixed(2)}`);
const out = process.argv.indexOf("--final");
if (out > 0) {
  const tensors = new Map<string, Tensor>(linearTensors("stance", model.weights, model.bias));
  writeFileSync(
    process.argv[out + 1] as string,
    new ModelFile({ classes: { stance: ["unfavourable", "neutral", "favourable"] } }, tensors).render(),
  );
}

function sampleOf(item: StanceItem): Sample | null {
  for (const sentence of byText.get(item.text)?.sentences ?? []) {
    const from = sentence.tokens.findIndex((token) => token.end > item.start);
    if (from < 0 || sentence.start >= item.end) continue;
    const to = sentence.tokens.findLastIndex((token) => token.start < item.end) + 1;
    if (to <= from) continue;
    bag.clear();
    addStanceFeatures(bag, { tokens: sentence.tokens, from, to }, vectors);
    return { x: bag.take(BUCKETS), y: item.polarity + 1 };
  }
  return null;
}

function macroF1(samples: readonly Sample[], model: LinearWeights): number {
  const counts = [0, 1, 2].map(() => ({ hit: 0, said: 0, gold: 0 }));
  for (const sample of samples) {
    const scores = scoreLinear(sample.x, model, BUCKETS);
    const best = scores.indexOf(Math.max(...scores));
    const [said, gold] = [counts[best], counts[sample.y]];
    if (said === undefined || gold === undefined) continue;
    said.said++;
    gold.gold++;
    if (best === sample.y) said.hit++;
  }
  return counts.reduce((sum, { hit, said, gold }) => sum + (200 * hit) / Math.max(1, said + gold), 0) / 3;
}
