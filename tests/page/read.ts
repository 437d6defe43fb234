/** Reads a page given as a string, for the tests of this folder. */

import { readFileSync } from "node:fs";
import { sha256 } from "../../src/base/hash.ts";
import type { ReadDocument } from "../../src/model/document.ts";
import { BlockModel } from "../../src/page/html/block-model.ts";
import { type PageOptions, readPage } from "../../src/page/read-page.ts";

export const blockModel = BlockModel.fromBytes(
  readFileSync(new URL("../../models/page-blocks.bin", import.meta.url)),
);

export function read(
  page: string | Uint8Array,
  mediaType = "text/html",
  options: PageOptions = {},
): ReadDocument {
  const bytes = typeof page === "string" ? Buffer.from(page, "utf8") : page;
  return readPage(
    {
      hash: sha256(bytes),
      bytes,
      origin: "test",
      url: null,
      capturedAt: null,
      mediaType,
      charset: null,
      stated: {},
    },
    { blockModel, ...options },
  );
}

/** The words of all zones of one kind. */
export function zonesOf({ document }: ReadDocument, kind: string): string[] {
  return document.zones
    .filter((zone) => zone.kind === kind)
    .map(({ start, end }) => document.text.slice(start, end));
}

/** One line for each comment: id, the one it answers, author, time, words. */
export function commentLines({ document }: ReadDocument): string[] {
  return document.comments.map(
    ({ id, replyTo, author, posted, span }) =>
      `${id}${replyTo === null ? "" : `>${replyTo}`} ${author ?? "-"} ${posted.value ?? "-"} ${document.text.slice(span.start, span.end).replace(/\s+/g, " ")}`,
  );
}
