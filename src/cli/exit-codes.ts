/** Exit statuses of the command line; documented in the help text and the README. */

export const EXIT = {
  done: 0,
  /** A fault of ours: please report it. */
  fault: 1,
  /** The command was not understood: unknown option, missing argument, unknown party. */
  usage: 2,
  /** The run completed, but some inputs could not be read. */
  partly: 3,
  /** The database could not be used: full disk, held by another process, damaged, no permission. */
  store: 4,
  /** The integrity check or an evaluation gate found something wrong. */
  unsound: 5,
} as const;

/** Thrown by a command for a usage error: the message is shown, no stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
