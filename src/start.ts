/** Where the program starts: turns on the compile cache and joins the doors, which do not know each other. */

import { enableCompileCache } from "node:module";
import type { Doors } from "./cli/command.ts";

enableCompileCache();

const doors: Doors = {
  serve: async (session, host, port) => (await import("./http/serve.ts")).serve(session, host, port),
};

const { main } = await import("./cli/main.ts");
process.exitCode = await main(process.argv.slice(2), doors);
