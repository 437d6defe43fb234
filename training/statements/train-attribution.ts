/**
 * Trains models/statements.bin on PolNeAR's training part. The dev part's even articles (in name order) tune; the odd ones
 * are scored only when asked for.
 *
 *   node training/statements/train-attribution.ts CORPUS_FOLDER CACHE_FOLDER [--final OUT] [--odd]
 *
 * CORPUS_FOLDER holds polnear-train and polnear-dev.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyTally, f1, overlapOfUnion, tally } from "../../src/app/evaluate/attribution-score.ts";
import { type GoldArticle, type GoldAttribution, readPolnear } from "../../src/app/evaluate/polnear.ts";
import { goldScored, isDirect } from "../../src/app/evaluate/polnear-gold.ts";
import { packageRoot } from "../../src/app/package-root.ts";
import {
  addContentFeatures,
  addCueFeatures,
  addSourceFeatures,
  isCueCandidate,
} from "../../src/extract/statements/attribution-features.ts";
import { AttributionModel } from "../../src/extract/statements/attribution-model.ts";
import { proposeContent } from "../../src/extract/statements/content-candidates.ts";
import { Discourse, type SentenceView } from "../../src/extract/statements/discourse.ts";
import { proposeSources } from "../../src/extract/statements/source-candidates.ts";
import { findRawStatements } from "../../src/extract/statements/raw-statements.ts";
import { FeatureBag, HashedLinear, linearTensors } from "../../src/nn/hashed-linear.ts";
import { ModelFile, type Tensor } from "../../src/nn/model-file.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { annotateCorpus } from "./annotate-corpus.ts";
import { type LinearWeights, randomFrom, type Sample, shuffle, trainLinear } from "./train-linear.ts";

const CUE_BUCKETS = 1 << 19;
const CONTENT_BUCKETS = 1 << 17;
const SOURCE_BUCKETS = 1 << 17;

const [corpus, cache] = process.argv.slice(2);
if (corpus === undefined || cache === undefined) throw new Error("name the corpus folder and a cache folder");
const vectors = WordVectors.load(readFileSync(join(packageRoot(), "models", "word-vectors.bin")));
const limit = Number(process.env["LIMIT"] ?? 100000);
const dev = load("polnear-dev");
const train = load("polnear-train");
const bag = new FeatureBag();
const samples = { cue: [] as Sample[], content: [] as Sample[], source: [] as Sample[] };
const ceiling = { gold: 0, cue: 0, content: 0, sources: 0, source: 0 };
for (const [article, discourse] of train) collect(article, discourse);
console.log(
  `cue samples ${samples.cue.length}, content ${samples.content.length}, source ${samples.source.length}`,
);
console.log(
  `ceilings: cue ${pc(ceiling.cue, ceiling.gold)}, content ${pc(ceiling.content, ceiling.cue)}, source ${pc(ceiling.source, ceiling.sources)}`,
);
const cue = trainLinear(samples.cue, {
  buckets: CUE_BUCKETS,
  outputs: 1,
  epochs: 5,
  rate: 0.05,
  l2: 1e-6,
  kind: "logistic",
  seed: 1,
});
const content = trainLinear(samples.content, {
  buckets: CONTENT_BUCKETS,
  outputs: 1,
  epochs: 5,
  rate: 0.05,
  l2: 1e-6,
  kind: "logistic",
  seed: 2,
});
const source = trainLinear(samples.source, {
  buckets: SOURCE_BUCKETS,
  outputs: 1,
  epochs: 5,
  rate: 0.05,
  l2: 1e-6,
  kind: "logistic",
  seed: 3,
});
let best = { threshold: 0.5, f1: 0 };
for (const threshold of [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]) {
  const score = evaluate(bytesOf(cue, content, source, threshold), 0);
  console.log(`threshold ${threshold}: ${score.line}`);
  if (score.f1 > best.f1) best = { threshold, f1: score.f1 };
}
if (process.argv.includes("--odd"))
  console.log(`odd articles: ${evaluate(bytesOf(cue, content, source, best.threshold), 1).line}`);
const out = process.argv.indexOf("--final");
if (out > 0) writeFileSync(process.argv[out + 1] as string, bytesOf(cue, content, source, best.threshold));

function pc(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % of ${whole}`;
}

/** A fixed order without order, so that the first few hundred are a fair sample of outlets and years. */
function shuffled(articles: GoldArticle[]): GoldArticle[] {
  if (articles.length < 200) return articles;
  shuffle(articles, randomFrom(42));
  return articles;
}

function load(name: string): [GoldArticle, Discourse][] {
  const articles = shuffled(readPolnear(join(corpus as string, name))).slice(0, limit);
  const texts = annotateCorpus(
    articles.map(({ text }) => ({ text, kind: "article" as const })),
    join(cache as string, `${name}.jsonl`),
  );
  return articles.map((article, i) => [article, new Discourse(texts[i] as never)]);
}

/** The token of the gold cue that the finder can ask about: its highest one in the tree that is a candidate. */
function goldCue(discourse: Discourse, gold: GoldAttribution): { view: SentenceView; at: number } | null {
  for (const part of gold.cue) {
    for (const view of discourse.sentencesOf(part)) {
      const inside: number[] = [];
      view.sentence.tokens.forEach((token, i) => {
        if (token.start < part.end && token.end > part.start && isCueCandidate(view, i)) inside.push(i);
      });
      if (inside.length === 0) continue;
      const depth = (i: number): number => view.tree.ancestors(i).length;
      inside.sort((a, b) => depth(a) - depth(b) || a - b);
      // "have used their platform to push": the verb nearest the content; the highest verb otherwise.
      return { view, at: inside[0] as number };
    }
  }
  return null;
}

function collect(article: GoldArticle, discourse: Discourse): void {
  const cues = new Map<string, GoldAttribution>();
  for (const gold of article.attributions) {
    if (gold.cue.length === 0) continue;
    ceiling.gold++;
    const at = goldCue(discourse, gold);
    if (at === null) continue;
    ceiling.cue++;
    cues.set(`${at.view.index}:${at.at}`, gold);
  }
  for (const view of discourse.views) {
    for (let at = 0; at < view.sentence.tokens.length; at++) {
      if (!isCueCandidate(view, at)) continue;
      const gold = cues.get(`${view.index}:${at}`);
      bag.clear();
      addCueFeatures(bag, view, at, vectors);
      samples.cue.push({ x: bag.take(CUE_BUCKETS), y: gold === undefined ? 0 : 1 });
      if (gold !== undefined) collectArguments(discourse, view, at, gold);
    }
  }
}

function collectArguments(discourse: Discourse, view: SentenceView, at: number, gold: GoldAttribution): void {
  const candidates = proposeContent(discourse, view, at);
  const overlaps = candidates.map((candidate) => overlapOfUnion(candidate.spans, gold.content));
  const most = Math.max(0, ...overlaps);
  if (most >= 0.5) ceiling.content++;
  candidates.forEach((candidate, i) => {
    bag.clear();
    addContentFeatures(bag, view, at, candidate, candidates.length);
    const overlap = overlaps[i] as number;
    samples.content.push({
      x: bag.take(CONTENT_BUCKETS),
      y: overlap < 0.3 ? 0 : overlap > 0.9 ? 1 : overlap,
      weight: overlap === most && most >= 0.5 ? 2 : 1,
    });
  });
  const sources = proposeSources(view, at);
  const content = candidates[overlaps.indexOf(most)] ?? null;
  const right = sources.find((candidate) =>
    gold.source.some((part) => {
      const head = view.tree.token(candidate.head);
      const goldHead = view.tree.headOf(part);
      return (
        part.start <= head.start &&
        head.end <= part.end &&
        goldHead !== null &&
        candidate.span.start <= view.tree.token(goldHead).start &&
        view.tree.token(goldHead).end <= candidate.span.end
      );
    }),
  );
  if (gold.source.length > 0) ceiling.sources++;
  if (gold.source.length > 0 && right !== undefined) ceiling.source++;
  if (gold.source.length > 0 && right === undefined) return;
  for (const candidate of [null, ...sources]) {
    bag.clear();
    addSourceFeatures(bag, view, at, candidate, content, sources.length);
    const isRight = gold.source.length === 0 ? candidate === null : candidate === right;
    samples.source.push({ x: bag.take(SOURCE_BUCKETS), y: isRight ? 1 : 0, weight: isRight ? 2 : 1 });
  }
}

function bytesOf(
  cue: LinearWeights,
  content: LinearWeights,
  source: LinearWeights,
  threshold: number,
): Uint8Array {
  const tensors = new Map<string, Tensor>([
    ...linearTensors("cue", cue.weights, cue.bias),
    ...linearTensors("content", content.weights, content.bias),
    ...linearTensors("source", source.weights, source.bias),
  ]);
  const classes = { cue: ["cue"], content: ["content"], source: ["source"] };
  return new ModelFile({ classes, threshold }, tensors).render();
}

function evaluate(bytes: Uint8Array, parity: number): { f1: number; line: string } {
  const model = AttributionModel.load(bytes, vectors);
  const counts = emptyTally();
  const direct = emptyTally();
  dev.forEach(([article, discourse], i) => {
    if (i % 2 !== parity) return;
    const found = findRawStatements(discourse, model);
    const gold = article.attributions.map((one) => goldScored(one, discourse));
    tally(
      counts,
      gold,
      found.map((one) => one.scored),
    );
    const goldDirect = gold.filter((one) => one.direct);
    tally(
      direct,
      goldDirect,
      found.filter((one) => one.scored.direct).map((one) => one.scored),
    );
    void isDirect;
  });
  const line = `F1 ${f1(counts).toFixed(2)} (P ${((100 * counts.matched) / counts.found).toFixed(1)} R ${((100 * counts.matched) / counts.gold).toFixed(1)}) speaker ${((100 * counts.speakerRight) / counts.withSource).toFixed(1)}; direct F1 ${f1(direct).toFixed(2)} of ${direct.gold} speaker ${((100 * direct.speakerRight) / direct.withSource).toFixed(1)}`;
  return { f1: f1(counts), line };
}
void HashedLinear;
