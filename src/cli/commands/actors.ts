/** `chancery actors NAME`: who that is, with codes and offices through time. */

import { type ActorEntry, lookUpActors } from "../../app/actors.ts";
import { Resources } from "../../app/resources.ts";
import { toolsFrom } from "../../app/tools.ts";
import { periodEdge } from "../../query/period.ts";
import { ownTables } from "../own-tables.ts";
import { type CommandBody, stringOption } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { tableLines } from "../table.ts";

export const actorsCommand: CommandBody = async (args, options, terminal) => {
  const given = stringOption(options, "on");
  const on = given === undefined ? null : periodEdge(given, "from");
  if (given !== undefined && on === null) throw new UsageError(`--on ${given}: give a day like 2012-02-08`);
  const name = args.join(" ");
  const resources = new Resources();
  const registry = toolsFrom(resources, ownTables(options, resources)).registry();
  const entries = lookUpActors(registry, name, on);
  if (options["json"] === true) for (const entry of entries) terminal.print(JSON.stringify(entry));
  else for (const entry of entries) printEntry(entry, terminal);
  if (entries.length === 0)
    terminal.say(
      `Nobody in the registry is called "${name}"${on === null ? "" : ` or held that office on ${on}`}. An office goes as "Russian foreign minister".`,
    );
  return EXIT.done;
};

function printEntry({ actor, offices }: ActorEntry, terminal: Terminal): void {
  terminal.print(`${terminal.colours.bold(actor.name)}  ${terminal.colours.dim(actor.id)}`);
  terminal.print(`  ${[actor.kind, ...actor.codes].join(", ")}`);
  const rows = offices.map((office) => [
    office.from ?? "",
    office.until ?? "",
    office.holder,
    `${office.role}, ${office.of}`,
    office.origin,
  ]);
  const columns = [
    { title: "from", isFixed: true },
    { title: "until", isFixed: true },
    { title: "holder" },
    { title: "office" },
    { title: "origin" },
  ];
  if (rows.length > 0)
    for (const line of tableLines(columns, rows, terminal.columns - 2)) terminal.print(`  ${line}`);
}
