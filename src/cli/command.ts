/** What a command of the command line is: words for its help and a lazily imported body. */

import type { Session } from "../app/session.ts";
import type { Terminal } from "./terminal.ts";

export interface OptionSpec {
  /** As commander writes it: "--from <date>". */
  readonly flags: string;
  readonly help: string;
  readonly default?: string;
}

export interface CommandSpec {
  readonly name: string;
  /** As commander writes them: "<a> <b>", "[files...]". */
  readonly arguments?: string;
  readonly summary: string;
  readonly options?: readonly OptionSpec[];
  /** Lines shown under "Examples". */
  readonly examples?: readonly string[];
  /** Lines shown after the examples. */
  readonly notes?: readonly string[];
  readonly load: () => Promise<CommandBody>;
}

/** Other doors that a command can open; joined in `start.ts`, since doors do not know each other. */
export interface Doors {
  serve(
    session: Session,
    host: string,
    port: number,
  ): Promise<{ readonly address: string; close(): Promise<void> }>;
}

/** Arguments as typed, options by camel-cased name; returns the exit status. */
export type CommandBody = (
  args: readonly string[],
  options: CommandOptions,
  terminal: Terminal,
  doors: Doors,
) => Promise<number>;

export type CommandOptions = Readonly<Record<string, string | boolean | string[] | undefined>>;

/** A string option; undefined when it was not given. */
export function stringOption(options: CommandOptions, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}
