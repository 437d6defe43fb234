/** Where a command writes: results to standard output, everything else to standard error; colours only on a terminal. */

import picocolors from "picocolors";

export interface Terminal {
  readonly columns: number;
  readonly isInteractive: boolean;
  readonly colours: ReturnType<typeof picocolors.createColors>;
  /** One line of the result. */
  print(line?: string): void;
  /** As `print`, for answers of any length: resolves when whoever reads them has room for more. */
  stream(line: string): Promise<void>;
  /** One line about the work: progress, notes, errors. */
  say(line: string): void;
}

const WIDTH_WITHOUT_TERMINAL = 100;

/** `colour` overrides what is found out from the terminal and NO_COLOR. */
export function processTerminal(colour?: boolean): Terminal {
  const isInteractive = process.stdout.isTTY === true;
  const wantsColour =
    colour ?? (isInteractive && process.env["NO_COLOR"] === undefined && process.env["TERM"] !== "dumb");
  return {
    columns: process.stdout.columns ?? WIDTH_WITHOUT_TERMINAL,
    isInteractive,
    colours: picocolors.createColors(wantsColour),
    print: (line = "") => void process.stdout.write(`${line}\n`),
    stream: async (line) => {
      if (!process.stdout.write(`${line}\n`))
        await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
    },
    say: (line) => void process.stderr.write(`${line}\n`),
  };
}
