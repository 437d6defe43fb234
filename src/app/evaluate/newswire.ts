/**
 * Reads column files of names (one word a line, IOB2 labels), the Worldwide Newswire's above all, and says which of its articles are
 * kept aside. Owns the format and the split; no scores.
 */

import { createHash } from "node:crypto";
import type { NameType } from "../../model/annotation.ts";

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

export const NEWSWIRE_TYPES: Readonly<Record<string, NameType>> = {
  Person: "PERSON",
  Organization: "ORGANIZATION",
  Location: "LOCATION",
  Facility: "FACILITY",
  NORP: "NORP",
  Money: "MONEY",
  Product: "PRODUCT",
  Misc: "MISC",
};

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
