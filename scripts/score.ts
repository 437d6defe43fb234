/** `npm run score`: gains and losses on the sample pages against the last accepted run, record by record. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/app/package-root.ts";
import { ACCEPTED, readSamples, recordLines } from "./sample-records.ts";

/** Lines of `after` that are not in `before`, counted with repetition. */
export function newLines(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of before) left.set(line, (left.get(line) ?? 0) + 1);
  return after.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}

const path = join(packageRoot(), ACCEPTED);
const accepted = existsSync(path)
  ? readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "")
  : [];
const present = recordLines((await readSamples()).records);
const [lost, gained] = [newLines(present, accepted), newLines(accepted, present)];
for (const line of lost) console.log(`- ${line}`);
for (const line of gained) console.log(`+ ${line}`);
console.log(
  `${present.length} records, ${gained.length} gained, ${lost.length} lost against the accepted run. "npm run accept" accepts this one; say why in the changelog.`,
);
