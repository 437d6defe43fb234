/** Replaces readers' names by stable pseudonyms, so that who wrote what can be followed without saying who it was. */

import { createHmac } from "node:crypto";
import type { Comment, Document } from "../../model/document.ts";

/**
 * The document with every author's name replaced, also where another reader addresses it ("@name").
 * The same name gives the same pseudonym under the same key; a name cannot be found again without the key.
 */
export function pseudonymise(document: Document, key: string): Document {
  const names = new Set(
    document.comments.flatMap((comment) => (comment.author === null ? [] : [comment.author])),
  );
  if (document.threadAuthor !== null) names.add(document.threadAuthor.name);
  const pseudonym = (name: string): string =>
    `reader-${createHmac("sha256", key).update(name.normalize("NFKC").toLowerCase()).digest("hex").slice(0, 8)}`;
  const comments = document.comments.map(
    (comment): Comment => ({
      ...comment,
      author: comment.author === null ? null : pseudonym(comment.author),
    }),
  );
  const threadAuthor =
    document.threadAuthor === null
      ? null
      : { ...document.threadAuthor, name: pseudonym(document.threadAuthor.name) };
  return { ...document, comments, threadAuthor, text: masked(document.text, names) };
}

/** Names in the text give way to blocks of the same length, so that every offset holds. */
function masked(text: string, names: ReadonlySet<string>): string {
  let result = text;
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (name.length < 3) continue;
    result = result.replaceAll(`@${name}`, `@${"█".repeat(name.length)}`);
    result = result.replaceAll(`@ ${name}`, `@ ${"█".repeat(name.length)}`);
  }
  return result;
}
