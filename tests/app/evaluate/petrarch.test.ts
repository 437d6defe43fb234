import { describe, expect, it } from "vitest";
import {
  codeOn,
  readActors,
  readAgents,
  readVerbs,
} from "../../../src/app/evaluate/petrarch-dictionaries.ts";
import { DictionaryCoder, readTests } from "../../../src/app/evaluate/petrarch.ts";
import { Resources } from "../../../src/app/resources.ts";

const ACTORS = `<!-- made up -->
VELDORIA_ [VEL] # a note
+VELDORIAN
ORSENNA
	[ORS < 950601]
	[ORSREB > 950601]
ORSENNA_
`;
const AGENTS = `!CHIEF! = CHIEF, BOSS
DIPLOMAT [~GOV]
RELIEF_FUND {} [NGO~]
HARBOUR_!CHIEF! [~BUS]
`;
const VERBS = `&GOODS
+GRAIN
+SALT
--- SCOLD [121] ---
SCOLD
- * &GOODS SALES [131]
- NEVER * [040]
--- MET [031:032] ---
MET
`;

describe("dictionaries of the unit tests", () => {
  it("reads actors with synonyms and codes that hold for a time", () => {
    const [veldoria, orsenna] = readActors(ACTORS);
    expect(veldoria?.names).toEqual(["veldoria", "veldorian"]);
    if (orsenna === undefined) throw new Error("the second actor is missing");
    expect(codeOn(orsenna, "19950531")).toBe("ORS");
    expect(codeOn(orsenna, "20010101")).toBe("ORSREB");
  });

  it("reads agents with plurals, places of the code and word sets", () => {
    const agents = readAgents(AGENTS);
    expect(agents.get("diplomats")).toEqual({ code: "GOV", isFirst: false });
    expect(agents.get("relief fund")).toEqual({ code: "NGO", isFirst: true });
    expect(agents.has("relief funds")).toBe(false);
    expect(agents.get("harbour boss")?.code).toBe("BUS");
  });

  it("turns verbs and patterns into own entries, named after their codes", () => {
    const { groups } = readVerbs(VERBS, () => null);
    expect(groups.map((group) => [group.name, group.verbs])).toContainEqual([
      "own-131",
      "scold_grain_sales scold_salt_sales",
    ]);
    expect(groups.find((group) => group.name === "own-040")?.verbs).toBe("never>scold");
    expect(groups.find((group) => group.name === "own-121")).toEqual({
      name: "own-121",
      verbs: "scold",
      base: "111",
    });
  });
});

describe("the unit tests", () => {
  it("are read without those of the program's errors", () => {
    const tests = readTests(`<Sentence date="19990102" id="A" sentence="true">
      <EventCoding sourcecode="VEL" targetcode="ORS" eventcode="121"></EventCoding>
      <Text>Veldoria scolded
      Orsenna.</Text></Sentence>
      <Sentence date="19990102" id="B" sentence="true"><EventCoding error="dateline"></EventCoding><Text>No.</Text></Sentence>`);
    expect(tests).toEqual([
      {
        id: "A",
        day: "19990102",
        text: "Veldoria scolded Orsenna.",
        events: [{ source: "VEL", target: "ORS", code: "121" }],
      },
    ]);
  });

  const coder = new DictionaryCoder({ actors: ACTORS, agents: AGENTS, verbs: VERBS }, new Resources());

  it("are coded in the dictionary's codes", () => {
    expect(coder.code("Veldorian diplomats scolded Orsenna on Monday.", "20010101")).toEqual([
      { source: "VELGOV", target: "ORSREB", code: "121" },
    ]);
    expect(coder.code("Veldoria scolded grain sales to Orsenna.", "19900101")).toEqual([
      { source: "VEL", target: "ORS", code: "131" },
    ]);
  });

  it("give no event where the dictionary has no verb", () => {
    expect(coder.code("Veldoria bombed Orsenna.", "20010101")).toEqual([]);
  });
});
