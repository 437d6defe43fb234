/** The command line's door: parses, calls the command, turns errors into one clear line and an exit status. */

import { Command, CommanderError, type OutputConfiguration } from "commander";
import { Resources } from "../app/resources.ts";
import { COMMANDS } from "./commands.ts";
import type { CommandOptions, CommandSpec, Doors } from "./command.ts";
import { EXIT } from "./exit-codes.ts";
import { processTerminal } from "./terminal.ts";

const FOOTER = `
Exit status: 0 done; 1 a fault in Chancery; 2 not understood; 3 done, but some inputs could not be read;
4 the database cannot be used; 5 a check found something wrong.
With --json a failure is an object on standard error: {"error":{"status":2,"message":"…"}}.
The database is --db, else $CHANCERY_DB, else chancery.db in this folder.`;

function build(doors: Doors, output: OutputConfiguration, onStatus: (status: number) => void): Command {
  const program = new Command("chancery")
    .description(
      "Reads news pages and keeps the record of a relation between states, every entry tied to the words it came from.",
    )
    .option("--db <file>", "the database of the record")
    .option("--json", "answer in JSON")
    .option("--no-color", "no colours, also on a terminal")
    .version(`chancery ${new Resources().packageVersion()}`)
    .showHelpAfterError("(add --help for how to use it)")
    .addHelpText("after", FOOTER)
    .configureOutput(output)
    .exitOverride();
  for (const spec of COMMANDS) program.addCommand(commandOf(spec, program, doors, output, onStatus));
  return program;
}

function commandOf(
  spec: CommandSpec,
  program: Command,
  doors: Doors,
  output: OutputConfiguration,
  onStatus: (status: number) => void,
): Command {
  const command = new Command(spec.name)
    .description(spec.summary)
    .configureOutput(output)
    .exitOverride()
    .showHelpAfterError("(add --help for how to use it)");
  if (spec.arguments !== undefined) command.arguments(spec.arguments);
  for (const option of spec.options ?? []) command.option(option.flags, option.help, option.default);
  command
    .option("--db <file>", "the database of the record")
    .option("--json", "answer in JSON")
    .option("--no-color", "no colours, also on a terminal");
  if (spec.examples !== undefined)
    command.addHelpText("after", `\nExamples:\n${spec.examples.map((line) => `  ${line}`).join("\n")}`);
  if (spec.notes !== undefined) command.addHelpText("after", `\n${spec.notes.join("\n")}`);
  command.action(async (...parameters: unknown[]) => {
    const options = { ...program.opts(), ...(parameters.at(-2) as CommandOptions) };
    if (program.opts()["color"] === false) options["color"] = false;
    const args = parameters
      .slice(0, -2)
      .flat()
      .filter((each): each is string => typeof each === "string");
    const body = await spec.load();
    onStatus(
      await body(args, options, processTerminal(options["color"] === false ? false : undefined), doors),
    );
  });
  return command;
}

/** Runs the command line; returns the exit status, never throws. */
export async function main(argv: readonly string[], doors: Doors): Promise<number> {
  let status: number = EXIT.done;
  const isJson = asksForJson(argv);
  // With --json the parser's own words would stand beside the object that tells the same.
  const output: OutputConfiguration = isJson
    ? { writeErr: () => {} }
    : { outputError: (text, write) => write(text.replace(/^error: /u, "chancery: ")) };
  try {
    await build(doors, output, (value) => (status = value)).parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    return report(error, isJson);
  }
}

function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return (end < 0 ? argv : argv.slice(0, end)).includes("--json");
}

function report(error: unknown, isJson: boolean): number {
  const { name, message, code, stack } = error as Error & { code?: string };
  const complain = (text: string, status: number): number => {
    process.stderr.write(
      isJson ? `${JSON.stringify({ error: { status, message: text } })}\n` : `chancery: ${text}\n`,
    );
    return status;
  };
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    return isJson ? complain(message.replace(/^error: /u, ""), EXIT.usage) : EXIT.usage;
  }
  if (name === "UsageError") return complain(message, EXIT.usage);
  if (name === "StoreError") return complain(message, EXIT.store);
  if (code === "EPIPE") return EXIT.done;
  if (code === "ENOENT" || code === "EACCES" || code === "ENOSPC" || code === "EISDIR")
    return complain(message, EXIT.usage);
  complain(`a fault in Chancery: ${message}`, EXIT.fault);
  if (!isJson) process.stderr.write(`${stack ?? ""}\n`);
  return EXIT.fault;
}

// A reader that closes the pipe early ("| head") ends the command quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  process.stderr.write(`chancery: the answer could not be written: ${error.message}\n`);
  process.exit(EXIT.usage);
});
