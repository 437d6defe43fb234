/**
 * Finds visits, meetings, calls and summits with who took part, where, when, and whether they took place. Owns the reading of
 * clauses and nouns; `merge-encounters.ts` folds what one text tells twice.
 */

import type { Span } from "../../base/span.ts";
import { SyntaxTree } from "../../language/tree.ts";
import type { ActorMention, AnnotatedText } from "../../model/annotation.ts";
import { type Dated, UNKNOWN_DATE } from "../../model/dated.ts";
import type { ActorRef, Encounter, EncounterForm, EventStatus, PlaceRef } from "../../model/records.ts";
import { dateOfAct, dateOfClause } from "../clauses/date-of-clause.ts";
import { findPredicates, prepositionOf, readNounFrame, withConjuncts } from "../clauses/find-predicates.ts";
import { distinctRefs, Grounding, placeRefOf } from "../clauses/grounding.ts";
import type { Predicate } from "../clauses/predicate.ts";
import { statusOf } from "../clauses/status.ts";
import {
  BODY,
  ENCOUNTER_NOUNS,
  ENCOUNTER_VERBS,
  type EncounterVerb,
  HOLDING,
  NEEDS_SIDES,
  UPCOMING,
} from "./encounter-words.ts";
import { type EncounterDraft, mergeEncounters } from "./merge-encounters.ts";
import { ownerBefore, type Phrase, scanPhrase } from "./phrase-scan.ts";

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
    const reader = new SentenceReader(text, tree, index, grounding);
    drafts.push(...reader.read());
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

class SentenceReader {
  readonly #text: AnnotatedText;
  readonly #tree: SyntaxTree;
  readonly #index: number;
  readonly #grounding: Grounding;
  readonly #predicates: readonly Predicate[];

  constructor(text: AnnotatedText, tree: SyntaxTree, index: number, grounding: Grounding) {
    this.#text = text;
    this.#tree = tree;
    this.#index = index;
    this.#grounding = grounding;
    this.#predicates = findPredicates(tree);
  }

  read(): EncounterDraft[] {
    const drafts: EncounterDraft[] = [];
    for (const predicate of this.#predicates) drafts.push(...this.#fromVerb(predicate));
    for (let at = 0; at < this.#tree.tokens.length; at++) {
      const due = this.#bodyDueToMeet(at);
      if (due !== null) drafts.push(due);
    }
    for (let at = 0; at < this.#tree.tokens.length; at++) {
      const draft = this.#fromNoun(at);
      if (draft !== null) drafts.push(draft);
    }
    return drafts;
  }

  #fromVerb(predicate: Predicate): EncounterDraft[] {
    const rows = predicate.kind === "verb" ? ENCOUNTER_VERBS[predicate.lemma] : undefined;
    if (rows === undefined) return [];
    const subjects = this.#people(predicate.isPassive ? predicate.agents : predicate.subjects);
    const status = statusOf(this.#predicates, predicate.index).status;
    const body =
      predicate.lemma === "meet" && !predicate.isPassive ? this.#bodyAmong(predicate.subjects) : null;
    if (body !== null)
      return [
        this.#draft("meeting", predicate.head, "meeting-of-body", {
          parties: body.refs,
          title: body.title,
          status: this.#dueOr(predicate, status),
          holder: predicate,
        }),
      ];
    for (const row of rows) {
      const drafts = this.#fromRow(row, predicate, subjects, status);
      if (drafts.length > 0) return drafts;
    }
    return [];
  }

  #fromRow(
    row: EncounterVerb,
    predicate: Predicate,
    subjects: readonly ActorRef[],
    status: EventStatus,
  ): EncounterDraft[] {
    const { lemma } = predicate;
    if (row.other === "place") return this.#travel(predicate, subjects, status);
    const heads =
      row.other === "object"
        ? predicate.isPassive
          ? predicate.subjects
          : predicate.objects
        : predicate.obliques.filter((one) => one.preposition === row.other).map((one) => one.head);
    const others = distinctRefs([...this.#people(heads), ...this.#after(predicate.head, row.other)]).filter(
      (ref) => !subjects.some((subject) => subject.actorId === ref.actorId),
    );
    // "Khar and Lavrov met": a joint subject needs no other side.
    if (others.length === 0) {
      const joint =
        row.other === "object" && lemma === "meet" && subjects.length > 1 && predicate.objects.length === 0;
      return joint
        ? [this.#draft("meeting", predicate.head, "met", { parties: subjects, status, holder: predicate })]
        : [];
    }
    if (subjects.length === 0) return [];
    if (lemma === "call" && (predicate.complements.length > 0 || this.#asksToAct(predicate.head))) return [];
    if (lemma === "welcome" && !this.#isForTalks(predicate, others)) return [];
    if (lemma === "host" && !others.some((ref) => ref.kind === "person" || ref.kind === "office")) return [];
    const separately =
      others.length > 1 &&
      this.#tree
        .children(predicate.head)
        .some((child) => /^(?:separately|individually|respectively)$/iu.test(this.#tree.token(child).form));
    const groups = separately ? others.map((other) => [other]) : [others];
    const receives = lemma === "receive" || lemma === "welcome" || lemma === "host";
    return groups.map((group) =>
      this.#draft(
        row.form,
        predicate.head,
        lemma === "call" ? "called-on" : lemma === "meet" ? "met" : lemma,
        {
          guests: receives ? group : lemma === "call" ? subjects : [],
          hosts: receives ? subjects : lemma === "call" ? group : [],
          parties: receives || lemma === "call" ? [] : [...subjects, ...group],
          status,
          holder: predicate,
        },
      ),
    );
  }

  /** "the commission, due to meet in Oslo later this year": read word by word. */
  #bodyDueToMeet(at: number): EncounterDraft | null {
    if (!BODY.test(this.#tree.token(at).lemma)) return null;
    for (let i = at + 1; i < Math.min(at + 6, this.#tree.tokens.length - 2); i++) {
      if (!/^(?:due|scheduled|slated|set|expected)$/iu.test(this.#tree.token(i).form)) continue;
      const meet = [i + 2, i + 3].find((index) =>
        /^(?:meet|convene)$/u.test(this.#tree.tokens[index]?.lemma ?? ""),
      );
      const body = meet === undefined ? null : this.#bodyAmong([at]);
      if (meet === undefined || body === null) return null;
      const phrase = scanPhrase(this.#tree, meet, this.#grounding);
      const draft = this.#draft("meeting", at, "body-due", {
        parties: body.refs,
        title: body.title,
        status: "planned",
        holder: null,
        phrase,
        place: phrase.place,
      });
      return { ...draft, evidence: { start: this.#tree.token(at).start, end: phrase.end } };
    }
    return null;
  }

  /** "welcomed Lavrov at the ministry for talks": a welcome of a person with a place or a purpose. */
  #isForTalks(predicate: Predicate, others: readonly ActorRef[]): boolean {
    if (!others.some((ref) => ref.kind === "person" || ref.kind === "office")) return false;
    return predicate.obliques.some(
      (one) =>
        one.preposition === "at" ||
        (one.preposition === "for" && ENCOUNTER_NOUNS.has(this.#tree.token(one.head).lemma.toLowerCase())),
    );
  }

  /** "called on the envoy to leave": an infinitive after whoever is called on. */
  #asksToAct(at: number): boolean {
    for (let i = at + 2; i + 1 < Math.min(this.#tree.tokens.length, at + 16); i++) {
      if (this.#tree.token(i).form.toLowerCase() === "to" && this.#tree.token(i + 1).upos === "VERB")
        return true;
    }
    return false;
  }

  /** Those named right after the verb, or after its preposition, and joined to these by "and". */
  #after(at: number, other: EncounterVerb["other"]): ActorRef[] {
    let i = at + 1;
    if (other !== "object") {
      while (
        i < Math.min(at + 3, this.#tree.tokens.length) &&
        this.#tree.token(i).form.toLowerCase() !== other
      )
        i++;
      if (this.#tree.tokens[i]?.form.toLowerCase() !== other) return [];
      i++;
    }
    const mentions: ActorMention[] = [];
    while (i < this.#tree.tokens.length) {
      const token = this.#tree.token(i);
      const mention = this.#grounding.actorsIn(token).find((one) => one.start === token.start);
      if (mention !== undefined) {
        mentions.push(mention);
        while (i < this.#tree.tokens.length && this.#tree.token(i).start < mention.end) i++;
        if (!/^(?:and|,)$/iu.test(this.#tree.tokens[i]?.form ?? "")) break;
        i++;
      } else if (mentions.length === 0 && /^(?:DET|ADJ|PRON)$/u.test(token.upos) && i < at + 5) i++;
      else break;
    }
    return this.#refs(mentions);
  }

  #travel(predicate: Predicate, subjects: readonly ActorRef[], status: EventStatus): EncounterDraft[] {
    const people = subjects.filter(
      (ref) =>
        ref.kind === "person" ||
        ref.kind === "office" ||
        (predicate.lemma === "visit" && ref.kind !== "state" && ref.country !== null),
    );
    if (people.length === 0) return [];
    const heads =
      predicate.lemma === "visit"
        ? predicate.objects
        : predicate.obliques.filter((one) => /^(?:to|in|at)$/u.test(one.preposition)).map((one) => one.head);
    for (const head of heads) {
      const place = this.#placeAt(head);
      if (place === null) continue;
      if (place.country === null && predicate.lemma !== "visit") continue;
      const isHome = people.every((ref) => ref.country !== null && ref.country === place.country);
      if (isHome) continue;
      return [
        this.#draft("visit", predicate.head, predicate.lemma === "visit" ? "visited" : "arrived", {
          guests: people,
          status,
          place,
          holder: predicate,
        }),
      ];
    }
    return [];
  }

  #fromNoun(at: number): EncounterDraft | null {
    const token = this.#tree.token(at);
    if (token.upos !== "NOUN" && token.upos !== "PROPN") return null;
    let form = ENCOUNTER_NOUNS.get(token.lemma.toLowerCase());
    if (form === undefined || token.deprel === "compound") return null;
    const frame = readNounFrame(this.#tree, at);
    if (frame.isNegated) return null;
    const before = [...frame.compounds, ...frame.adjectives].map((index) =>
      this.#tree.token(index).lemma.toLowerCase(),
    );
    if (form === "meeting" && before.includes("summit")) form = "summit";
    if (
      form === "call" &&
      !(
        before.some((word) => /^(?:phone|telephone|video|conference)$/u.test(word)) ||
        token.lemma === "conversation" ||
        frame.obliques.some((one) => one.preposition === "with")
      )
    )
      return null;
    if (form === "meeting" && before.some((word) => /^(?:phone|telephone)$/u.test(word))) form = "call";
    const holder = this.#holderOf(at);
    const phrase = scanPhrase(this.#tree, at, this.#grounding);
    const sides = this.#sidesOf(at, frame, form, holder, phrase);
    const isHeld = holder !== null && HOLDING.has(holder.lemma);
    const enough = sides.guests.length + sides.hosts.length + sides.parties.length;
    if (enough === 0 && sides.title === null && !this.#isDefinite(at)) return null;
    if (
      NEEDS_SIDES.has(token.lemma.toLowerCase()) &&
      enough < 2 &&
      !isHeld &&
      !this.#isDefinite(at) &&
      form !== "visit"
    )
      return null;
    const status = this.#nounStatus(at, before, holder);
    return this.#draft(form, at, `${form}-noun`, {
      ...sides,
      status: phrase.isScheduled && status === "occurred" ? "planned" : status,
      holder,
      phrase,
      place: phrase.place ?? this.#placeOf(at, form),
      isDefinite: this.#isDefinite(at),
      days: this.#daysOf(at),
      isFirstOfKind: before.includes("first"),
    });
  }

  /** "the meeting", "their talks": an encounter spoken of before. */
  #isDefinite(at: number): boolean {
    return this.#tree
      .children(at)
      .some((child) => /^(?:the|this|that|their|his|her|these|those)$/iu.test(this.#tree.token(child).form));
  }

  /** The predicate that holds the encounter, or the participle that says where it was held. */
  #holderOf(at: number): Predicate | null {
    const below = this.#predicates.find(
      (one) =>
        this.#tree.head(one.head) === at &&
        (one.link === "acl" || one.link === "relative") &&
        /^(?:hold|schedule|take|plan|set|host|due)$/u.test(one.lemma),
    );
    if (below !== undefined) return below;
    const head = this.#tree.head(at);
    return this.#predicates.find((one) => one.head === head || one.head === at) ?? null;
  }

  #sidesOf(
    at: number,
    frame: ReturnType<typeof readNounFrame>,
    form: EncounterForm,
    holder: Predicate | null,
    phrase: Phrase,
  ): Pick<EncounterDraft, "guests" | "hosts" | "parties" | "title"> {
    const owner = ownerBefore(this.#tree, at, this.#grounding);
    const owners = distinctRefs([
      ...this.#people(frame.possessors),
      ...this.#refs(owner === null ? [] : [owner]),
    ]);
    const compounds = this.#people(
      frame.compounds.filter((index) => this.#tree.token(index).upos === "PROPN"),
    );
    const under = (pattern: RegExp): ActorRef[] => [
      ...this.#people(frame.obliques.filter((one) => pattern.test(one.preposition)).map((one) => one.head)),
      ...this.#refs(
        phrase.sides.filter((side) => pattern.test(side.preposition)).map((side) => side.mention),
      ),
    ];
    const isHeldBy =
      holder !== null &&
      HOLDING.has(holder.lemma) &&
      holder.head !== at &&
      this.#tree.head(at) === holder.head;
    const holders = isHeldBy
      ? this.#people(
          holder.isPassive
            ? holder.agents
            : holder.subjects.length > 0
              ? holder.subjects
              : this.#invited(holder),
        )
      : [];
    const body =
      this.#bodyAmong(frame.obliques.filter((one) => one.preposition === "of").map((one) => one.head)) ??
      this.#bodyAmong(frame.compounds);
    if (form === "visit") {
      const guests = distinctRefs(
        [...owners, ...under(/^(?:of|by)$/u), ...holders].filter(
          (ref) => ref.kind !== "state" || owners.length === 0,
        ),
      );
      return {
        guests: guests.filter((ref) => ref.kind !== "state" || guests.length === 1),
        hosts: distinctRefs([...this.#inviters(at), ...this.#refs(phrase.hosts)]),
        parties: [],
        title: null,
      };
    }
    const parties = distinctRefs([
      ...owners,
      ...compounds,
      ...under(/^(?:with|between|of|among|by)$/u),
      ...holders,
      ...this.#people(this.#attendants(at)),
      ...this.#recaller(at, owners, phrase),
      ...this.#together(at),
    ]);
    const title = body?.title ?? (form === "summit" ? this.#titleOf(at) : null);
    const hosts = holder?.lemma === "host" ? holders : [];
    return {
      guests: [],
      hosts,
      parties: distinctRefs([
        ...parties.filter((ref) => !hosts.includes(ref) && !(body !== null && ref.kind === "organisation")),
        ...(body?.refs ?? []),
      ]),
      title,
    };
  }

  /** "invited the president to attend": who is invited attends. */
  #invited(holder: Predicate): readonly number[] {
    const above = this.#predicates.find((one) => one.head === this.#tree.head(holder.head));
    return above?.lemma === "invite" ? above.objects : [];
  }

  /** Those who attend an encounter that hangs on "attend" or "join" while another clause holds it. */
  #attendants(at: number): readonly number[] {
    const attend = this.#predicates.find(
      (one) => one.head === this.#tree.head(at) && /^(?:attend|join)$/u.test(one.lemma),
    );
    if (attend === undefined) return [];
    const invited = this.#invited(attend);
    return invited.length > 0 ? invited : attend.subjects;
  }

  /** "He recalled that he had raised it during a meeting with X": the one who acts at a meeting with another is at it. */
  #recaller(at: number, owners: readonly ActorRef[], phrase: Phrase): ActorRef[] {
    const others = phrase.sides.filter((side) => side.preposition === "with");
    if (others.length === 0 || owners.length > 0) return [];
    const before = this.#tree.tokens.slice(Math.max(0, at - 4), at).map((token) => token.form.toLowerCase());
    if (!before.some((word) => /^(?:during|in|at|after|following)$/u.test(word))) return [];
    for (let i = at - 1; i >= 0; i--) {
      const predicate = this.#predicates.find(
        (one) => one.head === i && one.kind === "verb" && !one.isPassive && one.subjects.length > 0,
      );
      if (predicate === undefined) continue;
      return this.#people(predicate.subjects).filter((ref) => ref.kind === "person" || ref.kind === "office");
    }
    return [];
  }

  /** "A speaks with B during their meeting": those of the clause that the encounter stands in. */
  #together(at: number): ActorRef[] {
    const isTheirs = this.#tree.tokens
      .slice(Math.max(0, at - 3), at)
      .some((token) => /^their$/iu.test(token.form));
    const clause = isTheirs
      ? this.#predicates.findLast((one) => one.head < at && one.kind === "verb" && one.subjects.length > 0)
      : undefined;
    if (clause === undefined) return [];
    const people = this.#people([
      ...clause.subjects,
      ...clause.objects,
      ...clause.obliques
        .filter((one) => one.preposition === "with" || one.preposition === "to")
        .map((one) => one.head),
    ]);
    return people.filter((ref) => ref.kind === "person" || ref.kind === "office");
  }

  /** "a Russian minister" is any one of them: nobody who takes part. */
  #isAnybody(mention: ActorMention): boolean {
    if (mention.kind !== "office" && mention.basis !== "role") return false;
    const before = this.#text.text.slice(Math.max(0, mention.start - 4), mention.start);
    return (
      /(?:^|\s)an? $/iu.test(before) || /^an? /iu.test(this.#text.text.slice(mention.start, mention.end))
    );
  }

  #refs(mentions: readonly ActorMention[]): ActorRef[] {
    return mentions
      .filter((mention) => !this.#isAnybody(mention))
      .flatMap((mention) => this.#grounding.refsOf(mention))
      .filter((ref) => ref.actorId !== null || ref.country !== null || ref.kind === "person");
  }

  /** "at the invitation of her counterpart Lavrov", within the sentence of a visit. */
  #inviters(at: number): ActorRef[] {
    for (let i = 0; i < this.#tree.tokens.length; i++) {
      if (this.#tree.token(i).lemma.toLowerCase() !== "invitation" || i === at) continue;
      const frame = readNounFrame(this.#tree, i);
      return this.#people([
        ...frame.possessors,
        ...frame.obliques
          .filter((one) => one.preposition === "of" || one.preposition === "from")
          .map((one) => one.head),
      ]);
    }
    return [];
  }

  #titleOf(at: number): string | null {
    const span = this.#tree.subtreeSpan(
      at,
      (index) => index !== at && !/^(?:compound|amod|flat|nummod)/u.test(this.#tree.token(index).deprel),
    );
    const words = this.#text.text.slice(span.start, span.end).replace(/^(?:the|a|an|next) /iu, "");
    return words.includes(" ") ? words : null;
  }

  #bodyAmong(heads: readonly number[]): { title: string; refs: ActorRef[] } | null {
    for (const head of heads) {
      const token = this.#tree.token(head);
      if (!BODY.test(token.lemma) || (token.upos !== "NOUN" && token.upos !== "PROPN")) continue;
      const mention = this.#grounding.actorAt(token.start);
      const isNamedBody = mention !== null && mention.kind === "organisation" && mention.end > token.start;
      const span = isNamedBody ? { start: mention.start, end: mention.end } : this.#bodySpan(head);
      const title = this.#text.text
        .slice(span.start, span.end)
        .replace(/\s+/gu, " ")
        .replace(/^(?:the|a|an|its|their) /iu, "");
      if (!/[\s-]/u.test(title) && title.length < 12) continue;
      const name = title.charAt(0).toUpperCase() + title.slice(1);
      const own: ActorRef = {
        span,
        actorId: mention?.kind === "organisation" ? mention.actorId : null,
        name,
        kind: "organisation",
        country: null,
        sector: null,
        code: "",
        role: null,
      };
      return { title: name, refs: [own] };
    }
    return null;
  }

  /** "the Joint Working Group on Energy Cooperation": the body with its compounds and the "on" phrase in capitals. */
  #bodySpan(head: number): Span {
    return this.#tree.subtreeSpan(head, (index) => {
      const { deprel, upos, form } = this.#tree.token(index);
      if (this.#tree.head(index) !== head)
        return deprel.startsWith("acl") || deprel === "punct" || deprel === "appos";
      if (/^(?:compound|amod|flat|nmod:desc)/u.test(deprel)) return false;
      if (deprel === "nmod")
        return !(
          /^(?:on|for|of)$/u.test(prepositionOf(this.#tree, index)) &&
          (upos === "PROPN" || /^\p{Lu}/u.test(form) || prepositionOf(this.#tree, index) === "on")
        );
      return true;
    });
  }

  #people(heads: readonly number[]): ActorRef[] {
    return distinctRefs(
      heads
        .flatMap((head) =>
          withConjuncts(this.#tree, head).filter((each) => each === head || !this.#opensClause(each)),
        )
        .flatMap((head) => this.#refs([this.#mentionAt(head)].filter((mention) => mention !== null))),
    );
  }

  /** "talks with rebels, and Rao suggested …": a conjunct that is the subject of what follows it. */
  #opensClause(head: number): boolean {
    const next = this.#tree.tokens[head + 1];
    return next !== undefined && next.upos === "VERB" && next.feats.includes("VerbForm=Fin");
  }

  #mentionAt(head: number): ActorMention | null {
    const token = this.#tree.token(head);
    const direct = this.#grounding.actorAt(token.start);
    if (direct !== null) return direct;
    const phrase = this.#tree.subtreeSpan(
      head,
      (index) => index !== head && /^(?:acl|conj|nmod$|parataxis)/u.test(this.#tree.token(index).deprel),
    );
    const inside = this.#grounding
      .actorsIn(phrase)
      .filter((mention) => mention.start >= phrase.start && mention.end <= phrase.end);
    return inside.find((mention) => mention.kind === "person") ?? null;
  }

  #placeAt(head: number): PlaceRef | null {
    const token = this.#tree.token(head);
    const [place] = this.#grounding.placesIn(token);
    if (place !== undefined) return placeRefOf(place);
    const actor = this.#grounding.actorAt(token.start);
    if (actor?.kind === "state")
      return {
        span: { start: actor.start, end: actor.end },
        name: actor.name,
        country: actor.country,
        geonamesId: null,
        lat: null,
        lon: null,
      };
    return null;
  }

  /** Where it was held: under "in", "at" or "to", on the noun, on the verb that holds it, or on its participle. */
  #placeOf(at: number, form: EncounterForm): PlaceRef | null {
    const holder = this.#holderOf(at);
    const pattern = form === "visit" ? /^(?:to|in|of)$/u : /^(?:in|at)$/u;
    const heads = [at, ...(holder === null ? [] : [holder.head])];
    for (const head of heads) {
      for (const child of this.#tree.children(head)) {
        const { deprel } = this.#tree.token(child);
        if (!/^(?:nmod|obl)/u.test(deprel) || !pattern.test(prepositionOf(this.#tree, child))) continue;
        const place = this.#placeAt(child) ?? this.#facilityAt(child);
        if (place !== null) return place;
      }
    }
    return null;
  }

  /** "at the General Headquarters": a capitalised place that no gazetteer needs to know. */
  #facilityAt(head: number): PlaceRef | null {
    const token = this.#tree.token(head);
    if (!/^\p{Lu}/u.test(token.form) || (token.upos !== "PROPN" && token.upos !== "NOUN")) return null;
    if (this.#grounding.datesIn(token).length > 0) return null;
    const actor = this.#grounding.actorAt(token.start);
    if (actor !== null && actor.kind !== "institution" && actor.kind !== "organisation") return null;
    const span = this.#tree.subtreeSpan(
      head,
      (index) => index !== head && !/^(?:compound|flat|amod)/u.test(this.#tree.token(index).deprel),
    );
    return {
      span,
      name: this.#text.text.slice(span.start, span.end),
      country: actor?.country ?? null,
      geonamesId: null,
      lat: null,
      lon: null,
    };
  }

  #nounStatus(at: number, before: readonly string[], holder: Predicate | null): EventStatus {
    if (before.some((word) => UPCOMING.has(word))) return "planned";
    if (holder === null) return "occurred";
    if (
      /^(?:cancel|scrap|postpone|delay)$/u.test(holder.lemma) ||
      (holder.lemma === "call" && holder.particle === "off")
    )
      return "negated";
    if (/^(?:schedule|plan|due|set|arrange|expect)$/u.test(holder.lemma) && !holder.isNegated)
      return "planned";
    if (HOLDING.has(holder.lemma) && this.#tree.head(at) === holder.head)
      return this.#dueOr(holder, statusOf(this.#predicates, holder.index).status);
    if (this.#tree.head(holder.head) === at)
      return this.#dueOr(holder, statusOf(this.#predicates, holder.index).status);
    return "occurred";
  }

  /** "due to meet", "is scheduled to be held". */
  #dueOr(predicate: Predicate, status: EventStatus): EventStatus {
    const above = this.#predicates[predicate.governor];
    if (
      above !== undefined &&
      /^(?:due|schedule|scheduled|set|slated|plan|expect|expected|agree)$/u.test(above.lemma) &&
      !above.isNegated
    )
      return "planned";
    const head = this.#tree.head(predicate.head);
    if (head >= 0 && /^(?:due|scheduled|slated|set|expected)$/iu.test(this.#tree.token(head).form))
      return "planned";
    return status;
  }

  /** Days that "a two-day visit" lasts; null where it does not say. */
  #daysOf(at: number): number | null {
    const numbers: Readonly<Record<string, number>> = {
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
    };
    const span = this.#tree.subtreeSpan(at);
    const match = /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)[- ]day\b/iu.exec(
      this.#text.text.slice(span.start, span.end),
    );
    if (match === null) return null;
    const word = (match[1] as string).toLowerCase();
    return numbers[word] ?? Number(word);
  }

  #draft(
    form: EncounterForm,
    head: number,
    rule: string,
    parts: Partial<EncounterDraft> & { status: EventStatus; holder: Predicate | null; phrase?: Phrase },
  ): EncounterDraft {
    const { holder, phrase = scanPhrase(this.#tree, head, this.#grounding), ...rest } = parts;
    const own = this.#evidence(head, holder);
    const evidence = {
      start: own.start,
      end:
        holder?.head === head
          ? own.end
          : Math.max(this.#tree.token(head).end, Math.min(own.end, phrase.end), phrase.end),
    };
    const place = parts.place ?? (form === "visit" ? null : (phrase.place ?? this.#placeOf(head, form)));
    return {
      form,
      head,
      sentence: this.#index,
      rule,
      guests: [],
      hosts: [],
      parties: [],
      title: null,
      isDefinite: false,
      days: null,
      isFirstOfKind: false,
      ...rest,
      place,
      when: this.#when(head, holder, phrase),
      evidence,
    };
  }

  #when(head: number, holder: Predicate | null, phrase: Phrase): Dated {
    const isVerb = holder !== null && holder.head === head;
    if (!isVerb && phrase.when.value !== null) return phrase.when;
    const own = isVerb ? dateOfAct(this.#text, this.#tree, head) : dateOfClause(this.#text, this.#tree, head);
    if (own.value !== null || holder === null || isVerb) return own;
    const isHolding = HOLDING.has(holder.lemma) || this.#tree.head(holder.head) === head;
    if (!isHolding) return UNKNOWN_DATE;
    const held = dateOfAct(this.#text, this.#tree, holder.head);
    if (held.value !== null) return held;
    const below = this.#predicates.find((one) => one.governor === holder.index && one.link === "xcomp");
    return below === undefined ? UNKNOWN_DATE : dateOfClause(this.#text, this.#tree, below.head);
  }

  /** The clause of the verb, or the noun's phrase with what governs it. */
  #evidence(head: number, holder: Predicate | null): Span {
    const top = holder !== null && holder.head === head ? head : head;
    const span = this.#tree.subtreeSpan(
      top,
      (index) =>
        index !== top &&
        /^(?:parataxis|conj)/u.test(this.#tree.token(index).deprel) &&
        this.#tree.token(index).upos === "VERB",
    );
    if (holder === null || holder.head === head || this.#tree.head(head) !== holder.head) return span;
    const subjects = [...holder.subjects, holder.head].map((index) => this.#tree.token(index));
    return {
      start: Math.min(span.start, ...subjects.map((token) => token.start)),
      end: Math.max(span.end, ...subjects.map((token) => token.end)),
    };
  }
}
