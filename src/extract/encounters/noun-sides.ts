/** Who takes part in an encounter that a noun tells: guests, hosts, parties and its title. Owns where their names stand around the noun. */

import type { ActorRef, EncounterForm } from "../../model/records.ts";
import { readNounFrame } from "../clauses/find-predicates.ts";
import { distinctRefs } from "../clauses/grounding.ts";
import type { Predicate } from "../clauses/predicate.ts";
import { HOLDING } from "./encounter-words.ts";
import type { EncounterDraft } from "./merge-encounters.ts";
import { bodyAmong, peopleAmong, refsOf } from "./people.ts";
import { ownerBefore, type Phrase } from "./phrase-scan.ts";
import type { SentenceView } from "./sentence-view.ts";

/** The sides of the encounter whose noun stands at `at`: guests and hosts for a visit, parties for all else. */
export function sidesOf(
  sentence: SentenceView,
  at: number,
  frame: ReturnType<typeof readNounFrame>,
  form: EncounterForm,
  holder: Predicate | null,
  phrase: Phrase,
): Pick<EncounterDraft, "guests" | "hosts" | "parties" | "title"> {
  const owner = ownerBefore(sentence.tree, at, sentence.grounding);
  const owners = distinctRefs([
    ...peopleAmong(sentence, frame.possessors),
    ...refsOf(sentence, owner === null ? [] : [owner]),
  ]);
  const compounds = peopleAmong(
    sentence,
    frame.compounds.filter((index) => sentence.tree.token(index).upos === "PROPN"),
  );
  const under = (pattern: RegExp): ActorRef[] => [
    ...peopleAmong(
      sentence,
      frame.obliques.filter((one) => pattern.test(one.preposition)).map((one) => one.head),
    ),
    ...refsOf(
      sentence,
      phrase.sides.filter((side) => pattern.test(side.preposition)).map((side) => side.mention),
    ),
  ];
  const isHeldBy =
    holder !== null &&
    HOLDING.has(holder.lemma) &&
    holder.head !== at &&
    sentence.tree.head(at) === holder.head;
  const holders = isHeldBy
    ? peopleAmong(
        sentence,
        holder.isPassive
          ? holder.agents
          : holder.subjects.length > 0
            ? holder.subjects
            : invitedBy(sentence, holder),
      )
    : [];
  const body =
    bodyAmong(
      sentence,
      frame.obliques.filter((one) => one.preposition === "of").map((one) => one.head),
    ) ?? bodyAmong(sentence, frame.compounds);
  if (form === "visit") {
    const guests = distinctRefs(
      [...owners, ...under(/^(?:of|by)$/u), ...holders].filter(
        (ref) => ref.kind !== "state" || owners.length === 0,
      ),
    );
    return {
      guests: guests.filter((ref) => ref.kind !== "state" || guests.length === 1),
      hosts: distinctRefs([...invitersOf(sentence, at), ...refsOf(sentence, phrase.hosts)]),
      parties: [],
      title: null,
    };
  }
  const parties = distinctRefs([
    ...owners,
    ...compounds,
    ...under(/^(?:with|between|of|among|by)$/u),
    ...holders,
    ...peopleAmong(sentence, attendantsOf(sentence, at)),
    ...recallerAt(sentence, at, owners, phrase),
    ...togetherAt(sentence, at),
  ]);
  const title = body?.title ?? (form === "summit" ? titleOf(sentence, at) : null);
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
function invitedBy(sentence: SentenceView, holder: Predicate): readonly number[] {
  const above = sentence.predicates.find((one) => one.head === sentence.tree.head(holder.head));
  return above?.lemma === "invite" ? above.objects : [];
}

/** Those who attend an encounter that hangs on "attend" or "join" while another clause holds it. */
function attendantsOf(sentence: SentenceView, at: number): readonly number[] {
  const attend = sentence.predicates.find(
    (one) => one.head === sentence.tree.head(at) && /^(?:attend|join)$/u.test(one.lemma),
  );
  if (attend === undefined) return [];
  const invited = invitedBy(sentence, attend);
  return invited.length > 0 ? invited : attend.subjects;
}

/** "He recalled that he had raised it during a meeting with X": the one who acts at a meeting with another is at it. */
function recallerAt(
  sentence: SentenceView,
  at: number,
  owners: readonly ActorRef[],
  phrase: Phrase,
): ActorRef[] {
  const others = phrase.sides.filter((side) => side.preposition === "with");
  if (others.length === 0 || owners.length > 0) return [];
  const before = sentence.tree.tokens.slice(Math.max(0, at - 4), at).map((token) => token.form.toLowerCase());
  if (!before.some((word) => /^(?:during|in|at|after|following)$/u.test(word))) return [];
  // "Rao said progress in talks with Chen was slow": who speaks of talks need not be at them.
  const ownVerb = sentence.tree.ancestors(at).find((index) => sentence.tree.token(index).upos === "VERB");
  for (let i = at - 1; i >= 0; i--) {
    const predicate = sentence.predicates.find(
      (one) => one.head === i && one.kind === "verb" && !one.isPassive && one.subjects.length > 0,
    );
    if (predicate === undefined) continue;
    if (/^(?:say|tell|add|note|report)$/u.test(predicate.lemma) && predicate.head !== ownVerb) return [];
    return peopleAmong(sentence, predicate.subjects).filter(
      (ref) => ref.kind === "person" || ref.kind === "office",
    );
  }
  return [];
}

/** "A speaks with B during their meeting": those of the clause that the encounter stands in. */
function togetherAt(sentence: SentenceView, at: number): ActorRef[] {
  const isTheirs = sentence.tree.tokens
    .slice(Math.max(0, at - 3), at)
    .some((token) => /^their$/iu.test(token.form));
  const clause = isTheirs
    ? sentence.predicates.findLast((one) => one.head < at && one.kind === "verb" && one.subjects.length > 0)
    : undefined;
  if (clause === undefined) return [];
  const people = peopleAmong(sentence, [
    ...clause.subjects,
    ...clause.objects,
    ...clause.obliques
      .filter((one) => one.preposition === "with" || one.preposition === "to")
      .map((one) => one.head),
  ]);
  return people.filter((ref) => ref.kind === "person" || ref.kind === "office");
}

/** "at the invitation of her counterpart Lavrov", within the sentence of a visit. */
function invitersOf(sentence: SentenceView, at: number): ActorRef[] {
  for (let i = 0; i < sentence.tree.tokens.length; i++) {
    if (sentence.tree.token(i).lemma.toLowerCase() !== "invitation" || i === at) continue;
    const frame = readNounFrame(sentence.tree, i);
    return peopleAmong(sentence, [
      ...frame.possessors,
      ...frame.obliques
        .filter((one) => one.preposition === "of" || one.preposition === "from")
        .map((one) => one.head),
    ]);
  }
  return [];
}

function titleOf(sentence: SentenceView, at: number): string | null {
  const span = sentence.tree.subtreeSpan(
    at,
    (index) => index !== at && !/^(?:compound|amod|flat|nummod)/u.test(sentence.tree.token(index).deprel),
  );
  const words = sentence.text.text.slice(span.start, span.end).replace(/^(?:the|a|an|next) /iu, "");
  return words.includes(" ") ? words : null;
}
