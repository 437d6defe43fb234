/** Turns what resolving across pages yields into the items of a brief. */

import type { Linked } from "../resolve/linked.ts";
import type { BriefItem } from "./brief.ts";

/** `recordOf` finds a record that a standing step points to; steps whose record is gone are left out. */
export function briefItems(
  linked: Linked,
  recordOf: (id: string) => BriefItem["record"] | null,
): BriefItem[] {
  const entries = linked.entries.map(({ record, others }): BriefItem => ({ record, others }));
  const commitments = linked.commitments.map((each): BriefItem => {
    // The step that made it stand so; a mere repetition comes after it without changing anything.
    const last = each.history.findLast((step) => step.to === each.standing);
    const evidence = last === undefined ? [] : [recordOf(last.recordId)].filter((record) => record !== null);
    return {
      record: each.record,
      others: each.others,
      standing: { to: each.standing, when: last?.when ?? null, evidence },
      isOverdue: each.isOverdue,
    };
  });
  return [...entries, ...commitments];
}
