/**
 * Trains the judge of sentence ends on EWT and GUM train and writes `models/sentences.bin`.
 * Usage: node training/segmentation/train.ts [CORPORA] [OUT] (or CHANCERY_CORPORA).
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBlocks } from "../../src/language/blocks.ts";
import { saveSparse } from "../../src/language/sparse-linear.ts";
import { WordShapes } from "../../src/language/word-shapes.ts";
import { GAP_FEATURES_MAX, GapFeatures, SentenceModel } from "../../src/language/sentence-model.ts";
import { endsByRule, splitSentences } from "../../src/language/split-sentences.ts";
import { tokenise } from "../../src/language/tokenise.ts";
import { AveragedPerceptron, Chance } from "../classical/averaged-perceptron.ts";
import { type ConlluDocument, corporaFolder, halves, loadConllu } from "../conllu.ts";

const ROUNDS = 6;
const corpora = corporaFolder(process.argv[2]);
const out = process.argv[3] ?? "models/sentences.bin";
const syntax = join(corpora, "syntax");
const chance = new Chance(19_930_611);
const shapes = new WordShapes();

const training = [
  ...loadConllu(join(syntax, "en_ewt-train.conllu")),
  ...loadConllu(join(syntax, "gum-train")),
];
const items = training.flatMap((document) => {
  const ends = goldEnds(document);
  return findBlocks(document.text, "article").map((block) => {
    const tokens = tokenise(document.text, block.start, block.end);
    return { text: document.text, tokens, byRule: endsByRule(document.text, tokens, "article"), ends };
  });
});

function goldEnds(document: ConlluDocument): Set<number> {
  return new Set(document.sentences.map((sentence) => sentence.words.at(-1)?.end ?? -1));
}

const model = new AveragedPerceptron(2);
const buffer = new Int32Array(GAP_FEATURES_MAX);
for (let round = 0; round < ROUNDS; round++) {
  chance.shuffle(items);
  let wrong = 0;
  let all = 0;
  for (const { text, tokens, byRule, ends } of items) {
    const gaps = new GapFeatures(text, tokens, byRule, shapes);
    tokens.forEach((token, at) => {
      let made = 0;
      if (at + 1 < tokens.length && gaps.isCandidate(at)) {
        const count = gaps.of(at, buffer);
        const scores = model.score(buffer, count);
        made = (scores[1] as number) > (scores[0] as number) ? 1 : 0;
        const right = ends.has(token.end) ? 1 : 0;
        all++;
        if (made !== right) {
          wrong++;
          model.update(buffer, count, right, made);
        }
        model.step();
      }
      gaps.pass(at, made === 1);
    });
  }
  console.log(`round ${round + 1}: ${wrong} of ${all} gaps wrong, ${model.rows} features`);
}
const bytes = saveSparse(model.export(16, 0.05));
writeFileSync(out, bytes);
console.log(`${out}: ${bytes.length} bytes`);
const judge = SentenceModel.fromBytes(bytes);
for (const name of ["en_ewt-dev.conllu", "gum-dev"]) {
  const { tuning, final } = halves(loadConllu(join(syntax, name)));
  console.log(`${name}, tuning half: rules ${f1(tuning, null)}, with the judge ${f1(tuning, judge)}`);
  if (process.env.FINAL)
    console.log(`${name}, final half: rules ${f1(final, null)}, with the judge ${f1(final, judge)}`);
  if (process.env.FINAL && name === "gum-dev") {
    const news = [...tuning, ...final].filter((document) => document.id.includes("news"));
    console.log(`${name}, news: rules ${f1(news, null)}, with the judge ${f1(news, judge)}`);
  }
}

function f1(documents: readonly ConlluDocument[], judge: SentenceModel | null): string {
  let right = 0;
  let gold = 0;
  let made = 0;
  for (const document of documents) {
    const wanted = new Set(
      document.sentences.map((sentence) => `${sentence.words[0]?.start}:${sentence.words.at(-1)?.end}`),
    );
    gold += wanted.size;
    for (const block of findBlocks(document.text, "article")) {
      for (const sentence of splitSentences(
        document.text,
        tokenise(document.text, block.start, block.end),
        "article",
        judge,
      )) {
        made++;
        if (wanted.has(`${sentence[0]?.start}:${sentence.at(-1)?.end}`)) right++;
      }
    }
  }
  return ((200 * right) / (gold + made)).toFixed(2);
}
