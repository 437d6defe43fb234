/** Stretches of time as users type them: a day, a month or a year at either end. */

export interface Period {
  /** Inclusive ISO days; null: open. */
  readonly from: string | null;
  readonly to: string | null;
}

/** "2021", "2021-04" or "2021-04-07" to the first or last day that it names; null when it is none of these. */
export function periodEdge(text: string, side: "from" | "to"): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? (side === "from" ? 1 : 12) : Number(match[2]);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = match[3] === undefined ? (side === "from" ? 1 : lastDay) : Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > lastDay) return null;
  return `${match[1]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
