/** Reads GUM documents for coreference: sentences in the model's shape and chains of mentions. Owns no model and no score. */

import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type GumMention, parseGumEntities } from "../../src/app/evaluate/gum-entities.ts";
import type { LanguageCore } from "../../src/language/core.ts";
import { UNKNOWN_DATE } from "../../src/model/dated.ts";
import type { Name, Sentence, Token, Upos } from "../../src/model/annotation.ts";
import { parseConllu } from "../conllu.ts";

export interface CoreferenceDocument {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly GumMention[];
  readonly names: readonly Name[];
}

/** Documents of a GUM folder or file, with gold trees. */
export function readGum(path: string): CoreferenceDocument[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((f) => f.endsWith(".conllu"))
        .sort()
        .map((f) => join(path, f))
    : [path];
  return files.flatMap((file) =>
    parseConllu(readFileSync(file, "utf8")).map((document) => ({
      id: document.id,
      genre: document.id.split("_")[1] ?? "",
      text: document.text,
      sentences: document.sentences.map((sentence) => ({
        start: sentence.start,
        end: sentence.end,
        tokens: sentence.words.map(
          (word): Token => ({
            start: word.start,
            end: word.end,
            form: word.form,
            lemma: word.lemma,
            upos: word.upos as Upos,
            feats: word.feats,
            head: word.head,
            deprel: word.deprel,
          }),
        ),
      })),
      mentions: parseGumEntities(
        document.sentences.map((sentence) => sentence.words.map((word) => word.misc)),
      ),
      names: [],
    })),
  );
}

/** The documents as the core reads them, given their tokens: trees and names as they will be in use. */
export function readThrough(
  core: LanguageCore,
  documents: readonly CoreferenceDocument[],
): CoreferenceDocument[] {
  return documents.map((document) => {
    const { sentences, names } = core.read({
      text: document.text,
      kind: "article",
      published: UNKNOWN_DATE,
      tokens: document.sentences.map((sentence) => sentence.tokens),
    });
    return { ...document, sentences, names };
  });
}

export function requireFolder(path: string): string {
  if (!existsSync(path)) throw new Error(`${path} is absent: training and measuring coreference need GUM.`);
  return path;
}

/** Chains of two or more as "sentence:start:end". */
export function goldChains(document: CoreferenceDocument): string[][] {
  const chains = Map.groupBy(document.mentions, (mention) => mention.entity);
  return [...chains.values()]
    .map((chain) => [...new Set(chain.map((m) => `${m.sentence}:${m.start}:${m.end}`))])
    .filter((chain) => chain.length > 1);
}
