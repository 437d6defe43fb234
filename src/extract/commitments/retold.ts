/** One commitment told twice on a page, in its headline and its text: one record with both as evidence. Owns this folding; that across pages is done elsewhere. */

import type { Block } from "../../model/annotation.ts";
import type { ActorRef, Commitment } from "../../model/records.ts";

/**
 * Folds commitments of the same parties with the same force to the same act: the fuller one stays, in its place, and shows the
 * other's words too. Amounts or due days that differ keep two apart.
 */
export function foldRetold(found: readonly Commitment[], blocks: readonly Block[]): Commitment[] {
  const headlines = blocks.filter((block) => block.zone === "headline");
  const isHeadline = (one: Commitment): boolean =>
    headlines.some((block) => block.start <= one.actionSpan.start && one.actionSpan.start < block.end);
  const kept: Commitment[] = [];
  for (const one of found) {
    const at = kept.findIndex((other) =>
      isRetold(one, other, isHeadline(one) !== isHeadline(other) ? 0.5 : 0.75),
    );
    const other = kept[at];
    if (other === undefined) kept.push(one);
    else {
      const [fuller, slighter] = fullness(one) > fullness(other) ? [one, other] : [other, one];
      kept[at] = {
        ...fuller,
        beneficiary: fuller.beneficiary.length > 0 ? fuller.beneficiary : slighter.beneficiary,
        standing: fuller.standing === "open" ? slighter.standing : fuller.standing,
        evidence: [...fuller.evidence, ...slighter.evidence],
        reasons: [...fuller.reasons, "told twice on this page"],
      };
    }
  }
  return kept;
}

function fullness(one: Commitment): number {
  const known = [one.quantity, one.condition, one.due.value, one.when.value].filter((part) => part !== null);
  return known.length + (one.beneficiary.length > 0 ? 1 : 0) + one.confidence;
}

/** `share`: how many of the words of the shorter act the other must have; fewer for headlines, which choose their own. */
function isRetold(one: Commitment, other: Commitment, share: number): boolean {
  if ((one.force === "threat") !== (other.force === "threat")) return false;
  if (partiesOf(one.committer) !== partiesOf(other.committer)) return false;
  const isFree = one.beneficiary.length === 0 || other.beneficiary.length === 0;
  if (!isFree && partiesOf(one.beneficiary) !== partiesOf(other.beneficiary)) return false;
  if (one.quantity !== null && other.quantity !== null && one.quantity.value !== other.quantity.value)
    return false;
  if (one.due.value !== null && other.due.value !== null && one.due.value !== other.due.value) return false;
  const a = stemsOf(one.action);
  const b = stemsOf(other.action);
  const least = Math.min(a.size, b.size);
  // "Chad offers $1 billion" over "Chad has offered to invest $1 billion in …".
  if (
    one.quantity !== null &&
    one.quantity.value === other.quantity?.value &&
    least <= 3 &&
    one.force === other.force
  )
    return true;
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return least >= 2 && shared >= Math.max(2, Math.ceil(share * least));
}

function partiesOf(refs: readonly ActorRef[]): string {
  return [...new Set(refs.map((ref) => ref.country ?? ref.actorId ?? ref.name))].sort().join("+");
}

/** The beginnings of the longer words. */
function stemsOf(action: string): Set<string> {
  const words = action.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !/^(?:the|and|for|with|from|its|their|that|this|more)$/u.test(word))
      .map((word) => word.slice(0, 5)),
  );
}
