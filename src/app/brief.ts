/** The brief of a relation, from the record to its structure. */

import { sentenceAround } from "../base/sentence-around.ts";
import type { StoredRecord } from "../model/evidence.ts";
import type { Statement } from "../model/records.ts";
import { isDirected, isOfParty } from "../query/between.ts";
import type { Party } from "../query/parse-party.ts";
import type { Period } from "../query/period.ts";
import { readerRemarks } from "../query/reader-remarks.ts";
import { readRelation, type Relation } from "../query/relation.ts";
import { briefItems } from "../report/brief-items.ts";
import { type Brief, composeBrief } from "../report/brief.ts";
import type { SentenceOf } from "../report/citation-book.ts";
import { printable } from "../report/printable.ts";
import type { Store } from "../store/store.ts";
import type { Session } from "./session.ts";

/** Reads the relation and composes its brief. */
export function relationBrief(
  session: Session,
  parties: readonly [Party, Party],
  period: Period,
  confidenceMin: number,
): Brief {
  return briefOf(readRelation(session.store, parties, period, confidenceMin, null), period, session);
}

/** The brief of a relation that has been read. */
export function briefOf(relation: Relation, period: Period, session: Session): Brief {
  const { store } = session;
  const { parties, records, linked, documents, asOf } = relation;
  const byId = new Map(records.map((record) => [record.id, record]));
  return composeBrief({
    names: [parties[0].name, parties[1].name],
    period,
    asOf,
    items: briefItems(linked, (id) => byId.get(id) ?? store.record(id)),
    remarks: readerRemarks(store, records, documents),
    pages: documents,
    sentenceOf: sentencesOf(store),
    isDirected: (record) => isDirected(record, parties),
    isOfSides: (record) => isOfSides(record, parties),
    countryName: (iso3) => session.countryName(iso3),
  });
}

function isOfSides(record: StoredRecord, parties: readonly [Party, Party]): boolean {
  const { speaker } = record.body as Statement;
  return speaker !== null && parties.some(({ key }) => isOfParty(key, speaker));
}

/** Sentences around evidence; each page's text is read once, each record's sentence looked for once. */
function sentencesOf(store: Store): SentenceOf {
  const texts = new Map<string, string>();
  const known = new Map<string, ReturnType<SentenceOf>>();
  return (record) => {
    const { span, quote } = record.evidence[0] ?? { span: { start: 0, end: 0 }, quote: "" };
    const key = `${record.documentId}:${span.start}:${span.end}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const text = texts.get(record.documentId) ?? store.document(record.documentId)?.text ?? "";
    texts.set(record.documentId, text);
    const around = text === "" ? span : sentenceAround(text, span);
    const words = text === "" ? quote : text.slice(around.start, around.end);
    const sentence = { start: around.start, text: printable(words) };
    known.set(key, sentence);
    return sentence;
  };
}
