/** The words of what is committed to: the span of the act, a short phrase for it, and the evidence around it. Knows no parties or terms. */

import { cover, type Span } from "../../base/span.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { Token } from "../../model/annotation.ts";
import { prepositionOf } from "../clauses/find-predicates.ts";
import type { Predicate } from "../clauses/predicate.ts";
import type { Draft } from "./draft.ts";

/** The act with what completes it, without its subject and without clauses that go on from it. */
export function actionSpanOf(tree: SyntaxTree, draft: Draft, predicates: readonly Predicate[]): Span {
  const isClause = predicates.some((one) => one.head === draft.act);
  const skip = (at: number): boolean => {
    const { deprel } = tree.token(at);
    // "an accord that it signed …": the clause with the committing word is no part of the act.
    if (at === draft.cue && deprel.startsWith("acl") && purposeOf(tree, at) === null) return true;
    if (deprel.startsWith("obl") && /^according/iu.test(prepositionOf(tree, at))) return true;
    if (tree.head(at) !== draft.act) return false;
    if (
      deprel.startsWith("nsubj") ||
      deprel === "mark" ||
      deprel === "cc" ||
      deprel === "parataxis" ||
      deprel === "punct"
    )
      return true;
    if (deprel.startsWith("aux") || deprel === "case") return true;
    if (deprel === "conj" && isClause && tree.childBy(at, "nsubj") !== null) return true;
    return false;
  };
  const tokens = tree
    .subtree(draft.act, skip)
    .filter((at) => !isClause || at >= Math.min(draft.act, firstAdverb(tree, draft.act)));
  const first = tokens[0] as number;
  let last = tokens.at(-1) as number;
  while (last > first && tree.token(last).upos === "PUNCT") last--;
  return { start: tree.token(first).start, end: tree.token(last).end };
}

/** "$5 million that Peru had offered *for the dam*": what it is for stands in the clause with the committing word. */
function purposeOf(tree: SyntaxTree, cue: number): number | null {
  return (
    tree
      .children(cue)
      .find(
        (child) => /^(?:obl|nmod)/u.test(tree.token(child).deprel) && prepositionOf(tree, child) === "for",
      ) ?? null
  );
}

function firstAdverb(tree: SyntaxTree, act: number): number {
  const adverb = tree.childBy(act, "advmod");
  return adverb !== null && adverb < act ? adverb : act;
}

const LONGEST_ACTION = 16;
const CANNOT_END: ReadonlySet<string> = new Set([
  "ADP",
  "DET",
  "AUX",
  "CCONJ",
  "SCONJ",
  "PRON",
  "PART",
  "PUNCT",
  "ADJ",
  "NUM",
]);

/** Whether a phrase may be cut after a word: neither before the noun that it describes nor inside "CASA-1000". */
function canStandLast(tree: SyntaxTree, word: Token, next: Token | undefined): boolean {
  if (CANNOT_END.has(word.upos) || next === undefined || next.start === word.end) return false;
  if (next.upos === "PUNCT" && /^[-–/'’]/u.test(next.form)) return false;
  const isPart = /^(?:compound|amod|nummod|nmod:poss|nmod:desc|flat|det|case|mark|cc)/u.test(word.deprel);
  const head = tree.tokens[word.head - 1];
  return !(isPart && head !== undefined && head.start > word.start) && !/^(?:flat|fixed)/u.test(next.deprel);
}

/** A short phrase in the words of the text, a verb in front in its plain form: "provide vaccine doses". */
export function actionOf(text: string, tree: SyntaxTree, span: Span, draft: Draft): string {
  const own = tree.tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  const kept = own.slice(0, LONGEST_ACTION);
  // A phrase that is cut short ends with a word that can stand last.
  while (
    kept.length < own.length &&
    kept.length > 1 &&
    !canStandLast(tree, kept.at(-1) as Token, own[kept.length])
  )
    kept.pop();
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return "";
  const act = tree.token(draft.act);
  const isVerbFirst = act.upos === "VERB" && first.start === act.start;
  const phrase = isVerbFirst
    ? `${act.lemma}${text.slice(act.end, last.end)}`
    : text.slice(first.start, last.end);
  return `${phrase.replace(/\s+/gu, " ")}${kept.length < own.length ? " …" : ""}`;
}

/** The stretch of text that shows the commitment: who commits, the committing word and the act. */
export function evidenceOf(tree: SyntaxTree, draft: Draft, action: Span): Span {
  const committers = draft.committers
    .filter((head) => head < tree.tokens.length)
    .map((head) =>
      tree.subtreeSpan(head, (at) =>
        /^(?:acl|appos|parataxis|punct|case|conj|cc)/.test(tree.token(at).deprel),
      ),
    );
  return [...committers, tree.token(draft.cue)].reduce<Span>((whole, part) => cover(whole, part), action);
}
