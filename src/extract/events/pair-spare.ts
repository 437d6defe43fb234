/**
 * Acts of given pairs that the lexicon of politics leaves out: by `pair-acts.ts` ("hired Ana Ruiz"), in the sense of the verb that
 * governs them ("refused to hire"). Owns when such a word is believed; owns no words.
 */

import type { Act } from "./act.ts";
import { applyOperator } from "./lexicon/operators.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { withModality } from "./modality.ts";
import { type PairActGroup, pairActOfVerb } from "./pair-acts.ts";
import { depthBelow, type RankedPredicate, type Side } from "./pair-path.ts";
import type { ActReader } from "./read-act.ts";

/** Steps under the verb within which a recipient may stand. */
const DEPTH_MAX = 3;

/** The act of a predicate that takes in both sides, or all but; null where its verb is in no group. */
export function spareAct(
  reader: ActReader,
  entry: RankedPredicate,
  recipient: Side,
  lexicon: Lexicon,
): Act | null {
  const { predicate } = entry;
  if (entry.actorPart === "none" && entry.recipientPart === "none") return null;
  if (entry.recipientPart === "none" && !isBelow(reader, recipient, predicate.head)) return null;
  const group = groupOf(entry, recipient);
  if (group === null) return null;
  const bare: Act = {
    code: group.code,
    trigger: predicate.head,
    chain: [predicate.index],
    reasons: [`"${reader.tree.token(predicate.head).form}" (${group.name})`],
    noun: -1,
    operator: null,
  };
  return withModality(predicate, governed(reader, entry, bare, lexicon), 0, true);
}

function isBelow(reader: ActReader, side: Side, head: number): boolean {
  return side.heads.some((token) => {
    const depth = depthBelow(reader.tree, token, head);
    return depth >= 0 && depth <= DEPTH_MAX;
  });
}

/** The group of the verb with its particle, else with the preposition before the recipient, else alone. */
function groupOf({ predicate }: RankedPredicate, recipient: Side): PairActGroup | null {
  if (predicate.kind !== "verb") return null;
  if (predicate.particle !== null) return pairActOfVerb(`${predicate.lemma}_${predicate.particle}`);
  for (const oblique of predicate.obliques) {
    if (!recipient.tokens.has(oblique.head)) continue;
    const group = pairActOfVerb(`${predicate.lemma}_${oblique.preposition}`);
    if (group !== null) return group;
  }
  return pairActOfVerb(predicate.lemma);
}

/** "agreed to hire", "refused to hire". */
function governed(reader: ActReader, { predicate }: RankedPredicate, act: Act, lexicon: Lexicon): Act {
  const governor = predicate.link === "xcomp" ? reader.predicates[predicate.governor] : undefined;
  if (governor === undefined) return act;
  const entry = lexicon.verb(governor.lemma).find(({ op, tail }) => op !== null && tail.length === 0);
  const operator = entry?.op ?? null;
  if (operator === null || operator === "same" || operator === "plan") return act;
  return { ...act, code: applyOperator(operator, act.code), operator };
}
