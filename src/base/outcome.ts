/** What a stage hands on: a value, and notes on whatever was odd in its input. It never logs or throws for bad input. */

import type { Span } from "./span.ts";

export type Severity = "info" | "warning" | "error";

/**
 * Something odd that a person may want to know: `code` is stable and kebab-case ("truncated-gzip"),
 * `text` is one sentence that says what was found and what was done; `span` is null where no place applies.
 */
export interface Note {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span | null;
  readonly text: string;
}

/** A value together with the notes made on the way to it. */
export interface Outcome<T> {
  readonly value: T;
  readonly notes: readonly Note[];
}

export function outcome<T>(value: T, notes: readonly Note[] = []): Outcome<T> {
  return { value, notes };
}

export function note(severity: Severity, code: string, text: string, span: Span | null = null): Note {
  return { code, severity, span, text };
}
