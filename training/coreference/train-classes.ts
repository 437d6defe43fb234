/**
 * Trains the judge of word classes on the common-noun heads of GUM's entities:
 * `node training/coreference/train-classes.ts [CORPORA]` writes models/word-classes.bin.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/app/package-root.ts";
import {
  unitVector,
  VectorClasses,
  WORD_CLASSES,
  type WordClass,
} from "../../src/language/coreference/word-classes.ts";
import { floatTensor, ModelFile } from "../../src/nn/model-file.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { corporaFolder } from "../names/data.ts";
import { readGum } from "./data.ts";

const EPOCHS = 60;

/** How often each lemma heads an entity of each class. */
function classCounts(folder: string): Map<string, Float32Array> {
  const counts = new Map<string, Float32Array>();
  for (const document of readGum(folder)) {
    for (const mention of document.mentions) {
      const tokens = document.sentences[mention.sentence]?.tokens ?? [];
      const head = tokens
        .slice(mention.start, mention.end)
        .find((t) => t.head - 1 < mention.start || t.head - 1 >= mention.end);
      const at = WORD_CLASSES.indexOf(mention.type as WordClass);
      if (head?.upos !== "NOUN" || at <= 0) continue;
      const row = counts.get(head.lemma.toLowerCase()) ?? new Float32Array(WORD_CLASSES.length);
      row[at] = (row[at] as number) + 1;
      counts.set(head.lemma.toLowerCase(), row);
    }
  }
  return counts;
}

export function trainClasses(counts: ReadonlyMap<string, Float32Array>, vectors: WordVectors): Float32Array {
  const size = vectors.dimensions;
  const columns = size + 1;
  const weights = new Float32Array(WORD_CLASSES.length * columns);
  const examples = [...counts].flatMap(([lemma, row]) => {
    const vector = unitVector(vectors.vectorOf(lemma));
    return vector === null ? [] : [{ vector, row, total: row.reduce((a, b) => a + b, 0) }];
  });
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = 2 / (1 + epoch / 10);
    for (const { vector, row, total } of examples) {
      const scores = WORD_CLASSES.map((_, c) => {
        let score = c === 0 ? -1e9 : (weights[c * columns + size] as number);
        for (let i = 0; i < size; i++) score += (weights[c * columns + i] as number) * (vector[i] as number);
        return score;
      });
      const most = Math.max(...scores);
      const parts = scores.map((score) => Math.exp(score - most));
      const sum = parts.reduce((a, b) => a + b, 0);
      const step = rate * Math.min(1, 0.3 + 0.2 * Math.log(total));
      for (let c = 1; c < WORD_CLASSES.length; c++) {
        const gradient = step * ((row[c] as number) / total - (parts[c] as number) / sum);
        for (let i = 0; i < size; i++)
          weights[c * columns + i] = (weights[c * columns + i] as number) + gradient * (vector[i] as number);
        weights[c * columns + size] = (weights[c * columns + size] as number) + 0.1 * gradient;
      }
    }
  }
  return weights;
}

function main(): void {
  const corpora = corporaFolder(process.argv[2]);
  const models = join(packageRoot(), "models");
  const vectors = WordVectors.load(readFileSync(join(models, "word-vectors.bin")));
  const weights = trainClasses(classCounts(join(corpora, "syntax/gum-train")), vectors);
  const judge = new VectorClasses(vectors, weights);
  let right = 0;
  let all = 0;
  for (const [lemma, row] of classCounts(join(corpora, "syntax/gum-dev"))) {
    const at = WORD_CLASSES.indexOf(judge.classOf(lemma));
    all += row.reduce((a, b) => a + b, 0);
    if (at > 0) right += row[at] as number;
  }
  console.log(`heads of dev: ${((100 * right) / all).toFixed(1)} % of ${all}`);
  const file = new ModelFile(
    { classes: WORD_CLASSES },
    new Map([["classes", floatTensor(weights, [WORD_CLASSES.length, vectors.dimensions + 1])]]),
  );
  writeFileSync(join(models, "word-classes.bin"), file.render());
}

if (import.meta.main) main();
