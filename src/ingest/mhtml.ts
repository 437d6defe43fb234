/** MHTML (RFC 2557): the page that a browser saved with everything it needs; only the page itself is taken. */

import PostalMime from "postal-mime";
import type { Capture } from "../model/document.ts";
import { type CaptureFault, captureOf, fault } from "./capture.ts";

/** The page of an archive; its bytes are the page's markup as UTF-8, freed of the mail's coding. */
export async function captureOfMhtml(bytes: Uint8Array, origin: string): Promise<Capture | CaptureFault> {
  try {
    const mail = await PostalMime.parse(bytes);
    const header = (name: string): string | null =>
      mail.headers.find(({ key }) => key === name)?.value ?? null;
    const html = mail.html ?? null;
    if (html === null && mail.text === undefined)
      return fault(origin, "bad-mhtml", "The archive holds no page.");
    return captureOf(Buffer.from((html ?? mail.text ?? "").toWellFormed(), "utf8"), {
      origin,
      url: header("snapshot-content-location") ?? header("content-location"),
      capturedAt: mail.date ?? null,
      mediaType: html === null ? "text/plain" : "text/html",
      charset: "utf-8",
      stated: {},
    });
  } catch (error) {
    return fault(origin, "bad-mhtml", `The archive could not be read: ${(error as Error).message}.`);
  }
}
