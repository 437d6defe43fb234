import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { jsonLine } from "../../src/cli/json-line.ts";
import { type Ran, runChancery } from "../whole/run-chancery.ts";

interface Line {
  readonly kind: "document" | "failure" | "summary";
  readonly state?: string;
  readonly origin?: string;
  readonly document?: {
    readonly origin: string;
    readonly title: string | null;
    readonly published: { readonly value: string | null };
    readonly text: string;
    readonly comments: readonly { readonly author: string | null; readonly text: string }[];
  };
  readonly [figure: string]: unknown;
}

const linesOf = ({ stdout }: Ran): Line[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

describe("chancery read --json", () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-read-"));
  const pages = join(folder, "pages");
  const db = join(folder, "record.db");

  beforeAll(() => {
    mkdirSync(pages);
    for (let page = 10; page < 30; page++)
      writeFileSync(
        join(pages, `${page}.txt`),
        `Pilots meet, round ${page}\n\nPublished: May ${page}, 2014\n\nTOLSK: ${"The pilots of Norway met those of Chile. ".repeat((page * 7) % 50)}\n`,
      );
    symlinkSync(join(pages, "nowhere.txt"), join(pages, "19-gone.txt"));
    writeFileSync(
      join(pages, "28.html"),
      '<title>Two harbours</title><article><h1>Two harbours</h1><p onclick="x()">The two towns \u202e agreed on a pier.</p></article>',
    );
  });

  test("without a database: every page in input order, the failure in its place, the summary last", async () => {
    const ran = await runChancery(["read", "--json", "--dry-run", pages], "", {
      CHANCERY_DB: join(folder, "never.db"),
    });
    expect(ran.status).toBe(3);
    expect(ran.stdout).not.toContain("\u202e");
    const lines = linesOf(ran);
    const origins = lines.slice(0, -1).map((line) => line.document?.origin ?? String(line.origin));
    expect(origins).toEqual([...origins].sort());
    expect(lines.filter(({ kind }) => kind === "failure").map(({ origin }) => origin)).toEqual([
      join(pages, "19-gone.txt"),
    ]);
    expect(lines.find(({ document }) => document?.origin.endsWith("12.txt") === true)).toMatchObject({
      kind: "document",
      state: "read",
      document: { title: "Pilots meet, round 12", published: { value: "2014-05-12", basis: "stated" } },
    });
    expect(lines.at(-1)).toMatchObject({ kind: "summary", run: null, read: 21, recorded: 0, failed: 1 });
    expect(readdirSync(folder)).toEqual(["pages"]);
  }, 60_000);

  test("with one: recorded the first time, shown as known the second", async () => {
    const page = join(pages, "11.txt");
    const [first, sum] = linesOf(await runChancery(["read", "--json", page, "--db", db]));
    expect(first).toMatchObject({ kind: "document", state: "recorded" });
    expect(sum).toMatchObject({ kind: "summary", read: 1, recorded: 1, known: 0 });
    const [again, same] = linesOf(await runChancery(["read", "--json", page, "--db", db]));
    expect(again).toEqual({ ...first, state: "known" });
    expect(same).toMatchObject({ kind: "summary", recorded: 0, known: 1 });
  }, 60_000);

  test("a look for a person, with what each part was read as", async () => {
    const { stdout, stderr, status } = await runChancery(["read", "--dry-run", join(pages, "28.html")]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/headline +Two harbours\n +body +The two towns agreed on a pier\./u);
    expect(stderr).toContain("nothing was kept");
  }, 60_000);
});

test("a line of JSON holds nothing that steers a terminal and parses to the same", () => {
  const value = { words: "a\u001b[2J\u009b\u202eb\ufeff\ud800é😀" };
  expect(jsonLine(value)).not.toMatch(/[^\n -~é😀]/u);
  expect(JSON.parse(jsonLine(value))).toEqual(value);
});
