/** Proposes who may be the source of a cue: its subject, that of a clause above, an agent, a possessor, a name before a colon. */

import type { Span } from "../../base/span.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { SentenceView } from "./discourse.ts";

export interface SourceCandidate {
  /** Head of the noun phrase. */
  readonly head: number;
  /** Head of the name that the phrase is set beside ("Hall, a senior aide, said"); else the head itself. */
  readonly named: number;
  readonly span: Span;
  readonly ways: string[];
}

const CLIMBS = new Set([
  "xcomp",
  "conj",
  "advcl",
  "acl",
  "ccomp",
  "parataxis",
  "csubj",
  "obj",
  "obl",
  "nmod",
  "dep",
  "appos",
  "nsubj",
  "amod",
  "compound",
  "advmod",
  "case",
]);

/** Everyone in the sentence who may be speaking through the cue at `at`. */
export function proposeSources(view: SentenceView, at: number): SourceCandidate[] {
  const { tree } = view;
  const found = new Map<number, SourceCandidate>();
  const add = (way: string, head: number): void => {
    if (head === at || isBelow(tree, at, head, true)) {
      const { upos } = tree.token(head);
      if (head === at || upos === "VERB" || upos === "AUX") return;
    }
    const known = found.get(head);
    if (known !== undefined) known.ways.push(way);
    else {
      const span = nounPhrase(tree, head, at);
      const beside = nameBeside(view, span, at);
      found.set(
        head,
        beside === null
          ? { head, named: head, span, ways: [way] }
          : { head, named: beside.head, span: { start: beside.start, end: span.end }, ways: [way] },
      );
    }
  };
  proposeBelow(tree, at, "", add);
  proposeAbove(tree, at, add);
  proposeBeforeColon(tree, at, add);
  proposeNear(view, at, add);
  return [...found.values()];
}

function proposeBelow(
  tree: SyntaxTree,
  at: number,
  prefix: string,
  add: (way: string, head: number) => void,
): void {
  for (const child of tree.children(at)) {
    const { deprel, upos } = tree.token(child);
    if (deprel.startsWith("nsubj") || deprel === "nmod:poss" || deprel === "obl:agent")
      add(prefix + deprel, child);
    else if (deprel.startsWith("obl") || deprel.startsWith("nmod"))
      add(`${prefix}${deprel}/${caseOf(tree, child)}`, child);
    else if (
      (deprel === "obj" ||
        deprel === "iobj" ||
        deprel === "compound" ||
        deprel === "amod" ||
        deprel === "det") &&
      upos !== "VERB"
    )
      add(prefix + deprel, child);
    else if (deprel === "csubj" && prefix === "")
      for (const below of tree.children(child))
        if (tree.token(below).deprel === "nsubj") add("csubj>nsubj", below);
    if (prefix === "" && deprel === "obj") {
      for (const below of tree.children(child))
        if (tree.token(below).deprel === "nmod:poss") add("obj>poss", below);
    }
  }
}

function proposeAbove(tree: SyntaxTree, at: number, add: (way: string, head: number) => void): void {
  let branch = at;
  let path = "";
  for (let step = 0; step < 4; step++) {
    const head = tree.head(branch);
    if (head < 0) return;
    const { deprel } = tree.token(branch);
    const base = deprel.split(":")[0] as string;
    if (!CLIMBS.has(base)) return;
    path += `^${base}`;
    const { upos } = tree.token(head);
    if (upos === "NOUN" || upos === "PROPN" || upos === "PRON") add(`${path}=head`, head);
    for (const child of tree.children(head)) {
      if (child === branch) continue;
      const relation = tree.token(child).deprel;
      if (relation.startsWith("nsubj") || relation === "obl:agent" || relation === "nmod:poss")
        add(`${path}>${relation}`, child);
      else if (step < 2 && (relation === "obj" || relation === "iobj")) add(`${path}>${relation}`, child);
    }
    branch = head;
  }
}

const NEAR_BEFORE = 3;
const NEAR_AFTER = 2;

/** Names before and after the cue in the order of their distance, on the same side of the quotation marks: where parses break. */
function proposeNear(view: SentenceView, at: number, add: (way: string, head: number) => void): void {
  const isQuoted = (view.quoteOf[at] ?? -1) >= 0;
  const visit = (from: number, step: -1 | 1, most: number, way: string): void => {
    let count = 0;
    for (let i = from; i >= 0 && i < view.nameOf.length && count < most && Math.abs(i - at) < 40; i += step) {
      if (view.nameOf[i] !== 2 || (view.quoteOf[i] ?? -1) >= 0 !== isQuoted) continue;
      count++;
      add(`${way}${count}${gapOf(view.tree, i, at)}`, nameHead(view, i));
    }
  };
  visit(at - 1, -1, NEAR_BEFORE, "near<");
  visit(at + 1, 1, NEAR_AFTER, "near>");
}

/**
 * "Hall, a senior aide, said": the name before the comma that a phrase with an article explains.
 * Refused: "… the border with Peru, the official said", where the phrase runs into its verb without a second comma.
 */
function nameBeside(view: SentenceView, span: Span, cue: number): { head: number; start: number } | null {
  const { tokens } = view.tree;
  const first = tokens.findIndex((token) => token.start >= span.start);
  if (first < 2 || !/^(?:an?|the|one)$/iu.test(tokens[first]?.form ?? "") || tokens[first - 1]?.form !== ",")
    return null;
  if ((tokens[cue]?.start ?? 0) > span.end && tokens.find((token) => token.start >= span.end)?.form !== ",")
    return null;
  let at = first - 2;
  if (tokens[at]?.form === ")") {
    while (at > 0 && tokens[at]?.form !== "(") at--;
    at--;
  }
  if (at < 0 || (view.nameOf[at] ?? 0) === 0 || (view.quoteOf[at] ?? -1) >= 0) return null;
  let start = at;
  while (start > 0 && (view.nameOf[start] ?? 0) === 1) start--;
  return { head: nameHead(view, start), start: view.tree.token(start).start };
}

/** The token of a name that hangs on something outside of it. */
function nameHead(view: SentenceView, first: number): number {
  let last = first;
  while (view.nameOf[last + 1] === 1) last++;
  for (let i = first; i <= last; i++) {
    const head = view.tree.head(i);
    if (head < first || head > last) return i;
  }
  return first;
}

/** What lies between a name and the cue: nothing, a bracket or apposition, another verb. */
function gapOf(tree: SyntaxTree, name: number, cue: number): string {
  const [from, to] = name < cue ? [name + 1, cue - 1] : [cue + 1, name - 1];
  let commas = 0;
  let verbs = 0;
  let brackets = 0;
  for (let i = from; i <= to; i++) {
    const { form, upos } = tree.token(i);
    if (form === ",") commas++;
    else if (form === "(" || form === ")") brackets++;
    else if (upos === "VERB") verbs++;
  }
  return `${verbs > 0 ? "v" : ""}${commas === 0 ? "" : commas % 2 === 0 ? "a" : "c"}${brackets > 0 ? "b" : ""}`;
}

/** "BALDWIN: What now?" and headlines that end in a name: "…: Minister". */
function proposeBeforeColon(tree: SyntaxTree, at: number, add: (way: string, head: number) => void): void {
  if (
    tree.token(at).form !== ":" &&
    tree.token(at).form !== "—" &&
    tree.token(at).form !== "–" &&
    tree.token(at).form !== "―"
  )
    return;
  const last = tree.tokens.length - 1;
  const before = at > 0 ? topOf(tree, 0, at - 1) : null;
  const after = at < last ? topOf(tree, at + 1, last) : null;
  if (before !== null) add("before-colon", before);
  if (after !== null) add("after-colon", after);
}

/** The highest noun among the tokens [from, to]. */
function topOf(tree: SyntaxTree, from: number, to: number): number | null {
  for (let i = from; i <= to; i++) {
    const token = tree.token(i);
    const head = token.head - 1;
    if (
      (token.upos === "PROPN" || token.upos === "NOUN" || token.upos === "PRON") &&
      (head < from || head > to)
    )
      return i;
  }
  return null;
}

function caseOf(tree: SyntaxTree, index: number): string {
  const marker = tree.childBy(index, "case");
  return marker === null ? "" : tree.token(marker).form.toLowerCase();
}

function isBelow(tree: SyntaxTree, index: number, ancestor: number, orSame: boolean): boolean {
  if (index === ancestor) return orSame;
  for (let at = tree.head(index), steps = 0; at >= 0 && steps < 60; at = tree.head(at), steps++)
    if (at === ancestor) return true;
  return false;
}

/** The noun phrase of a head: everything below it but the branch with the cue, clauses set apart, and its preposition. */
export function nounPhrase(tree: SyntaxTree, head: number, cue: number): Span {
  const skip = (index: number): boolean => {
    if (index === cue) return true;
    const { deprel, upos } = tree.token(index);
    if (
      tree.head(index) === head &&
      (deprel === "case" || deprel === "mark" || deprel === "cc") &&
      index < head
    )
      return true;
    if (
      tree.head(index) === head &&
      (deprel === "cop" || deprel.startsWith("nsubj") || deprel === "parataxis" || deprel.startsWith("aux"))
    )
      return true;
    return upos === "VERB" && isBelow(tree, cue, index, true);
  };
  const tokens = tree.subtree(head, skip);
  // Only the stretch around the head: what lies across the cue is somebody else's.
  let first = head;
  let last = head;
  const own = new Set(tokens);
  while (own.has(first - 1)) first--;
  while (own.has(last + 1)) last++;
  first = extendLeft(tree, first, cue);
  if (tree.token(last).deprel === "case" && last > head) last--;
  while (last > head && tree.token(last).upos === "PUNCT") last--;
  while (first < head && tree.token(first).upos === "PUNCT") first++;
  return { start: tree.token(first).start, end: tree.token(last).end };
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|week|month|year|morning|afternoon|evening|night|today|yesterday)$/iu;

/** Titles and owners that a parse left outside: "[9/11 widow] Terry Strada", "[the group's spokesman] Lee Hall". */
function extendLeft(tree: SyntaxTree, first: number, cue: number): number {
  if (tree.token(first).upos !== "PROPN") return first;
  let at = first;
  while (at > 0 && at - 1 !== cue && first - at < 8) {
    const { upos, form } = tree.token(at - 1);
    const isPart =
      upos === "NOUN" ||
      upos === "PROPN" ||
      upos === "ADJ" ||
      upos === "NUM" ||
      /^['’]s?$/u.test(form) ||
      form === "-";
    if (!isPart || CALENDAR.test(form)) break;
    at--;
  }
  if (at > 0 && at < first && tree.token(at - 1).upos === "DET") at--;
  while (at < first && /^(?:PART|PUNCT)$/u.test(tree.token(at).upos)) at++;
  return at;
}
