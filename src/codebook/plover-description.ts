/** What `chancery codebook TYPE` tells: one type's data and the contradictions pinned for it. Owns no printing. */

import type { PloverType } from "../model/records.ts";
import { CAMEO_CODES } from "./cameo.ts";
import {
  CODEBOOK_VERSION,
  PLOVER_TYPES,
  type QuadClass,
  QUAD_NAMES,
  isPloverType,
  ploverEntry,
} from "./plover.ts";

export interface TypeDescription {
  readonly type: PloverType;
  readonly covers: string;
  readonly quad: QuadClass;
  readonly quadName: string;
  readonly intensity: number;
  readonly modes: readonly string[];
  readonly codes: readonly {
    code: string;
    name: string;
    goldstein: number;
    mode: string | null;
    contexts: readonly string[];
  }[];
  /** Contradictions of the published tables and the reading pinned here; empty where there are none. */
  readonly notes: readonly string[];
  readonly version: string;
}

/** The names that `describeType` takes, in the manual's order. */
export function typeNames(): readonly PloverType[] {
  return PLOVER_TYPES.map((entry) => entry.type);
}

/**
 * Describes a type; null where there is none of that name (case does not matter).
 * @example describeType("sanction")?.quadName // "material conflict"
 */
export function describeType(name: string): TypeDescription | null {
  const wanted = name.toUpperCase();
  if (!isPloverType(wanted)) return null;
  const entry = ploverEntry(wanted);
  const codes = CAMEO_CODES.filter((code) => code.type === wanted);
  const disputed = codes.filter((code) => code.disputed !== null);
  return {
    type: wanted,
    covers: entry.covers,
    quad: entry.quad,
    quadName: QUAD_NAMES[entry.quad],
    intensity: entry.intensity,
    modes: entry.modes,
    codes: codes.map(({ code, name: label, goldstein, mode, contexts }) => ({
      code,
      name: label,
      goldstein,
      mode,
      contexts,
    })),
    notes: [
      ...(entry.note === null ? [] : [entry.note]),
      ...disputed.map(
        (code) =>
          `CAMEO ${code.code}: ICEWS, GDELT and Phoenix print ${(code.disputed ?? []).map((value) => value ?? "none").join(", ")}; ${code.goldstein} is used.`,
      ),
    ],
    version: CODEBOOK_VERSION,
  };
}

/** The description as lines of plain text, for a terminal. */
export function renderDescription(description: TypeDescription): string {
  const codes = description.codes.map(
    (code) => `  ${code.code.padEnd(5)} ${code.goldstein.toFixed(1).padStart(6)}  ${code.name}`,
  );
  return [
    `${description.type}: ${description.covers}`,
    `quad ${description.quad} (${description.quadName}), intensity ${description.intensity}`,
    `modes: ${description.modes.length === 0 ? "none" : description.modes.join(", ")}`,
    "CAMEO codes with Goldstein weights:",
    ...codes,
    ...description.notes.map((note) => `note: ${note}`),
    `codebook ${description.version}`,
  ].join("\n");
}
