/** CAMEO codes looked up: name, Goldstein weight, PLOVER type, mode and contexts. Owns no decision on what a text says. */

import type { PloverType } from "../model/records.ts";
import { CAMEO_TABLE } from "./cameo-table.ts";
import type { QuadClass } from "./plover.ts";
import { quadOf } from "./plover.ts";

export interface CameoCode {
  readonly code: string;
  readonly name: string;
  /** Goldstein's conflict–cooperation weight, −10 to 10, as pinned (decision 0060). */
  readonly goldstein: number;
  /** Null for CAMEO's bare statements (root 01). */
  readonly type: PloverType | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** The weights as ICEWS, GDELT and Phoenix print them, where they disagree. */
  readonly disputed: readonly (number | null)[] | null;
}

export const CAMEO_CODES: readonly CameoCode[] = CAMEO_TABLE.map(
  ([code, name, goldstein, type, mode, contexts, published]) => ({
    code,
    name,
    goldstein,
    type,
    mode,
    contexts,
    disputed: published ?? null,
  }),
);

const BY_CODE = new Map(CAMEO_CODES.map((code) => [code.code, code]));

/** The entry of a code, or null where CAMEO has no such code. */
export function cameoCode(code: string): CameoCode | null {
  return BY_CODE.get(code) ?? null;
}

/** The first two digits. */
export function cameoRoot(code: string): string {
  return code.slice(0, 2);
}

/**
 * Quad class of a code: the quad class of its PLOVER type, so that both exports of one event agree; root 01 is 1.
 * @example cameoQuad("190") // 4
 */
export function cameoQuad(code: string): QuadClass {
  const type = BY_CODE.get(code)?.type ?? null;
  return type === null ? 1 : quadOf(type);
}

/** Codes whose published weights disagree, for the codebook's notes. */
export function disputedCodes(): readonly CameoCode[] {
  return CAMEO_CODES.filter((code) => code.disputed !== null);
}
