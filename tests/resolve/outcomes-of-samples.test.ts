/** Every outcome written into the sample pages must be linked to the commitment it is of; a floor that only rises. */

import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../src/app/package-root.ts";
import { readRelation } from "../../src/query/relation.ts";
import { sessionOver } from "./sessions.ts";

interface Expected {
  readonly file: string;
  readonly promise: string;
  readonly outcome: string;
  readonly by: string;
}

const FLOOR = 7;

test("outcomes written into the samples are linked to their commitments", async () => {
  const root = packageRoot();
  const expected = JSON.parse(
    readFileSync(join(root, "tests", "whole", "sample-outcomes.json"), "utf8"),
  ) as Expected[];
  using session = await sessionOver(join(root, "samples"));
  const { store } = session;
  const fileOf = new Map(
    store
      .documents()
      .map(({ id, origin }) => [id, relative(join(root, "samples"), origin.replace(/#.*$/u, ""))]),
  );
  const missed = expected.filter(({ file, promise, outcome, by }) => {
    // A folder of samples is named after its relation: "chad-mali".
    const [a, b] = (file.split("/")[0] ?? "").split("-").map((name) => session.party(name));
    if (a == null || b == null) throw new Error(file);
    const { linked } = readRelation(store, [a, b], { from: null, to: null }, 0, null);
    return !linked.commitments.some(
      ({ record, others, history }) =>
        [record, ...others].some(
          ({ documentId, evidence }) =>
            fileOf.get(documentId) === file &&
            evidence.some(({ quote }) => quote.includes(promise) || promise.includes(quote)),
        ) && history.some(({ to, documentId }) => to === outcome && fileOf.get(documentId) === by),
    );
  });
  expect(expected.length - missed.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(FLOOR);
}, 60_000);
