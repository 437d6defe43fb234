/**
 * PDF: its words as a flattened page, by unpdf (Mozilla's PDF.js). The capture's bytes are the extracted text as UTF-8,
 * since a PDF's own bytes hold no characters to point at. Loaded only when a PDF is met: it is heavy.
 */

import type { Capture, StatedMetadata } from "../model/document.ts";
import { type CaptureFault, captureOf, fault } from "./capture.ts";

/** The words of a PDF, page after page. */
export async function captureOfPdf(bytes: Uint8Array, origin: string): Promise<Capture | CaptureFault> {
  try {
    const { extractText, getDocumentProxy, getMeta } = await import("unpdf");
    // PDF.js takes the buffer away from its owner: it gets a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: false });
    const { text } = await extractText(pdf, { mergePages: false });
    const { info } = await getMeta(pdf).catch(() => ({ info: {} as Record<string, unknown> }));
    const words = text.join("\n\n").trim();
    if (words === "") return fault(origin, "no-text", "The PDF holds no text (it may be a scan).");
    return captureOf(Buffer.from(words.toWellFormed(), "utf8"), {
      origin,
      mediaType: "text/plain",
      charset: "utf-8",
      stated: statedOf(info),
    });
  } catch (error) {
    return fault(origin, "bad-pdf", `The PDF could not be read: ${(error as Error).message}.`);
  }
}

function statedOf(info: Readonly<Record<string, unknown>>): StatedMetadata {
  const title = info["Title"];
  const author = info["Author"];
  return {
    ...(typeof title === "string" && title.trim() !== "" ? { title: title.trim() } : {}),
    ...(typeof author === "string" && author.trim() !== "" ? { byline: author.trim() } : {}),
  };
}
