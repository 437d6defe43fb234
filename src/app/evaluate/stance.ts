/** `evaluate stance`: sentiment toward marked targets (NewsMTSC), macro-F1 over unfavourable, neutral and favourable. */

import type { Token } from "../../model/annotation.ts";
import { UNKNOWN_DATE } from "../../model/dated.ts";
import { stagesFrom } from "../stages.ts";
import type { Evaluation, Measure } from "./evaluation.ts";
import { isStanceKeptAside, readNewsmtsc } from "./newsmtsc.ts";

const CLASSES = ["unfavourable", "neutral", "favourable"] as const;

interface ClassCounts {
  hit: number;
  said: number;
  gold: number;
}

const none = (): ClassCounts[] => CLASSES.map(() => ({ hit: 0, said: 0, gold: 0 }));

export const evaluateStance: Evaluation = {
  name: "stance",
  summary:
    "stance toward marked targets, macro-F1: every line given, and of these the tenth kept aside from training",
  usage: "FILE.jsonl",
  async run(files, _options, resources) {
    const { StanceModel } = await import("../../extract/reactions/stance-model.ts");
    const { WordVectors } = await import("../../nn/word-vectors.ts");
    const model = StanceModel.load(
      resources.modelFile("stance.bin"),
      WordVectors.load(resources.modelFile("word-vectors.bin")),
    );
    const stages = stagesFrom(resources);
    const all = none();
    const kept = none();
    for (const item of files.flatMap(readNewsmtsc)) {
      const { sentences } = stages.readText({ text: item.text, kind: "article", published: UNKNOWN_DATE });
      const tokens: readonly Token[] = sentences.find((one) => one.end > item.start)?.tokens ?? [];
      const from = Math.max(
        0,
        tokens.findIndex((token) => token.end > item.start),
      );
      const to = Math.max(from + 1, tokens.findLastIndex((token) => token.start < item.end) + 1);
      const reading = tokens.length === 0 ? null : model.read({ tokens, from, to });
      const values =
        reading === null ? [0, 1, 0] : [reading.unfavourable, reading.neutral, reading.favourable];
      const best = values.indexOf(Math.max(...values));
      count(all, best, item.polarity + 1);
      if (isStanceKeptAside(item)) count(kept, best, item.polarity + 1);
    }
    return { measures: [...measures("", all), ...measures("kept aside: ", kept)], details: [] };
  },
};

function count(counts: readonly ClassCounts[], best: number, right: number): void {
  const [said, gold] = [counts[best], counts[right]];
  if (said === undefined || gold === undefined) return;
  said.said++;
  gold.gold++;
  if (best === right) said.hit++;
}

function measures(prefix: string, counts: readonly ClassCounts[]): Measure[] {
  const f1s = counts.map(({ hit, said, gold }) => (200 * hit) / Math.max(1, said + gold));
  const total = counts.reduce((sum, one) => sum + one.gold, 0);
  return [
    { name: `${prefix}macro-F1`, value: f1s.reduce((sum, value) => sum + value, 0) / 3, count: total },
    ...CLASSES.map((name, i) => ({
      name: `${prefix}F1 ${name}`,
      value: f1s[i] ?? 0,
      count: counts[i]?.gold ?? 0,
    })),
  ];
}
