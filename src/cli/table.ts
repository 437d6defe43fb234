/** Tables that fit the terminal: the widest flexible column gives way first. */

import stringWidth from "string-width";
import { printable } from "../report/printable.ts";

export interface Column {
  readonly title: string;
  /** Never made narrower than its content; for dates, codes, ids. */
  readonly isFixed?: boolean;
  readonly alignRight?: boolean;
}

const GAP = "  ";
const NARROWEST = 8;

/** Lines of the table, without colours; page text in cells is made safe. Long cells wrap. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const cells = rows.map((row) => row.map(printable));
  const widths = columnWidths(columns, cells, width);
  const line = (row: readonly string[]): string[] => {
    const wrapped = row.map((cell, index) => wrap(cell, widths[index] as number));
    const height = Math.max(1, ...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      wrapped
        .map((lines, index) =>
          pad(lines[at] ?? "", widths[index] as number, columns[index]?.alignRight === true),
        )
        .join(GAP)
        .trimEnd(),
    );
  };
  return [
    ...line(columns.map((column) => column.title)),
    widths.map((each) => "─".repeat(each)).join(GAP),
    ...cells.flatMap(line),
  ];
}

function columnWidths(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
  width: number,
): number[] {
  const widths = columns.map((column, index) =>
    Math.max(stringWidth(column.title), ...cells.map((row) => stringWidth(row[index] ?? "")), 1),
  );
  let excess = widths.reduce((sum, each) => sum + each, 0) + GAP.length * (columns.length - 1) - width;
  while (excess > 0) {
    const widest = widths.reduce(
      (best, each, index) =>
        columns[index]?.isFixed !== true && each > (best < 0 ? NARROWEST : (widths[best] as number))
          ? index
          : best,
      -1,
    );
    if (widest < 0) break;
    const next = Math.max(
      NARROWEST,
      ...widths.filter((_, index) => index !== widest && columns[index]?.isFixed !== true),
    );
    const cut = Math.max(1, Math.min(excess, (widths[widest] as number) - next));
    widths[widest] = (widths[widest] as number) - cut;
    excess -= cut;
  }
  return widths;
}

/** Lines of at most `width` columns, broken at spaces, long words cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (stringWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (stringWidth(line) > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  lines.push(line);
  return lines;
}

function pad(text: string, width: number, alignRight: boolean): string {
  const filler = " ".repeat(Math.max(0, width - stringWidth(text)));
  return alignRight ? filler + text : text + filler;
}
