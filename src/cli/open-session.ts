/** Opens the session of a command that answers from the record, with a clear word when there is none yet. */

import { existsSync } from "node:fs";
import { databasePath, Session } from "../app/session.ts";
import { type CommandOptions, stringOption } from "./command.ts";
import { UsageError } from "./exit-codes.ts";

/** For answers: the database must be there. */
export function openRecord(options: CommandOptions): Session {
  const path = databasePath(stringOption(options, "db"));
  if (!existsSync(path)) {
    throw new UsageError(
      `there is no record at ${path} yet. Read some pages first: chancery read FOLDER (or name another database with --db)`,
    );
  }
  return new Session(path);
}
