/**
 * `chancery evaluate coreference`: chains against GUM's `Entity=` column (CoNLL-U), through the core as it ships. Given gold tokens; exact
 * spans; things mentioned once are left out on both sides, as in the CoNLL setting.
 */

import { LanguageCore } from "../../language/core.ts";
import type { ReadText, Token } from "../../model/annotation.ts";
import { UNKNOWN_DATE } from "../../model/dated.ts";
import { type ConlluDocument, loadConllu } from "./conllu.ts";
import {
  addScores,
  conllScore,
  type CoreferenceScores,
  type Ratio,
  ratioF1,
  scoreCoreference,
} from "./coreference-scores.ts";
import type { Evaluation, EvaluationReport, Measure } from "./evaluation.ts";
import { type GumMention, parseGumEntities } from "./gum-entities.ts";

export const evaluateCoreference: Evaluation = {
  name: "coreference",
  summary: "chains of mentions against GUM's entities (CoNLL-U files or folders)",
  usage: "FILE.conllu…",
  options: {
    "--half NAME": "score every other document: tune (1st, 3rd …) or final (2nd, 4th …)",
    "--only WORD": "score the documents whose name holds this word",
    "--raw": "cut the raw text into sentences and words too",
    "--singletons": "count things mentioned once on the gold side too",
  },
  async run(files, options, resources): Promise<EvaluationReport> {
    const core = LanguageCore.load((name) => resources.modelFile(name));
    const scores: CoreferenceScores[] = [];
    const pronouns = { right: 0, wanted: 0 };
    for (const document of documentsOf(files, options)) {
      const plain = { text: document.text, kind: "article" as const, published: UNKNOWN_DATE };
      const tokens = document.sentences.map((sentence) => sentence.words);
      const read = core.read(options.raw === true ? plain : { ...plain, tokens });
      const gold = goldChains(document, options.singletons === true);
      const found = read.coreference.map((chain) => chain.map((span) => `${span.start}:${span.end}`));
      scores.push(
        scoreCoreference(
          found,
          gold.map((chain) => chain.map((m) => m.key)),
        ),
      );
      countPronouns(pronouns, read, gold);
    }
    return { measures: measuresOf(addScores(scores), pronouns), details: [] };
  },
};

function documentsOf(
  files: readonly string[],
  options: Readonly<Record<string, string | boolean>>,
): ConlluDocument[] {
  let documents = files.flatMap((file) => loadConllu(file));
  if (options.half === "tune") documents = documents.filter((_, index) => index % 2 === 0);
  if (options.half === "final") documents = documents.filter((_, index) => index % 2 === 1);
  const only = options.only;
  return typeof only === "string" ? documents.filter((document) => document.id.includes(only)) : documents;
}

interface GoldMention {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly isPronoun: boolean;
}

function goldChains(document: ConlluDocument, singletons: boolean): GoldMention[][] {
  const mentions = parseGumEntities(
    document.sentences.map((sentence) => sentence.words.map((word) => word.misc)),
  );
  const chains = Map.groupBy(mentions, (mention) => mention.entity);
  return [...chains.values()]
    .map((chain) => uniqueMentions(chain.map((mention) => placeMention(document, mention))))
    .filter((chain) => singletons || chain.length > 1);
}

function uniqueMentions(mentions: readonly GoldMention[]): GoldMention[] {
  return [...new Map(mentions.map((mention) => [mention.key, mention])).values()];
}

function placeMention(document: ConlluDocument, mention: GumMention): GoldMention {
  const words = document.sentences[mention.sentence]?.words ?? [];
  const start = words[mention.start]?.start ?? 0;
  const end = words[mention.end - 1]?.end ?? 0;
  const isPronoun = mention.end - mention.start === 1 && isHeOrShe(words[mention.start]?.form ?? "");
  return { key: `${start}:${end}`, start, end, type: mention.type, isPronoun };
}

function isHeOrShe(form: string): boolean {
  return /^(he|him|his|himself|she|her|hers|herself)$/iu.test(form);
}

/**
 * A third-person singular pronoun of a person counts as right when its chain holds a mention that is no pronoun and the nearest
 * such one belongs to the pronoun's gold entity. A gold entity with pronouns alone is left out.
 */
function countPronouns(
  tally: { right: number; wanted: number },
  read: ReadText,
  gold: readonly (readonly GoldMention[])[],
): void {
  const heads = headFinder(read);
  for (const chain of gold) {
    const named = chain.filter((mention) => !isPronounSpan(read, mention));
    if (named.length === 0) continue;
    const goldHeads = new Set(named.map((mention) => heads(mention)));
    for (const pronoun of chain.filter((mention) => mention.isPronoun)) {
      tally.wanted++;
      const own = read.coreference.find((spans) =>
        spans.some((span) => span.start === pronoun.start && span.end === pronoun.end),
      );
      const others = (own ?? []).filter((span) => !isPronounSpan(read, span));
      const before = others.filter((span) => span.start < pronoun.start).at(-1) ?? others[0];
      if (before !== undefined && goldHeads.has(heads(before))) tally.right++;
    }
  }
}

function isPronounSpan(read: ReadText, span: { start: number; end: number }): boolean {
  return /^(i|me|my|mine|you|your|yours|he|him|his|himself|she|her|hers|herself|it|its|we|us|our|they|them|their|one|who)$/iu.test(
    read.text.slice(span.start, span.end),
  );
}

/** The offset of the head word of a span in the text as read: spans that differ at their edges alone share it. */
function headFinder(read: ReadText): (span: { start: number; end: number }) => number {
  return (span) => {
    const sentence = read.sentences.find((one) => one.start <= span.start && span.start < one.end);
    const tokens: readonly Token[] = sentence?.tokens ?? [];
    const inside = tokens.filter((token) => token.start >= span.start && token.end <= span.end);
    const head = inside.find((token) => {
      const above = tokens[token.head - 1];
      return above === undefined || above.start < span.start || above.end > span.end;
    });
    return head?.start ?? span.start;
  };
}

function measuresOf(scores: CoreferenceScores, pronouns: { right: number; wanted: number }): Measure[] {
  const parts: readonly (readonly [string, Ratio])[] = [
    ["MUC", scores.muc],
    ["B³", scores.bCubed],
    ["CEAF φ4", scores.ceaf],
    ["mentions", scores.mentions],
  ];
  const percent = ([part, whole]: readonly [number, number]): number =>
    whole === 0 ? 0 : (100 * part) / whole;
  return [
    { name: "CoNLL F1", value: conllScore(scores), count: scores.mentions.recall[1] },
    ...parts.flatMap(([name, ratio]): Measure[] => [
      { name: `${name} precision`, value: percent(ratio.precision) },
      { name: `${name} recall`, value: percent(ratio.recall) },
      { name: `${name} F1`, value: ratioF1(ratio) },
    ]),
    {
      name: "he and she resolved",
      value: percent([pronouns.right, pronouns.wanted]),
      count: pronouns.wanted,
    },
  ];
}
