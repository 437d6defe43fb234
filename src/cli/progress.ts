/** Progress of a reading run on standard error: a bar on a terminal, else a line now and then. */

import { SingleBar } from "cli-progress";
import type { Progress } from "../app/read/read-pages.ts";
import { printable, shortened } from "../report/printable.ts";
import type { Terminal } from "./terminal.ts";

export interface ProgressView {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

/** Without a terminal, a line after so many pages. */
const PAGES_PER_LINE = 100;
const BAR = {
  format: "{bar} {value}/{total} pages  {origin}",
  clearOnComplete: true,
  hideCursor: true,
  stream: process.stderr,
  barsize: 24,
};

/**
 * `total` is an estimate; the bar grows when carriers hold more pages than files were counted. `isShowing`: the pages
 * themselves go to standard output, and on a terminal no bar is drawn between them.
 */
export function progressView(
  terminal: Terminal,
  total: number,
  isVerbose: boolean,
  isShowing = false,
): ProgressView {
  const isInTheWay = isVerbose || (isShowing && terminal.isInteractive);
  const bar = process.stderr.isTTY === true && !isInTheWay ? new SingleBar(BAR) : null;
  bar?.start(total, 0, { origin: "" });
  let pages = 0;
  const say = (line: string): void => {
    if (bar !== null) process.stderr.write("\r\u001b[K");
    terminal.say(line);
  };
  return {
    show: (progress) => {
      pages++;
      for (const line of linesOf(progress, terminal, isVerbose)) say(line);
      if (bar !== null) {
        if (pages > bar.getTotal()) bar.setTotal(pages);
        bar.update(pages, { origin: shortened(progress.origin, Math.max(10, terminal.columns - 50)) });
      } else if (!isVerbose && pages % PAGES_PER_LINE === 0) say(`${pages} pages`);
    },
    end: () => bar?.stop(),
  };
}

/** What deserves a line of its own: failures always, warnings and faults, and with --verbose everything. */
function linesOf(progress: Progress, { colours }: Terminal, isVerbose: boolean): string[] {
  const origin = printable(progress.origin);
  if (progress.state === "failed")
    return [`${colours.red("could not read")} ${origin}: ${printable(progress.text)}`];
  if (progress.state === "known") return isVerbose ? [`known ${origin}`] : [];
  const notes = progress.notes
    .filter(({ severity }) => severity !== "info" || isVerbose)
    .map(
      ({ severity, text }) =>
        `${severity === "error" ? colours.red("fault") : "note"} ${origin}: ${printable(text)}`,
    );
  if (!isVerbose) return notes;
  const { document, state } = progress;
  const records = state === "recorded" ? `${progress.records} records, ` : "";
  return [...notes, `${state} ${document.id} ${origin}: ${records}${document.comments.length} comments`];
}
