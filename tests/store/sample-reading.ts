/** A reading made by hand, for tests of stores and answers. */

import { sha256 } from "../../src/base/hash.ts";
import type { Document } from "../../src/model/document.ts";
import type { ActorRef, Event } from "../../src/model/records.ts";
import { storedRecords } from "../../src/pipeline/store-records.ts";
import type { Reading } from "../../src/store/store.ts";

export const state = (iso3: string, name: string): ActorRef => ({
  span: null,
  actorId: `state:${iso3}`,
  name,
  kind: "state",
  country: iso3,
  sector: "GOV",
  code: `${iso3}GOV`,
  role: null,
});

export function eventOf(text: string, words: string, when: string | null): Event {
  const start = text.indexOf(words);
  return {
    type: "CONSULT",
    mode: "visit",
    contexts: [],
    cameo: "042",
    goldstein: 1.9,
    status: "occurred",
    actors: [state("PAK", "Pakistan")],
    recipients: [state("RUS", "Russia")],
    when: when === null ? { value: null, basis: "unknown" } : { value: when, basis: "stated" },
    place: null,
    trigger: { start, end: start + words.length },
    attribution: null,
    evidence: [{ start, end: start + words.length }],
    rule: "test@1",
    confidence: 0.8,
    reasons: ["*visited* → CONSULT"],
  };
}

/** A page whose one sentence tells of one visit; `runId` must be that of the run it is saved under. */
export function sampleReading(
  runId: string,
  sentence = "The envoy visited Moscow in May 2011.",
  when: string | null = "2011-05",
): Reading {
  const bytes = new TextEncoder().encode(sentence);
  const hash = sha256(bytes);
  const document: Document = {
    id: `doc-${hash.slice(0, 12)}`,
    captureHash: hash,
    origin: "page.txt",
    url: null,
    outlet: "The Test",
    capturedAt: null,
    published: { value: "2011-05-13", basis: "stated" },
    modified: { value: null, basis: "unknown" },
    kind: "article",
    language: "en",
    title: "A visit",
    byline: null,
    dateline: null,
    section: null,
    text: sentence,
    zones: [{ kind: "body", start: 0, end: sentence.length }],
    comments: [],
    threadAuthor: null,
    linked: null,
    map: {
      charset: "utf-8",
      runs: [{ start: 0, end: sentence.length, byteStart: 0, byteEnd: bytes.length, verbatim: true }],
    },
    commentsAnnounced: null,
  };
  const found = {
    events: [eventOf(sentence, "visited", when)],
    statements: [],
    commitments: [],
    projects: [],
    encounters: [],
    reactions: [],
  };
  return {
    capture: {
      hash,
      bytes,
      origin: "page.txt",
      url: null,
      capturedAt: null,
      mediaType: "text/plain",
      charset: null,
      stated: {},
    },
    document,
    records: storedRecords(document, found, null, runId),
    notes: [{ code: "test-note", severity: "info", span: null, text: "a note" }],
  };
}
