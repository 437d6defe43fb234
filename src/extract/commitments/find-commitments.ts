/**
 * Finds commitments of political actors: pledges, agreements, offers, threats and intents, with act, amount, condition, due
 * day, hedge and how this text says they stand. Owns the reading of clauses; words and forces stand in `cues.ts`.
 */

import { cover, type Span } from "../../base/span.ts";
import { SyntaxTree } from "../../language/tree.ts";
import type { AnnotatedText, Token } from "../../model/annotation.ts";
import { type Dated, UNKNOWN_DATE } from "../../model/dated.ts";
import type { Commitment, CommitmentForce, CommitmentStanding } from "../../model/records.ts";
import { findPredicates, prepositionOf, readNounFrame } from "../clauses/find-predicates.ts";
import { datedOf, Grounding } from "../clauses/grounding.ts";
import type { Predicate } from "../clauses/predicate.ts";
import type { CommissiveModel } from "./commissive.ts";
import {
  AGREEING,
  COMMITMENT_CUES,
  COMMITMENT_NOUNS,
  type CommitmentCue,
  DELIVERABLE,
  HOSTILE,
  STANDING_VERBS,
  VOICING,
} from "./cues.ts";
import { CommitmentParties, isPolitical } from "./parties.ts";
import { findQuantity } from "./quantity.ts";

/** A commitment as read off a clause, before its parties are known. */
interface Draft {
  readonly rule: string;
  readonly force: CommitmentForce;
  readonly base: number;
  /** Token of the committing word. */
  readonly cue: number;
  /** Head of the act: a verb or a noun. */
  readonly act: number;
  /** Heads of those who commit. */
  readonly committers: readonly number[];
  readonly isHedged: boolean;
  readonly isImpersonal: boolean;
  readonly standing: CommitmentStanding;
}

/**
 * The commitments of a text in text order.
 * @example findCommitments(annotated("Norland pledged to send Sudland 40 trucks."))[0]?.quantity?.unit // "trucks"
 */
export function findCommitments(text: AnnotatedText, model: CommissiveModel | null = null): Commitment[] {
  const grounding = new Grounding(text);
  const parties = new CommitmentParties(text, grounding);
  const scores =
    model?.score(
      text.sentences.map((sentence) => sentence.tokens.map((token) => token.form.toLowerCase())),
    ) ?? [];
  const found: Commitment[] = [];
  text.sentences.forEach((sentence, index) => {
    const tree = new SyntaxTree(sentence);
    if (!mayCommit(tree) || isQuestion(tree)) return;
    const predicates = findPredicates(tree);
    const verbs = fromVerbs(tree, predicates);
    const isSigning = (draft: Draft): boolean => draft.rule === "commitment-sign";
    // "signed an accord on fishing": the noun tells the act, so its reading goes before that of the signing.
    const drafts = dropRepeats(
      [
        ...verbs.filter((draft) => !isSigning(draft)),
        ...fromNouns(tree, predicates),
        ...verbs.filter(isSigning),
        ...fromFuture(predicates),
        ...fromFulfilment(predicates),
      ],
      tree,
    );
    for (const draft of drafts) {
      const commitment = render(draft, tree, predicates, index, grounding, parties, scores[index] ?? 0.5);
      if (commitment !== null) found.push(commitment);
    }
  });
  return found;
}

/** A question commits nobody: "Will Oslo pay?" */
function isQuestion(tree: SyntaxTree): boolean {
  return tree.tokens.slice(-3).some((token) => token.form === "?");
}

const CUE_LEMMAS: ReadonlySet<string> = new Set([
  ...COMMITMENT_CUES.flatMap((cue) => [...cue.lemmas]),
  ...COMMITMENT_NOUNS.flatMap((noun) => [...noun.lemmas]),
  "will",
  "would",
  "shall",
  "wo",
  "due",
  "schedule",
]);

/** A cheap look before the clauses are read. */
function mayCommit(tree: SyntaxTree): boolean {
  return tree.tokens.some(
    (token) => CUE_LEMMAS.has(token.lemma.toLowerCase()) || token.form === "'ll" || token.form === "’ll",
  );
}

function fromVerbs(tree: SyntaxTree, predicates: readonly Predicate[]): Draft[] {
  const drafts: Draft[] = [];
  for (const predicate of predicates) {
    const lemma = predicate.lemma;
    for (const cue of COMMITMENT_CUES) {
      if (!cue.lemmas.has(lemma)) continue;
      const act = boundAct(cue, tree, predicates, predicate);
      if (act === null) continue;
      if (isIrreal(tree, predicates, predicate)) break;
      drafts.push({
        rule: `commitment-${cue.name}`,
        force: cue.force,
        base: cue.base * (act.isWeak ? 0.85 : 1),
        cue: predicate.head,
        act: act.head,
        committers: committersOf(tree, predicate, cue),
        isHedged: cue.isHedged,
        isImpersonal:
          predicate.isPassive && predicate.subjects.every((head) => /^it$/iu.test(tree.token(head).form)),
        standing: predicate.isNegated ? "denied" : "open",
      });
      break;
    }
  }
  return drafts;
}

/** "committed" as a state has its bearer as subject; a passive of "offer" or "pledge" names its giver after "by". */
function committersOf(tree: SyntaxTree, predicate: Predicate, cue: CommitmentCue): readonly number[] {
  // "said it intended": a parser may take the pronoun for a dummy.
  const before = tree.tokens[predicate.head - 1];
  if (
    predicate.subjects.length === 0 &&
    !predicate.isPassive &&
    before !== undefined &&
    /^(?:it|they|he|she|we)$/iu.test(before.form)
  )
    return [predicate.head - 1];
  // A parser may take a bare past for a passive: only one with "be" or "get" is.
  const isPassive =
    predicate.isPassive && predicate.auxiliaries.some((word) => word === "be" || word === "get");
  if (!isPassive || cue.name === "commit" || cue.name === "ready" || cue.name === "resolve")
    return predicate.subjects;
  return predicate.agents;
}

/** "would offer if", "asked it to pledge", "refused to agree" make no commitment. */
function isIrreal(tree: SyntaxTree, predicates: readonly Predicate[], predicate: Predicate): boolean {
  if (
    predicate.isQuestion ||
    predicate.markers.includes("if") ||
    predicate.markers.includes("whether") ||
    predicate.markers.includes("unless")
  )
    return true;
  if (predicate.auxiliaries.some((word) => /^(?:should|could|can|might|must|would|may|ought)$/u.test(word)))
    return true;
  if (predicate.isNegated || isYet(tree, predicate)) return true;
  for (let at = predicate, steps = 0; steps < 4; steps++) {
    const above = predicates[at.governor];
    if (above === undefined || at.link !== "xcomp") return false;
    if (
      /^(?:refuse|decline|fail|ask|urge|call|want|expect|likely|unlikely|press|demand|need|hope|seek|appear|seem|try|force|require)$/u.test(
        above.lemma,
      )
    )
      return true;
    at = above;
  }
  return false;
}

/** "have yet to agree". */
function isYet(tree: SyntaxTree, predicate: Predicate): boolean {
  return tree.tokens
    .slice(Math.max(0, predicate.head - 4), predicate.head)
    .some((token) => token.form.toLowerCase() === "yet");
}

interface BoundAct {
  readonly head: number;
  readonly isWeak: boolean;
}

function boundAct(
  cue: CommitmentCue,
  tree: SyntaxTree,
  predicates: readonly Predicate[],
  predicate: Predicate,
): BoundAct | null {
  for (const binding of cue.bindings) {
    if (binding === "infinitive") {
      const below = predicates.find(
        (other) =>
          other.governor === predicate.index &&
          tree.head(other.head) === predicate.head &&
          (other.link === "xcomp" ||
            (other.link === "advcl" && other.markers[0] === "to") ||
            (other.link === "ccomp" && other.form === "infinitive")) &&
          other.form === "infinitive",
      );
      // "sought a ruling to keep it secret": an object or a gap between makes the infinitive a purpose.
      const hasObject = predicate.objects.length > 0 && cue.force === "intent";
      const isPurpose =
        below !== undefined &&
        below.link === "advcl" &&
        (below.head < predicate.head || below.head - predicate.head > 5 || predicate.objects.length > 0);
      if (below !== undefined && !hasObject && !isPurpose)
        return { head: below.head, isWeak: below.link === "advcl" };
    } else if (binding === "future-clause") {
      const isClause = (other: Predicate): boolean =>
        other.link === "ccomp" || (other.markers.includes("that") && other.link !== "relative");
      const below = predicates.find(
        (other) =>
          other.governor === predicate.index &&
          tree.head(other.head) === predicate.head &&
          isClause(other) &&
          other.auxiliaries.some((word) => /^(?:will|would|shall)$/u.test(word)),
      );
      if (below !== undefined) return { head: below.head, isWeak: false };
    } else if (binding === "object") {
      const [object] = predicate.isPassive ? predicate.subjects : predicate.objects;
      if (object !== undefined && isActNoun(tree, object, cue)) return { head: object, isWeak: false };
    } else {
      const oblique = predicate.obliques.find(
        (one) =>
          cue.prepositions.includes(one.preposition) &&
          tree.token(one.head).upos !== "PROPN" &&
          one.head > predicate.head,
      );
      if (oblique !== undefined && !isPersonOrDate(tree, oblique.head))
        return { head: oblique.head, isWeak: cue.name === "agree" && oblique.preposition === "to" };
      const clause = predicates.find(
        (other) =>
          other.governor === predicate.index &&
          tree.head(other.head) === predicate.head &&
          (other.link === "advcl" || other.link === "ccomp" || other.link === "xcomp") &&
          other.markers.some((marker) => cue.prepositions.includes(marker)),
      );
      if (clause !== undefined) return { head: clause.head, isWeak: false };
    }
  }
  return null;
}

const ACT_NOUNS =
  /^(?:aid|assistance|support|help|delivery|supply|supplies|shipment|gas|oil|grain|wheat|weapon|arms|loan|credit|grant|fund|funding|money|dollar|euro|vaccine|dose|troop|soldier|truck|bus|ship|helicopter|aircraft|jet|tank|equipment|training|cooperation|investment|reconstruction|mediation|withdrawal|ceasefire|truce|amnesty|protection|security|access|facility|expertise|backing|solidarity|million|billion|reward|package|compensation|asylum|food|medicine|fuel|electricity|power|relief|scholarship|technology|service|partnership|visa|market|base|condition|concession|dialogue|talk|negotiation|revenge|retaliation|action|response|sanction|war|strike|force)$/u;
const AGREEMENTS =
  /^(?:agreement|accord|deal|pact|treaty|memorandum|mou|contract|protocol|convention|charter|understanding|declaration)$/u;

function isActNoun(tree: SyntaxTree, head: number, cue: CommitmentCue): boolean {
  const lemma = tree.token(head).lemma.toLowerCase();
  if (cue.name === "sign") return AGREEMENTS.test(lemma);
  if (ACT_NOUNS.test(lemma) || findQuantity(tree, head, head) !== null) return true;
  return tree.children(head).some((child) => {
    const { deprel, lemma: own } = tree.token(child);
    return (
      deprel === "nummod" ||
      (deprel === "compound" &&
        ACT_NOUNS.test(own.toLowerCase()) &&
        /^(?:line|package|programme|program|deal|facility)$/u.test(lemma))
    );
  });
}

function isPersonOrDate(tree: SyntaxTree, head: number): boolean {
  if (
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/iu.test(
      tree.token(head).form,
    ) ||
    tree.token(head).upos === "NUM"
  )
    return true;
  return /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday|week|month|year|proposal|demand|request|plan|condition)s?$/iu.test(
    tree.token(head).form,
  );
}

/**
 * What became of the thing that was promised, where the promise stands in a clause about it: "the dam that Peru pledged to
 * build has been delayed". The verb of its fate, or null. Refused: "the envoy who promised aid was delayed" (he was, not it).
 */
function fateOf(tree: SyntaxTree, cue: number): number | null {
  const promised = tree.head(cue);
  if (promised < 0 || !tree.token(cue).deprel.startsWith("acl")) return null;
  const { deprel, upos } = tree.token(promised);
  if (
    upos === "PROPN" ||
    tree.childrenBy(cue, "nsubj").every((subject) => tree.token(subject).upos === "PRON")
  )
    return null;
  if (deprel !== "nsubj:pass" && deprel !== "obj" && deprel !== "nsubj") return null;
  const verb = tree.head(promised);
  return verb >= 0 && STANDING_VERBS[tree.token(verb).lemma] !== undefined ? verb : null;
}

function fromNouns(tree: SyntaxTree, predicates: readonly Predicate[]): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < tree.tokens.length; at++) {
    const token = tree.token(at);
    if (token.upos !== "NOUN") continue;
    const noun = COMMITMENT_NOUNS.find((one) => one.lemmas.has(token.lemma.toLowerCase()));
    if (noun === undefined) continue;
    const frame = readNounFrame(tree, at);
    if (frame.isNegated) continue;
    const governor = governorOf(tree, predicates, at);
    const voicing = noun.force === "agreement" ? AGREEING : VOICING;
    const voiced =
      governor !== null &&
      voicing.has(governor.lemma) &&
      !governor.isNegated &&
      !isIrreal(tree, predicates, governor);
    const standing = governor === null ? undefined : STANDING_VERBS[governor.lemma];
    if (!voiced && standing === undefined) continue;
    const act = actOfNoun(tree, predicates, at, noun.prepositions, governor);
    if (act === null) continue;
    // "the threat of terrorism" is nobody's threat.
    if (noun.force === "threat" && !predicates.some((one) => one.head === act)) continue;
    const committers =
      frame.possessors.length > 0 && !frame.possessors.every((head) => tree.token(head).upos === "PRON")
        ? frame.possessors
        : governor?.isPassive
          ? [...governor.agents, ...frame.possessors]
          : (governor?.subjects ?? []);
    drafts.push({
      rule: `commitment-${noun.name}`,
      force: noun.force,
      base: noun.base,
      cue: at,
      act,
      committers,
      isHedged: noun.isHedged,
      isImpersonal: committers.length === 0,
      standing: standing !== undefined && governor?.isNegated !== true ? standing : "open",
    });
  }
  return drafts;
}

/** The predicate whose object, passive subject or oblique the noun is. */
function governorOf(tree: SyntaxTree, predicates: readonly Predicate[], noun: number): Predicate | null {
  for (let at = noun, steps = 0; steps < 3; steps++) {
    const head = tree.head(at);
    if (head < 0) return predicates.find((one) => one.head === at) ?? null;
    const found = predicates.find((one) => one.head === head);
    if (found !== undefined) return found;
    at = head;
  }
  return null;
}

function actOfNoun(
  tree: SyntaxTree,
  predicates: readonly Predicate[],
  noun: number,
  prepositions: readonly string[],
  governor: Predicate | null,
): number | null {
  const below = predicates.find(
    (one) =>
      tree.head(one.head) === noun &&
      (one.form === "infinitive" || one.markers.some((marker) => prepositions.includes(marker))),
  );
  if (below !== undefined) return below.head;
  for (const child of tree.children(noun)) {
    const { deprel } = tree.token(child);
    if (
      (deprel.startsWith("nmod") || deprel === "acl") &&
      deprel !== "nmod:poss" &&
      prepositions.includes(prepositionOf(tree, child)) &&
      !isPersonOrDate(tree, child)
    )
      return child;
  }
  // "An agreement was reached on sharing the river": the act hangs on the verb.
  if (governor === null || governor.head === noun) return null;
  const clause = predicates.find(
    (one) =>
      (one.governor === governor.index || tree.head(one.head) === governor.head) &&
      one.head > noun &&
      (one.markers.some((marker) => prepositions.includes(marker)) ||
        (tree.tokens[one.head - 1] !== undefined &&
          prepositions.includes(tree.token(one.head - 1).form.toLowerCase()))),
  );
  if (clause !== undefined) return clause.head;
  return (
    governor.obliques.find(
      (one) =>
        one.head > governor.head &&
        (one.preposition === "on" || one.preposition === "for") &&
        !isPersonOrDate(tree, one.head),
    )?.head ?? null
  );
}

/** "Russia will supply …", "we will continue to …", "said it would send …", "would be providing". */
function fromFuture(predicates: readonly Predicate[]): Draft[] {
  const drafts: Draft[] = [];
  for (const predicate of predicates) {
    const will = predicate.auxiliaries.some((word) => word === "will" || word === "shall");
    const would =
      predicate.auxiliaries.includes("would") && predicate.link === "ccomp" && !predicate.isPerfect;
    if (
      (!will && !would) ||
      predicate.kind !== "verb" ||
      !DELIVERABLE.has(predicate.lemma) ||
      predicate.subjects.length === 0 ||
      predicate.isPassive ||
      predicate.isPerfect
    )
      continue;
    if (
      predicate.isNegated ||
      predicate.isQuestion ||
      predicate.auxiliaries.includes("have") ||
      predicate.markers.some((marker) => /^(?:if|whether|unless|when|until|after|once)$/u.test(marker))
    )
      continue;
    const above = predicates[predicate.governor];
    if (
      would &&
      (above === undefined ||
        !/^(?:say|tell|announce|pledge|confirm|add|declare|state|reiterate|stress|promise|vow|inform|agree|assure)$/u.test(
          above.lemma,
        ))
    )
      continue;
    if (
      above !== undefined &&
      predicate.link === "ccomp" &&
      /^(?:hope|expect|believe|think|fear|predict|ask|wonder|deny|doubt|want|demand|suggest|urge)$/u.test(
        above.lemma,
      )
    )
      continue;
    // "did not say whom they would support".
    if (above !== undefined && predicate.link === "ccomp" && above.isNegated) continue;
    if (/^(?:start|begin)$/u.test(predicate.lemma) && predicate.complements.length === 0) continue;
    const act = /^(?:continue|work|start|begin)$/u.test(predicate.lemma)
      ? (predicates.find((one) => one.governor === predicate.index && one.link === "xcomp")?.head ??
        predicate.head)
      : predicate.head;
    drafts.push({
      rule: "commitment-future",
      force:
        HOSTILE.has(predicate.lemma) &&
        /^(?:retaliate|impose|attack|strike|punish|respond|expel|boycott|veto)$/u.test(predicate.lemma)
          ? "threat"
          : "pledge",
      base: 0.56,
      cue: predicate.head,
      act,
      committers: predicate.subjects,
      isHedged: false,
      isImpersonal: false,
      standing: "open",
    });
  }
  return drafts;
}

/** "exchanged the prisoners, as they had agreed": the clause above tells that it was kept. */
function fromFulfilment(predicates: readonly Predicate[]): Draft[] {
  return predicates.flatMap((predicate): Draft[] => {
    const force = FULFILLED[predicate.lemma];
    const done = predicates[predicate.governor];
    if (
      force === undefined ||
      done === undefined ||
      !predicate.markers.includes("as") ||
      done.kind !== "verb"
    )
      return [];
    if (
      done.isNegated ||
      done.auxiliaries.some((word) => /^(?:will|would|may|might|could|should)$/u.test(word))
    )
      return [];
    return [
      {
        rule: "commitment-fulfilled",
        force,
        base: 0.7,
        cue: predicate.head,
        act: done.head,
        committers: done.isPassive ? done.agents : done.subjects,
        isHedged: false,
        isImpersonal: false,
        standing: "kept",
      },
    ];
  });
}

const FULFILLED: Readonly<Record<string, CommitmentForce>> = {
  agree: "agreement",
  promise: "pledge",
  pledge: "pledge",
  vow: "pledge",
  offer: "offer",
  threaten: "threat",
};

/** One act is committed to once: the earlier rule in the order of the finders wins. */
function dropRepeats(drafts: readonly Draft[], tree: SyntaxTree): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const acts = new Set([draft.act, draft.cue]);
    if (
      kept.some((one) => acts.has(one.act) || acts.has(one.cue) || tree.subtree(one.act).includes(draft.cue))
    )
      continue;
    kept.push(draft);
  }
  return kept.sort((a, b) => a.cue - b.cue);
}

function render(
  draft: Draft,
  tree: SyntaxTree,
  predicates: readonly Predicate[],
  index: number,
  grounding: Grounding,
  parties: CommitmentParties,
  commissive: number,
): Commitment | null {
  const committer = parties.committers(tree, index, draft.committers, draft.isImpersonal);
  if (committer.refs.length === 0 || !committer.refs.some(isPolitical)) return null;
  const actionSpan = actionSpanOf(tree, draft, predicates);
  const beneficiary = parties.beneficiaries(tree, index, draft.act, committer.refs, draft.force, actionSpan);
  const first = tree.tokens.findIndex((token) => token.start >= actionSpan.start);
  const last = tree.tokens.findLastIndex((token) => token.end <= actionSpan.end);
  const quantity = findQuantity(tree, first, last, carriedUnit(tree, first));
  const condition = conditionOf(tree, draft, predicates);
  const hedge = hedgeOf(tree, draft);
  const fate = draft.standing === "open" ? fateOf(tree, draft.cue) : null;
  const words = evidenceOf(tree, draft, actionSpan);
  const evidence =
    fate === null
      ? words
      : cover(tree.subtreeSpan(tree.head(draft.cue)), {
          ...words,
          end: Math.max(words.end, tree.token(fate).end),
        });
  const due = dueOf(
    grounding,
    draft.isImpersonal ? { start: tree.token(draft.cue).end, end: evidence.end } : actionSpan,
  );
  const confidence =
    draft.base *
    committer.sureness *
    (0.8 + 0.2 * beneficiary.sureness) *
    (0.9 + 0.2 * Math.min(1, commissive)) *
    (condition === null ? 1 : 0.95);
  return {
    committer: committer.refs,
    beneficiary: beneficiary.refs,
    force: draft.force,
    action: actionOf(grounding.text.text, tree, actionSpan, draft),
    actionSpan,
    quantity,
    condition,
    hedge,
    due,
    when: whenOf(grounding, tree, actionSpan, due),
    standing: fate === null ? draft.standing : (STANDING_VERBS[tree.token(fate).lemma] ?? draft.standing),
    evidence: [evidence],
    rule: `${draft.rule}@1`,
    confidence: Math.round(Math.min(0.95, confidence) * 1000) / 1000,
    reasons: [
      `"${tree.token(draft.cue).form}" binds ${committer.reason} to "${tree.token(draft.act).form}"`,
      ...beneficiary.reasons,
    ],
  };
}

/** The act with what completes it, without its subject and without clauses that go on from it. */
function actionSpanOf(tree: SyntaxTree, draft: Draft, predicates: readonly Predicate[]): Span {
  const isClause = predicates.some((one) => one.head === draft.act);
  const skip = (at: number): boolean => {
    if (tree.head(at) !== draft.act) return false;
    const { deprel } = tree.token(at);
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

function firstAdverb(tree: SyntaxTree, act: number): number {
  const adverb = tree.childBy(act, "advmod");
  return adverb !== null && adverb < act ? adverb : act;
}

const LONGEST_ACTION = 14;
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

/** A short phrase in the words of the text, a verb in front in its plain form: "provide vaccine doses". */
function actionOf(text: string, tree: SyntaxTree, span: Span, draft: Draft): string {
  const own = tree.tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  const kept = own.slice(0, LONGEST_ACTION);
  // A phrase that is cut short ends with a word that can stand last.
  while (kept.length < own.length && kept.length > 1 && CANNOT_END.has((kept.at(-1) as Token).upos))
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

function evidenceOf(tree: SyntaxTree, draft: Draft, action: Span): Span {
  const committers = draft.committers
    .filter((head) => head < tree.tokens.length)
    .map((head) =>
      tree.subtreeSpan(head, (at) =>
        /^(?:acl|appos|parataxis|punct|case|conj|cc)/.test(tree.token(at).deprel),
      ),
    );
  return [...committers, tree.token(draft.cue)].reduce<Span>((whole, part) => cover(whole, part), action);
}

/** The noun of an earlier amount in the sentence: "50,000 doses …, and 150,000 more". */
function carriedUnit(tree: SyntaxTree, before: number): string | null {
  return before <= 0 ? null : (findQuantity(tree, 0, before - 1)?.unit ?? null);
}

const CONDITIONAL = /^(?:if|unless|once|provided|providing|until|assuming)$/u;
const CONDITIONAL_PREPOSITION =
  /^(?:subject to|depending on|depending upon|in exchange for|in return for|pending|on condition|contingent on|conditional on)$/u;

function conditionOf(tree: SyntaxTree, draft: Draft, predicates: readonly Predicate[]): Span | null {
  for (const head of [draft.act, draft.cue]) {
    for (const child of tree.children(head)) {
      const { deprel } = tree.token(child);
      const marker = tree.childBy(child, "mark");
      if (
        deprel.startsWith("advcl") &&
        marker !== null &&
        CONDITIONAL.test(tree.token(marker).form.toLowerCase())
      )
        return tree.subtreeSpan(child);
      if (
        (deprel.startsWith("obl") || deprel.startsWith("nmod") || deprel.startsWith("advcl")) &&
        CONDITIONAL_PREPOSITION.test(prepositionOf(tree, child))
      )
        return tree.subtreeSpan(child);
    }
  }
  // Where the clause hangs elsewhere: the first such word after the cue, to the end of its clause.
  const at = tree.tokens.findIndex(
    (token, i) =>
      i > draft.cue &&
      CONDITIONAL.test(token.form.toLowerCase()) &&
      token.deprel === "mark" &&
      token.form.toLowerCase() !== "until" &&
      token.form.toLowerCase() !== "once",
  );
  const verb = at < 0 ? -1 : tree.head(at);
  if (verb < 0 || predicates.every((one) => one.head !== verb)) return null;
  return { start: tree.token(at).start, end: tree.subtreeSpan(verb).end };
}

function hedgeOf(tree: SyntaxTree, draft: Draft): string | null {
  const text = tree.tokens.map((token) => token.form).join(" ");
  if (/\bin principle\b/iu.test(text)) return "in principle";
  if (!draft.isHedged) return null;
  const { form, upos } = tree.token(draft.cue);
  if (upos === "ADJ") {
    const before = tree.token(Math.max(0, draft.cue - 1)).form;
    return draft.cue > 0 &&
      /^(?:stand|stands|stood|remain|remains|remained|is|are|was|were|am|be)$/iu.test(before)
      ? `${before} ${form} to`
      : `${form} to`;
  }
  return `${form} to`;
}

const DEADLINE = /\b(?:by|before|until|till|within)\s+$/iu;

/** A day inside the act that it is to be done by or on. */
function dueOf(grounding: Grounding, action: Span): Dated {
  for (const timex of grounding.datesIn(action)) {
    const dated = datedOf(timex);
    if (dated.value === null) continue;
    const { published, text } = grounding.text;
    // Without a day of publication a date may lie behind the promise; only a deadline's own word tells that it does not.
    if (published.value === null && !DEADLINE.test(text.slice(Math.max(0, timex.start - 10), timex.start)))
      continue;
    if (published.value !== null && (timex.range?.to ?? dated.value) < published.value.slice(0, 10)) continue;
    return dated;
  }
  return UNKNOWN_DATE;
}

/** The day it was made: a day in the sentence outside of the act and not after publication. */
function whenOf(grounding: Grounding, tree: SyntaxTree, action: Span, due: Dated): Dated {
  const { published } = grounding.text;
  for (const timex of grounding.datesIn(tree.sentence)) {
    if (timex.start >= action.start && timex.end <= action.end) continue;
    const dated = datedOf(timex);
    if (dated.value === null || dated.value === due.value) continue;
    if (published.value !== null && dated.value.slice(0, 10) > published.value.slice(0, 10)) continue;
    return dated;
  }
  return UNKNOWN_DATE;
}
