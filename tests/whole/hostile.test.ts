import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { type Ran, runChancery } from "./run-chancery.ts";

/** Bytes that no text decodes from, the same on every run. */
function noise(length: number): Uint8Array {
  let state = 2463534242;
  return Uint8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}

describe("a folder of hostile files", () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-hostile-"));
  const pages = join(folder, "pages");
  const db = join(folder, "record.db");
  let ran: Ran;

  beforeAll(async () => {
    mkdirSync(pages);
    const warc = gzipSync(
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 400\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>cut off".repeat(
        40,
      ),
    );
    const files: Record<string, string | Uint8Array> = {
      "01-empty.txt": "",
      "02-binary.html": noise(20_000),
      "03-deep.html": `<html><body>${"<div>".repeat(100_000)}deep${"</div>".repeat(100_000)}</body></html>`,
      "04-cut.warc.gz": warc.subarray(0, Math.floor(warc.length / 2)),
      "05-charset.html": Buffer.from(
        '<html><head><meta charset="utf-8"></head><body><p>Le pr\xe9sident a dit non.</p></body></html>',
        "latin1",
      ),
      "06-attributes.html": `<html><body><p onclick="x()">The <a href="javascript:x()">envoy</a> left.</p>${"<p>x</p>".repeat(20_000)}</body></html>`,
      "07-escapes.txt":
        "A title \u001b[2J\u202e with tricks\n\nPublished: May 3, 2014\n\nThe envoy left\u0007 at once. =1+1",
      "08-escape.jsonl":
        '{"text": "The envoy of Chile met the envoy of Norway.", "title": "ok"}\nthis is no json\n',
      "99-good.txt":
        "Envoys meet\n\nPublished: May 3, 2014\n\nTOLSK: The envoy of Norway met the envoy of Chile on Friday.\n",
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(pages, name), content);
    symlinkSync(join(pages, "nowhere.txt"), join(pages, "10-dangling.txt"));
    writeFileSync(join(pages, "11-locked.txt"), "secret");
    chmodSync(join(pages, "11-locked.txt"), 0);
    ran = await runChancery(["read", pages, "--db", db]);
  }, 120_000);

  test("is read to the end, and what could not be read is named", () => {
    expect(ran.status).toBe(3);
    for (const name of ["04-cut.warc.gz", "10-dangling.txt"]) expect(ran.stderr).toContain(name);
    expect(ran.stderr).not.toContain("at Object.");
  });

  test("leaves a sound database with the good page in it", () => {
    const store = openSqliteStore(db);
    expect([...store.check()]).toEqual([]);
    expect(store.documents().map((document) => document.title)).toContain("Envoys meet");
    store.close();
  });

  test("sends nothing from a page to the terminal unfiltered", async () => {
    const { stdout } = await runChancery(["pages", "--db", db]);
    expect(stdout).not.toMatch(/[\u001b\u202e\u0007]/);
  });
});

describe("mistakes on the command line", () => {
  test.each([
    [["brief", "Pakistan"], 2, /missing required argument/],
    [["brief", "Pakistan", "Nowhereland", "--db", "%DB%"], 2, /Nowhereland/],
    [["show", "ev-nothing", "--db", "%DB%"], 2, /there is no record/],
    [["events", "--db", "/nowhere/at/all.db"], 2, /there is no record at/],
    [["timeline", "PAK", "RUS", "--from", "soon", "--db", "%DB%"], 2, /2021-04-07/],
    [["frobnicate"], 2, /unknown command/],
  ] as const)(
    "%j ends with status %i and one clear line",
    async (args, status, message) => {
      const db = join(mkdtempSync(join(tmpdir(), "chancery-usage-")), "record.db");
      openSqliteStore(db).close();
      const ran = await runChancery(args.map((each) => (each === "%DB%" ? db : each)));
      expect(ran.status).toBe(status);
      expect(ran.stderr).toMatch(message);
      expect(ran.stderr).not.toContain("    at ");
    },
    60_000,
  );
});
