/** `chancery doctor`: is the installation whole, is the database sound. */

import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { databasePath, Session } from "../../app/session.ts";
import { stagesFrom } from "../../app/stages.ts";
import { printable } from "../../report/printable.ts";
import { type CommandBody, stringOption } from "../command.ts";
import { EXIT } from "../exit-codes.ts";

export const doctorCommand: CommandBody = async (_args, options, terminal) => {
  const path = databasePath(stringOption(options, "db"));
  const report: { check: string; isFine: boolean; text: string }[] = [];
  const add = (check: string, isFine: boolean, text: string): void =>
    void report.push({ check, isFine, text });
  using session = new Session(path);
  add(
    "runtime",
    Number(process.versions.node.split(".")[0]) >= 24,
    `Node ${process.versions.node}, ${availableParallelism()} cores`,
  );
  try {
    const stages = stagesFrom(session.resources);
    const input = {
      text: "The two ministers met.",
      kind: "article",
      published: { value: null, basis: "unknown" },
    } as const;
    add("models", stages.readText(input).sentences.length === 1, `coder ${session.resources.coderVersion()}`);
    add("places", true, session.tools.gazetteer().attribution);
  } catch (error) {
    add("models", false, `models or tables are missing or damaged: ${(error as Error).message}`);
  }
  if (!existsSync(path)) add("database", true, `none at ${path} yet`);
  else {
    const counts = session.store.counts();
    const records = Object.values(counts.records).reduce((sum, each) => sum + each, 0);
    let faults = 0;
    for (const fault of session.store.check())
      if (faults++ < 20) add("integrity", false, `${fault.where}: ${printable(fault.text)}`);
    if (faults === 0) add("integrity", true, "every quote stands where its record says");
    add(
      "database",
      true,
      `${path}: ${counts.documents} pages, ${counts.comments} comments, ${records} records, ${counts.runs} runs`,
    );
    const open = session.store.runs().filter((run) => run.finishedAt === null).length;
    if (open > 0)
      add(
        "runs",
        true,
        `${open} run${open === 1 ? " was" : "s were"} cut off; what was reported is recorded, reading again completes the rest`,
      );
  }
  if (options["json"] === true) for (const line of report) terminal.print(JSON.stringify(line));
  else
    for (const { check, isFine, text } of report)
      terminal.print(
        `${isFine ? terminal.colours.green("ok   ") : terminal.colours.red("WRONG")} ${check.padEnd(10)} ${text}`,
      );
  return report.every((line) => line.isFine) ? EXIT.done : EXIT.unsound;
};
