/** One page for each system in which readers write, and what is read of it: who wrote, when, whom they answer, who liked it. */

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { POST_SHAPES } from "../../src/page/html/posts/registry.ts";
import { shownCount } from "../../src/page/html/posts/reactions.ts";
import { commentLines, read } from "./read.ts";

const FOLDER = new URL("../fixtures/page/posts/", import.meta.url);
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith(".html"));

/** Each comment's line, its responses, its address, and how its quotes begin. */
function linesOf(name: string): string[] {
  const page = read(readFileSync(new URL(name, FOLDER)));
  return commentLines(page).map((line, n) => {
    const { reactions, permalink, quoted } = page.document.comments[
      n
    ] as (typeof page.document.comments)[number];
    const quotes = quoted.map(({ start, end }) => page.document.text.slice(start, Math.min(end, start + 24)));
    return [line, JSON.stringify(reactions), permalink ?? "-", ...quotes].join(" | ");
  });
}

const expected = new Map(
  readFileSync(new URL("expected.txt", FOLDER), "utf8")
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [name, ...lines] = part.trimEnd().split("\n");
      return [name ?? "", lines];
    }),
);

test.each(PAGES)("posts of %s", (name) => {
  expect(linesOf(name)).toEqual(expected.get(name));
  expect(linesOf(name)).toEqual(expected.get(name));
});

test("signatures, cards and buttons are nobody's words", () => {
  for (const name of PAGES)
    expect(linesOf(name).join("\n"), name).not.toMatch(/harbour club|Deckhand|Reply|Respect/);
});

test("every shape has a page of its own", () => {
  const pages = PAGES.map((name) => name.replace(".html", ""));
  for (const { name } of POST_SHAPES)
    expect(
      pages.some((page) => name.startsWith(page) || page.startsWith(name)),
      name,
    ).toBe(true);
});

test.each([
  ["12", 12],
  ["1.2k likes", 1200],
  ["Like (3)", 3],
  ["−4", -4],
  ["3 people like this", 3],
  ["Wren, Oriol and 3 others", 5],
  ["Wren and Oriol like this.", 2],
  ["Reply", null],
  ["", null],
])("the count in %j is %j", (words, count) => {
  expect(shownCount(words)).toBe(count);
});

test("what only the page's statement for machines tells leads back to its bytes", () => {
  const bytes = readFileSync(new URL("stated-hidden.html", FOLDER));
  const { document, notes } = read(bytes);
  const comment = document.comments[1];
  if (comment === undefined) throw new Error("no comment");
  const run = document.map.runs.find(({ start }) => start >= comment.span.start);
  expect(bytes.subarray(run?.byteStart, run?.byteEnd).toString("utf8")).toBe(
    document.text.slice(run?.start, run?.end),
  );
  expect(notes.map(({ code }) => code)).toContain("stated-posts");
});
