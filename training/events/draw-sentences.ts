/**
 * Draws sentences for hand labels: at random with a fixed seed, one a text, from the texts of a `bulk/` folder in which at least
 * two different actors are named. Prints text name, offsets, the mentions in order and the sentence, for a person to label.
 *
 *   node training/events/draw-sentences.ts BULK-FOLDER COUNT [SEED [DRAWN-BEFORE.tsv]] > to-label.txt
 *
 * Texts named in the first column of DRAWN-BEFORE.tsv are passed over, so that a second sample shares none with the first.
 */

import { Registry } from "../../src/codebook/registry.ts";
import { readFileSync } from "node:fs";
import { findActors } from "../../src/extract/actors/find-actors.ts";
import { findDates } from "../../src/extract/dates/find-dates.ts";
import { LanguageCore } from "../../src/language/core.ts";
import { readBulk } from "../../src/app/evaluate/bulk-texts.ts";

const [folder = "", count = "400", seed = "20260519", drawnBefore = ""] = process.argv.slice(2);
if (folder === "") throw new Error("name the bulk folder");
const core = LanguageCore.load((name) => readFileSync(`models/${name}`));
const registry = Registry.fromJson(readFileSync("data/registry.json", "utf8"));
const texts = [...readBulk(folder)];
// Three kinds of text in equal shares, so that the many market reports do not drown the rest.
const kinds = ["wikinews", "worldwide_newswire", "reuters21578"].map((part) =>
  texts.filter((text) => text.name.startsWith(part)),
);

let state = Number(seed);
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

const seen = new Set<string>();
if (drawnBefore !== "")
  for (const line of readFileSync(drawnBefore, "utf8").split("\n")) seen.add(line.split("\t")[0] ?? "");
let drawn = 0;
for (let turn = 0; drawn < Number(count); turn++) {
  const kind = kinds[turn % kinds.length] ?? [];
  const text = kind[random(kind.length)];
  if (text === undefined || seen.has(text.name)) continue;
  seen.add(text.name);
  const read = core.read({
    text: text.text,
    kind: "article",
    published:
      text.published === null
        ? { value: null, basis: "unknown" }
        : { value: text.published, basis: "stated" },
  });
  const dated = { ...read, dates: findDates(read), places: [] };
  const actors = findActors(dated, registry);
  const fitting = read.sentences.filter(
    (sentence) =>
      new Set(
        actors
          .filter((actor) => actor.start >= sentence.start && actor.end <= sentence.end)
          .map((actor) => actor.actorId ?? actor.name),
      ).size >= 2,
  );
  const sentence = fitting[random(fitting.length)];
  if (sentence === undefined) continue;
  drawn++;
  const mentions = actors.filter((actor) => actor.start >= sentence.start && actor.end <= sentence.end);
  const listed = mentions
    .map((actor, i) => `${i + 1}=${text.text.slice(actor.start, actor.end)}@${actor.start}-${actor.end}`)
    .join(" | ");
  console.log(
    `${drawn}\t${text.name}\t${sentence.start}\t${sentence.end}\t${listed}\t${text.text.slice(sentence.start, sentence.end).replace(/\s+/gu, " ")}`,
  );
}
