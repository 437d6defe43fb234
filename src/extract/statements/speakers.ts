/**
 * Who a speaker is: from the words that name a source to an actor. Names, offices and pronouns come resolved as mentions;
 * owned here is what a statement, handout or tweet stands for, who "quoted him as saying" quotes, and whose words go on.
 */

import type { Span } from "../../base/span.ts";
import type { ActorMention } from "../../model/annotation.ts";
import type { ActorRef } from "../../model/records.ts";
import { withConjuncts } from "../clauses/find-predicates.ts";
import { actorRefOf, distinctRefs, type Grounding } from "../clauses/grounding.ts";
import { plausibilityOf } from "./plausible-speaker.ts";
import type { RawStatement } from "./raw-statements.ts";

/** Papers that speak for whoever issued them, and are told of without saying who that is. */
const PAPERS = new Set(
  "statement handout communique communiqué release readout tweet post announcement declaration tweets".split(
    " ",
  ),
);
/** Papers that may be anybody's: only a name beside them tells whose. */
const WRITINGS = new Set(
  "report note letter bulletin dispatch message briefing notification circular brief document memo text press-release paper statements".split(
    " ",
  ),
);
const PERSON_PRONOUNS = new Set(["he", "she", "him", "her", "his", "i", "who", "whom", "himself", "herself"]);
const THING_PRONOUNS = new Set(["it", "this", "which", "that"]);
const PLURAL_PRONOUNS = new Set(["they", "them", "we", "us", "both", "these", "those", "their"]);

/** A speaker with how surely he is the one. */
export interface ResolvedSpeaker {
  readonly actor: ActorRef;
  /** Who speaks jointly with that one: "Khar and Lavrov said", "the two sides". */
  readonly others?: readonly ActorRef[];
  /** 0–1. */
  readonly sureness: number;
  readonly reason: string;
}

/** Somebody who spoke, and the paragraph where. */
interface Recent {
  readonly actor: ActorRef;
  readonly block: number;
}

/** Resolves the speakers of a text's statements, in text order, each with the earlier ones at hand. */
export class SpeakerResolver {
  readonly #grounding: Grounding;
  /** Speakers so far, by statement. */
  readonly #speakers: (ResolvedSpeaker | null)[] = [];
  #lastPerson: Recent | null = null;
  #lastIssuer: Recent | null = null;
  /** Those who last spoke together: whose a joint statement is. */
  #lastJoint: ResolvedSpeaker | null = null;

  constructor(grounding: Grounding) {
    this.#grounding = grounding;
  }

  resolve(raw: RawStatement): ResolvedSpeaker | null {
    const found = raw.carriedFrom !== null ? this.#carried(raw) : this.#named(raw);
    this.#speakers.push(found);
    if ((found?.others?.length ?? 0) > 0) this.#lastJoint = found;
    if (found !== null && raw.manner === "spoken") {
      if (isPerson(found.actor) && this.#canSpeak(raw, found))
        this.#lastPerson = { actor: found.actor, block: raw.view.block };
      else if (found.actor.kind === "institution" || found.actor.kind === "organisation")
        this.#lastIssuer = { actor: found.actor, block: raw.view.block };
    }
    return found;
  }

  /** Whoever is to be meant by a later "he" is somebody known or of a noun of persons: not "the data", not "an investment". */
  #canSpeak(raw: RawStatement, found: ResolvedSpeaker): boolean {
    if (found.actor.actorId !== null || raw.headAt === null) return true;
    const head = raw.view.tree.tokens.find((token) => token.start === raw.headAt);
    return head === undefined || head.upos === "PROPN" || plausibilityOf(head.lemma.toLowerCase()) >= 0.85;
  }

  #carried(raw: RawStatement): ResolvedSpeaker | null {
    const before = this.#speakers[raw.carriedFrom as number];
    if (before === null || before === undefined) return null;
    return {
      ...before,
      sureness: before.sureness * 0.9,
      reason: "the quotation goes on from the statement before",
    };
  }

  #named(raw: RawStatement): ResolvedSpeaker | null {
    if (raw.source === null || raw.headAt === null) return null;
    const head = raw.view.tree.tokens.find((token) => token.start === raw.headAt);
    const form = head?.form.toLowerCase() ?? "";
    const lemma = head?.lemma.toLowerCase() ?? form;
    const quoted = this.#quotedPerson(raw);
    if (quoted !== null) return quoted;
    if (
      /^(?:which|that|whom)$/u.test(form) &&
      /^according$/iu.test(raw.view.tree.tokens[raw.cue]?.form ?? "")
    )
      return null;
    if (PAPERS.has(form) || WRITINGS.has(form)) return this.#issuer(raw.source, PAPERS.has(form));
    const gone = this.#goesOn(raw, form);
    if (gone !== null) return gone;
    const mention = this.#mentionFor(raw.source, raw.headAt);
    if (mention !== null && /^(?:he|she)$/u.test(form) && this.#isNamedIn(raw, mention))
      return this.#fromBefore(this.#otherThan(mention, raw), raw, form);
    if (mention !== null && (mention.actorId !== null || mention.basis === "local")) {
      return {
        actor: actorRefOf(mention),
        others: this.#listedWith(raw, mention),
        sureness: mention.basis === "pronoun" || mention.basis === "coreference" ? 0.85 : 0.95,
        reason: `"${this.#words(mention)}" is ${mention.name}`,
      };
    }
    if (PERSON_PRONOUNS.has(form)) return this.#fromBefore(this.#lastPerson?.actor ?? null, raw, form);
    if (THING_PRONOUNS.has(form))
      return this.#fromBefore((this.#lastIssuer ?? this.#lastPerson)?.actor ?? null, raw, form);
    const joint = mention === null ? [] : this.#grounding.refsOf(mention);
    const [first, ...others] = joint;
    if (mention !== null && first !== undefined && others.length > 0)
      return {
        actor: first,
        others,
        sureness: 0.85,
        reason: `"${this.#words(mention)}" are ${joint.map((one) => one.name).join(" and ")}`,
      };
    if (PLURAL_PRONOUNS.has(form)) return this.#fromBefore(null, raw, form);
    const again = mention === null ? null : this.#sameBody(mention, raw, lemma);
    if (again !== null) return this.#fromBefore(again, raw, form);
    if (mention !== null)
      return {
        actor: actorRefOf(mention),
        sureness: 0.7,
        reason: `named as "${this.#words(mention)}"`,
      };
    const isName = head?.upos === "PROPN" && raw.view.nameOf[raw.view.tree.tokens.indexOf(head)] !== 0;
    return {
      actor: localRef(raw.source, this.#words(raw.source), this.#grounding),
      sureness: isName ? 0.75 : head?.upos === "PRON" ? 0.35 : 0.85 * plausibilityOf(lemma),
      reason: `named as "${this.#words(raw.source)}"`,
    };
  }

  /** "the ministry added" after the Foreign Ministry has spoken: the same body, named by its last word. */
  #sameBody(mention: ActorMention, raw: RawStatement, lemma: string): ActorRef | null {
    const last = this.#lastIssuer;
    if (last === null || last.actor.actorId === null || mention.actorId !== null) return null;
    if (raw.view.block - last.block > 4 || !/^\S+(?: \S+)?$/u.test(this.#words(raw.source as Span)))
      return null;
    return last.actor.name.toLowerCase().includes(lemma) ? last.actor : null;
  }

  /** "Zaman should resign, he said": nobody speaks of himself by his name. */
  #isNamedIn(raw: RawStatement, mention: ActorMention): boolean {
    if (raw.direct || mention.basis !== "pronoun" || mention.actorId === null) return false;
    return raw.content.some((span) =>
      this.#grounding
        .actorsIn(span)
        .some((one) => one.actorId === mention.actorId && one.basis !== "pronoun"),
    );
  }

  /** Who spoke last, where that was not long ago and is not the one given. */
  #otherThan(mention: ActorMention, raw: RawStatement): ActorRef | null {
    const last = this.#lastPerson;
    return last === null || last.actor.actorId === mention.actorId || raw.view.block - last.block > 2
      ? null
      : last.actor;
  }

  /** "Khar and Lavrov said": those whom the grammar lists with the one named, within the words of the source. */
  #listedWith(raw: RawStatement, named: ActorMention): ActorRef[] {
    const { tree } = raw.view;
    const head = tree.tokens.findIndex((token) => token.start === raw.headAt);
    const source = raw.source as Span;
    const listed = this.#listedBefore(raw, named);
    if (head < 0 || listed !== null) return listed === null ? [] : [listed];
    const refs = withConjuncts(tree, head)
      .slice(1)
      .filter((at) => tree.token(at).start < source.end && tree.token(at).upos !== "VERB")
      .flatMap((at) => {
        const mention = this.#grounding.actorAt(tree.token(at).start);
        // "Denmark-based": no party of its own.
        const isPart = mention !== null && this.#grounding.text.text.charAt(mention.end) === "-";
        return mention === null || mention.actorId === null || isPart ? [] : this.#grounding.refsOf(mention);
      });
    return distinctRefs(refs).filter((ref) => ref.actorId !== named.actorId);
  }

  /** Headlines list with a comma alone: "Chad, Mali vow to …". Only what opens the sentence. */
  #listedBefore(raw: RawStatement, named: ActorMention): ActorRef | null {
    const { tokens } = raw.view.tree;
    const at = tokens.findIndex((token) => token.start >= named.start);
    if (at < 2 || tokens[at - 1]?.form !== ",") return null;
    const before = this.#grounding.actorAt((tokens[at - 2] as Span).start);
    if (before === null || before.kind !== named.kind || before.kind !== "state" || before.members.length > 0)
      return null;
    return before.start === (tokens[0] as Span).start ? actorRefOf(before) : null;
  }

  /**
   * "he said", "it added" right after somebody spoke: the talk goes on. Nearer than what grammar alone prefers, as the
   * subject of a report is whoever the report is of.
   */
  #goesOn(raw: RawStatement, form: string): ResolvedSpeaker | null {
    if (raw.manner !== "spoken") return null;
    const { block } = raw.view;
    const last = /^(?:he|she)$/u.test(form) ? this.#lastPerson : form === "it" ? this.#lastIssuer : null;
    if (last === null || block - last.block > (form === "it" ? 2 : 0)) return null;
    return this.#fromBefore(last.actor, raw, form);
  }

  /** "the statement quoted him as saying": the one quoted speaks. */
  #quotedPerson(raw: RawStatement): ResolvedSpeaker | null {
    if (raw.cue < 0) return null;
    const { tree } = raw.view;
    const cue = tree.token(raw.cue);
    if (!/^(?:quote|cite)$/iu.test(cue.lemma)) return null;
    const quoted = tree.childBy(raw.cue, "obj", "iobj", "nsubj:pass");
    if (quoted === null) return null;
    const token = tree.token(quoted);
    if (
      PERSON_PRONOUNS.has(token.form.toLowerCase()) &&
      this.#lastPerson !== null &&
      raw.view.block - this.#lastPerson.block <= 2
    )
      return this.#fromBefore(this.#lastPerson.actor, raw, token.form);
    const mention = this.#grounding.actorAt(token.start);
    if (mention?.actorId != null)
      return {
        actor: actorRefOf(mention),
        sureness: 0.85,
        reason: `quoted: "${token.form}" is ${mention.name}`,
      };
    if (!PERSON_PRONOUNS.has(token.form.toLowerCase())) return null;
    return this.#fromBefore(this.#lastPerson?.actor ?? null, raw, token.form);
  }

  #fromBefore(actor: ActorRef | null, raw: RawStatement, form: string): ResolvedSpeaker | null {
    const span = raw.source as Span;
    if (actor === null)
      return {
        actor: { ...localRef(span, this.#words(span), this.#grounding), kind: "population" },
        sureness: 0.4,
        reason: `"${form}" could not be resolved`,
      };
    return {
      actor: { ...actor, span },
      sureness: 0.75,
      reason: `"${form}" taken for ${actor.name}, who spoke before`,
    };
  }

  /** "a statement from the Prime Minister's Office", "the Foreign Office statement", "the handout". */
  #issuer(source: Span, isGuessed: boolean): ResolvedSpeaker | null {
    const joint = this.#lastJoint;
    if (joint !== null && /\bjoint\b/iu.test(this.#words(source)))
      return { ...joint, sureness: 0.8, reason: `"${this.#words(source)}" is that of both` };
    const inside = this.#grounding
      .actorsIn(source)
      .filter((mention) => mention.basis !== "pronoun" && mention.start >= source.start);
    const named =
      inside.find((mention) => mention.kind === "institution" || mention.kind === "organisation") ??
      inside[0];
    if (named !== undefined)
      return {
        actor: actorRefOf(named),
        sureness: 0.9,
        reason: `the paper is that of ${named.name}`,
      };
    // "the chain's press release": a possessor that no table knows.
    if (!isGuessed || /['’]s\s/u.test(this.#words(source)))
      return {
        actor: localRef(source, this.#words(source), this.#grounding),
        sureness: 0.7,
        reason: `named as "${this.#words(source)}"`,
      };
    if (this.#lastIssuer !== null)
      return {
        actor: { ...this.#lastIssuer.actor, span: source },
        sureness: 0.75,
        reason: `"${this.#words(source)}" taken for that of ${this.#lastIssuer.actor.name}`,
      };
    if (this.#lastPerson !== null)
      return {
        actor: { ...this.#lastPerson.actor, span: source },
        sureness: 0.5,
        reason: `"${this.#words(source)}" taken for that of ${this.#lastPerson.actor.name}`,
      };
    return {
      actor: localRef(source, this.#words(source), this.#grounding),
      sureness: 0.5,
      reason: "who issued it is not told",
    };
  }

  /** The mention that covers the head word, else the only one of a person inside the phrase. */
  #mentionFor(source: Span, headAt: number): ActorMention | null {
    const covering = this.#grounding
      .actorsIn(source)
      .filter((mention) => mention.start <= headAt && headAt < mention.end);
    const best = covering.sort(
      (a, b) => preference(b) - preference(a) || b.end - b.start - (a.end - a.start),
    )[0];
    if (best !== undefined && best.actorId !== null) return best;
    const people = this.#grounding.actorsIn(source).filter(
      (mention) =>
        mention.kind === "person" &&
        mention.actorId !== null &&
        // "Day's foundation said": it is not Day who speaks.
        !/^['’]s?\b/u.test(this.#grounding.text.text.slice(mention.end, mention.end + 3)),
    );
    const [only] = people;
    if (people.length >= 1 && only !== undefined && only.start - headAt < 40 && only.start >= source.start)
      return only;
    return best ?? null;
  }

  #words(span: Span): string {
    return this.#grounding.text.text.slice(span.start, span.end).replace(/\s+/gu, " ").slice(0, 120);
  }
}

function preference(mention: ActorMention): number {
  return (mention.actorId === null ? 0 : 2) + (mention.kind === "person" ? 1 : 0);
}

function isPerson(actor: ActorRef): boolean {
  return actor.kind === "person" || actor.kind === "office";
}

function localRef(span: Span, name: string, grounding: Grounding): ActorRef {
  const country = grounding.actorsIn(span).find((mention) => mention.country !== null)?.country ?? null;
  return {
    span,
    actorId: null,
    name: name.replace(/^(?:the|a|an) /iu, ""),
    kind: /\p{Lu}\p{Ll}+ \p{Lu}/u.test(name) ? "person" : "office",
    country,
    sector: null,
    code: country ?? "",
    role: null,
  };
}
