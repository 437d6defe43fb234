/**
 * Reads what stands around the name of an encounter word by word: sides under "with" and "of", owners before "'s", places,
 * days. A second reading beside the tree, for the attachments that a parser most often gets wrong.
 */

import type { Span } from "../../base/span.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { ActorMention, Timex } from "../../model/annotation.ts";
import { type Dated, UNKNOWN_DATE } from "../../model/dated.ts";
import type { PlaceRef } from "../../model/records.ts";
import { datedOf, type Grounding, placeRefOf } from "../clauses/grounding.ts";

/** What the words to the right of an encounter's name say. */
export interface Phrase {
  /** Sides by the preposition that they stand under. */
  readonly sides: readonly { readonly preposition: string; readonly mention: ActorMention }[];
  readonly hosts: readonly ActorMention[];
  readonly place: PlaceRef | null;
  readonly when: Dated;
  /** Where the phrase ends. */
  readonly end: number;
  readonly isScheduled: boolean;
}

/** Verbs that go on telling of the encounter itself: "held in Moscow", "which is scheduled to take place". */
const OWN_VERBS =
  /^(?:be|hold|schedule|take|plan|set|due|meet|convene|last|begin|start|conclude|expect|slate)$/u;
const STOPS =
  /^(?:;|:|—|–|but|while|when|after|before|because|although|who|where|during|amid|following|despite)$/iu;
const SIDE = /^(?:with|between|of|by|among)$/u;
const LONGEST = 32;

/** Scans to the right of the word at `at`. */
export function scanPhrase(tree: SyntaxTree, at: number, grounding: Grounding): Phrase {
  const sides: { preposition: string; mention: ActorMention }[] = [];
  const hosts: ActorMention[] = [];
  const days: Timex[] = [];
  let place: PlaceRef | null = null;
  let preposition = "";
  let isScheduled = false;
  let isInvitation = false;
  let isAside = false;
  let i = at + 1;
  for (; i < Math.min(tree.tokens.length, at + LONGEST); i++) {
    const token = tree.token(i);
    const form = token.form.toLowerCase();
    if (STOPS.test(form) || endsPhrase(tree, i)) break;
    // "at a meeting of brokers, Oma's chief said": a list goes on after a comma only once it has begun.
    if (form === "," && !sides.some((side) => side.preposition === preposition)) preposition = "";
    // "on the sidelines of the … meeting in November": the day still counts, those named there do not.
    if (/^(?:sidelines|margins)$/u.test(form)) isAside = true;
    if (form === "," && hosts.length > 0) break;
    const isParticiple = token.upos === "VERB" && i > 0 && /^(?:ADP|DET)$/u.test(tree.token(i - 1).upos);
    if (
      (token.upos === "VERB" && !isParticiple && !/^\p{Lu}/u.test(token.form)) ||
      (token.upos === "AUX" && !/^(?:be|have|will)$/u.test(token.lemma))
    ) {
      if (!OWN_VERBS.test(token.lemma.toLowerCase())) break;
      if (/^(?:schedule|plan|expect|slate|set)$/u.test(token.lemma)) isScheduled = true;
    }
    if (/^(?:due|scheduled|slated)$/u.test(form)) isScheduled = true;
    if (form === "to" && isYetToBe(tree, i + 1)) isScheduled = true;
    if (form === "invitation") isInvitation = true;
    if (
      form === "and" &&
      tree.tokens.slice(i + 1, i + 4).some((next) => next.upos === "VERB" || next.upos === "AUX")
    )
      break;
    const timex = grounding.datesIn(token).find((one) => one.start === token.start);
    if (timex !== undefined) {
      days.push(timex);
      i = lastOf(tree, timex, i);
      continue;
    }
    const mention = grounding.actorsIn(token).find((one) => one.start === token.start) ?? null;
    if (mention !== null && (SIDE.test(preposition) || isInvitation)) {
      if (isInvitation) {
        if (mention.basis !== "pronoun" && mention.members.length === 0) hosts.push(mention);
      } else {
        if (isSubjectNext(tree, mention, i)) break;
        if (!isAside && !describesThing(tree, mention, i)) sides.push({ preposition, mention });
      }
      i = lastOf(tree, mention, i);
      continue;
    }
    if (token.upos === "ADP" || token.upos === "SCONJ") {
      preposition = form;
      continue;
    }
    if (/^(?:to|in|at)$/u.test(preposition)) {
      const found = grounding.placesIn(token).find((one) => one.start === token.start);
      if (found !== undefined) {
        place ??= placeRefOf(found);
        i = lastOf(tree, found, i);
        continue;
      }
      if (preposition === "at" && place === null && mention === null) place = facility(tree, i, grounding);
      else if (
        preposition === "at" &&
        place === null &&
        mention !== null &&
        (mention.kind === "institution" || mention.kind === "organisation")
      ) {
        place = {
          span: { start: mention.start, end: mention.end },
          name: grounding.text.text.slice(mention.start, mention.end).replace(/^the /iu, ""),
          country: mention.country,
          geonamesId: null,
          lat: null,
          lon: null,
        };
        i = lastOf(tree, mention, i);
        continue;
      }
    }
    if (mention !== null) i = lastOf(tree, mention, i);
  }
  return {
    sides,
    hosts,
    place,
    when: dayOf(days, grounding),
    end: tree.token(Math.max(at, Math.min(i, tree.tokens.length) - 1)).end,
    isScheduled,
  };
}

/** "to be held", "to take place". */
function isYetToBe(tree: SyntaxTree, at: number): boolean {
  const [first, second] = [tree.tokens[at]?.form.toLowerCase(), tree.tokens[at + 1]?.lemma.toLowerCase()];
  return (
    (first === "be" && /^(?:hold|host|convene|schedule)$/u.test(second ?? "")) ||
    (first === "take" && second === "place")
  );
}

/** A quotation that closes, or a pronoun that only a new clause can begin with: "the summit *that he* called". */
function endsPhrase(tree: SyntaxTree, at: number): boolean {
  const { form, upos } = tree.token(at);
  if (/^(?:["”»]|''|’’)$/u.test(form)) return true;
  return upos === "PRON" && /^(?:he|she|they|we|i)$/iu.test(form);
}

/** "talks with rebels, *Rao said*": a name that its verb follows is nobody's side. */
function isSubjectNext(tree: SyntaxTree, mention: Span, at: number): boolean {
  const next = tree.tokens[lastOf(tree, mention, at) + 1];
  return (
    next !== undefined &&
    next.upos === "VERB" &&
    next.feats.includes("VerbForm=Fin") &&
    !OWN_VERBS.test(next.lemma)
  );
}

/** "talks on the sale of its *Norwegian* operations": the state's name describes a thing. */
function describesThing(tree: SyntaxTree, mention: ActorMention, at: number): boolean {
  const next = tree.tokens[lastOf(tree, mention, at) + 1];
  return mention.kind === "state" && next?.upos === "NOUN" && THINGS.test(next.lemma);
}

const THINGS =
  /^(?:operation|unit|business|subsidiary|office|plant|factory|market|economy|oil|gas|trade|product|good|stake|share|asset|property|land|territory|border|sale|export|import|debt|currency)$/iu;

function lastOf(tree: SyntaxTree, span: Span, from: number): number {
  let last = from;
  while (last + 1 < tree.tokens.length && tree.token(last + 1).start < span.end) last++;
  return last;
}

/** "at the General Headquarters": capitals after "at". */
function facility(tree: SyntaxTree, at: number, grounding: Grounding): PlaceRef | null {
  if (!/^\p{Lu}/u.test(tree.token(at).form) || tree.token(at).upos === "PRON") return null;
  let last = at;
  while (last + 1 < tree.tokens.length && /^\p{Lu}/u.test(tree.token(last + 1).form)) last++;
  const span = { start: tree.token(at).start, end: tree.token(last).end };
  const name = grounding.text.text.slice(span.start, span.end);
  return name.length < 4 || isOccasion(name)
    ? null
    : { span, name, country: null, geonamesId: null, lat: null, lon: null };
}

/** "at the Oslo Summit": an occasion, and no place. */
export function isOccasion(name: string): boolean {
  return /\b(?:meeting|summit|talks|conference|forum|session|assembly|dialogue|visit|negotiation|ceremony)s?$/iu.test(
    name,
  );
}

/** The first settled day; two that are joined by "to" are a stretch. */
function dayOf(days: readonly Timex[], grounding: Grounding): Dated {
  const settled = days.filter((timex) => datedOf(timex).value !== null);
  const [first, second] = settled;
  if (first === undefined) return UNKNOWN_DATE;
  const from = datedOf(first);
  if (second !== undefined && first.range !== null && second.range !== null) {
    const between = grounding.text.text.slice(first.end, second.start).trim().toLowerCase();
    if (
      /^(?:to|-|–|—|until|till|through|and)$/u.test(between) &&
      first.range.from < second.range.to &&
      (between !== "and" || first.range.from.slice(0, 7) === second.range.from.slice(0, 7))
    ) {
      return { value: `${first.range.from}/${second.range.to}`, basis: from.basis };
    }
  }
  return from;
}

/** Who owns the encounter: the mention that ends in "'s" up to five words before, or a possessive pronoun there. */
export function ownerBefore(tree: SyntaxTree, at: number, grounding: Grounding): ActorMention | null {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const token = tree.token(i);
    if (/^['’]s?$/u.test(token.form) && i > 0) return grounding.actorAt(tree.token(i - 1).start);
    if (/^(?:his|her|their|its)$/iu.test(token.form)) return grounding.actorAt(token.start);
    if (token.upos === "VERB" || token.upos === "ADP" || token.form === ",") return null;
  }
  return null;
}
