/** `chancery reactions`: readers' remarks as a list, or counted by page, relation or year with what the counts are worth. */

import { stringify } from "csv-stringify/sync";
import { READER_GROUPINGS, type ReaderGroup, type ReaderGrouping, readerGroups } from "../../app/readers.ts";
import { printable, spreadsheetSafe } from "../../report/printable.ts";
import { READERS_CAVEAT, type ReaderTally, shareWords, STANCES } from "../../report/reader-shares.ts";
import { confidenceOption, listOption, oneOf, periodOf, requiredPair } from "../arguments.ts";
import type { CommandBody } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";
import { openRecord } from "../open-session.ts";
import { tableLines, wrap } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { listCommand } from "./list.ts";

const FORMATS = ["text", "json", "csv"] as const;

export const reactionsCommand: CommandBody = async (args, options, terminal, doors) => {
  const [first, second] = args;
  const by = oneOf(options, "by", READER_GROUPINGS);
  const format = oneOf(options, "format", FORMATS) ?? "text";
  if (first === undefined && by === undefined && format !== "csv")
    return listCommand("reactions")(
      args,
      { ...options, json: options["json"] === true || format === "json" },
      terminal,
      doors,
    );
  if (first !== undefined && second === undefined)
    throw new UsageError(
      `name two parties (chancery reactions ${first} OTHER), or one with --of: chancery reactions --of ${first}`,
    );
  using session = openRecord(options);
  const [a = first, b = second] = listOption(options, "between") ?? [];
  for (const name of ["of", "type"] as const)
    if (options[name] !== undefined)
      throw new UsageError(`--${name} narrows the list, not the counts: leave it or --by out`);
  const parties = a === undefined || b === undefined ? null : requiredPair(session, a, b);
  const grouping: ReaderGrouping = by ?? "relation";
  const groups = readerGroups(session, parties, grouping, periodOf(options), confidenceOption(options, 0));
  if (options["json"] === true || format === "json")
    terminal.print(JSON.stringify({ by: grouping, caveat: READERS_CAVEAT, groups }));
  else if (format === "csv") terminal.print(csvOf(grouping, groups));
  else printGroups(groups, terminal);
  return EXIT.done;
};

const COLUMNS = [
  { title: "toward" },
  { title: "remarks", isFixed: true, alignRight: true },
  { title: "readers", isFixed: true, alignRight: true },
  { title: "for", isFixed: true, alignRight: true },
  { title: "against", isFixed: true, alignRight: true },
  { title: "mixed", isFixed: true, alignRight: true },
  { title: "none", isFixed: true, alignRight: true },
  { title: "readers for", isFixed: true, alignRight: true },
  { title: "readers against", isFixed: true, alignRight: true },
];

function printGroups(groups: readonly ReaderGroup[], terminal: Terminal): void {
  if (groups.length === 0) {
    terminal.say(
      'No reader\'s remark is recorded here. Pages with comments give some; "chancery pages" shows how many each has.',
    );
    return;
  }
  for (const { name, tallies } of groups) {
    terminal.print(terminal.colours.bold(printable(name)));
    for (const line of tableLines(COLUMNS, tallies.map(rowOf), terminal.columns)) terminal.print(`${line}`);
    terminal.print();
  }
  for (const line of wrap(READERS_CAVEAT, Math.min(100, terminal.columns))) terminal.print(line);
}

function rowOf({ target, remarks, readers, counts, favourable, unfavourable }: ReaderTally): string[] {
  return [
    target,
    ...[remarks, readers, ...STANCES.map((stance) => counts[stance])].map(String),
    shareWords(favourable),
    shareWords(unfavourable),
  ];
}

function csvOf(by: ReaderGrouping, groups: readonly ReaderGroup[]): string {
  const rows = groups.flatMap(({ name, id, tallies }) =>
    tallies.map(({ target, remarks, readers, counts, ironic, favourable, unfavourable }) => ({
      [by]: spreadsheetSafe(name),
      id,
      target: spreadsheetSafe(target),
      remarks,
      readers,
      ...counts,
      ironic,
      favourable_share: favourable.value.toFixed(3),
      favourable_low: favourable.low.toFixed(3),
      favourable_high: favourable.high.toFixed(3),
      unfavourable_share: unfavourable.value.toFixed(3),
      unfavourable_low: unfavourable.low.toFixed(3),
      unfavourable_high: unfavourable.high.toFixed(3),
      caveat: "readers of these pages, not the public",
    })),
  );
  return stringify(rows, { header: true }).trimEnd();
}
