import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isPrivateAddress } from "../../src/ingest/addresses.ts";
import { captures, type CaptureFault, type CaptureOptions, isFault } from "../../src/ingest/captures.ts";
import { PageFetcher } from "../../src/ingest/fetch-page.ts";
import type { Capture } from "../../src/model/document.ts";
import { readPage } from "../../src/page/read-page.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-ingest-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function take(
  input: string,
  options: CaptureOptions = {},
): Promise<{ pages: Capture[]; faults: CaptureFault[] }> {
  const pages: Capture[] = [];
  const faults: CaptureFault[] = [];
  for await (const result of captures(input, options)) {
    if (isFault(result)) faults.push(result);
    else pages.push(result);
  }
  return { pages, faults };
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const text = (capture: Capture | undefined): string => Buffer.from(capture?.bytes ?? []).toString("utf8");
const PAGE = "<!doctype html><html><body><p>The envoys met in Quito.</p></body></html>";

function record(url: string, body: string, length?: number): string {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2016-05-04T09:30:00Z\r\nContent-Length: ${length ?? Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
}

test("files, folders in order, patterns and standard input", async () => {
  put("set/b.html", PAGE);
  put("set/a.txt", "Plain words.");
  put("set/picture.png", "no page");
  put("set/b_files/frame.html", "<p>saved with the page</p>");
  const { pages, faults } = await take(join(folder, "set"));
  expect(pages.map(({ mediaType }) => mediaType)).toEqual(["text/plain", "text/html"]);
  expect(faults).toEqual([]);
  expect((await take(join(folder, "set", "*.html"))).pages).toHaveLength(1);
  const piped = await take("-", { stdin: Readable.from([Buffer.from("From a "), Buffer.from("pipe.")]) });
  expect(text(piped.pages[0])).toBe("From a pipe.");
});

test("what cannot be read is told in one line, and the rest is read", async () => {
  put("bad/empty.html", "");
  put("bad/binary.html", Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * 7919) % 256)));
  put("bad/cut.txt.gz", gzipSync("words ".repeat(5000)).subarray(0, 60));
  put("bad/good.txt", "Words.");
  const locked = put("bad/locked.txt", "Words.");
  chmodSync(locked, 0);
  const { pages, faults } = await take(join(folder, "bad"));
  expect(faults.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["empty-file", "not-a-page", "truncated-gzip"]),
  );
  expect(pages.map(text)).toContain("Words.");
  expect((await take(join(folder, "nowhere"))).faults[0]?.code).toBe("not-found");
});

test("limits: a page, and what a packed one unpacks to", async () => {
  const big = put("big.txt", "x".repeat(5000));
  expect((await take(big, { maxBytes: 1000 })).faults[0]?.code).toBe("too-large");
  const bomb = put("bomb.txt.gz", gzipSync(Buffer.alloc(200_000, 97)));
  expect((await take(bomb, { maxBytes: 10_000 })).faults[0]?.code).toBe("too-large");
});

test("WARC: members packed one by one, address, instant and charset of the carrier", async () => {
  const path = put(
    "two.warc.gz",
    Buffer.concat([
      gzipSync(record("https://herald.example/1", PAGE)),
      gzipSync(record("https://herald.example/2", PAGE.replace("Quito", "Lima"))),
    ]),
  );
  const { pages, faults } = await take(path);
  expect(faults).toEqual([]);
  expect(pages.map(({ url }) => url)).toEqual(["https://herald.example/1", "https://herald.example/2"]);
  expect(pages[1]).toMatchObject({
    capturedAt: "2016-05-04T09:30:00Z",
    charset: "utf-8",
    mediaType: "text/html",
  });
  expect(text(pages[1])).toContain("Lima");
});

test("WARC: cut off, and with lengths that lie", async () => {
  const whole = gzipSync(record("https://herald.example/1", PAGE));
  const cut = await take(put("cut.warc.gz", Buffer.concat([whole, whole.subarray(0, whole.length - 30)])));
  expect(cut.pages.length).toBeGreaterThanOrEqual(1);
  expect(cut.faults.map(({ code }) => code)).toContain("truncated-gzip");
  const short = await take(
    put(
      "short.warc",
      record("https://herald.example/1", PAGE, 70) + record("https://herald.example/2", PAGE),
    ),
  );
  expect(short.pages.map(({ url }) => url)).toContain("https://herald.example/2");
  expect(short.faults.map(({ code }) => code)).toContain("warc-resync");
  const long = await take(put("long.warc", record("https://herald.example/1", PAGE, 9_000_000)));
  expect(long.faults.map(({ code }) => code)).toContain("warc-truncated");
});

test("feeds state title, outlet and date of each entry", async () => {
  const rss = put(
    "feed.xml",
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Coastal Herald</title><item><title>Envoys meet</title><link>https://herald.example/1</link><pubDate>Wed, 04 May 2016 09:30:00 GMT</pubDate><description>&lt;p&gt;They met in Quito.&lt;/p&gt;</description></item></channel></rss>`,
  );
  const { pages } = await take(rss);
  expect(pages[0]).toMatchObject({
    url: "https://herald.example/1",
    mediaType: "text/html",
    stated: { title: "Envoys meet", outlet: "Coastal Herald" },
  });
  const atom = put(
    "atom.xml",
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><entry><title>Envoys part</title><link href="https://herald.example/2"/><updated>2016-05-04T09:30:00Z</updated><content type="text">They parted.</content></entry></feed>`,
  );
  expect((await take(atom)).pages[0]).toMatchObject({
    url: "https://herald.example/2",
    stated: { published: "2016-05-04T09:30:00Z" },
  });
});

test("JSON Lines: whatever the fields are called; a broken line is a fault", async () => {
  const { pages, faults } = await take(
    put(
      "pages.jsonl",
      `{"url":"https://herald.example/1","maintext":"They met.","title":"Met","date_publish":"2016-05-04 09:30:00"}\n{broken\n{"html":"<p>They parted.</p>","authors":["Ana Petrova","T. Rey"]}\n`,
    ),
  );
  expect(pages.map(({ mediaType }) => mediaType)).toEqual(["text/plain", "text/html"]);
  expect(pages[0]?.stated).toEqual({ title: "Met", published: "2016-05-04 09:30:00" });
  expect(pages[1]?.stated).toEqual({ byline: "Ana Petrova, T. Rey" });
  expect(faults.map(({ code }) => code)).toEqual(["bad-json"]);
});

test("comments handed out as data become a page of their own", async () => {
  const { pages } = await take(
    put(
      "export.jsonl",
      `${JSON.stringify({
        source: "https://herald.example/ferry",
        title: "Ferry line to open again",
        comments: [
          {
            id: 11,
            imported_display_name: "Wren",
            body_html: "<p>Not before I see</p></div></article><p>the <b>boat</b>.</p>",
            created: "2014-06-03T09:15:00Z",
            likes: [1, 2, 3],
          },
          {
            id: 12,
            parent_id: 11,
            author: { displayName: "Oriol" },
            content: { bodyHtml: "In June &amp; on paper." },
            createdAt: 1401789720,
          },
          { id: 13, body_html: "" },
        ],
      })}\n`,
    ),
  );
  const { document } = readPage(pages[0] as Capture);
  expect(document.title).toBe("Ferry line to open again");
  expect(
    document.comments.map(({ author, posted, replyTo, reactions, span }) => [
      author,
      posted.value,
      replyTo,
      reactions,
      document.text.slice(span.start, span.end),
    ]),
  ).toEqual([
    ["Wren", "2014-06-03T09:15:00Z", null, { upvote: 3 }, "Not before I see\n\nthe boat."],
    ["Oriol", "2014-06-03T10:02:00Z", "c1", {}, "In June & on paper."],
  ]);
});

test("MHTML gives the page and its address", async () => {
  const mail = `From: <Saved by Browser>\r\nSnapshot-Content-Location: https://herald.example/1\r\nSubject: Envoys\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://herald.example/1\r\n\r\n<html><body><p>The envoys met in=\r\n Quito.</p></body></html>\r\n--b1--\r\n`;
  const { pages } = await take(put("saved.mhtml", mail));
  expect(pages[0]).toMatchObject({ url: "https://herald.example/1", mediaType: "text/html" });
  expect(text(pages[0])).toContain("The envoys met in Quito.");
});

test("private addresses are known for what they are", () => {
  for (const address of [
    "127.0.0.1",
    "10.1.2.3",
    "192.168.0.9",
    "169.254.169.254",
    "::1",
    "fe80::1",
    "fd00::2",
    "::ffff:10.0.0.1",
    "no address",
  ])
    expect(isPrivateAddress(address), address).toBe(true);
  for (const address of ["8.8.8.8", "172.32.0.1", "2606:4700::1111"])
    expect(isPrivateAddress(address), address).toBe(false);
});

test("the network: manners, limits and refusals", async () => {
  const server: Server = createServer((request, response) => {
    if (request.url === "/robots.txt") response.end("User-agent: *\nDisallow: /closed\n");
    else if (request.url === "/loop") response.writeHead(302, { location: "/loop" }).end();
    else if (request.url === "/slow") setTimeout(() => response.end("late"), 2000).unref();
    else if (request.url === "/big") response.end("x".repeat(50_000));
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const base = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const fetcher = new PageFetcher({ allowPrivate: true, intervalMs: 0, timeoutMs: 400, maxBytes: 10_000 });
  const code = async (path: string): Promise<string> => {
    const result = await fetcher.fetch(base + path);
    return isFault(result) ? result.code : "page";
  };
  expect(await code("/open")).toBe("page");
  expect(await code("/closed/1")).toBe("robots-refused");
  expect(await code("/loop")).toBe("too-many-redirects");
  expect(await code("/slow")).toBe("timeout");
  expect(await code("/big")).toBe("too-large");
  const strict = await new PageFetcher().fetch(`${base}/open`);
  expect(isFault(strict) && strict.code).toBe("private-address");
  const foreign = await new PageFetcher().fetch("file:///etc/passwd");
  expect(isFault(foreign) && foreign.code).toBe("bad-address");
  server.close();
});
