/** `evaluate factuality`: did the act happen, from −3 to 3, on UW or UDS-It-Happened; Pearson's r and the mean error. */

import { FactualityModel } from "../../extract/clauses/factuality.ts";
import { SyntaxTree } from "../../language/tree.ts";
import { UNKNOWN_DATE } from "../../model/dated.ts";
import { WordVectors } from "../../nn/word-vectors.ts";
import { stagesFrom } from "../stages.ts";
import type { Evaluation } from "./evaluation.ts";
import { pearson, readFactuality } from "./factuality-corpus.ts";

export const evaluateFactuality: Evaluation = {
  name: "factuality",
  summary: "whether acts are told as having happened: Pearson's r with people's judgements",
  usage: "FILE.jsonl…",
  async run(files, _options, resources) {
    const model = FactualityModel.load(
      resources.modelFile("factuality.bin"),
      WordVectors.load(resources.modelFile("word-vectors.bin")),
    );
    const stages = stagesFrom(resources);
    const said: number[] = [];
    const gold: number[] = [];
    for (const item of files.flatMap(readFactuality)) {
      const [sentence] = stages.readText({
        text: item.text,
        kind: "article",
        published: UNKNOWN_DATE,
        tokens: [item.tokens],
      }).sentences;
      if (sentence === undefined) continue;
      const tree = new SyntaxTree(sentence);
      for (const { at, label } of item.targets) {
        if (at >= sentence.tokens.length) continue;
        said.push(model.score(tree, at));
        gold.push(label);
      }
    }
    const error =
      said.reduce((sum, value, i) => sum + Math.abs(value - (gold[i] as number)), 0) /
      Math.max(1, said.length);
    return {
      measures: [
        { name: "Pearson r", value: pearson(said, gold), unit: "r", count: said.length },
        { name: "mean absolute error", value: error, unit: "points", count: said.length },
      ],
      details: [],
    };
  },
};
