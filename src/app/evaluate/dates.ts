/**
 * Measures dates against TimeML documents as TempEval-3 did (UzZaman et al., SemEval 2013): strict and relaxed extents,
 * and value over relaxed matches; and counts values given once the publication date is withheld.
 */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { sha256 } from "../../base/hash.ts";
import { overlapLength } from "../../base/span.ts";
import { findDates } from "../../extract/dates/find-dates.ts";
import type { LanguageCore } from "../../language/core.ts";
import { findBlocks } from "../../language/blocks.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import { tokenise } from "../../language/tokenise.ts";
import type { ReadText, Sentence, Timex } from "../../model/annotation.ts";
import { type Dated, UNKNOWN_DATE } from "../../model/dated.ts";
import { toolsFrom } from "../tools.ts";
import type { Evaluation, EvaluationReport, Measure } from "./evaluation.ts";
import { type GoldTimex, readTimeml, type TimemlDocument } from "./timeml.ts";

interface Counts {
  gold: number;
  found: number;
  strict: number;
  relaxed: number;
  type: number;
  value: number;
}

export const evaluateDates: Evaluation = {
  name: "dates",
  summary: "TIMEX3 extents and values against TimeML documents",
  usage: "FILE.tml…|FOLDER…",
  options: {
    part: "NAME: score all documents, those kept aside (sha256 of the file name ≡ 0 mod 3) or those to tune on: all (default), aside, tune",
    plain: "read without the language core: sentences and words, no tags",
    details: "list misses, extras and wrong values (never for documents kept aside)",
  },
  async run(files, options, resources): Promise<EvaluationReport> {
    const counts: Counts = { gold: 0, found: 0, strict: 0, relaxed: 0, type: 0, value: 0 };
    const details: string[] = [];
    let given = 0;
    let wrong = 0;
    let documents = 0;
    const part = String(options.part ?? "all");
    const read = String(options.plain) === "true" ? plainReading : coreReading(toolsFrom(resources).core());
    for (const file of files.flatMap(timemlFiles)) {
      const isAside = isKeptAside(basename(file));
      if ((part === "aside" && !isAside) || (part === "tune" && isAside)) continue;
      documents++;
      const document = readTimeml(readFileSync(file, "utf8"));
      const lines = scoreDocument(document, findDates(read(document.text, document.published)), counts);
      const blind = scoreBlind(document, read);
      given += blind.given;
      wrong += blind.wrong.length;
      if (options.details === true && !isAside) {
        details.push(...lines.map((line) => `${basename(file)}\t${line}`));
        details.push(...blind.wrong.map((line) => `${basename(file)}\twithheld\t${line}`));
      }
    }
    return { measures: measuresOf(counts, documents, given, wrong), details };
  },
};

function isKeptAside(name: string): boolean {
  return Number.parseInt(sha256(name).slice(0, 8), 16) % 3 === 0;
}

function timemlFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tml"))
    .sort()
    .map((name) => join(path, name));
}

type Reading = (text: string, published: string | null) => ReadText;

function anchorOf(published: string | null): Dated {
  return published === null ? UNKNOWN_DATE : { value: published, basis: "published" };
}

function coreReading(core: LanguageCore): Reading {
  return (text, published) => core.read({ text, kind: "article", published: anchorOf(published) });
}

/** Sentences and words without tags: what the finder of dates needs. */
function plainReading(text: string, published: string | null): ReadText {
  const blocks = findBlocks(text, "article");
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    for (const spans of splitSentences(text, tokenise(text, block.start, block.end), "article")) {
      const tokens = spans.map((span) => ({
        ...span,
        form: text.slice(span.start, span.end),
        lemma: "",
        upos: "X" as const,
        feats: "_",
        head: 0,
        deprel: "dep",
      }));
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (first !== undefined && last !== undefined)
        sentences.push({ start: first.start, end: last.end, tokens });
    }
  }
  return {
    text,
    kind: "article",
    published: anchorOf(published),
    blocks,
    sentences,
    names: [],
    coreference: [],
  };
}

function scoreDocument(document: TimemlDocument, found: readonly Timex[], counts: Counts): string[] {
  const lines: string[] = [];
  const { text, timexes } = document;
  counts.gold += timexes.length;
  counts.found += found.length;
  const { pairs, missed, extra } = align(timexes, found);
  for (const { gold, timex } of pairs) {
    counts.relaxed++;
    const isStrict = gold.start === timex.start && gold.end === timex.end;
    if (isStrict) counts.strict++;
    else lines.push(`extent\t${shown(text, gold)}\t${shown(text, timex)}`);
    if (gold.type === timex.type) counts.type++;
    if (isSameValue(gold.value, timex.value)) counts.value++;
    else lines.push(`value\t${shown(text, timex)}\t${gold.value}\t${timex.value}\t@${document.published}`);
  }
  for (const gold of missed) lines.push(`missed\t${shown(text, gold)}\t${gold.type} ${gold.value}`);
  for (const timex of extra) lines.push(`extra\t${shown(text, timex)}\t${timex.type} ${timex.value}`);
  return lines;
}

/** Each timex pairs with at most one of the other side, the one it shares most characters with. */
function align(golds: readonly GoldTimex[], found: readonly Timex[]) {
  const free = new Set(found);
  const pairs: { gold: GoldTimex; timex: Timex }[] = [];
  const missed: GoldTimex[] = [];
  for (const gold of golds) {
    let best: Timex | null = null;
    for (const timex of free) {
      if (overlapLength(gold, timex) > (best === null ? 0 : overlapLength(gold, best))) best = timex;
    }
    if (best === null) missed.push(gold);
    else {
      free.delete(best);
      pairs.push({ gold, timex: best });
    }
  }
  return { pairs, missed, extra: [...free] };
}

/** Values are compared as written; a date-time without a day part counts by its text alone. */
function isSameValue(gold: string, value: string | null): boolean {
  return gold === value;
}

/** Values of dates and times given without a publication date, and those of them that the annotators contradict. */
function scoreBlind(document: TimemlDocument, read: Reading): { given: number; wrong: string[] } {
  const found = findDates(read(document.text, null)).filter(
    (timex) =>
      timex.value !== null &&
      (timex.type === "DATE" || timex.type === "TIME") &&
      !timex.value.endsWith("_REF"),
  );
  const { pairs } = align(document.timexes, found);
  const wrong = pairs
    .filter(({ gold, timex }) => withoutUnknown(gold.value) !== timex.value)
    .map(
      ({ gold, timex }) => `${shown(document.text, timex)}\t${gold.value}\t${timex.value}\t${timex.basis}`,
    );
  return { given: found.length, wrong };
}

/** "199X" and "1968-XX" say no more than "199" and "1968"; a finer gold value is still another one. */
function withoutUnknown(value: string): string {
  return value.replace(/(?:-?X+)+$/, "");
}

function shown(text: string, span: { start: number; end: number }): string {
  const clean = (part: string): string => part.replace(/\s+/g, " ");
  return `${clean(text.slice(Math.max(0, span.start - 30), span.start))}[${clean(text.slice(span.start, span.end))}]${clean(text.slice(span.end, span.end + 20))}`;
}

function measuresOf(counts: Counts, documents: number, given: number, wrong: number): Measure[] {
  const f1 = (right: number): number => (100 * 2 * right) / Math.max(1, counts.gold + counts.found);
  return [
    { name: "documents", value: documents, unit: "" },
    { name: "strict F1", value: f1(counts.strict), count: counts.gold },
    { name: "relaxed F1", value: f1(counts.relaxed), count: counts.gold },
    {
      name: "relaxed precision",
      value: (100 * counts.relaxed) / Math.max(1, counts.found),
      count: counts.found,
    },
    { name: "relaxed recall", value: (100 * counts.relaxed) / Math.max(1, counts.gold), count: counts.gold },
    { name: "type F1", value: f1(counts.type), count: counts.gold },
    { name: "value F1", value: f1(counts.value), count: counts.gold },
    {
      name: "value accuracy of matches",
      value: (100 * counts.value) / Math.max(1, counts.relaxed),
      count: counts.relaxed,
    },
    { name: "values given, publication withheld", value: given, unit: "" },
    { name: "wrong values, publication withheld", value: wrong, unit: "" },
  ];
}
