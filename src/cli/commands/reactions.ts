/** `chancery reactions`: readers' remarks as a list, or counted by page, relation or year with what the counts are worth. */

import { stringify } from "csv-stringify/sync";
import { READER_GROUPINGS, type ReaderGroup, type ReaderGrouping, readerGroups } from "../../app/readers.ts";
import type { StanceValue } from "../../model/records.ts";
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
    for (const line of tallyLines(tallies, terminal.columns)) terminal.print(line);
    terminal.print();
  }
  for (const line of wrap(READERS_CAVEAT, Math.min(100, terminal.columns))) terminal.print(line);
}

const STANCE_WORDS: Readonly<Record<StanceValue, string>> = {
  favourable: "for",
  unfavourable: "against",
  mixed: "mixed",
  none: "none",
};

/** Fewer columns than the table's figures need beside a name. */
const NARROW = 96;

/**
 * A table where it fits, else a paragraph for each target; no line is longer than `columns` where a word is not.
 * @example of one tally at 60 columns → ["Chad: 2 remarks by 2 readers; for 1, against 0, mixed 0, none", "  1; …"]
 */
export function tallyLines(tallies: readonly ReaderTally[], columns: number): string[] {
  if (columns >= NARROW) return tableLines(COLUMNS, tallies.map(rowOf), columns);
  return tallies.flatMap((tally) => {
    const counts = STANCES.map((stance) => `${STANCE_WORDS[stance]} ${tally.counts[stance]}`).join(", ");
    const shares = `of the readers ${shareWords(tally.favourable)} for, ${shareWords(tally.unfavourable)} against`;
    const words = `${printable(tally.target)}: ${tally.remarks} remarks by ${tally.readers} readers; ${counts}; ${shares}`;
    return wrap(words, Math.max(20, columns - 2)).map((line, index) => (index === 0 ? line : `  ${line}`));
  });
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
