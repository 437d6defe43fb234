/** `npm run accept`: makes what the present coder records from the samples the accepted run. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../src/app/package-root.ts";
import { ACCEPTED, readSamples, recordLines } from "./sample-records.ts";

const path = join(packageRoot(), ACCEPTED);
const lines = recordLines((await readSamples()).records);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, `${lines.join("\n")}\n`);
console.log(
  `${lines.length} records accepted in ${ACCEPTED}. Commit it with a line in CHANGELOG.md marked **record**.`,
);
