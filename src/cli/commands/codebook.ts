/** `chancery codebook [TYPE]`: what a type covers, its codes and weights, and which reading of the tables is pinned. */

import { closest } from "../../base/closest.ts";
import { describeType, renderDescription, typeNames } from "../../codebook/plover-description.ts";
import type { CommandBody } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";

export const codebookCommand: CommandBody = async ([name], options, terminal) => {
  const names = name === undefined ? typeNames() : [name];
  for (const each of names) {
    const description = describeType(each);
    if (description === null) {
      const guess = closest(each, typeNames());
      throw new UsageError(
        `there is no type "${each}"; there are ${typeNames().join(", ")}.${guess === null ? "" : ` Did you mean ${guess}?`}`,
      );
    }
    if (options["json"] === true) terminal.print(JSON.stringify(description));
    else if (name === undefined) terminal.print(`${description.type.padEnd(10)} ${description.covers}`);
    else terminal.print(renderDescription(description));
  }
  return EXIT.done;
};
