/**
 * Trains models/factuality.bin on UW's training part and UDS-It-Happened's, scored on UW's dev part.
 *
 *   node training/factuality/train-factuality.ts CORPUS_FOLDER CACHE_FOLDER [--final OUT]
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pearson, readFactuality } from "../../src/app/evaluate/factuality-corpus.ts";
import { packageRoot } from "../../src/app/package-root.ts";
import { addFactualityFeatures } from "../../src/extract/clauses/factuality.ts";
import { SyntaxTree } from "../../src/language/tree.ts";
import type { Sentence } from "../../src/model/annotation.ts";
import { FeatureBag, linearTensors } from "../../src/nn/hashed-linear.ts";
import { ModelFile, type Tensor } from "../../src/nn/model-file.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { annotateCorpus } from "../statements/annotate-corpus.ts";
import { type Sample, scoreLinear, trainLinear } from "../statements/train-linear.ts";

const BUCKETS = 1 << 17;
const [corpus, cache] = process.argv.slice(2);
if (corpus === undefined || cache === undefined) throw new Error("name the corpus folder and a cache folder");
const vectors = WordVectors.load(readFileSync(join(packageRoot(), "models", "word-vectors.bin")));
const bag = new FeatureBag();
const udsWeight = Number(process.env["UDS"] ?? 0);
const train = [...samplesOf("UW-train", 1), ...(udsWeight > 0 ? samplesOf("UDS_IH2-train", udsWeight) : [])];
const dev = samplesOf("UW-dev", 1);
const model = trainLinear(train, {
  buckets: BUCKETS,
  outputs: 1,
  epochs: Number(process.env["EPOCHS"] ?? 8),
  rate: Number(process.env["RATE"] ?? 0.02),
  l2: Number(process.env["L2"] ?? 1e-4),
  kind: "regression",
  seed: 3,
});
const said = dev.map((sample) =>
  Math.max(-3, Math.min(3, scoreLinear(sample.x, model, BUCKETS)[0] as number)),
);
console.log(
  `train ${train.length}, dev ${dev.length}: r ${pearson(
    said,
    dev.map((sample) => sample.y),
  ).toFixed(4)}`,
);
const out = process.argv.indexOf("--final");
if (out > 0) {
  const tensors = new Map<string, Tensor>(linearTensors("factuality", model.weights, model.bias));
  writeFileSync(
    process.argv[out + 1] as string,
    new ModelFile({ classes: { factuality: ["factuality"] } }, tensors).render(),
  );
}

function samplesOf(name: string, weight: number): Sample[] {
  const limit = Number(process.env["LIMIT"] ?? 1e6);
  const items = readFactuality(join(corpus as string, `${name}.jsonl`)).slice(0, limit);
  const texts = annotateCorpus(
    items.map(({ text, tokens }) => ({ text, tokens: [tokens], kind: "article" as const })),
    join(cache as string, `${name}.jsonl`),
  );
  return items.flatMap((item, i) => {
    const sentence = texts[i]?.sentences[0] as Sentence | undefined;
    if (sentence === undefined) return [];
    const tree = new SyntaxTree(sentence);
    return item.targets.flatMap(({ at, label }) => {
      if (at >= sentence.tokens.length) return [];
      bag.clear();
      addFactualityFeatures(bag, tree, at, vectors);
      return [{ x: bag.take(BUCKETS), y: label, weight }];
    });
  });
}
