/** Tells the readings that make no commitment or name no act. Owns refusals that verbs and nouns share; drafts nothing. */

import type { SyntaxTree } from "../../language/tree.ts";
import type { Predicate } from "../clauses/predicate.ts";

/** "would offer if", "asked it to pledge", "refused to agree" make no commitment. */
export function isIrreal(tree: SyntaxTree, predicates: readonly Predicate[], predicate: Predicate): boolean {
  if (
    predicate.isQuestion ||
    predicate.markers.includes("if") ||
    predicate.markers.includes("whether") ||
    predicate.markers.includes("unless")
  )
    return true;
  if (isToCome(tree, predicate) || isSupposed(tree, predicate)) return true;
  if (predicate.auxiliaries.some((word) => /^(?:should|could|can|might|must|would|may|ought)$/u.test(word)))
    return true;
  if (predicate.isNegated || isYet(tree, predicate)) return true;
  for (let at = predicate, steps = 0; steps < 4; steps++) {
    const above = predicates[at.governor];
    // "That does not mean that Peru is ready to pay."
    if (above !== undefined && at.link === "ccomp" && (above.isNegated || SUPPOSING.test(above.lemma)))
      return true;
    if (above === undefined || at.link !== "xcomp") return false;
    if (
      /^(?:refuse|decline|fail|ask|urge|call|want|expect|allow|enable|let|permit|likely|unlikely|press|demand|need|hope|seek|appear|seem|try|force|require)$/u.test(
        above.lemma,
      )
    )
      return true;
    at = above;
  }
  return false;
}

/** "when the two sign the pact": they have not done so yet. Refused: "when the two signed the pact". */
function isToCome(tree: SyntaxTree, predicate: Predicate): boolean {
  if (predicate.tense === "past" || predicate.markers.includes("to") || predicate.form === "participle")
    return false;
  return tree
    .children(predicate.head)
    .some(
      (child) => child < predicate.head && /^(?:when|once|until|before|till)$/iu.test(tree.token(child).form),
    );
}

/** "believes that Peru will sign": what somebody expects of another. */
const SUPPOSING =
  /^(?:believe|think|expect|hope|fear|doubt|predict|forecast|estimate|suppose|assume|wonder|speculate|anticipate|imagine|wish|deny)$/u;
/** "the failure of Peru and Chile to agree". */
const FAILURE = /^(?:failure|refusal|inability|reluctance|unwillingness|hesitation|delay)$/u;

const SUPPOSITION =
  /^(?:assumption|presumption|supposition|belief|fear|hope|expectation|view|forecast|prediction|possibility|chance|speculation|rumou?r|idea|impression|suspicion|optimistic|hopeful|confident|likely|unlikely|doubtful|sceptical|skeptical|afraid|sure|certain)$/u;

/** "the fear that Peru plans to close the port", "is optimistic that Peru will sell more": somebody's view of what another will do. */
export function isSupposed(tree: SyntaxTree, predicate: Predicate): boolean {
  for (let at = predicate.head, steps = 0; steps < 2; steps++) {
    const { deprel } = tree.token(at);
    const head = tree.head(at);
    if (head < 0 || !/^(?:ccomp|acl|advcl|parataxis|csubj|xcomp|root)/u.test(deprel)) return false;
    // A parser may hang the infinitive on the verb above: "spoke of the failure of Peru to agree".
    if (deprel === "advcl" && predicate.form === "infinitive" && steps === 0)
      return tree
        .children(head)
        .some((child) => child < at && FAILURE.test(tree.token(child).lemma.toLowerCase()));
    if (deprel.startsWith("acl") && FAILURE.test(tree.token(head).lemma.toLowerCase())) return true;
    if (deprel !== "acl:relcl" && SUPPOSITION.test(tree.token(head).lemma.toLowerCase())) return true;
    // "Our presumption is that Peru will pay": the noun may be the subject.
    const subject = tree.childBy(head, "nsubj");
    if (subject !== null && subject !== at && SUPPOSITION.test(tree.token(subject).lemma.toLowerCase()))
      return true;
    at = head;
  }
  return false;
}

/** "have yet to agree". */
function isYet(tree: SyntaxTree, predicate: Predicate): boolean {
  return tree.tokens
    .slice(Math.max(0, predicate.head - 4), predicate.head)
    .some((token) => token.form.toLowerCase() === "yet");
}

/** Whether a head under a preposition is a day, a number or a paper rather than an act: "agreed on Monday", "agreed to the plan". */
export function isPersonOrDate(tree: SyntaxTree, head: number): boolean {
  if (
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/iu.test(
      tree.token(head).form,
    ) ||
    /^(?:NUM|PRON)$/u.test(tree.token(head).upos)
  )
    return true;
  // "committed to the young people who follow us": whom one serves, and no act.
  if (
    /^(?:people|youth|child|citizen|family|voter|fan|player|worker|farmer|patient|student|pupil|client|customer|reader)$/u.test(
      tree.token(head).lemma.toLowerCase(),
    )
  )
    return true;
  return /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday|week|month|year|proposal|demand|request|plan|condition|need|importance|necessity|point|principle|matter|issue|thing|step|stage|sideline|margin|occasion|eve|basis|behalf|ground|desire|goal|aim|view|call|assessment|idea|opinion)s?$/iu.test(
    tree.token(head).form,
  );
}
