/** Rows of a table of marked pairs, tab-separated with a header. Owns the columns; reads no files. */

export interface PairRow {
  readonly row: number;
  readonly marked: string;
  /** All cells by column name. */
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Parses a TSV with a header and a column `marked_sentence`. Rows count from 0; short rows have empty cells.
 * @throws RangeError when the header lacks the column.
 */
export function parsePairTable(text: string): readonly PairRow[] {
  const lines = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const header = (lines[0] ?? "").split("\t").map(unquote);
  const column = header.indexOf("marked_sentence");
  if (column < 0) throw new RangeError("the table has no column marked_sentence");
  const rows: PairRow[] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line === "" && i === lines.length - 1) break;
    const values = line.split("\t");
    const cells: Record<string, string> = {};
    header.forEach((name, at) => {
      cells[name] = unquote(values[at] ?? "");
    });
    rows.push({ row: i - 1, marked: unquote(values[column] ?? ""), cells });
  }
  return rows;
}

/** A cell that a spreadsheet wrapped in quotation marks, with the doubled ones undone. */
function unquote(cell: string): string {
  if (cell.length < 2 || !cell.startsWith('"') || !cell.endsWith('"')) return cell;
  const inner = cell.slice(1, -1);
  return inner.replaceAll('""', "").includes('"') ? cell : inner.replaceAll('""', '"');
}
