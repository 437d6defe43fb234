/** What an evaluation is: a named measure over files of a known corpus format, printed as rows. Owns no scoring itself. */

import type { Resources } from "../resources.ts";

/** One figure: `value` is a percentage (0–100) unless `unit` says otherwise; `count` is how many items it rests on. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit?: string;
  readonly count?: number;
}

export interface EvaluationReport {
  readonly measures: readonly Measure[];
  /** Lines for a person: misses, extras, confusions. */
  readonly details: readonly string[];
}

export interface Evaluation {
  readonly name: string;
  /** One line for the help text. */
  readonly summary: string;
  /** The arguments as shown in the usage line: "FILE…". */
  readonly usage: string;
  /** Options that it understands, name → help ("--half NAME": "score only the even or the odd rows"). */
  readonly options?: Readonly<Record<string, string>>;
  run(
    files: readonly string[],
    options: Readonly<Record<string, string | boolean>>,
    resources: Resources,
  ): Promise<EvaluationReport>;
}
