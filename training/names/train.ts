/**
 * Trains the recogniser of names and writes its weights: `node training/names/train.ts [CORPORA] [--open] [--out FILE]`.
 * Chooses on the tuning articles; `--final` adds them to the training and tells the score on the kept-aside articles once.
 */

import { writeFileSync } from "node:fs";
import {
  featuresOf,
  traceDocument,
  type NameWord,
  type WordLists,
} from "../../src/language/names/features.ts";
import { LABELS, TYPES, labelsOf } from "../../src/language/names/labels.ts";
import { NameModel, packNames } from "../../src/language/names/name-model.ts";
import { recogniseNames } from "../../src/language/names/find-names.ts";
import { mendNames } from "../../src/language/names/mend-names.ts";
import { WordViews } from "../../src/language/names/word-hash.ts";
import { CrfTrainer, type TrainingSentence } from "./crf.ts";
import { type NameDocument, corporaFolder, readNewswire, readUner } from "./data.ts";
import { buildLists } from "./lists.ts";
import { type Counts, countSpans, f1 } from "./score.ts";

const views = new WordViews();

export interface TrainOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly dropout: number;
  readonly cutoff: number;
  readonly prune: number;
  /** At most so many features are kept. */
  readonly keep: number;
}

export function wordsOf(document: NameDocument): NameWord[][] {
  return document.sentences.map((sentence) => sentence.forms.map((form) => ({ form, upos: "" })));
}

/** Trains on the documents and returns a quantised model's bytes. */
export function trainNames(
  documents: readonly NameDocument[],
  corpora: string,
  options: TrainOptions,
  log: (line: string) => void,
): Uint8Array {
  const table = buildLists(corpora);
  const lists = new NameModel({
    keys: new Uint32Array(0),
    rows: new Int8Array(0),
    scale: 1,
    transitions: new Float32Array(LABELS * LABELS),
    listKeys: table.keys,
    listBits: table.bits,
    listLengthMax: table.lengthMax,
  }).lists;
  const all = indexFeatures(documents, lists, options.cutoff);
  log(`${all.sentences.length} sentences, ${all.keys.length} features`);
  const crf = { rate: options.rate, l2: options.l2, dropout: options.dropout, seed: 7 };
  let { sentences, keys }: { sentences: readonly TrainingSentence[]; keys: Uint32Array } = all;
  if (keys.length > options.keep) {
    const scout = new CrfTrainer(keys.length);
    scout.train(sentences, { ...crf, epochs: 2 }, log);
    ({ sentences, keys } = keepStrongest(sentences, keys, scout.weights, options.keep));
  }
  const trainer = new CrfTrainer(keys.length);
  trainer.train(sentences, { ...crf, epochs: options.epochs }, log);
  return quantise(trainer, keys, table, options.prune, log);
}

/** Leaves only the features that a first training gave the greatest weights, so that the final one shares their work out anew. */
function keepStrongest(
  sentences: readonly TrainingSentence[],
  keys: Uint32Array,
  weights: Float32Array,
  keep: number,
): { sentences: TrainingSentence[]; keys: Uint32Array } {
  const strength = Float32Array.from(keys, (_, row) => {
    let most = 0;
    for (let l = 0; l < LABELS; l++) most = Math.max(most, Math.abs(weights[row * LABELS + l] as number));
    return most;
  });
  const threshold = Float32Array.from(strength).sort()[keys.length - keep] as number;
  const renumbered = new Int32Array(keys.length).fill(-1);
  const kept: number[] = [];
  keys.forEach((key, row) => {
    if ((strength[row] as number) < threshold) return;
    renumbered[row] = kept.length;
    kept.push(key);
  });
  return {
    keys: Uint32Array.from(kept),
    sentences: sentences.map((sentence) => ({
      ...sentence,
      rows: sentence.rows.map((rows) =>
        rows.map((row) => renumbered[row] as number).filter((row) => row >= 0),
      ),
    })),
  };
}

function indexFeatures(documents: readonly NameDocument[], lists: WordLists, cutoff: number) {
  const counts = new Map<number, number>();
  const visit = (each: (features: number[][], document: NameDocument, at: number) => void): void => {
    for (const document of documents) {
      const words = wordsOf(document);
      const context = traceDocument(words, views);
      words.forEach((sentence, at) => each(featuresOf(context, at, sentence, lists), document, at));
    }
  };
  visit((features) => {
    for (const word of features) for (const key of word) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const keys: number[] = [];
  const index = new Map<number, number>();
  for (const [key, count] of counts) {
    if (count < cutoff) continue;
    index.set(key, keys.length);
    keys.push(key >>> 0);
  }
  counts.clear();
  const sentences: TrainingSentence[] = [];
  visit((features, document, at) => {
    const rows = features.map((word) =>
      Int32Array.from(word.map((key) => index.get(key) ?? -1).filter((row) => row >= 0)),
    );
    const sentence = document.sentences[at] as NameDocument["sentences"][number];
    sentences.push({
      rows,
      allowed: allowedLabels(document, labelsOf(rows.length, sentence.names)),
      weight: 1,
    });
  });
  return { sentences, keys: Uint32Array.from(keys) };
}

/** Marked words allow their label alone; unmarked ones "outside" and every label of a type the corpus does not mark. */
function allowedLabels(document: NameDocument, labels: Uint8Array): Uint8Array {
  const allowed = new Uint8Array(labels.length * LABELS);
  labels.forEach((label, i) => {
    allowed[i * LABELS + label] = 1;
    if (label !== 0) return;
    TYPES.forEach((type, t) => {
      if (!document.marked.has(type)) allowed.fill(1, i * LABELS + 1 + 4 * t, i * LABELS + 5 + 4 * t);
    });
  });
  return allowed;
}

function quantise(
  trainer: CrfTrainer,
  keys: Uint32Array,
  table: ReturnType<typeof buildLists>,
  prune: number,
  log: (line: string) => void,
): Uint8Array {
  let top = 0;
  const kept: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    let strength = 0;
    for (let l = 0; l < LABELS; l++)
      strength = Math.max(strength, Math.abs(trainer.weights[row * LABELS + l] as number));
    top = Math.max(top, strength);
    if (strength >= prune) kept.push(row);
  }
  const scale = Math.min(top, 4) / 127;
  const rows = new Int8Array(kept.length * LABELS);
  kept.forEach((row, at) => {
    for (let l = 0; l < LABELS; l++) {
      rows[at * LABELS + l] = Math.max(
        -127,
        Math.min(127, Math.round((trainer.weights[row * LABELS + l] as number) / scale)),
      );
    }
  });
  log(`kept ${kept.length} of ${keys.length} features; strongest ${top.toFixed(2)}`);
  return packNames({
    keys: Uint32Array.from(kept, (row) => keys[row] as number),
    rows,
    scale,
    transitions: trainer.transitions,
    listKeys: table.keys,
    listBits: table.bits,
    listLengthMax: table.lengthMax,
  });
}

export function scoreNames(documents: readonly NameDocument[], model: NameModel): Map<string, Counts> {
  const table = new Map<string, Counts>();
  for (const document of documents) {
    const words = wordsOf(document);
    const found = mendNames(words, recogniseNames(words, model));
    document.sentences.forEach((sentence, at) =>
      countSpans(table, found[at] ?? [], sentence.names, [document.country]),
    );
  }
  return table;
}

export function showScores(table: Map<string, Counts>): string {
  return ["all", ...TYPES].map((key) => `${key} ${f1(table.get(key)).toFixed(1)}`).join("  ");
}

function option(name: string, standard: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? standard : Number(process.argv[at + 1]);
}

function main(): void {
  const corpora = corporaFolder(process.argv[2]?.startsWith("--") ? undefined : process.argv[2]);
  const options: TrainOptions = {
    epochs: option("epochs", 8),
    rate: option("rate", 0.2),
    l2: option("l2", 0),
    dropout: option("dropout", 0.3),
    cutoff: option("cutoff", 2),
    prune: option("prune", 0.02),
    keep: option("keep", 120_000),
  };
  const isFinal = process.argv.includes("--final");
  const newswire = readNewswire(corpora);
  const uner = process.argv.includes("--no-uner") ? [] : readUner(corpora);
  const own = newswire.filter(
    (document) => document.part === "train" || (isFinal && document.part === "tune"),
  );
  const training = process.argv.includes("--open") ? uner : [...own, ...uner];
  const log = (line: string): void => console.error(line);
  const bytes = trainNames(training, corpora, options, log);
  const model = NameModel.fromBytes(bytes);
  const tested = isFinal ? "kept" : "tune";
  console.log(
    `${tested}: ${showScores(
      scoreNames(
        newswire.filter((document) => document.part === tested),
        model,
      ),
    )}; ${bytes.length} bytes`,
  );
  const out = process.argv.indexOf("--out");
  if (out >= 0) writeFileSync(process.argv[out + 1] as string, bytes);
}

if (import.meta.main) main();
