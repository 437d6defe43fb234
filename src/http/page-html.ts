/** A page that was read, as HTML: its text by zones, its evidence marked. Everything from the page is escaped. */

import type { Document } from "../model/document.ts";
import type { StoredRecord } from "../model/evidence.ts";
import { describeRecord, describeDate } from "../report/describe.ts";
import { escapeHtml, printable } from "../report/printable.ts";
import type { DocumentView } from "../query/document-view.ts";

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly record: StoredRecord;
}

/** `chosen`: id of the record to set apart, or null. */
export function renderPage({ document, records, notes }: DocumentView, chosen: string | null): string {
  const marks = marksOf(records, chosen);
  const facts = [document.outlet, document.byline, describeDate(document.published), document.url]
    .filter((each) => each !== null)
    .map((each) => escapeHtml(each as string));
  return `<h1>${escapeHtml(document.title ?? "(no title)")}</h1><p class="dim">${facts.join(" · ")}</p>
${notes.map((each) => `<p class="dim">Note: ${escapeHtml(each.text)}</p>`).join("")}
<div class="page"><article>${zonesHtml(document, marks, chosen)}${commentsHtml(document, marks, chosen)}</article>
<aside class="records"><h2>Recorded from this page (${records.length})</h2>${records.length === 0 ? '<p class="empty">Nothing was recorded from this page.</p>' : `<ul>${records.map((record) => recordItem(record, chosen)).join("")}</ul>`}</aside></div>`;
}

function recordItem(record: StoredRecord, chosen: string | null): string {
  return `<li${record.id === chosen ? ' class="chosen"' : ""}><span class="dim">${record.kind}</span> <a href="?record=${encodeURIComponent(record.id)}#${encodeURIComponent(record.id)}">${escapeHtml(printable(describeRecord(record)))}</a>
${record.id === chosen ? `<br><span class="dim">confidence ${record.body.confidence.toFixed(2)}; ${record.body.reasons.map(escapeHtml).join("; ")} (${escapeHtml(record.body.rule)})</span>` : ""}</li>`;
}

/** Non-overlapping stretches to mark: the chosen record's evidence wins, then the shorter. */
function marksOf(records: readonly StoredRecord[], chosen: string | null): Mark[] {
  const all = records.flatMap((record) =>
    record.evidence.map(({ span }): Mark => ({ start: span.start, end: span.end, record })),
  );
  all.sort(
    (a, b) =>
      Number(b.record.id === chosen) - Number(a.record.id === chosen) || a.end - a.start - (b.end - b.start),
  );
  const kept: Mark[] = [];
  for (const mark of all)
    if (!kept.some((other) => other.start < mark.end && mark.start < other.end)) kept.push(mark);
  return kept.sort((a, b) => a.start - b.start);
}

function zonesHtml(document: Document, marks: readonly Mark[], chosen: string | null): string {
  return document.zones
    .filter(
      (zone) =>
        !document.comments.some(
          (comment) => comment.span.start <= zone.start && zone.end <= comment.span.end,
        ),
    )
    .map(
      (zone) =>
        `<p class="zone-${zone.kind}">${markedText(document.text, zone.start, zone.end, marks, chosen)}</p>`,
    )
    .join("");
}

function commentsHtml(document: Document, marks: readonly Mark[], chosen: string | null): string {
  if (document.comments.length === 0) return "";
  const items = document.comments.map((comment) => {
    const posted = comment.postedAsShown ?? comment.posted.value;
    return `<div class="comment"><p class="dim">${escapeHtml(comment.author ?? "(no name shown)")}${posted === null ? "" : ` · ${escapeHtml(posted)}`}${comment.replyTo === null ? "" : ` · answers ${escapeHtml(comment.replyTo)}`}</p><p>${markedText(document.text, comment.span.start, comment.span.end, marks, chosen)}</p></div>`;
  });
  return `<h2>Readers (${document.comments.length})</h2>${items.join("")}`;
}

function markedText(
  text: string,
  from: number,
  to: number,
  marks: readonly Mark[],
  chosen: string | null,
): string {
  let html = "";
  let at = from;
  for (const mark of marks) {
    const [start, end] = [Math.max(mark.start, at), Math.min(mark.end, to)];
    if (start >= end) continue;
    html += escapeHtml(text.slice(at, start));
    const id = encodeURIComponent(mark.record.id);
    html += `<a id="${id}" href="?record=${id}#${id}"><mark${mark.record.id === chosen ? ' class="chosen"' : ""} title="${escapeHtml(printable(describeRecord(mark.record)))}">${escapeHtml(text.slice(start, end))}</mark></a>`;
    at = end;
  }
  return (html + escapeHtml(text.slice(at, to))).replaceAll("\n", "<br>");
}
