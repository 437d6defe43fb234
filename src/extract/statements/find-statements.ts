/**
 * Finds who said what in a text: direct, indirect and mixed, with cue or running on without one. Puts together what the
 * attribution model, the quotation marks and the grounding of actors say; owns the record, not the decisions.
 */

import { contains, type Span } from "../../base/span.ts";
import type { AnnotatedText, Timex } from "../../model/annotation.ts";
import { type Dated, UNKNOWN_DATE } from "../../model/dated.ts";
import type { ActorRef, Statement } from "../../model/records.ts";
import { prepositionOf } from "../clauses/find-predicates.ts";
import { actorRefOf, datedOf, distinctRefs, Grounding } from "../clauses/grounding.ts";
import type { AttributionModel } from "./attribution-model.ts";
import { Discourse } from "./discourse.ts";
import { findRawStatements, type RawStatement } from "./raw-statements.ts";
import { type ResolvedSpeaker, SpeakerResolver } from "./speakers.ts";
import { topicsOf } from "./topics.ts";

const RULE = "attribution@1";

/** How far a finding is a statement in an analyst's sense: thoughts and deeds that express a view are kept, but held loosely. */
const MANNER_WEIGHT: Readonly<Record<RawStatement["manner"], number>> = {
  spoken: 1,
  performed: 0.88,
  other: 0.6,
};

/**
 * The statements of a text in text order.
 * @example findStatements(annotated("Chad will vote, its envoy said."), model)[0]?.direct // false
 */
export function findStatements(text: AnnotatedText, model: AttributionModel): Statement[] {
  const discourse = new Discourse(text);
  const grounding = new Grounding(text);
  const resolver = new SpeakerResolver(grounding);
  const raws = findRawStatements(discourse, model);
  const within = nesting(raws);
  const speakers = raws.map((raw) => voicesOf(resolver.resolve(raw)));
  // Each of several speakers has a statement of his own: where those of each raw one begin.
  let count = 0;
  const from = speakers.map((voices) => (count += voices.length) - voices.length);
  return raws.flatMap((raw, index) => {
    const around = within[index] ?? null;
    return (speakers[index] as (ResolvedSpeaker | null)[]).map((speaker) =>
      render(raw, around === null ? null : (from[around] as number), speaker, grounding),
    );
  });
}

/** Each speaker by himself. */
function voicesOf(speaker: ResolvedSpeaker | null): (ResolvedSpeaker | null)[] {
  if (speaker === null || speaker.others === undefined || speaker.others.length === 0) return [speaker];
  const all = [speaker.actor, ...speaker.others];
  return all.map((actor) => ({
    actor,
    sureness: speaker.sureness,
    reason: `${speaker.reason}; jointly with ${all
      .filter((other) => other !== actor)
      .map((other) => other.name)
      .join(" and ")}`,
  }));
}

function render(
  raw: RawStatement,
  within: number | null,
  speaker: ResolvedSpeaker | null,
  grounding: Grounding,
): Statement {
  const named =
    speaker === null
      ? null
      : {
          ...speaker.actor,
          span: raw.carriedFrom === null ? (raw.source ?? speaker.actor.span) : speaker.actor.span,
        };
  const kind =
    MANNER_WEIGHT[raw.manner] *
    (isBodily(raw, grounding) ? 0.5 : 1) *
    (isSpokenOf(raw) ? 0.5 : 1) *
    (isLoose(raw) || isSourceless(raw) ? 0.65 : 1) *
    (isThingIssued(raw) || isSupposed(raw) || isUnsaid(raw) ? 0.6 : 1) *
    (isHollow(raw, grounding) ? 0.5 : 1);
  const reasons = [
    raw.cueSpan === null
      ? "a quotation of whole sentences without a cue"
      : `cue "${words(grounding, raw.cueSpan)}"`,
    ...(speaker === null ? ["no speaker is named"] : [speaker.reason]),
  ];
  return {
    speaker: named,
    addressee: addresseeOf(raw, grounding),
    cue: raw.cueSpan,
    content: raw.content,
    direct: raw.direct,
    about: aboutOf(raw, named, grounding),
    topics: topicsOf(formsOf(raw, grounding)),
    when: whenOf(raw, grounding),
    within,
    evidence: evidenceOf(raw),
    rule: raw.cue < 0 ? "run-on-quotation@1" : RULE,
    confidence: round(
      Math.min(0.97, raw.probability * kind * (speaker === null ? 0.75 : 0.25 + 0.75 * speaker.sureness)),
    ),
    reasons,
  };
}

/** "welcomed Rao at the ministry", "called on Rao": what is done to a person bodily says nothing. */
function isBodily(raw: RawStatement, grounding: Grounding): boolean {
  if (raw.cue < 0 || raw.direct) return false;
  const { tree } = raw.view;
  const lemma = tree.token(raw.cue).lemma.toLowerCase();
  if (lemma === "answer") return /\bcalls?\b/iu.test(words(grounding, raw.content[0] as Span).slice(0, 12));
  if (!/^(?:welcome|call|receive|see|meet|greet|invite|host)$/u.test(lemma)) return false;
  return tree.children(raw.cue).some((child) => {
    const { deprel, start } = tree.token(child);
    return (deprel === "obj" || deprel.startsWith("obl")) && grounding.actorAt(start)?.kind === "person";
  });
}

/**
 * "The valley has been described as calm": whoever is spoken of stands as the subject of a passive and speaks not.
 * Refused: "he was quoted as saying", "Chad was asked to pay, it said".
 */
function isSpokenOf(raw: RawStatement): boolean {
  if (raw.cue < 0 || raw.direct) return false;
  const { tree } = raw.view;
  if (/^(?:quote|cite|report|hear|record)$/iu.test(tree.token(raw.cue).lemma)) return false;
  const subject = tree.childBy(raw.cue, "nsubj:pass");
  return subject !== null && (raw.headAt === null || tree.token(subject).start === raw.headAt);
}

/** "A man living in Chad said": a source that a parse found in a phrase of place rather than as a subject. */
function isLoose(raw: RawStatement): boolean {
  if (raw.cue < 0 || raw.headAt === null) return false;
  const { tree } = raw.view;
  const head = tree.tokens.findIndex((token) => token.start === raw.headAt);
  if (head < 0 || tree.head(head) === raw.cue || !/^(?:obl|nmod)$/u.test(tree.token(head).deprel))
    return false;
  return /^(?:in|at|near|on|from|with|of|to|against)$/iu.test(prepositionOf(tree, head));
}

/** "According to" somebody whom the parse did not give. */
function isSourceless(raw: RawStatement): boolean {
  return raw.source === null && raw.cue >= 0 && /^according$/iu.test(raw.view.tree.token(raw.cue).form);
}

/** "issued a press release", "published an interview": that there was something to read, and none of its words. */
function isThingIssued(raw: RawStatement): boolean {
  if (raw.cue < 0 || raw.direct) return false;
  const { tree } = raw.view;
  const object = tree.childBy(raw.cue, "obj");
  if (object === null || !ISSUING.test(tree.token(raw.cue).lemma.toLowerCase())) return false;
  const { start } = tree.token(object);
  return raw.content.some((span) => span.start <= start && start < span.end);
}

const ISSUING =
  /^(?:issue|publish|release|broadcast|post|launch|present|air|carry|print|send|sign|write|draft|record)$/u;

/** "She never spoke of it", "he did not say why": tells what was not said. */
function isUnsaid(raw: RawStatement): boolean {
  if (raw.cue < 0 || raw.direct || raw.manner !== "spoken") return false;
  const { tree } = raw.view;
  return tree
    .childrenBy(raw.cue, "advmod")
    .some((at) => /^(?:not|n['’]t|never)$/iu.test(tree.token(at).form));
}

/** "Some might say so": nobody has. */
function isSupposed(raw: RawStatement): boolean {
  return (
    raw.cue >= 0 &&
    !raw.direct &&
    raw.view.tree
      .childrenBy(raw.cue, "aux")
      .some((at) => /^(?:may|might|could|should|must|can)$/iu.test(raw.view.tree.token(at).form))
  );
}

/** "The agency reported the governor said", "said in a statement": a few words that are only somebody's saying, or its place. */
function isHollow(raw: RawStatement, grounding: Grounding): boolean {
  const [only, more] = raw.content;
  if (only === undefined || more !== undefined || raw.direct || only.end - only.start > 60) return false;
  if (/^(?:in|on|at|during)\s+(?:an?|the|his|her|its)?\s*\p{Ll}+$/iu.test(words(grounding, only)))
    return true;
  const last = /([\p{L}]+)\W*$/u.exec(words(grounding, only))?.[1] ?? "";
  return /^(?:said|says|told|added|reported|stated|announced|noted|claimed)$/iu.test(last);
}

function words(grounding: Grounding, span: Span): string {
  return grounding.text.text.slice(span.start, span.end);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The words to show: content, cue and speaker in one stretch where they stand in one sentence, then what lies elsewhere. */
function evidenceOf(raw: RawStatement): Span[] {
  const parts = [...raw.content];
  if (raw.cueSpan !== null) parts.push(raw.cueSpan);
  if (raw.source !== null && raw.carriedFrom === null) parts.push(raw.source);
  const own = raw.view.sentence;
  const local = parts.filter((part) => part.start < own.end && part.end > own.start);
  const far = raw.content.filter((part) => part.start >= own.end || part.end <= own.start);
  if (local.length === 0) return far;
  const start = Math.min(...local.map((part) => part.start));
  const end = Math.max(...local.map((part) => part.end));
  return [{ start, end }, ...far];
}

/** The innermost statement whose content holds the whole of this one with its cue. */
function nesting(raws: readonly RawStatement[]): (number | null)[] {
  return raws.map((raw, index) => {
    if (raw.cueSpan === null) return null;
    let best: number | null = null;
    let size = Number.MAX_SAFE_INTEGER;
    for (let i = Math.max(0, index - 12); i < Math.min(raws.length, index + 12); i++) {
      if (i === index) continue;
      for (const span of raws[i]?.content ?? []) {
        if (
          contains(span, raw.cueSpan) &&
          raw.content.every((part) => contains(span, part)) &&
          span.end - span.start < size
        ) {
          best = i;
          size = span.end - span.start;
        }
      }
    }
    return best;
  });
}

/** "told reporters", "said to Lavrov". */
function addresseeOf(raw: RawStatement, grounding: Grounding): ActorRef | null {
  if (raw.cue < 0) return null;
  const { tree } = raw.view;
  const lemma = tree.token(raw.cue).lemma.toLowerCase();
  for (const child of tree.children(raw.cue)) {
    const { deprel, start, end } = tree.token(child);
    const isTold =
      deprel === "iobj" ||
      (deprel === "obj" &&
        /^(?:tell|ask|inform|assure|remind|warn|urge|thank|congratulate|brief|advise|notify)$/u.test(lemma));
    const isTo =
      deprel.startsWith("obl") && /^to$/iu.test(tree.token(tree.childBy(child, "case") ?? child).form);
    if (!isTold && !isTo) continue;
    if (raw.content.some((span) => span.start <= start && end <= span.end)) continue;
    const mention = grounding.actorAt(start);
    if (mention !== null) return actorRefOf(mention);
  }
  return null;
}

function aboutOf(raw: RawStatement, speaker: ActorRef | null, grounding: Grounding): ActorRef[] {
  const mentions = raw.content.flatMap((span) => grounding.actorsIn(span));
  const refs = mentions
    .filter((mention) => mention.actorId !== null)
    .flatMap((mention) => grounding.refsOf(mention));
  return distinctRefs(refs).filter((ref) => ref.actorId !== speaker?.actorId);
}

function* formsOf(raw: RawStatement, grounding: Grounding): Generator<string> {
  for (const span of raw.content) {
    for (const match of words(grounding, span)
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu))
      yield match[0];
  }
}

/** The day it was said, where the cue's own clause tells it: "said on Wednesday". */
function whenOf(raw: RawStatement, grounding: Grounding): Dated {
  if (raw.cue < 0) return UNKNOWN_DATE;
  const { sentence } = raw.view;
  const outside = grounding
    .datesIn(sentence)
    .filter((timex) => !raw.content.some((span) => contains(span, timex)));
  const cue = raw.cueSpan as Span;
  const published = grounding.text.published.value?.slice(0, 10) ?? null;
  let best: Timex | null = null;
  for (const timex of outside) {
    const day = datedOf(timex).value;
    // What is said lies behind the day of publication: "announced his departure, effective next Monday".
    if (day === null || (published !== null && day.slice(0, 10) > published)) continue;
    if (best === null || Math.abs(timex.start - cue.start) < Math.abs(best.start - cue.start)) best = timex;
  }
  return best === null ? UNKNOWN_DATE : datedOf(best);
}
