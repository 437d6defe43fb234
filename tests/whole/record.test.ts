import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../src/app/package-root.ts";
import { linkRecords } from "../../src/resolve/link-records.ts";
import { RECORD_KINDS } from "../../src/model/records.ts";
import { ACCEPTED, readSamples, recordLines, type SampleRun } from "../../scripts/sample-records.ts";

interface Outcome {
  readonly file: string;
  readonly promise: string;
  readonly outcome: string;
  readonly by: string;
}

const root = packageRoot();
const outcomes = JSON.parse(
  readFileSync(join(root, "tests/whole/sample-outcomes.json"), "utf8"),
) as Outcome[];

/** How many of the outcomes written into the samples must be linked; rises, never falls (see CHANGELOG.md). */
const OUTCOMES_LINKED_MIN = 7;

describe("the whole record of the sample pages", () => {
  let samples: SampleRun;

  beforeAll(async () => {
    samples = await readSamples();
  }, 120_000);

  test("is what was last accepted", () => {
    const path = join(root, ACCEPTED);
    expect(existsSync(path), `${ACCEPTED} is missing: run "npm run accept" and read what it accepts`).toBe(
      true,
    );
    const accepted = readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "");
    expect(recordLines(samples.records)).toEqual(accepted);
  });

  test("holds every kind, and every quote stands in its page", () => {
    for (const kind of RECORD_KINDS)
      expect(samples.records.some(({ record }) => record.kind === kind)).toBe(true);
    for (const { record } of samples.records) {
      const text = samples.documents.get(record.documentId)?.text ?? "";
      for (const { span, quote } of record.evidence) expect(text.slice(span.start, span.end)).toBe(quote);
    }
  });

  test("gives no relative date a value on a page that tells no date", () => {
    const undated = samples.records.filter(({ file }) => file === "odd/no-date.txt");
    expect(undated.length).toBeGreaterThan(0);
    for (const { record } of undated) {
      const body = record.body as {
        readonly when?: { readonly value: string | null };
        readonly due?: { readonly value: string | null };
      };
      expect([body.when?.value ?? null, body.due?.value ?? null]).toEqual([null, null]);
    }
  });

  test("codes nothing on pages in another language or without an article", () => {
    const silent = samples.records.filter(
      ({ file }) => file === "odd/another-language.txt" || file === "odd/no-article.html",
    );
    expect(silent).toEqual([]);
  });

  test("links promises to what came of them", () => {
    const pages = new Map(
      [...samples.documents.values()].map((document) => [
        document.id,
        {
          id: document.id,
          published: document.published.value,
          outlet: document.outlet,
          title: document.title,
        },
      ]),
    );
    const { commitments } = linkRecords(
      samples.records.map(({ record }) => record),
      pages,
      "2021-12-31",
    );
    const linked = outcomes.filter(({ promise, outcome }) =>
      commitments.some(
        (each) =>
          [each.record, ...each.others].some((record) =>
            overlaps(record.evidence[0]?.quote ?? "", promise),
          ) && standsAs(each.standing, outcome),
      ),
    );
    expect(
      linked.length,
      `linked: ${linked.map(({ promise }) => promise).join("; ")}`,
    ).toBeGreaterThanOrEqual(OUTCOMES_LINKED_MIN);
  });
});

/** A promise is found when the evidence and the words written down share most of the shorter one. */
function overlaps(quote: string, promise: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}$]+/gu) ?? [];
  const [a, b] = [words(quote), words(promise)];
  const shared = a.filter((word) => b.includes(word)).length;
  return shared >= 0.6 * Math.min(a.length, b.length) && shared >= 4;
}

/** A partly kept promise is no broken one; else the word must be the same. */
function standsAs(standing: string, outcome: string): boolean {
  return (
    standing === outcome ||
    (outcome === "kept" && standing === "partly-kept") ||
    (outcome === "broken" && standing === "delayed")
  );
}
