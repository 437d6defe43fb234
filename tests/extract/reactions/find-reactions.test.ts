import { describe, expect, test } from "vitest";
import { findIrony, IRONY_CUES } from "../../../src/extract/reactions/irony.ts";
import { annotated, testStages } from "../annotated.ts";

const stances = (text: string): Record<string, string> =>
  Object.fromEntries(
    testStages()
      .findReactions(annotated(text, "comment"))
      .map((one) => [one.target.name, one.stance]),
  );

describe("reactions", () => {
  test("praise and blame of a state", () => {
    expect(stances("Oman is a wonderful, honest friend and we love Oman.")["Oman"]).toBe("favourable");
    expect(stances("Oman lied to us, stole our water and murdered our brave soldiers.")["Oman"]).toBe(
      "unfavourable",
    );
  });

  test("an article yields no reactions", () => {
    expect(testStages().findReactions(annotated("Oman is a wonderful friend."))).toEqual([]);
  });

  test("a comment that names nobody yields none", () => {
    expect(stances("First!")).toEqual({});
  });

  test.each(IRONY_CUES.map((cue) => [cue.name, cue] as const))("irony %s", (_name, cue) => {
    expect(findIrony(cue.matches)).not.toBeNull();
    expect(findIrony(cue.refuses)).toBeNull();
  });
});
