/** Turns what the extractors found in a document into records with identity and evidence. Finds nothing itself. */

import { assert } from "../base/assert.ts";
import { shortId } from "../base/hash.ts";
import type { Span } from "../base/span.ts";
import type { Document } from "../model/document.ts";
import type { Evidence, StoredRecord } from "../model/evidence.ts";
import { subtypeOf } from "../model/parties.ts";
import type { Found, FoundRecords, RecordKind, RecordOf } from "../model/records.ts";

const PREFIX: Readonly<Record<RecordKind, string>> = {
  event: "ev",
  statement: "st",
  commitment: "co",
  project: "pr",
  encounter: "en",
  reaction: "re",
};

const LISTS: readonly [RecordKind, keyof FoundRecords][] = [
  ["event", "events"],
  ["statement", "statements"],
  ["commitment", "commitments"],
  ["project", "projects"],
  ["encounter", "encounters"],
  ["reaction", "reactions"],
];

/**
 * Records of one document. Spans of `found` count into `document.text`. The id depends on the document, the kind, its
 * subtype and the first evidence alone (a counter tells apart what stands on the same words), so a re-read finds it again.
 */
export function storedRecords(
  document: Document,
  found: FoundRecords,
  comment: string | null,
  runId: string,
): StoredRecord[] {
  const taken = new Map<string, number>();
  return LISTS.flatMap(([kind, list]) =>
    found[list].map((body) => {
      const evidence = body.evidence.map((span) => evidenceOf(document, span, body, runId));
      assert(evidence[0] !== undefined, `a ${kind} without evidence in ${document.id}`);
      const { start, end } = evidence[0].span;
      const place = [document.id, kind, subtypeOf({ kind, body } as never), start, end].join(":");
      const count = taken.get(place) ?? 0;
      taken.set(place, count + 1);
      return {
        id: shortId(PREFIX[kind], [place, count]),
        kind,
        documentId: document.id,
        comment,
        body: body as RecordOf<RecordKind>,
        evidence,
        runId,
      };
    }),
  );
}

/** Separators at the edge of the words say nothing: "ISLAMABAD: Pakistan …" is evidence from "Pakistan" on. */
function withoutSeparators(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end - 1 && /[\s,;:–—-]/u.test(text.charAt(start))) start++;
  while (end - 1 > start && /[\s,;:–—-]/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function evidenceOf(document: Document, whole: Span, found: Found, runId: string): Evidence {
  const span = withoutSeparators(document.text, whole);
  assert(
    span.start >= 0 && span.start < span.end && span.end <= document.text.length,
    `evidence outside of ${document.id}`,
  );
  return {
    documentId: document.id,
    captureHash: document.captureHash,
    span: { start: span.start, end: span.end },
    quote: document.text.slice(span.start, span.end),
    rule: found.rule,
    runId,
    score: found.confidence,
    derivedFrom: null,
  };
}
