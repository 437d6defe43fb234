/** Assertions: a fault of ours, as against bad input (which becomes a note). Caught once per document by the pipeline. */

/** Thrown when an invariant of ours is broken; never for bad input. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** For the default branch of an exhaustive switch. */
export function unreachable(value: never): never {
  throw new InvariantError(`unreachable: ${JSON.stringify(value)}`);
}
