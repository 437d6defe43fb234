import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadDocument } from "../../src/model/document.ts";
import { withoutSite } from "../../src/page/html/page-title.ts";
import { selector, matches } from "../../src/page/html/select.ts";
import { elementsOf, parseTree } from "../../src/page/html/tree.ts";
import { commentLines, read, zonesOf } from "./read.ts";

const PARAGRAPHS = [
  "The two ministers met in the capital on Monday &amp; signed a protocol on trade, as had been agreed a year before, the ministry said.",
  "Under the protocol, customs officers of both sides will visit each other&#8217;s ports, and a working group will meet twice a year.",
  "The opposition called the protocol an empty page, and asked why its annex on fisheries had not been shown to parliament.",
];

const ARTICLE = `<!doctype html><html lang="en"><head><title>Ministers sign trade protocol | The Coastal Herald</title>
<meta property="og:site_name" content="The Coastal Herald"><link rel="canonical" href="https://coastal-herald.example/2016/05/protocol">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ministers sign trade protocol","datePublished":"2016-05-04T09:30:00+02:00","author":{"name":"Ana Petrova"},"publisher":{"name":"The Coastal Herald"},"articleSection":"Trade"}</script>
<style>p { color: red }</style></head><body>
<nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article class="post"><h1>Ministers sign trade protocol</h1><div class="entry-content">
${PARAGRAPHS.map((words) => `<p onclick="steal()">${words}</p>`).join("\n")}
<p style="display:none">Words that no reader sees, put there for machines to find and to repeat.</p>
<script>document.write("never")</script></div></article>
<div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
<ol class="comment-list"><li class="comment" id="comment-1"><div class="comment-author"><cite class="fn">Wren</cite></div><div class="comment-meta"><time datetime="2016-05-05T08:12:00+00:00">May 5</time></div><div class="comment-content"><p>A protocol is a promise without a date.</p></div>
<ol class="children"><li class="comment" id="comment-2"><cite class="fn">Oriol</cite><time datetime="2016-05-05T09:00:00+00:00">May 5</time><div class="comment-content"><p>It has one, in the annex.</p></div></li></ol></li></ol>
<footer class="site-footer"><p>Copyright 2016 The Coastal Herald. All rights reserved.</p></footer></body></html>`;

test("an article with its facts, comments apart, no chrome, nothing hidden, nothing executed", () => {
  const page = read(ARTICLE);
  expect(page.document).toMatchObject({
    kind: "article",
    title: "Ministers sign trade protocol",
    byline: "Ana Petrova",
    outlet: "The Coastal Herald",
    section: "Trade",
    url: "https://coastal-herald.example/2016/05/protocol",
    published: { value: "2016-05-04T09:30:00+02:00", basis: "stated" },
  });
  expect(zonesOf(page, "body").join(" ")).toContain("Monday & signed");
  expect(page.document.text).not.toMatch(/steal|never|no reader sees|Tweet|All rights|Sport/);
  expect(commentLines(page)).toEqual([
    "c1 Wren 2016-05-05T08:12:00+00:00 A protocol is a promise without a date.",
    "c2>c1 Oriol 2016-05-05T09:00:00+00:00 It has one, in the annex.",
  ]);
});

test("the same capture gives the same document", () => {
  expect(read(ARTICLE)).toEqual(read(ARTICLE));
});

test("posts that no template fits are found by repetition", () => {
  const post = (n: number, name: string, words: string): string =>
    `<div class="reply-row x${n}"><div class="hd"><b class="who">${name}</b> <i class="when">${n} June 2014, 0${n}:15</i></div><div class="bd"><p>${words}</p></div></div>`;
  const page = read(
    `<body class="forum"><h1>Will the ferry line open again?</h1><div class="replies">${post(1, "Wren", "The port authority says that it will open again in spring.")}${post(2, "Oriol", "They have said so in every spring since the fire, and nothing came of it.")}${post(3, "Quill", "This time there is a contract with the yard, and it has been paid.")}</div></body>`,
  );
  expect(commentLines(page).map((line) => line.slice(0, 30))).toEqual([
    "c1 Wren 2014-06-01T01:15 The p",
    "c2 Oriol 2014-06-02T02:15 They",
    "c3 Quill 2014-06-03T03:15 This",
  ]);
});

test("titles lose the outlet and keep the rest", () => {
  expect(withoutSite("Envoys meet in Quito - Coastal Herald", "The Coastal Herald", "")).toBe(
    "Envoys meet in Quito",
  );
  expect(withoutSite("Peru - Chile talks end", "The Coastal Herald", "coastalherald")).toBe(
    "Peru - Chile talks end",
  );
});

test("selectors", () => {
  const element = [
    ...elementsOf(parseTree('<div class="a"><li class="post b" id="p12"></li></div>').root),
  ].find(({ tag }) => tag === "li");
  if (element === undefined) throw new Error("no element");
  for (const one of ["li", ".post.b", "li[id^=p]", "div .b", "x, .b", '[class~="post"]'])
    expect(matches(element, selector(one)), one).toBe(true);
  for (const one of ["ul", ".pos", "li[id^=q]", "p .b"])
    expect(matches(element, selector(one)), one).toBe(false);
});

/** Every verbatim run decodes to the same characters; runs are in order and do not overlap. */
function expectMapHolds(bytes: Uint8Array, { document }: ReadDocument): void {
  const decoder = new TextDecoder(document.map.charset, { ignoreBOM: true });
  let last = 0;
  for (const run of document.map.runs) {
    expect(run.start).toBeGreaterThanOrEqual(last);
    expect(run.end).toBeGreaterThan(run.start);
    expect(run.byteEnd).toBeGreaterThan(run.byteStart);
    last = run.end;
    if (run.verbatim)
      expect(decoder.decode(bytes.subarray(run.byteStart, run.byteEnd))).toBe(
        document.text.slice(run.start, run.end),
      );
  }
}

test.each(["utf-8", "utf-16le", "latin1"] as const)(
  "spans lead back to the bytes that were captured (%s)",
  (encoding) => {
    const marked = ARTICLE.replace("capital", "capital, café Ñandú").replace(
      "<head>",
      encoding === "latin1" ? '<head><meta charset="windows-1252">' : "<head>",
    );
    const bytes =
      encoding === "utf-16le"
        ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(marked, "utf16le")])
        : Buffer.from(marked, encoding);
    const page = read(bytes);
    expect(page.document.text).toContain("café Ñandú");
    expectMapHolds(bytes, page);
  },
);

test("property: whatever the words and the markup, spans lead back to bytes with the same characters", () => {
  const words = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom(
      "&amp; &#8217; &nbsp;",
      "<b>x</b>",
      "<br>",
      "<li>",
      "</div>",
      "<![CDATA[",
      "<p",
      "\u202eabc\u202c",
      "\r\n\t",
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const page = `<body><article>${parts.map((part) => `<p>${part} and these are the words of a paragraph of the article on trade.</p>`).join("")}</article></body>`;
      const bytes = Buffer.from(page.toWellFormed(), "utf8");
      expectMapHolds(bytes, read(bytes));
      expectMapHolds(bytes, read(bytes, "text/plain"));
    }),
    { numRuns: 60, seed: 7 },
  );
});

test.each([
  ["deep", `${"<div>".repeat(20_000)}<p>${PARAGRAPHS[0]}</p>`],
  ["never closed", `${"<table><tr><td><b><ul><li>".repeat(4000)}${PARAGRAPHS[0]}`],
  ["brackets", "<".repeat(50_000)],
  ["references", "&amp;&#x1f600;&#xd800;&bogus;".repeat(5000)],
  ["attributes", `<div ${"a=1 ".repeat(20_000)}>x</div>`],
])("hostile markup is read without a crash: %s", (_name, page) => {
  expect(() => read(page)).not.toThrow();
});

test("nothing at all, and bytes that are no text", () => {
  expect(read("").notes.map(({ code }) => code)).toContain("empty-capture");
  expect(
    read(Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256))).notes.map(({ code }) => code),
  ).toContain("not-text");
});

test("a by-line is found in an aside, in an author's card and behind a label, without the office printed behind it", () => {
  const page = (byline: string): string | null =>
    read(`<body><article><h1>Ferry line opens again</h1>${byline}<p>${PARAGRAPHS[1]}</p></article></body>`)
      .document.byline;
  expect(page('<aside class="post-author">Wren Okafor</aside>')).toBe("Wren Okafor");
  expect(page("<p>By Wren Okafor Senior Shipping Reporter</p>")).toBe("Wren Okafor");
  expect(page("<h3>Author(s)</h3><p>Wren Okafor</p>")).toBe("Wren Okafor");
  expect(
    page('<div class="elementor-widget-box"><h4 class="elementor-author-box__name">Oriol Quill</h4></div>'),
  ).toBe("Oriol Quill");
  expect(page('<p class="byline">Harbour NewsFerry RoutesPort Affairs</p>')).toBeNull();
});

test("scholarly pages name each author in a tag of its own", () => {
  const page = read(
    `<head><meta name="citation_author" content="Okafor, Wren"><meta name="citation_author" content="Quill, Oriol"></head><body><h1>On tides</h1><p>${PARAGRAPHS[0]}</p></body>`,
  );
  expect(page.document.byline).toBe("Wren Okafor, Oriol Quill");
});

test("the day shown beside the headline goes before a later stated one, a stated earlier one before it", () => {
  const page = (stated: string): string | null =>
    read(
      `<head><meta property="article:published_time" content="${stated}"></head><body><h1>Ferry line opens again</h1><p>May 4, 2016</p><p>${PARAGRAPHS[0]}</p></body>`,
    ).document.published.value;
  expect(page("2021-02-01T10:00:00Z")).toBe("2016-05-04");
  expect(page("2016-05-01T10:00:00Z")).toBe("2016-05-01T10:00:00Z");
  expect(page("2016-05-05T02:00:00Z")).toBe("2016-05-04");
});

test("a comment's permalink is the page's address with the comment's anchor", () => {
  expect(read(ARTICLE).document.comments.map(({ permalink }) => permalink)).toEqual([
    "https://coastal-herald.example/2016/05/protocol#comment-1",
    "https://coastal-herald.example/2016/05/protocol#comment-2",
  ]);
});

test("siblings without number are read up to a stated place", () => {
  const { notes } = read(`<body>${"<p>one</p>".repeat(200_000)}</body>`);
  expect(notes.map(({ code }) => code)).toContain("too-many-elements");
});
