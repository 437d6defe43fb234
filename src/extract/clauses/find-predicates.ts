/**
 * Finds the predicates of a sentence with their arguments: actives and passives, shared and controlled subjects, relative and
 * participle clauses, coordination. Owns grammar alone; light verbs and event nouns are told apart by those who have a lexicon.
 */

import { isDeedOfJudged } from "./judged-deeds.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { Token } from "../../model/annotation.ts";
import type { NounFrame, Oblique, Predicate, PredicateLink, SubjectOrigin } from "./predicate.ts";

/** While a predicate is being filled. */
type Draft = {
  -readonly [K in keyof Predicate]: Predicate[K] extends readonly (infer T)[] ? T[] : Predicate[K];
};

/** Verbs whose infinitive belongs to their subject though an object stands between: "promised the Senate to resign". */
const SUBJECT_CONTROL: ReadonlySet<string> = new Set([
  "promise",
  "vow",
  "pledge",
  "threaten",
  "swear",
  "use",
  "need",
  "take",
]);

const NEGATIVE_WORDS: ReadonlySet<string> = new Set([
  "not",
  "n't",
  "n’t",
  "never",
  "neither",
  "nor",
  "nowhere",
  "hardly",
  "scarcely",
  "no-longer",
]);

const RELATIVE_WORDS: ReadonlySet<string> = new Set(["who", "which", "that", "whom"]);

/**
 * The predicates of a sentence in text order.
 * @example findPredicates(tree of "Mali agreed to free Ali")[1].subjects // [0]: Mali, by control
 */
export function findPredicates(tree: SyntaxTree): readonly Predicate[] {
  const indexOf = new Int32Array(tree.tokens.length).fill(-1);
  const drafts: Draft[] = [];
  for (let head = 0; head < tree.tokens.length; head++) {
    if (!isPredicate(tree, head)) continue;
    indexOf[head] = drafts.length;
    drafts.push(readOwn(tree, head, drafts.length));
  }
  for (const draft of drafts) linkUp(tree, draft, drafts, indexOf);
  // Governors mostly stand before what they govern; a second pass settles the ones that follow.
  for (let pass = 0; pass < 2; pass++) for (const draft of drafts) shareArguments(tree, draft, drafts);
  return drafts;
}

function isPredicate(tree: SyntaxTree, at: number): boolean {
  const token = tree.token(at);
  if (token.upos === "VERB") return !/^(?:amod|case|mark|cc|compound|fixed|flat)(?::|$)/u.test(token.deprel);
  if (
    token.upos !== "ADJ" &&
    token.upos !== "NOUN" &&
    token.upos !== "PROPN" &&
    token.upos !== "ADP" &&
    token.upos !== "AUX"
  )
    return false;
  for (const child of tree.children(at)) {
    const deprel = tree.token(child).deprel;
    if (deprel === "cop" || deprel === "nsubj" || deprel === "nsubj:pass") return true;
  }
  return (
    token.upos === "ADJ" && (token.deprel === "xcomp" || token.deprel === "advcl" || hasInfinitive(tree, at))
  );
}

/** "the country *ready* to sign". */
function hasInfinitive(tree: SyntaxTree, at: number): boolean {
  return tree
    .children(at)
    .some((child) => tree.token(child).deprel === "xcomp" && tree.token(child).upos === "VERB");
}

/** The head and its conjuncts, in text order. */
export function withConjuncts(tree: SyntaxTree, head: number): number[] {
  const heads = [head];
  for (const child of tree.children(head)) if (tree.token(child).deprel === "conj") heads.push(child);
  return heads;
}

/** The preposition that a noun stands under, "" where none. */
export function prepositionOf(tree: SyntaxTree, head: number): string {
  const own = ownPreposition(tree, head);
  if (own !== "") return own;
  // "called on Prime Minister Khan": the parser may hang "on" on the title.
  for (const child of tree.children(head)) {
    if (child > head) break;
    if (!/^(?:nmod:desc|compound|flat|amod|nummod)$/u.test(tree.token(child).deprel)) continue;
    const below = ownPreposition(tree, child);
    if (below !== "") return below;
  }
  return prepositionBefore(tree, head);
}

/** "asylum *to* Julian Assange": where the parser hung the word elsewhere, the one that stands right before the noun's modifiers. */
function prepositionBefore(tree: SyntaxTree, head: number): string {
  if (!/^(?:obl|nmod)$/u.test(tree.token(head).deprel)) return "";
  for (let at = head - 1; at >= Math.max(0, head - 6); at--) {
    const { upos, form, head: above } = tree.token(at);
    if (upos === "ADP") {
      const isQuantity = /^(?:least|most|more)$/iu.test(tree.token(at + 1).form);
      return isQuantity || above - 1 < at ? "" : form.toLowerCase();
    }
    if (!/^(?:DET|ADJ|NUM|NOUN|PROPN)$/u.test(upos)) return "";
  }
  return "";
}

function ownPreposition(tree: SyntaxTree, head: number): string {
  let found = "";
  for (const child of tree.children(head)) {
    const token = tree.token(child);
    if (token.deprel !== "case" || child > head) continue;
    let phrase = token.form.toLowerCase();
    for (const rest of tree.children(child))
      if (tree.token(rest).deprel === "fixed") phrase += ` ${tree.token(rest).form.toLowerCase()}`;
    found = found === "" ? phrase : `${found} ${phrase}`;
  }
  return found;
}

function pushObliques(tree: SyntaxTree, head: number, into: Oblique[]): void {
  const first = prepositionOf(tree, head);
  into.push({ preposition: first, head });
  for (const child of tree.children(head)) {
    if (tree.token(child).deprel !== "conj" || tree.token(child).upos === "VERB") continue;
    into.push({ preposition: prepositionOf(tree, child) || first, head: child });
  }
}

function readOwn(tree: SyntaxTree, head: number, index: number): Draft {
  const token = tree.token(head);
  const draft: Draft = {
    index,
    head,
    kind:
      token.upos === "VERB" || token.upos === "AUX" ? "verb" : token.upos === "ADJ" ? "adjective" : "noun",
    lemma: token.lemma.toLowerCase(),
    particle: null,
    isPassive: false,
    subjects: [],
    subjectOrigin: "none",
    objects: [],
    indirects: [],
    agents: [],
    obliques: [],
    complements: [],
    link: "root",
    governor: -1,
    isNegated: false,
    auxiliaries: [],
    markers: [],
    tense: tenseOf(token),
    form: formOf(token),
    isPerfect: false,
    isProgressive: false,
    isQuestion: false,
  };
  for (const child of tree.children(head)) readChild(tree, draft, child);
  readAuxiliariesBefore(tree, draft);
  finishAuxiliaries(draft, token);
  if (isMainVerbMisread(tree, draft)) draft.isPassive = false;
  if (draft.isPassive) takeAgents(draft);
  return draft;
}

function readChild(tree: SyntaxTree, draft: Draft, at: number): void {
  const token = tree.token(at);
  switch (token.deprel) {
    case "nsubj":
      draft.subjects.push(...withConjuncts(tree, at));
      draft.subjectOrigin = "own";
      if (isNegativeDeterminer(tree, at)) draft.isNegated = true;
      break;
    case "nsubj:pass":
      draft.subjects.push(...withConjuncts(tree, at));
      draft.subjectOrigin = "own";
      draft.isPassive = true;
      if (isNegativeDeterminer(tree, at)) draft.isNegated = true;
      break;
    case "csubj:pass":
    case "aux:pass":
      draft.isPassive = true;
      draft.auxiliaries.push(token.lemma.toLowerCase());
      break;
    case "aux":
    case "cop":
      draft.auxiliaries.push(auxiliaryLemma(token));
      if (token.feats.includes("Tense=Past")) draft.tense = "past";
      else if (token.feats.includes("Tense=Pres")) draft.tense = "present";
      if (token.deprel === "aux") draft.form = "finite";
      break;
    case "obj":
      draft.objects.push(...withConjuncts(tree, at));
      if (isNegativeDeterminer(tree, at)) draft.isNegated = true;
      break;
    case "iobj":
      draft.indirects.push(...withConjuncts(tree, at));
      break;
    case "obl:agent":
      draft.agents.push(...withConjuncts(tree, at));
      break;
    case "obl":
    case "nmod":
      if (isBareObject(tree, draft, at)) draft.objects.push(...withConjuncts(tree, at));
      else pushObliques(tree, at, draft.obliques);
      break;
    case "compound:prt":
      draft.particle = token.form.toLowerCase();
      break;
    case "mark":
      draft.markers.push(token.form.toLowerCase());
      break;
    case "advmod":
    case "cc:preconj":
    case "det":
      if (NEGATIVE_WORDS.has(token.form.toLowerCase()) || isNoLonger(tree, at)) draft.isNegated = true;
      // A particle that the parser took for an adverb: "called off".
      else if (
        draft.particle === null &&
        at > draft.head &&
        /^(?:off|out|up|down|back|over|away|on|in|together|apart)$/u.test(token.form)
      )
        draft.particle = token.form;
      break;
    case "punct":
      if (token.form === "?" && tree.head(draft.head) < 0) draft.isQuestion = true;
      break;
  }
}

/** "deported *at least four monks*": a phrase without a preposition right behind a verb that has no object yet. */
function isBareObject(tree: SyntaxTree, draft: Draft, at: number): boolean {
  if (draft.kind !== "verb" || at < draft.head || at > draft.head + 8 || draft.objects.length > 0)
    return false;
  const { upos, deprel, lemma } = tree.token(at);
  if (deprel !== "obl" || (upos !== "NOUN" && upos !== "PROPN") || TIMES.has(lemma.toLowerCase()))
    return false;
  if (
    tree.children(draft.head).some((child) => /^(?:obj|aux:pass|nsubj:pass)$/u.test(tree.token(child).deprel))
  )
    return false;
  return prepositionOf(tree, at) === "" && !tree.tokens.slice(draft.head + 1, at).some(isBreak);
}

const isBreak = ({ upos, form }: Token): boolean =>
  upos === "SCONJ" || upos === "VERB" || upos === "CCONJ" || (upos === "ADP" && form.toLowerCase() !== "at");

const TIMES: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december day week month year today yesterday tomorrow night morning evening afternoon time hour minute second decade spring summer autumn winter pct percent".split(
    " ",
  ),
);

/** Auxiliaries and "not" right before a verb are its own, wherever the parser hung them. */
function readAuxiliariesBefore(tree: SyntaxTree, draft: Draft): void {
  if (draft.kind !== "verb") return;
  for (let at = draft.head - 1; at >= 0 && at >= draft.head - 4; at--) {
    const token = tree.token(at);
    if (token.upos !== "AUX" && token.upos !== "ADV" && token.upos !== "PART") return;
    if (token.form.toLowerCase() === "to") return;
    if (tree.head(at) === draft.head) continue;
    const lemma = auxiliaryLemma(token);
    if (token.upos === "AUX" && /^(?:will|shall|would|may|might|could|can|must|should)$/u.test(lemma))
      draft.auxiliaries.push(lemma);
    else if (NEGATIVE_WORDS.has(token.form.toLowerCase())) draft.isNegated = true;
  }
}

function isNoLonger(tree: SyntaxTree, at: number): boolean {
  if (tree.token(at).form.toLowerCase() !== "longer") return false;
  return at > 0 && tree.token(at - 1).form.toLowerCase() === "no";
}

function isNegativeDeterminer(tree: SyntaxTree, noun: number): boolean {
  const form = tree.token(noun).form.toLowerCase();
  if (form === "nobody" || form === "nothing" || form === "none") return true;
  return tree
    .children(noun)
    .some((child) => tree.token(child).deprel === "det" && /^(?:no|neither)$/iu.test(tree.token(child).form));
}

/** "'ll" and "wo" are "will"; "'d" is left as it stands. */
function auxiliaryLemma(token: Token): string {
  const form = token.form.toLowerCase();
  if (form === "'ll" || form === "’ll" || form === "wo") return "will";
  if (form === "would" || form === "could" || form === "might" || form === "should") return form;
  return token.lemma.toLowerCase();
}

function tenseOf(token: Token): Predicate["tense"] {
  if (token.feats.includes("Tense=Past")) return "past";
  return token.feats.includes("Tense=Pres") ? "present" : "none";
}

function formOf(token: Token): Predicate["form"] {
  if (token.feats.includes("VerbForm=Fin")) return "finite";
  if (token.feats.includes("VerbForm=Inf")) return "infinitive";
  if (token.feats.includes("VerbForm=Ger")) return "gerund";
  return token.feats.includes("VerbForm=Part") ? "participle" : "finite";
}

function finishAuxiliaries(draft: Draft, token: Token): void {
  if (draft.kind !== "verb") return;
  draft.isPerfect = draft.auxiliaries.includes("have");
  const isIng = token.form.toLowerCase().endsWith("ing");
  draft.isProgressive = isIng && draft.auxiliaries.includes("be");
  // A bare past participle after a noun, "the ship seized by rebels", has no auxiliary to say that it is passive.
  if (
    draft.auxiliaries.length === 0 &&
    token.deprel.startsWith("acl") &&
    !token.deprel.startsWith("acl:relcl")
  ) {
    if (draft.form === "participle" && !isIng) draft.isPassive = true;
  }
}

/** "Ana Ruiz, head of the union, *called* on them": where the name became the root, its verb is the sentence's own. */
function isMainVerbMisread(tree: SyntaxTree, draft: Draft): boolean {
  const token = tree.token(draft.head);
  const noun = tree.head(draft.head);
  if (token.deprel !== "acl" || noun < 0 || tree.head(noun) >= 0 || tree.token(noun).upos !== "PROPN")
    return false;
  return (
    tree.tokens[draft.head - 1]?.form === "," &&
    !draft.obliques.some((oblique) => oblique.preposition === "by")
  );
}

/** "by" after a passive names who acts, unless a time or a manner stands there, which its noun must show. */
function takeAgents(draft: Draft): void {
  if (draft.agents.length > 0) return;
  const isAgent = (oblique: Oblique) => oblique.preposition === "by";
  draft.agents.push(...draft.obliques.filter(isAgent).map((oblique) => oblique.head));
  draft.obliques = draft.obliques.filter((oblique) => !isAgent(oblique));
}

const LINKS: readonly (readonly [prefix: string, link: PredicateLink])[] = [
  ["xcomp", "xcomp"],
  ["ccomp", "ccomp"],
  ["advcl", "advcl"],
  ["acl:relcl", "relative"],
  ["acl", "acl"],
  ["conj", "conj"],
  ["parataxis", "parataxis"],
  ["csubj", "subject"],
];

function linkUp(tree: SyntaxTree, draft: Draft, drafts: readonly Draft[], indexOf: Int32Array): void {
  const deprel = tree.token(draft.head).deprel;
  for (const [prefix, link] of LINKS) {
    if (!deprel.startsWith(prefix)) continue;
    draft.link = link;
    break;
  }
  // The nearest predicate above; an infinitive under a noun ("a plan to leave") belongs to the noun's clause.
  for (
    let above = tree.head(draft.head), steps = 0;
    above >= 0 && steps < 50;
    above = tree.head(above), steps++
  ) {
    const found = indexOf[above] ?? -1;
    if (found < 0) continue;
    draft.governor = found;
    break;
  }
  const governor = drafts[draft.governor];
  if (governor !== undefined && (draft.link === "xcomp" || draft.link === "ccomp")) {
    if (tree.head(draft.head) === governor.head) governor.complements.push(draft.index);
  }
}

function shareArguments(tree: SyntaxTree, draft: Draft, drafts: readonly Draft[]): void {
  if (draft.link === "relative") return takeAntecedent(tree, draft);
  const governor = drafts[draft.governor];
  if (draft.link === "acl") {
    takeModified(tree, draft);
    // "Chad was the first *to sign*": whom the noun is said of does it.
    const isSaid = governor?.kind === "noun" && governor.head === tree.head(draft.head);
    if (isSaid && draft.form === "infinitive" && draft.subjects.length === 0)
      take(draft, governor.subjects, "control");
    return;
  }
  if (governor === undefined) return;
  if (draft.link === "conj") shareAcrossConjuncts(draft, governor, tree.head(draft.head) === governor.head);
  if (draft.subjects.length > 0) return;
  if (draft.link === "xcomp") take(draft, controlledSubject(governor), "control");
  else if (draft.link === "advcl" && isDeedOfJudged(draft, governor))
    take(draft, governor.isPassive ? governor.subjects : governor.objects, "control");
  else if (draft.link === "advcl") take(draft, governor.subjects, "shared");
}

function take(draft: Draft, subjects: readonly number[], origin: SubjectOrigin): void {
  if (subjects.length === 0) return;
  draft.subjects = [...subjects];
  draft.subjectOrigin = origin;
}

function controlledSubject(governor: Draft): readonly number[] {
  if (SUBJECT_CONTROL.has(governor.lemma) || governor.isPassive) return governor.subjects;
  if (governor.indirects.length > 0) return governor.indirects;
  return governor.objects.length > 0 ? governor.objects : governor.subjects;
}

function shareAcrossConjuncts(draft: Draft, first: Draft, isDirect: boolean): void {
  if (!isDirect) return;
  if (draft.subjects.length === 0 && first.subjects.length > 0) {
    // "X was arrested and charged": both passive; "X was freed and left": only the participle shares the auxiliary.
    const isParticiple = draft.form === "participle" && draft.auxiliaries.length === 0;
    if (first.isPassive && isParticiple && draft.objects.length === 0) draft.isPassive = true;
    if (draft.isPassive && draft.agents.length === 0) draft.agents = [...first.agents];
    take(draft, first.subjects, first.subjectOrigin === "none" ? "none" : "shared");
  }
  if (draft.auxiliaries.length === 0 && first.auxiliaries.length > 0 && draft.form !== "finite") {
    draft.auxiliaries = [...first.auxiliaries];
    draft.isPerfect ||= first.isPerfect && draft.form === "participle";
    if (first.isNegated && draft.form === "infinitive") draft.isNegated = true;
  }
  // "bombed and shelled the town": the object may stand at the last verb alone.
  if (first.objects.length === 0 && draft.objects.length > 0 && first.kind === "verb" && !first.isPassive) {
    if (first.complements.length === 0 && first.obliques.length === 0 && draft.head - first.head === 2)
      first.objects = [...draft.objects];
  }
}

/** "the rebels *who* took the town": the antecedent stands for the relative word; without one, for the missing object. */
function takeAntecedent(tree: SyntaxTree, draft: Draft): void {
  const antecedent = tree.head(draft.head);
  if (antecedent < 0) return;
  const swap = (heads: number[]): number[] =>
    heads.map((head) => (RELATIVE_WORDS.has(tree.token(head).form.toLowerCase()) ? antecedent : head));
  const before = draft.subjects.length;
  draft.subjects = swap(draft.subjects);
  draft.objects = swap(draft.objects);
  draft.obliques = draft.obliques.map((oblique) =>
    RELATIVE_WORDS.has(tree.token(oblique.head).form.toLowerCase())
      ? { ...oblique, head: antecedent }
      : oblique,
  );
  if (before === 0) return take(draft, [antecedent], "relative");
  // "the corps, *whose* troops fought the raiders": the antecedent owns the subject and is not acted on.
  const isWhose = draft.subjects.some((subject) =>
    tree.childrenBy(subject, "nmod:poss").some((at) => tree.token(at).form.toLowerCase() === "whose"),
  );
  if (isWhose) return;
  const isBare = draft.objects.every((object) => !/^(?:NOUN|PROPN|PRON)$/u.test(tree.token(object).upos));
  if (isBare && !draft.isPassive && !draft.subjects.includes(antecedent) && draft.kind === "verb") {
    draft.objects = [antecedent];
  }
}

/** "soldiers *guarding* the port", "a deal *signed* by Mali": the noun before is who does it, or what it is done to. */
function takeModified(tree: SyntaxTree, draft: Draft): void {
  const noun = tree.head(draft.head);
  if (noun < 0 || draft.subjects.length > 0 || draft.form === "infinitive") return;
  take(draft, [noun], "participle");
}

/**
 * What hangs on a noun: possessors, compounds, adjectives, prepositional phrases with their conjuncts.
 * @example readNounFrame(tree of "talks between Mali and Chad", 0).obliques // between Mali, between Chad
 */
export function readNounFrame(tree: SyntaxTree, head: number): NounFrame {
  const possessors: number[] = [];
  const compounds: number[] = [];
  const adjectives: number[] = [];
  const obliques: Oblique[] = [];
  let isNegated = false;
  for (const child of tree.children(head)) {
    const token = tree.token(child);
    if (token.deprel === "nmod:poss") possessors.push(...withConjuncts(tree, child));
    else if (token.deprel === "compound" || token.deprel === "nmod:desc") compounds.push(child);
    else if (token.deprel === "amod") adjectives.push(...withConjuncts(tree, child));
    else if (token.deprel === "nmod" || token.deprel === "obl") pushObliques(tree, child, obliques);
    else if (token.deprel === "det" && token.form.toLowerCase() === "no") isNegated = true;
  }
  return {
    head,
    lemma: tree.token(head).lemma.toLowerCase(),
    possessors,
    compounds,
    adjectives,
    obliques,
    isNegated,
  };
}
