/** `npm run check`: types, format, lint, floors, fast tests; prints one line for each and stops with 1 if any fails. */

import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brokenFloors } from "./floors.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

export interface CheckResult {
  readonly name: string;
  readonly isFine: boolean;
  readonly output: string;
}

function command(name: string, ...args: string[]): CheckResult {
  const [program = "", ...rest] = args;
  const result = spawnSync(join(root, "node_modules", ".bin", program), rest, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return {
    name,
    isFine: result.status === 0,
    output: `${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}`,
  };
}

/** Everything but the tests. */
export function staticChecks(): CheckResult[] {
  const broken = brokenFloors(join(root, "src"));
  return [
    command("types", "tsc", "--noEmit", "-p", "."),
    command("format", "biome", "format", "."),
    command("lint", "oxlint", "--quiet", "src", "tests", "scripts", "bench", "training"),
    { name: "floors", isFine: broken.length === 0, output: broken.join("\n") },
  ];
}

export function printResult({ name, isFine, output }: CheckResult): void {
  console.log(`${isFine ? "ok   " : "FAILED"} ${name}`);
  if (!isFine) console.log(output.trimEnd());
}

if (import.meta.main) {
  const results = [
    ...staticChecks(),
    command("tests", "vitest", "run", "--exclude", "tests/browser/**", "--exclude", "tests/whole/**"),
  ];
  results.forEach(printResult);
  process.exitCode = results.every((result) => result.isFine) ? 0 : 1;
}
