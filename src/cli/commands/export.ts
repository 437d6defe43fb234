/** `chancery export`: the record for scripts, streamed. */

import { createWriteStream, openSync } from "node:fs";
import { finished } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import { RECORD_KINDS, type RecordKind } from "../../model/records.ts";
import { currentRecords } from "../../query/current-records.ts";
import { exportRow } from "../../report/export.ts";
import { filterOf, oneOf, someOf } from "../arguments.ts";
import { type CommandBody, stringOption } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";
import { openRecord } from "../open-session.ts";

export const exportCommand: CommandBody = async (_args, options, terminal) => {
  using session = openRecord(options);
  const kinds: readonly RecordKind[] = someOf(options, "kind", RECORD_KINDS) ?? RECORD_KINDS;
  const format =
    oneOf(options, "format", ["jsonl", "csv"]) ??
    (stringOption(options, "output")?.endsWith(".csv") === true ? "csv" : "jsonl");
  if (format === "csv" && kinds.length !== 1)
    throw new UsageError("CSV holds one kind in one table: add --kind event (or another)");
  const file = stringOption(options, "output");
  const out: NodeJS.WritableStream =
    file === undefined ? process.stdout : createWriteStream(file, { fd: openSync(file, "w") });
  const pages = new Map(session.store.documents().map((page) => [page.id, page]));
  let count = 0;
  for (const { record, judgement } of currentRecords(session.store, {
    ...filterOf(session, options),
    kinds,
  })) {
    const page = pages.get(record.documentId);
    const text =
      format === "csv"
        ? stringify([exportRow(record, page)], { header: count === 0 })
        : `${JSON.stringify({ ...record, judgement, page })}\n`;
    count++;
    if (!out.write(text)) await new Promise((resolve) => out.once("drain", resolve));
  }
  if (file !== undefined) {
    out.end();
    await finished(out);
    terminal.say(`${count} records written to ${file}.`);
  } else if (count === 0)
    terminal.say('No record matches. "chancery pages" shows what has been read; fewer conditions find more.');
  return EXIT.done;
};
