/**
 * Sources that grammar or the order of words names beyond doubt, where they go before what the model chose. Owns these few rules;
 * the candidates come from `source-candidates.ts`.
 */

import type { ContentCandidate } from "./content-candidates.ts";
import { isUtteranceVerb } from "./cue-lexicon.ts";
import type { SentenceView } from "./discourse.ts";
import type { SourceCandidate } from "./source-candidates.ts";

/** The source to take instead of `chosen`; null where nothing speaks against that. */
export function plainSource(
  view: SentenceView,
  cue: number,
  candidates: readonly SourceCandidate[],
  chosen: SourceCandidate | null,
  content: ContentCandidate,
): SourceCandidate | null {
  return (
    whoGrammarNames(view, cue, candidates, chosen, content) ??
    openingName(view, cue, candidates, chosen) ??
    (chosen === null ? subjectAbove(view, cue, candidates) : subjectBeside(view, cue, candidates, chosen))
  );
}

/**
 * "…,” Flynn, an adviser, said on Radio Oslo": the name that opens the clause of saying, where the choice fell on nobody, on words
 * in brackets or on a phrase of place. Refused: "In Oslo, an adviser said", where the clause opens with no name.
 */
function openingName(
  view: SentenceView,
  cue: number,
  candidates: readonly SourceCandidate[],
  chosen: SourceCandidate | null,
): SourceCandidate | null {
  const { tree } = view;
  const token = tree.token(cue);
  if (token.upos !== "VERB" || !isUtteranceVerb(token.lemma.toLowerCase()) || (view.quoteOf[cue] ?? -1) >= 0)
    return null;
  if (chosen !== null && !isAside(view, cue, chosen.head)) return null;
  if (chosen === null && tree.children(cue).some((child) => tree.token(child).deprel.startsWith("nsubj")))
    return null;
  let at = cue;
  while (at > 0 && (view.quoteOf[at - 1] ?? -1) < 0) at--;
  while (at < cue && tree.token(at).upos === "PUNCT") at++;
  const first = at;
  while (
    at < cue &&
    at - first < 6 &&
    (view.nameOf[at] ?? 0) === 0 &&
    /^(?:DET|ADJ|NOUN|PROPN)$/u.test(tree.token(at).upos)
  )
    at++;
  if ((view.nameOf[at] ?? 0) === 0 || at >= cue) return null;
  let last = at;
  while ((view.nameOf[last + 1] ?? 0) === 1) last++;
  // "Flynn, an adviser, said", "Lee (Oslo) said": what comes next explains the name.
  if (!/^[,(]$/u.test(tree.tokens[last + 1]?.form ?? "") || last + 1 >= cue) return null;
  return candidates.find((one) => one.head >= at && one.head <= last) ?? null;
}

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|week|month|year|morning|afternoon|evening|night)s?$/iu;

/** A day, words in brackets, or a phrase of place. */
function isAside(view: SentenceView, cue: number, head: number): boolean {
  const { tree } = view;
  for (let at = head, depth = 0; at >= 0 && head - at < 8; at--) {
    const { form } = tree.token(at);
    if (form === ")" && at < head) depth++;
    if (form === "(" && depth-- === 0) return true;
  }
  const { deprel, form: word } = tree.token(head);
  if (DAY.test(word)) return true;
  if (!/^(?:obl|nmod)$/u.test(deprel)) return false;
  const isPlace = tree
    .childrenBy(head, "case")
    .some((child) => /^(?:in|on|at|of|to|from|with)$/iu.test(tree.token(child).form));
  return isPlace && !(tree.head(head) === cue && /^by$/iu.test(tree.token(head - 1)?.form ?? ""));
}

/**
 * Where grammar names the source beyond doubt: the phrase under "according to", and a verb's own subject where the choice fell
 * on somebody inside the words reported ("He told her: “Take the police …”"). Null where it does not.
 */
function whoGrammarNames(
  view: SentenceView,
  cue: number,
  candidates: readonly SourceCandidate[],
  chosen: SourceCandidate | null,
  content: ContentCandidate,
): SourceCandidate | null {
  const { tree } = view;
  const token = tree.token(cue);
  if (/^according$/iu.test(token.form) && token.deprel === "case")
    return candidates.find((one) => one.head === tree.head(cue)) ?? null;
  if (chosen === null || token.upos !== "VERB") return null;
  const isReported = (at: number): boolean => {
    const { start, end } = tree.token(at);
    return content.spans.some((span) => span.start <= start && end <= span.end);
  };
  if (!isReported(chosen.head)) return null;
  const subject = tree.childBy(cue, "nsubj");
  return subject === null || isReported(subject)
    ? null
    : (candidates.find((one) => one.head === subject) ?? null);
}

/** "Calling it a mistake, Lee left": a participle in front has the subject of its main clause; null where grammar tells none. */
function subjectAbove(
  view: SentenceView,
  cue: number,
  candidates: readonly SourceCandidate[],
): SourceCandidate | null {
  const { upos, deprel, feats } = view.tree.token(cue);
  if (upos !== "VERB" || deprel !== "advcl" || !/VerbForm=(?:Part|Ger)/u.test(feats) || cue > 1) return null;
  return candidates.find((one) => one.ways.includes("^advcl>nsubj")) ?? null;
}

/**
 * "They hosted talks with the rebels and Lavrov suggested more": a parser may list the subject of the second verb with the nouns
 * before it. A person's name right before a finite verb without a subject of its own is that subject.
 * Refused: "the plan that Lavrov suggested", where the name is the verb's by grammar already.
 */
function subjectBeside(
  view: SentenceView,
  cue: number,
  candidates: readonly SourceCandidate[],
  chosen: SourceCandidate | null,
): SourceCandidate | null {
  const { tree } = view;
  const token = tree.token(cue);
  if (token.upos !== "VERB" || token.deprel !== "conj" || !/VerbForm=Fin|Tense=Past/u.test(token.feats))
    return null;
  if (tree.children(cue).some((child) => tree.token(child).deprel.startsWith("nsubj"))) return null;
  if ((view.nameOf[cue - 1] ?? 0) === 0 || tree.token(cue - 1).upos !== "PROPN") return null;
  let first = cue - 1;
  while (first > 0 && (view.nameOf[first] ?? 0) === 1) first--;
  const before = tree.tokens[first - 1];
  if (before === undefined || before.upos !== "CCONJ" || (chosen !== null && chosen.head >= first))
    return null;
  return candidates.find((one) => one.head >= first && one.head < cue) ?? null;
}
