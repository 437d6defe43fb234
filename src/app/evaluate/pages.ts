/** Scores the reading of pages on a folder in WCXB's layout: content, title, author, date, posts and their answers, speed. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../base/hash.ts";
import type { ReadDocument, ZoneKind } from "../../model/document.ts";
import { BlockModel } from "../../page/html/block-model.ts";
import { readPage } from "../../page/read-page.ts";
import type { Resources } from "../resources.ts";
import type { Evaluation, EvaluationReport, Measure } from "./evaluation.ts";
import { type MarkedPost, markedPosts, withoutMarkup } from "./marked-posts.ts";
import { type CorpusPage, type CorpusPart, corpusPages, wordF1, wordsOfText } from "./page-corpus.ts";

/** The zones that make up a page's main text. */
const MAIN_ZONES: ReadonlySet<ZoneKind> = new Set([
  "standfirst",
  "body",
  "subheading",
  "list",
  "caption",
  "quotation",
  "embed",
  "post",
  "dateline",
]);

export const evaluatePages: Evaluation = {
  name: "pages",
  summary: "content, metadata and posts of real pages (WCXB layout)",
  usage: "DIR",
  options: {
    "part=NAME": "dev (default), held (a third by hash of the page's id) or all",
    "model=FILE": "another block model than the shipped one, such as one trained without --final",
    "peers=yes": "score Readability and Defuddle in the same run",
    "errors=KIND": "list the worst pages: content, title, author, date or posts",
  },
  async run(files, options, resources) {
    const folder = files[0] ?? join(process.env["CHANCERY_CORPORA"] ?? "", "pages/wcxb-dev");
    if (!existsSync(join(folder, "html")))
      throw new Error(`${folder} holds no folder html/ in WCXB's layout`);
    const part = (typeof options["part"] === "string" ? options["part"] : "dev") as CorpusPart;
    const run = new PagesRun(
      blockModelOf(resources, options["model"]),
      String(options["errors"] ?? ""),
      part,
    );
    for (const page of corpusPages(folder, part)) run.add(page);
    const report = run.report();
    if (options["peers"] === undefined || options["peers"] === false) return report;
    const { scorePeers } = await import("./page-peers.ts");
    return { ...report, measures: [...report.measures, ...(await scorePeers(folder, part))] };
  },
};

function blockModelOf(resources: Resources, file: unknown): BlockModel | null {
  if (typeof file === "string") return BlockModel.fromBytes(readFileSync(file));
  try {
    return BlockModel.fromBytes(resources.modelFile("page-blocks.bin"));
  } catch {
    return null;
  }
}

/** Adds up shares of pages. */
class Tally {
  #sum = 0;
  count = 0;

  add(value: number): void {
    this.#sum += value;
    this.count++;
  }

  measure(name: string): Measure {
    return { name, value: this.count === 0 ? 0 : (100 * this.#sum) / this.count, count: this.count };
  }
}

class PagesRun {
  readonly #model: BlockModel | null;
  readonly #errors: string;
  readonly #tallies = new Map<string, Tally>();
  readonly #details: { readonly score: number; readonly line: string }[] = [];
  readonly #posts = { gold: 0, found: 0, matched: 0, goldLinks: 0, foundLinks: 0, rightLinks: 0, pages: 0 };
  #ms = 0;
  #pages = 0;

  /** Said behind each score of content that was taken on pages which the model was trained on. */
  readonly #caution: string;

  constructor(model: BlockModel | null, errors: string, part: CorpusPart) {
    this.#model = model;
    this.#errors = errors;
    const wasKeptAside = model === null || (model.trainedOn === "dev" && part === "held");
    this.#caution = wasKeptAside ? "" : " (pages the model was trained on)";
  }

  add(page: CorpusPage): void {
    // Processor time, not the clock's: the figure must not hang on what else the machine does.
    const start = process.cpuUsage();
    const read = this.#read(page.html, page.url);
    const spent = process.cpuUsage(start);
    this.#ms += (spent.user + spent.system) / 1000;
    this.#pages++;
    const main = mainText(read);
    const { f1, precision, recall } = wordF1(main, page.content);
    for (const group of [page.type, "all"]) {
      this.#tally(`content F1, ${group}`).add(f1);
      this.#tally(`content precision, ${group}`).add(precision);
      this.#tally(`content recall, ${group}`).add(recall);
    }
    if (this.#errors === "content")
      this.#details.push({
        score: f1,
        line: `${page.id} ${page.type} P ${precision.toFixed(2)} R ${recall.toFixed(2)} ${page.url}`,
      });
    this.#addFacts(page, read);
    this.#addPosts(page);
  }

  #read(bytes: Uint8Array, url: string | null): ReadDocument {
    const capture = {
      hash: sha256(bytes),
      bytes,
      origin: url ?? "-",
      url: null,
      capturedAt: null,
      mediaType: "text/html",
      charset: null,
      stated: {},
    };
    return readPage(capture, { blockModel: this.#model });
  }

  #addFacts(page: CorpusPage, { document }: ReadDocument): void {
    const facts = [
      ["title", document.title, page.title],
      ["author", document.byline, page.author],
      ["date", document.published.value?.slice(0, 10) ?? null, page.date?.slice(0, 10) ?? null],
    ] as const;
    for (const [name, found, gold] of facts) {
      if (gold === null) {
        if (name !== "title")
          this.#tally(`${name} left open where none is marked`).add(found === null ? 1 : 0);
        continue;
      }
      const isRight = name === "date" ? found === gold : sameWords(found, gold);
      for (const group of page.type === "article" ? ["all", "article"] : ["all"])
        this.#tally(`${name} exact, ${group}`).add(isRight ? 1 : 0);
      if (!isRight && this.#errors === name)
        this.#details.push({
          score: 0,
          line: `${page.id} ${page.type} found "${found}" gold "${gold}" ${page.url}`,
        });
    }
  }

  #addPosts(page: CorpusPage): void {
    if (
      !/schema\.org\/(?:Comment|UserComments|Answer)|"(?:Comment|Answer)"/.test(page.html.toString("latin1"))
    )
      return;
    const source = new TextDecoder().decode(page.html);
    const gold = markedPosts(source);
    if (gold.length === 0 || gold.every(({ author }) => author === null)) return;
    const { document } = this.#read(Buffer.from(withoutMarkup(source), "utf8"), page.url);
    const found = document.comments.map(({ author, span }) => ({
      author,
      text: document.text.slice(span.start, span.end),
    }));
    const pairs = matchPosts(gold, found);
    const posts = this.#posts;
    posts.pages++;
    posts.gold += gold.length;
    posts.found += found.length;
    posts.matched += pairs.size;
    const f1 = (2 * pairs.size) / (gold.length + found.length);
    this.#tally("posts F1, mean of pages").add(f1);
    if (this.#errors === "posts")
      this.#details.push({
        score: f1,
        line: `${page.id} gold ${gold.length} found ${found.length} matched ${pairs.size} ${page.url}`,
      });
    const indexOfId = new Map(document.comments.map(({ id }, n) => [id, n]));
    gold.forEach((post, n) => {
      if (post.parent === null) return;
      posts.goldLinks++;
      const own = pairs.get(n);
      const parent = pairs.get(post.parent);
      const replyTo = own === undefined ? null : (document.comments[own]?.replyTo ?? null);
      if (parent !== undefined && replyTo !== null && indexOfId.get(replyTo) === parent) posts.rightLinks++;
    });
    if (gold.some(({ parent }) => parent !== null))
      posts.foundLinks += [...pairs]
        .filter(
          ([n, own]) =>
            gold[n]?.parent !== null ||
            isBelowTop(document.comments[own]?.replyTo ?? null, gold, pairs, indexOfId),
        )
        .filter(([, own]) => document.comments[own]?.replyTo !== null).length;
  }

  report(): EvaluationReport {
    const posts = this.#posts;
    const measures: Measure[] = [...this.#tallies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, tally]) => tally.measure(name.startsWith("content") ? name + this.#caution : name));
    measures.push(
      {
        name: `posts F1 (author and text), markup removed`,
        value: (200 * posts.matched) / Math.max(1, posts.gold + posts.found),
        count: posts.gold,
      },
      {
        name: "posts precision",
        value: (100 * posts.matched) / Math.max(1, posts.found),
        count: posts.found,
      },
      { name: "posts recall", value: (100 * posts.matched) / Math.max(1, posts.gold), count: posts.gold },
      {
        name: "answers F1",
        value: (200 * posts.rightLinks) / Math.max(1, posts.goldLinks + posts.foundLinks),
        count: posts.goldLinks,
      },
      { name: "pages with marked posts", value: posts.pages, unit: "pages" },
      {
        name: "speed, processor time",
        value: (1000 * this.#pages) / Math.max(1, this.#ms),
        unit: "pages/s",
        count: this.#pages,
      },
    );
    this.#details.sort((a, b) => a.score - b.score);
    return { measures, details: this.#details.map(({ score, line }) => `${score.toFixed(3)} ${line}`) };
  }

  #tally(name: string): Tally {
    let tally = this.#tallies.get(name);
    if (tally === undefined) {
      tally = new Tally();
      this.#tallies.set(name, tally);
    }
    return tally;
  }
}

/** True for an answer to a post that itself is a comment or answer in the gold (not the thread's first post). */
function isBelowTop(
  replyTo: string | null,
  gold: readonly MarkedPost[],
  pairs: ReadonlyMap<number, number>,
  indexOfId: ReadonlyMap<string, number>,
): boolean {
  if (replyTo === null) return false;
  const at = indexOfId.get(replyTo);
  for (const [n, own] of pairs) if (own === at) return gold[n]?.parent !== null;
  return false;
}

/** The text that counts as the page's main content: article zones, or the posts of a thread without what they quote. */
export function mainText({ document }: ReadDocument): string {
  const isMain = (kind: ZoneKind): boolean =>
    MAIN_ZONES.has(kind) && !(kind === "quotation" && document.kind === "thread");
  const main = document.zones.filter(({ kind }) => isMain(kind));
  // A page that is nothing but its headline (a shared link) has that for its words.
  const kept = main.length > 0 ? main : document.zones.filter(({ kind }) => kind === "headline");
  return kept.map(({ start, end }) => document.text.slice(start, end)).join("\n");
}

function sameWords(a: string | null, b: string): boolean {
  return a !== null && wordsOfText(a).join(" ") === wordsOfText(b).join(" ");
}

/** Pairs gold posts with found ones: same author, and words that agree to F1 .8; each once, in order of gold. */
function matchPosts(
  gold: readonly MarkedPost[],
  found: readonly { author: string | null; text: string }[],
): Map<number, number> {
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  gold.forEach((post, n) => {
    let best = -1;
    let bestF1 = 0.8;
    found.forEach((other, k) => {
      if (
        used.has(k) ||
        !(post.author === null ? other.author === null : sameWords(other.author, post.author))
      )
        return;
      const { f1 } = wordF1(other.text, post.text);
      if (f1 >= bestF1) {
        best = k;
        bestF1 = f1;
      }
    });
    if (best === -1) return;
    used.add(best);
    pairs.set(n, best);
  });
  return pairs;
}
