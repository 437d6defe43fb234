/** Turns what resolving across pages yields into the items of a brief. */

import type { Linked, StandingStep } from "../resolve/linked.ts";
import type { BriefItem } from "./brief.ts";
import type { Citable } from "./citation-book.ts";

/** `recordOf` finds a record that a standing step points to; steps whose record is gone are left out. */
export function briefItems(
  linked: Linked,
  recordOf: (id: string) => BriefItem["record"] | null,
): BriefItem[] {
  const entries = linked.entries.map(({ record, others }): BriefItem => ({ record, others }));
  const commitments = linked.commitments.map((each): BriefItem => {
    // The step that made it stand so; a mere repetition comes after it without changing anything.
    const last = each.history.findLast((step) => step.to === each.standing);
    const evidence = last === undefined ? [] : [tellingOf(last, recordOf)].filter((told) => told !== null);
    return {
      record: each.record,
      others: each.others,
      standing: { to: each.standing, when: last?.when ?? null, evidence },
      isOverdue: each.isOverdue,
    };
  });
  return [...entries, ...commitments];
}

/** The record of a step, or the bare sentence where the step has none. */
function tellingOf(
  { recordId, documentId, span, quote }: StandingStep,
  recordOf: (id: string) => BriefItem["record"] | null,
): Citable | null {
  return recordId === null ? { id: null, documentId, evidence: [{ span, quote }] } : recordOf(recordId);
}
