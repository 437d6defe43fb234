/**
 * Trains the neural models of the language core, one step after the other, with fixed seeds:
 *
 *   CHANCERY_CORPORA=… node training/train-language.ts [syntax|names]
 *
 * Writes models/word-vectors.bin, models/syntax.bin and models/names-encoder.bin; the steps' logs go to standard output.
 * About two hours on one core. The steps are those that the cards in models/ tell of.
 */

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { corporaFolder } from "./conllu.ts";

const corpora = corporaFolder(undefined);
const root = join(import.meta.dirname, "..");
const out = join(root, "training/out");
mkdirSync(out, { recursive: true });

type Step = readonly [script: string, ...args: string[]];

const SHARED: readonly Step[] = [["build-word-vectors.ts"], ["build-kernels.ts"]];

const SYNTAX: readonly Step[] = [
  ["train-syntax.ts", corpora, "--epochs", "8", "--stop", "5", "--out", join(out, "syntax-1.bin")],
  [
    "train-syntax.ts",
    corpora,
    "--from",
    join(out, "syntax-1.bin"),
    "--epochs",
    "12",
    "--rate",
    "0.002",
    "--dropout",
    "0.12",
    "--hiding",
    "0.5",
    "--seed",
    "2",
    "--out",
    join(out, "syntax-2.bin"),
  ],
  ["../classical/train.ts", corpora],
  ["make-silver.ts", corpora, "--syntax", join(out, "syntax-2.bin"), "--words", "150000"],
  [
    "train-syntax.ts",
    corpora,
    "--from",
    join(out, "syntax-2.bin"),
    "--silver",
    join(out, "silver.conllu"),
    "--epochs",
    "2",
    "--rate",
    "0.001",
    "--dropout",
    "0.2",
    "--hiding",
    "1.5",
    "--seed",
    "5",
    "--out",
    join(out, "syntax-3.bin"),
  ],
];

const NAMES: readonly Step[] = [
  ["train-names.ts", corpora, "--epochs", "10", "--stop", "7", "--out", join(out, "names-1.bin")],
  ["make-silver-names.ts", join(root, "models/names.bin"), join(out, "names-1.bin"), corpora],
  [
    "train-names.ts",
    corpora,
    "--from",
    join(out, "names-1.bin"),
    "--silver",
    join(out, "silver-names.jsonl"),
    "--epochs",
    "4",
    "--rate",
    "0.0015",
    "--seed",
    "3",
    "--out",
    join(out, "names-2.bin"),
  ],
];

const wanted = process.argv[2];
for (const step of SHARED) run(step);
if (wanted !== "names") {
  SYNTAX.forEach(run);
  copyFileSync(join(out, "syntax-3.bin"), join(root, "models/syntax.bin"));
}
if (wanted !== "syntax") {
  NAMES.forEach(run);
  copyFileSync(join(out, "names-2.bin"), join(root, "models/names-encoder.bin"));
}

function run([script, ...args]: Step): void {
  console.log(`\n${script} ${args.join(" ")}`);
  const node = ["--max-old-space-size=6000", join(root, "training/neural", script), ...args];
  const { status } = spawnSync(process.execPath, node, {
    stdio: "inherit",
    env: { ...process.env, CHANCERY_CORPORA: corpora },
  });
  if (status !== 0) process.exit(status ?? 1);
}
