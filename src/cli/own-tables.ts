/** The user's own tables that --actors and --codebook name, checked; a mistake in them is a usage error. */

import { checkOwnTables, type OwnTables, readOwnTables } from "../app/own-tables.ts";
import type { Resources } from "../app/resources.ts";
import { type CommandOptions, stringOption } from "./command.ts";
import { UsageError } from "./exit-codes.ts";

export function ownTables(options: CommandOptions, resources: Resources): OwnTables {
  const own = readOwnTables(stringOption(options, "actors"), stringOption(options, "codebook"));
  try {
    checkOwnTables(own, resources);
  } catch (error) {
    if (error instanceof Error && /^User(?:Actors|Codebook)Error$/.test(error.name))
      throw new UsageError(error.message);
    throw error;
  }
  return own;
}
