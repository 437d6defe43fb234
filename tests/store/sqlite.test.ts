import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { translated } from "../../src/store/sqlite/open.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { StoreError } from "../../src/store/store.ts";
import { sampleReading } from "./sample-reading.ts";
import { storeContract } from "./store-contract.ts";

const freshPath = (): string => join(mkdtempSync(join(tmpdir(), "chancery-store-")), "record.db");

storeContract("SQLite", () => openSqliteStore(freshPath()));

describe("SQLite", () => {
  test("a file that is no database is refused with a word on what to do", () => {
    const path = freshPath();
    writeFileSync(path, "this is a shopping list, not a database\n".repeat(50));
    expect(() => openSqliteStore(path)).toThrow(StoreError);
    expect(() => openSqliteStore(path)).toThrow(/--db/);
  });

  test("a database of a newer schema is refused, not damaged", () => {
    const path = freshPath();
    openSqliteStore(path).close();
    const db = new DatabaseSync(path);
    db.exec("pragma user_version = 9999");
    db.close();
    expect(() => openSqliteStore(path)).toThrow(/newer Chancery/);
  });

  test("two openers of one file both write", () => {
    const path = freshPath();
    const [a, b] = [openSqliteStore(path), openSqliteStore(path)];
    const [runA, runB] = [
      a.beginRun("coder", "2026-01-01T00:00:00Z"),
      b.beginRun("coder", "2026-01-01T00:00:01Z"),
    ];
    a.saveReading(runA.id, "coder", sampleReading(runA.id));
    b.saveReading(runB.id, "coder", sampleReading(runB.id, "They visited again in 2019.", "2019"));
    expect(a.counts().documents).toBe(2);
    a.close();
    b.close();
  });

  test("a full disk is told as such", () => {
    const path = freshPath();
    openSqliteStore(path).close();
    const db = new DatabaseSync(path);
    db.exec("pragma max_page_count = 1");
    const fill = (): unknown =>
      translated(path, () => db.exec(`insert into run values ('${"x".repeat(100_000)}', 'c', 's', null)`));
    expect(fill).toThrow(/the disk is full.*run the command again/);
    db.close();
  });

  test("the check finds a quote that no longer stands in its page", () => {
    const path = freshPath();
    const store = openSqliteStore(path);
    const run = store.beginRun("coder", "2026-01-01T00:00:00Z");
    store.saveReading(run.id, "coder", sampleReading(run.id));
    const db = new DatabaseSync(path);
    db.exec("update reading set text = 'Something else altogether was written here.'");
    db.close();
    expect([...store.check()].map((fault) => fault.text)).toContain(
      "its quote is not what its page says there",
    );
    store.close();
  });
});
