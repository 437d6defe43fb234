/**
 * Who commits and to whom: from heads of noun phrases to actors. "We" in an official's mouth is that official's state; what
 * "was agreed" binds those who were talking. Owns these steps; mentions come resolved.
 */

import type { Span } from "../../base/span.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { ActorMention, AnnotatedText, Sentence } from "../../model/annotation.ts";
import type { ActorRef, CommitmentForce } from "../../model/records.ts";
import { prepositionOf } from "../clauses/find-predicates.ts";
import { actorRefOf, distinctRefs, type Grounding } from "../clauses/grounding.ts";

export interface Committers {
  readonly refs: readonly ActorRef[];
  readonly sureness: number;
  readonly reason: string;
}

export interface Beneficiaries {
  readonly refs: readonly ActorRef[];
  readonly sureness: number;
  readonly reasons: readonly string[];
}

/** States, their organs and people who act for them, groups and international bodies; not firms, nor people without office. */
export function isPolitical(ref: ActorRef): boolean {
  if (ref.sector !== null && /^(?:BUS|MED|EDU|CVL|NGO)$/u.test(ref.sector)) return false;
  if (ref.kind === "state" || ref.kind === "group" || ref.kind === "institution" || ref.kind === "office")
    return true;
  if (ref.kind === "organisation") return ref.sector !== null;
  return ref.country !== null && ref.code !== "";
}

export class CommitmentParties {
  readonly #text: AnnotatedText;
  readonly #grounding: Grounding;
  #pair: readonly string[] | null = null;

  constructor(text: AnnotatedText, grounding: Grounding) {
    this.#text = text;
    this.#grounding = grounding;
  }

  committers(
    tree: SyntaxTree,
    sentence: number,
    heads: readonly number[],
    isImpersonal: boolean,
  ): Committers {
    const refs: ActorRef[] = [];
    let sureness = 1;
    for (const head of heads) {
      const token = tree.token(head);
      const form = token.form.toLowerCase();
      if (form === "we" || form === "i" || form === "us" || form === "our") {
        const speaker = this.#speakerOf(sentence, tree);
        if (speaker !== null) refs.push(this.#stateOf(speaker));
        sureness = Math.min(sureness, speaker === null ? 0 : 0.9);
        continue;
      }
      // "his country", "our government": the speaker's state.
      if (
        /^(?:country|government|nation|side|administration)$/u.test(token.lemma.toLowerCase()) &&
        tree.children(head).some((child) => /^(?:his|her|our|my)$/iu.test(tree.token(child).form))
      ) {
        const speaker = this.#speakerOf(sentence, tree);
        if (speaker !== null) {
          refs.push(this.#stateOf(speaker));
          sureness = Math.min(sureness, 0.85);
          continue;
        }
      }
      const mention = this.#mentionAt(tree, head);
      if (mention === null && form === "it") {
        const speaker = this.#speakerOf(sentence, tree);
        if (speaker !== null) refs.push(this.#stateOf(speaker));
        sureness = Math.min(sureness, 0.85);
      }
      if (mention === null) continue;
      if (mention.basis === "pronoun" || mention.basis === "coreference") sureness = Math.min(sureness, 0.9);
      refs.push(...this.#listedBefore(tree, mention), ...this.#grounding.refsOf(mention));
    }
    if (refs.length === 0 && isImpersonal) {
      const both = this.#talkers(sentence);
      if (both.length >= 2)
        return { refs: both, sureness: 0.8, reason: both.map((ref) => ref.name).join(" and ") };
    }
    const distinct = distinctRefs(refs).filter((ref) => ref.actorId !== null || ref.code !== "");
    return { refs: distinct, sureness, reason: distinct.map((ref) => ref.name).join(" and ") };
  }

  /** Headlines list their subjects with commas alone: "Chad, Mali vow to …". */
  #listedBefore(tree: SyntaxTree, mention: ActorMention): ActorRef[] {
    const refs: ActorRef[] = [];
    let start = mention.start;
    for (;;) {
      const comma = tree.tokens.findLast((token) => token.end <= start);
      if (comma === undefined || comma.form !== ",") return [];
      const before = this.#grounding.actorAt(comma.start - 1);
      if (before === null || before.kind !== mention.kind) return [];
      refs.unshift(...this.#grounding.refsOf(before));
      const first = tree.tokens.findIndex((token) => token.end > before.start);
      // Only where nothing but the list and perhaps a heading with a colon stands before.
      if (first === 0 || tree.tokens[first - 1]?.form === ":") return refs;
      start = before.start;
    }
  }

  beneficiaries(
    tree: SyntaxTree,
    sentence: number,
    act: number,
    committers: readonly ActorRef[],
    force: CommitmentForce,
    action: Span,
  ): Beneficiaries {
    const own = new Set(committers.map((ref) => ref.country ?? ref.actorId));
    const isOther = (ref: ActorRef): boolean => isPolitical(ref) && !own.has(ref.country ?? ref.actorId);
    const named = this.#named(tree, act).filter(isOther);
    if (named.length > 0) return { refs: named, sureness: 1, reasons: [] };
    const inAction = distinctRefs(this.#refsIn(action)).filter(isOther);
    if (own.size > 1 && inAction.length === 0)
      return { refs: committers, sureness: 1, reasons: ["each binds itself to the other"] };
    if (inAction.length > 0)
      return { refs: inAction, sureness: 0.9, reasons: [`${inAction[0]?.name} stands in the act`] };
    const inSentence = distinctRefs(this.#refsIn(tree.sentence)).filter(isOther);
    if (
      inSentence.length === 1 ||
      (inSentence.length > 0 && new Set(inSentence.map((ref) => ref.country)).size === 1)
    ) {
      return {
        refs: inSentence.slice(0, 1),
        sureness: 0.75,
        reasons: [`${inSentence[0]?.name} is the only other side in the sentence`],
      };
    }
    const pair = this.#dominantPair();
    const other = pair.find((country) => !own.has(country));
    if (
      inSentence.length === 0 &&
      pair.length === 2 &&
      other !== undefined &&
      own.size === 1 &&
      pair.some((country) => own.has(country))
    ) {
      const state = this.#stateRef(other, null);
      if (state !== null)
        return { refs: [state], sureness: 0.55, reasons: [`the page speaks of these two sides alone`] };
    }
    void force;
    void sentence;
    return { refs: [], sureness: 0.5, reasons: [] };
  }

  /** Whom the act is for by grammar: "provide X to Pakistan", "supply Pakistan with", "a dialogue between A and B". */
  #named(tree: SyntaxTree, act: number): ActorRef[] {
    const refs: ActorRef[] = [];
    const visit = (head: number, depth: number): void => {
      for (const child of tree.children(head)) {
        const { deprel, upos } = tree.token(child);
        const preposition = prepositionOf(tree, child);
        const isParty =
          deprel === "iobj" ||
          ((deprel === "obj" || deprel === "nmod:poss") && (upos === "PROPN" || upos === "PRON")) ||
          ((deprel.startsWith("obl") || deprel.startsWith("nmod")) &&
            /^(?:to|for|with|between|against|of|in|from|towards|toward|on behalf of)$/u.test(preposition));
        if (isParty) refs.push(...this.#refsAt(tree, child));
        if (
          depth < 2 &&
          (deprel === "obj" ||
            deprel.startsWith("obl") ||
            deprel.startsWith("nmod") ||
            deprel === "xcomp" ||
            deprel === "advcl")
        )
          visit(child, depth + 1);
      }
    };
    visit(act, 0);
    return distinctRefs(refs);
  }

  #refsAt(tree: SyntaxTree, head: number): ActorRef[] {
    const heads = [head, ...tree.childrenBy(head, "conj")];
    return heads.flatMap((one) => {
      const mention = this.#mentionAt(tree, one);
      return mention === null ? [] : this.#grounding.refsOf(mention);
    });
  }

  #refsIn(span: Span): ActorRef[] {
    return this.#grounding
      .actorsIn(span)
      .filter((mention) => mention.country !== null || mention.members.length > 0)
      .flatMap((mention) => this.#grounding.refsOf(mention));
  }

  #mentionAt(tree: SyntaxTree, head: number): ActorMention | null {
    const token = tree.token(head);
    const direct = this.#grounding.actorAt(token.start);
    if (direct !== null) return direct;
    // "the Foreign Office's spokesman for Asia": a mention inside the phrase that ends at or holds the head.
    const phrase = tree.subtreeSpan(head, (at) => at !== head && tree.token(at).deprel.startsWith("acl"));
    const inside = this.#grounding
      .actorsIn(phrase)
      .filter(
        (mention) => mention.start >= phrase.start && mention.end <= phrase.end && mention.country !== null,
      );
    return inside.length === 1 &&
      /^(?:NOUN|PROPN)$/u.test(token.upos) &&
      /(?:minister|government|official|spokes|ministry|president|leader|side|envoy|ambassador|delegation|army|administration|secretary|authorit)/iu.test(
        token.form,
      )
      ? (inside[0] ?? null)
      : null;
  }

  /** Who speaks in this sentence: an actor that governs a word of saying here, else the last one before. */
  #speakerOf(sentence: number, tree: SyntaxTree): ActorRef | null {
    const here = speakerIn(tree, this.#grounding);
    if (here !== null) return here;
    for (let i = sentence - 1; i >= Math.max(0, sentence - 3); i--) {
      const before = this.#text.sentences[i] as Sentence;
      const people = this.#grounding
        .actorsIn(before)
        .filter((mention) => mention.kind === "person" && mention.actorId !== null);
      if (people[0] !== undefined) return actorRefOf(people[0]);
    }
    return null;
  }

  /** The state for which an official speaks; the official where no state is known. */
  #stateOf(speaker: ActorRef): ActorRef {
    return (speaker.country === null ? null : this.#stateRef(speaker.country, speaker.span)) ?? speaker;
  }

  #stateRef(country: string, span: Span | null): ActorRef | null {
    const state = this.#grounding.actorById(`state:${country}`);
    if (state === null) return null;
    return { ...actorRefOf(state), span: span ?? { start: state.start, end: state.end }, role: null };
  }

  /** "It was agreed": the sides named in the sentence, or in those just before. */
  #talkers(sentence: number): ActorRef[] {
    for (let i = sentence; i >= Math.max(0, sentence - 3); i--) {
      const refs = this.#refsIn(this.#text.sentences[i] as Sentence).filter(
        (ref) => isPolitical(ref) && ref.country !== null,
      );
      const countries = [...new Set(refs.map((ref) => ref.country as string))];
      if (countries.length === 2)
        return countries.map(
          (country) =>
            this.#stateRef(country, null) ?? (refs.find((ref) => ref.country === country) as ActorRef),
        );
    }
    return this.#dominantPair().flatMap((country) => this.#stateRef(country, null) ?? []);
  }

  /** The two countries that a page is about, where they make up most of its mentions. */
  #dominantPair(): readonly string[] {
    if (this.#pair !== null) return this.#pair;
    const counts = new Map<string, number>();
    let total = 0;
    for (const mention of this.#text.actors) {
      if (mention.country === null) continue;
      counts.set(mention.country, (counts.get(mention.country) ?? 0) + 1);
      total++;
    }
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const share = ((sorted[0]?.[1] ?? 0) + (sorted[1]?.[1] ?? 0)) / Math.max(1, total);
    this.#pair =
      sorted.length >= 2 && share >= 0.7 && (sorted[1]?.[1] ?? 0) >= 3
        ? [sorted[0]?.[0] as string, sorted[1]?.[0] as string]
        : [];
    return this.#pair;
  }
}

function speakerIn(tree: SyntaxTree, grounding: Grounding): ActorRef | null {
  for (let at = 0; at < tree.tokens.length; at++) {
    if (
      !/^(?:say|tell|add|state|note|announce|declare|reiterate|stress|remark|write|vow|promise|pledge|warn)$/u.test(
        tree.token(at).lemma,
      )
    )
      continue;
    const subject = tree.childBy(at, "nsubj");
    if (subject === null) continue;
    const mention = grounding.actorAt(tree.token(subject).start);
    if (mention?.actorId != null) return actorRefOf(mention);
  }
  return null;
}
