import { describe, expect, test } from "vitest";
import type { ActorMention } from "../../src/model/annotation.ts";
import type { Reaction } from "../../src/model/records.ts";
import { articlePersons, tieTarget } from "../../src/pipeline/tie-targets.ts";

function person(actorId: string, name: string): ActorMention {
  const codes = ["DJIGOV"];
  const rest = {
    kind: "person",
    country: "DJI",
    sector: "GOV",
    role: "minister",
    basis: "name",
    members: [],
  };
  return { start: 0, end: 1, actorId, name, codes, ...rest } as unknown as ActorMention;
}

function toward(name: string, actorId = `local:${name.toLowerCase()}`): Reaction {
  const target = {
    span: { start: 3, end: 7 },
    actorId,
    name,
    kind: "person",
    country: null,
    sector: null,
    code: "",
    role: null,
  };
  return {
    comment: "c1",
    target,
    stance: "none",
    ironic: false,
    evidence: [],
    rule: "",
    confidence: 1,
    reasons: [],
  } as unknown as Reaction;
}

const PERSONS = articlePersons([
  person("local:abdi", "Abdi"),
  person("person:farah-abdi", "Farah Abdi"),
  person("person:amina-yusuf", "Amina Yusuf"),
  person("person:said-yusuf", "Said Yusuf"),
]);

describe("persons whom readers name", () => {
  test("the one bearer of the name", () => {
    const persons = articlePersons([person("person:farah-abdi", "Farah Abdi")]);
    const { target, reasons } = tieTarget(toward("Mr Abdi"), persons);
    expect(target).toMatchObject({
      actorId: "person:farah-abdi",
      country: "DJI",
      code: "DJIGOV",
      span: { start: 3, end: 7 },
    });
    expect(reasons).toHaveLength(1);
  });
  test("two bearers: nobody", () =>
    expect(tieTarget(toward("Yusuf"), PERSONS).target.actorId).toBe("local:yusuf"));
  test("the first name tells them apart", () =>
    expect(tieTarget(toward("Amina Yusuf", "local:amina-yusuf"), PERSONS).target.actorId).toBe(
      "person:amina-yusuf",
    ));
  test("who is known already stays", () =>
    expect(tieTarget(toward("Abdi", "person:other-abdi"), PERSONS).target.actorId).toBe("person:other-abdi"));
});
