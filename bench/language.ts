/**
 * Words per second of the language core beside wink-nlp and compromise, over the same texts in the same run, with what
 * each delivers, and the memory of one process with all models. Texts: Reuters-21578 where the corpora are at hand, else samples.
 * Alone: `node bench/language.ts [CORPORA]` (or CHANCERY_CORPORA).
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Resources } from "../src/app/resources.ts";
import { LanguageCore } from "../src/language/core.ts";
import { UNKNOWN_DATE } from "../src/model/dated.ts";

export interface LanguageRow {
  readonly reader: string;
  readonly delivers: string;
  readonly wordsPerSecond: number;
  readonly words: number;
}

export interface LanguageBench {
  readonly texts: string;
  readonly rows: readonly LanguageRow[];
  /** Resident memory in MB: after the models were loaded, and after the texts were read; before any peer was imported. */
  readonly loadedMb: number;
  readonly readMb: number;
  readonly loadMs: number;
}

const TEXTS_MAX = 700;
const WARM_UP = 60;

/** Measures on one core. `corpora` null: samples alone. */
export async function benchLanguage(
  corpora: string | null,
  resources = new Resources(),
): Promise<LanguageBench> {
  const { name, texts } = loadTexts(corpora, resources);
  const started = performance.now();
  const core = LanguageCore.load((file) => resources.modelFile(file));
  const loadMs = performance.now() - started;
  const loadedMb = process.memoryUsage().rss / 1e6;
  const read = (text: string) => core.read({ text, kind: "article", published: UNKNOWN_DATE });
  const words = countWords(core, texts);
  const ours = timed(
    "chancery",
    "sentences, UPOS, FEATS, lemmas, dependency trees, names, coreference",
    texts,
    words,
    read,
  );
  const readMb = process.memoryUsage().rss / 1e6;
  return {
    texts: name,
    loadMs,
    loadedMb,
    readMb,
    rows: [ours, await wink(texts, words), await compromise(texts, words)],
  };
}

/** One count of words for all: ours. */
function countWords(core: LanguageCore, texts: readonly string[]): number {
  let words = 0;
  for (const text of texts) {
    const { sentences } = core.read({ text, kind: "article", published: UNKNOWN_DATE });
    for (const sentence of sentences) words += sentence.tokens.length;
  }
  return words;
}

function timed(
  reader: string,
  delivers: string,
  texts: readonly string[],
  words: number,
  read: (text: string) => unknown,
): LanguageRow {
  for (const text of texts.slice(0, WARM_UP)) read(text);
  const from = process.cpuUsage();
  for (const text of texts) read(text);
  // The processor's time and not the clock's: other work on the machine must not count.
  const spent = process.cpuUsage(from);
  return { reader, delivers, words, wordsPerSecond: words / ((spent.user + spent.system) / 1e6) };
}

async function wink(texts: readonly string[], words: number): Promise<LanguageRow> {
  const { default: model } = await import("wink-eng-lite-web-model");
  const { default: winkNlp } = await import("wink-nlp");
  const nlp = winkNlp(model as never, ["sbd", "pos", "ner"]);
  return timed(
    "wink-nlp",
    "sentences, UPOS, lemmas, dates and figures as entities; no trees, no people, no coreference",
    texts,
    words,
    (text) => {
      const document = nlp.readDoc(text);
      document.tokens().out(nlp.its.pos);
      document.tokens().out(nlp.its.lemma as never);
      document.entities().out();
    },
  );
}

async function compromise(texts: readonly string[], words: number): Promise<LanguageRow> {
  const { default: nlp } = await import("compromise");
  return timed(
    "compromise",
    "sentences, its own tags, people, places and organisations; no trees, no coreference",
    texts,
    words,
    (text) => {
      const document = nlp(text);
      document.json({ terms: { tags: true } });
      document.people().out("array");
      document.places().out("array");
      document.organizations().out("array");
    },
  );
}

/** The texts that all are measured on, by name: Reuters where the corpora are at hand, else the samples. */
export function loadTexts(corpora: string | null, resources: Resources): { name: string; texts: string[] } {
  const reuters = corpora === null ? "" : join(corpora, "bulk", "reuters21578");
  if (reuters !== "" && existsSync(reuters)) {
    const texts: string[] = [];
    for (const file of readdirSync(reuters)
      .filter((name) => name.endsWith(".sgm.gz"))
      .sort()) {
      texts.push(...reutersTexts(gunzipSync(readFileSync(join(reuters, file))).toString("latin1")));
      if (texts.length >= TEXTS_MAX) break;
    }
    return { name: `Reuters-21578, the first ${TEXTS_MAX} texts`, texts: texts.slice(0, TEXTS_MAX) };
  }
  return { name: "samples (no corpora given)", texts: sampleTexts(join(resources.root, "samples")) };
}

/** Title, dateline and body of each story, as the wire set them. */
export function reutersTexts(sgml: string): string[] {
  const texts: string[] = [];
  for (const match of sgml.matchAll(
    /<TITLE>([^<]*)<\/TITLE>(?:[^<]*<DATELINE>([^<]*)<\/DATELINE>)?[^<]*<BODY>([^<]*)<\/BODY>/g,
  )) {
    const [, title = "", dateline = "", body = ""] = match;
    texts.push(plain(`${title}\n\n${dateline.trim()} ${body}`));
  }
  return texts;
}

function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/&#\d+;/g, " ")
    .replace(/\s+Reuter\s*$/i, "");
}

function sampleTexts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:html?|txt)$/.test(name))
    .sort()
    .map((name) =>
      readFileSync(join(folder, name), "utf8")
        .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, " ")
        .replace(/<[^>]*>/g, "\n\n"),
    );
}

export function benchLines(bench: LanguageBench): string[] {
  return [
    `language core over ${bench.texts}; one core, processor time`,
    ...bench.rows.map(
      (row) =>
        `${row.reader.padEnd(12)}${Math.round(row.wordsPerSecond).toString().padStart(9)} words/s  ${row.delivers}`,
    ),
    `models loaded in ${bench.loadMs.toFixed(0)} ms; resident ${bench.loadedMb.toFixed(0)} MB after loading, ${bench.readMb.toFixed(0)} MB after reading ${bench.rows[0]?.words} words`,
  ];
}

if (import.meta.main) {
  const bench = await benchLanguage(process.argv[2] ?? process.env["CHANCERY_CORPORA"] ?? null);
  for (const line of benchLines(bench)) console.log(line);
}
