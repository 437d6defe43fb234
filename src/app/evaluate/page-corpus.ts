/** Reads a folder in the layout of WCXB (Foley 2025): packed pages beside packed ground truth. Scores nothing. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sha256 } from "../../base/hash.ts";

/** One page of the corpus with what its annotators wrote down. */
export interface CorpusPage {
  readonly id: string;
  readonly url: string | null;
  readonly type: string;
  readonly html: Buffer;
  readonly content: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

/** Which pages: "dev" may be looked at and tuned on, "held" (a third, by hash of the page's id) only measured. */
export type CorpusPart = "dev" | "held" | "all";

export function isHeldAside(id: string): boolean {
  return Number.parseInt(sha256(id).slice(0, 6), 16) % 3 === 0;
}

/** The pages of one part, one at a time. Throws when the folder has no such layout. */
export function* corpusPages(folder: string, part: CorpusPart): Generator<CorpusPage> {
  for (const file of readdirSync(join(folder, "html")).sort()) {
    const id = file.replace(/\.html(?:\.gz)?$/, "");
    if (part !== "all" && isHeldAside(id) !== (part === "held")) continue;
    const truth = JSON.parse(
      unpacked(join(folder, "ground-truth", file.replace(/\.html/, ".json"))).toString("utf8"),
    );
    const gold = truth.ground_truth ?? {};
    yield {
      id,
      url: truth.url ?? null,
      type: truth._internal?.page_type?.primary ?? "unknown",
      html: unpacked(join(folder, "html", file)),
      content: gold.main_content ?? "",
      title: gold.title || null,
      author: gold.author || null,
      date: gold.publish_date || null,
    };
  }
}

function unpacked(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

/** Words as the benchmark counts them: lower-case runs of letters, figures and underscores. */
export function wordsOfText(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** F1 over the two texts' bags of words; two empty texts agree. */
export function wordF1(found: string, gold: string): { precision: number; recall: number; f1: number } {
  const a = wordsOfText(found);
  const b = wordsOfText(gold);
  if (a.length === 0 && b.length === 0) return { precision: 1, recall: 1, f1: 1 };
  const counts = new Map<string, number>();
  for (const word of b) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of a) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    shared++;
    counts.set(word, left - 1);
  }
  const precision = a.length === 0 ? 0 : shared / a.length;
  const recall = b.length === 0 ? 0 : shared / b.length;
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
