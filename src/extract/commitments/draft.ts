/** A commitment on its way from a clause to a record. Owns the shape that the finders of drafts share; reads nothing. */

import type { CommitmentForce, CommitmentStanding } from "../../model/records.ts";

/** A commitment as read off a clause, before its parties are known. */
export interface Draft {
  readonly rule: string;
  readonly force: CommitmentForce;
  readonly base: number;
  /** Token of the committing word. */
  readonly cue: number;
  /** Head of the act: a verb or a noun. */
  readonly act: number;
  /** Heads of those who commit. */
  readonly committers: readonly number[];
  readonly isHedged: boolean;
  readonly isImpersonal: boolean;
  readonly standing: CommitmentStanding;
}
