/**
 * Events told by clauses: who acts, what act, upon whom, and whether it was done. Owns the way from a predicate to an event;
 * nouns that tell an act by themselves are in `noun-events.ts`.
 */

import type { Oblique, Predicate } from "../clauses/predicate.ts";
import type { ActorRef } from "../../model/records.ts";
import { cameoCode } from "../../codebook/cameo.ts";
import { readNounFrame, withConjuncts } from "../clauses/find-predicates.ts";
import type { FoundEvent } from "./found-event.ts";
import { isSameActor, type Participants, type Party } from "./participants.ts";
import type { Act } from "./act.ts";
import { deepRecipients } from "./deep-recipients.ts";
import { eventStatus } from "./event-status.ts";
import { giversOf } from "./received-acts.ts";
import type { ActReader } from "./read-act.ts";
import { isReciprocalCode, recipientPrepositions } from "./recipient-places.ts";

/** Events of a sentence's clauses, and the nouns that light verbs carried (they tell no second event). */
export function findClauseEvents(
  reader: ActReader,
  participants: Participants,
): { events: FoundEvent[]; used: Set<number> } {
  const events: FoundEvent[] = [];
  const used = new Set<number>();
  const consumed = new Set<number>();
  for (const predicate of reader.predicates) {
    if (consumed.has(predicate.index)) continue;
    const act = reader.act(predicate);
    if (act === null || (cameoCode(act.code)?.type ?? null) === null) continue;
    if (act.noun >= 0) used.add(act.noun);
    used.add(act.trigger);
    const event = eventOf(reader, participants, predicate, act);
    if (event === null) continue;
    for (const index of act.chain) consumed.add(index);
    events.push(event);
  }
  return { events, used };
}

function eventOf(
  reader: ActReader,
  participants: Participants,
  predicate: Predicate,
  act: Act,
): FoundEvent | null {
  const chain = act.chain.map((index) => reader.predicates[index] as Predicate);
  const subjects = actorsOf(reader, participants, chain);
  if (subjects.length === 0) return null;
  const givers = giversOf(reader, participants, predicate, act);
  if (givers !== null && givers.length === 0) return null;
  const actors = givers ?? subjects;
  if (isPrivateJourney(participants.refs(actors), predicate, act)) return null;
  const found =
    givers === null
      ? recipientsOf(reader, participants, chain, act, actors)
      : { parties: subjects, place: "receiver" };
  const refs = participants.refs(actors);
  const joint = refs.length > 1 && isReciprocalCode(act.code) && isShared(chain, act);
  // Where two meet is no third side.
  const isAside = joint && !/^(?:object|indirect|with|preposition)$/u.test(found.place);
  const others = (isAside ? [] : found.parties).filter((party) =>
    participants.refs([party]).some((ref) => !refs.some((actor) => isSameActor(actor, ref))),
  );
  if (others.length === 0 && !joint) return null;
  if (
    others.length > 0 &&
    TALKED_OVER.has(predicate.lemma) &&
    !predicate.obliques.some((oblique) => oblique.preposition === "with")
  )
    return null;
  return {
    code: act.code,
    trigger: act.trigger,
    predicate: predicate.index,
    actors,
    recipients: others.length === 0 ? actors : others,
    isReciprocal: others.length === 0,
    status: eventStatus(reader, chain, act),
    reasons: act.reasons,
    own: act.own,
    signs: [
      `place:${others.length === 0 ? "joint" : found.place}`,
      `origin:${predicate.subjectOrigin}`,
      others.every((party) => party.isDirect) ? "direct" : "indirect",
      ...(actors.some((party) => party.isDirect) ? [] : ["actor-indirect"]),
    ],
  };
}

const PACTS: ReadonlySet<string> = new Set(
  "agree consent concur reach sign strike conclude negotiate settle exchange resolve commit pledge vow decide".split(
    " ",
  ),
);

/** Two who agree on a thing agree with each other; two who present a plan do not. */
function isShared(chain: readonly Predicate[], act: Act): boolean {
  return !act.code.startsWith("03") || act.noun < 0 || chain.some(({ lemma }) => PACTS.has(lemma));
}

const JOURNEYS: ReadonlySet<string> = new Set(
  "travel fly arrive go depart head journey land come jet sail return proceed transit leave".split(" "),
);

/** Officials and forces who go somewhere consult; tourists and workers do not. */
function isPrivateJourney(actors: readonly ActorRef[], predicate: Predicate, act: Act): boolean {
  if (!act.code.startsWith("04") || !JOURNEYS.has(predicate.lemma)) return false;
  return !actors.some(
    (ref) => ref.kind === "state" || /^(?:GOV|MIL|LEG|PTY|IGO|SPY|REB|ROY)$/u.test(ref.sector ?? ""),
  );
}

/** Whom one reviews or discusses has not met one; only those it is done with have. */
const TALKED_OVER: ReadonlySet<string> = new Set(["review", "discuss", "compare", "coordinate", "debate"]);

/** "led its team in talks with Chad": a noun tells the meeting, and the verb's object is no side of it. */
function isCarried(act: Act): boolean {
  return act.noun >= 0 && /^(?:040|041|046)/u.test(act.code);
}

/** "discussed Libya with Trump": Libya is what they talked about. */
function isTalkedOver(predicate: Predicate): boolean {
  return (
    TALKED_OVER.has(predicate.lemma) && predicate.obliques.some((oblique) => oblique.preposition === "with")
  );
}

/** Who acts: the agent of the topmost predicate; where the parser found no subject, the actor in the words before the verb. */
function actorsOf(reader: ActReader, participants: Participants, chain: readonly Predicate[]): Party[] {
  const top = chain[0] as Predicate;
  // "said that he and Diallo agreed": those of the clause that is told count, where they are more.
  const below = chain[1]?.link === "ccomp" ? participants.ofAll(reader.agents(chain[1])) : [];
  const tellers = participants.ofAll(reader.agents(top));
  // Where "he" is told by nobody else, he is the one who tells.
  const isTeller = (party: Party) =>
    party.mention.actorId === null &&
    reader.tree.token(party.token).upos === "PRON" &&
    !/^[A-Z]/u.test(party.mention.name);
  const joint = [...(below.some(isTeller) ? tellers : []), ...below.filter((party) => !isTeller(party))];
  const all = below.length > 1 ? joint : tellers;
  const parties = all.filter((party) => party.isDirect);
  // "a Malian circular allows": whose thing acts, where nobody acts in person.
  if (parties.length === 0 && all.length > 0) return all;
  if (parties.length === 0 && top.isPassive)
    return participants.ofAll(byAfter(reader, top.head)).filter((party) => party.isDirect);
  if (parties.length > 0 || top.subjects.length > 0) return parties;
  return top.form === "finite" && top.kind === "verb" ? actorsBefore(reader, participants, top) : [];
}

/** "were rescued early in the day *by police*", where the parser hung the agent on a word between. */
function byAfter(reader: ActReader, from: number): number[] {
  const { tokens } = reader.tree;
  for (let at = from + 1; at + 1 < Math.min(tokens.length, from + 14); at++) {
    const { upos, form } = reader.tree.token(at);
    if (upos === "VERB" || /^[.;:]$/u.test(form)) return [];
    if (form.toLowerCase() !== "by") continue;
    for (let next = at + 1; next < Math.min(tokens.length, at + 7); next++) {
      const token = reader.tree.token(next);
      if (token.upos === "VERB" || token.upos === "ADP" || token.upos === "PUNCT") return [];
      const isHead = tokens[next + 1]?.upos !== "NOUN" && tokens[next + 1]?.upos !== "PROPN";
      if ((token.upos === "PROPN" || token.upos === "NOUN") && isHead)
        return withConjuncts(reader.tree, next);
    }
    return [];
  }
  return [];
}

/** "OSLO: Mali and Chad on Friday reaffirmed …", where the parser hung the names elsewhere. */
function actorsBefore(reader: ActReader, participants: Participants, verb: Predicate): Party[] {
  for (let at = verb.head - 1; at >= Math.max(0, verb.head - 10); at--) {
    const token = reader.tree.token(at);
    if (token.upos === "VERB" || token.upos === "SCONJ" || /^[.;:"“”]$/u.test(token.form)) return [];
    const mention = participants.mentionAt(at);
    if (mention === null || mention.start !== token.start) continue;
    if (reader.tree.token(Math.max(0, at - 1)).upos === "ADP") continue;
    const head = reader.tree.headOf(mention) ?? at;
    const first = reader.tree.token(head).deprel === "conj" ? reader.tree.head(head) : head;
    return withConjuncts(reader.tree, first)
      .filter((other) => other < verb.head)
      .flatMap((other) => participants.of(other))
      .filter((party) => party.isDirect);
  }
  return [];
}

/** Acts upon what belongs to somebody are acts upon its owner before all that stands behind: "bombed Malian posts near Chad". */
const OWNER_FIRST = /^(?:05|09|11|17|18|19|20)/u;

function ownersOf(
  reader: ActReader,
  participants: Participants,
  chain: readonly Predicate[],
  others: (heads: readonly number[]) => Party[],
): Party[] {
  const heads = chain
    .flatMap((predicate) => reader.patients(predicate))
    .flatMap((head) =>
      reader.tree
        .childrenBy(head, "nmod:poss", "amod", "compound", "nmod:desc")
        .filter((child) => participants.covers(child)),
    );
  return others(heads);
}

interface FoundRecipients {
  readonly parties: readonly Party[];
  readonly place: string;
}

/** Places are asked in order of how surely they name whom the act is done to; the first that names an other actor counts. */
function recipientsOf(
  reader: ActReader,
  participants: Participants,
  chain: readonly Predicate[],
  act: Act,
  actors: readonly Party[],
): FoundRecipients {
  const taken = participants.refs(actors);
  const others = (heads: readonly number[]) =>
    participants
      .ofAll(heads)
      .filter((party) =>
        participants.refs([party]).some((ref) => !taken.some((actor) => isSameActor(actor, ref))),
      );
  const deepest = chain.at(-1) as Predicate;
  const steps: readonly (readonly [string, () => Party[]])[] = [
    ["indirect", () => others(chain.flatMap((predicate) => predicate.indirects))],
    ["object", () => objectsOf(reader, chain, act, others)],
    ["clause-subject", () => (act.operator === "demand" ? askedOf(reader, chain, others) : [])],
    ["owner", () => (OWNER_FIRST.test(act.code) ? ownersOf(reader, participants, chain, others) : [])],
    ["preposition", () => underPrepositions(reader, chain, act, others)],
    ["with", () => (isReciprocalCode(act.code) ? others(withAfter(reader, act.trigger)) : [])],
    ["place", () => placesOf(reader, participants, chain, act, taken)],
    [
      "owner",
      () =>
        others(chain.flatMap((predicate) => reader.patients(predicate)).filter((head) => head !== act.thing)),
    ],
    [
      "infinitive",
      () => (/^(?:05|03|07|10|02|17)/u.test(act.code) ? underInfinitives(reader, chain, others) : []),
    ],
    ["clause-subject", () => (act.operator === "accuse" ? others(complementSubjects(reader, deepest)) : [])],
    ["condition", () => (act.code.startsWith("13") ? others(warnedOf(reader, chain)) : [])],
    ["employer", () => (act.code.startsWith("14") ? others(employersOf(reader, chain)) : [])],
    ["deep", () => deepRecipients(reader.tree, participants, chain, act, others)],
    ["nearest", () => (act.own === undefined ? [] : nearestAfter(reader, participants, chain, others))],
  ];
  for (const [place, ask] of steps) {
    const parties = ask();
    if (parties.length > 0) return { parties, place };
  }
  return { parties: [], place: "none" };
}

/** "will strike back if *Chad* closes the port": whom a threat is meant for. */
function warnedOf(reader: ActReader, chain: readonly Predicate[]): number[] {
  const own = new Set(chain.map((predicate) => predicate.index));
  return reader.predicates.flatMap((predicate) =>
    own.has(predicate.governor) && predicate.markers.some((word) => word === "if" || word === "unless")
      ? [...predicate.subjects]
      : [],
  );
}

/** "Workers *at the state mine* called a strike": whom those who protest work for. */
function employersOf(reader: ActReader, chain: readonly Predicate[]): number[] {
  return reader
    .agents(chain[0] as Predicate)
    .flatMap((head) => readNounFrame(reader.tree, head).obliques)
    .filter((oblique) => /^(?:at|of|from)$/u.test(oblique.preposition))
    .map((oblique) => oblique.head);
}

/** Whom the act is done to; who is asked or let comes before whom they are to deal with. */
function objectsOf(
  reader: ActReader,
  chain: readonly Predicate[],
  act: Act,
  others: (heads: readonly number[]) => Party[],
): Party[] {
  const asked = chain.filter((predicate) => !isTalkedOver(predicate) && !isCarried(act));
  const heads = asked.map((predicate) =>
    reader.patients(predicate).filter((head) => head !== act.thing && head !== act.noun),
  );
  const groups = act.operator === "demand" || act.operator === "allow" ? heads : [heads.flat()];
  for (const group of groups) {
    const parties = others(group).filter((party) => party.isDirect);
    if (parties.length > 0) return parties;
  }
  return [];
}

/** "demanded that *Chad* leave": who is to do what is asked for. */
function askedOf(
  reader: ActReader,
  chain: readonly Predicate[],
  others: (heads: readonly number[]) => Party[],
): Party[] {
  const below = chain
    .slice(1)
    .filter((predicate) => !predicate.isPassive && predicate.subjectOrigin === "own");
  return others([
    ...below.flatMap((predicate) => predicate.subjects),
    ...complementSubjects(reader, chain[0] as Predicate),
  ]).filter((party) => party.isDirect);
}

/** A user's verb does not say where its recipient stands: whoever is named first after it in its clause. */
function nearestAfter(
  reader: ActReader,
  participants: Participants,
  chain: readonly Predicate[],
  others: (heads: readonly number[]) => Party[],
): Party[] {
  const top = chain[0] as Predicate;
  for (const at of reader.tree.subtree(top.head)) {
    const mention = at > top.head ? participants.mentionAt(at) : null;
    if (mention === null) continue;
    const head = reader.tree.headOf(mention) ?? at;
    const parties = others(withConjuncts(reader.tree, head)).filter((party) => party.isDirect);
    if (parties.length > 0) return parties;
  }
  return [];
}

/** "… with the Taliban" in the words after the act, up to a stop, where the parser hung it on something else. */
function withAfter(reader: ActReader, from: number): number[] {
  const { tokens } = reader.tree;
  for (let at = from + 1; at + 1 < Math.min(tokens.length, from + 16); at++) {
    const form = tokens[at]?.form.toLowerCase() ?? "";
    if (/^[.;:,]$/u.test(form)) return [];
    if (form !== "with") continue;
    for (let next = at + 1; next < Math.min(tokens.length, at + 8); next++) {
      const { upos } = reader.tree.token(next);
      if (upos === "VERB" || upos === "ADP" || upos === "PUNCT") return [];
      if (upos === "PROPN" || upos === "NOUN") return [next];
    }
  }
  return [];
}

/** Acts that go somewhere: the state that the place lies in receives them. */
const GOES_TO_PLACES = /^(?:04[0234]|07|087|19[0-5]|15|036|138|166)/u;

function placesOf(
  reader: ActReader,
  participants: Participants,
  chain: readonly Predicate[],
  act: Act,
  taken: readonly ActorRef[],
): Party[] {
  if (!GOES_TO_PLACES.test(act.code)) return [];
  const heads = act.code.startsWith("042")
    ? chain.flatMap((predicate) => [...reader.patients(predicate)])
    : [];
  for (const predicate of chain) {
    for (const oblique of predicate.obliques)
      if (/^(?:in|to|at|into|on|from)$/u.test(oblique.preposition)) heads.push(oblique.head);
    for (const noun of [
      ...reader.patients(predicate),
      ...predicate.obliques.map((oblique) => oblique.head),
    ]) {
      for (const oblique of nounObliques(reader, noun, 1))
        if (/^(?:in|to|at|into|on|from)$/u.test(oblique.preposition)) heads.push(oblique.head);
    }
  }
  return heads
    .flatMap((head) => participants.placeAt(head) ?? [])
    .filter((party) =>
      participants.refs([party]).some((ref) => !taken.some((actor) => isSameActor(actor, ref))),
    )
    .slice(0, 1);
}

/** "reaffirmed their commitment *to promote peace in Mali*": who is named under the infinitive. */
function underInfinitives(
  reader: ActReader,
  chain: readonly Predicate[],
  others: (heads: readonly number[]) => Party[],
): Party[] {
  const tops = new Set(chain.map((predicate) => predicate.index));
  const patients = new Set(chain.flatMap((predicate) => reader.patients(predicate)));
  for (const predicate of reader.predicates) {
    if (
      !tops.has(predicate.governor) ||
      !(
        (predicate.link === "acl" && patients.has(reader.tree.head(predicate.head))) ||
        (predicate.form === "infinitive" && (predicate.link === "advcl" || predicate.link === "xcomp"))
      )
    )
      continue;
    const heads = [...predicate.objects, ...predicate.obliques.map((oblique) => oblique.head)];
    const parties = others([
      ...heads,
      ...heads.flatMap((head) => nounObliques(reader, head, 1).map((oblique) => oblique.head)),
    ]);
    if (parties.length > 0) return parties;
  }
  return [];
}

/** Whom one speaks to; "on television" and "in parliament" are where. */
const PARTNER: readonly string[] = ["with", "to", "between", "among"];
const SPEAKING: ReadonlySet<string> = new Set("talk speak discuss consult debate converse chat".split(" "));

function underPrepositions(
  reader: ActReader,
  chain: readonly Predicate[],
  act: Act,
  others: (heads: readonly number[]) => Party[],
): Party[] {
  const isTalk = act.code.startsWith("04") && chain.some(({ lemma }) => SPEAKING.has(lemma));
  const wanted = isTalk ? PARTNER : recipientPrepositions(act.code);
  const own: Oblique[] = [];
  const nested: Oblique[] = [];
  // Praise and blame go to what stands close; a ban may lie deeper: "a ban on imports of Malian cotton".
  const depth = /^(?:05|11|09|02)/u.test(act.code) ? 3 : 1;
  for (const predicate of [...chain].reverse()) {
    own.push(...predicate.obliques);
    for (const object of reader.patients(predicate)) nested.push(...nounObliques(reader, object, depth));
  }
  // "the summit of the League in the presence of": of a meeting, its own phrase tells more.
  const groups = act.code.startsWith("04")
    ? [nested.filter((oblique) => oblique.preposition === "of"), [...own, ...nested]]
    : [[...own, ...nested]];
  for (const group of groups) {
    for (const preposition of act.code.startsWith("04") && group !== groups[1] ? ["of"] : wanted) {
      const parties = others(
        group.filter((oblique) => oblique.preposition === preposition).map((oblique) => oblique.head),
      );
      if (parties.length > 0) return parties;
    }
  }
  return [];
}

/** "a ban on imports of British beef": phrases under the object, down a few steps. */
function nounObliques(
  reader: ActReader,
  noun: number,
  depth: number,
): { preposition: string; head: number }[] {
  const own = readNounFrame(reader.tree, noun).obliques;
  if (depth > 2) return [...own];
  return own.flatMap((oblique) => [oblique, ...nounObliques(reader, oblique.head, depth + 1)]);
}

function complementSubjects(reader: ActReader, predicate: Predicate): number[] {
  return predicate.complements.flatMap((index) => reader.predicates[index]?.subjects ?? []);
}
