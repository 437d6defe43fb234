/** `chancery evaluate MEASURE FILES`: figures over corpora of known formats. */

import { closest } from "../../base/closest.ts";
import { EVALUATIONS } from "../../app/evaluate/registry.ts";
import { Resources } from "../../app/resources.ts";
import { printable } from "../../report/printable.ts";
import type { CommandBody, CommandOptions } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";
import { tableLines } from "../table.ts";
import type { Terminal } from "../terminal.ts";

export const evaluateCommand: CommandBody = async ([name, ...files], options, terminal) => {
  if (name === undefined) return listMeasures(terminal);
  const load = EVALUATIONS[name];
  if (load === undefined) {
    const guess = closest(name, Object.keys(EVALUATIONS));
    throw new UsageError(
      `there is no measure "${name}"; there are ${Object.keys(EVALUATIONS).join(", ")}.${guess === null ? "" : ` Did you mean ${guess}?`}`,
    );
  }
  const evaluation = await load();
  if (files.length === 0) {
    terminal.print(`chancery evaluate ${name} ${evaluation.usage}\n\n${evaluation.summary}`);
    for (const [option, help] of Object.entries(evaluation.options ?? {}))
      terminal.print(`  --option ${option}  ${help}`);
    return EXIT.usage;
  }
  const report = await evaluation.run(files, settingsOf(options), new Resources());
  if (options["json"] === true) {
    terminal.print(JSON.stringify(report));
    return EXIT.done;
  }
  const rows = report.measures.map((measure) => [
    measure.name,
    `${measure.value.toFixed(2)}${measure.unit ?? " %"}`,
    measure.count === undefined ? "" : String(measure.count),
  ]);
  for (const line of tableLines(
    [
      { title: "measure" },
      { title: "value", alignRight: true, isFixed: true },
      { title: "over", alignRight: true, isFixed: true },
    ],
    rows,
    terminal.columns,
  ))
    terminal.print(line);
  if (options["details"] === true)
    for (const line of report.details) terminal.print(line.split("\n").map(printable).join("\n"));
  else if (report.details.length > 0)
    terminal.say(`${report.details.length} lines of detail with --details.`);
  return EXIT.done;
};

async function listMeasures(terminal: Terminal): Promise<number> {
  const rows: string[][] = [];
  for (const [name, load] of Object.entries(EVALUATIONS)) {
    const { usage, summary } = await load();
    rows.push([name, usage, summary]);
  }
  for (const line of tableLines(
    [{ title: "measure", isFixed: true }, { title: "files", isFixed: true }, { title: "what it measures" }],
    rows,
    terminal.columns,
  ))
    terminal.print(line);
  return EXIT.done;
}

function settingsOf(options: CommandOptions): Record<string, string | boolean> {
  const settings: Record<string, string | boolean> = {};
  for (const pair of Array.isArray(options["option"]) ? options["option"] : []) {
    const [name = "", ...value] = pair.split("=");
    settings[name] = value.length === 0 ? true : value.join("=");
  }
  return settings;
}
