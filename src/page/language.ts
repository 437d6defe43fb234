/** Which language a text is in; owns the choice of detector and nothing else. */

import { eld } from "eld/extrasmall";

const SAMPLE_LENGTH = 4000;

/**
 * ISO 639-1 of a text, null where it is too short or too mixed to tell. Reads at most 4,000 characters.
 * @example detectLanguage("The two ministers signed the protocol on Tuesday.") // "en"
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (sample.replace(/[^\p{L}]/gu, "").length < 20) return null;
  const code = eld.detect(sample).language;
  // The detector's small table confuses Malay with Indonesian; as elsewhere both count as Indonesian.
  if (code === "ms") return "id";
  return code === "" ? null : code;
}
