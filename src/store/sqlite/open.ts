/** Opens a SQLite file as a database of the record: pragmas, migrations, and the database's errors in our words. */

import { DatabaseSync } from "node:sqlite";
import { StoreError } from "../store.ts";
import { MIGRATIONS } from "./migrations.ts";

// SQLite result codes (sqlite.org/rescode.html), primary codes only.
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** Milliseconds that a writer waits for another process before giving up. */
const BUSY_TIMEOUT_MS = 15_000;

/** Opens or creates the file and brings its schema up to date. Throws `StoreError`. */
export function openDatabase(path: string): DatabaseSync {
  return translated(path, () => {
    const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    try {
      db.exec("pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory;");
      migrate(db);
    } catch (error) {
      db.close();
      throw error;
    }
    return db;
  });
}

/** Runs `action`, turning SQLite's errors into `StoreError`s that say what to do. */
export function translated<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const code = primaryCode(error);
    if (code === null) throw error;
    throw new StoreError(...storeFault(path, code, error as Error), { cause: error });
  }
}

function primaryCode(error: unknown): number | null {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === "number" ? code & 0xff : null;
}

function storeFault(path: string, code: number, error: Error): [StoreError["code"], string] {
  switch (code) {
    case FULL:
      return [
        "full",
        `the disk is full: ${path} could not grow. What was reported as recorded is safe; free some space and run the command again.`,
      ];
    case BUSY:
    case LOCKED:
      return [
        "busy",
        `another process holds ${path} for writing and did not let go within ${BUSY_TIMEOUT_MS / 1000} s. Wait for it to end and run the command again.`,
      ];
    case CORRUPT:
    case NOTADB:
      return [
        "corrupt",
        `${path} is not a sound Chancery database (${error.message}). Choose another file with --db, or restore a copy.`,
      ];
    case CANTOPEN:
    case READONLY:
    case IOERR:
      return [
        "unreadable",
        `${path} cannot be opened or written (${error.message}). Check the folder and its permissions, or choose another file with --db.`,
      ];
    default:
      return ["unreadable", `${path}: ${error.message}`];
  }
}

function migrate(db: DatabaseSync): void {
  // A database that is up to date is opened without taking the write lock.
  const known = MIGRATIONS.at(-1)?.number ?? 0;
  const before = schemaVersion(db);
  if (before > known) {
    throw new StoreError(
      "newer-schema",
      `this database was written by a newer Chancery (schema ${before}, this one knows ${known}). Update Chancery to open it.`,
    );
  }
  if (before === known) return;
  db.exec("begin immediate");
  try {
    // Another process may have migrated while this one waited for the lock.
    const current = schemaVersion(db);
    for (const migration of MIGRATIONS) {
      if (migration.number <= current) continue;
      db.exec(migration.sql);
      db.exec(`pragma user_version = ${migration.number}`);
    }
    db.exec("commit");
  } catch (error) {
    db.exec("rollback");
    throw error;
  }
}

function schemaVersion(db: DatabaseSync): number {
  return (db.prepare("pragma user_version").get() as { user_version: number }).user_version;
}
