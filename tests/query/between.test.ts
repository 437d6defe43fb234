import { describe, expect, test } from "vitest";
import type { StoredRecord } from "../../src/model/evidence.ts";
import type { RecordKind } from "../../src/model/records.ts";
import { isBetween, isDirected } from "../../src/query/between.ts";
import type { Party } from "../../src/query/parse-party.ts";

const party = (country: string): Party => ({ key: { country }, name: country, words: [country] });
const PAIR = [party("TCD"), party("MLI")] as const;
const of = (country: string, sector: string | null = null) => ({
  country,
  sector,
  actorId: null,
  name: country,
});
const [CHAD, MALI, NIGER] = [of("TCD"), of("MLI"), of("NER")];

function record(kind: RecordKind, body: object): StoredRecord {
  return { id: "x", kind, body } as unknown as StoredRecord;
}

describe("what is between two parties", () => {
  const promise = (committer: object[], beneficiary: object[]) =>
    record("commitment", { committer, beneficiary });
  test("one side bound to the other, or both", () => {
    expect(isBetween(promise([CHAD], [MALI]), PAIR)).toBe(true);
    expect(isBetween(promise([CHAD, MALI], [NIGER]), PAIR)).toBe(true);
  });
  test("a domestic act or a third one's promise is not", () => {
    expect(isBetween(promise([CHAD], [of("TCD", "LAB"), MALI]), PAIR)).toBe(false);
    expect(isBetween(promise([NIGER], [CHAD, MALI]), PAIR)).toBe(false);
  });
  test("rebels do not act for the state", () => {
    const attack = (actor: object) =>
      record("event", { type: "ASSAULT", actors: [actor], recipients: [MALI] });
    expect(isBetween(attack(CHAD), PAIR)).toBe(true);
    expect(isBetween(attack(of("TCD", "REB")), PAIR)).toBe(false);
  });
  test("a meeting wants both, a visit goes to a place", () => {
    const meeting = (form: string) =>
      record("encounter", { form, participants: [{ actor: CHAD }, { actor: NIGER }] });
    expect(isBetween(meeting("meeting"), PAIR)).toBe(false);
    expect(isBetween(meeting("visit"), PAIR)).toBe(true);
  });
});

describe("what tells the tone between them", () => {
  const act = (actors: object[], recipients: object[], type = "ACCUSE") =>
    record("event", { type, actors, recipients });
  test("an act of one toward the other", () => expect(isDirected(act([CHAD], [MALI]), PAIR)).toBe(true));
  test("not both against a third", () => expect(isDirected(act([CHAD, MALI], [NIGER]), PAIR)).toBe(false));
  test("both agreeing with nobody else named", () => {
    expect(isDirected(act([CHAD, MALI], [], "AGREE"), PAIR)).toBe(true);
    expect(isDirected(act([CHAD, MALI], [], "PROTEST"), PAIR)).toBe(false);
  });
});
