import { expect, test } from "vitest";
import type { StoredRecord } from "../../src/model/evidence.ts";
import { toldByEncounters } from "../../src/resolve/told-by-encounter.ts";

function entry(kind: "event" | "encounter", start: number, quote: string, body: object) {
  const evidence = [{ span: { start, end: start + quote.length }, quote }];
  const record = { id: `${kind} ${start}`, kind, documentId: "a", evidence, body } as unknown as StoredRecord;
  return { record, others: [] };
}
const QUOTE = "Chad cancelled a visit to Mali";
const visit = (status: string) => entry("encounter", 0, QUOTE, { status });

test.each([
  ["a meeting told twice", "CONSULT", "occurred", QUOTE, true],
  ["a visit called off", "REJECT", "negated", QUOTE, true],
  ["a rejection of something else beside a visit", "REJECT", "negated", "Chad refused Mali a loan", false],
  ["a rejection beside a visit that took place", "REJECT", "occurred", QUOTE, false],
  ["an accusation on the same words", "ACCUSE", "negated", QUOTE, false],
])("%s", (_, type, status, quote, isTold) => {
  const told = toldByEncounters([visit(status), entry("event", 5, quote, { type })]);
  expect([...told]).toEqual(isTold ? ["event 5"] : []);
});

test("an event elsewhere on the page stands for itself", () => {
  const told = toldByEncounters([visit("occurred"), entry("event", 90, QUOTE, { type: "CONSULT" })]);
  expect(told.size).toBe(0);
});
