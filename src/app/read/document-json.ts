/** A page as read, as one JSON object: the document itself, its zones and comments with their words and their bytes. */

import type { Note } from "../../base/outcome.ts";
import { type Span, textOf } from "../../base/span.ts";
import type { Comment, Document, Zone } from "../../model/document.ts";
import { ByteSpans } from "./byte-spans.ts";

/** What a span covers, said in full, so that a script need not cut the text itself. */
interface Located {
  readonly text: string;
  /** Offsets into the capture (`end` exclusive); null where they are not known. */
  readonly bytes: Span | null;
}

/** `Document` with the map resolved: its charset stays, its runs become the `bytes` of zones and comments. */
interface DocumentJson extends Omit<Document, "map" | "zones" | "comments"> {
  readonly charset: string;
  readonly zones: readonly (Zone & Located)[];
  readonly comments: readonly (Comment & Located)[];
}

/** `read`: looked at without a database; `recorded`: read and kept; `known`: as an earlier reading of this version kept it. */
export type DocumentState = "read" | "recorded" | "known";

export interface DocumentLine {
  readonly kind: "document";
  readonly state: DocumentState;
  readonly document: DocumentJson;
  readonly notes: readonly Note[];
}

/** @example JSON.stringify(documentLine("read", document, notes)) // {"kind":"document","state":"read","document":{"id":"doc-… */
export function documentLine(state: DocumentState, document: Document, notes: readonly Note[]): DocumentLine {
  const places = new ByteSpans(document);
  const located = (span: Span): Located => ({ text: textOf(document.text, span), bytes: places.of(span) });
  const { map, zones, comments, text, ...facts } = document;
  return {
    kind: "document",
    state,
    document: {
      ...facts,
      charset: map.charset,
      zones: zones.map((zone) => ({ ...zone, ...located(zone) })),
      comments: comments.map((comment) => ({ ...comment, ...located(comment.span) })),
      text,
    },
    notes: notes.map(({ code, severity, span, text }) => ({ code, severity, span, text })),
  };
}
