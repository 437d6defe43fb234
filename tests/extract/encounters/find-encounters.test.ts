import { describe, expect, test } from "vitest";
import type { Encounter } from "../../../src/model/records.ts";
import { annotated, testStages } from "../annotated.ts";

function found(text: string): Encounter[] {
  return testStages().findEncounters(annotated(text));
}

function names(one: Encounter | undefined): string[] {
  return (one?.participants ?? []).map(({ actor }) => actor.name);
}

describe("encounters", () => {
  test("a meeting told by a verb", () => {
    const [one] = found("Angela Merkel met Emmanuel Macron in Berlin on Monday.");
    expect(one?.form).toBe("meeting");
    expect(names(one)).toEqual(expect.arrayContaining(["Angela Merkel", "Emmanuel Macron"]));
    expect(one?.place?.name).toBe("Berlin");
    expect(one?.when.value).toBe("2019-05-13");
  });

  test("a visit told by a noun, with its range of days", () => {
    const [one] = found("During the visit of Narendra Modi to France from May 2 to 4, nothing was signed.");
    expect(one?.form).toBe("visit");
    expect(names(one)).toContain("Narendra Modi");
    expect(one?.when.value).toBe("2019-05-02/2019-05-04");
  });

  test("calling on two people separately is two meetings", () => {
    const all = found("Angela Merkel separately called on Emmanuel Macron and Narendra Modi on Monday.");
    expect(all.filter((one) => one.form === "meeting")).toHaveLength(2);
  });

  test("a body that is due to meet", () => {
    const [one] = found(
      "The intergovernmental commission, due to meet in Oslo later this year, will take up fishing.",
    );
    expect(one).toMatchObject({ form: "meeting", status: "planned", title: "Intergovernmental commission" });
    expect(one?.place?.name).toBe("Oslo");
  });

  test("the same meeting told twice is one", () => {
    const all = found(
      "Angela Merkel met Emmanuel Macron in Berlin on Monday. During the meeting Macron raised the fees with Merkel.",
    );
    expect(all.filter((one) => one.form === "meeting")).toHaveLength(1);
  });

  test.each([
    "The plan met with applause in Berlin.",
    "The meeting room was cold.",
    "Angela Merkel called on Emmanuel Macron to resign.",
    "Greenpeace calls on the Congolese government to not only stop the drilling but to fine the firm.",
    "Champions South Korea meet China in Toyota on Wednesday.",
    "As a young man the singer met the drummer Tom Harlan in a cafe.",
  ])("%s is no encounter", (text) => {
    expect(found(text).filter((one) => one.confidence > 0.6)).toEqual([]);
  });

  test("the year since when there were none is not its day", () => {
    const [one] = found("Turkey and Greece held talks in Athens for the first time since 2016.");
    expect(one?.when.value).toBeNull();
  });

  test("a minister takes part and not his state beside him", () => {
    const [one] = found("Angela Merkel of Germany met Emmanuel Macron in Berlin on Monday.");
    expect(one?.participants.some(({ actor }) => actor.kind === "state")).toBe(false);
  });

  test("every state of a list takes part", () => {
    const [one] = found("The delegations of Cyprus, Greece and Israel met in Athens on Monday.");
    expect(one?.participants.map(({ actor }) => actor.country)).toContain("GRC");
  });

  test("a cancelled visit is told as such", () => {
    const all = found("Narendra Modi has cancelled his visit to France.");
    expect(all.every((one) => one.status === "negated" || one.status === "planned")).toBe(true);
  });

  test.each([
    "President Macron's planned visit to Poland will be short.",
    "Narendra Modi's expected visit to France was noted in Paris.",
  ])("a visit that is planned or likely has not taken place: %s", (text) => {
    expect(
      testStages()
        .findEncounters(annotated(text))
        .map(({ status }) => status),
    ).toEqual(["planned"]);
  });
});
