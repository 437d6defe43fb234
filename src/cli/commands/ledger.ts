/** `chancery ledger A B`: who promised whom what, in which words, and what came of it. */

import type { Commitment } from "../../model/records.ts";
import { periodEdge } from "../../query/period.ts";
import { readRelation } from "../../query/relation.ts";
import { ledgerOf, type LedgerEntry } from "../../report/ledger.ts";
import { printable, shortened } from "../../report/printable.ts";
import { confidenceOption, duringWords, periodOf, requiredPair } from "../arguments.ts";
import { type CommandBody, stringOption } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";
import { openRecord } from "../open-session.ts";
import type { Terminal } from "../terminal.ts";
import { wrap } from "../table.ts";

export const ledgerCommand: CommandBody = async ([first = "", second = ""], options, terminal) => {
  using session = openRecord(options);
  const [a, b] = requiredPair(session, first, second);
  const period = periodOf(options);
  const on = stringOption(options, "on");
  const asOf = on === undefined ? null : periodEdge(on, "to");
  if (on !== undefined && asOf === null) throw new UsageError(`--on ${on}: give a day like 2021-12-31`);
  const relation = readRelation(session.store, [a, b], period, confidenceOption(options, 0.5), asOf);
  const entries = ledgerOf(relation.linked.commitments, relation.documents);
  if (options["json"] === true) {
    for (const entry of entries) terminal.print(JSON.stringify(entry));
    return EXIT.done;
  }
  if (entries.length === 0) {
    terminal.say(
      `No commitment between ${a.name} and ${b.name} is recorded${duringWords(period)}. "chancery pages" shows what has been read; --confidence 0 takes in doubtful records too.`,
    );
    return EXIT.done;
  }
  terminal.print(terminal.colours.bold(`Commitments between ${a.name} and ${b.name}`));
  for (const entry of entries) printEntry(entry, terminal);
  const open = entries.filter((entry) => entry.state === "open").length;
  const overdue = entries.filter((entry) => entry.state === "past due").length;
  terminal.say(
    `\n${entries.length} ${entries.length === 1 ? "commitment" : "commitments"}: ${open} open, ${overdue} past due. "chancery show ID" shows the words in their page.`,
  );
  return EXIT.done;
};

function printEntry(entry: LedgerEntry, terminal: Terminal): void {
  const { colours } = terminal;
  const width = Math.min(100, terminal.columns) - 14;
  const paint =
    entry.state === "kept"
      ? colours.green
      : entry.state === "broken" || entry.state === "past due" || entry.state === "withdrawn"
        ? colours.red
        : colours.yellow;
  terminal.print(`\n${paint(entry.state.padEnd(12))}  ${colours.bold(printable(entry.what))}`);
  const row = (label: string, text: string): void =>
    wrap(printable(text), width).forEach((line, index) =>
      terminal.print(`  ${colours.dim((index === 0 ? label : "").padEnd(10))}  ${line}`),
    );
  row("made", entry.made);
  row("words", `“${shortened(entry.quote, 400)}”`);
  const commitment: Commitment = entry.commitment;
  if (commitment.quantity !== null)
    row("quantity", `${commitment.quantity.value.toLocaleString("en-GB")} ${commitment.quantity.unit}`);
  if (entry.condition !== null) row("condition", entry.condition);
  if (commitment.hedge !== null) row("hedge", commitment.hedge);
  if (commitment.due.value !== null) row("due", commitment.due.value);
  row("page", entry.page);
  for (const step of entry.history)
    row(step.to, `${step.when ?? "date unknown"}: “${shortened(step.quote, 240)}” (${step.page})`);
  if (entry.retold > 0) row("retold", `by ${entry.retold} more record${entry.retold === 1 ? "" : "s"}`);
  row("id", entry.id);
}
