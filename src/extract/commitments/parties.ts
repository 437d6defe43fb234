/**
 * Who commits and to whom: from heads of noun phrases to actors. "We" in an official's mouth is that official's state; what
 * "was agreed" binds those who were talking. Owns these steps; mentions come resolved.
 */

import type { Span } from "../../base/span.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { ActorMention, AnnotatedText, Sentence } from "../../model/annotation.ts";
import type { ActorRef, Statement } from "../../model/records.ts";
import { prepositionOf } from "../clauses/find-predicates.ts";
import { actorRefOf, distinctRefs, type Grounding } from "../clauses/grounding.ts";
import type { Draft } from "./draft.ts";

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

const FIRM = /\b(?:Corp|Inc|Ltd|PLC|Plc|Co|LLC|GmbH|AG|Industries|Holdings|Trust)\b\.?$/u;
const BODY_OF_STATE =
  /\b(?:committee|commission|council|cabinet|authority|agency|parliament|assembly|front|movement)\b/iu;

/** States, their organs and people who act for them, groups and international bodies; not firms, nor people without office. */
export function isPolitical(ref: ActorRef): boolean {
  if (FIRM.test(ref.name)) return false;
  if (ref.sector !== null && /^(?:BUS|MNC|MED|EDU|CVL|NGO|JRN|LAB|AGR|CRM|REF|PRE)$/u.test(ref.sector))
    return false;
  if (ref.kind === "state" || ref.kind === "group" || ref.kind === "institution" || ref.kind === "office")
    return true;
  // Civil groups and bodies of state share a sector where no table knows them: the name tells.
  if (ref.kind === "organisation")
    return ref.sector !== null && (ref.sector !== "SOC" || BODY_OF_STATE.test(ref.name));
  return ref.country !== null && ref.code !== "";
}

const NOBODY: Beneficiaries = { refs: [], sureness: 0.5, reasons: [] };
/** What two sides have between them, or one gives the other: words without which a promise need not be to anyone. */
const BETWEEN_TWO =
  /\b(?:bilateral|joint|mutual|ties|relations?|relationship|cooperation|partnership|treaty|protocol|project|pipeline|contacts|trade|talks|dialogue|negotiations|suppl(?:y|ies)|deliver(?:y|ies)?|send|sell|provide|grant|lend|export|invest|loan|credit|aid|doses)\b/iu;

/** Who speaks, and how surely. */
interface Speaker {
  readonly actor: ActorRef;
  /** 0–1. */
  readonly sureness: number;
}

export class CommitmentParties {
  readonly #text: AnnotatedText;
  readonly #grounding: Grounding;
  readonly #statements: readonly Statement[];
  #pair: readonly string[] | null = null;

  constructor(text: AnnotatedText, grounding: Grounding, statements: readonly Statement[]) {
    this.#text = text;
    this.#grounding = grounding;
    this.#statements = statements;
  }

  committers(
    tree: SyntaxTree,
    sentence: number,
    heads: readonly number[],
    draft: Pick<Draft, "act" | "cue" | "force" | "isImpersonal">,
  ): Committers {
    const refs: ActorRef[] = [];
    let sureness = 1;
    for (const head of heads) {
      const token = tree.token(head);
      const form = token.form.toLowerCase();
      if (form === "we" || form === "i" || form === "us" || form === "our") {
        const speaker = this.#speakerOf(sentence, tree, token.start);
        if (speaker !== null) refs.push(this.#stateOf(speaker.actor));
        sureness = Math.min(sureness, speaker?.sureness ?? 0);
        continue;
      }
      // "his country", "our government": the speaker's state.
      if (
        /^(?:country|government|nation|side|administration)$/u.test(token.lemma.toLowerCase()) &&
        tree.children(head).some((child) => /^(?:his|her|our|my)$/iu.test(tree.token(child).form))
      ) {
        const speaker = this.#speakerOf(sentence, tree, token.start);
        if (speaker !== null) {
          refs.push(this.#stateOf(speaker.actor));
          sureness = Math.min(sureness, speaker.sureness);
          continue;
        }
      }
      const mention = this.#mentionAt(tree, head) ?? this.#besideDateline(tree, head);
      if (mention === null && form === "it") {
        const speaker = this.#speakerOf(sentence, tree, token.start);
        if (speaker !== null) refs.push(this.#stateOf(speaker.actor));
        sureness = Math.min(sureness, speaker?.sureness ?? 0.85);
      }
      if (mention === null || isOddPronoun(form, mention)) continue;
      if (mention.basis === "pronoun" || mention.basis === "coreference") sureness = Math.min(sureness, 0.9);
      // "the authorities": whose is not told.
      if (mention.actorId === null && mention.country === null && mention.members.length === 0)
        sureness = Math.min(sureness, 0.85);
      refs.push(
        ...this.#listedBefore(tree, mention),
        ...this.#capitalBefore(tree, mention, draft.cue),
        ...this.#grounding.refsOf(mention),
        ...this.#listedAfter(tree, mention, draft.cue),
        ...this.#counterpart(tree, head, mention),
        ...this.#sharing(tree, head, mention),
      );
    }
    if (draft.force === "agreement" && refs.length > 0) refs.push(...this.#alsoBound(tree, draft));
    if (refs.length === 0 && draft.isImpersonal) {
      const both = this.#talkers(sentence);
      if (both.length >= 2)
        return { refs: both, sureness: 0.8, reason: both.map((ref) => ref.name).join(" and ") };
    }
    const distinct = distinctRefs(refs).filter((ref) => ref.actorId !== null || ref.code !== "");
    return { refs: distinct, sureness, reason: distinct.map((ref) => ref.name).join(" and ") };
  }

  /** "signed an accord *with China* to build": an agreement binds both; only states and their bodies. */
  #alsoBound(tree: SyntaxTree, draft: Pick<Draft, "act" | "cue">): ActorRef[] {
    const noun = tree.token(draft.cue).upos === "NOUN" ? tree.head(draft.cue) : draft.cue;
    return [draft.cue, draft.act, noun]
      .filter((at) => at >= 0)
      .flatMap((at) => tree.children(at))
      .filter(
        (child) => /^(?:obl|nmod)/u.test(tree.token(child).deprel) && prepositionOf(tree, child) === "with",
      )
      .flatMap((child) => this.#refsAt(tree, child))
      .filter(
        (ref) => isPolitical(ref) && (ref.kind === "state" || ref.sector === "GOV" || ref.sector === "REB"),
      );
  }

  /** "the leaders of Japan *and Ireland* agreed": the second state stands under the first. */
  #sharing(tree: SyntaxTree, head: number, mention: ActorMention): ActorRef[] {
    return tree
      .childrenBy(head, "nmod")
      .filter((child) => prepositionOf(tree, child) === "of")
      .flatMap((child) => tree.childrenBy(child, "conj"))
      .flatMap((at) => {
        const other = this.#grounding.actorAt(tree.token(at).start);
        return other?.kind === "state" && other.start >= mention.end ? [actorRefOf(other)] : [];
      });
  }

  /** "Khar and her Russian counterpart, Lavrov, agreed": a parser may set the second name beside the first. */
  #counterpart(tree: SyntaxTree, head: number, mention: ActorMention): ActorRef[] {
    const beside = tree.childBy(head, "appos");
    if (beside === null || mention.kind !== "person") return [];
    const other = this.#grounding.actorAt(tree.token(beside).start);
    const isListed = tree.tokens.slice(head, beside).some((token) => token.upos === "CCONJ");
    return isListed && other?.kind === "person" && other.actorId !== mention.actorId
      ? [actorRefOf(other)]
      : [];
  }

  /** "OSLO — Norway and Chad have agreed": a parser may take the dateline for the subject and the subject for its apposition. */
  #besideDateline(tree: SyntaxTree, head: number): ActorMention | null {
    if (head > 3 || tree.token(head).upos !== "PROPN") return null;
    const beside = tree.childBy(head, "appos");
    const dash =
      beside !== null &&
      tree.tokens.slice(head + 1, beside).some((token) => /^(?:—|–|--?)$/u.test(token.form));
    if (beside === null || !dash) return null;
    const phrase = tree.subtreeSpan(beside);
    const [first, second] = this.#grounding
      .actorsIn(phrase)
      .filter((mention) => mention.start >= phrase.start);
    return second !== undefined || first === undefined ? null : first;
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

  /** "Chad, *Mali* sign …": the parser may take the second of two for a part of the verb. */
  #listedAfter(tree: SyntaxTree, mention: ActorMention, cue: number): ActorRef[] {
    const comma = tree.tokens.findIndex((token) => token.start >= mention.end);
    if (!isHeadlineVerb(tree, cue) || tree.tokens[comma]?.form !== "," || mention.start > tree.sentence.start)
      return [];
    const after = this.#grounding.actorAt(tree.tokens[comma + 1]?.start ?? -1);
    return after?.kind === mention.kind && after.end === tree.tokens[cue - 1]?.end
      ? this.#grounding.refsOf(after)
      : [];
  }

  /** "*Oslo*, Cairo agree to …": a capital before the comma may pass for a dateline, and is none where the verb is plural. */
  #capitalBefore(tree: SyntaxTree, mention: ActorMention, cue: number): ActorRef[] {
    const comma = tree.tokens.findLastIndex((token) => token.end <= mention.start);
    if (mention.basis !== "capital" || !isHeadlineVerb(tree, cue)) return [];
    if (tree.tokens[comma]?.form !== "," || mention.end !== tree.tokens[cue - 1]?.end) return [];
    const [place] = this.#grounding.placesIn({
      start: tree.sentence.start,
      end: tree.tokens[comma]?.start ?? 0,
    });
    if (place === undefined || place.country === null || place.start !== tree.sentence.start) return [];
    if (place.end !== tree.tokens[comma - 1]?.end || place.country === mention.country) return [];
    const state = this.#stateRef(place.country, { start: place.start, end: place.end });
    return state === null ? [] : [state];
  }

  beneficiaries(
    tree: SyntaxTree,
    sentence: number,
    draft: Pick<Draft, "act" | "cue" | "force">,
    committers: readonly ActorRef[],
    action: Span,
  ): Beneficiaries {
    const own = new Set(committers.map((ref) => ref.country ?? ref.actorId));
    const isOther = (ref: ActorRef): boolean => isPolitical(ref) && !own.has(ref.country ?? ref.actorId);
    const named = distinctRefs([...this.#told(tree, draft), ...this.#named(tree, draft.act)].filter(isOther));
    if (named.length > 0) return { refs: named, sureness: 1, reasons: [] };
    const inAction = distinctRefs(
      this.#refsIn(action, (mention) => !isAside(tree, mention, draft.act)),
    ).filter(isOther);
    const states = new Set(
      committers.flatMap((ref) => ref.country ?? (ref.kind === "organisation" ? ref.actorId : null) ?? []),
    );
    const isMutual =
      draft.force === "agreement" || BETWEEN_TWO.test(this.#text.text.slice(action.start, action.end));
    if (states.size > 1 && inAction.length === 0 && isMutual)
      return { refs: committers, sureness: 1, reasons: ["each binds itself to the other"] };
    if (inAction.length > 0 && new Set(inAction.map((ref) => ref.country)).size === 1)
      return { refs: inAction, sureness: 0.9, reasons: [`${inAction[0]?.name} stands in the act`] };
    const words = this.#text.text.slice(tree.sentence.start, tree.sentence.end);
    return BETWEEN_TWO.test(words) ? this.#understood(sentence, own) : NOBODY;
  }

  /** The other of the two states that a page is about, where the sentences just before speak of it too. */
  #understood(sentence: number, own: ReadonlySet<string | null>): Beneficiaries {
    const near = new Set(
      this.#text.sentences
        .slice(Math.max(0, sentence - 2), sentence + 1)
        .flatMap((one) => this.#refsIn(one))
        .map((ref) => ref.country),
    );
    const pair = this.#dominantPair();
    const other = pair.find((country) => !own.has(country));
    if (
      other !== undefined &&
      near.has(other) &&
      own.size === 1 &&
      pair.some((country) => own.has(country))
    ) {
      const state = this.#stateRef(other, null);
      if (state !== null)
        return { refs: [state], sureness: 0.55, reasons: [`the page speaks of these two sides alone`] };
    }
    return NOBODY;
  }

  /** Whom the committing word itself turns to: "assured *Chad* that", "agreed with *Chad* to". */
  #told(tree: SyntaxTree, draft: Pick<Draft, "act" | "cue">): ActorRef[] {
    return tree.children(draft.cue).flatMap((child) => {
      const { deprel } = tree.token(child);
      if (child === draft.act) return [];
      const isTold = deprel === "iobj" || (deprel === "obj" && tree.token(child).upos === "PROPN");
      const isWith = deprel.startsWith("obl") && /^(?:with|to)$/u.test(prepositionOf(tree, child));
      return isTold || isWith ? this.#refsAt(tree, child) : [];
    });
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

  #refsIn(span: Span, isWanted: (mention: ActorMention) => boolean = () => true): ActorRef[] {
    return this.#grounding
      .actorsIn(span)
      .filter((mention) => (mention.country !== null || mention.members.length > 0) && isWanted(mention))
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

  /** Whose words stand at `offset`: as the statements of the text have it, else who governs a word of saying, else who was named last. */
  #speakerOf(sentence: number, tree: SyntaxTree, offset: number): Speaker | null {
    const stated = this.#statedBy(offset);
    if (stated !== null) return stated;
    const actor = this.#likelySpeaker(sentence, tree);
    return actor === null ? null : { actor, sureness: 0.75 };
  }

  /** The speaker of the innermost statement whose words these are; no sureness where it names nobody known. */
  #statedBy(offset: number): Speaker | null {
    let best: Statement | null = null;
    let size = Number.MAX_SAFE_INTEGER;
    for (const statement of this.#statements) {
      for (const span of statement.content) {
        if (span.start > offset || offset >= span.end || span.end - span.start >= size) continue;
        best = statement;
        size = span.end - span.start;
      }
    }
    if (best === null || best.speaker === null) return null;
    return { actor: best.speaker, sureness: Math.min(0.95, 0.4 + 0.6 * best.confidence) };
  }

  #likelySpeaker(sentence: number, tree: SyntaxTree): ActorRef | null {
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

/** A verb in the bare form that headlines have after more than one subject: "sign", not "signs" or "signed". */
function isHeadlineVerb(tree: SyntaxTree, cue: number): boolean {
  const token = tree.tokens[cue];
  return token?.upos === "VERB" && token.form === token.lemma;
}

/** "it" is no person, and "they" are more than one. */
function isOddPronoun(form: string, mention: ActorMention): boolean {
  return mention.basis === "pronoun" && mention.kind === "person" && /^(?:it|they)$/u.test(form);
}

/** Inside a relative clause of the act, or a subject there: "the mill, *which Peru had built*", "make sure *Peru* pays". */
function isAside(tree: SyntaxTree, mention: Span, act: number): boolean {
  let at = tree.tokens.findIndex((token) => token.end > mention.start);
  for (let steps = 0; at >= 0 && at !== act && steps < 20; steps++) {
    if (/^(?:acl:relcl|nsubj)/u.test(tree.token(at).deprel)) return true;
    at = tree.head(at);
  }
  return false;
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
