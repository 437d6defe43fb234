/**
 * Reads news without annotation by two unlike parsers and keeps what they agree on, as CoNLL-U for train-syntax.ts --silver:
 *
 *   node training/neural/make-silver.ts [CORPORA] --syntax FILE [--out FILE] [--words N]
 *
 * A head is kept where both parsers chose it; elsewhere it is written as -1, "unknown". Sentences with less than 70 % kept
 * are left out (Li et al. 2014 train on such partial trees). The kept-aside newswire is not among the texts.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ClassicalReader } from "../classical/classical-reader.ts";
import { SyntaxModel } from "../../src/language/neural/syntax-model.ts";
import type { ReadSyntax } from "../../src/language/syntax-reader.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { corporaFolder } from "../conllu.ts";
import { newsTexts, sentencesOf } from "./news-texts.ts";

const root = join(import.meta.dirname, "../..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    syntax: { type: "string", default: join(root, "models/syntax.bin") },
    /** As training/classical/train.ts writes it. */
    classical: { type: "string", default: join(root, "training/out/syntax-classical.bin") },
    out: { type: "string", default: join(root, "training/out/silver.conllu") },
    words: { type: "string", default: "300000" },
  },
});
const corpora = corporaFolder(positionals[0]);
const vectors = WordVectors.load(readFileSync(join(root, "models/word-vectors.bin")));
const neural = SyntaxModel.load(readFileSync(values.syntax), vectors);
const classical = ClassicalReader.fromBytes(readFileSync(join(root, "training/out/syntax-classical.bin")));

const wanted = Number(values.words);
const lines: string[] = [];
let [words, kept, seen, asked] = [0, 0, 0, 0];
for (const text of newsTexts(corpora)) {
  if (words >= wanted) break;
  const sentences = sentencesOf(text).filter((forms) => forms.length >= 4 && forms.length <= 60);
  const [left, right] = [neural.read(sentences), classical.read(sentences)];
  sentences.forEach((forms, s) => writeAgreed(forms, left[s] as ReadSyntax, right[s] as ReadSyntax));
}
writeFileSync(values.out, lines.join("\n"));
console.log(
  `${words} words in kept sentences; heads agreed on ${((100 * kept) / seen).toFixed(1)} % of ${asked} sentences`,
);

function writeAgreed(forms: readonly string[], left: ReadSyntax, right: ReadSyntax): void {
  const agreed = forms.map((_, i) => left.heads[i] === right.heads[i]);
  const share = agreed.filter(Boolean).length / forms.length;
  asked++;
  seen += forms.length;
  kept += share * forms.length;
  if (share < 0.7) return;
  words += forms.length;
  forms.forEach((form, i) => {
    const tagged = left.upos[i] === right.upos[i];
    const head = agreed[i] ? left.heads[i] : -1;
    const deprel = agreed[i] && left.deprels[i] === right.deprels[i] ? left.deprels[i] : "?";
    const columns = tagged ? [left.upos[i], left.xpos[i], left.feats[i]] : ["?", "?", "?"];
    lines.push([i + 1, form, "_", ...columns, head, deprel, "_", "_"].join("\t"));
  });
  lines.push("");
}
