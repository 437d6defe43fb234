import { describe, expect, test } from "vitest";
import { COMMITMENT_CUES, COMMITMENT_NOUNS } from "../../../src/extract/commitments/cues.ts";
import { findQuantity, readNumber } from "../../../src/extract/commitments/quantity.ts";
import type { Commitment } from "../../../src/model/records.ts";
import { treeOf } from "../clauses/tree-notation.ts";
import { annotated, testStages } from "../annotated.ts";

function found(text: string): Commitment[] {
  return testStages().findCommitments(annotated(text));
}

/** The examples name invented states, which no registry knows: known ones stand in for them. */
function known(text: string): string {
  return text.replace(/Norland/gu, "Sweden").replace(/Sudland/gu, "Finland");
}

describe("rows of commitment cues", () => {
  test.each(COMMITMENT_CUES.map((cue) => [cue.name, cue] as const))(
    "%s matches its example and refuses the other",
    (name, cue) => {
      const matched = found(known(cue.matches));
      expect(matched.map((one) => one.force)).toContain(cue.force);
      expect(found(known(cue.refuses)).filter((one) => one.rule.startsWith(`commitment-${name}@`))).toEqual(
        [],
      );
    },
  );

  test.each(COMMITMENT_NOUNS.map((noun) => [noun.name, noun] as const))(
    "%s refuses its counter-example",
    (name, noun) => {
      expect(found(known(noun.refuses)).filter((one) => one.rule.startsWith(`commitment-${name}@`))).toEqual(
        [],
      );
    },
  );
});

describe("what a commitment carries", () => {
  test("committer, beneficiary, amount and due day", () => {
    const [one] = found("Japan pledged to send 40,000 tents to Nepal by June 30, 2019.");
    expect(one?.committer.map((ref) => ref.country)).toEqual(["JPN"]);
    expect(one?.beneficiary.map((ref) => ref.country)).toEqual(["NPL"]);
    expect(one?.quantity).toMatchObject({ value: 40000, unit: "tents" });
    expect(one?.due.value).toBe("2019-06-30");
    expect(one?.standing).toBe("open");
  });

  test("a hedge is kept in the words of the text", () => {
    const [one] = found("Brazil stands ready to train police officers in Haiti.");
    expect(one?.hedge).toBe("stands ready to");
  });

  test("a condition is kept as a span", () => {
    const text = "Turkey promised to reopen the crossing with Armenia if the shooting stops.";
    const [one] = found(text);
    expect(
      one?.condition === null || one === undefined ? "" : text.slice(one.condition.start, one.condition.end),
    ).toContain("if the shooting stops");
  });

  test.each([
    "Turkey refused to open the crossing with Armenia.",
    "Turkey was asked to pledge aid to Armenia.",
    "Turkey has yet to agree on the fee with Armenia.",
  ])("%s commits nobody", (text) => {
    expect(found(text).filter((one) => one.standing === "open" && one.confidence > 0.5)).toEqual([]);
  });

  test.each([
    "Norway is committed to the young farmers of Chad.",
    "That does not mean that Turkey is ready to open the crossing with Armenia.",
    "Nobody knows how Turkey would respond to Armenia.",
    "Kenya and Uganda signed an agreement.",
    "The minister spoke of the failure of Kenya and Uganda to agree on new quotas.",
    "The bank believes that Kenya will reach an agreement with Uganda on fishing.",
    "The president of Kenya was determined to have a fever.",
    "Kenya announced three days of mourning.",
    "Uganda is optimistic that Kenya will increase its imports of tea.",
    "Resdel Corp and Salbar Inc agreed to merge.",
    "The envoy will leave when Kenya and Uganda sign the agreement on fishing.",
    "Portugal repeated its interest in receiving help from Spain.",
  ])("%s binds nobody to anything", (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ["Turkey assured Georgia that it would keep the bridge open.", ["GEO"]],
    ["Turkey agreed with Georgia to open a second bridge.", ["TUR", "GEO"]],
    ["Turkey, Georgia sign border accord", ["TUR", "GEO"]],
    ["Turkey promised to modernise the mill, which Georgia had closed.", []],
  ])("%s: to whom", (text, countries) => {
    expect(found(text)[0]?.beneficiary.map((ref) => ref.country)).toEqual(countries);
  });

  test.each([
    ["Japan pledged to send 40 tents to Nepal in 90 days.", "2019-08-13"],
    ["Japan pledged to send 40 tents to Nepal within two weeks.", "2019-05-29"],
    ["Japan agreed to build a port in Chad within five years.", "2024"],
    ["Japan agreed to run a port in Chad for five years.", null],
  ])("%s: until when", (text, due) => {
    expect(found(text)[0]?.due.value).toBe(due);
  });

  test("a purpose in front is not what is planned", () => {
    expect(found("To save water, Kenya plans to close three wells in Nairobi.")[0]?.action).toMatch(
      /^close/u,
    );
  });

  test("an agreement binds both, and the leaders of two states are two", () => {
    const [pact] = found("Pakistan has signed an agreement with China to build eight ships.");
    expect(pact?.committer.map((ref) => ref.country)).toEqual(["PAK", "CHN"]);
    const [leaders] = found("The leaders of Japan and Ireland agreed on Wednesday to build a ship.");
    expect(leaders?.committer.map((ref) => ref.country).sort()).toEqual(["IRL", "JPN"]);
  });

  test("a dateline is nobody's name", () => {
    const [one] = found("ATHENS — Saudi Arabia and Greece have agreed to form a technical team.");
    expect(one?.committer.map((ref) => ref.country)).toEqual(["SAU", "GRC"]);
  });

  test("whose words are quoted tells who is meant by we", () => {
    const text =
      'Narendra Modi met Angela Merkel in Delhi. "We promise to return the land," said Angela Merkel.';
    expect(found(text)[0]?.committer.map((ref) => ref.country)).toEqual(["DEU"]);
  });

  test("the readiness of a government is that government's", () => {
    const [one] = found("The envoy reaffirmed the readiness of the Kenyan government to host the talks.");
    expect(one?.committer.map((ref) => ref.country)).toEqual(["KEN"]);
    expect(one?.action).toMatch(/^host the talks/u);
  });

  test("a failure to keep a promise breaks it", () => {
    const all = found(
      "Norway regretted Kenya's failure to keep its promise to reopen the border with Uganda.",
    );
    expect(all.map((one) => one.standing)).not.toContain("kept");
  });

  test("headline and text tell one promise", () => {
    const text =
      "Russia offers Pakistan $1 billion\n\nRussia has offered to invest $1 billion in the mills of Pakistan, a minister said.";
    const all = found(text);
    expect(all.length).toBe(1);
    expect(all[0]?.evidence.length).toBe(2);
  });

  test("a promise told as kept says so", () => {
    const all = found("Peru and Chile exchanged forty prisoners on Friday, as they had agreed in March.");
    expect(all.map((one) => one.standing)).toContain("kept");
  });
});

describe("amounts", () => {
  test.each([
    ["150,000", 150000],
    ["2.5", 2.5],
    ["five", 5],
    ["1,50,000", 150000],
    ["many", null],
  ])("%s", (form, value) => {
    expect(readNumber(form)).toBe(value);
  });

  test("a currency may be written on to its number; a year beside one thing counts nothing", () => {
    const naira = treeOf("N200 N200 NUM 0 root\nbillion billion NUM 1 flat");
    expect(findQuantity(naira, 0, 1)).toMatchObject({ value: 2e11, unit: "NGN" });
    const year = treeOf("a a DET 3 det\n1986 1986 NUM 3 nummod\npact pact NOUN 0 root");
    expect(findQuantity(year, 0, 2)).toBeNull();
  });

  test("a currency is the unit, a scale multiplies", () => {
    const tree = treeOf("$ $ SYM 2 nmod\n2 2 NUM 0 root\nbillion billion NUM 2 flat");
    expect(findQuantity(tree, 0, 2)).toMatchObject({ value: 2e9, unit: "USD" });
  });

  test("an elided noun is carried over", () => {
    const tree = treeOf("send send VERB 0 root\n300 300 NUM 3 nummod\nmore more ADJ 1 obj");
    expect(findQuantity(tree, 0, 2, "doses")).toMatchObject({ value: 300, unit: "doses" });
    expect(findQuantity(tree, 0, 2)).toBeNull();
  });
});
