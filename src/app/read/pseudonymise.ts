/** Replaces readers' names by stable pseudonyms, so that who wrote what can be followed without saying who it was. */

import { createHmac } from "node:crypto";
import { authorNames, replaceAuthors } from "../../model/author-names.ts";
import type { Document } from "../../model/document.ts";

/** The same name gives the same pseudonym under the same key; without the key a name cannot be found again. */
export function pseudonymise(document: Document, key: string): Document {
  const pseudonym = (name: string): string =>
    `reader-${createHmac("sha256", key).update(name.normalize("NFKC").toLowerCase()).digest("hex").slice(0, 8)}`;
  return replaceAuthors(document, authorNames(document), pseudonym);
}
