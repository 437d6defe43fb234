/** `chancery evaluate names`: exact spans and types of names against column files with IOB2 labels, through the core as it ships. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { LanguageCore } from "../../language/core.ts";
import type { Name, TextInput } from "../../model/annotation.ts";
import { UNKNOWN_DATE } from "../../model/dated.ts";
import type { Evaluation, EvaluationReport, Measure } from "./evaluation.ts";
import { type Counts, countSpans, f1, precision, recall } from "./name-score.ts";
import { NEWSWIRE_TYPES, type NameSentence, countryOf, readColumns, splitNewswire } from "./newswire.ts";

type Options = Readonly<Record<string, string | boolean>>;

export const evaluateNames: Evaluation = {
  name: "names",
  summary: "exact spans and types of names against column files with IOB2 labels (files or folders)",
  usage: "FILE.tsv…",
  options: {
    "--raw": "cut the raw text into sentences and words too, not given the tokens",
    "--texts FOLDER": "with --raw: the articles' own texts (NAME.txt); without it words are joined by blanks",
    "--part NAME": "score only the articles kept aside (kept), for tuning (tune) or for training (train)",
  },
  async run(files, options, resources): Promise<EvaluationReport> {
    const core = LanguageCore.load((name) => resources.modelFile(name));
    const table = new Map<string, Counts>();
    const errors = new Map<string, number>();
    for (const file of filesOf(files, options)) {
      const gold = goldOf(file, options);
      const read = core.read(gold.input);
      const found = read.names.filter((name) => name.type !== undefined);
      countSpans(table, found, gold.names, [`country ${countryOf(basename(file))}`]);
      countErrors(errors, gold.input.text, found, gold.names);
    }
    return { measures: measuresOf(table), details: mostFrequent(errors) };
  },
};

function filesOf(files: readonly string[], options: Options): string[] {
  const all = files.flatMap((file) =>
    statSync(file).isDirectory()
      ? readdirSync(file)
          .filter((name) => name.endsWith(".tsv"))
          .sort()
          .map((name) => join(file, name))
      : [file],
  );
  if (typeof options.part !== "string") return all;
  const parts = splitNewswire(all.map((file) => basename(file)));
  return all.filter((file) => parts.get(basename(file)) === options.part);
}

interface Gold {
  readonly input: TextInput;
  readonly names: readonly Name[];
}

/** The article as input, with its names as spans of the text. */
function goldOf(file: string, options: Options): Gold {
  const sentences = readColumns(readFileSync(file, "utf8"), 0, 1, NEWSWIRE_TYPES);
  const own =
    typeof options.texts === "string" ? join(options.texts, basename(file).replace(/\.tsv$/u, "")) : "";
  const given = options.raw === true && own !== "" && existsSync(own) ? readFileSync(own, "utf8") : null;
  const text = given ?? sentences.map((sentence) => sentence.forms.join(" ")).join("\n");
  const tokens = placeTokens(text, sentences);
  const names = sentences.flatMap((sentence, s) =>
    sentence.names.map(
      (name): Name => ({
        start: tokens[s]?.[name.start]?.start ?? 0,
        end: tokens[s]?.[name.end - 1]?.end ?? 0,
        type: name.type,
      }),
    ),
  );
  const plain: TextInput = { text, kind: "article", published: UNKNOWN_DATE };
  return { names, input: options.raw === true ? plain : { ...plain, tokens } };
}

/** Where each word stands in the text: words follow one another, parted by nothing but blanks; a word not found takes no room. */
function placeTokens(text: string, sentences: readonly NameSentence[]): { start: number; end: number }[][] {
  let at = 0;
  return sentences.map((sentence) =>
    sentence.forms.map((form) => {
      const start = text.indexOf(form, at);
      if (start < 0 || start - at > 200) return { start: at, end: at };
      at = start + form.length;
      return { start, end: at };
    }),
  );
}

function measuresOf(table: ReadonlyMap<string, Counts>): Measure[] {
  const keys = [...table.keys()].sort(
    (a, b) => Number(a.startsWith("country")) - Number(b.startsWith("country")) || (a < b ? -1 : 1),
  );
  const rows: Measure[] = keys.map((key) => ({
    name: `F1 ${key}`,
    value: f1(table.get(key)),
    count: table.get(key)?.wanted ?? 0,
  }));
  const countries = keys.filter((key) => key.startsWith("country") && (table.get(key)?.wanted ?? 0) > 0);
  const mean = countries.reduce((sum, key) => sum + f1(table.get(key)), 0) / Math.max(1, countries.length);
  return [
    ...rows,
    { name: "F1 mean over countries", value: mean, count: countries.length },
    { name: "precision", value: precision(table.get("all")), count: table.get("all")?.found ?? 0 },
    { name: "recall", value: recall(table.get("all")), count: table.get("all")?.wanted ?? 0 },
  ];
}

function countErrors(
  errors: Map<string, number>,
  text: string,
  found: readonly Name[],
  wanted: readonly Name[],
): void {
  const id = (name: Name): string => `${name.start}:${name.end}:${name.type}`;
  const right = new Set(wanted.map(id));
  const told = new Set(found.map(id));
  const bump = (line: string): void => {
    errors.set(line, (errors.get(line) ?? 0) + 1);
  };
  for (const name of found)
    if (!right.has(id(name))) bump(`extra ${name.type} “${text.slice(name.start, name.end)}”`);
  for (const name of wanted)
    if (!told.has(id(name))) bump(`missed ${name.type} “${text.slice(name.start, name.end)}”`);
}

function mostFrequent(errors: ReadonlyMap<string, number>): string[] {
  return [...errors]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 40)
    .map(([line, count]) => `${count} × ${line}`);
}
