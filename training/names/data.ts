/**
 * Readers of the corpora of names, brought to the contract's types, and the split of the Worldwide Newswire.
 * Owns no model. The kept-aside articles are for the final figure alone: never trained on, never read.
 */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NameType } from "../../src/model/annotation.ts";

/** A name over tokens of a sentence: indexes from 0, `end` exclusive. */
export interface TokenName {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

export interface NameSentence {
  readonly forms: readonly string[];
  readonly names: readonly TokenName[];
}

/** `kept`: a fifth, for the final figure. `tune`: a tenth, for choices; the final training may include it. `train`: the rest. */
export type Part = "train" | "tune" | "kept";

export interface NameDocument {
  readonly id: string;
  /** The outlet's country as the corpus abbreviates it ("af", "cn"); "" where it has none. */
  readonly country: string;
  /** True when the corpus states an open licence. */
  readonly open: boolean;
  readonly part: Part;
  /** Types that the corpus marks everywhere; of the others an unmarked word tells nothing. */
  readonly marked: ReadonlySet<NameType>;
  readonly sentences: readonly NameSentence[];
}

export const NAME_TYPES: readonly NameType[] = [
  "PERSON",
  "ORGANIZATION",
  "LOCATION",
  "FACILITY",
  "NORP",
  "MONEY",
  "PRODUCT",
  "MISC",
];

/** The corpora folder: the argument, else the environment's CHANCERY_CORPORA. Throws a plain sentence when there is none. */
export function corporaFolder(argument?: string): string {
  const folder = argument ?? process.env["CHANCERY_CORPORA"];
  if (folder === undefined || !existsSync(folder)) {
    throw new Error("The corpora folder is absent: name it as an argument or in CHANCERY_CORPORA.");
  }
  return folder;
}

/**
 * The part of each Worldwide Newswire article, from its file names ("cn_shanghai_3.txt.tsv"). Within each country the
 * articles are ordered by the SHA-256 of their name; of every ten, the 3rd and 8th are kept aside and the 6th is for tuning.
 */
export function splitNewswire(fileNames: readonly string[]): Map<string, Part> {
  const byCountry = Map.groupBy(fileNames, countryOf);
  const parts = new Map<string, Part>();
  for (const names of byCountry.values()) {
    const ordered = names
      .map((name) => ({ name, key: articleHash(name) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    ordered.forEach(({ name }, index) => {
      const place = index % 10;
      parts.set(name, place === 2 || place === 7 ? "kept" : place === 5 ? "tune" : "train");
    });
  }
  return parts;
}

function articleHash(fileName: string): string {
  return createHash("sha256")
    .update(fileName.replace(/(\.txt)?\.tsv$/u, ""))
    .digest("hex");
}

/** "cn" from "cn_shanghai_3.txt.tsv". */
export function countryOf(fileName: string): string {
  return /^[a-z]+/u.exec(fileName)?.[0] ?? "";
}

const NEWSWIRE_TYPES: Readonly<Record<string, NameType>> = {
  Person: "PERSON",
  Organization: "ORGANIZATION",
  Location: "LOCATION",
  Facility: "FACILITY",
  NORP: "NORP",
  Money: "MONEY",
  Product: "PRODUCT",
  Misc: "MISC",
};

/** All articles of the Worldwide Newswire with their parts. Dates, which the corpus also marks, are no names here. */
export function readNewswire(corpora: string): NameDocument[] {
  const folder = join(corpora, "names/worldwide_newswire");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort();
  const parts = splitNewswire(files);
  return files.map((name) => ({
    id: name.replace(/(\.txt)?\.tsv$/u, ""),
    country: countryOf(name),
    open: false,
    part: parts.get(name) ?? "train",
    marked: new Set(NAME_TYPES),
    sentences: readColumns(readFileSync(join(folder, name), "utf8"), 0, 1, NEWSWIRE_TYPES),
  }));
}

const UNER_TYPES: Readonly<Record<string, NameType>> = {
  PER: "PERSON",
  LOC: "LOCATION",
  ORG: "ORGANIZATION",
};

/** Universal NER over EWT train, one document for each source document; "OTH" and stray labels count as unmarked. */
export function readUner(corpora: string): NameDocument[] {
  const text = readFileSync(join(corpora, "names/uner_ewt-train.iob2"), "utf8");
  return text
    .split(/^(?=# newdoc id = )/mu)
    .filter((part) => part.trim() !== "")
    .map((part, index) => ({
      id: /^# newdoc id = (.*)$/mu.exec(part)?.[1] ?? `uner-${index}`,
      country: "",
      open: true,
      part: "train" as const,
      marked: new Set<NameType>(["PERSON", "LOCATION", "ORGANIZATION"]),
      sentences: readColumns(part, 1, 2, UNER_TYPES),
    }));
}

/** Sentences of a column file with IOB2 labels; a label whose type is not in `types` is read as "O". */
export function readColumns(
  text: string,
  formColumn: number,
  labelColumn: number,
  types: Readonly<Record<string, NameType>>,
): NameSentence[] {
  const sentences: NameSentence[] = [];
  let forms: string[] = [];
  let labels: string[] = [];
  const flush = (): void => {
    if (forms.length > 0) sentences.push({ forms, names: namesOfLabels(labels, types) });
    forms = [];
    labels = [];
  };
  for (const line of text.split("\n")) {
    if (line.trim() === "") flush();
    else if (!line.startsWith("# ") || line.includes("\t")) {
      const columns = line.split("\t");
      forms.push((columns[formColumn] ?? "").trim() || "_");
      labels.push((columns[labelColumn] ?? "O").trim());
    }
  }
  flush();
  return sentences;
}

function namesOfLabels(labels: readonly string[], types: Readonly<Record<string, NameType>>): TokenName[] {
  const names: TokenName[] = [];
  let open: { start: number; type: NameType } | null = null;
  const close = (end: number): void => {
    if (open !== null) names.push({ start: open.start, end, type: open.type });
    open = null;
  };
  labels.forEach((label, index) => {
    const type = types[label.slice(2)];
    if (type === undefined) close(index);
    else if (label.startsWith("B-") || open?.type !== type) {
      close(index);
      open = { start: index, type };
    }
  });
  close(labels.length);
  return names;
}
