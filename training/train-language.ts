/**
 * Trains the neural models of the language core, one step after the other, with fixed seeds:
 *
 *   CHANCERY_CORPORA=… node training/train-language.ts [syntax|names]
 *
 * Writes models/word-vectors.bin, models/syntax.bin and models/names-encoder.bin; the steps' logs go to standard output.
 * About two hours on one core. The steps are those that the cards in models/ tell of.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { corporaFolder } from "./conllu.ts";

const corpora = corporaFolder(undefined);
const root = join(import.meta.dirname, "..");
const out = join(root, "training/out");
mkdirSync(out, { recursive: true });

/** Steps as command lines; OUT stands for training/out, MODELS for models/. */
const SHARED: readonly string[] = ["build-word-vectors.ts", "build-kernels.ts"];

const SYNTAX: readonly string[] = [
  "train-syntax.ts --epochs 8 --stop 5 --out OUT/syntax-1.bin",
  "train-syntax.ts --from OUT/syntax-1.bin --epochs 12 --rate 0.002 --dropout 0.12 --hiding 0.5 --seed 2 --out OUT/syntax-2.bin",
  "../classical/train.ts CORPORA",
  "make-silver.ts --syntax OUT/syntax-2.bin --words 150000",
  "train-syntax.ts --from OUT/syntax-2.bin --silver OUT/silver.conllu --epochs 2 --rate 0.0008 --dropout 0.12 --hiding 0.5 --seed 4 --out OUT/syntax-3.bin",
  "average-models.ts MODELS/syntax.bin OUT/syntax-2.bin OUT/syntax-3.bin",
];

const NAMES: readonly string[] = [
  "train-names.ts --epochs 10 --stop 7 --out OUT/names-1.bin",
  "make-silver-names.ts MODELS/names.bin OUT/names-1.bin",
  "train-names.ts --from OUT/names-1.bin --silver OUT/silver-names.jsonl --epochs 4 --rate 0.0015 --seed 3 --out MODELS/names-encoder.bin",
];

const wanted = process.argv[2];
SHARED.forEach(run);
if (wanted !== "names") SYNTAX.forEach(run);
if (wanted !== "syntax") NAMES.forEach(run);

function run(line: string): void {
  console.log(`\n${line}`);
  const [script = "", ...args] = line
    .replaceAll("OUT/", `${out}/`)
    .replaceAll("MODELS/", `${join(root, "models")}/`)
    .replace("CORPORA", corpora)
    .split(" ");
  const node = ["--max-old-space-size=6000", join(root, "training/neural", script), ...args];
  const env = { ...process.env, CHANCERY_CORPORA: corpora };
  const { status } = spawnSync(process.execPath, node, { stdio: "inherit", cwd: root, env });
  if (status !== 0) process.exit(status ?? 1);
}
