import { describe, expect, it } from "vitest";
import {
  bestAssignment,
  conllScore,
  ratioF1,
  scoreCoreference,
} from "../../../src/app/evaluate/coreference-scores.ts";
import { parseGumEntities } from "../../../src/app/evaluate/gum-entities.ts";

describe("measures of coreference", () => {
  it("give 100 to what is the same", () => {
    const chains = [
      ["a", "b", "c"],
      ["d", "e"],
    ];
    expect(conllScore(scoreCoreference(chains, chains))).toBeCloseTo(100);
  });

  it("agree with figures worked by hand (Luo 2005, figure 1b: one chain for two)", () => {
    const wanted = [
      ["1", "2", "3", "4", "5"],
      ["6", "7"],
      ["8", "9", "A", "B", "C"],
    ];
    const found = [
      ["1", "2", "3", "4", "5"],
      ["6", "7", "8", "9", "A", "B", "C"],
    ];
    const scores = scoreCoreference(found, wanted);
    expect(ratioF1(scores.muc)).toBeCloseTo(94.7, 1);
    expect(ratioF1(scores.bCubed)).toBeCloseTo(86.5, 1);
    // φ4: 1 and 2·5/12, of two found and three wanted.
    expect(ratioF1(scores.ceaf)).toBeCloseTo((200 * (1 + 10 / 12)) / 5, 4);
  });

  it("find the best matching, not the greedy one", () => {
    expect(bestAssignment([Float64Array.from([0.9, 0.8]), Float64Array.from([0.85, 0.1])], 2)).toBeCloseTo(
      1.65,
    );
    expect(bestAssignment([Float64Array.from([0.2]), Float64Array.from([0.7])], 1)).toBeCloseTo(0.7);
  });
});

describe("GUM's entity column", () => {
  it("reads nested, repeated and one-word mentions", () => {
    const miscs = [
      "Entity=(1-person-new-sgl-cf1-2-coref",
      "Entity=(2-place-new-sgl-cf2-1-coref-Oslo)1)|SpaceAfter=No",
      "_",
      "Entity=(1-person-giv:act-sgl-cf1-1-ana)",
    ];
    const mentions = parseGumEntities([miscs]);
    expect(mentions.map((m) => [m.entity, m.start, m.end])).toEqual([
      ["1", 0, 2],
      ["2", 1, 2],
      ["1", 3, 4],
    ]);
  });

  it("passes over brackets that do not match", () => {
    expect(parseGumEntities([["Entity=3)", "Entity=(4-time-new-sgl-cf1-1-sgl"]])).toEqual([]);
  });
});
