/** Zip carriers: WACZ (its WARC members) and plain archives of pages. Unpacks by streaming, within limits. */

import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import yauzl from "yauzl";
import type { Capture } from "../model/document.ts";
import { type CaptureFault, fault } from "./capture.ts";
import { capturesOfWarc } from "./warc.ts";

/** The most members of one archive that are looked at. */
const MEMBERS_MAX = 20_000;
/** A member that unpacks to more than this many times its packed size is taken for a bomb. */
const RATIO_MAX = 400;

/** Reads the bytes of one member as a page or a carrier; given by the caller so that this file knows no other format. */
export type ReadMember = (bytes: Buffer, origin: string) => AsyncGenerator<Capture | CaptureFault>;

/** The captures in a zip file: every WARC member, and every member that is a page by its name. */
export async function* capturesOfZip(
  path: string,
  maxBytes: number,
  readMember: ReadMember,
): AsyncGenerator<Capture | CaptureFault> {
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.openPromise(path);
  } catch (error) {
    yield fault(path, "bad-zip", `The archive could not be opened: ${(error as Error).message}.`);
    return;
  }
  let members = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (++members > MEMBERS_MAX) {
        yield fault(
          path,
          "too-many-members",
          `The archive has more than ${MEMBERS_MAX} members; the rest was left out.`,
        );
        return;
      }
      yield* ofEntry(zip, entry, path, maxBytes, readMember);
    }
  } catch (error) {
    yield fault(path, "bad-zip", `The archive is damaged: ${(error as Error).message}.`);
  } finally {
    zip.close();
  }
}

async function* ofEntry(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  path: string,
  maxBytes: number,
  readMember: ReadMember,
): AsyncGenerator<Capture | CaptureFault> {
  const name = entry.fileName;
  const origin = `${path}#${name}`;
  const isWarc = /\.warc(?:\.gz)?$/i.test(name);
  if (name.endsWith("/") || !(isWarc || /\.(?:html?|xhtml|txt|mhtml?)$/i.test(name))) return;
  if (entry.uncompressedSize > 1_000_000 && entry.uncompressedSize > entry.compressedSize * RATIO_MAX) {
    yield fault(origin, "zip-bomb", "The member unpacks to far more than any page would; it was left out.");
    return;
  }
  if (!isWarc && entry.uncompressedSize > maxBytes) {
    yield fault(
      origin,
      "too-large",
      `The member has ${entry.uncompressedSize} bytes, more than the limit of ${maxBytes}; it was left out.`,
    );
    return;
  }
  const stream = await zip.openReadStreamPromise(entry);
  if (isWarc) {
    yield* capturesOfWarc(
      /\.gz$/i.test(name) ? unzipped(stream) : (stream as AsyncIterable<Uint8Array>),
      origin,
      maxBytes,
    );
    return;
  }
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
  yield* readMember(Buffer.concat(parts), origin);
}

async function* unzipped(stream: Readable): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  stream.on("error", (error) => gunzip.destroy(error));
  yield* stream.pipe(gunzip) as AsyncIterable<Uint8Array>;
}
