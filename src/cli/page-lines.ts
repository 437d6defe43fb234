/** A page for a person at a terminal: its facts, and what each part of it was read as. Page text is made safe here. */

import type { Note } from "../base/outcome.ts";
import { textOf } from "../base/span.ts";
import type { Comment, Document, Zone } from "../model/document.ts";
import { describeDate } from "../report/describe.ts";
import { printable, shortened } from "../report/printable.ts";
import { wrap } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** Width of the column that says what a part is. */
const LABEL = 13;

/** Title, outlet, date, address, how many comments, and the notes. */
export function pageHead(
  document: Document,
  notes: readonly Note[],
  { colours }: Pick<Terminal, "colours">,
): string[] {
  return [
    `${colours.bold(shortened(document.title ?? "(no title)", 100))}  ${colours.dim(document.id)}`,
    `  outlet     ${printable(document.outlet ?? "not told")}`,
    `  published  ${describeDate(document.published)}`,
    `  from       ${printable(document.url ?? document.origin)}`,
    `  comments   ${document.comments.length}`,
    ...notes.map((note) => `  ${note.severity}: ${printable(note.text)}`),
  ];
}

/** The whole page: its head, the facts that the head leaves out, then every zone with its words, comments under their authors. */
export function pageLines(document: Document, notes: readonly Note[], terminal: Terminal): string[] {
  const { colours, columns } = terminal;
  const lines = pageHead(document, notes, terminal);
  for (const [name, words] of otherFacts(document)) lines.push(`  ${name.padEnd(10)} ${printable(words)}`);
  lines.push("");
  if (document.zones.length === 0) lines.push("  No words were found on the page.");
  const opening = new Map(document.comments.map((comment) => [comment.span.start, comment]));
  for (const zone of document.zones) {
    const comment = opening.get(zone.start);
    if (comment !== undefined) lines.push(`  ${colours.bold(commentHead(comment))}`);
    const words = zoneLines(document, zone, columns);
    lines.push(...(zone.kind === "chrome" || zone.kind === "repeat" ? words.map(colours.dim) : words));
  }
  return [...lines, ""];
}

function otherFacts({ byline, modified, language, section, linked }: Document): [string, string][] {
  const facts: [string, string | null][] = [
    ["by", byline],
    ["modified", modified.value === null ? null : describeDate(modified)],
    ["language", language],
    ["section", section],
    [
      "reposts",
      linked === null
        ? null
        : [linked.outlet, linked.title, linked.url].filter((each) => each !== null).join(", "),
    ],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== "");
}

function commentHead({ id, author, posted, postedAsShown, replyTo, reactions }: Comment): string {
  const counts = Object.entries(reactions).map(([name, count]) => `${name} ${count}`);
  return [
    id,
    printable(author ?? "(no name shown)"),
    posted.value === null ? printable(postedAsShown ?? "no date") : describeDate(posted),
    ...(replyTo === null ? [] : [`answers ${replyTo}`]),
    ...counts.map(printable),
  ].join(" · ");
}

function zoneLines({ text }: Document, zone: Zone, columns: number): string[] {
  const words = wrap(printable(textOf(text, zone)), Math.max(40, Math.min(100, columns - LABEL - 3)));
  return words.map((line, at) => `  ${(at === 0 ? zone.kind : "").padEnd(LABEL)}${line}`);
}
