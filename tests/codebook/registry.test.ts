import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { foldCase, isSpellingOf, nameWords, skeletonOf } from "../../src/codebook/registry-names.ts";
import { OFFICES, ROLE_WORDS } from "../../src/codebook/registry-roles.ts";
import { readUserActors, UserActorsError } from "../../src/codebook/registry-user.ts";
import { Registry } from "../../src/codebook/registry.ts";
import { isSector, sectorCodes } from "../../src/codebook/sectors.ts";
import { AGENT_WORDS } from "../../src/codebook/registry-agents.ts";
import { lookUpActors } from "../../src/app/actors.ts";
import { packageRoot } from "../../src/app/package-root.ts";

const tables = readFileSync(join(packageRoot(), "data", "registry.json"), "utf8");
const registry = Registry.fromJson(tables);

describe("who held which office when", () => {
  it.each([
    ["PAK", "foreign-minister", "2012-02-09", "Hina Rabbani Khar"],
    ["PAK", "foreign-minister", "2021-04-07", "Shah Mahmood Qureshi"],
    ["PAK", "president", "2011-05-12", "Asif Ali Zardari"],
    ["PAK", "prime-minister", "2011-11-07", "Yousaf Raza Gilani"],
    ["PAK", "army-chief", "2021-04-07", "Qamar Javed Bajwa"],
    ["RUS", "foreign-minister", "2012-02-09", "Sergey Lavrov"],
    ["RUS", "president", "2012-02-09", "Dmitry Medvedev"],
    ["RUS", "president", "2019-06-13", "Vladimir Putin"],
    ["NOR", "prime-minister", "2015-01-01", "Erna Solberg"],
    ["UNO", "secretary-general", "2005-06-01", "Kofi Annan"],
    ["KEN", "president", "2010-01-01", "Mwai Kibaki"],
  ] as const)("%s %s on %s: %s", (of, role, on, name) => {
    expect(registry.holder(of, role, on)?.name).toBe(name);
  });

  it("names nobody without a day, unless there was only one holder", () => {
    expect(registry.holder("RUS", "foreign-minister", null)).toBeNull();
    expect(registry.holder("SSD", "president", null)?.name).toBe("Salva Kiir");
  });

  it("names nobody for an office that nobody held", () => {
    expect(registry.holder("USA", "monarch", "2000-01-01")).toBeNull();
    expect(registry.holder("TUR", "prime-minister", "2020-01-01")).toBeNull();
  });

  it("gives a woman two offices in their order", () => {
    const offices = registry.termsBy("person:condoleezza-rice").map((term) => term.role);
    expect(offices).toEqual(["security-adviser", "foreign-minister"]);
  });
});

describe("names", () => {
  it.each([
    ["Sergei Lavrov", "person:sergey-lavrov"],
    ["Yousuf Raza Gillani", "person:yousaf-raza-gilani"],
    ["Muammar Qaddafi", "person:muammar-gaddafi"],
    ["Recep Tayyip Erdogan", "person:recep-tayyip-erdogan"],
    ["Vladimir V. Putin", "person:vladimir-putin"],
    ["Jokowi", "person:joko-widodo"],
    ["Taleban", "group:taliban"],
    ["U.S.", "state:USA"],
    ["Shanghai Cooperation Organization", "org:SCO"],
    ["ISPR", "institution:PAK:ispr"],
  ])("%s is %s", (name, id) => {
    expect(registry.lookup(name).map((actor) => actor.id)).toContain(id);
  });

  it("keeps two men of one surname apart", () => {
    expect(registry.lookup("Imran Khan").map((actor) => actor.id)).toEqual(["person:imran-khan"]);
    expect(registry.lookup("Igor Ivanov")[0]?.id).not.toBe(registry.lookup("Sergei Ivanov")[0]?.id);
  });

  it("does not take one name for another that merely sounds near", () => {
    expect(isSpellingOf("khan", "kohn")).toBe(false);
    expect(isSpellingOf("sergei", "sergey")).toBe(true);
    expect(isSpellingOf("bush", "bosh")).toBe(true);
    expect(isSpellingOf("obama", "osama")).toBe(false);
  });

  it("folds letters and survives odd ones", () => {
    expect(foldCase("Đukanović")).toBe("dukanovic");
    expect(nameWords("the U.S. envoy, al-Qa’ida")).toEqual(["the", "us", "envoy", "al", "qa", "ida"]);
    expect(nameWords("\ud800")).toEqual([]);
    expect(skeletonOf("constructor")).toBe(skeletonOf("constructor"));
    expect(registry.personsWith("constructor")).toEqual([]);
    expect(registry.personsNamed(["__proto__", "toString"])).toEqual([]);
  });
});

describe("the table", () => {
  it("holds every actor under an identity of its own and terms in order", () => {
    const all = registry.all();
    expect(new Set(all.map((actor) => actor.id)).size).toBe(all.length);
    for (const actor of all) {
      expect(actor.sector === null || isSector(actor.sector), `${actor.id}: ${actor.sector}`).toBe(true);
      for (const term of registry.termsBy(actor.id)) {
        expect(
          term.until === null || term.from === null || term.from <= term.until,
          `${actor.id} ${term.role} ${term.from}`,
        ).toBe(true);
      }
    }
  });

  it("knows organisations, groups and states in the numbers asked for", () => {
    const kinds = new Map<string, number>();
    for (const actor of registry.all()) kinds.set(actor.kind, (kinds.get(actor.kind) ?? 0) + 1);
    expect(kinds.get("organisation")).toBeGreaterThan(150);
    expect(kinds.get("group")).toBeGreaterThan(150);
    expect(kinds.get("state")).toBeGreaterThan(195);
    expect(kinds.get("person")).toBeGreaterThan(3000);
  });
});

describe("role and agent words", () => {
  it("carry known sectors and offices, each phrase once", () => {
    const seen = new Map<string, number>();
    ROLE_WORDS.forEach((line, i) => {
      expect(line.sector === null || isSector(line.sector)).toBe(true);
      expect(line.office === null || OFFICES.includes(line.office)).toBe(true);
      if (line.only === undefined) for (const word of line.words) seen.set(word, seen.get(word) ?? i);
    });
    expect(seen.get("foreign minister")).toBeDefined();
    for (const line of AGENT_WORDS) expect(line.sector === null || isSector(line.sector)).toBe(true);
  });

  it("writes codes most specific first", () => {
    expect(sectorCodes("PAK", "MIL")).toEqual(["PAKMIL", "PAK"]);
    expect(sectorCodes(null, "REB")).toEqual(["REB"]);
    expect(sectorCodes(null, null)).toEqual([]);
  });
});

describe("a user's own actors", () => {
  const file = [
    "# own actors",
    "group\t-\tNorthern Dawn Front\tMLI\tREB\tNDF|Dawn Front",
    "person\tawa-diop\tAwa Diop\tSEN\tGOV\t\tSEN special-envoy 2019-01-05..2020-02-01",
  ].join("\n");

  it("join the registry", () => {
    const own = Registry.fromJson(tables, file);
    expect(own.lookup("Dawn Front")[0]?.id).toBe("group:northern-dawn-front");
    expect(own.holder("SEN", "special-envoy", "2019-06-01")?.name).toBe("Awa Diop");
    expect(own.personsNamed(["awa", "diop"])[0]?.id).toBe("person:awa-diop");
  });

  it.each([
    ["grup\t-\tX Front", "is no kind"],
    ["group\tBad Id\tX Front", "is no identifier"],
    ["group\t-\t", "name is missing"],
    ["group\t-\tX Front\tmali", "alpha-3"],
    ["group\t-\tX Front\tMLI\tREBELS", "sector"],
    ["person\t-\tA B\tMLI\tGOV\t\tMLI chief 2001-01-01..", "is no office"],
    ["person\t-\tA B\tMLI\tGOV\t\tMLI president 2001-13..", "is no day"],
    ["person\t-\tA B\tMLI\tGOV\t\tMLI president 2002-01-01..2001-01-01", "is before"],
    ["group\ta\tX\ngroup\ta\tY", "stands in line 1 already"],
  ])("are refused with the line and the reason: %s", (text, reason) => {
    expect(() => readUserActors(text)).toThrow(UserActorsError);
    expect(() => readUserActors(text)).toThrow(reason);
  });
});

describe("looking actors up", () => {
  it("answers with offices through time and on a day", () => {
    const [all] = lookUpActors(registry, "Vladimir Putin");
    expect(all?.offices.length).toBeGreaterThan(3);
    const [then] = lookUpActors(registry, "Vladimir Putin", "2009-09-01");
    expect(then?.offices.map((office) => office.role)).toContain("prime-minister");
  });

  it("answers for an office by its words", () => {
    const [holder] = lookUpActors(registry, "Russian foreign minister", "2012-02-09");
    expect(holder?.actor.id).toBe("person:sergey-lavrov");
  });

  it("answers nothing for a stranger", () => {
    expect(lookUpActors(registry, "Nobody Whatsoever")).toEqual([]);
  });
});
