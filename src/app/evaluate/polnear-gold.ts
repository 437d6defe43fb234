/** Gold attributions made ready for scoring: which are direct quotations, and the head word of each source. */

import { overlapLength, type Span } from "../../base/span.ts";
import type { Discourse } from "../../extract/statements/discourse.ts";
import type { ScoredAttribution } from "./attribution-score.ts";
import type { GoldAttribution } from "./polnear.ts";

/** Four fifths of the characters lie in quotation marks. */
export function isDirect(content: readonly Span[], discourse: Discourse): boolean {
  let inside = 0;
  let total = 0;
  for (const span of content) {
    total += span.end - span.start;
    for (const quotation of discourse.quotations) {
      if (quotation.start >= span.end) break;
      inside += overlapLength(span, quotation);
    }
  }
  return total > 0 && inside / total >= 0.8;
}

/** Offset of the head word of a phrase in the tree of its sentence; null for an empty one. */
export function headOffset(spans: readonly Span[], discourse: Discourse): number | null {
  for (const span of spans) {
    for (const view of discourse.sentencesOf(span)) {
      const head = view.tree.headOf(span);
      if (head !== null) return view.tree.token(head).start;
    }
  }
  return spans[0]?.start ?? null;
}

export function goldScored(gold: GoldAttribution, discourse: Discourse): ScoredAttribution {
  return {
    content: gold.content,
    source: gold.source,
    headAt: headOffset(gold.source, discourse),
    direct: isDirect(gold.content, discourse),
  };
}
