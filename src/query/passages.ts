/** Sentences of pages on a relation that may tell what came of a promise. Judges none of them. */

import { sentencesIn } from "../base/sentence-around.ts";
import type { ZoneKind } from "../model/document.ts";
import type { Passage } from "../resolve/linked.ts";
import type { DocumentSummary, Store } from "../store/store.ts";
import type { Party } from "./parse-party.ts";

/** Zones in which an outlet speaks. */
const TOLD_IN: ReadonlySet<ZoneKind> = new Set([
  "headline",
  "standfirst",
  "subheading",
  "body",
  "list",
  "caption",
]);

/** Pages searched at most, the newest first: keeps a relation with thousands of pages answering at once. */
const MOST_PAGES = 400;

/** Sentences that name a party, of those pages of the list that name both. */
export function relationPassages(
  store: Store,
  parties: readonly [Party, Party],
  pages: readonly DocumentSummary[],
): Passage[] {
  const patterns = parties.map(({ words }) => wordPattern(words));
  const keys = parties.map(({ key }) => ("country" in key ? key.country : key.actorId));
  const newest = [...pages]
    .filter(({ published }) => published !== null)
    .sort((a, b) => compare(b.published ?? "", a.published ?? "") || compare(a.id, b.id))
    .slice(0, MOST_PAGES);
  return newest.reverse().flatMap(({ id, published }) => {
    const document = store.document(id);
    if (document === null || !patterns.every((pattern) => pattern.test(document.text))) return [];
    return document.zones
      .filter((zone) => TOLD_IN.has(zone.kind))
      .flatMap((zone) => sentencesIn(document.text, zone))
      .map((span): Passage => {
        const quote = document.text.slice(span.start, span.end);
        const named = keys.filter((_, index) => patterns[index]?.test(quote));
        return {
          documentId: id,
          span,
          quote,
          published: published?.slice(0, 10) ?? null,
          parties: new Set(named),
        };
      })
      .filter((passage) => passage.parties.size > 0);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function wordPattern(words: readonly string[]): RegExp {
  // Datelines shout: "DJIBOUTI:"; short names must not ("US" is not "us").
  const written = words.flatMap((word) => (word.length > 3 ? [word, word.toUpperCase()] : [word]));
  const escaped = written.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "u");
}
