/**
 * Promises and what came of them on pages written for this test, about states that no other sample names, with pages between
 * that speak of like things and must not be taken for an outcome. Floors only rise.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { packageRoot } from "../../src/app/package-root.ts";
import { readCapture } from "../../src/app/read/read-capture.ts";
import { Session } from "../../src/app/session.ts";
import { stagesFrom } from "../../src/app/stages.ts";
import { captures, isFault } from "../../src/ingest/captures.ts";
import { readRelation } from "../../src/query/relation.ts";
import type { LinkedCommitment } from "../../src/resolve/linked.ts";

interface Outcome {
  readonly pair: string;
  readonly promise: string;
  readonly to: string;
  readonly words: string;
}

const folder = join(packageRoot(), "tests", "resolve", "promises");
const outcomes = JSON.parse(readFileSync(join(folder, "outcomes.json"), "utf8")) as Outcome[];
/** Of 28; what is missing has no record of its promise, or tells the outcome in a figure of speech. */
const FLOOR = 22;
const commitments = new Map<string, readonly LinkedCommitment[]>();

beforeAll(async () => {
  using session = new Session(":memory:");
  const stages = stagesFrom(session.resources);
  const run = session.store.beginRun("test", "2024-01-01T00:00:00Z");
  for await (const capture of captures(join(folder, "pages.jsonl"))) {
    if (isFault(capture)) continue;
    const reading = readCapture({ sequence: 0, capture }, stages, run.id, {
      published: null,
      pseudonymKey: null,
    });
    const { document, records } = reading;
    if (document !== null)
      session.store.saveReading(run.id, "test", { capture, document, records, notes: [] });
  }
  for (const { pair } of outcomes) {
    const [a, b] = pair.split(" ").map((code) => session.party(code));
    if (a == null || b == null) throw new Error(pair);
    const relation = readRelation(session.store, [a, b], { from: null, to: null }, 0.5, null);
    commitments.set(pair, relation.linked.commitments);
  }
}, 60_000);

const tells = ({ words }: Outcome, quote: string): boolean => quote.includes(words);

test("outcomes are linked to their promises", () => {
  const missed = outcomes.filter(
    (outcome) =>
      !(commitments.get(outcome.pair) ?? []).some(
        ({ record, others, history }) =>
          [record, ...others].some(({ evidence }) =>
            evidence.some(({ quote }) => quote.includes(outcome.promise)),
          ) && history.some(({ to, quote }) => to === outcome.to && tells(outcome, quote)),
      ),
  );
  expect(outcomes.length - missed.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(FLOOR);
});

test("nothing else is taken for one", () => {
  for (const [pair, all] of commitments) {
    const told = outcomes.filter((outcome) => outcome.pair === pair);
    for (const { history } of all)
      for (const { to, quote } of history)
        expect(
          to === "repeated" || told.some((outcome) => outcome.to === to && tells(outcome, quote)),
          `${pair}: ${to}, ${quote}`,
        ).toBe(true);
  }
});
