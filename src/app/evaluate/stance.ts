/** `evaluate stance`: sentiment toward marked targets (NewsMTSC), macro-F1 over unfavourable, neutral and favourable. */

import type { Token } from "../../model/annotation.ts";
import { UNKNOWN_DATE } from "../../model/dated.ts";
import { stagesFrom } from "../stages.ts";
import type { Evaluation } from "./evaluation.ts";
import { isStanceKeptAside, readNewsmtsc } from "./newsmtsc.ts";

export const evaluateStance: Evaluation = {
  name: "stance",
  summary:
    "stance toward marked targets: macro-F1 on the tenth kept aside from training (--all: on every line)",
  usage: "FILE.jsonl",
  options: { "--all": "score every line, not the tenth kept aside alone" },
  async run(files, options, resources) {
    const { StanceModel } = await import("../../extract/reactions/stance-model.ts");
    const { WordVectors } = await import("../../nn/word-vectors.ts");
    const model = StanceModel.load(
      resources.modelFile("stance.bin"),
      WordVectors.load(resources.modelFile("word-vectors.bin")),
    );
    const stages = stagesFrom(resources);
    const all = options["--all"] === true || options["all"] === true;
    const classes = ["unfavourable", "neutral", "favourable"] as const;
    const counts = classes.map(() => ({ hit: 0, said: 0, gold: 0 }));
    let scored = 0;
    for (const item of files.flatMap(readNewsmtsc)) {
      if (!all && !isStanceKeptAside(item)) continue;
      const { sentences } = stages.readText({ text: item.text, kind: "article", published: UNKNOWN_DATE });
      const sentence = sentences.find((one) => one.end > item.start);
      const tokens: readonly Token[] = sentence?.tokens ?? [];
      const from = Math.max(
        0,
        tokens.findIndex((token) => token.end > item.start),
      );
      const to = Math.max(from + 1, tokens.findLastIndex((token) => token.start < item.end) + 1);
      const reading = tokens.length === 0 ? null : model.read({ tokens, from, to });
      const values =
        reading === null ? [0, 1, 0] : [reading.unfavourable, reading.neutral, reading.favourable];
      const best = values.indexOf(Math.max(...values));
      const [said, gold] = [counts[best], counts[item.polarity + 1]];
      if (said === undefined || gold === undefined) continue;
      scored++;
      said.said++;
      gold.gold++;
      if (said === gold) said.hit++;
    }
    const f1s = counts.map(({ hit, said, gold }) => (200 * hit) / Math.max(1, said + gold));
    return {
      measures: [
        { name: "macro-F1", value: f1s.reduce((sum, value) => sum + value, 0) / 3, count: scored },
        ...classes.map((name, i) => ({
          name: `F1 ${name}`,
          value: f1s[i] ?? 0,
          count: counts[i]?.gold ?? 0,
        })),
        {
          name: "accuracy",
          value: (100 * counts.reduce((sum, one) => sum + one.hit, 0)) / Math.max(1, scored),
          count: scored,
        },
      ],
      details: [],
    };
  },
};
