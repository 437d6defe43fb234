/** `evaluate statements`: attributions of PolNeAR articles; content by overlap, speaker by head word, direct quotations alone. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { AttributionModel } from "../../extract/statements/attribution-model.ts";
import { Discourse } from "../../extract/statements/discourse.ts";
import { findRawStatements } from "../../extract/statements/raw-statements.ts";
import { UNKNOWN_DATE } from "../../model/dated.ts";
import { WordVectors } from "../../nn/word-vectors.ts";
import { stagesFrom } from "../stages.ts";
import { type AttributionTally, emptyTally, f1, tally } from "./attribution-score.ts";
import type { Evaluation, Measure } from "./evaluation.ts";
import { type GoldArticle, readPolnear } from "./polnear.ts";
import { goldScored } from "./polnear-gold.ts";

export const evaluateStatements: Evaluation = {
  name: "statements",
  summary:
    "who said what: content spans F1 (overlap at least half of the union), speakers, direct quotations alone",
  usage: "DIR",
  options: {
    "half=odd":
      "score only the odd articles in name order, the half of dev that nothing was tuned on (or even)",
  },
  async run(folders, options, resources) {
    const model = AttributionModel.load(
      resources.modelFile("statements.bin"),
      WordVectors.load(resources.modelFile("word-vectors.bin")),
    );
    const stages = stagesFrom(resources);
    const { half } = options;
    const all = emptyTally();
    const direct = emptyTally();
    const details: string[] = [];
    let articles = 0;
    for (const article of chosen(folders.flatMap(readFolder), half)) {
      const text = stages.readText({ text: article.text, kind: "article", published: UNKNOWN_DATE });
      const discourse = new Discourse(text);
      const found = findRawStatements(discourse, model).map((one) => one.scored);
      const gold = article.attributions.map((one) => goldScored(one, discourse));
      const { pairs } = tally(all, gold, found);
      tally(
        direct,
        gold.filter((one) => one.direct),
        found.filter((one) => one.direct),
      );
      articles++;
      details.push(
        ...differences(
          article,
          gold.map((one) => one.content),
          found.map((one) => one.content),
          pairs,
        ),
      );
    }
    return {
      measures: [
        { name: "articles", value: articles, unit: "articles" },
        ...measures("", all),
        ...measures("direct ", direct),
      ],
      details,
    };
  },
};

function readFolder(folder: string): GoldArticle[] {
  if (!existsSync(join(folder, "attributions")))
    throw new Error(`${folder} holds no PolNeAR articles: folders "text" and "attributions" are wanted`);
  return readPolnear(folder);
}

function chosen(
  articles: readonly GoldArticle[],
  half: string | boolean | undefined,
): readonly GoldArticle[] {
  if (half !== "even" && half !== "odd") return articles;
  return articles.filter((_, i) => i % 2 === (half === "even" ? 0 : 1));
}

function measures(prefix: string, counts: AttributionTally): Measure[] {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  return [
    { name: `${prefix}content precision`, value: share(counts.matched, counts.found), count: counts.found },
    { name: `${prefix}content recall`, value: share(counts.matched, counts.gold), count: counts.gold },
    { name: `${prefix}content F1`, value: f1(counts), count: counts.gold },
    {
      name: `${prefix}speaker right`,
      value: share(counts.speakerRight, counts.withSource),
      count: counts.withSource,
    },
  ];
}

type Spans = readonly { readonly start: number; readonly end: number }[];

function differences(
  article: GoldArticle,
  gold: readonly Spans[],
  found: readonly Spans[],
  pairs: readonly (readonly [number, number])[],
): string[] {
  const words = (spans: Spans): string =>
    spans
      .map((span) => article.text.slice(span.start, span.end))
      .join(" … ")
      .replace(/\s+/gu, " ")
      .slice(0, 160);
  const matchedGold = new Set(pairs.map(([g]) => g));
  const matchedFound = new Set(pairs.map(([, f]) => f));
  return [
    ...gold.flatMap((spans, i) => (matchedGold.has(i) ? [] : [`miss ${article.name}: ${words(spans)}`])),
    ...found.flatMap((spans, i) => (matchedFound.has(i) ? [] : [`extra ${article.name}: ${words(spans)}`])),
  ];
}
