/**
 * Words a second of the neural models alone, over given words:
 *
 *   node training/neural/measure-speed.ts SYNTAX.bin NAMES.bin FILE.conllu
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NameScorer } from "../../src/language/neural/name-scorer.ts";
import { SyntaxModel } from "../../src/language/neural/syntax-model.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { loadConllu } from "../conllu.ts";

const [syntaxPath = "", namesPath = "", textPath = ""] = process.argv.slice(2);
const vectors = WordVectors.load(readFileSync(join(import.meta.dirname, "../../models/word-vectors.bin")));
const documents = loadConllu(textPath).map(({ sentences }) =>
  sentences.map(({ words }) => words.map(({ form }) => form)),
);
const words = documents.flat(2).length;

function measure(name: string, read: (document: readonly (readonly string[])[]) => unknown): void {
  for (const document of documents.slice(0, 30)) read(document);
  const before = process.cpuUsage().user;
  for (const document of documents) read(document);
  const seconds = (process.cpuUsage().user - before) / 1e6;
  console.log(`${name}: ${Math.round(words / seconds)} words for each second of processor time`);
}

const syntax = SyntaxModel.load(readFileSync(syntaxPath), vectors);
measure("syntax", (document) => syntax.read(document));
if (namesPath !== "-") {
  const names = NameScorer.load(readFileSync(namesPath), vectors);
  measure("names", (document) => names.score(document));
}
console.log(
  `resident ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB, heap ${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MB`,
);
