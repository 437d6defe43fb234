/** Reads PolNeAR's brat files (attribution: Source, Cue, Content over news articles). Owns the format alone, scores nothing. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../base/span.ts";

/** One attribution as annotated; each part is a list of fragments in text order, empty where the annotators marked none. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/**
 * Reads a folder that holds `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`, sorted by name.
 * Offsets in the files count Unicode code points; they come back as UTF-16 code units.
 */
export function readPolnear(folder: string): GoldArticle[] {
  const annotations = readdirSync(join(folder, "attributions")).filter((file) => file.endsWith(".ann"));
  return annotations.sort().flatMap((file) => {
    const name = file.slice(0, -4).replace(/_[0-9a-f]{4}$/u, "");
    const path = join(folder, "text", `${name}.txt`);
    if (!existsSync(path)) return [];
    const text = readFileSync(path, "utf8");
    return [
      { name, text, attributions: readBrat(readFileSync(join(folder, "attributions", file), "utf8"), text) },
    ];
  });
}

function readBrat(annotation: string, text: string): GoldAttribution[] {
  const units = codePointOffsets(text);
  const spans = new Map<string, Span[]>();
  const events: string[] = [];
  for (const line of annotation.split("\n")) {
    const [id = "", body = ""] = line.split("\t");
    if (id.startsWith("T")) spans.set(id, readSpans(body, units));
    else if (id.startsWith("E")) events.push(body);
  }
  return events.flatMap((event) => {
    const parts = event
      .split(" ")
      .slice(1)
      .map((part) => part.split(":"));
    const of = (role: string): Span[] =>
      parts
        .filter(([name]) => name?.replace(/\d+$/u, "") === role)
        .flatMap(([, id]) => spans.get(id ?? "") ?? [])
        .sort((a, b) => a.start - b.start);
    const content = of("Content");
    return content.length === 0 ? [] : [{ source: of("Source"), cue: of("Cue"), content }];
  });
}

function readSpans(body: string, units: Uint32Array): Span[] {
  return body
    .slice(body.indexOf(" ") + 1)
    .split(";")
    .map((pair) => pair.trim().split(" ").map(Number))
    .map(([from, to]) => ({ start: units[from ?? 0] ?? 0, end: units[to ?? 0] ?? 0 }));
}

/** For each code point its UTF-16 offset, one more for the end. */
function codePointOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let points = 0;
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) as number) > 0xffff ? 2 : 1)
    offsets[points++] = unit;
  offsets[points] = text.length;
  return offsets.subarray(0, points + 1);
}
