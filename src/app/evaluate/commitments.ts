/** `evaluate commitments`: commissive sentences of campaign documents, one CSV a document (political speech acts). */

import { basename } from "node:path";
import { CommissiveModel, wordsOf } from "../../extract/commitments/commissive.ts";
import type { Resources } from "../resources.ts";
import type { Evaluation, EvaluationReport } from "./evaluation.ts";
import { readSpeechActs } from "./speech-acts.ts";

/** Every fourth document in the order of names: the quarter no model of ours has seen. */
export function isKeptAside(name: string, all: readonly string[]): boolean {
  return all.indexOf(name) % 4 === 3;
}

export const evaluateCommitments: Evaluation = {
  name: "commitments",
  summary: "commissive sentences of political speech acts: precision, recall, F1",
  usage: "FILE.csv…",
  options: {
    "--all": "score every file given; default: the quarter kept aside from training when all files are given",
  },
  async run(files, options, resources: Resources): Promise<EvaluationReport> {
    const sorted = [...files].sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
    const names = sorted.map((file) => basename(file));
    const chosen =
      options["--all"] === true || options["all"] === true
        ? sorted
        : sorted.filter((file) => isKeptAside(basename(file), names));
    const model = CommissiveModel.load(resources.modelFile("commissive.bin"));
    let [hit, said, gold, count] = [0, 0, 0, 0];
    const details: string[] = [];
    for (const file of chosen) {
      const document = readSpeechActs(file);
      const scores = model.score(document.sentences.map((one) => wordsOf(one.text)));
      document.sentences.forEach((sentence, i) => {
        const isSaid = (scores[i] ?? 0) >= model.threshold;
        count++;
        if (isSaid) said++;
        if (sentence.isCommissive) gold++;
        if (isSaid && sentence.isCommissive) hit++;
        else if (isSaid !== sentence.isCommissive)
          details.push(
            `${isSaid ? "extra" : "miss"} ${document.name} ${i + 1} ${(scores[i] ?? 0).toFixed(2)}`,
          );
      });
    }
    return {
      measures: [
        { name: "documents", value: chosen.length, unit: "documents" },
        { name: "precision", value: said === 0 ? 0 : (100 * hit) / said, count: said },
        { name: "recall", value: gold === 0 ? 0 : (100 * hit) / gold, count: gold },
        { name: "F1", value: said + gold === 0 ? 0 : (200 * hit) / (said + gold), count },
      ],
      details,
    };
  },
};
