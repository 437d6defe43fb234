/**
 * Learns the weights of toponym resolution from LGL and GeoVirus, the halves that are not kept aside, and writes
 * src/extract/places/weights.ts. Texts of world news may follow, as JSON Lines {text, spans}: in them names of countries and
 * capitals are taken to mean those (LGL alone, local news, would teach that Paris is in Texas).
 * Usage: node training/places/train.ts LGL.xml GeoVirus.xml [SILVER.jsonl]
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isKeptAsideArticle, readToponymArticles } from "../../src/app/evaluate/toponyms.ts";
import { packageRoot } from "../../src/app/package-root.ts";
import { Gazetteer } from "../../src/codebook/gazetteer.ts";
import type { Candidate } from "../../src/extract/places/candidates.ts";
import {
  BASE_FEATURES,
  baseFeatures,
  CONTEXT_FEATURES,
  distanceKm,
  type Mention,
  otherNames,
  type Surround,
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
  readonly weight: number;
}

const gazetteer = Gazetteer.fromBytes(readFileSync(join(packageRoot(), "data", "gazetteer.bin")));
const articles = process.argv
  .slice(2)
  .filter((file) => file.endsWith(".xml"))
  .flatMap((file) => readToponymArticles(readFileSync(file, "utf8")))
  .filter((article) => !isKeptAsideArticle(article.id));
if (articles.length === 0) {
  console.error(
    "usage: node training/places/train.ts LGL.xml GeoVirus.xml (they are not part of the package)",
  );
  process.exit(2);
}

/** A text with, for each toponym, the candidates that are right; empty where nothing is known. */
interface Taught {
  readonly surround: Surround;
  readonly right: readonly (readonly number[])[];
  readonly weight: number;
}

interface SilverText {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** How much a silver toponym counts against one labelled by people. */
const SILVER_WEIGHT = 0.25;

const silver = process.argv
  .slice(2)
  .filter((file) => file.endsWith(".jsonl"))
  .flatMap((file) => readFileSync(file, "utf8").split("\n").filter(Boolean))
  .map((line) => JSON.parse(line) as SilverText)
  .map(({ text, spans }): Taught => {
    const surround = surroundOf(text, spans, gazetteer, {});
    return {
      surround,
      right: surround.mentions.map((mention) => silverOnes(mention.candidates)),
      weight: SILVER_WEIGHT,
    };
  });

/** Countries and capitals under their own names; nothing else of a silver text teaches. */
function silverOnes(candidates: readonly Candidate[]): number[] {
  const country = candidates.findIndex((each) => each.isMain && each.place.kind === "country");
  const capital = candidates.findIndex(
    (each) => each.isMain && each.place.kind === "capital" && each.place.population > 300_000,
  );
  const chosen = country >= 0 && capital >= 0 ? [] : country >= 0 ? [country] : capital >= 0 ? [capital] : [];
  // The region around a capital is as right.
  return candidates.flatMap((each, index) => {
    const pick = candidates[chosen[0] ?? -1];
    return pick !== undefined && (index === chosen[0] || distanceKm(each.place, pick.place) < 100)
      ? [index]
      : [];
  });
}

const labelled = articles.map((article): Taught => {
  const surround = surroundOf(article.text, article.toponyms, gazetteer, {});
  const right = surround.mentions.map((mention, at) => {
    const gold = article.toponyms[at];
    return mention.candidates.flatMap((candidate, index) =>
      gold !== undefined && distanceKm(candidate.place, gold) < 161 ? [index] : [],
    );
  });
  return { surround, right, weight: 1 };
});

/** Softmax regression by full-batch gradient with momentum; deterministic. */
function learn(examples: readonly Example[], size: number, l2: number): number[] {
  const weights = new Array<number>(size).fill(0);
  const velocity = new Array<number>(size).fill(0);
  for (let epoch = 0; epoch < 400; epoch++) {
    const gradient = new Array<number>(size).fill(0);
    for (const { features, right, weight } of examples) {
      const p = shares(features.map((each) => dot(weights, each)));
      const mass = right.reduce((sum, index) => sum + (p[index] as number), 0);
      features.forEach((each, index) => {
        const target = right.includes(index) ? (p[index] as number) / Math.max(1e-9, mass) : 0;
        const delta = weight * (target - (p[index] as number));
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

/** Toponyms with a choice, each candidate by its features. */
function examplesOf(
  taught: readonly Taught[],
  featuresOf: (surround: Surround) => (at: number, candidate: Candidate) => number[],
): Example[] {
  return taught.flatMap(({ surround, right, weight }) => {
    const features = featuresOf(surround);
    return surround.mentions.flatMap((mention, at) => {
      const ones = right[at] ?? [];
      if (ones.length === 0 || ones.length === mention.candidates.length) return [];
      return [
        { features: mention.candidates.map((candidate) => features(at, candidate)), right: ones, weight },
      ];
    });
  });
}

const taught = [...labelled, ...silver];
const base = (surround: Surround) => (at: number, candidate: Candidate) =>
  baseFeatures(surround.mentions[at] as Mention, candidate, null);
const firstExamples = examplesOf(taught, base);
const first = learn(firstExamples, BASE_FEATURES.length, 0.0005);

const full = (surround: Surround) => {
  const shared = surround.mentions.map((mention, at) =>
    shares(mention.candidates.map((candidate) => dot(first, base(surround)(at, candidate)))),
  );
  const likely = likelyPlaces(surround, shared);
  const others = surround.mentions.map((_, at) => otherNames(surround.mentions, at));
  return (at: number, candidate: Candidate) =>
    fullFeatures(surround, at, candidate, likely, others[at] ?? []);
};
const second = learn(examplesOf(taught, full), BASE_FEATURES.length + CONTEXT_FEATURES.length, 0.0005);
// No tuned text knows its outlet; the sign of that feature is set by hand.
first[BASE_FEATURES.indexOf("outlet")] = 1;
second[BASE_FEATURES.indexOf("outlet")] = 1;

const names = [...BASE_FEATURES, ...CONTEXT_FEATURES];
const table = (weights: readonly number[]): string =>
  weights.map((weight, index) => `  ${weight}, // ${names[index]}`).join("\n");
writeFileSync(
  join(packageRoot(), "src", "extract", "places", "weights.ts"),
  `/**\n * Learnt weights of toponym resolution, in the order of the features. Written by training/places/train.ts from the halves of\n * LGL (Lieberman et al. 2010) and GeoVirus (Gritta et al. 2018) that are not kept aside, with capitals and countries\n * of Wikinews as silver.\n */\n\n// biome-ignore format: one weight a line, with its name\nexport const FIRST_WEIGHTS: readonly number[] = [\n${table(first)}\n];\n\n// biome-ignore format: one weight a line, with its name\nexport const SECOND_WEIGHTS: readonly number[] = [\n${table(second)}\n];\n`,
);
console.log(
  `${articles.length} articles and ${silver.length} silver texts, ${firstExamples.length} toponyms with a choice`,
);
