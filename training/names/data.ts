/**
 * Readers of the corpora of names, brought to the contract's types, and the split of the Worldwide Newswire.
 * Owns no model. The kept-aside articles are for the final figure alone: never trained on, never read.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type NameSentence,
  NEWSWIRE_TYPES,
  type Part,
  countryOf,
  readColumns,
  splitNewswire,
} from "../../src/app/evaluate/newswire.ts";
import type { NameType } from "../../src/model/annotation.ts";

export type { NameSentence, Part, TokenName } from "../../src/app/evaluate/newswire.ts";

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
