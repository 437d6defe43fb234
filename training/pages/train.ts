/**
 * Trains models/page-blocks.bin on the tuning part of WCXB. Usage:
 *   node training/pages/train.ts FOLDER [--trees N] [--out FILE] [--final]
 * FOLDER is pages/wcxb-dev, or CHANCERY_CORPORA names the folder above. Pages held aside are opened only with --final,
 * which trains on every page: such a model's scores on the part held aside mean nothing, and its file says so.
 */

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { corpusPages, wordF1, wordsOfText } from "../../src/app/evaluate/page-corpus.ts";
import { ModelFile, type Tensor } from "../../src/nn/model-file.ts";
import { decodeBytes } from "../../src/page/decode.ts";
import {
  blockFeatures,
  FEATURE_COUNT,
  hashOf,
  leadingWords,
  namesOf,
  type TokenScores,
} from "../../src/page/html/block-features.ts";
import { type Block, blocksOf } from "../../src/page/html/blocks.ts";
import { bestThreshold } from "../../src/page/html/content-blocks.ts";
import { type Forest, forestTensors, logistic, scoreRow } from "../../src/nn/forest.ts";
import { type PageElement, parseTree } from "../../src/page/html/tree.ts";
import { type BoostOptions, binRows, boost } from "./boost.ts";
import { labelBlocks } from "./label-blocks.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    trees: { type: "string", default: "80" },
    leaves: { type: "string", default: "31" },
    out: { type: "string", default: "models/page-blocks.bin" },
    only: { type: "string", default: "" },
    final: { type: "boolean", default: false },
  },
});
const folder =
  positionals[0] ??
  (process.env["CHANCERY_CORPORA"] === undefined
    ? ""
    : join(process.env["CHANCERY_CORPORA"], "pages/wcxb-dev"));
if (!existsSync(folder)) {
  console.error(
    "The corpus is not there: give the folder of WCXB's development pages, or set CHANCERY_CORPORA.",
  );
  process.exit(2);
}

const FOLDS = 3;
const TOKEN_SCALE = 0.05;
const options: BoostOptions = {
  trees: Number(values.trees),
  leaves: Number(values.leaves),
  rate: 0.1,
  leafWeightMin: 0.5,
  lambda: 1,
  columnShare: 0.5,
  rowShare: 0.7,
};

interface PageLabels {
  readonly id: string;
  readonly type: string;
  readonly fold: number;
  readonly content: string;
  readonly labels: Uint8Array;
  readonly texts: readonly string[];
  readonly from: number;
}

interface Counts {
  readonly kept: Map<number, number>;
  readonly all: Map<number, number>;
}

const pages: PageLabels[] = [];
const nameCounts: Counts[] = Array.from({ length: FOLDS }, () => ({ kept: new Map(), all: new Map() }));
const wordCounts: Counts[] = Array.from({ length: FOLDS }, () => ({ kept: new Map(), all: new Map() }));
let total = 0;

for (const { page, blocks } of parsedPages()) {
  const labels = labelBlocks(blocks, page.content);
  const fold = (hashOf(page.id) >>> 0) & 0xffff;
  const own = fold % FOLDS;
  pages.push({
    id: page.id,
    type: page.type,
    fold: own,
    content: page.content,
    labels,
    texts: blocks.map(({ words }) => words),
    from: total,
  });
  total += blocks.length;
  countTokens(blocks, labels, nameCounts[own] as Counts, wordCounts[own] as Counts);
}
say(
  `${pages.length} pages, ${total} blocks; upper bound of labels: ${mean(pages.map((page) => scorePage(page, (n) => page.labels[n] as number, 0.5))).toFixed(4)}`,
);

const labels = new Uint8Array(total);
const weights = new Float32Array(total);
const foldOf = new Uint8Array(total);
for (const page of pages) {
  const sizes = page.texts.map((text) => 3 + wordsOfText(text).length);
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  labels.set(page.labels, page.from);
  page.texts.forEach((_, n) => {
    weights[page.from + n] = ((sizes[n] as number) / whole) * 100;
    foldOf[page.from + n] = page.fold;
  });
}
const everyRow = Int32Array.from({ length: total }, (_, n) => n);
const folds = Array.from({ length: FOLDS }, (_, k) => k);

// Token scores that a row's own fold took no part in, so that they mean the same at training and at reading.
const foldTokens = folds.map((k) => tokenScores(folds.filter((other) => other !== k)));
const rows = new Float32Array(total * FEATURE_COUNT);
eachPage((page, blocks) =>
  rows.set(blockFeatures(blocks, foldTokens[page.fold] as TokenScores), page.from * FEATURE_COUNT),
);
const binned = binRows(rows, FEATURE_COUNT);
const byFold = folds.map((k) =>
  boost(
    binned,
    labels,
    weights,
    everyRow.filter((r) => foldOf[r] !== k),
    options,
  ),
);
const scores = new Float32Array(total);
for (let r = 0; r < total; r++)
  scores[r] = logistic(scoreRow(byFold[foldOf[r] as number] as Forest, rows, r * FEATURE_COUNT));
report(scores);

const names = tokenTable(nameCounts, folds, 12);
const words = tokenTable(wordCounts, folds, 12);
const forest = boost(binned, labels, weights, everyRow, options);
const tensors = new Map<string, Tensor>([
  ...tableTensors("names", names),
  ...tableTensors("words", words),
  ...forestTensors(forest, "forest"),
]);
const file = new ModelFile(
  {
    name: "page-blocks",
    tokenScale: TOKEN_SCALE,
    base: forest.base,
    features: FEATURE_COUNT,
    trainedOn: values.final ? "all" : "dev",
  },
  tensors,
).render();
writeFileSync(values.out, file);
say(`wrote ${values.out}: ${file.length} bytes`);

function say(words: string): void {
  console.log(`${(process.uptime() | 0).toString().padStart(5)} s  ${words}`);
}

function* parsedPages(): Generator<{ page: { id: string; type: string; content: string }; blocks: Block[] }> {
  for (const page of corpusPages(folder, values.final ? "all" : "dev")) {
    if (values.only !== "" && page.type !== values.only) continue;
    yield { page, blocks: blocksOf(parseTree(decodeBytes(page.html, null).text)) };
  }
}

function eachPage(visit: (page: PageLabels, blocks: Block[]) => void): void {
  let n = 0;
  for (const { blocks } of parsedPages()) visit(pages[n++] as PageLabels, blocks);
}

/** Counts a name once for each block under an element that bears it (nearest six elements), a word once for each block. */
function countTokens(blocks: readonly Block[], kept: Uint8Array, ofNames: Counts, ofWords: Counts): void {
  const share = 100 / Math.max(1, blocks.length);
  blocks.forEach((block, n) => {
    const found = new Set<number>();
    let at: PageElement | null = block.element;
    for (let k = 0; at !== null && k < 8; at = at.parent, k++)
      for (const name of namesOf(at)) found.add(hashOf(name));
    for (const hash of found) add(ofNames, hash, kept[n] === 1, share);
    for (const hash of new Set(leadingWords(block.words).map(hashOf)))
      add(ofWords, hash, kept[n] === 1, share);
  });
}

function add({ kept, all }: Counts, hash: number, isKept: boolean, share: number): void {
  all.set(hash, (all.get(hash) ?? 0) + share);
  if (isKept) kept.set(hash, (kept.get(hash) ?? 0) + share);
}

/** Smoothed log-odds of tokens seen with at least `least` percent-of-a-page of blocks. */
function tokenTable(counts: readonly Counts[], used: readonly number[], least: number): Map<number, number> {
  const all = new Map<number, number>();
  const kept = new Map<number, number>();
  for (const k of used) {
    for (const [hash, n] of (counts[k] as Counts).all) all.set(hash, (all.get(hash) ?? 0) + n);
    for (const [hash, n] of (counts[k] as Counts).kept) kept.set(hash, (kept.get(hash) ?? 0) + n);
  }
  const table = new Map<number, number>();
  for (const [hash, n] of all) {
    if (n < least) continue;
    const yes = kept.get(hash) ?? 0;
    const odds = Math.log((yes + 6) / (n - yes + 6)) + 0.4;
    const score = Math.max(-127, Math.min(127, Math.round(odds / TOKEN_SCALE)));
    if (score !== 0) table.set(hash, score);
  }
  return table;
}

function tokenScores(used: readonly number[]): TokenScores {
  const ofNames = tokenTable(nameCounts, used, 12);
  const ofWords = tokenTable(wordCounts, used, 12);
  return {
    ofName: (hash) => (ofNames.get(hash) ?? 0) * TOKEN_SCALE,
    ofWord: (hash) => (ofWords.get(hash) ?? 0) * TOKEN_SCALE,
  };
}

function scorePage(page: PageLabels, score: (n: number) => number, least: number): number {
  const seen = new Set<string>();
  const kept = page.texts.filter((text, n) => {
    if (score(n) < least || (text.length > 40 && seen.has(text))) return false;
    seen.add(text);
    return true;
  });
  return wordF1(kept.join("\n"), page.content).f1;
}

/** Says how the folds' forests score on the pages that they did not see, each page cut where its own scores say. */
function report(scores: Float32Array): void {
  const f1s = pages.map((page) => {
    const own = scores.subarray(page.from, page.from + page.labels.length);
    const least = bestThreshold(
      page.texts.map((words) => ({ words })),
      own,
    );
    return scorePage(page, (n) => own[n] as number, least);
  });
  const of = (type: string | null): string =>
    mean(f1s.filter((_, n) => type === null || pages[n]?.type === type)).toFixed(4);
  const types = [...new Set(pages.map(({ type }) => type))].sort();
  say(`folds: all ${of(null)} ${types.map((type) => `${type} ${of(type)}`).join(" ")}`);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
}

function tableTensors(name: string, table: ReadonlyMap<number, number>): [string, Tensor][] {
  const entries = [...table].sort((a, b) => a[0] - b[0]);
  return [
    [
      `${name}.hash`,
      { kind: "i32", shape: [entries.length], data: Int32Array.from(entries, ([hash]) => hash) },
    ],
    [
      `${name}.score`,
      { kind: "i8", shape: [entries.length], data: Int8Array.from(entries, ([, score]) => score) },
    ],
  ];
}
