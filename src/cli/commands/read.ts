/** `chancery read`: pages into the record, with progress, and a word on everything that could not be read. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readPages, type ReadSummary } from "../../app/read/read-pages.ts";
import { countFiles } from "../../app/read/count-files.ts";
import { databasePath, Session } from "../../app/session.ts";
import { periodEdge } from "../../query/period.ts";
import { countOption } from "../arguments.ts";
import { ownTables } from "../own-tables.ts";
import { type CommandBody, type CommandOptions, stringOption } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";
import { progressView } from "../progress.ts";
import type { Terminal } from "../terminal.ts";

export const readCommand: CommandBody = async (args, options, terminal) => {
  if (args.length === 0 && process.stdin.isTTY)
    throw new UsageError("name what to read: files, folders, globs, addresses, or - for standard input");
  const inputs = args.length === 0 ? ["-"] : args;
  using session = new Session(databasePath(stringOption(options, "db")));
  const progress = progressView(terminal, await countFiles(inputs), options["verbose"] === true);
  const summary = await readPages(
    {
      inputs,
      capture: {},
      own: ownTables(options, session.resources),
      reading: {
        published: publishedOption(options),
        pseudonymKey: options["pseudonymise"] === true ? pseudonymKey(session.path) : null,
      },
      again: options["again"] === true,
      threads: countOption(options, "threads", 0) || undefined,
    },
    session.store,
    session.resources,
    () => new Date().toISOString(),
    progress.show,
  );
  progress.end();
  report(summary, options["json"] === true, terminal);
  return summary.failed > 0 ? EXIT.partly : EXIT.done;
};

function publishedOption(options: CommandOptions): string | null {
  const given = stringOption(options, "published");
  if (given === undefined) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || periodEdge(given, "from") === null)
    throw new UsageError(`--published ${given}: give a day like 2021-04-07`);
  return given;
}

/** One key for each database, kept beside it, so that a reader stays the same reader from run to run. */
function pseudonymKey(databaseFile: string): string {
  const path = `${databaseFile}.pseudonym-key`;
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  const key = createHash("sha256")
    .update(crypto.getRandomValues(new Uint8Array(32)))
    .digest("hex");
  writeFileSync(path, `${key}\n`, { mode: 0o600 });
  return key;
}

function report(summary: ReadSummary, isJson: boolean, terminal: Terminal): void {
  const { recorded, known, failed, added, changed, removed, run } = summary;
  if (isJson) {
    terminal.print(
      JSON.stringify({ run: run.id, coder: run.coder, recorded, known, failed, added, changed, removed }),
    );
    return;
  }
  const parts = [`${recorded} ${recorded === 1 ? "page" : "pages"} read`];
  if (known > 0) parts.push(`${known} already known`);
  if (failed > 0) parts.push(`${failed} could not be read`);
  terminal.say(
    `${parts.join(", ")}; ${added} records added, ${changed} changed, ${removed} no longer found.`,
  );
  if (recorded + known + failed === 0)
    terminal.say(
      "Nothing was found to read. Give files, folders or globs of .html, .txt, .warc, .warc.gz, .jsonl, .xml.",
    );
}
