import { describe, expect, test } from "vitest";
import type { StoredRecord } from "../../src/model/evidence.ts";
import type { StanceValue } from "../../src/model/records.ts";
import type { ReaderRemark } from "../../src/query/reader-remarks.ts";
import { KNOWN_ERROR, shareOf, tallyReaders, wilson } from "../../src/report/reader-shares.ts";

function remark(author: string, stance: StanceValue, name = "Oman"): ReaderRemark {
  const target = {
    span: null,
    actorId: `state:${name}`,
    name,
    kind: "state",
    country: null,
    sector: null,
    code: "",
    role: null,
  };
  const record = { id: `re-${author}-${stance}`, kind: "reaction", body: { target, stance, ironic: false } };
  return { record: record as unknown as StoredRecord<"reaction">, page: null, author, year: null };
}

describe("Wilson's interval", () => {
  test("as printed for one in ten and for none in ten", () => {
    const [low, high] = wilson(1, 10);
    expect(low).toBeCloseTo(0.018, 3);
    expect(high).toBeCloseTo(0.404, 3);
    expect(wilson(0, 10)[1]).toBeCloseTo(0.278, 3);
  });
  test("nobody asked: anything may be", () => expect(wilson(0, 0)).toEqual([0, 1]));
});

describe("a share with the coder's error", () => {
  test("holds Wilson's interval and the value", () => {
    for (const [hits, count] of [
      [0, 4],
      [3, 20],
      [50, 100],
      [100, 100],
    ] as const) {
      const { value, low, high } = shareOf(hits, count, "unfavourable");
      const [least, most] = wilson(hits, count);
      expect(low).toBeLessThanOrEqual(least);
      expect(high).toBeGreaterThanOrEqual(most);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
  });
  test("what the coder says of everybody alike settles little", () => {
    const { leftAlone } = KNOWN_ERROR.unfavourable;
    expect(shareOf(Math.round((1 - leftAlone) * 1000), 1000, "unfavourable").low).toBe(0);
  });
});

describe("readers counted", () => {
  test("ten comments by one reader are one reader", () => {
    const many = Array.from({ length: 10 }, () => remark("a", "unfavourable"));
    const [tally] = tallyReaders([...many, remark("b", "favourable")]);
    expect(tally).toMatchObject({ remarks: 11, readers: 2 });
    expect(tally?.unfavourable.value).toBe(0.5);
  });
  test("a reader of two minds weighs one all the same", () => {
    const [tally] = tallyReaders([remark("a", "favourable"), remark("a", "unfavourable")]);
    expect([tally?.favourable.value, tally?.unfavourable.value]).toEqual([0.5, 0.5]);
  });
  test("the most spoken of first, each target apart", () => {
    const tallies = tallyReaders([remark("a", "none", "Chad"), remark("a", "none"), remark("b", "none")]);
    expect(tallies.map(({ target }) => target)).toEqual(["Oman", "Chad"]);
  });
});
