/** The floors of the house: what each folder may import. Finds every import that goes up or sideways. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** Floor of each folder under src/; a folder imports only from lower floors and from itself. */
export const FLOORS: Readonly<Record<string, number>> = {
  base: 0,
  codebook: 1,
  nn: 1,
  model: 2,
  ingest: 3,
  page: 3,
  language: 3,
  store: 3,
  extract: 4,
  resolve: 5,
  query: 6,
  pipeline: 6,
  report: 7,
  app: 8,
  cli: 9,
  http: 9,
  workbench: 9,
};

/** Folders of `extract/` do not import each other; all may import these. */
const SHARED_IN_EXTRACT = new Set(["clauses"]);

/** Types that look down by meaning, though their folder stands higher: codebook may speak of record types. */
const TYPES_OF = new Set(["codebook>model", "nn>model"]);

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^;"']*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

/** One line for each import that breaks the plan; empty when the house stands. */
export function brokenFloors(sourceRoot: string): string[] {
  const broken: string[] = [];
  for (const file of sourceFiles(sourceRoot)) {
    const text = readFileSync(file, "utf8");
    for (const match of text.matchAll(IMPORT)) {
      const target = match[2] ?? match[3] ?? "";
      if (!target.startsWith(".")) continue;
      const reason = faultOf(
        placeOf(sourceRoot, file),
        placeOf(sourceRoot, resolve(dirname(file), target)),
        match[1] !== undefined,
      );
      if (reason !== null) broken.push(`${relative(sourceRoot, file)} imports ${target}: ${reason}`);
    }
  }
  return broken;
}

function sourceFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(root, name));
}

/** ["extract", "events"] for src/extract/events/x.ts; [] for a file of src/ itself or outside of it. */
function placeOf(root: string, file: string): string[] {
  const path = relative(root, file);
  return path.startsWith("..") ? ["outside"] : path.split(sep).slice(0, -1);
}

function faultOf(from: readonly string[], to: readonly string[], isType: boolean): string | null {
  const [own = "", part] = from;
  const [other = "", otherPart] = to;
  if (own === "") return null;
  if (other === "outside") return "src/ imports nothing from outside of it";
  const [floor, below] = [FLOORS[own], FLOORS[other]];
  if (floor === undefined) return `${own}/ stands on no floor`;
  if (own === other) {
    if (own !== "extract" || part === otherPart || SHARED_IN_EXTRACT.has(otherPart ?? "")) return null;
    return "folders of extract/ do not import each other";
  }
  if (isType && TYPES_OF.has(`${own}>${other}`)) return null;
  if (below === undefined || below >= floor)
    return `${own}/ (floor ${floor}) may not import ${other}/ (floor ${below ?? "?"})`;
  return null;
}
