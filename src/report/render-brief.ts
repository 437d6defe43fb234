/** A brief as plain text, Markdown or an HTML page. */

import type { Brief } from "./brief.ts";
import type { Citation } from "./citation-book.ts";
import { escapeHtml, escapeMarkdown, printable, shortened } from "./printable.ts";

function cited(numbers: readonly number[]): string {
  return [...new Set(numbers)].map((number) => `[${number}]`).join("");
}

function sourceWords(citation: Citation): string {
  return [citation.outlet, citation.title, citation.published?.slice(0, 10) ?? null]
    .filter((each) => each !== null)
    .map((each) => printable(each as string))
    .join(", ");
}

/** Plain text; `emphasise` sets headings apart on a terminal. */
export function renderBriefText(brief: Brief, emphasise: (text: string) => string = (text) => text): string {
  const lines = [emphasise(`${brief.title} — ${brief.period}`), "", ...brief.summary];
  for (const section of brief.sections) {
    lines.push("", emphasise(section.title));
    if (section.lines.length === 0) lines.push(`  ${section.empty}`);
    for (const line of section.lines) {
      lines.push(`  • ${line.text} ${cited(line.citations)}`);
      if (line.quote !== null) lines.push(`      “${line.quote}”`);
    }
    if (section.more !== null) lines.push(`  (${section.more})`);
  }
  lines.push("", emphasise("Sources"));
  for (const citation of brief.citations)
    lines.push(
      `  [${citation.number}] ${sourceWords(citation)} (${citation.recordId ?? citation.documentId}): “${shortened(citation.sentence, 200)}”`,
    );
  lines.push("", ...brief.caveats);
  return lines.join("\n");
}

export function renderBriefMarkdown(brief: Brief): string {
  const lines = [
    `# ${escapeMarkdown(brief.title)}`,
    "",
    `*${escapeMarkdown(brief.period)}*`,
    "",
    ...brief.summary.map(escapeMarkdown),
  ];
  for (const section of brief.sections) {
    lines.push("", `## ${escapeMarkdown(section.title)}`, "");
    if (section.lines.length === 0) lines.push(section.empty);
    for (const line of section.lines) {
      const marks = [...new Set(line.citations)].map((number) => `[^${number}]`).join("");
      lines.push(
        `- ${escapeMarkdown(line.text)}${line.quote === null ? "" : ` — “${escapeMarkdown(line.quote)}”`}${marks}`,
      );
    }
    if (section.more !== null) lines.push("", `*(${escapeMarkdown(section.more)})*`);
  }
  lines.push("", ...brief.caveats.map(escapeMarkdown), "");
  for (const citation of brief.citations)
    lines.push(
      `[^${citation.number}]: ${escapeMarkdown(sourceWords(citation))} (${citation.recordId ?? citation.documentId}): “${escapeMarkdown(shortened(citation.sentence, 300))}”`,
    );
  return lines.join("\n");
}

/** The inner HTML of a brief; citations link to `#cite-n`. */
export function renderBriefHtml(brief: Brief): string {
  const marks = (numbers: readonly number[]): string =>
    [...new Set(numbers)].map((number) => `<a class="cite" href="#cite-${number}">${number}</a>`).join("");
  const sections = brief.sections.map((section) => {
    const lines = section.lines.map(
      (line) =>
        `<li>${escapeHtml(line.text)} ${marks(line.citations)}${line.quote === null ? "" : `<blockquote>${escapeHtml(line.quote)}</blockquote>`}</li>`,
    );
    return `<section><h2>${escapeHtml(section.title)}</h2>${lines.length === 0 ? `<p class="empty">${escapeHtml(section.empty)}</p>` : `<ul>${lines.join("")}</ul>`}${section.more === null ? "" : `<p class="empty">${escapeHtml(section.more)}</p>`}</section>`;
  });
  const sources = brief.citations.map(
    (citation) =>
      `<li id="cite-${citation.number}" value="${citation.number}"><a href="/pages/${encodeURIComponent(citation.documentId)}${citation.recordId === null ? "" : `?record=${encodeURIComponent(citation.recordId)}`}">${escapeHtml(sourceWords(citation) || citation.documentId)}</a>: <q>${escapeHtml(citation.sentence)}</q></li>`,
  );
  return [
    `<h1>${escapeHtml(brief.title)}</h1><p class="period">${escapeHtml(brief.period)}</p>`,
    ...brief.summary.map((line) => `<p>${escapeHtml(line)}</p>`),
    ...sections,
    `<section><h2>Sources</h2><ol class="sources">${sources.join("")}</ol></section>`,
    ...brief.caveats.map((line) => `<p class="caveat">${escapeHtml(line)}</p>`),
  ].join("\n");
}
