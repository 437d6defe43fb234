import { describe, expect, test } from "vitest";
import { UNKNOWN_DATE } from "../../src/model/dated.ts";
import type { StoredRecord } from "../../src/model/evidence.ts";
import type { ActorRef, Commitment, Event, Statement } from "../../src/model/records.ts";
import { contentStems, stemOf } from "../../src/resolve/content-words.ts";
import { linkRecords } from "../../src/resolve/link-records.ts";
import type { PageFacts } from "../../src/resolve/linked.ts";
import { readStanding, STANDING_CUES } from "../../src/resolve/standing-cues.ts";

const state = (country: string, name: string): ActorRef => ({
  span: null,
  actorId: `state:${country}`,
  name,
  kind: "state",
  country,
  sector: "GOV",
  code: country,
  role: null,
});
const CHAD = state("TCD", "Chad");
const MALI = state("MLI", "Mali");

let count = 0;
function stored(
  kind: "commitment" | "event" | "statement",
  documentId: string,
  quote: string,
  body: object,
): StoredRecord {
  const id = `${kind}-${++count}`;
  const full = {
    evidence: [{ start: 0, end: quote.length }],
    rule: "test@1",
    confidence: 0.8,
    reasons: [],
    when: UNKNOWN_DATE,
    ...body,
  };
  const evidence = {
    documentId,
    captureHash: "h",
    span: { start: 0, end: quote.length },
    quote,
    rule: "test@1",
    runId: "r",
    score: 0.8,
    derivedFrom: null,
  };
  return { id, kind, documentId, comment: null, body: full as never, evidence: [evidence], runId: "r" };
}

function promise(documentId: string, due: string | null = null): StoredRecord {
  const quote = "Chad pledged to send 400 trucks to Mali";
  const body: Partial<Commitment> = {
    committer: [CHAD],
    beneficiary: [MALI],
    force: "pledge",
    action: "send 400 trucks to Mali",
    actionSpan: { start: 16, end: 39 },
    quantity: { value: 400, unit: "trucks", span: { start: 21, end: 24 } },
    condition: null,
    hedge: null,
    due: due === null ? UNKNOWN_DATE : { value: due, basis: "stated" },
    standing: "open",
  };
  return stored("commitment", documentId, quote, body);
}

function event(documentId: string, quote: string, status: Event["status"] = "occurred"): StoredRecord {
  const body: Partial<Event> = {
    type: "AID",
    mode: null,
    contexts: [],
    cameo: "070",
    goldstein: 7,
    status,
    actors: [CHAD],
    recipients: [MALI],
    place: null,
    trigger: { start: 0, end: 1 },
    attribution: null,
  };
  return stored("event", documentId, quote, body);
}

function statement(documentId: string, quote: string): StoredRecord {
  const body: Partial<Statement> = {
    speaker: CHAD,
    addressee: null,
    cue: null,
    content: [{ start: 0, end: quote.length }],
    direct: false,
    about: [MALI],
    topics: [],
    within: null,
  };
  return stored("statement", documentId, quote, body);
}

const page = (id: string, published: string): [string, PageFacts] => [
  id,
  { id, published, outlet: null, title: null },
];
const PAGES = new Map([page("a", "2019-01-10"), page("b", "2019-03-10"), page("c", "2019-05-10")]);

function standing(...records: StoredRecord[]): string {
  const [one] = linkRecords(records, PAGES, "2019-06-01").commitments;
  return `${one?.standing}${one?.isOverdue ? " overdue" : ""}: ${one?.history.map((step) => step.to).join(" ")}`;
}

describe("what came of a commitment", () => {
  test("delivered", () =>
    expect(standing(promise("a"), event("b", "Chad delivered 400 trucks to Mali"))).toBe("kept: kept"));
  test("delivered in part", () =>
    expect(standing(promise("a"), event("b", "Chad delivered 120 trucks to Mali"))).toBe(
      "partly-kept: partly-kept",
    ));
  test("delayed, then delivered", () =>
    expect(
      standing(
        promise("a"),
        statement("b", "Chad said the trucks for Mali had been delayed: all 400 trucks"),
        event("c", "Chad handed over 400 trucks to Mali"),
      ),
    ).toBe("kept: delayed kept"));
  test("called off", () =>
    expect(standing(promise("a"), event("b", "Chad called off the gift of 400 trucks to Mali"))).toBe(
      "withdrawn: withdrawn",
    ));
  test("denied", () =>
    expect(standing(promise("a"), statement("b", "Chad denied that it had promised Mali 400 trucks"))).toBe(
      "denied: denied",
    ));
  test("a report denied, in which the thing comes up, denies no promise", () =>
    expect(
      standing(
        promise("a"),
        statement("b", "Chad denied reports that 400 trucks had been stolen on the way to Mali"),
      ),
    ).toBe("open: "));
  test("an older page tells nothing of what came after", () =>
    expect(standing(promise("b"), event("a", "Chad delivered 400 trucks to Mali"))).toBe("open: "));
  test("other goods keep no promise", () =>
    expect(standing(promise("a"), event("b", "Chad delivered medicine to Mali"))).toBe("open: "));
  test("open past its day is overdue", () =>
    expect(standing(promise("a", "2019-04-01"))).toBe("open overdue: "));
  test("the same promise on a later page is a repetition", () =>
    expect(standing(promise("a"), promise("b"))).toBe("open: repeated"));
});

describe("folding", () => {
  test("copies of one event are one entry", () => {
    const linked = linkRecords(
      [
        event("a", "Chad delivered grain to Mali in the north"),
        event("b", "Chad delivered grain to Mali in the north"),
      ],
      PAGES,
      null,
    );
    expect(linked.entries).toHaveLength(1);
    expect(linked.entries[0]?.others).toHaveLength(1);
  });

  test("another event stays apart, and order does not matter", () => {
    const one = event("a", "Chad delivered grain to Mali in the north");
    const other = event("b", "Chad gave Mali six buses for the capital's schools");
    const ids = (records: StoredRecord[]): string[] =>
      linkRecords(records, PAGES, null).entries.map((entry) => entry.record.id);
    expect(ids([one, other])).toHaveLength(2);
    expect(ids([one, other])).toEqual(ids([other, one]));
  });
});

describe("words of outcome", () => {
  test.each(STANDING_CUES.map((cue) => [cue.to, cue] as const))("%s", (to, cue) => {
    expect(readStanding(cue.matches)?.to).toBe(to);
    expect(cue.pattern.test(cue.refuses)).toBe(false);
  });

  test("forms of one word share a stem", () => {
    expect(stemOf("deliveries")).toBe(stemOf("delivery"));
    expect(stemOf("modernised")).toBe(stemOf("modernising"));
    expect(contentStems("The 400 trucks of the army").has("400")).toBe(true);
  });
});

describe("one project under two names", () => {
  const project = (documentId: string, name: string): StoredRecord => ({
    ...stored("event", documentId, name, {}),
    kind: "project",
    body: {
      name,
      aliases: [],
      form: "project",
      phase: "mentioned",
      participants: [],
      places: [],
      sector: null,
      when: UNKNOWN_DATE,
      evidence: [],
      rule: "",
      confidence: 1,
      reasons: [],
    } as never,
  });
  const count = (...names: string[]): number =>
    linkRecords(
      names.map((name, index) => project(["a", "b", "c"][index] as string, name)),
      PAGES,
      null,
    ).entries.length;
  test("initials stand for the name", () => expect(count("Sahel Green Rail Line", "SGRL project")).toBe(1));
  test("other initials do not", () => expect(count("Sahel Green Rail Line", "SGRX project")).toBe(2));
});

describe("one encounter told twice", () => {
  const person = (actorId: string, country: string): ActorRef => ({
    ...state(country, actorId),
    actorId,
    kind: "person",
  });
  const meeting = (documentId: string, form: string, ...actors: ActorRef[]): StoredRecord => ({
    ...stored("event", documentId, `Told in ${documentId} of talks`, {}),
    kind: "encounter",
    body: {
      form,
      title: null,
      participants: actors.map((actor) => ({ actor, role: "party" })),
      place: null,
      status: "occurred",
      outcomes: [],
      when: { value: "2019-01-09", basis: "stated" },
      evidence: [],
      rule: "",
      confidence: 0.8,
      reasons: [],
    } as never,
  });
  const count = (...records: StoredRecord[]): number => linkRecords(records, PAGES, null).entries.length;
  const [ISSA, OUMAR] = [person("person:issa", "TCD"), person("person:oumar", "MLI")];
  test("by the states and by who spoke for them", () =>
    expect(count(meeting("a", "meeting", CHAD, MALI), meeting("b", "summit", ISSA, OUMAR))).toBe(1));
  test("other persons on the same day met apart", () =>
    expect(
      count(
        meeting("a", "meeting", ISSA, OUMAR),
        meeting("b", "meeting", ISSA, person("person:keita", "MLI")),
      ),
    ).toBe(2));
});
