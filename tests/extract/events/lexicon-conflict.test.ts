import { describe, expect, it } from "vitest";
import { CONFLICT_EXAMPLES } from "../../../src/extract/events/lexicon/verb-examples-conflict.ts";
import { CONFLICT_VERBS_MORE } from "../../../src/extract/events/lexicon/verbs-conflict-more.ts";
import { codesOf } from "./codes-of.ts";

describe("more verbs of conflict", () => {
  it("has one example for each group, in the order of the table", () => {
    expect(CONFLICT_EXAMPLES.map(([group]) => group)).toEqual(CONFLICT_VERBS_MORE.map((group) => group.name));
  });

  it.each(CONFLICT_EXAMPLES)("%s: reads %s as %s", (_, matches, code) => {
    expect(codesOf(matches)).toContain(code);
  });

  it.each(CONFLICT_EXAMPLES)("%s: not misled (%s, %s) by: %s", (_group, _matches, code, refuses) => {
    expect(codesOf(refuses)).not.toContain(code);
  });

  it("reads adjectives of hostility, and who is to blame for violence as who did it", () => {
    expect(codesOf("Mali was livid.")).toContain("111");
    expect(codesOf("Rebels were responsible for the bombing.")).toContain("180");
    expect(codesOf("Mali was wet.")).toEqual([]);
  });
});
