/** What a page tells of itself away from its machine-readable head: dates in lines, in tables, at the foot of an article. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { DATED_LINES } from "../../src/page/html/far-dates.ts";
import { read } from "./read.ts";

const BODY =
  "<p>The ferry line between the two ports opens again in spring, the ministers of transport said after a day of talks, and tickets will cost what they cost before.</p>";

function publishedOn(body: string, head = ""): string | null {
  return (
    read(
      `<html><head><title>Ferry line opens</title>${head}</head><body>${body}</body></html>`,
    ).document.published.value?.slice(0, 10) ?? null
  );
}

test.each(DATED_LINES.map((line) => [line.name, line] as const))(
  "a line for %s fits its example and refuses the other",
  (_name, line) => {
    expect(line.pattern.test(line.example)).toBe(true);
    expect(line.pattern.test(line.refuses)).toBe(false);
  },
);

test("a line at the article's end that calls itself the day of publication outweighs the machine's", () => {
  const head = '<meta property="article:published_time" content="2019-11-29T08:00:00+01:00">';
  expect(
    publishedOn(`<h1>Ferry line opens</h1>${BODY.repeat(20)}<div>Published March 3, 2018</div>`, head),
  ).toBe("2018-03-03");
});

test("a page that tells only its last change has that day, implied", () => {
  const { published, modified } = read(
    `<html><body><h1>Ferry line opens</h1>${BODY.repeat(20)}<p>Last updated: 13 November 2018</p></body></html>`,
  ).document;
  expect(modified.value).toBe("2018-11-13");
  expect(published).toEqual({ value: "2018-11-13", basis: "implied" });
});

test("the only lone stamp of a page is its day; two different ones tell nothing", () => {
  const page = (more: string): string =>
    `<h1>Ferry line opens</h1>${BODY.repeat(40)}<p>April 8, 2018</p>${more}`;
  expect(publishedOn(page(""))).toBe("2018-04-08");
  expect(publishedOn(page("<p>May 1, 2017</p>"))).toBeNull();
});

test("days in the cells of a table are not the page's", () => {
  const cells = ["1/1/2013", "2/2/2013", "3/3/2013", "4/4/2013"].map(
    (day) => `<tr><td>${day}</td><td>41</td></tr>`,
  );
  expect(publishedOn(`<h1>Ferry line opens</h1>${BODY}<table>${cells.join("")}</table>${BODY}`)).toBeNull();
});

test("figures beside the headline are settled by the same day told elsewhere on the page", () => {
  const page = (other: string): string =>
    `<h1>Ferry line opens</h1><p>03/10/2018</p>${BODY.repeat(30)}<p>See also: Our call of ${other}</p>`;
  expect(publishedOn(page("3 October 2018"))).toBe("2018-10-03");
  expect(publishedOn(page("5 October 2018"))).toBeNull();
});

test("an address that bears the stated day keeps it against a stamp one day beside", () => {
  const head =
    '<link rel="canonical" href="https://example.org/2018/06/20/ferry"><meta property="article:published_time" content="2018-06-20T13:11:19+00:00">';
  expect(publishedOn(`<h1>Ferry line opens</h1><p>June 19, 2018</p>${BODY}`, head)).toBe("2018-06-20");
});

test("a page sent in pieces is put together where its pieces belong", () => {
  const { document } = read(
    `<html><body><article><h1>Ferry line opens</h1><template id="B:0"></template><template id="P:1"></template></article><footer><p>About us</p></footer><div hidden id="S:1">${BODY.replace("again", "late")}</div><div hidden id="S:0">${BODY}</div><div hidden id="S:7"><p>Never to be seen</p></div><script>$RC("B:0","S:0")</script></body></html>`,
  );
  const first = document.text.indexOf("opens again in spring");
  expect(first).toBeGreaterThan(-1);
  expect(document.text.indexOf("opens late in spring")).toBeGreaterThan(first);
  expect(document.text).not.toContain("Never");
});

test("what stands behind a tab counts as shown, other hidden words do not", () => {
  const { document } = read(
    `<html><body><article><h1>Ferry line opens</h1>${BODY}<div role="tabpanel" hidden>${BODY.replace("again", "late")}</div><div style="display: none">${BODY.replace("again", "never")}</div></article></body></html>`,
  );
  expect(document.text).toContain("opens late in spring");
  expect(document.text).not.toContain("opens never in spring");
});

test("the threads of remarks under a blog's article make no forum of it", () => {
  const remarks = Array.from(
    { length: 9 },
    (_, n) =>
      `<li class="comment ${n % 2 === 0 ? "even thread-even" : "odd thread-odd"} depth-1" id="comment-${n}"><div class="comment-author"><cite class="fn">Wren ${n}</cite></div><div class="comment-meta"><a href="#comment-${n}">May ${n + 1}, 2018 at 9:00 am</a></div><div class="comment-content"><p>The ferry number ${n} was late again, and nobody at the harbour knew why it was, or when the next one would leave for the other port. ${"We waited and waited. ".repeat(20)}</p></div></li>`,
  );
  const { document } = read(
    `<html><body class="single"><article><h1>Ferry line opens</h1>${BODY.repeat(2)}${BODY.replace("ferry", "railway")}${BODY.replace("spring", "autumn, and in the year after that")}</article><div id="comments"><ol class="comment-list">${remarks.join("")}</ol></div></body></html>`,
  );
  expect(document.comments).toHaveLength(9);
  expect(document.kind).toBe("article");
});

const titleOf = (head: string, body: string): string | null =>
  read(`<html><head>${head}</head><body>${body}${BODY}</body></html>`).document.title;

test("a heading that is the site's sign gives way to the headline below it", () => {
  const tag = "<title>Ferry line opens late - The Harbour Post</title>";
  expect(titleOf(tag, '<h1><a href="/">The Harbour Post</a></h1><h2>Ferry line opens late</h2>')).toBe(
    "Ferry line opens late",
  );
  expect(titleOf(tag, '<h1 class="site-title">Harbour</h1><h2>Ferry line opens late</h2>')).toBe(
    "Ferry line opens late",
  );
});

test("a headline loses the day and the outlet that its heading bears, and keeps its own words", () => {
  const tag = "<title>Ferry line opens late</title>";
  expect(titleOf(tag, "<h1>Ferry line opens late March 3, 2018</h1>")).toBe("Ferry line opens late");
  expect(titleOf(tag, "<h1>Ferry line opens late – Harbour Post</h1>")).toBe("Ferry line opens late");
  expect(titleOf(tag, "<h1>Ferry line opens late again</h1>")).toBe("Ferry line opens late again");
  expect(titleOf("<title>Ferry line opens late | Harbour Post</title>", "")).toBe("Ferry line opens late");
});

test("of several headings the one that the title's words point to is the headline", () => {
  expect(
    titleOf(
      "<title>Late start for the ferry line to the islands</title>",
      "<h1>Harbour magazine</h1><h1>The ferry line to the islands opens in autumn</h1>",
    ),
  ).toBe("The ferry line to the islands opens in autumn");
});

const authorOf = (body: string): string | null =>
  read(`<html><head><title>Ferry line opens</title></head><body>${body}</body></html>`).document.byline;

test("an author is found beside the day, and by the card at the article's end", () => {
  expect(authorOf(`<h1>Ferry line opens</h1><p>Mar 3, 2018Wren Okafor</p>${BODY}`)).toBe("Wren Okafor");
  expect(authorOf(`<h1>Ferry line opens</h1><p>Wren Okafor 3 Mar 2018 Harbour 7 Comments</p>${BODY}`)).toBe(
    "Wren Okafor",
  );
  expect(
    authorOf(
      `<h1>Ferry line opens</h1>${BODY}<h4>Wren Okafor</h4><p>Wren is a reporter who has written on harbours and ships for ten years.</p>`,
    ),
  ).toBe("Wren Okafor");
});

test("a source beside the day is no author", () => {
  expect(authorOf(`<h1>Ferry line opens</h1><p>Harbour Wire, March 3, 2018</p>${BODY}`)).toBeNull();
});

test("a product's card names no author, nor do the cards of two people", () => {
  const card = (name: string, life: string): string => `<h4>${name}</h4><p>${name} ${life}</p>`;
  expect(
    authorOf(
      `<h1>Ferry line opens</h1>${BODY}${card("Harbour Tickets", "is the quickest way to buy your seat on board.")}`,
    ),
  ).toBeNull();
  expect(
    authorOf(
      `<h1>Ferry line opens</h1>${BODY}${card("Wren Okafor", "is a reporter on harbours and ships of all kinds.")}${card("Lark Adeyemi", "is an editor of books on harbours and ships.")}`,
    ),
  ).toBeNull();
});

test("remarks under an answer are comments, question and answers are posts", () => {
  const { document } = read(
    `<html><body class="question-page"><h1>When does the ferry leave?</h1><div class="question" data-questionid="1" id="question"><div class="js-post-body"><p>When does the ferry to the islands leave in winter, and from which pier?</p></div></div><div class="answer" data-answerid="9" id="answer-9"><div class="js-post-body"><p>At nine, from the second pier, on every day but Sunday.</p></div><ul><li class="comment js-comment" data-comment-id="4" id="comment-4"><span class="comment-copy">Not since last year.</span><a class="comment-user">lark</a></li></ul></div></body></html>`,
  );
  expect(document.comments).toHaveLength(3);
  const kinds = document.zones.map(({ kind, start, end }) => [kind, document.text.slice(start, end)]);
  expect(kinds).toContainEqual(["comments", "Not since last year."]);
  expect(kinds).toContainEqual(["post", "At nine, from the second pier, on every day but Sunday."]);
});

test("property: the words of a page sent in pieces lead back to the bytes where they stood", () => {
  const words = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom("&amp; &#8217;", "<b>x</b>", "</div>", "<p", "<li>", "\r\n\t"),
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (parts) => {
      const places = parts.map((_, n) => `<template id="B:${n}"></template>`).join("");
      const pieces = parts
        .map((part, n) => `<div hidden id="S:${n}"><p>${part}</p>${BODY}</div>`)
        .reverse()
        .join("");
      const bytes = Buffer.from(
        `<body><article><h1>Ferry</h1>${places}</article>${pieces}</body>`.toWellFormed(),
        "utf8",
      );
      const { document } = read(bytes);
      const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
      let last = 0;
      for (const run of document.map.runs) {
        expect(run.start).toBeGreaterThanOrEqual(last);
        last = run.end;
        if (run.verbatim)
          expect(decoder.decode(bytes.subarray(run.byteStart, run.byteEnd))).toBe(
            document.text.slice(run.start, run.end),
          );
      }
    }),
    { numRuns: 60, seed: 7 },
  );
});

test.each([
  [
    "pieces in pieces",
    Array.from(
      { length: 3000 },
      (_, n) =>
        `<template id="B:${n}"></template><div hidden id="S:${n}"><template id="P:${n + 5000}"></template>`,
    ).join(""),
  ],
  [
    "one place, many pieces",
    `<template id="B:1"></template>${'<div hidden id="S:1"><p>x</p></div>'.repeat(20_000)}`,
  ],
  ["many places, no piece", '<template id="B:1"></template>'.repeat(20_000)],
  ["days without end", "<p>Published 1 May 2018</p><p>03/04/2018</p>".repeat(5000)],
  ["names without end", "<h4>Wren Okafor</h4><p>Wren Okafor is a reporter.</p>".repeat(5000)],
])("hostile pages are read in bounded time: %s", (_name, body) => {
  const start = process.cpuUsage().user;
  read(`<html><body><h1>Ferry line opens</h1>${body}</body></html>`);
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
});

test("lines beside the headline that say who wrote and when are no words of the article", () => {
  const { document } = read(
    `<html><body><article><h1>Ferry line opens</h1><p>By Wren Okafor</p><p>Published: May 4, 2018</p><p>QUITO: The ferry line between the two ports opens again in spring, the ministers of transport said after a day of talks on fares, ships and crews.</p>${BODY}</article></body></html>`,
  );
  const kinds = document.zones.map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`);
  expect(kinds.filter((zone) => zone.startsWith("body: By") || zone.startsWith("body: Published"))).toEqual(
    [],
  );
  expect(document.dateline).toBe("Quito");
});

test("a line of its own with place and day is the dateline", () => {
  const of = (line: string): (string | null)[] => {
    const { document } = read(
      `<html><body><article><h1>Ferry line opens</h1><p>${line}</p><p>The ferry line between the two ports opens again in spring, the ministers of transport said after a day of talks on fares, ships and crews.</p>${BODY}</article></body></html>`,
    );
    return [document.dateline, document.zones.find(({ kind }) => kind === "dateline") ? "zone" : null];
  };
  expect(of("QUITO, May 4")).toEqual(["Quito", "zone"]);
  expect(of("Quito, 4 May 2018")).toEqual(["Quito", "zone"]);
  expect(of("Friday, May 4")).toEqual([null, null]);
  expect(of("Harbour Wire, May 4, 2018")).toEqual([null, null]);
});
