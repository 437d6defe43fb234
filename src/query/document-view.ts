/** A page together with what was recorded from it and noted about it. */

import type { Document } from "../model/document.ts";
import type { StoredRecord } from "../model/evidence.ts";
import type { Store, StoredNote } from "../store/store.ts";

export class DocumentView {
  readonly document: Document;
  readonly records: readonly StoredRecord[];
  readonly notes: readonly StoredNote[];

  private constructor(document: Document, records: readonly StoredRecord[], notes: readonly StoredNote[]) {
    this.document = document;
    this.records = records;
    this.notes = notes;
  }

  /** Null when there is no page of this id; records in text order. */
  static load(store: Store, id: string): DocumentView | null {
    const document = store.document(id);
    if (document === null) return null;
    const records = [...store.records({ documentId: id })].sort(
      (a, b) => (a.evidence[0]?.span.start ?? 0) - (b.evidence[0]?.span.start ?? 0),
    );
    return new DocumentView(document, records, store.notes({ documentId: id }));
  }
}
