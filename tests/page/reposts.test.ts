/** Threads that open with a newspaper's article: linked to it, and its words kept apart from the poster's. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { read } from "./read.ts";

const OWN = "I would not book a seat before I see the boat, to be honest.";
const TITLE = "Ferry line to open again in autumn";

/** What the poster of the first post wrote: the post's words without those that it quotes. */
function ownWords(name: string): { words: string; page: ReturnType<typeof read> } {
  const page = read(readFileSync(new URL(`../fixtures/page/reposts/${name}.html`, import.meta.url)));
  const first = page.document.comments[0];
  if (first === undefined) throw new Error(`${name} has no posts`);
  let words = "";
  let at = first.span.start;
  for (const { start, end } of first.quoted) {
    words += page.document.text.slice(at, start);
    at = end;
  }
  return { words: words + page.document.text.slice(at, first.span.end), page };
}

test.each([
  ["xenforo-preview", TITLE],
  ["xenforo-address", null],
  ["vbulletin-address-and-quote", null],
  ["phpbb-source", null],
  ["phpbb-title", TITLE],
  ["discourse-preview-and-quote", TITLE],
])("the article that %s reposts is linked, and nobody's words in the thread", (name, title) => {
  const { words, page } = ownWords(name);
  expect(page.document.linked).toEqual({
    outlet: "www.coastal-herald.example",
    title,
    url: "https://www.coastal-herald.example/2014/06/ferry-line-to-open-again",
  });
  expect(words).toContain(OWN);
  expect(words).not.toMatch(/council|harbour master|Fares/);
  expect(page.document.text).toContain("Fares would be set by the county");
});

test.each(["own-essay", "own-remark"])("%s is the poster's own and links to no article", (name) => {
  const { words, page } = ownWords(name);
  expect(page.document.linked).toBeNull();
  expect(words.length).toBeGreaterThan(50);
});

test("an article that a line ascribes to an outlet is its outlet's, one paragraph or more", () => {
  const post = (id: number, name: string, words: string): string =>
    `<article class="message" data-author="${name}" id="js-post-${id}"><time datetime="2014-06-03T09:1${id}:00Z"></time><div class="message-body"><div class="bbWrapper">${words}</div></div></article>`;
  const paragraph =
    "The council of the two towns heard on Monday that the ferry between them might sail again in the autumn, once the pier has been mended and the crew hired.";
  const page = (line: string) =>
    read(
      `<body>${post(1, "Wren", `${line}<br><br>${paragraph}<br><br>${OWN}`)}${post(2, "Oriol", "Nor I.")}</body>`,
    ).document;
  const document = page("From the Coastal Herald today:");
  expect(document.linked).toEqual({ outlet: "Coastal Herald", title: null, url: null });
  expect(document.comments[0]?.quoted.map(({ start, end }) => document.text.slice(start, end))).toEqual([
    paragraph,
  ]);
  expect(page("From what they say:").linked).toBeNull();
  expect(page("Here is what I think:").comments[0]?.quoted).toEqual([]);
});
