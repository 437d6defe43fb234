/** `chancery read`: pages into the record, or only shown, with progress, and a word on everything that could not be read. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { countFiles } from "../../app/read/count-files.ts";
import { documentLine } from "../../app/read/document-json.ts";
import { lookAtPages, type Progress, type ReadJob, readPages } from "../../app/read/read-pages.ts";
import { databasePath, Session } from "../../app/session.ts";
import { periodEdge } from "../../query/period.ts";
import { jsonLine } from "../json-line.ts";
import { countOption } from "../arguments.ts";
import { ownTables } from "../own-tables.ts";
import { pageLines } from "../page-lines.ts";
import { type CommandBody, type CommandOptions, stringOption } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";
import { progressView } from "../progress.ts";
import type { Terminal } from "../terminal.ts";

export const readCommand: CommandBody = async (args, options, terminal) => {
  if (args.length === 0 && process.stdin.isTTY)
    throw new UsageError("name what to read: files, folders, globs, addresses, or - for standard input");
  const inputs = args.length === 0 ? ["-"] : args;
  const isDry = options["dryRun"] === true;
  const isJson = options["json"] === true;
  using session = new Session(databasePath(stringOption(options, "db")));
  const job = jobOf(inputs, options, session, isDry);
  const total = await countFiles(inputs);
  const progress = progressView(terminal, total, options["verbose"] === true, isDry || isJson);
  const onProgress = async (each: Progress): Promise<void> => {
    // The page's head shows its notes already.
    progress.show(each.state === "read" && !isJson ? { ...each, notes: [] } : each);
    if (isJson) await streamJson(each, session, terminal);
    else if (each.state === "read")
      await terminal.stream(pageLines(each.document, each.notes, terminal).join("\n"));
  };
  const summary = isDry
    ? { ...NOTHING_KEPT, ...(await lookAtPages(job, session.resources, onProgress)) }
    : kept(
        await readPages(job, session.store, session.resources, () => new Date().toISOString(), onProgress),
      );
  progress.end();
  if (isJson) await terminal.stream(jsonLine({ kind: "summary", ...summary }));
  else report(summary, isDry, terminal);
  return summary.failed > 0 ? EXIT.partly : EXIT.done;
};

/** The run in figures; `run` and `coder` are null where nothing was kept. `read`: pages read now, kept or not. */
interface Summary {
  readonly run: string | null;
  readonly coder: string | null;
  readonly read: number;
  readonly recorded: number;
  readonly known: number;
  readonly failed: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

const NOTHING_KEPT: Summary = {
  run: null,
  coder: null,
  read: 0,
  recorded: 0,
  known: 0,
  failed: 0,
  added: 0,
  changed: 0,
  removed: 0,
};

function kept({ run, ...counts }: Awaited<ReturnType<typeof readPages>>): Summary {
  return { run: run.id, coder: run.coder, read: counts.recorded, ...counts };
}

function jobOf(
  inputs: readonly string[],
  options: CommandOptions,
  session: Session,
  isDry: boolean,
): ReadJob {
  const isPseudonymised = options["pseudonymise"] === true;
  return {
    inputs,
    capture: {},
    own: ownTables(options, session.resources),
    reading: {
      published: publishedOption(options),
      pseudonymKey: isPseudonymised ? pseudonymKey(session.path, !isDry) : null,
    },
    again: options["again"] === true,
    threads: countOption(options, "threads", 0) || undefined,
  };
}

/** A page that is known was read in an earlier run: what that one kept is shown. */
async function streamJson(progress: Progress, session: Session, terminal: Terminal): Promise<void> {
  const { state } = progress;
  if (state === "failed") {
    const { origin, code, text } = progress;
    await terminal.stream(jsonLine({ kind: "failure", origin, code, text }));
  } else if (state === "known") {
    const { documentId } = progress;
    const document = session.store.document(documentId);
    if (document !== null)
      await terminal.stream(jsonLine(documentLine(state, document, session.store.notes({ documentId }))));
  } else await terminal.stream(jsonLine(documentLine(state, progress.document, progress.notes)));
}

function publishedOption(options: CommandOptions): string | null {
  const given = stringOption(options, "published");
  if (given === undefined) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || periodEdge(given, "from") === null)
    throw new UsageError(`--published ${given}: give a day like 2021-04-07`);
  return given;
}

/** One key for each database, kept beside it (where it may be), so that a reader stays the same reader from run to run. */
function pseudonymKey(databaseFile: string, isKept: boolean): string {
  const path = `${databaseFile}.pseudonym-key`;
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  const key = createHash("sha256")
    .update(crypto.getRandomValues(new Uint8Array(32)))
    .digest("hex");
  if (isKept) writeFileSync(path, `${key}\n`, { mode: 0o600 });
  return key;
}

function report(
  { read, known, failed, added, changed, removed }: Summary,
  isDry: boolean,
  terminal: Terminal,
): void {
  const parts = [`${read} ${read === 1 ? "page" : "pages"} read`];
  if (known > 0) parts.push(`${known} already known`);
  if (failed > 0) parts.push(`${failed} could not be read`);
  const outcome = isDry
    ? "nothing was kept (--dry-run)"
    : `${added} records added, ${changed} changed, ${removed} no longer found`;
  terminal.say(`${parts.join(", ")}; ${outcome}.`);
  if (read + known + failed === 0)
    terminal.say(
      "Nothing was found to read. Give files, folders or globs of .html, .txt, .warc, .warc.gz, .jsonl, .xml.",
    );
}
