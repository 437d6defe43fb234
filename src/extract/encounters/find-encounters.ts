/**
 * Finds visits, meetings, calls and summits with who took part, where, when, and whether they took place. Owns the order in
 * which a sentence is read; `verb-drafts.ts` and `noun-drafts.ts` read clauses and nouns, `merge-encounters.ts` folds what one
 * text tells twice.
 */

import { SyntaxTree } from "../../language/tree.ts";
import type { AnnotatedText } from "../../model/annotation.ts";
import type { Encounter } from "../../model/records.ts";
import { findPredicates } from "../clauses/find-predicates.ts";
import { Grounding } from "../clauses/grounding.ts";
import { ENCOUNTER_NOUNS, ENCOUNTER_VERBS } from "./encounter-words.ts";
import { type EncounterDraft, mergeEncounters } from "./merge-encounters.ts";
import { bodyDueToMeet, fromNoun } from "./noun-drafts.ts";
import type { SentenceView } from "./sentence-view.ts";
import { fromVerb } from "./verb-drafts.ts";

/**
 * The encounters of a text in text order, each once.
 * @example findEncounters(annotated("Rao met Chen in Delhi on Monday."))[0]?.place?.name // "Delhi"
 */
export function findEncounters(text: AnnotatedText): Encounter[] {
  const grounding = new Grounding(text);
  const drafts: EncounterDraft[] = [];
  text.sentences.forEach((sentence, index) => {
    const tree = new SyntaxTree(sentence);
    if (!mayTell(tree)) return;
    drafts.push(...readSentence({ text, tree, index, grounding, predicates: findPredicates(tree) }));
  });
  return mergeEncounters(drafts, text, grounding);
}

function mayTell(tree: SyntaxTree): boolean {
  return tree.tokens.some(
    (token) =>
      ENCOUNTER_NOUNS.has(token.lemma.toLowerCase()) ||
      (token.upos === "VERB" && ENCOUNTER_VERBS[token.lemma.toLowerCase()] !== undefined),
  );
}

/** Verbs first, then bodies due to meet, then nouns: merging keeps the order. */
function readSentence(sentence: SentenceView): EncounterDraft[] {
  const places = sentence.tree.tokens.map((_, at) => at);
  return [
    ...sentence.predicates.flatMap((predicate) => fromVerb(sentence, predicate)),
    ...places.flatMap((at) => bodyDueToMeet(sentence, at) ?? []),
    ...places.flatMap((at) => fromNoun(sentence, at) ?? []),
  ];
}
