/** From heads and mentions of a sentence to those who can take part in an encounter: persons, states and named bodies. Owns no drafts. */

import type { Span } from "../../base/span.ts";
import type { ActorMention } from "../../model/annotation.ts";
import type { ActorRef } from "../../model/records.ts";
import { prepositionOf, withConjuncts } from "../clauses/find-predicates.ts";
import { distinctRefs } from "../clauses/grounding.ts";
import { BODY } from "./encounter-words.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Those named at the given heads and at what is joined to these by "and", each once. */
export function peopleAmong(sentence: SentenceView, heads: readonly number[]): ActorRef[] {
  return distinctRefs(
    heads
      .flatMap((head) =>
        withConjuncts(sentence.tree, head).filter((each) => each === head || !opensClause(sentence, each)),
      )
      .flatMap((head) =>
        refsOf(
          sentence,
          [mentionAt(sentence, head), ...sharingWith(sentence, head)].filter((mention) => mention !== null),
        ),
      ),
  );
}

/** "the delegations of Cyprus *and Greece*": states that stand beside the one under "of". */
function sharingWith(sentence: SentenceView, head: number): ActorMention[] {
  const { tree, grounding } = sentence;
  return tree
    .childrenBy(head, "nmod")
    .filter((child) => prepositionOf(tree, child) === "of")
    .flatMap((child) => tree.childrenBy(child, "conj"))
    .flatMap((at) => grounding.actorAt(tree.token(at).start) ?? [])
    .filter((mention) => mention.kind === "state");
}

/** "talks with rebels, and Rao suggested …": a conjunct that is the subject of what follows it. */
function opensClause(sentence: SentenceView, head: number): boolean {
  const next = sentence.tree.tokens[head + 1];
  return next !== undefined && next.upos === "VERB" && next.feats.includes("VerbForm=Fin");
}

function mentionAt(sentence: SentenceView, head: number): ActorMention | null {
  const token = sentence.tree.token(head);
  const direct = sentence.grounding.actorAt(token.start);
  if (direct !== null) return direct;
  const phrase = sentence.tree.subtreeSpan(
    head,
    (index) => index !== head && /^(?:acl|conj|nmod$|parataxis)/u.test(sentence.tree.token(index).deprel),
  );
  const inside = sentence.grounding
    .actorsIn(phrase)
    .filter((mention) => mention.start >= phrase.start && mention.end <= phrase.end);
  return inside.find((mention) => mention.kind === "person") ?? null;
}

/** The mentions as a record names them, without "a minister" who is nobody in particular and without what nothing identifies. */
export function refsOf(sentence: SentenceView, mentions: readonly ActorMention[]): ActorRef[] {
  return (
    mentions
      .filter((mention) => !isAnybody(sentence, mention))
      .flatMap((mention) => sentence.grounding.refsOf(mention))
      .filter((ref) => ref.actorId !== null || ref.country !== null || ref.kind === "person")
      // "(Oma News) President Rao met …": an agency tells of it.
      .filter((ref) => ref.kind !== "organisation" || (ref.sector !== "MED" && ref.sector !== "JRN"))
  );
}

/** "a Russian minister" is any one of them: nobody who takes part. */
function isAnybody(sentence: SentenceView, mention: ActorMention): boolean {
  if (mention.kind !== "office" && mention.basis !== "role") return false;
  const before = sentence.text.text.slice(Math.max(0, mention.start - 4), mention.start);
  return (
    /(?:^|\s)an? $/iu.test(before) || /^an? /iu.test(sentence.text.text.slice(mention.start, mention.end))
  );
}

/** The first head that is a named body ("the Joint Commission on Trade") with its title; null where none is. */
export function bodyAmong(
  sentence: SentenceView,
  heads: readonly number[],
): { title: string; refs: ActorRef[] } | null {
  for (const head of heads) {
    const token = sentence.tree.token(head);
    if (!BODY.test(token.lemma) || (token.upos !== "NOUN" && token.upos !== "PROPN")) continue;
    const mention = sentence.grounding.actorAt(token.start);
    const isNamedBody = mention !== null && mention.kind === "organisation" && mention.end > token.start;
    const span = isNamedBody ? { start: mention.start, end: mention.end } : bodySpan(sentence, head);
    const title = sentence.text.text
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
function bodySpan(sentence: SentenceView, head: number): Span {
  return sentence.tree.subtreeSpan(head, (index) => {
    const { deprel, upos, form } = sentence.tree.token(index);
    if (sentence.tree.head(index) !== head)
      return deprel.startsWith("acl") || deprel === "punct" || deprel === "appos";
    if (/^(?:compound|amod|flat|nmod:desc)/u.test(deprel)) return false;
    if (deprel === "nmod")
      return !(
        /^(?:on|for|of)$/u.test(prepositionOf(sentence.tree, index)) &&
        (upos === "PROPN" || /^\p{Lu}/u.test(form) || prepositionOf(sentence.tree, index) === "on")
      );
    return true;
  });
}
