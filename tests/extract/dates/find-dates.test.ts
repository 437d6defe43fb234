import { describe, expect, it } from "vitest";
import { explainDates, findDates } from "../../../src/extract/dates/find-dates.ts";
import { DATE_RULES } from "../../../src/extract/dates/rules/index.ts";
import { plainText } from "./plain-text.ts";

const PUBLISHED = "2012-02-08"; // a Wednesday

describe("every rule", () => {
  it.each(DATE_RULES.map((rule) => [rule.name, rule] as const))("%s matches its example", (_name, rule) => {
    const [marked, value] = rule.example;
    const text = marked.replace(/[[\]]/g, "");
    const wanted = [...marked.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]);
    const found = explainDates(plainText(text, PUBLISHED));
    const own = found.filter((each) => each.rule === rule.name);
    expect(own.map(({ timex }) => text.slice(timex.start, timex.end))).toEqual(wanted);
    expect(own.map(({ timex }) => timex.value).join("/")).toBe(value);
  });
  it.each(DATE_RULES.map((rule) => [rule.name, rule] as const))("%s refuses", (_name, rule) => {
    expect(
      explainDates(plainText(rule.refuses, PUBLISHED)).filter((each) => each.rule === rule.name),
    ).toEqual([]);
  });
});

/** "text [words]" → value, published on Wednesday 8 February 2012. */
const CASES: readonly (readonly [string, string | null])[] = [
  ["Peru and Chile met on [Friday].", "2012-02-03"],
  ["Peru and Chile will meet on [Friday].", "2012-02-10"],
  ["Peru and Chile are to meet on [Friday].", "2012-02-10"],
  ["Peru said on [Wednesday] that it would leave.", "2012-02-08"],
  ["Talks are due [later this year].", "2012"],
  ["Chad hosted both sides [last month].", "2012-01"],
  ["It was her first stay in [nearly a decade].", "P10Y"],
  ["They had last spoken in [November last year].", "2011-11"],
  ["The toll since [Dec. 14] is nine.", "2011-12-14"],
  ["The accord of [15 August 1947] is long past.", "1947-08-15"],
  ["The sides meet [every year].", "P1Y"],
  ["They stopped at [9 a.m. on Tuesday].", "2012-02-07T09:00"],
  ["The envoy left [two weeks ago].", "2012-W04"],
  ["Elections fall in [the first quarter of 2013].", "2013-Q1"],
];

describe("findDates", () => {
  it.each(CASES)("%s", (marked, value) => {
    const start = marked.indexOf("[");
    const end = marked.indexOf("]") - 1;
    const found = findDates(plainText(marked.replace(/[[\]]/g, ""), PUBLISHED));
    expect(found.find((timex) => timex.start === start && timex.end === end)?.value ?? null).toBe(value);
  });

  it.each(CASES)("gives nothing relative a value without a publication date: %s", (marked) => {
    for (const timex of findDates(plainText(marked.replace(/[[\]]/g, ""), null))) {
      expect(timex.basis === "unknown" ? timex.value : timex.basis).toBe(
        timex.basis === "unknown" ? null : "stated",
      );
    }
  });

  it("orders an open numeric date by the outlet's country and leaves it open without", () => {
    const value = (country: string | null): string | null | undefined =>
      findDates(plainText("The order of 03/04/2012 stands.", PUBLISHED, country))[0]?.value;
    expect([value("GBR"), value("USA"), value(null)]).toEqual(["2012-04-03", "2012-03-04", null]);
  });

  it("anchors the next day on the day told before it, published or not", () => {
    const text = "The two met on 3 March 2011 in Lima. They signed the following day.";
    for (const published of [PUBLISHED, null]) {
      expect(findDates(plainText(text, published)).map((timex) => timex.value)).toEqual([
        "2011-03-03",
        "2011-03-04",
      ]);
    }
  });

  it("gives both ends of a range", () => {
    const found = findDates(plainText("She stayed from February 7 to 9 in Oslo.", PUBLISHED));
    expect(found.map((timex) => timex.value)).toEqual(["2012-02-07", "2012-02-09"]);
  });

  it("survives hostile text", () => {
    const hostile = [
      "\ud800 on Monday \udc00",
      "1".repeat(50_000),
      "the ".repeat(20_000),
      "a year ".repeat(10_000),
      "",
    ];
    for (const text of hostile) {
      const spans = findDates(plainText(text, PUBLISHED));
      for (const { start, end } of spans) expect(end > start && end <= text.length).toBe(true);
    }
  });
});

describe("findDates in odd surroundings", () => {
  const values = (text: string, published: string): (string | null)[] =>
    findDates(plainText(text, published)).map((timex) => timex.value);
  it("takes the year in which the weekday fits", () => {
    expect(values("The drill of Wednesday July 6 went well.", "2016-03-16")).toEqual(["2016-07-06"]);
  });
  it("reads no address", () => {
    expect(values("See https://example.org/2022/07/25/talks for more.", "2022-07-26")).toEqual([]);
  });
});
