import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ByteSpans } from "../../../src/app/read/byte-spans.ts";
import { documentLine } from "../../../src/app/read/document-json.ts";
import { packageRoot } from "../../../src/app/package-root.ts";
import { read } from "../../page/read.ts";

const folder = join(packageRoot(), "tests/fixtures/page/posts");

describe("a page as one JSON object", () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith(".html")))(
    "%s: words and bytes of every part",
    (name) => {
      const bytes = readFileSync(join(folder, name));
      const { document, notes } = read(bytes);
      const line = documentLine("read", document, notes);
      for (const zone of line.document.zones) {
        expect(zone.text).toBe(line.document.text.slice(zone.start, zone.end));
        const raw = bytes.subarray(zone.bytes?.start, zone.bytes?.end).toString();
        // Tags may stand between the first character and the last; both edges are the zone's own.
        expect(raw.slice(0, 3)).toBe(zone.text.slice(0, 3));
        expect(raw.slice(-3)).toBe(zone.text.slice(-3));
      }
      expect(line.document.comments.map(({ id, author }) => [id, author])).toEqual(
        document.comments.map(({ id, author }) => [id, author]),
      );
      expect(line.document).not.toHaveProperty("map");
    },
  );
});

describe("a span in the captured bytes", () => {
  const text = `${"é".repeat(1500)} the envoy 😀 left`;
  const utf8 = Buffer.from(text);
  const oneRun = (bytes: Uint8Array, verbatim = true) =>
    new ByteSpans({
      text,
      map: {
        charset: "",
        runs: [{ start: 0, end: text.length, byteStart: 7, byteEnd: 7 + bytes.length, verbatim }],
      },
    });
  const span = { start: text.indexOf("envoy"), end: text.indexOf(" left") };

  test("inside a run: UTF-8, UTF-16, one byte a character", () => {
    const { start, end } = oneRun(utf8).of(span) ?? { start: 0, end: 0 };
    expect(utf8.subarray(start - 7, end - 7).toString()).toBe("envoy 😀");
    expect(oneRun(Buffer.from(text, "utf16le")).of(span)).toEqual({
      start: 7 + 2 * span.start,
      end: 7 + 2 * span.end,
    });
    expect(oneRun(Buffer.from(text, "latin1")).of(span)).toEqual({
      start: 7 + span.start,
      end: 7 + span.end,
    });
  });
  test("is not guessed where characters cannot be counted, and is the whole of a run that stands for its bytes", () => {
    expect(oneRun(utf8.subarray(5)).of(span)).toBeNull();
    expect(oneRun(utf8, false).of(span)).toEqual({ start: 7, end: 7 + utf8.length });
  });
  test("is null outside of all runs and on an empty page", () => {
    expect(new ByteSpans({ text: "", map: { charset: "", runs: [] } }).of({ start: 0, end: 0 })).toBeNull();
    expect(oneRun(utf8).of({ start: text.length, end: text.length })).toBeNull();
  });
});
