/** Everything that ./test runs: the static checks, then all tests; ends with "N passed, N failed". */

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { printResult, staticChecks } from "./check.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
}

/** The browser test needs Debian's Chromium; on a machine where it may be installed, it is. */
function ensureChromium(): void {
  if (existsSync("/usr/bin/chromium") || process.env["CHANCERY_CHROMIUM"] !== undefined) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Debian's chromium for the browser test …");
    const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
    spawnSync("apt-get", ["update", "-qq"], quiet);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet);
  }
  if (!existsSync("/usr/bin/chromium"))
    console.log(
      "Chromium is missing: the browser test is skipped. Install Debian's package chromium, or set CHANCERY_CHROMIUM to a Chromium.",
    );
}

async function runTests(reportFile: string): Promise<VitestReport> {
  const vitest = join(root, "node_modules", ".bin", "vitest");
  await new Promise<void>((resolve) => {
    const child = spawn(
      vitest,
      ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`],
      { cwd: root, stdio: "inherit" },
    );
    child.on("close", () => resolve());
    child.on("error", (error) => {
      console.error(error.message);
      resolve();
    });
  });
  return existsSync(reportFile)
    ? (JSON.parse(readFileSync(reportFile, "utf8")) as VitestReport)
    : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numFailedTestSuites: 1 };
}

ensureChromium();
const checks = staticChecks();
checks.forEach(printResult);
const folder = mkdtempSync(join(tmpdir(), "chancery-test-"));
const report = await runTests(join(folder, "report.json"));
rmSync(folder, { recursive: true, force: true });

const passed = report.numPassedTests + checks.filter((check) => check.isFine).length;
// A suite that fails to load has no failed test of its own, but is a failure.
const failed =
  Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0) +
  checks.filter((check) => !check.isFine).length;
console.log(
  `${passed} passed, ${failed} failed${report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : ""}`,
);
process.exitCode = failed === 0 ? 0 : 1;
