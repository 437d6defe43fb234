/** `chancery evaluate syntax`: tags, trees and segmentation against CoNLL-U files, through the language core as it ships. */

import { LanguageCore } from "../../language/core.ts";
import type { TextInput } from "../../model/annotation.ts";
import { UNKNOWN_DATE } from "../../model/dated.ts";
import { type ConlluDocument, halves, loadConllu } from "./conllu.ts";
import type { Evaluation, EvaluationReport, Measure } from "./evaluation.ts";
import { countSyntax, f1, noCounts, type SyntaxCounts } from "./syntax-score.ts";

export const evaluateSyntax: Evaluation = {
  name: "syntax",
  summary: "tags, lemmas, trees and sentence boundaries against treebanks (CoNLL-U files or folders)",
  usage: "FILE.conllu…",
  options: {
    raw: "cut the raw text into sentences and words too, and score with the CoNLL 2018 alignment",
    "half=NAME": "score every other document: tuning (the even ones) or final (the odd ones)",
    "only=WORD": "score the documents whose name holds this word",
  },
  async run(files, options, resources): Promise<EvaluationReport> {
    const core = LanguageCore.load((name) => resources.modelFile(name));
    const raw = options.raw === true;
    const counts = noCounts();
    for (const document of documentsOf(files, options)) {
      const read = core.read(inputOf(document, raw));
      countSyntax(counts, document, read.sentences);
    }
    return { measures: measuresOf(counts, raw), details: [] };
  },
};

function documentsOf(
  files: readonly string[],
  options: Readonly<Record<string, string | boolean>>,
): ConlluDocument[] {
  const documents = files.flatMap((file) => {
    const all = loadConllu(file);
    if (options.half === "tuning" || options.half === "final") return halves(all)[options.half];
    return all;
  });
  const only = options.only;
  return typeof only === "string" ? documents.filter((document) => document.id.includes(only)) : documents;
}

function inputOf(document: ConlluDocument, raw: boolean): TextInput {
  const plain: TextInput = { text: document.text, kind: "article", published: UNKNOWN_DATE };
  return raw ? plain : { ...plain, tokens: document.sentences.map((sentence) => sentence.words) };
}

function measuresOf(counts: SyntaxCounts, raw: boolean): Measure[] {
  const of = (name: string, right: number): Measure => ({
    name: raw ? `${name} F1` : name,
    value: f1(right, counts.goldWords, counts.systemWords),
    count: counts.goldWords,
  });
  const segmentation: Measure[] = [
    of("words", counts.words),
    {
      name: "sentences F1",
      value: f1(counts.sentences, counts.goldSentences, counts.systemSentences),
      count: counts.goldSentences,
    },
  ];
  return [
    ...(raw ? segmentation : []),
    of("UPOS", counts.upos),
    of("FEATS", counts.feats),
    of("lemmas", counts.lemmas),
    of("UAS", counts.uas),
    of("LAS", counts.las),
    of("LAS with subtypes", counts.lasSubtypes),
    { name: "misplaced characters", value: counts.misplaced, unit: " characters", count: counts.goldWords },
  ];
}
