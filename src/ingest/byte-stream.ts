/** Pulls lines and exact counts of bytes out of a stream, and knows how far it has come. Owns no format. */

/** A stream read by line and by count. All offsets count from the stream's first byte. */
export class ByteStream {
  /** Offset of the next byte to be read. */
  offset = 0;
  readonly #chunks: AsyncIterator<Uint8Array>;
  #buffer: Buffer = Buffer.alloc(0);
  #isEnded = false;
  /** The error that cut the stream short, null while it is whole. */
  failure: Error | null = null;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line with its end cut off; null at the end. A line longer than `maxLength` is cut there. */
  async line(maxLength = 65536): Promise<string | null> {
    for (;;) {
      const end = this.#buffer.indexOf(10);
      if (end !== -1 || this.#buffer.length > maxLength) {
        const length = end === -1 ? maxLength : end + 1;
        return this.#take(length)
          .toString("latin1")
          .replace(/\r?\n$/, "");
      }
      if (!(await this.#more()))
        return this.#buffer.length === 0 ? null : this.#take(this.#buffer.length).toString("latin1");
    }
  }

  /** The next `count` bytes, fewer where the stream ends before. */
  async bytes(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = count;
    while (missing > 0) {
      if (this.#buffer.length === 0 && !(await this.#more())) break;
      const part = this.#take(Math.min(missing, this.#buffer.length));
      parts.push(part);
      missing -= part.length;
    }
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  }

  /** Passes over `count` bytes without keeping them; returns how many there were. */
  async skip(count: number): Promise<number> {
    let missing = count;
    while (missing > 0) {
      if (this.#buffer.length === 0 && !(await this.#more())) break;
      missing -= this.#take(Math.min(missing, this.#buffer.length)).length;
    }
    return count - missing;
  }

  #take(length: number): Buffer {
    const taken = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    this.offset += length;
    return taken;
  }

  async #more(): Promise<boolean> {
    if (this.#isEnded) return false;
    try {
      const next = await this.#chunks.next();
      if (next.done) {
        this.#isEnded = true;
        return false;
      }
      const chunk = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
      this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk]);
      return true;
    } catch (error) {
      this.#isEnded = true;
      this.failure = error instanceof Error ? error : new Error(String(error));
      return false;
    }
  }
}
