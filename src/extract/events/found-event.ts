/** An event while it is being put together, before dates, places and confidence. Owns the shape alone. */

import type { EventStatus } from "../../model/records.ts";
import type { Party } from "./participants.ts";

export interface FoundEvent {
  readonly code: string;
  /** Token that names the act. */
  readonly trigger: number;
  /** Index of the predicate that tells it; -1 for an act told by a noun alone. */
  readonly predicate: number;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  /** Both sides act together: "Mali and Chad met". */
  readonly isReciprocal: boolean;
  readonly status: EventStatus;
  readonly reasons: readonly string[];
  /** The entry of a user's own codebook that named the act. */
  readonly own?: string | undefined;
  /** How it was read, for the confidence. */
  readonly signs: readonly string[];
}
