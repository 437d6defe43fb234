/**
 * Pages per second from bytes to document beside Readability over linkedom, the same pages in the same run, and the memory
 * that one page of 20 MB takes. Pages: WCXB where the corpora are at hand, else generated ones. Figures are of processor
 * time, so that they mean the same on a machine that does other work.
 * Alone: `node bench/pages.ts [CORPORA]` (or CHANCERY_CORPORA).
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { Resources } from "../src/app/resources.ts";
import { sha256 } from "../src/base/hash.ts";
import type { Capture } from "../src/model/document.ts";
import { BlockModel } from "../src/page/html/block-model.ts";
import { readPage } from "../src/page/read-page.ts";
import { generatedPage, largePage } from "./generated-pages.ts";

export interface PageRow {
  readonly reader: string;
  /** The first time over the pages, code still cold, and the second. */
  readonly coldPerSecond: number;
  readonly warmPerSecond: number;
}

export interface PagesBench {
  readonly pages: string;
  readonly count: number;
  readonly bytes: number;
  readonly rows: readonly PageRow[];
  /** A page of 20 MB in a process of its own: peak of memory in MB, that before the page was read, and seconds. */
  readonly large: { readonly peakMb: number; readonly baseMb: number; readonly seconds: number };
}

const PAGES_MAX = 240;
const LARGE = 20_000_000;

/** Measures on one core. `corpora` null: generated pages. */
export function benchPages(corpora: string | null, resources = new Resources()): PagesBench {
  const { name, pages } = loadPages(corpora);
  const blockModel = BlockModel.fromBytes(resources.modelFile("page-blocks.bin"));
  const ours = timed("chancery (article, facts, posts, way back to the bytes)", pages, (bytes) =>
    readPage(captureOf(bytes), { blockModel }),
  );
  const peer = timed("Readability over linkedom (article alone)", pages, (bytes) =>
    new Readability(parseHTML(bytes.toString("utf8")).document as never).parse(),
  );
  return {
    pages: name,
    count: pages.length,
    bytes: pages.reduce((sum, { length }) => sum + length, 0),
    rows: [ours, peer],
    large: readLarge(),
  };
}

function loadPages(corpora: string | null): { name: string; pages: Buffer[] } {
  const folder = join(corpora ?? "", "pages/wcxb-dev/html");
  if (corpora === null || !existsSync(folder))
    return {
      name: "generated pages",
      pages: Array.from({ length: PAGES_MAX }, (_, n) => Buffer.from(generatedPage(n), "utf8")),
    };
  const files = readdirSync(folder).sort();
  const step = Math.max(1, Math.floor(files.length / PAGES_MAX));
  return {
    name: `every ${step}th page of WCXB dev`,
    pages: files.filter((_, n) => n % step === 0).map((file) => gunzipSync(readFileSync(join(folder, file)))),
  };
}

function captureOf(bytes: Uint8Array): Capture {
  return {
    hash: sha256(bytes),
    bytes,
    origin: "bench",
    url: null,
    capturedAt: null,
    mediaType: "text/html",
    charset: null,
    stated: {},
  };
}

function timed(reader: string, pages: readonly Buffer[], read: (bytes: Buffer) => unknown): PageRow {
  const pass = (): number => {
    const start = process.cpuUsage();
    for (const bytes of pages) {
      try {
        read(bytes);
      } catch {
        // A peer may fail on a page; the time that it took counts.
      }
    }
    const { user, system } = process.cpuUsage(start);
    return (1e6 * pages.length) / (user + system);
  };
  return { reader, coldPerSecond: pass(), warmPerSecond: pass() };
}

/** Reads a large page in a process of its own, since memory once taken is seldom given back. */
function readLarge(): PagesBench["large"] {
  const folder = mkdtempSync(join(tmpdir(), "chancery-bench-"));
  const file = join(folder, "large.html");
  writeFileSync(file, largePage(LARGE));
  const child = spawnSync(process.execPath, [import.meta.filename, "--large", file], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const [base = 0, peak = 0, seconds = 0] = child.stdout.trim().split(/\s+/).map(Number);
  return { baseMb: base, peakMb: peak, seconds };
}

function reportLarge(file: string): void {
  const blockModel = BlockModel.fromBytes(new Resources().modelFile("page-blocks.bin"));
  const bytes = readFileSync(file);
  const base = process.resourceUsage().maxRSS / 1024;
  const start = process.cpuUsage();
  readPage(captureOf(bytes), { blockModel });
  const { user, system } = process.cpuUsage(start);
  console.log(
    base.toFixed(0),
    (process.resourceUsage().maxRSS / 1024).toFixed(0),
    ((user + system) / 1e6).toFixed(2),
  );
}

/** The figures as lines for a terminal. */
export function pageBenchLines({ pages, count, bytes, rows, large }: PagesBench): string[] {
  return [
    `pages: ${pages}, ${count} of ${(bytes / 1000 / count).toFixed(0)} kB on average`,
    ...rows.map(
      ({ reader, coldPerSecond, warmPerSecond }) =>
        `${reader.padEnd(58)} ${coldPerSecond.toFixed(0).padStart(5)} pages/s cold ${warmPerSecond.toFixed(0).padStart(5)} warm`,
    ),
    `a page of 20 MB: peak ${large.peakMb} MB (${large.baseMb} MB of it before the page was read), ${large.seconds} s`,
  ];
}

if (import.meta.main) {
  if (process.argv[2] === "--large") reportLarge(process.argv[3] ?? "");
  else
    for (const line of pageBenchLines(benchPages(process.argv[2] ?? process.env["CHANCERY_CORPORA"] ?? null)))
      console.log(line);
}
