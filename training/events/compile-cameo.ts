/**
 * Compiles `src/codebook/cameo-table.ts` from the published tables: codes and names with three Goldstein tables, and the
 * map to PLOVER. Owns the pinning of contradictions (decision 0060); run by hand when a table changes.
 *
 *   node training/events/compile-cameo.ts REFERENCE-FOLDER
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder =
  process.argv[2] ??
  (process.env["CHANCERY_CORPORA"] ? join(process.env["CHANCERY_CORPORA"], "reference") : "");
if (folder === "")
  throw new Error("name the folder that holds cameo_codes_goldstein.csv and cameo_to_plover.txt");

/** Modes that the map uses and the manual's list lacks, with the manual's nearest mode (null: none). */
const MODE_PINS: Readonly<Record<string, string | null>> = {
  "RETREAT/return": "release",
  "RETREAT/ease": null,
  "COERCE/ban": "restrict",
  "THREATEN/ban": "restrict",
  "THREATEN/political": "restrict",
  "ASSAULT/seize": "destroy",
  "ASSAULT/assassinate": "targeted",
  "ASSAULT/cleansing": null,
  "ASSAULT/massacre": null,
  "ASSAULT/pro_autocracy": "crowd-control",
};
const CONTEXT_PINS: Readonly<Record<string, string>> = {
  democracy: "pro_democracy",
  humanitarian: "human_security",
};

interface Row {
  code: string;
  name: string;
  goldstein: number;
  published: (number | null)[];
  type: string | null;
  mode: string | null;
  contexts: string[];
}

const rows = new Map<string, Row>();
for (const line of readFileSync(join(folder, "cameo_codes_goldstein.csv"), "utf8")
  .trim()
  .split(/\r?\n/u)
  .slice(1)) {
  const cells = [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)]
    .map((m) => (m[1] ?? "").replace(/^"|"$/g, ""))
    .slice(0, 6);
  const [code = "", , name = ""] = cells;
  const published = cells.slice(3).map((cell) => (cell === "" ? null : Number(cell)));
  rows.set(code, {
    code,
    name: sentenceCase(name),
    goldstein: pinnedWeight(published),
    published,
    type: code.startsWith("02") ? "REQUEST" : null,
    mode: null,
    contexts: [],
  });
}
for (const line of readFileSync(join(folder, "cameo_to_plover.txt"), "utf8").split(/\r?\n/u)) {
  const match = /^(\d+):\s*([A-Z]+)\s*,([^,#]*),([^#]*)#\s*(.*)$/.exec(line);
  if (match === null) continue;
  const [, code = "", type = "", rawMode = "", rawContexts = "", name = ""] = match;
  const mode = rawMode.trim() === "" ? null : rawMode.trim();
  const pin = MODE_PINS[`${type}/${mode}`];
  const contexts = rawContexts
    .split(";")
    .map((context) => context.trim())
    .filter((context) => context !== "");
  const row = rows.get(code) ?? {
    code,
    name: name.trim(),
    goldstein: rows.get(code.slice(0, 3))?.goldstein ?? 0,
    published: [],
    type,
    mode,
    contexts,
  };
  row.type = type;
  row.mode = pin === undefined ? mode : pin;
  row.contexts = contexts.map((context) => CONTEXT_PINS[context] ?? context);
  rows.set(code, row);
}
// CAMEO 1.1b3 has cyber attacks; the tables compiled here are older.
rows.set("176", {
  code: "176",
  name: "Attack cybernetically",
  goldstein: rows.get("17")?.goldstein ?? -7,
  published: [],
  type: "COERCE",
  mode: "cyber",
  contexts: ["cyber"],
});
for (const row of rows.values()) {
  if (row.type === null && row.code.length === 2) row.type = rows.get(`${row.code}0`)?.type ?? null;
}

/** The weight that most tables give; GDELT's where all three differ. */
function pinnedWeight(published: readonly (number | null)[]): number {
  const known = published.filter((value) => value !== null);
  const common = known.find((value) => known.filter((other) => other === value).length > 1);
  return common ?? published[1] ?? known[0] ?? 0;
}

function sentenceCase(name: string): string {
  if (name !== name.toUpperCase()) return name.charAt(0).toUpperCase() + name.slice(1);
  return name.charAt(0) + name.slice(1).toLowerCase();
}

const body = [...rows.values()]
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map((row) => {
    const known = [...new Set(row.published.filter((value) => value !== null))];
    const disputed =
      known.length > 1 ? `, [${row.published.map((v) => (v === null ? "null" : String(v))).join(", ")}]` : "";
    return `  [${JSON.stringify(row.code)}, ${JSON.stringify(row.name)}, ${row.goldstein}, ${JSON.stringify(row.type)}, ${JSON.stringify(row.mode)}, ${JSON.stringify(row.contexts)}${disputed}],`;
  });
writeFileSync(
  "src/codebook/cameo-table.ts",
  `/** CAMEO's codes as published facts: compiled by training/events/compile-cameo.ts, not edited by hand. Owns no reading of them. */

import type { PloverType } from "../model/records.ts";

/**
 * Code, name, pinned Goldstein weight, PLOVER type (null for CAMEO's bare statements), mode, contexts; and, where the
 * published tables disagree, the three weights as printed: ICEWS, GDELT, Phoenix.
 */
export type CameoRow = readonly [
  code: string,
  name: string,
  goldstein: number,
  type: PloverType | null,
  mode: string | null,
  contexts: readonly string[],
  published?: readonly (number | null)[],
];

export const CAMEO_TABLE: readonly CameoRow[] = [
${body.join("\n")}
];
`,
);
