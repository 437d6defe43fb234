/**
 * Trains models/names-encoder.bin, the scores of names' labels for each word:
 *
 *   node training/neural/train-names.ts [CORPORA] [--out FILE] [--epochs N] [--width N] [--layers N] [--open] [--final]
 *
 * Chooses on the tuning articles; `--open` leaves out the articles without a stated licence; `--final` adds the tuning
 * articles to the training, keeps the last weights and tells the score on the kept-aside articles.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { NameScorer } from "../../src/language/neural/name-scorer.ts";
import { LABELS, labelsOf, namesOf, TYPES, type WordSpan } from "../../src/language/names/labels.ts";
import { ModelFile } from "../../src/nn/model-file.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { corporaFolder, type NameDocument, readNewswire, readUner } from "../names/data.ts";
import { type Counts, countSpans, f1 } from "../names/score.ts";
import { decodeNames } from "./decode-names.ts";
import { EncoderTrainer, loadParameters, renderParameters } from "./encoder-trainer.ts";
import { batchesOf, countForms, layOut } from "./sentence-batches.ts";
import { type Node, Random, Tape } from "./tape.ts";

const root = join(import.meta.dirname, "../..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string", default: join(root, "training/out/names-encoder.bin") },
    epochs: { type: "string", default: "12" },
    /** Leave after so many epochs, with the rate still on its way down. */
    stop: { type: "string", default: "1000" },
    width: { type: "string", default: "192" },
    layers: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
    rate: { type: "string", default: "0.003" },
    dropout: { type: "string", default: "0.3" },
    hiding: { type: "string", default: "1" },
    table: { type: "string", default: "96" },
    batch: { type: "string", default: "500" },
    /** A model to begin from: its weights, not its optimiser. */
    from: { type: "string" },
    /** JSON Lines from make-silver-names.ts. */
    silver: { type: "string" },
    "silver-weight": { type: "string", default: "0.5" },
    open: { type: "boolean", default: false },
    final: { type: "boolean", default: false },
  },
});
const option = (
  name: "epochs" | "width" | "layers" | "seed" | "rate" | "dropout" | "batch" | "hiding" | "table",
): number => Number(values[name]);

/** A sentence with the labels that its corpus allows for each word. */
interface Example {
  readonly forms: readonly string[];
  readonly allowed: Uint8Array;
  readonly weight: number;
}

const corpora = corporaFolder(positionals[0]);
const started = performance.now();
const vectors = WordVectors.load(readFileSync(join(root, "models/word-vectors.bin")));
const newswire = readNewswire(corpora);
const trained = [
  ...newswire.filter(({ part }) => !values.open && (part === "train" || (values.final && part === "tune"))),
  ...readUner(corpora),
];
const examples = [...trained.flatMap(examplesOf), ...silverExamples()].filter(
  ({ forms }) => forms.length > 0,
);
const tape = new Tape(option("seed"));
const width = option("width");
const encoder = new EncoderTrainer(
  tape,
  vectors,
  {
    table: option("table"),
    width,
    layers: option("layers"),
    dropout: option("dropout"),
    hiding: option("hiding"),
  },
  countForms(examples),
);
const outputs = Math.ceil(LABELS / 8) * 8;
const weights = tape.matrix("names", width, outputs);
const bias = tape.parameter("names.bias", 1, outputs, 0);
if (values.from !== undefined) loadParameters(tape, ModelFile.parse(readFileSync(values.from)));
const random = new Random(option("seed") + 100);
train();

function train(): void {
  const words = examples.reduce((n, { forms }) => n + forms.length, 0);
  const learned = examples.filter(({ forms }) => forms.length <= 200);
  log(`${examples.length} sentences, ${words} words`);
  const steps = Math.ceil((words / option("batch")) * option("epochs"));
  tape.startAverage();
  let best = 0;
  let step = 0;
  for (let epoch = 1; epoch <= Math.min(option("epochs"), Number(values.stop)); epoch++) {
    let loss = 0;
    for (const batch of batchesOf(learned, option("batch"), random)) {
      const rate = option("rate") * Math.min(1, (step + 1) / 200) * (1 - Math.min(1, step / steps) * 0.97);
      loss += trainStep(batch, rate, step++);
      if (step % 200 === 0) log(`  step ${step} of ${steps}`);
    }
    const model = renderModel();
    const score = scoreNames(
      model,
      newswire.filter(({ part }) => part === "tune"),
    );
    log(`epoch ${epoch}: loss ${(loss / words).toFixed(4)}; tuning F1 ${f1(score.get("all")).toFixed(2)}`);
    if (f1(score.get("all")) <= best && !values.final) continue;
    best = f1(score.get("all"));
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, model);
  }
  const kept = scoreNames(
    readFileSync(values.out),
    newswire.filter(({ part }) => part === "kept"),
  );
  for (const key of ["all", ...TYPES]) log(`kept aside, ${key}: F1 ${f1(kept.get(key)).toFixed(2)}`);
}

function trainStep(batch: readonly Example[], rate: number, step: number): number {
  tape.begin();
  const { stretches, total } = layOut(batch);
  const encoded = encoder
    .encode(
      batch.map(({ forms }) => recase(forms)),
      stretches,
    )
    .at(-1) as Node;
  const logits = tape.linear(tape.dropout(encoded, option("dropout"), stretches), weights, bias);
  const loss = allowedLoss(logits, batch, 1 / total);
  tape.backward();
  tape.update(rate, { clip: 5, decay: 0.01, averaging: Math.max(0.002, 10 / (step + 20)) });
  return loss * total;
}

/** Minus the logarithm of the probability of all labels that the corpus allows. */
function allowedLoss(logits: Node, batch: readonly Example[], scale: number): number {
  const { f } = tape;
  tape.k.softmax(logits.w, logits.rows, LABELS, outputs);
  let loss = 0;
  let row = 0;
  for (const { forms, allowed, weight } of batch) {
    for (let i = 0; i < forms.length; i++, row++) {
      const base = (logits.w >> 2) + row * outputs;
      const to = (logits.g >> 2) + row * outputs;
      let held = 1e-9;
      for (let c = 0; c < LABELS; c++) if (allowed[i * LABELS + c] === 1) held += f[base + c] as number;
      loss -= Math.log(held) * scale * weight;
      for (let c = 0; c < LABELS; c++) {
        const p = f[base + c] as number;
        f[to + c] = scale * weight * (p - (allowed[i * LABELS + c] === 1 ? p / held : 0));
      }
    }
  }
  return loss;
}

function silverExamples(): Example[] {
  if (values.silver === undefined) return [];
  const lines = readFileSync(values.silver, "utf8").split("\n");
  return lines.map((line) => {
    const { forms, names } = JSON.parse(line) as { forms: string[]; names: WordSpan[] };
    const allowed = new Uint8Array(forms.length * LABELS);
    labelsOf(forms.length, names).forEach((label, i) =>
      allowed.fill(1, i * LABELS + label, i * LABELS + label + 1),
    );
    return { forms, allowed, weight: Number(values["silver-weight"]) };
  });
}

function examplesOf(document: NameDocument): Example[] {
  return document.sentences.map(({ forms, names }) => {
    const labels = labelsOf(forms.length, names);
    const allowed = new Uint8Array(forms.length * LABELS);
    labels.forEach((label, i) => {
      allowed[i * LABELS + label] = 1;
      // Alone, a corpus of few types must also teach what is no name.
      if (label !== 0 || values.open) return;
      TYPES.forEach((type, t) => {
        if (!document.marked.has(type)) allowed.fill(1, i * LABELS + 1 + 4 * t, i * LABELS + 5 + 4 * t);
      });
    });
    return { forms, allowed, weight: 1 };
  });
}

function scoreNames(model: Uint8Array, documents: readonly NameDocument[]): Map<string, Counts> {
  const scorer = NameScorer.load(model, vectors);
  const table = new Map<string, Counts>();
  for (const { sentences } of documents) {
    const scores = scorer.score(sentences.map(({ forms }) => forms));
    sentences.forEach(({ names }, s) =>
      countSpans(table, namesOf(decodeNames(scores[s] as Float32Array)), names),
    );
  }
  return table;
}

function recase(forms: readonly string[]): readonly string[] {
  const draw = random.next();
  if (draw < 0.04) return forms.map((form) => form.toLowerCase());
  if (draw < 0.07) return forms.map((form) => form.toUpperCase());
  return forms;
}

function renderModel(): Uint8Array {
  return new ModelFile({ name: "names-encoder", labels: LABELS }, renderParameters(tape)).render();
}

function log(line: string): void {
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`[${seconds} s, ${Math.round(process.cpuUsage().user / 1e6)} s of processor] ${line}`);
}
