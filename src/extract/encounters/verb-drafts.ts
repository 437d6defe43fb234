/** Encounters that a verb tells: "met", "received", "called on", "visited". Owns who stands on which side of such a verb. */

import type { ActorMention } from "../../model/annotation.ts";
import type { ActorRef, EventStatus } from "../../model/records.ts";
import { distinctRefs } from "../clauses/grounding.ts";
import type { Predicate } from "../clauses/predicate.ts";
import { statusOf } from "../clauses/status.ts";
import { draftOf } from "./draft-of.ts";
import { ENCOUNTER_NOUNS, ENCOUNTER_VERBS, type EncounterVerb } from "./encounter-words.ts";
import { dueOr, isDueByTense } from "./holder.ts";
import type { EncounterDraft } from "./merge-encounters.ts";
import { bodyAmong, peopleAmong, refsOf } from "./people.ts";
import { placeAt } from "./places.ts";
import type { SentenceView } from "./sentence-view.ts";

/** The encounters that one predicate tells; several where it says "separately", none where its verb tells none. */
export function fromVerb(sentence: SentenceView, predicate: Predicate): EncounterDraft[] {
  const rows = predicate.kind === "verb" ? ENCOUNTER_VERBS[predicate.lemma] : undefined;
  if (rows === undefined) return [];
  if (isSport(sentence) || isKeptFrom(sentence, predicate)) return [];
  const subjects = peopleAmong(sentence, predicate.isPassive ? predicate.agents : predicate.subjects);
  const told = statusOf(sentence.predicates, predicate.index).status;
  const status = told === "occurred" && isDueByTense(sentence, predicate) ? "planned" : told;
  const body =
    predicate.lemma === "meet" && !predicate.isPassive && predicate.objects.length === 0
      ? bodyAmong(sentence, predicate.subjects)
      : null;
  if (body !== null)
    return [
      draftOf(sentence, "meeting", predicate.head, "meeting-of-body", {
        parties: body.refs,
        title: body.title,
        status: dueOr(sentence, predicate, status),
        holder: predicate,
      }),
    ];
  for (const row of rows) {
    const drafts = fromRow(sentence, row, predicate, subjects, status);
    if (drafts.length > 0) return drafts;
  }
  return [];
}

/** "to stop her from visiting Chad": no word of whether she did. */
function isKeptFrom(sentence: SentenceView, predicate: Predicate): boolean {
  if (predicate.form === "finite") return false;
  const { tree } = sentence;
  const isFrom = [predicate.head - 1, predicate.head - 2].some(
    (at) => tree.tokens[at]?.form.toLowerCase() === "from",
  );
  return (
    isFrom &&
    tree.tokens
      .slice(Math.max(0, predicate.head - 10), predicate.head)
      .some((token) => KEEPING.test(token.lemma))
  );
}

const KEEPING =
  /^(?:stop|prevent|deter|keep|discourage|dissuade|block|bar|ban|prohibit|warn|refrain|hinder|hamper)$/iu;

/** "Champions Korea meet China in the final": no meeting of states. Refused: "Korea met China in the final week of May". */
function isSport(sentence: SentenceView): boolean {
  const { start, end } = sentence.tree.sentence;
  return SPORT.test(sentence.text.text.slice(start, end));
}

const SPORT =
  /\b(?:champions?|championships?|world cup|semi-?finals?|quarter-?finals?|the final(?! (?:week|day|phase|stage|round|communiqu))|goalless|tournament|striker|goalkeeper|midfielder|boxing|wickets?|innings|test match|rugby|squad|playoffs?|play-offs?)\b/iu;

function fromRow(
  sentence: SentenceView,
  row: EncounterVerb,
  predicate: Predicate,
  subjects: readonly ActorRef[],
  status: EventStatus,
): EncounterDraft[] {
  const { lemma } = predicate;
  if (row.other === "place") return fromTravel(sentence, predicate, subjects, status);
  const heads =
    row.other === "object"
      ? predicate.isPassive
        ? predicate.subjects
        : predicate.objects
      : predicate.obliques.filter((one) => one.preposition === row.other).map((one) => one.head);
  const others = distinctRefs([
    ...peopleAmong(sentence, heads),
    ...namedAfter(sentence, predicate.head, row.other),
  ]).filter((ref) => !subjects.some((subject) => subject.actorId === ref.actorId));
  // "Khar and Lavrov met": a joint subject needs no other side.
  if (others.length === 0) {
    const joint =
      row.other === "object" && lemma === "meet" && subjects.length > 1 && predicate.objects.length === 0;
    return joint
      ? [
          draftOf(sentence, "meeting", predicate.head, "met", {
            parties: subjects,
            status,
            holder: predicate,
          }),
        ]
      : [];
  }
  if (subjects.length === 0) return [];
  if (lemma === "call" && (predicate.complements.length > 0 || asksToAct(sentence, predicate.head)))
    return [];
  if (lemma === "welcome" && !isForTalks(sentence, predicate, others)) return [];
  if (lemma === "host" && !others.some((ref) => ref.kind === "person" || ref.kind === "office")) return [];
  const separately =
    others.length > 1 &&
    sentence.tree
      .children(predicate.head)
      .some((child) => /^(?:separately|individually|respectively)$/iu.test(sentence.tree.token(child).form));
  const groups = separately ? others.map((other) => [other]) : [others];
  const receives = lemma === "receive" || lemma === "welcome" || lemma === "host";
  return groups.map((group) =>
    draftOf(
      sentence,
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

/** "welcomed Lavrov at the ministry for talks": a welcome of a person with a place or a purpose. */
function isForTalks(sentence: SentenceView, predicate: Predicate, others: readonly ActorRef[]): boolean {
  if (!others.some((ref) => ref.kind === "person" || ref.kind === "office")) return false;
  return predicate.obliques.some(
    (one) =>
      one.preposition === "at" ||
      (one.preposition === "for" && ENCOUNTER_NOUNS.has(sentence.tree.token(one.head).lemma.toLowerCase())),
  );
}

/** "called on the envoy to leave": an infinitive after whoever is called on. */
function asksToAct(sentence: SentenceView, at: number): boolean {
  for (let i = at + 2; i + 1 < Math.min(sentence.tree.tokens.length, at + 16); i++) {
    if (sentence.tree.token(i).form.toLowerCase() !== "to") continue;
    // "to not only suspend": what qualifies the verb may stand between.
    let next = i + 1;
    while (/^(?:ADV|PART|CCONJ)$/u.test(sentence.tree.tokens[next]?.upos ?? "") && next < i + 5) next++;
    if (sentence.tree.tokens[next]?.upos === "VERB") return true;
  }
  return false;
}

/** Those named right after the verb, or after its preposition, and joined to these by "and". */
function namedAfter(sentence: SentenceView, at: number, other: EncounterVerb["other"]): ActorRef[] {
  let i = at + 1;
  if (other !== "object") {
    while (
      i < Math.min(at + 3, sentence.tree.tokens.length) &&
      sentence.tree.token(i).form.toLowerCase() !== other
    )
      i++;
    if (sentence.tree.tokens[i]?.form.toLowerCase() !== other) return [];
    i++;
  }
  const mentions: ActorMention[] = [];
  while (i < sentence.tree.tokens.length) {
    const token = sentence.tree.token(i);
    const mention = sentence.grounding.actorsIn(token).find((one) => one.start === token.start);
    if (mention !== undefined) {
      // "received Finance Ministry approval": a name that only describes what comes after it.
      const head = sentence.tree.headOf(mention);
      const isPart = head !== null && /^(?:compound|nmod:poss|amod)$/u.test(sentence.tree.token(head).deprel);
      if (isPart && sentence.tree.token(sentence.tree.head(head)).start >= mention.end) break;
      mentions.push(mention);
      while (i < sentence.tree.tokens.length && sentence.tree.token(i).start < mention.end) i++;
      const holder = officeHolderAfter(sentence, mention, i);
      if (holder !== null) {
        mentions.pop();
        if (holder.mention === null) break;
        mentions.push(holder.mention);
        i = holder.next;
      }
      if (!/^(?:and|,)$/iu.test(sentence.tree.tokens[i]?.form ?? "")) break;
      i++;
    } else if (mentions.length === 0 && /^(?:DET|ADJ|PRON)$/u.test(token.upos) && i < at + 5) i++;
    else break;
  }
  return refsOf(sentence, mentions);
}

/** "met Finance Committee *chairman Dan Oduya*": who holds an office in the body named before it; a null mention where nobody known does. */
function officeHolderAfter(
  sentence: SentenceView,
  body: ActorMention,
  from: number,
): { mention: ActorMention | null; next: number } | null {
  if (body.kind !== "institution" && body.kind !== "organisation") return null;
  const { tree, grounding } = sentence;
  let isOffice = false;
  for (let i = from; i < Math.min(tree.tokens.length, from + 7); i++) {
    const token = tree.token(i);
    if (token.upos !== "NOUN" && token.upos !== "PROPN") break;
    const mention = grounding
      .actorsIn(token)
      .find((one) => one.start === token.start && one.kind === "person");
    if (mention !== undefined) {
      let next = i;
      while (next < tree.tokens.length && tree.token(next).start < mention.end) next++;
      return { mention, next };
    }
    isOffice ||= HEADS_A_BODY.test(token.lemma);
  }
  return isOffice ? { mention: null, next: from } : null;
}

const HEADS_A_BODY =
  /^(?:chair|chairman|chairwoman|chairperson|chief|head|president|director|director-general|secretary|secretary-general|commander|leader|governor|speaker|spokesman|spokeswoman|spokesperson|envoy|ambassador)$/iu;

function fromTravel(
  sentence: SentenceView,
  predicate: Predicate,
  subjects: readonly ActorRef[],
  status: EventStatus,
): EncounterDraft[] {
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
    const place = placeAt(sentence, head);
    if (place === null) continue;
    if (place.country === null && predicate.lemma !== "visit") continue;
    const isHome = people.every((ref) => ref.country !== null && ref.country === place.country);
    if (isHome) continue;
    return [
      draftOf(sentence, "visit", predicate.head, predicate.lemma === "visit" ? "visited" : "arrived", {
        guests: people,
        status,
        place,
        holder: predicate,
      }),
    ];
  }
  return [];
}
