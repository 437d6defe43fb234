/**
 * Learns the weights of toponym resolution from LGL and GeoVirus, the halves that are not kept aside, and writes
 * src/extract/places/weights.ts. Usage: node training/places/train.ts LGL.xml GeoVirus.xml
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isKeptAsideArticle, readToponymArticles } from "../../src/app/evaluate/toponyms.ts";
import { packageRoot } from "../../src/app/package-root.ts";
import { Gazetteer } from "../../src/codebook/gazetteer.ts";
import {
  BASE_FEATURES,
  baseFeatures,
  CONTEXT_FEATURES,
  distanceKm,
  otherNames,
} from "../../src/extract/places/features.ts";
import {
  dot,
  fullFeatures,
  likelyPlaces,
  shares,
  surroundOf,
} from "../../src/extract/places/resolve-toponyms.ts";

interface Example {
  readonly features: readonly (readonly number[])[];
  /** Indexes of the candidates that are right. */
  readonly right: readonly number[];
}

const gazetteer = Gazetteer.fromBytes(readFileSync(join(packageRoot(), "data", "gazetteer.bin")));
const articles = process.argv
  .slice(2)
  .flatMap((file) => readToponymArticles(readFileSync(file, "utf8")))
  .filter((article) => !isKeptAsideArticle(article.id));
if (articles.length === 0) {
  console.error(
    "usage: node training/places/train.ts LGL.xml GeoVirus.xml (they are not part of the package)",
  );
  process.exit(2);
}

const documents = articles.map((article) => ({
  article,
  surround: surroundOf(article.text, article.toponyms, gazetteer, {}),
}));

function rightOnes(document: (typeof documents)[number], at: number): number[] {
  const gold = document.article.toponyms[at];
  const candidates = document.surround.mentions[at]?.candidates ?? [];
  const found: number[] = [];
  candidates.forEach((candidate, index) => {
    if (gold !== undefined && distanceKm(candidate.place, gold) < 161) found.push(index);
  });
  return found;
}

/** Softmax regression by full-batch gradient with momentum; deterministic. */
function learn(examples: readonly Example[], size: number, l2: number): number[] {
  const weights = new Array<number>(size).fill(0);
  const velocity = new Array<number>(size).fill(0);
  for (let epoch = 0; epoch < 400; epoch++) {
    const gradient = new Array<number>(size).fill(0);
    for (const { features, right } of examples) {
      const p = shares(features.map((each) => dot(weights, each)));
      const mass = right.reduce((sum, index) => sum + (p[index] as number), 0);
      features.forEach((each, index) => {
        const target = right.includes(index) ? (p[index] as number) / Math.max(1e-9, mass) : 0;
        const delta = target - (p[index] as number);
        for (let k = 0; k < size; k++) gradient[k] = (gradient[k] as number) + delta * (each[k] as number);
      });
    }
    for (let k = 0; k < size; k++) {
      velocity[k] =
        0.9 * (velocity[k] as number) +
        ((gradient[k] as number) / examples.length - l2 * (weights[k] as number)) * 0.5;
      weights[k] = (weights[k] as number) + (velocity[k] as number);
    }
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000);
}

const firstExamples: Example[] = [];
for (const document of documents) {
  document.surround.mentions.forEach((mention, at) => {
    const right = rightOnes(document, at);
    if (right.length === 0 || right.length === mention.candidates.length) return;
    firstExamples.push({
      features: mention.candidates.map((candidate) => baseFeatures(mention, candidate, null)),
      right,
    });
  });
}
const first = learn(firstExamples, BASE_FEATURES.length, 0.0005);

const secondExamples: Example[] = [];
for (const document of documents) {
  const { surround } = document;
  const shared = surround.mentions.map((mention) =>
    shares(mention.candidates.map((candidate) => dot(first, baseFeatures(mention, candidate, null)))),
  );
  const likely = likelyPlaces(surround, shared);
  surround.mentions.forEach((mention, at) => {
    const right = rightOnes(document, at);
    if (right.length === 0 || right.length === mention.candidates.length) return;
    const others = otherNames(surround.mentions, at);
    secondExamples.push({
      features: mention.candidates.map((candidate) => fullFeatures(surround, at, candidate, likely, others)),
      right,
    });
  });
}
const second = learn(secondExamples, BASE_FEATURES.length + CONTEXT_FEATURES.length, 0.0005);
// No tuned text knows its outlet; the sign of that feature is set by hand.
first[BASE_FEATURES.indexOf("outlet")] = 1;
second[BASE_FEATURES.indexOf("outlet")] = 1;

const names = [...BASE_FEATURES, ...CONTEXT_FEATURES];
const table = (weights: readonly number[]): string =>
  weights.map((weight, index) => `  ${weight}, // ${names[index]}`).join("\n");
writeFileSync(
  join(packageRoot(), "src", "extract", "places", "weights.ts"),
  `/**\n * Learnt weights of toponym resolution, in the order of the features. Written by training/places/train.ts from the halves of\n * LGL (Lieberman et al. 2010) and GeoVirus (Gritta et al. 2018) that are not kept aside.\n */\n\n// biome-ignore format: one weight a line, with its name\nexport const FIRST_WEIGHTS: readonly number[] = [\n${table(first)}\n];\n\n// biome-ignore format: one weight a line, with its name\nexport const SECOND_WEIGHTS: readonly number[] = [\n${table(second)}\n];\n`,
);
console.log(`${articles.length} articles, ${firstExamples.length} toponyms with a choice`);
