/** `evaluate commitments`: commissive sentences of campaign documents, one CSV a document (political speech acts). */

import { basename } from "node:path";
import { CommissiveModel, wordsOf } from "../../extract/commitments/commissive.ts";
import type { Resources } from "../resources.ts";
import type { Evaluation, EvaluationReport, Measure } from "./evaluation.ts";
import { readSpeechActs } from "./speech-acts.ts";

/** Every fourth document in the order of names: the quarter no model of ours has seen. */
export function isKeptAside(name: string, all: readonly string[]): boolean {
  return all.indexOf(name) % 4 === 3;
}

interface Counts {
  hit: number;
  said: number;
  gold: number;
  sentences: number;
  documents: number;
}

const none = (): Counts => ({ hit: 0, said: 0, gold: 0, sentences: 0, documents: 0 });

export const evaluateCommitments: Evaluation = {
  name: "commitments",
  summary:
    "commissive sentences of political speech acts: all files given, and of these the quarter kept aside from training",
  usage: "FILE.csv…",
  async run(files, _options, resources: Resources): Promise<EvaluationReport> {
    const sorted = [...files].sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
    const names = sorted.map((file) => basename(file));
    const model = CommissiveModel.load(resources.modelFile("commissive.bin"));
    const all = none();
    const kept = none();
    const details: string[] = [];
    for (const file of sorted) {
      const document = readSpeechActs(file);
      const scores = model.score(document.sentences.map((one) => wordsOf(one.text)));
      const into = isKeptAside(basename(file), names) ? [all, kept] : [all];
      for (const counts of into) counts.documents++;
      document.sentences.forEach((sentence, i) => {
        const isSaid = (scores[i] ?? 0) >= model.threshold;
        for (const counts of into) {
          counts.sentences++;
          if (isSaid) counts.said++;
          if (sentence.isCommissive) counts.gold++;
          if (isSaid && sentence.isCommissive) counts.hit++;
        }
        if (isSaid !== sentence.isCommissive)
          details.push(
            `${isSaid ? "extra" : "miss"} ${document.name} ${i + 1} ${(scores[i] ?? 0).toFixed(2)}`,
          );
      });
    }
    return { measures: [...measures("", all), ...measures("kept aside: ", kept)], details };
  },
};

function measures(prefix: string, { hit, said, gold, sentences, documents }: Counts): Measure[] {
  return [
    { name: `${prefix}documents`, value: documents, unit: " documents" },
    { name: `${prefix}precision`, value: said === 0 ? 0 : (100 * hit) / said, count: said },
    { name: `${prefix}recall`, value: gold === 0 ? 0 : (100 * hit) / gold, count: gold },
    { name: `${prefix}F1`, value: said + gold === 0 ? 0 : (200 * hit) / (said + gold), count: sentences },
  ];
}
