/** `chancery serve`: the record in a browser on this machine. */

import { countOption } from "../arguments.ts";
import { type CommandBody, stringOption } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";
import { openRecord } from "../open-session.ts";

export const serveCommand: CommandBody = async (_args, options, terminal, doors) => {
  using session = openRecord(options);
  const port = countOption(options, "port", 8425);
  if (port > 65535) throw new UsageError(`--port ${port}: ports end at 65535`);
  const serving = await doors
    .serve(session, stringOption(options, "host") ?? "127.0.0.1", port)
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        throw new UsageError(`port ${port} is taken: choose another with --port`);
      throw error;
    });
  terminal.print(`Serving ${session.path} at ${serving.address} — stop with Ctrl+C`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await serving.close();
  return EXIT.done;
};
