import { describe, expect, test } from "vitest";
import { MISNOMERS } from "../../../src/extract/projects/misnomers.ts";
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

  test.each(MISNOMERS.map((row) => [row.name, row] as const))(
    "%s: no project in the one, a project in the other",
    (_name, row) => {
      expect(names(row.matches)).toEqual([]);
      expect(names(row.refuses).length).toBeGreaterThan(0);
    },
  );

  test.each([
    ["Japan cut its coal prices for South Korean steel mills in April."],
    ["Egypt would not let Sudan build a naval base there."],
  ])("no project: %s", (text) => {
    expect(names(text)).toEqual([]);
  });

  test.each([
    ["Egypt opened the 416-kilometre Blue Valley railway to Sudan.", "Blue Valley railway"],
    [
      "Egypt and Sudan met in the Joint Commission for Technical, Scientific and Cultural Cooperation.",
      "Joint Commission for Technical, Scientific and Cultural Cooperation",
    ],
  ])("a name from its first capital to the end of its list: %s", (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  test.each([
    ["Egypt and Sudan will complete the Nile Link pipeline next year.", "mentioned"],
    ["Egypt and Sudan scrapped the Nile Link pipeline after talks on fishing.", "cancelled"],
    ["Egypt and Sudan spoke near the Nile Link pipeline of a delayed harvest.", "mentioned"],
    ["Egypt and Sudan signed an agreement to build the Nile Link pipeline.", "agreed"],
  ])("the phase is what is said of the work itself: %s", (text, phase) => {
    expect(testStages().findProjects(annotated(text))[0]?.phase).toBe(phase);
  });

  test("a named work of two states counts for more than one of a single state", () => {
    const [two] = testStages().findProjects(
      annotated("Egypt and Sudan signed a contract for the Blue Valley Dam."),
    );
    const [one] = testStages().findProjects(annotated("Egypt signed a contract for the Blue Valley Dam."));
    expect(two?.confidence).toBeGreaterThan(0.6);
    expect(one?.confidence).toBeLessThan(0.5);
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
