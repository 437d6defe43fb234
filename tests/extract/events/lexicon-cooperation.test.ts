import { describe, expect, it } from "vitest";
import { COOPERATION_EXAMPLES } from "../../../src/extract/events/lexicon/verb-examples-cooperation.ts";
import { COOPERATION_VERBS_MORE } from "../../../src/extract/events/lexicon/verbs-cooperation-more.ts";
import { codesOf } from "./codes-of.ts";

describe("more verbs of cooperation", () => {
  it("has one example for each group, in the order of the table", () => {
    expect(COOPERATION_EXAMPLES.map(([group]) => group)).toEqual(
      COOPERATION_VERBS_MORE.map((group) => group.name),
    );
  });

  it.each(COOPERATION_EXAMPLES)("%s: reads %s as %s", (_, matches, code) => {
    expect(codesOf(matches)).toContain(code);
  });

  it.each(COOPERATION_EXAMPLES)("%s: not misled (%s, %s) by: %s", (_group, _matches, code, refuses) => {
    expect(codesOf(refuses)).not.toContain(code);
  });

  it("takes appearances before the press and before voters for no talks", () => {
    expect(codesOf("Mali held talks.")).toContain("040");
    expect(codesOf("Mali held a news conference.")).toEqual([]);
  });

  it("reads gladness as support, and what one is glad to do as done", () => {
    expect(codesOf("Mali was glad that Chad signed the treaty.")).toContain("051");
    expect(codesOf("The minister is glad to endorse the general.")).toContain("051");
    expect(codesOf("Mali was wet.")).toEqual([]);
  });
});
