/**
 * Trains the classical tagger and parser from Universal Dependencies and writes `training/out/syntax-classical.bin`.
 * Usage: node training/classical/train.ts [CORPORA] [OUT] (or CHANCERY_CORPORA). Seeds are fixed: same corpora, same bytes.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ClassicalReader, type ClassicalHeader, bestMove, tagWords } from "./classical-reader.ts";
import { LEFT, ParserState, PARSER_FEATURES_MAX, RIGHT, SHIFT } from "./parser-state.ts";
import { saveSparse } from "../../src/language/sparse-linear.ts";
import { TAGGER_FEATURES_MAX, taggerFeatures } from "./tagger-features.ts";
import { type WordShape, WordShapes } from "../../src/language/word-shapes.ts";
import type { Upos } from "../../src/model/annotation.ts";
import { type ConlluDocument, type ConlluSentence, corporaFolder, halves, loadConllu } from "../conllu.ts";
import { AveragedPerceptron, Chance } from "./averaged-perceptron.ts";
import { costOf } from "./oracle.ts";

const TAGGER_ROUNDS = 5;
const PARSER_ROUNDS = Number(process.env.PARSER_ROUNDS ?? 3);
const FOLDS = 2;
const TAG_COUNT_MIN = 3;
const EXPLORE_FROM_ROUND = 1;
const EXPLORE_SHARE = 0.9;

interface Example {
  readonly shapes: readonly WordShape[];
  readonly forms: readonly string[];
  readonly tags: readonly number[];
  readonly feats: readonly string[];
  /** Gold head of each node, node 0 is the root. */
  readonly heads: Int32Array;
  readonly deprels: readonly string[];
}

const started = performance.now();
const log = (text: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const corpora = corporaFolder(process.argv[2]);
const out = process.argv[3] ?? "training/out/syntax-classical.bin";
const syntax = join(corpora, "syntax");
const training = [
  ...loadConllu(join(syntax, "en_ewt-train.conllu")),
  ...loadConllu(join(syntax, "gum-train")),
];
const sentences = training
  .flatMap((document) => document.sentences)
  .filter((sentence) => sentence.words.length > 0);
log(
  `${sentences.length} sentences, ${sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)} words`,
);

const pairKey = (word: { upos: string; xpos: string }) => `${word.upos}\t${word.xpos}`;
const tagset = countTags(sentences);
const tagIndex = new Map(tagset.map((tag, index) => [pairKey(tag), index]));
const uposOnly = new Map<string, number>();
tagset.forEach((tag, index) => {
  if (!uposOnly.has(tag.upos)) uposOnly.set(tag.upos, index);
});
const shapes = new WordShapes();
const examples = sentences.map(exampleOf);
const chance = new Chance(20_120_208);
log(`${tagset.length} tag classes`);

const predicted = tagByFolds();
log("tags predicted across folds");
const tagger = trainTagger(examples);
log(`tagger trained, ${tagger.rows} features`);
const deprels = countDeprels();
const { parser, labeller } = trainParser();
const bytes = assemble();
writeFileSync(out, bytes);
log(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
report();

function countTags(
  all: readonly ConlluSentence[],
): { upos: Upos; xpos: string; feats: string; count: number }[] {
  const seen = new Map<string, { upos: Upos; xpos: string; count: number; feats: Map<string, number> }>();
  for (const word of all.flatMap((sentence) => sentence.words)) {
    const key = pairKey(word);
    const entry = seen.get(key) ?? {
      upos: word.upos as Upos,
      xpos: word.xpos,
      count: 0,
      feats: new Map<string, number>(),
    };
    entry.count++;
    const feats = withoutVoice(word.feats);
    entry.feats.set(feats, (entry.feats.get(feats) ?? 0) + 1);
    seen.set(key, entry);
  }
  return [...seen.values()]
    .filter((entry) => entry.count >= TAG_COUNT_MIN)
    .sort((a, b) => b.count - a.count || (a.upos + a.xpos < b.upos + b.xpos ? -1 : 1))
    .map((entry) => ({
      upos: entry.upos,
      xpos: entry.xpos,
      count: entry.count,
      feats: mostFrequent(entry.feats),
    }));
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "_";
}

/** Voice is read off the tree afterwards; typos are not language. */
function withoutVoice(feats: string): string {
  const kept = feats.split("|").filter((feat) => !/^(Voice|Typo|Abbr|Style|Foreign)=/.test(feat));
  return kept.length === 0 ? "_" : kept.join("|");
}

function exampleOf(sentence: ConlluSentence): Example {
  const forms = sentence.words.map((word) => word.form);
  const heads = new Int32Array(forms.length + 1);
  heads[0] = -1;
  sentence.words.forEach((word, i) => {
    heads[i + 1] = word.head;
  });
  return {
    forms,
    shapes: forms.map((form) => shapes.of(form)),
    tags: sentence.words.map((word) => tagIndex.get(pairKey(word)) ?? uposOnly.get(word.upos) ?? 0),
    feats: sentence.words.map((word) => withoutVoice(word.feats)),
    heads,
    deprels: sentence.words.map((word) => word.deprel),
  };
}

function trainTagger(data: readonly Example[]): AveragedPerceptron {
  const model = new AveragedPerceptron(tagset.length);
  const order = [...data];
  const buffer = new Int32Array(TAGGER_FEATURES_MAX);
  for (let round = 0; round < TAGGER_ROUNDS; round++) {
    chance.shuffle(order);
    for (const example of order) {
      const made: number[] = [];
      for (let at = 0; at < example.tags.length; at++) {
        const count = taggerFeatures(example.shapes, at, made[at - 1] ?? -1, made[at - 2] ?? -1, buffer);
        const guess = bestOf(model.score(buffer, count));
        const right = example.tags[at] as number;
        if (guess !== right) model.update(buffer, count, right, guess);
        model.step();
        made.push(guess);
      }
    }
  }
  return model;
}

function bestOf(scores: Float32Array): number {
  let at = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] as number) > (scores[at] as number)) at = i;
  return at;
}

/** Tags as the tagger gives them on text that it has not seen: what the parser will meet. */
function tagByFolds(): number[][] {
  const tags: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainTagger(examples.filter((_, index) => index % FOLDS !== fold));
    const frozen = freeze(model);
    examples.forEach((example, index) => {
      if (index % FOLDS === fold) tags[index] = tagWords(example.shapes, frozen);
    });
  }
  return tags;
}

function freeze(model: AveragedPerceptron): (features: Int32Array, count: number) => number {
  const averaged = model.averaged();
  return (features, count) => bestOf(averaged.score(features, count));
}

function countDeprels(): string[] {
  const counts = new Map<string, number>();
  for (const deprel of examples.flatMap((example) => example.deprels))
    counts.set(deprel, (counts.get(deprel) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 3)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([deprel]) => deprel);
}

function trainParser(): { parser: AveragedPerceptron; labeller: AveragedPerceptron } {
  const movers = new AveragedPerceptron(3);
  const labels = new AveragedPerceptron(deprels.length);
  const deprelIndex = new Map(deprels.map((deprel, index) => [deprel, index]));
  const state = new ParserState();
  const buffer = new Int32Array(PARSER_FEATURES_MAX);
  const order = examples.map((_, index) => index);
  for (let round = 0; round < PARSER_ROUNDS; round++) {
    chance.shuffle(order);
    const right = { moves: 0, labels: 0 };
    const all = { moves: 0, labels: 0 };
    for (const index of order) {
      const example = examples[index] as Example;
      state.reset(
        example.shapes.map((shape) => shape.lower),
        predicted[index] as number[],
      );
      while (!state.isDone) {
        const count = state.features(buffer);
        const scores = movers.score(buffer, count);
        const guess = bestMove(scores, state);
        const costs = [SHIFT, LEFT, RIGHT].map((move) =>
          state.allows(move) ? costOf(state, move, example.heads) : Number.POSITIVE_INFINITY,
        );
        const gold = bestGold(scores, costs);
        const isRight = costs[guess] === costs[gold];
        all.moves++;
        if (isRight) right.moves++;
        else movers.update(buffer, count, gold, guess);
        movers.step();
        const move = isRight || (round >= EXPLORE_FROM_ROUND && chance.next() < EXPLORE_SHARE) ? guess : gold;
        let label = 0;
        if (move !== SHIFT) {
          const child = state.stack[state.depth - 1] as number;
          const head = move === LEFT ? state.next : state.stack[state.depth - 2];
          const length = state.labelFeatures(move, buffer);
          label = bestOf(labels.score(buffer, length));
          if (example.heads[child] === head) {
            const wanted = deprelIndex.get(example.deprels[child - 1] as string) ?? label;
            all.labels++;
            if (wanted === label) right.labels++;
            else labels.update(buffer, length, wanted, label);
            labels.step();
          }
        }
        state.make(move, label);
      }
    }
    const share = (a: number, b: number) => ((100 * a) / b).toFixed(2);
    log(
      `parser round ${round + 1}: ${share(right.moves, all.moves)} % of moves, ${share(right.labels, all.labels)} % of labels; ${movers.rows} + ${labels.rows} features`,
    );
  }
  return { parser: movers, labeller: labels };
}

/** The best-scored of the moves that lose least from here. */
function bestGold(scores: Float32Array, costs: readonly number[]): number {
  const least = Math.min(...costs);
  let best = -1;
  costs.forEach((cost, move) => {
    if (cost === least && (best < 0 || (scores[move] as number) > (scores[best] as number))) best = move;
  });
  return best;
}

function assemble(): Uint8Array {
  const parts = [
    saveSparse(tagger.export(24, 1.3)),
    saveSparse(parser.export(12, 2)),
    saveSparse(labeller.export(24, 1.3)),
  ] as const;
  const header: ClassicalHeader = {
    tags: tagset.map(({ upos, xpos, feats }) => ({ upos, xpos, feats })),
    featsByForm: featsByForm(),
    deprels,
    taggerBytes: parts[0].length,
    parserBytes: parts[1].length,
    labellerBytes: parts[2].length,
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length, true);
  const all = Buffer.concat([length, json, ...parts]);
  log(`tagger ${parts[0].length}, parser ${parts[1].length}, labeller ${parts[2].length} bytes`);
  return new Uint8Array(all);
}

function featsByForm(): Record<string, string> {
  const seen = new Map<string, Map<string, number>>();
  for (const example of examples) {
    example.forms.forEach((form, i) => {
      const key = `${form.toLowerCase()}\t${example.tags[i]}`;
      const counts = seen.get(key) ?? new Map<string, number>();
      const feats = example.feats[i] as string;
      counts.set(feats, (counts.get(feats) ?? 0) + 1);
      seen.set(key, counts);
    });
  }
  const found: Record<string, string> = {};
  for (const [key, counts] of [...seen].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const feats = mostFrequent(counts);
    const usual = tagset[Number(key.split("\t")[1])]?.feats;
    if (feats !== usual && (counts.get(feats) ?? 0) >= 2) found[key] = feats;
  }
  return found;
}

function report(): void {
  const reader = ClassicalReader.fromBytes(bytes);
  const parts: [string, ConlluDocument[]][] = [
    ["EWT dev", loadConllu(join(syntax, "en_ewt-dev.conllu"))],
    ["GUM dev", loadConllu(join(syntax, "gum-dev"))],
  ];
  for (const [name, documents] of parts) {
    const split = halves(documents);
    log(`${name}, tuning half: ${scoreLine(reader, split.tuning)}`);
    if (process.env.FINAL) log(`${name}, final half: ${scoreLine(reader, split.final)}`);
  }
}

function scoreLine(reader: ClassicalReader, documents: readonly ConlluDocument[]): string {
  let words = 0;
  const right = { upos: 0, xpos: 0, feats: 0, uas: 0, las: 0 };
  const list = documents.flatMap((document) => document.sentences);
  const from = performance.now();
  const read = reader.read(list.map((sentence) => sentence.words.map((word) => word.form)));
  const seconds = (performance.now() - from) / 1000;
  list.forEach((sentence, s) => {
    sentence.words.forEach((word, w) => {
      const made = read[s];
      if (made === undefined) return;
      words++;
      if (made.upos[w] === word.upos) right.upos++;
      if (made.xpos[w] === word.xpos) right.xpos++;
      if (made.feats[w] === word.feats) right.feats++;
      if (made.heads[w] !== word.head) return;
      right.uas++;
      if (made.deprels[w] === word.deprel) right.las++;
    });
  });
  const percent = (count: number) => ((100 * count) / words).toFixed(2);
  return `UPOS ${percent(right.upos)} XPOS ${percent(right.xpos)} FEATS ${percent(right.feats)} UAS ${percent(right.uas)} LAS ${percent(right.las)} (${words} words, ${Math.round(words / seconds)} words/s)`;
}
