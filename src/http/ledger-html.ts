/** The ledger of commitments as an HTML table, each step linked to its words. */

import type { LedgerEntry } from "../report/ledger.ts";
import { escapeHtml, printable } from "../report/printable.ts";

export function ledgerHtml(entries: readonly LedgerEntry[]): string {
  if (entries.length === 0)
    return '<section><h2>Ledger of commitments</h2><p class="empty">No commitment is recorded.</p></section>';
  return `<section><h2>Ledger of commitments</h2><table><tr><th>stands</th><th>commitment</th><th>made</th><th>what came of it</th></tr>${entries.map(row).join("")}</table></section>`;
}

function row(entry: LedgerEntry): string {
  const link = (documentId: string, recordId: string | null, words: string): string => {
    const record =
      recordId === null ? "" : `?record=${encodeURIComponent(recordId)}#${encodeURIComponent(recordId)}`;
    return `<a href="/pages/${encodeURIComponent(documentId)}${record}">${escapeHtml(printable(words))}</a>`;
  };
  const history = entry.history.map(
    (step) =>
      `<li>${escapeHtml(step.to)}, ${escapeHtml(step.when ?? "date unknown")}: ${link(step.documentId, step.recordId, step.quote)}</li>`,
  );
  return `<tr><td class="state">${escapeHtml(entry.state)}</td><td>${escapeHtml(printable(entry.what))}<blockquote>${link(entry.documentId, entry.id, entry.quote)}</blockquote></td><td>${escapeHtml(entry.made)}<br><span class="dim">${escapeHtml(entry.page)}</span></td><td>${history.length === 0 ? '<span class="dim">nothing on record</span>' : `<ul>${history.join("")}</ul>`}</td></tr>`;
}
