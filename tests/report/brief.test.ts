/** Briefs over the sample pages: every line rests on words that stand in their page, nothing is said twice. */

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { relationBrief } from "../../src/app/brief.ts";
import { packageRoot } from "../../src/app/package-root.ts";
import type { Session } from "../../src/app/session.ts";
import type { Brief } from "../../src/report/brief.ts";
import { excerpt, printable } from "../../src/report/printable.ts";
import {
  networkHref,
  pageHref,
  renderBriefHtml,
  renderBriefMarkdown,
  renderBriefText,
} from "../../src/report/render-brief.ts";
import { sessionOver } from "../resolve/sessions.ts";

const PAIRS = [
  ["Pakistan", "Russia"],
  ["India", "Bangladesh"],
  ["Egypt", "Ethiopia"],
  ["Fiji", "Chad"],
] as const;
let session: Session;
const briefs: Brief[] = [];

beforeAll(async () => {
  session = await sessionOver(join(packageRoot(), "samples"));
  for (const [first, second] of PAIRS) {
    const [a, b] = [session.party(first), session.party(second)];
    if (a === null || b === null) throw new Error(first);
    briefs.push(relationBrief(session, [a, b], { from: null, to: null }, 0.5));
  }
}, 60_000);
afterAll(() => session[Symbol.dispose]());

describe("a brief", () => {
  test("cites words that stand in their page, in their sentence", () => {
    for (const { citations } of briefs)
      for (const { documentId, quote, sentence } of citations) {
        expect(session.store.document(documentId)?.text.includes(quote)).toBe(true);
        expect(sentence).toContain(printable(quote));
      }
  });
  test("has a source for every line, and a line for every source", () => {
    for (const { sections, citations } of briefs) {
      const used = new Set(sections.flatMap(({ lines }) => lines.flatMap((line) => line.citations)));
      expect(sections.every(({ lines }) => lines.every((line) => line.citations.length > 0))).toBe(true);
      expect([...used].sort((a, b) => a - b)).toEqual(citations.map(({ number }) => number));
    }
  });
  test("names a ministry by what it is for", () => {
    const words = briefs.flatMap(({ sections }) =>
      sections.flatMap(({ lines }) => lines.map(({ text }) => text)),
    );
    expect(words.some((text) => text.endsWith(": irrigation ministry (Egypt)"))).toBe(true);
  });
  test("says nothing twice and names one sentence once", () => {
    for (const { sections, citations } of briefs) {
      const lines = sections.flatMap((section) => section.lines.map(({ text, quote }) => `${text} ${quote}`));
      expect(new Set(lines).size).toBe(lines.length);
      const places = citations.map(({ documentId, sentence }) => `${documentId} ${sentence}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });
  test("stays short", () => {
    for (const { sections } of briefs)
      expect(sections.reduce((sum, { lines }) => sum + lines.length, 0)).toBeLessThanOrEqual(70);
  });
  test("renders in each format without holes", () => {
    for (const brief of briefs)
      for (const text of [
        renderBriefText(brief),
        renderBriefMarkdown(brief),
        renderBriefHtml(brief, pageHref),
        renderBriefHtml(brief, networkHref),
      ])
        expect(text).not.toMatch(/\bundefined\b|\bnull\b|\bNaN\b/u);
  });
  test("of a pair that nothing is known of says so and what to do", () => {
    expect(renderBriefText(briefs.at(-1) as Brief)).toMatch(
      /Nothing is recorded between Fiji and Chad\. .*--confidence 0/u,
    );
  });
});

test("an excerpt shows the words that matter", () => {
  const long = `${"far ".repeat(60)}the words that matter${" away".repeat(60)}`;
  const cut = excerpt(long, "the words that matter", 80);
  expect(cut).toContain("the words that matter");
  expect(cut.length).toBeLessThanOrEqual(82);
});
