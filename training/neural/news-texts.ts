/** News without annotation, for silver: Wikinews, PolNeAR's training texts and part of Reuters-21578, cut into words as the product does. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Span } from "../../src/base/span.ts";
import { findBlocks, hardLines } from "../../src/language/blocks.ts";
import { splitSentences } from "../../src/language/split-sentences.ts";
import { tokenise } from "../../src/language/tokenise.ts";
import { Random } from "./tape.ts";

/** All texts, in an order drawn once. */
export function newsTexts(corpora: string): string[] {
  return new Random(5).shuffle([...wikinews(corpora), ...polnear(corpora), ...reuters(corpora)]);
}

/** Sentences as words. */
export function sentencesOf(text: string): string[][] {
  const found: string[][] = [];
  for (const block of findBlocks(text, "article")) {
    for (const line of hardLines(text, block)) {
      for (const sentence of splitSentences(text, tokenise(text, line.start, line.end), "article"))
        found.push(sentence.map((span: Span) => text.slice(span.start, span.end)));
    }
  }
  return found;
}

function* wikinews(corpora: string): Generator<string> {
  for (const year of [2019, 2020]) {
    const csv = readFileSync(join(corpora, `bulk/wikinews/wikinews_${year}.csv`), "utf8");
    for (const [, text] of csv.matchAll(/,"((?:[^"]|"")*)"\r?\n(?=http|"http|$)/g))
      yield (text ?? "").replaceAll('""', '"');
  }
}

function* polnear(corpora: string): Generator<string> {
  const folder = join(corpora, "statements/polnear-train/text");
  for (const name of readdirSync(folder).sort()) yield readFileSync(join(folder, name), "utf8");
}

function* reuters(corpora: string): Generator<string> {
  const folder = join(corpora, "bulk/reuters21578");
  for (const name of readdirSync(folder).sort().slice(0, 4)) {
    const markup = gunzipSync(readFileSync(join(folder, name))).toString("latin1");
    for (const [, body] of markup.matchAll(/<BODY>([\s\S]*?)<\/BODY>/g)) {
      const plain = (body ?? "")
        .replaceAll("&lt;", "<")
        .replaceAll("&amp;", "&")
        .replace(/&#\d+;/g, "");
      // Lines are wrapped and paragraphs indented.
      yield plain.replace(/\n {4}/g, "\n\n").replace(/([^\n])\n(?!\n)/g, "$1 ");
    }
  }
}
