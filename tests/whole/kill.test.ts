import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { runChancery, startChancery } from "./run-chancery.ts";

const PAGES = 40;

/** The last line; the pages stand before it. */
const summaryOf = (stdout: string): { recorded: number; known: number } =>
  JSON.parse(stdout.trimEnd().split("\n").at(-1) as string) as { recorded: number; known: number };

test("a run that is killed loses nothing that it reported, and the next one completes the rest", async () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-kill-"));
  const pages = join(folder, "pages");
  const db = join(folder, "record.db");
  mkdirSync(pages);
  for (let page = 0; page < PAGES; page++) {
    writeFileSync(
      join(pages, `page-${page}.txt`),
      `Envoys meet again, round ${page}\n\nPublished: May ${1 + (page % 28)}, 2014\n\nTOLSK: The envoy of Norway met the envoy of Chile in round ${page} of the talks.\n`,
    );
  }
  const child = startChancery(["read", pages, "--db", db, "--verbose", "--threads", "1"]);
  const reported: string[] = [];
  await new Promise<void>((resolve) => {
    child.stderr?.on("data", (chunk: Buffer) => {
      for (const match of chunk.toString().matchAll(/^recorded (doc-[0-9a-f]+)/gm))
        reported.push(match[1] as string);
      if (reported.length >= 5) child.kill("SIGKILL");
    });
    child.on("close", () => resolve());
  });
  expect(reported.length).toBeGreaterThanOrEqual(5);
  const store = openSqliteStore(db);
  expect([...store.check()]).toEqual([]);
  for (const id of reported) expect(store.document(id)).not.toBeNull();
  store.close();

  const second = await runChancery(["read", pages, "--db", db, "--json"]);
  const summary = summaryOf(second.stdout);
  expect(summary.recorded + summary.known).toBe(PAGES);
  expect(summary.known).toBeGreaterThanOrEqual(reported.length);
  const third = await runChancery(["read", pages, "--db", db, "--json"]);
  expect(summaryOf(third.stdout)).toMatchObject({ recorded: 0, added: 0 });
}, 120_000);
