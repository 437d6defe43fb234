/**
 * How much the encoder's scores should count beside those of the conditional random field of names:
 *
 *   node training/neural/combine-names.ts CRF.bin ENCODER.bin [CORPORA]
 *
 * Tells F1 on the tuning articles for a row of weights, then the kept-aside articles for each alone and the best together.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NameScorer } from "../../src/language/neural/name-scorer.ts";
import { featuresOf, traceDocument } from "../../src/language/names/features.ts";
import { namesOf } from "../../src/language/names/labels.ts";
import { NameModel } from "../../src/language/names/name-model.ts";
import { WordViews } from "../../src/language/names/word-hash.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { corporaFolder, type NameDocument, type Part, readNewswire } from "../names/data.ts";
import { type Counts, countSpans, f1 } from "../names/score.ts";

const [crfPath = "", encoderPath = "", folder] = process.argv.slice(2);
const corpora = corporaFolder(folder);
const vectors = WordVectors.load(readFileSync(join(import.meta.dirname, "../../models/word-vectors.bin")));
const model = NameModel.fromBytes(readFileSync(crfPath));
const scorer = NameScorer.load(readFileSync(encoderPath), vectors);
const newswire = readNewswire(corpora);
const views = new WordViews();

interface Scored {
  readonly document: NameDocument;
  readonly field: readonly Float32Array[];
  readonly encoder: readonly Float32Array[];
}

function scored(part: Part): Scored[] {
  return newswire
    .filter((document) => document.part === part)
    .map((document) => {
      const words = document.sentences.map(({ forms }) => forms.map((form) => ({ form, upos: "" })));
      const context = traceDocument(words, views);
      const field = words.map((sentence, at) => model.scores(featuresOf(context, at, sentence, model.lists)));
      return { document, field, encoder: scorer.score(document.sentences.map(({ forms }) => forms)) };
    });
}

function scoreAt(list: readonly Scored[], fieldWeight: number, encoderWeight: number): Map<string, Counts> {
  const table = new Map<string, Counts>();
  for (const { document, field, encoder } of list) {
    document.sentences.forEach(({ names }, s) => {
      const scores = (field[s] as Float32Array).map(
        (value, i) => fieldWeight * value + encoderWeight * ((encoder[s] as Float32Array)[i] as number),
      );
      countSpans(table, namesOf(model.decode(scores)), names);
    });
  }
  return table;
}

const show = (counts: Map<string, Counts>): string =>
  [...counts.keys()]
    .sort()
    .map((key) => `${key} ${f1(counts.get(key)).toFixed(1)}`)
    .join(", ");

const tuning = scored("tune");
let best = [1, 0];
let bestScore = 0;
for (const pair of [
  [1, 0],
  [1, 0.5],
  [1, 1],
  [1, 1.5],
  [1, 2],
  [1, 3],
  [0.5, 1.5],
  [0, 1],
]) {
  const score = f1(scoreAt(tuning, pair[0] as number, pair[1] as number).get("all"));
  console.log(`tuning, field × ${pair[0]} + encoder × ${pair[1]}: ${score.toFixed(2)}`);
  if (score <= bestScore) continue;
  bestScore = score;
  best = pair;
}
const kept = scored("kept");
for (const [field, encoder] of [[1, 0], [0, 1], best])
  console.log(
    `kept aside, field × ${field} + encoder × ${encoder}: ${show(scoreAt(kept, field as number, encoder as number))}`,
  );
