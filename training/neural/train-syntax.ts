/**
 * Trains models/syntax.bin, tags and trees over given words:
 *
 *   node training/neural/train-syntax.ts [CORPORA] [--out FILE] [--epochs N] [--stop N] [--from FILE] [--silver FILE] …
 *
 * Writes the best weights on the tuning halves after each epoch; tells the final halves' score once, at the end.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { ModelFile, type Tensor } from "../../src/nn/model-file.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { SyntaxModel } from "../../src/language/neural/syntax-model.ts";
import { corporaFolder, loadConllu } from "../conllu.ts";
import { EncoderTrainer, loadParameters, renderParameters } from "./encoder-trainer.ts";
import { renderScore, scoreSyntax } from "./score-syntax.ts";
import { indexSentence, labelsOf, readTreebanks, type SyntaxSentence } from "./syntax-data.ts";
import { SyntaxHeads, type SyntaxGold } from "./syntax-heads.ts";
import { batchesOf, countForms, layOut } from "./sentence-batches.ts";
import { Random, Tape } from "./tape.ts";

const root = join(import.meta.dirname, "../..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string", default: join(root, "training/out/syntax.bin") },
    epochs: { type: "string", default: "14" },
    /** Leave after so many epochs, with the rate still on its way down. */
    stop: { type: "string", default: "1000" },
    width: { type: "string", default: "192" },
    layers: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
    rate: { type: "string", default: "0.003" },
    dropout: { type: "string", default: "0.25" },
    hiding: { type: "string", default: "1" },
    batch: { type: "string", default: "500" },
    /** A model to begin from: its weights, not its optimiser. */
    from: { type: "string" },
    /** CoNLL-U from make-silver.ts, read along with the treebanks. */
    silver: { type: "string" },
    "silver-weight": { type: "string", default: "0.5" },
    limit: { type: "string", default: "0" },
  },
});
const option = (name: keyof typeof values): number => Number(values[name]);

const corpora = corporaFolder(positionals[0]);
const started = performance.now();
const vectors = WordVectors.load(readFileSync(join(root, "models/word-vectors.bin")));
const banks = readTreebanks(corpora);
const labels = labelsOf(banks.train);
const limit = option("limit");
const gold = (limit > 0 ? banks.train.slice(0, limit) : banks.train).map((s) => indexSentence(s, labels));
const tape = new Tape(option("seed"));
const encoder = new EncoderTrainer(
  tape,
  vectors,
  {
    table: 96,
    width: option("width"),
    layers: option("layers"),
    dropout: option("dropout"),
    hiding: option("hiding"),
  },
  countForms(gold),
);
const heads = new SyntaxHeads(tape, option("width"), {
  arc: 96,
  relation: 96,
  upos: labels.upos.length,
  xpos: labels.xpos.length,
  feats: labels.feats.length,
  relations: labels.relations.length,
  dropout: option("dropout"),
});
if (values.from !== undefined) loadParameters(tape, ModelFile.parse(readFileSync(values.from)));
const silver =
  values.silver === undefined ? [] : loadConllu(values.silver).flatMap(({ sentences }) => sentences);
const all = [...gold, ...silver.map((s) => indexSentence(s, labels, option("silver-weight")))];
const random = new Random(option("seed") + 100);
log(
  `${gold.length} sentences, ${gold.reduce((n, s) => n + s.forms.length, 0)} words; ${labels.feats.length} features, ${labels.relations.length} relations`,
);
train();

function train(): void {
  const epochs = option("epochs");
  const batchWords = option("batch");
  tape.startAverage();
  let best = 0;
  let step = 0;
  const words = all.reduce((n, s) => n + s.forms.length, 0);
  const learned = all.filter(({ forms }) => forms.length <= 160);
  const steps = Math.ceil((words / batchWords) * epochs);
  for (let epoch = 1; epoch <= Math.min(epochs, option("stop")); epoch++) {
    const sums: Record<string, number> = {};
    let seen = 0;
    for (const batch of batchesOf(learned, batchWords, random)) {
      const progress = Math.min(1, step / steps);
      const rate = option("rate") * Math.min(1, (step + 1) / 200) * (1 - progress * 0.97);
      const losses = trainStep(batch, rate, step);
      for (const [name, loss] of Object.entries(losses)) sums[name] = (sums[name] ?? 0) + loss;
      seen += batch.reduce((n, s) => n + s.forms.length, 0);
      step++;
      if (step % 100 === 0)
        log(
          `  step ${step} of ${steps}: ${Object.entries(sums)
            .map(([n, v]) => `${n} ${(v / seen).toFixed(3)}`)
            .join(" ")}`,
        );
    }
    const model = renderModel();
    const read = SyntaxModel.load(model, vectors);
    const scores = [...banks.tuning].map(
      ([name, sentences]) => [name, scoreSyntax(read, sentences)] as const,
    );
    const mean = scores.reduce((sum, [, s]) => sum + s.las, 0) / scores.length;
    const told = Object.entries(sums)
      .map(([name, sum]) => `${name} ${(sum / seen).toFixed(3)}`)
      .join(" ");
    log(`epoch ${epoch}: ${told}; ${scores.map(([name, s]) => renderScore(name, s)).join("; ")}`);
    if (mean <= best) continue;
    best = mean;
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, model);
  }
  const final = SyntaxModel.load(readFileSync(values.out), vectors);
  for (const [name, sentences] of banks.final)
    log(`final ${renderScore(name, scoreSyntax(final, sentences))}`);
}

function trainStep(batch: readonly SyntaxSentence[], rate: number, step: number): Record<string, number> {
  tape.begin();
  const { stretches, total } = layOut(batch);
  const forms = batch.map((sentence) => recase(sentence.forms));
  const encoded = encoder.encode(forms, stretches);
  const joined = joinGold(batch, total);
  const losses = heads.losses(encoded.at(-1) as (typeof encoded)[number], stretches, joined, 1 / total);
  tape.backward();
  tape.update(rate, { clip: 5, decay: 0.01, averaging: Math.max(0.002, 10 / (step + 20)) });
  return Object.fromEntries(Object.entries(losses).map(([name, loss]) => [name, loss * total]));
}

/** Some sentences in lower case, as readers write, and some in capitals, as headlines are set. */
function recase(forms: readonly string[]): readonly string[] {
  const draw = random.next();
  if (draw < 0.05) return forms.map((form) => form.toLowerCase());
  if (draw < 0.07) return forms.map((form) => form.toUpperCase());
  return forms;
}

function joinGold(batch: readonly SyntaxSentence[], total: number): SyntaxGold {
  const joined = {
    upos: new Int32Array(total),
    xpos: new Int32Array(total),
    feats: new Int32Array(total),
    heads: new Int32Array(total),
    relations: new Int32Array(total),
    weights: new Float32Array(total),
  };
  let at = 0;
  for (const sentence of batch) {
    joined.upos.set(sentence.upos, at);
    joined.xpos.set(sentence.xpos, at);
    joined.feats.set(sentence.feats, at);
    joined.heads.set(sentence.heads, at);
    joined.relations.set(sentence.relations, at);
    joined.weights.fill(sentence.weight, at, at + sentence.forms.length);
    at += sentence.forms.length;
  }
  return joined;
}

function renderModel(): Uint8Array {
  const tensors = renderParameters(tape);
  tensors.set("fits", together(gold, "feats")).set("fitsXpos", together(gold, "xpos"));
  return new ModelFile({ name: "syntax", ...labels }, tensors).render();
}

/** Which classes occur with which part of speech in the treebanks: [upos][classes]. */
function together(sentences: readonly SyntaxSentence[], other: "feats" | "xpos"): Tensor {
  const count = labels[other].length;
  const table = new Uint8Array(labels.upos.length * count);
  for (const sentence of sentences) {
    sentence.upos.forEach((tag, i) => {
      const c = sentence[other][i] as number;
      if (tag >= 0 && c >= 0) table[tag * count + c] = 1;
    });
  }
  return { kind: "u8", shape: [labels.upos.length, count], data: table };
}

function log(line: string): void {
  const seconds = Math.round((performance.now() - started) / 1000);
  const cpu = Math.round(process.cpuUsage().user / 1e6);
  console.log(`[${seconds} s, ${cpu} s of processor] ${line}`);
}
