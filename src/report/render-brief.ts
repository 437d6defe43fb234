/** A brief as plain text, Markdown or an HTML page. */

import type { Brief } from "./brief.ts";
import type { Citation } from "./citation-book.ts";
import { escapeHtml, escapeMarkdown, excerpt, printable } from "./printable.ts";

function cited(numbers: readonly number[]): string {
  return [...new Set(numbers)].map((number) => `[${number}]`).join("");
}

function sourceWords(citation: Citation): string {
  return [citation.outlet, citation.title, citation.published?.slice(0, 10) ?? null]
    .filter((each) => each !== null)
    .map((each) => printable(each as string))
    .join(", ");
}

/** How plain text is laid out: `emphasise` sets headings apart, `fold` breaks a long line, told how far the rest is indented. */
export interface TextLayout {
  readonly emphasise: (text: string) => string;
  readonly fold: (line: string, indent: number) => readonly string[];
}

const PLAIN: TextLayout = { emphasise: (text) => text, fold: (line) => [line] };

export function renderBriefText(brief: Brief, { emphasise, fold }: TextLayout = PLAIN): string {
  const lines = [emphasise(`${brief.title} — ${brief.period}`), ""];
  const add = (line: string, indent = 0): void => void lines.push(...fold(line, indent));
  for (const line of brief.summary) add(line);
  if (brief.citations.length === 0) return lines.join("\n");
  for (const section of brief.sections) {
    lines.push("", emphasise(section.title));
    if (section.lines.length === 0) add(`  ${section.empty}`, 2);
    for (const line of section.lines) {
      add(`  • ${line.text} ${cited(line.citations)}`, 4);
      if (line.quote !== null) add(`      “${line.quote}”`, 6);
    }
    if (section.more !== null) add(`  (${section.more})`, 3);
  }
  lines.push("", emphasise("Sources"));
  for (const citation of brief.citations) {
    const { number, recordId, documentId, sentence, quote } = citation;
    const words = excerpt(sentence, quote, 200);
    add(`  [${number}] ${sourceWords(citation)} (${recordId ?? documentId}): “${words}”`, 6);
  }
  lines.push("");
  for (const caveat of brief.caveats) add(caveat);
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
      `[^${citation.number}]: ${escapeMarkdown(sourceWords(citation))} (${citation.recordId ?? citation.documentId}): “${escapeMarkdown(excerpt(citation.sentence, citation.quote, 300))}”`,
    );
  return lines.join("\n");
}

/** Where a citation leads in the served record. */
export function pageHref({ documentId, recordId }: Citation): string {
  const record = recordId === null ? "" : `?record=${encodeURIComponent(recordId)}`;
  return `/pages/${encodeURIComponent(documentId)}${record}`;
}

/** Where a citation leads from a file of its own: to the page on the network, where it has an address there. */
export function networkHref({ url }: Citation): string | null {
  return url !== null && /^https?:\/\//iu.test(url) ? url : null;
}

/** The inner HTML of a brief; marks link to `#cite-n`, sources to what `hrefOf` gives for them. */
export function renderBriefHtml(brief: Brief, hrefOf: (citation: Citation) => string | null): string {
  const marks = (numbers: readonly number[]): string =>
    [...new Set(numbers)].map((number) => `<a class="cite" href="#cite-${number}">${number}</a>`).join("");
  const sections = brief.sections.map((section) => {
    const lines = section.lines.map(
      (line) =>
        `<li>${escapeHtml(line.text)} ${marks(line.citations)}${line.quote === null ? "" : `<blockquote>${escapeHtml(line.quote)}</blockquote>`}</li>`,
    );
    return `<section><h2>${escapeHtml(section.title)}</h2>${lines.length === 0 ? `<p class="empty">${escapeHtml(section.empty)}</p>` : `<ul>${lines.join("")}</ul>`}${section.more === null ? "" : `<p class="empty">${escapeHtml(section.more)}</p>`}</section>`;
  });
  const sources = brief.citations.map((citation) => {
    const href = hrefOf(citation);
    const name = escapeHtml(sourceWords(citation) || citation.documentId);
    const link = href === null ? name : `<a href="${escapeHtml(href)}">${name}</a>`;
    const id = escapeHtml(citation.recordId ?? citation.documentId);
    const words = escapeHtml(excerpt(citation.sentence, citation.quote, 400));
    return `<li id="cite-${citation.number}" value="${citation.number}">${link} <span class="dim">${id}</span>: <q>${words}</q></li>`;
  });
  return [
    `<h1>${escapeHtml(brief.title)}</h1><p class="period">${escapeHtml(brief.period)}</p>`,
    ...brief.summary.map((line) => `<p>${escapeHtml(line)}</p>`),
    ...sections,
    `<section><h2>Sources</h2><ol class="sources">${sources.join("")}</ol></section>`,
    ...brief.caveats.map((line) => `<p class="caveat">${escapeHtml(line)}</p>`),
  ].join("\n");
}
