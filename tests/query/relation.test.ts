/** A relation in a period: promises made before it are there to be kept in it, what came after it is not told. */

import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "../../src/app/package-root.ts";
import type { Session } from "../../src/app/session.ts";
import type { Party } from "../../src/query/parse-party.ts";
import { readRelation } from "../../src/query/relation.ts";
import { relationTimeline } from "../../src/query/timeline.ts";
import { sessionOver } from "../resolve/sessions.ts";

let session: Session;
let pair: readonly [Party, Party];
beforeAll(async () => {
  session = await sessionOver(join(packageRoot(), "tests", "resolve", "promises", "pages.jsonl"));
  pair = [session.party("Poland"), session.party("Belarus")] as readonly [Party, Party];
}, 60_000);
afterAll(() => session[Symbol.dispose]());

function steps(from: string | null, to: string | null): string[] {
  const { linked } = readRelation(session.store, pair, { from, to }, 0.5, null);
  return linked.commitments.flatMap(({ history }) => history.map((step) => step.to));
}

test("a promise of May is there when June is asked for", () =>
  expect(steps("2020-06-01", null)).toEqual(["partly-kept", "kept"]));
test("what came after the period is not told", () =>
  expect(steps(null, "2020-05-31")).toEqual(["partly-kept"]));
test("nothing moved: nothing is shown", () => expect(steps("2020-07-01", null)).toEqual([]));
test("the timeline is in order of time", () => {
  const entries = relationTimeline(session.store, pair, { from: null, to: null }, 0.5);
  const days = entries.map(({ when }) => when.replace("reported ", ""));
  expect(days).toEqual([...days].sort());
  expect(entries.length).toBeGreaterThan(0);
});
