/** Where a span of a document lies in the captured bytes. Owns the arithmetic of `DocumentMap`; knows nothing of pages. */

import type { Span } from "../../base/span.ts";
import type { Document, MapRun } from "../../model/document.ts";

/** Every so many characters the bytes up to there are kept in mind, so that no question costs more than this. */
const STEP = 1024;

/** Answers for one document; made once and asked often. */
export class ByteSpans {
  readonly #text: string;
  readonly #runs: readonly MapRun[];
  readonly #sums: Float64Array;

  constructor({ text, map }: Pick<Document, "text" | "map">) {
    this.#text = text;
    this.#runs = map.runs;
    this.#sums = new Float64Array(Math.floor(text.length / STEP) + 1);
    for (let n = 1; n < this.#sums.length; n++)
      this.#sums[n] = (this.#sums[n - 1] as number) + utf8Length(text, (n - 1) * STEP, n * STEP);
  }

  /**
   * The bytes from the span's first character to its last, both as the capture has them; what stands between them there
   * (tags) is within. Null where no character of the span comes from the capture, or where a run is cut whose characters
   * cannot be counted in bytes.
   * @example new ByteSpans(document).of(document.zones[0]) // { start: 1043, end: 1120 }
   */
  of(span: Span): Span | null {
    const first = this.#runs[this.#firstRunPast(span.start)];
    const last = this.#runs[this.#firstRunPast(span.end - 1, true)];
    if (first === undefined || last === undefined || first.start >= span.end || last.end <= span.start)
      return null;
    const start = this.#byteAt(first, span.start, first.byteStart);
    const end = this.#byteAt(last, span.end, last.byteEnd);
    return start === null || end === null || end < start ? null : { start, end };
  }

  /** The first run that ends after `at`; with `isLast`, the last one that starts at or before it. */
  #firstRunPast(at: number, isLast = false): number {
    let [low, high] = [0, this.#runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = this.#runs[middle] as MapRun;
      if (isLast ? run.start <= at : run.end <= at) low = middle + 1;
      else high = middle;
    }
    return isLast ? low - 1 : low;
  }

  /** The byte of a character of a run; `edge` where the run does not reach over it or stands for its bytes as a whole. */
  #byteAt(run: MapRun, at: number, edge: number): number | null {
    if (at <= run.start || at >= run.end || !run.verbatim) return edge;
    const bytes = run.byteEnd - run.byteStart;
    const characters = run.end - run.start;
    if (bytes === characters) return run.byteStart + at - run.start;
    if (bytes === this.#utf8Between(run.start, run.end))
      return run.byteStart + this.#utf8Between(run.start, at);
    return bytes === 2 * characters ? run.byteStart + 2 * (at - run.start) : null;
  }

  #utf8Between(start: number, end: number): number {
    return this.#utf8Before(end) - this.#utf8Before(start);
  }

  #utf8Before(at: number): number {
    const step = Math.floor(at / STEP);
    return (this.#sums[step] ?? 0) + utf8Length(this.#text, step * STEP, at);
  }
}

/** Bytes that UTF-8 takes for these code units; half a surrogate pair counts for half. */
function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
