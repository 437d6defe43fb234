import { describe, expect, test } from "vitest";
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
