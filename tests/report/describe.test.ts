import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/model/evidence.ts";
import type { ActorRef, Commitment, Event } from "../../src/model/records.ts";
import { describeCommitment, describeEvent } from "../../src/report/describe.ts";

const state = (country: string, name: string): ActorRef =>
  ({
    span: null,
    actorId: `state:${country}`,
    name,
    kind: "state",
    country,
    code: country,
    role: null,
  }) as ActorRef;
const CHAD = state("TCD", "Chad");
const MALI = state("MLI", "Mali");

describe("events in words", () => {
  const event = (type: string, cameo: string, status: string): Event =>
    ({ type, cameo, status, mode: null, actors: [CHAD], recipients: [MALI] }) as unknown as Event;
  test.each([
    [event("CONSULT", "043", "occurred"), "Chad hosted Mali"],
    [event("CONSULT", "043", "planned"), "Chad invited or was to receive Mali (planned when reported)"],
    [event("AGREE", "030", "occurred"), "Chad agreed with or promised something to Mali"],
  ])("%#", (one, words) => expect(describeEvent(one)).toBe(words));
});

describe("papers signed", () => {
  const signed = (quote: string, action: string): string => {
    const start = quote.indexOf(action);
    const body = {
      force: "agreement",
      committer: [CHAD, MALI],
      beneficiary: [CHAD, MALI],
      hedge: null,
      action,
      actionSpan: { start, end: start + action.length },
    } as unknown as Commitment;
    return describeCommitment(body, { span: { start: 0, end: quote.length }, quote } as Evidence);
  };
  test.each([
    [
      "Chad and Mali signed the amended accord on the river dam",
      "the river dam",
      "Chad and Mali signed: the amended accord on the river dam",
    ],
    ["Chad and Mali signed a fishing accord", "a fishing accord", "Chad and Mali signed: a fishing accord"],
    [
      "Chad and Mali signed, after a night of talks on tariffs, an accord on the dam",
      "the dam",
      "Chad and Mali signed: the dam",
    ],
  ])("%s", (quote, action, words) => expect(signed(quote, action)).toBe(words));
});
