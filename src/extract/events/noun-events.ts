/**
 * Events told by a noun alone: "Mali's visit to Chad", "talks between", "the Chadian attack on". Owns which nouns may, and where
 * their participants stand. Careful: a noun is coded only where two actors stand in the places that it calls for.
 */

import type { SyntaxTree } from "../../language/tree.ts";
import type { EventStatus } from "../../model/records.ts";
import { statusOf } from "../clauses/status.ts";
import { prepositionOf, readNounFrame } from "../clauses/find-predicates.ts";
import type { Oblique } from "../clauses/predicate.ts";
import type { FoundEvent } from "./found-event.ts";
import { NOUN_RULES, type NounRule, TELL_NOTHING } from "./noun-rules.ts";
import { isSameActor, type Participants, type Party } from "./participants.ts";
import type { ActReader } from "./read-act.ts";

/** Events of nouns that no clause has used. */
export function findNounEvents(
  reader: ActReader,
  participants: Participants,
  used: ReadonlySet<number>,
): FoundEvent[] {
  const events: FoundEvent[] = [];
  for (let at = 0; at < reader.tree.tokens.length; at++) {
    if (reader.tree.token(at).upos !== "NOUN" || participants.covers(at)) continue;
    if (TELL_NOTHING.has(reader.tree.token(at).lemma.toLowerCase())) continue;
    const act = reader.nounAct(at);
    if (act === null || isTold(reader, at, act.code)) continue;
    const classes = reader.noun(at)?.classes ?? [];
    const rule = NOUN_RULES.find((candidate) => candidate.classes.some((name) => classes.includes(name)));
    const event =
      rule === undefined ? null : nounEvent(reader, participants, at, rule.code ?? act.code, rule);
    // A noun that a clause has used tells a second act only where it names both sides itself: "ratified the pact between Mali and Chad".
    if (event !== null && (event.isReciprocal || !used.has(at))) events.push(event);
  }
  return events;
}

/** "a *summit* meeting": the noun that it stands before tells the same act. */
function isTold(reader: ActReader, at: number, code: string): boolean {
  const { tree } = reader;
  if (!tree.token(at).deprel.startsWith("compound")) return false;
  return reader.nounAct(tree.head(at))?.code.slice(0, 2) === code.slice(0, 2);
}

function nounEvent(
  reader: ActReader,
  participants: Participants,
  at: number,
  code: string,
  rule: NounRule,
): FoundEvent | null {
  const frame = readNounFrame(reader.tree, at);
  const phrases = [...frame.obliques, ...phrasesAfter(reader.tree, at)];
  const allAt = (list: readonly Oblique[], prepositions: readonly string[]): Party[] =>
    participants.ofAll([
      ...new Set(
        list.filter((phrase) => prepositions.includes(phrase.preposition)).map((phrase) => phrase.head),
      ),
    ]);
  const partiesAt = (list: readonly Oblique[], prepositions: readonly string[]): Party[] =>
    allAt(list, prepositions).filter((party) => party.isDirect);
  // The words after the noun are asked only where the tree tells nobody.
  const under = (prepositions: readonly string[]): Party[] => {
    const found = partiesAt(frame.obliques, prepositions);
    return found.length > 0 ? found : partiesAt(phrases, prepositions);
  };
  const owners = ownersOf(reader.tree, participants, at, [
    ...frame.possessors,
    ...frame.adjectives,
    ...frame.compounds,
  ]);
  const hyphened = rule.both.length > 0 ? pairBefore(reader.tree, participants, at) : [];
  const both = hyphened.length > 0 ? hyphened : owners.length > 0 ? [] : under(rule.both);
  const isReciprocal = participants.refs(both).length > 1;
  const own = owners.length > 0 ? owners : under(rule.actor);
  const actors = isReciprocal ? both : own.length > 0 ? own : subjectsAround(reader, participants, at, rule);
  const actorRefs = participants.refs(actors);
  if (actorRefs.length === 0) return null;
  const isOther = (party: Party) =>
    participants.refs([party]).some((ref) => !actorRefs.some((actor) => isSameActor(actor, ref)));
  const direct = isReciprocal ? both : under(rule.recipient).filter(isOther);
  // "Malian raids on Chadian posts": whose posts they are.
  const named =
    direct.length > 0 || !TAKES_OWNERS.has(rule.classes[0] ?? "")
      ? direct
      : allAt(frame.obliques, rule.recipient).filter(isOther);
  const visited =
    (rule.classes.includes("visit") || rule.classes.includes("attack")) && named.length === 0
      ? phrases
          .filter(
            (phrase) =>
              phrase.preposition === "to" ||
              (rule.classes.includes("attack") && GROUND.has(phrase.preposition)),
          )
          .flatMap((phrase) => participants.placeAt(phrase.head) ?? [])
          .filter(isOther)
      : [];
  const recipients = named.length > 0 ? named : visited;
  if (recipients.length === 0) return null;
  const above = predicateAbove(reader, at);
  return {
    code,
    trigger: at,
    predicate: above,
    actors,
    recipients,
    isReciprocal,
    status: nounStatus(reader, at, above, frame.isNegated),
    reasons: [`"${reader.tree.token(at).form}" (${rule.classes[0]}) with its participants`],
    signs: ["noun", isReciprocal ? "place:joint" : owners.length > 0 ? "owner" : "by"],
  };
}

/** Acts by force and words of blame, which meet an owner in what is his. */
const TAKES_OWNERS: ReadonlySet<string> = new Set(["attack", "sanctions", "criticism", "investigation"]);

/** Under which words the ground that an attack falls on is named. */
const GROUND: ReadonlySet<string> = new Set(["on", "of", "against", "into", "inside"]);

const ON_OCCASION: ReadonlySet<string> = new Set([
  "during",
  "in",
  "at",
  "after",
  "following",
  "before",
  "on",
  "with",
  "for",
]);

/** "raised it *during a meeting with* Putin": who raised it met him. */
function subjectsAround(reader: ActReader, participants: Participants, at: number, rule: NounRule): Party[] {
  const preposition = prepositionOf(reader.tree, at);
  const isBacking = rule.classes.includes("support") && preposition === "in";
  if (!isBacking && !rule.classes.some((name) => name === "talks" || name === "visit")) return [];
  if (!isBacking && !ON_OCCASION.has(preposition)) return [];
  const predicate = reader.predicates[predicateAbove(reader, at)];
  if (predicate === undefined || !predicate.obliques.some((oblique) => oblique.head === at)) return [];
  // "is expected for talks": whom others expect comes.
  const heads =
    predicate.isPassive && EXPECTED.has(predicate.lemma) ? predicate.subjects : reader.agents(predicate);
  return participants.ofAll(heads).filter((party) => party.isDirect);
}

const EXPECTED: ReadonlySet<string> = new Set(["expect", "schedule", "slate", "send", "invite"]);

/** "*U.S.-Soviet* talks": two names joined by a dash shortly before the noun. */
function pairBefore(tree: SyntaxTree, participants: Participants, at: number): Party[] {
  for (let dash = at - 2; dash >= Math.max(1, at - 4); dash--) {
    if (!/^[-–—]$/u.test(tree.token(dash).form)) continue;
    const sides = [dash - 1, dash + 1].flatMap((token) => {
      const mention = participants.mentionAt(token);
      return mention !== null && mention.country !== null ? [{ mention, token, isDirect: true }] : [];
    });
    return sides.length === 2 && sides[0]?.mention !== sides[1]?.mention ? sides : [];
  }
  return [];
}

/** Whose act it is: by grammar, else the mention that stands before the noun with nothing but adjectives between. */
function ownersOf(
  tree: SyntaxTree,
  participants: Participants,
  at: number,
  heads: readonly number[],
): Party[] {
  const owners = participants.ofAll(heads).filter((party) => party.isDirect);
  if (owners.length > 0) return owners;
  for (let before = at - 1; before >= Math.max(0, at - 5); before--) {
    const mention = participants.covers(before) ? participants.mentionAt(before) : null;
    if (mention !== null) return [{ mention, token: before, isDirect: true }];
    const { upos, form } = tree.token(before);
    if (
      upos !== "ADJ" &&
      upos !== "NUM" &&
      upos !== "ADV" &&
      upos !== "NOUN" &&
      !/^(?:['’]s|['’])$/u.test(form)
    )
      return [];
  }
  return [];
}

const COORDINATED: ReadonlySet<string> = new Set([
  "between",
  "among",
  "with",
  "to",
  "of",
  "on",
  "against",
  "by",
  "from",
]);

/** Prepositional phrases in the words after a noun, up to a verb or a stop, however the parser hung them. */
function phrasesAfter(tree: SyntaxTree, at: number): { preposition: string; head: number }[] {
  const found: { preposition: string; head: number }[] = [];
  let preposition = "";
  for (let next = at + 1; next < Math.min(tree.tokens.length, at + 16); next++) {
    const token = tree.token(next);
    if (
      token.upos === "VERB" ||
      token.upos === "AUX" ||
      token.upos === "SCONJ" ||
      /^[.;:!?]$/u.test(token.form)
    )
      break;
    if (token.upos === "ADP") preposition = token.form.toLowerCase();
    // "to Muscat in May and the premier's talks": a second thing begins.
    else if (token.upos === "CCONJ" && !COORDINATED.has(preposition)) break;
    else if (token.upos === "PRON" && token.deprel === "nmod:poss") continue;
    else if (preposition !== "" && (token.upos === "PROPN" || token.upos === "NOUN" || token.upos === "PRON"))
      found.push({ preposition, head: next });
  }
  return found;
}

function predicateAbove(reader: ActReader, token: number): number {
  for (
    let at = reader.tree.head(token), steps = 0;
    at >= 0 && steps < 10;
    at = reader.tree.head(at), steps++
  ) {
    const found = reader.predicates.find((predicate) => predicate.head === at);
    if (found !== undefined) return found.index;
  }
  return -1;
}

const COMING: ReadonlySet<string> = new Set([
  "planned",
  "upcoming",
  "forthcoming",
  "next",
  "future",
  "scheduled",
  "proposed",
  "possible",
  "impending",
  "expected",
  "coming",
  "potential",
  "likely",
  "probable",
  "pending",
  "looming",
  "threatened",
]);
const UNDONE: ReadonlySet<string> = new Set([
  "cancel",
  "postpone",
  "call",
  "scrap",
  "reject",
  "rule",
  "deny",
]);
const WANTED: ReadonlySet<string> = new Set([
  "want",
  "urge",
  "demand",
  "seek",
  "propose",
  "plan",
  "schedule",
  "expect",
  "await",
  "request",
  "suggest",
  "hope",
  "offer",
]);

/** A noun's act is taken as done unless its adjectives or its verb look ahead, deny or ask. */
function nounStatus(reader: ActReader, at: number, above: number, isNegated: boolean): EventStatus {
  if (isNegated) return "negated";
  for (const child of reader.tree.children(at)) {
    if (
      reader.tree.token(child).deprel === "amod" &&
      [reader.tree.token(child).lemma, reader.tree.token(child).form].some((word) =>
        COMING.has(word.toLowerCase()),
      )
    )
      return "planned";
  }
  const predicate = reader.predicates[above];
  if (predicate === undefined) return "occurred";
  const isArgument = reader.patients(predicate).includes(at) || predicate.subjects.includes(at);
  if (!isArgument) return "occurred";
  if (UNDONE.has(predicate.lemma)) return "negated";
  if (WANTED.has(predicate.lemma)) return "planned";
  const reading = statusOf(reader.predicates, above).status;
  return predicate.subjects.includes(at) || reading !== "hypothetical" ? reading : "occurred";
}
