/** `chancery timeline A B`: what happened between two parties, in order of time. */

import { relationTimeline } from "../../query/timeline.ts";
import { describeRecord } from "../../report/describe.ts";
import { shortened } from "../../report/printable.ts";
import { confidenceOption, duringWords, countOption, periodOf, requiredPair } from "../arguments.ts";
import type { CommandBody } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { openRecord } from "../open-session.ts";

export const timelineCommand: CommandBody = async ([first = "", second = ""], options, terminal) => {
  using session = openRecord(options);
  const [a, b] = requiredPair(session, first, second);
  const period = periodOf(options);
  const entries = relationTimeline(session.store, [a, b], period, confidenceOption(options, 0.5));
  const limit = countOption(options, "limit", 50);
  const shown = limit === 0 ? entries : entries.slice(0, limit);
  if (options["json"] === true) {
    for (const entry of shown) terminal.print(JSON.stringify(entry));
    return EXIT.done;
  }
  if (entries.length === 0) {
    terminal.say(
      `Nothing is recorded between ${a.name} and ${b.name}${duringWords(period)}. "chancery pages" shows what has been read; --confidence 0 takes in doubtful records too.`,
    );
    return EXIT.done;
  }
  const { colours } = terminal;
  terminal.print(colours.bold(`${a.name} and ${b.name}: ${entries.length} entries`));
  let day = "";
  for (const { when, record, others } of shown) {
    if (when !== day) terminal.print(`\n${colours.bold(when)}`);
    day = when;
    const again = others.length === 0 ? "" : colours.dim(` (and ${others.length} more telling)`);
    terminal.print(`  ${describeRecord(record)}${again}  ${colours.dim(record.id)}`);
    terminal.print(
      `    ${colours.dim(`“${shortened(record.evidence[0]?.quote ?? "", terminal.columns - 8)}”`)}`,
    );
  }
  if (shown.length < entries.length)
    terminal.say(`\n${shown.length} of ${entries.length} entries; --limit 0 shows all.`);
  return EXIT.done;
};
