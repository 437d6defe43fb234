import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Countries, livedOn } from "../../src/codebook/countries.ts";

const countries = Countries.fromJson(
  readFileSync(new URL("../../data/countries.json", import.meta.url), "utf8"),
);

describe("Countries", () => {
  it.each([
    ["the Soviet Union", "1985-01-01", "SUN"],
    ["U.S.", null, "USA"],
    ["Burma", null, "MMR"],
    ["Great Britain", null, "GBR"],
    ["Côte d’Ivoire", null, "CIV"],
    ["Federal Republic of Germany", "1975-06-01", "BRD"],
    ["Federal Republic of Germany", "2005-06-01", "DEU"],
    ["East Germany", "1980-01-01", "DDR"],
    ["Turkiye", null, "TUR"],
  ])("%s on %s is %s", (name, day, iso3) => {
    expect(countries.byName(name, day)[0]?.iso3).toBe(iso3);
  });
  it("takes no small letters for a country", () => {
    expect(countries.byName("us")).toEqual([]);
  });
  it("knows when a state lived", () => {
    const yugoslavia = countries.byCode("YUG");
    expect(
      yugoslavia !== null && livedOn(yugoslavia, "1999-05-01") && !livedOn(yugoslavia, "2010-01-01"),
    ).toBe(true);
  });
  it("gives every state a Correlates of War number, but for those which that list leaves out", () => {
    const without = countries.all
      .filter((country) => country.isState && country.cow === null)
      .map((country) => country.iso3);
    expect(without).toEqual(["BIA", "PSE", "UAR"]);
  });
  it("names successors that exist", () => {
    for (const country of countries.all)
      for (const code of country.successors) expect(countries.byCode(code), code).not.toBeNull();
  });
});
