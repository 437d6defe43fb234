/** What every store must do; run on each database by its own test file. */

import { describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { sampleReading } from "./sample-reading.ts";

export function storeContract(name: string, open: () => Store): void {
  describe(`store contract on ${name}`, () => {
    test("gives back what was saved, with its evidence", () => {
      const store = open();
      const run = store.beginRun("coder-1", "2026-01-01T00:00:00Z");
      const reading = sampleReading(run.id);
      expect(store.saveReading(run.id, "coder-1", reading)).toEqual({
        isNew: true,
        added: 1,
        changed: 0,
        removed: 0,
        unchanged: 0,
      });
      expect(store.document(reading.document.id)).toEqual(reading.document);
      expect(store.capture(reading.capture.hash)?.bytes).toEqual(reading.capture.bytes);
      expect([...store.records()]).toEqual(reading.records);
      expect(store.notes({ documentId: reading.document.id }).map((note) => note.code)).toEqual([
        "test-note",
      ]);
      store.close();
    });

    test("saving the same reading twice changes nothing", () => {
      const store = open();
      const run = store.beginRun("coder-1", "2026-01-01T00:00:00Z");
      store.saveReading(run.id, "coder-1", sampleReading(run.id));
      const before = store.counts();
      expect(store.saveReading(run.id, "coder-1", sampleReading(run.id))).toEqual({
        isNew: false,
        added: 0,
        changed: 0,
        removed: 0,
        unchanged: 1,
      });
      expect(store.counts()).toEqual(before);
      store.close();
    });

    test("a later run says what it changed and leaves the earlier reading", () => {
      const store = open();
      const first = store.beginRun("coder-1", "2026-01-01T00:00:00Z");
      const old = sampleReading(first.id);
      store.saveReading(first.id, "coder-1", old);
      const second = store.beginRun("coder-2", "2026-01-02T00:00:00Z");
      const changed = sampleReading(second.id, undefined, null);
      expect(store.saveReading(second.id, "coder-2", changed)).toEqual({
        isNew: false,
        added: 0,
        changed: 1,
        removed: 0,
        unchanged: 0,
      });
      const id = changed.records[0]?.id ?? "";
      expect(store.versions(id).map(({ run }) => run.coder)).toEqual(["coder-2", "coder-1"]);
      expect([...store.records()]).toHaveLength(1);
      expect(store.coderOf(changed.capture.hash)).toBe("coder-2");
      store.close();
    });

    test("filters by parties, time, kind and confidence", () => {
      const store = open();
      const run = store.beginRun("coder-1", "2026-01-01T00:00:00Z");
      store.saveReading(run.id, "coder-1", sampleReading(run.id));
      store.saveReading(run.id, "coder-1", sampleReading(run.id, "They visited again in 2019.", "2019"));
      const count = (filter: Parameters<Store["records"]>[0]): number => [...store.records(filter)].length;
      expect(count({ parties: [{ country: "PAK" }, { country: "RUS" }] })).toBe(2);
      expect(count({ parties: [{ country: "PAK" }, { country: "IND" }] })).toBe(0);
      expect(count({ from: "2019-06-01" })).toBe(1);
      expect(count({ to: "2011-05-10" })).toBe(1);
      expect(count({ kinds: ["statement"] })).toBe(0);
      expect(count({ confidenceMin: 0.9 })).toBe(0);
      expect(count({ limit: 1 })).toBe(1);
      store.close();
    });

    test("a reading that fails half-way leaves nothing behind", () => {
      const store = open();
      const run = store.beginRun("coder-1", "2026-01-01T00:00:00Z");
      const reading = sampleReading(run.id);
      const broken = { ...reading, records: [...reading.records, ...reading.records] };
      expect(() => store.saveReading(run.id, "coder-1", broken)).toThrow();
      expect(store.counts().documents).toBe(0);
      expect(store.document(reading.document.id)).toBeNull();
      store.close();
    });

    test("search finds pages by words and takes no operators from the user", () => {
      const store = open();
      const run = store.beginRun("coder-1", "2026-01-01T00:00:00Z");
      store.saveReading(run.id, "coder-1", sampleReading(run.id));
      expect(store.search("envoy moscow", 10)).toHaveLength(1);
      expect(store.search('envoy" OR "zzz', 10)).toHaveLength(0);
      expect(store.search("NOT *", 10)).toHaveLength(0);
      expect(store.search('"', 10)).toHaveLength(0);
      store.close();
    });

    test("judgements are kept in order and need a record", () => {
      const store = open();
      const run = store.beginRun("coder-1", "2026-01-01T00:00:00Z");
      const reading = sampleReading(run.id);
      store.saveReading(run.id, "coder-1", reading);
      const recordId = reading.records[0]?.id ?? "";
      const judgement = {
        id: "ju-1",
        recordId,
        verdict: "wrong",
        by: "ann",
        at: "2026-01-03T00:00:00Z",
        reason: "no visit",
        changes: null,
        supersedes: null,
      } as const;
      store.saveJudgement(judgement);
      store.saveJudgement({
        ...judgement,
        id: "ju-2",
        verdict: "right",
        at: "2026-01-04T00:00:00Z",
        supersedes: "ju-1",
      });
      expect(store.judgements(recordId).map((each) => each.verdict)).toEqual(["wrong", "right"]);
      expect(() => store.saveJudgement({ ...judgement, id: "ju-3", recordId: "ev-none" })).toThrow(
        /no record/,
      );
      store.close();
    });

    test("forgets a reader's name everywhere and stays sound", () => {
      const store = open();
      const run = store.beginRun("coder-1", "2026-01-01T00:00:00Z");
      const text = "The envoy left.\n\nAnnika Berg\nShe visited too late, says Annika Berg.";
      const reading = sampleReading(run.id, text);
      const start = text.indexOf("She");
      const comment = {
        id: "c1",
        replyTo: null,
        author: "Annika Berg",
        posted: { value: null, basis: "unknown" },
        postedAsShown: null,
        span: { start, end: text.length },
        quoted: [],
        reactions: {},
        permalink: null,
      } as const;
      store.saveReading(run.id, "coder-1", {
        ...reading,
        document: { ...reading.document, comments: [comment] },
      });
      expect(store.forgetAuthor("Nobody")).toBe(0);
      expect(store.forgetAuthor("Annika Berg")).toBe(1);
      expect(JSON.stringify(store.document(reading.document.id))).not.toContain("Annika");
      expect(store.search("Annika", 5)).toEqual([]);
      expect(store.capture(reading.capture.hash)?.bytes).toHaveLength(0);
      expect([...store.check()]).toEqual([]);
      store.close();
    });

    test("the integrity check is clean on a sound record", () => {
      const store = open();
      const run = store.beginRun("coder-1", "2026-01-01T00:00:00Z");
      store.saveReading(run.id, "coder-1", sampleReading(run.id));
      expect([...store.check()]).toEqual([]);
      store.close();
    });
  });
}
