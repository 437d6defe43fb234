import { expect, test } from "vitest";
import { commentLines, read, zonesOf } from "./read.ts";

const NEWSPAPER = `Home
News
Chile and Vietnam agree to widen their trade accord
By Ana Petrova
Published: 4 May 2016, 11:20

The two ministers before the session in Hanoi. PHOTO: COASTAL PRESS

HANOI: Chile and Vietnam agreed on Wednesday to widen the trade accord that they signed five years ago.

The minister said that a working group would meet in Santiago before the end of the year to settle what is left open.

What comes next

Customs officers of both sides will visit each other's ports in August, the ministry said in a statement.

Published in The Coastal Herald, May 5th, 2016.

Share on Twitter

3 comments so far

Lark wrote on 5 May 2016 at 08:12:
A working group is how one says that nothing was agreed.

Reply

Tomas Rey wrote on 5 May 2016 at 09:40:
@Lark: that is how the last accord began, and it was signed within the year.

Quill wrote on 6 May 2016 at 17:05:
"that is how the last accord began, and it was signed within the year" - show me one port that noticed.

More from The Coastal Herald
`;

test("a newspaper's page: title, byline, dates, dateline, caption, body, chrome, comments", () => {
  const page = read(NEWSPAPER, "text/plain");
  const { document } = page;
  expect(document).toMatchObject({
    kind: "article",
    title: "Chile and Vietnam agree to widen their trade accord",
    byline: "Ana Petrova",
    outlet: "The Coastal Herald",
    dateline: "Hanoi",
    language: "en",
    commentsAnnounced: 3,
  });
  expect(document.published).toEqual({ value: "2016-05-04T11:20", basis: "stated" });
  expect(zonesOf(page, "caption")).toEqual([
    "The two ministers before the session in Hanoi. PHOTO: COASTAL PRESS",
  ]);
  expect(zonesOf(page, "subheading")).toEqual(["What comes next"]);
  expect(zonesOf(page, "body")).toHaveLength(3);
  expect(commentLines(page)).toEqual([
    "c1 Lark 2016-05-05T08:12 A working group is how one says that nothing was agreed.",
    "c2>c1 Tomas Rey 2016-05-05T09:40 @Lark: that is how the last accord began, and it was signed within the year.",
    'c3>c2 Quill 2016-05-06T17:05 "that is how the last accord began, and it was signed within the year" - show me one port that noticed.',
  ]);
  expect(document.comments[2]?.quoted).toHaveLength(1);
  expect(zonesOf(page, "chrome")).toContain("More from The Coastal Herald");
});

test("comments in bulleted blocks, one without an author", () => {
  const page = read(
    `The harbour talks ended late on Friday without a word to the press from either side, people who were there said.\n\nComments (3)\n\n  • Wren\n    03.06.2014 21:15\n\n    First words.\n\n  • 03.06.2014 21:40\n\n    Words of nobody. Recommend\n\n  • Oriol\n    04.06.2014 07:02\n\n    Last words.\n\nMost read\n`,
    "text/plain",
  );
  expect(commentLines(page)).toEqual([
    "c1 Wren 2014-06-03T21:15 First words.",
    "c2 - 2014-06-03T21:40 Words of nobody.",
    "c3 Oriol 2014-06-04T07:02 Last words.",
  ]);
});

const CARD = (name: string, messages: string): string =>
  `${name}\nSenior Member\nJoined: Mar 3, 2009\nMessages: ${messages}\nReaction score: 12\n`;

test("a thread: cards, posts with their stamps, a quoted post", () => {
  const page = read(
    `Will the ferry line to Montevideo open again?\n\n${CARD("Wren", "1,204")}Jun 3, 2014\n#1\nThe port authority says the ferry line opens again in spring, and I believe none of it.\n\n${CARD("Oriol", "88")}Jun 4, 2014\n#2\nWren said:\nThe port authority says the ferry line opens again in spring, and I believe none of it.\nClick to expand...\nThey said so last year too.\n`,
    "text/plain",
  );
  expect(page.document).toMatchObject({
    kind: "thread",
    title: "Will the ferry line to Montevideo open again?",
    threadAuthor: {
      name: "Wren",
      rank: "Senior Member",
      joined: "2009-03-03",
      messages: 1204,
      reactionScore: 12,
    },
  });
  const lines = commentLines(page);
  expect(lines[0]).toMatch(/^c1 Wren 2014-06-03 The port authority/);
  expect(lines[1]).toMatch(/^c2>c1 Oriol 2014-06-04 .*They said so last year too\.$/);
});

test("a reposted report that stands twice is read once, its link preview names the outlet", () => {
  const report = [
    "The finance ministers of Ghana and Norway said on Monday that a joint fund for harbour works would be set up before the summer.",
    "Officials of both sides had met four times since the winter, the ministers said, and the sum was agreed at the last of these meetings.",
    "The fund is to pay for two quays and a road, the statement said, and it will be open to other states of the region.",
  ];
  const remark = "And who pays when the road is washed away?";
  const page = read(
    `Oriol\nMember\n- Joined\n- Apr 9, 2015\n- Messages\n- 310\n- Location\n${report.join("\n")}\n${remark}\n${report.slice(1).join("\n")}\nGhana and Norway to set up harbour fund\nTwo quays and a road to be paid for.\nwww.coastal-herald.example\n${remark}`,
    "text/plain",
  );
  expect(page.document.linked).toEqual({
    outlet: "www.coastal-herald.example",
    title: "Ghana and Norway to set up harbour fund",
    url: null,
  });
  expect(zonesOf(page, "body")).toEqual(report);
  expect(zonesOf(page, "repeat")).toHaveLength(3);
  expect(commentLines(page)).toEqual([`c1 - - ${remark}`]);
  expect(page.notes.map(({ code }) => code)).toContain("repeated-text");
});

test("no date is ever the day of reading; a given one fills the gap and says so", () => {
  const text =
    "The envoys met again in Quito and parted without a word to the press, people who were there said on Friday.";
  expect(read(text, "text/plain").document.published).toEqual({ value: null, basis: "unknown" });
  expect(read(text, "text/plain", { published: "2019-02-01" }).document.published).toEqual({
    value: "2019-02-01",
    basis: "published",
  });
});

test("a page in another language is kept and marked", () => {
  const page = read(
    "Die beiden Minister unterzeichneten am Dienstag in Wien das Protokoll über den Handel, das seit einem Jahr vorlag.",
    "text/plain",
  );
  expect(page.document.language).toBe("de");
  expect(page.notes.map(({ code }) => code)).toContain("not-english");
});
