/** `chancery code`: one sentence with its reasons under its words, or a file of given pairs. */

import { readFileSync } from "node:fs";
import { codePairs, drawEvents } from "../../app/code-pairs.ts";
import { Resources } from "../../app/resources.ts";
import { stagesFrom } from "../../app/stages.ts";
import { toolsFrom } from "../../app/tools.ts";
import { annotate } from "../../pipeline/stages.ts";
import { printable } from "../../report/printable.ts";
import { ownTables } from "../own-tables.ts";
import { type CommandBody, stringOption } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";

export const codeCommand: CommandBody = async ([sentence], options, terminal) => {
  const resources = new Resources();
  const tools = toolsFrom(resources, ownTables(options, resources));
  const pairs = stringOption(options, "pairs");
  if (pairs !== undefined) {
    let rows = 0;
    try {
      for (const row of codePairs(readFileSync(pairs, "utf8"), tools.core(), tools.events())) {
        rows++;
        if (!process.stdout.write(`${JSON.stringify(row)}\n`))
          await new Promise((resolve) => process.stdout.once("drain", resolve));
      }
    } catch (error) {
      if (error instanceof RangeError) throw new UsageError(`${pairs}: ${error.message}`);
      throw error;
    }
    terminal.say(`${rows} pairs coded.`);
    return EXIT.done;
  }
  if (sentence === undefined)
    throw new UsageError(
      'give a sentence in quotation marks, or a table with --pairs FILE.tsv: chancery code "Arvenia recalled its ambassador from Tolsk."',
    );
  const text = printable(sentence);
  const stages = stagesFrom(resources, tools);
  const events = stages.codeEvents(
    annotate({ text, kind: "article", published: { value: null, basis: "unknown" } }, stages),
  );
  if (options["json"] === true) terminal.print(JSON.stringify(events));
  else terminal.print(drawEvents(text, events));
  return EXIT.done;
};
