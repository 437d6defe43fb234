/** `chancery show ID`: a record's evidence in context and the reasons for its coding; or a page and its records. */

import { DocumentView } from "../../query/document-view.ts";
import type { Session } from "../../app/session.ts";
import type { StoredRecord } from "../../model/evidence.ts";
import { partiesOf, whenOf } from "../../model/parties.ts";
import { standingJudgements } from "../../query/current-records.ts";
import { describeDate, describeRecord } from "../../report/describe.ts";
import { printable, shortened } from "../../report/printable.ts";
import { countOption } from "../arguments.ts";
import type { CommandBody } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";
import { openRecord } from "../open-session.ts";
import { pageHead } from "../page-lines.ts";
import type { Terminal } from "../terminal.ts";
import { wrap } from "../table.ts";

export const showCommand: CommandBody = async ([id = ""], options, terminal) => {
  using session = openRecord(options);
  if (id.startsWith("doc-")) return showDocument(session, id, options["json"] === true, terminal);
  const record = session.store.record(requiredRecordId(session, id));
  if (record === null)
    throw new UsageError(`${id} was made by an earlier reading and is no longer part of the record`);
  if (options["json"] === true) {
    const judgements = session.store.judgements(record.id);
    terminal.print(
      JSON.stringify({
        ...record,
        judgements,
        versions: session.store.versions(record.id).map(({ run }) => run),
      }),
    );
    return EXIT.done;
  }
  showRecord(session, record, countOption(options, "context", 300), terminal);
  return EXIT.done;
};

/** The whole id that the typed beginning of one means. */
export function requiredRecordId(session: Session, typed: string): string {
  const ids = session.store.recordIds(typed);
  if (ids.includes(typed)) return typed;
  if (ids.length === 1) return ids[0] as string;
  if (ids.length > 1) throw new UsageError(`${typed} could be ${ids.join(", ")}: type more of it`);
  throw new UsageError(
    `there is no record ${typed}. Ids are shown by chancery events, statements, ledger and the others.`,
  );
}

function showRecord(session: Session, record: StoredRecord, context: number, terminal: Terminal): void {
  const { colours } = terminal;
  const document = session.store.document(record.documentId);
  terminal.print(`${colours.bold(describeRecord(record))}  ${colours.dim(record.id)}`);
  terminal.print(`  when        ${describeDate(whenOf(record))}`);
  for (const { role, actor } of partiesOf(record)) {
    const code = actor.code === "" ? "no code" : actor.code;
    terminal.print(
      `  ${role.padEnd(11)} ${printable(actor.name)} (${code}${actor.actorId === null ? "" : `, ${actor.actorId}`})`,
    );
  }
  terminal.print(`  confidence  ${record.body.confidence.toFixed(2)} by ${record.body.rule}`);
  record.body.reasons.forEach((reason, index) =>
    terminal.print(`  ${index === 0 ? "because" : "and"}`.padEnd(14) + printable(reason)),
  );
  for (const judgement of standingJudgements(session.store.judgements(record.id)).values()) {
    terminal.print(
      `  ${colours.yellow(`judged ${judgement.verdict} by ${printable(judgement.by)} on ${judgement.at.slice(0, 10)}`)}${judgement.reason === null ? "" : `: ${printable(judgement.reason)}`}`,
    );
  }
  if (document === null) return;
  terminal.print(`\n${colours.bold(shortened(document.title ?? "(no title)", 100))}`);
  terminal.print(
    colours.dim(
      [document.outlet, document.published.value, document.url ?? document.origin]
        .filter((each) => each !== null)
        .map((each) => printable(each as string))
        .join("  ·  "),
    ),
  );
  for (const { span } of record.evidence) {
    const before = printable(document.text.slice(Math.max(0, span.start - context), span.start));
    const after = printable(document.text.slice(span.end, span.end + context));
    terminal.print("");
    for (const line of wrap(
      `…${before} ▶${printable(document.text.slice(span.start, span.end))}◀ ${after}…`,
      Math.min(100, terminal.columns - 4),
    )) {
      terminal.print(`  ${line.replace(/▶|◀/gu, (mark) => colours.yellow(mark))}`);
    }
  }
}

function showDocument(session: Session, id: string, isJson: boolean, terminal: Terminal): number {
  const view = DocumentView.load(session.store, id);
  if (view === null) throw new UsageError(`there is no page ${id}; "chancery pages" lists them`);
  const { document, records, notes } = view;
  if (isJson) {
    terminal.print(JSON.stringify({ document: { ...document, map: undefined }, records, notes }));
    return EXIT.done;
  }
  const { colours } = terminal;
  for (const line of pageHead(document, notes, terminal)) terminal.print(line);
  for (const record of records) {
    terminal.print(`  ${record.kind.padEnd(11)} ${describeRecord(record)}  ${colours.dim(record.id)}`);
  }
  return EXIT.done;
}
