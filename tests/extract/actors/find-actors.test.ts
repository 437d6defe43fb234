import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Registry } from "../../../src/codebook/registry.ts";
import { findActors } from "../../../src/extract/actors/find-actors.ts";
import { LanguageCore } from "../../../src/language/core.ts";
import type { ActorMention, TextInput } from "../../../src/model/annotation.ts";
import { packageRoot } from "../../../src/app/package-root.ts";

const root = packageRoot();
const core = LanguageCore.load((name) => readFileSync(join(root, "models", name)));
const registry = Registry.fromJson(readFileSync(join(root, "data", "registry.json"), "utf8"));

function mentionsOf(
  text: string,
  on: string | null = "2012-02-09",
  more: Partial<TextInput> = {},
): ActorMention[] {
  const published =
    on === null ? ({ value: null, basis: "unknown" } as const) : ({ value: on, basis: "published" } as const);
  const read = core.read({ text, kind: "article", published, ...more });
  return findActors({ ...read, dates: [], places: [] }, registry);
}

/** "words = identity or first code" for each mention that is no pronoun. */
function check(
  text: string,
  wanted: Readonly<Record<string, string | null>>,
  on: string | null = "2012-02-09",
): void {
  const found = mentionsOf(text, on);
  for (const [words, who] of Object.entries(wanted)) {
    const at = text.indexOf(words);
    const mention = found.find((one) => one.start <= at && at < one.end);
    const shown = found.map((one) => `${text.slice(one.start, one.end)}=${one.actorId}`).join("; ");
    if (who === null) expect(mention?.actorId ?? null, `${words}: ${shown}`).toBeNull();
    else if (who.includes(":")) expect(mention?.actorId, `${words}: ${shown}`).toBe(who);
    else expect(mention?.codes[0], `${words}: ${shown}`).toBe(who);
  }
}

describe("names and titles", () => {
  it("finds states, bodies and groups by name and short name", () => {
    check("The UN urged Sudan and the Taliban to stop, and NATO agreed.", {
      UN: "org:UNO",
      Sudan: "state:SDN",
      Taliban: "group:taliban",
      NATO: "org:NAT",
    });
  });

  it("resolves a title and surname by the day", () => {
    check("Foreign Minister Khar flew to Oslo.", { Khar: "person:hina-rabbani-khar" });
    check("Foreign Minister Qureshi flew to Oslo.", { Qureshi: "person:shah-mahmood-qureshi" }, "2021-04-07");
  });

  it("takes either spelling for one person", () => {
    check("Sergei Lavrov wrote a letter. Sergey Lavrov signed it.", {
      "Sergei Lavrov": "person:sergey-lavrov",
      "Sergey Lavrov": "person:sergey-lavrov",
    });
  });

  it("resolves a later surname to the full name before", () => {
    check("Ashton spoke first, Catherine Ashton said later.", { Ashton: "person:catherine-ashton" });
  });

  it("gives a stranger a local identity with role and state", () => {
    const [mention] = mentionsOf("Kenyan police chief Odhiambo Otwoma resigned.").filter(
      (one) => one.kind === "person",
    );
    expect(mention).toMatchObject({ actorId: "local:odhiambo-otwoma", basis: "local", country: "KEN" });
  });

  it("does not read a state into a currency or a continent", () => {
    check("The dam cost US$5 billion and Latin American banks paid.", { US$: null, American: null });
  });
});

describe("roles without a name", () => {
  it("asks who held the office on the day", () => {
    check("The Russian president left early.", { "Russian president": "person:dmitry-medvedev" });
    check(
      "The Russian president left early.",
      { "Russian president": "person:vladimir-putin" },
      "2013-05-05",
    );
    check("The president of Brazil left early.", { "president of Brazil": "person:dilma-rousseff" });
  });

  it("takes the day that a sentence states where none was published", () => {
    const text = "In May 2011 the Russian president flew to Oslo.";
    const read = core.read({ text, kind: "article", published: { value: null, basis: "unknown" } });
    const date = {
      start: 3,
      end: 11,
      type: "DATE",
      value: "2011-05",
      basis: "stated",
      range: { from: "2011-05-01", to: "2011-05-31" },
    } as const;
    const found = findActors({ ...read, dates: [date], places: [] }, registry);
    expect(found.map((one) => one.actorId)).toContain("person:dmitry-medvedev");
  });

  it("leaves the holder open without a day", () => {
    check("The Russian president left early.", { "Russian president": "office:RUS:president" }, null);
  });

  it("reads secretary of state as the office that it is in that country", () => {
    check("The US secretary of state called.", { "US secretary": "person:hillary-clinton" });
  });

  it("does not make a former holder the present one", () => {
    check("A former Norwegian prime minister called.", { "former Norwegian": "NORELI" });
  });

  it("reads a counterpart as the same office of the other state", () => {
    check("Norwegian Foreign Minister Jonas Gahr Støre met his Russian counterpart in Tromsø.", {
      "Russian counterpart": "person:sergey-lavrov",
    });
  });

  it("goes back to the holder named before", () => {
    check("Prime Minister Julia Gillard spoke in Perth. The prime minister was tired.", {
      "The prime minister was": null,
      "prime minister was": "person:julia-gillard",
    });
  });
});

describe("bodies and crowds", () => {
  it("codes them by state and sector", () => {
    check("Israeli troops fired at Palestinian protesters while Kenyan police watched.", {
      "Israeli troops": "ISRMIL",
      "Palestinian protesters": "PSEOPP",
      "Kenyan police": "KENCOP",
    });
  });

  it("codes a group's own people as the group", () => {
    check("Taliban fighters took the bridge.", { "Taliban fighters": "group:taliban" });
  });

  it("leaves the state open where the text does not tell it", () => {
    check("Protesters threw stones.", { Protesters: "OPP" });
  });

  it("does not take a modifier for an actor", () => {
    check("A police station burned near the army base.", { police: null, army: null });
  });

  it("does not lend a state to those whom it only backs", () => {
    check("The US-backed rebels lost a town.", { rebels: "REB" });
  });
});

describe("capitals", () => {
  it("stand for the government where they act", () => {
    check("Moscow offered a loan and Beijing agreed.", { Moscow: "state:RUS", Beijing: "state:CHN" });
    check("Relations with Tehran have cooled.", { Tehran: "state:IRN" });
  });

  it("are places where something is in them", () => {
    check("Talks were held in Moscow. He flew to Beijing.", { Moscow: null, Beijing: null });
  });
});

describe("joint mentions", () => {
  it("know their members", () => {
    const found = mentionsOf("Norway and Finland opened a road. The two countries will share the cost.");
    const joint = found.find((one) => one.members.length > 0);
    expect([...(joint?.members ?? [])].sort()).toEqual(["state:FIN", "state:NOR"]);
  });

  it("read two adjectives before one noun", () => {
    const found = mentionsOf("The Swedish and Danish foreign ministers met.");
    expect(found.find((one) => one.members.length > 0)?.members).toEqual(
      ["person:carl-bildt", "person:villy-svndal"].map(() => expect.any(String)),
    );
  });
});

describe("pronouns", () => {
  it("follow the subject", () => {
    const text = "Norway has closed its embassy.";
    const mention = mentionsOf(text).find((one) => one.basis === "pronoun");
    expect(mention?.actorId).toBe("state:NOR");
  });
});

describe("what must not happen", () => {
  it("no two mentions overlap, offsets lie in the text, and reading twice changes nothing", () => {
    const text =
      "Pakistan's Foreign Minister Hina Rabbani Khar told her Russian counterpart Sergey Lavrov that both countries and the UN (United Nations) agree.";
    const found = mentionsOf(text);
    for (let i = 1; i < found.length; i++)
      expect((found[i] as ActorMention).start).toBeGreaterThanOrEqual((found[i - 1] as ActorMention).end);
    expect(mentionsOf(text)).toEqual(found);
  });

  it("survives hostile text", () => {
    for (const text of [
      "",
      "\ud800",
      "constructor __proto__ toString hasOwnProperty.",
      "a".repeat(20_000),
      "A".repeat(20_000),
      "Aa ".repeat(4_000),
      "(A".repeat(3_000),
      "U.".repeat(2_000),
      "President ".repeat(500),
    ])
      expect(() => mentionsOf(text)).not.toThrow();
  });
});
