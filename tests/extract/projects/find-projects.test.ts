import { describe, expect, test } from "vitest";
import { PHASES } from "../../../src/extract/projects/project-words.ts";
import { annotated, testStages } from "../annotated.ts";

const names = (text: string): string[] =>
  testStages()
    .findProjects(annotated(text))
    .map((one) => one.name);

describe("projects", () => {
  test.each([
    ["Egypt is building the Nile Link gas pipeline with Sudan.", "Nile Link gas pipeline"],
    ["The two armies held the Desert Falcon exercise in Oman.", "Desert Falcon"],
    ["They discussed energy projects, namely BALTIC-2 and NORTHWIND-7, in Oslo.", "BALTIC-2"],
    ["The Joint Working Group on Water met in Cairo.", "Joint Working Group on Water"],
  ])("%s", (text, name) => {
    expect(names(text)).toContain(name);
  });

  test("two spellings of one project are one", () => {
    const [one, ...rest] = testStages().findProjects(
      annotated(
        "Egypt praised the Nile Link gas pipeline. Sudan hopes the Nile Link pipeline project will be finished soon.",
      ),
    );
    expect(rest).toEqual([]);
    expect(one?.aliases.length).toBeGreaterThan(0);
  });

  test.each([
    "Egypt lent money to Nile Pipelines Ltd for repairs in Sudan.",
    "January construction fell by a tenth in Oman.",
  ])("no project: %s", (text) => {
    expect(names(text)).toEqual([]);
  });

  test("a day is no part of a name", () => {
    expect(names("Egypt and Sudan signed a pact on the Blue Valley Dam on Tuesday.")).toEqual([
      "Blue Valley Dam",
    ]);
  });

  test("where something happened is hardly a project", () => {
    const all = testStages().findProjects(
      annotated("Four people were hurt at the Kano Valley Airport in Nigeria on Friday."),
    );
    expect(all.every((one) => one.confidence < 0.5)).toBe(true);
  });

  test("a body that the registry knows is none", () => {
    expect(names("Sri Lanka asked the International Monetary Fund for a loan of $3 billion.")).toEqual([]);
  });

  test.each(["They built a house.", "The project was nice.", "Egyptian gas is cheap."])(
    "%s names none",
    (text) => {
      expect(names(text)).toEqual([]);
    },
  );

  test.each(PHASES.map((row) => [row.phase, row] as const))(
    "phase %s matches its example and refuses the other",
    (_phase, row) => {
      expect(row.pattern.test(row.matches.toLowerCase())).toBe(true);
      expect(row.pattern.test(row.refuses.toLowerCase())).toBe(false);
    },
  );
});
