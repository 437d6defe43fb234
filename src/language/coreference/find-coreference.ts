/** Finds chains of coreferent mentions in a document: mentions, ranker, and the chains worth telling. */

import type { CoreferenceChain, Name, Sentence } from "../../model/annotation.ts";
import { findMentions } from "./find-mentions.ts";
import type { Mention } from "./mention.ts";
import { viewMention } from "./mention-view.ts";
import { tieJointMentions } from "./joint-mentions.ts";
import { mergeEntities } from "./merge-entities.ts";
import { rankMentions } from "./rank-mentions.ts";
import type { RankModel } from "./rank-model.ts";
import { NO_CLASSES, type WordClasses } from "./word-classes.ts";

/** Chains of two or more, each in text order, in the order of their first mentions. */
export function findCoreference(
  sentences: readonly Sentence[],
  names: readonly Name[],
  model: RankModel,
  classes: WordClasses = NO_CLASSES,
): CoreferenceChain[] {
  return findMentionChains(sentences, names, model, classes).map((chain) =>
    chain.map((mention) => {
      const tokens = (sentences[mention.sentence] as Sentence).tokens;
      return { start: tokens[mention.start]?.start ?? 0, end: tokens[mention.end - 1]?.end ?? 0 };
    }),
  );
}

/** The same as mentions over words. */
export function findMentionChains(
  sentences: readonly Sentence[],
  names: readonly Name[],
  model: RankModel,
  classes: WordClasses = NO_CLASSES,
): Mention[][] {
  const mentions = findMentions(sentences, names, classes);
  const views = mentions.map((mention, index) => viewMention(mention, index, sentences, classes));
  return mergeEntities(rankMentions(views, model, sentences.length), tieJointMentions(views))
    .filter((group) => group.length > 1)
    .map((group) => group.map((view) => view.mention));
}
