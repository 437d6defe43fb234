/**
 * Names in news without annotation, as the recogniser and the encoder together find them, for train-names.ts --silver:
 *
 *   node training/neural/make-silver-names.ts CRF.bin ENCODER.bin [CORPORA] [OUT] [WORDS]
 *
 * JSON Lines of {forms, names: [{start, end, type}]}; sentences without any capital letter are left out.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recogniseNames } from "../../src/language/names/find-names.ts";
import { mendNames } from "../../src/language/names/mend-names.ts";
import { NameModel } from "../../src/language/names/name-model.ts";
import { NameScorer } from "../../src/language/neural/name-scorer.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { corporaFolder } from "../names/data.ts";
import { newsTexts, sentencesOf } from "./news-texts.ts";

const root = join(import.meta.dirname, "../..");
const [crf = "", encoder = "", folder, out = join(root, "training/out/silver-names.jsonl"), most = "300000"] =
  process.argv.slice(2);
const vectors = WordVectors.load(readFileSync(join(root, "models/word-vectors.bin")));
const model = NameModel.fromBytes(readFileSync(crf));
const judge = NameScorer.load(readFileSync(encoder), vectors);
const lines: string[] = [];
let words = 0;
for (const text of newsTexts(corporaFolder(folder))) {
  if (words >= Number(most)) break;
  const sentences = sentencesOf(text).filter((forms) => forms.length <= 80);
  const input = sentences.map((forms) => forms.map((form) => ({ form, upos: "" })));
  mendNames(input, recogniseNames(input, model, judge)).forEach((names, s) => {
    const forms = sentences[s] as string[];
    if (forms.length < 4 || !forms.slice(1).some((form) => /\p{Lu}/u.test(form))) return;
    words += forms.length;
    lines.push(JSON.stringify({ forms, names }));
  });
}
writeFileSync(out, lines.join("\n"));
console.log(`${words} words in ${lines.length} sentences`);
