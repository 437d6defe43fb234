/**
 * A user's own verbs and nouns for event coding: a plain text file whose examples are run when it is loaded. Owns the format and
 * its errors; runs no model itself.
 *
 *     # lines that begin with a hash are comments
 *     verb  defenestrate          182        example: Rebels defenestrated the envoy.
 *     verb  wave_through          086        example: Chad waved through the convoy.
 *     verb  openly>court          050        example: Mali openly courted Chad.
 *     noun  jirga                 040        example: Mali and Chad held a jirga.
 *
 * Fields are separated by tabs or by two spaces and more: kind, words joined by "_" (those before the verb followed by ">"), CAMEO
 * code, and one or more examples that must be coded so. Own verbs win over shipped ones, also over longer phrases; a verb given in
 * another form than the dictionary's ("left") holds for that form alone.
 */

import { cameoCode } from "../../codebook/cameo.ts";
import type { LexiconAdditions } from "./lexicon/lexicon.ts";

export interface UserExample {
  readonly line: number;
  readonly sentence: string;
  readonly code: string;
}

export interface UserCodebook {
  readonly additions: LexiconAdditions;
  readonly examples: readonly UserExample[];
}

/** Says which line of a user's codebook is wrong, and why. */
export class UserCodebookError extends Error {
  override readonly name = "UserCodebookError";
  readonly line: number;

  constructor(line: number, reason: string) {
    super(`own codebook, line ${line}: ${reason}`);
    this.line = line;
  }
}

/**
 * Reads the file.
 * @throws UserCodebookError at the first line that is wrong.
 */
export function readUserCodebook(text: string): UserCodebook {
  const verbs: LexiconAdditions["verbs"][number][] = [];
  const nouns: LexiconAdditions["nouns"][number][] = [];
  const examples: UserExample[] = [];
  text.split(/\r?\n/u).forEach((raw, index) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) return;
    const [kind = "", words = "", code = "", ...rest] = line.split(/\t+| {2,}/u).map((field) => field.trim());
    if (kind !== "verb" && kind !== "noun")
      throw new UserCodebookError(index + 1, `"${kind}" is neither verb nor noun`);
    if (!/^(?:[\p{L}\p{M}'_-]+>)?[\p{L}\p{M}'_-]+$/u.test(words))
      throw new UserCodebookError(index + 1, `"${words}" is not words joined by "_"`);
    if ((cameoCode(code)?.type ?? null) === null)
      throw new UserCodebookError(index + 1, `"${code}" is no CAMEO code with a PLOVER type`);
    if (rest.length === 0) throw new UserCodebookError(index + 1, "an example is needed");
    for (const field of rest)
      examples.push({ line: index + 1, sentence: readExample(field, index + 1), code });
    const name = `own-line-${index + 1}`;
    if (kind === "verb") verbs.push({ name, verbs: words.toLowerCase(), base: code });
    else nouns.push({ name, code, words: words.toLowerCase() });
  });
  return { additions: { verbs, nouns }, examples };
}

function readExample(field: string, line: number): string {
  const match = /^example:\s*(.+)$/u.exec(field);
  if (match?.[1] === undefined)
    throw new UserCodebookError(line, `"${field}" is no example: write "example: …"`);
  return match[1];
}

/**
 * Runs the examples: each must contain an event of its code. `codesOf` codes a sentence with the additions in place.
 * @throws UserCodebookError at the first example that is coded otherwise.
 */
export function checkExamples(
  codebook: UserCodebook,
  codesOf: (sentence: string) => readonly string[],
): void {
  for (const { line, sentence, code } of codebook.examples) {
    const codes = codesOf(sentence);
    if (codes.includes(code)) continue;
    throw new UserCodebookError(
      line,
      `"${sentence}" is coded ${codes.length === 0 ? "as no event" : codes.join(", ")}, not ${code}`,
    );
  }
}
