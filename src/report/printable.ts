/** Makes words from pages safe to show: in a terminal, in HTML, in a spreadsheet. */

// C0 and C1 controls, bidirectional overrides and isolates, zero-width characters, lone surrogates.
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text on one line with nothing in it that could steer a terminal. */
export function printable(text: string): string {
  return text.replace(/\s+/gu, " ").replace(UNPRINTABLE, "").trim();
}

/** As `printable`, at most `width` characters, cut at a word with an ellipsis. */
export function shortened(text: string, width: number): string {
  const clean = printable(text);
  if (clean.length <= width) return clean;
  const cut = clean.slice(0, Math.max(1, width - 1));
  const space = cut.lastIndexOf(" ");
  return `${(space > width * 0.5 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/**
 * A long text cut to `width` around the words that matter, with ellipses where it was cut.
 * @example excerpt("a long way to go and then some", "to go", 12) // "…to go and…"
 */
export function excerpt(text: string, words: string, width: number): string {
  const clean = printable(text);
  if (clean.length <= width) return clean;
  const at = clean.indexOf(printable(words).slice(0, 40));
  if (at < 0) return shortened(clean, width);
  const end = at + Math.min(width, printable(words).length);
  if (end <= width - 1) return shortened(clean, width);
  const space = clean.lastIndexOf(" ", Math.max(0, Math.min(at, end - width + 2)));
  const from = space < 0 ? at : space + 1;
  return `…${shortened(clean.slice(from), width - 1)}`;
}

const HTML_ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(UNPRINTABLE, "").replace(/[&<>"']/g, (character) => HTML_ESCAPES[character] as string);
}

/** Markdown's own characters neutralised, on one line. */
export function escapeMarkdown(text: string): string {
  return printable(text).replace(/[\\`*_{}[\]<>#!|~]/g, (character) => `\\${character}`);
}

/** A cell that no spreadsheet takes for a formula (OWASP: CSV injection). */
export function spreadsheetSafe(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
