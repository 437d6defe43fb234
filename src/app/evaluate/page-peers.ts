/** The libraries that Chancery is measured against, on the same pages with the same score. Loaded only for that. */

import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import type { Measure } from "./evaluation.ts";
import { type CorpusPage, type CorpusPart, corpusPages, wordF1 } from "./page-corpus.ts";

type Peer = (page: CorpusPage) => Promise<string>;

const PEERS: Readonly<Record<string, Peer>> = {
  Readability: async (page) => {
    const { document } = parseHTML(page.html.toString("utf8"));
    return new Readability(document as never).parse()?.textContent ?? "";
  },
  Defuddle: async (page) => {
    const { document } = parseHTML(page.html.toString("utf8"));
    const result = await Defuddle(document as never, page.url ?? "https://example.org/");
    return parseHTML(`<body>${result.content}</body>`).document.body.textContent ?? "";
  },
};

/** Mean content F1 of each library by page type, and its speed. */
export async function scorePeers(folder: string, part: CorpusPart): Promise<Measure[]> {
  const sums = new Map<string, { sum: number; count: number }>();
  const ms = new Map<string, number>();
  let pages = 0;
  for (const page of corpusPages(folder, part)) {
    pages++;
    for (const [name, peer] of Object.entries(PEERS)) {
      const start = performance.now();
      const text = await peer(page).catch(() => "");
      ms.set(name, (ms.get(name) ?? 0) + performance.now() - start);
      const { f1 } = wordF1(text, page.content);
      for (const group of [page.type, "all"]) {
        const key = `${name}: content F1, ${group}`;
        const { sum, count } = sums.get(key) ?? { sum: 0, count: 0 };
        sums.set(key, { sum: sum + f1, count: count + 1 });
      }
    }
  }
  const measures = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { sum, count }]): Measure => ({ name, value: (100 * sum) / count, count }));
  return [
    ...measures,
    ...[...ms].map(
      ([name, spent]): Measure => ({
        name: `${name}: speed`,
        value: (1000 * pages) / spent,
        unit: "pages/s",
        count: pages,
      }),
    ),
  ];
}
