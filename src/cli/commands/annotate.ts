/** `chancery annotate`: the stateless core as a filter over JSON Lines. */

import { createInterface } from "node:readline";
import { annotateLine } from "../../app/annotate.ts";
import { Resources } from "../../app/resources.ts";
import { stagesFrom } from "../../app/stages.ts";
import { LAYERS, type Layer } from "../../pipeline/stages.ts";
import { ownTables } from "../own-tables.ts";
import { toolsFrom } from "../../app/tools.ts";
import { listOption } from "../arguments.ts";
import type { CommandBody } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";

export const annotateCommand: CommandBody = async (_args, options, terminal) => {
  const layers = (listOption(options, "layers") ?? [...LAYERS]) as Layer[];
  const unknown = layers.find((layer) => !LAYERS.includes(layer));
  if (unknown !== undefined)
    throw new UsageError(`there is no layer "${unknown}"; there are ${LAYERS.join(", ")}`);
  if (process.stdin.isTTY)
    throw new UsageError(
      'annotate reads JSON Lines from standard input: echo \'{"id":"1","text":"…","published":null}\' | chancery annotate',
    );
  const resources = new Resources();
  const stages = stagesFrom(resources, toolsFrom(resources, ownTables(options, resources)));
  let done = 0;
  let failed = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    const output = annotateLine(line, layers, stages);
    if ("error" in output) failed++;
    else done++;
    if (!process.stdout.write(`${JSON.stringify(output)}\n`))
      await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
  terminal.say(`${done} texts annotated, ${failed} refused.`);
  return EXIT.done;
};
