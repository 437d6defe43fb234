/** `chancery read`: pages into the record, with progress, and a word on everything that could not be read. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Progress, readPages, type ReadSummary } from "../../app/read/read-pages.ts";
import { databasePath, Session } from "../../app/session.ts";
import { periodEdge } from "../../query/period.ts";
import { printable, shortened } from "../../report/printable.ts";
import { numberOption } from "../arguments.ts";
import { type CommandBody, type CommandOptions, stringOption } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";

export const readCommand: CommandBody = async (args, options, terminal) => {
  if (args.length === 0 && process.stdin.isTTY)
    throw new UsageError("name what to read: files, folders, globs, addresses, or - for standard input");
  const inputs = args.length === 0 ? ["-"] : args;
  using session = new Session(databasePath(stringOption(options, "db")));
  const progress = progressLine(terminal, options["verbose"] === true);
  const summary = await readPages(
    {
      inputs,
      capture: {},
      reading: {
        published: publishedOption(options),
        pseudonymKey: options["pseudonymise"] === true ? pseudonymKey(session.path) : null,
      },
      again: options["again"] === true,
      threads: numberOption(options, "threads", 0) || undefined,
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

interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

const REDRAW_MS = 100;

/** On a terminal one line that is redrawn; elsewhere a line for each thing that failed and every hundredth page. */
function progressLine(terminal: Terminal, isVerbose: boolean): ProgressLine {
  const isLive = process.stderr.isTTY === true && !isVerbose;
  let pages = 0;
  let drawn = 0;
  const clear = (): void => void (isLive && process.stderr.write("\r\u001b[K"));
  return {
    show: (progress) => {
      pages++;
      if (progress.state === "failed") {
        clear();
        terminal.say(
          `${terminal.colours.red("could not read")} ${printable(progress.origin)}: ${printable(progress.text)}`,
        );
      }
      if (progress.state === "recorded") {
        for (const { severity, text } of progress.notes) {
          if (severity === "info" && !isVerbose) continue;
          clear();
          terminal.say(
            `${severity === "error" ? terminal.colours.red("fault") : "note"} ${printable(progress.origin)}: ${printable(text)}`,
          );
        }
      }
      if (isVerbose) {
        terminal.say(verboseLine(progress));
        return;
      }
      const now = performance.now();
      if (isLive && now - drawn > REDRAW_MS) {
        drawn = now;
        process.stderr.write(
          `\r\u001b[K${pages} pages  ${shortened(progress.origin, Math.max(20, terminal.columns - 20))}`,
        );
      } else if (!isLive && pages % 100 === 0) terminal.say(`${pages} pages`);
    },
    end: clear,
  };
}

function verboseLine(progress: Progress): string {
  const origin = printable(progress.origin);
  if (progress.state !== "recorded") return `${progress.state} ${origin}`;
  return `recorded ${progress.document.id} ${origin}: ${progress.records} records, ${progress.document.comments.length} comments`;
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
