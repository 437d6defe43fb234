import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Gazetteer } from "../../../src/codebook/gazetteer.ts";
import { placeKey } from "../../../src/codebook/gazetteer-names.ts";
import { resolveToponyms } from "../../../src/extract/places/resolve-toponyms.ts";

const gazetteer = Gazetteer.fromBytes(readFileSync(new URL("../../../data/gazetteer.bin", import.meta.url)));

/** "They left [Tbilisi] for [Batumi]." → names and countries of the bracketed toponyms. */
function resolved(marked: string, outletCountry: string | null = null): string[] {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const isMarked = part.startsWith("[");
    const words = isMarked ? part.slice(1, -1) : part;
    if (isMarked) spans.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return resolveToponyms(text, spans, gazetteer, { outletCountry }).map(
    ({ place }) => `${place?.name ?? "?"}/${place?.country ?? "?"}`,
  );
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  [
    "Talks moved from [Tbilisi] to [Georgia]'s coast at [Batumi].",
    ["Tbilisi/GEO", "Georgia/GEO", "Batumi/GEO"],
  ],
  [
    "Voters in [Atlanta] and [Savannah] gave [Georgia] its senators.",
    ["Atlanta/USA", "Savannah/USA", "Georgia/USA"],
  ],
  ["The fair of [Paris], [Texas] drew crowds from [Dallas].", ["Paris/USA", "Texas/USA", "Dallas/USA"]],
  ["[Paris] and [Berlin] wrote to [Moscow].", ["Paris/FRA", "Berlin/DEU", "Moscow/RUS"]],
  ["The envoy flew from [Peking] to [Rangoon].", ["Beijing/CHN", "Yangon/MMR"]],
  ["Shelling in [Gaza] and the [West Bank] went on.", ["Gaza Strip/PSE", "West Bank/PSE"]],
  ["[Washington] told [Kabul] and [Islamabad] so.", ["Washington/USA", "Kabul/AFG", "Islamabad/PAK"]],
  ["Officials in [Hyderabad] and [Karachi] met.", ["Hyderabad/PAK", "Karachi/PAK"]],
  ["Officials in [Hyderabad] and [Chennai] met.", ["Hyderabad/IND", "Chennai/IND"]],
  ["He was born in [Xyqwzt].", ["?/?"]],
];

describe("resolveToponyms", () => {
  it.each(CASES)("%s", (marked, wanted) => {
    expect(resolved(marked)).toEqual(wanted);
  });
});

describe("Gazetteer", () => {
  it("finds a place under older, foreign and differently spelt names", () => {
    for (const name of [
      "Saigon",
      "Bombay",
      "Leningrad",
      "St Petersburg",
      "Saint-Petersburg",
      "Kiev",
      "São Paulo",
      "Sao Paulo",
    ]) {
      expect(gazetteer.find(name).length, name).toBeGreaterThan(0);
    }
  });
  it("shows its licence", () => {
    expect(gazetteer.attribution).toMatch(/GeoNames.*CC BY/);
  });
  it("refuses a file of another layout", () => {
    expect(() => Gazetteer.fromBytes(new Uint8Array(64))).toThrow(RangeError);
  });
  it("folds names to one key", () => {
    expect(placeKey("Saint-Étienne")).toBe(placeKey("St. Etienne"));
    expect(placeKey("N’Djamena")).toBe(placeKey("NDjamena"));
    expect(placeKey("\ud800")).toBeTypeOf("string");
  });
});
