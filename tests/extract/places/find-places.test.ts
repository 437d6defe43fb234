import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Gazetteer } from "../../../src/codebook/gazetteer.ts";
import { findPlaces } from "../../../src/extract/places/find-places.ts";
import type { Name, NameType } from "../../../src/model/annotation.ts";
import { plainText } from "../dates/plain-text.ts";

const gazetteer = Gazetteer.fromBytes(readFileSync(new URL("../../../data/gazetteer.bin", import.meta.url)));

/** "[Oslo|LOCATION]" names a place by the finder of names; all else is left to the gazetteer. */
function placesOf(marked: string): string[] {
  const names: Name[] = [];
  let text = "";
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const [words = "", type] = part.startsWith("[") ? part.slice(1, -1).split("|") : [part];
    if (type !== undefined)
      names.push({ start: text.length, end: text.length + words.length, type: type as NameType });
    text += words;
  }
  const read = { ...plainText(text, null), names, dates: [] };
  return findPlaces(read, gazetteer).map(
    (place) =>
      `${text.slice(place.start, place.end)}/${place.country ?? "?"}/${place.lat === null ? "open" : "set"}`,
  );
}

describe("findPlaces", () => {
  it.each([
    ["They met in [Tashkent|LOCATION].", ["Tashkent/UZB/set"]],
    ["They met in Tashkent.", ["Tashkent/UZB/set"]],
    ["[Jordan|PERSON] met [Paris|PERSON].", []],
    ["They landed at [Bagram Air Base|FACILITY].", ["Bagram Air Base/AFG/set"]],
    ["They left [Pretoria, South Africa|LOCATION].", ["Pretoria/ZAF/set", "South Africa/ZAF/set"]],
    ["The [TAPI|LOCATION] line stalls.", ["TAPI/?/open"]],
    ["It lies in the [West|LOCATION].", ["West/?/open"]],
    ["They crossed the [Qqqqland|LOCATION].", ["Qqqqland/?/open"]],
    ["The Russian and American envoys spoke.", []],
    ["", []],
  ] as const)("%s", (marked, wanted) => {
    expect(placesOf(marked)).toEqual(wanted);
  });

  it("reads a text that names one place without end", () => {
    expect(placesOf("[Oslo|LOCATION] ".repeat(3000)).length).toBe(3000);
  });
});
