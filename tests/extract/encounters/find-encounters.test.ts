import { describe, expect, test } from "vitest";
import { AHEAD } from "../../../src/extract/encounters/encounter-words.ts";
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

  test.each(AHEAD.map((row) => [row.matches, row] as const))("ahead: %s", (_text, row) => {
    const before = (text: string): string => text.toLowerCase().replace(/(?:summit|talks).*$/u, "");
    expect(row.pattern.test(before(row.matches))).toBe(true);
    expect(row.pattern.test(before(row.refuses))).toBe(false);
  });

  test.each([
    "Angela Merkel agreed to meet Emmanuel Macron in Berlin. She has no plan for the meeting yet.",
    'Angela Merkel called for "top level" talks between Norway and Canada.',
    "Fish will be raised at a meeting between Angela Merkel and Emmanuel Macron.",
    "An early meeting between Angela Merkel and Emmanuel Macron is unlikely.",
    "Fish is on the list of a meeting between Angela Merkel and Emmanuel Macron to be held in Oslo.",
    "Angela Merkel looks forward to her talks with Emmanuel Macron in Berlin.",
    "Angela Merkel will be asked about fish when she arrives in Berlin for talks with Emmanuel Macron.",
  ])("what lies ahead has not taken place: %s", (text) => {
    const all = found(text).filter((one) => one.form === "meeting");
    expect(all.length).toBeGreaterThan(0);
    expect(all.map((one) => one.status)).not.toContain("occurred");
  });

  test("a meeting told as planned and then as held took place", () => {
    const all = found(
      "Angela Merkel agreed to meet Emmanuel Macron in Berlin. During the meeting Macron raised the fees with Merkel.",
    );
    expect(all.filter((one) => one.form === "meeting").map((one) => one.status)).toEqual(["occurred"]);
  });

  test.each([
    "China tried to stop Nancy Pelosi from visiting Taiwan.",
    "Unable to meet the demand, the Oslo group ordered rice in Chad.",
    "The executive committee is due to meet on Wednesday.",
    "At a panel discussion Angela Merkel stood with Emmanuel Macron.",
    "Emmanuel Macron visited Toulouse on Monday.",
    "The Foreign Ministry of Norway held talks with the Defence Ministry of Norway.",
  ])("hardly an encounter of states: %s", (text) => {
    expect(found(text).filter((one) => one.confidence > 0.5)).toEqual([]);
  });

  test("a joint body that meets is one", () => {
    expect(found("The Joint Commission on Trade met in Oslo on Monday.")[0]?.confidence).toBeGreaterThan(0.5);
  });

  test("who speaks of talks is not at them", () => {
    const [one] = found(
      '"The talks between Canada and Norway give nothing with no return," Angela Merkel said on Monday.',
    );
    expect(names(one)).not.toContain("Angela Merkel");
  });

  test("an occasion is no place", () => {
    const [one] = found("Angela Merkel met Emmanuel Macron at the Nordic Trade Summit.");
    expect(one?.place).toBeNull();
  });

  test("a visit in a clause of time that lies ahead is planned", () => {
    const [one] = found("Narendra Modi will sign the pact when he visits France.");
    expect(one).toMatchObject({ form: "visit", status: "planned" });
  });

  test("talks after which something is to end have been held", () => {
    const [one] = found(
      "Norway decided to end the treaty after negotiations between Norway and Canada had failed.",
    );
    expect(one?.status).toBe("occurred");
  });

  test("what is called off after a meeting is not the meeting", () => {
    const [one] = found(
      "The union called off its strike after a meeting between Angela Merkel and Emmanuel Macron.",
    );
    expect(one?.status).toBe("occurred");
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
