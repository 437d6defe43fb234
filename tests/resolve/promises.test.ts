/**
 * Promises and what came of them on pages written for this test, about states that no other sample names, with pages between
 * that speak of like things and must not be taken for an outcome. Floors only rise.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { packageRoot } from "../../src/app/package-root.ts";
import { readRelation } from "../../src/query/relation.ts";
import type { LinkedCommitment } from "../../src/resolve/linked.ts";
import { sessionOver } from "./sessions.ts";

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
  using session = await sessionOver(join(folder, "pages.jsonl"));
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
