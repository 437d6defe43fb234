import { describe, expect, test } from "vitest";
import { EDGE_RULES } from "../../../src/extract/statements/content-edges.ts";
import { plausibilityOf } from "../../../src/extract/statements/plausible-speaker.ts";
import { annotated, testStages } from "../annotated.ts";

/** "speaker: content" of each statement. */
function said(text: string): string[] {
  const read = annotated(text);
  return testStages()
    .findStatements(read)
    .map(
      (one) =>
        `${one.speaker?.name ?? "-"}: ${one.content.map((span) => text.slice(span.start, span.end)).join(" … ")}`,
    );
}

describe("edges of contents", () => {
  test.each(EDGE_RULES.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
    for (const example of [rule.matches, rule.refuses]) {
      const [before = "", kept = ""] = example.split("| ");
      const [one] = said(before + kept);
      expect(one?.replace(/^[^:]*: /u, "").replace(/[.]$/u, "")).toBe(kept.replace(/[.]$/u, ""));
    }
  });
});

describe("plausible speakers", () => {
  test.each(["analyst", "minister", "negotiators", "army", "survey"])("%s may speak", (noun) => {
    expect(plausibilityOf(noun)).toBeGreaterThan(0.7);
  });
  test.each(["plane", "river", "valley", "center"])("%s hardly does", (noun) => {
    expect(plausibilityOf(noun)).toBeLessThan(0.5);
  });
});

describe("statements", () => {
  test("a cue after a direct quotation", () => {
    expect(said('"The border stays open," Narendra Modi said on Monday.')).toContain(
      'Narendra Modi: "The border stays open,"',
    );
  });

  test("a cue before an indirect report", () => {
    expect(said("Angela Merkel said Germany would send twelve trucks to Mali.")[0]).toMatch(
      /^Angela Merkel: Germany would send twelve trucks to Mali/u,
    );
  });

  test("according to an institution", () => {
    const [first] = said(
      "According to the Kenyan foreign ministry, the two sides signed nothing in Nairobi.",
    );
    expect(first).toMatch(/the two sides signed nothing in Nairobi/u);
    expect(first).toMatch(/Keny/u);
  });

  test("the pronoun goes on with whoever spoke before", () => {
    const all = said(
      'Angela Merkel said talks with Emmanuel Macron had gone well. "We shall meet again," she added.',
    );
    expect(all.filter((one) => one.includes("We shall meet again"))).toEqual([
      'Angela Merkel: "We shall meet again,"',
    ]);
  });

  test("a quotation in a paragraph of its own goes on from the speaker before", () => {
    const all = said(
      '"We are ready to sign the treaty," Narendra Modi told reporters in Delhi.\n\n"The work of ten years lies behind us and nobody will undo it."',
    );
    expect(all.find((one) => one.includes("ten years"))).toMatch(/^Narendra Modi: /u);
  });

  test("a statement's issuer speaks through the paper", () => {
    const all = said(
      'The Kenyan foreign ministry issued a statement in Nairobi. "Somalia has closed the road," the statement said.',
    );
    expect(all.some((one) => one.includes("Somalia has closed the road"))).toBe(true);
  });

  test("a dash and a name sign a quotation", () => {
    expect(
      said('"Nobody who plants an olive tree counts his own years, and nobody should." — Angela Merkel')[0],
    ).toMatch(/^Angela Merkel: /u);
  });

  test("a name that an apposition explains is who speaks", () => {
    expect(
      said('"The road is safe," Narendra Modi, the prime minister of India, told reporters.')[0],
    ).toMatch(/^Narendra Modi: /u);
  });

  test("each of several speakers has a statement of his own", () => {
    const all = said("Angela Merkel and Emmanuel Macron said on Monday that the talks would go on.");
    expect(all.map((one) => one.split(":")[0]).sort()).toEqual(["Angela Merkel", "Emmanuel Macron"]);
  });

  test.each([
    '"The road is safe," Angela Merkel, a top aide of the mayor, said Thursday on Radio Oslo.',
    '"The road is safe," Angela Merkel (Berlin) said.',
  ])("%s: the name that opens the clause speaks, and the quotation ends at its mark", (text) => {
    expect(said(text)).toContain('Angela Merkel: "The road is safe,"');
  });

  test("a joint paper is that of those who spoke together", () => {
    const all = said(
      'Angela Merkel and Emmanuel Macron said in Berlin that talks would go on. "The border is open," the joint communique said.',
    );
    expect(
      all
        .filter((one) => one.includes("The border is open"))
        .map((one) => one.split(":")[0])
        .sort(),
    ).toEqual(["Angela Merkel", "Emmanuel Macron"]);
  });

  test("what was never said counts for little", () => {
    const [one] = testStages().findStatements(
      annotated("Angela Merkel never spoke about the border with Poland."),
    );
    expect(one === undefined || one.confidence < 0.6).toBe(true);
  });

  test("a name before a second verb is its subject", () => {
    const all = said(
      "Russia hosted talks with the Taliban and officials and Narendra Modi suggested that they should meet again.",
    );
    expect(all.find((one) => one.includes("meet again"))).toMatch(/^Narendra Modi/u);
  });

  test("a quotation after an act goes on with whoever was quoted last", () => {
    const all = said(
      'Narendra Modi said: "Our talks went well, and the work on the river will go on without a pause."\n\nEmmanuel Macron thanked Narendra Modi and repeated his offer.\n\n"Every guest of this house leaves it as a friend of ours."',
    );
    expect(all.find((one) => one.includes("Every guest"))).toMatch(/^Narendra Modi/u);
  });

  test("what is described in a passive is no speaker to rely on", () => {
    const all = testStages().findStatements(
      annotated("The valley has been portrayed as a battleground of the two parties."),
    );
    expect(all.every((one) => one.confidence < 0.4)).toBe(true);
  });

  test("evidence holds the cue, and spans stand in text order", () => {
    const text = '"No," said Angela Merkel. "Never again will it be so," she added.';
    for (const one of testStages().findStatements(annotated(text))) {
      expect(one.evidence.length).toBeGreaterThan(0);
      for (const span of one.evidence) expect(span.end).toBeGreaterThan(span.start);
      expect(one.confidence).toBeGreaterThanOrEqual(0);
      expect(one.confidence).toBeLessThanOrEqual(1);
    }
  });

  test.each(["", "   ", "\ud800", '"', "“”“”", "said said said said."])(
    "odd text %j does not throw",
    (text) => {
      expect(() => said(text)).not.toThrow();
    },
  );
});
